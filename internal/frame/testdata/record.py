"""Records how pandas reads and prints times: python3 record.py > times.golden (pandas 3.1.1)."""
import json
import pandas as pd

texts = ["2024-01-02", "2024-1-2", "2024/01/02", "2024-01", "2024", "20240102", "2024-01-02 10:11", "2024-01-02T10:11:12", "2024-01-02 10:11:12.5", "2024-01-02 10:11:12.123456789",
         "2024-02-30", "2024-13-01", "01/02/2024", "13/02/2024", "Jan 5, 2024", "5 January 2024", "2024-01-02 25:00", "x", "", "2024-01-02 10:11:12 PM", "2024-01-02 1:11 PM", "1969-12-31 23:59:59"]
parse = []
for s in texts:
    try:
        t = pd.Timestamp(s) if s else pd.NaT
        parse.append([s, None if t is pd.NaT else str(t)])
    except ValueError:
        parse.append([s, None])
fmt = "%Y %y %m %d %H %I %M %S %f %j %p %a %A %b %B %w %u %F %T %V %G %U %W %% %-d %-H"
times = ["2024-01-02 03:04:05.000678", "2023-01-01", "2020-12-31 23:59:59", "1999-07-04 12:00", "2024-02-29 00:30"]
print(json.dumps({"parse": parse, "format": fmt, "strftime": [[s, pd.Timestamp(s).strftime(fmt)] for s in times],
                  "strptime": [[s, f, str(pd.to_datetime(s, format=f))] for s, f in [
                      ("05.06.2024", "%d.%m.%Y"), ("5 Jan 24", "%d %b %y"), ("20240102 1011", "%Y%m%d %H%M"), ("01/02/2024 03:04 PM", "%m/%d/%Y %I:%M %p"), ("2024-060", "%Y-%j")]]}))
