// This file defines the methods of exceptions, and the classes whose arguments have a meaning: OSError, UnicodeError, SyntaxError.

package builtins

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// osErrorClass is the class that OSError(errno, …) makes, by Linux' numbers.
func osErrorClass(errno object.Value) *object.Type {
	if !errno.IsInt() {
		return object.OSErrorType
	}
	switch errno.AsInt() {
	case 1, 13:
		return object.PermissionErrorType
	case 2:
		return object.FileNotFoundErrorType
	case 4:
		return object.InterruptedErrorType
	case 17:
		return object.FileExistsErrorType
	case 32, 103, 104, 108, 111:
		return object.ConnectionErrorType
	case 110:
		return object.TimeoutErrorType
	}
	return object.OSErrorType
}

// setOSError gives an OSError its arguments: of two to five, the first two are kept as args and the others name files.
func setOSError(t *object.Thread, v object.Value, a []object.Value) error {
	e := object.ToExc(v)
	if len(a) < 3 || len(a) > 5 || a[2].IsNone() {
		e.Args = append([]object.Value(nil), a...)
		return nil
	}
	e.Args = append([]object.Value(nil), a[:2]...)
	if err := object.SetOwnAttr(t, v, object.NewStrObj("filename"), a[2]); err != nil || len(a) < 5 {
		return err
	}
	return object.SetOwnAttr(t, v, object.NewStrObj("filename2"), a[4])
}

func osErrorText(t *object.Thread, v object.Value) (string, error) {
	e := object.ToExc(v)
	if len(e.Args) < 2 || len(e.Args) > 5 {
		return object.BaseExceptionType.Slots.Str(t, v)
	}
	out := object.NewText(t)
	write := func(before string, x object.Value, text func(t *object.Thread, v object.Value) (string, error)) error {
		s, err := text(t, x)
		if err != nil {
			return err
		}
		if err := out.Write(before); err != nil {
			return err
		}
		return out.Write(s)
	}
	if err := write("[Errno ", e.Args[0], object.ToString); err != nil {
		return "", err
	}
	if err := write("] ", e.Args[1], object.ToString); err != nil {
		return "", err
	}
	for i, name := range []string{"filename", "filename2"} {
		x, ok, err := object.FindAttr(t, v, object.NewStrObj(name))
		if err != nil {
			return "", err
		}
		if !ok || x.IsNone() {
			break
		}
		if err := write([]string{": ", " -> "}[i], x, object.Repr); err != nil {
			return "", err
		}
	}
	return out.String(), nil
}

// unicodeFields are the names of the arguments of the three classes of Unicode errors.
func unicodeFields(c *object.Type) []string {
	if c.IsSubtype(object.UnicodeTranslateErrorType) {
		return []string{"object", "start", "end", "reason"}
	}
	return []string{"encoding", "object", "start", "end", "reason"}
}

// checkUnicodeError checks the arguments of a Unicode error's constructor.
func checkUnicodeError(c *object.Type, a []object.Value) error {
	names := unicodeFields(c)
	if len(a) != len(names) {
		return object.TypeErrorf("function takes exactly %d arguments (%d given)", len(names), len(a))
	}
	for i, name := range names {
		switch {
		case name == "start" || name == "end":
			if !object.IsIntLike(a[i]) {
				return object.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeOf(a[i]).Name)
			}
		case name == "object" && c.IsSubtype(object.UnicodeDecodeErrorType):
			if !object.IsBytes(a[i]) {
				return object.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeOf(a[i]).Name)
			}
		case !object.IsStr(a[i]):
			return object.TypeErrorf("argument %d must be str, not %s", i+1, argTypeName(a[i]))
		}
	}
	return nil
}

func unicodeErrorText(t *object.Thread, v object.Value) (string, error) {
	e := object.ToExc(v)
	// args may have been replaced by anything.
	if checkUnicodeError(e.Type(), e.Args) != nil {
		return object.BaseExceptionType.Slots.Str(t, v)
	}
	a := e.Args
	lead, verb := "can't ", "translate"
	if len(a) == 5 {
		lead = "'" + object.ToStr(a[0]).String() + "' codec can't "
		a = a[1:]
		verb = "encode"
	}
	reason := object.ToStr(a[3]).String()
	start, end := int(object.PlainInt(a[1]).AsInt()), int(object.PlainInt(a[2]).AsInt())
	if err := t.Charge(int64(len(lead) + len(reason) + 100)); err != nil {
		return "", err
	}
	at := strconv.Itoa(start)
	if end != start+1 {
		at += "-" + strconv.Itoa(end-1)
	}
	if object.IsBytes(a[0]) {
		b := object.ToBytes(a[0]).B
		if end == start+1 && start >= 0 && start < len(b) {
			const hex = "0123456789abcdef"
			return lead + "decode byte 0x" + string([]byte{hex[b[start]>>4], hex[b[start]&15]}) + " in position " + at + ": " + reason, nil
		}
		return lead + "decode bytes in position " + at + ": " + reason, nil
	}
	s := object.ToStr(a[0])
	if end == start+1 && start >= 0 && start < s.Len() {
		r, _ := pytext.DecodeRune(s.Slice(start, start+1))
		return lead + verb + " character '" + string(escapeRune(nil, r)) + "' in position " + at + ": " + reason, nil
	}
	return lead + verb + " characters in position " + at + ": " + reason, nil
}

