// This file defines % and str.format for plain ints, floats and short strs: formats that have been read before, filled in on the stack.

package object

import (
	"math"
	"unsafe"

	"github.com/alkimi/pyexec/internal/pytext"
)

// quickFormat is a format that has been read, of either kind. Formats are constants of a script: they are known by the address of their
// text. One that needs the long way has no pieces.
type quickFormat struct {
	text    string
	percent []pytext.Percent
	fields  []quickField
}

// quickField is literal text and a field behind it, which is an argument by number, or -1 for none.
type quickField struct {
	literal string
	index   int
	spec    string
}

// What formats may have that are remembered. Nothing of theirs is charged.
const (
	maxQuickFormat = 128 // bytes
	maxQuickPieces = 16
)

// knownTexts are the specifications and formats that a run has used last, in sets of two, by their addresses.
type knownTexts struct {
	specs   [16][2]quickSpec
	formats [16][2]quickFormat
}

// knownOf gives the table of a run.
func (t *Thread) knownOf() *knownTexts {
	if t.known == nil {
		t.known = &knownTexts{}
	}
	return t.known
}

// format is the place of a format that may not have been read.
func (t *Thread) format(text string) (x *quickFormat, known bool) {
	all := &t.knownOf().formats
	set := &all[textSlot(text, len(all))]
	for i := range set {
		if sameText(set[i].text, text) {
			return &set[i], true
		}
	}
	set[1] = set[0]
	return &set[0], false
}

// textSlot is a number below n, a power of two, for the address of a text.
func textSlot(text string, n int) int {
	return int(uint64(uintptr(unsafe.Pointer(unsafe.StringData(text))))*0x9E3779B97F4A7C15>>40) & (n - 1)
}

// sameText tells two texts at the same place.
func sameText(a, b string) bool {
	return unsafe.StringData(a) == unsafe.StringData(b) && len(a) == len(b)
}

// quickPercent is format % arg; ok is false where that needs the long way, which nothing has been done of then.
func quickPercent(t *Thread, format string, arg Value) (v Value, ok bool, err error) {
	if len(format) > maxQuickFormat {
		return v, false, nil
	}
	one := [1]Value{arg}
	args := one[:]
	if arg.Ref != nil && arg.Ref.typ == TupleType {
		args = (*Tuple)(ptr(arg)).Items
	}
	x, known := t.format(format)
	if !known {
		*x = quickFormat{text: format, percent: readPercent(format)}
	}
	var buf [quickRoom]byte
	out, used := buf[:0], 0
	for i := range x.percent {
		d := &x.percent[i]
		out = append(out, d.Literal...)
		if d.Conv == 0 {
			continue
		}
		if used == len(args) {
			return v, false, nil
		}
		if out, ok = appendPercent(out, d, args[used]); !ok {
			return v, false, nil
		}
		used++
	}
	if used != len(args) || used == 0 {
		return v, false, nil
	}
	v, err = strOfBytes(t, out)
	return v, true, err
}

// readPercent reads a % format; nil for one that needs the long way.
func readPercent(format string) (pieces []pytext.Percent) {
	scan := pytext.NewPercentScanner(format, false)
	for {
		d, more, err := scan.Next()
		if err != nil || d.HasKey || len(pieces) == maxQuickPieces {
			return nil
		}
		if !more {
			return pieces
		}
		if d.Conv != 0 && (d.Width == pytext.Star || d.Precision == pytext.Star || d.Width > maxQuickWidth || d.Precision > maxQuickPrecision) {
			return nil
		}
		pieces = append(pieces, d)
	}
}

// appendPercent appends a plain value as a directive has it.
func appendPercent(dst []byte, d *pytext.Percent, v Value) (out []byte, ok bool) {
	switch d.Conv {
	case 's':
		if d.Width <= 0 && d.Precision < 0 {
			return appendPlain(dst, v)
		}
		var buf [quickRoom / 4]byte
		text, ok := appendPlain(buf[:0], v)
		if !ok {
			return dst, false
		}
		return d.AppendText(dst, unsafe.String(unsafe.SliceData(text), len(text))), true
	case 'd', 'i', 'u', 'x', 'X', 'o':
		if v.Ref != nil {
			return dst, false
		}
		out, err := d.AppendInt(dst, v.AsInt())
		return out, err == nil
	case 'e', 'E', 'f', 'F', 'g', 'G':
		f := v.AsFloat()
		if v.Ref == nil {
			f = float64(v.AsInt())
		} else if v.Ref != FloatRef {
			return dst, false
		}
		if math.Abs(f) > maxQuickFloat {
			return dst, false
		}
		return d.AppendFloat(dst, f), true
	}
	return dst, false
}

// QuickFormat is format.format(*args) for plain arguments that fields name by number; ok is false where that needs the long way, which
// nothing has been done of then.
func QuickFormat(t *Thread, format string, args []Value) (v Value, ok bool, err error) {
	if len(format) > maxQuickFormat {
		return v, false, nil
	}
	x, known := t.format(format)
	if !known {
		*x = quickFormat{text: format, fields: readFields(format)}
	}
	if len(x.fields) == 0 {
		return v, false, nil
	}
	var buf [quickRoom]byte
	out := buf[:0]
	for i := range x.fields {
		f := &x.fields[i]
		out = append(out, f.literal...)
		if f.index < 0 {
			continue
		}
		if f.index >= len(args) {
			return v, false, nil
		}
		if out, ok = appendFormat(t, out, args[f.index], f.spec); !ok {
			return v, false, nil
		}
	}
	v, err = strOfBytes(t, out)
	return v, true, err
}

// readFields reads a format of str.format; nil for one that needs the long way.
func readFields(format string) (fields []quickField) {
	scan := pytext.NewFieldScanner(format)
	var auto pytext.AutoNumber
	for {
		piece, more, err := scan.Next()
		if err != nil || piece.Conversion != 0 || piece.Nested || len(fields) == maxQuickPieces {
			return nil
		}
		if !more {
			return fields
		}
		f := quickField{literal: piece.Literal, index: -1, spec: piece.Spec}
		if piece.HasField {
			name, err := pytext.SplitFieldName(piece.Name, &auto)
			if err != nil || name.Index < 0 || !name.Plain() {
				return nil
			}
			f.index = name.Index
		}
		fields = append(fields, f)
	}
}
