// This file defines the time scalars' methods, to_datetime, to_timedelta, Grouper and frequency texts.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

var dateParseError = func() *object.Type {
	e := object.NewType("DateParseError", object.LayoutExc, object.ValueErrorType)
	e.Module = "pandas._libs.tslibs.parsing"
	object.InitType(e)
	return e
}()

// timeRule is how to_datetime reads its input.
type timeRule struct {
	errors   string
	format   string
	unit     string
	dayFirst bool
}

var unitNames = map[string]int64{"D": 86400e9, "d": 86400e9, "h": 3600e9, "H": 3600e9, "m": 60e9, "min": 60e9, "T": 60e9, "s": 1e9, "S": 1e9, "ms": 1e6, "L": 1e6, "us": 1e3, "U": 1e3,
	"ns": 1, "N": 1, "W": 7 * 86400e9, "day": 86400e9, "days": 86400e9, "hour": 3600e9, "hours": 3600e9, "minute": 60e9, "minutes": 60e9, "second": 1e9, "seconds": 1e9,
	"hr": 3600e9, "hrs": 3600e9, "sec": 1e9, "secs": 1e9, "mins": 60e9, "milliseconds": 1e6, "millisecond": 1e6, "microseconds": 1e3, "microsecond": 1e3, "nanoseconds": 1, "week": 7 * 86400e9, "weeks": 7 * 86400e9}

// parseTimes makes a Datetime column of a column of text, numbers or datetime values.
func parseTimes(t *object.Thread, c *column.Column, rule timeRule) (*column.Column, error) {
	switch c.Kind() {
	case column.Datetime:
		return c, nil
	case column.Date:
		out, err := kernel.Make[int64](t.Meter, c.Len())
		if err != nil {
			return nil, err
		}
		return column.OfTimes(column.Datetime, out, column.Second, nil), kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
			o := out[lo:hi]
			for i, d := range c.Ints()[lo:hi] {
				if o[i] = column.NaT; d != column.NaT {
					o[i] = d * 86400
				}
			}
		})
	case column.Int64, column.Float64:
		return numberTimes(t, c, rule.unit)
	}
	out, err := kernel.Make[int64](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	unit := column.Micro
	format := rule.format
	for i := range out {
		if i&0xff == 0xff {
			if err := t.Poll(0x100); err != nil {
				return nil, err
			}
		}
		out[i] = column.NaT
		if c.Missing(i) {
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		x, u, ok, err := column.ReadTime(t, v)
		if err != nil {
			return nil, err
		}
		if !ok {
			s, isStr := text(v)
			if !isStr {
				if rule.errors == "coerce" {
					continue
				}
				return nil, object.TypeErrorf("<class '%s'> is not convertible to datetime, at position %d", object.TypeOf(v).FullName(), i)
			}
			if s = strings.TrimSpace(s); s == "" || s == "NaT" || s == "nan" || s == "None" {
				continue
			}
			p, good := readTimeText(s, format, rule.dayFirst)
			if !good {
				if rule.errors == "coerce" {
					continue
				}
				return nil, timeTextError(t, s, format, c.Len(), i)
			}
			x, u = p.V, p.Unit
		}
		if u > unit { // finer than the cells so far
			for k := range i {
				if k&0xfff == 0xfff {
					if err := t.Poll(0x1000); err != nil {
						return nil, err
					}
				}
				if out[k], err = column.Rescale(out[k], unit, u); err != nil {
					return nil, err
				}
			}
			unit = u
		}
		if out[i], err = column.Rescale(x, u, unit); err != nil {
			return nil, err
		}
	}
	return column.OfTimes(column.Datetime, out, unit, nil), nil
}

func readTimeText(s, format string, dayFirst bool) (frame.Parsed, bool) {
	if format != "" && format != "mixed" && format != "ISO8601" {
		return frame.Strptime(s, format)
	}
	if dayFirst {
		if p := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' }); len(p) >= 3 && len(p[0]) <= 2 {
			return frame.ParseTime(strings.Replace(s, p[0]+s[len(p[0]):len(p[0])+1]+p[1], p[1]+s[len(p[0]):len(p[0])+1]+p[0], 1))
		}
	}
	return frame.ParseTime(s)
}

