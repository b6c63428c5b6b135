// This file defines Width, the numpy types of numbers that are narrower than 64 bits or unsigned.

package column

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Width tells which of numpy's number types an Int64 or Float64 column counts as. Its cells are int64 or float64 all the same, with values
// that the type can have.
type Width uint8

// The widths.
const (
	Full Width = iota // int64, float64
	Int8
	Int16
	Int32
	Uint8
	Uint16
	Uint32
	Uint64
	Float32
)

var widthNames = [...]string{"", "int8", "int16", "int32", "uint8", "uint16", "uint32", "uint64", "float32"}
var widthBytes = [...]int64{8, 1, 2, 4, 1, 2, 4, 8, 4}

// WidthNamed is the width and kind of a dtype name such as int32.
func WidthNamed(name string) (w Width, k Kind, ok bool) {
	for i, n := range widthNames {
		if i > 0 && n == name {
			if Width(i) == Float32 {
				return Float32, Float64, true
			}
			return Width(i), Int64, true
		}
	}
	return Full, Int64, false
}

// Width is the number type of an Int64 or Float64 column.
func (c *Column) Width() Width { return c.width }

// ItemBytes is the size of a cell in numpy.
func (c *Column) ItemBytes() int64 {
	switch c.kind {
	case Bool:
		return 1
	case Category:
		return c.codeWidth().Bytes()
	}
	return c.width.Bytes()
}

// Bytes is the size of a number of the type.
func (w Width) Bytes() int64 { return widthBytes[w] }

func (w Width) String() string { return widthNames[w] }

// codeWidth is the type that numpy holds the codes of a Category column in.
func (c *Column) codeWidth() Width {
	switch n := c.cats.n; {
	case n < 1<<7:
		return Int8
	case n < 1<<15:
		return Int16
	}
	return Int32
}

// CodesColumn are the codes of a Category column as a column.
func (c *Column) CodesColumn(t *object.Thread) (*Column, error) {
	out, err := kernel.Make[int64](t.Meter, c.n)
	if err != nil {
		return nil, err
	}
	for i, k := range c.codes {
		out[i] = int64(k)
	}
	r := OfInts(out)
	r.width = c.codeWidth()
	return r, t.Poll(c.n)
}

// WithWidth is an Int64 or Float64 column as a column of another width: ints wrap around, floats are rounded, as numpy does.
func (c *Column) WithWidth(t *object.Thread, w Width) (*Column, error) {
	if c.width == w {
		return c, nil
	}
	out := c.own()
	out.Header = object.HeaderOf(Type)
	out.width, out.weak, out.host, out.owner = w, false, true, c
	if whole, ok := c.owner.(*Column); ok {
		out.owner = whole
	}
	if c.kind == Float64 {
		if w != Float32 {
			return &out, nil
		}
		v, err := kernel.Make[float64](t.Meter, c.n)
		if err != nil {
			return nil, err
		}
		from := c.Floats()
		err = kernel.Each(t.Meter, c.n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				v[i] = float64(float32(from[i]))
			}
		})
		out.floats, out.host, out.owner = v, false, nil
		return &out, err
	}
	changed, from := false, c.Ints()
	err := kernel.Blocks(t.Meter, c.n, func(lo, hi int) {
		for i := lo; i < hi && !changed; i++ {
			changed = wrap(from[i], w) != from[i]
		}
	})
	if err != nil {
		return nil, err
	}
	if changed {
		v, err := kernel.Make[int64](t.Meter, c.n)
		if err != nil {
			return nil, err
		}
		err = kernel.Each(t.Meter, c.n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				v[i] = wrap(from[i], w)
			}
		})
		if err != nil {
			return nil, err
		}
		out.ints, out.host, out.owner = v, false, nil
	}
	return &out, nil
}

func wrap(x int64, w Width) int64 {
	switch w {
	case Int8:
		return int64(int8(x))
	case Int16:
		return int64(int16(x))
	case Int32:
		return int64(int32(x))
	case Uint8:
		return int64(uint8(x))
	case Uint16:
		return int64(uint16(x))
	case Uint32:
		return int64(uint32(x))
	}
	return x
}

// Fits tells whether a number type can hold an int.
func (w Width) Fits(x int64) bool {
	if w == Uint64 {
		return x >= 0
	}
	return w == Float32 || wrap(x, w) == x
}

// MarkScalar makes a column of one Python number weak: it takes the number type of what it is combined with.
func (c *Column) MarkScalar() *Column {
	c.weak = true
	return c
}

// CommonWidth is the number type of the results of arithmetic on two columns: k is the results' kind.
func CommonWidth(a, b *Column, k Kind) Width {
	number := func(c *Column) bool { return c.kind == Int64 || c.kind == Float64 }
	switch {
	case !number(a) || !number(b):
		// A bool has no width of its own.
		if number(a) && b.kind == Bool && a.kind == k {
			return a.width
		}
		if number(b) && a.kind == Bool && b.kind == k {
			return b.width
		}
		return Full
	case a.width == Full && b.width == Full:
		return Full
	case k == Float64:
		return commonFloat(a, b)
	case b.weak && a.kind == Int64:
		return a.width
	case a.weak && b.kind == Int64:
		return b.width
	case a.kind != Int64 || b.kind != Int64:
		return Full
	}
	return commonInt(a.width, b.width)
}

func commonFloat(a, b *Column) Width {
	narrow := func(c *Column) bool {
		return c.width == Float32 || c.weak || c.kind == Int64 && (c.width == Int8 || c.width == Int16 || c.width == Uint8 || c.width == Uint16)
	}
	if (a.width == Float32 || b.width == Float32) && narrow(a) && narrow(b) {
		return Float32
	}
	return Full
}

func signed(w Width) bool { return w <= Int32 }

func commonInt(a, b Width) Width {
	switch {
	case a == b:
		return a
	case signed(a) == signed(b):
		if a == Full || b == Full {
			return Full
		}
		return max(a, b)
	case signed(b):
		a, b = b, a
	}
	// a is signed, b is not: the narrowest signed type that holds both.
	for _, w := range []Width{Int8, Int16, Int32} {
		if a != Full && w.Bytes() >= a.Bytes() && w.Bytes() > b.Bytes() {
			return w
		}
	}
	return Full
}
