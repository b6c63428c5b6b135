# Runs test cases of decimal arithmetic. Each is (id, operation, precision, rounding, Emax, Emin, clamp, operands); what is printed of it
# stands in fields with tabs between them: the id, the result and flags of the Context method, what it raises with all traps set, the result
# and flags of the Decimal method or operator ("" where there is none).
from decimal import (
    Clamped, Context, Decimal, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, setcontext,
)

signals = [InvalidOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]

# What a Context calls the operation; "" for the conversions, which read a text under the context.
context_methods = {
    'abs': Context.abs, 'add': Context.add, 'and': Context.logical_and, 'canonical': Context.canonical, 'class': Context.number_class,
    'compare': Context.compare, 'comparesig': Context.compare_signal, 'comparetotal': Context.compare_total,
    'comparetotmag': Context.compare_total_mag, 'copy': Context.copy_decimal, 'copyabs': Context.copy_abs, 'copynegate': Context.copy_negate,
    'copysign': Context.copy_sign, 'divide': Context.divide, 'divideint': Context.divide_int, 'exp': Context.exp, 'fma': Context.fma,
    'invert': Context.logical_invert, 'iscanonical': Context.is_canonical, 'isfinite': Context.is_finite, 'isinfinite': Context.is_infinite,
    'isnan': Context.is_nan, 'isnormal': Context.is_normal, 'isqnan': Context.is_qnan, 'issigned': Context.is_signed,
    'issnan': Context.is_snan, 'issubnormal': Context.is_subnormal, 'iszero': Context.is_zero, 'ln': Context.ln, 'log10': Context.log10,
    'logb': Context.logb, 'max': Context.max, 'max_mag': Context.max_mag, 'maxmag': Context.max_mag, 'min': Context.min,
    'min_mag': Context.min_mag, 'minmag': Context.min_mag, 'minus': Context.minus, 'multiply': Context.multiply,
    'nextminus': Context.next_minus, 'nextplus': Context.next_plus, 'nexttoward': Context.next_toward, 'or': Context.logical_or,
    'plus': Context.plus, 'power': Context.power, 'quantize': Context.quantize, 'reduce': Context.normalize, 'remainder': Context.remainder,
    'remaindernear': Context.remainder_near, 'rotate': Context.rotate, 'samequantum': Context.same_quantum, 'scaleb': Context.scaleb,
    'shift': Context.shift, 'squareroot': Context.sqrt, 'subtract': Context.subtract, 'toeng': Context.to_eng_string,
    'tointegral': Context.to_integral_value, 'tointegralx': Context.to_integral_exact, 'tosci': Context.to_sci_string,
    'xor': Context.logical_xor, 'apply': Context.create_decimal,
}
of_text = ('tosci', 'toeng', 'apply')

decimal_methods = {
    'abs': lambda c, a: abs(a), 'add': lambda c, a, b: a + b, 'and': lambda c, a, b: a.logical_and(b, context=c),
    'canonical': lambda c, a: a.canonical(), 'class': lambda c, a: a.number_class(context=c), 'compare': lambda c, a, b: a.compare(b, context=c),
    'comparesig': lambda c, a, b: a.compare_signal(b, context=c), 'comparetotal': lambda c, a, b: a.compare_total(b, context=c),
    'comparetotmag': lambda c, a, b: a.compare_total_mag(b, context=c), 'copyabs': lambda c, a: a.copy_abs(),
    'copynegate': lambda c, a: a.copy_negate(), 'copysign': lambda c, a, b: a.copy_sign(b, context=c), 'divide': lambda c, a, b: a / b,
    'divideint': lambda c, a, b: a // b, 'exp': lambda c, a: a.exp(context=c), 'fma': lambda c, a, b, d: a.fma(b, d, context=c),
    'invert': lambda c, a: a.logical_invert(context=c), 'iscanonical': lambda c, a: a.is_canonical(), 'isfinite': lambda c, a: a.is_finite(),
    'isinfinite': lambda c, a: a.is_infinite(), 'isnan': lambda c, a: a.is_nan(), 'isnormal': lambda c, a: a.is_normal(context=c),
    'isqnan': lambda c, a: a.is_qnan(), 'issigned': lambda c, a: a.is_signed(), 'issnan': lambda c, a: a.is_snan(),
    'issubnormal': lambda c, a: a.is_subnormal(context=c), 'iszero': lambda c, a: a.is_zero(), 'ln': lambda c, a: a.ln(context=c),
    'log10': lambda c, a: a.log10(context=c), 'logb': lambda c, a: a.logb(context=c), 'max': lambda c, a, b: a.max(b, context=c),
    'maxmag': lambda c, a, b: a.max_mag(b, context=c), 'min': lambda c, a, b: a.min(b, context=c),
    'minmag': lambda c, a, b: a.min_mag(b, context=c), 'minus': lambda c, a: -a, 'multiply': lambda c, a, b: a * b,
    'nextminus': lambda c, a: a.next_minus(context=c), 'nextplus': lambda c, a: a.next_plus(context=c),
    'nexttoward': lambda c, a, b: a.next_toward(b, context=c), 'or': lambda c, a, b: a.logical_or(b, context=c), 'plus': lambda c, a: +a,
    'power': lambda c, a, b, *m: pow(a, b, *m), 'quantize': lambda c, a, b: a.quantize(b, context=c),
    'reduce': lambda c, a: a.normalize(context=c), 'remainder': lambda c, a, b: a % b,
    'remaindernear': lambda c, a, b: a.remainder_near(b, context=c), 'rotate': lambda c, a, b: a.rotate(b, context=c),
    'samequantum': lambda c, a, b: a.same_quantum(b, context=c), 'scaleb': lambda c, a, b: a.scaleb(b, context=c),
    'shift': lambda c, a, b: a.shift(b, context=c), 'squareroot': lambda c, a: a.sqrt(context=c), 'subtract': lambda c, a, b: a - b,
    'tointegral': lambda c, a: a.to_integral_value(context=c), 'tointegralx': lambda c, a: a.to_integral_exact(context=c),
    'xor': lambda c, a, b: a.logical_xor(b, context=c),
}


def text(result):
    return str(int(result)) if isinstance(result, bool) else str(result)


def raised(context):
    return ' '.join(sorted(s.__name__ for s in signals if context.flags[s]))


def run(call, context, operands):
    context.clear_flags()
    try:
        return text(call(context, *operands)) + '\t' + raised(context)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e) + '\t' + raised(context)


def trapped(call, context, operands):
    for s in signals:
        context.traps[s] = True
    try:
        call(context, *operands)
        return ''
    except Exception as e:
        return type(e).__name__
    finally:
        context.clear_traps()


for name, operation, prec, rounding, emax, emin, clamp, texts in cases:
    context = Context(prec=prec, rounding=rounding, Emax=emax, Emin=emin, clamp=clamp, traps=[])
    setcontext(context)
    call = context_methods[operation]
    if operation in of_text:
        if operation == 'apply':
            operands = texts
            convert = call
        else:
            operands = texts
            convert = lambda c, s: call(c, c.create_decimal(s))
        print(name, run(convert, context, operands), trapped(convert, context, operands), '', '', sep='\t')
        continue
    operands = [Decimal(s, context) for s in texts]
    # A malformed operand has noted its condition; the calls below begin anew.
    line = [name, run(call, context, operands), trapped(call, context, operands)]
    if operation in decimal_methods:
        line.append(run(decimal_methods[operation], context, operands))
    else:
        line.append('\t')
    print(*line, sep='\t')

result = None
