// This file defines the module typing: its names and the functions that do little.

// Package typing is Python's typing: what people write in annotations. Type expressions print, compare and take type variables as
// CPython's do; nothing checks types.
package typing

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
)

type (
	thread = object.Thread
	value  = object.Value
)

// abc is a class of collections.abc, std one of collections.
func abc(name string) *object.Type { return object.ToType(collections.ABC().Attrs[name]) }
func std(name string) *object.Type { return object.ToType(collections.Module().Attrs[name]) }

// Any is a class, so that it can be a base; its metatype prints it and refuses to check instances.
var (
	anyMeta = object.NewMetatype("_AnyMeta", "typing", nil)
	anyType = object.NewType("Any", object.LayoutInstance)
)

// newType is NewType('Name', type): a function that gives its argument.
type newType struct {
	object.Header
	name string
	of   value
}

var newTypeType = object.NewType("NewType", object.LayoutOther)

// moduleNames are the names of the module, for forward references.
var moduleNames func() map[string]value

func init() {
	moduleNames = func() map[string]value { return Module().Attrs }
	anyMeta.Slots.Repr = func(t *thread, v value) (string, error) {
		if object.Is(v, anyType.Value()) {
			return "typing.Any", nil
		}
		return object.TypeType.Slots.Repr(t, v)
	}
	anyMeta.Slots.ClassCheck = func(t *thread, v value, c *object.Type, x value) (bool, error) {
		if object.Is(v, anyType.Value()) {
			return false, object.TypeErrorf("typing.Any cannot be used with isinstance()")
		}
		return object.PlainCheck(object.ToType(v), c), nil
	}
	anyMeta.Slots.Call = func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
		if object.Is(v, anyType.Value()) {
			return value{}, object.TypeErrorf("Any cannot be instantiated")
		}
		return object.TypeType.Slots.Call(t, v, a, kw)
	}
	object.InitType(anyMeta)
	anyType.SetMeta(anyMeta)
	anyType.Module, anyType.Bare = "typing", true
	object.InitType(anyType)
	initForms()
	initAlias()
	initForwardRef()
	initGeneric()
	initProtocol()
	initMakers()
	initNewType()
	initTypeAlias()
	initGivenAlias()
	for _, typ := range []*object.Type{object.TypeVarType, object.ParamSpecType, object.TypeVarTupleType} {
		typ.Slots.Binary = or
	}
	object.TypeVarTupleType.Slots.Iter = func(t *thread, v value) (value, error) { // *Ts is Unpack[Ts]
		x, err := unpackF.subscript(t, v)
		if err != nil {
			return value{}, err
		}
		one, err := object.NewTuple(t, []value{x})
		if err != nil {
			return value{}, err
		}
		return object.Iter(t, one)
	}
	object.TypeVarType.Slots.New = newTypeVar
	object.ParamSpecType.Slots.New = newTypeVar
	object.TypeVarTupleType.Slots.New = newTypeVar
}

func initNewType() {
	newTypeType.Module, newTypeType.Final = "typing", true
	newTypeType.Slots = object.Slots{
		New: args.New("NewType", "name, tp", func(t *thread, cls *object.Type, a []value) (value, error) {
			name, err := object.ToString(t, a[0])
			if err != nil {
				return value{}, err
			}
			if err := t.Charge(64 + int64(len(name))); err != nil {
				return value{}, err
			}
			n := &newType{object.HeaderOf(newTypeType), name, a[1]}
			return object.Obj(&n.Header), nil
		}),
		Repr: func(t *thread, v value) (string, error) { return "__main__." + object.As[newType](v).name, nil },
		Call: func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
			if len(a) != 1 || len(kw) > 0 {
				return value{}, object.TypeErrorf("NewType.__call__() takes 2 positional arguments but %d were given", 1+len(a)+len(kw))
			}
			return a[0], nil
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			switch name.String() {
			case "__name__", "__qualname__":
				return object.NewStr(object.As[newType](v).name), true, nil
			case "__supertype__":
				return object.As[newType](v).of, true, nil
			}
			return value{}, false, nil
		},
		Binary: or,
		Visit: func(v value, visit func(value)) int64 {
			visit(object.As[newType](v).of)
			return 64 + int64(len(object.As[newType](v).name))
		},
	}
	object.InitType(newTypeType)
}

