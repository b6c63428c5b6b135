// This file defines the making of the strs of many parts of one, as split does.

package object

// StrParts fills items with the strs of parts of s, charged: part k is the bytes from at[2k] to at[2k+1], where code points begin. Code of
// the script sees items only when it is done.
func StrParts(t *Thread, s *Str, at []int32, items []Value) error {
	text, ascii := s.String(), s.ASCII()
	for k := range items {
		i, j := at[2*k], at[2*k+1]
		if i == j {
			items[k] = Obj(&emptyStr.Header)
			continue
		}
		part := text[i:j]
		if ascii {
			if len(part) == 1 {
				items[k] = Obj(&latin1[part[0]].Header)
				continue
			}
			o, err := t.asciiStr(part)
			if err != nil {
				return err
			}
			items[k] = Obj(&o.Header)
			continue
		}
		v, err := StrPart(t, s, int(i), int(j))
		if err != nil {
			return err
		}
		items[k] = v
	}
	return nil
}

// JoinParts is the str of some parts of s, which at tells as for StrParts, with sep between them, charged. What is left out between two
// parts is one character of ASCII.
func JoinParts(t *Thread, s *Str, at []int32, sep *Str) (Value, error) {
	n, between := len(at)/2, sep.String()
	size, runes := s.size()+(n-1)*(len(between)-1), s.Len()+(n-1)*(sep.Len()-1)
	if size <= 0 {
		return Obj(&emptyStr.Header), nil
	}
	out, room, err := t.roomStr(size)
	if err != nil {
		return Value{}, err
	}
	text, end := s.String(), 0
	for k := 0; k < len(at); k += 2 {
		if k > 0 {
			if len(between) == 1 {
				room[end] = between[0]
				end++
			} else {
				end += copy(room[end:], between)
			}
		}
		end += copy(room[end:], text[at[k]:at[k+1]])
	}
	if size == 1 {
		return StrOf(t, string(room))
	}
	return out.Filled(room, runes), nil
}

// AppendParts adds the strs of parts of s, which at tells as for StrParts.
func (l *List) AppendParts(t *Thread, s *Str, at []int32) error {
	n := len(at) / 2
	if l.kind == listEmpty {
		l.kind = listValues
	} else if err := l.toValues(t, n); err != nil {
		return err
	}
	if err := l.Grow(t, n, listValues); err != nil {
		return err
	}
	have := len(l.data)
	l.data = l.data[:have+n]
	err := StrParts(t, s, at, l.data[have:])
	if err != nil {
		l.data = l.data[:have]
	}
	return err
}
