// This file defines yearly, the rule by which a zone goes on after its last transition: a POSIX TZ text such as CET-1CEST,M3.5.0,M10.5.0/3.

package zoneinfo

import (
	"strconv"
	"strings"
	"time"
)

// yearly is a rule with daylight saving time.
type yearly struct {
	std, dst   *period
	start, end day // of daylight saving time, on the clock before the change
}

// day is a day of each year and a time of the day.
type day struct {
	kind             byte // 'M' month, week and weekday; 'J' day 1 to 365 without February 29; 'N' day 0 to 365
	month, week, day int
	seconds          int
}

// parseRule reads a TZ text. A text without daylight saving time gives only fixed.
func parseRule(s string) (rule *yearly, fixed *period, err error) {
	name, s, err := zoneName(s)
	if err != nil {
		return nil, nil, err
	}
	offset, s, err := clockTime(s)
	if err != nil {
		return nil, nil, err
	}
	std := &period{offset: -offset, name: name}
	if s == "" {
		return nil, std, nil
	}
	name, s, err = zoneName(s)
	if err != nil {
		return nil, nil, err
	}
	offset = std.offset + 3600
	if s != "" && s[0] != ',' {
		if offset, s, err = clockTime(s); err != nil {
			return nil, nil, err
		}
		offset = -offset
	}
	parts := strings.Split(s, ",")
	if len(parts) != 3 || parts[0] != "" {
		return nil, nil, errTZif
	}
	y := &yearly{std: std, dst: &period{offset: offset, dst: offset - std.offset, name: name}}
	if y.start, err = parseDay(parts[1]); err != nil {
		return nil, nil, err
	}
	if y.end, err = parseDay(parts[2]); err != nil {
		return nil, nil, err
	}
	return y, nil, nil
}

// zoneName cuts a name of letters, or of anything within <>.
func zoneName(s string) (name, rest string, err error) {
	if strings.HasPrefix(s, "<") {
		if name, rest, ok := strings.Cut(s[1:], ">"); ok {
			return name, rest, nil
		}
		return "", "", errTZif
	}
	n := strings.IndexAny(s, "0123456789+-,")
	if n < 0 {
		n = len(s)
	}
	if n == 0 {
		return "", "", errTZif
	}
	return s[:n], s[n:], nil
}

// clockTime cuts [+-]h[:m[:s]], in seconds.
func clockTime(s string) (seconds int, rest string, err error) {
	sign := 1
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	for unit := 3600; unit > 0; unit /= 60 {
		n := 0
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		v, err := strconv.Atoi(s[:n])
		if err != nil || v > 167 {
			return 0, "", errTZif
		}
		seconds += v * unit
		if s = s[n:]; s == "" || s[0] != ':' {
			break
		}
		s = s[1:]
	}
	return sign * seconds, s, nil
}

func parseDay(s string) (d day, err error) {
	s, at, timed := strings.Cut(s, "/")
	d.seconds = 2 * 3600
	if timed {
		rest := ""
		if d.seconds, rest, err = clockTime(at); err != nil || rest != "" {
			return d, errTZif
		}
	}
	d.kind = 'N'
	if s != "" && (s[0] == 'M' || s[0] == 'J') {
		d.kind, s = s[0], s[1:]
	}
	numbers := []*int{&d.day}
	if d.kind == 'M' {
		numbers = []*int{&d.month, &d.week, &d.day}
	}
	parts := strings.Split(s, ".")
	if len(parts) != len(numbers) {
		return d, errTZif
	}
	for i, p := range parts {
		if *numbers[i], err = strconv.Atoi(p); err != nil {
			return d, errTZif
		}
	}
	if d.kind == 'M' && (d.month < 1 || d.month > 12 || d.week < 1 || d.week > 5 || d.day < 0 || d.day > 6) || d.day < 0 || d.day > 366 {
		return d, errTZif
	}
	return d, nil
}

// in is the day of a year in seconds since 1970-01-01.
func (d day) in(year int) int64 {
	date := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	switch d.kind {
	case 'M':
		date = time.Date(year, time.Month(d.month), 1, 0, 0, 0, 0, time.UTC)
		n := (d.day-int(date.Weekday())+7)%7 + 7*(d.week-1)
		if last := date.AddDate(0, 1, -1).Day() - 1; n > last {
			n -= 7
		}
		date = date.AddDate(0, 0, n)
	case 'J':
		n := d.day - 1
		if d.day >= 60 && date.AddDate(1, 0, -1).YearDay() == 366 {
			n++
		}
		date = date.AddDate(0, 0, n)
	default:
		date = date.AddDate(0, 0, d.day)
	}
	return date.Unix() + int64(d.seconds)
}

func within(t, start, end int64) bool {
	if start < end {
		return start <= t && t < end
	}
	return t < end || t >= start
}

// local is the period of a reading of the local clock.
func (y *yearly) local(seconds int64, year int, fold bool) *period {
	start, end := y.start.in(year), y.end.in(year)
	diff := int64(y.dst.dst)
	// The rule's days are read on the clock before the change. For readings that occur twice or not at all, fold decides: see setWall.
	if fold == (diff >= 0) {
		end -= diff
	} else {
		start += diff
	}
	if within(seconds, start, end) {
		return y.dst
	}
	return y.std
}

// utc is the period of a moment; fold tells that its reading of the local clock is the second one.
func (y *yearly) utc(seconds int64, year int) (p *period, fold bool) {
	start, end := y.start.in(year)-int64(y.std.offset), y.end.in(year)-int64(y.dst.offset)
	p = y.std
	if within(seconds, start, end) {
		p = y.dst
	}
	diff := int64(y.dst.dst)
	from, to := end, end+diff
	if diff <= 0 {
		from, to = start, start-diff
	}
	return p, from <= seconds && seconds < to
}
