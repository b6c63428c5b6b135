// This file defines the methods of bytes and bytearray that treat them as ASCII text: case, is… tests, padding, translate.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

func byteUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func byteLower(c byte) bool { return 'a' <= c && c <= 'z' }
func byteAlpha(c byte) bool { return byteUpper(c) || byteLower(c) }
func byteDigit(c byte) bool { return '0' <= c && c <= '9' }

// eachByte shows the bytes of b to f until it gives false, which is the answer.
func eachByte(b string, poll pytext.Poll, f func(c byte) bool) (bool, error) {
	for i := range len(b) {
		if !f(b[i]) {
			return false, nil
		}
		if i%pytext.Stride == pytext.Stride-1 {
			if err := poll(pytext.Stride / 16); err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

func allBytes(holds func(c byte) bool) pytext.Test {
	return func(b string, poll pytext.Poll) (bool, error) {
		ok, err := eachByte(b, poll, holds)
		return ok && b != "", err
	}
}

// casedBytes tells b that has a letter for which want holds and none for which not does.
func casedBytes(want, not func(c byte) bool) pytext.Test {
	return func(b string, poll pytext.Poll) (bool, error) {
		seen := false
		ok, err := eachByte(b, poll, func(c byte) bool {
			seen = seen || want(c)
			return !not(c)
		})
		return ok && seen, err
	}
}

func bytesIsTitle(b string, poll pytext.Poll) (bool, error) {
	seen, inWord := false, false
	ok, err := eachByte(b, poll, func(c byte) bool {
		if byteAlpha(c) && byteUpper(c) == inWord {
			return false
		}
		inWord = byteAlpha(c)
		seen = seen || inWord
		return true
	})
	return ok && seen, err
}

func toUpperByte(c byte) byte {
	if byteLower(c) {
		return c - 0x20
	}
	return c
}

func toLowerByte(c byte) byte {
	if byteUpper(c) {
		return c + 0x20
	}
	return c
}

// bytesPad fills b to width; left tells how many of the missing bytes go to the left.
func bytesPad(t *object.Thread, self object.Value, width int, fill byte, left func(missing int) int) (object.Value, error) {
	b := object.BytesView(self)
	missing := width - len(b)
	if missing <= 0 {
		return bytesPiece(t, self, b)
	}
	return bytesMake(t, self, width, func(out *strings.Builder) error {
		n := left(missing)
		if err := writeFill(t, out, fill, n); err != nil {
			return err
		}
		if err := pytext.WritePoll(out, b, t.Poll); err != nil {
			return err
		}
		return writeFill(t, out, fill, missing-n)
	})
}

// writeFill writes c n times.
func writeFill(t *object.Thread, out *strings.Builder, c byte, n int) error {
	piece := strings.Repeat(string([]byte{c}), min(n, pytext.Stride))
	for ; n > 0; n -= len(piece) {
		if n < len(piece) {
			piece = piece[:n]
		}
		out.WriteString(piece)
		if err := t.Poll(len(piece) / 256); err != nil {
			return err
		}
	}
	return nil
}

func bytesTranslate(t *object.Thread, a []object.Value) (object.Value, error) {
	table := ""
	if !a[1].IsNone() {
		var err error
		if table, err = bytesArg(a[1]); err != nil {
			return object.Value{}, err
		}
		if len(table) != 256 {
			return object.Value{}, object.ValueErrorf("translation table must be 256 characters long")
		}
	}
	drop, err := bytesArg(a[2])
	if err != nil {
		return object.Value{}, err
	}
	b := object.BytesView(a[0])
	var gone [256]bool
	for i := range len(drop) {
		gone[drop[i]] = true
	}
	return bytesMake(t, a[0], len(b), func(out *strings.Builder) error {
		_, err := eachByte(b, t.Poll, func(c byte) bool {
			if !gone[c] {
				if table != "" {
					c = table[c]
				}
				out.WriteByte(c)
			}
			return true
		})
		return err
	})
}

// byteTypes are the types whose methods this package adds from one set of functions.
var byteTypes = []*object.Type{object.BytesType, object.ByteArrayType}

func init() {
	for _, typ := range byteTypes {
		addByteTexts(typ)
	}
}

// addByteTexts adds the methods of this file to bytes or bytearray.
func addByteTexts(typ *object.Type) {
	// change adds a method that makes a byte of every byte and the one before it.
	change := func(name, doc string, f func(before, c byte) byte) {
		args.Add(typ, name, "", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			b := object.BytesView(a[0])
			return bytesMake(t, a[0], len(b), func(out *strings.Builder) error {
				before := byte(0)
				_, err := eachByte(b, t.Poll, func(c byte) bool {
					out.WriteByte(f(before, c))
					before = c
					return true
				})
				return err
			})
		})
	}
	change("upper", "Return a copy with all ASCII characters converted to uppercase.", func(_, c byte) byte { return toUpperByte(c) })
	change("lower", "Return a copy with all ASCII characters converted to lowercase.", func(_, c byte) byte { return toLowerByte(c) })
	change("swapcase", "Return a copy with uppercase ASCII characters converted to lowercase and the reverse.", func(_, c byte) byte {
		if byteAlpha(c) {
			return c ^ 0x20
		}
		return c
	})
	change("title", "Return a copy where words start with an uppercase ASCII character.", func(before, c byte) byte {
		if byteAlpha(before) {
			return toLowerByte(c)
		}
		return toUpperByte(c)
	})
	args.Add(typ, "capitalize", "", "Return a copy with its first character capitalized and the rest lowercased.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			b := object.BytesView(a[0])
			return bytesMake(t, a[0], len(b), func(out *strings.Builder) error {
				_, err := eachByte(b, t.Poll, func(c byte) bool {
					if out.Len() == 0 {
						c = toUpperByte(c)
					} else {
						c = toLowerByte(c)
					}
					out.WriteByte(c)
					return true
				})
				return err
			})
		})
	for _, m := range []struct {
		name, doc string
		holds     pytext.Test
	}{
		{"isalpha", "Return True if all characters are ASCII letters and there is at least one.", allBytes(byteAlpha)},
		{"isdigit", "Return True if all characters are ASCII digits and there is at least one.", allBytes(byteDigit)},
		{"isalnum", "Return True if all characters are ASCII letters or digits and there is at least one.",
			allBytes(func(c byte) bool { return byteAlpha(c) || byteDigit(c) })},
		{"isspace", "Return True if all characters are ASCII whitespace and there is at least one.", allBytes(isByteSpace)},
		{"isascii", "Return True if the bytes are empty or all ASCII.",
			func(b string, poll pytext.Poll) (bool, error) {
				return eachByte(b, poll, func(c byte) bool { return c < 0x80 })
			}},
		{"isupper", "Return True if there are uppercase ASCII letters and no lowercase ones.", casedBytes(byteUpper, byteLower)},
		{"islower", "Return True if there are lowercase ASCII letters and no uppercase ones.", casedBytes(byteLower, byteUpper)},
		{"istitle", "Return True if the bytes are titlecased.", bytesIsTitle},
	} {
		addTest(typ, m.name, m.doc, m.holds)
	}
	pad := func(name, doc string, left func(width int) func(missing int) int) {
		args.Add(typ, name, "width, fillchar=?, /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			width, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			fill := " "
			if !a[2].IsUnbound() {
				if !object.IsBytesLike(a[2]) || len(object.BytesView(a[2])) != 1 {
					return object.Value{}, object.TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, object.TypeOf(a[2]).Name)
				}
				fill = object.BytesView(a[2])
			}
			return bytesPad(t, a[0], width, fill[0], left(width))
		})
	}
	pad("center", "Return a centered copy of length width.", func(width int) func(int) int {
		return func(missing int) int { return missing/2 + missing&width&1 }
	})
	pad("ljust", "Return a left-justified copy of length width.", func(int) func(int) int {
		return func(int) int { return 0 }
	})
	pad("rjust", "Return a right-justified copy of length width.", func(int) func(int) int {
		return func(missing int) int { return missing }
	})
	args.Add(typ, "zfill", "width, /", "Pad numeric bytes with zeros on the left, to fill a field of the given width.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			width, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			b := object.BytesView(a[0])
			if width <= len(b) {
				return bytesPiece(t, a[0], b)
			}
			return bytesMake(t, a[0], width, func(out *strings.Builder) error {
				missing := width - len(b)
				if b != "" && (b[0] == '+' || b[0] == '-') {
					out.WriteByte(b[0])
					b = b[1:]
				}
				if err := writeFill(t, out, '0', missing); err != nil {
					return err
				}
				return pytext.WritePoll(out, b, t.Poll)
			})
		})
	args.Add(typ, "expandtabs", "tabsize=8", "Return a copy where all tab characters are expanded using spaces.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			tab, err := cIntArg(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			b := object.BytesView(a[0])
			size, err := pytext.ExpandTabsSize(b, tab, true, t.Poll)
			if err != nil {
				return object.Value{}, err
			}
			return bytesMake(t, a[0], size, func(out *strings.Builder) error { return pytext.ExpandTabs(out, b, tab, true, t.Poll) })
		})
	args.Add(typ, "translate", "table, /, delete=?", "Return a copy with each character mapped by the given translation table.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			if a[2].IsUnbound() {
				empty, err := object.NewBytes(t, "")
				if err != nil {
					return object.Value{}, err
				}
				return bytesTranslate(t, []object.Value{a[0], a[1], empty})
			}
			return bytesTranslate(t, a)
		})
}
