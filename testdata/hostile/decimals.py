#%% prec_divide
# outcome: memory limit
from decimal import Decimal, getcontext
getcontext().prec = 10**9
result = Decimal(1) / 3
#%% prec_divide_loop
# outcome: time limit | memory limit
from decimal import Decimal, getcontext
getcontext().prec = 200000
x = Decimal(1) / 7
while True: x = x / 3 * 2
#%% prec_most
# outcome: memory limit
from decimal import Decimal, Context, MAX_PREC
Context(prec=MAX_PREC).divide(1, 3)
#%% prec_exact
# outcome: result Decimal('0.25')
from decimal import Context, MAX_PREC
result = Context(prec=MAX_PREC).divide(1, 4)
#%% prec_sqrt
# outcome: memory limit
from decimal import Context
Context(prec=10**9).sqrt(2)
#%% prec_exp
# outcome: memory limit
from decimal import Context
Context(prec=10**9).exp(1)
#%% prec_ln
# outcome: memory limit
from decimal import Context
Context(prec=10**9).ln(2)
#%% prec_log10
# outcome: memory limit
from decimal import Context
Context(prec=10**9).log10(2)
#%% prec_power
# outcome: memory limit
from decimal import Context, Decimal
Context(prec=10**9).power(2, Decimal('0.5'))
#%% prec_next_plus
# outcome: memory limit
from decimal import Context
Context(prec=10**9).next_plus(1)
#%% prec_next_toward
# outcome: memory limit
from decimal import Context
Context(prec=10**9).next_toward(1, 2)
#%% prec_invert
# outcome: memory limit
from decimal import Context
Context(prec=10**9).logical_invert(1)
#%% prec_shift
# outcome: memory limit
from decimal import Context
Context(prec=10**9).shift(1, 10**9)
#%% prec_rotate
# outcome: memory limit
from decimal import Context
Context(prec=10**9).rotate(1, 10**8)
#%% prec_power_of_one
# outcome: memory limit
from decimal import Context, Decimal
Context(prec=10**9).power(1, Decimal('0.5'))
#%% exp_middle
# outcome: time limit | memory limit
from decimal import Context
Context(prec=200000).exp(1)
#%% ln_middle
# outcome: time limit | memory limit
from decimal import Context
Context(prec=200000).ln(7)
#%% log10_middle
# outcome: time limit | memory limit
from decimal import Context
Context(prec=200000).log10(7)
#%% power_middle
# outcome: time limit | memory limit
from decimal import Context, Decimal
Context(prec=100000).power(7, Decimal('0.123'))
#%% ln_near_one
# outcome: time limit | memory limit
from decimal import Decimal
Decimal('1.' + '0' * 10**6 + '1').ln()
#%% exp_tiny
# outcome: result Decimal('1.000000000000000000000000000')
from decimal import Decimal
result = Decimal('1e-999999').exp()
#%% exp_huge
# outcome: Overflow: [<class 'decimal.Overflow'>]
from decimal import Decimal
Decimal('1e999999').exp()
#%% power_integer
# outcome: Overflow: [<class 'decimal.Overflow'>]
from decimal import Decimal, getcontext
getcontext().prec = 10**6
Decimal(3) ** 10**7
#%% power_integer_middle
# outcome: no result
from decimal import Decimal, getcontext
getcontext().prec = 10**6
Decimal(3) ** 2 * 10**6
#%% power_huge
# outcome: Overflow: [<class 'decimal.Overflow'>]
from decimal import Decimal
Decimal(2) ** Decimal('1e999999')
#%% power_near_one
# outcome: time limit | memory limit | result
from decimal import Decimal
result = Decimal('1.' + '0' * 1000 + '1') ** Decimal('1e1000')
#%% power_modulo
# outcome: time limit | result
from decimal import Decimal
result = pow(Decimal('1e999999'), Decimal('1e999999'), 10**27 + 7)
#%% power_tower
# outcome: Overflow: [<class 'decimal.Overflow'>]
from decimal import Decimal
x = Decimal(2)
while True: x = x ** x
#%% square_loop
# outcome: time limit | memory limit
from decimal import Decimal, Context
c = Context(prec=10**8, Emax=10**12)
x = Decimal(3)
while True: x = c.multiply(x, x)
#%% fma_loop
# outcome: time limit | memory limit
from decimal import Decimal, Context
c = Context(prec=10**8, Emax=10**12)
x = Decimal(3)
while True: x = c.fma(x, x, 1)
#%% add_far
# outcome: memory limit
from decimal import Decimal, Context
Context(prec=10**9, Emax=10**10, Emin=-10**10).add(Decimal('1e999999999'), 1)
#%% subtract_far
# outcome: memory limit
from decimal import Decimal, Context
Context(prec=10**9, Emax=10**10, Emin=-10**10).subtract(Decimal('1e999999999'), Decimal('1e-9'))
#%% quantize_far
# outcome: InvalidOperation: [<class 'decimal.InvalidOperation'>]
from decimal import Decimal
Decimal('1e999999').quantize(Decimal('1e-999999'))
#%% quantize_fits
# outcome: memory limit
from decimal import Decimal, Context
Context(prec=10**9, Emax=10**10, Emin=-10**10).quantize(Decimal('1e900000000'), Decimal(1))
#%% integer_quotient
# outcome: memory limit
from decimal import Decimal, Context
Context(prec=10**9, Emax=10**10, Emin=-10**10).divide_int(Decimal('1e900000000'), 7)
#%% remainder
# outcome: memory limit
from decimal import Decimal, Context
Context(prec=10**9, Emax=10**10, Emin=-10**10).remainder(Decimal('1e900000000'), 7)
#%% remainder_near
# outcome: memory limit
from decimal import Decimal, Context
Context(prec=10**9, Emax=10**10, Emin=-10**10).remainder_near(Decimal('1e900000000'), 7)
#%% scaleb
# outcome: InvalidOperation: [<class 'decimal.InvalidOperation'>]
from decimal import Decimal
Decimal(1).scaleb(10**18)
#%% scaleb_clamp
# outcome: memory limit
from decimal import Context
Context(prec=10**9, Emax=10**10, Emin=-10**10, clamp=1).scaleb(1, 10**10)
#%% round_digits
# outcome: InvalidOperation: [<class 'decimal.InvalidOperation'>]
from decimal import Decimal
round(Decimal('1.5'), 10**9)
#%% round_to_int
# outcome: memory limit
from decimal import Decimal
round(Decimal('1e999999999'))
#%% floor
# outcome: memory limit
import math
from decimal import Decimal
math.floor(Decimal('1e999999999'))
#%% to_int_most
# outcome: memory limit
from decimal import Decimal
int(Decimal('1e999999999999999999'))
#%% to_integral
# outcome: memory limit | result
from decimal import Decimal
result = str(Decimal('1e999999999').to_integral_value())
#%% ratio_negative
# outcome: memory limit
from decimal import Decimal
Decimal('1e-999999999').as_integer_ratio()
#%% fraction
# outcome: memory limit
# policy: extras
from decimal import Decimal
from fractions import Fraction
Fraction(Decimal('1e999999999'))
#%% compare_int
# outcome: result True
from decimal import Decimal
result = Decimal('1e999999999999999999') > 10**10000
#%% compare_float
# outcome: result True
from decimal import Decimal
result = Decimal('1e-999999999999999999') < 1e-300
#%% compare_near
# outcome: result True
from decimal import Decimal
result = Decimal('1e999999') < Decimal('9' * 10 + 'e999990')
#%% compare_aligned
# outcome: memory limit | result
from decimal import Decimal
result = Decimal('1e50000000') == Decimal('1' + '0' * 10 + 'e49999990')
#%% hash_many
# outcome: time limit | memory limit
from decimal import Decimal
d = {}
i = 0
while True:
    d[Decimal(i) * (2**61 - 1)] = i
    i += 1
