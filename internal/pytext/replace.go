// This file defines str.replace in two steps: how many and how large, then the work.

package pytext

// ReplaceSize returns the number of replacements s.replace(old, new, count) makes and the size of its result in bytes. A
// negative count means all.
func ReplaceSize(s, old, new string, count int, poll Poll) (n, size int, err error) {
	switch {
	case count == 0:
		return 0, len(s), nil
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

// Replace replaces the first n occurrences of old; n and size are what ReplaceSize returned.
func Replace(s, old, new string, n, size int, poll Poll) (string, error) {
	if n == 0 || old == new {
		return s, nil
	}
	polled := 0
	dst := make([]byte, 0, size)
	if old == "" {
		for ; n > 0; n-- {
			if len(dst)-polled > Stride {
				polled = len(dst)
				if err := poll.ask(); err != nil {
					return "", err
				}
			}
			dst = append(dst, new...)
			_, w := DecodeRune(s)
			dst = append(dst, s[:w]...)
			s = s[w:]
		}
		return bytesToString(append(dst, s...)), nil
	}
	for ; n > 0; n-- {
		i, err := Index(s, old, poll)
		if err == nil && len(dst)-polled > Stride {
			polled = len(dst)
			err = poll.ask()
		}
		if err != nil {
			return "", err
		}
		dst = append(dst, s[:i]...)
		dst = append(dst, new...)
		s = s[i+len(old):]
	}
	return bytesToString(append(dst, s...)), nil
}
