// This file defines json.loads.

package pyjson

import (
	"math"
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// decoder reads one text.
type decoder struct {
	t     *thread
	doc   *object.Str
	s     string
	pos   int
	items int

	strict                         bool
	parseFloat, parseInt, parseNaN value // Unbound without
	objectHook, pairsHook          value
	hooks                          bool // any of them: code of the script runs while containers are half full
	seen                           *seen
	last                           uint8 // the slot of the kept key that was read last
	kept                           bool  // the key that was read last is that one
	scratch                        []byte
}

func loadsFunc() *object.Native {
	fn := args.PyFunc("loads", "s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw",
		"Deserialize a JSON document to a Python object.", loads)
	fn.Fast, fn.FastArgs = func(t *thread, a []value) (value, error) {
		return loads(t, []value{a[0], object.None, object.None, object.None, object.None, object.None, object.None, object.Unbound})
	}, 1<<1
	return fn
}

// loadFunc reads from whatever has a method read.
func loadFunc() *object.Native {
	return args.PyFunc("load", "fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw",
		"Deserialize the JSON document of a stream to a Python object.", func(t *thread, a []value) (value, error) {
			text, err := object.CallMethod(t, a[0], "read")
			if err != nil {
				return value{}, err
			}
			return loads(t, append([]value{text}, a[1:]...))
		})
}

func loads(t *thread, a []value) (value, error) {
	s := a[0]
	switch {
	case object.IsStr(s):
		if strings.HasPrefix(object.ToStr(s).String(), "\ufeff") {
			return value{}, decodeError(t, "Unexpected UTF-8 BOM (decode using utf-8-sig)", object.ToStr(s), 0)
		}
	case object.IsBytesLike(s):
		text, err := object.CallMethod(t, s, "decode", object.NewStr(encodingOf(object.BytesView(s))), object.NewStr("surrogatepass"))
		if err != nil {
			return value{}, err
		}
		s = text
	default:
		return value{}, object.TypeErrorf("the JSON object must be str, bytes or bytearray, not %s", object.TypeOf(s).ShortName())
	}
	if !a[1].IsNone() {
		return value{}, object.TypeErrorf("json.loads: cls= is not supported; give functions as object_hook=, parse_float=, …")
	}
	d := &decoder{
		t: t, doc: object.ToStr(s), s: object.ToStr(s).String(), strict: true, seen: t.State(seenKey{}, newSeen).(*seen),
		objectHook: optional(a[2]), parseFloat: optional(a[3]), parseInt: optional(a[4]), parseNaN: optional(a[5]), pairsHook: optional(a[6]),
	}
	if !a[7].IsUnbound() {
		kw := object.ToDict(a[7])
		if strict, ok := kw.GetStr("strict"); ok {
			var err error
			if d.strict, err = object.Truth(t, strict); err != nil {
				return value{}, err
			}
			if _, _, err = kw.Delete(t, object.NewStr("strict")); err != nil {
				return value{}, err
			}
		}
		if err := unknownOption("JSONDecoder", kw); err != nil {
			return value{}, err
		}
	}
	for _, h := range a[2:7] {
		d.hooks = d.hooks || !h.IsNone()
	}
	d.space()
	v, err := d.value()
	if err != nil {
		return value{}, err
	}
	d.space()
	if d.pos != len(d.s) {
		return value{}, d.fail("Extra data", d.pos)
	}
	return v, t.Poll(1)
}

// encodingOf tells the encoding of a document by its byte order mark, or by where zeros stand in it: its first two characters are ASCII.
func encodingOf(b string) string {
	for _, mark := range []struct{ bytes, encoding string }{
		{"\xff\xfe\x00\x00", "utf-32"}, {"\x00\x00\xfe\xff", "utf-32"}, {"\xff\xfe", "utf-16"}, {"\xfe\xff", "utf-16"}, {"\xef\xbb\xbf", "utf-8-sig"},
	} {
		if strings.HasPrefix(b, mark.bytes) {
			return mark.encoding
		}
	}
	switch {
	case len(b) >= 4 && b[0] == 0 && b[1] == 0:
		return "utf-32-be"
	case len(b) >= 4 && b[0] != 0 && b[1] == 0 && b[2] == 0 && b[3] == 0:
		return "utf-32-le"
	case (len(b) >= 4 || len(b) == 2) && b[0] == 0:
		return "utf-16-be"
	case (len(b) >= 4 || len(b) == 2) && b[1] == 0:
		return "utf-16-le"
	}
	return "utf-8"
}

func (d *decoder) fail(msg string, at int) error { return decodeError(d.t, msg, d.doc, at) }

func (d *decoder) space() {
	for polled := d.pos; d.pos < len(d.s); d.pos++ {
		switch d.s[d.pos] {
		case ' ', '\n', '\t', '\r':
			// Where the run has to end, the next value finds the error again.
			if d.pos-polled == pollStep {
				if polled = d.pos; d.t.Poll(pollStep/16) != nil {
					return
				}
			}
		default:
			return
		}
	}
}

// pollStep is how many bytes of space or text are read between polls.
const pollStep = 1 << 16

// peek is the next byte, 0 at the end.
func (d *decoder) peek() byte {
	if d.pos < len(d.s) {
		return d.s[d.pos]
	}
	return 0
}

func (d *decoder) word(w string, v value) (value, bool) {
	if strings.HasPrefix(d.s[d.pos:], w) {
		d.pos += len(w)
		return v, true
	}
	return v, false
}

func (d *decoder) value() (value, error) {
	if d.items++; d.items&511 == 0 {
		if err := d.t.Poll(512); err != nil {
			return value{}, err
		}
	}
	switch c := d.peek(); c {
	case '"':
		d.pos++
		s, err := d.text()
		if err != nil {
			return value{}, err
		}
		if len(s) > 1 && len(s) <= shortText {
			return d.seen.text(d.t, s)
		}
		// A part of the document would keep the whole of it in memory.
		return object.StrCopy(d.t, s)
	case '{', '[':
		if err := d.t.Enter(); err != nil {
			if c == '[' {
				return value{}, tooDeep(err, "decoding a JSON array from a unicode string")
			}
			return value{}, tooDeep(err, "decoding a JSON object from a unicode string")
		}
		d.pos++
		var v value
		var err error
		if c == '[' {
			v, err = d.array()
		} else {
			v, err = d.object()
		}
		d.t.Leave()
		return v, err
	case 'n':
		if v, ok := d.word("null", object.None); ok {
			return v, nil
		}
	case 't':
		if v, ok := d.word("true", object.True); ok {
			return v, nil
		}
	case 'f':
		if v, ok := d.word("false", object.False); ok {
			return v, nil
		}
	case 'N':
		if v, ok := d.word("NaN", object.Float(math.NaN())); ok {
			return d.constant("NaN", v)
		}
	case 'I':
		if v, ok := d.word("Infinity", object.Float(math.Inf(1))); ok {
			return d.constant("Infinity", v)
		}
	case '-':
		if v, ok := d.word("-Infinity", object.Float(math.Inf(-1))); ok {
			return d.constant("-Infinity", v)
		}
		return d.number()
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return d.number()
	}
	return value{}, d.fail("Expecting value", d.pos)
}

func (d *decoder) constant(name string, v value) (value, error) {
	if d.parseNaN.IsUnbound() {
		return v, nil
	}
	return object.Call(d.t, d.parseNaN, object.NewStr(name))
}

func (d *decoder) array() (value, error) {
	l, err := object.NewList(d.t, 0)
	if err != nil {
		return value{}, err
	}
	if d.hooks {
		defer d.t.Drop(d.t.Hold(l.Value()))
	}
	d.space()
	if d.peek() == ']' {
		d.pos++
		return l.Value(), nil
	}
	for {
		v, err := d.value()
		if err != nil {
			return value{}, err
		}
		if err := l.Append(d.t, v); err != nil {
			return value{}, err
		}
		d.space()
		switch d.peek() {
		case ']':
			d.pos++
			return l.Value(), nil
		case ',':
			d.pos++
			d.space()
		default:
			return value{}, d.fail("Expecting ',' delimiter", d.pos)
		}
	}
}

// object reads what stands behind a '{': a dict, or what a hook makes of it.
func (d *decoder) object() (value, error) {
	d.space()
	if d.peek() == '}' {
		d.pos++
		return d.emptyObject()
	}
	k, err := d.member()
	if err != nil {
		return value{}, err
	}
	if !d.pairsHook.IsUnbound() {
		return d.pairs(k)
	}
	first := &d.seen.keys[d.last%seenSlots]
	m, err := object.NewDictRoom(d.t, int(first.width))
	if err != nil {
		return value{}, err
	}
	if d.hooks {
		defer d.t.Drop(d.t.Hold(m.Value()))
	}
	var slots [seenSlots / 64]uint64 // those of the keys of this object: where a key's is not among them, the key is new
	for more := true; more; {
		slot, fresh := d.last%seenSlots, d.kept
		if word, bit := &slots[slot/64], uint64(1)<<(slot%64); fresh {
			fresh = *word&bit == 0
			*word |= bit
		}
		v, err := d.value()
		if err != nil {
			return value{}, err
		}
		if fresh {
			err = m.AddNew(d.t, k.Value(), k.Hash(), v)
		} else {
			err = m.SetHashed(d.t, k.Value(), k.Hash(), v)
		}
		if err != nil {
			return value{}, err
		}
		if k, more, err = d.nextMember(); err != nil {
			return value{}, err
		}
	}
	if n := m.Len(); n <= maxWidth {
		first.width = uint8(n) // records that begin with the same key mostly have as many
	}
	if d.objectHook.IsUnbound() {
		return m.Value(), nil
	}
	return object.Call(d.t, d.objectHook, m.Value())
}

func (d *decoder) emptyObject() (value, error) {
	if !d.pairsHook.IsUnbound() {
		l, err := object.NewList(d.t, 0)
		if err != nil {
			return value{}, err
		}
		return object.Call(d.t, d.pairsHook, l.Value())
	}
	m, err := object.NewDict(d.t)
	if err != nil || d.objectHook.IsUnbound() {
		return m.Value(), err
	}
	return object.Call(d.t, d.objectHook, m.Value())
}

// pairs reads an object, the first key of which is k, for object_pairs_hook.
func (d *decoder) pairs(k *object.Str) (value, error) {
	l, err := object.NewList(d.t, 0)
	if err != nil {
		return value{}, err
	}
	defer d.t.Drop(d.t.Hold(l.Value()))
	for more := true; more; {
		v, err := d.value()
		if err != nil {
			return value{}, err
		}
		p, err := object.Pair(d.t, k.Value(), v)
		if err != nil {
			return value{}, err
		}
		if err := l.Append(d.t, p); err != nil {
			return value{}, err
		}
		if k, more, err = d.nextMember(); err != nil {
			return value{}, err
		}
	}
	return object.Call(d.t, d.pairsHook, l.Value())
}

// nextMember reads on behind a member of an object: the next key and its colon, or the end.
func (d *decoder) nextMember() (k *object.Str, more bool, err error) {
	d.space()
	switch d.peek() {
	case '}':
		d.pos++
		return nil, false, nil
	case ',':
		d.pos++
		d.space()
		k, err = d.member()
		return k, true, err
	}
	return nil, false, d.fail("Expecting ',' delimiter", d.pos)
}

// member reads a key and its colon, up to the value.
func (d *decoder) member() (*object.Str, error) {
	if d.peek() != '"' {
		return nil, d.fail("Expecting property name enclosed in double quotes", d.pos)
	}
	d.pos++
	k, err := d.key()
	if err != nil {
		return nil, err
	}
	d.space()
	if d.peek() != ':' {
		return nil, d.fail("Expecting ':' delimiter", d.pos)
	}
	d.pos++
	d.space()
	return k, nil
}

// key reads a key; equal keys share one str. The key that came after the last one the time before is likely to come again.
func (d *decoder) key() (*object.Str, error) {
	all := &d.seen.keys
	guess := all[d.last%seenSlots].next % seenSlots
	if p := &all[guess]; p.text != "" && strings.HasPrefix(d.s[d.pos:], p.text) {
		if end := d.pos + len(p.text); end < len(d.s) && d.s[end] == '"' {
			d.pos, d.last, d.kept = end+1, guess, true
			return p.str, nil
		}
	}
	s, err := d.text()
	if err != nil {
		return nil, err
	}
	if d.kept = s != "" && len(s) <= shortKey && plainLen(s, false) == len(s); !d.kept {
		v, err := object.StrCopy(d.t, s)
		if err != nil {
			return nil, err
		}
		return object.ToStr(v), nil
	}
	slot := slotOf(s)
	all[d.last%seenSlots].next = slot
	d.last = slot
	k := &all[slot%seenSlots]
	if k.text != s {
		v, err := object.StrCopy(d.t, s)
		if err != nil {
			return nil, err
		}
		*k = keySlot{str: object.ToStr(v), text: object.ToStr(v).String()}
	}
	return k.str, nil
}

// text reads a string whose opening quote is behind; what it gives is valid until the next call.
func (d *decoder) text() (string, error) {
	begin := d.pos - 1
	start := d.pos
	s := d.s
	for i := start; ; i++ {
		for {
			n := plainLen(s[i:min(i+pollStep, len(s))], false)
			if i += n; n < pollStep {
				break
			}
			if err := d.t.Poll(pollStep / 16); err != nil {
				return "", err
			}
		}
		if i == len(s) {
			return "", d.fail("Unterminated string starting at", begin)
		}
		switch c := s[i]; {
		case c == '"':
			d.pos = i + 1
			return s[start:i], nil
		case c == '\\':
			return d.escaped(begin, i)
		case d.strict:
			return "", d.fail("Invalid control character at", i)
		}
	}
}

// keep appends to the scratch memory, which is charged as it grows.
func (d *decoder) keep(s string) error {
	if n := len(d.scratch) + len(s); n > cap(d.scratch) {
		size := max(2*cap(d.scratch), n, 64)
		if err := d.t.Charge(int64(size)); err != nil {
			return err
		}
		grown, err := budget.Pieces(d.t.Meter, make([]byte, 0, size), d.scratch)
		if err != nil {
			return err
		}
		d.t.Meter.Release(int64(cap(d.scratch)))
		d.scratch = grown
	}
	var err error
	d.scratch, err = budget.Pieces(d.t.Meter, d.scratch, unsafe.Slice(unsafe.StringData(s), len(s)))
	return err
}

// escaped reads on at the first backslash of a string.
func (d *decoder) escaped(begin, i int) (string, error) {
	s := d.s
	d.scratch = d.scratch[:0]
	if err := d.keep(s[begin+1 : i]); err != nil {
		return "", err
	}
	for polled := i; i < len(s); {
		if i-polled > 1<<14 {
			polled = i
			if err := d.t.Poll(256); err != nil {
				return "", err
			}
		}
		c := s[i]
		switch {
		case c == '"':
			d.pos = i + 1
			return unsafe.String(unsafe.SliceData(d.scratch), len(d.scratch)), nil
		case c < 0x20 && d.strict:
			return "", d.fail("Invalid control character at", i)
		case c != '\\':
			j := i + 1
			for j < len(s) && s[j] != '"' && s[j] != '\\' && s[j] >= 0x20 && j-i < 1<<14 {
				j++
			}
			if err := d.keep(s[i:j]); err != nil {
				return "", err
			}
			i = j
			continue
		case i+1 == len(s):
			return "", d.fail("Unterminated string starting at", begin)
		}
		i++
		if s[i] != 'u' {
			at := strings.IndexByte(`"\/bfnrt`, s[i])
			if at < 0 {
				return "", d.fail(`Invalid \escape`, i-1)
			}
			if err := d.keep("\"\\/\b\f\n\r\t"[at : at+1]); err != nil {
				return "", err
			}
			i++
			continue
		}
		r, ok := hex4(s, i+1)
		if !ok || i+5 >= len(s) {
			return "", d.fail(`Invalid \uXXXX escape`, i)
		}
		i += 5
		if r>>10 == 0xd800>>10 && i+6 < len(s) && s[i] == '\\' && s[i+1] == 'u' {
			low, ok := hex4(s, i+2)
			if !ok {
				return "", d.fail(`Invalid \uXXXX escape`, i+1)
			}
			if low>>10 == 0xdc00>>10 {
				r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
				i += 6
			}
		}
		var code [4]byte
		if err := d.keep(string(pytext.AppendRune(code[:0], r))); err != nil {
			return "", err
		}
	}
	return "", d.fail("Unterminated string starting at", begin)
}

func hex4(s string, i int) (rune, bool) {
	if i+4 > len(s) {
		return 0, false
	}
	var r rune
	for _, c := range []byte(s[i : i+4]) {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return r, true
}