#%% hash_nan
# outcome: time limit | memory limit
from decimal import Decimal
d = set()
while True: d.add(Decimal('nan'))
#%% text_digits
# outcome: memory limit | time limit
from decimal import Decimal
Decimal('7' * 30000000)
#%% text_zeros
# outcome: memory limit | time limit | result
from decimal import Decimal
result = Decimal('0' * 20000000 + '7') == 7
#%% text_exponent
# outcome: InvalidOperation: [<class 'decimal.InvalidOperation'>]
from decimal import Decimal
Decimal('1e' + '9' * 100000)
#%% text_underscores
# outcome: result Decimal('1')
from decimal import Decimal
result = Decimal('1' + '_' * 1000000)
#%% text_payload
# outcome: memory limit | time limit | result
from decimal import Decimal
result = len(str(Decimal('nan' + '1' * 20000000))) > 0
#%% tuple_digits
# outcome: memory limit | time limit
from decimal import Decimal
Decimal((0, (7,) * 30000000, 0))
#%% str_long
# outcome: memory limit | time limit
from decimal import Decimal, getcontext
getcontext().prec = 10**6
x = Decimal(1) / 7
while True: str(x)
#%% digits_in_loop
# outcome: time limit
from decimal import Decimal
digits = '7' * 200000
while True: Decimal(digits)
#%% digits_out_loop
# outcome: time limit | memory limit
from decimal import Decimal
x = Decimal('7' * 100000)
while True: f'{x:,}'
#%% digits_millions
# outcome: time limit | memory limit | result 3000000
from decimal import Decimal
result = len(str(Decimal('7' * 3000000)))
#%% digits_tuple
# outcome: time limit | memory limit
from decimal import Decimal
x = Decimal('7' * 20000)
while True: Decimal(x.as_tuple())
#%% digits_logical
# outcome: time limit | memory limit
from decimal import Context
c = Context(prec=10 ** 7)
while True: c.logical_invert(0)
#%% int_to_decimal
# outcome: memory limit | time limit
from decimal import Decimal
x = 7
while True:
    x = x * x
    Decimal(x)
