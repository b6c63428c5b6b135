// This file defines str.translate and str.maketrans.

package builtins

import (
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// translateRune is what a table makes of one code point: a text, or the code point itself where keep is true.
func translateRune(t *object.Thread, table object.Value, r rune) (text string, keep bool, err error) {
	v, err := object.GetItem(t, table, object.Int(int64(r)))
	switch {
	case object.Matches(err, object.LookupErrorType):
		return "", true, nil
	case err != nil:
		return "", false, err
	case v.IsNone():
		return "", false, nil
	case object.IsStr(v):
		return object.ToStr(v).String(), false, nil
	case object.IsIntLike(v):
		n := object.PlainInt(v)
		if n.Ref != nil || n.AsInt() < 0 || n.AsInt() > utf8.MaxRune {
			return "", false, object.ValueErrorf("character mapping must be in range(0x110000)")
		}
		return string(pytext.AppendRune(nil, rune(n.AsInt()))), false, nil
	}
	return "", false, object.TypeErrorf("character mapping must return integer, None or str")
}

func strTranslate(t *object.Thread, a []object.Value) (object.Value, error) {
	s := object.ToStr(a[0]).String()
	out := object.NewText(t)
	// The table is asked once for each ASCII character, as CPython does.
	var known [utf8.RuneSelf]struct {
		text        string
		keep, asked bool
	}
	plain := 0
	for i, n := 0, 0; i < len(s); n++ {
		if n&255 == 255 {
			if err := t.Poll(256); err != nil {
				return object.Value{}, err
			}
		}
		r, w := pytext.DecodeRune(s[i:])
		var text string
		var keep bool
		var err error
		if r < utf8.RuneSelf && known[r].asked {
			text, keep = known[r].text, known[r].keep
		} else if text, keep, err = translateRune(t, a[1], r); err != nil {
			return object.Value{}, err
		} else if r < utf8.RuneSelf {
			known[r].text, known[r].keep, known[r].asked = text, keep, true
		}
		if !keep {
			for _, part := range [...]string{s[plain:i], text} {
				if err := out.Write(part); err != nil {
					return object.Value{}, err
				}
			}
			plain = i + w
		}
		i += w
	}
	if plain == 0 {
		return strSelf(t, a[0])
	}
	if err := out.Write(s[plain:]); err != nil {
		return object.Value{}, err
	}
	return out.Value()
}

// maketransDict is maketrans with one argument: keys of one character become their numbers.
func maketransDict(t *object.Thread, src object.Value, out *object.Dict) error {
	if object.TypeOf(src) != object.DictType {
		return object.TypeErrorf("if you give only one argument to maketrans it must be a dict")
	}
	d := object.ToDict(src)
	for pos, n := 0, 0; ; n++ {
		if n&255 == 255 {
			if err := t.Poll(256); err != nil {
				return err
			}
		}
		k, v, next, ok := d.Next(pos)
		if !ok {
			return nil
		}
		pos = next
		switch {
		case object.IsStr(k):
			if object.ToStr(k).Len() != 1 {
				return object.ValueErrorf("string keys in translate table must be of length 1")
			}
			r, _ := pytext.DecodeRune(object.ToStr(k).String())
			k = object.Int(int64(r))
		case !object.IsIntLike(k):
			return object.TypeErrorf("keys in translate table must be strings or integers")
		}
		if err := out.Set(t, k, v); err != nil {
			return err
		}
	}
}

func strMaketrans(t *object.Thread, a []object.Value) (object.Value, error) {
	out, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	if a[1].IsUnbound() {
		return out.Value(), maketransDict(t, a[0], out)
	}
	to, err := strArg("maketrans", 2, a[1])
	if err != nil {
		return object.Value{}, err
	}
	drop := ""
	if !a[2].IsUnbound() {
		if drop, err = strArg("maketrans", 3, a[2]); err != nil {
			return object.Value{}, err
		}
	}
	if !object.IsStr(a[0]) {
		return object.Value{}, object.TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	if object.ToStr(a[0]).Len() != object.ToStr(a[1]).Len() {
		return object.Value{}, object.ValueErrorf("the first two maketrans arguments must have equal length")
	}
	from := object.ToStr(a[0]).String()
	for n := 0; from != ""; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return object.Value{}, err
			}
		}
		r, w := pytext.DecodeRune(from)
		r2, w2 := pytext.DecodeRune(to)
		from, to = from[w:], to[w2:]
		if err := out.Set(t, object.Int(int64(r)), object.Int(int64(r2))); err != nil {
			return object.Value{}, err
		}
	}
	for n := 0; drop != ""; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return object.Value{}, err
			}
		}
		r, w := pytext.DecodeRune(drop)
		drop = drop[w:]
		if err := out.Set(t, object.Int(int64(r)), object.None); err != nil {
			return object.Value{}, err
		}
	}
	return out.Value(), nil
}

func init() {
	args.Add(object.StrType, "translate", "table, /", "Replace each character in the string using the given translation table.", strTranslate)
	args.AddStaticMethod(object.StrType, "maketrans", "x, y=?, z=?, /", "Return a translation table usable for str.translate().", strMaketrans)
}
