// This file defines the checks of case patterns that CPython makes when it compiles them.

package parse

import (
	"fmt"
	"strconv"

	"github.com/alkimi/pyexec/internal/syntax"
)

// checkPatterns checks the patterns of a match statement.
func (c *converter) checkPatterns(m *syntax.Match) {
	for i, mc := range m.Cases {
		c.pattern(mc.Pattern, map[string]bool{})
		if i < len(m.Cases)-1 && mc.Guard == nil {
			c.irrefutable(mc.Pattern)
		}
	}
}

// irrefutable refuses a pattern that matches everything where something follows.
func (c *converter) irrefutable(p syntax.Pattern) {
	switch n := p.(type) {
	case *syntax.MatchAs:
		switch {
		case n.Pattern != nil:
			c.irrefutable(n.Pattern)
		case n.Name == "":
			c.failLater(n.Span, "wildcard makes remaining patterns unreachable")
		default:
			c.failLater(n.Span, fmt.Sprintf("name capture '%s' makes remaining patterns unreachable", n.Name))
		}
	case *syntax.MatchOr:
		c.irrefutable(n.Patterns[len(n.Patterns)-1])
	}
}

func (c *converter) capture(p syntax.Pattern, name string, seen map[string]bool) {
	if name == "" {
		return
	}
	if seen[name] {
		c.failLater(p.Pos(), fmt.Sprintf("multiple assignments to name '%s' in pattern", name))
	}
	seen[name] = true
}

// pattern checks one pattern and adds the names it binds to seen.
func (c *converter) pattern(p syntax.Pattern, seen map[string]bool) {
	switch n := p.(type) {
	case *syntax.MatchAs:
		if n.Pattern != nil {
			c.pattern(n.Pattern, seen)
		}
		c.capture(n, n.Name, seen)
	case *syntax.MatchStar:
		c.capture(n, n.Name, seen)
	case *syntax.MatchSequence:
		stars := 0
		for _, q := range n.Patterns {
			if _, ok := q.(*syntax.MatchStar); ok {
				stars++
			}
			if stars > 1 {
				c.failLater(n.Span, "multiple starred names in sequence pattern")
			}
			c.pattern(q, seen)
		}
	case *syntax.MatchMapping:
		keys := map[string]bool{}
		for i, q := range n.Patterns {
			if k, text := keyOf(n.Keys[i]); k != "" {
				if keys[k] {
					c.failLater(n.Span, fmt.Sprintf("mapping pattern checks duplicate key (%s)", text))
				}
				keys[k] = true
			}
			c.pattern(q, seen)
		}
		c.capture(n, n.Rest, seen)
	case *syntax.MatchClass:
		names := map[string]bool{}
		for i, a := range n.KwdAttrs {
			if names[a] {
				c.failLater(n.KwdPatterns[i].Pos(), fmt.Sprintf("attribute name repeated in class pattern: %s", a))
			}
			names[a] = true
		}
		for _, q := range n.Patterns {
			c.pattern(q, seen)
		}
		for _, q := range n.KwdPatterns {
			c.pattern(q, seen)
		}
	case *syntax.MatchOr:
		c.alternatives(n, seen)
	}
}

// alternatives checks that all alternatives bind the same names.
func (c *converter) alternatives(n *syntax.MatchOr, seen map[string]bool) {
	var first map[string]bool
	for i, q := range n.Patterns {
		names := map[string]bool{}
		c.pattern(q, names)
		if i < len(n.Patterns)-1 {
			c.irrefutable(q)
		}
		if i == 0 {
			first = names
			continue
		}
		same := len(names) == len(first)
		span := n.Pos()
		for name := range names {
			if same && !first[name] {
				same, span = false, q.Pos()
			}
		}
		if !same {
			c.failLater(span, "alternative patterns bind different names")
		}
	}
	for name := range first {
		c.capture(n, name, seen)
	}
}

// keyOf identifies a literal key of a mapping pattern, and gives its text.
func keyOf(x syntax.Expr) (key, text string) {
	k, ok := x.(*syntax.Constant)
	if !ok {
		return "", ""
	}
	switch k.Kind {
	case syntax.KindInt:
		text = strconv.FormatInt(k.Int, 10)
	case syntax.KindStr:
		text = "'" + k.Str + "'"
	case syntax.KindNone:
		text = "None"
	case syntax.KindTrue:
		text = "True"
	case syntax.KindFalse:
		text = "False"
	}
	return text, text
}
