#%% dropped_generator
def g():
    try: yield 1
    finally: print('closed')
for x in g(): break
print('after')
#%% nan_identity
n = float('nan')
result = [n in [n], n in [float('nan')], n is n, float('nan') is float('nan'), {n: 1}.get(float('nan'))]
#%% annotations
def f(x: missing): pass
#%% huge_range
result = range(10**20)[10**19]
#%% init_subclass_kwargs
class A:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
class B(A, bad=1): pass
