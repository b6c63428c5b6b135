// This file defines the command: which of CPython's tests run, and what is printed of them.

// Command libtest runs CPython's own tests of the language on pyexec. The tests are those of a local CPython 3.12, which is asked for its
// test folder and adapts each of them to a program that needs no test framework; see adapt.py. Nothing of them is kept here but their
// names and outcomes.
//
//	go run ./internal/libtest -python python3.12 [-set NAME] [-run REGEXP] [-v] [-all] [-jobs N] [-write FILE] [MODULE...]
//
// A test is attempted if the policy lets its program run and the program passes on CPython. Everything attempted passes or fails.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"sync"
)

// sets are the files of CPython's test folder by what they test: the language with its built-in types, the modules of the specification, and
// those that Policy.Extras adds.
var sets = map[string][]string{
	"language": {
		"test_augassign", "test_baseexception", "test_binop", "test_bool", "test_builtin", "test_bytes", "test_call", "test_class", "test_compare",
		"test_complex", "test_contains", "test_decorators", "test_descr", "test_dict", "test_dictcomps", "test_dictviews",
		"test_dynamicclassattribute", "test_enumerate", "test_except_star", "test_exception_hierarchy", "test_exception_variations",
		"test_exceptions", "test_extcall", "test_float", "test_format", "test_fstring", "test_generator_stop", "test_generators",
		"test_genericclass", "test_genexps", "test_global", "test_grammar", "test_hash", "test_index", "test_int", "test_int_literal",
		"test_isinstance", "test_iter", "test_keywordonlyarg", "test_list", "test_listcomps", "test_long", "test_named_expressions",
		"test_numeric_tower", "test_opcodes", "test_patma", "test_positional_only_arg", "test_pow", "test_print", "test_property", "test_raise",
		"test_range", "test_richcmp", "test_scope", "test_set", "test_setcomps", "test_slice", "test_sort", "test_strftime",
		"test_string_literals", "test_string", "test_strtod", "test_subclassinit", "test_super", "test_syntax", "test_tuple", "test_unary",
		"test_unicode", "test_unpack", "test_unpack_ex", "test_userdict", "test_userlist", "test_userstring", "test_utf8source", "test_with",
		"test_yield_from",
	},
	"modules": moduleTests(),
	"extras": {
		"test_bisect", "test_calendar", "test_copy", "test_dataclasses", "test_enum", "test_fractions", "test_heapq", "test_operator", "test_random",
		"test_re", "test_textwrap",
	},
}

// modules are the modules that have files of their own in CPython's test folder.
var modules = []struct {
	name  string
	tests []string
}{
	{"math", []string{"test_math", "test_math_property"}},
	{"statistics", []string{"test_statistics"}},
	{"collections", []string{"test_collections", "test_defaultdict", "test_deque", "test_ordered_dict"}},
	{"itertools", []string{"test_itertools"}},
	{"functools", []string{"test_functools"}},
	{"decimal", []string{"test_decimal"}},
	{"json", []string{
		"test_json.test_decode", "test_json.test_default", "test_json.test_dump", "test_json.test_encode_basestring_ascii", "test_json.test_enum",
		"test_json.test_fail", "test_json.test_float", "test_json.test_indent", "test_json.test_pass1", "test_json.test_pass2",
		"test_json.test_pass3", "test_json.test_recursion", "test_json.test_scanstring", "test_json.test_separators",
		"test_json.test_speedups", "test_json.test_unicode",
	}},
	{"datetime", []string{"datetimetester"}},
}

func moduleTests() (all []string) {
	for _, m := range modules {
		all = append(all, m.tests...)
	}
	return all
}

func main() {
	var o options
	flag.StringVar(&o.python, "python", "python3.12", "a CPython 3.12 that has its test folder")
	flag.StringVar(&o.set, "set", "language", "which tests: language, modules or extras")
	flag.StringVar(&o.pattern, "run", "", "only the tests whose name matches this regular expression")
	flag.BoolVar(&o.verbose, "v", false, "print the traceback of each failure")
	flag.BoolVar(&o.all, "all", false, "print the tests that are not attempted, too")
	flag.StringVar(&o.programs, "programs", "", "write the programs to this folder, one file each")
	flag.StringVar(&o.write, "write", "", "write the outcomes to this file")
	flag.IntVar(&o.jobs, "jobs", 2, "how many files of tests are run at a time")
	flag.Parse()
	if err := o.command(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "libtest:", err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	python, set, pattern, programs, write string
	verbose, all                          bool
	jobs                                  int
}

func (o options) command(list []string) error {
	only, err := regexp.Compile(o.pattern)
	if err != nil {
		return err
	}
	if o.write != "" && (o.pattern != "" || len(list) > 0) {
		return errors.New("-write is for all tests of a set: it takes no -run and no modules")
	}
	if len(list) == 0 {
		if list = sets[o.set]; list == nil {
			return fmt.Errorf("there is no set %q", o.set)
		}
	}
	if o.programs != "" {
		if err := os.MkdirAll(o.programs, 0o755); err != nil {
			return err
		}
	}
	known, err := readKnown(knownText)
	if err != nil {
		return err
	}
	outcomes, err := o.judges(only, list)
	if err != nil {
		return err
	}
	for i := range outcomes {
		t := &outcomes[i]
		if why := known.reason(t.Name); why != "" && t.Verdict == failed {
			t.Reason = "known difference: " + why
		}
	}
	for _, t := range outcomes {
		if t.Verdict == failed || t.Verdict == notAttempted && o.all {
			fmt.Printf("%s\t%s\t%s\n", t.Name, t.Verdict, t.Reason)
			if o.verbose && t.Verdict == failed {
				fmt.Println(t.details)
			}
		}
	}
	if o.set == "modules" {
		fmt.Print(table(outcomes))
	}
	fmt.Println(count(outcomes))
	if o.write == "" {
		return nil
	}
	return os.WriteFile(o.write, []byte(format(outcomes)), 0o644)
}

// judges runs the files of tests, some at a time, and gives their outcomes in order.
func (o options) judges(only *regexp.Regexp, list []string) ([]outcome, error) {
	found, failed := make([][]outcome, len(list)), make([]error, len(list))
	slots := make(chan struct{}, max(1, o.jobs))
	var all sync.WaitGroup
	for i, file := range list {
		slots <- struct{}{}
		all.Go(func() {
			defer func() { <-slots }()
			j, err := newJudge(only, o.programs)
			if err == nil {
				err = j.run(o.python, []string{file})
				found[i] = j.outcomes
			}
			failed[i] = err
		})
	}
	all.Wait()
	return slices.Concat(found...), errors.Join(failed...)
}
