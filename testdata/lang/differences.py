#%% dropped_generator
def g():
    try: yield 1
    finally: print('closed')
for x in g(): break
print('after')
#%% nan_identity
n = float('nan')
m = n + 0
result = [m in [n], m is n, {n: 1}.get(m)]
#%% annotations
def f(x: missing): pass
#%% huge_range
result = range(10**20)[10**19]
#%% init_subclass_kwargs
class A:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
class B(A, bad=1): pass
