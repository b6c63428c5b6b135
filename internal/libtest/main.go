// This file defines the command: which of CPython's tests run, and what is printed of them.

// Command libtest runs CPython's own tests of the language on pyexec. The tests are those of a local CPython 3.12, which is asked for its
// test folder and adapts each of them to a program that needs no test framework; see adapt.py. Nothing of them is kept here but their
// names and outcomes.
//
//	go run ./internal/libtest -python python3.12 [-run REGEXP] [-v] [-write FILE] [MODULE...]
//
// A test is attempted if the policy lets its program run and the program passes on CPython. Everything attempted passes or fails.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
)

// modules are the files of CPython's test folder that test the language and its built-in types.
var modules = []string{
	"test_augassign", "test_baseexception", "test_binop", "test_bool", "test_builtin", "test_bytes", "test_call", "test_class", "test_compare",
	"test_complex", "test_contains", "test_decorators", "test_descr", "test_dict", "test_dictcomps", "test_dictviews",
	"test_dynamicclassattribute", "test_enumerate", "test_except_star", "test_exception_hierarchy", "test_exception_variations", "test_exceptions",
	"test_extcall", "test_float", "test_format", "test_fstring", "test_generator_stop", "test_generators", "test_genericclass", "test_genexps",
	"test_global", "test_grammar", "test_hash", "test_index", "test_int", "test_int_literal", "test_isinstance", "test_iter", "test_keywordonlyarg",
	"test_list", "test_listcomps", "test_long", "test_named_expressions", "test_numeric_tower", "test_opcodes", "test_patma",
	"test_positional_only_arg", "test_pow", "test_print", "test_property", "test_raise", "test_range", "test_richcmp", "test_scope", "test_set",
	"test_setcomps", "test_slice", "test_sort", "test_strftime", "test_string_literals", "test_string", "test_strtod", "test_subclassinit",
	"test_super", "test_syntax", "test_tuple", "test_unary", "test_unicode", "test_unpack", "test_unpack_ex", "test_userdict", "test_userlist",
	"test_userstring", "test_utf8source", "test_with", "test_yield_from",
}

func main() {
	python := flag.String("python", "python3.12", "a CPython 3.12 that has its test folder")
	run := flag.String("run", "", "only the tests whose name matches this regular expression")
	verbose := flag.Bool("v", false, "print the traceback of each failure")
	programs := flag.String("programs", "", "write the programs to this folder, one file each")
	write := flag.String("write", "", "write the outcomes to this file")
	flag.Parse()
	if err := command(*python, *run, *programs, *write, *verbose, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "libtest:", err)
		os.Exit(1)
	}
}

func command(python, pattern, programs, write string, verbose bool, list []string) error {
	only, err := regexp.Compile(pattern)
	if err != nil {
		return err
	}
	if write != "" && (pattern != "" || len(list) > 0) {
		return errors.New("-write is for all tests: it takes no -run and no modules")
	}
	if len(list) == 0 {
		list = modules
	}
	if programs != "" {
		if err := os.MkdirAll(programs, 0o755); err != nil {
			return err
		}
	}
	known, err := readKnown(knownText)
	if err != nil {
		return err
	}
	j, err := newJudge(only, programs)
	if err != nil {
		return err
	}
	if err := j.run(python, list); err != nil {
		return err
	}
	for i := range j.outcomes {
		o := &j.outcomes[i]
		if why := known.reason(o.Name); why != "" && o.Verdict == failed {
			o.Reason = "known difference: " + why
		}
	}
	for _, o := range j.outcomes {
		if o.Verdict == failed {
			fmt.Printf("%s\t%s\t%s\n", o.Name, o.Verdict, o.Reason)
			if verbose {
				fmt.Println(o.details)
			}
		}
	}
	fmt.Println(count(j.outcomes))
	if write == "" {
		return nil
	}
	return os.WriteFile(write, []byte(format(j.outcomes)), 0o644)
}
