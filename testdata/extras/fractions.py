#%% construct
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F(), F(3), F(6, 4), F(-6, 4), F(6, -4), F(0, -5)))
show(lambda: (F(True), F(F(1, 2)), F(F(1, 2), F(3, 4)), F(2, F(1, 3))))
show(lambda: (F(0.5), F(-0.1), F(1e300) == 10**300, F(5e-324).denominator.bit_length()))
show(lambda: (F(D('1.25')), F(D('-1e3')), F(D('1e-3'))))
show(lambda: (F(1, 0)))
show(lambda: (F(-7, 0)))
show(lambda: (F(1.5, 2)))
show(lambda: (F('1', 2)))
show(lambda: (F(None)))
show(lambda: (F([1])))
show(lambda: (F(float('nan'))))
show(lambda: (F(float('inf'))))
show(lambda: (F(D('nan'))))
show(lambda: (F(D('inf'))))
show(lambda: (F(1, 2, 3)))
show(lambda: (F(numerator=3, denominator=9)))
show(lambda: (F(1j)))
show(lambda: (F(denominator=2)))
#%% text
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F('3/4'), F('-3/4'), F('+5'), F(' 1/2 '), F('1 / 2'), F('0.125'), F('.5'), F('5.'), F('1e3'), F('1.5e-2'), F('-1E+2')))
show(lambda: (F('1_000/3_0'), F('1_0.2_5')))
show(lambda: (F('')))
show(lambda: (F('a')))
show(lambda: (F('1/')))
show(lambda: (F('/2')))
show(lambda: (F('1/0')))
show(lambda: (F('1/-2')))
show(lambda: (F('1__0')))
show(lambda: (F('_1')))
show(lambda: (F('1e')))
show(lambda: (F('.')))
show(lambda: (F('1.2/3')))
show(lambda: (F('1/2/3')))
show(lambda: (F('inf')))
show(lambda: (F('nan')))
show(lambda: (F('0x10')))
show(lambda: (F('١/٢')))
show(lambda: (F('1 2')))
show(lambda: (F('--1')))
show(lambda: (F('- 1')))
show(lambda: (F('1.e2')))
show(lambda: (F('1e1_0')))
show(lambda: (F('\t3/4\n')))
#%% arithmetic
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F(1, 2) + F(1, 3), F(1, 2) - F(1, 3), F(1, 2) * F(2, 3), F(1, 2) / F(1, 3)))
show(lambda: (F(1, 2) + 1, 1 + F(1, 2), 2 * F(3, 4), F(3, 4) * 2, 1 - F(1, 3), 1 / F(2, 3), F(2, 3) / 2))
show(lambda: (F(7, 2) // F(3, 2), F(7, 2) % F(3, 2), divmod(F(7, 2), F(3, 2)), F(-7, 2) // 2, F(-7, 2) % 2, 7 // F(3, 2), 7 % F(3, 2), divmod(7, F(3, 2))))
show(lambda: (F(1, 2) + 0.5, 0.5 + F(1, 2), F(1, 3) * 2.0, 2.0 / F(1, 2), F(1, 2) // 0.3, 1.0 % F(1, 3)))
show(lambda: (F(1, 2) + 1j, 1j * F(1, 2)))
show(lambda: (-F(1, 2), +F(1, 2), abs(F(-1, 2))))
show(lambda: (F(1, 2) / 0))
show(lambda: (F(1, 2) // 0))
show(lambda: (F(1, 2) % 0))
show(lambda: (1 / F(0)))
show(lambda: (F(1, 2) + 'a'))
show(lambda: ('a' + F(1, 2)))
show(lambda: (F(1, 2) + D('0.5')))
show(lambda: (D('0.5') * F(1, 2)))
show(lambda: (F(1, 2) + None))
show(lambda: (F(1, 2) + True))
show(lambda: (F(1, 2) & 1))
show(lambda: (F(1, 2) << 1))
show(lambda: (~F(1, 2)))
show(lambda: (sum([F(1, 2), F(1, 3), F(1, 6)])))
show(lambda: (sum([F(1, 10)] * 10), sum([0.5, F(1, 2)])))
#%% power
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F(2, 3) ** 2, F(2, 3) ** -2, F(-2, 3) ** -3, F(2, 3) ** 0, F(0) ** 0))
show(lambda: (F(0) ** -1))
show(lambda: (F(1, 4) ** F(1, 2), F(4) ** F(2), F(2, 3) ** F(-2)))
show(lambda: (F(1, 4) ** 0.5, 2 ** F(1, 2), 4 ** F(3), 2 ** F(-2), 0.5 ** F(2), 2.0 ** F(1, 2)))
show(lambda: (F(-1, 4) ** F(1, 2)))
show(lambda: (F(1, 2) ** 'a'))
show(lambda: ('a' ** F(1, 2)))
show(lambda: (pow(F(3, 2), 3)))
show(lambda: (F(1, 2) ** 1j))
#%% compare
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F(1, 2) == F(2, 4), F(1, 2) == 0.5, F(1, 3) == 1/3, F(2) == 2, 2 == F(2), F(1, 2) == 'a', F(1, 2) != 0.5))
show(lambda: (F(1, 2) < F(2, 3), F(1, 2) < 1, 1 > F(1, 2), F(1, 2) <= 0.5, 0.4 < F(1, 2), F(1, 3) < 0.3333))
show(lambda: (F(1, 2) < 'a'))
show(lambda: (F(1, 2) == float('nan'), F(1, 2) < float('inf'), F(1, 2) > float('-inf'), F(1, 2) < float('nan')))
show(lambda: (F(1, 2) == D('0.5'), D('0.5') == F(1, 2), F(1, 2) < D('0.6'), D('0.4') < F(1, 2), F(1, 3) == D('0.33')))
show(lambda: (F(1, 2) == D('nan'), F(1, 2) < D('inf')))
show(lambda: (F(1, 2) < D('nan')))
show(lambda: (F(1, 2) == 0.5+0j, F(1, 2) == 1j))
show(lambda: (sorted([F(1, 2), 0.3, F(1, 3), 1]), min(F(1, 2), F(1, 3)), max(F(1, 2), 0.75)))
show(lambda: (F(1, 2) in [0.5], [F(1, 2)].index(0.5)))
show(lambda: (bool(F(0)), bool(F(1, 9))))
show(lambda: (F(1, 2) < 1j))
#%% hash
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), hash(F(1, 2)) == hash(D('0.5')), hash(F(-5, 4)) == hash(-1.25)))
show(lambda: (hash(F(1, 3)), hash(F(-1, 3)), hash(F(1, 2**61 - 1)), hash(F(-1, 2**61 - 1)), hash(F(10**40, 7))))
show(lambda: ({F(1, 2): 'a'}[0.5], {0.25: 'b'}[F(1, 4)], {1: 'c'}[F(1)]))
show(lambda: (len({F(1, 2), 0.5, D('0.5')})))
show(lambda: (hash(F(-1)), hash(F(2**61 - 2))))
#%% rounding
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (round(F(5, 2)), round(F(7, 2)), round(F(-5, 2)), round(F(8, 3)), type(round(F(5, 2)))))
show(lambda: (round(F(22, 7), 2), round(F(1, 3), 0), round(F(12345), -2), round(F(5, 4), 1), round(F(15, 100), 1)))
show(lambda: (math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), int(F(-7, 2)), int(F(7, 2)), float(F(1, 3))))
show(lambda: (round(F(1, 2), 'a')))
show(lambda: (round(F(1, 2), 1.5)))
show(lambda: (math.floor(F(7)), math.ceil(F(7, 3))))
show(lambda: (complex(F(1, 2))))
show(lambda: (float(F(10**400, 1))))
show(lambda: (float(F(10**400, 10**399))))
#%% limit_denominator
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F('3.141592653589793').limit_denominator(10), F('3.141592653589793').limit_denominator(100), F(4321, 8765).limit_denominator(10000)))
show(lambda: (F(math.pi).limit_denominator(), F(math.pi).limit_denominator(1), F(0.1).limit_denominator()))
show(lambda: (F(math.cos(math.pi/3)).limit_denominator(), F(1.1).limit_denominator(1000), F(-1, 3).limit_denominator(2), F(1, 2).limit_denominator(1), F(3, 2).limit_denominator(1)))
show(lambda: (F(1, 3).limit_denominator(0)))
show(lambda: (F(1, 3).limit_denominator(-5)))
show(lambda: (F(1, 3).limit_denominator(max_denominator=2)))
show(lambda: (F(1, 3).limit_denominator('a')))
#%% format
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (format(F(1, 3), '.3f'), f'{F(2, 3):.2f}', f'{F(-2, 3):+.4f}', f'{F(1, 2):f}', f'{F(22, 7):.0f}', f'{F(5, 2):.0f}', f'{F(7, 2):.0f}'))
show(lambda: (f'{F(1, 3):e}', f'{F(12345678, 7):.3e}', f'{F(1, 30000):.2E}', f'{F(0):e}'))
show(lambda: (f'{F(1, 3):g}', f'{F(10**10, 3):g}', f'{F(1, 10**7):g}', f'{F(100):g}', f'{F(1, 3):.3g}', f'{F(100000):.3G}', f'{F(1, 2):#g}'))
show(lambda: (f'{F(1, 3):.1%}', f'{F(3, 2):%}'))
show(lambda: (f'{F(1234567, 2):,.2f}', f'{F(1234567, 2):_.1f}', f'{F(1, 3):10.3f}|', f'{F(1, 3):<10.3f}|', f'{F(1, 3):^11.3f}|', f'{F(-1, 3):*=10.3f}|', f'{F(1, 3):>+10.3f}|'))
show(lambda: (f'{F(1, 3):010.3f}', f'{F(-1234567, 2):015,.1f}', f'{F(1, 3): .2f}', f'{F(-1, 1000):.2f}', f'{F(-1, 1000):z.2f}', f'{F(3):#.0f}', f'{F(3):.0f}'))
show(lambda: (f'{F(1, 2)}', f'{F(1, 2):}', str(F(5)), repr(F(5)), f'{F(1, 2)!r:>20}'))
show(lambda: (f'{F(1, 2):d}'))
show(lambda: (f'{F(1, 2):>10}'))
show(lambda: (f'{F(1, 2):<010f}'))
show(lambda: (f'{F(1, 2):.f}'))
show(lambda: (f'{F(1, 2):.01f}'))
show(lambda: (f'{F(1, 2):s}'))
show(lambda: (f'{F(999999, 1000000):.3g}', f'{F(99995, 10):.4g}', f'{F(9995, 1000):.2e}'))
show(lambda: (f'{F(1, 7):.30f}'))
show(lambda: ('%s %.3f' % (F(1, 2), F(1, 3))))
show(lambda: (f'{F(1, 3):05,.1f}', f'{F(12345):012,.2f}', f'{F(1, 3):é^9.1f}'))
#%% attributes
from fractions import Fraction as F
from decimal import Decimal as D
import math
x = F(-6, 8)
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (x.numerator, x.denominator, x.real, x.imag, x.conjugate()))
show(lambda: (x.as_integer_ratio(), x.is_integer(), F(4, 2).is_integer()))
show(lambda: (x.foo))
show(lambda: (F.from_float(0.25), F.from_float(3), F.from_decimal(D('0.25')), F.from_decimal(3)))
show(lambda: (F.from_float('a')))
show(lambda: (F.from_float(D(1))))
show(lambda: (F.from_decimal(0.5)))
show(lambda: (F.from_float(float('nan'))))
show(lambda: (F.from_decimal(D('inf'))))
show(lambda: (type(x), isinstance(x, F)))
show(lambda: (F.__name__))
show(lambda: (x == F(-3, 4)))
#%% errors_attributes
from fractions import Fraction as F
from decimal import Decimal as D
import math
x = F(1, 2)
def setnum():
    x.numerator = 3
