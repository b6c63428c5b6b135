// This file defines dtype and the classes of scalars: float64, int64, floating and so on, which convert and which isinstance knows.

package numpy

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func initDType() {
	d := ndarray.DTypeType
	d.Module = "numpy"
	s := &d.Slots
	s.New = args.New("dtype", "dtype, align=False, copy=False", func(t *thread, _ *object.Type, a []value) (value, error) {
		x, err := dtypeOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x == nil {
			x = ndarray.Float64
		}
		return x.Value(), nil
	})
	s.Str = func(_ *thread, v value) (string, error) { return ndarray.ToDType(v).Text(), nil }
	s.Repr = func(_ *thread, v value) (string, error) { return ndarray.ToDType(v).Repr(), nil }
	s.Hash = func(_ *thread, v value) (uint64, error) { return object.HashString(ndarray.ToDType(v).Name()), nil }
	s.Compare = func(t *thread, op object.Cmp, a, b value) (value, error) {
		x := ndarray.ToDType(a)
		y := ndarray.ToDType(b)
		if y == nil {
			if !object.IsStr(b) && !object.IsType(b) {
				if op == object.CmpEq || op == object.CmpNe {
					return object.NotImplemented, nil
				}
			}
			var err error
			if y, err = dtypeOf(t, b); err != nil {
				if op == object.CmpEq || op == object.CmpNe {
					return object.Bool(op == object.CmpNe), nil
				}
				return value{}, err
			}
			if y == nil {
				y = ndarray.Float64 // what None stands for
			}
			if y == ndarray.Object && object.IsType(b) && object.ToType(b) != object.ObjectType && scalarDType(object.ToType(b)) == nil {
				return object.Bool(op == object.CmpNe), nil
			}
		}
		switch op {
		case object.CmpEq:
			return object.Bool(x.Is(y)), nil
		case object.CmpNe:
			return object.Bool(!x.Is(y)), nil
		case object.CmpLt, object.CmpLe:
			ok, err := ndarray.CanCast(x, y, "safe")
			return object.Bool(ok && (op == object.CmpLe || !x.Is(y))), err
		}
		ok, err := ndarray.CanCast(y, x, "safe")
		return object.Bool(ok && (op == object.CmpGe || !x.Is(y))), err
	}
	s.Visit = func(value, func(value)) int64 { return 0 }
	get := func(name string, f func(x *ndarray.DType) value) {
		d.Attrs[name] = object.NewGetSet(name, func(_ *thread, v value) (value, error) { return f(ndarray.ToDType(v)), nil }, nil)
	}
	get("name", func(x *ndarray.DType) value { return object.NewStr(x.Name()) })
	get("kind", func(x *ndarray.DType) value { return object.NewStr(string(x.Kind)) })
	get("str", func(x *ndarray.DType) value { return object.NewStr(x.Code()) })
	get("itemsize", func(x *ndarray.DType) value { return object.Int(int64(x.ItemSize())) })
	get("alignment", func(x *ndarray.DType) value { return object.Int(int64(min(8, max(x.Size, 1)))) })
	get("char", func(x *ndarray.DType) value {
		switch x.Kind {
		case 'b':
			return object.NewStr("?")
		case 'i':
			return object.NewStr(string("bhil"[log2(x.Size)]))
		case 'u':
			return object.NewStr(string("BHIL"[log2(x.Size)]))
		case 'f':
			return object.NewStr(string("?efd"[log2(x.Size)]))
		}
		return object.NewStr(string(x.Kind))
	})
	get("type", func(x *ndarray.DType) value { return classOf(x).Value() })
	get("byteorder", func(x *ndarray.DType) value {
		if x.Size == 1 || x.Kind == 'O' {
			return object.NewStr("|")
		}
		return object.NewStr("=")
	})
	get("hasobject", func(x *ndarray.DType) value { return object.Bool(x.Kind == 'O') })
	get("names", func(x *ndarray.DType) value { return object.None })
	get("fields", func(x *ndarray.DType) value { return object.None })
	get("ndim", func(x *ndarray.DType) value { return object.Int(0) })
	get("shape", func(x *ndarray.DType) value { return object.EmptyTuple })
	get("isnative", func(x *ndarray.DType) value { return object.True })
	d.Final = true
	object.InitType(d)
}

