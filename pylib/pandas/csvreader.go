// This file defines csvReader, which cuts text into rows and fields, and the rows of read_csv.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// csvReader cuts text into fields.
type csvReader struct {
	t       *object.Thread
	s       string
	sep     string
	spaces  bool // any white space separates
	quote   byte
	trim    bool // spaces behind a separator are dropped
	comment string
	line    int
}

// row takes the next row: its fields, and for each whether it was quoted. ok is false at the end; a row of no text has no fields.
func (r *csvReader) row() (fields []string, ok bool, err error) {
	if r.s == "" {
		return nil, false, nil
	}
	r.line++
	if r.spaces {
		l := r.takeLine()
		return strings.Fields(l), true, r.t.Charge(int64(len(l)))
	}
	var b strings.Builder
	used := 0
	plain := ""
	quoted := false
	field := func() string {
		if b.Len() == 0 {
			return plain
		}
		return b.String()
	}
	i := 0
	if r.comment != "" && strings.HasPrefix(r.s, r.comment) {
		r.takeLine()
		return nil, true, nil
	}
	for {
		rest := r.s[i:]
		switch {
		case rest == "", rest[0] == '\n', rest[0] == '\r', r.comment != "" && !quoted && strings.HasPrefix(rest, r.comment):
			if rest != "" && rest[0] != '\n' && rest[0] != '\r' {
				r.s = rest
				r.takeLine()
			} else if strings.HasPrefix(rest, "\r\n") {
				r.s = rest[2:]
			} else if rest != "" {
				r.s = rest[1:]
			} else {
				r.s = ""
			}
			if len(fields) == 0 && b.Len() == 0 && plain == "" && !quoted {
				return nil, true, nil
			}
			fields, err = budget.Append(r.t.Meter, fields, field())
			if err == nil {
				err = r.t.Charge(2 * int64(used))
			}
			return fields, true, err
		case strings.HasPrefix(rest, r.sep):
			if fields, err = budget.Append(r.t.Meter, fields, field()); err != nil {
				return nil, false, err
			}
			b.Reset()
			plain = ""
			quoted = false
			if i += len(r.sep); r.trim {
				for i < len(r.s) && r.s[i] == ' ' {
					i++
				}
			}
		case r.quote != 0 && rest[0] == r.quote && b.Len() == 0 && plain == "" && !quoted:
			quoted = true
			i++
			for {
				at := strings.IndexByte(r.s[i:], r.quote)
				if at < 0 {
					return nil, false, object.Raise(parserError, "Error tokenizing data. C error: EOF inside string starting at row %d", r.line-1)
				}
				b.WriteString(r.s[i : i+at])
				used += at
				i += at + 1
				if i < len(r.s) && r.s[i] == r.quote {
					b.WriteByte(r.quote)
					i++
					continue
				}
				break
			}
		default:
			n := 1
			for n < len(rest) && rest[n] != '\n' && rest[n] != '\r' && rest[n] != r.sep[0] && (r.comment == "" || rest[n] != r.comment[0]) {
				n++
			}
			if b.Len() == 0 && !quoted && plain == "" {
				plain = rest[:n] // most fields are a piece of the text
			} else {
				b.WriteString(plain)
				b.WriteString(rest[:n])
				plain = ""
				used += n
			}
			i += n
		}
	}
}

func (r *csvReader) takeLine() string {
	n := strings.IndexAny(r.s, "\r\n")
	if n < 0 {
		l := r.s
		r.s = ""
		return l
	}
	l := r.s[:n]
	if strings.HasPrefix(r.s[n:], "\r\n") {
		n++
	}
	r.s = r.s[n+1:]
	return l
}

// csvRows cuts all rows, after those that are skipped and before those that are not wanted.
func csvRows(t *object.Thread, src string, arg csvArgs) ([][]string, error) {
	r := &csvReader{t: t, s: strings.TrimPrefix(src, "\ufeff"), sep: ",", quote: '"'}
	for _, name := range []string{"delimiter", "sep"} {
		if s, ok := text(arg[name]); ok {
			r.sep = s
		}
	}
	switch {
	case r.sep == `\s+`:
		r.spaces = true
	case r.sep == "" || len(r.sep) > 1 && strings.ContainsAny(r.sep, special):
		return nil, object.Raise(object.NotImplementedErrorType, "read_csv(sep=...) takes plain text or '\\s+' here")
	}
	if q, ok := text(arg["quotechar"]); ok {
		if len(q) != 1 {
			return nil, object.TypeErrorf("\"quotechar\" must be a 1-character string")
		}
		r.quote = q[0]
	}
	r.comment, _ = text(arg["comment"])
	var err error
	if r.trim, err = flag(t, arg["skipinitialspace"]); err != nil {
		return nil, err
	}
	blank, err := flag(t, arg["skip_blank_lines"])
	if err != nil {
		return nil, err
	}
	first := 0
	skip := map[int]bool{}
	var skipIf object.Value
	switch v := arg["skiprows"]; {
	case v.IsInt():
		first = int(max(v.AsInt(), 0))
	case given(v) && object.IsCallable(v):
		skipIf = v
	case given(v):
		list, _, err := unpackList(t, v)
		if err != nil {
			return nil, err
		}
		for _, x := range list {
			n, err := object.IndexInt(t, x)
			if err != nil {
				return nil, err
			}
			skip[n] = true
		}
	}
	var rows [][]string
	for n := 0; ; n++ {
		if n < first || skip[n] || skipIf.Pointer() != nil {
			gone := n < first || skip[n]
			if !gone {
				v, err := object.Call(t, skipIf, object.Int(int64(n)))
				if err != nil {
					return nil, err
				}
				if gone, err = object.Truth(t, v); err != nil {
					return nil, err
				}
			}
			if gone {
				if r.s == "" {
					break
				}
				r.takeLine()
				r.line++
				continue
			}
		}
		fields, ok, err := r.row()
		if err != nil {
			return nil, err
		}
		if !ok {
			break
		}
		if err := t.Poll(1 + len(fields)); err != nil {
			return nil, err
		}
		if len(fields) == 0 {
			if !blank {
				if rows, err = budget.Append(t.Meter, rows, []string{""}); err != nil {
					return nil, err
				}
			}
			continue
		}
		if blank && len(fields) == 1 && strings.TrimSpace(fields[0]) == "" && r.sep != "\t" && fields[0] != "" {
			continue
		}
		if rows, err = budget.Append(t.Meter, rows, fields); err != nil {
			return nil, err
		}
	}
	if n := arg["skipfooter"]; n.IsInt() && n.AsInt() > 0 {
		rows = rows[:max(0, len(rows)-int(n.AsInt()))]
	}
	return rows, nil
}
