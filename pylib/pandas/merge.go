// This file defines merge and join.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// side is one of the two frames of a merge with its keys.
type side struct {
	f     *frame.Frame
	keys  []*column.Column
	names []object.Value // Unbound for keys that are no column
	index bool
}

func mergeSide(t *object.Thread, v, on object.Value, index bool) (*side, error) {
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		if s.Name.IsNone() {
			return nil, object.ValueErrorf("Cannot merge a Series without a name")
		}
		g, err := toFrame(t, s, s.Name)
		if err != nil {
			return nil, err
		}
		f = g
	}
	if f == nil {
		return nil, object.TypeErrorf("Can only merge Series or DataFrame objects, a <class '%s'> was passed", object.TypeOf(v).FullName())
	}
	out := &side{f: f, index: index}
	if index {
		levels, err := f.Index.Levels(t)
		if err != nil {
			return nil, err
		}
		out.keys = levels
		for range levels {
			out.names = append(out.names, object.Unbound)
		}
		return out, nil
	}
	labels := []object.Value{on}
	if object.IsList(on) || object.TypeOf(on) == object.TupleType {
		var err error
		if labels, err = labelList(t, on); err != nil {
			return nil, err
		}
	}
	for _, l := range labels {
		if !scalarKey(l) {
			c, ok, err := columnOf(t, l)
			if err != nil || !ok || c.Len() != f.Len() {
				return nil, orType(err, "merge keys must be labels or sequences as long as the frame")
			}
			out.keys, out.names = append(out.keys, c), append(out.names, object.Unbound)
			continue
		}
		c, err := keyColumn(t, f, l)
		if err != nil {
			return nil, err
		}
		out.keys, out.names = append(out.keys, c), append(out.names, l)
	}
	return out, nil
}

// matchKeys numbers the keys of both sides together; -1 does not occur, since missing keys match each other.
func matchKeys(t *object.Thread, l, r *side) (lc, rc []int32, groups int, err error) {
	n := l.f.Len()
	by := make([]*column.Column, len(l.keys))
	names := make([]object.Value, len(by))
	for i := range by {
		a, b := l.keys[i], r.keys[i]
		textual := func(c *column.Column) bool { return c.Kind() == column.String }
		if textual(a) && b.Numeric() && b.Len() > 0 || textual(b) && a.Numeric() && a.Len() > 0 {
			name := l.names[i]
			if name.IsUnbound() {
				name = object.None
			}
			return nil, nil, 0, object.ValueErrorf("You are trying to merge on %s and %s columns for key '%s'. If you wish to proceed you should use pd.concat", a.DType(), b.DType(), textOf(t, name))
		}
		names[i] = object.None
		if by[i], err = column.Concat(t, []*column.Column{a, b}); err != nil {
			return nil, nil, 0, err
		}
		if by[i].Len() != n+r.f.Len() { // an empty side of no type was left out
			if by[i], err = column.Concat(t, []*column.Column{column.OfObjects(nil), by[i]}); err != nil {
				return nil, nil, 0, err
			}
		}
	}
	g, err := frame.Group(t, by, names, false, true)
	if err != nil {
		return nil, nil, 0, err
	}
	return g.Codes[:n], g.Codes[n:], g.Len(), nil
}

// joinRows pairs the rows of both sides; -1 stands for a side without a match. The order is that of the left rows (the right ones for a
// right join); rows that are on the right alone come last.
func joinRows(t *object.Thread, lc, rc []int32, groups int, how string) (lr, rr []int32, err error) {
	if how == "right" {
		rr, lr, err = joinRows(t, rc, lc, groups, "left")
		return lr, rr, err
	}
	rows, offs, err := kernel.GroupRows(t.Meter, rc, groups)
	if err != nil {
		return nil, nil, err
	}
	total := int64(0)
	for _, c := range lc {
		n := int64(offs[c+1] - offs[c])
		if n == 0 && how != "inner" {
			n = 1
		}
		total += n
	}
	used, err := kernel.Make[bool](t.Meter, groups)
	if err != nil {
		return nil, nil, err
	}
	for _, c := range lc {
		used[c] = true
	}
	if how == "outer" {
		for _, c := range rc {
			if !used[c] {
				total++
			}
		}
	}
	if total > 1<<31-1 {
		return nil, nil, t.Charge(1 << 62)
	}
	if lr, err = kernel.Make[int32](t.Meter, int(total)); err != nil {
		return nil, nil, err
	}
	if rr, err = kernel.Make[int32](t.Meter, int(total)); err != nil {
		return nil, nil, err
	}
	k := 0
	for i, c := range lc {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, nil, err
			}
		}
		match := rows[offs[c]:offs[c+1]]
		if len(match) == 0 && how != "inner" {
			lr[k], rr[k] = int32(i), -1
			k++
		}
		for _, r := range match {
			lr[k], rr[k] = int32(i), r
			k++
		}
	}
	if how == "outer" {
		for j, c := range rc {
			if !used[c] {
				lr[k], rr[k] = -1, int32(j)
				k++
			}
		}
	}
	return lr, rr, t.Poll(int(total))
}

