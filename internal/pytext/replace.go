// This file defines replace in two steps: how many and how large, then the work.

package pytext

import "strings"

// ReplaceSize returns the number of replacements s.replace(old, new, count) makes and the size of its result in bytes. A
// negative count means all. With raw every byte is a character.
func ReplaceSize(s, old, new string, count int, raw bool, poll Poll) (n, size int, err error) {
	switch {
	case count == 0:
		return 0, len(s), nil
	case old == "" && raw:
		n = len(s) + 1
	case old == "":
		n = RuneCount(s) + 1
	default:
		if n, err = CountSub(s, old, poll); err != nil {
			return 0, 0, err
		}
	}
	if count > 0 {
		n = min(n, count)
	}
	return n, addSize(len(s)-n*len(old), mulSize(n, len(new))), nil
}

// Replace writes s with the first n occurrences of old replaced; n and the room of out are what ReplaceSize told.
func Replace(out *strings.Builder, s, old, new string, n int, raw bool, poll Poll) error {
	if old == new {
		n = 0
	}
	for polled := out.Len(); n > 0; n-- {
		i := 0
		if old != "" {
			var err error
			if i, err = Index(s, old, poll); err != nil {
				return err
			}
		}
		if out.Len()-polled > Stride {
			polled = out.Len()
			if err := poll.ask(); err != nil {
				return err
			}
		}
		if err := WritePoll(out, s[:i], poll); err != nil {
			return err
		}
		if err := WritePoll(out, new, poll); err != nil {
			return err
		}
		s = s[i+len(old):]
		if old == "" && s != "" {
			w := 1
			if !raw {
				_, w = DecodeRune(s)
			}
			out.WriteString(s[:w])
			s = s[w:]
		}
	}
	return WritePoll(out, s, poll)
}
