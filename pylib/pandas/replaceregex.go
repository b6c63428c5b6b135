// This file defines replace with regular expressions.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

// substitution is a pattern and what its matches become: text with references to groups, or a value for the whole cell.
type substitution struct {
	pattern *pattern
	pieces  []regex.Piece
	with    object.Value
}

// substitutions reads patterns and replacements: a mapping, lists of one length, or one of each.
func substitutions(t *object.Thread, what, with object.Value) ([]substitution, error) {
	var from, to []object.Value
	var err error
	if object.IsDict(what) {
		from, to, err = dictItems(t, object.ToDict(what))
	} else {
		var many bool
		if from, many, err = unpackList(t, what); err != nil {
			return nil, err
		}
		if !many {
			from = []object.Value{what}
		}
		if to, many, err = unpackList(t, with); err != nil {
			return nil, err
		}
		if many && len(to) != len(from) {
			return nil, object.ValueErrorf("Replacement lists must match in length. Expecting %d got %d ", len(from), len(to))
		}
		if !many {
			to = make([]object.Value, len(from))
			for i := range to {
				to[i] = with
			}
		}
	}
	if err != nil {
		return nil, err
	}
	out := make([]substitution, len(from))
	for i, p := range from {
		c, err := compiled(t, p, 0)
		if err != nil {
			return nil, err
		}
		out[i] = substitution{pattern: c, with: to[i]}
		if object.IsStr(to[i]) {
			if out[i].pieces, err = c.template(to[i]); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// substitute replaces matches in the texts of a column; other cells stay.
func substitute(t *object.Thread, c *column.Column, subs []substitution) (*column.Column, error) {
	if c.Kind() != column.String && c.Kind() != column.Object {
		return c, nil
	}
	codes, first, err := c.Factorize(t)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) { // unhashable cells
			return c, nil
		}
		return nil, err
	}
	changed := false
	known := make([]object.Value, len(first))
	for i, r := range first {
		v, err := c.Cell(t, int(r))
		if err != nil {
			return nil, err
		}
		known[i] = v
		for _, s := range subs {
			w, ok := text(known[i])
			if !ok {
				break
			}
			hit, err := s.pattern.test(w, regex.Search)
			if err != nil {
				return nil, err
			}
			if !hit {
				continue
			}
			changed = true
			if s.pieces == nil {
				known[i] = s.with
			} else if known[i], err = s.pattern.replace(w, s.pieces, 0); err != nil {
				return nil, err
			}
		}
	}
	if !changed {
		return c, nil
	}
	part, err := column.FromValues(t, known)
	if err != nil {
		return nil, err
	}
	out, err := part.Take(t, codes)
	if err != nil {
		return nil, err
	}
	return stayObject(t, c, out)
}

// replaceMatches is replace(regex=…) of a frame or series.
func replaceMatches(t *object.Thread, v, what, with object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if f != nil && object.IsDict(what) && object.ToDict(what).Len() > 0 {
		// Keys that name columns hold what is replaced in each.
		keys, vals, err := dictItems(t, object.ToDict(what))
		if err != nil {
			return object.Value{}, err
		}
		nested := true
		for i, k := range keys {
			at, err := f.Columns.Find(t, k)
			if err != nil {
				return object.Value{}, err
			}
			nested = nested && at >= 0 && (object.IsDict(vals[i]) || given(with))
		}
		if nested {
			return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
				name, err := f.Columns.Label(t, i)
				if err != nil {
					return nil, err
				}
				own, ok, err := object.ToDict(what).Get(t, name)
				if err != nil || !ok {
					return c, err
				}
				to := with
				if object.IsDict(with) {
					if to, ok, err = object.ToDict(with).Get(t, name); err != nil || !ok {
						return c, err
					}
				}
				subs, err := substitutions(t, own, to)
				if err != nil {
					return nil, err
				}
				return substitute(t, c, subs)
			})
		}
	}
	subs, err := substitutions(t, what, with)
	if err != nil {
		return object.Value{}, err
	}
	return mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) { return substitute(t, c, subs) })(t, v, nil)
}
