// This file defines the tests of Check on trees that no honest program has: deep, huge, random.

package check

import (
	"context"
	"errors"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

func at(start, end int) syntax.At {
	return syntax.At{Span: source.Span{Start: source.Pos(start), End: source.Pos(end)}}
}

func module(e syntax.Expr) *syntax.Module {
	return &syntax.Module{Body: []syntax.Stmt{&syntax.ExprStmt{Value: e}}}
}

// TestDeep walks chains far longer than the parser lets through.
func TestDeep(t *testing.T) {
	const depth = 200_000
	wrap := map[string]func(syntax.Expr) syntax.Expr{
		"binop":     func(e syntax.Expr) syntax.Expr { return &syntax.BinOp{Left: e, Right: &syntax.Constant{}} },
		"attribute": func(e syntax.Expr) syntax.Expr { return &syntax.Attribute{Value: e, Attr: "a"} },
		"call":      func(e syntax.Expr) syntax.Expr { return &syntax.Call{Func: e} },
		"argument": func(e syntax.Expr) syntax.Expr {
			return &syntax.Call{Func: &syntax.Name{ID: "f"}, Args: []syntax.Expr{e}}
		},
		"unary": func(e syntax.Expr) syntax.Expr { return &syntax.UnaryOp{Operand: e} },
		"ifexp": func(e syntax.Expr) syntax.Expr {
			return &syntax.IfExp{Test: &syntax.Constant{}, Body: &syntax.Constant{}, Orelse: e}
		},
	}
	for name, f := range wrap {
		t.Run(name, func(t *testing.T) {
			var e syntax.Expr = &syntax.Name{At: at(0, 4), ID: "open"}
			for range depth {
				e = f(e)
			}
			found, err := Check(plentyMeter(t), source.NewFile("s", "open"), nil, module(e), nil)
			if err != nil || len(found) != 1 || found[0].Message != "Forbidden pattern detected: open" {
				t.Fatalf("got %v, %v", found, err)
			}
		})
	}
}

// TestManyFindings takes a program of one long line that is nothing but findings.
func TestManyFindings(t *testing.T) {
	const n = 50_000
	code := strings.Repeat("eval;", n)
	var toks []parse.Token
	mod := &syntax.Module{}
	for i := range n {
		a := at(5*i, 5*i+4)
		toks = append(toks, parse.Token{Kind: parse.Name, Text: "eval", Span: a.Span}, parse.Token{Kind: parse.Op, Text: ";"})
		mod.Body = append(mod.Body, &syntax.ExprStmt{At: a, Value: &syntax.Name{At: a, ID: "eval"}})
	}
	start := time.Now()
	found, err := Check(plentyMeter(t), source.NewFile("s", code), toks, mod, nil)
	if err != nil || len(found) != MaxFindings || found[0].Column != 1 || found[MaxFindings-1].Column != 5*(MaxFindings-1)+1 {
		t.Fatalf("got %d findings, %v", len(found), err)
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("took %s", d)
	}
	text := (&ValidationError{found}).Error()
	if len(text) > 100_000 || !strings.HasSuffix(text, "only the first 100 findings are shown") {
		t.Errorf("%d bytes of text, ends in %q", len(text), text[max(0, len(text)-60):])
	}
}

func TestLongNames(t *testing.T) {
	name := "__" + strings.Repeat("é", 100_000) + "__"
	found, err := Check(plentyMeter(t), source.NewFile("s", name), nil, module(&syntax.Name{At: at(0, len(name)), ID: name}), nil)
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if n := len((&ValidationError{found}).Error()); n > 2000 {
		t.Errorf("%d bytes of text", n)
	}
}

func TestMeterEndsTheWalk(t *testing.T) {
	var e syntax.Expr = &syntax.Constant{}
	for range 100_000 {
		e = &syntax.UnaryOp{Operand: e}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	m := budget.New(ctx, budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
	defer m.Stop()
	var canceled *budget.CanceledError
	if _, err := Check(m, source.NewFile("s", ""), nil, module(e), nil); !errors.As(err, &canceled) {
		t.Errorf("tree layer: %v", err)
	}
	if _, err := Check(m, source.NewFile("s", ""), make([]parse.Token, 5000), &syntax.Module{}, nil); !errors.As(err, &canceled) {
		t.Errorf("pattern layer: %v", err)
	}
}

// TestFormatTemplateTime holds templates against the clock that a naive search takes quadratic time for.
func TestFormatTemplateTime(t *testing.T) {
	start := time.Now()
	for _, part := range []string{"{", "{{", "[", "{[", "{0.", "{0[", "{0[]", "]", "{0.a[", "}{", "."} {
		if name := dunderInFormat(strings.Repeat(part, 1_000_000/len(part))); name != "" {
			t.Errorf("%q: found %s", part, name)
		}
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("took %s", d)
	}
}

// grow fills a node with random children; nil stands wherever a field may be nil.
type grower struct {
	rnd   *rand.Rand
	nodes int
}

var growNames = []string{
	"x", "open", "eval", "__class__", "__init__", "__name__", "super", "type", "os", "pd", "pandas", "format", "agg", "lambda", "*",
	"", "pandas.__x__", "ｏpen", "\xff", "__future__", "numpy.random", "read_csv", "gi_frame",
}

func (g *grower) value(v reflect.Value, depth int) {
	g.nodes++
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.Type() == reflect.TypeFor[*syntax.Constant]() || v.Kind() == reflect.Pointer && v.Type().Elem().PkgPath() == reflect.TypeFor[syntax.Module]().PkgPath() {
			v.Set(reflect.New(v.Type().Elem()))
			if depth > 0 {
				g.value(v.Elem(), depth-1)
			}
			return
		}
		if v.Kind() == reflect.Pointer || depth <= 0 || g.nodes > 5000 {
			return
		}
		var fitting []reflect.Type
		for _, n := range allNodes {
			if t := reflect.TypeOf(n); t.Implements(v.Type()) {
				fitting = append(fitting, t)
			}
		}
		n := reflect.New(fitting[g.rnd.Intn(len(fitting))].Elem())
		g.value(n.Elem(), depth-1)
		v.Set(n)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				g.value(f, depth)
			}
		}
	case reflect.Slice:
		s := reflect.MakeSlice(v.Type(), g.rnd.Intn(4), 4)
		for i := range s.Len() {
			g.value(s.Index(i), depth)
		}
		v.Set(s)
	case reflect.String:
		v.SetString(growNames[g.rnd.Intn(len(growNames))])
	case reflect.Bool:
		v.SetBool(g.rnd.Intn(2) == 0)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(int64(g.rnd.Intn(64) - 2))
	case reflect.Uint8:
		v.SetUint(uint64(g.rnd.Intn(10)))
	}
}

