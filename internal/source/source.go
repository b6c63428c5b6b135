// This file defines File: one source text, its line table and the way from a byte offset to a line, a column and a caret snippet.

// Package source holds the text of a program and the positions in it. All columns are counted in code points from 1;
// lines are counted from 1.
package source

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Pos is a byte offset into a File's text; NoPos means that a place is not known.
type Pos int32

// NoPos is the position of things that have none.
const NoPos Pos = -1

// Span is a half-open range of byte offsets [Start, End). End is NoPos where only the start is known.
type Span struct{ Start, End Pos }

// File is one immutable source text. It is safe for concurrent use.
type File struct {
	name  string
	text  string
	lines []int32 // offset of each line's first byte
}

// NewFile returns the File of a text; name is what errors and tracebacks call it. Lines end at "\n", "\r\n" or a lone "\r".
func NewFile(name, text string) *File {
	f := &File{name: name, text: text, lines: []int32{0}}
	if strings.HasPrefix(text, "\ufeff") {
		f.lines[0] = int32(len("\ufeff")) // a byte order mark is not part of the first line
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			f.lines = append(f.lines, int32(i+1))
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				continue
			}
			f.lines = append(f.lines, int32(i+1))
		}
	}
	return f
}

// Name is the name given to NewFile.
func (f *File) Name() string { return f.name }

// Text is the whole text.
func (f *File) Text() string { return f.text }

// LineCount is the number of lines; an empty text has one.
func (f *File) LineCount() int { return len(f.lines) }

// Line is the 1-based line of a position, 0 for NoPos. Positions past the end belong to the last line.
func (f *File) Line(p Pos) int {
	if p < 0 {
		return 0
	}
	return max(1, sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > int32(p) }))
}

// Column is the 1-based column of a position in code points, 0 for NoPos.
func (f *File) Column(p Pos) int {
	line := f.Line(p)
	if line == 0 {
		return 0
	}
	end := max(min(int(p), len(f.text)), int(f.lines[line-1]))
	return utf8.RuneCountInString(f.text[f.lines[line-1]:end]) + 1
}

// LineStart is the offset of the first byte of a 1-based line; NoPos for a line that is not there.
func (f *File) LineStart(line int) Pos {
	if line < 1 || line > len(f.lines) {
		return NoPos
	}
	return Pos(f.lines[line-1])
}

// LineText is the text of a 1-based line without its line end; "" for a line that is not there.
func (f *File) LineText(line int) string {
	if line < 1 || line > len(f.lines) {
		return ""
	}
	end := len(f.text)
	if line < len(f.lines) {
		end = int(f.lines[line])
	}
	return strings.TrimRight(f.text[f.lines[line-1]:end], "\r\n")
}

// maxSnippet bounds the text of a line shown in an error: a 60 KB line must not become a 60 KB message.
const maxSnippet = 160

// Snippet shows the line of a span with carets under it, indented by four spaces, as in
//
//	total = pricee * 2
//	        ^^^^^^
//
// Long lines are cut around the caret. Control characters are shown as spaces so that columns stay aligned. It returns ""
// where the position is unknown.
func (f *File) Snippet(s Span) string {
	line := f.Line(s.Start)
	if line == 0 {
		return ""
	}
	text := []rune(f.LineText(line))
	col := f.Column(s.Start) - 1
	width := 1
	if s.End > s.Start {
		if f.Line(s.End) == line {
			width = f.Column(s.End) - 1 - col
		} else {
			width = len(text) - col
		}
	}
	width = max(width, 1)
	// Leading space carries no meaning in a message and would push the caret out of a narrow window.
	lead := 0
	for lead < len(text) && lead < col && (text[lead] == ' ' || text[lead] == '\t' || text[lead] == '\f') {
		lead++
	}
	text, col = text[lead:], col-lead
	for len(text) > 0 && isBlank(text[len(text)-1]) && len(text) > col {
		text = text[:len(text)-1]
	}
	before, after := "", ""
	if len(text) > maxSnippet {
		from := max(0, min(col-maxSnippet/2, len(text)-maxSnippet))
		to := min(len(text), from+maxSnippet)
		if from > 0 {
			before = "..."
		}
		if to < len(text) {
			after = "..."
		}
		text, col = text[from:to], col-from
	}
	width = min(width, max(1, len(text)-col))
	var b strings.Builder
	b.WriteString("    " + before)
	for _, r := range text {
		if isBlank(r) || r < ' ' || r == utf8.RuneError || isBidi(r) {
			r = ' '
		}
		b.WriteRune(r)
	}
	b.WriteString(after + "\n    ")
	b.WriteString(strings.Repeat(" ", len(before)+col))
	b.WriteString(strings.Repeat("^", width))
	return b.String()
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\f' || r == '\v' }

// isBidi reports characters that reorder the text around them: in an error they could make a line read as something else.
func isBidi(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c
}
