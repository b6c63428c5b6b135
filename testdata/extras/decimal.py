#%% templates
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
# The prototype of contexts may be changed before the first use.
DefaultContext.prec = 12
print(Context().prec, getcontext().prec, getcontext() is DefaultContext)
DefaultContext.prec = 28
print(Context().prec, getcontext().prec)
getcontext().prec = 28
setcontext(DefaultContext)
print(getcontext() is DefaultContext, getcontext().prec)
ExtendedContext.divide(1, 0)
print(ExtendedContext.flags[DivisionByZero], ExtendedContext)
ExtendedContext.prec = 3
print(ExtendedContext.divide(1, 3), ExtendedContext)
BasicContext.traps[Inexact] = True
print(BasicContext)
try:
    BasicContext.divide(1, 3)
except Inexact as e:
    print('inexact', e)
setcontext(ExtendedContext)
print(getcontext(), D(2) / 3)
DefaultContext.clear_traps()
print(Context())
setcontext(Context(prec=28, traps=[InvalidOperation, DivisionByZero, Overflow]))

#%% subclasses
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
class Money(Decimal):
    def double(self):
        return self * 2


x = Money('1.5')
x.note = 'kept'
print(x, repr(x), type(x).__name__, x.double(), type(x + 1).__name__, x.note, repr(Money.from_float(0.5)), type(Money.from_float(0.5)).__name__)
print(type(Decimal(x)).__name__, type(Money(Decimal(2))).__name__, x == Decimal('1.5'), hash(x) == hash(1.5), f"{x:.3f}", "%.1f" % x)
print([type(v).__name__ for v in (abs(x), -x, +x, x.copy_abs(), x.quantize(D(1)), copy.copy(x), copy.deepcopy(x), x.canonical(), x.conjugate(), x.real)])


class Loud(Decimal):
    def __add__(self, other):
        return 'add'

    def __radd__(self, other):
        return 'radd'

    def __eq__(self, other):
        return 'eq'

    def __str__(self):
        return 'me'

    def __repr__(self):
        return 'Loud()'


print(Loud(1) + 1, 1 + Loud(1), Decimal(1) + Loud(1), Loud(1) == 2, str(Loud(1)), repr(Loud(1)), [Loud(1)], f"{Loud(1):.2f}", "%s" % Loud(1))

#%% contexts
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
class Own(Context):
    def __init__(self, *args, **kw):
        self.extra = 1

    def divide(self, a, b):
        return 'own'


k = Own(prec=5)
print(k.extra, type(k).__name__, type(k.copy()).__name__, isinstance(k, Context), k.divide(1, 2), k.add(1, D('1.2345')))
with localcontext() as c:
    c.prec = 4
    print(D(1) / 3, getcontext() is c)
    with localcontext(Context(prec=7)) as d:
        print(D(1) / 3, d.prec)
    with localcontext(c, prec=2, rounding=ROUND_UP):
        print(D(1) / 3)
    print(D(1) / 3)
print(D(1) / 3)
k = Context(prec=5)
with localcontext(k) as j:
    print(j is k, j.prec)
    j.prec = 2
print(k.prec)

#%% errors
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
for f in (lambda: D(1) / 0, lambda: D('abc'), lambda: D(0) / 0, lambda: D('1e999999') * 10, lambda: D('inf') - D('inf'), lambda: D('snan') + 1,
          lambda: D(1).quantize(D('1e-50')), lambda: D(-1).sqrt(), lambda: D('nan') < 1, lambda: sorted([D('nan'), D(1)])):
    try:
        print(f())
    except ZeroDivisionError as e:
        print('zero', type(e).__name__, e.args)
    except ArithmeticError as e:
        print(type(e).__name__, e.args, str(e))


class Five:
    def __index__(self):
        return 5

    def __float__(self):
        return 5.0


for f in (lambda: D(Five()), lambda: D(1) + Five(), lambda: round(D('1.55'), Five()), lambda: D((Five(), (1,), 0)), lambda: D((0, (1,), Five())),
          lambda: Context(prec=Five())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

#%% hashes
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
for v in (D('0.1'), D('1e22'), D('-1.5'), D(10) ** 25, D('12345678901234567890'), D('1e-3'), D('1e400'), D('-1e400'), D('1e-400'), D(2) ** 62,
          D('123.456e-20'), D('12345678901234567890123456789.5')):
    print(hash(v))
print([hash(D(i)) == hash(i) for i in (0, 1, -1, 2**61 - 1, 2**61, -2**61, 10**50)])
print([hash(D(f)) == hash(f) for f in (0.5, -0.25, 1e300, 1e-300, 0.1)], hash(D('inf')) == hash(float('inf')), hash(D('0.1')) == hash(Fraction(1, 10)))
x = D('nan')
print(hash(x) == hash(x), len({x, x}), x in [x], {x: 1}[x], len({D('nan'), D('nan')}))

#%% largest_context
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
# Exact results under the largest context need no more room than they have digits.
big = Context(prec=decimal.MAX_PREC, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX)
with localcontext(big):
    print(D(0).exp(), D(1).ln(), D(1).log10(), D(100).log10(), D(10**223).log10(), D(10**19).logb(), D(4).sqrt(), D('40e9').sqrt())
    print(divmod(D(10), 3), D(10) // 3, D(10) % 3, D(4) / 2, D('1.1') / 5, D(400) ** -1, D(10) ** 3, D(10).remainder_near(3), D(10).fma(3, 5))
    print(D(10).quantize(D('1.00')), D(10).normalize(), D(1).compare(2), D(1).max(2), D(7).next_toward(7))
    print(D('1e999999999999999999') > Fraction(1, 3), D('1e-999999999999999999') > Fraction(-1, 3), Fraction(1, 3) < D('1e999999999999999999'))
print(D('0.5') == Fraction(1, 2), Fraction(1, 2) == D('0.5'), D('0.5') < Fraction(2, 3), D('inf') > Fraction(10**50), D('1') == 1 + 0j, D(1) == 1 + 1j)

#%% floats
import copy
import decimal
from decimal import (
    BasicContext, Context, Decimal, DefaultContext, DivisionByZero, ExtendedContext, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from fractions import Fraction

D = Decimal
c = getcontext()
c.clear_flags()
print(D(1) == 1.0, c.flags[FloatOperation], D(1) == 1 + 0j, D('1.5') < 2.5)
c.traps[FloatOperation] = True
for f in (lambda: D(1.5), lambda: D(1) == 1.0, lambda: D(1) < 1.5, lambda: D.from_float(1.5), lambda: D(1) != 1 + 0j):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
