// This file defines Exc, a Python exception, and how Go code raises one.

package object

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/code"
)

// Exc is an instance of a subclass of BaseException. It is a Go error, so that raising is returning it.
type Exc struct {
	Header
	ns              *Namespace
	Args            []Value
	Cause           *Exc
	Context         *Exc
	SuppressContext bool
	// Traceback lists the frames that the exception went through, innermost first.
	Traceback []TraceEntry
	// Hint is what a NameError's traceback suggests before it looks at names: the attribute of self that the name may have meant.
	Hint string
}

// TraceEntry is one line of a traceback: the instruction that an exception passed through.
type TraceEntry struct {
	Code *code.Code
	PC   int
}

// maxTrace bounds the traceback of an exception that is raised again and again.
const maxTrace = 2000

// AddTrace notes that the exception passed through an instruction. It tells how many bytes that took, for the caller to charge: at first
// also those of the exception, since operations and functions make theirs without a charge, and scripts may keep millions.
func (e *Exc) AddTrace(c *code.Code, pc int) (grown int64) {
	if len(e.Traceback) == 0 {
		grown = sizeExc + int64(len(e.Args))*sizeValue
		for _, a := range e.Args {
			if TypeOf(a) == StrType {
				grown += sizeStr + int64(min(ToStr(a).size(), maxMessage))
			}
		}
	}
	if len(e.Traceback) < maxTrace {
		had := cap(e.Traceback)
		e.Traceback = append(e.Traceback, TraceEntry{c, pc})
		grown += int64(cap(e.Traceback)-had) * 16
	}
	return grown
}

const sizeExc = 160

// maxMessage is how much of a message is charged with its exception: longer texts are the script's own and paid for.
const maxMessage = 1000

// Error implements error. It never runs code of the script; Message does.
func (e *Exc) Error() string {
	msg := ""
	switch {
	case len(e.Args) == 1 && TypeOf(e.Args[0]) == StrType:
		msg = ToStr(e.Args[0]).String()
	case len(e.Args) > 0:
		parts := make([]string, len(e.Args))
		for i, a := range e.Args {
			parts[i] = "<" + TypeOf(a).Name + ">"
			if TypeOf(a) == StrType {
				parts[i] = ToStr(a).String()
			}
		}
		msg = strings.Join(parts, ", ")
	}
	if msg == "" {
		return e.typ.Name
	}
	return e.typ.Name + ": " + msg
}

// Type is the class of the exception.
func (e *Exc) Type() *Type { return e.typ }

// Value is the exception as a Python value.
func (e *Exc) Value() Value { return Obj(&e.Header) }

// NewExc makes an exception of a class of this library (or a script's) from its arguments.
func NewExc(class *Type, args ...Value) *Exc {
	e := &roomExc{Exc: Exc{Header: Header{class}}}
	e.Traceback = e.trace[:0]
	switch len(args) {
	case 0:
	case 1:
		e.args[0] = args[0]
		e.Args = e.args[:]
	default:
		e.Args = append([]Value(nil), args...)
	}
	return &e.Exc
}

// roomExc is an exception with room for one argument and a short traceback: many are raised only to be caught nearby.
type roomExc struct {
	Exc
	args  [1]Value
	trace [2]TraceEntry
}

// Raise makes an exception with a formatted message.
func Raise(class *Type, format string, args ...any) *Exc {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	return NewExc(class, NewStr(msg))
}

// TypeErrorf makes a TypeError.
func TypeErrorf(format string, args ...any) *Exc { return Raise(TypeErrorType, format, args...) }

// ValueErrorf makes a ValueError.
func ValueErrorf(format string, args ...any) *Exc { return Raise(ValueErrorType, format, args...) }

// IndexErrorf makes an IndexError.
func IndexErrorf(format string, args ...any) *Exc { return Raise(IndexErrorType, format, args...) }

// OverflowErrorf makes an OverflowError.
func OverflowErrorf(format string, args ...any) *Exc {
	return Raise(OverflowErrorType, format, args...)
}

// ZeroDivisionErrorf makes a ZeroDivisionError.
func ZeroDivisionErrorf(format string, args ...any) *Exc {
	return Raise(ZeroDivisionErrorType, format, args...)
}

