// This file defines Take, Slice and Concat: columns made of rows of columns.

package column

import (
	"slices"
	"unsafe"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Take is the column of the given rows; -1 gives a missing cell, for which ints turn to floats and bools to objects.
func (c *Column) Take(t *object.Thread, rows []int32) (*Column, error) {
	// The cells of a few rows are taken before it is known whether one is missing.
	if len(rows) > kernel.Block && (c.kind == Int64 || c.kind == Bool) && slices.Contains(rows, -1) {
		return c.takeGaps(t, rows)
	}
	out := newColumn(c.kind, len(rows))
	out.unit, out.zone, out.width = c.unit, c.zone, c.width
	out.cats, out.ordered, out.tag = c.cats, c.ordered, c.tag
	gaps := false
	var err error
	switch c.kind {
	case Float64:
		out.floats, err = kernel.Take(t.Meter, c.Floats(), rows, NaN.AsFloat())
	case Int64:
		out.ints, gaps, err = kernel.TakeGaps(t.Meter, c.Ints(), rows, 0)
	case Bool:
		out.bools, gaps, err = kernel.TakeGaps(t.Meter, c.bools, rows, false)
	case String:
		out.text, err = c.text.take(t, rows)
	case Object:
		out.objs, err = kernel.Take(t.Meter, c.objs, rows, NaN)
	case Category:
		out.codes, err = kernel.Take(t.Meter, c.codes, rows, -1)
	default:
		out.ints, err = kernel.Take(t.Meter, c.Ints(), rows, NaT)
	}
	if gaps && err == nil {
		kernel.Drop(t.Meter, out.ints)
		kernel.Drop(t.Meter, out.bools)
		return c.takeGaps(t, rows)
	}
	return out, err
}

func (c *Column) takeGaps(t *object.Thread, rows []int32) (*Column, error) {
	to := Float64
	if c.kind == Bool {
		to = Object
	}
	wide, err := c.Cast(t, to)
	if err != nil {
		return nil, err
	}
	return wide.Take(t, rows)
}

// Slice is the column of rows [lo, hi), sharing memory.
func (c *Column) Slice(lo, hi int) *Column {
	if lo == 0 && hi == c.n {
		return c
	}
	out := c.own()
	out.n = hi - lo
	out.host = true // the memory is paid for by the column it was cut from
	out.owner = c
	if whole, ok := c.owner.(*Column); ok {
		out.owner = whole
	}
	cut := func() {
		switch c.kind {
		case Float64:
			out.floats = c.Floats()[lo:hi:hi]
		case Bool:
			out.bools = c.bools[lo:hi:hi]
		case Object:
			out.objs = c.objs[lo:hi:hi]
		case Category:
			out.codes = c.codes[lo:hi:hi]
		case String:
			x := &out.text
			x.n = hi - lo
			switch {
			case x.c8 != nil:
				x.c8 = x.c8[lo:hi:hi]
			case x.c16 != nil:
				x.c16 = x.c16[lo:hi:hi]
			case x.c32 != nil:
				x.c32 = x.c32[lo:hi:hi]
			case x.plain:
				x.offsets = x.offsets[lo : hi+1 : hi+1]
				if x.null != nil {
					x.null = x.null[lo:hi:hi]
				}
			}
		default:
			out.ints = c.Ints()[lo:hi:hi]
		}
	}
	cut()
	return &out
}

// Common is the kind that holds the cells of both columns.
func Common(a, b *Column) Kind {
	if a.kind == Category || b.kind == Category {
		if a.kind == Category {
			a = a.cats
		}
		if b.kind == Category {
			b = b.cats
		}
		return Common(a, b)
	}
	if a.kind == b.kind && (a.kind != Datetime || (a.zone == nil) == (b.zone == nil)) {
		return a.kind
	}
	if (a.kind == Int64 || a.kind == Float64) && (b.kind == Int64 || b.kind == Float64) {
		return Float64
	}
	return Object
}

// Concat joins columns; their kinds are widened to a common one.
func Concat(t *object.Thread, parts []*Column) (*Column, error) {
	if len(parts) == 1 {
		return parts[0], nil
	}
	// Empty object columns have no type of their own to assert.
	kept := make([]*Column, 0, len(parts))
	n, categories, same := 0, false, true
	for i, p := range parts {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if p.n > 0 || p.kind != Object {
			kept = append(kept, p)
			n += p.n
			categories = categories || p.kind == Category
			same = same && p.sameType(kept[0])
		}
	}
	if len(kept) == 0 {
		kept = parts[:min(len(parts), 1)]
	}
	if len(kept) == 0 {
		return OfObjects(nil), nil
	}
	if n > 1<<31-1 {
		return nil, object.Raise(object.OverflowErrorType, "a frame of %d rows is too long", n)
	}
	if categories {
		if c, ok, err := concatCategories(t, kept, n); ok || err != nil {
			return c, err
		}
		same = true
		for i, p := range kept {
			var err error
			if kept[i], err = p.Dense(t); err != nil {
				return nil, err
			}
			same = same && kept[i].sameType(kept[0])
		}
	}
	k, unit := kept[0].kind, Second
	width, tag := kept[0], kept[0].tag
	if same {
		if out, err := joinLate(t, kept, n); out != nil || err != nil {
			return out, err
		}
		out, err := concat(t, kept, k, kept[0].unit, n)
		if err == nil && (k == Object || k == Int64 || k == Float64) {
			out.tag, out.width = tag, width.width
		}
		return out, err
	}
	for i, p := range kept {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if i > 0 {
			width = &Column{kind: Common(&Column{kind: width.kind}, p), width: concatWidth(width, p)}
		}
		if p.tag != tag {
			tag = ""
		}
		k = Common(&Column{kind: k, zone: kept[0].zone}, p)
		unit = max(unit, p.unit)
	}
	out, err := concat(t, kept, k, unit, n)
	if err != nil {
		return nil, err
	}
	if k == Object {
		out.tag = tag
	}
	if (k == Int64 || k == Float64) && width.kind == k {
		out.width = width.width
	}
	return out, nil
}

// sameType tells columns whose cells are of one type and stored in the same way.
func (c *Column) sameType(o *Column) bool {
	return c.kind == o.kind && c.unit == o.unit && c.width == o.width && c.zone == o.zone && c.tag == o.tag
}

func concatWidth(a, b *Column) Width {
	if a.kind == b.kind && a.width == b.width {
		return a.width
	}
	return CommonWidth(a, b, Common(a, b))
}

func concat(t *object.Thread, parts []*Column, k Kind, unit Unit, n int) (*Column, error) {
	out := newColumn(k, n)
	out.unit, out.zone = unit, parts[0].zone
	var err error
	switch k {
	case Float64:
		out.floats, err = kernel.Room[float64](t.Meter, n)
	case Bool:
		out.bools, err = kernel.Room[bool](t.Meter, n)
	case Object:
		out.objs, err = kernel.Make[object.Value](t.Meter, n)
	case String:
		return concatText(t, parts, n)
	default:
		out.ints, err = kernel.Room[int64](t.Meter, n)
	}
	if err != nil {
		return nil, err
	}
	at := 0
	for _, p := range parts {
		if p.kind != k || p.Timed() && p.unit != unit {
			if p, err = p.CastUnit(t, k, unit); err != nil {
				return nil, err
			}
		}
		switch k {
		case Float64:
			err = kernel.Copy(t.Meter, out.floats[at:], p.Floats())
		case Bool:
			err = kernel.Copy(t.Meter, out.bools[at:], p.bools)
		case Object:
			err = kernel.Copy(t.Meter, out.objs[at:], p.objs)
		default:
			err = kernel.Copy(t.Meter, out.ints[at:], p.Ints())
		}
		if err != nil {
			return nil, err
		}
		at += p.n
	}
	return out, nil
}

func concatText(t *object.Thread, parts []*Column, n int) (*Column, error) {
	coded := make([]*Text, len(parts))
	same := true
	var err error
	for i, p := range parts {
		if coded[i], err = p.text.encoded(t); err != nil {
			return nil, err
		}
		same = same && coded[i].sameCodes(coded[0])
	}
	if same {
		return joinSame(t, coded, n)
	}
	// Dictionaries are joined; the codes of later parts are translated.
	k, err := NewCoder(t, 0)
	if err != nil {
		return nil, err
	}
	to := make([][]uint32, len(parts))
	for i := range parts {
		if to[i], err = kernel.Make[uint32](t.Meter, len(coded[i].dict)); err != nil {
			return nil, err
		}
		defer kernel.Drop(t.Meter, to[i])
		for j, s := range coded[i].dict {
			if to[i][j], err = k.number(s); err != nil {
				return nil, err
			}
		}
		if err := t.Poll(len(to[i])); err != nil {
			return nil, err
		}
	}
	dict := k.words.list
	out := Text{n: n, dict: dict}
	switch {
	case len(dict) < noCode8:
		out.c8, err = joinCodes[uint8](t, coded, to, n)
	case len(dict) < noCode16:
		out.c16, err = joinCodes[uint16](t, coded, to, n)
	default:
		out.c32, err = joinCodes[uint32](t, coded, to, n)
	}
	return OfText(out), err
}

// sameCodes tells texts of one dictionary, in which equal codes are equal text.
func (x *Text) sameCodes(o *Text) bool {
	return len(x.dict) == len(o.dict) && unsafe.SliceData(x.dict) == unsafe.SliceData(o.dict) &&
		(x.c8 == nil) == (o.c8 == nil) && (x.c16 == nil) == (o.c16 == nil) && (x.c32 == nil) == (o.c32 == nil)
}

// joinSame joins texts of one dictionary.
func joinSame(t *object.Thread, parts []*Text, n int) (*Column, error) {
	out := Text{n: n, dict: parts[0].dict}
	var err error
	switch {
	case parts[0].c16 != nil:
		out.c16, err = joinAs(t, parts, n, func(x *Text) []uint16 { return x.c16 })
	case parts[0].c32 != nil:
		out.c32, err = joinAs(t, parts, n, func(x *Text) []uint32 { return x.c32 })
	default:
		out.c8, err = joinAs(t, parts, n, func(x *Text) []uint8 { return x.c8 })
	}
	return OfText(out), err
}

func joinAs[C uint8 | uint16 | uint32](t *object.Thread, parts []*Text, n int, codes func(x *Text) []C) ([]C, error) {
	out, err := kernel.Room[C](t.Meter, n)
	if err != nil {
		return nil, err
	}
	at := 0
	for _, x := range parts {
		if err := kernel.Copy(t.Meter, out[at:], codes(x)); err != nil {
			return nil, err
		}
		at += x.n
	}
	return out, nil
}

func joinCodes[C uint8 | uint16 | uint32](t *object.Thread, parts []*Text, to [][]uint32, n int) ([]C, error) {
	out, err := kernel.Room[C](t.Meter, n)
	if err != nil {
		return nil, err
	}
	at := 0
	for i, x := range parts {
		table := make([]C, len(to[i]))
		for j, c := range to[i] {
			table[j] = C(c)
		}
		part := out[at : at+x.n]
		switch {
		case x.c16 != nil:
			err = recode(t, part, x.c16, table)
		case x.c32 != nil:
			err = recode(t, part, x.c32, table)
		default:
			err = recode(t, part, x.c8, table)
		}
		if err != nil {
			return nil, err
		}
		at += x.n
	}
	return out, nil
}

// recode translates codes by a table; those that it does not have are missing.
func recode[C uint8 | uint16 | uint32, D kernel.Code](t *object.Thread, out []C, codes []D, table []C) error {
	return kernel.Each(t.Meter, len(codes), func(lo, hi int) {
		o := out[lo:hi]
		for i, c := range codes[lo:hi] {
			if k := int(c); uint(k) < uint(len(table)) {
				o[i] = table[k]
			} else {
				o[i] = ^C(0)
			}
		}
	})
}
