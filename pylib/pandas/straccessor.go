// This file defines the .str accessor.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

// inferredType is the word that errors of .str use for a column's cells.
func inferredType(c *column.Column) string {
	switch c.Kind() {
	case column.Int64:
		return "integer"
	case column.Float64:
		return "floating"
	case column.Bool:
		return "boolean"
	case column.Datetime:
		return "datetime64"
	case column.Timedelta:
		return "timedelta64"
	case column.Date:
		return "date"
	}
	return "mixed"
}

// textColumn is a column as text, for .str.
func textColumn(t *object.Thread, c *column.Column) (*column.Column, error) {
	if c.Kind() == column.String {
		return c, nil
	}
	if c.Kind() == column.Object {
		k, err := column.NewCoder(t, c.Len())
		if err != nil {
			return nil, err
		}
		for _, v := range c.Objects() {
			if s, ok := text(v); ok {
				err = k.Add(s)
			} else {
				err = k.AddMissing()
			}
			if err != nil {
				return nil, err
			}
		}
		x, err := k.Text()
		return column.OfText(x), err
	}
	return nil, object.AttributeErrorf("Can only use .str accessor with string values, not %s", inferredType(c))
}

// strMethod calls the method of the same name of Python's str on every distinct string.
func strMethod(name, sig string) {
	def(strType, name, sig, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		argv := make([]object.Value, 0, len(a))
		for _, x := range a {
			if !x.IsUnbound() {
				argv = append(argv, x)
			}
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) { return object.CallMethod(t, s, name, argv...) })
	})
}

// eachText applies f to every distinct string.
func eachText(t *object.Thread, v object.Value, f func(s object.Value) (object.Value, error)) (object.Value, error) {
	s, _ := accessed(v)
	c, err := textColumn(t, s.Col)
	if err != nil {
		return object.Value{}, err
	}
	first, err := frame.FirstRows(t, c, false)
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Drop(t.Meter, first)
	known := make([]object.Value, len(first))
	for i, r := range first {
		x, err := c.Cell(t, int(r))
		if err != nil {
			return object.Value{}, err
		}
		if known[i], err = f(x); err != nil {
			return object.Value{}, err
		}
	}
	if len(known) == 0 {
		return accessorResult(v, c), nil
	}
	part, err := column.FromValues(t, known)
	if err != nil {
		return object.Value{}, err
	}
	if part.Kind() == column.Bool && c.Text().Coded() {
		// A missing string answers False.
		table, err := kernel.Make[bool](t.Meter, len(c.Text().Dict()))
		if err != nil {
			return object.Value{}, err
		}
		defer kernel.Drop(t.Meter, table)
		for i, r := range first {
			table[c.Text().Code(int(r))] = part.Bools()[i]
		}
		out, err := column.MapCodes(t, c.Text(), table, false)
		if err != nil {
			return object.Value{}, err
		}
		return accessorResult(v, column.OfBools(out)), nil
	}
	// Numbers have the order of first.
	codes, again, err := c.Factorize(t)
	if err != nil {
		return object.Value{}, err
	}
	kernel.Drop(t.Meter, again)
	defer kernel.Drop(t.Meter, codes)
	if part.Kind() == column.Bool {
		out, err := kernel.Take(t.Meter, part.Bools(), codes, false)
		if err != nil {
			return object.Value{}, err
		}
		return accessorResult(v, column.OfBools(out)), nil
	}
	out, err := part.Take(t, codes)
	if err == nil {
		out, err = stayObject(t, s.Col, out)
	}
	if err != nil {
		return object.Value{}, err
	}
	return accessorResult(v, out), nil
}

// stayObject makes texts that were made of an object column objects again; None stays None.
func stayObject(t *object.Thread, from, c *column.Column) (*column.Column, error) {
	if from.Kind() != column.Object || c.Kind() != column.String || from.Len() != c.Len() {
		return c, nil
	}
	cells, err := c.Cells(t)
	if err != nil {
		return nil, err
	}
	for i, x := range from.Objects() {
		if x.IsNone() {
			cells[i] = x
		}
	}
	return column.OfObjects(cells), t.Poll(len(cells))
}

