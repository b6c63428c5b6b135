// This file defines the texts of plain ints, floats and strs, with a format specification or without, made straight into the str.

package object

import (
	"math"
	"strconv"
	"unsafe"

	"github.com/alkimi/pyexec/internal/pytext"
)

// smallInts are the texts of the numbers below 256.
var smallInts = func() (t [256]*Str) {
	for i := range t {
		text := strconv.Itoa(i)
		t[i] = copyStr(text, len(text))
	}
	copy(t[:], latin1['0':'9'+1])
	return
}()

// quickRoom is what the texts of this file are made in, on the stack; a plain value with a quickSpec takes no more.
const quickRoom = 256

// quickRepr is the longest text whose repr takes no more: an escape is four bytes at most for each byte.
const quickRepr = (quickRoom - 2) / 4

// IntStr is str(i).
func IntStr(t *Thread, i int64) (Value, error) {
	if uint64(i) < uint64(len(smallInts)) {
		return Obj(&smallInts[i].Header), nil
	}
	if uint64(i) < 1e8 {
		s, err := t.wordStr(pytext.DigitsWord(uint32(i)))
		if err != nil {
			return Value{}, err
		}
		return Obj(&s.Header), nil
	}
	var room [20]byte
	return ASCIIStr(t, pytext.AppendDecimal(room[:0], i))
}

// FloatStr is str(f).
func FloatStr(t *Thread, f float64) (Value, error) {
	var room [pytext.FloatReprSize]byte
	return ASCIIStr(t, pytext.AppendFloatRepr(room[:0], f))
}

// ASCIIStr is the str of a copy of ASCII text, charged.
func ASCIIStr(t *Thread, text []byte) (Value, error) {
	n := len(text)
	if n <= 1 {
		return StrOf(t, string(text))
	}
	s, err := t.asciiStr(unsafe.String(unsafe.SliceData(text), n))
	if err != nil {
		return Value{}, err
	}
	return Obj(&s.Header), nil
}

// strOfBytes is the str of a copy of text, charged.
func strOfBytes(t *Thread, text []byte) (Value, error) {
	return StrCopy(t, unsafe.String(unsafe.SliceData(text), len(text)))
}

// StrFrom is str(v).
func StrFrom(t *Thread, v Value) (Value, error) {
	switch {
	case v.Ref == nil:
		return IntStr(t, v.AsInt())
	case v.Ref == FloatRef:
		return FloatStr(t, v.AsFloat())
	case v.Ref.typ == StrType:
		return v, nil
	}
	if text, ok := t.shortText(v, ""); ok {
		return ASCIIStr(t, text)
	}
	s, err := ToString(t, v)
	if err != nil {
		return Value{}, err
	}
	return StrOf(t, s)
}

// MaxShortText is the longest text that Type.ShortText may make.
const MaxShortText = 128

// shortText is what the slot ShortText of an object's type makes, to be read before any other text is made.
func (t *Thread) shortText(v Value, spec string) (text []byte, ok bool) {
	if v.Ref == nil || v.Ref.typ.ShortText == nil {
		return nil, false
	}
	return v.Ref.typ.ShortText(t, t.textRoom[:0], v, spec)
}

// ReprFrom is repr(v).
func ReprFrom(t *Thread, v Value) (Value, error) {
	switch v.Ref {
	case nil:
		return IntStr(t, v.AsInt())
	case FloatRef:
		return FloatStr(t, v.AsFloat())
	}
	if v.Ref.typ == StrType {
		if s := (*Str)(ptr(v)).String(); len(s) <= quickRepr {
			var room [quickRoom]byte
			return strOfBytes(t, pytext.AppendRepr(room[:0], s))
		}
	}
	s, err := Repr(t, v)
	if err != nil {
		return Value{}, err
	}
	return StrOf(t, s)
}

// FormatFrom is format(v, spec).
func FormatFrom(t *Thread, v Value, spec string) (Value, error) {
	if spec == "" && (v.Ref == nil || v.Ref == FloatRef || v.Ref.typ == StrType) {
		return StrFrom(t, v)
	}
	var room [quickRoom]byte
	if out, ok := appendFormat(t, room[:0], v, spec); ok {
		return strOfBytes(t, out)
	}
	s, err := Format(t, v, spec)
	if err != nil {
		return Value{}, err
	}
	return StrOf(t, s)
}

// quickSpec is a format specification that has been read for values of a kind. Specifications are constants of a script: they are known
// by the address of their text.
type quickSpec struct {
	text string
	kind pytext.Kind
	spec pytext.Spec
}

// What is wider, longer or larger takes the long way, which charges for it.
const (
	maxQuickWidth     = 40
	maxQuickPrecision = 20
	maxQuickFloat     = 1e40
)

// quick is the specification that text is for a kind of values; ok is false where it is wrong or makes long texts.
func (t *Thread) quick(text string, kind pytext.Kind, name string) (*pytext.Spec, bool) {
	all := &t.knownOf().specs
	set := &all[textSlot(text, len(all))]
	for i := range set {
		if x := &set[i]; sameText(x.text, text) && x.kind == kind {
			return &x.spec, true
		}
	}
	if len(text) > 32 {
		return nil, false
	}
	spec, err := pytext.ParseSpec(text, kind, name)
	if err != nil || spec.Width > maxQuickWidth || spec.Precision > maxQuickPrecision || spec.Type == 'c' {
		return nil, false
	}
	set[1] = set[0]
	set[0] = quickSpec{text, kind, spec}
	return &set[0].spec, true
}

// appendFormat appends format(v, spec) where v is a plain int, float or str, or has the slot ShortText, and the text is short: then no code
// of the script runs, and there is nothing to charge for.
func appendFormat(t *Thread, dst []byte, v Value, text string) (out []byte, ok bool) {
	switch {
	case v.Ref != nil && v.Ref.typ.ShortText != nil:
		short, ok := t.shortText(v, text)
		return append(dst, short...), ok
	case text == "":
		return appendPlain(dst, v)
	case v.Ref == nil:
		spec, ok := t.quick(text, pytext.KindInt, "int")
		if !ok {
			return dst, false
		}
		dst, err := spec.AppendInt(dst, v.AsInt())
		return dst, err == nil
	case v.Ref == FloatRef:
		f := v.AsFloat()
		spec, ok := t.quick(text, pytext.KindFloat, "float")
		if !ok || math.Abs(f) > maxQuickFloat {
			return dst, false
		}
		return spec.AppendFloat(dst, f), true
	case v.Ref.typ == StrType:
		s := (*Str)(ptr(v)).String()
		spec, ok := t.quick(text, pytext.KindStr, "str")
		if !ok || len(s) > quickRoom/4 {
			return dst, false
		}
		return spec.AppendStr(dst, s), true
	}
	return dst, false
}

// appendPlain appends str(v) where v is a plain int, float or short str.
func appendPlain(dst []byte, v Value) (out []byte, ok bool) {
	switch {
	case v.Ref == nil:
		return pytext.AppendDecimal(dst, v.AsInt()), true
	case v.Ref == FloatRef:
		return pytext.AppendFloatRepr(dst, v.AsFloat()), true
	case v.Ref.typ == StrType:
		if s := (*Str)(ptr(v)).String(); len(s) <= quickRoom/4 {
			return append(dst, s...), true
		}
	}
	return dst, false
}
