// This file defines the nodes of the syntax tree.

// Package syntax defines pyexec's own syntax tree. Its shape follows CPython's ast module (the same node and field names, with
// Go spelling), so that a reader who knows one knows the other. Trees are immutable once built and may be shared.
package syntax

import (
	"math/big"

	"github.com/alkimi/pyexec/internal/source"
)

// Node is any node of the tree.
type Node interface {
	// Pos is the range of the user's text that the node came from.
	Pos() source.Span
}

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Expr is an expression.
type Expr interface {
	Node
	expr()
}

// Pattern is a pattern of a case clause.
type Pattern interface {
	Node
	pattern()
}

// At is the position part of every node; it is embedded.
type At struct{ Span source.Span }

// Pos implements Node.
func (a At) Pos() source.Span { return a.Span }

type stmtNode struct{}

func (stmtNode) stmt() {}

type exprNode struct{}

func (exprNode) expr() {}

type patternNode struct{}

func (patternNode) pattern() {}

// Module is a whole program.
type Module struct {
	At
	Body []Stmt
}

// TypeParam is a type parameter of a def, class or type statement.
type TypeParam struct {
	At
	Name  string
	Kind  TypeParamKind
	Bound Expr // the bound, or a tuple of constraints; nil for none
}

// TypeParamKind tells T, *Ts and **P apart.
type TypeParamKind uint8

// The kinds of type parameters.
const (
	KindTypeVar TypeParamKind = iota
	KindTypeVarTuple
	KindParamSpec
	KindConstrained // T: (A, B)
)

// Statements.
type (
	// FunctionDef is a def statement.
	FunctionDef struct {
		At
		stmtNode
		Name       string // NFKC folded, not mangled
		NamePos    source.Span
		TypeParams []*TypeParam
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr // nil without an annotation
	}
	// ClassDef is a class statement.
	ClassDef struct {
		At
		stmtNode
		Name       string
		NamePos    source.Span
		TypeParams []*TypeParam
		Bases      []Expr // may hold Starred
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
	}
	// TypeAlias is a type statement.
	TypeAlias struct {
		At
		stmtNode
		Name       string
		NamePos    source.Span
		TypeParams []*TypeParam
		Value      Expr
	}
	// Return is a return statement; Value is nil for a bare one.
	Return struct {
		At
		stmtNode
		Value Expr
	}
	// Delete is a del statement.
	Delete struct {
		At
		stmtNode
		Targets []Expr
	}
	// Assign is targets[0] = targets[1] = … = value.
	Assign struct {
		At
		stmtNode
		Targets []Expr
		Value   Expr
	}
	// AugAssign is target op= value.
	AugAssign struct {
		At
		stmtNode
		Target Expr // Name, Attribute or Subscript
		Op     Operator
		Value  Expr
	}
	// AnnAssign is target: annotation [= value].
	AnnAssign struct {
		At
		stmtNode
		Target     Expr
		Annotation Expr
		Value      Expr // nil without one
		Simple     bool // a bare name without parentheses
	}
	// For is a for loop.
	For struct {
		At
		stmtNode
		Target Expr
		Iter   Expr
		Body   []Stmt
		Orelse []Stmt
	}
	// While is a while loop.
	While struct {
		At
		stmtNode
		Test   Expr
		Body   []Stmt
		Orelse []Stmt
	}
	// If is an if statement; an elif is an If alone in Orelse.
	If struct {
		At
		stmtNode
		Test   Expr
		Body   []Stmt
		Orelse []Stmt
	}
	// With is a with statement.
	With struct {
		At
		stmtNode
		Items []*WithItem
		Body  []Stmt
	}
	// Match is a match statement.
	Match struct {
		At
		stmtNode
		Subject Expr
		Cases   []*MatchCase
	}
	// Raise is a raise statement; both fields may be nil.
	Raise struct {
		At
		stmtNode
		Exc   Expr
		Cause Expr
	}
	// Try is a try statement.
	Try struct {
		At
		stmtNode
		Body      []Stmt
		Handlers  []*ExceptHandler
		Orelse    []Stmt
		Finalbody []Stmt
	}
	// Assert is an assert statement; Msg may be nil.
	Assert struct {
		At
		stmtNode
		Test Expr
		Msg  Expr
	}
	// Import is import a.b as c, d.
	Import struct {
		At
		stmtNode
		Names []*Alias
	}
	// ImportFrom is from module import names; Level counts the leading dots.
	ImportFrom struct {
		At
		stmtNode
		Module string
		Names  []*Alias
		Level  int
	}
	// Global is a global statement.
	Global struct {
		At
		stmtNode
		Names []string
	}
	// Nonlocal is a nonlocal statement.
	Nonlocal struct {
		At
		stmtNode
		Names []string
	}
	// ExprStmt is an expression evaluated for its effect.
	ExprStmt struct {
		At
		stmtNode
		Value Expr
	}
	// Pass does nothing.
	Pass struct {
		At
		stmtNode
	}
	// Break leaves a loop.
	Break struct {
		At
		stmtNode
	}
	// Continue goes on with the next round of a loop.
	Continue struct {
		At
		stmtNode
	}
)

