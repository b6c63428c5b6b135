// This file defines the methods and operators of ndarray.

package numpy

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

var maxUint64 = object.BigInt(new(big.Int).SetUint64(1<<64 - 1))

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

var binaryNamesOf = map[object.Op]string{
	object.OpAdd: "add", object.OpSub: "subtract", object.OpMul: "multiply", object.OpDiv: "divide", object.OpFloorDiv: "floor_divide", object.OpMod: "remainder", object.OpPow: "power",
	object.OpAnd: "bitwise_and", object.OpOr: "bitwise_or", object.OpXor: "bitwise_xor", object.OpLShift: "left_shift", object.OpRShift: "right_shift",
}

var compareNames = [...]string{object.CmpEq: "equal", object.CmpNe: "not_equal", object.CmpLt: "less", object.CmpLe: "less_equal", object.CmpGt: "greater", object.CmpGe: "greater_equal"}

// arrayBinary is an operator of an array or a time.
func arrayBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	if framed(other) {
		return object.NotImplemented, nil
	}
	if reflected {
		self, other = other, self
	}
	if op == object.OpDivMod {
		q, err := binaryArrays(t, "floor_divide", self, other)
		if err != nil {
			return value{}, err
		}
		r, err := binaryArrays(t, "remainder", self, other)
		if err != nil {
			return value{}, err
		}
		x, err := ndarray.Scalar(t, q)
		if err != nil {
			return value{}, err
		}
		y, err := ndarray.Scalar(t, r)
		if err != nil {
			return value{}, err
		}
		return object.Pair(t, x, y)
	}
	if op == object.OpMatMul {
		r, err := matmul(t, self, other)
		return result(t, r, err)
	}
	r, err := binaryArrays(t, binaryNamesOf[op], self, other)
	return result(t, r, err)
}

func arrayCompare(t *thread, op object.Cmp, self, other value) (value, error) {
	if framed(other) {
		return object.NotImplemented, nil
	}
	if other.IsNone() && op != object.CmpEq && op != object.CmpNe {
		return object.NotImplemented, nil
	}
	r, err := binaryArrays(t, compareNames[op], self, other)
	return result(t, r, err)
}

func arrayUnary(t *thread, op object.UnaryOp, v value) (value, error) {
	name := map[object.UnaryOp]string{object.UnaryInvert: "invert", object.UnaryPos: "positive", object.UnaryNeg: "negative", object.UnaryAbs: "absolute"}[op]
	return unary(t, name, v, object.None)
}

func toNd(v value) *array { return ndarray.ToArray(v) }

// single is the item of an array that has just one.
func single(t *thread, a *array) (value, error) {
	if a.Size() != 1 {
		return value{}, object.TypeErrorf("only 0-dimensional arrays can be converted to Python scalars")
	}
	if a.NDim() > 0 {
		return value{}, object.TypeErrorf("only 0-dimensional arrays can be converted to Python scalars")
	}
	return a.At(t, 0)
}

