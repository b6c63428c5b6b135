// This file defines module io, whose one name is StringIO.

// Package pyio implements module io as far as it touches no file: StringIO, a text in memory that is read and written like one.
package pyio

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// stringIO is a text and a place in it, both in bytes.
type stringIO struct {
	object.Header
	data   []byte
	pos    int
	closed bool
}

var stringIOType = object.NewType("StringIO", object.LayoutOther)

func to(v value) *stringIO { return (*stringIO)(v.Pointer()) }

// open gives the text behind a value; a closed one is an error.
func open(v value) (*stringIO, error) {
	s := to(v)
	if s.closed {
		return nil, object.ValueErrorf("I/O operation on closed file")
	}
	return s, nil
}

// offset is the place in bytes behind n characters that follow from.
func (s *stringIO) offset(from, n int) int {
	for ; n > 0 && from < len(s.data); n-- {
		_, size := utf8.DecodeRune(s.data[from:])
		from += size
	}
	return from
}

// write puts text at the place, over what stands there.
func (s *stringIO) write(t *thread, text string) error {
	end := len(s.data)
	if s.pos < end {
		end = s.offset(s.pos, utf8.RuneCountInString(text))
	}
	if s.pos >= len(s.data) {
		if need := len(s.data) + len(text); need > cap(s.data) {
			old := cap(s.data)
			need = max(need, 2*old, 64)
			if err := t.Charge(int64(need)); err != nil {
				return err
			}
			grown, err := budget.Pieces(t.Meter, object.TextRoom(need), s.data)
			if err != nil {
				return err
			}
			s.data = grown
			t.Meter.Release(int64(old))
		}
		data, err := budget.Pieces(t.Meter, s.data, unsafe.Slice(unsafe.StringData(text), len(text)))
		if err != nil {
			return err
		}
		s.data = data
	} else {
		if err := t.Charge(int64(len(s.data) + len(text))); err != nil {
			return err
		}
		s.data = append(append(append(make([]byte, 0, len(s.data)+len(text)), s.data[:s.pos]...), text...), s.data[end:]...)
	}
	s.pos += len(text)
	return t.Poll(len(text) / 1024)
}

// line takes the text up to the end of the line, at most limit characters (-1: all).
func (s *stringIO) line(limit int) []byte {
	rest := s.data[s.pos:]
	n := len(rest)
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		n = i + 1
	}
	if limit >= 0 {
		n = min(n, s.offset(s.pos, limit)-s.pos)
	}
	s.pos += n
	return rest[:n]
}

func size(t *thread, v value) (int, error) {
	if v.IsNone() {
		return -1, nil
	}
	return object.IndexInt(t, v)
}

func method(name, sig, doc string, f func(t *thread, s *stringIO, self value, a []value) (value, error)) {
	args.Add(stringIOType, name, sig, doc, func(t *thread, a []value) (value, error) {
		s, err := open(a[0])
		if err != nil {
			return value{}, err
		}
		return f(t, s, a[0], a[1:])
	})
}

// str makes a str of bytes, charged before they are copied.
func str(t *thread, b []byte) (value, error) {
	return object.StrCopy(t, unsafe.String(unsafe.SliceData(b), len(b)))
}