func mergeCall(t *object.Thread, a []object.Value) (object.Value, error) {
	how, _ := text(a[2])
	switch how {
	case "inner", "left", "right", "outer":
	case "cross":
		return crossJoin(t, a)
	default:
		return object.Value{}, object.ValueErrorf("'%s' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof", object.Printable(how, 40))
	}
	li, err := flag(t, a[6])
	if err != nil {
		return object.Value{}, err
	}
	ri, err := flag(t, a[7])
	if err != nil {
		return object.Value{}, err
	}
	lon, ron := a[4], a[5]
	if given(a[3]) {
		lon, ron = a[3], a[3]
	}
	if !given(lon) && !given(ron) && !li && !ri {
		common, err := commonColumns(t, a[0], a[1])
		if err != nil {
			return object.Value{}, err
		}
		lon, ron = common, common
	}
	if !given(lon) && !li {
		return object.Value{}, object.Raise(mergeError, "Must pass \"left_on\" OR \"left_index\".")
	}
	if !given(ron) && !ri {
		return object.Value{}, object.Raise(mergeError, "Must pass \"right_on\" OR \"right_index\".")
	}
	l, err := mergeSide(t, a[0], lon, li)
	if err != nil {
		return object.Value{}, err
	}
	r, err := mergeSide(t, a[1], ron, ri)
	if err != nil {
		return object.Value{}, err
	}
	if len(l.keys) == 0 {
		return object.Value{}, object.Raise(mergeError, "No columns to perform merge on")
	}
	if len(l.keys) != len(r.keys) {
		return object.Value{}, object.ValueErrorf("len(right_on) must equal len(left_on)")
	}
	lc, rc, groups, err := matchKeys(t, l, r)
	if err != nil {
		return object.Value{}, err
	}
	if err := validateMerge(t, a[12], lc, rc, groups); err != nil {
		return object.Value{}, err
	}
	lr, rr, err := joinRows(t, lc, rc, groups, how)
	if err != nil {
		return object.Value{}, err
	}
	f, keys, err := mergedFrame(t, l, r, lr, rr, a[9])
	if err != nil {
		return object.Value{}, err
	}
	switch {
	case li && ri || (li || ri) && how != "inner" && (li && how == "right" || ri && how == "left"):
		if f.Index, err = mergedIndex(t, l, r, lr, rr, li, ri, keys); err != nil {
			return object.Value{}, err
		}
	case li || ri:
		if f.Index, err = mergedIndex(t, l, r, lr, rr, li, ri, keys); err != nil {
			return object.Value{}, err
		}
	}
	if mark, err := flag(t, a[11]); err != nil {
		return object.Value{}, err
	} else if mark || object.IsStr(a[11]) {
		if err := addIndicator(t, f, lr, rr, a[11]); err != nil {
			return object.Value{}, err
		}
	}
	sorted, err := flag(t, a[8])
	if err != nil {
		return object.Value{}, err
	}
	if sorted || how == "outer" {
		rows, err := frame.ArgsortBy(t, keys, make([]bool, len(keys)), false)
		if err == nil {
			x := f.Index
			if f, err = f.Take(t, rows); err != nil {
				return object.Value{}, err
			}
			if x.IsDefault() {
				f.Index = frame.RangeIndex(0, 1, f.Len())
			}
		} else if !object.Matches(err, object.TypeErrorType) {
			return object.Value{}, err
		}
	}
	return f.Value(), nil
}

