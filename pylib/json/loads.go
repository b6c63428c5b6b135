// This file defines json.loads.

package pyjson

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// maxDigits is how long the text of an int may be, as for int().
const maxDigits = 4300

// The records of a list share their keys and often short texts: each has a table of those seen lately.
const (
	sharedSlots = 128
	shortText   = 16
)

// member is one key of an object that is being read.
type member struct {
	key *object.Str
	val value
}

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
	keys, texts                    [sharedSlots]*object.Str
	stack                          []member
	scratch                        []byte
}

func loadsFunc() *object.Native {
	return args.PyFunc("loads", "s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw",
		"Deserialize a JSON document to a Python object.", loads)
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
		t: t, doc: object.ToStr(s), s: object.ToStr(s).String(), strict: true,
		objectHook: optional(a[2]), parseFloat: optional(a[3]), parseInt: optional(a[4]), parseNaN: optional(a[5]), pairsHook: optional(a[6]),
	}
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
	if err := unknownOption("JSONDecoder", a[7]); err != nil {
		return value{}, err
	}
	for _, h := range []value{d.parseFloat, d.parseInt, d.parseNaN, d.objectHook, d.pairsHook} {
		d.hooks = d.hooks || !h.IsUnbound()
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
	return v, nil
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
	for d.pos < len(d.s) {
		switch d.s[d.pos] {
		case ' ', '\n', '\t', '\r':
			d.pos++
		default:
			return
		}
	}
}

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
			k, err := d.shared(&d.texts, s)
			if err != nil {
				return value{}, err
			}
			return k.Value(), nil
		}
		return d.str(s)
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

// str makes a str with a text of its own: a part of the document would keep the whole of it in memory.
func (d *decoder) str(s string) (value, error) {
	if len(s) <= 1 {
		return object.StrOf(d.t, s)
	}
	if err := d.t.Charge(object.StrSize(len(s))); err != nil {
		return value{}, err
	}
	return object.NewStr(strings.Clone(s)), nil
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

func (d *decoder) object() (value, error) {
	if !d.pairsHook.IsUnbound() {
		return d.pairs()
	}
	m, err := object.NewDict(d.t)
	if err != nil {
		return value{}, err
	}
	if d.hooks {
		defer d.t.Drop(d.t.Hold(m.Value()))
	}
	if d.hooks {
		err = d.members(func(k *object.Str, v value) error { return m.SetHashed(d.t, k.Value(), k.Hash(), v) })
	} else {
		err = d.gather(m)
	}
	if err != nil || d.objectHook.IsUnbound() {
		return m.Value(), err
	}
	return object.Call(d.t, d.objectHook, m.Value())
}

// gather reads all members before it makes the table, which so gets its size at once.
func (d *decoder) gather(m *object.Dict) error {
	base := len(d.stack)
	err := d.members(func(k *object.Str, v value) error {
		if len(d.stack) == cap(d.stack) {
			if err := d.t.Charge(int64(max(32, cap(d.stack))) * 24); err != nil {
				return err
			}
			grown := make([]member, len(d.stack), max(32, 2*cap(d.stack)))
			copy(grown, d.stack)
			d.stack = grown
		}
		d.stack = append(d.stack, member{k, v})
		return nil
	})
	if err != nil {
		return err
	}
	if err := m.Reserve(d.t, len(d.stack)-base); err != nil {
		return err
	}
	for i, e := range d.stack[base:] {
		if i&1023 == 1023 {
			if err := d.t.Poll(1024); err != nil {
				return err
			}
		}
		if err := m.SetHashed(d.t, e.key.Value(), e.key.Hash(), e.val); err != nil {
			return err
		}
	}
	clear(d.stack[base:])
	d.stack = d.stack[:base]
	return nil
}

// pairs reads an object for object_pairs_hook.
func (d *decoder) pairs() (value, error) {
	l, err := object.NewList(d.t, 0)
	if err != nil {
		return value{}, err
	}
	defer d.t.Drop(d.t.Hold(l.Value()))
	err = d.members(func(k *object.Str, v value) error {
		p, err := object.Pair(d.t, k.Value(), v)
		if err != nil {
			return err
		}
		return l.Append(d.t, p)
	})
	if err != nil {
		return value{}, err
	}
	return object.Call(d.t, d.pairsHook, l.Value())
}

// members reads what stands behind a '{' and shows every pair to add.
func (d *decoder) members(add func(k *object.Str, v value) error) error {
	d.space()
	if d.peek() == '}' {
		d.pos++
		return nil
	}
	for {
		if d.peek() != '"' {
			return d.fail("Expecting property name enclosed in double quotes", d.pos)
		}
		d.pos++
		k, err := d.key()
		if err != nil {
			return err
		}
		d.space()
		if d.peek() != ':' {
			return d.fail("Expecting ':' delimiter", d.pos)
		}
		d.pos++
		d.space()
		v, err := d.value()
		if err != nil {
			return err
		}
		if err := add(k, v); err != nil {
			return err
		}
		d.space()
		switch d.peek() {
		case '}':
			d.pos++
			return nil
		case ',':
			d.pos++
			d.space()
		default:
			return d.fail("Expecting ',' delimiter", d.pos)
		}
	}
}

// key reads a key; equal keys share one str.
func (d *decoder) key() (*object.Str, error) {
	s, err := d.text()
	if err != nil {
		return nil, err
	}
	return d.shared(&d.keys, s)
}

// shared is a str of s, the same one as last time where s comes again soon.
func (d *decoder) shared(seen *[sharedSlots]*object.Str, s string) (*object.Str, error) {
	slot := &seen[object.HashString(s)%sharedSlots]
	if k := *slot; k != nil && k.String() == s {
		return k, nil
	}
	v, err := d.str(s)
	if err != nil {
		return object.ToStr(object.NewStr("")), err
	}
	*slot = object.ToStr(v)
	return *slot, nil
}

// text reads a string whose opening quote is behind; what it gives is valid until the next call.
func (d *decoder) text() (string, error) {
	begin := d.pos - 1
	start := d.pos
	s := d.s
	for i := start; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			d.pos = i + 1
			return s[start:i], nil
		case c == '\\':
			return d.escaped(begin, i)
		case c < 0x20 && d.strict:
			return "", d.fail("Invalid control character at", i)
		}
	}
	return "", d.fail("Unterminated string starting at", begin)
}

