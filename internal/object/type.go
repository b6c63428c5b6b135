// This file defines Type: a class, its slots, its attributes and its method resolution order.

package object

import "strings"

// Layout says which Go struct stands behind the values of a type; subclasses share their base's layout.
type Layout uint8

// The layouts. LayoutOther is every Go type that user classes cannot extend, told apart by *Type.
const (
	LayoutOther Layout = iota
	LayoutInt
	LayoutFloat
	LayoutBool
	LayoutComplex
	LayoutStr
	LayoutBytes
	LayoutTuple
	LayoutList
	LayoutDict
	LayoutSet // set and frozenset
	LayoutExc
	LayoutType
	LayoutInstance // a plain object of a user class
	LayoutObject   // a Go struct that starts with Object; user classes can extend it
	LayoutSlice
	LayoutRange
	LayoutByteArray
)

// Object is the first field of a Go struct defined outside of this package whose type scripts can subclass: instances of the
// subclasses keep their attributes in it.
type Object struct {
	Header
	ns *Namespace
}

// VisitAttrs shows a subclass instance's own attributes to visit and gives their size, for Visit slots.
func (o *Object) VisitAttrs(visit func(Value)) int64 { return o.ns.visit(visit) }

// Op is a binary operator of the machine; it has the order of syntax.Operator.
type Op uint8

// The binary operators.
const (
	OpAdd Op = iota
	OpSub
	OpMul
	OpMatMul
	OpDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpOr
	OpXor
	OpAnd
	OpFloorDiv
	OpDivMod // divmod(), which has no sign of its own
	numOps
)

var opText = [numOps]string{"+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//", "divmod()"}
var opNames = [numOps]string{"add", "sub", "mul", "matmul", "truediv", "mod", "pow", "lshift", "rshift", "or", "xor", "and", "floordiv", "divmod"}

// UnaryOp is a unary operator.
type UnaryOp uint8

// The unary operators.
const (
	UnaryInvert UnaryOp = iota
	UnaryPos
	UnaryNeg
	UnaryAbs // abs()
)

// Cmp is a comparison operator; it has the order of syntax.CmpOp.
type Cmp uint8

// The rich comparisons.
const (
	CmpEq Cmp = iota
	CmpNe
	CmpLt
	CmpLe
	CmpGt
	CmpGe
)

var cmpText = [...]string{"==", "!=", "<", "<=", ">", ">="}
var cmpNames = [...]string{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"}
var cmpSwapped = [...]Cmp{CmpEq, CmpNe, CmpGt, CmpGe, CmpLt, CmpLe}

func (c Cmp) String() string { return cmpText[c] }

// Swapped is the comparison that says the same with its sides exchanged.
func (c Cmp) Swapped() Cmp { return cmpSwapped[c] }

// Holds tells whether the comparison is true of two values by their order: below, at or above 0.
func (c Cmp) Holds(order int) bool {
	switch c {
	case CmpEq:
		return order == 0
	case CmpNe:
		return order != 0
	case CmpLt:
		return order < 0
	case CmpLe:
		return order <= 0
	case CmpGt:
		return order > 0
	}
	return order >= 0
}

// Kwarg is one keyword argument of a call.
type Kwarg struct {
	Name  *Str
	Value Value
}

// Slots are the protocol of a type as Go functions. A nil slot means that values of the type do not take part.
// Functions get borrowed argument slices: they must not keep args after they return.
type Slots struct {
	Repr func(t *Thread, v Value) (string, error)
	Str  func(t *Thread, v Value) (string, error) // nil: Repr
	// Format is format(v, spec); nil: spec must be empty and Str is used.
	Format func(t *Thread, v Value, spec string) (string, error)
	Hash   func(t *Thread, v Value) (uint64, error) // nil: by identity, unless Unhashable
	Bool   func(t *Thread, v Value) (bool, error)   // nil: Len, else true
	Len    func(t *Thread, v Value) (int, error)
	Call   func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error)
	Iter   func(t *Thread, v Value) (Value, error)
	// Next gives ok=false at the end, without raising StopIteration.
	Next func(t *Thread, v Value) (item Value, ok bool, err error)
	// Fill moves up to most items of an iterator to a list that nothing else sees. It saves the way to and from the machine for each item;
	// until says when the items are to be looked at before the next is made. more is false at the end.
	Fill func(t *Thread, it Value, into *List, most int, until Until) (more bool, err error)
	// CopyIter is CopyIterator for iterators of the type.
	CopyIter func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error)
	GetItem  func(t *Thread, v, key Value) (Value, error)
	SetItem  func(t *Thread, v, key, item Value) error
	DelItem  func(t *Thread, v, key Value) error
	Contains func(t *Thread, v, item Value) (bool, error)
	// Binary computes self op other, or other op self where reflected; NotImplemented declines.
	Binary  func(t *Thread, op Op, self, other Value, reflected bool) (Value, error)
	InPlace func(t *Thread, op Op, self, other Value) (Value, error)
	Unary   func(t *Thread, op UnaryOp, v Value) (Value, error)
	Compare func(t *Thread, op Cmp, self, other Value) (Value, error)
	// Index, Int and Float are __index__, __int__ and __float__.
	Index func(t *Thread, v Value) (Value, error)
	Int   func(t *Thread, v Value) (Value, error)
	Float func(t *Thread, v Value) (float64, error)
	// GetAttr is asked after the ordinary lookup found nothing (as __getattr__ is); SetAttr replaces the ordinary store, an Unbound value
	// deletes. found=false or handled=false leads to the usual AttributeError.
	GetAttr func(t *Thread, v Value, name *Str) (attr Value, found bool, err error)
	SetAttr func(t *Thread, v Value, name *Str, attr Value) (handled bool, err error)
	// DescrGet and DescrSet make values of the type descriptors when found on a class. obj is Unbound for access through the class.
	DescrGet func(t *Thread, descr, obj Value, owner *Type) (Value, error)
	DescrSet func(t *Thread, descr, obj, value Value) error // value Unbound deletes
	// New makes an instance of cls, which is the type or a subclass; Init fills it. For most Go types New does all.
	New  func(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error)
	Init func(t *Thread, self Value, args []Value, kw []Kwarg) error
	// MROEntries gives the classes that v stands for in the bases of a class statement (Generic[T]).
	MROEntries func(t *Thread, v Value, bases []Value) ([]Value, error)
	// ClassCheck is isinstance(x, v) for a class of the metatype that has the slot, or any other value that isinstance takes; c is the
	// class of x. x is Unbound for issubclass(c, v).
	ClassCheck func(t *Thread, v Value, c *Type, x Value) (bool, error)
	// Visit shows the values that v holds to visit and gives v's own size in bytes: the census of the memory limit.
	Visit func(v Value, visit func(Value)) int64
}