// Expressions.
type (
	// BoolOp is a chain of and, or of or, with at least two values.
	BoolOp struct {
		At
		exprNode
		Or     bool
		Values []Expr
	}
	// NamedExpr is target := value.
	NamedExpr struct {
		At
		exprNode
		Target *Name
		Value  Expr
	}
	// BinOp is left op right.
	BinOp struct {
		At
		exprNode
		Left  Expr
		Op    Operator
		Right Expr
	}
	// UnaryOp is op operand.
	UnaryOp struct {
		At
		exprNode
		Op      UnaryOperator
		Operand Expr
	}
	// Lambda is a lambda expression.
	Lambda struct {
		At
		exprNode
		Args *Arguments
		Body Expr
	}
	// Definition is the function or class that a def or class statement makes, without its name and decorators. No source has it: statements with
	// type parameters are turned into expressions with it.
	Definition struct {
		At
		exprNode
		Def Stmt
	}
	// IfExp is body if test else orelse.
	IfExp struct {
		At
		exprNode
		Test   Expr
		Body   Expr
		Orelse Expr
	}
	// Dict is a dict display; a nil key marks **value.
	Dict struct {
		At
		exprNode
		Keys   []Expr
		Values []Expr
	}
	// Set is a set display.
	Set struct {
		At
		exprNode
		Elts []Expr
	}
	// ListComp is [elt for …].
	ListComp struct {
		At
		exprNode
		Elt        Expr
		Generators []*Comprehension
	}
	// SetComp is {elt for …}.
	SetComp struct {
		At
		exprNode
		Elt        Expr
		Generators []*Comprehension
	}
	// DictComp is {key: value for …}.
	DictComp struct {
		At
		exprNode
		Key        Expr
		Value      Expr
		Generators []*Comprehension
	}
	// GeneratorExp is (elt for …).
	GeneratorExp struct {
		At
		exprNode
		Elt        Expr
		Generators []*Comprehension
	}
	// Yield is yield value; Value may be nil.
	Yield struct {
		At
		exprNode
		Value Expr
	}
	// YieldFrom is yield from value.
	YieldFrom struct {
		At
		exprNode
		Value Expr
	}
	// Compare is left ops[0] comparators[0] ops[1] comparators[1] ….
	Compare struct {
		At
		exprNode
		Left        Expr
		Ops         []CmpOp
		Comparators []Expr
	}
	// Call is func(args, keywords). Args may hold Starred; a Keyword without a name is **value.
	Call struct {
		At
		exprNode
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}
	// JoinedStr is an f-string: Values are Constant strings and FormattedValue, in order.
	JoinedStr struct {
		At
		exprNode
		Values []Expr
	}
	// FormattedValue is one replacement field of an f-string. Conversion is 0, 's', 'r' or 'a'. FormatSpec is nil or a JoinedStr.
	// The text of a `=` field is a Constant in front of it.
	FormattedValue struct {
		At
		exprNode
		Value      Expr
		Conversion byte
		FormatSpec *JoinedStr
	}
	// Constant is a literal, see ConstantKind.
	Constant struct {
		At
		exprNode
		Kind  ConstantKind
		Str   string     // KindStr (WTF-8: a lone surrogate is its three-byte form) and KindBytes
		Int   int64      // KindInt
		Big   *big.Int   // KindBig: an int beyond int64
		Float float64    // KindFloat
		Cplx  complex128 // KindComplex
	}
	// Attribute is value.attr.
	Attribute struct {
		At
		exprNode
		Value   Expr
		Attr    string // NFKC folded, not mangled
		AttrPos source.Span
	}
	// Subscript is value[index].
	Subscript struct {
		At
		exprNode
		Value Expr
		Index Expr
	}
	// Starred is *value in a call, a display or a target.
	Starred struct {
		At
		exprNode
		Value Expr
	}
	// Name is an identifier.
	Name struct {
		At
		exprNode
		ID string // NFKC folded, not mangled
	}
	// List is a list display or target.
	List struct {
		At
		exprNode
		Elts []Expr
	}
	// Tuple is a tuple display or target.
	Tuple struct {
		At
		exprNode
		Elts []Expr
	}
	// Slice is lower:upper:step inside a subscript; each may be nil.
	Slice struct {
		At
		exprNode
		Lower, Upper, Step Expr
	}
)