func log2(n int) int {
	k := 0
	for ; n > 1; n >>= 1 {
		k++
	}
	return k
}

// scalarMeta is the class of the classes of scalars: isinstance asks it.
var scalarMeta = object.NewMetatype("_ScalarMeta", "numpy", nil)

func scalarClass(name string, base *object.Type) *object.Type {
	var c *object.Type
	if base == nil {
		c = object.NewType("numpy."+name, object.LayoutOther)
	} else {
		c = object.NewType("numpy."+name, object.LayoutOther, base)
	}
	c.Module = "numpy"
	c.Final = true
	return c
}

// The classes of scalars.
var (
	genericType  = scalarClass("generic", nil)
	numberType   = scalarClass("number", genericType)
	integerType  = scalarClass("integer", numberType)
	signedType   = scalarClass("signedinteger", integerType)
	unsignedType = scalarClass("unsignedinteger", integerType)
	inexactType  = scalarClass("inexact", numberType)
	floatingType = scalarClass("floating", inexactType)
	complexType  = scalarClass("complexfloating", inexactType)
	flexType     = scalarClass("flexible", genericType)
	charType     = scalarClass("character", flexType)
	boolClass    = scalarClass("bool", genericType)
	strClass     = scalarClass("str_", charType)
	objectClass  = scalarClass("object_", genericType)
	intClasses   = map[*ndarray.DType]*object.Type{
		ndarray.Int8: scalarClass("int8", signedType), ndarray.Int16: scalarClass("int16", signedType), ndarray.Int32: scalarClass("int32", signedType), ndarray.Int64: scalarClass("int64", signedType),
		ndarray.Uint8: scalarClass("uint8", unsignedType), ndarray.Uint16: scalarClass("uint16", unsignedType), ndarray.Uint32: scalarClass("uint32", unsignedType), ndarray.Uint64: scalarClass("uint64", unsignedType),
		ndarray.Float16: scalarClass("float16", floatingType), ndarray.Float32: scalarClass("float32", floatingType), ndarray.Float64: scalarClass("float64", floatingType),
	}
)

// classOf is the class of a type's items.
func classOf(d *ndarray.DType) *object.Type {
	switch d.Kind {
	case 'b':
		return boolClass
	case 'U':
		return strClass
	case 'M':
		return ndarray.DatetimeType
	case 'm':
		return ndarray.TimedeltaType
	case 'O':
		return objectClass
	}
	return intClasses[d]
}

// scalarDType is the dtype that a class of scalars stands for, nil for none.
func scalarDType(c *object.Type) *ndarray.DType {
	switch c {
	case boolClass:
		return ndarray.Bool
	case strClass, charType:
		return ndarray.Text(0)
	case objectClass:
		return ndarray.Object
	case integerType, signedType:
		return ndarray.Int64
	case unsignedType:
		return ndarray.Uint64
	case numberType, floatingType, inexactType:
		return ndarray.Float64
	}
	for d, k := range intClasses {
		if k == c {
			return d
		}
	}
	return nil
}

// isScalar tells whether a value's class is what a class of scalars stands for.
func isScalar(class, c *object.Type) bool {
	if c.IsSubtype(class) {
		return true
	}
	plain := func(want *object.Type) bool { return c == want || c.IsSubtype(want) }
	isInt := plain(object.IntType) && !plain(object.BoolType)
	isFloat := plain(object.FloatType)
	switch class {
	case genericType:
		return isInt || isFloat || plain(object.BoolType) || c == ndarray.DatetimeType || c == ndarray.TimedeltaType
	case numberType:
		return isInt || isFloat
	case integerType, signedType, intClasses[ndarray.Int64]:
		return isInt
	case inexactType, floatingType, intClasses[ndarray.Float64]:
		return isFloat
	case boolClass:
		return plain(object.BoolType)
	case strClass, charType, flexType:
		return plain(object.StrType)
	}
	return false
}