// AttributeErrorf makes an AttributeError.
func AttributeErrorf(format string, args ...any) *Exc {
	return Raise(AttributeErrorType, format, args...)
}

// RuntimeErrorf makes a RuntimeError.
func RuntimeErrorf(format string, args ...any) *Exc { return Raise(RuntimeErrorType, format, args...) }

// KeyError makes a KeyError of a key.
func KeyError(key Value) *Exc { return NewExc(KeyErrorType, key) }

// Matches tells whether err is a Python exception of a class.
func Matches(err error, class *Type) bool {
	e, ok := err.(*Exc)
	return ok && e.typ.IsSubtype(class)
}

// ToExc is the exception behind a value whose type has LayoutExc.
func ToExc(v Value) *Exc { return (*Exc)(v.as(LayoutExc)) }

// IsExc tells an instance of BaseException.
func IsExc(v Value) bool { return TypeOf(v).Layout == LayoutExc }

var (
	BaseExceptionType = newExcType("BaseException", nil)

	ExceptionType         = newExcType("Exception", BaseExceptionType)
	GeneratorExitType     = newExcType("GeneratorExit", BaseExceptionType)
	KeyboardInterruptType = newExcType("KeyboardInterrupt", BaseExceptionType)
	SystemExitType        = newExcType("SystemExit", BaseExceptionType)

	ArithmeticErrorType       = newExcType("ArithmeticError", ExceptionType)
	FloatingPointErrorType    = newExcType("FloatingPointError", ArithmeticErrorType)
	OverflowErrorType         = newExcType("OverflowError", ArithmeticErrorType)
	ZeroDivisionErrorType     = newExcType("ZeroDivisionError", ArithmeticErrorType)
	AssertionErrorType        = newExcType("AssertionError", ExceptionType)
	AttributeErrorType        = newExcType("AttributeError", ExceptionType)
	BufferErrorType           = newExcType("BufferError", ExceptionType)
	EOFErrorType              = newExcType("EOFError", ExceptionType)
	ImportErrorType           = newExcType("ImportError", ExceptionType)
	ModuleNotFoundErrorType   = newExcType("ModuleNotFoundError", ImportErrorType)
	LookupErrorType           = newExcType("LookupError", ExceptionType)
	IndexErrorType            = newExcType("IndexError", LookupErrorType)
	KeyErrorType              = newExcType("KeyError", LookupErrorType)
	MemoryErrorType           = newExcType("MemoryError", ExceptionType)
	NameErrorType             = newExcType("NameError", ExceptionType)
	UnboundLocalErrorType     = newExcType("UnboundLocalError", NameErrorType)
	OSErrorType               = newExcType("OSError", ExceptionType)
	ConnectionErrorType       = newExcType("ConnectionError", OSErrorType)
	FileExistsErrorType       = newExcType("FileExistsError", OSErrorType)
	FileNotFoundErrorType     = newExcType("FileNotFoundError", OSErrorType)
	InterruptedErrorType      = newExcType("InterruptedError", OSErrorType)
	PermissionErrorType       = newExcType("PermissionError", OSErrorType)
	TimeoutErrorType          = newExcType("TimeoutError", OSErrorType)
	ReferenceErrorType        = newExcType("ReferenceError", ExceptionType)
	RuntimeErrorType          = newExcType("RuntimeError", ExceptionType)
	NotImplementedErrorType   = newExcType("NotImplementedError", RuntimeErrorType)
	RecursionErrorType        = newExcType("RecursionError", RuntimeErrorType)
	StopIterationType         = newExcType("StopIteration", ExceptionType)
	StopAsyncIterationType    = newExcType("StopAsyncIteration", ExceptionType)
	SyntaxErrorType           = newExcType("SyntaxError", ExceptionType)
	IndentationErrorType      = newExcType("IndentationError", SyntaxErrorType)
	TabErrorType              = newExcType("TabError", IndentationErrorType)
	SystemErrorType           = newExcType("SystemError", ExceptionType)
	TypeErrorType             = newExcType("TypeError", ExceptionType)
	ValueErrorType            = newExcType("ValueError", ExceptionType)
	UnicodeErrorType          = newExcType("UnicodeError", ValueErrorType)
	UnicodeDecodeErrorType    = newExcType("UnicodeDecodeError", UnicodeErrorType)
	UnicodeEncodeErrorType    = newExcType("UnicodeEncodeError", UnicodeErrorType)
	UnicodeTranslateErrorType = newExcType("UnicodeTranslateError", UnicodeErrorType)

	WarningType                   = newExcType("Warning", ExceptionType)
	DeprecationWarningType        = newExcType("DeprecationWarning", WarningType)
	PendingDeprecationWarningType = newExcType("PendingDeprecationWarning", WarningType)
	RuntimeWarningType            = newExcType("RuntimeWarning", WarningType)
	SyntaxWarningType             = newExcType("SyntaxWarning", WarningType)
	UserWarningType               = newExcType("UserWarning", WarningType)
	FutureWarningType             = newExcType("FutureWarning", WarningType)
	ImportWarningType             = newExcType("ImportWarning", WarningType)
	UnicodeWarningType            = newExcType("UnicodeWarning", WarningType)
	BytesWarningType              = newExcType("BytesWarning", WarningType)
	ResourceWarningType           = newExcType("ResourceWarning", WarningType)
)

