// This file defines jsonTokens, which reads JSON in file order with line numbers.

package dataprovider

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// pollTokens is how many JSON tokens are read between two looks at the context.
const pollTokens = 4096

// jsonTokens reads a JSON file token by token, so that keys keep their order.
type jsonTokens struct {
	ctx  context.Context
	file string
	text []byte
	dec  *json.Decoder
	read int
}

func newJSONTokens(ctx context.Context, file string, r io.Reader) (*jsonTokens, error) {
	text, err := io.ReadAll(&polledReader{ctx, r})
	if err != nil {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		return nil, &FileError{File: file, Err: readFailure(err)}
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	return &jsonTokens{ctx: ctx, file: file, text: text, dec: dec}, nil
}

// polledReader stops reading when its context ends.
type polledReader struct {
	ctx context.Context
	r   io.Reader
}

func (p *polledReader) Read(b []byte) (int, error) {
	if p.ctx.Err() != nil {
		return 0, context.Cause(p.ctx)
	}
	return p.r.Read(b)
}

// next returns the next token.
func (j *jsonTokens) next() (json.Token, error) {
	if j.read++; j.read%pollTokens == 0 && j.ctx.Err() != nil {
		return nil, context.Cause(j.ctx)
	}
	t, err := j.dec.Token()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		at := min(int(j.dec.InputOffset()), len(j.text))
		for at < len(j.text) && bytes.IndexByte([]byte(" \t\r\n,:"), j.text[at]) >= 0 {
			at++
		}
		return nil, j.failAt(at, "", fmt.Errorf("not valid JSON: %w", err))
	}
	return t, nil
}

// open reads the opening bracket of a value that what describes.
func (j *jsonTokens) open(bracket json.Delim, what string) error {
	t, err := j.next()
	if err != nil {
		return err
	}
	if t != bracket {
		return j.fail("", fmt.Errorf("%s must be %s, not %s", what, kindOf(bracket), kindOf(t)))
	}
	return nil
}

// key reads a key of an object; ok is false at the object's end.
func (j *jsonTokens) key() (key string, ok bool, err error) {
	t, err := j.next()
	if err != nil {
		return "", false, err
	}
	key, ok = t.(string)
	return key, ok, nil
}

// end checks that nothing follows the value.
func (j *jsonTokens) end() error {
	if _, err := j.dec.Token(); err != io.EOF {
		return j.fail("", errors.New("there is more text after the end of the JSON value"))
	}
	return nil
}

// fail makes an error at the token read last.
func (j *jsonTokens) fail(column string, err error) error {
	return j.failAt(min(int(j.dec.InputOffset()), len(j.text)), column, err)
}

func (j *jsonTokens) failAt(at int, column string, err error) error {
	return &FileError{File: j.file, Line: 1 + bytes.Count(j.text[:at], []byte{'\n'}), Column: column, Err: err}
}

// kindOf names the kind of a token in a message.
func kindOf(t json.Token) string {
	switch t := t.(type) {
	case nil:
		return "null"
	case bool:
		return "a boolean"
	case json.Number:
		return "a number"
	case string:
		return "text"
	case json.Delim:
		if t == '{' || t == '}' {
			return "an object"
		}
		return "a list"
	}
	return "something else"
}

// floatOf reads a number; one beyond the range of a float is an error.
func floatOf(n json.Number) (float64, error) {
	v, err := strconv.ParseFloat(string(n), 64)
	if err != nil {
		return 0, fmt.Errorf("%s is beyond the range of a float", quote(string(n)))
	}
	return v, nil
}