#%% format_width
# outcome: memory limit
from decimal import Decimal
format(Decimal(1), '1000000000')
#%% format_zeros
# outcome: memory limit
from decimal import Decimal
format(Decimal(1), '01000000000')
#%% format_commas
# outcome: memory limit
from decimal import Decimal
format(Decimal(1), '01000000000,')
#%% format_wide_fill
# outcome: memory limit
from decimal import Decimal
format(Decimal(1), '\U0001F600^100000000')
#%% format_precision_e
# outcome: memory limit
from decimal import Decimal
format(Decimal(1), '.999999999e')
#%% format_precision_percent
# outcome: memory limit
from decimal import Decimal
format(Decimal(1), '.999999999%')
#%% format_precision_g
# outcome: result '1'
from decimal import Decimal
result = format(Decimal(1), '.999999999g')
#%% format_small
# outcome: memory limit
from decimal import Decimal
format(Decimal('1e-999999999'), 'f')
#%% format_big_commas
# outcome: memory limit
from decimal import Decimal
format(Decimal('1e999999999'), ',f')
#%% format_width_text
# outcome: ValueError: invalid format string
from decimal import Decimal
format(Decimal(1), '9' * 100000)
#%% format_from_str
# outcome: memory limit
from decimal import Decimal
'{:{}}'.format(Decimal(1), 10**9)
#%% percent_format
# outcome: memory limit | time limit | ValueError… | OverflowError…
from decimal import Decimal
'%.*f' % (10**9, Decimal(1))
#%% eng_string
# outcome: result '1E+999999999999999999'
from decimal import Decimal
result = Decimal('1e999999999999999999').to_eng_string()
#%% normalize_zeros
# outcome: Overflow… | memory limit | time limit
from decimal import Decimal, Context
result = str(Context(prec=10**8).normalize(Decimal('1' + '0' * 3000000)))
#%% contexts_kept
# outcome: memory limit
from decimal import Context
keep = []
while True: keep.append(Context())
#%% managers_kept
# outcome: memory limit
from decimal import localcontext
keep = []
while True: keep.append(localcontext())
#%% flags_kept
# outcome: memory limit
from decimal import Context
c = Context()
keep = []
while True: keep.append(c.flags)
#%% decimals_kept
# outcome: memory limit | time limit
from decimal import Decimal
keep = []
while True: keep.append(Decimal(len(keep)))
#%% thirds_kept
# outcome: memory limit
from decimal import Decimal
keep = []
while True: keep.append(Decimal(len(keep)) / 3)
#%% tuples_kept
# outcome: memory limit
from decimal import Decimal
x = Decimal(1) / 3
keep = []
while True: keep.append(x.as_tuple())
#%% context_cycle
# outcome: AttributeError…
from decimal import Context, getcontext
c = getcontext()
c.me = c
#%% manager_reenter
# outcome: result 28
from decimal import localcontext, getcontext
m = localcontext(prec=5)
for i in range(1000): m
with m:
    with m:
        pass
result = 28
#%% nested_contexts
# outcome: RecursionError… | memory limit | time limit
from decimal import localcontext
def f():
    with localcontext(prec=5): f()
f()
#%% empty_signals
# outcome: ValueError: invalid signal dict
from decimal import Context
d = type(Context().flags)()
len(d)
#%% empty_signals_eq
# outcome: ValueError: invalid signal dict
from decimal import Context
d = type(Context().flags)()
d == 5
#%% empty_signals_set
# outcome: ValueError: invalid signal dict
from decimal import Context, Inexact
d = type(Context().flags)()
d[Inexact] = 1
#%% empty_signals_traps
# outcome: ValueError: invalid signal dict
from decimal import Context
c = Context()
c.traps = type(c.flags)()
#%% lying_index
# outcome: TypeError…
from decimal import Decimal
class I:
    def __index__(self): return 10**9
round(Decimal(1), I())
Decimal((0, (1,), I()))
#%% lying_truth
# outcome: ZeroDivisionError…
from decimal import Context, Inexact
class B:
    def __bool__(self): return 1 // 0 > 0
c = Context()
c.traps[Inexact] = B()
#%% user_signals
# outcome: KeyError…
from decimal import Context
class S:
    def __eq__(self, other): return True
    def __hash__(self): return 1
Context().flags[S()]
#%% sum_long
# outcome: time limit | memory limit
from decimal import Decimal, getcontext
getcontext().prec = 10**7
sum([Decimal('1e' + str(i)) for i in range(100000)])
#%% median_long
# outcome: time limit | memory limit | result
import statistics
from decimal import Decimal
result = statistics.mean([Decimal('1e' + str(i)) for i in range(3000)]) > 0
#%% sorted_far
# outcome: result True
from decimal import Decimal
result = sorted([Decimal('1e%d' % i) for i in range(-3000, 3000)])[0] > 0
