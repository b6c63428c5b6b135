// This file defines Token, the kinds of token, and the codes of operators and keywords.

package parse

import "github.com/alkimi/pyexec/internal/source"

// TokenKind says what a Token is.
type TokenKind uint8

// The kinds of token. The text between the quotes of an f-string is cut into FStringMiddle tokens; what stands in its replacement
// fields comes as ordinary tokens between Op tokens "{" and "}". A conversion is one Op token such as "!r".
const (
	End TokenKind = iota
	Newline
	Indent
	Dedent
	Name // also the soft keywords match, case, type and _
	Keyword
	Number
	String // str or bytes literal with prefix and quotes
	FStringStart
	FStringMiddle
	FStringEnd
	Op
)

var kindText = [...]string{"End", "Newline", "Indent", "Dedent", "Name", "Keyword", "Number", "String", "FStringStart", "FStringMiddle",
	"FStringEnd", "Op"}

func (k TokenKind) String() string { return kindText[k] }

// Token is one token of a program.
type Token struct {
	Kind TokenKind
	code code
	mark mark
	Span source.Span
	// Text is the NFKC-folded identifier of a Name, the word of a Keyword, the characters of an Op; otherwise "".
	Text string
	// link is the index of the other bracket of a pair, or of the other end of an f-string; -1 where there is none.
	link int32
}

// mark is what lowering found out about a token.
type mark uint8

const (
	markAnnotation mark = 1 << iota // ":" or "=" of an annotated assignment
	markFieldOpen                   // "{" of a replacement field
	markFieldClose                  // "}" of a replacement field
	markDebug                       // "=" of an f-string field
	markSpec                        // ":" of an f-string field
	markConversion                  // "!r" of an f-string field
)

// code identifies an operator or a keyword.
type code uint8

const (
	cNone code = iota
	cLPar
	cRPar
	cLSqb
	cRSqb
	cLBrace
	cRBrace
	cComma
	cColon
	cSemi
	cDot
	cEllipsis
	cAssign
	cWalrus
	cArrow
	cPlus
	cMinus
	cStar
	cSlash
	cDoubleSlash
	cPercent
	cAt
	cDoubleStar
	cLShift
	cRShift
	cAmp
	cBar
	cCaret
	cTilde
	cLt
	cGt
	cLe
	cGe
	cEq
	cNe
	cPlusEq
	cMinusEq
	cStarEq
	cSlashEq
	cDoubleSlashEq
	cPercentEq
	cAtEq
	cDoubleStarEq
	cLShiftEq
	cRShiftEq
	cAmpEq
	cBarEq
	cCaretEq
	kFalse
	kNone
	kTrue
	kAnd
	kAs
	kAssert
	kAsync
	kAwait
	kBreak
	kClass
	kContinue
	kDef
	kDel
	kElif
	kElse
	kExcept
	kFinally
	kFor
	kFrom
	kGlobal
	kIf
	kImport
	kIn
	kIs
	kLambda
	kNonlocal
	kNot
	kOr
	kPass
	kRaise
	kReturn
	kTry
	kWhile
	kWith
	kYield
	codeCount
)

var codeText = [codeCount]string{
	"", "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "...", "=", ":=", "->",
	"+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "~", "<", ">", "<=", ">=", "==", "!=",
	"+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=", "<<=", ">>=", "&=", "|=", "^=",
	"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
	"except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
	"return", "try", "while", "with", "yield",
}

// keywordCode gives the code of a keyword, cNone for other words.
func keywordCode(w string) code {
	if len(w) < 2 || len(w) > 8 {
		return cNone
	}
	switch w {
	case "False":
		return kFalse
	case "None":
		return kNone
	case "True":
		return kTrue
	case "and":
		return kAnd
	case "as":
		return kAs
	case "assert":
		return kAssert
	case "async":
		return kAsync
	case "await":
		return kAwait
	case "break":
		return kBreak
	case "class":
		return kClass
	case "continue":
		return kContinue
	case "def":
		return kDef
	case "del":
		return kDel
	case "elif":
		return kElif
	case "else":
		return kElse
	case "except":
		return kExcept
	case "finally":
		return kFinally
	case "for":
		return kFor
	case "from":
		return kFrom
	case "global":
		return kGlobal
	case "if":
		return kIf
	case "import":
		return kImport
	case "in":
		return kIn
	case "is":
		return kIs
	case "lambda":
		return kLambda
	case "nonlocal":
		return kNonlocal
	case "not":
		return kNot
	case "or":
		return kOr
	case "pass":
		return kPass
	case "raise":
		return kRaise
	case "return":
		return kReturn
	case "try":
		return kTry
	case "while":
		return kWhile
	case "with":
		return kWith
	case "yield":
		return kYield
	}
	return cNone
}

// endsOperand tells whether an operand can end with the token, so that a bracket after it is a call or a subscript.
func (t *Token) endsOperand() bool {
	switch t.Kind {
	case Name, Number, String, FStringEnd:
		return true
	case Op:
		return t.code == cRPar || t.code == cRSqb || t.code == cRBrace && t.mark&markFieldClose == 0 || t.code == cEllipsis
	case Keyword:
		return t.code == kNone || t.code == kTrue || t.code == kFalse
	}
	return false
}
