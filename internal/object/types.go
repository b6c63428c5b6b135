// This file defines object, type and the singletons' types, and completes the tables of all built-in types.

package object

import (
	"hash/maphash"
	"slices"
	"strconv"
)

// ObjectType is object, TypeType type.
var (
	ObjectType = &Type{Name: "object", Module: "builtins", Layout: LayoutInstance, Attrs: map[string]Value{}}
	TypeType   = &Type{Name: "type", Module: "builtins", Layout: LayoutType, Attrs: map[string]Value{}, Final: true}

	NoneType           = NewType("NoneType", LayoutOther)
	EllipsisType       = NewType("ellipsis", LayoutOther)
	NotImplementedType = NewType("NotImplementedType", LayoutOther)
	UnboundType        = NewType("unbound", LayoutOther)
)

// mixSeed is drawn once per process, so that chosen keys cannot be made to collide.
var mixSeed = maphash.String(hashSeed, "dict")

func itoa(i int64) string { return strconv.FormatInt(i, 10) }

// builtinTypes are the types whose tables this package completes. Their methods are added by package builtins.
var builtinTypes = []*Type{
	ObjectType, TypeType, NoneType, EllipsisType, NotImplementedType, UnboundType, IntType, FloatType, BoolType, ComplexType, StrType,
	BytesType, ByteArrayType, TupleType, ListType, DictType, SetType, FrozenSetType, SliceType, RangeType, FuncType, NativeType,
	MethodType, nativeMethodType, CellType, ModuleType, PropertyType, ClassMethodType, StaticMethodType, GetSetType, SuperType, IteratorType,
	listIterType, listBackType, tupleIterType, strIterType, bytesIterType, byteArrayIterType, rangeIterType, longRangeIterType, dictKeysType, dictValuesType, dictItemsType, dictIterType, setIterType,
	seqIterType, callIterType,
}

// BuiltinTypes lists the types of this package, exceptions apart.
func BuiltinTypes() []*Type { return slices.Clone(builtinTypes) }

func init() {
	for _, t := range []*Type{ObjectType, TypeType} {
		t.Header.typ = TypeType
	}
	ObjectType.MRO = []*Type{ObjectType}
	TypeType.Bases = []*Type{ObjectType}
	TypeType.MRO = []*Type{TypeType, ObjectType}
	NoneRef.typ, EllipsisRef.typ, NotImplementedRef.typ, UnboundRef.typ = NoneType, EllipsisType, NotImplementedType, UnboundType
	NoneType.Final, EllipsisType.Final, NotImplementedType.Final = true, true, true
	emptyTuple.typ = TupleType
	initExc()
	initObject()
	initStr()
	initBytes()
	initFloat()
	initComplex()
	initContainers()
	initFuncs()
	initTraceback()
	initIterators()
	for _, t := range builtinTypes {
		InitType(t)
	}
	for _, t := range ExceptionTypes {
		InitType(t)
	}
}

// InitType completes a type of this library: slots that are nil are inherited from its bases. It is called once, when the type's own
// slots are set and its bases are complete.
func InitType(t *Type) {
	for _, base := range t.MRO[1:] {
		inheritSlots(t, base)
	}
}

func inheritSlots(t, base *Type) {
	s, b := &t.Slots, &base.Slots
	if s.Hash == nil && s.Compare == nil && !t.Unhashable {
		s.Hash = b.Hash
		t.Unhashable = base.Unhashable
	}
	pick(&s.Repr, b.Repr)
	pick(&s.Str, b.Str)
	pick(&s.Format, b.Format)
	pick(&s.Bool, b.Bool)
	pick(&s.Len, b.Len)
	pick(&s.Call, b.Call)
	pick(&s.Iter, b.Iter)
	pick(&s.Next, b.Next)
	pick(&s.CopyIter, b.CopyIter)
	pick(&s.GetItem, b.GetItem)
	pick(&s.SetItem, b.SetItem)
	pick(&s.DelItem, b.DelItem)
	pick(&s.Contains, b.Contains)
	pick(&s.Binary, b.Binary)
	pick(&s.InPlace, b.InPlace)
	pick(&s.Unary, b.Unary)
	pick(&s.Compare, b.Compare)
	pick(&s.Index, b.Index)
	pick(&s.Int, b.Int)
	pick(&s.Float, b.Float)
	pick(&s.GetAttr, b.GetAttr)
	pick(&s.SetAttr, b.SetAttr)
	pick(&s.DescrGet, b.DescrGet)
	pick(&s.DescrSet, b.DescrSet)
	if base != ObjectType || t.Layout == LayoutInstance { // object's New makes an Instance, which the other layouts are not
		pick(&s.New, b.New)
	}
	pick(&s.Init, b.Init)
	pick(&s.MROEntries, b.MROEntries)
	pick(&s.ClassCheck, b.ClassCheck)
	pick(&s.Visit, b.Visit)
}

