// This file defines the encoding of Arrow strings to codes, chunk by chunk on the workers of a run.

package column

import (
	"strings"
	"sync/atomic"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// encodedWords is how many distinct strings a chunk may have to be encoded by encodeText.
const encodedWords = 4096

// encodeText encodes the strings of an array; ok is false where a chunk of it has too many distinct ones. The strings of the dictionary
// are copies, so that the array can go.
func encodeText(t *object.Thread, a arrow.Array, offsets []int32, data []byte, base int32) (x Text, ok bool, err error) {
	n := a.Len()
	codes, err := kernel.Make[uint32](t.Meter, n)
	if err != nil {
		return x, false, err
	}
	defer kernel.Drop(t.Meter, codes)
	parts := make([]words, kernel.Chunks(n))
	scratch := int64(len(parts)) * encodedWords * wordBytes
	if err := t.Charge(scratch); err != nil {
		return x, false, err
	}
	defer t.Meter.Release(scratch)
	nulls := a.NullN() > 0
	var many atomic.Bool
	err = kernel.EachChunk(t.Meter, n, func(c, lo, hi int) {
		w := &parts[c]
		for i := lo; i < hi && !many.Load(); {
			stop := min(i+kernel.Block, hi)
			for ; i < stop; i++ {
				if nulls && a.IsNull(i) {
					codes[i] = noCode32
					continue
				}
				s := bytesString(data[offsets[i]-base : offsets[i+1]-base])
				code, place, fresh := w.find(s)
				if fresh {
					if len(w.list) == encodedWords {
						many.Store(true)
						return
					}
					code, _ = w.add(nil, s, place)
				}
				codes[i] = code
			}
		}
	})
	if err != nil || many.Load() {
		return x, false, err
	}
	// The chunks' dictionaries are joined in order, so that the result does not depend on the workers.
	var all words
	to := make([][]uint32, len(parts))
	for c := range parts {
		to[c] = make([]uint32, len(parts[c].list))
		for k, s := range parts[c].list {
			code, place, fresh := all.find(s)
			if fresh {
				if err := t.Charge(int64(len(s))); err != nil {
					return x, false, err
				}
				if code, err = all.add(t.Meter, strings.Clone(s), place); err != nil {
					return x, false, err
				}
			}
			to[c][k] = code
		}
	}
	if len(all.list) > encodedWords && len(all.list) > n/4 {
		return x, false, nil
	}
	x, err = narrowCodes(t, all.list, codes, to)
	return x, true, err
}

// narrowCodes makes coded text of codes, each of which its chunk's table in to translates.
func narrowCodes(t *object.Thread, dict []string, codes []uint32, to [][]uint32) (x Text, err error) {
	x = Text{n: len(codes), dict: dict}
	switch {
	case len(dict) < noCode8:
		x.c8, err = translate[uint8](t, codes, to)
	case len(dict) < noCode16:
		x.c16, err = translate[uint16](t, codes, to)
	default:
		x.c32, err = translate[uint32](t, codes, to)
	}
	return x, err
}

func translate[C uint8 | uint16 | uint32](t *object.Thread, codes []uint32, to [][]uint32) ([]C, error) {
	out, err := kernel.Make[C](t.Meter, len(codes))
	if err != nil {
		return nil, err
	}
	err = kernel.EachChunk(t.Meter, len(codes), func(c, lo, hi int) {
		table := to[c]
		for i := lo; i < hi; i++ {
			if k := codes[i]; k < uint32(len(table)) {
				out[i] = C(table[k])
			} else {
				out[i] = ^C(0)
			}
		}
	})
	return out, err
}

// Hosted is the column as memory of the host, which runs do not pay for.
func (c *Column) Hosted() *Column {
	out := c.own()
	out.host = true
	return &out
}

// HostBytes is the memory of the column's cells, whoever pays for it.
func (c *Column) HostBytes() int64 {
	own := *c
	own.host = false
	return own.Bytes()
}
