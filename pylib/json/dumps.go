// This file defines json.dumps.

package pyjson

import (
	"sort"
	"strconv"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// encoder writes one value.
type encoder struct {
	t       *thread
	buf     []byte
	charged int64
	items   int

	ascii           bool
	sortKeys        bool
	skipKeys        bool
	allowNaN        bool
	checkCircular   bool
	indented        bool
	indent          string
	itemSep, keySep string
	fallback        value            // default=, Unbound without
	open            []unsafe.Pointer // the containers being written, outermost first
	mark            int              // of the Hold that shows what default= gave
	newline         []byte           // a line break and the present indentation
}

// maxSpare is the largest buffer that is kept for the next call.
const maxSpare = 1 << 13

type spareKey struct{}

// spare is a buffer that no encoder uses.
type spare struct{ buf []byte }

func dumpsFunc() *object.Native {
	fn := args.PyFunc("dumps", "obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw",
		"Serialize obj to a JSON formatted str.", dumps)
	fn.Fast, fn.FastArgs = func(t *thread, a []value) (value, error) {
		e := &encoder{t: t, itemSep: ", ", keySep: ": ", fallback: object.Unbound, ascii: true, checkCircular: true, allowNaN: true}
		return e.text(a[0])
	}, 1<<1
	return fn
}

// dumpFunc writes to whatever has a method write, in one piece.
func dumpFunc() *object.Native {
	return args.PyFunc("dump", "obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw",
		"Serialize obj as a JSON formatted stream to fp.", func(t *thread, a []value) (value, error) {
			text, err := dumps(t, append([]value{a[0]}, a[2:]...))
			if err != nil {
				return value{}, err
			}
			_, err = object.CallMethod(t, a[1], "write", text)
			return object.None, err
		})
}

func dumps(t *thread, a []value) (value, error) {
	if !a[5].IsNone() {
		return value{}, object.TypeErrorf("json.dumps: cls= is not supported; give a function as default=")
	}
	if err := unknownOption("JSONEncoder", object.ToDict(a[10])); err != nil {
		return value{}, err
	}
	e := &encoder{t: t, itemSep: ", ", keySep: ": ", fallback: optional(a[8])}
	for _, f := range []struct {
		v  value
		to *bool
	}{{a[1], &e.skipKeys}, {a[2], &e.ascii}, {a[3], &e.checkCircular}, {a[4], &e.allowNaN}, {a[9], &e.sortKeys}} {
		b, err := object.Truth(t, f.v)
		if err != nil {
			return value{}, err
		}
		*f.to = b
	}
	if err := e.layout(a[6], a[7], object.IsStr(a[0])); err != nil {
		return value{}, err
	}
	return e.text(a[0])
}

// text is the JSON text of v.
func (e *encoder) text(v value) (value, error) {
	t := e.t
	kept := t.State(spareKey{}, func() any { return new(spare) }).(*spare)
	e.buf, kept.buf = kept.buf[:0], nil // default= may call dumps
	e.charged = int64(cap(e.buf))
	if err := t.Charge(e.charged); err != nil {
		return value{}, err
	}
	e.mark = t.Hold(v)
	err := e.encode(v)
	t.Drop(e.mark)
	t.Meter.Release(e.charged)
	if err != nil {
		return value{}, err
	}
	if cap(e.buf) <= maxSpare {
		kept.buf = e.buf
		return object.StrCopy(t, unsafe.String(unsafe.SliceData(e.buf), len(e.buf)))
	}
	if cap(e.buf)-len(e.buf) > len(e.buf)/4 {
		return object.StrCopy(t, unsafe.String(unsafe.SliceData(e.buf), len(e.buf)))
	}
	// The buffer is not written to again.
	return object.StrOf(t, unsafe.String(unsafe.SliceData(e.buf), len(e.buf)))
}

// layout reads indent= and separators=. As in CPython, a text that stands alone is written without a look at them.
func (e *encoder) layout(indent, separators value, alone bool) error {
	if !indent.IsNone() && !alone {
		e.indented = true
		e.itemSep = ","
		if !object.IsStr(indent) {
			s, err := object.Binary(e.t, object.OpMul, object.NewStr(" "), indent)
			if err != nil {
				return err
			}
			indent = s
		}
		e.indent = object.ToStr(indent).String()
		e.newline = []byte{'\n'}
	}
	if separators.IsNone() {
		return nil
	}
	var pair [2]value
	if err := object.Unpack(e.t, separators, pair[:]); err != nil {
		return err
	}
	if alone {
		return nil
	}
	for i, to := range []*string{&e.itemSep, &e.keySep} {
		if !object.IsStr(pair[i]) {
			// CPython hands the separators to its encoder as the arguments 5 and 4.
			return object.TypeErrorf("make_encoder() argument %d must be str, not %s", 5-i, object.TypeOf(pair[i]).Name)
		}
		*to = object.ToStr(pair[i]).String()
	}
	return nil
}

// room makes sure that n more bytes fit.
func (e *encoder) room(n int) error {
	if cap(e.buf)-len(e.buf) >= n {
		return nil
	}
	size := max(2*cap(e.buf), len(e.buf)+n, 128)
	if err := e.t.Charge(int64(size)); err != nil {
		return err
	}
	grown, err := budget.Pieces(e.t.Meter, object.TextRoom(size), e.buf)
	if err != nil {
		return err
	}
	e.t.Meter.Release(int64(cap(e.buf)))
	e.charged = int64(size)
	e.buf = grown
	return nil
}

func (e *encoder) write(s string) error {
	err := e.room(len(s))
	if err == nil {
		e.buf, err = budget.Pieces(e.t.Meter, e.buf, unsafe.Slice(unsafe.StringData(s), len(s)))
	}
	return err
}

// poll counts one value.
func (e *encoder) poll() error {
	if e.items++; e.items&511 == 0 {
		return e.t.Poll(512)
	}
	return nil
}

func (e *encoder) encode(v value) error {
	if err := e.poll(); err != nil {
		return err
	}
	if err := e.room(32); err != nil {
		return err
	}
	switch v.Ref {
	case nil:
		e.buf = strconv.AppendInt(e.buf, v.AsInt(), 10)
		return nil
	case object.FloatRef:
		return e.float(v.AsFloat())
	case object.BoolRef:
		e.buf = strconv.AppendBool(e.buf, v.AsBool())
		return nil
	case object.NoneRef:
		e.buf = append(e.buf, "null"...)
		return nil
	}
	typ := object.TypeOf(v)
	switch typ.Layout {
	case object.LayoutStr:
		return e.quote(object.ToStr(v).String())
	case object.LayoutInt:
		s, err := object.IntText(e.t, v)
		if err != nil {
			return err
		}
		return e.write(s)
	case object.LayoutFloat:
		return e.float(object.FloatOf(v))
	case object.LayoutList, object.LayoutTuple, object.LayoutDict:
		if err := e.enter(v); err != nil {
			return err
		}
		var err error
		switch typ.Layout {
		case object.LayoutList:
			err = e.list(object.ToList(v))
		case object.LayoutTuple:
			err = e.tuple(object.ToTuple(v).Items)
		default:
			err = e.dict(v)
		}
		e.leave()
		return err
	}
	if e.fallback.IsUnbound() {
		return object.TypeErrorf("Object of type %s is not JSON serializable", typ.ShortName())
	}
	if err := e.enter(v); err != nil {
		return err
	}
	r, err := object.Call(e.t, e.fallback, v)
	if err != nil {
		return err
	}
	mark := e.t.Hold(r)
	err = e.encode(r)
	e.t.Drop(mark)
	e.leave()
	return err
}

// enter notes that a container is being written.
func (e *encoder) enter(v value) error {
	p := v.Pointer()
	if e.checkCircular {
		for _, q := range e.open {
			if p == q {
				return object.ValueErrorf("Circular reference detected")
			}
		}
		e.open = append(e.open, p)
	}
	if err := e.t.Enter(); err != nil {
		return tooDeep(err, "encoding a JSON object")
	}
	return nil
}

func (e *encoder) leave() {
	e.t.Leave()
	if e.checkCircular {
		e.open = e.open[:len(e.open)-1]
	}
}

// push and pop change the indentation.
func (e *encoder) push() error {
	if !e.indented {
		return nil
	}
	if err := e.t.Charge(int64(len(e.indent))); err != nil {
		return err
	}
	e.newline = append(e.newline, e.indent...)
	return e.line()
}

func (e *encoder) pop() error {
	if !e.indented {
		return nil
	}
	e.newline = e.newline[:len(e.newline)-len(e.indent)]
	e.t.Meter.Release(int64(len(e.indent)))
	return e.line()
}

func (e *encoder) line() error {
	if err := e.room(len(e.newline)); err != nil {
		return err
	}
	e.buf = append(e.buf, e.newline...)
	return nil
}

func (e *encoder) separate() error {
	if err := e.write(e.itemSep); err != nil || !e.indented {
		return err
	}
	return e.line()
}

func (e *encoder) list(l *object.List) error {
	if l.Len() == 0 {
		return e.write("[]")
	}
	if err := e.write("["); err != nil {
		return err
	}
	if err := e.push(); err != nil {
		return err
	}
	// The length is read anew: default= may change the list.
	for i := 0; i < l.Len(); i++ {
		if i > 0 {
			if err := e.separate(); err != nil {
				return err
			}
		}
		if err := e.encode(l.At(i)); err != nil {
			return err
		}
	}
	if err := e.pop(); err != nil {
		return err
	}
	return e.write("]")
}

func (e *encoder) tuple(items []value) error {
	if len(items) == 0 {
		return e.write("[]")
	}
	if err := e.write("["); err != nil {
		return err
	}
	if err := e.push(); err != nil {
		return err
	}
	for i, v := range items {
		if i > 0 {
			if err := e.separate(); err != nil {
				return err
			}
		}
		if err := e.encode(v); err != nil {
			return err
		}
	}
	if err := e.pop(); err != nil {
		return err
	}
	return e.write("]")
}

// pairs are the items of a dict, taken before any code of the script can change it.
func (e *encoder) pairs(v value) ([]value, error) {
	d := object.ToDict(v)
	if object.TypeOf(v).User {
		if _, owner := object.TypeOf(v).LookupOwner("items"); owner != nil && owner.User {
			return e.ownItems(v)
		}
	}
	if err := e.t.Charge(int64(d.Len()) * 32); err != nil {
		return nil, err
	}
	out := make([]value, 0, 2*d.Len())
	for pos := 0; ; {
		k, x, next, ok := d.Next(pos)
		if !ok {
			return out, nil
		}
		pos = next
		out = append(out, k, x)
	}
}

// ownItems asks the items method of a dict subclass of the script.
func (e *encoder) ownItems(v value) ([]value, error) {
	items, err := object.CallMethod(e.t, v, "items")
	if err != nil {
		return nil, err
	}
	l := object.ListOf(nil)
	defer e.t.Drop(e.t.Hold(l.Value()))
	err = object.Iterate(e.t, items, func(item value) error {
		if !object.IsTuple(item) || len(object.ToTuple(item).Items) != 2 {
			return object.ValueErrorf("items must return 2-tuples")
		}
		return l.AppendAll(e.t, object.ToTuple(item).Items)
	})
	if err != nil {
		return nil, err
	}
	return l.CopyItems(e.t)
}

func (e *encoder) dict(v value) error {
	d := object.ToDict(v)
	if d.Len() == 0 {
		return e.write("{}")
	}
	if err := e.write("{"); err != nil {
		return err
	}
	if err := e.push(); err != nil {
		return err
	}
	written := 0
	if e.sortKeys || object.TypeOf(v).User {
		pairs, err := e.pairs(v)
		if err != nil {
			return err
		}
		if e.sortKeys {
			if err := e.sort(pairs); err != nil {
				return err
			}
		}
		for i := 0; i < len(pairs); i += 2 {
			if err := e.pair(pairs[i], pairs[i+1], &written); err != nil {
				return err
			}
		}
		e.t.Meter.Release(int64(len(pairs)) * 16)
	} else {
		for pos := 0; ; {
			k, x, next, ok := d.Next(pos)
			if !ok {
				break
			}
			pos = next
			version := d.Version
			if err := e.pair(k, x, &written); err != nil {
				return err
			}
			if e.indented && d.Version != version {
				return object.RuntimeErrorf("dictionary changed size during iteration")
			}
		}
	}
	if err := e.pop(); err != nil {
		return err
	}
	return e.write("}")
}

// sort orders pairs by key.
func (e *encoder) sort(pairs []value) error {
	var err error
	sort.Stable(&byKey{e.t, pairs, &err})
	return err
}

type byKey struct {
	t     *thread
	pairs []value
	err   *error
}

func (s *byKey) Len() int { return len(s.pairs) / 2 }

func (s *byKey) Less(i, j int) bool {
	if *s.err != nil {
		return false
	}
	less, err := object.Less(s.t, s.pairs[2*i], s.pairs[2*j])
	if err == nil {
		err = s.t.Poll(1)
	}
	*s.err = err
	return less && err == nil
}

func (s *byKey) Swap(i, j int) {
	p := s.pairs
	p[2*i], p[2*j] = p[2*j], p[2*i]
	p[2*i+1], p[2*j+1] = p[2*j+1], p[2*i+1]
}

func (e *encoder) pair(k, x value, written *int) error {
	key := ""
	switch {
	case object.IsStr(k):
		key = object.ToStr(k).String()
	case k.IsNone():
		key = "null"
	case k.IsBool():
		key = strconv.FormatBool(k.AsBool())
	case object.IsIntLike(k):
		s, err := object.IntText(e.t, k)
		if err != nil {
			return err
		}
		key = s
	case object.IsFloatLike(k):
		start := len(e.buf)
		if err := e.room(32); err != nil {
			return err
		}
		if err := e.float(object.FloatOf(k)); err != nil {
			return err
		}
		key = string(e.buf[start:])
		e.buf = e.buf[:start]
	case e.skipKeys:
		return e.poll()
	default:
		return object.TypeErrorf("keys must be str, int, float, bool or None, not %s", object.TypeOf(k).ShortName())
	}
	*written++
	if !e.indented {
		if err := e.room(len(e.itemSep) + len(key) + 2 + len(e.keySep)); err != nil {
			return err
		}
		if *written > 1 {
			e.buf = append(e.buf, e.itemSep...)
		}
		if plainLen(key, e.ascii) == len(key) {
			e.buf = append(append(append(e.buf, '"'), key...), '"')
			e.buf = append(e.buf, e.keySep...)
			return e.encode(x)
		}
	} else if *written > 1 {
		if err := e.separate(); err != nil {
			return err
		}
	}
	if err := e.quote(key); err != nil {
		return err
	}
	if err := e.write(e.keySep); err != nil {
		return err
	}
	return e.encode(x)
}
