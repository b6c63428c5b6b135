// This file defines readTrades, which reads trades.csv block by block on a few
// goroutines and joins the blocks in order.

package dataprovider

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

const (
	// blockSize is how much text is parsed as one piece.
	blockSize = 1 << 20
	// maxRecord is the longest record: an unclosed quote must not read on for ever.
	maxRecord = 1 << 20
	// maxParsers bounds the goroutines that parse one file.
	maxParsers = 4
)

// maxWords is how much distinct text a column holds: Arrow counts it in 31 bits.
const maxWords = 1<<31 - 1

// tradeBlock is a piece of the file on its way to the columns.
type tradeBlock struct {
	text []byte
	line int
	rows tradeRows
	err  error
	done chan struct{}
}

// readTrades parses a trades file into one batch, newest first.
func readTrades(ctx context.Context, mem memory.Allocator, file string, r io.Reader) (*table, error) {
	parsers := min(runtime.GOMAXPROCS(0), maxParsers)
	parts, err := parseBlocks(ctx, file, r, blockSize, parsers)
	if err != nil {
		return nil, err
	}
	batch, err := tradeBatch(mem, parts, parsers)
	if err != nil {
		return nil, &FileError{File: file, Err: err}
	}
	schema := batch.Schema()
	batches, err := sortTrades(ctx, mem, schema, []arrow.RecordBatch{batch})
	if err != nil {
		return nil, err
	}
	return newTable(schema, batches), nil
}

// parseBlocks cuts the text at record ends, parses up to parsers pieces at once and
// gives them in the order of the file. No goroutine is left when it returns.
func parseBlocks(ctx context.Context, file string, r io.Reader, size, parsers int) (parts []tradeRows, err error) {
	ctx, stop := context.WithCancel(ctx)
	var queue, free []*tradeBlock
	defer func() {
		stop()
		for _, b := range queue {
			<-b.done
		}
	}()
	finish := func() error {
		b := queue[0]
		queue = queue[1:]
		<-b.done
		if b.err != nil {
			return b.err
		}
		parts = append(parts, b.rows)
		b.rows = tradeRows{}
		free = append(free, b)
		return nil
	}

	var header *tradeHeader
	var rest []byte // text read but not yet part of a block
	for line, last := 1, false; !last; {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		var b *tradeBlock
		if n := len(free); n > 0 {
			b, free = free[n-1], free[:n-1]
		} else {
			b = &tradeBlock{}
		}
		b.text, rest, last, err = readBlock(r, b.text[:0], rest, size)
		if err != nil {
			// A fault in an earlier block is the one to tell.
			for len(queue) > 0 {
				if err := finish(); err != nil {
					return nil, err
				}
			}
			return nil, &FileError{File: file, Line: line, Err: err}
		}
		text := b.text
		b.line = line
		lines := bytes.Count(text, []byte{'\n'})
		line += lines
		b.rows.reserve(lines + 1)
		if header == nil {
			s := scanner{text: text, line: b.line}
			if b.line == 1 {
				s.text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
			}
			names, err := s.next()
			if err == nil && names == nil && !last {
				free = append(free, b) // empty lines and nothing else
				continue
			}
			if err == nil && names == nil {
				err = errors.New("the file is empty; its first line must name the columns " + tradeColumnNames())
			}
			var h tradeHeader
			if err == nil {
				h, err = readTradeHeader(names)
			}
			if err != nil {
				return nil, &FileError{File: file, Line: s.start, Err: err}
			}
			header, text, b.line = &h, s.text[s.at:], s.line
		}
		b.done = make(chan struct{})
		queue = append(queue, b)
		if last && len(queue) == 1 {
			b.run(ctx, file, text, *header)
		} else {
			go b.run(ctx, file, text, *header)
		}
		if len(queue) >= parsers {
			if err := finish(); err != nil {
				return nil, err
			}
		}
	}
	for len(queue) > 0 {
		if err := finish(); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

// run parses the block. A panic would end the process from this goroutine, so it
// becomes the block's error.
func (b *tradeBlock) run(ctx context.Context, file string, text []byte, h tradeHeader) {
	defer close(b.done)
	defer func() {
		if recover() != nil {
			b.err = &FileError{File: file, Line: b.line, Err: errors.New("the reader failed on the text after this line")}
		}
	}()
	b.err = b.rows.parse(ctx, file, text, b.line, h)
}

// readBlock fills buf with rest and with text from r up to the end of a record, and
// returns what follows that end. last is set when r has no more.
func readBlock(r io.Reader, buf, rest []byte, size int) (block, more []byte, last bool, err error) {
	buf = append(buf, rest...)
	for {
		from := len(buf)
		want := max(size, from+size/2)
		if cap(buf) < want {
			buf = append(make([]byte, 0, want), buf...)
		}
		n, err := io.ReadFull(r, buf[from:want])
		buf = buf[:from+n]
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return buf, nil, true, nil
		}
		if err != nil {
			return nil, nil, false, readFailure(err)
		}
		if end := lastRecordEnd(buf); end > 0 {
			// rest may share memory with an older block that is being parsed, so
			// what follows the end is always copied.
			return buf[:end], bytes.Clone(buf[end:]), false, nil
		}
		if len(buf) > maxRecord {
			return nil, nil, false, fmt.Errorf("a record is longer than %d bytes; a closing quote may be missing", maxRecord)
		}
	}
}

func (t *textCodes) textSize() int {
	n := 0
	for _, w := range t.words {
		n += len(w)
	}
	return n
}

func tradeColumnNames() string {
	names := ""
	for i, c := range tradeColumns {
		if i > 0 {
			names += ","
		}
		names += c.name
	}
	return names
}
