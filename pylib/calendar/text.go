// This file defines TextCalendar, which prints months and years.

package pycalendar

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

var textType = object.NewType("TextCalendar", object.LayoutObject, calendarType)

// text calls a method that gives a str.
func text(t *thread, self value, name string, a ...value) (string, error) {
	v, err := object.CallMethod(t, self, name, a...)
	if err != nil {
		return "", err
	}
	if !object.IsStr(v) {
		return "", object.TypeErrorf("%s() must return str, not %s", name, object.TypeOf(v).Name)
	}
	return object.ToStr(v).String(), nil
}

func number64(n int) value { return object.Int(int64(n)) }

// center is str.center.
func center(t *thread, s string, width value) (value, error) {
	v, err := object.StrOf(t, s)
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(t, v, "center", width)
}

// page is a text being made of lines.
type page struct {
	t   *thread
	out *object.Text
	err error
}

func newPage(t *thread) *page { return &page{t: t, out: object.NewText(t)} }

// line adds text without the blanks at its end, and n line ends.
func (p *page) line(s string, n int) {
	if p.err == nil {
		p.err = p.out.Write(pytext.TrimSpaceRight(s))
	}
	if p.err == nil {
		p.err = p.t.Charge(int64(n))
	}
	if p.err == nil {
		p.err = p.out.Write(strings.Repeat("\n", n))
	}
}

// get is text for a page: after an error it does nothing.
func (p *page) get(self value, name string, a ...value) string {
	if p.err != nil {
		return ""
	}
	s, err := text(p.t, self, name, a...)
	p.err = err
	return s
}

func (p *page) value() (value, error) {
	if p.err != nil {
		return value{}, p.err
	}
	return object.StrOf(p.t, p.out.String())
}

func formatMonth(t *thread, a []value) (value, error) {
	n, err := integers(t, a[3:5])
	if err != nil {
		return value{}, err
	}
	self, w, l := a[0], max(2, n[0]), max(1, n[1])
	p := newPage(t)
	p.line(p.get(self, "formatmonthname", a[1], a[2], number64(7*(w+1)-1)), l)
	p.line(p.get(self, "formatweekheader", number64(w)), l)
	if p.err != nil {
		return value{}, p.err
	}
	weeks, err := object.CallMethod(t, self, "monthdays2calendar", a[1], a[2])
	if err != nil {
		return value{}, err
	}
	err = object.Iterate(t, weeks, func(week value) error {
		p.line(p.get(self, "formatweek", week, number64(w)), l)
		return p.err
	})
	if err != nil {
		return value{}, err
	}
	return p.value()
}

func formatYear(t *thread, a []value) (value, error) {
	var n [4]int
	for i := range n {
		var err error
		if n[i], err = integer(t, a[i+2]); err != nil {
			return value{}, err
		}
	}
	self, w, l, c, m := a[0], max(2, n[0]), max(1, n[1]), max(2, n[2]), n[3]
	col := (w+1)*7 - 1
	p := newPage(t)
	title, err := object.Repr(t, a[1])
	if err != nil {
		return value{}, err
	}
	heading, err := center(t, title, number64(col*m+c*(m-1)))
	if err != nil {
		return value{}, err
	}
	p.line(object.ToStr(heading).String(), l)
	header := p.get(self, "formatweekheader", number64(w))
	if p.err != nil {
		return value{}, p.err
	}
	rows, err := object.CallMethod(t, self, "yeardays2calendar", a[1], number64(m))
	if err != nil {
		return value{}, err
	}
	columns := func(cells []string) {
		if p.err != nil {
			return
		}
		items := make([]value, len(cells))
		for i, s := range cells {
			if items[i], p.err = object.StrOf(t, s); p.err != nil {
				return
			}
		}
		var list *object.List
		if list, p.err = object.NewListFrom(t, items); p.err != nil {
			return
		}
		var s value
		if s, p.err = formatColumns(t, list.Value(), number64(col), number64(c)); p.err == nil {
			p.line(object.ToStr(s).String(), l)
		}
	}
	i := 0
	err = object.Iterate(t, rows, func(row value) error {
		months, err := object.ToSlice(t, row)
		if err != nil {
			return err
		}
		p.line("", l)
		var names, headers []string
		for k := m*i + 1; k < min(m*(i+1)+1, 13); k++ {
			names = append(names, p.get(self, "formatmonthname", a[1], number64(k), number64(col), object.False))
			headers = append(headers, header)
		}
		i++
		columns(names)
		columns(headers)
		height := 0
		weeks := make([][]value, len(months))
		for k, cal := range months {
			if weeks[k], err = object.ToSlice(t, cal); err != nil {
				return err
			}
			height = max(height, len(weeks[k]))
		}
		for j := range height {
			cells := make([]string, len(weeks))
			for k := range weeks {
				if j < len(weeks[k]) {
					cells[k] = p.get(self, "formatweek", weeks[k][j], number64(w))
				}
			}
			columns(cells)
		}
		return p.err
	})
	if err != nil {
		return value{}, err
	}
	return p.value()
}