// eachTest is eachText for yes-or-no questions; missing strings answer na.
func eachTest(t *object.Thread, v, na object.Value, f func(s object.Value) (object.Value, error)) (object.Value, error) {
	r, err := eachText(t, v, f)
	if yes, e := flag(t, na); err != nil || e != nil || !yes {
		if err == nil {
			err = e
		}
		return r, err
	}
	s, _ := accessed(v)
	mask, err := s.Col.MissingMask(t)
	if err != nil {
		return r, err
	}
	return object.Binary(t, object.OpOr, r, accessorResult(v, column.OfBools(mask)))
}

func initStr() {
	for _, name := range []string{"upper", "lower", "title", "capitalize", "swapcase", "casefold", "isdigit", "isnumeric", "isalpha", "isalnum", "isspace", "islower", "isupper",
		"istitle", "isdecimal"} {
		strMethod(name, "")
	}
	strMethod("strip", "to_strip=None")
	strMethod("lstrip", "to_strip=None")
	strMethod("rstrip", "to_strip=None")
	strMethod("zfill", "width")
	strMethod("ljust", "width, fillchar=' '")
	strMethod("rjust", "width, fillchar=' '")
	strMethod("center", "width, fillchar=' '")
	strMethod("find", "sub, start=0, end=None")
	strMethod("rfind", "sub, start=0, end=None")
	strMethod("removeprefix", "prefix")
	strMethod("removesuffix", "suffix")
	affixTest := func(name string, f func(s, w string) bool) {
		def(strType, name, "pat, na=?!False!True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			pats := []object.Value{a[0]}
			if object.TypeOf(a[0]) == object.TupleType {
				pats = object.ToTuple(a[0]).Items
			}
			return eachTest(t, v, a[1], func(s object.Value) (object.Value, error) {
				for _, p := range pats {
					w, ok := text(p)
					if !ok {
						return object.Value{}, object.TypeErrorf("expected a string or tuple, not %s", object.TypeOf(p).Name)
					}
					if f(object.ToStr(s).String(), w) {
						return object.True, nil
					}
				}
				return object.False, nil
			})
		})
	}
	affixTest("startswith", strings.HasPrefix)
	affixTest("endswith", strings.HasSuffix)
	def(strType, "len", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if s, _ := accessed(v); s.Col.Kind() == column.Object {
			return eachObject(t, v, s.Col, func(x object.Value) (object.Value, error) {
				n, err := object.Len(t, x)
				if err != nil && object.Matches(err, object.TypeErrorType) {
					return column.NaN, nil
				}
				return object.Int(int64(n)), err
			})
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) { return object.Int(int64(object.ToStr(s).Len())), nil })
	})
	def(strType, "contains", "pat, case=True, flags=0, na=?!False!True, regex=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		m, err := newPattern(t, a[0], a[1], a[2], a[4])
		if err != nil {
			return object.Value{}, err
		}
		return eachTest(t, v, a[3], func(s object.Value) (object.Value, error) {
			ok, err := m.test(object.ToStr(s).String(), regex.Search)
			return object.Bool(ok), err
		})
	})
	for name, mode := range map[string]regex.Mode{"match": regex.Prefix, "fullmatch": regex.Full} {
		def(strType, name, "pat, case=True, flags=0, na=?!False!True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			m, err := newPattern(t, a[0], a[1], a[2], object.True)
			if err != nil {
				return object.Value{}, err
			}
			return eachTest(t, v, a[3], func(s object.Value) (object.Value, error) {
				ok, err := m.test(object.ToStr(s).String(), mode)
				return object.Bool(ok), err
			})
		})
	}
	def(strType, "count", "pat, flags=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		m, err := newPattern(t, a[0], object.True, a[1], object.True)
		if err != nil {
			return object.Value{}, err
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) {
			n, err := m.count(object.ToStr(s).String())
			return object.Int(int64(n)), err
		})
	})
	def(strType, "replace", "pat, repl=?, n=-1, case=None, flags=0, regex=False", strReplace)
	def(strType, "slice", "start=None, stop=None, step=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		key := object.NewSlice(a[0], a[1], a[2])
		return eachText(t, v, func(s object.Value) (object.Value, error) { return object.GetItem(t, s, key) })
	})
	strType.Slots.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
		s, _ := accessed(v)
		if s.Col.Kind() == column.Object {
			return eachItem(t, v, key)
		}
		return eachText(t, v, func(x object.Value) (object.Value, error) {
			r, err := object.GetItem(t, x, key)
			if err != nil && object.Matches(err, object.IndexErrorType) {
				return column.NaN, nil
			}
			return r, err
		})
	}
	def(strType, "get", "i", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return eachItem(t, v, a[0])
	})
	def(strType, "split", "pat=None, *, n=-1, expand=False, regex=None", strSplit(false))
	def(strType, "rsplit", "pat=None, *, n=-1, expand=False", strSplit(true))
	def(strType, "cat", "others=None, sep=None, na_rep=None, join='left'!", strCat)
	def(strType, "join", "sep", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s, _ := accessed(v)
		return eachObject(t, v, s.Col, func(x object.Value) (object.Value, error) { return object.CallMethod(t, a[0], "join", x) })
	})
	def(strType, "repeat", "repeats", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if times, many, err := columnOf(t, a[0]); err != nil {
			return object.Value{}, err
		} else if many {
			s, _ := accessed(v)
			if times.Len() != s.Len() {
				return object.Value{}, object.ValueErrorf("operands could not be broadcast together with shapes (%d,) (%d,)", s.Len(), times.Len())
			}
			c, err := frame.Arith(t, object.OpMul, s.Col, times, s.Len())
			if err != nil {
				return object.Value{}, err
			}
			return accessorResult(v, c), nil
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) { return object.Binary(t, object.OpMul, s, a[0]) })
	})
	initStrParts()
	def(strType, "pad", "width, side='left', fillchar=' '", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		name := map[string]string{"left": "rjust", "right": "ljust", "both": "center"}
		side, _ := text(a[1])
		if name[side] == "" {
			return object.Value{}, object.ValueErrorf("Invalid side")
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) { return object.CallMethod(t, s, name[side], a[0], a[2]) })
	})
}