func initScalars() {
	scalarMeta.Slots.ClassCheck = func(t *thread, v value, c *object.Type, x value) (bool, error) {
		if x.IsUnbound() {
			return c.IsSubtype(object.ToType(v)), nil
		}
		return isScalar(object.ToType(v), c), nil
	}
	object.InitType(scalarMeta)
	init := func(c *object.Type) {
		c.SetMeta(scalarMeta)
		if d := scalarDType(c); d != nil && c != integerType && c != numberType && c != floatingType && c != inexactType && c != signedType && c != unsignedType && c != charType {
			c.Slots.New = func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
				if len(a) == 0 {
					switch d.Kind {
					case 'b':
						return object.False, nil
					case 'f':
						return object.Float(0), nil
					case 'U':
						return object.NewStr(""), nil
					case 'O':
						return object.None, nil
					}
					return object.Int(0), nil
				}
				if d.Kind == 'O' {
					return a[0], nil
				}
				if d.Kind == 'U' {
					s, err := object.ToString(t, a[0])
					if err != nil {
						return value{}, err
					}
					return object.StrOf(t, s)
				}
				if d.Whole() && a[0].IsFloat() {
					if x, err := object.FloatToInt(a[0].AsFloat()); err != nil {
						return value{}, err
					} else if x.IsInt() {
						return object.Int(d.Wrap(x.AsInt())), nil
					}
				}
				x, err := ndarray.From(t, a[0], nil)
				if err != nil {
					return value{}, err
				}
				if object.IsIntLike(a[0]) && d.Whole() {
					x, err = ndarray.From(t, a[0], d)
				} else {
					x, err = x.Cast(t, d)
				}
				return result(t, x, err)
			}
		} else {
			c.Slots.New = func(*thread, *object.Type, []value, []object.Kwarg) (value, error) {
				return value{}, object.TypeErrorf("cannot create '%s' instances", c.Name)
			}
		}
	}
	ordered := []*object.Type{genericType, numberType, integerType, signedType, unsignedType, inexactType, floatingType, complexType, flexType, charType, boolClass, strClass, objectClass}
	for _, d := range numberDTypes {
		ordered = append(ordered, intClasses[d])
	}
	for _, c := range ordered {
		init(c)
		object.InitType(c)
	}
	initMoments()
}

var numberDTypes = []*ndarray.DType{ndarray.Int8, ndarray.Int16, ndarray.Int32, ndarray.Int64, ndarray.Uint8, ndarray.Uint16, ndarray.Uint32, ndarray.Uint64, ndarray.Float16, ndarray.Float32, ndarray.Float64}

