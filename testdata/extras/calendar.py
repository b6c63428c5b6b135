#%% leap
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: ([y for y in range(1896, 2010, 4) if calendar.isleap(y)]))
show(lambda: (calendar.isleap(2000), calendar.isleap(1900), calendar.isleap(0), calendar.isleap(-4), calendar.isleap(2024.0)))
show(lambda: (calendar.leapdays(2000, 2024), calendar.leapdays(1, 1), calendar.leapdays(1900, 2001), calendar.leapdays(2024, 2000)))
show(lambda: (calendar.isleap()))
#%% weekday
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.weekday(2024, 1, 1), calendar.weekday(2024, 2, 29), calendar.weekday(1999, 12, 31)))
show(lambda: (print(calendar.weekday(2024, 1, 1), f'{calendar.weekday(2024, 1, 2)}', '%d' % calendar.weekday(2024, 1, 3))))
show(lambda: (calendar.weekday(2024, 2, 30)))
show(lambda: (calendar.weekday(2024, 13, 1)))
show(lambda: (calendar.weekday(0, 1, 1), calendar.weekday(10001, 1, 1)))
show(lambda: (calendar.weekday(2024, 1)))
show(lambda: (calendar.weekday(2024, 1, 1) == 0, calendar.weekday(2024, 1, 6) in (5, 6), calendar.weekday(2024, 1, 6) + 1))
show(lambda: (calendar.day_name[calendar.weekday(2024, 7, 4)]))
#%% monthrange
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.monthrange(2024, 2), calendar.monthrange(2023, 2), calendar.monthrange(2024, 12)))
show(lambda: (calendar.monthrange(2024, 13)))
show(lambda: (calendar.monthrange(2024, 0)))
show(lambda: (calendar.monthrange('a', 1)))
show(lambda: (calendar.monthrange(2024, 'a')))
show(lambda: ([calendar.monthrange(2023, m)[1] for m in range(1, 13)]))
show(lambda: (calendar.monthrange(-5, 1), calendar.monthrange(20000, 2)))
show(lambda: (calendar.monthrange(2024, calendar.FEBRUARY)))
#%% names
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (list(calendar.month_name), list(calendar.month_abbr)))
show(lambda: (list(calendar.day_name), list(calendar.day_abbr)))
show(lambda: (calendar.month_name[1], calendar.month_abbr[12], calendar.day_name[-1], calendar.month_name[1:3], len(calendar.day_name), len(calendar.month_name)))
show(lambda: (calendar.month_name[13]))
show(lambda: (calendar.month_name['a']))
show(lambda: (calendar.day_abbr[calendar.MONDAY]))
show(lambda: (list(calendar.month_name).index('March'), 'May' in calendar.month_name))
show(lambda: ({n: i for i, n in enumerate(calendar.month_abbr) if n}))
#%% constants
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.MONDAY, calendar.SUNDAY, calendar.JANUARY, calendar.DECEMBER))
show(lambda: (calendar.MONDAY.name, calendar.MONDAY.value, calendar.Day(6), calendar.Month(3), calendar.Month.MAY, calendar.Day.FRIDAY))
show(lambda: (int(calendar.TUESDAY), calendar.FEBRUARY + 1, calendar.MONDAY < calendar.SUNDAY, str(calendar.MONDAY), f'{calendar.MAY}'))
show(lambda: (calendar.Day(9)))
show(lambda: (calendar.Month(0)))
show(lambda: (calendar.EPOCH, calendar.error))
show(lambda: (calendar.foo))
show(lambda: (hash(calendar.MONDAY) == hash(0), {0: 'x'}[calendar.MONDAY], [10, 20][calendar.TUESDAY]))
show(lambda: (calendar.January, calendar.February))
show(lambda: (isinstance(calendar.MONDAY, int), calendar.SATURDAY * 2, -calendar.SUNDAY))
#%% month
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (print(calendar.month(2024, 2))))
show(lambda: (print(calendar.month(2024, 2, 4, 2))))
show(lambda: (calendar.month(1999, 12)))
show(lambda: (calendar.month(2024, 13)))
show(lambda: (calendar.month(2024)))
show(lambda: (calendar.month(2024, 1, w=10)))
show(lambda: (calendar.prmonth(2024, 5)))
show(lambda: (calendar.month(12345, 6)))
#%% year
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (print(calendar.calendar(2024))))
show(lambda: (print(calendar.calendar(2023, 3, 2, 4, 2))))
show(lambda: (print(calendar.calendar(2023, m=4))))
show(lambda: (len(calendar.calendar(1900, m=1)), calendar.calendar(2024, m=12)[:200]))
show(lambda: (calendar.prcal(2022)))
show(lambda: (calendar.calendar(2024, m=0)))
#%% monthcalendar
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.monthcalendar(2024, 2)))
show(lambda: (calendar.monthcalendar(0, 1)))
show(lambda: (calendar.monthcalendar(10000, 1)))
show(lambda: (calendar.monthcalendar(2024, 13)))
show(lambda: (max(week[calendar.FRIDAY] for week in calendar.monthcalendar(2024, 3))))
show(lambda: ([w[0] for w in calendar.monthcalendar(2024, 9) if w[0]]))
#%% firstweekday
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.firstweekday()))
show(lambda: (calendar.setfirstweekday(calendar.SUNDAY), calendar.firstweekday(), calendar.monthcalendar(2024, 2)))
show(lambda: (print(calendar.month(2024, 2), calendar.weekheader(3))))
show(lambda: (calendar.setfirstweekday(7)))
show(lambda: (calendar.setfirstweekday(-1)))
show(lambda: (calendar.setfirstweekday(0), calendar.firstweekday()))
show(lambda: (calendar.setfirstweekday('a')))
#%% fresh_state
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.firstweekday()))
#%% headers_and_columns
import calendar
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.weekheader(1), calendar.weekheader(2), calendar.weekheader(3), calendar.weekheader(9), calendar.weekheader(12)))
show(lambda: (calendar.week([(1, 0), (2, 1), (0, 2)], 3)))
show(lambda: (calendar.formatstring(['a', 'b'], 5, 2), calendar.formatstring(['x', 'y', 'z'])))
show(lambda: (calendar.format(['a', 'b'], 5, 2)))
show(lambda: (calendar.prweek([(1, 0), (22, 1)], 4)))
#%% timegm
import calendar
import datetime
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.timegm((1969, 12, 31, 23, 59, 59))))
show(lambda: (calendar.timegm((2024, 1, 1, 0, 0))))
show(lambda: (calendar.timegm((2024, 13, 1, 0, 0, 0))))
show(lambda: (calendar.timegm([2024, 1, 40, 30, 90, 90])))
show(lambda: (calendar.timegm((2024, 1, 1, 0, 0, 0, 1, 2, 3))))
show(lambda: (calendar.timegm((2024, 1, 1, 0, 0, 0.5))))
show(lambda: (calendar.timegm(5)))
#%% iterators
import calendar
c = calendar.Calendar()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (list(c.iterweekdays()), list(calendar.Calendar(6).iterweekdays())))
show(lambda: (list(c.itermonthdays(2024, 2))))
show(lambda: (list(c.itermonthdays2(2024, 2))[:9]))
show(lambda: (list(c.itermonthdays3(2024, 1))[-6:]))
show(lambda: (list(c.itermonthdays4(2024, 12))[:8]))
show(lambda: ([str(d) for d in c.itermonthdates(2024, 2)][:5]))
show(lambda: (next(c.itermonthdates(2024, 9))))
show(lambda: (list(c.itermonthdates(9999, 12))))
show(lambda: (list(c.itermonthdays(2024, 13))))
show(lambda: (len(list(calendar.Calendar(firstweekday=3).itermonthdays(2021, 2)))))
#%% matrices
import calendar
c = calendar.Calendar(6)
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (c.monthdayscalendar(2024, 2)))
show(lambda: (c.monthdays2calendar(2024, 2)[0]))
show(lambda: (c.monthdatescalendar(2024, 2)[0]))
show(lambda: ([len(r) for r in c.yeardayscalendar(2024)], c.yeardayscalendar(2024, 4)[2][3][0]))
show(lambda: (c.yeardays2calendar(2024, 6)[0][0][0], len(c.yeardatescalendar(2024, width=5))))
show(lambda: (c.yeardayscalendar(2024, 0)))
show(lambda: (c.firstweekday, calendar.Calendar(8).firstweekday, c.getfirstweekday()))
#%% text_calendar
import calendar
t = calendar.TextCalendar(calendar.SUNDAY)
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (print(t.formatmonth(2024, 3))))
show(lambda: (t.formatday(5, 0, 4), t.formatday(0, 0, 3), t.formatweekday(0, 3), t.formatweekday(2, 10), t.formatweekheader(2)))
show(lambda: (t.formatmonthname(2024, 5, 20), t.formatmonthname(2024, 5, 20, False), t.formatmonthname(2024, 5, 3, withyear=False)))
show(lambda: (t.formatweek([(1, 0), (2, 1)], 3)))
show(lambda: (t.prmonth(2024, 2, 3)))
show(lambda: (print(t.formatyear(2024, m=2)[:500])))
show(lambda: (t.pryear(2020)))
show(lambda: (t.firstweekday))
show(lambda: (calendar.TextCalendar('a').firstweekday))
#%% subclass
import calendar
class Stars(calendar.TextCalendar):
    def formatday(self, day, weekday, width):
        if weekday >= 5 and day:
            return '*'.center(width)
        return super().formatday(day, weekday, width)
