// This file defines ufunc, the element-wise functions of the module, and how they are called.

package numpy

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// ufunc is an element-wise function of nin arguments.
type ufunc struct {
	object.Header
	name string
	nin  int
	nout int
}

var ufuncType = object.NewType("numpy.ufunc", object.LayoutOther)

func toUfunc(v value) *ufunc { return (*ufunc)(v.Pointer()) }

const unaryNames = "sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh rint fabs deg2rad " +
	"rad2deg spacing floor ceil trunc absolute negative positive conjugate square reciprocal sign isnan isinf isfinite signbit isnat invert logical_not"

const binaryNames = "add subtract multiply divide floor_divide remainder power float_power fmod arctan2 hypot copysign nextafter logaddexp logaddexp2 heaviside " +
	"maximum minimum fmax fmin equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor " +
	"left_shift right_shift gcd lcm"

var aliases = map[string]string{
	"absolute": "abs", "divide": "true_divide", "remainder": "mod", "power": "pow", "deg2rad": "radians", "rad2deg": "degrees", "conjugate": "conj",
	"invert": "bitwise_not bitwise_invert", "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arctan2": "atan2", "arcsinh": "asinh", "arccosh": "acosh", "arctanh": "atanh",
	"left_shift": "bitwise_left_shift", "right_shift": "bitwise_right_shift",
}

func newUfunc(name string, nin, nout int) *ufunc {
	return &ufunc{object.HeaderOf(ufuncType), name, nin, nout}
}

func (m names) ufuncs() {
	for _, n := range fields(unaryNames) {
		m[n] = object.Obj(&newUfunc(n, 1, 1).Header)
	}
	for _, n := range fields(binaryNames) {
		m[n] = object.Obj(&newUfunc(n, 2, 1).Header)
	}
	m["divmod"] = object.Obj(&newUfunc("divmod", 2, 2).Header)
	m["modf"] = object.Obj(&newUfunc("modf", 1, 2).Header)
	for n, more := range aliases {
		m.alias(n, fields(more)...)
	}
	for _, n := range []string{"fix", "isposinf", "isneginf"} {
		m.fn(n, "x, out=None", func(t *thread, a []value) (value, error) {
			return unary(t, n, a[0], a[1])
		})
	}
}

// options are the keyword arguments of an element-wise function.
type options struct {
	out   value
	where value
	dtype value
}

func (u *ufunc) options(a []value, kw []object.Kwarg) (o options, err error) {
	o = options{object.None, object.True, object.None}
	if len(a) > u.nin {
		o.out = a[u.nin]
	}
	for _, k := range kw {
		switch n := k.Name.String(); n {
		case "out":
			o.out = k.Value
		case "where":
			o.where = k.Value
		case "dtype", "signature", "sig":
			o.dtype = k.Value
		case "casting", "order", "subok":
		default:
			return o, object.TypeErrorf("%s() got an unexpected keyword argument '%s'", u.name, object.Printable(n, 100))
		}
	}
	return o, nil
}

func (u *ufunc) call(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if len(a) < u.nin || len(a) > u.nin+u.nout {
		verb := "were"
		if len(a) == 1 {
			verb = "was"
		}
		return value{}, object.TypeErrorf("%s() takes from %d to %d positional arguments but %d %s given", u.name, u.nin, u.nin+u.nout, len(a), verb)
	}
	o, err := u.options(a, kw)
	if err != nil {
		return value{}, err
	}
	switch u.name {
	case "divmod":
		q, err := binary(t, "floor_divide", a[0], a[1], options{object.None, object.True, object.None})
		if err != nil {
			return value{}, err
		}
		r, err := binary(t, "remainder", a[0], a[1], options{object.None, object.True, object.None})
		if err != nil {
			return value{}, err
		}
		return object.Pair(t, q, r)
	case "modf":
		w, err := unary(t, "trunc", a[0], object.None)
		if err != nil {
			return value{}, err
		}
		f, err := binary(t, "subtract", a[0], w, options{object.None, object.True, object.None})
		if err != nil {
			return value{}, err
		}
		if f, err = binary(t, "copysign", f, a[0], options{object.None, object.True, object.None}); err != nil {
			return value{}, err
		}
		return object.Pair(t, f, w)
	}
	if u.nin == 1 {
		if given(o.dtype) || !(o.where.IsBool() && o.where.AsBool()) {
			x, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			if x, err = castOr(t, x, o.dtype); err != nil {
				return value{}, err
			}
			r, err := ndarray.Unary(t, u.name, x)
			if err != nil {
				return value{}, err
			}
			return masked(t, u.name, r, o)
		}
		return unary(t, u.name, a[0], o.out)
	}
	return binary(t, u.name, a[0], a[1], o)
}

