// This file defines Text, the cells of a string column: codes into a dictionary, or offsets into bytes.

package column

import (
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Text holds strings in one of two ways. Where values repeat, it has a dictionary of distinct strings and one code for each row, as
// narrow as their number allows; the largest code of its width means missing. Otherwise it has the bytes of all rows one after
// another, offsets into them, and a mask of missing rows.
type Text struct {
	n    int
	dict []string
	c8   []uint8
	c16  []uint16
	c32  []uint32
	// plain form
	plain   bool
	data    string
	offsets []int32
	null    []bool // nil: none missing
}

// The codes of missing rows.
const (
	noCode8  = 1<<8 - 1
	noCode16 = 1<<16 - 1
	noCode32 = 1<<32 - 1
)

// Len is the number of rows.
func (x *Text) Len() int { return x.n }

// Coded tells whether the text has a dictionary.
func (x *Text) Coded() bool { return !x.plain }

// Dict is the dictionary; its strings are distinct and some may be unused.
func (x *Text) Dict() []string { return x.dict }

// Codes8, Codes16 and Codes32 are the codes; exactly one is not nil for coded text that has rows.
func (x *Text) Codes8() []uint8 { return x.c8 }

// Codes16 is as Codes8.
func (x *Text) Codes16() []uint16 { return x.c16 }

// Codes32 is as Codes8.
func (x *Text) Codes32() []uint32 { return x.c32 }

// Code is the code of a row, -1 where it is missing. For plain text it is 0 for every row that is there.
func (x *Text) Code(i int) int {
	switch {
	case x.c8 != nil:
		if c := x.c8[i]; c != noCode8 {
			return int(c)
		}
	case x.c16 != nil:
		if c := x.c16[i]; c != noCode16 {
			return int(c)
		}
	case x.c32 != nil:
		if c := x.c32[i]; c != noCode32 {
			return int(c)
		}
	case x.null == nil || !x.null[i]:
		return 0
	}
	return -1
}

// At is the string of a row; ok is false where it is missing.
func (x *Text) At(i int) (s string, ok bool) {
	c := x.Code(i)
	if c < 0 {
		return "", false
	}
	if x.plain {
		return x.data[x.offsets[i]:x.offsets[i+1]], true
	}
	return x.dict[c], true
}

func (x *Text) bytes() int64 {
	n := int64(cap(x.c8)) + 2*int64(cap(x.c16)) + 4*int64(cap(x.c32)) + 16*int64(cap(x.dict)) + int64(len(x.data)) + 4*int64(cap(x.offsets)) + int64(cap(x.null))
	for _, s := range x.dict {
		n += int64(len(s))
	}
	return n
}

// Coder numbers strings and makes coded Text of them.
type Coder struct {
	t     *object.Thread
	codes []uint32
	words words
}

// NewCoder makes a coder with room for n rows, charged.
func NewCoder(t *object.Thread, n int) (*Coder, error) {
	if err := t.Charge(int64(n) * 4); err != nil {
		return nil, err
	}
	return &Coder{t: t, codes: make([]uint32, 0, n)}, nil
}

// Add appends a row. The string is kept.
func (k *Coder) Add(s string) error {
	c, err := k.number(s)
	if err != nil {
		return err
	}
	return k.add(c)
}

// AddStr appends a row with the text of a str. A short one and its object, or several of them, are one allocation, which the text alone
// should not keep.
func (k *Coder) AddStr(s *object.Str) error {
	if text := s.String(); len(text) > object.MostShared {
		return k.Add(text)
	}
	return k.AddCopy(s.String())
}

// AddCopy appends a row whose string is part of a larger one, or may have room to spare: kept as it is, it would hold all that.
func (k *Coder) AddCopy(s string) error {
	c, place, fresh := k.words.find(s)
	if fresh {
		if err := k.t.Charge(int64(len(s))); err != nil {
			return err
		}
		var err error
		if c, err = k.words.add(k.t.Meter, strings.Clone(s), place); err != nil {
			return err
		}
	}
	return k.add(c)
}

// number is the code of a string.
func (k *Coder) number(s string) (uint32, error) {
	c, place, fresh := k.words.find(s)
	if !fresh {
		return c, nil
	}
	if err := k.t.Charge(int64(len(s))); err != nil {
		return 0, err
	}
	return k.words.add(k.t.Meter, s, place)
}

// AddMissing appends a missing row.
func (k *Coder) AddMissing() error { return k.add(noCode32) }

// AddCode appends a row with a code that an earlier Add gave.
func (k *Coder) add(c uint32) error {
	var err error
	if k.codes, err = budget.Append(k.t.Meter, k.codes, c); err != nil {
		return err
	}
	if len(k.codes)&0xfff == 0 {
		return k.t.Poll(0x1000)
	}
	return nil
}

// Text is the rows so far; the coder is not used again.
func (k *Coder) Text() (Text, error) {
	return CodedText(k.t, k.words.list, k.codes)
}

// CodedText makes coded text of wide codes, narrowing them where the dictionary is small. Missing rows have the largest code.
func CodedText(t *object.Thread, dict []string, codes []uint32) (Text, error) {
	x := Text{n: len(codes), dict: dict}
	var err error
	switch {
	case len(dict) < noCode8:
		x.c8, err = narrow[uint8](t, codes)
	case len(dict) < noCode16:
		x.c16, err = narrow[uint16](t, codes)
	default:
		x.c32 = codes
		return x, nil
	}
	if err != nil {
		return x, err
	}
	kernel.Drop(t.Meter, codes)
	return x, nil
}

func narrow[C uint8 | uint16](t *object.Thread, codes []uint32) ([]C, error) {
	out, err := kernel.Room[C](t.Meter, len(codes))
	if err != nil {
		return nil, err
	}
	return out, kernel.Blocks(t.Meter, len(codes), func(lo, hi int) {
		to := out[lo:hi]
		for i, v := range codes[lo:hi] {
			to[i] = C(v)
		}
	})
}

// take is the rows of the text; -1 gives a missing one.
func (x *Text) take(t *object.Thread, rows []int32) (Text, error) {
	out := Text{n: len(rows), dict: x.dict}
	var err error
	switch {
	case x.plain:
		k, err := NewCoder(t, len(rows))
		if err != nil {
			return out, err
		}
		for _, r := range rows {
			s, ok := "", false
			if r >= 0 {
				s, ok = x.At(int(r))
			}
			if ok {
				err = k.AddCopy(s)
			} else {
				err = k.AddMissing()
			}
			if err != nil {
				return out, err
			}
		}
		return k.Text()
	case x.c8 != nil || x.n == 0:
		out.c8, err = kernel.Take(t.Meter, x.c8, rows, noCode8)
	case x.c16 != nil:
		out.c16, err = kernel.Take(t.Meter, x.c16, rows, noCode16)
	default:
		out.c32, err = kernel.Take(t.Meter, x.c32, rows, noCode32)
	}
	return out, err
}

// encoded is the text in coded form.
func (x *Text) encoded(t *object.Thread) (*Text, error) {
	if !x.plain {
		return x, nil
	}
	rows, err := kernel.Iota(t.Meter, x.n)
	if err != nil {
		return nil, err
	}
	out, err := x.take(t, rows)
	return &out, err
}

// MapText makes a text of the same rows with f applied to every distinct string.
func (x *Text) MapText(t *object.Thread, f func(s string) (string, error)) (Text, error) {
	e, err := x.encoded(t)
	if err != nil {
		return Text{}, err
	}
	k, err := NewCoder(t, 0)
	if err != nil {
		return Text{}, err
	}
	to := make([]uint32, len(e.dict))
	for i, s := range e.dict {
		r, err := f(s)
		if err != nil {
			return Text{}, err
		}
		if err := k.AddCopy(r); err != nil {
			return Text{}, err
		}
		to[i] = k.codes[i]
	}
	codes, err := MapCodes(t, e, to, noCode32)
	if err != nil {
		return Text{}, err
	}
	return CodedText(t, k.words.list, codes)
}

// Places is ranks as the table of a key of groups.
func (x *Text) Places(t *object.Thread) ([]int32, error) {
	ranks, err := x.ranks(t)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[int32](t.Meter, len(ranks))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, ranks)
	return out, kernel.Blocks(t.Meter, len(out), func(lo, hi int) {
		o := out[lo:hi]
		for i, r := range ranks[lo:hi] {
			o[i] = int32(r)
		}
	})
}

// Ranks gives for every code of the dictionary its place in sorted order (byte order, which is that of code points).
func (x *Text) ranks(t *object.Thread) ([]int64, error) {
	order, err := kernel.Iota(t.Meter, len(x.dict))
	if err != nil {
		return nil, err
	}
	if err := sortStrings(t, x.dict, order); err != nil {
		return nil, err
	}
	out, err := kernel.Cleared[int64](t.Meter, len(x.dict))
	if err != nil {
		return nil, err
	}
	return out, kernel.Blocks(t.Meter, len(order), func(lo, hi int) {
		for i, r := range order[lo:hi] {
			out[r] = int64(lo + i)
		}
	})
}

func bytesString(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	return unsafe.String(&b[0], len(b))
}