var typeVarSignature = args.Parse("name, /, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False")

// newTypeVar is TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False).
func newTypeVar(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
	bound, err := typeVarSignature.Bind(t, "typevar", a, kw)
	if err != nil {
		return value{}, err
	}
	if !object.IsStr(bound[0]) {
		return value{}, object.TypeErrorf("typevar() argument 'name' must be str, not %s", object.TypeOf(bound[0]).Name)
	}
	v := &object.TypeVar{Header: object.HeaderOf(cls), Name: object.ToStr(bound[0]).String(), Bound: object.Unbound, Later: object.Unbound}
	if v.Covariant, err = object.Truth(t, bound[2]); err != nil {
		return value{}, err
	}
	if v.Contravariant, err = object.Truth(t, bound[3]); err != nil {
		return value{}, err
	}
	if v.Covariant && v.Contravariant {
		return value{}, object.ValueErrorf("Bivariant types are not supported.")
	}
	if !bound[1].IsNone() {
		if v.Bound, err = check(t, bound[1], "Bound must be a type."); err != nil {
			return value{}, err
		}
	}
	constraints := object.ToTuple(bound[len(bound)-1]).Items
	switch {
	case len(constraints) == 1:
		return value{}, object.TypeErrorf("A single constraint is not allowed")
	case len(constraints) > 0 && !v.Bound.IsUnbound():
		return value{}, object.TypeErrorf("Constraints cannot be combined with bound=...")
	}
	if v.Constraints, err = checkAll(t, constraints, "TypeVar(name, constraint, ...): constraints must be types."); err != nil {
		return value{}, err
	}
	if err := t.Charge(128); err != nil {
		return value{}, err
	}
	return object.Obj(&v.Header), nil
}