// pick sets a slot that is nil. Go cannot compare functions, but it can tell a nil one.
func pick[F any](slot *F, base F) {
	if any(*slot) == nil || isNilFunc(*slot) {
		*slot = base
	}
}

func initObject() {
	ObjectType.Slots = Slots{
		Repr:  objectRepr,
		New:   objectNew,
		Visit: objectVisit,
	}
	TypeType.Slots = Slots{
		Repr:    func(t *Thread, v Value) (string, error) { return "<class '" + ToType(v).FullName() + "'>", nil },
		Call:    typeCall,
		GetAttr: typeGetAttr,
		Binary:  typeBinary,
		Visit:   typeVisit,
	}
	singleton := func(t *Type, name string) {
		t.Slots.Repr = func(*Thread, Value) (string, error) { return name, nil }
	}
	singleton(NoneType, "None")
	singleton(EllipsisType, "Ellipsis")
	singleton(NotImplementedType, "NotImplemented")
	singleton(UnboundType, "<unbound>")
	NoneType.Slots.Bool = func(*Thread, Value) (bool, error) { return false, nil }
	NoneType.Slots.Hash = func(*Thread, Value) (uint64, error) { return 0xfca86420, nil }
	NoneType.Slots.New = func(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error) {
		if len(args)+len(kw) > 0 {
			return Value{}, TypeErrorf("NoneType takes no arguments")
		}
		return None, nil
	}
}

// ToType is the class behind a value whose type has LayoutType.
func ToType(v Value) *Type { return (*Type)(v.as(LayoutType)) }

// IsType tells a class.
func IsType(v Value) bool { return v.Ref != nil && v.Ref.typ != nil && v.Ref.typ.Layout == LayoutType }

func objectRepr(t *Thread, v Value) (string, error) {
	// CPython shows the address here. An address of this process must not reach a script, so there is none.
	return "<" + TypeOf(v).FullName() + " object>", nil
}

func objectNew(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error) {
	if !cls.User && cls != ObjectType {
		return Value{}, TypeErrorf("cannot create '%s' instances", cls.FullName())
	}
	if len(args)+len(kw) > 0 {
		_, initOwner := cls.LookupOwner("__init__")
		if initOwner == nil {
			if cls == ObjectType {
				return Value{}, TypeErrorf("object() takes no arguments")
			}
			return Value{}, TypeErrorf("%s() takes no arguments", cls.Name)
		}
	}
	if cls == ObjectType {
		if err := t.Charge(sizeInstance); err != nil {
			return Value{}, err
		}
		in := &Instance{Header: Header{cls}, Shape: objectShape}
		return Obj(&in.Header), nil
	}
	in, err := NewInstance(t, cls)
	if err != nil {
		return Value{}, err
	}
	return Obj(&in.Header), nil
}

// objectShape is the shape of bare object() values, which take no attributes; so it is never extended.
var objectShape = newRootShape()

func objectVisit(v Value, visit func(Value)) int64 {
	if TypeOf(v).Layout != LayoutInstance {
		return 32
	}
	in := ToInstance(v)
	for _, x := range in.Slots {
		visit(x)
	}
	return sizeInstance + int64(cap(in.Slots))*sizeValue
}

// ToInstance is the object behind a value whose type has LayoutInstance.
func ToInstance(v Value) *Instance { return (*Instance)(ptr(v)) }

func typeVisit(v Value, visit func(Value)) int64 {
	c := ToType(v)
	if !c.User {
		return 0
	}
	for _, x := range c.Attrs {
		visit(x)
	}
	for _, b := range c.Bases {
		visit(b.Value())
	}
	if c.annotate.Ref != nil {
		visit(c.annotate)
	}
	if c.notes != nil {
		visit(c.notes.Value())
	}
	if d, ok := c.Data.(Visitor); ok {
		d.Visit(visit)
	}
	return 1500 + int64(len(c.Attrs))*80 + c.root.tree.size
}

func typeBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	if op != OpOr || !(IsType(other) || other.IsNone()) { // those of generic aliases and type variables are theirs
		return NotImplemented, nil
	}
	a, b := self, other
	if reflected {
		a, b = b, a
	}
	return NewUnion(t, a, b)
}
