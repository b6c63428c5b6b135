#%% alias_of_an_alias_without_end
# outcome: memory limit | time limit
type X[T] = list[T]
y = X[int]
for i in range(10**9):
    y = X[y]
#%% alias_nested_deep_shown
# outcome: recursion
type X[T] = list[T]
y = X[int]
for i in range(100000):
    y = X[y]
result = str(y)
#%% alias_doubled
# outcome: memory limit | time limit
type X[T] = list[T]
y = X[int]
for i in range(60):
    y = X[y, y]
result = str(y)
#%% alias_doubled_hash
# outcome: time limit | memory limit
type X[T] = list[T]
y = X[int]
for i in range(60):
    y = X[y, y]
result = hash(y)
#%% alias_doubled_equal
# outcome: time limit | memory limit | result True
type X[T] = list[T]
y, z = X[int], X[int]
for i in range(60):
    y, z = X[y, y], X[z, z]
result = y == z
#%% alias_of_itself
# outcome: result 'X'
type X = X | list[X]
result = str(X)
#%% functions_without_end
# outcome: time limit
while True:
    def f[T: int](x: T, *, y=1) -> T: pass
#%% classes_kept
# outcome: memory limit | time limit
kept = []
while True:
    class C[T, *Ts]: pass
    kept.append(C)
#%% very_many_parameters
# outcome: SyntaxError…
def f[<<"T, "*3000>>](x): return x
#%% parameters_nested
# outcome: syntax limit
def f[T: <<"("*5000>>1<<")"*5000>>](x): return x
#%% attributes_of_a_parameter
# outcome: policy
def f[T: int](x): return T.__bound__
result = f(1)
#%% attributes_by_text
# outcome: AttributeError… | policy…
type X = int
result = '{0.__value__}'.format(X)
