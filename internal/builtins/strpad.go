// This file defines the methods of str that fill and replace: center, ljust, rjust, zfill, expandtabs, replace.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// strPad adds a method that fills a text to a width; left is how many of the missing characters come before it.
func strPad(name, doc string, left func(missing, width int) int, pad func(s string, width int, fill rune, poll pytext.Poll) (string, error)) {
	fill := func(t *object.Thread, self, w, char object.Value) (object.Value, error) {
		width, err := object.IndexInt(t, w)
		if err != nil {
			return object.Value{}, err
		}
		if !object.IsStr(char) {
			return object.Value{}, object.TypeErrorf("The fill character must be a unicode character, not %s", object.TypeOf(char).Name)
		}
		by := object.ToStr(char)
		if by.Len() != 1 {
			return object.Value{}, object.TypeErrorf("The fill character must be exactly one character long")
		}
		s := object.ToStr(self)
		n := s.Len()
		if width <= n {
			return strSelf(t, self)
		}
		if s.ASCII() && by.ASCII() && width <= shortText {
			return padShort(t, s.String(), left(width-n, width), width, by.String()[0])
		}
		char1, _ := pytext.DecodeRune(by.String())
		return strMake(t, pytext.PadSize(len(s.String()), width-n, char1), func() (string, error) { return pad(s.String(), width, char1, t.Poll) })
	}
	space := object.NewStr(" ")
	args.Add(object.StrType, name, "width, fillchar=' ', /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
		return fill(t, a[0], a[1], a[2])
	})
	usual(object.StrType, name, 1<<2|1<<3, func(t *object.Thread, a []object.Value) (object.Value, error) {
		if len(a) == 2 {
			return fill(t, a[0], a[1], space)
		}
		return fill(t, a[0], a[1], a[2])
	})
}

// padShort is ASCII text with fill before it, left times, and behind it, to a width that is not large.
func padShort(t *object.Thread, s string, left, width int, fill byte) (object.Value, error) {
	if width == 1 {
		return object.StrOf(t, string(fill))
	}
	out, room, err := object.StrRoom(t, width)
	if err != nil {
		return object.Value{}, err
	}
	for i := range left {
		room[i] = fill
	}
	for i := left + copy(room[left:], s); i < width; i++ {
		room[i] = fill
	}
	return out.Filled(room, width), nil
}

func strReplace(t *object.Thread, self, old, new, limit object.Value) (object.Value, error) {
	from, err := strArg("replace", 1, old)
	if err != nil {
		return object.Value{}, err
	}
	to, err := strArg("replace", 2, new)
	if err != nil {
		return object.Value{}, err
	}
	count, err := object.IndexInt(t, limit)
	if err != nil {
		return object.Value{}, err
	}
	s := object.ToStr(self).String()
	if len(s) <= shortText && from != "" {
		return replaceShort(t, self, object.ToStr(old), object.ToStr(new), count)
	}
	if err := t.Poll(len(s) / 32); err != nil {
		return object.Value{}, err
	}
	n, size, err := pytext.ReplaceSize(s, from, to, count, false, t.Poll)
	if err != nil {
		return object.Value{}, err
	}
	if n == 0 || from == to {
		return strSelf(t, self)
	}
	return strWrite(t, size, func(out *strings.Builder) error { return pytext.Replace(out, s, from, to, n, false, t.Poll) })
}

// replaceShort is self.replace(old, new, count) for a short self and an old that is not empty.
func replaceShort(t *object.Thread, self object.Value, old, new *object.Str, count int) (object.Value, error) {
	whole := object.ToStr(self)
	s, from, to := whole.String(), old.String(), new.String()
	if len(from) == 1 && from != to && count < 0 && len(s) <= cutText && len(to) <= shortText {
		if strings.IndexByte(s, from[0]) < 0 {
			return strSelf(t, self)
		}
		if len(to) == 1 {
			if v, ok, err := object.ReplaceByte(t, whole, from[0], to[0]); ok {
				return v, err
			}
		}
		var c cuts
		if n, next := pytext.CutByte(s, from[0], 0, c[:]); next < 0 {
			return object.JoinParts(t, whole, c[:n], new)
		}
	}
	n := strings.Count(s, from)
	if count >= 0 {
		n = min(n, count)
	}
	if n == 0 || from == to {
		return strSelf(t, self)
	}
	// What is replaced is whole code points: the text is valid, and so is what is searched for.
	size, runes := len(s)+n*(len(to)-len(from)), whole.Len()+n*(new.Len()-old.Len())
	if size <= 1 || size > 1<<20 {
		return strWrite(t, size, func(out *strings.Builder) error { return pytext.Replace(out, s, from, to, n, false, t.Poll) })
	}
	out, room, err := object.StrRoom(t, size)
	if err != nil {
		return object.Value{}, err
	}
	at := 0
	for ; n > 0; n-- {
		i := strings.Index(s, from)
		at += copy(room[at:], s[:i])
		at += copy(room[at:], to)
		s = s[i+len(from):]
	}
	copy(room[at:], s)
	return out.Filled(room, runes), nil
}

func init() {
	str := object.StrType
	strPad("center", "Return a centered string of length width.", pytext.CenterLeft, pytext.Center)
	strPad("ljust", "Return a left-justified string of length width.", func(_, _ int) int { return 0 }, pytext.LJust)
	strPad("rjust", "Return a right-justified string of length width.", func(missing, _ int) int { return missing }, pytext.RJust)
	args.Add(str, "zfill", "width, /", "Pad a numeric string with zeros on the left, to fill a field of the given width.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			width, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			s := object.ToStr(a[0])
			if width <= s.Len() {
				return strSelf(t, a[0])
			}
			if text := s.String(); s.ASCII() && width <= shortText && (text == "" || text[0] != '+' && text[0] != '-') {
				return padShort(t, text, width-len(text), width, '0')
			}
			return strMake(t, pytext.PadSize(len(s.String()), width-s.Len(), '0'), func() (string, error) { return pytext.ZFill(s.String(), width, t.Poll) })
		})
	args.Add(str, "expandtabs", "tabsize=8", "Return a copy where all tab characters are expanded using spaces.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			tab, err := cIntArg(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			s := object.ToStr(a[0]).String()
			size, err := pytext.ExpandTabsSize(s, tab, false, t.Poll)
			if err != nil {
				return object.Value{}, err
			}
			return strWrite(t, size, func(out *strings.Builder) error { return pytext.ExpandTabs(out, s, tab, false, t.Poll) })
		})
	const doc = "Return a copy with all occurrences of substring old replaced by new."
	slow := args.Method(str, "replace", "old, new, count=-1, /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
		return strReplace(t, a[0], a[1], a[2], a[3])
	})
	// The usual call does not take the way through package args.
	str.Attrs["replace"] = object.NewNativeMethod(str, "replace", doc, func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(a) == 3 && len(kw) == 0 {
			return strReplace(t, a[0], a[1], a[2], object.Int(-1))
		}
		return slow.Fn(t, a, kw)
	}).Value()
	usual(str, "replace", 1<<3, func(t *object.Thread, a []object.Value) (object.Value, error) {
		return strReplace(t, a[0], a[1], a[2], object.Int(-1))
	})
}
