// This file defines the conversion of f-strings.

package parse

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// fstringSet converts the set that lowering wrote for a group of literals with replacement fields; field is the "{" of the first.
func (c *converter) fstringSet(n *ast.Set, field int) (syntax.Expr, int, int) {
	first := field
	for first > 0 {
		if k := c.toks[first-1].Kind; k != String && k != FStringStart && k != FStringMiddle && k != FStringEnd {
			break
		}
		first--
	}
	// Going back may have passed the start of the literal that encloses this one in a format spec; its parts are FStringMiddle
	// tokens, which no group begins with.
	for c.toks[first].Kind == FStringMiddle {
		first++
	}
	last := first
	for {
		if c.toks[last].Kind == FStringStart {
			last = int(c.toks[last].link)
		}
		if k := c.toks[last+1].Kind; k != String && k != FStringStart {
			break
		}
		last++
	}
	return c.joined(first, last, n.Elts), first, last
}

// joined converts the literals from one token to another: a Constant, or a JoinedStr where one of them is an f-string.
func (c *converter) joined(first, last int, fields []ast.Expr) syntax.Expr {
	format := false
	for i := first; i <= last && !format; i++ {
		format = c.toks[i].Kind == FStringStart
	}
	if !format {
		s, err := c.stringGroup(first, last)
		if err != nil {
			c.err = err
			return nil
		}
		return s
	}
	if _, err := c.groupKind(first, last); err != nil {
		c.err = err
		return nil
	}
	j := joiner{converter: c, fields: fields}
	for i := first; i <= last && c.err == nil; i++ {
		if c.toks[i].Kind == String {
			s, err := c.stringValue(i)
			j.text(s, i, i, err)
			continue
		}
		end := int(c.toks[i].link)
		j.raw = c.isRaw(i)
		j.parts(i+1, end, false)
		i = end
	}
	return &syntax.JoinedStr{At: c.at(first, last), Values: j.finish()}
}

// joiner collects the values of one JoinedStr; neighbouring pieces of text become one Constant.
type joiner struct {
	*converter
	fields []ast.Expr // expressions still to be used, shared by nested format specs
	raw    bool
	values []syntax.Expr
	buf    strings.Builder
	span   source.Span // of the text in buf
	open   bool
}

func (j *joiner) text(s string, from, to int, err error) {
	if err != nil {
		j.err = err
		return
	}
	j.add(s, source.Span{Start: j.toks[from].Span.Start, End: j.toks[to].Span.End})
}

func (j *joiner) add(s string, span source.Span) {
	if s == "" {
		return
	}
	if !j.open {
		j.span, j.open = span, true
	}
	j.span.End = span.End
	j.buf.WriteString(s)
}

func (j *joiner) flush() {
	if j.open {
		j.values = append(j.values, &syntax.Constant{At: syntax.At{Span: j.span}, Kind: syntax.KindStr, Str: j.buf.String()})
		j.buf.Reset()
		j.open = false
	}
}

func (j *joiner) finish() []syntax.Expr {
	j.flush()
	return j.values
}

// parts reads the tokens of an f-string or a format spec from i up to end.
func (j *joiner) parts(i, end int, spec bool) {
	for i < end && j.err == nil {
		if j.toks[i].Kind == FStringMiddle {
			s, err := j.middleValue(i, j.raw, spec)
			j.text(s, i, i, err)
			i++
			continue
		}
		i = j.field(i) + 1
	}
}

// field converts the replacement field at token open and gives its "}".
func (j *joiner) field(open int) int {
	end := int(j.toks[open].link)
	if len(j.fields) == 0 {
		j.fail(open, end, "invalid syntax")
		return end
	}
	e := j.fields[0]
	j.fields = j.fields[1:]
	x, _, last := j.expr(e, open+1, allowStar|allowYield)
	last = j.closing(last, open+1)
	if j.err != nil {
		return end
	}
	if s, ok := x.(*syntax.Starred); ok {
		j.failNode(s, "can't use starred expression here")
		return end
	}
	v := &syntax.FormattedValue{At: j.at(open, end), Value: x}
	i := last + 1
	debug := j.toks[i].mark&markDebug != 0
	if debug {
		i++
		from, to := j.toks[open].Span.End, j.toks[i].Span.Start
		j.add(lineFeeds(j.src[from:to]), source.Span{Start: from, End: to})
	}
	if j.toks[i].mark&markConversion != 0 {
		v.Conversion = j.toks[i].Text[1]
		i++
	}
	if j.toks[i].mark&markSpec != 0 {
		spec := joiner{converter: j.converter, fields: j.fields, raw: j.raw}
		spec.parts(i+1, end, true)
		j.fields = spec.fields
		v.FormatSpec = &syntax.JoinedStr{At: j.at(i, end), Values: spec.finish()}
		if at := &v.FormatSpec.Span; true {
			at.Start, at.End = at.Start+1, j.toks[end].Span.Start
		}
		i = end
	}
	if j.err == nil && i != end {
		j.fail(i, i, "invalid syntax")
	}
	if debug && v.Conversion == 0 && v.FormatSpec == nil {
		v.Conversion = 'r'
	}
	j.flush()
	j.values = append(j.values, v)
	return end
}
