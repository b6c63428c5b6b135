// This file defines dtype, the value of df.dtypes, and how dtype arguments are read and columns are cast to them.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// dtypeSpec is what a dtype argument asks for.
type dtypeSpec struct {
	kind  column.Kind
	unit  column.Unit
	width column.Width
	// lenient is set for the types that pandas keeps with a mask, such as Int64: missing cells leave the column as it is.
	lenient bool
	// cats are the categories of a CategoricalDtype, nil where they are found in the cells.
	cats    *column.Column
	ordered bool
}

// dtypeName is the name that a dtype argument gives.
func dtypeName(t *object.Thread, v object.Value) (string, error) {
	if object.IsType(v) {
		return object.ToType(v).ShortName(), nil
	}
	if d := ndarray.ToDType(v); d != nil {
		if d.Kind == 'U' {
			return "str", nil
		}
		return d.Name(), nil
	}
	if s, ok := text(v); ok {
		return s, nil
	}
	if d := toDType(v); d != nil {
		return d.name, nil
	}
	if object.TypeOf(v) == object.NativeType {
		return object.ToNative(v).Name, nil
	}
	if name, ok, err := object.FindAttr(t, v, object.NewStrObj("__name__")); err != nil {
		return "", err
	} else if s, isName := text(name); ok && isName {
		return s, nil
	}
	return "", object.TypeErrorf("Cannot interpret '%s' as a data type", reprOr(t, v))
}

// specOf reads a dtype argument: a name, a class of Python, or a dtype object.
func specOf(t *object.Thread, v object.Value) (dtypeSpec, error) {
	if d := toDType(v); d != nil && d.kind == column.Category {
		return dtypeSpec{kind: column.Category, cats: d.cats, ordered: d.ordered}, nil
	}
	name, err := dtypeName(t, v)
	if err != nil {
		return dtypeSpec{}, err
	}
	unit := column.Nano
	if open := strings.IndexByte(name, '['); open > 0 && strings.HasSuffix(name, "]") {
		for u := column.Second; u <= column.Nano; u++ {
			if name[open+1:len(name)-1] == u.String() {
				unit = u
			}
		}
		name = name[:open]
	}
	if w, k, ok := column.WidthNamed(strings.ToLower(name)); ok {
		return dtypeSpec{kind: k, width: w, lenient: name[0] == 'I' || name[0] == 'U' || name[0] == 'F'}, nil
	}
	switch name {
	case "int", "int64", "i8", "integer":
		return dtypeSpec{kind: column.Int64}, nil
	case "i4":
		return dtypeSpec{kind: column.Int64, width: column.Int32}, nil
	case "Int64":
		return dtypeSpec{kind: column.Int64, lenient: true}, nil
	case "float", "float64", "Float64", "f8", "double":
		return dtypeSpec{kind: column.Float64}, nil
	case "f4", "single":
		return dtypeSpec{kind: column.Float64, width: column.Float32}, nil
	case "bool", "bool_":
		return dtypeSpec{kind: column.Bool}, nil
	case "boolean":
		return dtypeSpec{kind: column.Bool, lenient: true}, nil
	case "str", "string", "U", "str_":
		return dtypeSpec{kind: column.String}, nil
	case "object", "O", "object_":
		return dtypeSpec{kind: column.Object}, nil
	case "datetime64", "datetime", "M8":
		return dtypeSpec{kind: column.Datetime, unit: unit}, nil
	case "timedelta64", "timedelta", "m8":
		return dtypeSpec{kind: column.Timedelta, unit: unit}, nil
	case "category":
		return dtypeSpec{kind: column.Category}, nil
	}
	return dtypeSpec{}, object.TypeErrorf("data type '%s' not understood", object.Printable(name, 100))
}

