// This file defines sorting along an axis, orders, and unique items.

package ndarray

import (
	"cmp"
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// compareFloats orders floats with NaN last.
func compareFloats(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case x == y:
		return 0
	case x != x && y != y:
		return 0
	case x != x:
		return 1
	}
	return -1
}

// timeKey orders times with NaT, the least, last.
func timeKey(x int64) int64 { return int64(uint64(x) - 1) }

// order is the stable order of n items of a contiguous array from lo on.
func (a *Array) order(t *object.Thread, lo, n int) ([]int32, error) {
	if n > math.MaxInt32 {
		return nil, t.Charge(1 << 62)
	}
	switch a.DType.class() {
	case inFloats:
		return kernel.ArgsortFloats(t.Meter, a.Floats()[lo:lo+n], false, false)
	case inInts:
		v := a.Ints()[lo : lo+n]
		if a.DType.Timed() || a.DType == Uint64 {
			keys, err := kernel.Make[int64](t.Meter, n)
			if err != nil {
				return nil, err
			}
			defer kernel.Drop(t.Meter, keys)
			timed := a.DType.Timed()
			if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
				for i, x := range v[lo:hi] {
					keys[lo+i] = x ^ math.MinInt64 // unsigned order
					if timed {
						keys[lo+i] = timeKey(x)
					}
				}
			}); err != nil {
				return nil, err
			}
			return kernel.Argsort(t.Meter, keys, false)
		}
		return kernel.Argsort(t.Meter, v, false)
	case inBools:
		keys, err := kernel.Make[int64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		defer kernel.Drop(t.Meter, keys)
		v := a.Bools()[lo : lo+n]
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i, x := range v[lo:hi] {
				if x {
					keys[lo+i] = 1
				}
			}
		}); err != nil {
			return nil, err
		}
		return kernel.Argsort(t.Meter, keys, false)
	}
	rows, err := kernel.Iota(t.Meter, n)
	if err != nil {
		return nil, err
	}
	v := a.Objects()[lo : lo+n]
	less := func(i, j int32) (bool, error) { return object.Less(t, v[i], v[j]) } // may run code of the script
	if a.DType.Kind == 'U' {
		less = func(i, j int32) (bool, error) {
			c, err := compareTexts(t, v[i], v[j])
			return c < 0, err
		}
	}
	room, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, room)
	return rows, mergeSort(t, rows, room, less)
}

// compareTexts orders texts by their characters.
func compareTexts(t *object.Thread, x, y object.Value) (int, error) {
	a, b := object.ToStr(x).String(), object.ToStr(y).String()
	if n := min(len(a), len(b)); n >= 1<<10 {
		return cmp.Compare(a, b), t.Poll(n / 8)
	}
	return cmp.Compare(a, b), nil
}

// mergeSort sorts rows with room for as many.
func mergeSort(t *object.Thread, rows, room []int32, less func(i, j int32) (bool, error)) error {
	n := len(rows)
	if n < 2 {
		return nil
	}
	half := n / 2
	if err := mergeSort(t, rows[:half], room[:half], less); err != nil {
		return err
	}
	if err := mergeSort(t, rows[half:], room[half:], less); err != nil {
		return err
	}
	if _, err := budget.Pieces(t.Meter, room[:0], rows); err != nil {
		return err
	}
	i, j := 0, half
	for k := range rows {
		right := i == half
		if !right && j < n {
			var err error
			if right, err = less(room[j], room[i]); err != nil {
				return err
			}
		}
		if right {
			rows[k] = room[j]
			j++
		} else {
			rows[k] = room[i]
			i++
		}
		if k&0xff == 0xff {
			if err := t.Poll(0x100); err != nil {
				return err
			}
		}
	}
	return nil
}

// Argsort is the stable order along an axis.
func (a *Array) Argsort(t *object.Thread, axis int) (*Array, error) {
	src, err := a.moveLast(axis).Flat(t)
	if err != nil {
		return nil, err
	}
	n := a.Shape[axis]
	r, err := New(t, Int64, src.Shape)
	if err != nil {
		return nil, err
	}
	for lo := 0; lo < a.size && n > 0; lo += n {
		rows, err := src.order(t, lo, n)
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, n, func(from, to int) {
			for i, k := range rows[from:to] {
				r.mem.i[lo+from+i] = int64(k)
			}
		}); err != nil {
			return nil, err
		}
		kernel.Drop(t.Meter, rows)
		if err := t.Poll(8); err != nil {
			return nil, err
		}
	}
	if axis == len(a.Shape)-1 {
		return r, nil
	}
	return r.MoveLastTo(axis).Copy(t)
}

