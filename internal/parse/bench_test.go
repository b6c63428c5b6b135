// This file benchmarks Parse.

package parse

import (
	"os"
	"testing"

	"github.com/alkimi/pyexec/internal/source"
)

func benchParse(b *testing.B, text string) {
	b.Helper()
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m := freeMeter()
		if _, err := Parse(m, source.NewFile("bench.py", text), Limits{Source: -1}); err != nil {
			b.Fatal(err)
		}
		m.Stop()
	}
}

func BenchmarkOneLine(b *testing.B) { benchParse(b, "print(1+1)\n") }

func BenchmarkScript(b *testing.B) {
	text, err := os.ReadFile("testdata/script.py")
	if err != nil {
		b.Fatal(err)
	}
	benchParse(b, string(text))
}