// castTo is astype: text is parsed to times, ints come from float text only where they are whole.
func castTo(t *object.Thread, c *column.Column, d dtypeSpec) (*column.Column, error) {
	switch {
	case d.kind == column.Category && d.cats != nil:
		return c.Recode(t, d.cats, d.ordered)
	case d.kind == column.Category:
		r, err := c.Categorize(t)
		if err != nil || !d.ordered || r.Ordered() {
			return r, err
		}
		return column.OfCategory(r.Codes(), r.Categories(), true), nil
	case d.lenient && c.AnyMissing():
		if c.Kind() == column.Float64 || c.Kind() == column.Object {
			return c, nil
		}
	case d.kind == column.Datetime && (c.Kind() == column.String || c.Kind() == column.Object):
		p, err := parseTimes(t, c, timeRule{errors: "raise"})
		if err != nil {
			return nil, err
		}
		return p.CastUnit(t, d.kind, d.unit)
	case d.kind == column.Datetime || d.kind == column.Timedelta:
		return c.CastUnit(t, d.kind, d.unit)
	case d.kind == column.String && (c.Kind() == column.Datetime || c.Kind() == column.Timedelta):
		return timesText(t, c)
	}
	r, err := c.Cast(t, d.kind)
	if err != nil || d.width == column.Full {
		return r, err
	}
	if r.Kind() == column.Int64 && c.Kind() != column.Int64 && c.Kind() != column.Float64 {
		for i, x := range r.Ints() {
			if !d.width.Fits(x) {
				return nil, object.Raise(object.OverflowErrorType, "Python integer %d out of bounds for %s", r.Ints()[i], d.width)
			}
		}
	}
	return r.WithWidth(t, d.width)
}

// timesText is a column of times as text, all in the form in which the column prints.
func timesText(t *object.Thread, c *column.Column) (*column.Column, error) {
	form, err := frame.FormOf(t, c)
	if err != nil {
		return nil, err
	}
	k, err := column.NewCoder(t, c.Len())
	if err != nil {
		return nil, err
	}
	for i := range c.Len() {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if c.Missing(i) {
			err = k.AddMissing()
		} else {
			err = k.Add(form.Text(i))
		}
		if err != nil {
			return nil, err
		}
	}
	x, err := k.Text()
	return column.OfText(x), err
}

// dtype is a value of df.dtypes: it prints as its name and equals it.
type dtype struct {
	object.Header
	name    string
	kind    column.Kind
	cats    *column.Column
	ordered bool
	class   string // the pandas class of an extension dtype such as Int64Dtype, "" for others
}

var (
	dtypeType           = object.NewType("dtype", object.LayoutOther)
	categoricalDType    = object.NewType("CategoricalDtype", object.LayoutOther, dtypeType)
	stringDTypeType     = object.NewType("StringDtype", object.LayoutOther, dtypeType)
	extensionDTypeTypes = map[string]*object.Type{}
)

// extensionDTypes are the names of the dtypes that pandas keeps with a mask.
var extensionDTypes = []string{"Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64", "Boolean"}

func toDType(v object.Value) *dtype {
	if v.IsInt() || !object.TypeOf(v).IsSubtype(dtypeType) {
		return nil
	}
	return (*dtype)(v.Pointer())
}

func dtypeValue(c *column.Column) object.Value {
	switch c.Kind() {
	case column.String, column.Category:
	case column.Datetime, column.Object:
		if c.Zone() == nil && !c.Intervals() {
			return ndarray.DTypeOf(c).Value()
		}
	default:
		return ndarray.DTypeOf(c).Value()
	}
	d := &dtype{object.HeaderOf(dtypeType), c.DType(), c.Kind(), nil, false, ""}
	if c.Kind() == column.Category {
		d.Header, d.cats, d.ordered = object.HeaderOf(categoricalDType), c.Categories(), c.Ordered()
	}
	return object.Obj(&d.Header)
}

// sameDType compares a dtype with a name or another dtype.
func sameDType(t *object.Thread, d *dtype, other object.Value) (bool, error) {
	if o := toDType(other); o != nil {
		if d.kind != column.Category || o.kind != column.Category || d.cats == nil || o.cats == nil {
			return d.name == o.name, nil
		}
		return column.SameCategories(t, column.OfCategory(nil, d.cats, d.ordered), column.OfCategory(nil, o.cats, o.ordered))
	}
	if s, ok := text(other); ok && strings.HasPrefix(d.name, "interval") {
		return s == d.name || s == "interval", nil
	}
	k, err := specOf(t, other)
	if err != nil {
		return false, nil
	}
	if k.kind == column.Int64 || k.kind == column.Float64 {
		return k.kind == d.kind && widthOf(d.name) == k.width, nil
	}
	return k.kind == d.kind && (k.kind != column.Datetime && k.kind != column.Timedelta || strings.HasSuffix(d.name, "["+k.unit.String()+"]")), nil
}

func widthOf(name string) column.Width {
	w, _, _ := column.WidthNamed(name)
	return w
}

