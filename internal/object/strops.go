// This file defines the operators of str.

package object

import (
	"math"
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

func strGetItem(t *Thread, v, key Value) (Value, error) {
	s := ToStr(v)
	if s.size() > budget.Piece {
		if err := s.Indexed(t); err != nil {
			return Value{}, err
		}
	}
	if TypeOf(key) == SliceType {
		start, step, n, err := ToSliceObj(key).Indices(t, s.Len())
		if err != nil || n == 0 {
			return NewStr(""), err
		}
		if step == 1 {
			if n == s.Len() && TypeOf(v) == StrType {
				return v, nil
			}
			// A slice copies: a short piece must not keep a long text alive.
			piece := s.Slice(start, start+n)
			if len(piece) == 1 {
				return StrOf(t, piece)
			}
			out, room, err := t.roomStr(len(piece))
			if err != nil {
				return Value{}, err
			}
			if _, err := budget.Pieces(t.Meter, room[:0], bytesOf(piece)); err != nil {
				return Value{}, err
			}
			return Obj(&out.fill(room, n).Header), nil
		}
		out := NewText(t)
		if err := out.room(n); err != nil {
			return Value{}, err
		}
		for i := range n {
			at := s.Offset(start + i*step)
			_, w := pytext.DecodeRune(s.String()[at:])
			if err := out.Write(s.String()[at : at+w]); err != nil {
				return Value{}, err
			}
		}
		return out.Value()
	}
	i, err := resolveIndex(t, key, s.Len(), "string")
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, IndexErrorf("string index out of range")
	}
	if s.ASCII() {
		return Obj(&latin1[s.String()[i]].Header), nil
	}
	r, _ := pytext.DecodeRune(s.String()[s.Offset(i):])
	return RuneStr(t, r)
}

// QuickIn is item in v for a v of StrType; sure is false where that is an error or may take long.
//
//go:noinline
func QuickIn(v, item Value) (in, sure bool) {
	if item.Ref == nil || item.Ref.typ != StrType {
		return false, false
	}
	s, sub := (*Str)(ptr(v)), (*Str)(ptr(item)).String()
	text := s.String()
	if len(sub) == 1 && len(text) <= 8 && s.info&infoFar == 0 && sub[0] != 0 {
		// All bytes at once: those that are equal are zero after the exclusive or, and nothing else gives their high bit here.
		const ones, high = 0x0101010101010101, 0x8080808080808080
		w := *(*uint64)(unsafe.Add(unsafe.Pointer(s), sizeNear)) ^ uint64(sub[0])*ones
		return (w-ones)&^w&high != 0, true
	}
	return len(text) <= 256 && strings.Contains(text, sub), len(text) <= 256
}

func strContains(t *Thread, v, item Value) (bool, error) {
	if !IsStr(item) {
		return false, TypeErrorf("'in <string>' requires string as left operand, not %s", TypeOf(item).Name)
	}
	s := ToStr(v).String()
	if err := t.Poll(len(s) / 64); err != nil {
		return false, err
	}
	i, err := pytext.Index(s, ToStr(item).String(), t.Poll)
	return i >= 0, err
}

func strBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	s := ToStr(self)
	switch op {
	case OpAdd:
		if reflected || !IsStr(other) {
			return NotImplemented, nil
		}
		o := ToStr(other)
		if o.String() == "" && TypeOf(self) == StrType {
			return self, nil
		}
		return concat(t, s, o)
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		if n == 1 && TypeOf(self) == StrType {
			return self, nil
		}
		size := s.size()
		if n <= 0 || size == 0 {
			return Obj(&emptyStr.Header), nil
		}
		if n <= maxNear && size*n <= maxNear && size*n > 1 {
			out, room, err := t.roomStr(size * n)
			if err != nil {
				return Value{}, err
			}
			if err := repeatInto(t, room, bytesOf(s.String())); err != nil {
				return Value{}, err
			}
			return Obj(&out.fill(room, s.Len()*n).Header), nil
		}
		text, err := repeatText(t, s.String(), n)
		if err != nil {
			return Value{}, err
		}
		return Obj(&strOfText(text, s.Len()*n).Header), nil
	case OpMod:
		if reflected {
			return NotImplemented, nil
		}
		return PercentFormat(t, s.String(), other)
	}
	return NotImplemented, nil
}

func repeatText(t *Thread, s string, n int) (string, error) {
	if n == 0 || s == "" {
		return "", nil
	}
	if n > math.MaxInt64/2/len(s) {
		return "", t.Charge(math.MaxInt64)
	}
	if err := t.Charge(sizeStr + int64(n*len(s))); err != nil {
		return "", err
	}
	if n*len(s) <= budget.Piece {
		return strings.Repeat(s, n), nil
	}
	var out strings.Builder
	out.Grow(n * len(s))
	// A long piece is repeated as it is; of a short one, a longer piece is made first.
	if k := budget.Piece / len(s); k > 1 {
		rest := n % k
		for range rest {
			out.WriteString(s)
		}
		n /= k
		if err := t.Charge(int64(k * len(s))); err != nil {
			return "", err
		}
		defer t.Meter.Release(int64(k * len(s)))
		s = strings.Repeat(s, k)
	}
	for range n {
		for at := 0; at < len(s); at += budget.Piece {
			out.WriteString(s[at:min(len(s), at+budget.Piece)])
			if err := t.Poll(budget.Piece / 1024); err != nil {
				return "", err
			}
		}
	}
	return out.String(), nil
}

func strCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsStr(other) {
		return NotImplemented, nil
	}
	// WTF-8 sorts in the order of code points.
	return compareTexts(t, op, ToStr(self).String(), ToStr(other).String())
}

// compareTexts compares texts of any size byte by byte.
func compareTexts(t *Thread, op Cmp, a, b string) (Value, error) {
	if op <= CmpNe && len(a) != len(b) {
		return Bool(op == CmpNe), nil
	}
	for len(a) > budget.Piece && len(b) > budget.Piece && a[:budget.Piece] == b[:budget.Piece] {
		a, b = a[budget.Piece:], b[budget.Piece:]
		if err := t.Poll(budget.Piece / 1024); err != nil {
			return Value{}, err
		}
	}
	return Bool(op.Holds(strings.Compare(a[:min(len(a), budget.Piece+1)], b[:min(len(b), budget.Piece+1)]))), nil
}
