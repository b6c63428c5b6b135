// This file defines catch_warnings, which keeps the filters for the time of a with statement.

package warnings

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type catch struct {
	object.Header
	recording bool
	entered   bool
	filters   []filter
	record    *object.List // of the statement around
	simple    []value      // arguments of a simplefilter to begin with
}

var catchType = object.NewType("catch_warnings", object.LayoutOther)

func (c *catch) text() string {
	if c.recording {
		return "catch_warnings(record=True)"
	}
	return "catch_warnings()"
}

func initCatch() {
	catchType.Module, catchType.Final = "warnings", true
	signature := args.Parse("self, *, record=False, module=None, action=None, category=?, lineno=0, append=False")
	catchType.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
			b, err := signature.BindPy(t, "catch_warnings.__init__", append([]value{object.None}, a...), kw)
			if err != nil {
				return value{}, err
			}
			recording, err := object.Truth(t, b[1])
			if err == nil {
				err = t.Charge(200)
			}
			if err != nil {
				return value{}, err
			}
			c := &catch{Header: object.HeaderOf(cls), recording: recording}
			if !b[3].IsNone() {
				c.simple = append([]value(nil), b[3:7]...)
			}
			return object.Obj(&c.Header), nil
		},
		Repr: func(t *thread, v value) (string, error) { return object.As[catch](v).text(), nil },
		Visit: func(v value, visit func(value)) int64 {
			c := object.As[catch](v)
			for _, f := range c.filters {
				visit(f.category.Value())
			}
			if c.record != nil {
				visit(c.record.Value())
			}
			for _, x := range c.simple {
				visit(x)
			}
			return 200 + int64(len(c.filters))*120
		},
	}
	args.Add(catchType, "__enter__", "", "", func(t *thread, a []value) (value, error) {
		c := object.As[catch](a[0])
		if c.entered {
			return value{}, object.RuntimeErrorf("Cannot enter %s twice", c.text())
		}
		s := stateOf(t)
		if err := t.Charge(int64(len(s.filters)) * 120); err != nil {
			return value{}, err
		}
		// A change of the filters makes a new list, so that the old one can be kept.
		c.entered, c.filters, c.record = true, s.filters, s.record
		s.seen = nil
		result := object.None
		if c.recording {
			list, err := object.NewList(t, 0)
			if err != nil {
				return value{}, err
			}
			s.record, result = list, list.Value()
		}
		if c.simple != nil {
			if err := simpleFilter(t, c.simple); err != nil {
				return value{}, err
			}
		}
		return result, nil
	})
	args.Add(catchType, "__exit__", "*exc_info", "", func(t *thread, a []value) (value, error) {
		c := object.As[catch](a[0])
		if !c.entered {
			return value{}, object.RuntimeErrorf("Cannot exit %s without entering first", c.text())
		}
		s := stateOf(t)
		s.filters, s.record = c.filters, c.record
		s.seen = nil
		return object.None, nil
	})
	object.InitType(catchType)
}