func eachObject(t *object.Thread, v object.Value, c *column.Column, f func(x object.Value) (object.Value, error)) (object.Value, error) {
	out, err := kernel.Make[object.Value](t.Meter, c.Len())
	if err != nil {
		return object.Value{}, err
	}
	for i := range out {
		if out[i] = column.NaN; c.Missing(i) {
			continue
		}
		x, err := c.Cell(t, i)
		if err != nil {
			return object.Value{}, err
		}
		if out[i], err = f(x); err != nil {
			return object.Value{}, err
		}
		if err := t.Poll(1); err != nil {
			return object.Value{}, err
		}
	}
	r, err := column.FromValues(t, out)
	if err == nil {
		r, err = stayObject(t, c, r)
	}
	if err != nil {
		return object.Value{}, err
	}
	return accessorResult(v, r), nil
}

func eachItem(t *object.Thread, v, key object.Value) (object.Value, error) {
	s, _ := accessed(v)
	return eachObject(t, v, s.Col, func(x object.Value) (object.Value, error) {
		r, err := object.GetItem(t, x, key)
		if err != nil && (object.Matches(err, object.IndexErrorType) || object.Matches(err, object.KeyErrorType)) {
			return column.NaN, nil
		}
		return r, err
	})
}

func strReplace(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	n, err := object.IndexInt(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	re, err := flag(t, a[5])
	if err != nil {
		return object.Value{}, err
	}
	matchCase := a[3]
	if !given(matchCase) {
		matchCase = object.True
	}
	exact, err := flag(t, matchCase)
	if err != nil {
		return object.Value{}, err
	}
	if !re && exact && a[4].IsInt() && a[4].AsInt() == 0 {
		if !object.IsStr(a[1]) {
			if object.IsCallable(a[1]) {
				return object.Value{}, object.ValueErrorf("Cannot use a callable replacement when regex=False")
			}
			return object.Value{}, object.TypeErrorf("repl must be a string or callable")
		}
		return eachText(t, v, func(s object.Value) (object.Value, error) {
			return object.CallMethod(t, s, "replace", a[0], a[1], object.Int(int64(n)))
		})
	}
	if !object.IsStr(a[1]) {
		switch {
		case !object.IsCallable(a[1]):
			return object.Value{}, object.TypeErrorf("repl must be a string or callable")
		case !re:
			return object.Value{}, object.ValueErrorf("Cannot use a callable replacement when regex=False")
		}
		return replaceCalling(t, v, a, n)
	}
	m, err := newPattern(t, a[0], matchCase, a[4], a[5])
	if err != nil {
		return object.Value{}, err
	}
	with, err := m.template(a[1])
	if err != nil {
		return object.Value{}, err
	}
	return eachText(t, v, func(s object.Value) (object.Value, error) { return m.replace(object.ToStr(s).String(), with, n) })
}

func strSplit(right bool) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		if n == 0 {
			n = -1
		}
		name := "split"
		if right {
			name = "rsplit"
		}
		expand, err := flag(t, a[2])
		if err != nil {
			return object.Value{}, err
		}
		var re *pattern
		if !right {
			if re, err = splitPattern(t, a[0], a[3]); err != nil {
				return object.Value{}, err
			}
		}
		r, err := eachText(t, v, func(s object.Value) (object.Value, error) {
			if re != nil {
				return re.split(object.ToStr(s).String(), n)
			}
			return object.CallMethod(t, s, name, a[0], object.Int(int64(n)))
		})
		if err != nil || !expand {
			return r, err
		}
		s := frame.ToSeries(r)
		if s == nil {
			return r, nil
		}
		width := 0
		for i := range s.Len() {
			if x, err := s.Col.Cell(t, i); err != nil {
				return r, err
			} else if object.IsList(x) {
				width = max(width, object.ToList(x).Len())
			}
		}
		cols := make([]*column.Column, width)
		for j := range cols {
			out, err := kernel.Repeat(t.Meter, object.None, s.Len())
			if err != nil {
				return r, err
			}
			for i := range out {
				if x, err := s.Col.Cell(t, i); err != nil {
					return r, err
				} else if object.IsList(x) && j < object.ToList(x).Len() {
					out[i] = object.ToList(x).At(j)
				}
			}
			if cols[j], err = column.FromValues(t, out); err != nil {
				return r, err
			}
		}
		return frame.NewFrame(s.Index, frame.RangeIndex(0, 1, width), cols).Value(), nil
	}
}

