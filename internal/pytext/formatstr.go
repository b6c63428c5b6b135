// This file defines the formatting of strings under a Spec.

package pytext

// padding returns the fill counts on both sides of n code points.
func (s *Spec) padding(n int) (left, right int) {
	pad := s.Width - n
	if pad <= 0 {
		return 0, 0
	}
	switch s.Align {
	case '>':
		return pad, 0
	case '^':
		return pad / 2, pad - pad/2
	}
	return 0, pad
}

// Truncate returns the first n code points of v, or v when it has no more.
func Truncate(v string, n int) string {
	if n < len(v) {
		if i := ByteOffset(v, n); i >= 0 {
			return v[:i]
		}
	}
	return v
}

// FormatStr returns v formatted by a Spec of KindStr; without padding it is v or a part of it.
func (s *Spec) FormatStr(v string) string {
	if s.Precision >= 0 {
		v = Truncate(v, s.Precision)
	}
	if s.Width <= 0 {
		return v
	}
	n := RuneCount(v)
	if s.Width <= n {
		return v
	}
	return bytesToString(s.appendPadded(make([]byte, 0, len(v)+(s.Width-n)*RuneLen(s.Fill)), v, n))
}

// AppendStr appends v formatted by a Spec of KindStr.
func (s *Spec) AppendStr(dst []byte, v string) []byte {
	if s.Precision >= 0 {
		v = Truncate(v, s.Precision)
	}
	if s.Width <= 0 {
		return append(dst, v...)
	}
	return s.appendPadded(dst, v, RuneCount(v))
}

func (s *Spec) appendPadded(dst []byte, v string, n int) []byte {
	left, right := s.padding(n)
	dst = appendFill(dst, s.Fill, left)
	dst = append(dst, v...)
	return appendFill(dst, s.Fill, right)
}
