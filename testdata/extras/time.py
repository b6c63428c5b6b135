# Record these with TZ=UTC.
#%% clocks
import time
from datetime import datetime
print(type(time.time()), type(time.time_ns()), type(time.monotonic()), type(time.perf_counter()), type(time.process_time()), type(time.monotonic_ns()), type(time.perf_counter_ns()), type(time.process_time_ns()))
a = time.perf_counter(); b = time.perf_counter(); print(b >= a, time.monotonic() <= time.monotonic(), 1.6e9 < time.time() < 1e10, abs(time.time() - time.time_ns() / 1e9) < 5, abs(time.time() - datetime.now().timestamp()) < 5)
for f in (lambda: time.time(1), lambda: time.monotonic(1), lambda: time.time_ns(1), lambda: time.time(x=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% gmtime
import time
for s in (0, 1.9, -1.5, 1700000000, True, 951782400, 86399.999999, 253402300800, -62135596801, 67768036191676799):
    print(time.gmtime(s))
for s in ('a', 10**20, 10**17, float('nan'), float('inf'), 67768036191676800, 1j, [1]):
    try:
        print(time.gmtime(s))
    except (TypeError, ValueError, OverflowError, OSError) as e:
        print(type(e).__name__, e)
print(time.gmtime()[:6] == time.gmtime(None)[:6], time.gmtime().tm_year >= 2024)
try:
    time.gmtime(1, 2)
except TypeError as e:
    print(e)
#%% localtime
import time
print(time.localtime(0), time.localtime(1e9).tm_hour, time.localtime(0).tm_zone, time.localtime(0).tm_gmtoff, (time.timezone, time.altzone, time.daylight, time.tzname))
from time import timezone, tzname
print(timezone, tzname)
#%% struct_time
import time
g = time.gmtime(0)
print(g[0:3], len(g), g.tm_zone, g.tm_gmtoff, g == (1970, 1, 1, 0, 0, 0, 3, 1, 0), tuple(g), g.n_fields, g.n_sequence_fields, g.n_unnamed_fields, g + (1,), g < time.gmtime(5), hash(g) == hash(tuple(g)), time.struct_time)
for f in (lambda: time.struct_time((1, 2, 3)), lambda: time.struct_time(range(9)), lambda: time.struct_time(range(11)), lambda: time.struct_time(range(12)), lambda: time.struct_time(5), lambda: time.struct_time(range(11)).tm_zone, lambda: time.struct_time(range(9)).tm_zone, lambda: time.struct_time(range(11)).tm_gmtoff,
          lambda: time.struct_time(), lambda: time.struct_time(['a'] * 9), lambda: time.struct_time(range(9), {'tm_zone': 'X'}).tm_zone, lambda: time.struct_time((1,) * 9, 5), lambda: time.struct_time(sequence=range(9)), lambda: g.foo, lambda: time.struct_time(iter(range(9))).tm_isdst):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% readonly
import time
g = time.gmtime(0)
try:
    g.tm_year = 5
except AttributeError as e:
    print(e)
try:
    g.tm_zone = 'x'
except AttributeError as e:
    print(e)
match g:
    case (y, m, d, *rest): print(y, m, d, rest)
y, m, d, *_ = g
print(y, m, d, g.tm_zone)
#%% mktime
import time
for x in (time.gmtime(0), (2024, 2, 30, 25, 61, 61, 0, 0, 0), (1, 1, 1, 0, 0, 0, 0, 0, -1), (1900, 1, 1, 0, 0, 0, 0, 0, 0), (2024, 13, 1, 0, 0, 0, 0, 0, 0), time.localtime(1700000000), (2024, 1, -40, 0, -5, 0, 0, 0, 0)):
    print(time.mktime(x))
for x in ((2024, 1, 1), 5, [2024, 1, 1, 0, 0, 0, 0, 0, 0], (10**10, 1, 1, 0, 0, 0, 0, 0, 0), (2024, 1.5, 1, 0, 0, 0, 0, 0, 0), (2**70, 1, 1, 0, 0, 0, 0, 0, 0), None):
    try:
        print(time.mktime(x))
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
#%% asctime
import time
for x in (time.gmtime(0), (2024, 2, 3, 4, 5, 6, 0, 34, 0), (2024, 0, 0, 4, 5, 6, -1, 0, 0), (-5, 1, 1, 0, 0, 0, 7, 1, 0), (12345, 12, 31, 23, 59, 61, 6, 1, 0), (2024, 13, 3, 4, 5, 6, 0, 34, 0), (2024, 1, 32, 4, 5, 6, 0, 34, 0), (1, 2), 5):
    try:
        print(time.asctime(x))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(time.ctime(0), time.ctime(1e9), time.ctime(1700000000.9), len(time.ctime()), time.ctime(None) == time.ctime())
for f in (lambda: time.ctime('a'), lambda: time.ctime(10**20), lambda: time.asctime(1, 2)):
    try:
        print(f())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
#%% strftime
import time
g = time.gmtime(1700000000)
print(time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %w %W %y %Z %z %% %p %I %c %x %X', g))
print(time.strftime('%s %e %k %l %P %E %Q %n %t %D %F %T %R %r %h %u %V %g %G %C', g), time.strftime('', g), time.strftime('é%Y漢', g), time.strftime('%', g), time.strftime('%f', g))
print(time.strftime('%5d|%-d|%_d|%^a|%#Z|%05d|%10Z|%^B|%012Y', g), time.strftime('%Y', time.struct_time(range(9))), len(time.strftime('%Y')), time.strftime('%Z', (2024, 1, 1, 0, 0, 0, 0, 1, 0)))
for y, m, d in ((2020, 12, 31), (2021, 1, 1), (2021, 1, 3), (2021, 1, 4), (2024, 12, 30), (2026, 1, 1), (2016, 1, 3), (2023, 1, 1)):
    t = time.strptime(f'{y} {m} {d}', '%Y %m %d')
    print(time.strftime('%G-%V-%u %g %U %W %j', t), end='; ')
#%% strftime_of_odd_tuples
import time
for f, x in (('%d', (2024, 0, 0, 0, 0, 0, 0, 0, 0)), ('%S', (2024, 1, 1, 0, 0, 61, 9, 1, 0)), ('%Y %y %C %G', (-5, 1, 1, 0, 0, 0, 0, 1, 0)), ('%Y %4Y %y %C %G', (99, 1, 1, 0, 0, 0, 0, 1, 0)), ('%a %u %w', (2024, 1, 1, 0, 0, 0, 8, 1, 0)), ('%U %W %V %G %j', (2024, 6, 15, 0, 0, 0, 2, 300, 0)), ('%Y', (123456, 1, 1, 0, 0, 0, 0, 1, 0)), ('%a', (2024, 1, 1, 0, 0, 0, -1, 1, 5)),
             ('%d', (2024, 1, 32, 0, 0, 0, 0, 1, 0)), ('%H', (2024, 1, 1, 24, 0, 0, 0, 1, 0)), ('%H', (2024, 1, 1, 0, 60, 0, 0, 1, 0)), ('%H', (2024, 1, 1, 0, 0, 62, 0, 1, 0)), ('%w', (2024, 1, 1, 0, 0, 61, -2, 1, 0)), ('%j', (2024, 1, 1, 0, 0, 61, 0, 367, 0)), ('%m', (2024, 13, 1, 0, 0, 61, 0, 1, 0)), ('%Y', (2024, 1, 1)), ('%Y', 5), (5, 5), ('a\0b', time.gmtime(0))):
    try:
        print(time.strftime(f, x))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
#%% strptime
import time
for x in (('2024-02-03 04:05:06', '%Y-%m-%d %H:%M:%S'), ('Sat Feb  3 04:05:06 2024',), ('12 UTC', '%d %Z'), ('29 Feb', '%d %b'), ('61', '%S'), ('2024 060', '%Y %j'), ('12.5', '%S.%f'), ('2024 10 1', '%Y %U %w'), ('%', '%%'), ('10PM', '%I%p'), ('2024 W05 3', '%G W%V %u'), ('31/12/99', '%d/%m/%y')):
    print(time.strptime(*x))
print(time.strptime('12 +0130', '%d %z').tm_gmtoff, time.strptime('12 GMT', '%d %Z').tm_zone, time.strptime('12 utc', '%d %Z').tm_zone, time.strptime('12', '%d').tm_zone, time.strptime('12 -01:30:15.5', '%d %z').tm_gmtoff)
#%% strptime_errors
import time
for x in (('x', '%Y'), ('2024 x', '%Y'), (5, '%Y'), ('2024', 5), ('2024',), ('a', '%Q'), ('30 Feb 2023', '%d %b %Y'), ('2024', '%'), (), ('12 EST', '%d %Z'), ('1', '%d', 3)):
    try:
        print(time.strptime(*x))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for f in (lambda: time.strptime('12', format='%d'), lambda: time.gmtime(secs=1), lambda: time.strftime(format='%Y'), lambda: time.strftime(), lambda: time.strftime('%Y', time.gmtime(0), 5), lambda: time.mktime()):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% round_trips
import time
from datetime import datetime, timezone
ok = True
for s in range(0, 2 * 10**9, 123456789):
    g = time.gmtime(s)
    ok = ok and time.mktime(g) == s and time.strptime(time.asctime(g)) == g and datetime.fromtimestamp(s, timezone.utc).timetuple()[:8] == g[:8]
    ok = ok and time.strftime('%Y-%m-%dT%H:%M:%S', g) == datetime.fromtimestamp(s, timezone.utc).strftime('%Y-%m-%dT%H:%M:%S')
result = ok, datetime(2024, 5, 6, 7, 8, 9).timetuple(), datetime(*time.strptime('2024-05-06', '%Y-%m-%d')[:6])