func timeTextError(t *object.Thread, s, format string, n, at int) error {
	shown := object.Printable(s, 100)
	if format == "" && n > 1 {
		format = "%Y-%m-%d"
	}
	if format == "" {
		return object.Raise(dateParseError, "Unknown datetime string format, unable to parse: %s", shown)
	}
	return object.ValueErrorf("time data \"%s\" doesn't match format \"%s\". You might want to try:\n"+
		"    - passing `format` if your strings have a consistent format;\n"+
		"    - passing `format='ISO8601'` if your strings are all ISO8601 but not necessarily in exactly the same format;\n"+
		"    - passing `format='mixed'`, and the format will be inferred for each element individually. You might want to use `dayfirst` alongside this.", shown, format)
}

// numberTimes reads numbers as counts of a unit since 1970.
func numberTimes(t *object.Thread, c *column.Column, unit string) (*column.Column, error) {
	if unit == "" {
		unit = "ns"
	}
	per, ok := unitNames[unit]
	if !ok {
		return nil, object.ValueErrorf("invalid unit abbreviation: %s", object.Printable(unit, 40))
	}
	out, err := kernel.Make[int64](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if c.Missing(i) {
			out[i] = column.NaT
			continue
		}
		if c.Kind() == column.Int64 {
			v, ok := object.MulInt(c.Ints()[i], per)
			if !ok {
				return nil, object.ValueErrorf("cannot convert input with unit '%s'", unit)
			}
			out[i] = v
			continue
		}
		f := c.Floats()[i] * float64(per)
		if f > 9.2e18 || f < -9.2e18 {
			return nil, object.ValueErrorf("cannot convert input with unit '%s'", unit)
		}
		out[i] = int64(f)
	}
	return column.OfTimes(column.Datetime, out, column.Nano, nil), nil
}

func toDatetime(t *object.Thread, a []object.Value) (object.Value, error) {
	rule := timeRule{errors: "raise"}
	if s, ok := text(a[1]); ok {
		rule.errors = s
	}
	if rule.errors != "raise" && rule.errors != "coerce" {
		return object.Value{}, object.ValueErrorf("errors must be one of 'raise', or 'coerce'.")
	}
	var err error
	if rule.dayFirst, err = flag(t, a[2]); err != nil {
		return object.Value{}, err
	}
	utc, err := flag(t, a[4])
	if err != nil {
		return object.Value{}, err
	}
	rule.format, _ = text(a[5])
	rule.unit, _ = text(a[6])
	if utc {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_datetime(utc=True) is not supported here; times are without a zone and count as UTC")
	}
	if f := frame.ToFrame(a[0]); f != nil {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_datetime of a DataFrame is not supported here; join the parts to text first")
	}
	if s := frame.ToSeries(a[0]); s != nil {
		c, err := parseTimes(t, s.Col, rule)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(s.Index, s.Name, c).Value(), nil
	}
	c, ok, err := columnOf(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if ok {
		name := object.None
		if x := frame.ToIndex(a[0]); x != nil {
			name = x.Name()
		}
		if c, err = parseTimes(t, c, rule); err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(c, name).Value(), nil
	}
	if a[0].IsNone() {
		return object.None, nil
	}
	one, err := column.FromValues(t, []object.Value{a[0]})
	if err != nil {
		return object.Value{}, err
	}
	if one.Kind() == column.Float64 && one.Missing(0) {
		return column.NaTValue, nil
	}
	if one, err = parseTimes(t, one, rule); err != nil {
		return object.Value{}, err
	}
	return one.Cell(t, 0)
}

// parseDelta reads "1 days 02:00:00", "90 min", "1h30m" or "02:00:00" in nanoseconds.
func parseDelta(s string) (int64, bool) {
	s = strings.TrimSpace(s)
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimLeft(s, "+-")
	total := int64(0)
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimLeft(s, " ,+") {
		i := 0
		for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.') {
			i++
		}
		if i < len(s) && s[i] == ':' {
			parts := strings.Split(s, ":")
			if len(parts) > 3 {
				return 0, false
			}
			per := int64(3600e9)
			for _, p := range parts {
				f, ok := pytext.ParseFloat(p)
				if !ok {
					return 0, false
				}
				total += int64(f * float64(per))
				per /= 60
			}
			s = ""
			break
		}
		f, ok := 1.0, true
		if i > 0 {
			f, ok = pytext.ParseFloat(s[:i])
		}
		s = strings.TrimLeft(s[i:], " ")
		j := 0
		for j < len(s) && (s[j] >= 'a' && s[j] <= 'z' || s[j] >= 'A' && s[j] <= 'Z') {
			j++
		}
		per, known := unitNames[s[:j]]
		if !ok || !known {
			return 0, false
		}
		if f*float64(per) > 9.2e18 {
			return 0, false
		}
		total += int64(f * float64(per))
		s = s[j:]
	}
	if neg {
		total = -total
	}
	return total, true
}