// keep appends to the scratch memory, which is charged as it grows.
func (d *decoder) keep(s string) error {
	if n := len(d.scratch) + len(s); n > cap(d.scratch) {
		size := max(2*cap(d.scratch), n, 64)
		if err := d.t.Charge(int64(size)); err != nil {
			return err
		}
		grown := make([]byte, len(d.scratch), size)
		copy(grown, d.scratch)
		d.t.Meter.Release(int64(cap(d.scratch)))
		d.scratch = grown
	}
	d.scratch = append(d.scratch, s...)
	return nil
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

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (d *decoder) number() (value, error) {
	s, start := d.s, d.pos
	i := start
	if s[i] == '-' {
		i++
	}
	if i == len(s) || !isDigit(s[i]) {
		return value{}, d.fail("Expecting value", start)
	}
	first := i
	if s[i] == '0' {
		i++
	} else {
		for i < len(s) && isDigit(s[i]) {
			i++
		}
	}
	whole := i
	if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
		for i += 2; i < len(s) && isDigit(s[i]); i++ {
		}
	}
	if i+1 < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if s[j] == '+' || s[j] == '-' {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			for i = j; i < len(s) && isDigit(s[i]); i++ {
			}
		}
	}
	d.pos = i
	text := s[start:i]
	if i > whole {
		return d.float(text)
	}
	if !d.parseInt.IsUnbound() {
		return d.call(d.parseInt, text)
	}
	digits := whole - first
	if digits <= 18 {
		n := int64(0)
		for _, c := range []byte(s[first:whole]) {
			n = n*10 + int64(c-'0')
		}
		if first > start {
			n = -n
		}
		return object.Int(n), nil
	}
	if digits > maxDigits {
		return value{}, object.TextError(pytext.IntDigitsError(maxDigits, digits))
	}
	if err := d.t.Charge(int64(digits)/2 + 64); err != nil {
		return value{}, err
	}
	if err := d.t.Poll(digits / 8); err != nil {
		return value{}, err
	}
	b, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return value{}, d.fail("Expecting value", start)
	}
	return object.BigInt(b), nil
}

func (d *decoder) float(text string) (value, error) {
	if !d.parseFloat.IsUnbound() {
		return d.call(d.parseFloat, text)
	}
	if err := d.t.Poll(len(text) / 64); err != nil {
		return value{}, err
	}
	// Out of range is an infinity, as in Python.
	f, _ := strconv.ParseFloat(text, 64)
	return object.Float(f), nil
}

// call gives the text of a number to a function of the script.
func (d *decoder) call(fn value, text string) (value, error) {
	v, err := d.str(text)
	if err != nil {
		return value{}, err
	}
	return object.Call(d.t, fn, v)
}
