// This file defines textCodes, the builder of dictionary-encoded text columns.

package dataprovider

import (
	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// noText is the code of a null.
const noText = -1

// textCodes collects text as codes into a list of distinct words. The words' order is
// that of first appearance.
type textCodes struct {
	codes []int32
	words []string
	index map[string]int32
	nulls int
	// last is the code found last: data often repeats it.
	last int32
	// short finds the codes of short words.
	short *shortWords
}

// code returns the code of word and whether it was met for the first time.
func (t *textCodes) code(word []byte) (code int32, fresh bool) {
	if t.last < int32(len(t.words)) && t.words[t.last] == string(word) {
		return t.last, false
	}
	code, ok := t.index[string(word)]
	if !ok {
		if t.index == nil {
			t.index = map[string]int32{}
		}
		code = int32(len(t.words))
		text := string(word)
		t.words = append(t.words, text)
		t.index[text] = code
	}
	t.last = code
	return code, !ok
}

func (t *textCodes) append(code int32) {
	if code == noText {
		t.nulls++
	}
	t.codes = append(t.codes, code)
}

// array builds the Arrow column, with the smallest unsigned codes that fit.
func (t *textCodes) array(mem memory.Allocator) arrow.Array {
	dict := t.dictionary(mem)
	defer dict.Release()

	var codes *memory.Buffer
	typ, width := codeType(len(t.words))
	switch width {
	case 1:
		codes = narrow[uint8](mem, t.codes, 1)
	case 2:
		codes = narrow[uint16](mem, t.codes, 2)
	default:
		codes = narrow[uint32](mem, t.codes, 4)
	}
	defer codes.Release()
	var valid *memory.Buffer
	if t.nulls > 0 {
		valid = newBuffer(mem, (len(t.codes)+7)/8)
		defer valid.Release()
		bits := valid.Bytes()
		clear(bits)
		for i, c := range t.codes {
			if c != noText {
				bits[i/8] |= 1 << (i % 8)
			}
		}
	}
	data := array.NewDataWithDictionary(typ, len(t.codes), []*memory.Buffer{valid, codes}, t.nulls, 0, dict.Data().(*array.Data))
	defer data.Release()
	return array.MakeFromData(data)
}

// dictionary is the array of the words.
func (t *textCodes) dictionary(mem memory.Allocator) arrow.Array {
	words := array.NewStringBuilder(mem)
	defer words.Release()
	words.AppendValues(t.words, nil)
	return words.NewArray()
}

// codeType is the type of a dictionary of n words and the bytes of a code.
func codeType(n int) (typ *arrow.DictionaryType, width int) {
	typ = &arrow.DictionaryType{ValueType: arrow.BinaryTypes.String}
	switch {
	case n <= 1<<8:
		typ.IndexType, width = arrow.PrimitiveTypes.Uint8, 1
	case n <= 1<<16:
		typ.IndexType, width = arrow.PrimitiveTypes.Uint16, 2
	default:
		typ.IndexType, width = arrow.PrimitiveTypes.Uint32, 4
	}
	return typ, width
}

func narrow[T uint8 | uint16 | uint32](mem memory.Allocator, codes []int32, width int) *memory.Buffer {
	buf := newBuffer(mem, len(codes)*width)
	dst := arrow.GetData[T](buf.Bytes())
	for i, c := range codes {
		if c == noText {
			c = 0
		}
		dst[i] = T(c)
	}
	return buf
}
