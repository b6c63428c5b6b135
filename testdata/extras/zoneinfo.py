# Record these with PYTHONTZPATH set to a folder into which pylib/zoneinfo/tzdata.zip was unpacked, and TZ=UTC.
#%% basics
from zoneinfo import ZoneInfo
from datetime import datetime
b = ZoneInfo('Europe/Berlin')
d = datetime(2024, 7, 1, 12, 0, tzinfo=b)
print(d, repr(d), d.utcoffset(), d.dst(), d.tzname(), d.isoformat(), b, repr(b), b.key, ZoneInfo)
w = datetime(2024, 1, 1, 12, 0, tzinfo=b)
print(w, w.utcoffset(), w.dst(), w.tzname(), w.strftime('%Y-%m-%d %H:%M %Z %z'))
#%% keys
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
for k in ('', '.', '..', '../../etc/passwd', '/etc/passwd', '/', 'Europe/', 'Europe//Berlin', 'europe/berlin', 'Europe/Berlin\0', 'No/Such', 5, None, b'UTC', 'a/../../b', './UTC', '../UTC', 'é', 'Europe/Berlin/x', 'UTC\n', 'UTC '):
    try:
        print(repr(ZoneInfo(k)))
    except Exception as e:
        print(type(e).__name__, e)
try:
    ZoneInfo('Nowhere')
except KeyError as e:
    print(isinstance(e, ZoneInfoNotFoundError), e.args, ZoneInfoNotFoundError)
