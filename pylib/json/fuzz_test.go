// This file fuzzes loads against Go's own reader of JSON, and dumps against loads.

package pyjson

import (
	"bytes"
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/object"
)

// sameJSON compares a value of ours with one of encoding/json's. Go's turns what is not a character into U+FFFD, so texts that
// hold it are not compared.
func sameJSON(th *thread, v value, want any) bool {
	switch want := want.(type) {
	case nil:
		return v.IsNone()
	case bool:
		return object.Is(v, object.Bool(want))
	case string:
		return object.IsStr(v) && (object.ToStr(v).String() == want || strings.ContainsRune(want, utf8.RuneError))
	case json.Number:
		if strings.ContainsAny(want.String(), ".eE") {
			f, err := want.Float64()
			if err != nil && !math.IsInf(f, 0) {
				return false
			}
			return v.IsFloat() && v.AsFloat() == f
		}
		b, ok := new(big.Int).SetString(want.String(), 10)
		return ok && object.IsIntLike(v) && object.BigOf(v).Cmp(b) == 0
	case []any:
		if !object.IsList(v) || object.ToList(v).Len() != len(want) {
			return false
		}
		for i, w := range want {
			if !sameJSON(th, object.ToList(v).At(i), w) {
				return false
			}
		}
		return true
	case map[string]any:
		if !object.IsDict(v) {
			return false
		}
		for key, w := range want {
			x, ok := object.ToDict(v).GetStr(key)
			if !strings.ContainsRune(key, utf8.RuneError) && (!ok || !sameJSON(th, x, w)) {
				return false
			}
		}
		return true
	}
	return false
}

func FuzzLoads(f *testing.F) {
	for _, s := range []string{
		`{"a": [1, 2.5e3, -0, null, true, "x\u00e9\ud83d\ude80\n"], "b": {}}`, `[NaN, Infinity, -Infinity]`, `"\ud800"`, `1E400`, `-`, `[1,]`,
		"{\"a\":1,\"a\":2}", "\"\xff\"", " \t\n[ ] ", `{"k": [[[{"z": 0.1}]]]}`, `123456789012345678901234567890`, `"\x"`, "\"\x01\"", `01`, `1.`, `.5`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 || !utf8.ValidString(s) {
			return
		}
		th := benchThread()
		loads, dumps := Module().Attrs["loads"], Module().Attrs["dumps"]
		v, err := object.Call(th, loads, object.NewStr(s))
		if object.Matches(err, object.RecursionErrorType) {
			return
		}
		constants := strings.Contains(s, "NaN") || strings.Contains(s, "Infinity")
		d := json.NewDecoder(bytes.NewReader([]byte(s)))
		d.UseNumber()
		var want any
		if fine := json.Valid([]byte(s)) && d.Decode(&want) == nil; fine != (err == nil) && !constants {
			t.Fatalf("%q: %v, to Go it is JSON: %t", s, err, fine)
		}
		if err != nil {
			if !object.Matches(err, object.ValueErrorType) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if !constants && !sameJSON(th, v, want) {
			text, _ := object.Repr(th, v)
			t.Fatalf("%q gives %s", s, text)
		}
		for _, kw := range [][]object.Kwarg{
			nil,
			{{Name: object.NewStrObj("indent"), Value: object.Int(2)}, {Name: object.NewStrObj("sort_keys"), Value: object.True}},
			{{Name: object.NewStrObj("ensure_ascii"), Value: object.False}, {Name: object.NewStrObj("separators"), Value: object.TupleOf([]value{object.NewStr(","), object.NewStr(":")})}},
		} {
			out, err := object.CallKw(th, dumps, []value{v}, kw)
			if err != nil {
				t.Fatalf("%q: %v", s, err)
			}
			back, err := object.Call(th, loads, out)
			if err != nil {
				t.Fatalf("%q is dumped as %q: %v", s, object.ToStr(out).String(), err)
			}
			// A NaN is not equal to itself; texts are.
			a, _ := object.Repr(th, v)
			b, _ := object.Repr(th, back)
			if eq, err := object.Equal(th, v, back); err != nil || a != b && !eq {
				t.Fatalf("%q is %s, and after dumps %s", s, a, b)
			}
			text := strings.ToValidUTF8(object.ToStr(out).String(), "?")
			if !strings.Contains(text, "NaN") && !strings.Contains(text, "Infinity") && !json.Valid([]byte(text)) {
				t.Fatalf("%q is dumped as %q", s, text)
			}
		}
	})
}