func castOr(t *thread, a *array, dtype value) (*array, error) {
	d, err := dtypeOf(t, dtype)
	if err != nil || d == nil {
		return a, err
	}
	return a.Cast(t, d)
}

// masked gives a result where the argument where is true; elsewhere what out had.
func masked(t *thread, name string, r *array, o options) (value, error) {
	if o.where.IsBool() && o.where.AsBool() || o.where.IsUnbound() {
		return store(t, name, o.out, r, nil)
	}
	m, err := toArray(t, o.where)
	if err != nil {
		return value{}, err
	}
	out := o.out
	if object.IsTuple(out) && len(object.ToTuple(out).Items) == 1 {
		out = object.ToTuple(out).Items[0]
	}
	dst := ndarray.ToArray(out)
	if dst == nil {
		if dst, err = ndarray.New(t, r.DType, r.Shape); err != nil {
			return value{}, err
		}
	}
	mixed, err := ndarray.Choose(t, m, r, dst)
	if err != nil {
		return value{}, err
	}
	return store(t, name, dst.Value(), mixed, nil)
}

// unary computes a function of anything: a number, a list, an array, or pandas' objects, which give the like.
func unary(t *thread, name string, v, out value) (value, error) {
	if v.IsFloat() && !given(out) {
		if f, ok := ndarray.FloatFunc(name); ok {
			return object.Float(f(v.AsFloat())), nil
		}
	}
	if framed(v) && !given(out) {
		return eachColumn(t, v, func(a *array) (*array, error) { return ndarray.Unary(t, name, a) })
	}
	a, err := toArray(t, v)
	if err != nil {
		return value{}, err
	}
	r, err := ndarray.Unary(t, name, a)
	return store(t, name, out, r, err)
}

var operators = map[string]object.Op{"add": object.OpAdd, "subtract": object.OpSub, "multiply": object.OpMul, "divide": object.OpDiv, "floor_divide": object.OpFloorDiv, "remainder": object.OpMod, "power": object.OpPow, "bitwise_and": object.OpAnd, "bitwise_or": object.OpOr, "bitwise_xor": object.OpXor}

var compares = map[string]object.Cmp{"equal": object.CmpEq, "not_equal": object.CmpNe, "less": object.CmpLt, "less_equal": object.CmpLe, "greater": object.CmpGt, "greater_equal": object.CmpGe}

func binary(t *thread, name string, x, y value, o options) (value, error) {
	if (framed(x) || framed(y)) && !given(o.out) && o.where.IsBool() {
		return framedBinary(t, name, x, y)
	}
	a, b, err := ndarray.Operands(t, x, y)
	if err != nil {
		return value{}, err
	}
	if given(o.dtype) {
		if a.Array, err = castOr(t, a.Array, o.dtype); err != nil {
			return value{}, err
		}
		if b.Array, err = castOr(t, b.Array, o.dtype); err != nil {
			return value{}, err
		}
	}
	r, err := ndarray.Binary(t, name, a, b)
	if err != nil {
		return value{}, err
	}
	return masked(t, name, r, o)
}