func (m names) scalarTypes() {
	for _, c := range []*object.Type{genericType, numberType, integerType, signedType, unsignedType, inexactType, floatingType, complexType, flexType, charType, strClass, objectClass} {
		m[strings.TrimPrefix(c.Name, "numpy.")] = c.Value()
	}
	for _, d := range numberDTypes {
		m[d.Name()] = intClasses[d].Value()
	}
	m["bool"], m["bool_"] = boolClass.Value(), boolClass.Value()
	m.alias("int64", "int_", "intp", "longlong", "long")
	m.alias("int32", "intc")
	m.alias("int16", "short")
	m.alias("int8", "byte")
	m.alias("uint64", "uint", "uintp", "ulonglong", "ulong")
	m.alias("uint32", "uintc")
	m.alias("uint16", "ushort")
	m.alias("uint8", "ubyte")
	m.alias("float64", "double", "float_", "longdouble")
	m.alias("float32", "single")
	m.alias("float16", "half")
	m.alias("str_", "unicode_")
	m.fn("issubdtype", "arg1, arg2", func(t *thread, a []value) (value, error) {
		class := func(v value) (*object.Type, error) {
			if object.IsType(v) && object.ToType(v).IsSubtype(genericType) {
				return object.ToType(v), nil
			}
			d, err := dtypeOf(t, v)
			if err != nil {
				return nil, err
			}
			if d == nil {
				d = ndarray.Float64
			}
			return classOf(d), nil
		}
		x, err := class(a[0])
		if err != nil {
			return value{}, err
		}
		y, err := class(a[1])
		if err != nil {
			return value{}, err
		}
		return object.Bool(x.IsSubtype(y)), nil
	})
	m.fn("result_type", "*arrays_and_dtypes", func(t *thread, a []value) (value, error) {
		var d *ndarray.DType
		var weak []ndarray.Operand
		for _, v := range object.ToTuple(a[0]).Items {
			if v.IsInt() || v.IsFloat() {
				o, err := ndarray.OperandOf(t, v)
				if err != nil {
					return value{}, err
				}
				weak = append(weak, o)
				continue
			}
			var e *ndarray.DType
			var err error
			if x := ndarray.ToArray(v); x != nil {
				e = x.DType
			} else if framed(v) || v.IsBool() {
				x, err := toArray(t, v)
				if err != nil {
					return value{}, err
				}
				e = x.DType
			} else if e, err = dtypeOf(t, v); err != nil {
				return value{}, err
			} else if e == nil {
				e = ndarray.Float64
			}
			if d == nil {
				d = e
			} else if p, ok := ndarray.Promote(d, e); ok {
				d = p
			} else {
				return value{}, ndarray.NoPromotion(d, e)
			}
		}
		if d == nil && weak == nil {
			return value{}, object.ValueErrorf("at least one array or dtype is required")
		}
		if d != nil {
			x, err := ndarray.New(t, d, []int{0})
			if err != nil {
				return value{}, err
			}
			weak = append(weak, ndarray.Operand{Array: x})
		}
		d, err := ndarray.CommonType(t, weak...)
		if err != nil {
			return value{}, err
		}
		return d.Value(), nil
	})
	m.fn("promote_types", "type1, type2", func(t *thread, a []value) (value, error) {
		x, err := dtypeOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		y, err := dtypeOf(t, a[1])
		if err != nil {
			return value{}, err
		}
		if x == nil || y == nil {
			return value{}, object.TypeErrorf("did not understand one of the types")
		}
		if d, ok := ndarray.Promote(x, y); ok {
			return d.Value(), nil
		}
		return value{}, ndarray.NoPromotion(x, y)
	})
	m.fn("can_cast", "from_, to, casting='safe'", func(t *thread, a []value) (value, error) {
		if a[0].IsInt() || a[0].IsFloat() {
			return value{}, object.TypeErrorf("can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.")
		}
		var from *ndarray.DType
		if x := ndarray.ToArray(a[0]); x != nil {
			from = x.DType
		} else {
			var err error
			if from, err = dtypeOf(t, a[0]); err != nil {
				return value{}, err
			}
		}
		to, err := dtypeOf(t, a[1])
		if err != nil {
			return value{}, err
		}
		if from == nil || to == nil {
			return value{}, object.TypeErrorf("did not understand one of the types; 'None' not accepted")
		}
		rule, _ := text(a[2])
		ok, err := ndarray.CanCast(from, to, rule)
		return object.Bool(ok), err
	})
	m["iinfo"] = iinfoType.Value()
	m["finfo"] = finfoType.Value()
}