// Module is the module typing.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"Any":           anyType.Value(),
		"Generic":       genericType.Value(),
		"Protocol":      protocolType.Value(),
		"TypeVar":       object.TypeVarType.Value(),
		"ParamSpec":     object.ParamSpecType.Value(),
		"TypeVarTuple":  object.TypeVarTupleType.Value(),
		"ForwardRef":    forwardRefType.Value(),
		"NewType":       newTypeType.Value(),
		"TypeAliasType": typeAliasType.Value(),
		"Text":          object.StrType.Value(),
		"TYPE_CHECKING": object.False,
		"NamedTuple":    newMaker("NamedTuple", "typename, fields=None, /", namedTupleBase, namedTuple),
		"TypedDict":     newMaker("TypedDict", "typename, fields=?, /, *, total=True, **kwargs", typedDictBase, typedDictOf),
	}
	anyStr := &object.TypeVar{Header: object.HeaderOf(object.TypeVarType), Name: "AnyStr", Bound: object.Unbound, Later: object.Unbound,
		Constraints: []value{object.BytesType.Value(), object.StrType.Value()}}
	attrs["AnyStr"] = object.Obj(&anyStr.Header)
	for _, f := range []*form{unionF, optionalF, literalF, annotatedF, classVarF, finalF, requiredF, notReqF, unpackF, callableF, tupleF} {
		attrs[f.name] = f.value()
	}
	for _, name := range []string{"NoReturn", "Never", "Self", "LiteralString", "TypeAlias"} {
		attrs[name] = newForm(name, plainForm).value()
	}
	attrs["TypeGuard"] = newForm("TypeGuard", oneForm).value()
	attrs["Concatenate"] = newForm("Concatenate", anyNumber).value()
	class := func(name string, typ *object.Type, params int) { attrs[name] = newClassForm(name, typ, params).value() }
	class("List", object.ListType, 1)
	class("Dict", object.DictType, 2)
	class("Set", object.SetType, 1)
	class("FrozenSet", object.FrozenSetType, 1)
	class("Type", object.TypeType, 1)
	class("DefaultDict", std("defaultdict"), 2)
	class("OrderedDict", std("OrderedDict"), 2)
	class("Counter", std("Counter"), 1)
	class("ChainMap", std("ChainMap"), 2)
	class("Deque", std("deque"), 1)
	class("AbstractSet", abc("Set"), 1)
	for name, params := range map[string]int{"Hashable": 0, "Sized": 0, "Iterable": 1, "Iterator": 1, "Generator": 3, "Reversible": 1, "Container": 1,
		"Collection": 1, "Sequence": 1, "MutableSequence": 1, "Mapping": 2, "MutableMapping": 2, "MutableSet": 1, "MappingView": 1,
		"KeysView": 1, "ItemsView": 2, "ValuesView": 1, "ByteString": 0} {
		class(name, abc(name), params)
	}
	// Classes that nothing here has instances of; annotations name them all the same.
	for name, params := range map[string]int{"ContextManager": 1, "AsyncContextManager": 1, "Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1,
		"AsyncIterator": 1, "AsyncGenerator": 2, "Pattern": 1, "Match": 1, "IO": 1, "TextIO": 0, "BinaryIO": 0} {
		typ := object.NewType(name, object.LayoutOther)
		typ.Module, typ.Final = "typing", true
		if name == "ContextManager" {
			typ.SetAbstract(func(c *object.Type) bool {
				_, enter := c.Lookup("__enter__")
				_, exit := c.Lookup("__exit__")
				return enter && exit
			})
		}
		object.InitType(typ)
		class(name, typ, params)
	}
	for _, typ := range supportTypes() {
		attrs[typ.Name] = typ.Value()
	}
	function := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, signature, doc, fn).Value()
	}
	second := func(t *thread, a []value) (value, error) { return a[1], nil }
	first := func(t *thread, a []value) (value, error) { return a[0], nil }
	function("cast", "typ, val", "Cast a value to a type.", second)
	function("assert_type", "val, typ, /", "Ask a static type checker to confirm that the value is of the given type.", first)
	function("reveal_type", "obj, /", "Ask a static type checker to reveal the inferred type of an expression.", first)
	function("final", "f", "Decorator to indicate final methods and final classes.", first)
	function("override", "method, /", "Indicate that a method is intended to override a method in a base class.", first)
	function("no_type_check", "arg", "Decorator to indicate that annotations are not type hints.", first)
	function("overload", "func", "Decorator for overloaded functions/methods.", func(t *thread, a []value) (value, error) {
		return overloaded.Value(), nil
	})
	function("dataclass_transform", "*a, **k", "Decorator to mark an object as providing dataclass-like behavior.", func(t *thread, a []value) (value, error) {
		return args.PyFunc("decorator", "cls_or_fn", "", first).Value(), nil
	})
	function("assert_never", "arg, /", "Statically assert that a line of code is unreachable.", func(t *thread, a []value) (value, error) {
		text, err := object.Repr(t, a[0])
		if err != nil {
			return value{}, err
		}
		return value{}, object.Raise(object.AssertionErrorType, "Expected code to be unreachable, but got: %s", object.Printable(text, 100))
	})
	function("runtime_checkable", "cls", "Mark a protocol class as a runtime protocol.", runtimeCheckable)
	function("get_type_hints", "obj, globalns=None, localns=None, include_extras=False", "Return type hints for an object.", getTypeHints)
	function("get_origin", "tp", "Get the unsubscripted version of a type.", getOrigin)
	function("get_args", "tp", "Get type arguments with all substitutions performed.", getArgs)
	function("is_typeddict", "tp", "Check if an annotation is a TypedDict class", func(t *thread, a []value) (value, error) {
		return object.Bool(object.TypeOf(a[0]) == typedDictMeta), nil
	})
	return object.NewModule("typing", "The typing module: Support for gradual typing.", attrs)
})

// overloaded is what @overload leaves of a function.
var overloaded = object.NewNative("_overload_dummy", "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
	return value{}, object.Raise(object.NotImplementedErrorType, "You should not call an overloaded function. "+
		"A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.")
})
