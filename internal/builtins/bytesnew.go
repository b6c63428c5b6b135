// This file defines the constructors of bytes: bytes(…), bytes.fromhex and bytes.maketrans.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// encodedSource is the content of typ(source, encoding, errors), where typ is bytes or bytearray; ok is false where only the source is given,
// or nothing.
func encodedSource(t *object.Thread, typ *object.Type, a []object.Value) (b string, ok bool, err error) {
	source := a[0]
	if a[1].IsUnbound() && a[2].IsUnbound() {
		return "", false, nil
	}
	enc, err := strNamedArg(typ.Name, "encoding", "utf-8", a[1])
	if err != nil {
		return "", false, err
	}
	errors, err := strNamedArg(typ.Name, "errors", "strict", a[2])
	switch {
	case err != nil:
		return "", false, err
	case source.IsUnbound() || !object.IsStr(source):
		if a[1].IsUnbound() {
			return "", false, object.TypeErrorf("errors without a string argument")
		}
		return "", false, object.TypeErrorf("encoding without a string argument")
	case a[1].IsUnbound():
		return "", false, object.TypeErrorf("string argument without an encoding")
	}
	b, err = encodeStr(t, object.ToStr(source), enc, errors)
	return b, true, err
}

func newBytes(t *object.Thread, a []object.Value) (object.Value, error) {
	b, ok, err := encodedSource(t, object.BytesType, a)
	switch {
	case err != nil:
		return object.Value{}, err
	case ok || a[0].IsUnbound():
		return object.NewBytes(t, b)
	}
	return bytesOf(t, a[0])
}

// bytesOf is bytes(source).
func bytesOf(t *object.Thread, source object.Value) (object.Value, error) {
	if object.TypeOf(source) == object.BytesType {
		return source, nil
	}
	if fn, ok, err := object.LookupSpecial(t, source, "__bytes__"); err != nil {
		return object.Value{}, err
	} else if ok {
		v, err := object.Call(t, fn)
		if err == nil && !object.IsBytes(v) {
			err = object.TypeErrorf("__bytes__ returned non-bytes (type %s)", object.TypeOf(v).Name)
		}
		return v, err
	}
	size, counted, err := byteCount(t, source)
	switch {
	case err != nil:
		return object.Value{}, err
	case counted:
		return bytesMake(t, object.None, size, func(out *strings.Builder) error { return writeFill(t, out, 0, size) })
	case object.IsByteArray(source):
		b, err := object.BytesKept(t, source)
		if err != nil {
			return object.Value{}, err
		}
		return object.BytesOf(b), nil
	case object.IsBytes(source):
		return object.NewBytes(t, object.ToBytes(source).B)
	}
	out, err := byteArrayOf(t, source, object.BytesType)
	if err != nil {
		return object.Value{}, err
	}
	return object.BytesOf(object.BytesView(out.Value())), nil // nobody else has the bytearray
}

// byteCount is the number of zeros that an int makes bytes or a bytearray of; ok is false for what is no int.
func byteCount(t *object.Thread, source object.Value) (n int, ok bool, err error) {
	if object.IsStr(source) {
		return 0, false, object.TypeErrorf("string argument without an encoding")
	}
	if object.TypeOf(source).Slots.Index == nil {
		return 0, false, nil
	}
	count, err := object.Index(t, source)
	switch {
	case err != nil:
		// CPython goes on to iterate where __index__ raises a TypeError.
		if object.Matches(err, object.TypeErrorType) {
			err = nil
		}
		return 0, false, err
	case count.Ref != nil:
		return 0, false, object.OverflowErrorf("cannot fit 'int' into an index-sized integer")
	case count.AsInt() < 0:
		return 0, false, object.ValueErrorf("negative count")
	}
	return int(min(count.AsInt(), 1<<62)), true, nil
}

// bytesOfItems is the content of bytes or a bytearray, or of an iterable of ints; typ is what it is for, which errors name.
func bytesOfItems(t *object.Thread, source object.Value, typ *object.Type) (string, error) {
	if object.IsBytesLike(source) {
		return object.BytesView(source), nil
	}
	out, err := byteArrayOf(t, source, typ)
	if err != nil {
		return "", err
	}
	return object.BytesView(out.Value()), nil
}

// byteArrayOf makes a bytearray, the caller's alone, of an iterable of ints; typ is what it is for, which errors name.
func byteArrayOf(t *object.Thread, source object.Value, typ *object.Type) (*object.ByteArray, error) {
	it, err := object.Iter(t, source)
	if err != nil || object.IsStr(source) {
		if err == nil || object.Matches(err, object.TypeErrorType) {
			err = object.TypeErrorf("cannot convert '%s' object to %s", object.TypeOf(source).Name, typ.Name)
		}
		return nil, err
	}
	what := "byte"
	if typ == object.BytesType {
		what = "bytes"
	}
	return bytesOfInts(t, it, what)
}

