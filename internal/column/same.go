// This file defines Same, which tells equal cells of a column by their rows.

package column

// Same is a function that tells whether two cells that are not missing are equal, nil for columns where that takes more than a look.
func (c *Column) Same() func(a, b int32) bool {
	switch c.kind {
	case Float64:
		v := c.Floats()
		return func(a, b int32) bool { return v[a] == v[b] }
	case Int64, Datetime, Timedelta, Date:
		v := c.Ints()
		return func(a, b int32) bool { return v[a] == v[b] }
	case Bool:
		v := c.bools
		return func(a, b int32) bool { return v[a] == v[b] }
	case String:
		if c.text.Coded() {
			return func(a, b int32) bool { return c.text.Code(int(a)) == c.text.Code(int(b)) }
		}
	}
	return nil
}