// ExceptionTypes are the built-in exception classes, for the builtins table.
var ExceptionTypes = []*Type{
	BaseExceptionType, ExceptionType, GeneratorExitType, KeyboardInterruptType, SystemExitType, ArithmeticErrorType,
	FloatingPointErrorType, OverflowErrorType, ZeroDivisionErrorType, AssertionErrorType, AttributeErrorType, BufferErrorType,
	EOFErrorType, ImportErrorType, ModuleNotFoundErrorType, LookupErrorType, IndexErrorType, KeyErrorType, MemoryErrorType,
	NameErrorType, UnboundLocalErrorType, OSErrorType, ConnectionErrorType, FileExistsErrorType, FileNotFoundErrorType,
	InterruptedErrorType, PermissionErrorType, TimeoutErrorType, ReferenceErrorType, RuntimeErrorType, NotImplementedErrorType,
	RecursionErrorType, StopIterationType, StopAsyncIterationType, SyntaxErrorType, IndentationErrorType, TabErrorType,
	SystemErrorType, TypeErrorType, ValueErrorType, UnicodeErrorType, UnicodeDecodeErrorType, UnicodeEncodeErrorType,
	UnicodeTranslateErrorType, WarningType, DeprecationWarningType, PendingDeprecationWarningType, RuntimeWarningType,
	SyntaxWarningType, UserWarningType, FutureWarningType, ImportWarningType, UnicodeWarningType, BytesWarningType,
	ResourceWarningType,
}

func newExcType(name string, base *Type) *Type {
	if base == nil {
		return NewType(name, LayoutExc)
	}
	return NewType(name, LayoutExc, base)
}

func initExc() {
	BaseExceptionType.Slots = Slots{
		New: excNew, Init: excInit, Repr: excRepr, Str: excStr, GetAttr: excGetAttr, SetAttr: excSetAttr, Visit: excVisit,
	}
}

// NewExcType makes a module's own exception class (statistics.StatisticsError, …).
func NewExcType(module, name string, bases ...*Type) *Type {
	t := NewType(name, LayoutExc, bases...)
	t.Module = module
	InitType(t)
	return t
}

func excNew(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error) {
	if err := t.Charge(sizeExc + int64(len(args))*sizeValue); err != nil {
		return Value{}, err
	}
	return NewExc(cls, args...).Value(), nil
}

func excInit(t *Thread, self Value, args []Value, kw []Kwarg) error {
	e := ToExc(self)
	if e.typ.IsSubtype(OSErrorType) && e.typ.Overrides("__new__") && !e.typ.Overrides("__init__") {
		return nil // __new__ has done all
	}
	for _, k := range kw {
		name := k.Name.String()
		ok := name == "name" && (e.typ.IsSubtype(ImportErrorType) || e.typ.IsSubtype(NameErrorType) || e.typ.IsSubtype(AttributeErrorType)) ||
			name == "path" && e.typ.IsSubtype(ImportErrorType) || name == "obj" && e.typ.IsSubtype(AttributeErrorType)
		if !ok {
			for _, c := range []*Type{ImportErrorType, NameErrorType, AttributeErrorType} {
				if e.typ.IsSubtype(c) {
					return TypeErrorf("'%s' is an invalid keyword argument for %s", Printable(name, 200), c.Name)
				}
			}
			return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
		}
		e.setAttr(name, k.Value)
	}
	if !sameItems(args, e.Args) { // else New has them already
		e.setArgs(append([]Value(nil), args...))
	}
	return nil
}

