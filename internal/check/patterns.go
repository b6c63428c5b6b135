// This file defines the pattern layer: what is refused on sight of a token.

package check

import (
	"slices"
	"sort"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
)

// pollEvery is the number of tokens or nodes between two looks at the budget.
const pollEvery = 1024

// scanPatterns runs the pattern layer.
func scanPatterns(m *budget.Meter, r *report, toks []parse.Token, p *Policy) error {
	for i := range toks {
		if i%pollEvery == pollEvery-1 {
			if err := m.Poll(pollEvery); err != nil {
				return err
			}
		}
		t := &toks[i]
		if !isWord(t) || len(t.Text) < 4 {
			continue
		}
		name := fold(t.Text)
		switch {
		case name == "lambda":
			if !p.AllowLambda {
				r.forbid(Patterns, t.Span, name, hintLambda)
			}
		case isDunder(name):
			// A module such as __future__ is the import layer's business.
			known := readableDunders[name] || classDunders[name] || operatorMethods[name] || p.allows(name) || slices.Contains(extraModules[:], name)
			if !known {
				r.forbidDunder(Patterns, t.Span, name)
			}
		case nameRules[name] == ruleHard:
			before, after := neighbour(toks, i, -1), neighbour(toks, i, 1)
			// The last name of an unpacking looks like a keyword of a call; the tree layer, which sees the difference, refuses it.
			keyword := after == "=" && (before == "(" || before == ",")
			if before != "." && !keyword {
				r.forbidName(Patterns, t.Span, name, name)
			}
		}
	}
	return nil
}

// neighbour is the text of the token before or after one.
func neighbour(toks []parse.Token, i, step int) string {
	if i += step; i < 0 || i >= len(toks) {
		return ""
	}
	return toks[i].Text
}

func isWord(t *parse.Token) bool { return t.Kind == parse.Name || t.Kind == parse.Keyword }

// locate finds the first token between two offsets that spells a name, for nodes that do not know where their names stand. end is
// NoPos where it is open. It gives fallback where there is none, as inside f-strings.
func locate(toks []parse.Token, name string, from, end source.Pos, fallback source.Span) source.Span {
	i := sort.Search(len(toks), func(i int) bool { return toks[i].Span.Start >= from })
	for ; i < len(toks) && (end < 0 || toks[i].Span.Start < end); i++ {
		if isWord(&toks[i]) && fold(toks[i].Text) == name {
			return toks[i].Span
		}
	}
	return fallback
}