def setfoo():
    x.foo = 3
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (setnum()))
show(lambda: (x.as_integer_ratio(1)))
show(lambda: (x.limit_denominator(1, 2)))
show(lambda: (F(1, 2).is_integer(3)))
show(lambda: (x()))
show(lambda: (len(x)))
show(lambda: (x[0]))
show(lambda: (iter(x)))
#%% subclass
from fractions import Fraction as F
from decimal import Decimal as D
import math
class P(F):
    def half(self):
        return self / 2
p = P(3, 4)
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (p, type(p).__name__, p.half(), type(p + p).__name__, type(-p).__name__, type(abs(p)).__name__))
show(lambda: (p == F(3, 4), hash(p) == hash(F(3, 4)), P.from_float(0.5), type(P.from_float(0.5)).__name__, str(p), f'{p:.1f}'))
show(lambda: (P('1/3'), P(p), F(p)))
show(lambda: (1 + p, p ** 2, isinstance(p, F)))
show(lambda: (round(p), round(p, 1)))
#%% interplay
from fractions import Fraction as F
from decimal import Decimal as D
import math
import statistics
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (statistics.mean([F(1, 2), F(3, 4)]), statistics.median([F(1, 2), F(3, 4), F(5, 6)]), statistics.fmean([F(1, 2), F(1, 4)])))
show(lambda: (math.sqrt(F(1, 4)), math.fsum([F(1, 2), F(1, 4)]), math.prod([F(1, 2), F(2, 3)]), math.gcd(F(4).numerator, 6)))
show(lambda: (math.isclose(F(1, 3), 1/3), math.log(F(1, 2)), math.pow(F(1, 2), 2)))
show(lambda: (math.factorial(F(3))))
show(lambda: (range(F(3))))
show(lambda: ([1, 2, 3][F(1)]))
show(lambda: (int('5') + F(1, 2), D(1) + D(F(1, 2).numerator)))
show(lambda: (D(F(1, 2))))
show(lambda: ('a' * F(2)))
show(lambda: (isinstance(F(1), int), isinstance(F(1), float)))
show(lambda: (abs(F(-3, 7)) + max(F(1, 7), F(2, 7))))
#%% big
from fractions import Fraction as F
from decimal import Decimal as D
import math
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (F(10**50, 3**20) + F(1, 10**30)))
show(lambda: ((F(2, 3) ** 100).denominator == 3**100))
show(lambda: (F(10**40 + 1, 10**40) - 1))
show(lambda: (F(1, 3**50) * F(3**50, 7)))
show(lambda: (sum(F(1, n) for n in range(1, 60))))
show(lambda: (F(2**200, 6**50) / F(2**150, 9**25)))
show(lambda: (F('0.1') + F('0.2') == F('0.3')))
show(lambda: (F(-10**30, 10**20 + 1) // 7, F(-10**30, 10**20 + 1) % 7))
#%% egyptian
from fractions import Fraction
def egyptian(f):
    out = []
    while f:
        n = -(-f.denominator // f.numerator)
        out.append(Fraction(1, n))
        f -= out[-1]
    return out
result = [str(x) for x in egyptian(Fraction(43, 48))]
#%% newton_sqrt
from fractions import Fraction
x = Fraction(1)
for _ in range(5):
    x = (x + 2 / x) / 2
result = (x, float(x), x.limit_denominator(100))