func initText() {
	typ := textType
	typ.Module, typ.Doc = "calendar", "A calendar as plain text, like the program cal."
	object.InitType(typ)
	print := func(name, params, method string) {
		args.AddPy(typ, name, params, "Print instead of returning.", func(t *thread, a []value) (value, error) {
			s, err := text(t, a[0], method, a[1:]...)
			if err != nil {
				return value{}, err
			}
			return object.None, t.Print(s)
		})
	}
	args.AddPy(typ, "formatday", "day, weekday, width", "A day.", func(t *thread, a []value) (value, error) {
		zero, err := object.Equal(t, a[1], object.Int(0))
		if err != nil || zero {
			if err != nil {
				return value{}, err
			}
			return center(t, "", a[3])
		}
		s, err := object.PercentFormat(t, "%2i", a[1])
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(t, s, "center", a[3])
	})
	args.AddPy(typ, "formatweek", "theweek, width", "A week.", func(t *thread, a []value) (value, error) {
		out, n := object.NewText(t), 0
		err := object.Iterate(t, a[1], func(x value) error {
			var d [2]value
			if err := object.Unpack(t, x, d[:]); err != nil {
				return err
			}
			s, err := text(t, a[0], "formatday", d[0], d[1], a[2])
			if err != nil {
				return err
			}
			if n++; n > 1 {
				s = " " + s
			}
			return out.Write(s)
		})
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, out.String())
	})
	args.AddPy(typ, "formatweekday", "day, width", "The name of a weekday.", func(t *thread, a []value) (value, error) {
		width, err := integer(t, a[2])
		if err != nil {
			return value{}, err
		}
		list := newNames(dayNames[:], 3)
		if width >= 9 {
			list = newNames(dayNames[:], 0)
		}
		name, err := object.GetItem(t, list, a[1])
		if err != nil {
			return value{}, err
		}
		if name, err = object.GetItem(t, name, object.NewSlice(object.None, a[2], object.None)); err != nil {
			return value{}, err
		}
		return object.CallMethod(t, name, "center", a[2])
	})
	args.AddPy(typ, "formatweekheader", "width", "The names of the weekdays.", func(t *thread, a []value) (value, error) {
		weekdays, err := object.CallMethod(t, a[0], "iterweekdays")
		if err != nil {
			return value{}, err
		}
		out, n := object.NewText(t), 0
		err = object.Iterate(t, weekdays, func(x value) error {
			s, err := text(t, a[0], "formatweekday", x, a[1])
			if err != nil {
				return err
			}
			if n++; n > 1 {
				s = " " + s
			}
			return out.Write(s)
		})
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, out.String())
	})
	args.AddPy(typ, "formatmonthname", "theyear, themonth, width, withyear=True", "The name of a month.", func(t *thread, a []value) (value, error) {
		name, err := object.GetItem(t, newNames(monthNames[:], 0), a[2])
		if err != nil {
			return value{}, err
		}
		s := object.ToStr(name).String()
		withYear, err := object.Truth(t, a[4])
		if err != nil {
			return value{}, err
		}
		if withYear {
			y, err := object.Repr(t, a[1])
			if err != nil {
				return value{}, err
			}
			s += " " + y
		}
		return center(t, s, a[3])
	})
	args.AddPy(typ, "formatmonth", "theyear, themonth, w=0, l=0", "A month.", formatMonth)
	args.AddPy(typ, "formatyear", "theyear, w=2, l=1, c=6, m=3", "A year.", formatYear)
	print("prweek", "theweek, width", "formatweek")
	print("prmonth", "theyear, themonth, w=0, l=0", "formatmonth")
	print("pryear", "theyear, w=0, l=0, c=6, m=3", "formatyear")
}
