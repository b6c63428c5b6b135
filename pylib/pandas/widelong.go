// This file defines wide_to_long, which turns columns of one stub into rows.

package pandas

import (
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

// wideToLong is wide_to_long(df, stubnames, i, j, sep, suffix).
func wideToLong(t *object.Thread, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(a[0])
	if f == nil {
		return object.Value{}, object.TypeErrorf("wide_to_long needs a DataFrame, not %s", object.TypeOf(a[0]).Name)
	}
	stubs, err := labelList(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	ids, err := labelList(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	for _, s := range stubs {
		if at, err := f.Columns.Find(t, s); err != nil {
			return object.Value{}, err
		} else if at >= 0 {
			return object.Value{}, object.ValueErrorf("stubname can't be identical to a column name")
		}
	}
	at, err := columnPlaces(t, f, a[2])
	if err != nil {
		if at, err = columnPlaces(t, f, tupleList(t, ids)); err != nil {
			return object.Value{}, err
		}
	}
	keys, err := f.Select(t, at)
	if err != nil {
		return object.Value{}, err
	}
	again, err := repeated(t, keys.Cols, f.Len(), object.NewStr("first"))
	if err != nil {
		return object.Value{}, err
	}
	if slices.Contains(again, true) {
		return object.Value{}, object.ValueErrorf("the id variables need to uniquely identify each row")
	}
	sep, _ := text(a[4])
	suffix, ok := text(a[5])
	if !ok {
		suffix = `\d+`
	}
	taken := map[int]bool{}
	var parts []object.Value
	for _, s := range stubs {
		stub, ok := text(s)
		if !ok {
			return object.Value{}, object.TypeErrorf("stubnames must be text")
		}
		part, err := longPart(t, f, at, stub, sep, suffix, a[3], taken)
		if err != nil {
			return object.Value{}, err
		}
		parts = append(parts, part.Value())
	}
	melted, err := concatColumns(t, parts, concatArgs{outer: true, names: object.None})
	if err != nil {
		return object.Value{}, err
	}
	// The other columns, sorted by name as a difference of labels is, with the ids as their labels.
	rest, err := f.DropColumns(t, taken)
	if err != nil {
		return object.Value{}, err
	}
	order, err := rest.Columns.Argsort(t, false)
	if err != nil {
		return object.Value{}, err
	}
	if rest, err = rest.Select(t, order); err != nil {
		return object.Value{}, err
	}
	idList := tupleList(t, ids)
	if len(ids) == 1 {
		left, err := object.CallMethod(t, rest.Value(), "set_index", idList)
		if err != nil {
			return object.Value{}, err
		}
		return object.CallMethod(t, left, "join", melted)
	}
	if melted, err = object.CallMethod(t, melted, "reset_index"); err != nil {
		return object.Value{}, err
	}
	both, err := callKeyword(t, rest.Value(), "merge", "on", idList, melted)
	if err != nil {
		return object.Value{}, err
	}
	return object.CallMethod(t, both, "set_index", tupleList(t, append(append([]object.Value(nil), ids...), a[3])))
}

// tupleList is labels as a list.
func tupleList(t *object.Thread, labels []object.Value) object.Value {
	l, err := object.NewListFrom(t, labels)
	if err != nil {
		return object.None
	}
	return l.Value()
}

// longPart melts the columns of one stub; its labels are the ids and what follows the stub.
func longPart(t *object.Thread, f *frame.Frame, ids []int32, stub, sep, suffix string, j object.Value, taken map[int]bool) (*frame.Frame, error) {
	pat, err := object.StrOf(t, "^"+quoted(stub)+quoted(sep)+suffix+"$")
	if err != nil {
		return nil, err
	}
	re, err := compiled(t, pat, 0)
	if err != nil {
		return nil, err
	}
	p := meltArgs{chosen: ids, names: []object.Value{j}, value: object.NewStr(stub)}
	var tails []object.Value
	for i := range f.Cols {
		label, err := f.Columns.Label(t, i)
		if err != nil {
			return nil, err
		}
		s, ok := text(label)
		if !ok {
			continue
		}
		if ok, err = re.test(s, regex.Prefix); err != nil {
			return nil, err
		}
		if ok {
			taken[i] = true
			tail, err := object.StrOf(t, s[len(stub)+len(sep):])
			if err != nil {
				return nil, err
			}
			p.values, tails = append(p.values, int32(i)), append(tails, tail)
		}
	}
	m, err := p.melted(t, f)
	if err != nil {
		return nil, err
	}
	// The tails become numbers where all of them are.
	ends, err := column.FromValues(t, tails)
	if err != nil {
		return nil, err
	}
	if numbers, err := numericColumn(t, ends, false); err == nil {
		ends = numbers
	} else if !object.Matches(err, object.ValueErrorType) {
		return nil, err
	}
	which, err := kernel.Make[int32](t.Meter, m.Len())
	if err != nil {
		return nil, err
	}
	for k := range which {
		which[k] = int32(k / max(f.Len(), 1))
	}
	if m.Cols[len(ids)], err = ends.Take(t, which); err != nil {
		return nil, err
	}
	n := len(ids) + 1
	names := make([]object.Value, n)
	for i := range names {
		if names[i], err = m.Columns.Label(t, i); err != nil {
			return nil, err
		}
	}
	x, err := frame.IndexOf(t, []object.Value{p.value}, object.None)
	return frame.NewFrame(frame.NewMulti(m.Cols[:n:n], names), x, m.Cols[n:]), err
}
