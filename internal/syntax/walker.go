// This file defines Children and Walk, the ways over a tree.

package syntax

// Walk calls visit for a node and, where that answers true, for everything below it, in the order of the source.
func Walk(n Node, visit func(Node) bool) {
	if visit(n) {
		Children(n, func(c Node) { Walk(c, visit) })
	}
}

func each[T Node](list []T, f func(Node)) {
	for _, n := range list {
		f(n)
	}
}

// eachExpr passes over the nil entries that dict keys and keyword-only defaults may have.
func eachExpr(list []Expr, f func(Node)) {
	for _, n := range list {
		some(n, f)
	}
}

func some(n Expr, f func(Node)) {
	if n != nil {
		f(n)
	}
}

// Children calls f for every direct part of a node; parts that are absent are passed over.
func Children(n Node, f func(Node)) {
	switch n := n.(type) {
	case *Module:
		each(n.Body, f)
	case Stmt:
		stmtChildren(n, f)
	case Expr:
		exprChildren(n, f)
	case Pattern:
		patternChildren(n, f)
	case *Arguments:
		each(n.PosOnly, f)
		each(n.Args, f)
		if n.Vararg != nil {
			f(n.Vararg)
		}
		each(n.KwOnly, f)
		if n.Kwarg != nil {
			f(n.Kwarg)
		}
		eachExpr(n.Defaults, f)
		eachExpr(n.KwDefaults, f)
	case *Arg:
		some(n.Annotation, f)
	case *Keyword:
		f(n.Value)
	case *WithItem:
		f(n.ContextExpr)
		some(n.OptionalVars, f)
	case *ExceptHandler:
		some(n.Type, f)
		each(n.Body, f)
	case *Comprehension:
		f(n.Target)
		f(n.Iter)
		each(n.Ifs, f)
	case *TypeParam:
		some(n.Bound, f)
	case *MatchCase:
		f(n.Pattern)
		some(n.Guard, f)
		each(n.Body, f)
	}
}

func stmtChildren(n Stmt, f func(Node)) {
	switch n := n.(type) {
	case *FunctionDef:
		each(n.Decorators, f)
		each(n.TypeParams, f)
		f(n.Args)
		some(n.Returns, f)
		each(n.Body, f)
	case *ClassDef:
		each(n.Decorators, f)
		each(n.TypeParams, f)
		each(n.Bases, f)
		each(n.Keywords, f)
		each(n.Body, f)
	case *TypeAlias:
		each(n.TypeParams, f)
		f(n.Value)
	case *Return:
		some(n.Value, f)
	case *Delete:
		each(n.Targets, f)
	case *Assign:
		each(n.Targets, f)
		f(n.Value)
	case *AugAssign:
		f(n.Target)
		f(n.Value)
	case *AnnAssign:
		f(n.Target)
		f(n.Annotation)
		some(n.Value, f)
	case *For:
		f(n.Target)
		f(n.Iter)
		each(n.Body, f)
		each(n.Orelse, f)
	case *While:
		f(n.Test)
		each(n.Body, f)
		each(n.Orelse, f)
	case *If:
		f(n.Test)
		each(n.Body, f)
		each(n.Orelse, f)
	case *With:
		each(n.Items, f)
		each(n.Body, f)
	case *Match:
		f(n.Subject)
		each(n.Cases, f)
	case *Raise:
		some(n.Exc, f)
		some(n.Cause, f)
	case *Try:
		each(n.Body, f)
		each(n.Handlers, f)
		each(n.Orelse, f)
		each(n.Finalbody, f)
	case *Assert:
		f(n.Test)
		some(n.Msg, f)
	case *Import:
		each(n.Names, f)
	case *ImportFrom:
		each(n.Names, f)
	case *ExprStmt:
		f(n.Value)
	}
}

func exprChildren(n Expr, f func(Node)) {
	switch n := n.(type) {
	case *BoolOp:
		each(n.Values, f)
	case *NamedExpr:
		f(n.Target)
		f(n.Value)
	case *BinOp:
		f(n.Left)
		f(n.Right)
	case *UnaryOp:
		f(n.Operand)
	case *Lambda:
		f(n.Args)
		f(n.Body)
	case *IfExp:
		f(n.Body)
		f(n.Test)
		f(n.Orelse)
	case *Dict:
		for i, v := range n.Values {
			some(n.Keys[i], f)
			f(v)
		}
	case *Set:
		each(n.Elts, f)
	case *ListComp:
		f(n.Elt)
		each(n.Generators, f)
	case *SetComp:
		f(n.Elt)
		each(n.Generators, f)
	case *DictComp:
		f(n.Key)
		f(n.Value)
		each(n.Generators, f)
	case *GeneratorExp:
		f(n.Elt)
		each(n.Generators, f)
	case *Yield:
		some(n.Value, f)
	case *YieldFrom:
		f(n.Value)
	case *Compare:
		f(n.Left)
		each(n.Comparators, f)
	case *Call:
		f(n.Func)
		each(n.Args, f)
		each(n.Keywords, f)
	case *JoinedStr:
		each(n.Values, f)
	case *FormattedValue:
		f(n.Value)
		if n.FormatSpec != nil {
			f(n.FormatSpec)
		}
	case *Attribute:
		f(n.Value)
	case *Subscript:
		f(n.Value)
		f(n.Index)
	case *Starred:
		f(n.Value)
	case *List:
		each(n.Elts, f)
	case *Tuple:
		each(n.Elts, f)
	case *Slice:
		some(n.Lower, f)
		some(n.Upper, f)
		some(n.Step, f)
	}
}

func patternChildren(n Pattern, f func(Node)) {
	switch n := n.(type) {
	case *MatchValue:
		f(n.Value)
	case *MatchSingleton:
		f(n.Value)
	case *MatchSequence:
		each(n.Patterns, f)
	case *MatchMapping:
		for i, p := range n.Patterns {
			f(n.Keys[i])
			f(p)
		}
	case *MatchClass:
		f(n.Cls)
		each(n.Patterns, f)
		each(n.KwdPatterns, f)
	case *MatchAs:
		if n.Pattern != nil {
			f(n.Pattern)
		}
	case *MatchOr:
		each(n.Patterns, f)
	}
}
