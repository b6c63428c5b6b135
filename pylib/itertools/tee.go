// This file defines tee.

package itertools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// teeBlock holds items that a tee has read, and leads to those behind them. Blocks that all branches have left are garbage.
type teeBlock struct {
	object.Header
	items [teeItems]value
	n     int // items that are there
	next  *teeBlock
}

const (
	teeItems     = 31
	sizeTeeBlock = 16*teeItems + 32
)

// teeSource is the iterator that the branches of a tee share.
type teeSource struct {
	object.Header
	object.Cursor
	plain   bool // of the Cursor
	reading bool
}

func newTeeSource(t *thread, c object.Cursor) (*teeSource, error) {
	if err := t.Charge(64); err != nil {
		return nil, err
	}
	return &teeSource{Header: object.HeaderOf(teeSourceType), Cursor: c, plain: c.Plain()}, nil
}

// teeBranch is one of the iterators of a tee.
type teeBranch struct {
	object.Header
	source *teeSource
	block  *teeBlock
	at     int // items of the block given
}

var (
	teeBlockType  = object.NewType("itertools._tee_dataobject", object.LayoutOther)
	teeSourceType = object.NewType("itertools._tee_source", object.LayoutOther) // no script gets hold of one
	teeType       = object.NewType("itertools._tee", object.LayoutOther)
)

func newTeeBlock(t *thread) (*teeBlock, error) {
	if err := t.Charge(sizeTeeBlock); err != nil {
		return nil, err
	}
	return &teeBlock{Header: object.HeaderOf(teeBlockType)}, nil
}

func teeNext(t *thread, v value) (value, bool, error) {
	b := object.As[teeBranch](v)
	if b.at < b.block.n {
		b.at++
		return b.block.items[b.at-1], true, nil
	}
	if b.at == teeItems {
		if b.block.next == nil {
			next, err := newTeeBlock(t)
			if err != nil {
				return value{}, false, err
			}
			b.block.next = next
		}
		b.block, b.at = b.block.next, 0
		if b.block.n > 0 {
			b.at++
			return b.block.items[0], true, nil
		}
	}
	s := b.source
	if s.plain {
		x, ok, err := s.Next(t)
		if ok {
			b.block.items[b.at] = x
			b.at++
			b.block.n = b.at
		}
		return x, ok, err
	}
	// Reading may run code that reads from a branch.
	if s.reading {
		return value{}, false, object.RuntimeErrorf("cannot re-enter the tee iterator")
	}
	if err := t.Enter(); err != nil {
		return value{}, false, err
	}
	s.reading = true
	x, ok, err := s.Next(t)
	s.reading = false
	t.Leave()
	if err != nil || !ok {
		return value{}, false, err
	}
	b.block.items[b.at] = x
	b.at++
	b.block.n = b.at
	return x, true, nil
}

func init() {
	teeType.Module, teeType.Final = "itertools", true
	teeType.Slots.Iter = func(t *thread, v value) (value, error) { return v, nil }
	teeType.Slots.Next = teeNext
	teeType.Slots.Visit = func(v value, visit func(value)) int64 {
		b := object.As[teeBranch](v)
		visit(object.Obj(&b.source.Header))
		visit(object.Obj(&b.block.Header))
		return 64
	}
	// A deep copy keeps branches together that are copied together: their source and their blocks are copied once.
	teeType.Slots.CopyIter = copies(func(t *thread, v value, each copier) (value, error) {
		b := *object.As[teeBranch](v)
		source, err := each(object.Obj(&b.source.Header))
		if err != nil {
			return value{}, err
		}
		block, err := each(object.Obj(&b.block.Header))
		if err != nil {
			return value{}, err
		}
		return newBranch(t, object.As[teeSource](source), object.As[teeBlock](block), b.at)
	})
	object.InitType(teeType)
	teeSourceType.Module, teeSourceType.Final = "itertools", true
	teeSourceType.Slots.CopyIter = func(t *thread, v value, each copier) (value, error) {
		c, err := object.As[teeSource](v).Copy(t, each)
		if err != nil {
			return value{}, err
		}
		s, err := newTeeSource(t, c)
		if err != nil {
			return value{}, err
		}
		return object.Obj(&s.Header), nil
	}
	teeSourceType.Slots.Visit = func(v value, visit func(value)) int64 {
		object.As[teeSource](v).Cursor.Visit(visit)
		return 64
	}
	object.InitType(teeSourceType)
	args.Add(teeType, "__copy__", "", "Returns an independent iterator.", func(t *thread, a []value) (value, error) {
		b := object.As[teeBranch](a[0])
		return newBranch(t, b.source, b.block, b.at)
	})
	teeBlockType.Module, teeBlockType.Final = "itertools", true
	teeBlockType.Slots.Visit = func(v value, visit func(value)) int64 {
		b := object.As[teeBlock](v)
		for i := range b.n {
			visit(b.items[i])
		}
		if b.next != nil {
			visit(object.Obj(&b.next.Header))
		}
		return sizeTeeBlock
	}
	teeBlockType.Slots.CopyIter = copies(func(t *thread, v value, each copier) (value, error) {
		again, err := newTeeBlock(t)
		if err != nil {
			return value{}, err
		}
		b := object.As[teeBlock](v)
		for ; again.n < b.n; again.n++ {
			if again.items[again.n], err = each(b.items[again.n]); err != nil {
				return value{}, err
			}
		}
		if b.next != nil {
			next, err := each(object.Obj(&b.next.Header))
			if err != nil {
				return value{}, err
			}
			again.next = object.As[teeBlock](next)
		}
		return object.Obj(&again.Header), nil
	})
	object.InitType(teeBlockType)
}

func newBranch(t *thread, source *teeSource, block *teeBlock, at int) (value, error) {
	if err := t.Charge(64); err != nil {
		return value{}, err
	}
	b := &teeBranch{object.HeaderOf(teeType), source, block, at}
	return object.Obj(&b.Header), nil
}

func tee(t *thread, a []value) (value, error) {
	n, err := object.IndexInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, object.ValueErrorf("n must be >= 0")
	}
	if n == 0 {
		return object.EmptyTuple, nil
	}
	if n > 1<<40 {
		return value{}, t.Charge(1 << 62)
	}
	if err := t.Charge(int64(n) * 16); err != nil {
		return value{}, err
	}
	out := make([]value, n)
	it, err := object.Iter(t, a[0])
	if err != nil {
		return value{}, err
	}
	// An iterator that can be copied is the first of the branches itself.
	branch := it
	fork, ok, err := object.FindAttr(t, it, object.NewStrObj("__copy__"))
	if err != nil {
		return value{}, err
	}
	if !ok {
		c, err := object.NewCursor(t, it)
		if err != nil {
			return value{}, err
		}
		source, err := newTeeSource(t, c)
		if err != nil {
			return value{}, err
		}
		block, err := newTeeBlock(t)
		if err != nil {
			return value{}, err
		}
		if branch, err = newBranch(t, source, block, 0); err != nil {
			return value{}, err
		}
		if fork, err = object.GetAttr(t, branch, object.NewStrObj("__copy__")); err != nil {
			return value{}, err
		}
	}
	list := object.ListOf(out).Value()
	defer t.Drop(t.Hold(list))
	for i := range out {
		if i > 0 {
			if branch, err = object.Call(t, fork); err != nil {
				return value{}, err
			}
		}
		out[i] = branch
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
	}
	return object.TupleOf(out), nil
}
