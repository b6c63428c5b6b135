// This file defines the text of shapes in messages.

package ndarray

import "strconv"

// shapeText is a shape as numpy's messages have it: (2,3) and (3,). The dimension that was to be found is left out, as numpy does.
func shapeText(shape []int, hole int) string {
	s := "("
	n := 0
	for i, k := range shape {
		if i == hole {
			if i == 0 {
				continue
			}
			s += ",newaxis"
			n++
			continue
		}
		if n > 0 {
			s += ","
		}
		s += strconv.Itoa(k)
		n++
	}
	if n == 1 && hole < 0 {
		s += ","
	}
	return s + ")"
}

// ShapeText is a shape as numpy's messages have it.
func ShapeText(shape []int) string { return shapeText(shape, -1) }
