import pandas as pd
t = pd.Timestamp('2024-02-29 10:11:12.123456')
d = pd.Timedelta('1 days 02:03:04.005006')
e = -pd.Timedelta('1h')
x = pd.DatetimeIndex(['2024-01-31', '2023-12-31 10:00', None])
y = pd.to_timedelta(['1 days 02:03:04.005006', '-1h'])
---
t.is_month_end, t.is_month_start, t.is_quarter_end, t.is_quarter_start, t.is_year_end, t.is_year_start, t.is_leap_year
tuple(t.isocalendar())
t.toordinal(), t.ctime(), t.fold, t.dst(), t.tzname(), t.utcoffset()
t.timetz()
float(t.to_julian_date())
pd.Timestamp.max, pd.Timestamp.min, pd.Timedelta.max, pd.Timedelta.min
pd.Timestamp.combine(t.date(), t.time())
pd.Timestamp.fromtimestamp(0)
pd.Timestamp.fromordinal(738000)
pd.Timestamp.fromisoformat('2024-01-01')
pd.Timestamp.fromisocalendar(2024, 9, 4)
pd.Timestamp.strptime('2024', '%Y')
d.components
e.components
d.components.hours, e.components.days, d.components[2]
d.isoformat(), e.isoformat(), pd.Timedelta('1ns').isoformat(), pd.Timedelta('1.5s').isoformat(), pd.Timedelta(0).isoformat()
d.value, d.to_pytimedelta(), pd.Timedelta('1us').to_pytimedelta()
d.floor('h'), d.ceil('h'), d.round('min'), e.floor('D')
d.days, d.seconds, d.microseconds, d.nanoseconds, e.days, e.seconds
pd.Series([d, None]).dt.components
pd.Series([d, e]).dt.components
pd.Series([d, None]).dt.days
pd.Series([d, e]).dt.seconds
pd.Series([d, e]).dt.to_pytimedelta()
pd.Series([t, None]).dt.to_pydatetime()
pd.Series([t]).dt.tz, pd.Series([t]).dt.unit, x.tz, x.unit, x.tzinfo
x[:2].to_pydatetime()
x[:2].isocalendar().astype(int)
x.timetz
x.is_normalized, x[:1].is_normalized
x.freqstr, pd.date_range('2024-01-01', periods=3).freqstr
x[:2].to_julian_date()
pd.date_range('2024-01-01', periods=3).std()
y.days, y.seconds, y.microseconds, y.nanoseconds
y.components
y.total_seconds()
y.floor('h')
y.round('min')
y.std()
y.median()
y.to_pytimedelta()
pd.to_timedelta(['1ns', '1h'])
pd.to_timedelta([1, 2], unit='s').dtype, pd.to_timedelta([1.5, 2], unit='s').dtype, pd.to_timedelta([1, 2]).dtype, pd.to_timedelta(pd.Series(['1h'])).dtype
pd.to_timedelta(['junk', '1h'], errors='coerce')
pd.Index([1 / 3, 2.0, float('nan')])
pd.Index([1e20, 1e-10, 1.5])
pd.Index([i / 3 for i in range(200)])
d.components == (1, 2, 3, 4, 5, 6, 0)
pd.DataFrame({'k': [i % 2 for i in range(150)], 'i': range(1, 151)}).groupby('k').prod()
pd.DataFrame({'k': [0, 0, 1], 'f': [2.5, None, None]}).groupby('k').prod(min_count=1)
pd.DataFrame({'a': [1]}).groupby('a').ohlc()
pd.MultiIndex.from_arrays([[1, 2, 1, 2], ['d', 'c', 'b', 'a']]).sortlevel(1)[0]
pd.MultiIndex.from_arrays([[1, 2, 1, 2], ['d', 'c', 'b', 'a']], names=['n', 's']).sortlevel('s', ascending=False)[0]
