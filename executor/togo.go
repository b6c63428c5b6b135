// This file turns Python values into Go data and JSON.

package executor

import (
	"bytes"
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
	"github.com/alkimi/pyexec/pylib/pandas"
)

// goBudget counts the nodes of a conversion: shared lists inside lists can stand for far more nodes than objects.
type goBudget struct{ t *object.Thread }

func newGoBudget(t *object.Thread) *goBudget { return &goBudget{t} }

// node charges one node of about n bytes.
func (b *goBudget) node(n int) error {
	if err := b.t.Charge(int64(n)); err != nil {
		return err
	}
	return b.t.Poll(1)
}

// toGo is a value as Go data; see Value.Go.
func toGo(t *object.Thread, v object.Value, b *goBudget) (any, error) {
	if err := t.Enter(); err != nil {
		return nil, object.ValueErrorf("the result holds itself, or nests too deep")
	}
	defer t.Leave()
	if err := b.node(32); err != nil {
		return nil, err
	}
	switch {
	case v.IsNone():
		return nil, nil
	case v.IsBool():
		return v.AsBool(), nil
	case object.IsIntLike(v):
		n := object.PlainInt(v)
		if n.IsInt() {
			return n.AsInt(), nil
		}
		return new(big.Int).Set(object.BigOf(n)), nil
	case object.IsFloatLike(v):
		return object.FloatOf(v), nil
	case object.IsStr(v):
		s := object.ToStr(v).String()
		return s, b.node(len(s))
	case object.IsBytesLike(v):
		s := object.BytesView(v)
		return []byte(s), b.node(len(s))
	case object.IsDict(v):
		return dictToGo(t, object.ToDict(v), b)
	case object.IsList(v), object.IsTuple(v), object.IsSet(v), object.TypeOf(v) == object.RangeType:
		out := []any{}
		err := object.Iterate(t, v, func(x object.Value) error {
			g, err := toGo(t, x, b)
			out = append(out, g)
			return err
		})
		return out, err
	}
	if tm, ok, err := timeOf(t, v); ok || err != nil {
		return tm, err
	}
	if pydatetime.IsTimedelta(v) {
		us, ok := pydatetime.DeltaOf(v)
		if !ok || us > math.MaxInt64/1000 || us < math.MinInt64/1000 {
			return nil, object.OverflowErrorf("a timedelta of the result is too long for Go's time.Duration")
		}
		return time.Duration(us) * time.Microsecond, nil
	}
	if plain, ok, err := pandas.ToPython(t, v); err != nil {
		return nil, err
	} else if ok {
		return toGo(t, plain, b)
	}
	return nil, object.TypeErrorf("a result of type '%s' has no Go form; convert it in the code, e.g. with str() or to_dict()", object.TypeOf(v).Name)
}

// timeOf is a datetime or date as a time; one without a zone is taken as UTC.
func timeOf(t *object.Thread, v object.Value) (tm time.Time, ok bool, err error) {
	if pydatetime.IsDateTime(v) {
		tm = pydatetime.TimeOf(v)
		offset, aware, err := pydatetime.OffsetOf(t, v)
		if aware {
			tm = tm.Add(-offset).In(time.FixedZone("", int(offset/time.Second)))
		}
		return tm, err == nil, err
	}
	if pydatetime.IsDate(v) {
		y, m, d := pydatetime.DateOf(v)
		return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), true, nil
	}
	return time.Time{}, false, nil
}

