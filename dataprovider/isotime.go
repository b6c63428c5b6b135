// This file defines parseTime, the reader of ISO 8601 times to nanoseconds.

package dataprovider

import (
	"errors"
	"math"
	"time"
)

var (
	errTimeText  = errors.New("is not an ISO 8601 time such as 2026-03-31T12:00:00Z")
	errTimeRange = errors.New("lies outside the years 1678 to 2261 that nanoseconds can hold")
)

// parseTime reads YYYY-MM-DD, optionally followed by T or a space and HH:MM, seconds,
// a fraction of them, and a zone (Z, +HH, +HHMM or +HH:MM). Without a zone the time
// is UTC. Digits beyond the nanosecond are cut off, as pandas does.
func parseTime(s []byte) (int64, error) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return 0, errTimeText
	}
	year, ok1 := digits(s[0:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:10])
	if !ok1 || !ok2 || !ok3 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, errTimeText
	}
	sec := daysSinceEpoch(year, month, day) * 86400
	nano := int64(0)
	if s = s[10:]; len(s) > 0 {
		clock, ns, ok := parseClock(s)
		if !ok {
			return 0, errTimeText
		}
		sec, nano = sec+clock, ns
	}
	// The two outermost partial seconds are refused with everything beyond them.
	if limit := int64(math.MaxInt64 / int64(time.Second)); sec >= limit || sec <= -limit {
		return 0, errTimeRange
	}
	return sec*int64(time.Second) + nano, nil
}

// parseClock reads the part of a time after its date: seconds from midnight UTC, which
// a zone may move to another day, and nanoseconds.
func parseClock(s []byte) (sec, nano int64, ok bool) {
	if len(s) < 6 || s[0] != 'T' && s[0] != 't' && s[0] != ' ' || s[3] != ':' {
		return 0, 0, false
	}
	hour, ok1 := digits(s[1:3])
	minute, ok2 := digits(s[4:6])
	if !ok1 || !ok2 || hour > 23 || minute > 59 {
		return 0, 0, false
	}
	sec = int64(hour*3600 + minute*60)
	s = s[6:]
	if len(s) > 0 && s[0] == ':' {
		if len(s) < 3 {
			return 0, 0, false
		}
		second, ok := digits(s[1:3])
		if !ok || second > 59 {
			return 0, 0, false
		}
		sec += int64(second)
		s = s[3:]
		if len(s) > 0 && (s[0] == '.' || s[0] == ',') {
			n, unit := 1, int64(time.Second)
			for ; n < len(s) && '0' <= s[n] && s[n] <= '9'; n++ {
				unit /= 10
				nano += unit * int64(s[n]-'0')
			}
			if n == 1 {
				return 0, 0, false
			}
			s = s[n:]
		}
	}
	offset, ok := parseZone(s)
	return sec - offset, nano, ok
}

// parseZone reads Z or an offset in seconds; nothing is UTC.
func parseZone(s []byte) (int64, bool) {
	if len(s) == 0 {
		return 0, true
	}
	if s[0] == 'Z' || s[0] == 'z' {
		return 0, len(s) == 1
	}
	if s[0] != '+' && s[0] != '-' || len(s) < 3 {
		return 0, false
	}
	hour, ok := digits(s[1:3])
	minute := 0
	switch rest := s[3:]; {
	case len(rest) == 0:
	case len(rest) == 2 && ok:
		minute, ok = digits(rest)
	case len(rest) == 3 && rest[0] == ':' && ok:
		minute, ok = digits(rest[1:])
	default:
		return 0, false
	}
	if !ok || hour > 23 || minute > 59 {
		return 0, false
	}
	offset := int64(hour*3600 + minute*60)
	if s[0] == '-' {
		offset = -offset
	}
	return offset, true
}

func digits(s []byte) (int, bool) {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// daysSinceEpoch counts days from 1970-01-01 in the Gregorian calendar. Years begin
// in March here, which puts the leap day last and makes month lengths regular.
func daysSinceEpoch(year, month, day int) int64 {
	if month <= 2 {
		year--
		month += 12
	}
	leaps := year/4 - year/100 + year/400
	return int64(365*year + leaps + (153*(month-3)+2)/5 + day - 1 - 719468)
}