// validateMerge checks that keys are unique on the sides where validate says so.
func validateMerge(t *object.Thread, v object.Value, lc, rc []int32, groups int) error {
	if !given(v) {
		return nil
	}
	how, _ := text(v)
	name := map[string]string{"1:1": "one-to-one", "one_to_one": "one-to-one", "1:m": "one-to-many", "one_to_many": "one-to-many", "m:1": "many-to-one",
		"many_to_one": "many-to-one", "m:m": "many-to-many", "many_to_many": "many-to-many"}[how]
	if name == "" {
		return object.ValueErrorf("\"%s\" is not a valid argument. Valid arguments are:\n- \"1:1\"\n- \"1:m\"\n- \"m:1\"\n- \"m:m\"\n- \"one_to_one\"\n- \"one_to_many\"\n- \"many_to_one\"\n- \"many_to_many\"", object.Printable(how, 40))
	}
	unique := func(codes []int32) (bool, error) {
		n, err := kernel.GroupCount(t.Meter, codes, groups)
		for _, k := range n {
			if k > 1 {
				return false, err
			}
		}
		return true, err
	}
	left, err := unique(lc)
	if err != nil {
		return err
	}
	right, err := unique(rc)
	if err != nil {
		return err
	}
	left, right = left || strings.HasPrefix(name, "many"), right || strings.HasSuffix(name, "many")
	switch {
	case !left && !right:
		return object.Raise(mergeError, "Merge keys are not unique in either left or right dataset; not a %s merge", name)
	case !left:
		return object.Raise(mergeError, "Merge keys are not unique in left dataset; not a %s merge", name)
	case !right:
		return object.Raise(mergeError, "Merge keys are not unique in right dataset; not a %s merge", name)
	}
	return nil
}

var mergeError = func() *object.Type {
	e := object.NewType("MergeError", object.LayoutExc, object.ValueErrorType)
	e.Module = "pandas.errors"
	object.InitType(e)
	return e
}()

