// This file tests the parsing of str.format strings against CPython.

package pytext

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestFields(t *testing.T) {
	for _, row := range golden(t, "fields.json") {
		format := str(t, row[0])
		var got []any
		scan := NewFieldScanner(format)
		for {
			p, more, err := scan.Next()
			if !more {
				break
			}
			if err != nil {
				got = append(got, result("", err))
				break
			}
			piece := []any{p.Literal, nil, nil, nil}
			if p.HasField {
				piece[1], piece[2] = p.Name, p.Spec
				if p.Conversion != 0 {
					piece[3] = string(p.Conversion)
				}
			}
			got = append(got, piece)
		}
		if got == nil {
			got = []any{}
		}
		if want := get[[]any](t, row[1]); !reflect.DeepEqual(got, want) {
			t.Errorf("%q:\n got %v\nwant %v", format, got, want)
		}
	}
}

func TestFieldNames(t *testing.T) {
	for _, row := range golden(t, "fieldnames.json") {
		name := str(t, row[0])
		var got []any
		num := func(i int, s string) any {
			if i >= 0 {
				return float64(i)
			}
			return s
		}
		n, err := SplitFieldName(name, &AutoNumber{})
		for err == nil {
			if got == nil {
				if n.First == "" { // the recorded function does no numbering
					n.Index = -1
				}
				got = append(got, num(n.Index, n.First))
			}
			a, more, e := n.Next()
			if err = e; !more {
				break
			}
			if err == nil {
				got = append(got, []any{a.Attr, num(a.Index, a.Name)})
			}
		}
		if err != nil {
			got = append(got, result("", err))
		}
		var want []any
		if err := json.Unmarshal(row[1], &want); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q:\n got %v\nwant %v", name, got, want)
		}
	}
}

func TestAutoNumber(t *testing.T) {
	var auto AutoNumber
	for want := range 3 {
		if n, err := SplitFieldName("", &auto); err != nil || n.Index != want {
			t.Fatalf("%+v, %v", n, err)
		}
	}
	if n, err := SplitFieldName("key", &auto); err != nil || n.Index != -1 {
		t.Fatalf("%+v, %v", n, err)
	}
	if _, err := SplitFieldName("0", &auto); err == nil ||
		err.Error() != "cannot switch from automatic field numbering to manual field specification" {
		t.Error(err)
	}
	auto = AutoNumber{}
	if _, err := SplitFieldName("1.x", &auto); err != nil {
		t.Fatal(err)
	}
	if _, err := SplitFieldName(".x", &auto); err == nil ||
		err.Error() != "cannot switch from manual field specification to automatic field numbering" {
		t.Error(err)
	}
}

func TestConversion(t *testing.T) {
	for c, want := range map[rune]string{0: "\x00", 'r': "r", 'x': "!ValueError: Unknown conversion specifier x",
		1: `!ValueError: Unknown conversion specifier \x1`, 'é': `!ValueError: Unknown conversion specifier \xe9`} {
		b, err := (&Field{Conversion: c}).CheckConversion()
		if got := result(string(rune(b)), err); got != want {
			t.Errorf("%q: got %q, want %q", c, got, want)
		}
	}
}

func FuzzFields(f *testing.F) {
	f.Add("x{a.b[c]!r:>{w}}y}}")
	f.Fuzz(func(t *testing.T, s string) {
		scan := NewFieldScanner(s)
		for range len(s) + 1 {
			p, more, err := scan.Next()
			if !more || err != nil {
				return
			}
			n, err := SplitFieldName(p.Name, &AutoNumber{})
			for more := true; more && err == nil; {
				_, more, err = n.Next()
			}
		}
		t.Fatal("scanner does not advance")
	})
}
