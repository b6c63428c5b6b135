# strptime and strftime of 50,000 dates, ISO texts and arithmetic.
from datetime import date, datetime, timedelta

start = datetime(2020, 1, 1, 9, 30)
step = timedelta(hours=7, minutes=11)
stamps = [start + step * i for i in range(50000)]
texts = [s.strftime('%Y-%m-%d %H:%M:%S') for s in stamps]
back = [datetime.strptime(t, '%Y-%m-%d %H:%M:%S') for t in texts]
same = sum(1 for a, b in zip(stamps, back) if a == b)
iso = [s.isoformat() for s in stamps]
again = [datetime.fromisoformat(t) for t in iso]
days = {}
for s in again:
    d = s.date()
    days[d] = days.get(d, 0) + 1
gaps = [(b - a).total_seconds() for a, b in zip(stamps, stamps[1:])]
months = {}
for s in stamps:
    key = (s.year, s.month)
    months[key] = months.get(key, 0) + s.hour
last = max(stamps) - min(stamps)
mondays = sum(1 for s in stamps if s.weekday() == 0)
result = [same, len(days), sum(gaps), len(months), last.days, mondays, texts[-1], iso[-1], date(2024, 2, 29).isoformat()]
