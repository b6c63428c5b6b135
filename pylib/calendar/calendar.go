// This file defines module calendar: its functions, constants and errors.

// Package pycalendar implements module calendar.
package pycalendar

import (
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
)

type (
	value  = object.Value
	thread = object.Thread
)

var (
	monthNames = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthDays  = [...]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
)

// Module is the module.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"Calendar": calendarType.Value(), "TextCalendar": textType.Value(), "IllegalMonthError": illegalMonth.Value(),
		"IllegalWeekdayError": illegalWeekday.Value(), "error": object.ValueErrorType.Value(), "EPOCH": object.Int(1970),
		"Day": dayType.Value(), "Month": monthType.Value(), "January": object.Int(1), "February": object.Int(2),
		"month_name": newNames(monthNames[:], 0), "month_abbr": newNames(monthNames[:], 3),
		"day_name": newNames(dayNames[:], 0), "day_abbr": newNames(dayNames[:], 3),
	}
	for i, name := range monthNames[1:] {
		attrs[strings.ToUpper(name)] = months[i+1]
	}
	for i, name := range dayNames {
		attrs[strings.ToUpper(name)] = days[i]
	}
	add := func(name, params, doc string, fn args.Fn) { attrs[name] = args.PyFunc(name, params, doc, fn).Value() }
	add("isleap", "year", "Whether a year is a leap year.", func(t *thread, a []value) (value, error) {
		y, err := integer(t, a[0])
		return object.Bool(leap(y)), err
	})
	add("leapdays", "y1, y2", "The number of leap years in a range.", func(t *thread, a []value) (value, error) {
		y1, err := integer(t, a[0])
		if err != nil {
			return value{}, err
		}
		y2, err := integer(t, a[1])
		return object.Int(int64(leapsBefore(y2) - leapsBefore(y1))), err
	})
	add("weekday", "year, month, day", "The weekday of a date, 0 is Monday.", func(t *thread, a []value) (value, error) {
		n, err := integers(t, a)
		if err != nil {
			return value{}, err
		}
		w, err := weekday(t, n[0], n[1], n[2])
		if err != nil {
			return value{}, err
		}
		return days[w], nil
	})
	add("monthrange", "year, month", "The weekday of the first day and the number of days of a month.", func(t *thread, a []value) (value, error) {
		n, err := integers(t, a)
		if err != nil {
			return value{}, err
		}
		first, count, err := monthRange(t, n[0], n[1])
		if err != nil {
			return value{}, err
		}
		return object.Pair(t, days[first], object.Int(int64(count)))
	})
	add("timegm", "tuple", "The timestamp of a time tuple in UTC.", timegm)
	add("setfirstweekday", "firstweekday", "Set the first day of the week.", func(t *thread, a []value) (value, error) {
		n, err := integer(t, a[0])
		if object.Matches(err, object.TypeErrorType) {
			err = object.TypeErrorf("'<=' not supported between instances of 'Day' and '%s'", object.TypeOf(a[0]).Name)
		}
		if err != nil {
			return value{}, err
		}
		if n < 0 || n > 6 {
			return value{}, illegal(t, illegalWeekday, a[0])
		}
		c, err := shared(t)
		if err != nil {
			return value{}, err
		}
		return object.None, object.SetAttr(t, c, object.NewStrObj("firstweekday"), a[0])
	})
	add("formatstring", "cols, colwidth=20, spacing=6", "Texts in columns.", func(t *thread, a []value) (value, error) {
		return formatColumns(t, a[0], a[1], a[2])
	})
	add("format", "cols, colwidth=20, spacing=6", "Print texts in columns.", func(t *thread, a []value) (value, error) {
		s, err := formatColumns(t, a[0], a[1], a[2])
		if err != nil {
			return value{}, err
		}
		if err := t.Print(object.ToStr(s).String()); err != nil {
			return value{}, err
		}
		return object.None, t.Print("\n")
	})
	// The others are methods of a TextCalendar of the run.
	for name, method := range map[string]string{
		"firstweekday": "getfirstweekday", "monthcalendar": "monthdayscalendar", "prweek": "prweek", "week": "formatweek",
		"weekheader": "formatweekheader", "prmonth": "prmonth", "month": "formatmonth", "calendar": "formatyear", "prcal": "pryear",
	} {
		attrs[name] = object.NewNative(name, "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
			c, err := shared(t)
			if err != nil {
				return value{}, err
			}
			fn, err := object.GetAttr(t, c, object.NewStrObj(method))
			if err != nil {
				return value{}, err
			}
			return object.CallKw(t, fn, a, kw)
		}).Value()
	}
	m := object.NewModule("calendar", "Calendar functions.", attrs)
	m.Missing = func(name string) string {
		switch name {
		case "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar", "different_locale":
			return "calendar." + name + " is not supported; use calendar.TextCalendar"
		case "mdays":
			return "calendar.mdays is not supported; use calendar.monthrange"
		}
		return ""
	}
	return m
})

// state is the run's own TextCalendar.
type state struct{ c value }

type stateKey struct{}

// Visit shows the calendar to the census.
func (s *state) Visit(visit func(value)) { visit(s.c) }