// Sort is a sorted copy along an axis.
func (a *Array) Sort(t *object.Thread, axis int) (*Array, error) {
	r, err := a.moveLast(axis).Copy(t)
	if err != nil {
		return nil, err
	}
	n := a.Shape[axis]
	for lo := 0; lo < a.size && n > 0; lo += n {
		if err := t.Poll(8 * min(n, kernel.Block)); err != nil {
			return nil, err
		}
		switch a.DType.class() {
		case inFloats:
			if err := kernel.SortFloats(t.Meter, r.mem.f[lo:lo+n]); err != nil {
				return nil, err
			}
		case inInts:
			v := r.mem.i[lo : lo+n]
			order := cmp.Compare[int64]
			switch {
			case a.DType.Timed():
				order = func(x, y int64) int { return cmp.Compare(timeKey(x), timeKey(y)) }
			case a.DType == Uint64:
				order = func(x, y int64) int { return cmp.Compare(uint64(x), uint64(y)) }
			}
			if err := kernel.SortFunc(t.Meter, v, order); err != nil {
				return nil, err
			}
		case inBools:
			v := r.mem.b[lo : lo+n]
			trues, err := kernel.CountMask(t.Meter, v)
			if err != nil {
				return nil, err
			}
			k := n - trues
			if err := kernel.Blocks(t.Meter, n, func(from, to int) {
				for i := from; i < to; i++ {
					v[i] = i >= k
				}
			}); err != nil {
				return nil, err
			}
		default:
			rows, err := r.order(t, lo, n)
			if err != nil {
				return nil, err
			}
			w, err := kernel.Make[object.Value](t.Meter, n)
			if err != nil {
				return nil, err
			}
			v := r.mem.o[lo : lo+n]
			if err := kernel.Blocks(t.Meter, n, func(from, to int) {
				for i, k := range rows[from:to] {
					w[from+i] = v[k]
				}
			}); err != nil {
				return nil, err
			}
			if _, err := budget.Pieces(t.Meter, v[:0], w); err != nil {
				return nil, err
			}
			kernel.Drop(t.Meter, w)
			kernel.Drop(t.Meter, rows)
		}
	}
	if axis == len(a.Shape)-1 {
		return r, nil
	}
	return r.MoveLastTo(axis).Copy(t)
}

// sameAt tells whether two items of a contiguous array are equal; NaN and NaT are equal to themselves here.
func (a *Array) sameAt(t *object.Thread, i, j int) (bool, error) {
	switch a.DType.class() {
	case inBools:
		return a.Bools()[i] == a.Bools()[j], nil
	case inInts:
		return a.Ints()[i] == a.Ints()[j], nil
	case inFloats:
		x, y := a.Floats()[i], a.Floats()[j]
		return x == y || x != x && y != y, nil
	}
	return object.Equal(t, a.Objects()[i], a.Objects()[j])
}

// Unique is the distinct items in order, the first place of each, the number of each item's among them, and how often each occurs.
func (a *Array) Unique(t *object.Thread) (items, first, inverse, counts *Array, err error) {
	src, err := a.Flat(t)
	if err != nil {
		return
	}
	rows, err := src.order(t, 0, src.size)
	if err != nil {
		return
	}
	defer kernel.Drop(t.Meter, rows)
	n := 0
	if inverse, err = New(t, Int64, flat(src.size)); err != nil {
		return
	}
	for i, k := range rows {
		same := false
		if i > 0 {
			if same, err = src.sameAt(t, int(rows[i-1]), int(k)); err != nil {
				return
			}
		}
		if !same {
			n++
		}
		inverse.mem.i[k] = int64(n - 1)
		if i&0xfff == 0xfff {
			if err = t.Poll(0x4000); err != nil {
				return
			}
		}
	}
	if first, err = New(t, Int64, flat(n)); err != nil {
		return
	}
	if counts, err = New(t, Int64, flat(n)); err != nil {
		return
	}
	for i := src.size - 1; i >= 0; i-- {
		u := inverse.mem.i[i]
		first.mem.i[u] = int64(i)
		counts.mem.i[u]++
		if i&0xfff == 0 {
			if err = t.Poll(0x2000); err != nil {
				return
			}
		}
	}
	items, err = src.TakeFlat(t, first)
	return
}

