// Package executor runs Python analysis code: the public door of pyexec.
//
//	ex, err := executor.New(executor.Config{Provider: provider})
//	res, err := ex.Execute(ctx, executor.Request{Code: "df = load_trades(days=7)\nresult = df['amount'].sum()"})
//
// Code is checked against a Policy, compiled once, and run on the caller's goroutine under Limits. It sees nothing but the modules
// and builtins that the policy allows, the loaders of the provider, and the request's arguments. What the code assigns to `result`
// is the Result's Value.
//
// Errors are typed: *SyntaxError and *ValidationError before anything ran, *Exception for an exception that the code did not catch,
// *LimitError and *CanceledError for a run that was stopped, ErrNoResult for code that never set result, *InternalError for a bug
// of pyexec. A Result is returned beside every error: what was printed and used is never lost.
//
// An Executor is safe for concurrent use. Nothing that one run does can be seen by another.
package executor