func shared(t *thread) (value, error) {
	s := t.State(stateKey{}, func() any { return &state{object.Unbound} }).(*state)
	if s.c.IsUnbound() {
		c, err := object.Call(t, textType.Value())
		if err != nil {
			return value{}, err
		}
		s.c = c
	}
	return s.c, nil
}

// integer is a year, month or day.
func integer(t *thread, v value) (int, error) {
	if object.IsFloatLike(v) && object.FloatOf(v) == float64(int32(object.FloatOf(v))) {
		return int(object.FloatOf(v)), nil
	}
	if object.TypeOf(v).Slots.Index == nil {
		return 0, object.TypeErrorf("'<=' not supported between instances of 'int' and '%s'", object.TypeOf(v).Name)
	}
	n, err := object.IndexInt(t, v)
	if err == nil && (n > 1<<60 || n < -1<<60) {
		err = object.OverflowErrorf("Python int too large to convert to C int")
	}
	return n, err
}

func integers(t *thread, vs []value) (n [3]int, err error) {
	for i, v := range vs {
		if n[i], err = integer(t, v); err != nil {
			return n, err
		}
	}
	return n, nil
}

func floorMod(a, b int) int { return ((a % b) + b) % b }

func floorDiv(a, b int) int { return (a - floorMod(a, b)) / b }

func leap(y int) bool { return floorMod(y, 4) == 0 && (floorMod(y, 100) != 0 || floorMod(y, 400) == 0) }

func leapsBefore(y int) int {
	y--
	return floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
}

func weekday(t *thread, y, m, d int) (int, error) {
	if y < 1 || y > 9999 {
		y = 2000 + floorMod(y, 400)
	}
	date, err := pydatetime.NewDate(t, y, m, d)
	if err != nil {
		return 0, err
	}
	w, err := object.CallMethod(t, date, "weekday")
	if err != nil {
		return 0, err
	}
	return object.IndexInt(t, w)
}

func monthLen(y, m int) int {
	if m == 2 && leap(y) {
		return 29
	}
	return monthDays[m]
}

func monthRange(t *thread, y, m int) (first, count int, err error) {
	if m < 1 || m > 12 {
		return 0, 0, illegal(t, illegalMonth, object.Int(int64(m)))
	}
	first, err = weekday(t, y, m, 1)
	return first, monthLen(y, m), err
}

func timegm(t *thread, a []value) (value, error) {
	part, err := object.GetItem(t, a[0], object.NewSlice(object.None, object.Int(6), object.None))
	if err != nil {
		return value{}, err
	}
	var f [6]value
	if err := object.Unpack(t, part, f[:]); err != nil {
		return value{}, err
	}
	n, err := integers(t, f[:2])
	if err != nil {
		return value{}, err
	}
	date, err := pydatetime.NewDate(t, n[0], n[1], 1)
	if err != nil {
		return value{}, err
	}
	sum, err := object.CallMethod(t, date, "toordinal")
	if err != nil {
		return value{}, err
	}
	const epoch = 719163 // of 1970-01-01
	if sum, err = object.Binary(t, object.OpSub, sum, object.Int(epoch+1)); err != nil {
		return value{}, err
	}
	for i, scale := range [...]int64{1, 24, 60, 60} {
		if sum, err = object.Binary(t, object.OpMul, sum, object.Int(scale)); err != nil {
			return value{}, err
		}
		if sum, err = object.Binary(t, object.OpAdd, sum, f[i+2]); err != nil {
			return value{}, err
		}
	}
	return sum, nil
}

// formatColumns centers texts in columns.
func formatColumns(t *thread, cols, width, spacing value) (value, error) {
	gap, err := object.Binary(t, object.OpMul, object.NewStr(" "), spacing)
	if err != nil {
		return value{}, err
	}
	list, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	err = object.Iterate(t, cols, func(c value) error {
		s, err := object.CallMethod(t, c, "center", width)
		if err != nil {
			return err
		}
		return list.Append(t, s)
	})
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(t, gap, "join", list.Value())
}

var (
	illegalMonth   = illegalType("IllegalMonthError", "month", "bad month number %s; must be 1-12")
	illegalWeekday = illegalType("IllegalWeekdayError", "weekday", "bad weekday number %s; must be 0 (Monday) to 6 (Sunday)")
)

// illegalType makes the class of the errors for a bad number, which is its attribute.
func illegalType(name, attr, message string) *object.Type {
	typ := object.NewType(name, object.LayoutExc, object.ValueErrorType)
	typ.Module = "calendar"
	params := args.Parse("self, " + attr)
	typ.Slots.Init = func(t *thread, self value, given []value, kw []object.Kwarg) error {
		a, err := params.BindPy(t, name+".__init__", append([]value{self}, given...), kw)
		if err != nil {
			return err
		}
		object.ToExc(self).Args = []value{a[1]}
		return object.SetAttr(t, self, object.NewStrObj(attr), a[1])
	}
	typ.Slots.Str = func(t *thread, v value) (string, error) {
		n, err := object.GetAttr(t, v, object.NewStrObj(attr))
		if err != nil {
			return "", err
		}
		r, err := object.Repr(t, n)
		return strings.Replace(message, "%s", r, 1), err
	}
	object.InitType(typ)
	return typ
}

func illegal(t *thread, typ *object.Type, n value) error {
	e, err := object.Call(t, typ.Value(), n)
	if err != nil {
		return err
	}
	return object.ToExc(e)
}