// Type is a Python class. Types of this library are immutable tables shared by all runs; classes of a script belong to its run.
type Type struct {
	Header
	// Name is what error messages show. As in CPython, the types of its C modules have their module in it ("datetime.date").
	Name     string
	Module   string // "builtins", "__main__", …
	Qualname string // "" where it is Name
	Doc      string
	Layout   Layout
	Bases    []*Type
	MRO      []*Type // starts with the type itself
	Slots    Slots
	// Attrs are the type's own attributes. For a type of this library it is complete after package initialisation.
	Attrs map[string]Value
	// Order lists the names of Attrs in the order of definition (user classes only).
	Order []string
	// User marks a class of a script: its values carry attributes of their own and it may be changed.
	User bool
	// OwnAttrs marks a Go type of LayoutObject whose values carry attributes of their own, as functions do.
	OwnAttrs bool
	// FlatCompare marks a type of this library whose slot Compare compares two of its own objects without comparing any others.
	FlatCompare bool
	// Flat marks a type of this library whose other slots, but for Repr, Str and Hash, which count themselves, look at no other value's.
	Flat bool
	// ShortText appends format(v, spec) to dst, str(v) for an empty one, for an object of the type itself, if that is ASCII text of at most
	// MaxShortText bytes: it charges for nothing. ok is false where Str and Format have to do it.
	ShortText func(t *Thread, dst []byte, v Value, spec string) (out []byte, ok bool)
	// Final marks a type that scripts cannot subclass.
	Final bool
	// Unhashable marks a type whose values hash() refuses.
	Unhashable bool
	// Quick, if set, makes an instance of exactly this type from positional arguments of the usual kinds; ok is false for any others,
	// which are for New and Init.
	Quick func(t *Thread, args []Value) (v Value, ok bool, err error)
	// abstract makes isinstance true for classes that only look like this one (collections.abc).
	abstract func(c *Type) bool
	// Sequence lets sequence patterns of match take values of the type, Mapping mapping patterns.
	Sequence, Mapping bool
	// ViewPrefix stands before the names of the views of a kind of dict where they are shown: OrderedDict's are odict_keys.
	ViewPrefix string
	// Bare marks a type of this library that adds nothing to how instances of classes of the script are made (typing.Generic).
	Bare bool
	// Form is set on types of type expressions.
	Form *Form
	// Meta is set on metatypes.
	Meta *Meta
	// Data is what the metatype of the class keeps about it; the census asks it where it is a Visitor.
	Data       any
	annotate   Value           // the function that makes the annotations; user classes only
	notes      *Dict           // the annotations, once they are there
	subclasses []*Type         // user classes only
	root       *Shape          // where the shapes of its instances start
	attrNames  map[string]bool // what __slots__ lets instances have; nil is anything
	slotsHint  int             // slots that the largest instance so far has
	// plain marks a class of the script whose instances are made by object.__new__; init is then its __init__ where that is a function
	// of the script, nil where there is none.
	plain bool
	init  *Func
	ops   *opMethods // user classes only; see operators
}

