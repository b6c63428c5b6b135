// This file defines the methods of .str that cut, translate and encode: partition, index, slice_replace, get_dummies, encode and the like.

package pandas

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/re"
	"github.com/alkimi/pyexec/pylib/textwrap"
)

// spreadTuples makes a column of every place of the tuples in a column.
func spreadTuples(t *object.Thread, v, r object.Value, width int) (object.Value, error) {
	var c *column.Column
	if s := frame.ToSeries(r); s != nil {
		c = s.Col
	} else {
		x, err := ix(r).Level(t, 0)
		if err != nil {
			return r, err
		}
		c = x
	}
	cols := make([]*column.Column, width)
	for j := range cols {
		out, err := kernel.Repeat(t.Meter, column.NaN, c.Len())
		if err != nil {
			return r, err
		}
		for i := range out {
			if x := c.Objects(); x != nil && object.IsTuple(x[i]) && j < len(object.ToTuple(x[i]).Items) {
				out[i] = object.ToTuple(x[i]).Items[j]
			}
		}
		if cols[j], err = textOrMissing(t, out); err != nil {
			return r, err
		}
	}
	s, index := accessed(v)
	if index {
		names := make([]object.Value, width)
		for i := range names {
			names[i] = object.None
		}
		return frame.NewMulti(cols, names).Value(), nil
	}
	return frame.NewFrame(s.Index, frame.RangeIndex(0, 1, width), cols).Value(), nil
}

func initStrParts() {
	for _, name := range []string{"partition", "rpartition"} {
		def(strType, name, "sep=' ', expand=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			expand, err := flag(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			s, _ := accessed(v)
			c, err := textColumn(t, s.Col)
			if err != nil {
				return object.Value{}, err
			}
			out, err := kernel.Repeat(t.Meter, column.NaN, c.Len())
			if err != nil {
				return object.Value{}, err
			}
			for i := range out {
				if c.Missing(i) {
					continue
				}
				w, err := c.Cell(t, i)
				if err != nil {
					return object.Value{}, err
				}
				if out[i], err = object.CallMethod(t, w, name, a[0]); err != nil {
					return object.Value{}, err
				}
			}
			r := accessorResult(v, column.OfObjects(out))
			if !expand {
				return r, nil
			}
			return spreadTuples(t, v, r, 3)
		})
	}
	strMethod("index", "sub, start=0, end=None")
	strMethod("rindex", "sub, start=0, end=None")
	strMethod("isascii", "")
	strMethod("translate", "table")
	def(strType, "encode", "encoding, errors='strict'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return eachText(t, v, func(s object.Value) (object.Value, error) { return object.CallMethod(t, s, "encode", a[0], a[1]) })
	})
	def(strType, "decode", "encoding, errors='strict', dtype=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s, _ := accessed(v)
		r, err := eachObject(t, v, s.Col, func(x object.Value) (object.Value, error) { return object.CallMethod(t, x, "decode", a[0], a[1]) })
		if err != nil || frame.ToSeries(r) == nil || frame.ToSeries(r).Col.Kind() != column.Object {
			return r, err
		}
		c, err := textOrMissing(t, frame.ToSeries(r).Col.Objects())
		if err != nil {
			return r, err
		}
		return accessorResult(v, c), nil
	})
	def(strType, "normalize", "form", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		name, _ := text(a[0])
		form, ok := map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}[name]
		if !ok {
			return object.Value{}, object.ValueErrorf("invalid normalization form")
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) {
			w := object.ToStr(s).String()
			// No character grows to more than eighteen times its bytes.
			if err := t.Charge(int64(len(w)) * 18); err != nil {
				return object.Value{}, err
			}
			out := form.String(w)
			t.Meter.Release(int64(len(w)) * 18)
			if err := t.Poll(len(w) / 64); err != nil {
				return object.Value{}, err
			}
			return object.StrOf(t, out)
		})
	})
	def(strType, "slice_replace", "start=None, stop=None, repl=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		repl := a[2]
		if !given(repl) {
			repl = object.NewStr("")
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) {
			start, stop, _, err := object.ToSliceObj(object.NewSlice(a[0], a[1], object.None)).Indices(t, object.ToStr(s).Len())
			if err != nil {
				return object.Value{}, err
			}
			_ = stop
			end := a[1]
			if given(end) && given(a[0]) {
				if less, err := object.Less(t, end, a[0]); err != nil {
					return object.Value{}, err
				} else if less && !(end.IsInt() && end.AsInt() < 0) {
					end = object.Int(int64(start))
				}
			}
			head, err := object.GetItem(t, s, object.NewSlice(object.None, object.Int(int64(start)), object.None))
			if err != nil {
				return object.Value{}, err
			}
			tail := object.NewStr("")
			if given(end) {
				if tail, err = object.GetItem(t, s, object.NewSlice(end, object.None, object.None)); err != nil {
					return object.Value{}, err
				}
			}
			if head, err = object.Binary(t, object.OpAdd, head, repl); err != nil {
				return object.Value{}, err
			}
			return object.Binary(t, object.OpAdd, head, tail)
		})
	})
	def(strType, "wrap", "width, expand_tabs=True, tabsize=8, replace_whitespace=True, drop_whitespace=True, initial_indent='', subsequent_indent='', fix_sentence_endings=False, break_long_words=True, break_on_hyphens=True, max_lines=None, placeholder=' [...]'",
		func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			names := []string{"width", "expand_tabs", "tabsize", "replace_whitespace", "drop_whitespace", "initial_indent", "subsequent_indent", "fix_sentence_endings", "break_long_words",
				"break_on_hyphens", "max_lines", "placeholder"}
			kw := make([]object.Kwarg, len(names))
			for i, n := range names {
				kw[i] = object.Kwarg{Name: object.NewStrObj(n), Value: a[i]}
			}
			f, err := object.GetAttr(t, textwrap.Module().Value(), object.NewStrObj("fill"))
			if err != nil {
				return f, err
			}
			return eachText(t, v, func(s object.Value) (object.Value, error) { return object.CallKw(t, f, []object.Value{s}, kw) })
		})
	def(strType, "get_dummies", "sep='|', dtype=None", strDummies)
	def(strType, "extract", "pat, flags=0, expand=True", strExtract)
	def(strType, "extractall", "pat, flags=0", strExtractAll)
	def(strType, "findall", "pat, flags=0", strFindAll)
}