// syntaxFields are the attributes of a SyntaxError that come from its second argument.
var syntaxFields = []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}

func syntaxErrorField(e *object.Exc, name string) (object.Value, bool) {
	if name == "msg" {
		if len(e.Args) > 0 {
			return e.Args[0], true
		}
		return object.None, true
	}
	for i, f := range syntaxFields {
		if f != name {
			continue
		}
		if len(e.Args) == 2 && object.IsTuple(e.Args[1]) {
			if items := object.ToTuple(e.Args[1]).Items; i < len(items) {
				return items[i], true
			}
		}
		return object.None, true
	}
	return object.Value{}, false
}

func syntaxErrorText(t *object.Thread, v object.Value) (string, error) {
	e := object.ToExc(v)
	msg, _ := syntaxErrorField(e, "msg")
	file, _ := syntaxErrorField(e, "filename")
	line, _ := syntaxErrorField(e, "lineno")
	text, err := object.ToString(t, msg)
	if err != nil {
		return "", err
	}
	where := ""
	if object.IsStr(file) {
		where = object.ToStr(file).String()
	}
	if object.IsIntLike(line) {
		n, err := object.ToString(t, line)
		if err != nil {
			return "", err
		}
		if where != "" {
			where += ", "
		}
		where += "line " + n
	}
	if where == "" {
		return text, nil
	}
	if err := t.Charge(int64(len(text) + len(where) + 8)); err != nil {
		return "", err
	}
	return text + " (" + where + ")", nil
}

// addNote keeps a note for the traceback. Scripts cannot read the list: its name has the form __x__.
func addNote(t *object.Thread, a []object.Value) (object.Value, error) {
	if !object.IsStr(a[1]) {
		return object.Value{}, object.TypeErrorf("note must be a str, not '%s'", object.TypeOf(a[1]).Name)
	}
	name := object.NewStrObj("__notes__")
	notes, ok, err := object.FindAttr(t, a[0], name)
	if err != nil {
		return object.Value{}, err
	}
	if ok {
		if !object.IsList(notes) {
			return object.Value{}, object.TypeErrorf("Cannot add note: __notes__ is not a list")
		}
		return object.None, object.ToList(notes).Append(t, a[1])
	}
	l, err := object.NewListFrom(t, a[1:2])
	if err != nil {
		return object.Value{}, err
	}
	return object.None, object.SetOwnAttr(t, a[0], name, l.Value())
}

// withTraceback is e.with_traceback(tb). None takes what the exception has so far; the one other traceback there is stands for that.
func withTraceback(_ *object.Thread, a []object.Value) (object.Value, error) {
	switch {
	case a[1].IsNone():
		object.ToExc(a[0]).Traceback = nil
	case !object.Is(a[1], object.Traceback):
		return object.Value{}, object.TypeErrorf("__traceback__ must be a traceback or None")
	}
	return a[0], nil
}

func init() {
	base := object.BaseExceptionType
	args.Add(base, "with_traceback", "tb, /", "Exception.with_traceback(tb): gives the exception back; tracebacks are made by the run itself.",
		withTraceback)
	args.Add(base, "add_note", "note, /", "Exception.add_note(note): add a note to the exception.", addNote)
	baseNew, baseInit, baseGet := base.Slots.New, base.Slots.Init, base.Slots.GetAttr
	field := func(find func(e *object.Exc, name string) (object.Value, bool)) func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
		return func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
			if x, ok := find(object.ToExc(v), name.String()); ok {
				return x, true, nil
			}
			return baseGet(t, v, name)
		}
	}
	for _, c := range object.ExceptionTypes {
		switch {
		case c.IsSubtype(object.OSErrorType):
			c.Slots.Str = osErrorText
			c.Slots.New = func(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
				if cls == object.OSErrorType && len(a) >= 2 && len(a) <= 5 {
					cls = osErrorClass(a[0])
				}
				v, err := baseNew(t, cls, a, kw)
				if err != nil {
					return object.Value{}, err
				}
				return v, setOSError(t, v, a)
			}
			c.Slots.Init = func(t *object.Thread, self object.Value, a []object.Value, kw []object.Kwarg) error {
				if err := baseInit(t, self, nil, kw); err != nil || len(a) == 0 {
					return err
				}
				return setOSError(t, self, a)
			}
			c.Slots.GetAttr = field(func(e *object.Exc, name string) (object.Value, bool) {
				return object.None, name == "filename2" || name == "filename"
			})
		case c.IsSubtype(object.UnicodeErrorType) && c != object.UnicodeErrorType:
			c.Slots.Str = unicodeErrorText
			c.Slots.Init = func(t *object.Thread, self object.Value, a []object.Value, kw []object.Kwarg) error {
				if err := baseInit(t, self, a, kw); err != nil {
					return err
				}
				return checkUnicodeError(object.TypeOf(self), a)
			}
			c.Slots.GetAttr = field(func(e *object.Exc, name string) (object.Value, bool) {
				for i, f := range unicodeFields(e.Type()) {
					if f == name && i < len(e.Args) {
						return e.Args[i], true
					}
				}
				return object.None, name == "encoding"
			})
		case c.IsSubtype(object.SyntaxErrorType):
			c.Slots.Str = syntaxErrorText
			c.Slots.GetAttr = field(syntaxErrorField)
		}
	}
}
