// This file defines what a dunder name is, in identifiers and in texts that name attributes.

package check

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// isDunder reports whether a name has the form __x__. Names of underscores alone are ordinary names.
func isDunder(name string) bool {
	return len(name) > 4 && name[0] == '_' && name[1] == '_' && strings.HasSuffix(name, "__") && strings.Trim(name, "_") != ""
}

// fold brings an identifier to the form under which Python knows it. Names of the tree are folded already, so this costs one look.
func fold(name string) string {
	for i := 0; i < len(name); i++ {
		if name[i] >= 0x80 {
			return norm.NFKC.String(name)
		}
	}
	return name
}

// dunderInPath gives the first refused dunder of a dotted path of attributes, or "".
func dunderInPath(path string) string {
	for part := range strings.SplitSeq(path, ".") {
		if isDunder(part) && !readableDunders[part] {
			return part
		}
	}
	return ""
}

// dunderInFormat gives the first refused dunder that a field of a str.format template reads as an attribute, or "". Nested fields
// are found because the text of a field's format is scanned on as text.
func dunderInFormat(template string) string {
	brackets := true // false once no closing one is left, so that a run of opening ones is not searched again and again
	for i := 0; i < len(template); i++ {
		if template[i] != '{' {
			continue
		}
		if i+1 < len(template) && template[i+1] == '{' {
			i++
			continue
		}
		end := i + 1
		for end < len(template) && strings.IndexByte("{}!:", template[end]) < 0 {
			if template[end] == '[' && brackets {
				n := strings.IndexByte(template[end:], ']')
				brackets = n > 0
				end += max(n, 0)
			}
			end++
		}
		if name := dunderInField(template[i+1 : min(end, len(template))]); name != "" {
			return name
		}
		i = end - 1
	}
	return ""
}

// dunderInField looks at a field such as 0.a[key].b: what follows a dot is an attribute, what stands in brackets is a key.
func dunderInField(field string) string {
	for i := 0; i < len(field); {
		end := i
		for end < len(field) && field[end] != '.' && field[end] != '[' {
			end++
		}
		if part := field[i:end]; i > 0 && field[i-1] == '.' && isDunder(part) && !readableDunders[part] {
			return part
		}
		if end < len(field) && field[end] == '[' {
			n := strings.IndexByte(field[end:], ']')
			if n < 0 {
				return "" // Python refuses the field here
			}
			end += n
		}
		i = end + 1
	}
	return ""
}