func dtypeRepr(t *object.Thread, v object.Value) (string, error) {
	d := toDType(v)
	switch {
	case d.class != "":
		return d.class + "()", nil
	case d.name == "str":
		return "<StringDtype(na_value=nan)>", nil
	case d.name == "object":
		return "dtype('O')", nil
	case d.kind == column.Category:
		ordered := "False"
		if d.ordered {
			ordered = "True"
		}
		if d.cats == nil {
			return "CategoricalDtype(categories=None, ordered=" + ordered + ", categories_dtype=None)", nil
		}
		s, err := frame.CategoryList(t, column.OfCategory(nil, d.cats, d.ordered))
		return "CategoricalDtype(categories=" + s + ", ordered=" + ordered + ", categories_dtype=" + d.cats.DType() + ")", err
	case strings.HasPrefix(d.name, "interval") || strings.Contains(d.name, ","):
		return d.name, nil
	}
	if code := map[column.Kind]string{column.Datetime: "<M8", column.Timedelta: "<m8"}[d.kind]; code != "" {
		return "dtype('" + code + d.name[strings.IndexByte(d.name, '['):] + "')", nil
	}
	return "dtype('" + d.name + "')", nil
}

func initDType() {
	dtypeType.Module, categoricalDType.Module, stringDTypeType.Module = "numpy", "pandas", "pandas"
	slots := &dtypeType.Slots
	slots.Str = func(_ *object.Thread, v object.Value) (string, error) { return toDType(v).name, nil }
	slots.Repr = dtypeRepr
	slots.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		if op != object.CmpEq && op != object.CmpNe {
			return object.NotImplemented, nil
		}
		same, err := sameDType(t, toDType(a), b)
		return object.Bool(same == (op == object.CmpEq)), err
	}
	slots.Hash = func(_ *object.Thread, v object.Value) (uint64, error) { return object.HashString(toDType(v).name), nil }
	slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
		if c := toDType(v).cats; c != nil {
			visit(c.Value())
		}
		return 80
	}
	attr(dtypeType, "name", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.NewStr(toDType(v).name), nil
	})
	attr(dtypeType, "kind", func(_ *object.Thread, v object.Value) (object.Value, error) {
		d := toDType(v)
		if strings.HasPrefix(strings.ToLower(d.name), "uint") {
			return object.NewStr("u"), nil
		}
		k := [...]string{"i", "f", "b", "O", "M", "m", "O", "O", "O"}
		return object.NewStr(k[d.kind]), nil
	})
	attr(dtypeType, "itemsize", func(_ *object.Thread, v object.Value) (object.Value, error) {
		d := toDType(v)
		if d.kind == column.Bool {
			return object.Int(1), nil
		}
		return object.Int(widthOf(d.name).Bytes()), nil
	})
	attr(categoricalDType, "categories", func(_ *object.Thread, v object.Value) (object.Value, error) {
		if c := toDType(v).cats; c != nil {
			return frame.NewIndex(c, object.None).Value(), nil
		}
		return object.None, nil
	})
	attr(categoricalDType, "ordered", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Bool(toDType(v).ordered), nil
	})
	categoricalDType.Slots.New = newSlot("CategoricalDtype", "categories=None, ordered=False", func(t *object.Thread, a []object.Value) (object.Value, error) {
		ordered, err := flag(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		d := &dtype{object.HeaderOf(categoricalDType), "category", column.Category, nil, ordered, ""}
		if given(a[0]) {
			if d.cats, err = categoriesOf(t, a[0]); err != nil {
				return object.Value{}, err
			}
		}
		return object.Obj(&d.Header), t.Charge(96)
	})
	stringDTypeType.Slots.New = newSlot("StringDtype", "storage=None, na_value=?", func(t *object.Thread, _ []object.Value) (object.Value, error) {
		d := &dtype{object.HeaderOf(stringDTypeType), "str", column.String, nil, false, ""}
		return object.Obj(&d.Header), t.Charge(96)
	})
	object.InitType(dtypeType)
	object.InitType(categoricalDType)
	object.InitType(stringDTypeType)
	for _, name := range extensionDTypes {
		class := object.NewType(name+"Dtype", object.LayoutOther, dtypeType)
		class.Module = "pandas"
		kind := column.Int64
		switch name {
		case "Boolean":
			name, kind = "boolean", column.Bool
		case "Float32", "Float64":
			kind = column.Float64
		}
		class.Slots.New = newSlot(class.Name, "", func(t *object.Thread, _ []object.Value) (object.Value, error) {
			d := &dtype{object.HeaderOf(class), name, kind, nil, false, class.Name}
			return object.Obj(&d.Header), t.Charge(96)
		})
		object.InitType(class)
		extensionDTypeTypes[class.Name] = class
	}
}