// FuzzCheck walks random trees, whose spans and fields no parser would give, under random tokens and every policy.
func FuzzCheck(f *testing.F) {
	for seed := range int64(200) {
		f.Add(seed, "eval(lambda: open)\n é.__class__ \n")
	}
	f.Fuzz(func(t *testing.T, seed int64, text string) {
		g := &grower{rnd: rand.New(rand.NewSource(seed))}
		mod := &syntax.Module{}
		g.value(reflect.ValueOf(mod).Elem(), 6)
		var toks []parse.Token
		for i := range 20 {
			toks = append(toks, parse.Token{
				Kind: parse.TokenKind(g.rnd.Intn(12)), Text: growNames[g.rnd.Intn(len(growNames))],
				Span: source.Span{Start: source.Pos(3 * i), End: source.Pos(3*i + 2)},
			})
		}
		for _, p := range policies {
			found, err := Check(plentyMeter(t), source.NewFile("s", text), toks, mod, p)
			if err != nil {
				t.Fatal(err)
			}
			if len(found) > 0 {
				_ = (&ValidationError{found}).Error()
			}
		}
		dunderInFormat(text)
	})
}

// FuzzSource goes the whole way from text to findings.
func FuzzSource(f *testing.F) {
	for _, c := range readCases(f) {
		f.Add(c.code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		m := plentyMeter(t)
		file := source.NewFile("s", code)
		toks, err := parse.Tokenize(m, file)
		if err != nil {
			return
		}
		mod, err := parse.Parse(m, file, parse.Limits{})
		if err != nil {
			return
		}
		found, err := Check(m, file, toks, mod, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, d := range found {
			if d.Line < 1 || d.Column < 1 || int(d.Span.Start) > len(code) || i > 0 && found[i-1].Span.Start > d.Span.Start {
				t.Errorf("misplaced finding %+v", d)
			}
		}
	})
}