func init() {
	stringIOType.Module = "_io"
	s := &stringIOType.Slots
	s.Visit = func(v value, _ func(value)) int64 { return 64 + int64(cap(to(v).data)) }
	s.Iter = func(_ *thread, v value) (value, error) { return v, nil }
	s.Next = func(t *thread, v value) (value, bool, error) {
		x, err := open(v)
		if err != nil {
			return value{}, false, err
		}
		if x.pos >= len(x.data) {
			return value{}, false, nil
		}
		l, err := str(t, x.line(-1))
		return l, true, err
	}
	sig := args.Parse("initial_value='', newline='\\n'")
	s.New = func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
		b, err := sig.Bind(t, "StringIO", a, kw)
		if err != nil {
			return value{}, err
		}
		o := &stringIO{Header: object.HeaderOf(stringIOType)}
		if !b[0].IsNone() {
			if !object.IsStr(b[0]) {
				return value{}, object.TypeErrorf("initial_value must be str or None, not %s", object.TypeOf(b[0]).Name)
			}
			text := object.ToStr(b[0]).String()
			if err := t.Charge(int64(len(text)) + 64); err != nil {
				return value{}, err
			}
			o.data = []byte(text)
		}
		return object.Obj(&o.Header), nil
	}
	method("read", "size=-1, /", "Read characters.", func(t *thread, s *stringIO, _ value, a []value) (value, error) {
		n, err := size(t, a[0])
		if err != nil {
			return value{}, err
		}
		from := min(s.pos, len(s.data))
		end := len(s.data)
		if n >= 0 {
			end = s.offset(from, n)
		}
		s.pos = max(end, s.pos)
		return str(t, s.data[from:end])
	})
	method("readline", "size=-1, /", "Read a line.", func(t *thread, s *stringIO, _ value, a []value) (value, error) {
		n, err := size(t, a[0])
		if err != nil {
			return value{}, err
		}
		s.pos = min(s.pos, len(s.data))
		return str(t, s.line(n))
	})
	method("readlines", "hint=-1, /", "Read all lines.", func(t *thread, s *stringIO, _ value, _ []value) (value, error) {
		l, err := object.NewList(t, 0)
		if err != nil {
			return value{}, err
		}
		for s.pos < len(s.data) {
			x, err := str(t, s.line(-1))
			if err == nil {
				err = l.Append(t, x)
			}
			if err == nil {
				err = t.Poll(1)
			}
			if err != nil {
				return value{}, err
			}
		}
		return l.Value(), nil
	})
	method("write", "s, /", "Write text.", func(t *thread, s *stringIO, _ value, a []value) (value, error) {
		if !object.IsStr(a[0]) {
			return value{}, object.TypeErrorf("string argument expected, got '%s'", object.TypeOf(a[0]).Name)
		}
		text := object.ToStr(a[0])
		return object.Int(int64(text.Len())), s.write(t, text.String())
	})
	method("writelines", "lines, /", "Write texts.", func(t *thread, s *stringIO, self value, a []value) (value, error) {
		return object.None, object.Iterate(t, a[0], func(x value) error {
			if !object.IsStr(x) {
				return object.TypeErrorf("string argument expected, got '%s'", object.TypeOf(x).Name)
			}
			if _, err := open(self); err != nil {
				return err
			}
			return s.write(t, object.ToStr(x).String())
		})
	})
	method("getvalue", "", "The whole text.", func(t *thread, s *stringIO, _ value, _ []value) (value, error) {
		return str(t, s.data)
	})
	method("tell", "", "The place.", func(_ *thread, s *stringIO, _ value, _ []value) (value, error) {
		return object.Int(int64(utf8.RuneCount(s.data[:min(s.pos, len(s.data))]))), nil
	})
	method("seek", "pos, whence=0, /", "Go to a place.", func(t *thread, s *stringIO, _ value, a []value) (value, error) {
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return value{}, err
		}
		whence, err := object.IndexInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		switch {
		case whence == 0 && n < 0:
			return value{}, object.ValueErrorf("Negative seek position %d", n)
		case whence == 0:
			s.pos = s.offset(0, n)
		case whence > 2 || whence < 0:
			return value{}, object.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
		case n != 0:
			return value{}, object.Raise(object.OSErrorType, "Can't do nonzero cur-relative seeks")
		case whence == 2:
			s.pos = len(s.data)
		}
		return object.Int(int64(utf8.RuneCount(s.data[:min(s.pos, len(s.data))]))), t.Poll(s.pos / 64)
	})
	method("truncate", "size=None, /", "Cut the text.", func(t *thread, s *stringIO, _ value, a []value) (value, error) {
		at := min(s.pos, len(s.data))
		if !a[0].IsNone() {
			n, err := object.IndexInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			if n < 0 {
				return value{}, object.ValueErrorf("Negative size value %d", n)
			}
			at = s.offset(0, n)
		}
		s.data = s.data[:at]
		return object.Int(int64(utf8.RuneCount(s.data))), nil
	})
	for _, name := range []string{"readable", "writable", "seekable"} {
		method(name, "", "Whether the text can do so.", func(*thread, *stringIO, value, []value) (value, error) { return object.True, nil })
	}
	method("flush", "", "Does nothing.", func(*thread, *stringIO, value, []value) (value, error) { return object.None, nil })
	method("__enter__", "", "", func(_ *thread, _ *stringIO, self value, _ []value) (value, error) { return self, nil })
	end := func(_ *thread, a []value) (value, error) {
		to(a[0]).closed = true
		to(a[0]).data = nil
		return object.None, nil
	}
	args.Add(stringIOType, "close", "", "End the text.", end)
	args.Add(stringIOType, "__exit__", "*args", "", end)
	stringIOType.Attrs["closed"] = object.NewGetSet("closed", func(_ *thread, v value) (value, error) { return object.Bool(to(v).closed), nil }, nil)
	object.InitType(stringIOType)
}

// Module is the module.
var Module = sync.OnceValue(func() *object.Module {
	m := object.NewModule("io", "Texts in memory.", map[string]value{"StringIO": stringIOType.Value()})
	m.Missing = func(name string) string {
		for _, n := range strings.Fields("open open_code BytesIO TextIOWrapper FileIO BufferedReader BufferedWriter BufferedRandom RawIOBase IOBase TextIOBase BufferedIOBase") {
			if n == name {
				return "io." + name + " is not supported: files are out of reach; io.StringIO holds text in memory"
			}
		}
		return ""
	}
	return m
})
