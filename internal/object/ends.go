// This file defines Ends, the items that a sequence pattern with an unnamed star takes.

package object

// Ends puts the first items of a sequence, before of them, and the last ones, after of them, into out; between them out has one place
// for the items in the middle, which nobody looks at.
func Ends(t *Thread, v Value, before, after int, out []Value) error {
	n, err := Len(t, v)
	if err != nil {
		return err
	}
	out[before] = None
	for k := range before + after {
		at, i := k, k
		if k >= before {
			at, i = k+1, n-before-after+k
		}
		if out[at], err = GetItem(t, v, Int(int64(i))); err != nil {
			return err
		}
	}
	return nil
}