// TakeFlat is the items of a contiguous array at the given places, in the shape of these.
func (a *Array) TakeFlat(t *object.Thread, at *Array) (*Array, error) {
	src, err := a.Ravel(t)
	if err != nil {
		return nil, err
	}
	s := &selection{view: src, fancy: []*Array{at}, axes: []int{0}, together: true}
	return s.take(t)
}

// TakeAxis is the items at places along an axis.
func (a *Array) TakeAxis(t *object.Thread, at *Array, axis int) (*Array, error) {
	s := &selection{view: a, fancy: []*Array{at}, axes: []int{axis}, together: true}
	return s.take(t)
}

// Search is searchsorted in a sorted contiguous array of one dimension: where v would be put, on its left or right side.
func (a *Array) Search(t *object.Thread, v *Array, right bool, sorter []int64) (*Array, error) {
	p, ok := Promote(a.DType, v.DType)
	if !ok {
		return nil, noPromotion(a.DType, v.DType)
	}
	hay, err := a.Cast(t, p)
	if err != nil {
		return nil, err
	}
	if hay, err = hay.Flat(t); err != nil {
		return nil, err
	}
	if sorter != nil {
		if hay, err = hay.TakeFlat(t, OfInts(sorter)); err != nil {
			return nil, err
		}
	}
	want, err := v.Cast(t, p)
	if err != nil {
		return nil, err
	}
	if want, err = want.Flat(t); err != nil {
		return nil, err
	}
	r, err := New(t, Int64, v.Shape)
	if err != nil {
		return nil, err
	}
	for i := range r.mem.i {
		if i&0xff == 0xff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		lo, hi := 0, hay.size
		for lo < hi {
			mid := (lo + hi) / 2
			c := 0
			switch p.class() {
			case inFloats:
				c = compareFloats(hay.Floats()[mid], want.Floats()[i])
			case inInts:
				x, y := hay.Ints()[mid], want.Ints()[i]
				switch {
				case p.Timed():
					c = cmp.Compare(timeKey(x), timeKey(y))
				case p == Uint64:
					c = cmp.Compare(uint64(x), uint64(y))
				default:
					c = cmp.Compare(x, y)
				}
			case inBools:
				x, y := hay.Bools()[mid], want.Bools()[i]
				if x != y {
					if c = 1; y {
						c = -1
					}
				}
			case inObjects:
				x, y := hay.Objects()[mid], want.Objects()[i]
				if p.Kind == 'U' {
					if c, err = compareTexts(t, x, y); err != nil {
						return nil, err
					}
					break
				}
				less, err := object.Less(t, x, y)
				if err != nil {
					return nil, err
				}
				if less {
					c = -1
				} else if less, err = object.Less(t, y, x); err != nil {
					return nil, err
				} else if less {
					c = 1
				}
			}
			if c < 0 || right && c == 0 {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		r.mem.i[i] = int64(lo)
	}
	return r, t.Poll(r.size)
}

// Lexsort is the order by several keys of one length, the last one most significant.
func Lexsort(t *object.Thread, keys []*Array, n int) (*Array, error) {
	r, err := New(t, Int64, flat(n))
	if err != nil {
		return nil, err
	}
	if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			r.mem.i[i] = int64(i)
		}
	}); err != nil {
		return nil, err
	}
	for _, k := range keys {
		moved, err := k.TakeFlat(t, r)
		if err != nil {
			return nil, err
		}
		rows, err := moved.order(t, 0, n)
		if err != nil {
			return nil, err
		}
		next, err := New(t, Int64, flat(n))
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i, row := range rows[lo:hi] {
				next.mem.i[lo+i] = r.mem.i[row]
			}
		}); err != nil {
			return nil, err
		}
		kernel.Drop(t.Meter, rows)
		r = next
	}
	return r, nil
}
