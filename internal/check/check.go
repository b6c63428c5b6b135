// This file defines Check, which runs the layers over one program and puts their findings in order.

package check

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// maxRaw bounds the findings collected before they are put in order; a program with more of them is not looked at further.
const maxRaw = 4096

// Check gives what p refuses in a program, in the order of the text; a place that two layers refuse for the same reason is reported
// once. The error is the meter's: an empty list beside a nil error means that the program may run. toks are the program's tokens
// in order, mod is its tree.
func Check(m *budget.Meter, f *source.File, toks []parse.Token, mod *syntax.Module, p *Policy) ([]Finding, error) {
	if p == nil {
		p = &Policy{}
	}
	r := &report{}
	if err := scanPatterns(m, r, toks, p); err != nil {
		return nil, err
	}
	if err := walk(m, r, toks, mod, p); err != nil {
		return nil, err
	}
	return r.finish(m, f, p)
}

// report collects findings as cheaply as possible; lines, columns, hints and snippets are worked out for those that are kept.
type report struct{ raw []raw }

// raw is a finding without what depends on the text and the policy.
type raw struct {
	layer   Layer
	span    source.Span
	message string
	hint    string                              // where hintOf is nil
	hintOf  func(name string, p *Policy) string // makes the hint for name
	name    string
}

func (r *report) full() bool { return len(r.raw) >= maxRaw }

func (r *report) add(f raw) {
	if !r.full() {
		r.raw = append(r.raw, f)
	}
}

const forbidden, notAllowed = "Forbidden pattern detected: ", "Import not allowed: "

// forbid reports a pattern with a hint of its own.
func (r *report) forbid(layer Layer, span source.Span, text, hint string) {
	r.add(raw{layer: layer, span: span, message: forbidden + shorten(text), hint: hint})
}

// forbidName reports a name; text is what the message calls it.
func (r *report) forbidName(layer Layer, span source.Span, name, text string) {
	r.add(raw{layer: layer, span: span, message: forbidden + shorten(text), hintOf: hintForName, name: name})
}

// forbidDunder reports a dunder name.
func (r *report) forbidDunder(layer Layer, span source.Span, name string) {
	r.add(raw{layer: layer, span: span, message: forbidden + shorten(name), hintOf: hintForDunder, name: name})
}

// refuse reports an import of a module.
func (r *report) refuse(span source.Span, module string) {
	r.add(raw{layer: Imports, span: span, message: notAllowed + shorten(module), hintOf: hintForModule, name: module})
}

// finish sorts, drops doubles, cuts the list and fills in the rest.
func (r *report) finish(m *budget.Meter, f *source.File, p *Policy) ([]Finding, error) {
	if len(r.raw) == 0 {
		return nil, nil
	}
	slices.SortStableFunc(r.raw, func(a, b raw) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.message, b.message), cmp.Compare(a.layer, b.layer))
	})
	kept := slices.CompactFunc(r.raw, func(a, b raw) bool { return a.span.Start == b.span.Start && a.message == b.message })
	kept = kept[:min(len(kept), MaxFindings)]
	list := make([]Finding, len(kept))
	for i, k := range kept {
		line := f.Line(k.span.Start)
		// A snippet looks at the whole line, rune by rune, and a program may be one line.
		scratch := int64(len(f.LineText(line))) * 4
		if err := m.Poll(1 + scratch/256); err != nil {
			return nil, err
		}
		if err := m.Charge(scratch); err != nil {
			return nil, err
		}
		list[i] = Finding{
			Span: k.span, Line: line, Column: f.Column(k.span.Start), Message: k.message, Hint: k.hint, Layer: k.layer,
			Snippet: f.Snippet(k.span),
		}
		m.Release(scratch)
		if k.hintOf != nil {
			list[i].Hint = k.hintOf(k.name, p)
		}
	}
	return list, nil
}

// maxName is the longest name that a message shows in full, in code points.
const maxName = 60

// shorten keeps a name of 200,000 letters from becoming a message of that size.
func shorten(name string) string {
	if len(name) <= maxName || utf8.RuneCountInString(name) <= maxName {
		return name
	}
	n := 0
	for i := range name {
		if n == maxName {
			return name[:i] + "..."
		}
		n++
	}
	return name
}