func initArray() {
	c := ndarray.Type
	c.Module = "numpy"
	c.Unhashable = true
	c.Final = true
	s := &c.Slots
	s.Visit = func(v value, visit func(value)) int64 { return toNd(v).Visit(visit) }
	s.Len = func(_ *thread, v value) (int, error) {
		a := toNd(v)
		if a.NDim() == 0 {
			return 0, object.TypeErrorf("len() of unsized object")
		}
		return a.Shape[0], nil
	}
	s.Bool = func(t *thread, v value) (bool, error) {
		a := toNd(v)
		switch a.Size() {
		case 0:
			return false, object.ValueErrorf("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
		case 1:
			x, err := a.At(t, 0)
			if err != nil {
				return false, err
			}
			return object.Truth(t, x)
		}
		return false, object.ValueErrorf("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
	}
	s.Repr = func(t *thread, v value) (string, error) {
		if !t.EnterRepr(v) {
			return "array(...)", nil
		}
		defer t.LeaveRepr(v)
		return toNd(v).Repr(t, *ndarray.PrintOptionsOf(t))
	}
	s.Str = func(t *thread, v value) (string, error) {
		if !t.EnterRepr(v) {
			return "array(...)", nil
		}
		defer t.LeaveRepr(v)
		return toNd(v).Str(t)
	}
	s.Format = func(t *thread, v value, spec string) (string, error) {
		a := toNd(v)
		if a.NDim() == 0 {
			x, err := a.At(t, 0)
			if err != nil {
				return "", err
			}
			return object.Format(t, x, spec)
		}
		if spec != "" {
			return "", object.TypeErrorf("unsupported format string passed to numpy.ndarray.__format__")
		}
		return object.ToString(t, v)
	}
	s.Iter = func(t *thread, v value) (value, error) {
		a := toNd(v)
		if a.NDim() == 0 {
			return value{}, object.TypeErrorf("iteration over a 0-d array")
		}
		i := 0
		return object.NewIterator(t, object.IteratorType, func(t *thread) (value, bool, error) {
			if i >= a.Shape[0] {
				return value{}, false, nil
			}
			i++
			x, err := a.Element(t, i-1)
			return x, err == nil, err
		}, func(visit func(value)) { visit(a.Value()) })
	}
	s.GetItem = func(t *thread, v, key value) (value, error) { return toNd(v).Get(t, key) }
	s.SetItem = func(t *thread, v, key, item value) error { return toNd(v).Set(t, key, item) }
	s.DelItem = func(*thread, value, value) error { return object.ValueErrorf("cannot delete array elements") }
	s.Contains = func(t *thread, v, item value) (bool, error) {
		r, err := binaryArrays(t, "equal", v, item)
		if err != nil {
			return false, err
		}
		m, err := r.Truths(t)
		if err != nil {
			return false, err
		}
		found := false
		err = kernel.Blocks(t.Meter, len(m), func(lo, hi int) { found = found || slices.Contains(m[lo:hi], true) })
		return found, err
	}
	s.Binary = arrayBinary
	s.InPlace = func(t *thread, op object.Op, self, other value) (value, error) {
		if framed(other) {
			return object.NotImplemented, nil
		}
		var r *array
		var err error
		name := binaryNamesOf[op]
		if op == object.OpMatMul {
			r, err = matmul(t, self, other)
			name = "matmul"
		} else {
			r, err = binaryArrays(t, name, self, other)
		}
		if err != nil {
			return value{}, err
		}
		return self, toNd(self).Into(t, name, r)
	}
	s.Compare = arrayCompare
	s.Unary = arrayUnary
	s.Float = func(t *thread, v value) (float64, error) {
		x, err := single(t, toNd(v))
		if err != nil {
			return 0, err
		}
		return object.ToFloat(t, x)
	}
	s.Int = func(t *thread, v value) (value, error) {
		x, err := single(t, toNd(v))
		if err != nil {
			return value{}, err
		}
		return object.Call(t, object.IntType.Value(), x)
	}
	s.Index = func(t *thread, v value) (value, error) {
		a := toNd(v)
		if a.NDim() != 0 || !a.DType.Whole() {
			return value{}, object.TypeErrorf("only integer scalar arrays can be converted to a scalar index")
		}
		return a.At(t, 0)
	}
	s.New = func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
		bound, err := newSignature.BindPy(t, "ndarray", a, kw)
		if err != nil {
			return value{}, err
		}
		return zeros(t, bound[0], bound[1], object.None)
	}
	initAttributes()
	initMethods()
	object.InitType(c)
}

var newSignature = args.Parse("shape, dtype=None, buffer=None, offset=0, strides=None, order=None")

func getset(name string, get func(t *thread, a *array) (value, error), set func(t *thread, self, v value) error) {
	ndarray.Type.Attrs[name] = object.NewGetSet(name, func(t *thread, v value) (value, error) { return get(t, toNd(v)) }, set)
}

func intTuple(t *thread, n []int) (value, error) {
	out := make([]value, len(n))
	for i, k := range n {
		out[i] = object.Int(int64(k))
	}
	return object.NewTuple(t, out)
}

func initAttributes() {
	getset("shape", func(t *thread, a *array) (value, error) { return intTuple(t, a.Shape) }, func(t *thread, self, v value) error {
		shape, err := shapeOf(t, v)
		if err != nil {
			return err
		}
		a := toNd(self)
		r, err := a.Reshape(t, shape)
		if err != nil {
			return err
		}
		if !ndarray.SharesMemory(a, r) {
			return object.AttributeErrorf("Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
		}
		a.Become(r)
		return nil
	})
	getset("strides", func(t *thread, a *array) (value, error) { return intTuple(t, a.Strides()) }, nil)
	getset("size", func(_ *thread, a *array) (value, error) { return object.Int(int64(a.Size())), nil }, nil)
	getset("ndim", func(_ *thread, a *array) (value, error) { return object.Int(int64(a.NDim())), nil }, nil)
	getset("itemsize", func(_ *thread, a *array) (value, error) { return object.Int(int64(a.DType.ItemSize())), nil }, nil)
	getset("nbytes", func(_ *thread, a *array) (value, error) {
		return object.Int(int64(a.Size() * a.DType.ItemSize())), nil
	}, nil)
	getset("dtype", func(_ *thread, a *array) (value, error) { return a.DType.Value(), nil }, nil)
	getset("T", func(t *thread, a *array) (value, error) { return a.Transpose(nil).Value(), t.Charge(256) }, nil)
	getset("mT", func(t *thread, a *array) (value, error) {
		n := a.NDim()
		if n < 2 {
			return value{}, object.ValueErrorf("matrix transpose with ndim < 2 is undefined")
		}
		return a.MoveAxis(n-1, n-2).Value(), t.Charge(256)
	}, nil)
	getset("base", func(_ *thread, a *array) (value, error) {
		if a.Base == nil {
			return object.None, nil
		}
		return a.Base.Value(), nil
	}, nil)
	getset("real", func(_ *thread, a *array) (value, error) { return a.Value(), nil }, nil)
	getset("imag", func(t *thread, a *array) (value, error) { return whole(ndarray.New(t, a.DType, a.Shape)) }, nil)
	getset("flat", func(t *thread, a *array) (value, error) {
		f := &flatIter{Header: object.HeaderOf(flatType), a: a}
		return object.Obj(&f.Header), t.Charge(48)
	}, nil)
	getset("flags", func(t *thread, a *array) (value, error) {
		f := &flagsOf{object.HeaderOf(flagsType), a}
		return object.Obj(&f.Header), t.Charge(32)
	}, nil)
}

// method adds a method.
func method(name, signature string, body func(t *thread, a *array, p []value) (value, error)) {
	args.AddPy(ndarray.Type, name, signature, "", func(t *thread, p []value) (value, error) { return body(t, toNd(p[0]), p[1:]) })
}

func sortInPlace(t *thread, a *array, axis value) error {
	k, err := axisOf(t, axis, a.NDim())
	if err != nil {
		return err
	}
	r, err := a.Sort(t, k)
	if err != nil {
		return err
	}
	return a.Assign(t, r)
}

func initMethods() {
	method("tolist", "", func(t *thread, a *array, _ []value) (value, error) { return a.ToList(t) })
	method("item", "*args", func(t *thread, a *array, p []value) (value, error) {
		key := p[0]
		switch items := object.ToTuple(key).Items; {
		case len(items) == 0:
			if a.Size() != 1 {
				return value{}, object.ValueErrorf("can only convert an array of size 1 to a Python scalar")
			}
			v, err := a.At(t, 0)
			if err != nil {
				return value{}, err
			}
			return ndarray.Plain(t, v)
		case len(items) == 1 && !object.IsTuple(items[0]):
			i, err := object.IndexInt(t, items[0])
			if err != nil {
				return value{}, err
			}
			k := i
			if k < 0 {
				k += a.Size()
			}
			if k < 0 || k >= a.Size() {
				return value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", i, a.Size())
			}
			v, err := a.At(t, k)
			if err != nil {
				return value{}, err
			}
			return ndarray.Plain(t, v)
		case len(items) == 1:
			key = items[0]
		}
		v, err := a.Get(t, key)
		if err != nil {
			return value{}, err
		}
		if toNd(v) != nil {
			return value{}, object.ValueErrorf("incorrect number of indices for array")
		}
		return ndarray.Plain(t, v)
	})
	method("astype", "dtype, order='K', casting='unsafe', subok=True, copy=True", func(t *thread, a *array, p []value) (value, error) {
		d, err := dtypeOf(t, p[0])
		if err != nil {
			return value{}, err
		}
		if d == nil {
			d = ndarray.Float64
		}
		if rule, _ := text(p[2]); rule != "unsafe" {
			ok, err := ndarray.CanCast(a.DType, d, rule)
			if err != nil {
				return value{}, err
			}
			if !ok {
				return value{}, object.TypeErrorf("Cannot cast array data from %s to %s according to the rule '%s'", a.DType.Repr(), d.Repr(), rule)
			}
		}
		r, err := a.Cast(t, d)
		if err != nil {
			return value{}, err
		}
		if r == a && (p[4].IsUnbound() || !p[4].IsBool() || p[4].AsBool()) {
			r, err = a.Copy(t)
		}
		return whole(r, err)
	})
	method("copy", "order='C'", func(t *thread, a *array, _ []value) (value, error) { return whole(a.Copy(t)) })
	method("__copy__", "", func(t *thread, a *array, _ []value) (value, error) { return whole(a.Copy(t)) })
	method("__deepcopy__", "memo", func(t *thread, a *array, _ []value) (value, error) { return whole(a.Copy(t)) })
	method("__array__", "dtype=None, copy=None", func(t *thread, a *array, p []value) (value, error) { return whole(castOr(t, a, p[0])) })
	method("view", "dtype=None, type=None", func(t *thread, a *array, p []value) (value, error) {
		d, err := dtypeOf(t, p[0])
		if err != nil {
			return value{}, err
		}
		if d == nil || d.Is(a.DType) {
			return a.View().Value(), t.Charge(256)
		}
		if r, ok := a.ViewAs(d); ok {
			return r.Value(), t.Charge(256)
		}
		return value{}, object.Raise(object.NotImplementedErrorType, "ndarray.view to another type of items is not supported; use astype")
	})
	method("reshape", "*shape, order='C', copy=None", func(t *thread, a *array, p []value) (value, error) {
		key := p[2]
		if items := object.ToTuple(key).Items; len(items) == 1 {
			key = items[0]
		}
		return reshape(t, a, key, p[0])
	})
	method("ravel", "order='C'", func(t *thread, a *array, p []value) (value, error) {
		return reshape(t, a, object.Int(-1), p[0])
	})
	method("flatten", "order='C'", func(t *thread, a *array, p []value) (value, error) {
		r, err := ordered(t, a, p[0])
		if err != nil {
			return value{}, err
		}
		c, err := r.Copy(t)
		if err != nil {
			return value{}, err
		}
		return whole(c.Ravel(t))
	})
	method("transpose", "*axes", func(t *thread, a *array, p []value) (value, error) {
		items := object.ToTuple(p[0]).Items
		if len(items) == 1 && (object.IsTuple(items[0]) || object.IsList(items[0]) || items[0].IsNone()) {
			return transpose(t, a, items[0])
		}
		if len(items) == 0 {
			return transpose(t, a, object.None)
		}
		return transpose(t, a, p[0])
	})
	method("swapaxes", "axis1, axis2", func(t *thread, a *array, p []value) (value, error) { return swapaxes(t, a, p[0], p[1]) })
	method("squeeze", "axis=None", func(t *thread, a *array, p []value) (value, error) { return squeeze(t, a, p[0]) })
	method("fill", "value", func(t *thread, a *array, p []value) (value, error) {
		return object.None, a.Set(t, object.Ellipsis, p[0])
	})
	method("sort", "axis=-1, kind=None, order=None", func(t *thread, a *array, p []value) (value, error) {
		return object.None, sortInPlace(t, a, p[0])
	})
	method("partition", "kth, axis=-1, kind='introselect', order=None", func(t *thread, a *array, p []value) (value, error) {
		return object.None, sortInPlace(t, a, p[1])
	})
	method("put", "indices, values, mode='raise'", func(t *thread, a *array, p []value) (value, error) { return object.None, put(t, a, p[0], p[1]) })
	method("tobytes", "order='C'", func(t *thread, a *array, _ []value) (value, error) {
		return value{}, object.Raise(object.NotImplementedErrorType, "ndarray.tobytes is not supported; use tolist")
	})
	method("tofile", "fid, sep='', format='%s'", func(t *thread, a *array, _ []value) (value, error) {
		return value{}, object.Raise(object.NotImplementedErrorType, "ndarray.tofile is not supported: scripts cannot use files")
	})
	method("dump", "file", func(t *thread, a *array, _ []value) (value, error) {
		return value{}, object.Raise(object.NotImplementedErrorType, "ndarray.dump is not supported: scripts cannot use files")
	})
	method("setflags", "write=None, align=None, uic=None", func(t *thread, a *array, p []value) (value, error) {
		if !given(p[0]) {
			return object.None, nil
		}
		w, err := flag(t, p[0])
		if err == nil && w && a.Fixed {
			return value{}, object.ValueErrorf("cannot set WRITEABLE flag to True of this array")
		}
		a.Fixed = !w
		return object.None, err
	})
	method("conj", "", func(t *thread, a *array, _ []value) (value, error) { return whole(a.Copy(t)) })
	method("conjugate", "", func(t *thread, a *array, _ []value) (value, error) { return whole(a.Copy(t)) })
	method("nonzero", "", func(t *thread, a *array, _ []value) (value, error) { return nonzero(t, a) })
}
