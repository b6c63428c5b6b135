// This file defines how lowering writes type parameters and type statements.

package parse

// typeParams begins the decorator that stands for the type parameters of a def or class statement, at whose keyword the lowering is.
func (l *lowering) typeParams() error {
	i := l.i
	l.emit("@", i+2)
	l.emit("a", i+2)
	l.emit("(", i+2)
	return l.openTypeParams(i + 2)
}

// typeAlias lowers a type statement up to its "=" or into its type parameters.
func (l *lowering) typeAlias() error {
	i := l.i
	l.emit("a", i)
	l.emit("=", i)
	l.emit("a", i+1)
	l.i = i + 1
	if l.code(i+2) != cLSqb {
		return nil
	}
	l.emit("[", i+2)
	return l.openTypeParams(i + 2)
}

func (l *lowering) openTypeParams(open int) error {
	if l.code(open+1) == cRSqb {
		return l.badTypeParams(open, open+1)
	}
	l.push(ctxTypeParams, open)
	l.i = open
	return l.typeParam(open + 1)
}

// typeParam lowers the head of the type parameter that begins at token i, if there is one: what is left of it is its bound.
func (l *lowering) typeParam(i int) error {
	if l.code(i) == cRSqb {
		l.i = i - 1
		return nil
	}
	what := ""
	switch l.code(i) {
	case cStar:
		what = "TypeVarTuple"
		i++
	case cDoubleStar:
		what = "ParamSpec"
		i++
	}
	open := l.top().token
	if l.peek(i).Kind != Name {
		return l.badTypeParams(open, i)
	}
	switch l.code(i + 1) {
	case cColon:
		if what != "" {
			kind := "bound"
			if l.code(i+2) == cLPar {
				kind = "constraints"
			}
			end := i + 2
			for l.code(end) != cComma && l.code(end) != cRSqb && l.toks[end].Kind != End {
				if link := int(l.toks[end].link); link > end {
					end = link
				}
				end++
			}
			return l.failSpan(i+1, end-1, KindSyntax, "cannot use "+kind+" with "+what)
		}
		l.i = i + 1
		return nil
	case cComma, cRSqb:
		l.emit("None", i)
		l.i = i
		return nil
	}
	return l.badTypeParams(open, i+1)
}

// badTypeParams is the error about token i in the type parameters that begin at open. CPython takes those of a def that it cannot read for none.
func (l *lowering) badTypeParams(open, i int) error {
	if l.code(open-2) == kDef {
		return l.fail(open, "expected '('")
	}
	return l.invalid(i)
}

// endTypeParams lowers the bracket that closes type parameters.
func (l *lowering) endTypeParams() error {
	i := l.i
	open := int(l.toks[i].link)
	if l.code(open-2) != kDef && l.code(open-2) != kClass {
		if l.code(i-1) != cComma {
			l.emit(",", i) // one or many, it is a tuple
		}
		l.emit("]", i)
		return nil
	}
	if l.code(open-2) == kDef && l.code(i+1) != cLPar {
		return l.fail(i+1, "expected '('")
	}
	l.emit(")", i)
	l.endLine("   \n")
	for range l.level {
		l.raw("    ", open-2)
	}
	l.emit(codeText[l.code(open-2)], open-2)
	l.emit("a", open-1)
	l.behind = i + 1
	return nil
}
