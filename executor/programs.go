// This file defines programCache, the compiled programs used last.

package executor

import (
	"container/list"
	"crypto/sha256"
	"sync"

	"github.com/alkimi/pyexec/internal/vm"
)

type key [sha256.Size]byte

// programKey names a program: its text, what tracebacks call it, and the arguments it is compiled for.
func programKey(name, code string, args []string) key {
	h := sha256.New()
	for _, s := range append([]string{name, code}, args...) {
		var size [8]byte
		for i := range size {
			size[i] = byte(len(s) >> (8 * i))
		}
		h.Write(size[:])
		h.Write([]byte(s))
	}
	var k key
	h.Sum(k[:0])
	return k
}

// maxPrograms bounds the bytes of all programs kept: a count alone would let 256 huge ones stay.
const maxPrograms = 32 << 20

// programCache keeps the programs used last, at most max of them and of at most maxPrograms bytes in all.
type programCache struct {
	mu    sync.Mutex
	max   int
	size  int
	items map[key]*list.Element
	order *list.List // of programEntry, most recent first
}

type programEntry struct {
	key  key
	prog *vm.Program
}

func newProgramCache(max int) *programCache {
	return &programCache{max: max, items: map[key]*list.Element{}, order: list.New()}
}

func (c *programCache) get(k key) *vm.Program {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.items[k]
	if !ok {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(programEntry).prog
}

func (c *programCache) put(k key, p *vm.Program) {
	if c.max < 0 || p.Size() > maxPrograms {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.items[k]; ok {
		return
	}
	c.items[k] = c.order.PushFront(programEntry{k, p})
	c.size += p.Size()
	for c.order.Len() > c.max || c.size > maxPrograms {
		last := c.order.Remove(c.order.Back()).(programEntry)
		delete(c.items, last.key)
		c.size -= last.prog.Size()
	}
}

func (c *programCache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items, c.size = map[key]*list.Element{}, 0
	c.order.Init()
}