// deltaOf makes a Timedelta of a number and unit, text or a timedelta value.
func deltaOf(t *object.Thread, v object.Value, unit string) (x int64, u column.Unit, ok bool, err error) {
	if s, isStr := text(v); isStr {
		x, ok = parseDelta(s)
		if ok && x%1000 == 0 {
			return x / 1000, column.Micro, true, nil
		}
		return x, column.Nano, ok, nil
	}
	if v.IsInt() || v.IsFloat() {
		per, known := unitNames[unit]
		if !known {
			return 0, 0, false, object.ValueErrorf("invalid unit abbreviation: %s", object.Printable(unit, 40))
		}
		f, err := object.ToFloat(t, v)
		if err != nil {
			return 0, 0, false, err
		}
		if v.IsInt() {
			n, fits := object.MulInt(v.AsInt(), per)
			return n, column.Nano, fits, nil
		}
		return int64(f * float64(per)), column.Nano, f*float64(per) < 9.2e18, nil
	}
	return column.ReadTime(t, v)
}

func newDelta(t *object.Thread, a []object.Value) (object.Value, error) {
	unit := "ns"
	if s, ok := text(a[1]); ok {
		unit = s
	}
	kw := object.ToDict(a[2])
	if a[0].IsUnbound() {
		total := int64(0)
		keys, vals, err := dictItems(t, kw)
		if err != nil {
			return object.Value{}, err
		}
		if len(keys) == 0 {
			return object.Value{}, object.ValueErrorf("cannot construct a Timedelta without a value/unit or descriptive keywords (days,seconds....)")
		}
		for i, k := range keys {
			name, _ := text(k)
			if _, ok := unitNames[name]; !ok {
				return object.Value{}, object.ValueErrorf("cannot construct a Timedelta from the passed arguments, allowed keywords are [weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds]")
			}
			x, _, _, err := deltaOf(t, vals[i], name)
			if err != nil {
				return object.Value{}, err
			}
			total += x
		}
		if total%1000 == 0 {
			return column.NewDelta(t, total/1000, column.Micro)
		}
		return column.NewDelta(t, total, column.Nano)
	}
	if column.MissingValue(a[0]) {
		return column.NaTValue, nil
	}
	x, u, ok, err := deltaOf(t, a[0], unit)
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		return object.Value{}, object.ValueErrorf("unit abbreviation w/o a number")
	}
	return column.NewDelta(t, x, u)
}

func newTimestamp(t *object.Thread, a []object.Value) (object.Value, error) {
	v := a[0]
	if given(v) && a[1].IsInt() || !given(v) && a[7].IsInt() || a[8].IsInt() {
		parts := []int64{1970, 1, 1, 0, 0, 0, 0}
		src := []object.Value{v, a[1], a[2], a[3], a[4], a[5], a[6]}
		if a[7].IsInt() {
			src = []object.Value{a[7], a[8], a[9], a[3], a[4], a[5], a[6]}
		}
		for i, x := range src {
			if x.IsInt() {
				parts[i] = x.AsInt()
			}
		}
		if parts[0] < 1 || parts[0] > 9999 {
			return object.Value{}, object.ValueErrorf("year %d is out of range", parts[0])
		}
		if parts[1] < 1 || parts[1] > 12 {
			return object.Value{}, object.ValueErrorf("month must be in 1..12")
		}
		if parts[2] < 1 || parts[2] > int64(kernel.DaysIn(int(parts[0]), int(parts[1]))) {
			return object.Value{}, object.ValueErrorf("day is out of range for month")
		}
		days := kernel.DaysOf(int(parts[0]), int(parts[1]), int(parts[2]))
		return column.NewTimestamp(t, (days*86400+parts[3]*3600+parts[4]*60+parts[5])*1e6+parts[6], column.Micro, nil)
	}
	if !given(v) {
		return object.Value{}, object.TypeErrorf("Timestamp() needs a value")
	}
	if s, ok := text(v); ok {
		if s == "now" || s == "today" {
			return now(t)
		}
	}
	unit, _ := text(a[10])
	return toDatetime(t, []object.Value{v, object.NewStr("raise"), object.False, object.False, object.False, object.None, object.NewStr(unit)})
}

// now is the run's clock, which stands still.
func now(t *object.Thread) (object.Value, error) {
	return column.NewTimestamp(t, t.Env.Now.UnixMicro(), column.Micro, nil)
}