#%% cache
from zoneinfo import ZoneInfo
b = ZoneInfo('Europe/Berlin')
print(ZoneInfo('Europe/Berlin') is b, ZoneInfo(key='Europe/Berlin') is b, ZoneInfo.no_cache('Europe/Berlin') is b, ZoneInfo.no_cache('Europe/Berlin') == b, b == b, b != ZoneInfo('UTC'), len({b, ZoneInfo('Europe/Berlin'), ZoneInfo('UTC')}))
ZoneInfo.clear_cache(only_keys=['UTC'])
print(ZoneInfo('Europe/Berlin') is b)
ZoneInfo.clear_cache()
print(ZoneInfo('Europe/Berlin') is b)
#%% errors
from zoneinfo import ZoneInfo
from datetime import datetime, date
import zoneinfo
b = ZoneInfo('Europe/Berlin')
for f in (lambda: ZoneInfo(), lambda: ZoneInfo('UTC', 1), lambda: b.utcoffset(5), lambda: b.dst('a'), lambda: b.tzname(date(2024, 1, 1)), lambda: b.fromutc(5), lambda: b.fromutc(None), lambda: b.fromutc(datetime(2024, 1, 1)), lambda: ZoneInfo.clear_cache(['UTC']), lambda: ZoneInfo.no_cache(), lambda: b < b, lambda: zoneinfo.nope, lambda: zoneinfo.available_timezones(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b.key = 5
except AttributeError as e:
    print(e)
#%% without_a_datetime
from zoneinfo import ZoneInfo
from datetime import time
for k in ('UTC', 'Etc/GMT+5', 'Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Etc/GMT-14', 'EST'):
    z = ZoneInfo(k)
    print(k, z.utcoffset(None), z.dst(None), z.tzname(None), time(1, 2, tzinfo=z).utcoffset(), time(1, 2, tzinfo=z).isoformat())
#%% gap
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta, timezone
z = ZoneInfo('Europe/Berlin')
for m in (90, 119, 120, 121, 150, 179, 180, 181):
    for fold in (0, 1):
        d = datetime(2024, 3, 31, tzinfo=z, fold=fold) + timedelta(minutes=m)
        d = d.replace(fold=fold)
        print(d, d.utcoffset(), d.tzname(), d.astimezone(timezone.utc), d.astimezone(timezone.utc).astimezone(z), d.timestamp())
#%% overlap
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta, timezone
z = ZoneInfo('America/New_York')
for m in (59, 60, 61, 90, 119, 120, 121):
    for fold in (0, 1):
        d = (datetime(2024, 11, 3, tzinfo=z) + timedelta(minutes=m)).replace(fold=fold)
        print(d, d.utcoffset(), d.dst(), d.tzname(), d.astimezone(timezone.utc), repr(d.astimezone(timezone.utc).astimezone(z)), d.timestamp())
#%% from_utc
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta, timezone
for key, start in (('Europe/London', datetime(2024, 10, 27, 0, 0)), ('Europe/London', datetime(2024, 3, 31, 0, 0)), ('Australia/Lord_Howe', datetime(2024, 4, 6, 14, 0)), ('Australia/Lord_Howe', datetime(2024, 10, 5, 15, 0)), ('Europe/Dublin', datetime(2024, 10, 27, 0, 0)), ('Africa/Casablanca', datetime(2024, 3, 10, 1, 0)), ('America/Sao_Paulo', datetime(2018, 11, 4, 2, 0)), ('Pacific/Apia', datetime(2011, 12, 30, 9, 0))):
    z = ZoneInfo(key)
    for m in range(0, 181, 30):
        d = (start + timedelta(minutes=m)).replace(tzinfo=timezone.utc).astimezone(z)
        print(key, d, d.fold, d.tzname(), d.dst(), d.astimezone(timezone.utc) == (start + timedelta(minutes=m)).replace(tzinfo=timezone.utc))
#%% far_future
from zoneinfo import ZoneInfo
from datetime import datetime, timezone
for key in ('Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'America/Santiago', 'Asia/Gaza', 'Europe/Dublin', 'Asia/Kolkata', 'Asia/Tehran', 'Pacific/Auckland', 'America/Nuuk', 'Asia/Jerusalem'):
    z = ZoneInfo(key)
    print(key, [(datetime(y, m, 15, 12, tzinfo=z).utcoffset().total_seconds() / 3600, datetime(y, m, 15, 12, tzinfo=z).tzname()) for y in (2037, 2038, 2050, 2400, 9999) for m in (1, 7)], datetime(2100, 3, 28, 1, 30, tzinfo=timezone.utc).astimezone(z), datetime(2100, 10, 31, 0, 30, tzinfo=timezone.utc).astimezone(z))
#%% distant_past
from zoneinfo import ZoneInfo
from datetime import datetime
for key in ('Europe/Berlin', 'Europe/Amsterdam', 'America/New_York', 'Africa/Monrovia', 'Asia/Tokyo', 'UTC', 'Europe/Moscow'):
    z = ZoneInfo(key)
    print(key, [(str(datetime(y, 6, 15, tzinfo=z).utcoffset()), datetime(y, 6, 15, tzinfo=z).tzname(), str(datetime(y, 6, 15, tzinfo=z).dst())) for y in (1, 1800, 1893, 1900, 1917, 1942, 1945, 1965, 1972, 1985)])
#%% arithmetic_within_a_zone
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta, timezone
z = ZoneInfo('America/Los_Angeles')
d = datetime(2020, 10, 31, 12, tzinfo=z)
print(d, d + timedelta(days=1), (d + timedelta(days=1)).utcoffset(), (d + timedelta(days=1)) - d, ((d + timedelta(days=1)).astimezone(timezone.utc) - d.astimezone(timezone.utc)))
print((d.astimezone(timezone.utc) + timedelta(days=1)).astimezone(z), d - timedelta(hours=5), datetime(2020, 11, 1, 1, 30, tzinfo=z, fold=1) - datetime(2020, 11, 1, 1, 30, tzinfo=z))
#%% across_zones
from zoneinfo import ZoneInfo
from datetime import datetime, timezone
a = datetime(2024, 6, 1, 9, 0, tzinfo=ZoneInfo('America/New_York'))
b = datetime(2024, 6, 1, 15, 0, tzinfo=ZoneInfo('Europe/Paris'))
c = datetime(2024, 6, 1, 13, 0, tzinfo=timezone.utc)
print(a == b, a == c, b == c, a < datetime(2024, 6, 1, 15, 1, tzinfo=ZoneInfo('Europe/Paris')), hash(a) == hash(b) == hash(c), a - b, len({a, b, c}), sorted([b.replace(hour=16), a, c.replace(hour=12)]))
try:
    a < datetime(2024, 6, 1)
except TypeError as e:
    print(e)
print(a == datetime(2024, 6, 1, 9))
#%% equality_and_fold
from zoneinfo import ZoneInfo
from datetime import datetime, timezone
z = ZoneInfo('Europe/Berlin')
a, b = datetime(2024, 10, 27, 2, 30, tzinfo=z), datetime(2024, 10, 27, 2, 30, tzinfo=z, fold=1)
print(a == b, a < b, b - a, hash(a) == hash(b), a.astimezone(timezone.utc) == b.astimezone(timezone.utc), a == a.astimezone(timezone.utc), a.timestamp(), b.timestamp(), b.isoformat(), repr(b))
n = ZoneInfo.no_cache('Europe/Berlin')
print(datetime(2024, 6, 1, tzinfo=z) == datetime(2024, 6, 1, tzinfo=n), datetime(2024, 6, 1, tzinfo=z) - datetime(2024, 6, 1, tzinfo=n), a == a.replace(tzinfo=n))
#%% replace_and_convert
from zoneinfo import ZoneInfo
from datetime import datetime
d = datetime(2024, 5, 17, 20, 45)
zones = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Adelaide', 'Pacific/Kiritimati', 'America/St_Johns']
for a in zones:
    print([d.replace(tzinfo=ZoneInfo(a)).astimezone(ZoneInfo(b)).strftime('%d %H:%M%z') for b in zones])
#%% timestamps
from zoneinfo import ZoneInfo
from datetime import datetime, timezone
for ts in (0, 1.5, 1700000000, 1711846800, 1711850400, 1729990800, -1e9, 4e9):
    print([datetime.fromtimestamp(ts, ZoneInfo(k)).isoformat() for k in ('Europe/Berlin', 'America/Chicago', 'Asia/Tokyo')], datetime.fromtimestamp(ts, ZoneInfo('Europe/Berlin')).timestamp() == ts)
#%% now
from zoneinfo import ZoneInfo
from datetime import datetime, timezone, timedelta
z = ZoneInfo('Europe/Berlin')
n = datetime.now(z)
print(n.tzinfo is z, n.utcoffset() in (timedelta(hours=1), timedelta(hours=2)), abs(n - datetime.now(timezone.utc)) < timedelta(seconds=5), datetime.now(tz=ZoneInfo('UTC')).tzname())
#%% limits
from zoneinfo import ZoneInfo
from datetime import datetime, timezone
b = ZoneInfo('Europe/Berlin')
for f in (lambda: datetime.min.replace(tzinfo=b).utcoffset(), lambda: datetime.max.replace(tzinfo=b).utcoffset(), lambda: datetime.max.replace(tzinfo=timezone.utc).astimezone(b), lambda: datetime(1, 1, 1, tzinfo=timezone.utc).astimezone(ZoneInfo('America/New_York')), lambda: datetime.min.replace(tzinfo=b).astimezone(timezone.utc), lambda: datetime.max.replace(tzinfo=ZoneInfo('America/New_York')).timestamp()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% available
from zoneinfo import available_timezones, ZoneInfo
a = available_timezones()
print(type(a), 'Europe/Berlin' in a, 'UTC' in a, 'Nowhere' in a, len(a) > 500, {'America/New_York', 'Asia/Tokyo', 'Etc/GMT+1'} <= a)
a.clear()
print(len(available_timezones()) > 500)
#%% tzinfo_protocol
from zoneinfo import ZoneInfo
from datetime import datetime, tzinfo, timedelta, time
z = ZoneInfo('Asia/Kolkata')
print(isinstance(z, tzinfo), z.utcoffset(datetime(2024, 1, 1)), z.dst(datetime(2024, 1, 1)), z.tzname(datetime(2024, 1, 1)), z.fromutc(datetime(2024, 1, 1, tzinfo=z)))
class Shift(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=3)
    def dst(self, dt): return timedelta(0)
d = datetime(2024, 1, 1, 12, tzinfo=Shift())
print(d.astimezone(z), d == d.astimezone(z), datetime.combine(d.date(), time(9, 30), z), datetime.combine(d.date(), time(9, 30, tzinfo=z)), d.astimezone(z).timetuple().tm_isdst, datetime(2024, 7, 1, tzinfo=ZoneInfo('Europe/Rome')).timetuple().tm_isdst, datetime(2024, 7, 1, 1, tzinfo=ZoneInfo('Europe/Rome')).utctimetuple()[:5])
#%% subclass_of_datetime
from zoneinfo import ZoneInfo
from datetime import datetime, timezone
class D(datetime):
    pass
d = D(2024, 10, 27, 0, 30, tzinfo=timezone.utc).astimezone(ZoneInfo('Europe/Berlin'))
e = D(2024, 10, 27, 1, 30, tzinfo=timezone.utc).astimezone(ZoneInfo('Europe/Berlin'))
print(type(d).__name__, d, d.fold, type(e).__name__, e, e.fold)
#%% transitions_of_a_year
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta, timezone
for key in ('Europe/Paris', 'America/Denver', 'Australia/Melbourne', 'America/Asuncion', 'Africa/Cairo', 'Asia/Beirut', 'Antarctica/Troll', 'Africa/El_Aaiun'):
    z = ZoneInfo(key)
    t, last, found = datetime(2023, 1, 1, tzinfo=timezone.utc), None, []
    for _ in range(365 * 24):
        o = t.astimezone(z).utcoffset()
        if last is not None and o != last: found.append(t.strftime('%m-%d %H'))
        last = o
        t += timedelta(hours=1)
    print(key, found)
#%% trading_hours
from zoneinfo import ZoneInfo
from datetime import datetime
ny, tokyo, london = map(ZoneInfo, ('America/New_York', 'Asia/Tokyo', 'Europe/London'))
out = []
for day in ((2024, 3, 8), (2024, 3, 11), (2024, 3, 29), (2024, 4, 1), (2024, 10, 28), (2024, 11, 4)):
    o = datetime(*day, 9, 30, tzinfo=ny)
    out.append((o.astimezone(london).strftime('%H:%M'), o.astimezone(tokyo).strftime('%H:%M')))
result = out