func commonColumns(t *object.Thread, a, b object.Value) (object.Value, error) {
	f, g := frame.ToFrame(a), frame.ToFrame(b)
	if f == nil || g == nil {
		return object.Value{}, object.Raise(mergeError, "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
	}
	x, err := f.Columns.Intersection(t, g.Columns)
	if err != nil {
		return object.Value{}, err
	}
	if x.Len() == 0 {
		return object.Value{}, object.Raise(mergeError, "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
	}
	labels, err := x.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	l, err := object.NewListFrom(t, labels)
	if err != nil {
		return object.Value{}, err
	}
	return l.Value(), nil
}

// eitherKey is the cells of a key, from the left side or, where that has no row, the right one.
func eitherKey(t *object.Thread, a, b *column.Column, lr, rr []int32) (*column.Column, error) {
	left := true
	for _, r := range lr {
		left = left && r >= 0
	}
	if left {
		return a.Take(t, lr)
	}
	both, err := column.Concat(t, []*column.Column{a, b})
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Make[int32](t.Meter, len(lr))
	if err != nil {
		return nil, err
	}
	for i := range rows {
		if rows[i] = lr[i]; rows[i] < 0 {
			rows[i] = int32(both.Len()-b.Len()) + rr[i]
		}
	}
	return both.Take(t, rows)
}

// mergedFrame takes the rows of both sides; columns of one name that are not a common key get suffixes.
func mergedFrame(t *object.Thread, l, r *side, lr, rr []int32, suffixes object.Value) (*frame.Frame, []*column.Column, error) {
	suffix := [2]object.Value{object.NewStr("_x"), object.NewStr("_y")}
	if given(suffixes) {
		s, err := labelList(t, suffixes)
		if err != nil {
			return nil, nil, err
		}
		if len(s) != 2 {
			return nil, nil, object.ValueErrorf("too many values to unpack (expected 2)")
		}
		suffix[0], suffix[1] = s[0], s[1]
	}
	keys := make([]*column.Column, len(l.keys))
	shared := map[int]int{} // place in l.f.Cols -> key
	gone := map[int]bool{}  // places in r.f.Cols that are the same as a key of the left
	for k := range keys {
		var err error
		if keys[k], err = eitherKey(t, l.keys[k], r.keys[k], lr, rr); err != nil {
			return nil, nil, err
		}
		if l.names[k].IsUnbound() || r.names[k].IsUnbound() {
			continue
		}
		eq, err := object.Equal(t, l.names[k], r.names[k])
		if err != nil {
			return nil, nil, err
		}
		if !eq {
			continue
		}
		i, err := l.f.Columns.Find(t, l.names[k])
		if err != nil {
			return nil, nil, err
		}
		j, err := r.f.Columns.Find(t, r.names[k])
		if err != nil {
			return nil, nil, err
		}
		shared[i] = k
		gone[j] = true
	}
	var cols []*column.Column
	var labels []object.Value
	rename := func(name, s object.Value) (object.Value, error) {
		if s.IsNone() {
			return name, nil
		}
		return object.StrOf(t, textOf(t, name)+textOf(t, s))
	}
	for i, c := range l.f.Cols {
		name, err := l.f.Columns.Label(t, i)
		if err != nil {
			return nil, nil, err
		}
		if k, ok := shared[i]; ok {
			cols, labels = append(cols, keys[k]), append(labels, name)
			continue
		}
		if c, err = c.Take(t, lr); err != nil {
			return nil, nil, err
		}
		if j, err := r.f.Columns.Find(t, name); err != nil {
			return nil, nil, err
		} else if j >= 0 && !gone[j] {
			if name, err = rename(name, suffix[0]); err != nil {
				return nil, nil, err
			}
		}
		cols, labels = append(cols, c), append(labels, name)
	}
	for j, c := range r.f.Cols {
		if gone[j] {
			continue
		}
		name, err := r.f.Columns.Label(t, j)
		if err != nil {
			return nil, nil, err
		}
		if c, err = c.Take(t, rr); err != nil {
			return nil, nil, err
		}
		if i, err := l.f.Columns.Find(t, name); err != nil {
			return nil, nil, err
		} else if _, key := shared[i]; i >= 0 && !key {
			if name, err = rename(name, suffix[1]); err != nil {
				return nil, nil, err
			}
		}
		cols, labels = append(cols, c), append(labels, name)
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return nil, nil, err
	}
	return frame.NewFrame(frame.RangeIndex(0, 1, len(lr)), x, cols), keys, nil
}

// mergedIndex is the row labels of a merge on an index.
func mergedIndex(t *object.Thread, l, r *side, lr, rr []int32, li, ri bool, keys []*column.Column) (*frame.Index, error) {
	switch {
	case li && ri:
		if len(keys) == 1 {
			name, err := sameName(t, l.f.Index.Name(), r.f.Index.Name())
			return frame.NewIndex(keys[0], name), err
		}
		return frame.NewMulti(keys, l.f.Index.Names), nil
	case ri:
		return l.f.Index.Take(t, lr)
	}
	return r.f.Index.Take(t, rr)
}

func addIndicator(t *object.Thread, f *frame.Frame, lr, rr []int32, v object.Value) error {
	name := v
	if !object.IsStr(v) {
		name = object.NewStr("_merge")
	}
	k, err := column.NewCoder(t, len(lr))
	if err != nil {
		return err
	}
	for i := range lr {
		switch {
		case lr[i] < 0:
			err = k.Add("right_only")
		case rr[i] < 0:
			err = k.Add("left_only")
		default:
			err = k.Add("both")
		}
		if err != nil {
			return err
		}
	}
	x, err := k.Text()
	if err != nil {
		return err
	}
	return f.SetColumn(t, name, column.OfText(x))
}

func crossJoin(t *object.Thread, a []object.Value) (object.Value, error) {
	f, g := frame.ToFrame(a[0]), frame.ToFrame(a[1])
	if f == nil || g == nil {
		return object.Value{}, object.TypeErrorf("a cross join needs two DataFrames")
	}
	total, ok := object.MulInt(int64(f.Len()), int64(g.Len()))
	if !ok || total > 1<<31-1 {
		return object.Value{}, t.Charge(1 << 62)
	}
	lr, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	rr, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	for i := range lr {
		lr[i], rr[i] = int32(i/g.Len()), int32(i%g.Len())
	}
	out, _, err := mergedFrame(t, &side{f: f}, &side{f: g}, lr, rr, a[9])
	return frameValue(out, err)
}

func joinFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	others := []object.Value{a[0]}
	if object.IsList(a[0]) || object.IsTuple(a[0]) {
		var err error
		if others, err = labelList(t, a[0]); err != nil {
			return object.Value{}, err
		}
	}
	how := a[2]
	out := v
	for _, o := range others {
		suffixes, err := object.Pair(t, a[3], a[4])
		if err != nil {
			return object.Value{}, err
		}
		f, g := frame.ToFrame(out), frame.ToFrame(o)
		if g != nil && isText(a[3], "") && isText(a[4], "") {
			both, err := f.Columns.Intersection(t, g.Columns)
			if err != nil {
				return object.Value{}, err
			}
			if both.Len() > 0 {
				return object.Value{}, object.ValueErrorf("columns overlap but no suffix specified: %s", textOf(t, both.Value()))
			}
		}
		li := object.True
		on := object.None
		if given(a[1]) {
			li, on = object.False, a[1]
		}
		if out, err = mergeCall(t, []object.Value{out, o, how, object.None, on, object.None, li, object.True, a[5], suffixes, object.None, object.False, a[6]}); err != nil {
			return object.Value{}, err
		}
	}
	return out, nil
}

func initMerge(ft *object.Type) {
	def(ft, "merge", "right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=?, copy=None, indicator=False, validate=None",
		func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return mergeCall(t, append([]object.Value{v}, a...))
		})
	def(ft, "join", "other, on=None, how='left', lsuffix='', rsuffix='', sort=False, validate=None", joinFrame)
}
