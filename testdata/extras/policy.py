#%% import_inside_a_function
def f():
    from collections.abc import Sequence
    return isinstance([], Sequence)
result = f()