// ConstantKind says which literal a Constant is.
type ConstantKind uint8

// The kinds of Constant.
const (
	KindNone ConstantKind = iota
	KindTrue
	KindFalse
	KindEllipsis
	KindInt
	KindBig
	KindFloat
	KindComplex
	KindStr
	KindBytes
)

// Arguments are the parameters of a function. Defaults belong to the last parameters of PosOnly followed by Args, as in CPython's
// ast; KwDefaults has one entry for each of KwOnly, nil where there is none.
type Arguments struct {
	At
	PosOnly    []*Arg
	Args       []*Arg
	Vararg     *Arg
	KwOnly     []*Arg
	KwDefaults []Expr
	Kwarg      *Arg
	Defaults   []Expr
}

// Arg is one parameter.
type Arg struct {
	At
	Name       string
	Annotation Expr
}

// Keyword is name=value in a call or class statement; Name is "" for **value.
type Keyword struct {
	At
	Name  string
	Value Expr
}

// Alias is name [as asname] in an import.
type Alias struct {
	At
	Name   string // dotted
	Asname string
}

// WithItem is context_expr [as optional_vars].
type WithItem struct {
	At
	ContextExpr  Expr
	OptionalVars Expr
}

// ExceptHandler is one except clause; Type is nil for a bare one.
type ExceptHandler struct {
	At
	Type Expr
	Name string
	Body []Stmt
}

// Comprehension is one for … in … if … of a comprehension.
type Comprehension struct {
	At
	Target Expr
	Iter   Expr
	Ifs    []Expr
}

// MatchCase is one case clause.
type MatchCase struct {
	At
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

// Patterns.
type (
	// MatchValue compares with ==.
	MatchValue struct {
		At
		patternNode
		Value Expr
	}
	// MatchSingleton compares with is: None, True or False.
	MatchSingleton struct {
		At
		patternNode
		Value *Constant
	}
	// MatchSequence is [a, b, *rest].
	MatchSequence struct {
		At
		patternNode
		Patterns []Pattern
	}
	// MatchMapping is {key: pattern, **rest}.
	MatchMapping struct {
		At
		patternNode
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}
	// MatchClass is Cls(p, kw=p).
	MatchClass struct {
		At
		patternNode
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	// MatchStar is *name inside a sequence pattern; Name is "" for *_.
	MatchStar struct {
		At
		patternNode
		Name string
	}
	// MatchAs is pattern as name, a capture (Pattern nil), or the wildcard (both empty).
	MatchAs struct {
		At
		patternNode
		Pattern Pattern
		Name    string
	}
	// MatchOr is p | q.
	MatchOr struct {
		At
		patternNode
		Patterns []Pattern
	}
)
