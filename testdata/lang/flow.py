#%% finally_with_blocks_of_its_own
def f(x):
    log = []
    class M:
        def __enter__(self): log.append('in')
        def __exit__(self, *a): log.append('out')
    def g():
        try:
            if x == 1: return 'ret'
            if x == 2: raise KeyError(x)
            nothing + 1
        except KeyError as e:
            log.append(repr(e))
            try:
                return x
            except Exception as e: pass
        finally:
            log.append('fin')
            with M():
                for i in range(2):
                    try: log.append(i)
                    finally: log.append('inner')
        log.append('after')
    try: return log, g()
    except NameError as e: return log, str(e)
result = [f(i) for i in range(3)]
#%% break_through_finally_with_loops
def f():
    log = []
    w = 0
    while w < 3:
        w += 1
        try:
            try:
                if w == 1: continue
                break
            except: break
            finally:
                log.append(('fin', w))
                for i in range(3):
                    if i: break
                else: log.append('no')
                while True:
                    try: break
                    finally: log.append('w')
        except LookupError as e:
            break
        finally:
            log.append('outer')
            with open_(): log.append('with')
    return log
class open_:
    def __enter__(self): pass
    def __exit__(self, *a): pass
result = f()
#%% return_through_many
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(('in', self.n)); return self
    def __exit__(self, t, *a): log.append(('out', self.n, t and t.__name__))
log = []
def f(x):
    with M(1):
        try:
            with M(2), M(3):
                for i in range(3):
                    try:
                        if i == x: return i
                    finally:
                        with M(4):
                            try:
                                if i == 2: {}['k']
                            except KeyError as e: log.append(repr(e))
        finally:
            try: log.append('f')
            finally: log.append('g')
    raise ValueError('end')
for x in (0, 1, 5):
    try: log.append(f(x))
    except ValueError as e: log.append(str(e))
result = log
#%% deleted_parameter
def f(x, y=0):
    try:
        y -= 1
        if x: raise IndexError
    except IndexError as y:
        pass
    return y
def g(y=0):
    w = 0
    while w < 3:
        w += 1
        del y
def h(a, *b, c=1, **d):
    r = a, b, c, d
    del a, b, c, d
    a = 5
    return r, a, b
print(f(0))
for q in (lambda: f(1), g, lambda: h(1, 2, z=3)):
    try: print(q())
    except UnboundLocalError as e: print(e)
