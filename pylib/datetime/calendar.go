// This file defines the arithmetic of the proleptic Gregorian calendar on plain ints.

package pydatetime

const (
	minYear    = 1
	maxYear    = 9999
	maxOrdinal = 3652059 // of 9999-12-31
	secondsDay = 86400
	microsSec  = 1000000
	microsDay  = secondsDay * microsSec
)

var daysBeforeMonth = [...]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysInMonth(y, m int) int {
	switch m {
	case 2:
		if isLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// yearDay is the number of the day in its year, from 1.
func yearDay(y, m, d int) int {
	n := daysBeforeMonth[m] + d
	if m > 2 && isLeap(y) {
		n++
	}
	return n
}

func daysBeforeYear(y int) int {
	y--
	return y*365 + y/4 - y/100 + y/400
}

// ordinal counts days from 0001-01-01, which is 1.
func ordinal(y, m, d int) int { return daysBeforeYear(y) + yearDay(y, m, d) }

// fromOrdinal is the date of an ordinal ≥ 1.
func fromOrdinal(n int) (y, m, d int) {
	n--
	n400 := n / 146097
	n %= 146097
	y = n400*400 + 1
	n100 := n / 36524
	n %= 36524
	n4 := n / 1461
	n %= 1461
	n1 := n / 365
	n %= 365
	y += n100*100 + n4*4 + n1
	if n1 == 4 || n100 == 4 {
		return y - 1, 12, 31
	}
	m = (n + 50) >> 5
	before := daysBeforeMonth[m]
	if m > 2 && isLeap(y) {
		before++
	}
	if before > n {
		m--
		before = daysBeforeMonth[m]
		if m > 2 && isLeap(y) {
			before++
		}
	}
	return y, m, n - before + 1
}

// weekday is 0 for Monday.
func weekday(y, m, d int) int { return (ordinal(y, m, d) + 6) % 7 }

// isoWeek1Monday is the ordinal of the Monday that starts the ISO year.
func isoWeek1Monday(y int) int {
	first := ordinal(y, 1, 1)
	wd := (first + 6) % 7
	monday := first - wd
	if wd > 3 {
		monday += 7
	}
	return monday
}

// isoCalendar is the ISO year, week and weekday (1 to 7) of a date.
func isoCalendar(y, m, d int) (year, week, day int) {
	n := ordinal(y, m, d)
	start := isoWeek1Monday(y)
	week, day = floorDiv(n-start, 7)
	switch {
	case week < 0:
		y--
		week, day = floorDiv(n-isoWeek1Monday(y), 7)
	case week >= 52 && n >= isoWeek1Monday(y+1):
		y++
		week = 0
	}
	return y, week + 1, day + 1
}

func floorDiv(a, b int) (q, r int) {
	q, r = a/b, a%b
	if r < 0 {
		q--
		r += b
	}
	return q, r
}

// isoStatus tells why an ISO year, week and day are no date.
type isoStatus uint8

const (
	isoOK isoStatus = iota
	isoBadYear
	isoBadWeek
	isoBadDay
)

// fromISO is the date of an ISO year, week and day. It may lie just outside of the years that a date can have.
func fromISO(year, week, day int) (n int, status isoStatus) {
	if year < minYear || year > maxYear {
		return 0, isoBadYear
	}
	if week <= 0 || week >= 53 {
		bad := true
		if week == 53 {
			first := weekday(year, 1, 1)
			bad = first != 3 && (first != 2 || !isLeap(year))
		}
		if bad {
			return 0, isoBadWeek
		}
	}
	if day <= 0 || day >= 8 {
		return 0, isoBadDay
	}
	return isoWeek1Monday(year) + (week-1)*7 + day - 1, isoOK
}