// strDummies makes a column for every word that stands between separators.
func strDummies(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	sep, ok := text(a[0])
	if !ok || sep == "" {
		return object.Value{}, object.ValueErrorf("empty separator")
	}
	s, index := accessed(v)
	c, err := textColumn(t, s.Col)
	if err != nil {
		return object.Value{}, err
	}
	codes, first, err := c.Factorize(t)
	if err != nil {
		return object.Value{}, err
	}
	place := map[string]int{}
	var words []string
	parts := make([][]string, len(first))
	for i, r := range first {
		w, _ := c.Text().At(int(r))
		if err := t.Charge(int64(len(w)) + 16*int64(strings.Count(w, sep)+1)); err != nil {
			return object.Value{}, err
		}
		parts[i] = strings.Split(w, sep)
		for _, p := range parts[i] {
			if _, ok := place[p]; !ok && p != "" {
				if err := t.Charge(64); err != nil {
					return object.Value{}, err
				}
				place[p] = 0
				words = append(words, p)
			}
		}
		if err := t.Poll(len(parts[i])); err != nil {
			return object.Value{}, err
		}
	}
	slices.Sort(words)
	for i, w := range words {
		place[w] = i
	}
	if err := t.Poll(len(words) * 16); err != nil {
		return object.Value{}, err
	}
	spec := dtypeSpec{kind: column.Int64}
	if given(a[1]) {
		if spec, err = specOf(t, a[1]); err != nil {
			return object.Value{}, err
		}
	}
	cells := make([][]int64, len(words))
	for j := range cells {
		if cells[j], err = kernel.Make[int64](t.Meter, c.Len()); err != nil {
			return object.Value{}, err
		}
	}
	for i, k := range codes {
		if k < 0 {
			continue
		}
		for _, p := range parts[k] {
			if p != "" {
				cells[place[p]][i] = 1
			}
		}
		if err := t.Poll(len(parts[k])); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(words))
	labels := make([]object.Value, len(words))
	for j, w := range words {
		if cols[j], err = castTo(t, column.OfInts(cells[j]), spec); err != nil {
			return object.Value{}, err
		}
		labels[j] = object.NewStr(w)
	}
	names, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	if index {
		levelNames := make([]object.Value, len(words))
		copy(levelNames, labels)
		return frame.NewMulti(cols, levelNames).Value(), nil
	}
	return frame.NewFrame(s.Index, names, cols).Value(), nil
}

// replaceCalling is str.replace with a function that makes the replacement of each match.
func replaceCalling(t *object.Thread, v object.Value, a []object.Value, n int) (object.Value, error) {
	sub, err := object.GetAttr(t, re.Module().Value(), object.NewStrObj("sub"))
	if err != nil {
		return sub, err
	}
	flags := a[4]
	if given(a[3]) {
		exact, err := flag(t, a[3])
		if err != nil {
			return object.Value{}, err
		}
		if !exact {
			if flags, err = object.Binary(t, object.OpOr, flags, object.Int(2)); err != nil {
				return flags, err
			}
		}
	}
	kw := []object.Kwarg{{Name: object.NewStrObj("count"), Value: object.Int(int64(max(n, 0)))}}
	if !re.IsPattern(a[0]) {
		kw = append(kw, object.Kwarg{Name: object.NewStrObj("flags"), Value: flags})
	}
	return eachText(t, v, func(s object.Value) (object.Value, error) {
		return object.CallKw(t, sub, []object.Value{a[0], a[1], s}, kw)
	})
}