// bytesOfInts is the bytes that the ints of an iterable are, in a bytearray that is the caller's.
func bytesOfInts(t *object.Thread, it object.Value, what string) (*object.ByteArray, error) {
	out, err := object.NewByteArray(t, "")
	if err != nil {
		return nil, err
	}
	mark := t.Hold(out.Value())
	defer t.Drop(mark)
	return out, object.Consume(t, it, func(v object.Value) error {
		i, err := object.Index(t, v)
		if err != nil {
			return err
		}
		if i.Ref != nil || i.AsInt() < 0 || i.AsInt() > 255 {
			return object.ValueErrorf("%s must be in range(0, 256)", what)
		}
		return out.Append(t, byte(i.AsInt()))
	})
}

// hexDigit is the value of a hexadecimal digit, -1 for other bytes.
func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func bytesFromHex(t *object.Thread, a []object.Value) (object.Value, error) {
	s, err := strOnlyArg("fromhex", a[1])
	if err != nil {
		return object.Value{}, err
	}
	wrong := func(at int) error {
		return object.ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", at)
	}
	v, err := bytesMake(t, object.None, len(s)/2, func(out *strings.Builder) error {
		if !object.ToStr(a[1]).ASCII() {
			for i := 0; i < len(s); i++ {
				if s[i] >= 0x80 {
					return wrong(i)
				}
			}
		}
		for i, polled := 0, 0; i < len(s); {
			if i-polled > pytext.Stride {
				polled = i
				if err := t.Poll(pytext.Stride / 64); err != nil {
					return err
				}
			}
			if isByteSpace(s[i]) {
				i++
				continue
			}
			hi := hexDigit(s[i])
			if hi < 0 {
				return wrong(i)
			}
			if i+1 >= len(s) || hexDigit(s[i+1]) < 0 {
				return wrong(i + 1)
			}
			out.WriteByte(byte(hi<<4 | hexDigit(s[i+1])))
			i += 2
		}
		return nil
	})
	if err != nil {
		return object.Value{}, err
	}
	if object.ToType(a[0]).Layout == object.LayoutByteArray {
		return object.Call(t, a[0], v)
	}
	return instanceOf(t, a[0], object.BytesType, v)
}

// instanceOf is what a class method that makes a value of base answers: the value, or cls(value) for a subclass.
func instanceOf(t *object.Thread, cls object.Value, base *object.Type, v object.Value) (object.Value, error) {
	if object.ToType(cls) == base {
		return v, nil
	}
	return object.Call(t, cls, v)
}

func init() {
	object.BytesType.Doc = "bytes(source[, encoding[, errors]]) is an immutable sequence of bytes."
	object.BytesType.Slots.New = subclassed("bytes", "source=?, encoding=?, errors=?", bytesOf, newBytes)
	for _, typ := range byteTypes {
		args.AddClassMethod(typ, "fromhex", "string, /", "Create a value from a string of hexadecimal numbers.", bytesFromHex)
		args.AddStaticMethod(typ, "maketrans", "frm, to, /", "Return a translation table usable for the method translate.", bytesMakeTrans)
		args.Add(typ, "hex", "sep=?, bytes_per_sep=1", "Create a string of hexadecimal numbers from the bytes.", bytesHex)
	}
}

func bytesMakeTrans(t *object.Thread, a []object.Value) (object.Value, error) {
	from, err := bytesArg(a[0])
	if err != nil {
		return object.Value{}, err
	}
	to, err := bytesArg(a[1])
	if err != nil {
		return object.Value{}, err
	}
	if len(from) != len(to) {
		return object.Value{}, object.ValueErrorf("maketrans arguments must have same length")
	}
	var table [256]byte
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return object.NewBytes(t, string(table[:]))
}

func bytesHex(t *object.Thread, a []object.Value) (object.Value, error) {
	sep, group := "", 0
	if !a[1].IsUnbound() {
		n, err := object.Len(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		switch {
		case n != 1:
			return object.Value{}, object.ValueErrorf("sep must be length 1.")
		case object.IsStr(a[1]):
			sep = object.ToStr(a[1]).String()
		case object.IsBytes(a[1]):
			sep = object.ToBytes(a[1]).B
		default:
			return object.Value{}, object.TypeErrorf("sep must be str or bytes.")
		}
		if !pytext.IsASCII(sep) {
			return object.Value{}, object.ValueErrorf("sep must be ASCII.")
		}
	}
	per, err := cIntArg(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	if sep != "" {
		group = max(per, -per)
	}
	b := object.BytesView(a[0])
	if len(b) > 1<<60 {
		return object.Value{}, t.Charge(1 << 62)
	}
	size := 2 * len(b)
	if group > 0 && len(b) > 0 {
		size += (len(b) - 1) / group * len(sep)
	}
	return strWrite(t, size, func(out *strings.Builder) error {
		const digits = "0123456789abcdef"
		i := 0
		_, err := eachByte(b, t.Poll, func(c byte) bool {
			// Groups are counted from the right, or from the left where the number is negative.
			place := len(b) - i
			if per < 0 {
				place = i
			}
			if group > 0 && i > 0 && place%group == 0 {
				out.WriteString(sep)
			}
			out.WriteByte(digits[c>>4])
			out.WriteByte(digits[c&15])
			i++
			return true
		})
		return err
	})
}