func strCat(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s, _ := accessed(v)
	sep, _ := text(a[1])
	c, err := textColumn(t, s.Col)
	if err != nil {
		return object.Value{}, err
	}
	if !given(a[0]) {
		x := object.NewText(t)
		first := true
		for i := range c.Len() {
			w, ok := c.Text().At(i)
			if !ok {
				if !given(a[2]) {
					continue
				}
				w, _ = text(a[2])
			}
			if !first {
				if err := x.Write(sep); err != nil {
					return object.Value{}, err
				}
			}
			first = false
			if err := x.Write(w); err != nil {
				return object.Value{}, err
			}
		}
		return object.StrOf(t, x.String())
	}
	if given(a[2]) {
		filled, err := fillColumn(t, c, a[2])
		if err != nil {
			return object.Value{}, err
		}
		c = filled
		if o := frame.ToSeries(a[0]); o != nil {
			oc, err := fillColumn(t, o.Col, a[2])
			if err != nil {
				return object.Value{}, err
			}
			a[0] = frame.NewSeries(o.Index, o.Name, oc).Value()
		}
	}
	r, err := seriesBinary(t, object.OpAdd, frame.NewSeries(s.Index, s.Name, c), object.NewStr(sep), false)
	if err != nil {
		return r, err
	}
	r, err = object.Binary(t, object.OpAdd, r, a[0])
	if out := frame.ToSeries(r); err == nil && out != nil {
		out.Name = s.Name
	}
	return r, err
}
