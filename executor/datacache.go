// This file defines dataCache, the data loaded last.

package executor

import (
	"container/list"
	"context"
	"sync"
	"time"
)

// dataCache keeps loaded data by loader and arguments, at most max bytes of them. Runs that want the same data at the same time
// load it once.
type dataCache struct {
	mu    sync.Mutex
	max   int64
	age   time.Duration
	used  int64
	items map[string]*list.Element
	order *list.List // of *dataEntry, most recent first
	loads map[string]*load
}

// entryBytes is about what an entry takes beside its key and the cells: some tables are empty, and a script can ask for very many of them.
const entryBytes = 1200

type dataEntry struct {
	key  string
	data any
	size int64 // of the data: what a run pays
	kept int64 // with all that keeping it takes
	at   time.Time
}

// load is data that some run is loading now.
type load struct {
	done chan struct{}
	data any
	size int64
	err  error
}

func newDataCache(max int64, age time.Duration) *dataCache {
	return &dataCache{max: max, age: age, items: map[string]*list.Element{}, order: list.New(), loads: map[string]*load{}}
}

// get gives data from the cache, or loads it with f and keeps it. With use false the cache is not looked at.
func (c *dataCache) get(ctx context.Context, key string, use bool, f func(ctx context.Context) (any, int64, error)) (any, int64, error) {
	if !use || c.max < 0 {
		return f(ctx)
	}
	for {
		c.mu.Lock()
		if e, ok := c.items[key]; ok {
			d := e.Value.(*dataEntry)
			if c.age <= 0 || time.Since(d.at) < c.age {
				c.order.MoveToFront(e)
				c.mu.Unlock()
				return d.data, d.size, nil
			}
			c.drop(e)
		}
		l, waiting := c.loads[key]
		if !waiting {
			l = &load{done: make(chan struct{})}
			c.loads[key] = l
		}
		c.mu.Unlock()
		if !waiting {
			return c.fill(ctx, key, l, f)
		}
		select {
		case <-l.done:
		case <-ctx.Done():
			return nil, 0, context.Cause(ctx)
		}
		if l.err == nil {
			return l.data, l.size, nil
		}
		// The other run failed, perhaps only because its own time was up: load for ourselves.
		if ctx.Err() != nil {
			return nil, 0, context.Cause(ctx)
		}
	}
}

// fill loads data for this run and those that wait for it.
func (c *dataCache) fill(ctx context.Context, key string, l *load, f func(ctx context.Context) (any, int64, error)) (any, int64, error) {
	ok := false
	defer func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		current := c.loads[key] == l // not so after clear
		if current {
			delete(c.loads, key)
		}
		if kept := l.size + int64(len(key)) + entryBytes; ok && current && kept <= c.max {
			c.items[key] = c.order.PushFront(&dataEntry{key, l.data, l.size, kept, time.Now()})
			c.used += kept
			for c.used > c.max {
				c.drop(c.order.Back())
			}
		}
		if !ok && l.err == nil {
			l.err = context.Canceled // f panicked
		}
		close(l.done)
	}()
	l.data, l.size, l.err = f(ctx)
	ok = l.err == nil
	return l.data, l.size, l.err
}

func (c *dataCache) drop(e *list.Element) {
	d := c.order.Remove(e).(*dataEntry)
	delete(c.items, d.key)
	c.used -= d.kept
}

// clear forgets everything; loads that are under way are not kept.
func (c *dataCache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items = map[string]*list.Element{}
	c.order.Init()
	c.used = 0
	c.loads = map[string]*load{}
}
