// This file defines the fast way through records of trades.csv: those that are written as programs write them.

package dataprovider

import (
	"encoding/binary"
	"math/bits"
	"time"
)

// The kinds of fields: what is passed over, or one of tradeColumns and its number.
const (
	otherField = iota
	timeField
	exchangeField
	assetField
	amountField
	priceField
	sideField
)

// fastFields bounds the fields of a record that is read in the fast way.
const fastFields = 64

// kinds says what each field of a record holds.
func (h *tradeHeader) kinds() []uint8 {
	if h.fields > fastFields {
		return nil
	}
	out := make([]uint8, h.fields)
	for i, kind := range [...]uint8{timeField, exchangeField, assetField, amountField, priceField, sideField} {
		out[h.at[i]] = kind
	}
	return out
}

// fast appends the record that starts at p and gives the place behind its line end. ok is false, and nothing is appended, where a record
// has quotes, blanks, empty fields, a number of fields that the header does not have, new words, dates other than the last one or anything
// that may be wrong: the scanner reads these. text ends with a line break, which ends every loop over it.
func (t *tradeRows) fast(text []byte, p int, kinds []uint8) (next int, ok bool) {
	var at int64
	var amount, price float64
	var exchange, asset, side int32
	for f, kind := range kinds {
		switch kind {
		case timeField:
			at, p, ok = t.fastTime(text, p)
		case exchangeField:
			exchange, p, ok = t.exchange.fast(text, p)
		case assetField:
			asset, p, ok = t.asset.fast(text, p)
		case amountField:
			amount, p, ok = fastFloat(text, p)
		case priceField:
			price, p, ok = fastFloat(text, p)
		case sideField:
			side, p, ok = t.side.fast(text, p)
		default:
			for ok = true; text[p] > ','; p++ {
			}
		}
		if !ok {
			return 0, false
		}
		end := byte(',')
		if f == len(kinds)-1 {
			end = '\n'
		}
		if text[p] != end {
			return 0, false
		}
		p++
	}
	t.times = append(t.times, stamp(at))
	t.exchange.codes = append(t.exchange.codes, exchange)
	t.asset.codes = append(t.asset.codes, asset)
	t.side.codes = append(t.side.codes, side)
	t.amount.append(amount, true)
	t.price.append(price, true)
	return p, true
}

// fastTime reads a time of the last date: the rest is HH:MM:SS, a fraction of up to nine digits or none, and Z or nothing.
func (t *tradeRows) fastTime(text []byte, p int) (at int64, next int, ok bool) {
	if len(text)-p < 32 || t.date[4] != '-' {
		return 0, 0, false
	}
	s := text[p : p+32]
	if string(s[:10]) != string(t.date[:]) || s[10] != 'T' && s[10] != ' ' {
		return 0, 0, false
	}
	second, ok := eightClock(binary.LittleEndian.Uint64(s[11:]))
	if !ok {
		return 0, 0, false
	}
	nano, i := int64(0), 19
	if s[i] == '.' {
		n := 0
		for ; n < 9; n++ {
			d := s[20+n] - '0'
			if d > 9 {
				break
			}
			nano = nano*10 + int64(d)
		}
		if n == 0 {
			return 0, 0, false
		}
		nano *= int64(powersOfTen[9-n])
		i += 1 + n
	}
	if s[i] == 'Z' {
		i++
	}
	return t.day + second*int64(time.Second) + nano, p + i, true
}

// eightClock reads HH:MM:SS out of a word, the first byte the lowest.
func eightClock(w uint64) (second int64, ok bool) {
	const colons = uint64(':')<<16 | uint64(':')<<40
	const places = uint64(0xff)<<16 | uint64(0xff)<<40
	if w&places != colons {
		return 0, false
	}
	d := w&^places ^ 0x3030003030003030
	// A byte that is no digit has a bit above the fourth or gets one by adding 6.
	if (d|(d+0x0606060606060606))&0xf0f0f0f0f0f0f0f0 != 0 {
		return 0, false
	}
	hour := d&0xff*10 + d>>8&0xff
	minute := d>>24&0xff*10 + d>>32&0xff
	sec := d>>48&0xff*10 + d>>56
	return int64(hour*3600 + minute*60 + sec), hour < 24 && minute < 60 && sec < 60
}

// fastFloat reads digits with an optional minus and point, as parseDecimal does.
func fastFloat(text []byte, p int) (f float64, next int, ok bool) {
	negative := text[p] == '-'
	if negative {
		p++
	}
	n, from, places := uint64(0), p, 0
	for {
		d := text[p] - '0'
		if d > 9 {
			break
		}
		n = n*10 + uint64(d)
		p++
	}
	digits := p - from
	if text[p] == '.' {
		p++
		from = p
		for {
			d := text[p] - '0'
			if d > 9 {
				break
			}
			n = n*10 + uint64(d)
			p++
		}
		places = p - from
		digits += places
	}
	if digits == 0 || digits > 19 || n >= 1<<53 || places >= len(powersOfTen) {
		return 0, 0, false
	}
	f = float64(n)
	if places > 0 {
		f /= powersOfTen[places]
	}
	if negative {
		f = -f
	}
	return f, p, true
}

// shortWords is a table of the words of up to eight bytes that a column has had, by the word itself.
type shortWords [1 << 8]struct {
	word uint64
	code int32
}

// shortPlace is the place of a word in the table.
func shortPlace(word uint64) int { return int(word * 0x9E3779B97F4A7C15 >> 56) }

// fast finds the code of the word at p; ok is false for a word that is empty or new.
func (t *textCodes) fast(text []byte, p int) (code int32, next int, ok bool) {
	if p+8 <= len(text) {
		const ones = 0x0101010101010101
		w := binary.LittleEndian.Uint64(text[p:])
		// The lowest byte that is not above a comma, as all are that may end or change a field, gets its highest bit.
		if end := (w - (','+1)*ones) &^ w & (0x80 * ones); end != 0 {
			n := bits.TrailingZeros64(end) &^ 7
			if n == 0 {
				return 0, 0, false
			}
			w &= 1<<n - 1
			if t.short == nil {
				t.short = new(shortWords)
			}
			e := &t.short[shortPlace(w)]
			if e.word == w {
				return e.code, p + n/8, true
			}
			if code, ok = t.index[string(text[p:p+n/8])]; ok {
				e.word, e.code = w, code
			}
			return code, p + n/8, ok
		}
	}
	from := p
	for text[p] > ',' {
		p++
	}
	if word := text[from:p]; t.last < int32(len(t.words)) && t.words[t.last] == string(word) {
		return t.last, p, true
	}
	if code, ok = t.index[string(text[from:p])]; ok {
		t.last = code
	}
	return code, p, ok
}
