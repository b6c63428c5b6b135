// This file defines how lowering writes brackets, colons, and assignments inside brackets.

package parse

func (l *lowering) openBracket(t *Token) error {
	i := l.i
	if i == l.dropOpen {
		return nil
	}
	if t.mark&markFieldOpen != 0 {
		l.emit("(", i)
		l.push(ctxField, i)
		return nil
	}
	operand := i != l.stmt && l.peek(i-1).endsOperand() && !(i-1 == l.headTok && l.headKind == matchStatement)
	kind := ctxGroup
	switch {
	case t.code == cLPar && operand && (l.code(i-2) == kDef || i == l.behind):
		kind = ctxParams
	case t.code == cLPar && operand:
		kind = ctxCall
	case t.code == cLSqb && operand:
		kind = ctxSubscript
	case t.code == cLSqb:
		kind = ctxList
	case t.code == cLBrace:
		kind = ctxBrace
	}
	l.emit(codeText[t.code], i)
	l.push(kind, i)
	return nil
}

func (l *lowering) closeBracket(t *Token) error {
	i := l.i
	if l.dropOpen >= 0 && i == int(l.toks[l.dropOpen].link) {
		l.dropOpen = -1
		return nil
	}
	if c := l.top(); c.kind == ctxParams && c.plain {
		l.emit(")", i)
	}
	kind := l.top().kind
	l.pop()
	if kind == ctxTypeParams {
		return l.endTypeParams()
	}
	if t.mark&markFieldClose != 0 {
		if int(t.link) == i-1 {
			return l.fail(i, "f-string: valid expression required before '}'")
		}
		if kind != ctxSpec {
			l.emit(")", i)
			l.emit(",", i)
		}
		return nil
	}
	l.emit(codeText[t.code], i)
	return nil
}

// colonToken lowers ":".
func (l *lowering) colonToken(t *Token) error {
	i, c := l.i, l.top()
	if t.mark&markSpec != 0 {
		if c.kind == ctxLambda {
			return l.fail(i, "f-string: lambda expressions are not allowed without parentheses")
		}
		// The fields of the format spec follow as further members of the set, so this field's own bracket ends here.
		l.emit(")", i)
		l.emit(",", i)
		c.kind = ctxSpec
		return nil
	}
	switch c.kind {
	case ctxLambda:
		loose := c.loose
		l.ctx = l.ctx[:len(l.ctx)-1]
		l.loose, l.tight = loose+1, 0
		l.emit(":", i)
		return nil
	case ctxTop:
		if l.header {
			if l.dropOpen >= 0 {
				return l.invalid(i)
			}
			if l.wrap {
				l.emit(")", i)
				l.wrap = false
			}
			l.emit(":", i)
			head, kind := l.headTok, l.headKind
			l.startStmt(i + 1)
			l.headTok, l.headKind = head, kind
			if next := l.peek(i + 1); next.Kind != Newline && (kind == "'match' statement") {
				return l.invalid(i + 1)
			}
			return nil
		}
		if l.bare && !l.colon && !l.assigned && i > l.stmt {
			l.colon = true
			return l.annotation(";")
		}
	case ctxParams:
		l.tight, l.loose = 0, 0
	case ctxTypeParams:
		return l.invalid(i)
	}
	l.emit(":", i)
	return nil
}

// annotation writes the ";" that stands for ":" or "=" of an annotated assignment.
func (l *lowering) annotation(word string) error {
	i := l.i
	if l.peek(i-1).mark&markAnnotation != 0 {
		return l.invalid(i)
	}
	l.toks[i].mark |= markAnnotation
	l.emit(word, i)
	return nil
}

// keywordName refuses f(a.b=1) and the like.
func (l *lowering) keywordName() error {
	i, c := l.i, l.top()
	start := i - 1
	for start > c.token && l.code(start) != cComma {
		if link := l.toks[start].link; link >= 0 && int(link) < start {
			start = int(link)
		}
		start--
	}
	start++
	if start == i {
		return l.invalid(i)
	}
	if k := l.code(start); k == cStar || k == cDoubleStar {
		return l.invalid(i)
	}
	if start == i-1 {
		switch t := &l.toks[start]; t.Kind {
		case Name:
			return nil
		case Keyword:
			if t.code == kTrue || t.code == kFalse || t.code == kNone {
				return l.failSpan(start, i, KindSyntax, "cannot assign to "+t.Text)
			}
			return l.invalid(start)
		}
	}
	return l.failSpan(start, i, KindSyntax, `expression cannot contain assignment, perhaps you meant "=="?`)
}

func (l *lowering) walrus() error {
	l.emit("if", l.i)
	l.emit("None", l.i)
	l.emit("else", l.i)
	return nil
}

// walrusTarget handles a ":=" behind anything but a name; conversion refuses what gets through.
func (l *lowering) walrusTarget() error {
	i := l.i
	prev := l.peek(i - 1)
	what := ""
	switch {
	case prev.Kind == Keyword && (prev.code == kTrue || prev.code == kFalse || prev.code == kNone):
		what = prev.Text
	case prev.Kind == Number, prev.Kind == String:
		what = "literal"
	case prev.Kind == FStringEnd:
		what = "f-string expression"
	case prev.code == cEllipsis:
		what = "ellipsis"
	case prev.endsOperand():
		return l.walrus()
	default:
		return l.invalid(i)
	}
	return l.fail(i-1, "cannot use assignment expressions with "+what)
}