// setArgs replaces the arguments. The old ones may stand in the exception's own room, where nothing counts them any more.
func (e *Exc) setArgs(args []Value) {
	clear(e.Args)
	e.Args = args
}

func sameItems(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (e *Exc) setAttr(name string, v Value) {
	if e.ns == nil {
		e.ns = &Namespace{}
	}
	e.ns.Set(name, v)
}

func excStr(t *Thread, v Value) (string, error) {
	e := ToExc(v)
	switch len(e.Args) {
	case 0:
		return "", nil
	case 1:
		if e.typ.IsSubtype(KeyErrorType) {
			return Repr(t, e.Args[0])
		}
		return ToString(t, e.Args[0])
	}
	tup, err := NewTuple(t, e.Args)
	if err != nil {
		return "", err
	}
	return Repr(t, tup)
}

func excRepr(t *Thread, v Value) (string, error) {
	e := ToExc(v)
	if len(e.Args) == 1 {
		s, err := Repr(t, e.Args[0])
		if err != nil {
			return "", err
		}
		return Concat(t, e.typ.Name, "(", s, ")")
	}
	tup, err := NewTuple(t, e.Args)
	if err != nil {
		return "", err
	}
	s, err := Repr(t, tup)
	return e.typ.Name + s, err
}

func excGetAttr(t *Thread, v Value, name *Str) (Value, bool, error) {
	e := ToExc(v)
	switch name.String() {
	case "args":
		r, err := NewTuple(t, e.Args)
		return r, err == nil, err
	case "__cause__":
		return excOrNone(e.Cause), true, nil
	case "__context__":
		return excOrNone(e.Context), true, nil
	case "__suppress_context__":
		return Bool(e.SuppressContext), true, nil
	case "with_traceback", "add_note":
		return Value{}, false, nil
	case "value":
		if e.typ.IsSubtype(StopIterationType) {
			if len(e.Args) > 0 {
				return e.Args[0], true, nil
			}
			return None, true, nil
		}
	case "code":
		if e.typ.IsSubtype(SystemExitType) {
			if len(e.Args) > 0 {
				return e.Args[0], true, nil
			}
			return None, true, nil
		}
	case "name", "path", "msg", "obj":
		if e.typ.IsSubtype(ImportErrorType) || e.typ.IsSubtype(NameErrorType) || e.typ.IsSubtype(AttributeErrorType) {
			if name.String() == "msg" && len(e.Args) > 0 {
				return e.Args[0], true, nil
			}
			return None, true, nil
		}
	case "errno", "strerror", "filename":
		if e.typ.IsSubtype(OSErrorType) {
			i := map[string]int{"errno": 0, "strerror": 1, "filename": 2}[name.String()]
			if len(e.Args) >= 2 && i < len(e.Args) {
				return e.Args[i], true, nil
			}
			return None, true, nil
		}
	}
	return Value{}, false, nil
}

func excOrNone(e *Exc) Value {
	if e == nil {
		return None
	}
	return e.Value()
}

func excSetAttr(t *Thread, v Value, name *Str, val Value) (bool, error) {
	e := ToExc(v)
	if name.String() != "args" {
		return false, nil
	}
	if val.IsUnbound() {
		return false, TypeErrorf("args may not be deleted")
	}
	items, err := ToSlice(t, val)
	if err != nil {
		return false, err
	}
	e.setArgs(items)
	return true, nil
}

func excVisit(v Value, visit func(Value)) int64 {
	e := ToExc(v)
	for _, a := range e.Args {
		visit(a)
	}
	if e.Cause != nil {
		visit(e.Cause.Value())
	}
	if e.Context != nil {
		visit(e.Context.Value())
	}
	return sizeExc + int64(len(e.Args))*sizeValue + int64(cap(e.Traceback))*16 + e.ns.visit(visit)
}

func (n *Namespace) visit(visit func(Value)) int64 {
	if n == nil {
		return 0
	}
	for _, v := range n.vals {
		visit(v)
	}
	return sizeNamespace + int64(len(n.vals))*48
}
