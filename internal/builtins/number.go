// This file defines what the constructors of int, float and complex share: the text they read and the attributes of all numbers.

package builtins

import (
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// numberText is the text that a number is read from. Bytes hold one in ASCII alone; ok is false for values of other types.
func numberText(v object.Value) (text string, ok bool) {
	switch {
	case object.IsStr(v):
		return object.ToStr(v).String(), true
	case object.IsBytesLike(v):
		b := object.BytesView(v)
		if !pytext.IsASCII(b) {
			return "?", true // no number in any base
		}
		return b, true
	}
	return "", false
}

// quotedNumber is the text of a number as an error shows it, cut to limit characters.
func quotedNumber(t *object.Thread, v object.Value, limit int) (string, error) {
	const room = 4 // an escaped byte takes at most four, and only the first of them are shown
	var quoted []byte
	if object.IsBytesLike(v) {
		b := object.BytesView(v)
		if limit > 0 && len(b) > limit*room {
			b = b[:limit*room]
		}
		if err := t.Charge(int64(len(b)) * room); err != nil {
			return "", err
		}
		quoted = pytext.AppendBytesRepr(nil, b)
	} else {
		s := object.ToStr(v)
		text := s.String()
		if limit > 0 && s.Len() > limit {
			text = s.Slice(0, limit)
		}
		if err := t.Charge(int64(pytext.ReprSize(text))); err != nil {
			return "", err
		}
		quoted = pytext.AppendRepr(nil, text)
	}
	if i := pytext.ByteOffset(string(quoted), limit); limit > 0 && i >= 0 {
		quoted = quoted[:i]
	}
	return string(quoted), nil
}

// addNumberAttr adds a read-only attribute of a number.
func addNumberAttr(typ *object.Type, name string, get func(t *object.Thread, v object.Value) (object.Value, error)) {
	typ.Attrs[name] = object.NewGetSet(name, get, nil)
}