// initMoments completes datetime64 and timedelta64.
func initMoments() {
	for _, c := range []*object.Type{ndarray.DatetimeType, ndarray.TimedeltaType} {
		kind, name := byte('M'), "datetime64"
		if c == ndarray.TimedeltaType {
			kind, name = 'm', "timedelta64"
		}
		c.Module, c.Final = "numpy", true
		s := &c.Slots
		s.New = args.New(name, "value=?, unit=None, /", func(t *thread, _ *object.Type, a []value) (value, error) {
			u := ndarray.Generic
			if given(a[1]) {
				n, _ := text(a[1])
				var ok bool
				if u, ok = ndarray.UnitNamed(n); !ok {
					return value{}, object.TypeErrorf("Invalid datetime unit \"%s\" in metadata", object.Printable(n, 40))
				}
			}
			if a[0].IsUnbound() {
				return ndarray.NewMoment(t, kind, map[byte]int64{'m': 0, 'M': math.MinInt64}[kind], u)
			}
			if kind == 'm' && object.IsStr(a[0]) && object.ToStr(a[0]).String() == "NaT" {
				return ndarray.NewMoment(t, kind, math.MinInt64, u)
			}
			if kind == 'M' && a[0].IsInt() && u == ndarray.Generic {
				return value{}, object.ValueErrorf("Converting an integer to a NumPy datetime requires a specified unit")
			}
			if x := ndarray.ToArray(a[0]); x != nil && x.NDim() == 0 {
				v, err := x.At(t, 0)
				if err != nil {
					return value{}, err
				}
				return ndarray.MomentOf(t, v, kind, u)
			}
			return ndarray.MomentOf(t, a[0], kind, u)
		})
		s.Str = func(t *thread, v value) (string, error) {
			m, k := ndarray.ToMoment(v)
			return ndarray.MomentText(m, k), nil
		}
		s.Repr = func(t *thread, v value) (string, error) {
			m, k := ndarray.ToMoment(v)
			if k == 'M' {
				unit := ""
				if m.V == math.MinInt64 || m.Unit == ndarray.Hour {
					unit = ",'" + m.Unit.String() + "'" // the text alone does not say it
				}
				return "np.datetime64('" + ndarray.TimeText(m.V, m.Unit) + "'" + unit + ")", nil
			}
			n := itoa(m.V)
			if m.V == math.MinInt64 {
				n = "'NaT'"
			}
			if m.Unit == ndarray.Generic {
				return "np.timedelta64(" + n + ")", nil
			}
			return "np.timedelta64(" + n + ",'" + m.Unit.String() + "')", nil
		}
		s.Hash = func(t *thread, v value) (uint64, error) {
			m, _ := ndarray.ToMoment(v)
			x := m.V
			if y, err := ndarray.Rescale(x, m.Unit, ndarray.Nano, kind == 'M'); err == nil {
				x = y
			}
			return object.Hash(t, object.Int(x))
		}
		s.Visit = func(value, func(value)) int64 { return 32 }
		s.Binary = func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			if ndarray.ToArray(other) != nil || framed(other) || column.ToTimestamp(other) != nil || column.ToDelta(other) != nil {
				return object.NotImplemented, nil
			}
			return arrayBinary(t, op, self, other, reflected)
		}
		s.Compare = func(t *thread, op object.Cmp, self, other value) (value, error) {
			if ndarray.ToArray(other) != nil || framed(other) || column.ToTimestamp(other) != nil || column.ToDelta(other) != nil {
				return object.NotImplemented, nil
			}
			return arrayCompare(t, op, self, other)
		}
		s.Unary = func(t *thread, op object.UnaryOp, v value) (value, error) { return arrayUnary(t, op, v) }
		s.Bool = func(t *thread, v value) (bool, error) {
			m, _ := ndarray.ToMoment(v)
			return m.V != 0, nil
		}
		if kind == 'm' {
			s.Int = func(t *thread, v value) (value, error) {
				m, _ := ndarray.ToMoment(v)
				return object.Int(m.V), nil
			}
		}
		args.AddPy(c, "item", "", "", func(t *thread, a []value) (value, error) { return ndarray.Plain(t, a[0]) })
		args.AddPy(c, "tolist", "", "", func(t *thread, a []value) (value, error) { return ndarray.Plain(t, a[0]) })
		args.AddPy(c, "astype", "dtype", "", func(t *thread, a []value) (value, error) {
			x, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			x, err = castOr(t, x, a[1])
			return result(t, x, err)
		})
		c.Attrs["dtype"] = object.NewGetSet("dtype", func(t *thread, v value) (value, error) {
			m, k := ndarray.ToMoment(v)
			return ndarray.Time(k, m.Unit).Value(), t.Charge(48)
		}, nil)
		object.InitType(c)
	}
}
