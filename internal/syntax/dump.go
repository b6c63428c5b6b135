// This file defines Dump, the text form of a tree that tests compare.

package syntax

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/source"
)

// Dump prints a tree, one node a line, with positions as CPython's ast module counts them: line from 1, column in bytes from 0. The
// script testdata/record.py of package parse prints CPython's trees in the same form.
func Dump(f *source.File, n Node) string {
	d := dumper{f: f}
	d.value("", reflect.ValueOf(n), 0)
	return d.b.String()
}

type dumper struct {
	f *source.File
	b strings.Builder
}

func (d *dumper) indent(depth int) {
	for range depth {
		d.b.WriteByte(' ')
	}
}

func (d *dumper) place(p source.Pos) string {
	line := d.f.Line(p)
	return fmt.Sprintf("%d:%d", line, p-d.f.LineStart(line))
}

// value prints a node or a list of nodes that is the field name of another.
func (d *dumper) value(name string, v reflect.Value, depth int) {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			d.line(depth, name, "None")
			return
		}
		v = v.Elem()
	}
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			d.value(name+"["+strconv.Itoa(i)+"]", v.Index(i), depth)
		}
		return
	}
	n, ok := v.Addr().Interface().(Node)
	if !ok {
		return
	}
	text := strings.TrimPrefix(v.Type().String(), "syntax.")
	switch n.(type) {
	case *Module, *Arguments, *Comprehension, *WithItem, *MatchCase:
		// These have no place in CPython.
	default:
		s := n.Pos()
		text += " " + d.place(s.Start) + "-" + d.place(s.End)
	}
	d.line(depth, name, text+d.scalars(v))
	if _, ok := n.(*Constant); ok {
		return
	}
	for i := range v.NumField() {
		field, fv := v.Type().Field(i), v.Field(i)
		if field.Anonymous || field.Name == "NamePos" || field.Name == "AttrPos" {
			continue
		}
		switch fv.Kind() {
		case reflect.Interface, reflect.Pointer:
			if !fv.IsNil() {
				d.value(field.Name, fv, depth+1)
			}
		case reflect.Slice:
			if k := fv.Type().Elem().Kind(); k == reflect.Interface || k == reflect.Pointer {
				d.value(field.Name, fv, depth+1)
			}
		}
	}
}

func (d *dumper) line(depth int, name, text string) {
	d.indent(depth)
	if name != "" {
		d.b.WriteString(name + ": ")
	}
	d.b.WriteString(text + "\n")
}

// scalars prints the fields that are no nodes.
func (d *dumper) scalars(v reflect.Value) string {
	if c, ok := v.Addr().Interface().(*Constant); ok {
		return " " + c.text()
	}
	var b strings.Builder
	for i := range v.NumField() {
		field, fv := v.Type().Field(i), v.Field(i)
		if field.Anonymous || field.Name == "NamePos" || field.Name == "AttrPos" {
			continue
		}
		switch x := fv.Interface().(type) {
		case string:
			b.WriteString(" " + field.Name + "=" + x)
		case []string:
			b.WriteString(" " + field.Name + "=" + strings.Join(x, ","))
		case bool, int:
			fmt.Fprintf(&b, " %s=%v", field.Name, x)
		case byte:
			if x != 0 {
				fmt.Fprintf(&b, " %s=%c", field.Name, x)
			}
		case TypeParamKind:
			name := [...]string{KindTypeVar: "TypeVar", KindTypeVarTuple: "TypeVarTuple", KindParamSpec: "ParamSpec", KindConstrained: "TypeVar"}[x]
			b.WriteString(" " + field.Name + "=" + name)
		case Operator, UnaryOperator:
			fmt.Fprintf(&b, " %s=%v", field.Name, x)
		case []CmpOp:
			for _, o := range x {
				b.WriteString(" " + o.String())
			}
		}
	}
	return b.String()
}

// text is the value of a constant.
func (c *Constant) text() string {
	switch c.Kind {
	case KindNone:
		return "None"
	case KindTrue:
		return "True"
	case KindFalse:
		return "False"
	case KindEllipsis:
		return "..."
	case KindInt:
		return "int " + strconv.FormatInt(c.Int, 16)
	case KindBig:
		return "int " + c.Big.Text(16)
	case KindFloat:
		return "float " + strconv.FormatFloat(c.Float, 'x', -1, 64)
	case KindComplex:
		return "complex " + strconv.FormatFloat(imag(c.Cplx), 'x', -1, 64)
	case KindStr:
		return "str " + quote(c.Str)
	default:
		return "bytes " + quote(c.Str)
	}
}

// quote writes every byte beyond printable ASCII as \xNN.
func quote(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '\\' {
			fmt.Fprintf(&b, "\\x%02x", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
