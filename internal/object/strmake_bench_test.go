// This file measures the making of short strs.

package object

import "testing"

func BenchmarkStrPart(b *testing.B) {
	th := textThread()
	s := NewStrObj("2024-05-01T12:00:00Z, binance , BTC-USDT ,buy, 0.125 , 64250.50 ")
	for b.Loop() {
		for i := range 8 {
			if _, err := StrPart(th, s, i, 8+3*i); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkIntStr(b *testing.B) {
	th := textThread()
	for i := int64(0); b.Loop(); i++ {
		if _, err := IntStr(th, 1000+i&0xfffff); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkListOfValues(b *testing.B) {
	th := textThread()
	items := []Value{None, None, None, None, None, None}
	for b.Loop() {
		if _, err := NewListFrom(th, items); err != nil {
			b.Fatal(err)
		}
	}
}
