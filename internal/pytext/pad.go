// This file defines the filling of a str to a width in code points: center, ljust, rjust, zfill, expandtabs.

package pytext

import (
	"strings"
	"unicode/utf8"
)

// PadSize returns an upper bound on the bytes of a string of byteLen bytes filled to width.
func PadSize(byteLen, width int, fill rune) int {
	return addSize(byteLen, mulSize(max(width, 0), RuneLen(fill)))
}

// fillBoth returns s with fill on both sides.
func fillBoth(s string, left, right int, fill rune, poll Poll) (string, error) {
	if left <= 0 && right <= 0 {
		return s, nil
	}
	// A Builder does not clear its room first, which takes long for much of it.
	var out strings.Builder
	out.Grow(len(s) + (left+right)*RuneLen(fill))
	err := writeFill(&out, fill, left, poll)
	if err == nil {
		err = WritePoll(&out, s, poll)
	}
	if err == nil {
		err = writeFill(&out, fill, right, poll)
	}
	if err != nil {
		return "", err
	}
	return out.String(), nil
}

// writeFill writes n copies of r.
func writeFill(out *strings.Builder, r rune, n int, poll Poll) error {
	if n <= 0 {
		return nil
	}
	var room [256]byte
	piece := appendFill(room[:0], r, min(n, len(room)/utf8.UTFMax))
	for size := n * RuneLen(r); size > 0; {
		if size < len(piece) {
			piece = piece[:size]
		}
		out.Write(piece)
		if size -= len(piece); size > 0 && len(piece) < Stride {
			piece = append(piece, piece...)
		} else if size > 0 {
			if err := poll.ask(); err != nil {
				return err
			}
		}
	}
	return nil
}

// AppendPoll is append(dst, s...) for an s of any size.
func AppendPoll(dst []byte, s string, poll Poll) ([]byte, error) {
	for len(s) > Block {
		dst = append(dst, s[:Block]...)
		s = s[Block:]
		if err := poll.ask(); err != nil {
			return nil, err
		}
	}
	return append(dst, s...), nil
}

// missing returns the number of code points s lacks to width.
func missing(s string, width int) int { return max(width, 0) - RuneCount(s) }

// Center is s.center(width, fill). Charge PadSize first, here and below.
func Center(s string, width int, fill rune, poll Poll) (string, error) {
	pad := missing(s, width)
	if pad <= 0 {
		return s, nil
	}
	left := CenterLeft(pad, width)
	return fillBoth(s, left, pad-left, fill, poll)
}

// CenterLeft is how many of the missing code points come before a text that is centered in width.
func CenterLeft(missing, width int) int { return missing/2 + missing&width&1 }

// LJust is s.ljust(width, fill).
func LJust(s string, width int, fill rune, poll Poll) (string, error) {
	return fillBoth(s, 0, missing(s, width), fill, poll)
}

// RJust is s.rjust(width, fill).
func RJust(s string, width int, fill rune, poll Poll) (string, error) {
	return fillBoth(s, missing(s, width), 0, fill, poll)
}

// ZFill is s.zfill(width): zeros after the sign.
func ZFill(s string, width int, poll Poll) (string, error) {
	pad := missing(s, width)
	if pad <= 0 {
		return s, nil
	}
	var out strings.Builder
	out.Grow(len(s) + pad)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		out.WriteByte(s[0])
		s = s[1:]
	}
	if err := writeFill(&out, '0', pad, poll); err != nil {
		return "", err
	}
	if err := WritePoll(&out, s, poll); err != nil {
		return "", err
	}
	return out.String(), nil
}

// ExpandTabsSize returns the bytes of s.expandtabs(tabsize), at most MaxSize. With raw every byte is a character.
func ExpandTabsSize(s string, tabsize int, raw bool, poll Poll) (int, error) {
	size, column := 0, 0
	for i := 0; i < len(s); i++ {
		if i%Stride == Stride-1 {
			if err := poll.ask(); err != nil {
				return 0, err
			}
		}
		switch c := s[i]; {
		case c == '\t':
			if tabsize > 0 {
				size = addSize(size, tabsize-column%tabsize)
				column = 0 // a tab stop: equal to column modulo tabsize
			}
			continue
		case c == '\n' || c == '\r':
			column = 0
		case raw || !isContinuation(c):
			column++
		}
		size = addSize(size, 1)
	}
	return size, nil
}

// ExpandTabs writes s.expandtabs(tabsize) to out, which has room for the bytes that ExpandTabsSize tells.
func ExpandTabs(out *strings.Builder, s string, tabsize int, raw bool, poll Poll) error {
	const spaces = "                                "
	column, plain, polled := 0, 0, 0
	for i := 0; i < len(s); i++ {
		if i-polled == Stride {
			polled = i
			if err := poll.ask(); err != nil {
				return err
			}
		}
		switch c := s[i]; {
		case c == '\t':
			out.WriteString(s[plain:i])
			plain = i + 1
			if tabsize <= 0 {
				continue
			}
			n := tabsize - column%tabsize
			column = 0
			for k := 0; n > len(spaces); k++ {
				out.WriteString(spaces)
				n -= len(spaces)
				if k&0x1FF == 0x1FF {
					if err := poll.ask(); err != nil {
						return err
					}
				}
			}
			out.WriteString(spaces[:n])
		case c == '\n' || c == '\r':
			column = 0
		case raw || !isContinuation(c):
			column++
		}
	}
	return WritePoll(out, s[plain:], poll)
}

// WritePoll writes an s of any size to out.
func WritePoll(out *strings.Builder, s string, poll Poll) error {
	for len(s) > Block {
		out.WriteString(s[:Block])
		s = s[Block:]
		if err := poll.ask(); err != nil {
			return err
		}
	}
	out.WriteString(s)
	return nil
}
