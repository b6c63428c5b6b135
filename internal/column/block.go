// This file defines Block, memory that the columns of one small frame share, and TakeAll.

package column

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

const (
	// blockLeast and blockMost bound the size of a block: to find and to fill one large piece of memory takes less than many small ones, and
	// large columns gain nothing by it.
	blockLeast = 16 << 10
	blockMost  = 256 << 10
)

// Block is memory that is made at once for several columns. A column that a script keeps keeps all of it: it belongs to one column, the owner of
// them all, so that the census counts it once. A nil Block has no room.
type Block struct {
	whole *Column
	used  int
}

// NewBlock makes a block for columns of n rows like those given; it is nil where they need none, and once a quarter of the run's memory is in
// use, so that what single columns keep of blocks never gets more.
func NewBlock(t *object.Thread, like []*Column, n int) (*Block, error) {
	size := 0
	for _, c := range like {
		switch c.kind {
		case Int64, Float64, Datetime, Timedelta, Date:
			size += n * 8
		case Bool:
			size += (n + 7) &^ 7
		}
		if size > blockMost {
			return nil, nil
		}
	}
	if limit := t.Meter.Limits().Memory; size < blockLeast || limit >= 0 && t.Meter.Used() > limit/4 {
		return nil, nil
	}
	room, err := kernel.Room[bool](t.Meter, size)
	if err != nil {
		return nil, err
	}
	return &Block{whole: OfBools(room)}, nil
}

// roomIn is room for the cells of a column: in the block, which then owns the column, or of its own.
func roomIn[T int64 | float64 | bool](t *object.Thread, c *Column, b *Block, n int) ([]T, error) {
	size := (n*int(unsafe.Sizeof(*new(T))) + 7) &^ 7
	if b == nil || n == 0 || size > len(b.whole.bools)-b.used {
		return kernel.Room[T](t.Meter, n)
	}
	at := unsafe.Pointer(&b.whole.bools[b.used])
	b.used += size
	c.host, c.owner = true, b.whole
	return unsafe.Slice((*T)(at), n), nil
}

// TakeAll is Take for the columns of a frame.
func TakeAll(t *object.Thread, cols []*Column, rows []int32) ([]*Column, error) {
	b, err := NewBlock(t, cols, len(rows))
	if err != nil {
		return nil, err
	}
	gaps := false
	for _, r := range rows {
		gaps = gaps || r < 0
	}
	out := make([]*Column, len(cols))
	for i, c := range cols {
		if out[i], err = c.takeIn(t, rows, gaps, b); err != nil {
			return nil, err
		}
	}
	return out, nil
}
