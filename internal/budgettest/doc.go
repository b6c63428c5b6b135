// This file describes the package, which holds tests only.

// Package budgettest proves the account that keeps scripts within their budget. Its tables list every builtin, method, operator and
// module function with a piece of Python that exercises it on input of size n. For each one the tests measure
//
//   - the CPU time between two polls of the budget, for as large an n as the default memory limit lets exist: under 20 ms. Of the setup
//     each case gets only what it uses, so that n can be large;
//   - the bytes charged, against what the Go heap was asked for and what of it is alive afterwards: at least 80 %. Small objects may be
//     garbage at once without a charge; of them the largest number alive at any time counts;
//   - the bytes that the census finds alive, against the same: at least 80 %;
//   - what a run takes that is given a quarter of the memory it needs: no more than it was charged for, so that a request over the
//     limit is refused before the memory is taken;
//   - the same for requests for 10⁹ of something under a limit of 8 MiB.
//
// The measurements run where PYEXEC_BUDGET is set, to memory or to clock, or with the flags below. The clock is asked only with -clock or
// PYEXEC_BUDGET=clock, and tells the truth on a quiet machine alone. -figures prints what every
// case did, and of a gap between which two places of the code it was, -only TEXT picks cases: a name, or a file of testdata and a line.
//
// A further test fails where something exists that no table lists, and one calls what numpy has with arguments of all kinds.
//
// # Tables
//
// A table in testdata is read line by line. "--- 1000000" starts a section, its size n and its setup, Python lines which end at the next
// "---". Then each line is a name, two or more spaces and an expression; a line that starts with spaces is one more case of the name
// above. After a colon the case is a statement. A case after an exclamation mark is run once, with N = 10⁹ and little memory and
// time; it may end as it likes, if only it accounts for what it takes. Words in parentheses after a name are flags:
//
//	raises  an exception is the right answer
//	open    the case is known to fail still, and only logged
//	slow    the work is more than linear: no larger n is tried than the section's
package budgettest