func dictToGo(t *object.Thread, d *object.Dict, b *goBudget) (any, error) {
	text := true
	for pos := 0; ; {
		k, _, next, ok := d.Next(pos)
		if !ok {
			break
		}
		text = text && object.IsStr(k)
		pos = next
	}
	byText := map[string]any{}
	byAny := map[any]any{}
	for pos := 0; ; {
		k, v, next, ok := d.Next(pos)
		if !ok {
			break
		}
		pos = next
		g, err := toGo(t, v, b)
		if err != nil {
			return nil, err
		}
		if text {
			byText[object.ToStr(k).String()] = g
			continue
		}
		key, err := toGo(t, k, b)
		if err != nil {
			return nil, err
		}
		switch key.(type) {
		case []any, map[string]any, map[any]any, []byte, *big.Int:
			// What Go cannot have as a key is given by its repr.
			s, err := object.Repr(t, k)
			if err != nil {
				return nil, err
			}
			key = s
		}
		byAny[key] = g
	}
	if text {
		return byText, nil
	}
	return byAny, nil
}

// toJSON is a value as JSON, with the keys of dicts in their order.
func toJSON(t *object.Thread, v object.Value) ([]byte, error) {
	w := &jsonWriter{t: t}
	if err := w.write(v); err != nil {
		return nil, err
	}
	return w.buf, nil
}

type jsonWriter struct {
	t   *object.Thread
	buf []byte
}

func (w *jsonWriter) text(s string) error {
	if err := w.t.Charge(int64(len(s)) + 2); err != nil {
		return err
	}
	w.buf = append(w.buf, s...)
	return nil
}

// quote writes a JSON string; lone surrogates, which JSON text cannot carry, become the replacement character.
func (w *jsonWriter) quote(s string) error {
	if err := w.t.Charge(2*int64(len(s)) + 2); err != nil {
		return err
	}
	const hex = "0123456789abcdef"
	b := append(w.buf, '"')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029:
			b = append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
		i += n
	}
	w.buf = append(b, '"')
	return nil
}

func (w *jsonWriter) write(v object.Value) error {
	t := w.t
	if err := t.Enter(); err != nil {
		return object.ValueErrorf("the result holds itself, or nests too deep")
	}
	defer t.Leave()
	if err := t.Poll(1); err != nil {
		return err
	}
	switch {
	case v.IsNone():
		return w.text("null")
	case v.IsBool():
		return w.text(strconv.FormatBool(v.AsBool()))
	case object.IsIntLike(v):
		s, err := object.IntText(t, v)
		if err != nil {
			return err
		}
		return w.text(s)
	case object.IsFloatLike(v):
		f := object.FloatOf(v)
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return w.text("null")
		}
		return w.text(object.FloatText(f))
	case object.IsStr(v):
		return w.quote(object.ToStr(v).String())
	case object.IsDict(v):
		return w.dict(object.ToDict(v))
	case object.IsList(v), object.IsTuple(v), object.IsSet(v), object.TypeOf(v) == object.RangeType:
		if err := w.text("["); err != nil {
			return err
		}
		first := true
		err := object.Iterate(t, v, func(x object.Value) error {
			if !first {
				w.buf = append(w.buf, ',')
			}
			first = false
			return w.write(x)
		})
		if err != nil {
			return err
		}
		return w.text("]")
	}
	if pydatetime.IsDate(v) { // a datetime is one, too
		s, err := object.CallMethod(t, v, "isoformat")
		if err != nil {
			return err
		}
		return w.write(s)
	}
	if plain, ok, err := pandas.ToPython(t, v); err != nil {
		return err
	} else if ok {
		return w.write(plain)
	}
	s, err := object.ToString(t, v)
	if err != nil {
		return err
	}
	return w.quote(s)
}

func (w *jsonWriter) dict(d *object.Dict) error {
	if err := w.text("{"); err != nil {
		return err
	}
	first := true
	for pos := 0; ; {
		k, v, next, ok := d.Next(pos)
		if !ok {
			return w.text("}")
		}
		pos = next
		if !first {
			w.buf = append(w.buf, ',')
		}
		first = false
		s, err := object.ToString(w.t, k)
		if err != nil {
			return err
		}
		if err := w.quote(s); err != nil {
			return err
		}
		w.buf = append(w.buf, ':')
		if err := w.write(v); err != nil {
			return err
		}
	}
}

func decodeInto(b []byte, dst any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	return d.Decode(dst)
}