// framedBinary gives pandas' objects to their operators where there is one, and else brings them to common labels.
func framedBinary(t *thread, name string, x, y value) (value, error) {
	if op, ok := operators[name]; ok {
		return object.Binary(t, op, x, y)
	}
	if op, ok := compares[name]; ok {
		return object.Compare(t, op, x, y)
	}
	if a, b := frame.ToSeries(x), frame.ToSeries(y); a != nil && b != nil {
		same, err := a.Index.Same(t, b.Index)
		if err != nil {
			return value{}, err
		}
		if !same {
			all, err := a.Index.Union(t, b.Index, true)
			if err != nil {
				return value{}, err
			}
			if a, err = a.Reindex(t, all); err != nil {
				return value{}, err
			}
			if b, err = b.Reindex(t, all); err != nil {
				return value{}, err
			}
		}
		named := a.Name
		if eq, err := object.Equal(t, a.Name, b.Name); err != nil {
			return value{}, err
		} else if !eq {
			named = object.None
		}
		u, err := toArray(t, b.Value())
		if err != nil {
			return value{}, err
		}
		return eachColumn(t, frame.NewSeries(a.Index, named, a.Col).Value(), func(c *array) (*array, error) {
			return binaryArrays(t, name, c.Value(), u.Value())
		})
	}
	like, other, left := x, y, true
	if frame.ToFrame(y) != nil || !framed(x) || frame.ToIndex(x) != nil && frame.ToSeries(y) != nil {
		like, other, left = y, x, false
	}
	if f := frame.ToFrame(like); f != nil {
		if g := frame.ToFrame(other); g != nil {
			var err error
			if g, err = g.Reindex(t, f.Index); err == nil {
				g, err = g.ReindexColumns(t, f.Columns)
			}
			if err != nil {
				return value{}, err
			}
			other = g.Value()
		}
		whole, err := toArray(t, like)
		if err != nil {
			return value{}, err
		}
		var r *array
		if o, e := toArray(t, other); e != nil {
			return value{}, e
		} else if len(o.Shape) == 0 {
			return eachColumn(t, like, func(c *array) (*array, error) {
				if left {
					return binaryArrays(t, name, c.Value(), other)
				}
				return binaryArrays(t, name, other, c.Value())
			})
		} else if left {
			r, err = binaryArrays(t, name, whole.Value(), o.Value())
		} else {
			r, err = binaryArrays(t, name, o.Value(), whole.Value())
		}
		if err != nil {
			return value{}, err
		}
		cols, err := r.Columns(t)
		if err != nil {
			return value{}, err
		}
		return frame.NewFrame(f.Index, f.Columns, cols).Value(), t.Charge(128)
	}
	return eachColumn(t, like, func(c *array) (*array, error) {
		if left {
			return binaryArrays(t, name, c.Value(), other)
		}
		return binaryArrays(t, name, other, c.Value())
	})
}

func binaryArrays(t *thread, name string, x, y value) (*array, error) {
	a, b, err := ndarray.Operands(t, x, y)
	if err != nil {
		return nil, err
	}
	return ndarray.Binary(t, name, a, b)
}

