// This file defines the keys of a merge: how they are found, which types fit together, and validate=.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// sideKey is the column that a key names on one side: an array, a column or a level of the row labels. name is Unbound for arrays.
func sideKey(t *object.Thread, f *frame.Frame, key object.Value) (c *column.Column, name object.Value, err error) {
	if !scalarKey(key) {
		c, ok, err := columnOf(t, key)
		if err != nil {
			return nil, object.Unbound, err
		}
		if !ok || c.Len() != f.Len() {
			return nil, object.Unbound, object.KeyError(key)
		}
		return c, object.Unbound, nil
	}
	at, err := f.Columns.All(t, key)
	if err != nil {
		return nil, key, err
	}
	l, err := levelOf(t, f.Index, key)
	if err != nil {
		return nil, key, err
	}
	switch {
	case len(at) > 0 && l >= 0:
		return nil, key, object.ValueErrorf("%s is both an index level and a column label, which is ambiguous.", reprOr(t, key))
	case len(at) > 1:
		return nil, key, object.ValueErrorf("The column label %s is not unique.", reprOr(t, key))
	case len(at) == 1:
		return f.Cols[at[0]], key, nil
	case l >= 0:
		c, err := f.Index.Level(t, l)
		return c, key, err
	}
	return nil, key, object.KeyError(key)
}

// readKeys finds the columns of the keys.
func (m *merging) readKeys(t *object.Thread) error {
	if m.byIndex[0] && m.byIndex[1] {
		return m.indexKeys(t)
	}
	sides := [2]*frame.Frame{m.l, m.r}
	var cols [2][]*column.Column
	var names [2][]object.Value
	for i, on := range [2][]object.Value{m.onLeft, m.onRight} {
		if m.byIndex[i] {
			levels, err := sides[i].Index.Levels(t)
			if err != nil {
				return err
			}
			cols[i] = levels
			for range levels {
				names[i] = append(names[i], object.Unbound)
			}
			continue
		}
		for _, k := range on {
			c, name, err := sideKey(t, sides[i], k)
			if err != nil {
				return err
			}
			cols[i], names[i] = append(cols[i], c), append(names[i], name)
		}
	}
	for i := range cols[0] {
		k := mergeKey{left: cols[0][i], right: cols[1][i], leftName: names[0][i], rightName: names[1][i], name: object.None}
		switch {
		case !k.leftName.IsUnbound():
			k.name = k.leftName
		case !k.rightName.IsUnbound():
			k.name = k.rightName
		}
		if !k.leftName.IsUnbound() && !k.rightName.IsUnbound() {
			eq, err := object.Equal(t, k.leftName, k.rightName)
			if err != nil {
				return err
			}
			if eq {
				at, err := m.r.Columns.Find(t, k.rightName)
				if err != nil {
					return err
				}
				if at >= 0 {
					m.dropRight[at] = true
				}
			}
		}
		m.keys = append(m.keys, k)
	}
	return nil
}

// indexKeys are the keys of a merge on both sides' labels. Labels of one level meet those of several by name.
func (m *merging) indexKeys(t *object.Thread) error {
	a, err := m.l.Index.Levels(t)
	if err != nil {
		return err
	}
	b, err := m.r.Index.Levels(t)
	if err != nil {
		return err
	}
	add := func(l, r *column.Column) {
		m.keys = append(m.keys, mergeKey{left: l, right: r, leftName: object.Unbound, rightName: object.Unbound, name: object.None})
	}
	switch {
	case len(a) == 1 && len(b) == 1:
		add(a[0], b[0])
		return nil
	case len(a) == 1 || len(b) == 1:
		one, many := m.l.Index, m.r.Index
		if len(b) == 1 {
			one, many = many, one
		}
		l := -1
		if !one.Name().IsNone() {
			if l, err = levelOf(t, many, one.Name()); err != nil {
				return err
			}
		}
		if l < 0 {
			return object.ValueErrorf("cannot join with no overlapping index names")
		}
		if len(b) == 1 {
			add(a[l], b[0])
		} else {
			add(a[0], b[l])
		}
		return nil
	}
	same := len(a) == len(b)
	for i := 0; i < len(a) && same; i++ {
		if same, err = object.Equal(t, m.l.Index.Names[i], m.r.Index.Names[i]); err != nil {
			return err
		}
	}
	if !same {
		return object.Raise(object.NotImplementedErrorType, "merging indexes with different level names is not supported here; reset_index both and merge on the columns")
	}
	for i := range a {
		add(a[i], b[i])
	}
	return nil
}

// textual tells a column whose cells are text.
func textual(c *column.Column) bool {
	if c.Kind() != column.Object {
		return c.Kind() == column.String
	}
	for _, v := range c.Objects() {
		if !object.IsStr(v) && !column.MissingValue(v) {
			return false
		}
	}
	return true
}

// checkTypes refuses keys of types that never match.
func (k *mergeKey) checkTypes(t *object.Thread) error {
	a, b := k.left, k.right
	if a.Len() == 0 || b.Len() == 0 || a.Kind() == b.Kind() && (a.Kind() != column.Datetime || (a.Zone() == nil) == (b.Zone() == nil)) {
		return nil
	}
	if a.Kind() == column.Category || b.Kind() == column.Category {
		return nil
	}
	times := func(c *column.Column) bool { return c.Kind() == column.Datetime || c.Kind() == column.Timedelta }
	number := func(c *column.Column) bool { return c.Numeric() && c.Kind() != column.Bool }
	bad := textual(a) && number(b) || textual(b) && number(a) || times(a) != times(b) && !(a.Kind() == column.Object && !textual(a)) && !(b.Kind() == column.Object && !textual(b)) ||
		times(a) && times(b)
	if !bad {
		return nil
	}
	return object.ValueErrorf("You are trying to merge on %s and %s columns for key '%s'. If you wish to proceed you should use pd.concat", a.DType(), b.DType(), textOf(t, k.name))
}

