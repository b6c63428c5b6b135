// This file defines pandas.testing: assert_frame_equal, assert_series_equal and assert_index_equal.

package pandas

import (
	"math"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// assertRule is how exactly the assertions compare.
type assertRule struct {
	dtype, names, exact bool
	rtol, atol          float64
}

func different(t *object.Thread, what, detail string, left, right string) error {
	msg := what + " are different\n\n" + what + " " + detail + "\n[left]:  " + left + "\n[right]: " + right
	return object.Raise(object.AssertionErrorType, "%s", msg)
}

// cellList is cells as an array prints them.
func cellList(t *object.Thread, c *column.Column) string {
	n := min(c.Len(), 100)
	a, err := ndarray.FromColumn(t, c.Slice(0, n))
	if err != nil {
		return ""
	}
	s, err := object.ToString(t, a.Value())
	if err != nil {
		return ""
	}
	items := strings.Split(strings.Trim(s, "[]"), " ")
	for i, w := range items {
		items[i] = strings.Trim(w, "'")
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// unequal counts the cells that differ.
func unequal(t *object.Thread, a, b *column.Column, r assertRule) (int, error) {
	n := 0
	for i := range a.Len() {
		if err := t.Poll(1); err != nil {
			return 0, err
		}
		am, bm := a.Missing(i), b.Missing(i)
		if am || bm {
			if am != bm {
				n++
			}
			continue
		}
		if !r.exact && a.Numeric() && b.Numeric() {
			x, err := a.Cell(t, i)
			if err != nil {
				return 0, err
			}
			y, err := b.Cell(t, i)
			if err != nil {
				return 0, err
			}
			p, err := object.ToFloat(t, x)
			if err != nil {
				return 0, err
			}
			q, err := object.ToFloat(t, y)
			if err != nil {
				return 0, err
			}
			if p != q && !(math.Abs(p-q) <= r.atol+r.rtol*math.Abs(q)) {
				n++
			}
			continue
		}
		x, err := a.Cell(t, i)
		if err != nil {
			return 0, err
		}
		y, err := b.Cell(t, i)
		if err != nil {
			return 0, err
		}
		eq, err := object.Equal(t, x, y)
		if err != nil {
			return 0, err
		}
		if !eq {
			n++
		}
	}
	return n, nil
}

func share(n, of int) string {
	f := float64(n) * 100 / float64(max(of, 1))
	s := strconv.FormatFloat(math.Round(f*1e5)/1e5, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func assertIndexes(t *object.Thread, what string, x, y *frame.Index, r assertRule) error {
	lr, err := x.Repr(t)
	if err != nil {
		return err
	}
	rr, err := y.Repr(t)
	if err != nil {
		return err
	}
	if x.NLevels() != y.NLevels() {
		return different(t, what, "levels are different", strconv.Itoa(x.NLevels())+", "+lr, strconv.Itoa(y.NLevels())+", "+rr)
	}
	if x.Len() != y.Len() {
		return different(t, what, "length are different", strconv.Itoa(x.Len())+", "+lr, strconv.Itoa(y.Len())+", "+rr)
	}
	bad := 0
	for l := range x.NLevels() {
		a, err := x.Level(t, l)
		if err != nil {
			return err
		}
		b, err := y.Level(t, l)
		if err != nil {
			return err
		}
		n, err := unequal(t, a, b, r)
		if err != nil {
			return err
		}
		bad = max(bad, n)
	}
	if bad > 0 {
		return different(t, what, "values are different ("+share(bad, x.Len())+" %)", lr, rr)
	}
	if r.names {
		for l := range x.Names {
			if eq, err := object.Equal(t, x.Names[l], y.Names[l]); err != nil {
				return err
			} else if !eq {
				return object.Raise(object.AssertionErrorType, "%s are different\n\nAttribute \"names\" are different\n[left]:  %s\n[right]: %s", what, nameList(t, x), nameList(t, y))
			}
		}
	}
	return nil
}

func nameList(t *object.Thread, x *frame.Index) string {
	s := textList(t, x.Names)
	return s
}

func attrError(what, attr, left, right string) error {
	return object.Raise(object.AssertionErrorType, "%s", what+" are different\n\nAttribute \""+attr+"\" are different\n[left]:  "+left+"\n[right]: "+right)
}

// assertColumns compares cells; index is shown in the message.
func assertColumns(t *object.Thread, what string, index *frame.Index, a, b *column.Column, r assertRule) error {
	if r.dtype && a.DType() != b.DType() {
		ra, err := object.Repr(t, dtypeValue(a))
		if err != nil {
			return err
		}
		rb, err := object.Repr(t, dtypeValue(b))
		if err != nil {
			return err
		}
		short := func(s string) string {
			if name, ok := strings.CutPrefix(s, "dtype('"); ok {
				return strings.TrimSuffix(strings.Replace(name, "O", "object", 1), "')")
			}
			return s
		}
		return attrError("Attributes of "+what, "dtype", short(ra), short(rb))
	}
	n, err := unequal(t, a, b, r)
	if err != nil || n == 0 {
		return err
	}
	c, err := index.Level(t, 0)
	if err != nil {
		return err
	}
	return object.Raise(object.AssertionErrorType, "%s", what+" are different\n\n"+what+" values are different ("+share(n, a.Len())+" %)\n[index]: "+cellList(t, c)+
		"\n[left]:  "+cellList(t, a)+"\n[right]: "+cellList(t, b))
}

func readAssert(t *object.Thread, checkDType, names, exact, rtol, atol object.Value) (r assertRule, err error) {
	for _, p := range []struct {
		v  object.Value
		to *bool
	}{{checkDType, &r.dtype}, {names, &r.names}, {exact, &r.exact}} {
		if *p.to, err = flag(t, p.v); err != nil {
			return
		}
	}
	if r.rtol, err = object.ToFloat(t, rtol); err != nil {
		return
	}
	r.atol, err = object.ToFloat(t, atol)
	return
}

func testingModule() map[string]object.Value {
	attrs := map[string]object.Value{"__name__": object.NewStr("pandas.testing")}
	attrs["assert_series_equal"] = function("assert_series_equal", "left, right, check_dtype=True, check_index_type='equiv', check_series_type=True, check_names=True, check_exact=False, check_datetimelike_compat=False, check_categorical=True, check_category_order=True, check_freq=True, check_flags=True, rtol=1e-05, atol=1e-08, obj='Series', *, check_index=True, check_like=False",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			s, o := frame.ToSeries(a[0]), frame.ToSeries(a[1])
			for _, v := range a[:2] {
				if frame.ToSeries(v) == nil {
					return object.Value{}, object.Raise(object.AssertionErrorType, "Series Expected type %s, found %s instead", reprOr(t, frame.SeriesType.Value()), reprOr(t, object.TypeOf(v).Value()))
				}
			}
			r, err := readAssert(t, a[2], a[5], a[6], a[12], a[13])
			if err != nil {
				return object.Value{}, err
			}
			what := textOf(t, a[14])
			if s.Len() != o.Len() {
				lr, _ := s.Index.Repr(t)
				rr, _ := o.Index.Repr(t)
				return object.Value{}, different(t, what, "length are different", strconv.Itoa(s.Len())+", "+lr, strconv.Itoa(o.Len())+", "+rr)
			}
			if on, err := flag(t, a[15]); err != nil {
				return object.Value{}, err
			} else if on {
				if err := assertIndexes(t, what+".index", s.Index, o.Index, r); err != nil {
					return object.Value{}, err
				}
			}
			if err := assertColumns(t, what, s.Index, s.Col, o.Col, r); err != nil {
				return object.Value{}, err
			}
			if r.names {
				if eq, err := object.Equal(t, s.Name, o.Name); err != nil {
					return object.Value{}, err
				} else if !eq {
					return object.Value{}, attrError(what, "name", textOf(t, s.Name), textOf(t, o.Name))
				}
			}
			return object.None, nil
		})
	attrs["assert_index_equal"] = function("assert_index_equal", "left, right, exact='equiv', check_names=True, check_exact=True, check_categorical=True, check_order=True, rtol=1e-05, atol=1e-08, obj=None",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			if ix(a[0]) == nil || ix(a[1]) == nil {
				return object.Value{}, object.Raise(object.AssertionErrorType, "Index Expected type %s", reprOr(t, frame.IndexType.Value()))
			}
			r, err := readAssert(t, object.True, a[3], a[4], a[7], a[8])
			if err != nil {
				return object.Value{}, err
			}
			what := "Index"
			if s, ok := text(a[9]); ok {
				what = s
			} else if ix(a[0]).IsMulti() {
				what = "MultiIndex"
			}
			return object.None, assertIndexes(t, what, ix(a[0]), ix(a[1]), r)
		})
	attrs["assert_frame_equal"] = function("assert_frame_equal", "left, right, check_dtype=True, check_index_type='equiv', check_column_type='equiv', check_frame_type=True, check_names=True, by_blocks=False, check_exact=False, check_datetimelike_compat=False, check_categorical=True, check_like=False, check_freq=True, check_flags=True, rtol=1e-05, atol=1e-08, obj='DataFrame'",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			f, g := frame.ToFrame(a[0]), frame.ToFrame(a[1])
			for _, v := range a[:2] {
				if frame.ToFrame(v) == nil {
					return object.Value{}, object.Raise(object.AssertionErrorType, "DataFrame Expected type %s, found %s instead", reprOr(t, frame.DataFrameType.Value()), reprOr(t, object.TypeOf(v).Value()))
				}
			}
			r, err := readAssert(t, a[2], a[6], a[8], a[14], a[15])
			if err != nil {
				return object.Value{}, err
			}
			what := textOf(t, a[16])
			if f.Len() != g.Len() || len(f.Cols) != len(g.Cols) {
				shape := func(f *frame.Frame) string {
					return "(" + strconv.Itoa(f.Len()) + ", " + strconv.Itoa(len(f.Cols)) + ")"
				}
				return object.Value{}, different(t, what, "shape mismatch", shape(f), shape(g))
			}
			if like, err := flag(t, a[11]); err != nil {
				return object.Value{}, err
			} else if like {
				if g, err = g.Reindex(t, f.Index); err != nil {
					return object.Value{}, err
				}
				if g, err = g.ReindexColumns(t, f.Columns); err != nil {
					return object.Value{}, err
				}
			}
			if err := assertIndexes(t, what+".index", f.Index, g.Index, r); err != nil {
				return object.Value{}, err
			}
			if err := assertIndexes(t, what+".columns", f.Columns, g.Columns, r); err != nil {
				return object.Value{}, err
			}
			for j := range f.Cols {
				l, err := f.Columns.Label(t, j)
				if err != nil {
					return object.Value{}, err
				}
				name := textOf(t, l)
				if object.IsStr(l) {
					name = "\"" + name + "\""
				}
				if err := assertColumns(t, what+".iloc[:, "+strconv.Itoa(j)+"] (column name="+name+")", f.Index, f.Cols[j], g.Cols[j], r); err != nil {
					return object.Value{}, err
				}
			}
			return object.None, nil
		})
	return attrs
}
