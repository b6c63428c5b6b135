// This file defines Calendar: the weeks of a month as data.

package pycalendar

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
)

// calendar is a Calendar or TextCalendar.
type calendar struct {
	object.Object
	first value
}

var calendarType = object.NewType("Calendar", object.LayoutObject)

// firstWeekday is the first day of the week, 0 is Monday.
func firstWeekday(t *thread, self value) (int, error) {
	v, err := object.GetAttr(t, self, object.NewStrObj("firstweekday"))
	if err != nil {
		return 0, err
	}
	n, err := integer(t, v)
	return floorMod(n, 7), err
}

// date is one day of a month's weeks; other tells a day of a month before or after.
type date struct {
	y, m, d, weekday int
	other            bool
}

// monthDates are the days of the weeks that a month has part in.
func monthDates(t *thread, self value, y, m int) ([]date, error) {
	if err := t.Charge(48 * 48); err != nil {
		return nil, err
	}
	day1, count, err := monthRange(t, y, m)
	if err != nil {
		return nil, err
	}
	first, err := firstWeekday(t, self)
	if err != nil {
		return nil, err
	}
	var out []date
	add := func(y, m, d int, other bool) {
		out = append(out, date{y, m, d, (first + len(out)) % 7, other})
	}
	before, after := floorMod(day1-first, 7), floorMod(first-day1-count, 7)
	py, pm := y, m-1
	if pm == 0 {
		py, pm = y-1, 12
	}
	for d := monthLen(py, pm) - before + 1; d <= monthLen(py, pm); d++ {
		add(py, pm, d, true)
	}
	for d := 1; d <= count; d++ {
		add(y, m, d, false)
	}
	ny, nm := y, m+1
	if nm == 13 {
		ny, nm = y+1, 1
	}
	for d := 1; d <= after; d++ {
		add(ny, nm, d, true)
	}
	return out, nil
}

// shape makes the value that one kind of calendar has for a day.
type shape func(t *thread, d date) (value, error)

func ints(t *thread, n ...int) (value, error) {
	items := make([]value, len(n))
	for i, x := range n {
		items[i] = object.Int(int64(x))
	}
	return object.NewTuple(t, items)
}

func (d date) day() int {
	if d.other {
		return 0
	}
	return d.d
}

var shapes = map[string]shape{
	"dates": func(t *thread, d date) (value, error) { return pydatetime.NewDate(t, d.y, d.m, d.d) },
	"days":  func(_ *thread, d date) (value, error) { return object.Int(int64(d.day())), nil },
	"days2": func(t *thread, d date) (value, error) { return ints(t, d.day(), d.weekday) },
	"days3": func(t *thread, d date) (value, error) { return ints(t, d.y, d.m, d.d) },
	"days4": func(t *thread, d date) (value, error) { return ints(t, d.y, d.m, d.d, d.weekday) },
}

var daysIterType = object.NewType("generator", object.LayoutOther, object.IteratorType)

// inGroups cuts the items of an iterable into lists of n.
func inGroups(t *thread, v value, n int) (value, error) {
	rows, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	var row *object.List
	err = object.Iterate(t, v, func(x value) error {
		if row == nil || row.Len() == n {
			if row, err = object.NewList(t, 0); err != nil {
				return err
			}
			if err := rows.Append(t, row.Value()); err != nil {
				return err
			}
		}
		return row.Append(t, x)
	})
	return rows.Value(), err
}

func calendarMethods(typ *object.Type) {
	for kind, make := range shapes {
		args.AddPy(typ, "itermonth"+kind, "year, month", "The days of a month in whole weeks.", func(t *thread, a []value) (value, error) {
			n, err := integers(t, a[1:])
			if err != nil {
				return value{}, err
			}
			var (
				dates []date
				at    int
				self  = a[0]
			)
			return object.NewIterator(t, daysIterType, func(t *thread) (value, bool, error) {
				if dates == nil {
					if dates, err = monthDates(t, self, n[0], n[1]); err != nil {
						return value{}, false, err
					}
				}
				if at >= len(dates) {
					return value{}, false, nil
				}
				at++
				v, err := make(t, dates[at-1])
				return v, err == nil, err
			}, func(visit func(value)) { visit(self) })
		})
	}
	for _, kind := range [...]string{"dates", "days", "days2"} {
		args.AddPy(typ, "month"+kind+"calendar", "year, month", "The weeks of a month.", func(t *thread, a []value) (value, error) {
			days, err := object.CallMethod(t, a[0], "itermonth"+kind, a[1], a[2])
			if err != nil {
				return value{}, err
			}
			return inGroups(t, days, 7)
		})
		args.AddPy(typ, "year"+kind+"calendar", "year, width=3", "The months of a year in rows.", func(t *thread, a []value) (value, error) {
			all, err := object.NewList(t, 12)
			if err != nil {
				return value{}, err
			}
			for _, m := range months[1:] {
				x, err := object.CallMethod(t, a[0], "month"+kind+"calendar", a[1], m)
				if err != nil {
					return value{}, err
				}
				if err := all.Append(t, x); err != nil {
					return value{}, err
				}
			}
			width, err := integer(t, a[2])
			if err != nil {
				return value{}, err
			}
			if width == 0 {
				return value{}, object.ValueErrorf("range() arg 3 must not be zero")
			}
			if width < 0 {
				empty, err := object.NewList(t, 0)
				if err != nil {
					return value{}, err
				}
				return empty.Value(), nil
			}
			return inGroups(t, all.Value(), width)
		})
	}
	args.AddPy(typ, "iterweekdays", "", "The numbers of the days of a week.", func(t *thread, a []value) (value, error) {
		self, at, first := a[0], 0, -1
		return object.NewIterator(t, daysIterType, func(t *thread) (value, bool, error) {
			if first < 0 {
				var err error
				if first, err = firstWeekday(t, self); err != nil {
					return value{}, false, err
				}
			}
			if at == 7 {
				return value{}, false, nil
			}
			at++
			return object.Int(int64((first + at - 1) % 7)), true, nil
		}, func(visit func(value)) { visit(self) })
	})
	args.AddPy(typ, "getfirstweekday", "", "The first day of the week.", func(t *thread, a []value) (value, error) {
		return object.Binary(t, object.OpMod, object.As[calendar](a[0]).first, object.Int(7))
	})
	args.AddPy(typ, "setfirstweekday", "firstweekday", "Set the first day of the week.", func(_ *thread, a []value) (value, error) {
		object.As[calendar](a[0]).first = a[1]
		return object.None, nil
	})
}

func init() {
	typ := calendarType
	typ.Module, typ.Doc = "calendar", "The weeks of months and years as data."
	params := args.Parse("self, firstweekday=0")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			c := &calendar{first: object.Int(0)}
			c.Header = object.HeaderOf(cls)
			return object.Obj(&c.Header), nil
		},
		Init: func(t *thread, self value, given []value, kw []object.Kwarg) error {
			a, err := params.BindPy(t, object.TypeOf(self).ShortName()+".__init__", append([]value{self}, given...), kw)
			if err != nil {
				return err
			}
			object.As[calendar](self).first = a[1]
			return nil
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(object.As[calendar](v).first)
			return 64 + object.As[calendar](v).VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	object.InitType(daysIterType)
	typ.Attrs["firstweekday"] = object.NewGetSet("firstweekday", func(t *thread, self value) (value, error) {
		return object.CallMethod(t, self, "getfirstweekday")
	}, func(_ *thread, self, v value) error {
		object.As[calendar](self).first = v
		return nil
	})
	calendarMethods(typ)
	initText()
}
