// This file defines repr, str and format of any value.

package object

import (
	"math"
	"strings"
	"time"
	"unicode/utf8"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Repr is repr(v).
func Repr(t *Thread, v Value) (string, error) {
	if v.Ref == nil {
		return itoa(v.AsInt()), nil
	}
	if err := t.Enter(); err != nil {
		return "", Raise(RecursionErrorType, "maximum recursion depth exceeded while getting the repr of an object")
	}
	s, err := v.Ref.typ.Slots.Repr(t, v)
	t.Leave()
	return s, err
}

// ToString is str(v) as Go text.
func ToString(t *Thread, v Value) (string, error) {
	if v.Ref == nil {
		return itoa(v.AsInt()), nil
	}
	typ := v.Ref.typ
	if typ == StrType {
		return ToStr(v).String(), nil
	}
	if typ.Slots.Str == nil {
		for _, m := range typ.MRO {
			if !m.User {
				break
			}
			if fn, ok := m.Attrs["__repr__"]; ok {
				return strByRepr(t, fn, v)
			}
		}
		return Repr(t, v)
	}
	if err := t.Enter(); err != nil {
		return "", Raise(RecursionErrorType, "maximum recursion depth exceeded while getting the str of an object")
	}
	s, err := typ.Slots.Str(t, v)
	t.Leave()
	return s, err
}

// strByRepr is str(v) of an instance whose class has only __repr__: what that gives is taken for what __str__ gave.
func strByRepr(t *Thread, fn, v Value) (string, error) {
	if err := t.Enter(); err != nil {
		return "", Raise(RecursionErrorType, "maximum recursion depth exceeded while getting the repr of an object")
	}
	defer t.Leave()
	r, err := callSpecial(t, fn, v)
	if err != nil {
		return "", err
	}
	if !IsStr(r) {
		return "", TypeErrorf("__str__ returned non-string (type %s)", TypeOf(r).Name)
	}
	return ToStr(r).String(), nil
}

// Format is format(v, spec).
func Format(t *Thread, v Value, spec string) (string, error) {
	typ := TypeOf(v)
	if typ.Slots.Format != nil {
		if !typ.nests() {
			return typ.Slots.Format(t, v, spec)
		}
		if err := t.enterSlot(); err != nil {
			return "", err
		}
		s, err := typ.Slots.Format(t, v, spec)
		t.Leave()
		return s, err
	}
	if spec != "" {
		return "", TypeErrorf("unsupported format string passed to %s.__format__", typ.Name)
	}
	return ToString(t, v)
}

func strRepr(t *Thread, s string) (string, error) { return reprOf(t, s, false) }

// reprOf is repr(s) or ascii(s) of a str.
func reprOf(t *Thread, s string, asciiOnly bool) (string, error) {
	if len(s) <= quickRepr && !asciiOnly {
		var room [quickRoom]byte
		text := pytext.AppendRepr(room[:0], s)
		if err := t.Charge(int64(len(text))); err != nil {
			return "", err
		}
		return string(text), nil
	}
	x := NewText(t)
	if err := x.room(len(s) + 2); err != nil {
		return "", err
	}
	if err := pytext.ReprPieces(s, asciiOnly, x.WriteBytes); err != nil {
		return "", err
	}
	return x.String(), nil
}

func bytesRepr(t *Thread, b string) (string, error) {
	x := NewText(t)
	if err := x.room(len(b) + 3); err != nil {
		return "", err
	}
	if err := pytext.BytesReprPieces(b, false, x.WriteBytes); err != nil {
		return "", err
	}
	return x.String(), nil
}

// Text is a charged builder for output that input can make long. It polls the budget.
type Text struct {
	t      *Thread
	b      []byte
	writes int
}

// NewText makes an empty Text.
func NewText(t *Thread) *Text { return &Text{t: t} }

// Concat joins parts of any size.
func Concat(t *Thread, parts ...string) (string, error) {
	size := 0
	for _, p := range parts {
		size += len(p)
	}
	if size <= budget.Piece {
		return strings.Join(parts, ""), nil
	}
	x := NewText(t)
	if err := x.room(size); err != nil {
		return "", err
	}
	for _, p := range parts {
		if err := x.Write(p); err != nil {
			return "", err
		}
	}
	return x.String(), nil
}

// room makes the buffer so large that n bytes more fit.
func (x *Text) room(n int) error {
	if n <= cap(x.b)-len(x.b) {
		return nil
	}
	// Small buffers double. Large ones have little room to spare, so that the account of the text is not far from what it takes.
	size := max(2*cap(x.b), 64)
	if cap(x.b) > 1<<16 {
		size = cap(x.b) + cap(x.b)/4
	}
	size = max(size, len(x.b)+n)
	if err := x.t.Charge(int64(size)); err != nil {
		return err
	}
	grown, err := budget.Pieces(x.t.Meter, TextRoom(size), x.b)
	if err != nil {
		return err
	}
	x.t.Meter.Release(int64(cap(x.b)))
	x.b = grown
	return nil
}

// Write appends text.
func (x *Text) Write(s string) error {
	if err := x.append(unsafe.Slice(unsafe.StringData(s), len(s))); err != nil {
		return err
	}
	if x.writes++; x.writes&255 == 0 {
		return x.t.Poll(256)
	}
	return nil
}

// WriteBytes appends text; the caller keeps b.
func (x *Text) WriteBytes(b []byte) error {
	if err := x.append(b); err != nil {
		return err
	}
	return x.wrote(len(b))
}

func (x *Text) append(b []byte) error {
	err := x.room(len(b))
	if err == nil {
		x.b, err = budget.Pieces(x.t.Meter, x.b, b)
	}
	return err
}

// wrote is called when a piece of n bytes has been appended.
func (x *Text) wrote(n int) error {
	if x.writes++; x.writes&63 != 0 && n < 1<<12 {
		return nil
	}
	return x.t.Poll(max(16, n/256))
}

// String is the text so far.
func (x *Text) String() string { return unsafe.String(unsafe.SliceData(x.b), len(x.b)) }

// Value ends the Text and gives what was written as a str.
func (x *Text) Value() (Value, error) {
	if err := x.t.Charge(sizeStr); err != nil {
		return Value{}, err
	}
	s := x.String()
	x.t.Meter.Release(int64(cap(x.b) - len(x.b)))
	return StrMade(x.t, s)
}

// Len is the number of bytes so far.
func (x *Text) Len() int { return len(x.b) }

// reprItems joins the reprs of items with commas.
func reprItems(t *Thread, open string, items []Value, end string) (string, error) {
	x := NewText(t)
	if err := x.Write(open); err != nil {
		return "", err
	}
	for i, v := range items {
		if i > 0 {
			if err := x.Write(", "); err != nil {
				return "", err
			}
		}
		if i&255 == 255 {
			if err := t.Poll(256); err != nil {
				return "", err
			}
		}
		s, err := Repr(t, v)
		if err != nil {
			return "", err
		}
		if err := x.Write(s); err != nil {
			return "", err
		}
	}
	err := x.Write(end)
	return x.String(), err
}

func listRepr(t *Thread, v Value) (string, error) {
	l := ToList(v)
	if l.Len() == 0 {
		return "[]", nil
	}
	if !t.EnterRepr(v) {
		return "[...]", nil
	}
	defer t.LeaveRepr(v)
	items, err := l.CopyItems(t)
	if err != nil {
		return "", err
	}
	return reprItems(t, "[", items, "]")
}

func tupleRepr(t *Thread, v Value) (string, error) {
	items := ToTuple(v).Items
	if !t.EnterRepr(v) {
		return "(...)", nil
	}
	defer t.LeaveRepr(v)
	end := ")"
	if len(items) == 1 {
		end = ",)"
	}
	return reprItems(t, "(", items, end)
}

func dictRepr(t *Thread, v Value) (string, error) {
	d := ToDict(v)
	if d.Len() == 0 {
		return "{}", nil
	}
	if !t.EnterRepr(v) {
		return "{...}", nil
	}
	defer t.LeaveRepr(v)
	x := NewText(t)
	sep := "{"
	for pos, n := 0, 0; ; n++ {
		if n&255 == 255 {
			if err := t.Poll(256); err != nil {
				return "", err
			}
		}
		k, val, next, ok := d.Next(pos)
		if !ok {
			break
		}
		pos = next
		ks, err := Repr(t, k)
		if err != nil {
			return "", err
		}
		vs, err := Repr(t, val)
		if err != nil {
			return "", err
		}
		for _, s := range [...]string{sep, ks, ": ", vs} {
			if err := x.Write(s); err != nil {
				return "", err
			}
		}
		sep = ", "
	}
	err := x.Write("}")
	return x.String(), err
}

func viewRepr(name string, kind uint8) func(t *Thread, v Value) (string, error) {
	return func(t *Thread, v Value) (string, error) {
		if !t.EnterRepr(v) {
			return "...", nil
		}
		defer t.LeaveRepr(v)
		items, err := ToSlice(t, newDictIter(ViewDict(v), kind, false))
		if err != nil {
			return "", err
		}
		typ := ViewDict(v).typ.solidBase()
		return reprItems(t, typ.ViewPrefix+name+"([", items, "])")
	}
}

// formatSpec parses a spec and charges for the widest text that it can make.
func formatSpec(t *Thread, v Value, kind pytext.Kind, text string, valueLen int) (pytext.Spec, error) {
	spec, err := pytext.ParseSpec(text, kind, TypeOf(v).Name)
	if err != nil {
		return spec, TextError(err)
	}
	if n := spec.EstimateSize(kind, valueLen); n > 256 {
		// The text, the buffer that it is made in, and the digits.
		if err := lend(t, 3*8*min(n, math.MaxInt/32)); err != nil {
			return spec, err
		}
		if err := t.Charge(int64(n)); err != nil {
			return spec, err
		}
		return spec, foreseeText(t, n)
	}
	return spec, nil
}

// foreseeText is asked before a text of n bytes is written in one go.
func foreseeText(t *Thread, n int) error {
	if n <= budget.Piece {
		return nil
	}
	return t.Meter.Foresee(time.Duration(n / 2))
}

// TextError turns an error of package pytext into the Python exception it stands for.
func TextError(err error) error {
	e, ok := err.(*pytext.Error)
	if !ok {
		return err
	}
	if e.Class == pytext.OverflowError {
		return NewExc(OverflowErrorType, NewStr(e.Msg))
	}
	return NewExc(ValueErrorType, NewStr(e.Msg))
}

func strFormat(t *Thread, v Value, text string) (string, error) {
	if text == "" {
		return ToString(t, v)
	}
	s := ToStr(v).String()
	spec, err := formatSpec(t, v, pytext.KindStr, text, len(s))
	if err != nil {
		return "", err
	}
	out := spec.FormatStr(s)
	if len(out) < len(s) {
		// A piece must not keep a long text alive.
		if err := t.Charge(int64(len(out))); err != nil {
			return "", err
		}
		out = strings.Clone(out)
	}
	return out, nil
}

func intFormat(t *Thread, v Value, text string) (string, error) {
	if text == "" {
		return ToString(t, v)
	}
	n := PlainInt(v)
	size := 20
	if n.Ref != nil {
		size = BigOf(n).BitLen() // base 2 is the longest text
	}
	spec, err := formatSpec(t, v, pytext.KindInt, text, size)
	if err != nil {
		return "", err
	}
	if spec.IsFloat() {
		f, err := IntFloat(n)
		if err != nil {
			return "", err
		}
		return floatText(&spec, f), nil
	}
	var buf [64]byte
	out := buf[:0]
	if n.Ref == nil {
		if size := spec.EstimateSize(pytext.KindInt, size); size > 256 {
			out = make([]byte, 0, size)
		}
		out, err = spec.AppendInt(out, n.AsInt())
	} else {
		b := BigOf(n)
		if spec.DigitBase() == 10 && pytext.ExceedsDigits(b, maxDigits) {
			return "", TextError(pytext.IntTextError(maxDigits))
		}
		if err := t.Meter.Foresee(TextCost(b.BitLen())); err != nil {
			return "", err
		}
		out, err = spec.AppendBig(nil, b)
	}
	if err != nil {
		return "", TextError(err)
	}
	if cap(out) > len(buf) {
		return unsafe.String(unsafe.SliceData(out), len(out)), nil
	}
	return string(out), nil
}

// floatText is f formatted by spec, for which formatSpec has charged.
func floatText(spec *pytext.Spec, f float64) string {
	if n := spec.EstimateSize(pytext.KindFloat, 0); n > 512 {
		out := spec.AppendFloat(make([]byte, 0, n), f)
		return unsafe.String(unsafe.SliceData(out), len(out))
	}
	var buf [64]byte
	return string(spec.AppendFloat(buf[:0], f))
}

func floatFormat(t *Thread, v Value, text string) (string, error) {
	if text == "" {
		return ToString(t, v)
	}
	spec, err := formatSpec(t, v, pytext.KindFloat, text, 320)
	if err != nil {
		return "", err
	}
	return floatText(&spec, FloatOf(v)), nil
}

// Printable is a text for an error message: cut to a sensible length at a code point.
func Printable(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit] + "..."
}
