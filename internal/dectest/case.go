// This file defines testCase, one line of a decTest file, and how a file is read.

package main

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// testCase is one test with the settings that hold for it.
type testCase struct {
	ID, Op     string
	Prec       int64
	Rounding   string
	Emax, Emin int64
	Clamp      int64
	Operands   []string

	want  string
	flags string // the names of the signals, sorted, with spaces between them
	skip  string // why it is not run
}

// roundings are the names of the format for Python's.
var roundings = map[string]string{
	"ceiling": "ROUND_CEILING", "down": "ROUND_DOWN", "floor": "ROUND_FLOOR", "half_down": "ROUND_HALF_DOWN", "half_even": "ROUND_HALF_EVEN",
	"half_up": "ROUND_HALF_UP", "up": "ROUND_UP", "05up": "ROUND_05UP",
}

// signalOf is the signal in which Python shows a condition.
var signalOf = map[string]string{
	"clamped": "Clamped", "conversion_syntax": "InvalidOperation", "division_by_zero": "DivisionByZero",
	"division_impossible": "InvalidOperation", "division_undefined": "InvalidOperation", "inexact": "Inexact",
	"invalid_context": "InvalidOperation", "invalid_operation": "InvalidOperation", "overflow": "Overflow", "rounded": "Rounded",
	"subnormal": "Subnormal", "underflow": "Underflow",
}

// precedence is the order in which trapped signals are raised: the first that is met is.
var precedence = []string{"InvalidOperation", "DivisionByZero", "Overflow", "Underflow", "Subnormal", "Inexact", "Rounded", "Clamped"}

// The reasons for which cases are not run; CPython's own test leaves these out, too.
const (
	noEncoding   = "the operand # or the encoding of a result: Python has no decimal interchange formats"
	noRescale    = "the operation rescale, which Python does not have"
	scalebLimits = "scaleb: a limit that the specification leaves to the implementation"
	decNumber    = "a restriction of operands or context that decNumber makes for exp, ln, log10 and power, and the specification does not"
	bestRounding = "power: the files have decNumber's last digit or conditions; Python's C module rounds correctly and notes fewer"
)

var skipped = map[string]string{}

func init() {
	for reason, ids := range map[string]string{
		scalebLimits: "scbx164 scbx165",
		decNumber: "expx901 expx902 expx903 expx905 lnx901 lnx902 lnx903 lnx905 logx901 logx902 logx903 logx905 powx1183 powx1184 " +
			"powx4001 powx4002 powx4003 powx4005 powx4008 powx4010 powx4012 powx4014",
		bestRounding: "pwsx803 pwsx805 powx4302 powx4303 powx4342 powx4343",
	} {
		for _, id := range strings.Fields(ids) {
			skipped[id] = reason
		}
	}
}

// readCases reads a file.
func readCases(text string) ([]*testCase, error) {
	var list []*testCase
	state := testCase{Prec: 28, Rounding: "ROUND_HALF_EVEN", Emax: 999999, Emin: -999999}
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "--") {
			continue
		}
		if left, right, ok := strings.Cut(line, "->"); ok {
			c, err := readCase(state, left, right)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			list = append(list, c)
			continue
		}
		line, _, _ = strings.Cut(line, "--")
		name, value, ok := strings.Cut(strings.ToLower(line), ":")
		if !ok {
			return nil, fmt.Errorf("line %d: neither a directive nor a test", n+1)
		}
		if err := state.direct(strings.TrimSpace(name), strings.TrimSpace(value)); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return list, nil
}

// direct obeys a directive. "extended" is always on in Python; "version" and "dectest" set nothing.
func (c *testCase) direct(name, value string) error {
	to := map[string]*int64{"precision": &c.Prec, "maxexponent": &c.Emax, "minexponent": &c.Emin, "clamp": &c.Clamp}[name]
	var err error
	switch {
	case to != nil:
		*to, err = strconv.ParseInt(value, 10, 64)
	case name == "rounding":
		if c.Rounding = roundings[value]; c.Rounding == "" {
			err = fmt.Errorf("no rounding %s", value)
		}
	}
	return err
}

func readCase(c testCase, left, right string) (*testCase, error) {
	words, err := splitQuoted(left)
	if err != nil {
		return nil, err
	}
	right, _, _ = strings.Cut(right, "--")
	results, err := splitQuoted(right)
	if err != nil {
		return nil, err
	}
	if len(words) < 3 || len(results) < 1 {
		return nil, fmt.Errorf("a test without operands or result")
	}
	c.ID, c.Op, c.Operands, c.want = words[0], strings.ToLower(words[1]), words[2:], results[0]
	var flags []string
	for _, name := range results[1:] {
		s, ok := signalOf[strings.ToLower(name)]
		if !ok {
			return nil, fmt.Errorf("no condition %s", name)
		}
		flags = append(flags, s)
	}
	sort.Strings(flags)
	c.flags = strings.Join(slices.Compact(flags), " ")
	switch {
	case strings.Contains(left+right, "#"):
		c.skip = noEncoding
	case c.Op == "rescale":
		c.skip = noRescale
	default:
		c.skip = skipped[c.ID]
	}
	return &c, nil
}

// raises is the signal that the case raises where all are trapped.
func (c *testCase) raises() string {
	has := strings.Fields(c.flags)
	for _, s := range precedence {
		if slices.Contains(has, s) {
			return s
		}
	}
	return ""
}

// splitQuoted splits at spaces outside of quotes, and takes the quotes away; a doubled quote stands for itself.
func splitQuoted(s string) ([]string, error) {
	var words []string
	for {
		s = strings.TrimLeft(s, " \t\r")
		if s == "" {
			return words, nil
		}
		var word strings.Builder
		q := s[0]
		if q != '\'' && q != '"' {
			i := strings.IndexAny(s, " \t\r")
			if i < 0 {
				i = len(s)
			}
			words = append(words, s[:i])
			s = s[i:]
			continue
		}
		for s = s[1:]; ; s = s[1:] {
			if s == "" {
				return nil, fmt.Errorf("a quote without its end")
			}
			if s[0] == q {
				if s = s[1:]; s == "" || s[0] != q {
					break
				}
			}
			word.WriteByte(s[0])
		}
		words = append(words, word.String())
	}
}
