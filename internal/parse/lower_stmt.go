// This file defines how lowering begins statements, and how it writes groups of string literals.

package parse

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/source"
)

// failSpan makes a SyntaxError from the start of one token to the end of another.
func (p *parser) failSpan(from, to int, kind, msg string) error {
	from = min(max(from, 0), len(p.toks)-1)
	to = min(max(to, from), len(p.toks)-1)
	span := source.Span{Start: p.toks[from].Span.Start, End: p.toks[to].Span.End}
	if k := p.toks[from].Kind; k == Newline || k == End {
		span.End = min(span.Start+1, source.Pos(len(p.src)))
	}
	return &SyntaxError{Msg: msg, Kind: kind, File: p.f, Span: span}
}

// tooDeep is the error for code nested deeper than a limit.
func tooDeep(limit int) error {
	return &budget.LimitError{Resource: budget.Syntax, Limit: int64(limit), Used: int64(limit) + 1}
}

// statementStart looks at the first token of a statement. It answers true where it has lowered what l.i now points to.
func (l *lowering) statementStart() (bool, error) {
	i := l.i
	t := &l.toks[i]
	if l.blocks[len(l.blocks)-1].match && l.lineBegins(i) && !(t.Kind == Name && t.Text == "case") {
		return false, l.invalid(i)
	}
	switch t.Kind {
	case Name:
		return l.softKeyword(t)
	case Keyword:
	case Op:
		if t.code == cAt {
			l.emit("@", i)
			l.emit("a", i)
			l.emit("(", i)
			l.wrap = true
			if k := l.peek(i + 1).Kind; k == Newline {
				return false, l.invalid(i + 1)
			}
			return true, nil
		}
		l.bare = true
		return false, nil
	default:
		l.bare = true
		return false, nil
	}
	switch t.code {
	case kDef, kClass:
		if err := l.compound(t); err != nil || l.peek(i+1).Kind != Name || l.code(i+2) != cLSqb {
			return false, err
		}
		return true, l.typeParams()
	case kIf, kElif, kElse, kFor, kWhile, kTry, kExcept, kFinally, kWith:
		return false, l.compound(t)
	case kImport:
		l.emit("import", i)
		return true, l.importNames(i + 1)
	case kFrom:
		l.emit("from", i)
		j := i + 1
		for l.code(j) == cDot || l.code(j) == cEllipsis {
			l.emit(codeText[l.code(j)], j)
			j++
		}
		return true, l.dottedName(j)
	case kNone, kTrue, kFalse, kLambda, kNot:
		l.bare = true
	}
	return false, nil
}

// lineBegins tells whether token i is the first of its logical line.
func (l *lowering) lineBegins(i int) bool {
	if i == 0 {
		return true
	}
	k := l.peek(i - 1).Kind
	return k == Newline || k == Indent || k == Dedent
}

func (l *lowering) compound(t *Token) error {
	l.header, l.headTok = true, l.i
	l.headKind = "'" + t.Text + "' statement"
	switch t.code {
	case kDef:
		l.headKind = "function definition"
	case kClass:
		l.headKind = "class definition"
	case kExcept:
		if l.code(l.i+1) == cStar {
			return &SyntaxError{Msg: "'except*' is not supported", Kind: KindSyntax, File: l.f, Span: l.toks[l.i].Span,
				Hint: "write 'except' instead"}
		}
	case kWith:
		l.withItems()
	}
	return nil
}

// matchStatement is the kind of block that a match statement heads.
const matchStatement = "'match' statement"