print(Stars().formatmonth(2024, 6))
class M(calendar.Calendar):
    def itermonthdays(self, y, m):
        return iter([1, 2, 3])
print(M().monthdayscalendar(2024, 1))
c = calendar.Calendar()
c.setfirstweekday(2)
print(c.firstweekday, c.getfirstweekday())
c.firstweekday = 4
print(list(c.iterweekdays()))
#%% errors
import calendar
for n in (0, 13, 'x'):
    try:
        raise calendar.IllegalMonthError(n)
    except ValueError as e:
        print(type(e).__name__, e, repr(e), e.month, e.args)
try:
    calendar.setfirstweekday(9)
except calendar.IllegalWeekdayError as e:
    print(e, e.weekday)
print(issubclass(calendar.IllegalMonthError, ValueError))
#%% business_days
import calendar, datetime
def third_friday(y, m):
    days = [d for d in calendar.Calendar().itermonthdates(y, m) if d.weekday() == calendar.FRIDAY and d.month == m]
    return days[2]
print([str(third_friday(2024, m)) for m in range(1, 13)])
print(sum(1 for w in calendar.monthcalendar(2024, 5) for d in w[:5] if d))
last = calendar.monthrange(2024, 2)[1]
print(datetime.date(2024, 2, last), [m for m in range(1, 13) if calendar.monthrange(2024, m)[1] == 30])
