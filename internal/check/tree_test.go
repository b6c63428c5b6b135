// This file defines the reading of testdata: cases, and the tokens and trees that CPython gave for them.

package check

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// testCase is one chunk of cases.txt.
type testCase struct {
	name, policy, code string
}

func readCases(t testing.TB) []testCase {
	t.Helper()
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []testCase
	for line := range strings.Lines(string(data)) {
		if head, ok := strings.CutPrefix(line, "#%% "); ok {
			name, policy, _ := strings.Cut(strings.TrimSpace(head), " ")
			list = append(list, testCase{name: name, policy: policy})
			continue
		}
		list[len(list)-1].code += line
	}
	return list
}

type recorded struct {
	Tokens [][4]any
	Tree   map[string]any
}

func readTrees(t testing.TB) map[string]recorded {
	t.Helper()
	data, err := os.ReadFile("testdata/trees.json")
	if err != nil {
		t.Fatal(err)
	}
	trees := map[string]recorded{}
	if err := json.Unmarshal(data, &trees); err != nil {
		t.Fatal(err)
	}
	return trees
}

func (r recorded) tokens() []parse.Token {
	var toks []parse.Token
	for _, x := range r.Tokens {
		tok := parse.Token{Kind: parse.Op, Text: x[1].(string), Span: source.Span{Start: pos(x[2]), End: pos(x[3])}}
		if x[0].(float64) == 1 {
			tok.Kind = parse.Name
		} else if len(tok.Text) > 3 {
			tok.Kind, tok.Text = parse.String, ""
		}
		toks = append(toks, tok)
	}
	return toks
}

func pos(x any) source.Pos { return source.Pos(x.(float64)) }

func span(x any) source.Span {
	two, ok := x.([]any)
	if !ok {
		return source.Span{Start: source.NoPos, End: source.NoPos}
	}
	return source.Span{Start: pos(two[0]), End: pos(two[1])}
}

// nodeTypes are all node types by name.
var nodeTypes = func() map[string]reflect.Type {
	types := map[string]reflect.Type{}
	for _, n := range allNodes {
		t := reflect.TypeOf(n).Elem()
		types[t.Name()] = t
	}
	return types
}()

var allNodes = []syntax.Node{
	&syntax.TypeAlias{}, &syntax.TypeParam{}, &syntax.Module{}, &syntax.FunctionDef{}, &syntax.ClassDef{}, &syntax.Return{}, &syntax.Delete{}, &syntax.Assign{},
	&syntax.AugAssign{}, &syntax.AnnAssign{}, &syntax.For{}, &syntax.While{}, &syntax.If{}, &syntax.With{}, &syntax.Match{},
	&syntax.Raise{}, &syntax.Try{}, &syntax.Assert{}, &syntax.Import{}, &syntax.ImportFrom{}, &syntax.Global{}, &syntax.Nonlocal{},
	&syntax.ExprStmt{}, &syntax.Pass{}, &syntax.Break{}, &syntax.Continue{},
	&syntax.BoolOp{}, &syntax.NamedExpr{}, &syntax.BinOp{}, &syntax.UnaryOp{}, &syntax.Lambda{}, &syntax.IfExp{}, &syntax.Dict{},
	&syntax.Set{}, &syntax.ListComp{}, &syntax.SetComp{}, &syntax.DictComp{}, &syntax.GeneratorExp{}, &syntax.Yield{},
	&syntax.YieldFrom{}, &syntax.Compare{}, &syntax.Call{}, &syntax.JoinedStr{}, &syntax.FormattedValue{}, &syntax.Constant{},
	&syntax.Attribute{}, &syntax.Subscript{}, &syntax.Starred{}, &syntax.Name{}, &syntax.List{}, &syntax.Tuple{}, &syntax.Slice{},
	&syntax.Arguments{}, &syntax.Arg{}, &syntax.Keyword{}, &syntax.Alias{}, &syntax.WithItem{}, &syntax.ExceptHandler{},
	&syntax.Comprehension{}, &syntax.MatchCase{}, &syntax.MatchValue{}, &syntax.MatchSingleton{}, &syntax.MatchSequence{},
	&syntax.MatchMapping{}, &syntax.MatchClass{}, &syntax.MatchStar{}, &syntax.MatchAs{}, &syntax.MatchOr{},
}

// build makes the node that record.py wrote down.
func build(t testing.TB, x any) reflect.Value {
	t.Helper()
	m := x.(map[string]any)
	typ, ok := nodeTypes[m["T"].(string)]
	if !ok {
		t.Fatalf("no node type %s", m["T"])
	}
	v := reflect.New(typ)
	v.Elem().FieldByName("Span").Set(reflect.ValueOf(span(m["P"])))
	for _, name := range []string{"NamePos", "AttrPos"} {
		if f := v.Elem().FieldByName(name); f.IsValid() {
			f.Set(reflect.ValueOf(span(m["N"])))
		}
	}
	for name, value := range m["F"].(map[string]any) {
		f := v.Elem().FieldByName(name)
		if !f.IsValid() {
			t.Fatalf("%s has no field %s", typ.Name(), name)
		}
		fill(t, f, value)
	}
	return v
}

func fill(t testing.TB, f reflect.Value, value any) {
	t.Helper()
	switch value := value.(type) {
	case nil:
	case map[string]any:
		f.Set(build(t, value))
	case []any:
		s := reflect.MakeSlice(f.Type(), len(value), len(value))
		for i, x := range value {
			fill(t, s.Index(i), x)
		}
		f.Set(s)
	case string:
		f.SetString(value)
	case bool:
		f.SetBool(value)
	case float64:
		if f.Kind() == reflect.Bool {
			f.SetBool(value != 0)
		} else if f.CanUint() {
			f.SetUint(uint64(value))
		} else {
			f.SetInt(int64(value))
		}
	default:
		t.Fatalf("cannot fill %s from %T", f.Type(), value)
	}
}
