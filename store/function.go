// This file defines Function, Summary and the rules for their fields other than the name.

package store

import (
	"crypto/sha256"
	"encoding/binary"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxCreatedBy bounds Function.CreatedBy, in bytes.
const maxCreatedBy = 256

// Function is a saved function. Times are UTC with microsecond precision.
type Function struct {
	Name        string
	Code        string
	Description string
	CreatedBy   string // who saved it first
	CreatedAt   time.Time
	UpdatedAt   time.Time
	UseCount    int64
	LastUsed    time.Time // zero if never used
}

// Summary is a saved function without its code, as List and Search give it.
type Summary struct {
	Name        string
	Description string
	CreatedBy   string
	CreatedAt   time.Time
	UpdatedAt   time.Time
	UseCount    int64
	LastUsed    time.Time // zero if never used
	CodeBytes   int64
}

// summaryColumns are the columns that scanSummary reads, in its order.
const summaryColumns = `f.name, f.description, f.created_by, f.created_at, f.updated_at, f.use_count, f.last_used, f.code_bytes`

type scanner interface{ Scan(dest ...any) error }

// scanSummary reads summaryColumns and whatever columns follow them into more.
func scanSummary(row scanner, more ...any) (Summary, error) {
	var s Summary
	var created, updated int64
	var used *int64
	dest := append([]any{&s.Name, &s.Description, &s.CreatedBy, &created, &updated, &s.UseCount, &used, &s.CodeBytes}, more...)
	if err := row.Scan(dest...); err != nil {
		return Summary{}, err
	}
	s.CreatedAt, s.UpdatedAt = time.UnixMicro(created).UTC(), time.UnixMicro(updated).UTC()
	if used != nil {
		s.LastUsed = time.UnixMicro(*used).UTC()
	}
	return s, nil
}

func (s Summary) withCode(code string) Function {
	return Function{
		Name: s.Name, Code: code, Description: s.Description, CreatedBy: s.CreatedBy,
		CreatedAt: s.CreatedAt, UpdatedAt: s.UpdatedAt, UseCount: s.UseCount, LastUsed: s.LastUsed,
	}
}

// codeSum is the check sum of the code of the function with an id.
func codeSum(id int64, code string) []byte {
	h := sha256.New()
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(id)))
	io.WriteString(h, code)
	return h.Sum(nil)
}

// checkFields applies the limits and text rules to everything but the name.
func (c *Config) checkFields(f Function) error {
	for _, field := range []struct {
		name, text string
		limit      int
	}{
		{"code", f.Code, c.MaxCodeBytes},
		{"description", f.Description, c.MaxDescriptionBytes},
		{"created_by", f.CreatedBy, maxCreatedBy},
	} {
		if len(field.text) > field.limit {
			return &TooLargeError{Field: field.name, Size: len(field.text), Limit: field.limit, Unit: "bytes"}
		}
		if !utf8.ValidString(field.text) {
			return &FieldError{field.name, "is not valid UTF-8"}
		}
		if strings.IndexByte(field.text, 0) >= 0 {
			return &FieldError{field.name, "contains a NUL character"}
		}
	}
	if strings.TrimSpace(f.Code) == "" {
		return &FieldError{"code", "is empty"}
	}
	if strings.ContainsFunc(f.CreatedBy, unicode.IsControl) {
		return &FieldError{"created_by", "contains a control character"}
	}
	return nil
}
