"""Records the type in which each two types meet: python3 promotion.py > promotion.golden"""
import numpy as np

names = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "object",
         "<U3", "<U40", "datetime64[D]", "datetime64[s]", "datetime64[ns]", "timedelta64[D]", "timedelta64[ms]", "timedelta64[ns]"]
print("# numpy", np.__version__)
for a in names:
    for b in names:
        if {a[:5], b[:5]} == {"datet", "timed"}:
            continue  # numpy takes a duration for a moment after 1970; here it is none
        try:
            print(a, b, np.promote_types(a, b).str)
        except TypeError:
            print(a, b, "none")
