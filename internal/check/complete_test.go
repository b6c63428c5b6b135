// This file defines the tests that no field of any node escapes the walk, including fields that nodes get later.

package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

var (
	exprType    = reflect.TypeFor[syntax.Expr]()
	stmtType    = reflect.TypeFor[syntax.Stmt]()
	patternType = reflect.TypeFor[syntax.Pattern]()
)

// TestAllNodesListed compares allNodes with the structs of package syntax that have a position.
func TestAllNodesListed(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../syntax/nodes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		if s, ok := spec.Type.(*ast.StructType); ok && len(s.Fields.List) > 0 && len(s.Fields.List[0].Names) == 0 {
			if id, ok := s.Fields.List[0].Type.(*ast.Ident); ok && id.Name == "At" && spec.Name.Name != "Definition" { // which no source has
				want = append(want, spec.Name.Name)
			}
		}
		return true
	})
	for name := range nodeTypes {
		got = append(got, name)
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// notNames are string fields that hold no name.
var notNames = map[string]bool{"Constant.Str": true}

// TestEveryFieldIsWalked plants a refused name in each field of each node in turn.
func TestEveryFieldIsWalked(t *testing.T) {
	planted := 0
	for _, n := range allNodes {
		typ := reflect.TypeOf(n).Elem()
		if typ.Name() == "Module" {
			continue
		}
		for i := range typ.NumField() {
			f := typ.Field(i)
			name := typ.Name() + "." + f.Name
			fresh := func() (reflect.Value, reflect.Value) {
				v := reflect.New(typ)
				return v, v.Elem().Field(i)
			}
			probe := func(message string, v reflect.Value) {
				planted++
				mod := place(t, v)
				found, err := Check(plentyMeter(t), source.NewFile("s", "x"), nil, mod, nil)
				if err != nil {
					t.Fatal(err)
				}
				if !slices.ContainsFunc(found, func(d Finding) bool { return d.Message == message }) {
					t.Errorf("%s is not looked at: %v", name, found)
				}
			}
			elem := f.Type
			if elem.Kind() == reflect.Slice {
				elem = elem.Elem()
			}
			set := func(x reflect.Value) reflect.Value {
				v, field := fresh()
				if field.Kind() == reflect.Slice {
					s := reflect.MakeSlice(field.Type(), 1, 1)
					s.Index(0).Set(x)
					x = s
				}
				field.Set(x)
				pair(v.Elem())
				return v
			}
			switch {
			case elem == exprType:
				probe("Forbidden pattern detected: eval", set(reflect.ValueOf(&syntax.Name{ID: "eval"})))
			case elem == stmtType:
				probe("Forbidden pattern detected: eval", set(reflect.ValueOf(&syntax.ExprStmt{Value: &syntax.Name{ID: "eval"}})))
			case elem == patternType:
				probe("Forbidden pattern detected: eval", set(reflect.ValueOf(&syntax.MatchAs{Name: "eval"})))
			case elem.Kind() == reflect.Pointer && nodeTypes[elem.Elem().Name()] == elem.Elem() && name != "MatchSingleton.Value":
				inner := reflect.New(elem.Elem())
				want := "Forbidden pattern detected: eval"
				switch {
				case elem == reflect.TypeFor[*syntax.Alias]():
					inner.Elem().FieldByName("Name").SetString("os")
					want = "Import not allowed: os"
					if name == "ImportFrom.Names" {
						inner.Elem().FieldByName("Name").SetString("__class__")
						want = "Forbidden pattern detected: __class__"
					}
				case !plant(inner.Elem()):
					t.Fatalf("%s: nothing to plant in", name)
				}
				probe(want, set(inner))
			case elem.Kind() == reflect.String && !notNames[name]:
				want := "Forbidden pattern detected: __class__"
				if name == "ImportFrom.Module" {
					want = "Import not allowed: __class__"
				}
				probe(want, set(reflect.ValueOf("__class__").Convert(elem)))
			}
		}
	}
	if planted < 100 {
		t.Errorf("only %d probes", planted)
	}
}

// plant puts a refused name into the first field of a struct that takes an expression, or else makes it that name.
func plant(v reflect.Value) bool {
	for i := range v.NumField() {
		switch f := v.Field(i); f.Type() {
		case exprType:
			f.Set(reflect.ValueOf(&syntax.Name{ID: "eval"}))
			return true
		case reflect.SliceOf(exprType):
			f.Set(reflect.ValueOf([]syntax.Expr{&syntax.Name{ID: "eval"}}))
			return true
		}
	}
	if n, ok := v.Addr().Interface().(*syntax.Name); ok {
		n.ID = "eval"
		return true
	}
	return false
}

// pair gives parallel lists the same length, as the parser does.
func pair(v reflect.Value) {
	for _, names := range [][2]string{{"Keys", "Values"}, {"Values", "Keys"}, {"Patterns", "Keys"}, {"KwdPatterns", "KwdAttrs"}} {
		a, b := v.FieldByName(names[0]), v.FieldByName(names[1])
		if a.IsValid() && b.IsValid() && a.Kind() == reflect.Slice && b.Len() < a.Len() {
			b.Set(reflect.MakeSlice(b.Type(), a.Len(), a.Len()))
		}
	}
	if n, ok := v.Addr().Interface().(*syntax.ImportFrom); ok && n.Module == "" {
		n.Module = "math"
	}
}

// place puts a node into the smallest program that can hold it.
func place(t *testing.T, v reflect.Value) *syntax.Module {
	t.Helper()
	var st syntax.Stmt
	switch n := v.Interface().(type) {
	case *syntax.Arguments:
		st = &syntax.FunctionDef{Args: n}
	case *syntax.Arg:
		st = &syntax.FunctionDef{Args: &syntax.Arguments{Vararg: n}}
	case *syntax.Keyword:
		st = &syntax.ExprStmt{Value: &syntax.Call{Keywords: []*syntax.Keyword{n}}}
	case *syntax.TypeParam:
		st = &syntax.FunctionDef{TypeParams: []*syntax.TypeParam{n}}
	case *syntax.Alias:
		st = &syntax.ImportFrom{Module: "math", Names: []*syntax.Alias{n}}
		if n.Name == "" {
			n.Name = "pi"
		}
	case *syntax.WithItem:
		st = &syntax.With{Items: []*syntax.WithItem{n}}
	case *syntax.ExceptHandler:
		st = &syntax.Try{Handlers: []*syntax.ExceptHandler{n}}
	case *syntax.Comprehension:
		st = &syntax.ExprStmt{Value: &syntax.ListComp{Generators: []*syntax.Comprehension{n}}}
	case *syntax.MatchCase:
		st = &syntax.Match{Cases: []*syntax.MatchCase{n}}
	case syntax.Stmt:
		st = n
	case syntax.Expr:
		st = &syntax.ExprStmt{Value: n}
	case syntax.Pattern:
		st = &syntax.Match{Cases: []*syntax.MatchCase{{Pattern: n}}}
	default:
		t.Fatalf("no place for %T", n)
	}
	return &syntax.Module{Body: []syntax.Stmt{st}}
}