// PlainClass tells a class of the script that makes ordinary instances and has no __init__ other than init, a function of the script
// (nil: none at all). The machine makes instances of such classes itself.
func (t *Type) PlainClass() (init *Func, ok bool) { return t.init, t.plain }

// NewType makes a type of this library. Bases defaults to object. Slots that are nil are inherited.
func NewType(name string, layout Layout, bases ...*Type) *Type {
	t := &Type{Name: name, Module: "builtins", Layout: layout, Attrs: map[string]Value{}}
	t.Header.typ = TypeType
	if len(bases) == 0 && ObjectType != nil {
		bases = []*Type{ObjectType}
	}
	t.Bases = bases
	t.MRO = []*Type{t}
	if len(bases) == 1 {
		t.MRO = append(t.MRO, bases[0].MRO...)
		if len(bases[0].MRO) == 0 { // object, while this package's own tables are being made
			t.MRO = append(t.MRO, bases[0])
		}
	} else if len(bases) > 1 {
		mro, conflict := linearize(t, bases)
		if conflict != "" {
			panic("object: no order of bases for " + name)
		}
		t.MRO = mro
	}
	return t
}

// ShortName is the type's __name__: Name without a module.
func (t *Type) ShortName() string { return t.Name[strings.LastIndexByte(t.Name, '.')+1:] }

// qualified is the type's __qualname__.
func (t *Type) qualified() string {
	if t.Qualname != "" {
		return t.Qualname
	}
	return t.ShortName()
}

// Value is the type as a Python value.
func (t *Type) Value() Value { return Obj(&t.Header) }

// FullName is the name that error messages use for a class: with its module unless that is builtins.
func (t *Type) FullName() string {
	n := t.Name
	if t.Qualname != "" {
		n = t.Qualname
	}
	if t.Module == "builtins" || t.Module == "" || !t.User && strings.HasPrefix(n, t.Module+".") {
		return n
	}
	return t.Module + "." + n
}

// IsSubtype tells whether t is base or a subclass of it.
func (t *Type) IsSubtype(base *Type) bool {
	if t == base {
		return true
	}
	for _, m := range t.MRO {
		if m == base {
			return true
		}
	}
	return false
}

// Lookup finds a name in the type and its bases, in method resolution order, without binding it.
func (t *Type) Lookup(name string) (Value, bool) {
	for _, m := range t.MRO {
		if v, ok := m.Attrs[name]; ok {
			return v, true
		}
	}
	return Value{}, false
}

// LookupOwner is Lookup, telling also which class of the MRO has the name.
func (t *Type) LookupOwner(name string) (Value, *Type) {
	for _, m := range t.MRO {
		if v, ok := m.Attrs[name]; ok {
			return v, m
		}
	}
	return Value{}, nil
}

// solidBase is the class of the MRO that decides the layout.
func (t *Type) solidBase() *Type {
	for _, m := range t.MRO {
		if !m.User {
			return m
		}
	}
	return ObjectType
}

// linearize is C3: the bases' orders merged so that every class comes before its bases and bases keep their order. Where there is
// no such order, conflict lists the classes in each other's way.
func linearize(t *Type, bases []*Type) (mro []*Type, conflict string) {
	lists := make([][]*Type, 0, len(bases)+1)
	for _, b := range bases {
		lists = append(lists, append([]*Type(nil), b.MRO...))
	}
	lists = append(lists, append([]*Type(nil), bases...))
	mro = []*Type{t}
	for {
		var next *Type
		empty := true
		for _, l := range lists {
			if len(l) == 0 {
				continue
			}
			empty = false
			if !inTail(lists, l[0]) {
				next = l[0]
				break
			}
		}
		if empty {
			return mro, ""
		}
		if next == nil {
			names := ""
			seen := map[*Type]bool{}
			for _, l := range lists {
				if len(l) > 0 && !seen[l[0]] {
					seen[l[0]] = true
					if names != "" {
						names += ", "
					}
					names += l[0].Name
				}
			}
			return nil, names
		}
		mro = append(mro, next)
		for i, l := range lists {
			if len(l) > 0 && l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

func inTail(lists [][]*Type, c *Type) bool {
	for _, l := range lists {
		for i := 1; i < len(l); i++ {
			if l[i] == c {
				return true
			}
		}
	}
	return false
}

// SetAbstract makes isinstance and issubclass true for every class that has says so (collections.abc).
func (t *Type) SetAbstract(has func(c *Type) bool) { t.abstract = has }
