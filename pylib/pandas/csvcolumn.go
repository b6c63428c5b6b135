// This file makes columns of the fields of read_csv.

package pandas

import (
	"slices"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// csvRule is how the fields of a column become cells.
type csvRule struct {
	missing   map[string]bool
	thousands string
	decimal   string
	yes, no   []string
}

// csvColumn makes a column of the type that all of its fields have.
func csvColumn(t *object.Thread, fields []string, rule csvRule) (*column.Column, error) {
	n := len(fields)
	gaps := 0
	ints, floats, bools := true, true, true
	for i, f := range fields {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x4000); err != nil {
				return nil, err
			}
		}
		if rule.missing[f] {
			gaps++
			continue
		}
		if bools && !slices.Contains(rule.yes, f) && !slices.Contains(rule.no, f) {
			bools = false
		}
		if floats {
			s := rule.number(f)
			if ints {
				if _, err := strconv.ParseInt(s, 10, 64); err != nil || strings.ContainsAny(s, "_") {
					ints = false
				}
			}
			if !ints {
				if _, ok := pytext.ParseFloat(s); !ok || strings.Contains(s, "_") {
					floats = false
				}
			}
		}
		if !floats && !bools {
			break
		}
	}
	switch {
	case n == 0:
		return column.OfObjects(nil), nil
	case gaps == n:
		gap, err := kernel.Repeat(t.Meter, column.NaN.AsFloat(), n)
		return column.OfFloats(gap), err
	case bools && gaps == 0:
		out, err := kernel.Make[bool](t.Meter, n)
		if err != nil {
			return nil, err
		}
		for i, f := range fields {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			out[i] = slices.Contains(rule.yes, f)
		}
		return column.OfBools(out), nil
	case bools:
		out, err := kernel.Repeat(t.Meter, column.NaN, n)
		if err != nil {
			return nil, err
		}
		for i, f := range fields {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			if !rule.missing[f] {
				out[i] = object.Bool(slices.Contains(rule.yes, f))
			}
		}
		return column.OfObjects(out), nil
	case floats && ints && gaps == 0:
		out, err := kernel.Make[int64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		for i, f := range fields {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			out[i], _ = strconv.ParseInt(rule.number(f), 10, 64)
		}
		return column.OfInts(out), nil
	case floats:
		out, err := kernel.Make[float64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		for i, f := range fields {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			if out[i] = column.NaN.AsFloat(); !rule.missing[f] {
				out[i], _ = pytext.ParseFloat(rule.number(f))
			}
		}
		return column.OfFloats(out), nil
	}
	return csvText(t, fields, rule)
}

func csvText(t *object.Thread, fields []string, rule csvRule) (*column.Column, error) {
	k, err := column.NewCoder(t, len(fields))
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		if rule.missing[f] {
			err = k.AddMissing()
		} else {
			err = k.AddCopy(f)
		}
		if err != nil {
			return nil, err
		}
	}
	x, err := k.Text()
	return column.OfText(x), err
}

// number is a field as a number is written in Python.
func (r *csvRule) number(f string) string {
	f = strings.TrimSpace(f)
	if r.thousands != "" {
		f = strings.ReplaceAll(f, r.thousands, "")
	}
	if r.decimal != "" && r.decimal != "." {
		f = strings.Replace(f, r.decimal, ".", 1)
	}
	return f
}
