// This file defines the writing of numbers of one word in decimal digits, straight to where they belong.

package pytext

import (
	enc "encoding/binary"
	"math/bits"
)

// pairs are the two digits of each number below 100.
const pairs = "00010203040506070809" + "10111213141516171819" + "20212223242526272829" + "30313233343536373839" + "40414243444546474849" +
	"50515253545556575859" + "60616263646566676869" + "70717273747576777879" + "80818283848586878889" + "90919293949596979899"

// uintLen is how many decimal digits a number has.
func uintLen(u uint64) int {
	n := bits.Len64(u|1) * 1233 >> 12
	if u >= pow10[n] && u != 0 {
		n++
	}
	return max(n, 1)
}

// extend gives dst n more bytes of any content.
func extend(dst []byte, n int) []byte {
	if len(dst)+n <= cap(dst) {
		return dst[:len(dst)+n]
	}
	return append(dst, make([]byte, n)...)
}

// putDigits writes the last digits of u so that they end before text[end].
func putDigits(text []byte, end, n int, u uint64) {
	for ; n >= 2; n -= 2 {
		q := u / 100
		r := 2 * (u - 100*q)
		end -= 2
		text[end+1] = pairs[r+1]
		text[end] = pairs[r]
		u = q
	}
	if n > 0 {
		text[end-1] = '0' + byte(u%10)
	}
}

// AppendUint appends the decimal digits of u.
func AppendUint(dst []byte, u uint64) []byte {
	if u < 10 {
		return append(dst, '0'+byte(u))
	}
	if at := len(dst); u < 1e8 && at+8 <= cap(dst) {
		w, n := DigitsWord(uint32(u))
		enc.LittleEndian.PutUint64(dst[at:at+8], w)
		return dst[:at+n]
	}
	n := uintLen(u)
	dst = extend(dst, n)
	putDigits(dst, len(dst), n, u)
	return dst
}

// AppendDecimal appends the decimal digits of i, with a sign if it is negative.
func AppendDecimal(dst []byte, i int64) []byte {
	if i < 0 {
		return AppendUint(append(dst, '-'), -uint64(i))
	}
	return AppendUint(dst, uint64(i))
}

// AppendPoint appends u / 10**decimals with exactly that many decimals, 0 < decimals < 20.
func AppendPoint(dst []byte, u uint64, decimals int) []byte {
	p := pow10[decimals]
	whole := u / p
	n := uintLen(whole)
	dst = extend(dst, n+1+decimals)
	end := len(dst)
	putDigits(dst, end, decimals, u-whole*p)
	end -= decimals + 1
	dst[end] = '.'
	putDigits(dst, end, n, whole)
	return dst
}
