#%% reflected_of_float_subclass
class MyFloat(float):
    def __radd__(self, o): return 'radd'
    def __rtruediv__(self, o): return MyFloat(o / float(self))
class MyInt(int):
    def __add__(self, o): return 'add'
print(type(1 / MyFloat(2)).__name__, 1 + MyFloat(2), True + MyFloat(3), MyInt(1) + MyFloat(2), 2 - MyFloat(3), 1.5 + MyFloat(1), 2 ** MyFloat(3), MyFloat(1) + 2)
#%% large_int_with_other_kinds
from fractions import Fraction
from decimal import Decimal
print(str(10**400 - Fraction(1, 2))[:20], 10**400 - Decimal(1) > 0, Fraction(1, 2) - 10**400 < 0)
for f in (lambda: 10**400 - 'a', lambda: 10**400 * None, lambda: 10**400 + 1.5, lambda: 1.5 - 10**400):
    try: print(f())
    except (TypeError, OverflowError) as e: print(type(e).__name__, e)
#%% own_rounding
import math
class F(float):
    def __trunc__(self): return 'F trunc'
    def __floor__(self): return 'F floor'
class I(int):
    def __trunc__(self): return 'I trunc'
    def __ceil__(self): return 'I ceil'
class G(float): pass
class J(int): pass
print(math.trunc(F(1.5)), math.floor(F(1.5)), math.ceil(F(1.5)), math.trunc(I(3)), math.floor(I(3)), math.ceil(I(3)))
print(math.trunc(G(-2.5)), math.floor(G(-2.5)), math.ceil(G(2.5)), math.trunc(J(10**30)), math.floor(J(10**30)), math.ceil(J(7)))
#%% nan_identity
import math
n = float('nan')
print(n in [n], float('nan') in [float('nan')], float('nan') is float('nan'), len({float('nan'), float('nan')}), {n: 1}[n], [n] == [n], math.nan in [math.nan])
print(math.copysign(1, float('-nan')), math.copysign(1, float('nan')), [1, n].index(n))
#%% statistics_of_classes
from statistics import mean, harmonic_mean, variance, stdev, pstdev
from fractions import Fraction
from decimal import Decimal
class MyFloat(float):
    def __truediv__(self, other): return MyFloat(float(self) / other)
    def __rtruediv__(self, other): return MyFloat(other / float(self))
class MyFraction(Fraction): pass
class MyDecimal(Decimal): pass
class Number:
    def __init__(self, a, b=1): self.numerator, self.denominator = a, b
for f, data in [(mean, [MyFloat(1), MyFloat(2.5)]), (harmonic_mean, [MyFloat(1.5), 2]), (mean, [MyFraction(1, 3), MyFraction(2, 3)]), (variance, [MyFraction(1, 3), 2]),
                (mean, [Fraction(1, 3), 2.5]), (stdev, [MyDecimal('1.5'), MyDecimal('2.25')]), (harmonic_mean, [Fraction(2, 3)]), (stdev, [Decimal(1), Decimal(2), Decimal(7)]),
                (pstdev, [Decimal('2.50')]), (pstdev, [1, 2, 3, 4, 4, 5, 9]), (stdev, [Number(1, 2), Number(3, 4)]), (mean, [Decimal(1), 2.5]), (mean, ['a']), (mean, [None])]:
    try:
        r = f(data)
        print(type(r).__name__, r)
    except Exception as e:
        print(type(e).__name__, e)
print(stdev([Decimal('0.1'), Decimal('0.25'), Decimal('3'), Decimal('7.50')], 2), pstdev([1, 2, 3, 4, 4, 5, 9], Decimal('1.5')))