// grouper is pd.Grouper(key=, freq=, level=).
type grouper struct {
	object.Header
	key, level object.Value
	freq       string
	sort       bool
}

var grouperType = object.NewType("Grouper", object.LayoutOther)

func toGrouper(v object.Value) *grouper {
	if v.IsInt() || object.TypeOf(v) != grouperType {
		return nil
	}
	return (*grouper)(v.Pointer())
}

// stepOf is the length of a fixed frequency ("D", "4h", "15min") in nanoseconds.
func stepOf(freq string) (int64, error) {
	x, ok := parseDelta(freq)
	if !ok || x <= 0 || strings.HasSuffix(freq, "W") || strings.HasSuffix(freq, "M") {
		return 0, object.Raise(object.NotImplementedErrorType, "frequency '%s' is not supported here; use fixed ones such as D, h, 15min, s", object.Printable(freq, 40))
	}
	return x, nil
}

func grouperKey(t *object.Thread, owner object.Value, p *grouper) (*column.Column, object.Value, int, error) {
	key := p.key
	if !given(key) {
		if p.freq == "" && given(p.level) {
			at, err := levelNumbers(t, axisIndex(owner), p.level)
			if err != nil {
				if object.Matches(err, object.ExceptionType) {
					err = object.ValueErrorf("The level %s is not valid", textOf(t, p.level))
				}
				return nil, key, -1, err
			}
			c, err := axisIndex(owner).Level(t, at[0])
			return c, axisIndex(owner).Names[at[0]], -1, err
		}
		c, err := axisIndex(owner).Level(t, 0)
		if err != nil {
			return nil, key, -1, err
		}
		c, err = floorColumn(t, c, p.freq, kernel.RoundDown)
		return c, axisIndex(owner).Name(), -1, err
	}
	c, name, at, err := groupKey(t, owner, key)
	if err != nil && object.Matches(err, object.KeyErrorType) {
		err = keyErrorf("The grouper name " + textOf(t, key) + " is not found")
	}
	if err != nil || p.freq == "" {
		return c, name, at, err
	}
	c, err = floorColumn(t, c, p.freq, kernel.RoundDown)
	return c, name, at, err
}

// floorColumn rounds times to a fixed frequency.
func floorColumn(t *object.Thread, c *column.Column, freq string, how kernel.Rounding) (*column.Column, error) {
	if c.Kind() != column.Datetime && c.Kind() != column.Timedelta {
		return nil, object.TypeErrorf("Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'Index'")
	}
	step, err := stepOf(freq)
	if err != nil {
		return nil, err
	}
	per := int64(1e9) / c.Unit().PerSecond()
	if step%per != 0 {
		return c, nil
	}
	v, err := kernel.Floor(t.Meter, c.Ints(), step/per, how)
	return column.OfTimes(c.Kind(), v, c.Unit(), c.Zone()), err
}

// fillBins adds the empty groups between the first and the last bin of a frequency.
func (g *grouped) fillBins(t *object.Thread, p *grouper) error {
	c, err := g.g.Keys.Level(t, 0)
	if err != nil || c.Len() == 0 {
		return err
	}
	step, err := stepOf(p.freq)
	if err != nil {
		return err
	}
	// A frequency finer than the times themselves steps by their unit.
	step = max(1, step/(int64(1e9)/c.Unit().PerSecond()))
	v := c.Ints()
	lo, hi := v[0], v[0]
	for _, x := range v {
		lo, hi = min(lo, x), max(hi, x)
	}
	n := (hi-lo)/step + 1
	if n > 1<<31-1 {
		return t.Charge(1 << 62)
	}
	bins, err := kernel.Make[int64](t.Meter, int(n))
	if err != nil {
		return err
	}
	first, err := kernel.Repeat[int32](t.Meter, -1, int(n))
	if err != nil {
		return err
	}
	for i := range bins {
		bins[i] = lo + int64(i)*step
	}
	for i, k := range g.g.Codes {
		if k >= 0 {
			g.g.Codes[i] = int32((v[k] - lo) / step)
			if at := g.g.Codes[i]; first[at] < 0 {
				first[at] = int32(i)
			}
		}
	}
	g.g.First = first
	g.g.Keys = frame.NewIndex(column.OfTimes(c.Kind(), bins, c.Unit(), c.Zone()), g.keys[0])
	g.g.Keys.Freq = p.freq
	return t.Poll(len(g.g.Codes) + int(n))
}
