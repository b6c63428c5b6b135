#%% dump
import json
from io import StringIO
out = StringIO()
r = json.dump({'a': [1, 2.5, None], 'b': 'é'}, out)
json.dump([1], fp=out, indent=2)
json.dump({'b': 1, 'a': 2}, out, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
result = (r, out.getvalue())
#%% load
import json
from decimal import Decimal
from io import StringIO
class Reader:
    def __init__(self, text): self.text = text
    def read(self): return self.text
result = [json.load(StringIO('{"a": [1, 2.5]}')), json.load(Reader(b'[1]')), json.load(fp=Reader('1.50'), parse_float=Decimal),
          json.load(Reader('{"a": 1}'), object_pairs_hook=list)]
#%% errors
import json
from io import StringIO
def show(f):
    try: return f()
    except BaseException as e: return type(e).__name__, str(e)
class Bad:
    def __init__(self, value): self.value = value
    def read(self): return self.value
    def write(self, text): raise KeyError(5)
def dump(*args, **kwargs): return show(lambda: json.dump(*args, **kwargs))
def load(*args, **kwargs): return show(lambda: json.load(*args, **kwargs))
result = [dump([1]), dump([1], 'name'), dump([1], Bad(1)), dump(1, 2, 3), dump({1}, StringIO()), dump([1], None), dump([1], StringIO(), bad=1),
          load(), load('name'), load(Bad(5)), load(Bad(None)), load(Bad('[1,')), load(StringIO('')), load(Bad('\ufeff1')), load(Bad('1'), bad=1)]
#%% default_and_keys
import json
from io import StringIO
out = StringIO()
json.dump([{1: 2, None: 3}, {4}], out, default=sorted, indent='--')
json.dump({(1, 2): 3}, out, skipkeys=True)
result = out.getvalue()