// softKeyword handles a statement that begins with a name.
func (l *lowering) softKeyword(t *Token) (bool, error) {
	i := l.i
	switch t.Text {
	case "match":
		if end := l.matchHeader(i); end > 0 {
			l.header, l.headTok, l.headKind = true, i, matchStatement
			l.emit("while", i)
			l.emit("(", i+1)
			l.wrap = true
			return true, nil
		}
	case "case":
		if l.blocks[len(l.blocks)-1].match && l.lineBegins(i) {
			return true, l.caseClause()
		}
	case "type":
		if n := l.peek(i + 1); n.Kind == Name && (l.code(i+2) == cAssign || l.code(i+2) == cLSqb) {
			l.bare = true
			return true, l.typeAlias()
		}
	case "print", "exec":
		if n := l.peek(i + 1); n.Kind == String || n.Kind == Number || n.Kind == Name || n.Kind == FStringStart {
			return false, l.failSpan(i, l.lineEnd(i)-1, KindSyntax,
				fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", t.Text, t.Text))
		}
	}
	l.bare = true
	return false, nil
}

// lineEnd is the index of the Newline token of the logical line that token i stands in.
func (p *parser) lineEnd(i int) int {
	for p.toks[i].Kind != Newline && p.toks[i].Kind != End {
		i++
	}
	return i
}

// matchHeader tells whether a line that begins with the name match heads a match statement: it ends in a colon and an indented
// case follows. It gives the index of the colon, or 0.
func (l *lowering) matchHeader(i int) int {
	if !l.lineBegins(i) {
		return 0
	}
	if k := l.peek(i + 1); k.Kind == Newline || k.code == cAssign || k.code == cDot || k.code == cComma || k.code == cColon {
		return 0
	}
	end := l.lineEnd(i)
	if end+2 >= len(l.toks) || l.code(end-1) != cColon {
		return 0
	}
	// Without the indentation it can still be nothing else, and gets the error about it.
	next := end + 1
	if l.toks[next].Kind == Indent {
		next++
	}
	if t := &l.toks[next]; t.Kind != Name || t.Text != "case" || l.code(next+1) == cAssign {
		return 0
	}
	return end - 1
}

func (l *lowering) caseClause() error {
	i := l.i
	pp := patternParser{parser: l.parser, i: i + 1}
	p, err := pp.clause()
	if err != nil {
		return err
	}
	if l.patterns == nil {
		l.patterns = map[int]patternAt{}
	}
	l.patterns[i] = patternAt{pattern: p, end: pp.i}
	l.header, l.headTok, l.headKind = true, i, "'case' statement"
	l.emit("if", i)
	if l.code(pp.i) == kIf {
		l.i = pp.i
		return nil
	}
	if t := &l.toks[pp.i]; t.code != cColon && t.Kind != Newline {
		return l.invalid(pp.i)
	}
	l.emit("None", i)
	l.i = pp.i - 1
	return nil
}

// withItems looks whether a with statement has its items in brackets, which it then leaves out. They are brackets of an
// expression instead where anything but a ":" follows, and where the content can only be one.
func (l *lowering) withItems() {
	open := l.i + 1
	if l.code(open) != cLPar {
		return
	}
	end := int(l.toks[open].link)
	noColon := l.peek(end+1).Kind == Newline
	if l.code(end+1) != cColon && !noColon || end == open+1 || l.code(open+1) == kYield {
		return
	}
	for j := open + 1; j < end; j++ {
		switch l.code(j) {
		case cLPar, cLSqb, cLBrace:
			j = int(l.toks[j].link)
		case cWalrus, kFor:
			return
		case kAs:
			noColon = false
		case cStar:
			if j == open+1 || l.code(j-1) == cComma {
				return
			}
		}
	}
	if noColon {
		return
	}
	l.dropOpen = open
	if l.withParens == nil {
		l.withParens = map[int]bool{}
	}
	l.withParens[l.i] = true
}

// importNames lowers the list of an import statement: each dotted name becomes one name, since gpython joins them quadratically.
func (l *lowering) importNames(i int) error {
	for {
		if err := l.dottedName(i); err != nil {
			return err
		}
		i = l.i + 1
		if l.code(i) == kAs && l.peek(i+1).Kind == Name {
			l.emit("as", i)
			l.emit("a", i+1)
			i += 2
		}
		if l.code(i) != cComma {
			l.i = i - 1
			return nil
		}
		l.emit(",", i)
		i++
	}
}

// dottedName lowers the dotted name that starts at i, if there is one, and leaves l.i at its last token.
func (l *lowering) dottedName(i int) error {
	if l.toks[i].Kind != Name {
		l.i = i - 1
		return nil
	}
	l.emit("a", i)
	for l.code(i+1) == cDot && l.peek(i+2).Kind == Name {
		i += 2
	}
	l.i = i
	return nil
}

// strings lowers a string literal. Adjacent literals are one operand: None, or a set of the expressions in replacement fields.
func (l *lowering) strings() error {
	i := l.i
	if n := len(l.groups); n > 0 && i <= l.groups[n-1] && (l.peek(i-1).Kind == String || l.peek(i-1).Kind == FStringEnd) {
		l.endStrings()
		return nil
	}
	end, fields := i, false
	for j := i; ; j++ {
		t := &l.toks[j]
		if t.Kind == FStringStart {
			for k := j + 1; k < int(t.link) && !fields; k++ {
				fields = l.toks[k].mark&markFieldOpen != 0
			}
			j = int(t.link)
		} else if t.Kind != String {
			break
		}
		end = j
	}
	if !fields {
		l.emit("None", i)
		l.i = end
		return nil
	}
	l.emit("{", i)
	l.groups = append(l.groups, end)
	l.endStrings()
	return nil
}

// endStrings closes the set of a group of literals at its last token.
func (l *lowering) endStrings() {
	if n := len(l.groups); n > 0 && l.groups[n-1] == l.i {
		l.groups = l.groups[:n-1]
		l.emit("}", l.i)
	}
}
