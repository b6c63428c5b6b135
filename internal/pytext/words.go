// This file defines words, eight bytes of text that are looked at or made at once.

package pytext

import (
	enc "encoding/binary"
	"math/bits"
	"unsafe"
)

// The first byte of a word is its low end. A test of all its bytes gives a word with the high bit of those that pass.
const (
	eachByte = 0x0101010101010101
	eachHigh = 0x8080808080808080
)

// asciiSpaces tests eight bytes of ASCII for being spaces: 9 to 13 and 28 to 32.
func asciiSpaces(w uint64) uint64 {
	return ((w+(0x80-9)*eachByte)&^(w+(0x80-14)*eachByte) | (w+(0x80-28)*eachByte)&^(w+(0x80-33)*eachByte)) & eachHigh
}

// wordAt is the eight bytes of s from i on, i < len(s), with zeros for those behind the end; have has the bits of those that are there.
func wordAt(s string, i int) (w, have uint64) {
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	if i+8 <= len(b) {
		return enc.LittleEndian.Uint64(b[i:]), ^uint64(0)
	}
	short := 8 * uint(i+8-len(b)) & 63
	if len(b) >= 8 {
		w = enc.LittleEndian.Uint64(b[len(b)-8:]) >> short
	} else {
		for k := len(b) - 1; k >= i; k-- {
			w = w<<8 | uint64(b[k])
		}
	}
	return w, ^uint64(0) >> short
}

// DigitsWord is the decimal digits of u, a number below 10**8: n bytes, and zeros behind them.
func DigitsWord(u uint32) (w uint64, n int) {
	// Two numbers of four digits, then four of two, then eight digits; the first ones in the low end.
	w = uint64(u/1e4) | uint64(u%1e4)<<32
	q := w * 10486 >> 20 & (0x7f | 0x7f<<32)
	w = q | (w-100*q)<<16
	q = w * 103 >> 10 & (0xf * 0x0001000100010001)
	w = q | (w-10*q)<<8
	zeros := min(bits.TrailingZeros64(w)/8, 7)
	return (w | '0'*eachByte) >> (8 * uint(zeros)), 8 - zeros
}
