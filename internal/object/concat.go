// This file defines the concatenation of strs, made so that a text that grows piece by piece is not copied each time.

package object

import (
	"math"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// longText is the length from which on Thread remembers the buffers of sums of strs.
const longText = 256

// tail is the buffer behind a str that was made by adding: while last is the str that ends where the buffer ends, the next piece is
// written behind it, and the new str shares the buffer with the old one. Bytes that a str shows never change.
type tail struct {
	last *Str
	buf  []byte
}

// tails are the buffers of the last few long sums of a run.
type tails struct {
	of   [4]tail
	next int
}

// drop forgets the buffers, for the census: their texts may be garbage.
func (x *tails) drop() { x.of = [4]tail{} }

// AddStrs is a + b for two values of StrType.
func AddStrs(t *Thread, a, b Value) (Value, error) {
	x, y := (*Str)(ptr(a)), (*Str)(ptr(b))
	if y.size() == 0 {
		return a, nil
	}
	if x.size() == 0 {
		return b, nil
	}
	return concat(t, x, y)
}

// SumStrs is the sum of values of StrType, two or more.
func SumStrs(t *Thread, parts []Value) (Value, error) {
	if (*Str)(ptr(parts[0])).size() < longText {
		return JoinStrs(t, parts)
	}
	rest, err := JoinStrs(t, parts[1:])
	if err != nil {
		return Value{}, err
	}
	return AddStrs(t, parts[0], rest)
}

// concat is a + b, charged.
func concat(t *Thread, a, b *Str) (Value, error) {
	n := a.size() + b.size()
	if a.size() < longText {
		out, room, err := t.roomStr(n)
		if err != nil {
			return Value{}, err
		}
		if _, err := budget.Pieces(t.Meter, append(room[:0], a.String()...), bytesOf(b.String())); err != nil {
			return Value{}, err
		}
		return Obj(&out.fill(room, a.Len()+b.Len()).Header), nil
	}
	if n < 0 || n > math.MaxInt64/4 {
		return Value{}, t.Charge(math.MaxInt64)
	}
	for i := range t.tails.of {
		x := &t.tails.of[i]
		if x.last != a {
			continue
		}
		if n > cap(x.buf) {
			room := growth(cap(x.buf), n)
			if err := t.Charge(int64(room)); err != nil {
				return Value{}, err
			}
			if x.last != a { // a census has dropped the buffers
				*x = tail{last: a, buf: unsafe.Slice(unsafe.StringData(a.String()), a.size())}
			}
			grown, err := budget.Pieces(t.Meter, TextRoom(room), bytesOf(a.String()))
			if err != nil {
				return Value{}, err
			}
			// The old text stays with those who have it.
			x.buf = grown
		}
		if err := t.Charge(sizeStr); err != nil {
			return Value{}, err
		}
		if x.last != a {
			return plainConcat(t, a, b)
		}
		buf, err := budget.Pieces(t.Meter, x.buf, bytesOf(b.String()))
		if err != nil {
			return Value{}, err
		}
		x.buf = buf
		out := (&farStr{}).fill(x.buf, a.Len()+b.Len())
		x.last = out
		return Obj(&out.Header), nil
	}
	return plainConcat(t, a, b)
}

// plainConcat is the first sum of a long text: the next one that starts with it will find its buffer.
func plainConcat(t *Thread, a, b *Str) (Value, error) {
	n := a.size() + b.size()
	if err := t.Charge(StrSize(n)); err != nil {
		return Value{}, err
	}
	buf, err := budget.Pieces(t.Meter, TextRoom(n), bytesOf(a.String()))
	if err != nil {
		return Value{}, err
	}
	if buf, err = budget.Pieces(t.Meter, buf, bytesOf(b.String())); err != nil {
		return Value{}, err
	}
	out := (&farStr{}).fill(buf, a.Len()+b.Len())
	t.tails.of[t.tails.next] = tail{out, buf}
	t.tails.next = (t.tails.next + 1) % len(t.tails.of)
	return Obj(&out.Header), nil
}