func initUfunc() {
	s := &ufuncType.Slots
	s.Repr = func(_ *thread, v value) (string, error) { return "<ufunc '" + toUfunc(v).name + "'>", nil }
	s.Call = func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
		return toUfunc(v).call(t, a, kw)
	}
	s.Visit = func(v value, _ func(value)) int64 { return 64 }
	get := func(name string, f func(u *ufunc) value) {
		ufuncType.Attrs[name] = object.NewGetSet(name, func(_ *thread, v value) (value, error) { return f(toUfunc(v)), nil }, nil)
	}
	get("__name__", func(u *ufunc) value { return object.NewStr(u.name) })
	get("nin", func(u *ufunc) value { return object.Int(int64(u.nin)) })
	get("nout", func(u *ufunc) value { return object.Int(int64(u.nout)) })
	get("nargs", func(u *ufunc) value { return object.Int(int64(u.nin + u.nout)) })
	get("identity", func(u *ufunc) value {
		switch u.name {
		case "add", "logical_or", "bitwise_or", "bitwise_xor", "logical_xor":
			return object.Int(0)
		case "multiply", "logical_and":
			return object.Int(1)
		}
		return object.None
	})
	two := func(u *ufunc) error {
		if u.nin != 2 {
			return object.ValueErrorf("reduce only supported for binary functions")
		}
		return nil
	}
	args.AddPy(ufuncType, "reduce", "array, axis=0, dtype=None, out=None, keepdims=False, initial=?, where=True", "", func(t *thread, a []value) (value, error) {
		u := toUfunc(a[0])
		if err := two(u); err != nil {
			return value{}, err
		}
		x, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		if x, err = castOr(t, x, a[3]); err != nil {
			return value{}, err
		}
		axes, err := axesOf(t, a[2], x.NDim())
		if err != nil {
			return value{}, err
		}
		keep, err := flag(t, a[5])
		if err != nil {
			return value{}, err
		}
		var r *array
		switch u.name {
		case "add", "multiply", "maximum", "minimum", "logical_and", "logical_or", "fmax", "fmin":
			r, err = reduceWith(t, x, u.name, axes, keep, a[6], a[7])
		default:
			// The last of the running values.
			if len(axes) != 1 || x.Shape[axes[0]] == 0 {
				return value{}, object.ValueErrorf("reduction operation '%s' is not reorderable, so at most one axis may be specified", u.name)
			}
			r, err = fold(t, u.name, x, axes[0], keep)
		}
		return store(t, u.name, a[4], r, err)
	})
	args.AddPy(ufuncType, "accumulate", "array, axis=0, dtype=None, out=None", "", func(t *thread, a []value) (value, error) {
		u := toUfunc(a[0])
		if err := two(u); err != nil {
			return value{}, err
		}
		if s := frame.ToSeries(a[1]); s != nil {
			return eachColumn(t, a[1], func(x *array) (*array, error) { return x.Accumulate(t, u.name, 0) })
		}
		x, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		if x, err = castOr(t, x, a[3]); err != nil {
			return value{}, err
		}
		if x.NDim() == 0 {
			return value{}, object.TypeErrorf("cannot accumulate on a scalar")
		}
		axis, err := axisOf(t, a[2], x.NDim())
		if err != nil {
			return value{}, err
		}
		r, err := x.Accumulate(t, u.name, axis)
		return store(t, u.name, a[4], r, err)
	})
	args.AddPy(ufuncType, "outer", "A, B", "", func(t *thread, a []value) (value, error) {
		u := toUfunc(a[0])
		if err := two(u); err != nil {
			return value{}, err
		}
		r, err := outer(t, u.name, a[1], a[2])
		return result(t, r, err)
	})
	args.AddPy(ufuncType, "at", "a, indices, b=?", "", func(t *thread, a []value) (value, error) {
		u, dst := toUfunc(a[0]), ndarray.ToArray(a[1])
		if dst == nil {
			return value{}, object.TypeErrorf("first operand must be array")
		}
		at, err := atLeast1(t, a[2])
		if err != nil {
			return value{}, err
		}
		items, err := at.Items(t)
		if err != nil {
			return value{}, err
		}
		var with *array
		if u.nin == 2 {
			if a[3].IsUnbound() {
				return value{}, object.ValueErrorf("second operand needed for ufunc")
			}
			if with, err = toArray(t, a[3]); err != nil {
				return value{}, err
			}
			var ok bool
			if with, ok = with.BroadcastTo([]int{len(items)}); !ok {
				return value{}, object.ValueErrorf("array is not broadcastable to correct shape")
			}
		}
		for i, k := range items {
			x, err := dst.Get(t, k)
			if err != nil {
				return value{}, err
			}
			if with == nil {
				x, err = unary(t, u.name, x, object.None)
			} else {
				y, e := with.At(t, i)
				if e != nil {
					return value{}, e
				}
				x, err = binary(t, u.name, x, y, options{object.None, object.True, object.None})
			}
			if err != nil {
				return value{}, err
			}
			if err := dst.Set(t, k, x); err != nil {
				return value{}, err
			}
			if err := t.Poll(8); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	})
	args.AddPy(ufuncType, "reduceat", "array, indices, axis=0, dtype=None, out=None", "", func(t *thread, a []value) (value, error) {
		u := toUfunc(a[0])
		x, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		at, err := toArray(t, a[2])
		if err != nil {
			return value{}, err
		}
		if x.NDim() != 1 || at.NDim() != 1 {
			return value{}, object.Raise(object.NotImplementedErrorType, "ufunc.reduceat is supported for arrays of one dimension only")
		}
		k, err := at.IntsOf(t)
		if err != nil {
			return value{}, err
		}
		out := make([]value, 0, 8)
		for i, lo := range k {
			hi := x.Size()
			if i+1 < len(k) {
				hi = int(k[i+1])
			}
			if lo < 0 || int(lo) >= x.Size() {
				return value{}, object.IndexErrorf("index %d out-of-bounds in %s.reduceat [0, %d)", lo, u.name, x.Size())
			}
			hi = max(hi, int(lo)+1)
			part, err := x.Get(t, object.NewSlice(object.Int(lo), object.Int(int64(hi)), object.None))
			if err != nil {
				return value{}, err
			}
			r, err := ndarray.ToArray(part).Reduce(t, u.name, nil, false)
			if err != nil {
				return value{}, err
			}
			v, err := ndarray.Scalar(t, r)
			if err != nil {
				return value{}, err
			}
			if err := t.Charge(32); err != nil {
				return value{}, err
			}
			out = append(out, v)
		}
		return whole(ndarray.OfItems(t, out))
	})
	ufuncType.Final = true
	object.InitType(ufuncType)
}