// matchKeys numbers the keys of both sides together; missing keys match each other.
func (m *merging) matchKeys(t *object.Thread) (lc, rc []int32, groups int, err error) {
	n := m.l.Len()
	by := make([]*column.Column, len(m.keys))
	names := make([]object.Value, len(by))
	for i := range m.keys {
		k := &m.keys[i]
		if !k.leftName.IsUnbound() || !k.rightName.IsUnbound() {
			// Labels of different types merely never match.
			if err := k.checkTypes(t); err != nil {
				return nil, nil, 0, err
			}
		}
		names[i] = object.None
		if by[i], err = bothSides(t, k.left, k.right); err != nil {
			return nil, nil, 0, err
		}
	}
	g, err := frame.Group(t, by, names, false, true)
	if err != nil {
		return nil, nil, 0, err
	}
	return g.Codes[:n:n], g.Codes[n:], g.Len(), nil
}

// bothSides is two columns one after another.
func bothSides(t *object.Thread, a, b *column.Column) (*column.Column, error) {
	c, err := column.Concat(t, []*column.Column{a, b})
	if err != nil || c.Len() == a.Len()+b.Len() {
		return c, err
	}
	// A side of no type was left out.
	if a.Len() == c.Len() {
		return a, nil
	}
	return b, nil
}

// validate checks that keys are unique on the sides where validate= says so.
func (m *merging) validate(t *object.Thread, v object.Value, lc, rc []int32, groups int) error {
	if !given(v) {
		return nil
	}
	how, _ := text(v)
	name := map[string]string{"1:1": "one-to-one", "one_to_one": "one-to-one", "1:m": "one-to-many", "one_to_many": "one-to-many", "m:1": "many-to-one",
		"many_to_one": "many-to-one", "m:m": "many-to-many", "many_to_many": "many-to-many"}[how]
	if name == "" {
		return object.ValueErrorf("\"%s\" is not a valid argument. Valid arguments are:\n- \"1:1\"\n- \"1:m\"\n- \"m:1\"\n- \"m:m\"\n- \"one_to_one\"\n- \"one_to_many\"\n- \"many_to_one\"\n- \"many_to_many\"", textOf(t, v))
	}
	var again [2][]int32
	for i, codes := range [2][]int32{lc, rc} {
		seen, err := kernel.Make[bool](t.Meter, groups)
		if err != nil {
			return err
		}
		for r, k := range codes {
			if seen[k] && len(again[i]) < 5 {
				again[i] = append(again[i], int32(r))
			}
			seen[k] = true
		}
		kernel.Drop(t.Meter, seen)
	}
	left := len(again[0]) == 0 || strings.HasPrefix(name, "many")
	right := len(again[1]) == 0 || strings.HasSuffix(name, "many")
	if left && right {
		return nil
	}
	var parts [2]string
	for i, ok := range [2]bool{left, right} {
		if !ok {
			s, err := m.repeatedKeys(t, i, again[i])
			if err != nil {
				return err
			}
			parts[i] = s
		}
	}
	switch {
	case !left && !right:
		return object.Raise(mergeError, "Merge keys are not unique in either left or right dataset; not a %s merge.%s%s", name, parts[0], parts[1])
	case !left:
		return object.Raise(mergeError, "Merge keys are not unique in left dataset; not a %s merge%s", name, parts[0])
	case name == "many-to-one":
		return object.Raise(mergeError, "Merge keys are not unique in right dataset; not a %s merge\n%s", name, parts[1])
	}
	return object.Raise(mergeError, "Merge keys are not unique in right dataset; not a %s merge%s", name, parts[1])
}

// repeatedKeys is the part of a message that lists repeated keys of a side.
func (m *merging) repeatedKeys(t *object.Thread, side int, rows []int32) (string, error) {
	var cols []*column.Column
	var labels []object.Value
	for i, k := range m.keys {
		c, name := k.left, k.leftName
		if side == 1 {
			c, name = k.right, k.rightName
		}
		c, err := c.Take(t, rows)
		if err != nil {
			return "", err
		}
		if name.IsUnbound() {
			x := [2]*frame.Frame{m.l, m.r}[side].Index
			name = object.Int(int64(i))
			if m.byIndex[side] && !x.Names[min(i, len(x.Names)-1)].IsNone() {
				name = x.Names[i]
			}
		}
		cols, labels = append(cols, c), append(labels, name)
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return "", err
	}
	f := frame.NewFrame(frame.RangeIndex(0, 1, len(rows)), x, cols)
	text, err := callKeyword(t, f.Value(), "to_string", "index", object.False)
	if err != nil {
		return "", err
	}
	return "\nDuplicates in " + []string{"left", "right"}[side] + ":\n " + textOf(t, text) + " ...", nil
}

// callKeyword calls a method with one argument by name, behind the others.
func callKeyword(t *object.Thread, v object.Value, method, name string, arg object.Value, others ...object.Value) (object.Value, error) {
	f, ok := object.TypeOf(v).Lookup(method)
	if !ok {
		return object.Value{}, object.AttributeErrorf("'%s' object has no attribute '%s'", object.TypeOf(v).Name, method)
	}
	return object.CallKw(t, f, append([]object.Value{v}, others...), []object.Kwarg{{Name: object.ToStr(object.NewStr(name)), Value: arg}})
}
