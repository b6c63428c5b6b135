from decimal import *
import decimal
D = Decimal
setcontext(Context())

getcontext()
D('bad')
D('1e999999999999999999')
D('1e1000000000000000000')
D('1e-99999999999999999999')
D(1,2,3)
D(1,2)
D(None)
D([1])
D((0,(1,2),-1))
D((2,(1,2),-1))
D((0,(1,12),-1))
D((0,(1,2),'F'))
D((0,(1,2),'n'))
D((1,(1,2),'N'))
D((0,(1,2),'x'))
D((0,(1,2)))
D((0,(),0))
D((0,(0,0,1),2))
D([0,[1],2])
D('1')/0
D(-1)/0
D(0)/0
D('1')//0
D(1)%0
D(0)%0
divmod(D(1),0)
divmod(D(0),0)
D(1)+1.5
1.5*D(1)
D(1)<1.5
[D('0.1')==0.1, D('0.5')==0.5, D(0.1)==0.1, D('0.1')<0.1, D(10)**30==10**30, D('inf')==float('inf'), D('nan')==float('nan'), D(1)==True]
D('nan')<1
D('snan')==1
D('nan')==D('nan')
hash(D('snan'))
[hash(D(x))==hash(y) for x,y in [('1',1),('0.5',0.5),('-1',-1),('1e30',10**30),('1.250',1.25),('inf',float('inf')),('-inf',float('-inf')),('-0',0),('1e-5',D('0.00001')),('123456789e20',123456789*10**20),('-3.75',-3.75)]]
int(D('nan'))
int(D('inf'))
[int(D(x)) for x in ('1.9','-1.9','1e3','0.5','-0','123456789012345678901234567890.5')]
[float(D(x)) for x in ('1.9','-1.9','1e400','-1e400','1e-400','0.1','inf','nan','-0','123456789012345678901234567890.5')]
float(D('snan'))
round(D('nan'))
round(D('inf'))
round(D('1.5'),'x')
[round(D(x)) for x in ('0.5','1.5','2.5','-0.5','-1.5','1e3','2.51')]
[round(D('1234.5678'),n) for n in (0,1,2,3,4,6,-1,-2,-3,-4,-5)]
round(D('1e30'),5)
[bool(D(x)) for x in ('0','-0','0e5','1','nan','inf')]
D('1.5').quantize('0.1')
D('1.5').quantize(D('0.1'),rounding='X')
D('1.5').quantize(D('0.1'),rounding=5)
D('1.5').quantize(5)
D('1e30').quantize(D('0.1'))
D(1).quantize(D('inf'))
D('inf').quantize(D('inf'))
D('nan').quantize(D(1))
[str(D('2.675').quantize(D('0.01'), rounding=r)) for r in (ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP)]
[str(D('-2.675').quantize(D('0.01'), rounding=r)) for r in (ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP)]
Context(prec=0)
Context(prec=-1)
Context(prec='a')
Context(rounding='x')
Context(rounding=5)
Context(Emin=5)
Context(Emax=-5)
Context(capitals=2)
Context(clamp=3)
Context(foo=1)
Context(traps=5)
Context(traps=[5])
Context(traps=[Inexact])
Context(traps=[Inexact], flags=[Rounded, InvalidOperation])
Context(prec=10**18)
Context(prec=10**19)
Context(5, ROUND_UP)
setcontext(5)
localcontext(5)
localcontext(foo=5)
D('1').sqrt(5)
D('-1').sqrt()
[D(x).sqrt() for x in ('0','-0','4','2','0.25','1e10','1e11','0.0625','100','1e-7','123456789','inf','9.00')]
[D(x).ln() for x in ('0','1','2','10','0.5','1.0000001','0.9999999','1e-30','1e30','2.718281828459045','123.456','inf')]
[D(x).log10() for x in ('0','1','2','10','0.5','1.0000001','1000','0.001','1e-30','5e30','123.456','inf')]
[D(x).exp() for x in ('0','1','2','-1','10','0.5','1e-10','1e-30','-1e-30','100','-100','23.4','inf','-inf','1000','-5000.5')]
D('-1').ln()
D('nan').ln()
D('snan').exp()
D('1e7').exp()
D('-1e7').exp()
D('1e30').exp()
D(10)**D('0.5')
D(4)**D('0.5')
D(-8)**D('0.5')
D(-8)**3
D(-8)**-3
D(0)**0
D(0)**-1
D(0)**2
D('-0')**3
D('-0')**-3
D(0)**D('0.5')
D(2)**100
D(2)**-2
D('1.1')**10
D('1.1')**D('10.5')
D('1.00')**3
D('1.00')**-3
D('1.0')**1000
D(1)**D('0.5')
D(-1)**5
D(1)**D('inf')
D(2)**D('inf')
D(2)**D('-inf')
D('0.5')**D('inf')
D(-2)**D('inf')
D('inf')**2
D('inf')**-2
D('-inf')**3
D('-inf')**2
D('inf')**0
D(10)**1000000
D(10)**-1000000
D(10)**D('1e40')
D('0.1')**D('1e40')
D('1.000000000000000000000000001')**D('1e26')
D(7)**D('1E2')
D('2.5')**D('3.00')
D('123.456')**D('-7.89')
2**D(3)
2**D('0.5')
D(2)**2.5
D(2).foo
D.foo
[D(2).real, D(2).imag]
D('1.1').as_integer_ratio()
D('inf').as_integer_ratio()
D('nan').as_integer_ratio()
[D(x).as_integer_ratio() for x in ('0','-0','1e5','-0.125','3.14')]
D.from_float(0.1)
D.from_float(5)
D.from_float('a')
[D(x) for x in (0.1, 1.5, -0.0, 1e300, 5e-324, float('inf'), float('nan'), 123456.789)]
format(D(1),'q')
D('1') + 'a'
'a' + D(1)
D('1') < 'a'
D('1') == 'a'
-D('snan')
[-D('0'), +D('-0'), abs(D('-0')), -D('1.5'), abs(D('nan')), -D('inf')]
D('1_000.5')
D(' 1 ')
D('１')
D('1 2')
D('')
D('+-1')
[D(x) for x in ('Infinity','-inf','nan','-sNaN123','nan0012','1.','.5','+1.5','-0','0e10','0.00','1E5','1e+5','007','00.10')]
D('.')
D('e5')
D('1e')
D('nan1x')
D(True)
D(10**50)
D(-10**50)
D('1').compare('a')
D('1').copy_sign(-2)
D('12').logical_and(1)
D('1').shift(500)
D('1').scaleb(10**9)
D('1').fma(2,3)
D('1').fma('a',3)
D('0').fma(D('inf'),D('nan'))
decimal.MAX_PREC
[decimal.MAX_EMAX, decimal.MIN_EMIN, decimal.MIN_ETINY]
getcontext().traps
getcontext().flags
getcontext().traps[Inexact]
getcontext().traps[5]
[BasicContext, ExtendedContext, DefaultContext]
getcontext().foo
getcontext().divide(1,3)
getcontext().create_decimal('1'*40)
getcontext().create_decimal(' 1')
getcontext().create_decimal(0.1)
getcontext().create_decimal_from_float(0.1)
getcontext().power(2,3)
getcontext().power(2,3,5)
getcontext().power(3,-1,5)
getcontext().power(D('1e5'),7,13)
getcontext().power(2,3,0)
[getcontext().to_sci_string(D('1.5E+9')), getcontext().to_eng_string(D('1.5E+10'))]
[getcontext().Etiny(), getcontext().Etop(), getcontext().radix()]
DecimalTuple(1,2,3)
D('1.20').as_tuple()
D('-inf').as_tuple()
D('nan12').as_tuple()
D('snan').as_tuple()
D('1.20').as_tuple().digits
[DecimalException, ConversionSyntax, D, Context]
D(1).max()
D('1').quantize()
D(1).compare(2,3)
D('1e1000000')
D('1e999999')*10
D('1e-999999')/1000
D('1e-1999999')
D(3)@2
D(3)<<1
~D(3)
D(3) | 1
sum([D('1.1'), D('2.2')])
sum([D('1.1'), D('2.2')], 0.0)
max(D('1.0'), D('1.00'))
D('1e999999999') + 1
D('1e999999') + 1
1 - D('1e-999999')
D('1e999999') % 7
D('1e999999') // 7
D('7') % D('1e999999')
D('1e20') % 7
D('12345678901234567890123456789012') % 7
D('12345678901234567890123456789') // 7
D('1e5').normalize()
[str(D(v).normalize()) for v in ("1.500", "100", "0.00", "-0.000", "1200E-2", "5E+3", "123.000", "0E+10", "inf", "1" + "0"*50)]
[D(v).to_eng_string() for v in ("123E+1", "123E+3", "12.3E-9", "1E+4", "-123E-12", "0E-7", "700E-10", "7E10", "-Infinity", "NaN7", "0E+1", "0E+2", "0E+3", "0E-8", "0E-9", "0E-10", "1E-7","10E-8","1E+1","1E+2","1E+3")]
[str(D(v)) for v in ("123E+1", "123E+3", "12.3E-9", "1E+4", "-123E-12", "0E-7", "0E-6", "0.000001", "0.0000001", "700E-10", "7E10", "0E+5","1E-6","1E-7","12E-7","123456E-11")]
[D(x).adjusted() for x in ('1','123.4','0.001','0','inf','nan','1e10')]
[D(x).number_class() for x in ('1','-1','0','-0','inf','-inf','nan','snan','1e-1000000','-1e-1000010')]
[D(x).logb() for x in ('250','0.03','1','inf')]
D(0).logb()
[D('7').remainder_near(x) for x in (3, -3, 2, D('0.3'), D('inf'))]
D('10').remainder_near(0)
[D(x).to_integral_value() for x in ('1.5','2.5','-0.4','1e5','inf','0.00','-2.51')]
[D(x).to_integral_exact(rounding=ROUND_CEILING) for x in ('1.5','2.5','-0.4','1e5')]
D('2.5').to_integral(ROUND_HALF_UP)
[D('1').next_plus(), D('1').next_minus(), D('0').next_plus(), D('inf').next_minus(), D('-inf').next_plus(), D('inf').next_plus(), D(1).next_toward(0), D(1).next_toward(1)]
[D('101').logical_and(D('110')), D('101').logical_or(D('110')), D('101').logical_xor(D('110')), D('101').logical_invert(), D('1111').logical_and(D('10'))]
[D('12345').shift(2), D('12345').shift(-2), D('12345').rotate(2), D('12345').rotate(-2), D('1234567890123456789012345678').rotate(3), D('1234567890123456789012345678').shift(3)]
[D('1.5').scaleb(3), D('1.5').scaleb(-3), D('1.5').radix(), D('1.5').canonical(), D('1.5').conjugate(), D('-1.5').copy_abs(), D('1.5').copy_negate()]
[D(a).compare_total(D(b)) for a,b in (('1','1.0'),('1.0','1'),('-1','-1.0'),('nan','1'),('-nan','1'),('snan','nan'),('nan1','nan2'),('inf','nan'),('0','-0'))]
[D(a).same_quantum(D(b)) for a,b in (('1','1.0'),('1.0','2.5'),('nan','nan'),('inf','-inf'),('inf','1'))]
[D('1').max(D('NaN')), D('NaN').max(1), D("3").min(D("-5")), D("3").max_mag(D("-5")), D("3").min_mag(D("-5")), D('1.0').max(D('1.00')), D('-1.0').min(D('-1.00')), D('3').max_mag(-3)]
D('snan').max(1)
[D('1').is_normal(), D('1e-1000000').is_subnormal(), D('0').is_zero(), D('nan').is_qnan(), D('snan').is_snan(), D('-1').is_signed(), D('inf').is_infinite(), D(1).is_finite(), D(1).is_canonical(), D('nan').is_nan()]
c = Context(prec=3); [c.add(1, D('2.345')), c.subtract(1, 3), c.multiply(D('1.23'), D('4.56')), c.divide(1, 7), c.divide_int(7, 2), c.remainder(7, 2), c.divmod(7, 2), c.fma(2, 3, 4), c.sqrt(2), c.exp(1), c.ln(2), c.log10(2), c.plus(D('1.2345')), c.minus(D('1.2345')), c.abs(D('-1.2345')), c.quantize(D('1.25'), D('0.1')), c.flags]
c = Context(prec=3); c.add('a', 1)
c = Context(); c.prec = 5; c.rounding = ROUND_UP; c.Emin = -10; c.Emax = 10; c.capitals = 0; c.clamp = 1; c
c = Context(); c.precision = 5
c = Context(); c.prec = 'x'
c = Context(); c.traps[Inexact] = True; c.copy()
c = Context(); c.flags[Inexact] = True; d = c.copy(); [d.flags[Inexact], c]
c = Context(); c.traps = {}; c
c = Context(); c.traps = dict.fromkeys(c.traps, True); c
c = Context(traps=[]); c.divide(1, 0); c.divide(0, 0); [c.divide(1, 0), c.divide(0, 0), c.sqrt(-1), c.flags]
[list(Context().traps)[:2], len(Context().flags), Inexact in Context().traps, 5 in Context().traps]
D('1.1').exp(Context(prec=5))
D('1e-5').to_eng_string(Context(capitals=0))
D('1e5').__str__() if 0 else str(D('1e5'))
[D('NaN123') + 1, 1 + D('-nan5'), D('nan') * D('nan7')]
D('inf') - D('inf')
D('inf') * 0
D('inf') / D('inf')
D('inf') // 2
D('inf') % 2
5 % D('inf')
5 // D('-inf')
divmod(D('inf'), 2)
1 / D('inf')
[D('inf') + 1, D('-inf') - 1, D('inf') * -2, 2 / D('inf')]
divmod(D('-7.5'), D('2'))
[D(-7) // 2, D(-7) % 2, D(7) // -2, D(7) % -2, D('7.5') % D('0.4')]
[D('1') == D('1.0'), D('1') != D('2'), D('1') >= 1, 1 <= D('1.0'), D('-0') == 0, D('inf') > 10**100]
{D('1.0'): 'a'}[1]
{1: 'a'}[D('1.00')]
type(D(1) + 1)
format(D('1234567.8951'), '')
format(D('1234567.8951'), '.2f')
format(D('1234567.8951'), ',.2f')
format(D('1234567.8951'), '12.1f')
format(D('1234567.8951'), '<14.2f')
format(D('1234567.8951'), '+.3f')
format(D('1234567.8951'), ' .3f')
format(D('1234567.8951'), 'e')
format(D('1234567.8951'), '.3e')
format(D('1234567.8951'), 'g')
format(D('1234567.8951'), '.3g')
format(D('1234567.8951'), '012.2f')
format(D('1234567.8951'), '*^18,.1f')
format(D('1234567.8951'), '>12')
format(D('1234567.8951'), 'q')
format(D('1234567.8951'), 'E')
format(D('1234567.8951'), 'G')
format(D('1234567.8951'), '%')
format(D('1234567.8951'), '.1%')
format(D('1234567.8951'), '.0f')
format(D('1234567.8951'), '.0e')
format(D('1234567.8951'), '.0g')
format(D('1234567.8951'), 'n')
format(D('1234567.8951'), '08,.1f')
format(D('1234567.8951'), '=+12.2f')
format(D('1234567.8951'), 'z.0f')
format(D('1234567.8951'), '010')
format(D('1234567.8951'), '<010')
format(D('1234567.8951'), '-^9')
format(D('1234567.8951'), ',')
format(D('1234567.8951'), '+,')
format(D('1234567.8951'), '05')
format(D('1234567.8951'), 'x<20e')
format(D('1234567.8951'), '日>9.1f')
format(D('1234567.8951'), '.30f')
format(D('1234567.8951'), '.30g')
format(D('1234567.8951'), '.30e')
format(D('1234567.8951'), 'f')
format(D('1234567.8951'), 'F')
format(D('1234567.8951'), '.')
format(D('1234567.8951'), '0')
format(D('1234567.8951'), '0,')
format(D('1234567.8951'), '015,')
format(D('1234567.8951'), '#f')
format(D('1234567.8951'), '_')
format(D('1234567.8951'), 'd')
format(D('1234567.8951'), 's')
format(D('1234567.8951'), '.2')
format(D('1234567.8951'), '10.2')
format(D('1234567.8951'), '1000')
format(D('0'), '')
format(D('0'), '.2f')
format(D('0'), ',.2f')
format(D('0'), '12.1f')
format(D('0'), '<14.2f')
format(D('0'), '+.3f')
format(D('0'), ' .3f')
format(D('0'), 'e')
format(D('0'), '.3e')
format(D('0'), 'g')
format(D('0'), '.3g')
format(D('0'), '012.2f')
format(D('0'), '*^18,.1f')
format(D('0'), '>12')
format(D('0'), 'q')
format(D('0'), 'E')
format(D('0'), 'G')
format(D('0'), '%')
format(D('0'), '.1%')
format(D('0'), '.0f')
format(D('0'), '.0e')
format(D('0'), '.0g')
format(D('0'), 'n')
format(D('0'), '08,.1f')
format(D('0'), '=+12.2f')
format(D('0'), 'z.0f')
format(D('0'), '010')
format(D('0'), '<010')
format(D('0'), '-^9')
format(D('0'), ',')
format(D('0'), '+,')
format(D('0'), '05')
format(D('0'), 'x<20e')
format(D('0'), '日>9.1f')
format(D('0'), '.30f')
format(D('0'), '.30g')
format(D('0'), '.30e')
format(D('0'), 'f')
format(D('0'), 'F')
format(D('0'), '.')
format(D('0'), '0')
format(D('0'), '0,')
format(D('0'), '015,')
format(D('0'), '#f')
format(D('0'), '_')
format(D('0'), 'd')
format(D('0'), 's')
format(D('0'), '.2')
format(D('0'), '10.2')
format(D('0'), '1000')
format(D('-0'), '')
format(D('-0'), '.2f')
format(D('-0'), ',.2f')
format(D('-0'), '12.1f')
format(D('-0'), '<14.2f')
format(D('-0'), '+.3f')
format(D('-0'), ' .3f')
format(D('-0'), 'e')
format(D('-0'), '.3e')
format(D('-0'), 'g')
format(D('-0'), '.3g')
format(D('-0'), '012.2f')
format(D('-0'), '*^18,.1f')
format(D('-0'), '>12')
format(D('-0'), 'q')
format(D('-0'), 'E')
format(D('-0'), 'G')
format(D('-0'), '%')
format(D('-0'), '.1%')
format(D('-0'), '.0f')
format(D('-0'), '.0e')
format(D('-0'), '.0g')
format(D('-0'), 'n')
format(D('-0'), '08,.1f')
format(D('-0'), '=+12.2f')
format(D('-0'), 'z.0f')
format(D('-0'), '010')
format(D('-0'), '<010')
format(D('-0'), '-^9')
format(D('-0'), ',')
format(D('-0'), '+,')
format(D('-0'), '05')
format(D('-0'), 'x<20e')
format(D('-0'), '日>9.1f')
format(D('-0'), '.30f')
format(D('-0'), '.30g')
format(D('-0'), '.30e')
format(D('-0'), 'f')
format(D('-0'), 'F')
format(D('-0'), '.')
format(D('-0'), '0')
format(D('-0'), '0,')
format(D('-0'), '015,')
format(D('-0'), '#f')
format(D('-0'), '_')
format(D('-0'), 'd')
format(D('-0'), 's')
format(D('-0'), '.2')
format(D('-0'), '10.2')
format(D('-0'), '1000')
format(D('0.000'), '')
format(D('0.000'), '.2f')
format(D('0.000'), ',.2f')
format(D('0.000'), '12.1f')
format(D('0.000'), '<14.2f')
format(D('0.000'), '+.3f')
format(D('0.000'), ' .3f')
format(D('0.000'), 'e')
format(D('0.000'), '.3e')
format(D('0.000'), 'g')
format(D('0.000'), '.3g')
format(D('0.000'), '012.2f')
format(D('0.000'), '*^18,.1f')
format(D('0.000'), '>12')
format(D('0.000'), 'q')
format(D('0.000'), 'E')
format(D('0.000'), 'G')
format(D('0.000'), '%')
format(D('0.000'), '.1%')
format(D('0.000'), '.0f')
format(D('0.000'), '.0e')
format(D('0.000'), '.0g')
format(D('0.000'), 'n')
format(D('0.000'), '08,.1f')
format(D('0.000'), '=+12.2f')
format(D('0.000'), 'z.0f')
format(D('0.000'), '010')
format(D('0.000'), '<010')
format(D('0.000'), '-^9')
format(D('0.000'), ',')
format(D('0.000'), '+,')
format(D('0.000'), '05')
format(D('0.000'), 'x<20e')
format(D('0.000'), '日>9.1f')
format(D('0.000'), '.30f')
format(D('0.000'), '.30g')
format(D('0.000'), '.30e')
format(D('0.000'), 'f')
format(D('0.000'), 'F')
format(D('0.000'), '.')
format(D('0.000'), '0')
format(D('0.000'), '0,')
format(D('0.000'), '015,')
format(D('0.000'), '#f')
format(D('0.000'), '_')
format(D('0.000'), 'd')
format(D('0.000'), 's')
format(D('0.000'), '.2')
format(D('0.000'), '10.2')
format(D('0.000'), '1000')
format(D('-0.4'), '')
format(D('-0.4'), '.2f')
format(D('-0.4'), ',.2f')
format(D('-0.4'), '12.1f')
format(D('-0.4'), '<14.2f')
format(D('-0.4'), '+.3f')
format(D('-0.4'), ' .3f')
format(D('-0.4'), 'e')
format(D('-0.4'), '.3e')
format(D('-0.4'), 'g')
format(D('-0.4'), '.3g')
format(D('-0.4'), '012.2f')
format(D('-0.4'), '*^18,.1f')
format(D('-0.4'), '>12')
format(D('-0.4'), 'q')
format(D('-0.4'), 'E')
format(D('-0.4'), 'G')
format(D('-0.4'), '%')
format(D('-0.4'), '.1%')
format(D('-0.4'), '.0f')
format(D('-0.4'), '.0e')
format(D('-0.4'), '.0g')
format(D('-0.4'), 'n')
format(D('-0.4'), '08,.1f')
format(D('-0.4'), '=+12.2f')
format(D('-0.4'), 'z.0f')
format(D('-0.4'), '010')
format(D('-0.4'), '<010')
format(D('-0.4'), '-^9')
format(D('-0.4'), ',')
format(D('-0.4'), '+,')
format(D('-0.4'), '05')
format(D('-0.4'), 'x<20e')
format(D('-0.4'), '日>9.1f')
format(D('-0.4'), '.30f')
format(D('-0.4'), '.30g')
format(D('-0.4'), '.30e')
format(D('-0.4'), 'f')
format(D('-0.4'), 'F')
format(D('-0.4'), '.')
format(D('-0.4'), '0')
format(D('-0.4'), '0,')
format(D('-0.4'), '015,')
format(D('-0.4'), '#f')
format(D('-0.4'), '_')
format(D('-0.4'), 'd')
format(D('-0.4'), 's')
format(D('-0.4'), '.2')
format(D('-0.4'), '10.2')
format(D('-0.4'), '1000')
format(D('1E+5'), '')
format(D('1E+5'), '.2f')
format(D('1E+5'), ',.2f')
format(D('1E+5'), '12.1f')
format(D('1E+5'), '<14.2f')
format(D('1E+5'), '+.3f')
format(D('1E+5'), ' .3f')
format(D('1E+5'), 'e')
format(D('1E+5'), '.3e')
format(D('1E+5'), 'g')
format(D('1E+5'), '.3g')
format(D('1E+5'), '012.2f')
format(D('1E+5'), '*^18,.1f')
format(D('1E+5'), '>12')
format(D('1E+5'), 'q')
format(D('1E+5'), 'E')
format(D('1E+5'), 'G')
format(D('1E+5'), '%')
format(D('1E+5'), '.1%')
format(D('1E+5'), '.0f')
format(D('1E+5'), '.0e')
format(D('1E+5'), '.0g')
format(D('1E+5'), 'n')
format(D('1E+5'), '08,.1f')
format(D('1E+5'), '=+12.2f')
format(D('1E+5'), 'z.0f')
format(D('1E+5'), '010')
format(D('1E+5'), '<010')
format(D('1E+5'), '-^9')
format(D('1E+5'), ',')
format(D('1E+5'), '+,')
format(D('1E+5'), '05')
format(D('1E+5'), 'x<20e')
format(D('1E+5'), '日>9.1f')
format(D('1E+5'), '.30f')
format(D('1E+5'), '.30g')
format(D('1E+5'), '.30e')
format(D('1E+5'), 'f')
format(D('1E+5'), 'F')
format(D('1E+5'), '.')
format(D('1E+5'), '0')
format(D('1E+5'), '0,')
format(D('1E+5'), '015,')
format(D('1E+5'), '#f')
format(D('1E+5'), '_')
format(D('1E+5'), 'd')
format(D('1E+5'), 's')
format(D('1E+5'), '.2')
format(D('1E+5'), '10.2')
format(D('1E+5'), '1000')
format(D('1.5E-9'), '')
format(D('1.5E-9'), '.2f')
format(D('1.5E-9'), ',.2f')
format(D('1.5E-9'), '12.1f')
format(D('1.5E-9'), '<14.2f')
format(D('1.5E-9'), '+.3f')
format(D('1.5E-9'), ' .3f')
format(D('1.5E-9'), 'e')
format(D('1.5E-9'), '.3e')
format(D('1.5E-9'), 'g')
format(D('1.5E-9'), '.3g')
format(D('1.5E-9'), '012.2f')
format(D('1.5E-9'), '*^18,.1f')
format(D('1.5E-9'), '>12')
format(D('1.5E-9'), 'q')
format(D('1.5E-9'), 'E')
format(D('1.5E-9'), 'G')
format(D('1.5E-9'), '%')
format(D('1.5E-9'), '.1%')
format(D('1.5E-9'), '.0f')
format(D('1.5E-9'), '.0e')
format(D('1.5E-9'), '.0g')
format(D('1.5E-9'), 'n')
format(D('1.5E-9'), '08,.1f')
format(D('1.5E-9'), '=+12.2f')
format(D('1.5E-9'), 'z.0f')
format(D('1.5E-9'), '010')
format(D('1.5E-9'), '<010')
format(D('1.5E-9'), '-^9')
format(D('1.5E-9'), ',')
format(D('1.5E-9'), '+,')
format(D('1.5E-9'), '05')
format(D('1.5E-9'), 'x<20e')
format(D('1.5E-9'), '日>9.1f')
format(D('1.5E-9'), '.30f')
format(D('1.5E-9'), '.30g')
format(D('1.5E-9'), '.30e')
format(D('1.5E-9'), 'f')
format(D('1.5E-9'), 'F')
format(D('1.5E-9'), '.')
format(D('1.5E-9'), '0')
format(D('1.5E-9'), '0,')
format(D('1.5E-9'), '015,')
format(D('1.5E-9'), '#f')
format(D('1.5E-9'), '_')
format(D('1.5E-9'), 'd')
format(D('1.5E-9'), 's')
format(D('1.5E-9'), '.2')
format(D('1.5E-9'), '10.2')
format(D('1.5E-9'), '1000')
format(D('0E+3'), '')
format(D('0E+3'), '.2f')
format(D('0E+3'), ',.2f')
format(D('0E+3'), '12.1f')
format(D('0E+3'), '<14.2f')
format(D('0E+3'), '+.3f')
format(D('0E+3'), ' .3f')
format(D('0E+3'), 'e')
format(D('0E+3'), '.3e')
format(D('0E+3'), 'g')
format(D('0E+3'), '.3g')
format(D('0E+3'), '012.2f')
format(D('0E+3'), '*^18,.1f')
format(D('0E+3'), '>12')
format(D('0E+3'), 'q')
format(D('0E+3'), 'E')
format(D('0E+3'), 'G')
format(D('0E+3'), '%')
format(D('0E+3'), '.1%')
format(D('0E+3'), '.0f')
format(D('0E+3'), '.0e')
format(D('0E+3'), '.0g')
format(D('0E+3'), 'n')
format(D('0E+3'), '08,.1f')
format(D('0E+3'), '=+12.2f')
format(D('0E+3'), 'z.0f')
format(D('0E+3'), '010')
format(D('0E+3'), '<010')
format(D('0E+3'), '-^9')
format(D('0E+3'), ',')
format(D('0E+3'), '+,')
format(D('0E+3'), '05')
format(D('0E+3'), 'x<20e')
format(D('0E+3'), '日>9.1f')
format(D('0E+3'), '.30f')
format(D('0E+3'), '.30g')
format(D('0E+3'), '.30e')
format(D('0E+3'), 'f')
format(D('0E+3'), 'F')
format(D('0E+3'), '.')
format(D('0E+3'), '0')
format(D('0E+3'), '0,')
format(D('0E+3'), '015,')
format(D('0E+3'), '#f')
format(D('0E+3'), '_')
format(D('0E+3'), 'd')
format(D('0E+3'), 's')
format(D('0E+3'), '.2')
format(D('0E+3'), '10.2')
format(D('0E+3'), '1000')
format(D('123'), '')
format(D('123'), '.2f')
format(D('123'), ',.2f')
format(D('123'), '12.1f')
format(D('123'), '<14.2f')
format(D('123'), '+.3f')
format(D('123'), ' .3f')
format(D('123'), 'e')
format(D('123'), '.3e')
format(D('123'), 'g')
format(D('123'), '.3g')
format(D('123'), '012.2f')
format(D('123'), '*^18,.1f')
format(D('123'), '>12')
format(D('123'), 'q')
format(D('123'), 'E')
format(D('123'), 'G')
format(D('123'), '%')
format(D('123'), '.1%')
format(D('123'), '.0f')
format(D('123'), '.0e')
format(D('123'), '.0g')
format(D('123'), 'n')
format(D('123'), '08,.1f')
format(D('123'), '=+12.2f')
format(D('123'), 'z.0f')
format(D('123'), '010')
format(D('123'), '<010')
format(D('123'), '-^9')
format(D('123'), ',')
format(D('123'), '+,')
format(D('123'), '05')
format(D('123'), 'x<20e')
format(D('123'), '日>9.1f')
format(D('123'), '.30f')
format(D('123'), '.30g')
format(D('123'), '.30e')
format(D('123'), 'f')
format(D('123'), 'F')
format(D('123'), '.')
format(D('123'), '0')
format(D('123'), '0,')
format(D('123'), '015,')
format(D('123'), '#f')
format(D('123'), '_')
format(D('123'), 'd')
format(D('123'), 's')
format(D('123'), '.2')
format(D('123'), '10.2')
format(D('123'), '1000')
format(D('999.995'), '')
format(D('999.995'), '.2f')
format(D('999.995'), ',.2f')
format(D('999.995'), '12.1f')
format(D('999.995'), '<14.2f')
format(D('999.995'), '+.3f')
format(D('999.995'), ' .3f')
format(D('999.995'), 'e')
format(D('999.995'), '.3e')
format(D('999.995'), 'g')
format(D('999.995'), '.3g')
format(D('999.995'), '012.2f')
format(D('999.995'), '*^18,.1f')
format(D('999.995'), '>12')
format(D('999.995'), 'q')
format(D('999.995'), 'E')
format(D('999.995'), 'G')
format(D('999.995'), '%')
format(D('999.995'), '.1%')
format(D('999.995'), '.0f')
format(D('999.995'), '.0e')
format(D('999.995'), '.0g')
format(D('999.995'), 'n')
format(D('999.995'), '08,.1f')
format(D('999.995'), '=+12.2f')
format(D('999.995'), 'z.0f')
format(D('999.995'), '010')
format(D('999.995'), '<010')
format(D('999.995'), '-^9')
format(D('999.995'), ',')
format(D('999.995'), '+,')
format(D('999.995'), '05')
format(D('999.995'), 'x<20e')
format(D('999.995'), '日>9.1f')
format(D('999.995'), '.30f')
format(D('999.995'), '.30g')
format(D('999.995'), '.30e')
format(D('999.995'), 'f')
format(D('999.995'), 'F')
format(D('999.995'), '.')
format(D('999.995'), '0')
format(D('999.995'), '0,')
format(D('999.995'), '015,')
format(D('999.995'), '#f')
format(D('999.995'), '_')
format(D('999.995'), 'd')
format(D('999.995'), 's')
format(D('999.995'), '.2')
format(D('999.995'), '10.2')
format(D('999.995'), '1000')
format(D('-1234.5'), '')
format(D('-1234.5'), '.2f')
format(D('-1234.5'), ',.2f')
format(D('-1234.5'), '12.1f')
format(D('-1234.5'), '<14.2f')
format(D('-1234.5'), '+.3f')
format(D('-1234.5'), ' .3f')
format(D('-1234.5'), 'e')
format(D('-1234.5'), '.3e')
format(D('-1234.5'), 'g')
format(D('-1234.5'), '.3g')
format(D('-1234.5'), '012.2f')
format(D('-1234.5'), '*^18,.1f')
format(D('-1234.5'), '>12')
format(D('-1234.5'), 'q')
format(D('-1234.5'), 'E')
format(D('-1234.5'), 'G')
format(D('-1234.5'), '%')
format(D('-1234.5'), '.1%')
format(D('-1234.5'), '.0f')
format(D('-1234.5'), '.0e')
format(D('-1234.5'), '.0g')
format(D('-1234.5'), 'n')
format(D('-1234.5'), '08,.1f')
format(D('-1234.5'), '=+12.2f')
format(D('-1234.5'), 'z.0f')
format(D('-1234.5'), '010')
format(D('-1234.5'), '<010')
format(D('-1234.5'), '-^9')
format(D('-1234.5'), ',')
format(D('-1234.5'), '+,')
format(D('-1234.5'), '05')
format(D('-1234.5'), 'x<20e')
format(D('-1234.5'), '日>9.1f')
format(D('-1234.5'), '.30f')
format(D('-1234.5'), '.30g')
format(D('-1234.5'), '.30e')
format(D('-1234.5'), 'f')
format(D('-1234.5'), 'F')
format(D('-1234.5'), '.')
format(D('-1234.5'), '0')
format(D('-1234.5'), '0,')
format(D('-1234.5'), '015,')
format(D('-1234.5'), '#f')
format(D('-1234.5'), '_')
format(D('-1234.5'), 'd')
format(D('-1234.5'), 's')
format(D('-1234.5'), '.2')
format(D('-1234.5'), '10.2')
format(D('-1234.5'), '1000')
format(D('NaN'), '')
format(D('NaN'), '.2f')
format(D('NaN'), ',.2f')
format(D('NaN'), '12.1f')
format(D('NaN'), '<14.2f')
format(D('NaN'), '+.3f')
format(D('NaN'), ' .3f')
format(D('NaN'), 'e')
format(D('NaN'), '.3e')
format(D('NaN'), 'g')
format(D('NaN'), '.3g')
format(D('NaN'), '012.2f')
format(D('NaN'), '*^18,.1f')
format(D('NaN'), '>12')
format(D('NaN'), 'q')
format(D('NaN'), 'E')
format(D('NaN'), 'G')
format(D('NaN'), '%')
format(D('NaN'), '.1%')
format(D('NaN'), '.0f')
format(D('NaN'), '.0e')
format(D('NaN'), '.0g')
format(D('NaN'), 'n')
format(D('NaN'), '08,.1f')
format(D('NaN'), '=+12.2f')
format(D('NaN'), 'z.0f')
format(D('NaN'), '010')
format(D('NaN'), '<010')
format(D('NaN'), '-^9')
format(D('NaN'), ',')
format(D('NaN'), '+,')
format(D('NaN'), '05')
format(D('NaN'), 'x<20e')
format(D('NaN'), '日>9.1f')
format(D('NaN'), '.30f')
format(D('NaN'), '.30g')
format(D('NaN'), '.30e')
format(D('NaN'), 'f')
format(D('NaN'), 'F')
format(D('NaN'), '.')
format(D('NaN'), '0')
format(D('NaN'), '0,')
format(D('NaN'), '015,')
format(D('NaN'), '#f')
format(D('NaN'), '_')
format(D('NaN'), 'd')
format(D('NaN'), 's')
format(D('NaN'), '.2')
format(D('NaN'), '10.2')
format(D('NaN'), '1000')
format(D('-Infinity'), '')
format(D('-Infinity'), '.2f')
format(D('-Infinity'), ',.2f')
format(D('-Infinity'), '12.1f')
format(D('-Infinity'), '<14.2f')
format(D('-Infinity'), '+.3f')
format(D('-Infinity'), ' .3f')
format(D('-Infinity'), 'e')
format(D('-Infinity'), '.3e')
format(D('-Infinity'), 'g')
format(D('-Infinity'), '.3g')
format(D('-Infinity'), '012.2f')
format(D('-Infinity'), '*^18,.1f')
format(D('-Infinity'), '>12')
format(D('-Infinity'), 'q')
format(D('-Infinity'), 'E')
format(D('-Infinity'), 'G')
format(D('-Infinity'), '%')
format(D('-Infinity'), '.1%')
format(D('-Infinity'), '.0f')
format(D('-Infinity'), '.0e')
format(D('-Infinity'), '.0g')
format(D('-Infinity'), 'n')
format(D('-Infinity'), '08,.1f')
format(D('-Infinity'), '=+12.2f')
format(D('-Infinity'), 'z.0f')
format(D('-Infinity'), '010')
format(D('-Infinity'), '<010')
format(D('-Infinity'), '-^9')
format(D('-Infinity'), ',')
format(D('-Infinity'), '+,')
format(D('-Infinity'), '05')
format(D('-Infinity'), 'x<20e')
format(D('-Infinity'), '日>9.1f')
format(D('-Infinity'), '.30f')
format(D('-Infinity'), '.30g')
format(D('-Infinity'), '.30e')
format(D('-Infinity'), 'f')
format(D('-Infinity'), 'F')
format(D('-Infinity'), '.')
format(D('-Infinity'), '0')
format(D('-Infinity'), '0,')
format(D('-Infinity'), '015,')
format(D('-Infinity'), '#f')
format(D('-Infinity'), '_')
format(D('-Infinity'), 'd')
format(D('-Infinity'), 's')
format(D('-Infinity'), '.2')
format(D('-Infinity'), '10.2')
format(D('-Infinity'), '1000')
format(D('sNaN3'), '')
format(D('sNaN3'), '.2f')
format(D('sNaN3'), ',.2f')
format(D('sNaN3'), '12.1f')
format(D('sNaN3'), '<14.2f')
format(D('sNaN3'), '+.3f')
format(D('sNaN3'), ' .3f')
format(D('sNaN3'), 'e')
format(D('sNaN3'), '.3e')
format(D('sNaN3'), 'g')
format(D('sNaN3'), '.3g')
format(D('sNaN3'), '012.2f')
format(D('sNaN3'), '*^18,.1f')
format(D('sNaN3'), '>12')
format(D('sNaN3'), 'q')
format(D('sNaN3'), 'E')
format(D('sNaN3'), 'G')
format(D('sNaN3'), '%')
format(D('sNaN3'), '.1%')
format(D('sNaN3'), '.0f')
format(D('sNaN3'), '.0e')
format(D('sNaN3'), '.0g')
format(D('sNaN3'), 'n')
format(D('sNaN3'), '08,.1f')
format(D('sNaN3'), '=+12.2f')
format(D('sNaN3'), 'z.0f')
format(D('sNaN3'), '010')
format(D('sNaN3'), '<010')
format(D('sNaN3'), '-^9')
format(D('sNaN3'), ',')
format(D('sNaN3'), '+,')
format(D('sNaN3'), '05')
format(D('sNaN3'), 'x<20e')
format(D('sNaN3'), '日>9.1f')
format(D('sNaN3'), '.30f')
format(D('sNaN3'), '.30g')
format(D('sNaN3'), '.30e')
format(D('sNaN3'), 'f')
format(D('sNaN3'), 'F')
format(D('sNaN3'), '.')
format(D('sNaN3'), '0')
format(D('sNaN3'), '0,')
format(D('sNaN3'), '015,')
format(D('sNaN3'), '#f')
format(D('sNaN3'), '_')
format(D('sNaN3'), 'd')
format(D('sNaN3'), 's')
format(D('sNaN3'), '.2')
format(D('sNaN3'), '10.2')
format(D('sNaN3'), '1000')
format(D('0.1'), '')
format(D('0.1'), '.2f')
format(D('0.1'), ',.2f')
format(D('0.1'), '12.1f')
format(D('0.1'), '<14.2f')
format(D('0.1'), '+.3f')
format(D('0.1'), ' .3f')
format(D('0.1'), 'e')
format(D('0.1'), '.3e')
format(D('0.1'), 'g')
format(D('0.1'), '.3g')
format(D('0.1'), '012.2f')
format(D('0.1'), '*^18,.1f')
format(D('0.1'), '>12')
format(D('0.1'), 'q')
format(D('0.1'), 'E')
format(D('0.1'), 'G')
format(D('0.1'), '%')
format(D('0.1'), '.1%')
format(D('0.1'), '.0f')
format(D('0.1'), '.0e')
format(D('0.1'), '.0g')
format(D('0.1'), 'n')
format(D('0.1'), '08,.1f')
format(D('0.1'), '=+12.2f')
format(D('0.1'), 'z.0f')
format(D('0.1'), '010')
format(D('0.1'), '<010')
format(D('0.1'), '-^9')
format(D('0.1'), ',')
format(D('0.1'), '+,')
format(D('0.1'), '05')
format(D('0.1'), 'x<20e')
format(D('0.1'), '日>9.1f')
format(D('0.1'), '.30f')
format(D('0.1'), '.30g')
format(D('0.1'), '.30e')
format(D('0.1'), 'f')
format(D('0.1'), 'F')
format(D('0.1'), '.')
format(D('0.1'), '0')
format(D('0.1'), '0,')
format(D('0.1'), '015,')
format(D('0.1'), '#f')
format(D('0.1'), '_')
format(D('0.1'), 'd')
format(D('0.1'), 's')
format(D('0.1'), '.2')
format(D('0.1'), '10.2')
format(D('0.1'), '1000')
format(D('2.5'), '')
format(D('2.5'), '.2f')
format(D('2.5'), ',.2f')
format(D('2.5'), '12.1f')
format(D('2.5'), '<14.2f')
format(D('2.5'), '+.3f')
format(D('2.5'), ' .3f')
format(D('2.5'), 'e')
format(D('2.5'), '.3e')
format(D('2.5'), 'g')
format(D('2.5'), '.3g')
format(D('2.5'), '012.2f')
format(D('2.5'), '*^18,.1f')
format(D('2.5'), '>12')
format(D('2.5'), 'q')
format(D('2.5'), 'E')
format(D('2.5'), 'G')
format(D('2.5'), '%')
format(D('2.5'), '.1%')
format(D('2.5'), '.0f')
format(D('2.5'), '.0e')
format(D('2.5'), '.0g')
format(D('2.5'), 'n')
format(D('2.5'), '08,.1f')
format(D('2.5'), '=+12.2f')
format(D('2.5'), 'z.0f')
format(D('2.5'), '010')
format(D('2.5'), '<010')
format(D('2.5'), '-^9')
format(D('2.5'), ',')
format(D('2.5'), '+,')
format(D('2.5'), '05')
format(D('2.5'), 'x<20e')
format(D('2.5'), '日>9.1f')
format(D('2.5'), '.30f')
format(D('2.5'), '.30g')
format(D('2.5'), '.30e')
format(D('2.5'), 'f')
format(D('2.5'), 'F')
format(D('2.5'), '.')
format(D('2.5'), '0')
format(D('2.5'), '0,')
format(D('2.5'), '015,')
format(D('2.5'), '#f')
format(D('2.5'), '_')
format(D('2.5'), 'd')
format(D('2.5'), 's')
format(D('2.5'), '.2')
format(D('2.5'), '10.2')
format(D('2.5'), '1000')
format(D('12345678901234567890123456789012345.678'), '')
format(D('12345678901234567890123456789012345.678'), '.2f')
format(D('12345678901234567890123456789012345.678'), ',.2f')
format(D('12345678901234567890123456789012345.678'), '12.1f')
format(D('12345678901234567890123456789012345.678'), '<14.2f')
format(D('12345678901234567890123456789012345.678'), '+.3f')
format(D('12345678901234567890123456789012345.678'), ' .3f')
format(D('12345678901234567890123456789012345.678'), 'e')
format(D('12345678901234567890123456789012345.678'), '.3e')
format(D('12345678901234567890123456789012345.678'), 'g')
format(D('12345678901234567890123456789012345.678'), '.3g')
format(D('12345678901234567890123456789012345.678'), '012.2f')
format(D('12345678901234567890123456789012345.678'), '*^18,.1f')
format(D('12345678901234567890123456789012345.678'), '>12')
format(D('12345678901234567890123456789012345.678'), 'q')
format(D('12345678901234567890123456789012345.678'), 'E')
format(D('12345678901234567890123456789012345.678'), 'G')
format(D('12345678901234567890123456789012345.678'), '%')
format(D('12345678901234567890123456789012345.678'), '.1%')
format(D('12345678901234567890123456789012345.678'), '.0f')
format(D('12345678901234567890123456789012345.678'), '.0e')
format(D('12345678901234567890123456789012345.678'), '.0g')
format(D('12345678901234567890123456789012345.678'), 'n')
format(D('12345678901234567890123456789012345.678'), '08,.1f')
format(D('12345678901234567890123456789012345.678'), '=+12.2f')
format(D('12345678901234567890123456789012345.678'), 'z.0f')
format(D('12345678901234567890123456789012345.678'), '010')
format(D('12345678901234567890123456789012345.678'), '<010')
format(D('12345678901234567890123456789012345.678'), '-^9')
format(D('12345678901234567890123456789012345.678'), ',')
format(D('12345678901234567890123456789012345.678'), '+,')
format(D('12345678901234567890123456789012345.678'), '05')
format(D('12345678901234567890123456789012345.678'), 'x<20e')
format(D('12345678901234567890123456789012345.678'), '日>9.1f')
format(D('12345678901234567890123456789012345.678'), '.30f')
format(D('12345678901234567890123456789012345.678'), '.30g')
format(D('12345678901234567890123456789012345.678'), '.30e')
format(D('12345678901234567890123456789012345.678'), 'f')
format(D('12345678901234567890123456789012345.678'), 'F')
format(D('12345678901234567890123456789012345.678'), '.')
format(D('12345678901234567890123456789012345.678'), '0')
format(D('12345678901234567890123456789012345.678'), '0,')
format(D('12345678901234567890123456789012345.678'), '015,')
format(D('12345678901234567890123456789012345.678'), '#f')
format(D('12345678901234567890123456789012345.678'), '_')
format(D('12345678901234567890123456789012345.678'), 'd')
format(D('12345678901234567890123456789012345.678'), 's')
format(D('12345678901234567890123456789012345.678'), '.2')
format(D('12345678901234567890123456789012345.678'), '10.2')
format(D('12345678901234567890123456789012345.678'), '1000')
c = Context(prec=28,traps=[]); [c.next_toward(D('83470E1'), D('-78932879217421809679290810033E1')), c.flags]
c = Context(prec=28,traps=[]); [c.quantize(D('-61E-10'), D('-45E3')), c.flags]
c = Context(prec=28,traps=[]); [c.add(D('-1934514506123100772837832661E-2'), D('5E1')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_total(D('1000E-5'), D('10E20')), c.flags]
c = Context(prec=28,traps=[]); [c.min_mag(D('-100000000000000000000000000000E1'), D('39')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder(D('500E-5'), D('23E20')), c.flags]
c = Context(prec=28,traps=[]); [c.divide_int(D('54009171452117850255171607909E-10'), D('758E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.copy_sign(D('77818804917031797405429382577E-5'), D('-14E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_signal(D('500E-2'), D('5E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.subtract(D('-33E-3'), D('71E20')), c.flags]
c = Context(prec=28,traps=[]); [c.add(D('703160285E-1'), D('0234588892631662773068985753113361485405')), c.flags]
c = Context(prec=28,traps=[]); [c.shift(D('-87E-10'), D('-6')), c.flags]
c = Context(prec=28,traps=[]); [c.scaleb(D('-100E-28'), D('-1')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder_near(D('50E-1'), D('5E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('10000000000000000000000000000E-5'), D('-2E1')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_signal(D('500E-3'), D('500E3')), c.flags]
c = Context(prec=28,traps=[]); [c.add(D('816E1'), D('-49E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.divide(D('0360144458886891718906267278990676486945E1'), D('-1E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.rotate(D('67430E-40'), D('2')), c.flags]
c = Context(prec=28,traps=[]); [c.divide_int(D('999E1'), D('91096E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('10000000000000000000000000000000000000000E-28'), D('9999999999999999999999999999')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('54235551579947847536831550569E-2'), D('1E20')), c.flags]
c = Context(prec=28,traps=[]); [c.max_mag(D('778'), D('2992217403808294061984815141510216337857E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.subtract(D('-7'), D('06178085016623262E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.divide_int(D('39397983724624887E1'), D('-070')), c.flags]
c = Context(prec=28,traps=[]); [c.min(D('-50E-1'), D('73E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_signal(D('499999999999999999999999999999E20'), D('-1771988403631730868724546184715121671706E1')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder(D('-0'), D('-7')), c.flags]
c = Context(prec=28,traps=[]); [c.quantize(D('10000000000000000000000000000E-3'), D('56E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.max_mag(D('1706224699023670286196258243950026791756E-40'), D('2938390312379655154717239888184259210453E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.quantize(D('84631E-40'), D('76619185886605049669549131738')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('3E-5'), D('6923691118218970434052177862593040754572E1')), c.flags]
c = Context(prec=28,traps=[]); [c.add(D('-9E3'), D('-3833014546257612341342384458198342342171E3')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_total(D('-02185570848882921963784347839E-3'), D('332480220E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.copy_sign(D('99999999999999999999999999999E-40'), D('-9E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.copy_sign(D('2E-28'), D('5E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.divide_int(D('-65328E1'), D('0036821684761093441836713545930269059927E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder_near(D('500E3'), D('4999999999E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('5480469370328920346678288457E-1'), D('150252310E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_signal(D('743263725E-2'), D('99999999999999999999999999999')), c.flags]
c = Context(prec=28,traps=[]); [c.min(D('49999999999999999999999999999E-2'), D('-794E3')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('2322597945645873355282111417E20'), D('-5')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder(D('4999E-10'), D('7054686445525392962942236943')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('81650872514743696E-28'), D('2')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder_near(D('-504E-1'), D('721E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.min_mag(D('500E3'), D('-5E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.subtract(D('08418703150843764E20'), D('-434379020E3')), c.flags]
c = Context(prec=28,traps=[]); [c.divide(D('-50E-5'), D('-66490092356584575441591453230E3')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_total(D('8911767668369890808774909052E-5'), D('100000000000000000E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.copy_sign(D('31708125215053416296097711385E-40'), D('-86027132211844120548573806374E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.rotate(D('5964728115863791414173763693'), D('-6')), c.flags]
c = Context(prec=28,traps=[]); [c.min(D('52E-5'), D('44093065294664519181731505095')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('3893752861102947167205501568'), D('-06638')), c.flags]
c = Context(prec=28,traps=[]); [c.divide(D('-890617480E-3'), D('5E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_signal(D('50E1'), D('-9999999999999999999999999999E3')), c.flags]
c = Context(prec=28,traps=[]); [c.shift(D('50E-3'), D('3')), c.flags]
c = Context(prec=28,traps=[]); [c.subtract(D('16E20'), D('06918250939807651217267617511E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder_near(D('-5E20'), D('499999999999999999E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_total(D('29148'), D('9999999999999999999999999999E3')), c.flags]
c = Context(prec=28,traps=[]); [c.max_mag(D('-2628291828944065837755384953181914019135E-1'), D('-7572754132338951239255514941350284444824E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('185E-2'), D('4999E3')), c.flags]
c = Context(prec=28,traps=[]); [c.divide(D('5E-2'), D('-31708812445342826097999952182')), c.flags]
c = Context(prec=28,traps=[]); [c.compare(D('23949894902431485E-2'), D('50E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.compare(D('51162635364891700E-10'), D('83')), c.flags]
c = Context(prec=28,traps=[]); [c.quantize(D('50E-40'), D('132E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('500E20'), D('14212501452914888E1')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder(D('-5E-5'), D('47E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.copy_sign(D('05'), D('49525299966897457392788425389E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.shift(D('-499999999999999999E3'), D('6')), c.flags]
c = Context(prec=28,traps=[]); [c.max_mag(D('-37423E-40'), D('500E20')), c.flags]
c = Context(prec=28,traps=[]); [c.max(D('snan'), D('174')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('-28E1'), D('-1214464429492066609477365002E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder(D('-55'), D('inf')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_total(D('71166E-10'), D('05143871018078343953656150548E20')), c.flags]
c = Context(prec=28,traps=[]); [c.rotate(D('309'), D('5')), c.flags]
c = Context(prec=28,traps=[]); [c.min_mag(D('499E3'), D('33E1')), c.flags]
c = Context(prec=28,traps=[]); [c.min_mag(D('90649E1'), D('-499999E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('-0790361955974486820295804958E-5'), D('99999999999999999999999999999E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('-2493320110340709045395553750E-28'), D('-74621907788790456010482536425E3')), c.flags]
c = Context(prec=28,traps=[]); [c.shift(D('759E-2'), D('-3')), c.flags]
c = Context(prec=28,traps=[]); [c.min(D('-9015095798611609284025074380535034440054E-1'), D('75037')), c.flags]
c = Context(prec=28,traps=[]); [c.divide(D('3665847789834044600974835875716883931138E3'), D('100E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.rotate(D('173E-2'), D('-7')), c.flags]
c = Context(prec=28,traps=[]); [c.divmod(D('-2E20'), D('499999999999999999E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.remainder(D('-42E-10'), D('42519009464626703E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.logical_and(D('-99999E1'), D('5700679618401059585629923807E20')), c.flags]
c = Context(prec=28,traps=[]); [c.quantize(D('-3E-10'), D('-505E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.subtract(D('1607409035069648422651044443126541816599E-28'), D('90913423716318212E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.compare_total(D('-59634'), D('4999999999')), c.flags]
c = Context(prec=28,traps=[]); [c.max_mag(D('0'), D('-84368E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_exact(D('80163727764586357892329920662E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_value(D('5E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.next_plus(D('-7510073109212852195155689308547467307747E3')), c.flags]
c = Context(prec=28,traps=[]); [c.next_plus(D('-595E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.to_sci_string(D('-50E1')), c.flags]
c = Context(prec=28,traps=[]); [c.minus(D('99E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.exp(D('35.38983')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_exact(D('-09277E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.ln(D('792E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.exp(D('38.779865')), c.flags]
c = Context(prec=28,traps=[]); [c.next_plus(D('-100000000000000000E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.ln(D('9966356514575842460465912496128184731157E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.next_minus(D('3E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.sqrt(D('19E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.to_eng_string(D('-8E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.plus(D('-25')), c.flags]
c = Context(prec=28,traps=[]); [c.log10(D('500E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.ln(D('500E20')), c.flags]
c = Context(prec=28,traps=[]); [c.number_class(D('12024172729949515607861315492E3')), c.flags]
c = Context(prec=28,traps=[]); [c.number_class(D('-071829398E1')), c.flags]
c = Context(prec=28,traps=[]); [c.abs(D('2772793152631072513485670757E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.plus(D('6950816350153514209965221507321336571407')), c.flags]
c = Context(prec=28,traps=[]); [c.next_plus(D('49E3')), c.flags]
c = Context(prec=28,traps=[]); [c.minus(D('33174719531680044E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.ln(D('10000000000000000000000000000')), c.flags]
c = Context(prec=28,traps=[]); [c.minus(D('7E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_value(D('snan')), c.flags]
c = Context(prec=28,traps=[]); [c.is_normal(D('1687156486247898809898097260E-1')), c.flags]
c = Context(prec=28,traps=[]); [c.next_plus(D('-14605364167098107735219671724E3')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_exact(D('7862940833377954402130313114817497258489E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.plus(D('23106E-5')), c.flags]
c = Context(prec=28,traps=[]); [c.ln(D('0E3')), c.flags]
c = Context(prec=28,traps=[]); [c.to_sci_string(D('56501E-10')), c.flags]
c = Context(prec=28,traps=[]); [c.logb(D('99999E-2')), c.flags]
c = Context(prec=28,traps=[]); [c.plus(D('-9209249251515080797177099929')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_exact(D('-93093760855096541194611986505E20')), c.flags]
c = Context(prec=28,traps=[]); [c.is_normal(D('500E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_value(D('100')), c.flags]
c = Context(prec=28,traps=[]); [c.to_sci_string(D('84076104132479658E-40')), c.flags]
c = Context(prec=28,traps=[]); [c.next_plus(D('-499999999999999999E-3')), c.flags]
c = Context(prec=28,traps=[]); [c.is_normal(D('nan5')), c.flags]
c = Context(prec=28,traps=[]); [c.log10(D('1000E3')), c.flags]
c = Context(prec=28,traps=[]); [c.next_minus(D('5330119707209596443130202796E3')), c.flags]
c = Context(prec=28,traps=[]); [c.to_integral_exact(D('86170E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.exp(D('13.567363')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('-1'), D('-8')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('28'), D('2.00')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('19'), D('10')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('14.1627'), D('8.127')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('12'), D('3.384')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('14.2326'), D('2.00')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('-7'), D('2.00')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('16'), D('2.00')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('5.1027'), D('-2.4')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('15.1369'), D('2.00')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('30'), D('1E+1')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('28'), D('-1.462')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('-15'), D('2.00')), c.flags]
c = Context(prec=28,traps=[]); [c.power(D('26'), D('8')), c.flags]
c = Context(prec=28,traps=[]); [c.fma(D('77244643449819892898157167316E1'), D('99E-1'), D('-181')), c.flags]
c = Context(prec=28,traps=[]); [c.fma(D('78E-3'), D('50E-3'), D('-499999')), c.flags]
c = Context(prec=28,traps=[]); [c.fma(D('-9E-2'), D('743'), D('993E-28')), c.flags]
c = Context(prec=28,traps=[]); [c.fma(D('1000000000E-3'), D('0288934197414096877291343031282999779248E-40'), D('94E3')), c.flags]
c = Context(prec=28,traps=[]); [c.fma(D('567825287E-5'), D('10E-40'), D('9999999999999999999999999999')), c.flags]
c = Context(prec=28,traps=[]); [c.fma(D('-17255741987809965394588903754E1'), D('5947972398554667499467666928E-10'), D('500')), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('-70E-5'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('50E1'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('500E3'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('-5E-5'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('-82411'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('49752E3'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('-3683012183298440567407641656518563507482E-28'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('59868E-5'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('94469715291632028450720871730E-2'), c.flags]
c = Context(prec=28,traps=[]); [c.create_decimal('0E+5'), c.flags]
c = Context(prec=5,traps=[]); [c.shift(D('-500E-10'), D('7')), c.flags]
c = Context(prec=5,traps=[]); [c.shift(D('-10000000000000000000000000000000000000000E1'), D('1')), c.flags]
c = Context(prec=5,traps=[]); [c.subtract(D('50E-10'), D('-2431608762955453366211246563E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder_near(D('555308157E-40'), D('46762971059569507160701253926E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.multiply(D('snan'), D('-500E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder(D('78004916754358456705006480819E-28'), D('-18272468884540063168821746824E1')), c.flags]
c = Context(prec=5,traps=[]); [c.divide(D('821897109E-3'), D('-73776380392795886E1')), c.flags]
c = Context(prec=5,traps=[]); [c.quantize(D('49E-10'), D('-37809627128273274E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.divide_int(D('99E1'), D('7414190124209215910661341636702502637421')), c.flags]
c = Context(prec=5,traps=[]); [c.add(D('499999E-28'), D('-25972477504979883273454815021E1')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('-45794396453986894550452221688E-5'), D('-1')), c.flags]
c = Context(prec=5,traps=[]); [c.subtract(D('-92929166649061111763399936252E-5'), D('-5490646837147040519111728514E3')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('20851526889379460797226401636E20'), D('6')), c.flags]
c = Context(prec=5,traps=[]); [c.copy_sign(D('8E-3'), D('842')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder_near(D('15225266140477098E-40'), D('9848363714049712427899066652413700797537E1')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('-10000000000000000000000000000000000000000E-28'), D('-3')), c.flags]
c = Context(prec=5,traps=[]); [c.divide_int(D('11052659291019289E-2'), D('7318045181089527808128370394')), c.flags]
c = Context(prec=5,traps=[]); [c.copy_sign(D('-6E-1'), D('-1000E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.compare(D('2188104788765583350303567793E-28'), D('1E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.quantize(D('220203059E-1'), D('-1000000000E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.multiply(D('-650E-28'), D('0')), c.flags]
c = Context(prec=5,traps=[]); [c.compare_total(D('-830E-28'), D('02951475331255193E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder_near(D('06067204416699286E-5'), D('-045877180E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.quantize(D('5E-3'), D('814825932E20')), c.flags]
c = Context(prec=5,traps=[]); [c.compare_total(D('50E-5'), D('56160')), c.flags]
c = Context(prec=5,traps=[]); [c.multiply(D('-869E20'), D('2701597283649037551648148053E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('69E20'), D('0')), c.flags]
c = Context(prec=5,traps=[]); [c.multiply(D('5E-1'), D('39E20')), c.flags]
c = Context(prec=5,traps=[]); [c.next_toward(D('-inf'), D('500E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.subtract(D('50E1'), D('-4891789564443517187936380080E1')), c.flags]
c = Context(prec=5,traps=[]); [c.max(D('522E-5'), D('3071611015433201468618878152E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder(D('-15990'), D('70168')), c.flags]
c = Context(prec=5,traps=[]); [c.logical_and(D('-39566'), D('99999999999999999')), c.flags]
c = Context(prec=5,traps=[]); [c.copy_sign(D('04974743284275717E1'), D('48756870637204369775268982936E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.min_mag(D('70588435168096984217558385996E-1'), D('9999999999999999999999999999999999999999E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.logical_and(D('54219848829769874417117013948E1'), D('-4668864477611188461284424795082666130901E3')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder_near(D('50E1'), D('-4999999999E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.add(D('809216328E1'), D('65305425863407702581992171316E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.divide(D('86E-2'), D('4E1')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('-9999999999999999999999999999E-1'), D('1')), c.flags]
c = Context(prec=5,traps=[]); [c.add(D('21398448793794054E-3'), D('-3E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.logical_and(D('-864979758'), D('4999E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.divmod(D('73468856809857704E-3'), D('28')), c.flags]
c = Context(prec=5,traps=[]); [c.compare_signal(D('404780302E-3'), D('500E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.max_mag(D('9999999999999999999999999999999999999999'), D('-48E20')), c.flags]
c = Context(prec=5,traps=[]); [c.compare_total(D('813'), D('-09E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.min(D('27807912158990422527877332296E-40'), D('995E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('-5E-5'), D('-7')), c.flags]
c = Context(prec=5,traps=[]); [c.divide_int(D('-62719E-40'), D('02814765846436474E3')), c.flags]
c = Context(prec=5,traps=[]); [c.quantize(D('100000E-10'), D('2E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder(D('5E3'), D('05E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.divmod(D('74630256365503162E-5'), D('81178E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.logical_and(D('-040233595E3'), D('-42E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('8852388619115545610645965122085367557023E20'), D('2')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder(D('96484873968332351680423431495E3'), D('50E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('9253778909461792020244954689E-1'), D('5')), c.flags]
c = Context(prec=5,traps=[]); [c.divmod(D('1000E3'), D('215166830')), c.flags]
c = Context(prec=5,traps=[]); [c.divide(D('4431109543373060358518171872572979254780E-40'), D('-6')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('-500E-40'), D('-6')), c.flags]
c = Context(prec=5,traps=[]); [c.divide_int(D('56303848441831900248572393264E-40'), D('9999999999999999999999999999E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.max(D('1E20'), D('0E-9')), c.flags]
c = Context(prec=5,traps=[]); [c.add(D('5E-3'), D('-95880925720250711E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.remainder_near(D('-71108352562837155327647923602E-2'), D('-5E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('3250648476862125730025561233'), D('-2')), c.flags]
c = Context(prec=5,traps=[]); [c.add(D('99E-2'), D('9778224277238274084481211727126064044675E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.divide(D('-97744E-10'), D('49E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.max(D('8061117581974481262011252817172952862615E-2'), D('-50E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.logical_and(D('-8598287382535497964324835436'), D('7057653889033353584544905047464806010891E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.subtract(D('-1E3'), D('499999E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.divide_int(D('-82E-40'), D('-inf')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('-366056643E-10'), D('2')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('06568E-2'), D('-7')), c.flags]
c = Context(prec=5,traps=[]); [c.divide_int(D('8169577290537836485083001128417637265774E3'), D('inf')), c.flags]
c = Context(prec=5,traps=[]); [c.divide(D('-999E-10'), D('414343790E20')), c.flags]
c = Context(prec=5,traps=[]); [c.min_mag(D('-35'), D('500E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.divmod(D('snan'), D('50')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('-99999E20'), D('1')), c.flags]
c = Context(prec=5,traps=[]); [c.rotate(D('-97627308813647400334544189804E-5'), D('7')), c.flags]
c = Context(prec=5,traps=[]); [c.min_mag(D('10E3'), D('10000000000000000000000000000000000000000E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('99E-40'), D('-6')), c.flags]
c = Context(prec=5,traps=[]); [c.max(D('-28766249788688531E-40'), D('-8979761031187237027594626585779687150167E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.max_mag(D('-56054E-3'), D('500E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.quantize(D('179616138E-1'), D('-43516E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.max(D('100000000000000000000000000000E1'), D('-284703116E3')), c.flags]
c = Context(prec=5,traps=[]); [c.logical_and(D('-4999'), D('2980408373099028944349785325679549930341E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.next_toward(D('5E-2'), D('9E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.quantize(D('-79100267984393281738645466719'), D('88E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.scaleb(D('5076915977523621243668471752367278010944E-1'), D('-1')), c.flags]
c = Context(prec=5,traps=[]); [c.compare_total(D('50E-10'), D('-50E1')), c.flags]
c = Context(prec=5,traps=[]); [c.compare(D('500'), D('5E3')), c.flags]
c = Context(prec=5,traps=[]); [c.normalize(D('80812088550701522367632049898E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.normalize(D('-10000000000000000000000000000000000000000E1')), c.flags]
c = Context(prec=5,traps=[]); [c.normalize(D('0')), c.flags]
c = Context(prec=5,traps=[]); [c.plus(D('-8E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.minus(D('50')), c.flags]
c = Context(prec=5,traps=[]); [c.to_integral_value(D('-8661849994871643369993545253E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.to_eng_string(D('-52632385333738491E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.next_minus(D('542E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.minus(D('-5258092559451768510945842480190773237452E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.ln(D('inf')), c.flags]
c = Context(prec=5,traps=[]); [c.to_integral_exact(D('8273012264572852856779259312E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.plus(D('nan')), c.flags]
c = Context(prec=5,traps=[]); [c.next_minus(D('98982278682408973E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.is_subnormal(D('7E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.to_integral_exact(D('-50E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.log10(D('552')), c.flags]
c = Context(prec=5,traps=[]); [c.next_minus(D('1772268713201836657794638605E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.log10(D('4999')), c.flags]
c = Context(prec=5,traps=[]); [c.logb(D('4768354279209238284655162106715334837578E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.plus(D('0E3')), c.flags]
c = Context(prec=5,traps=[]); [c.to_sci_string(D('-88313')), c.flags]
c = Context(prec=5,traps=[]); [c.sqrt(D('-80411E-1')), c.flags]
c = Context(prec=5,traps=[]); [c.number_class(D('-499999999999999999999999999999E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.to_integral_value(D('9E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.exp(D('-17.620748')), c.flags]
c = Context(prec=5,traps=[]); [c.next_plus(D('85E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.abs(D('-91')), c.flags]
c = Context(prec=5,traps=[]); [c.to_eng_string(D('-4999')), c.flags]
c = Context(prec=5,traps=[]); [c.logb(D('500E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.abs(D('49E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.next_minus(D('-0')), c.flags]
c = Context(prec=5,traps=[]); [c.normalize(D('-499999999999999999999999999999E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.logb(D('500E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.exp(D('-22.427608')), c.flags]
c = Context(prec=5,traps=[]); [c.log10(D('08')), c.flags]
c = Context(prec=5,traps=[]); [c.ln(D('335E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.next_plus(D('71956579803263297564037926356')), c.flags]
c = Context(prec=5,traps=[]); [c.number_class(D('67231179337267277')), c.flags]
c = Context(prec=5,traps=[]); [c.normalize(D('2957187153570164350767560696E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.is_subnormal(D('-129329168E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.is_normal(D('1790970517761157321745929664284329159205E-5')), c.flags]
c = Context(prec=5,traps=[]); [c.log10(D('36731844924695084E1')), c.flags]
c = Context(prec=5,traps=[]); [c.next_plus(D('-6E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.to_integral_exact(D('64375E-3')), c.flags]
c = Context(prec=5,traps=[]); [c.plus(D('19191E-2')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('-8'), D('-5')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('30'), D('-9')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('-21'), D('10')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('-4.5065'), D('2.00')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('13'), D('1E+1')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('26.3703'), D('5.264')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('17.8202'), D('1E+1')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('6'), D('2.00')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('15.729'), D('2.00')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('24.852'), D('-2.409')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('26'), D('27')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('22'), D('-3.880')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('17.2165'), D('2.00')), c.flags]
c = Context(prec=5,traps=[]); [c.power(D('-15'), D('-9')), c.flags]
c = Context(prec=5,traps=[]); [c.fma(D('-806E1'), D('100000000000000000000000000000E3'), D('-88258143358748333E-10')), c.flags]
c = Context(prec=5,traps=[]); [c.fma(D('499999999999999999999999999999E3'), D('0'), D('746E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.fma(D('137E-1'), D('5'), D('919E1')), c.flags]
c = Context(prec=5,traps=[]); [c.fma(D('14'), D('-1350101541638283272945488579E1'), D('7253413990213127873326677810')), c.flags]
c = Context(prec=5,traps=[]); [c.fma(D('-49324E3'), D('10000000000000000000000000000E-2'), D('94365909207353944991456724326E-28')), c.flags]
c = Context(prec=5,traps=[]); [c.fma(D('-4114803752381926019623034278'), D('-20643506828933078E20'), D('-9E-40')), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('50E-40'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('5383530509939829589541278048E-28'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('-4592489609016936461130873063E1'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('-100E-1'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('1E-5'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('-96755958233252707467681108420E1'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('10E-2'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('50E1'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('5E-2'), c.flags]
c = Context(prec=5,traps=[]); [c.create_decimal('-99999E-3'), c.flags]
c = Context(prec=1,traps=[]); [c.copy_sign(D('3409475365577287327447184166E-5'), D('-32719065075320583E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.max(D('-0E-3'), D('100000000000000000')), c.flags]
c = Context(prec=1,traps=[]); [c.copy_sign(D('8076770675019387807880543952E-3'), D('-999E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.next_toward(D('940'), D('-9E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('-659142309E-3'), D('2E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.quantize(D('062679801E-5'), D('79')), c.flags]
c = Context(prec=1,traps=[]); [c.quantize(D('11440373326086455'), D('68E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.add(D('63748E-10'), D('91484315612381095252287830982E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.multiply(D('58E-2'), D('0E+5')), c.flags]
c = Context(prec=1,traps=[]); [c.divmod(D('500E-10'), D('252857871')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_total(D('-06837E1'), D('992511087E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.shift(D('-79807137336396214375631487026E3'), D('1')), c.flags]
c = Context(prec=1,traps=[]); [c.max_mag(D('-999999999E-5'), D('-13E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.scaleb(D('56696E-1'), D('7')), c.flags]
c = Context(prec=1,traps=[]); [c.logical_and(D('1068096337306132647101659285787726578721E20'), D('8787556619578943168526350838E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.scaleb(D('-100000E-10'), D('-2')), c.flags]
c = Context(prec=1,traps=[]); [c.shift(D('17492E3'), D('-1')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('-50E-2'), D('5106483828403869393751647542E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.divide_int(D('45579890313260243E3'), D('-6133243802776980083380057410E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.scaleb(D('-772828533E-2'), D('-8')), c.flags]
c = Context(prec=1,traps=[]); [c.min_mag(D('8285457150901416335247744213501224748169E3'), D('98714230104917581068518495257')), c.flags]
c = Context(prec=1,traps=[]); [c.min_mag(D('-50E-5'), D('-4120528959866567391078961379E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.subtract(D('999E-3'), D('-50E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.multiply(D('7846579871191812055071188841E-5'), D('-500E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_total(D('-89139047924514783050157492352E1'), D('-inf')), c.flags]
c = Context(prec=1,traps=[]); [c.divide_int(D('2E-2'), D('499999E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.max_mag(D('-4113625254807968229868828815325321870520'), D('-467362159E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('910329895E-3'), D('-inf')), c.flags]
c = Context(prec=1,traps=[]); [c.max_mag(D('535340720'), D('879E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.divide_int(D('-720'), D('50E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.quantize(D('4E-10'), D('-864E1')), c.flags]
c = Context(prec=1,traps=[]); [c.copy_sign(D('52963E3'), D('-01507297203517620E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.divide_int(D('-37E3'), D('-82895963448243426E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('-82433714302976672644835095096E1'), D('62876772294445942592242124671E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.shift(D('-464865923E3'), D('-5')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('76146'), D('9548042850630561024709736578E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.quantize(D('42710097069833264'), D('414E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.max(D('-69'), D('-81976017014917598E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_signal(D('-50E-1'), D('4999999999E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.next_toward(D('02E-10'), D('068541154')), c.flags]
c = Context(prec=1,traps=[]); [c.min_mag(D('070E-2'), D('62018235622929463E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.min_mag(D('14369473136163675E20'), D('5')), c.flags]
c = Context(prec=1,traps=[]); [c.remainder_near(D('29307048031907033666042773037E-10'), D('500E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.add(D('-0'), D('49E3')), c.flags]
c = Context(prec=1,traps=[]); [c.max(D('-5E-1'), D('62099E1')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('-6236791634411612115243462376483031823385E1'), D('-50E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.compare(D('9999999999999999999999999999'), D('-500E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.scaleb(D('-801480913E-5'), D('6')), c.flags]
c = Context(prec=1,traps=[]); [c.logical_and(D('00E-2'), D('-4999E1')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_signal(D('22E-28'), D('499999999999999999')), c.flags]
c = Context(prec=1,traps=[]); [c.remainder_near(D('-50E-2'), D('24294352721061747907547802060E20')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('nan'), D('-987E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.max(D('-65205150200847431E-1'), D('-10000000000000000000000000000E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.next_toward(D('4'), D('72509801030544441E1')), c.flags]
c = Context(prec=1,traps=[]); [c.divmod(D('04375896344464861E-1'), D('-217E20')), c.flags]
c = Context(prec=1,traps=[]); [c.logical_and(D('12022E-28'), D('96800189672227667422231619965E20')), c.flags]
c = Context(prec=1,traps=[]); [c.shift(D('100E-28'), D('-5')), c.flags]
c = Context(prec=1,traps=[]); [c.min(D('7'), D('94E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.subtract(D('-500E-28'), D('39373756212385943E20')), c.flags]
c = Context(prec=1,traps=[]); [c.divide_int(D('6E-10'), D('500E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.divmod(D('9968044661876297026979543260774172122924E3'), D('499E1')), c.flags]
c = Context(prec=1,traps=[]); [c.divide_int(D('-7E-5'), D('9069743485056600310601990845')), c.flags]
c = Context(prec=1,traps=[]); [c.divmod(D('999E-2'), D('112340755')), c.flags]
c = Context(prec=1,traps=[]); [c.shift(D('-5'), D('4')), c.flags]
c = Context(prec=1,traps=[]); [c.shift(D('010586961E20'), D('8')), c.flags]
c = Context(prec=1,traps=[]); [c.add(D('-50E3'), D('-999999999E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('365'), D('-131693749E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.compare(D('-100000E-1'), D('67191986595355105254567632992')), c.flags]
c = Context(prec=1,traps=[]); [c.remainder_near(D('59344669238294606417303137823E20'), D('5E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.remainder(D('-50E-2'), D('366E1')), c.flags]
c = Context(prec=1,traps=[]); [c.rotate(D('99999999999999999999999999999E-5'), D('-6')), c.flags]
c = Context(prec=1,traps=[]); [c.min(D('-1891610322622041009214132257326208908395E-2'), D('-50E3')), c.flags]
c = Context(prec=1,traps=[]); [c.scaleb(D('-638660554E-10'), D('2')), c.flags]
c = Context(prec=1,traps=[]); [c.max_mag(D('57E-3'), D('-5E1')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_signal(D('8153840655542910843467126628274842696464E-40'), D('98')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_total(D('9559398676828970813803079246E20'), D('-65059E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('-14087E-28'), D('-500E3')), c.flags]
c = Context(prec=1,traps=[]); [c.copy_sign(D('0519109890116328803862866411E-5'), D('inf')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_total(D('-55890'), D('-500E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_total(D('0E-3'), D('53370454192819052459461480746')), c.flags]
c = Context(prec=1,traps=[]); [c.divide(D('99999E1'), D('-537118399E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.divmod(D('99999999999999999999999999999E20'), D('043530353E3')), c.flags]
c = Context(prec=1,traps=[]); [c.subtract(D('-79'), D('1297461365333886366546394849134380051180E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.min(D('inf'), D('9E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.rotate(D('-9'), D('-5')), c.flags]
c = Context(prec=1,traps=[]); [c.compare_signal(D('-3170421489085390592835510635427982099594E-10'), D('34E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.quantize(D('5123059631525719844213176301180912699509E20'), D('985E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.min_mag(D('-50E20'), D('-1738704961828170271022965825935541708659E3')), c.flags]
c = Context(prec=1,traps=[]); [c.logical_and(D('-905083499E-40'), D('3545105446916555251802006675441956437222E-10')), c.flags]
c = Context(prec=1,traps=[]); [c.divmod(D('24198406567627131403751815936E-5'), D('2532843343553242687556532124E1')), c.flags]
c = Context(prec=1,traps=[]); [c.number_class(D('4E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.sqrt(D('8692648134052097833933766234537400298374E3')), c.flags]
c = Context(prec=1,traps=[]); [c.is_normal(D('11350341943699462E3')), c.flags]
c = Context(prec=1,traps=[]); [c.is_subnormal(D('10E1')), c.flags]
c = Context(prec=1,traps=[]); [c.number_class(D('76814781777639595E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.number_class(D('46E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.logb(D('0E+5')), c.flags]
c = Context(prec=1,traps=[]); [c.logb(D('52E3')), c.flags]
c = Context(prec=1,traps=[]); [c.logb(D('9999999999999999999999999999999999999999E1')), c.flags]
c = Context(prec=1,traps=[]); [c.next_minus(D('-5')), c.flags]
c = Context(prec=1,traps=[]); [c.to_integral_exact(D('5E3')), c.flags]
c = Context(prec=1,traps=[]); [c.next_plus(D('85938E3')), c.flags]
c = Context(prec=1,traps=[]); [c.to_integral_exact(D('5796583729663405830048209636266476002193')), c.flags]
c = Context(prec=1,traps=[]); [c.plus(D('-77E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.plus(D('502E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.normalize(D('5E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.sqrt(D('31314536315447298E1')), c.flags]
c = Context(prec=1,traps=[]); [c.is_normal(D('50E-1')), c.flags]
c = Context(prec=1,traps=[]); [c.number_class(D('5E3')), c.flags]
c = Context(prec=1,traps=[]); [c.next_minus(D('8900279626051539518081635429E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.logb(D('877')), c.flags]
c = Context(prec=1,traps=[]); [c.next_minus(D('5E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.log10(D('-846')), c.flags]
c = Context(prec=1,traps=[]); [c.normalize(D('54538647242214969185514516194')), c.flags]
c = Context(prec=1,traps=[]); [c.abs(D('368087256E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.log10(D('0')), c.flags]
c = Context(prec=1,traps=[]); [c.to_sci_string(D('-9')), c.flags]
c = Context(prec=1,traps=[]); [c.next_minus(D('5E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.minus(D('-100000000000000000000000000000E20')), c.flags]
c = Context(prec=1,traps=[]); [c.minus(D('-9E3')), c.flags]
c = Context(prec=1,traps=[]); [c.exp(D('4.817890')), c.flags]
c = Context(prec=1,traps=[]); [c.plus(D('-8187786501307165468089625452494763639664E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.exp(D('-10.774926')), c.flags]
c = Context(prec=1,traps=[]); [c.to_integral_exact(D('7155651845240660653895460972387997859132E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.logb(D('26605775089971393')), c.flags]
c = Context(prec=1,traps=[]); [c.next_plus(D('499E3')), c.flags]
c = Context(prec=1,traps=[]); [c.plus(D('-33320E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.plus(D('-69489234254546505959117095317')), c.flags]
c = Context(prec=1,traps=[]); [c.exp(D('-34.319109')), c.flags]
c = Context(prec=1,traps=[]); [c.log10(D('5E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.to_integral_value(D('6E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.next_minus(D('-500E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.normalize(D('133E1')), c.flags]
c = Context(prec=1,traps=[]); [c.number_class(D('99E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.next_plus(D('5E-40')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('22'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('10'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('29.9587'), D('4.935')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('-28.7308'), D('-3.275')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('27.8657'), D('2.00')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('-25'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('11.5940'), D('1.524')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('28.7486'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('0.7109'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('7'), D('0.158')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('19'), D('2.00')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('6.8614'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('-28.7139'), D('1E+1')), c.flags]
c = Context(prec=1,traps=[]); [c.power(D('-19.5674'), D('5')), c.flags]
c = Context(prec=1,traps=[]); [c.fma(D('2E20'), D('976E3'), D('-31853E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.fma(D('10E20'), D('999E1'), D('499999E-28')), c.flags]
c = Context(prec=1,traps=[]); [c.fma(D('500E-28'), D('9273987393512864010196397098877612617580E-5'), D('-618E-2')), c.flags]
c = Context(prec=1,traps=[]); [c.fma(D('-5E-5'), D('1259735791659554553615739912E20'), D('37307801855380294611470342605E-3')), c.flags]
c = Context(prec=1,traps=[]); [c.fma(D('4999999999'), D('48583503815243802E-28'), D('0')), c.flags]
c = Context(prec=1,traps=[]); [c.fma(D('-9625387349604290867488877390'), D('8192166412313782768153371513E-1'), D('-776E-5')), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('-41E3'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('53892E1'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('-24663E-10'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('851059071E-10'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('27571E-5'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('11115E1'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('80194E-3'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('-354E1'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('7E3'), c.flags]
c = Context(prec=1,traps=[]); [c.create_decimal('5099243154280678602220585310E3'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.rotate(D('004E-1'), D('0')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_signal(D('499'), D('5E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_signal(D('500'), D('6')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.subtract(D('499999999999999999999999999999E20'), D('925049763')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.scaleb(D('22E1'), D('0')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('-8E-1'), D('83998145261031139E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max(D('53E-2'), D('330')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.rotate(D('0308517342931902814803367933116077215101E-10'), D('8')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min_mag(D('376061941E3'), D('-4999E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.multiply(D('-9E20'), D('86488E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logical_and(D('9272444633820829703050818305408439420966E-5'), D('2E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide(D('-0'), D('0E+5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('18766159690673727346405229260E-10'), D('-8E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.add(D('-778E-28'), D('5E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('-8495773411946105667514616320348449865533E-40'), D('2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder_near(D('2921639813428029949744266526E1'), D('988900517E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_signal(D('-60E-2'), D('5E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare(D('nan'), D('-2E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.quantize(D('-500E-2'), D('837768020E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min(D('-24E-1'), D('0031822728147604329250020110215708833448E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min_mag(D('9E-28'), D('499')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min(D('499999E-10'), D('5E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.rotate(D('1337586371018248720234021929705184941390E-1'), D('7')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.scaleb(D('-8302477843053001399755316246E-28'), D('-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.rotate(D('-710749234E-28'), D('-4')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.scaleb(D('-500'), D('0')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.subtract(D('-5E1'), D('9999999999999999999999999999999999999999E1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.add(D('67854896186535700E-3'), D('500E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide(D('-180102648E-28'), D('-inf')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.copy_sign(D('5E20'), D('-50E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max_mag(D('483E-2'), D('4999E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max_mag(D('15877E1'), D('3E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min(D('75E-5'), D('6760815055086800401797708699999648797442')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide(D('-50'), D('500E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logical_and(D('153E-1'), D('64198E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logical_and(D('2284168100457296283002723855198009466119'), D('0E-9')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logical_and(D('54984E-3'), D('4522997390829176465727805801819602109742E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.rotate(D('23404E-2'), D('-6')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.multiply(D('9710175013761526566649863161049317176163E-2'), D('-3636683555764401593317655584E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.shift(D('73E-1'), D('-7')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.multiply(D('-10E-5'), D('443657443')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('-5333770429479800474268405009E-1'), D('-38151767979800706795169154671E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min_mag(D('4'), D('710E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.copy_sign(D('-5E-3'), D('33E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max(D('-97E-40'), D('6107726203422457909073637884E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max_mag(D('341749422E20'), D('10E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min(D('16240012497887904E20'), D('100E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('59286160555445715E-28'), D('5282601624895792505285193273722230771311E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('-100'), D('7372214260505767482863290843842983304304')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('-0'), D('5E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('319'), D('-26556E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divmod(D('53647E20'), D('8E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder_near(D('56618812605817496E-1'), D('054')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.next_toward(D('601E3'), D('-50E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.quantize(D('94568476868848908E1'), D('54490230045713099116635898827E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('-90E-40'), D('-99999')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min_mag(D('-92304480197163104E-40'), D('-50E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('49999999999999999999999999999E-28'), D('29553515892224333872321542176E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.quantize(D('-47546343585765139E-28'), D('-390042726E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_total(D('-50E-5'), D('772E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_total(D('-742E3'), D('49999999999999999999999999999999999999999E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('-7873408512065026318302089562251735820785E1'), D('14E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max_mag(D('500'), D('500E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.min(D('4660156508562918451417955097524987918172E-1'), D('0893011610796138537970916464518361689445')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.add(D('8E-2'), D('61655500825621737E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_signal(D('4396455980381122133660231752E3'), D('04936262285271386E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide(D('5E-5'), D('5E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.scaleb(D('6679631867644814780445011584E-1'), D('-6')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.max(D('433E-10'), D('-50E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_signal(D('-1000000000E-40'), D('5134323139714337855772949134347010778734E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_total(D('-00822154150092102941334368870E-5'), D('52129E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.multiply(D('5789065892488572841477221677E-3'), D('nan')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('-2E-40'), D('-59E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.multiply(D('999E-5'), D('5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder_near(D('499E-3'), D('893E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logical_and(D('7061750386609546234758042014672117755228E-10'), D('2E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.next_toward(D('2'), D('7801513682811942381631674144E1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('-100E-2'), D('47502E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare(D('0E-5'), D('nan5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logical_and(D('50E20'), D('9999999999999999999999999999999999999999E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divmod(D('3502452409810544519845776215960287648510'), D('5E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.rotate(D('50E-40'), D('-8')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.shift(D('09308E-10'), D('1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divmod(D('-999999999E-5'), D('-6E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare_total(D('-95256319634583214E-28'), D('500')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.compare(D('09257994227531985473747574346'), D('693641931E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.divide_int(D('50E3'), D('50E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.remainder(D('6516207251580736796723376009'), D('4999E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.subtract(D('652E-10'), D('50E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.scaleb(D('4999E-10'), D('-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.sqrt(D('5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_subnormal(D('142544477E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logb(D('-8695587623026064563688964329E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.normalize(D('05E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.ln(D('851E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.log10(D('0336210975192326742487650179447644731226E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.exp(D('11.843061')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.normalize(D('22211874757961074464423150019E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.to_integral_exact(D('874E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_normal(D('-56288392422122709E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.abs(D('-1000E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logb(D('-499999999999999999999999999999')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.next_plus(D('-50E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.normalize(D('32374141410054815E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.minus(D('-100000000000000000000000000000E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_subnormal(D('001E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.ln(D('-59068116674124614E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.next_minus(D('-499999999999999999999999999999E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.next_minus(D('50')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.ln(D('39E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.log10(D('0')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.to_integral_exact(D('-27E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.sqrt(D('285858553E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.abs(D('445830616E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logb(D('50E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.to_integral_exact(D('32E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_subnormal(D('2181532202334831654063740761808701998876E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.plus(D('-154505547E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.ln(D('9E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_normal(D('-87211303586332780746886449571E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_normal(D('7E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.to_integral_exact(D('9008178532115319753342443262910429927723E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.to_integral_exact(D('48005638652899786E-40')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_normal(D('22E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.abs(D('0627626288356549270765597105427849811205E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logb(D('-94446899793390475E-5')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.exp(D('30.201127')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.abs(D('61530E-2')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.logb(D('500E-10')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.number_class(D('61653E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.is_subnormal(D('-299E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.normalize(D('636535863E-3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.plus(D('23265E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.minus(D('-10E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.number_class(D('-87436E-1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('26.7205'), D('8.216')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('-10'), D('2.00')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('-4'), D('-2.144')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('-19'), D('1E+1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('10'), D('9.652')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('6'), D('2.00')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('2'), D('16')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('6.1381'), D('9.580')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('26'), D('1.302')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('27'), D('21')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('21.7224'), D('-6')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('10.6851'), D('1E+1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('4.6057'), D('2.613')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.power(D('22'), D('0.257')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.fma(D('-02E-2'), D('506E-1'), D('0297997274075323268830253564828094352862')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.fma(D('14333E-10'), D('-7552093735541764514321290427819141544884E1'), D('-737786581E3')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.fma(D('27421E3'), D('594688981E-3'), D('1000E20')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.fma(D('-13989689630184742E20'), D('5E-2'), D('5308624774889800388227892983153496381706E1')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.fma(D('-9E-3'), D('nan'), D('10779729931490135684384184573')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.fma(D('50E-3'), D('-15633E-28'), D('-3912654987355608839668552839E-28')), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('-inf'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('8E-5'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('983220553E-5'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('4820667339185829020541256255E-40'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('-11887E-5'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('37E-5'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('17462E3'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('5070213879920227256116218913674995850739'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('5'), c.flags]
c = Context(prec=9,rounding=ROUND_UP,traps=[]); [c.create_decimal('500E-3'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('0E+5'), D('12745E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('8E-28'), D('-50E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('-748E-1'), D('28446445440643358265992132789E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.logical_and(D('67303E1'), D('-88E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('-99999E-40'), D('500E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('89E-1'), D('23883E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('9870329854908425499923390850482736950632E-10'), D('-417')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('74514E-40'), D('7E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('-000'), D('500E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-528E-40'), D('999999999E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('-33226691895154667E-3'), D('-8686805291403718700003467244387427123723E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.add(D('0E-10'), D('1872714830900299679718780848182645756803E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('5E-5'), D('99999E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('1000E-40'), D('999999999E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('415E-3'), D('-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-500E1'), D('902E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('-6E-5'), D('50')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('77E1'), D('-1416984765957807161798465979354184874808E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('9124767559388290717751491229946250430460E-28'), D('10000000000000000000000000000000000000000E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('7552024742619307257467037597096185030543E-28'), D('407E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.add(D('-4999E-2'), D('-5E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('80897375153940266'), D('-6')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('-33933432085708332717066456123E-5'), D('-1489023010203365080497023978')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('8E-3'), D('-3712496480281348298308948819E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('-14E-10'), D('30139993206951034E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('0694971894512998590221754959455652934243E-2'), D('7')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-33253545754567657516412587001E-1'), D('-50E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divmod(D('-00451679671625856701485480605E1'), D('0E+5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('10E-3'), D('-694E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('0536636429497419800262435455E-10'), D('0E+5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('500'), D('500E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('4016722943220088382661791459749086070666E-40'), D('-100000E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('-66E-10'), D('-9E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('669901078E1'), D('29079')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('844E-1'), D('54295235715534136E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('6219496642140274030890135397127868693794E20'), D('17E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.add(D('1E3'), D('500E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('73940E20'), D('50E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('760305772'), D('-1000E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('9E-28'), D('4447891612259951417578733433E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('43E20'), D('76')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('50'), D('snan')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('-999E-40'), D('3E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('-5E-5'), D('225876445E-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min(D('99999999999999999E-1'), D('-500E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('-45209176530574728E-28'), D('2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('-773E20'), D('9999999999999999999999999999E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('5E-10'), D('500E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-12749599376394254E-3'), D('-1642902680094322212346507232874332609212')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('-04E-3'), D('snan')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('755'), D('499999')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('964725569'), D('-66553')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('1E-28'), D('-13E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('9468548109538927127419069303050930309036E1'), D('-2172468867361416726711033055E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('57032E-40'), D('499E-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-07038'), D('-0825549963064476289107823562E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('858E-3'), D('-0533459457620223052136433267290957512686E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('25081E-40'), D('22487383647565141E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('5E1'), D('-39368678102197199E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('-5E-5'), D('558707869E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.shift(D('30597E1'), D('4')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('9305790569931251898064791805076843074833E20'), D('99999999999999999E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('94037757091873395567435722371'), D('-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('-2E-1'), D('0E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('0E-10'), D('-23730766308178989E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('86154686482412922'), D('50E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('40863616892454481E-1'), D('-7690802446862800028682267487328159523499E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('19E-1'), D('inf')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('48927E1'), D('-1000000000E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('-8307899983982324182777446961894773860775E-28'), D('-25029244141756369E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('nan5'), D('-44618E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('49E3'), D('9657364985885970586070621305772430427193E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min(D('500E-3'), D('25019')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-9E3'), D('-0E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-7E-3'), D('47579E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('011573013'), D('59726210485574996262769886752E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('-496154575E20'), D('591326464')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('5E20'), D('09E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('0235210208559655632150685229E-40'), D('55983E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('-50'), D('06434E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('-841E3'), D('-6E-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('48E1'), D('6004532686425727421097080203621931842447E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('673E-5'), D('1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('44702868379836746E3'), D('978481492E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('79854E1'), D('-62118565515971943E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.shift(D('747593931E3'), D('7')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.max(D('6256724375723381321831982228218967421196E-3'), D('50E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-037E-2'), D('1E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('294E-40'), D('-69248E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('50E-2'), D('14570658109963140542537870927E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.sqrt(D('-500E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('765E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('snan')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_eng_string(D('inf')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.exp(D('8.721572')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.normalize(D('50')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.is_subnormal(D('5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.plus(D('446376041E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('2E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('-0280152993965695580034137874E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.abs(D('-1581253928272786187814304535887626373871E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.exp(D('26.530201')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_eng_string(D('-inf')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('-5E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.number_class(D('50E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('-inf')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('147273979E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.normalize(D('00E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.is_subnormal(D('091E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('9E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('5189883068762150378684597326E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('499999999999999999E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.number_class(D('-11142339228255902986033957425')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('-5974532784097487534716556588E-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('655223170E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('-74E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.ln(D('39406067482147672E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('45312339174987385E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('-19681800860774468828757384341E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('17')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('48514E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('-1128271773211872975084572346451143206105E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_eng_string(D('06511E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.plus(D('10E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('750E-3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.ln(D('1000')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('500E-2')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('1E-40')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('50E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.log10(D('499999999999999999E3')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_sci_string(D('380E-1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_sci_string(D('-81941181246253496287550207470E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('100000E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('-100E-28')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.abs(D('0E+5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('17'), D('1E+1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('10'), D('-4.513')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-30'), D('-5.327')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('5.5586'), D('6.601')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-6'), D('2.00')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('10.8456'), D('2.00')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('24'), D('2.00')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-18.5716'), D('2.00')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('16'), D('-2.450')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-21'), D('1E+1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-16.4330'), D('-3.214')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('13.2618'), D('2.00')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('30'), D('5.617')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.power(D('14.170'), D('1E+1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('07E-3'), D('-99999999999999999999999999999'), D('87894901473312910E-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('6131553837001339311012720317313160978828E-40'), D('49999999999999999999999999999999999999999E1'), D('-5E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('5E20'), D('4999E-3'), D('16531356624140592895186300634E1')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('-514004993'), D('50E-10'), D('0304608557803521274001237950449426725037E-5')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('-499E-10'), D('-77297720213976796E-5'), D('-3076513908466962421955673947672452100519E-10')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('-85E-5'), D('72993096516200188567225558144E-10'), D('399E20')), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-26082E-2'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-6'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-15539070267355576E20'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('499999999999999999E-10'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('7E-10'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('4E3'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-57E-1'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('5'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-11229358613145175E-28'), c.flags]
c = Context(prec=3,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('39E3'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min_mag(D('916171513E-10'), D('-109')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min(D('6546967262468069770699931585E3'), D('6225586753818048910003047271468594141411E1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.shift(D('916340814E3'), D('5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder(D('50E-3'), D('50E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder(D('-50E1'), D('1E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder(D('-032752300E3'), D('-94165393170827445E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.rotate(D('500E-5'), D('-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_toward(D('222361780E20'), D('72E1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min(D('50E-28'), D('55E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.rotate(D('-3'), D('-8')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.subtract(D('-19744739255029412326668211839E-28'), D('999999999E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_signal(D('-50E-3'), D('10000000000000000000000000000E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('500E-40'), D('-455167616')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.scaleb(D('610235227E3'), D('6')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divmod(D('41584094249453281162451979159E20'), D('-24104732689629526339156693891E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_total(D('0E+5'), D('-5E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.add(D('329E3'), D('962E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide(D('7333926686363651960962254732E-10'), D('500E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_total(D('93088596085525429208722971347E3'), D('5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_total(D('-499999999999999999E-28'), D('-5E1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide_int(D('99999999999999999999999999999E-40'), D('172466136E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide(D('52330818790326468988355788769E-10'), D('999999999E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.multiply(D('-61346'), D('49999999999999999999999999999E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.subtract(D('-47170890405920219054211180361E1'), D('-031694133E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.subtract(D('-917535199E-5'), D('95E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min_mag(D('500E-5'), D('-1000000000E-2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min_mag(D('9245754493527794864759988654223622838724E-10'), D('-97587E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divmod(D('336518354E20'), D('-7887828519866238293723627819E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min(D('-66859342716006050'), D('50E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('68756E-40'), D('333875035E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('-437205155E-1'), D('-68916252271770212E3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.rotate(D('1E20'), D('8')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder(D('3'), D('-12252487988554349403242364971')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logical_and(D('13E-1'), D('0E+5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_signal(D('-5E1'), D('-555561367E-2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('-10E1'), D('5E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_signal(D('0'), D('49999999999999999999999999999E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder(D('23354E-5'), D('128038602E1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.max_mag(D('-5E-3'), D('-4999E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min_mag(D('9E3'), D('658462896')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare(D('36390E-5'), D('500E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide_int(D('-100000000000000000000000000000E-1'), D('8E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_total(D('34879219619294344443358809244E-5'), D('53033976320147437')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('-100000000000000000000000000000E-2'), D('inf')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logical_and(D('-5E20'), D('-2246786175084370394447223277E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder_near(D('-1E-40'), D('9196557189497104978039675461E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.multiply(D('5E20'), D('-349E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_toward(D('4'), D('98406607433460628362204154706')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min(D('6337571656630235483844739530E1'), D('-27078900941678452893154356043E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.quantize(D('-4999999999E-1'), D('500E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logical_and(D('80E20'), D('4E-2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min_mag(D('2'), D('7766175482080166630189835647E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide_int(D('554109777E3'), D('69E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide_int(D('660605125E-5'), D('-3363883696214611805454862094081729901349E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.min_mag(D('459453764E-40'), D('-499')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare(D('21'), D('snan')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.subtract(D('499999E1'), D('-2E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.shift(D('-172800375E1'), D('2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divmod(D('87991'), D('-53098875887035913E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divmod(D('0E-9'), D('95E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide(D('499999999999999999E3'), D('616E-2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.quantize(D('5503721734997601352502024623E1'), D('5235846522180505124911589177989789815612E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.add(D('4E-1'), D('05413445769381977452545897771')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.rotate(D('49999999999999999999999999999E-2'), D('4')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.shift(D('6296574237294384389801747289898624586199E-10'), D('-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.quantize(D('59E-1'), D('9E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.shift(D('5E20'), D('-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.multiply(D('-99999999999999999999999999999E-10'), D('91E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.scaleb(D('828022588'), D('2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.multiply(D('-44516315954675875E-1'), D('nan5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.max_mag(D('5357688012250252988226401712E3'), D('7745021308311959623746072131E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.max(D('-27682863532400598'), D('9E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder_near(D('99999999999999999E-28'), D('607')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.max(D('2405320614494216773085054239E-2'), D('-86538087825920054852152817732E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_total(D('-7581821222952866673026554361974416419783'), D('0')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('-5E-3'), D('-5E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder_near(D('-1000E-1'), D('85995471098457992890349345838')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.remainder_near(D('18226521804605805E-10'), D('500E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.compare_total(D('-60282E3'), D('-63758898295577718589769509335E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.scaleb(D('-57E-2'), D('-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide_int(D('00E20'), D('500E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.rotate(D('500E-28'), D('-4')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.shift(D('026200984'), D('8')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide(D('9E-2'), D('6E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.copy_sign(D('-92514401632778207E1'), D('-inf')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_toward(D('99E-10'), D('43091E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divide_int(D('187E-5'), D('64E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.divmod(D('-04950561146806716747349107064E20'), D('2781208061532520083794720561466792638353E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.max_mag(D('50E3'), D('-99999999999999999999999999999E-2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.multiply(D('-5E-2'), D('0194151009272153084480363585E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.is_normal(D('-8914321926936106679536905091')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.exp(D('22.63317')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_value(D('-5E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.is_normal(D('50E3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_eng_string(D('-6733498291665441052072038184051992450228E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.log10(D('15345E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logb(D('-690E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.ln(D('50')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_exact(D('2096411517389795118350674215536360570514E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_exact(D('97E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logb(D('3286175801125827047270354364526986414660E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.exp(D('11.341122')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logb(D('0E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_minus(D('50E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.abs(D('80E-1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.exp(D('-20.400682')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_value(D('50E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.normalize(D('0E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.plus(D('29736491609469040E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.number_class(D('4999E3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.sqrt(D('-4999999999E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_sci_string(D('86678745901133681')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.number_class(D('500E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.plus(D('42609767318706997428185019484E-2')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_minus(D('09193066569910616E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_value(D('41635443068878923E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_value(D('0E-9')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.plus(D('13857')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.abs(D('7843348780887198807586682735701596582208E-40')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_value(D('954949401E-10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.number_class(D('-497339416')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.number_class(D('-015')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_minus(D('-26E1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.is_normal(D('81644879488855274E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.sqrt(D('93377E3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.ln(D('500E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_sci_string(D('50E1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.abs(D('-08812527059272407800394154422E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.logb(D('inf')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.to_integral_value(D('5E-3')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.ln(D('99999999999999999999999999999')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.is_normal(D('42373546373289352E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.normalize(D('9E-28')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.plus(D('-3330118520379865864704887792717127230917')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.next_plus(D('100000000000000000E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('-1.3850'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('24.7289'), D('4.175')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('3.5387'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('-6'), D('-2.29')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('9.3203'), D('2.00')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('6.8751'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('-30'), D('12')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('-26'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('-30'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('7'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('22'), D('2.00')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('11.992'), D('-1.823')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('19'), D('1E+1')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.power(D('-12'), D('2.00')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.fma(D('530E-10'), D('1000000000E-28'), D('-5E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.fma(D('102149390E-28'), D('5E20'), D('040448595')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.fma(D('92645E-3'), D('49999999999999999999999999999E-40'), D('10')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.fma(D('-50E-3'), D('500'), D('2551551206873338202662951864712966774152E-5')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.fma(D('-43'), D('5E-10'), D('62463788261686524')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.fma(D('1267663693908994251973203014E-2'), D('99999999999999999'), D('97675949360003211292621597436E20')), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('06586945314242225E-3'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('44E-3'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('-385026618E-10'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('465706639E-10'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('85857E-40'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('10E-3'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('453E3'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('8996300868548954560875264108'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('1000000000'), c.flags]
c = Context(prec=4,rounding=ROUND_CEILING,traps=[]); [c.create_decimal('25764914033913009'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('500E-1'), D('008959361E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.multiply(D('-367060922'), D('83711E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.remainder_near(D('-55692843830391853E20'), D('-22170')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('-inf'), D('605782035E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('-00009E3'), D('356187362E-2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('-52237E-3'), D('6685495967562071102144561893362776157384E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('-6635103160135893957896994220E-5'), D('99206E1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.copy_sign(D('77483E-1'), D('-500E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.min_mag(D('5E-28'), D('5E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.remainder(D('77E1'), D('50E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare(D('-57E-10'), D('-29720')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('90241889252989694E3'), D('-9008335973861635988738390990867470891020')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('34442357819998827E-2'), D('-6532458136107834516983230354515706746303E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('97853307267131408348147457104E-10'), D('090702540E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_toward(D('snan'), D('81584903005447949E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('49999999999999999999999999999999999999999E-28'), D('1000000000E-2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.scaleb(D('-8E-10'), D('4')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.add(D('9999999999999999999999999999E-2'), D('5E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_total(D('-50E3'), D('-030E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divmod(D('-5'), D('30')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.min_mag(D('82980070120531101022202654480E-1'), D('4621147609946470592453478388E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.min(D('-813E-2'), D('-50E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.multiply(D('-82323E-2'), D('-50E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_total(D('4553233421760592892510472594E3'), D('10000000000000000000000000000E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.copy_sign(D('18139793085589542E-3'), D('-500E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.add(D('-9999999999999999999999999999E-40'), D('-559494642E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_toward(D('-54E1'), D('-99')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare(D('-50E-10'), D('-50E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.rotate(D('5E-40'), D('-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('0'), D('499E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.add(D('-7E-28'), D('99034731247161647E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.scaleb(D('50'), D('2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.remainder_near(D('5E-1'), D('460818547E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.logical_and(D('-5E-40'), D('455E-2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('-775122846E1'), D('50E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divmod(D('8325471575161188549283539882764891321588E-1'), D('9E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.shift(D('4107009474098380650229051782266796247873E-5'), D('7')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.logical_and(D('-5086702949775151761991943355E-2'), D('-097892129E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.add(D('3221780722257374125063604515083454905995E20'), D('-646E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_total(D('-097358047E-3'), D('100000')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_toward(D('-175298872E-2'), D('-36E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare(D('279416986E-40'), D('0E-9')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.multiply(D('-99999999999999999999999999999E-3'), D('99999999999999999999999999999E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.shift(D('-5E-5'), D('-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.shift(D('37E1'), D('-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('-3542485088404269361539919415150530607672E-3'), D('500E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('6E-2'), D('nan5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.remainder_near(D('50433185187013770E-5'), D('500E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.remainder(D('4999999999E-2'), D('-10E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('1970392365088066147264866973260196317339E20'), D('-142048371')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.max(D('76476739228789370770415675941E20'), D('0668880104488249972402528507828683954907E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.max(D('-987519492E-5'), D('10000000000000000000000000000000000000000E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare(D('-10E-10'), D('100E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.max(D('20052544050585865097745298537E-5'), D('98026340671449074974529228225E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_toward(D('100000E-28'), D('757E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divmod(D('68769711841749534E-3'), D('14571556081436985252066456026')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('-5173151125201025233759134307406050846963E3'), D('2445333775880378353529018837')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_toward(D('2621031016475887832767003798804177684661E-2'), D('999999999E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide(D('544941765'), D('-28050E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.add(D('-70767607450999426E-40'), D('-79758E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('-12251398807705796683483144417'), D('-20E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divmod(D('5'), D('499999999999999999')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.multiply(D('93E-40'), D('-50E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.min(D('-4768744099882264593549957381181481926031E-10'), D('-4E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.multiply(D('50E-10'), D('68473')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.rotate(D('2522082419467399921858276112663345208150'), D('0')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.multiply(D('654939095E-28'), D('-114445428E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divmod(D('05635E20'), D('54103423059467420129337972093E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.max(D('-55E-2'), D('1833005717909180290795242022198584458985E1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.quantize(D('-49E-40'), D('nan')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.add(D('-5441022656785625526925652002758414431779'), D('25761047389244033E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.remainder_near(D('nan'), D('-20011546515947670E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.subtract(D('0E+5'), D('-499999999999999999999999999999E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.scaleb(D('-19583E-5'), D('-8')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.rotate(D('-13721E-2'), D('3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('5E20'), D('48E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('83247220599252448E-1'), D('9089178249731825418663415369412437031910E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divmod(D('42315683098559200E20'), D('-18351864090648987098548957358')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.scaleb(D('59738404531067782067913454749E3'), D('7')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.logical_and(D('630563407E-5'), D('50E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('010330315E-1'), D('-7988177361834966676410912297785194954647E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.rotate(D('-81'), D('6')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.logical_and(D('-7020378212136220878628725699E-40'), D('7520082985220839359484502920226055400527E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.rotate(D('343E-40'), D('-6')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.min(D('-20879849304058239E-10'), D('-4999999999E1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_total(D('-8361857111364850072172523030E3'), D('-20077658553024938820333024840E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('0'), D('-0800305647335772541635076178813876903877')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.shift(D('5E-28'), D('7')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.compare_signal(D('-658054743E1'), D('-1000E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.divide_int(D('-883117866'), D('-2E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_minus(D('16013E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_integral_exact(D('5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_integral_exact(D('46385035169401025E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_normal(D('4717966556140138881794893867217166035899E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.sqrt(D('8E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.log10(D('6')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.sqrt(D('893E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_normal(D('-inf')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.exp(D('-37.509727')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_normal(D('700E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_integral_exact(D('-38149811051169310607049551130E-3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_subnormal(D('93')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_normal(D('-04838508014179590E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.normalize(D('-06876282659058615E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_normal(D('048020130E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_normal(D('-2E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_integral_exact(D('-6297268746963550321024810234279907444255E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.normalize(D('-66814736579476307971722001238E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.normalize(D('-1000')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.normalize(D('-50')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_minus(D('5E1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_integral_exact(D('-8672663893388003610864545397537203579363')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.logb(D('9890963760063523324896503043355673332482E-2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.exp(D('-18.306431')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.number_class(D('5314397578438991533741907956E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.sqrt(D('-49900719867400139')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_minus(D('-19271780433404069330690194702E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_minus(D('-7131269630096770767812410400E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_subnormal(D('-4')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.minus(D('-2460862598575296449562920676931638588267E3')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.logb(D('2984882095211467482147953687E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.minus(D('96E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_sci_string(D('-95E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_minus(D('-66612E1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.next_minus(D('6048690267640375572520203471E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_integral_exact(D('4E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.log10(D('1299445947427600240534106079397278334985E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_subnormal(D('9999999999999999999999999999999999999999E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.abs(D('7491885145315887153566313075745127217649E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.is_subnormal(D('3157180388143164302593031581433441684464E-28')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.number_class(D('-48895E-2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.to_eng_string(D('986469970E-10')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.number_class(D('5E-40')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.abs(D('-30387635431693399406798775416E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.plus(D('2640264254780823236576637489079093784338E-2')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('17'), D('1E+1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('-26'), D('1E+1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('28'), D('3.638')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('11'), D('1E+1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('13.9822'), D('1E+1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('-30'), D('15')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('18.6995'), D('1E+1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('-15.3154'), D('-4.767')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('20.4998'), D('2.26')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('-24'), D('1E+1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('29'), D('-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('-29.2357'), D('29')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('4.6553'), D('29')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.power(D('-10'), D('2.00')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.fma(D('736401135E-2'), D('10000000000000000000000000000E3'), D('47321779171071567086273404709E20')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.fma(D('44761E-28'), D('-10E-5'), D('-8091394082902135002092717307')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.fma(D('1039003194904021782676969283'), D('-500E-2'), D('-99892295820648149E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.fma(D('-66107156601483784E-28'), D('3222650389778930908751989214536546609810E-40'), D('10000000000000000000000000000000000000000E-1')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.fma(D('7E-28'), D('91'), D('11')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.fma(D('-10000000000000000000000000000000000000000E3'), D('-403660410E3'), D('-730416716E-5')), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('-9999999999999999999999999999E-1'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('99999999999999999999999999999E-10'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('99999'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('3766648211484753336602320919363935180124'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('-50'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('50E-2'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('-99413607371220706'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('8061827591859674704745403768E-2'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('-11E-5'), c.flags]
c = Context(prec=6,rounding=ROUND_DOWN,traps=[]); [c.create_decimal('65877688716231143E-10'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide(D('1436303184702156690529573582E-10'), D('79E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_total(D('-77034350079705465812020971173E-5'), D('50E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('061'), D('39835333414798447E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('293708971E-3'), D('-86651145380933375819991301199')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_signal(D('116918849E20'), D('58244195581845447E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.remainder(D('-9999999999999999999999999999999999999999E-3'), D('92594194802687415139012951702')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.remainder(D('snan'), D('0E+5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_signal(D('7316477382492409285483380212450724332950E3'), D('50E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.multiply(D('629252898'), D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide_int(D('-9E-2'), D('-44E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_signal(D('-72944414054515849929544093485E-3'), D('-500E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('-100E-1'), D('-886177564E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max_mag(D('10000000000000000000000000000000000000000E20'), D('-3308916882497080778958370230421931433756E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('5E-28'), D('0')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.shift(D('7579758937549599004033799758E-40'), D('0')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max_mag(D('0586605336055522409595444541E-28'), D('54559656926224085E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.quantize(D('-1317452782800336939345484254193100613488E3'), D('9999999999999999999999999999E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('3E3'), D('3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.add(D('63E-10'), D('823616759E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.remainder_near(D('683E20'), D('10000000000000000000000000000000000000000E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('804959702E-3'), D('9128246883631377075159693771E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_signal(D('05496E-5'), D('431427859E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('1'), D('2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('021'), D('6390260049342397281242234420')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max_mag(D('98626930397361070E-10'), D('500E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('67795E-2'), D('89181E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('310156761E-10'), D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.multiply(D('84386E20'), D('908979986')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('-451804567E-10'), D('61224732915256069792098686091E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.quantize(D('-2905694540523757643548858216E-10'), D('3906989844053053582635727282E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min(D('10E1'), D('8377680428054264545585747948264337163548E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max(D('0'), D('335887216E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_signal(D('-6153754924580214466745536441E-2'), D('-2E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.quantize(D('-0'), D('141E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max(D('6964442434700334980475295467860603850931E-40'), D('47E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min(D('-9999999999999999999999999999999999999999'), D('46E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min_mag(D('09409E1'), D('-74E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_toward(D('5547732625042336152330539995E3'), D('-05951225221552919578047416488E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('68978200439085022E20'), D('-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.add(D('-99999999999999999E-5'), D('4368460307848461813252188359888050460021E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('2E-3'), D('snan')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('-138E-28'), D('-500E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_total(D('8'), D('-100E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.multiply(D('5E-1'), D('-9605914907710177770676263250E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('77857E-2'), D('10E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min(D('2E-40'), D('-inf')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.shift(D('-73935422058363664E3'), D('0')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max(D('-500E-40'), D('-1094303893217338307392852675599824193869E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide(D('100000'), D('74E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.multiply(D('-8652829183587639419535781448E20'), D('-23862E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('838768603'), D('71841E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('10464E-28'), D('2144454840450895924562285400E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.copy_sign(D('-148E-5'), D('0E+5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.subtract(D('868422488'), D('-777E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide_int(D('50E-3'), D('-02')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.shift(D('-100'), D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('5106478707807183892342251912E-3'), D('-7')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('413'), D('-9999999999999999999999999999E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare(D('-5E-28'), D('10E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide(D('-100000000000000000000000000000'), D('-99999999999999999999999999999E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min_mag(D('-770'), D('-999999999E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.rotate(D('83747E-2'), D('0')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_signal(D('-562E-5'), D('808E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min(D('-6928705799465206762243227617'), D('-3E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_total(D('4999E-3'), D('-6632048620633681991573674088E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide_int(D('10000000000000000000000000000'), D('99999999999999999999999999999E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_toward(D('50E-40'), D('5425944980008452414436725196E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.max(D('959524340E-28'), D('0543728130970477293197645544841533953016E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.remainder_near(D('519E20'), D('-49E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.multiply(D('551E-5'), D('54E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('9755288248531881720836494476E-3'), D('-50E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.multiply(D('138E-1'), D('-3913352203758051799319315873')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_toward(D('876213478E-28'), D('-2626559134885044059297314016E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('-9'), D('29645E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.remainder(D('78E-40'), D('-5777305418182610169518986551')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.quantize(D('-13773905133915606E-10'), D('41')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.subtract(D('-5E-5'), D('7602522206158377583173438516E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min_mag(D('5E3'), D('7733433157153264340541592372890190134091E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.logical_and(D('-500E-28'), D('4692954166139192515651806976E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.copy_sign(D('2E-28'), D('499E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_total(D('61582114063113995E-10'), D('1333701835119591208543046306540556136606E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('713E-2'), D('-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divide_int(D('8E20'), D('-4999999999E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.divmod(D('63094E-40'), D('-0598849789166111106914817363')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_total(D('-929'), D('-92617414961111110E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.compare_total(D('52E-28'), D('7E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.shift(D('852E20'), D('-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.min_mag(D('-41984646273926180E-1'), D('84223E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.copy_sign(D('-5E3'), D('76839289088362839E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.scaleb(D('-0'), D('-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.number_class(D('500E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_integral_exact(D('-2E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.ln(D('1524927083565564850874652871')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.abs(D('93E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.number_class(D('01855E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.normalize(D('500E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.number_class(D('-10000000000000000000000000000000000000000E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.log10(D('49999999999999999999999999999999999999999E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.log10(D('inf')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.minus(D('95294858751801685E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.number_class(D('41781237723959524936145431442')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_minus(D('445')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.sqrt(D('632523460')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.is_subnormal(D('10E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_integral_value(D('2954428108574922945385608703E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.logb(D('1000E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_integral_exact(D('-500E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_plus(D('573645634E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.logb(D('-18')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_plus(D('88E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.is_normal(D('0E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.plus(D('-50E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_integral_exact(D('-500E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_integral_exact(D('-7506964974710637525129277069E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.is_subnormal(D('3332521390523303303690320329903148453538E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.logb(D('-010E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.minus(D('10000000000000000000000000000000000000000E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.abs(D('715748660E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_sci_string(D('76509E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.abs(D('1E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.is_subnormal(D('0503600577375127846041103435670930159491E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_integral_value(D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_sci_string(D('8E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.log10(D('-999999999E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.exp(D('-17.581287')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.logb(D('73467466865797098697588259620E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.ln(D('5E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.plus(D('-50E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.exp(D('-6.56789')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.plus(D('-2840974015245901869162030469E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_sci_string(D('08E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.sqrt(D('-5E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.is_normal(D('-05E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.to_eng_string(D('-50E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.next_minus(D('94E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('18'), D('1E+1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('-5'), D('4')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('28.2005'), D('14')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('23'), D('-5.694')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('3.822'), D('3.762')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('16'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('21'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('24.3529'), D('-5.804')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('9'), D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('-26.7345'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('16'), D('24')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('-22'), D('1E+1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('21.6160'), D('-6')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.power(D('8'), D('3.843')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.fma(D('28E-5'), D('084517401E20'), D('50E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.fma(D('49E-40'), D('74370529186927201191994026280'), D('094257965E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.fma(D('5104581873061401431542651665281494524074E3'), D('-5E3'), D('0158230606115739726062186373E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.fma(D('4848850921507751044535966250E-3'), D('127545678E-5'), D('232751509')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.fma(D('-75744E-3'), D('8298434696592431590599651371842851169881E-40'), D('99999E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.fma(D('500E-2'), D('-7311912166803125357517438331E-28'), D('296213048E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('77E-5'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('47866E-3'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('93420832420512590'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('2E-1'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('-89015E-5'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('500E3'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('3900593336364999488907286581E-10'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('-55053E20'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('50E-1'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_DOWN,traps=[]); [c.create_decimal('94338435829087181E-5'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.multiply(D('-5604869751913691295038387961E-1'), D('50E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.max(D('-50147'), D('-6354030300784445673516957650251297576100E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder_near(D('18087E-3'), D('499999999999999999')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('-1E-5'), D('4188032709939389207271753792451968169442E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divmod(D('1237592468497028955393842488085729434150E3'), D('-503253040E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare(D('99999E-10'), D('35198')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logical_and(D('08E-3'), D('0946676927876471479870593925E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.max(D('50E1'), D('-50E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_toward(D('-5E-2'), D('103504726E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logical_and(D('34745305238938119E1'), D('-3113417622572877031303761525')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_toward(D('56288225149913744'), D('9999999999999999999999999999E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min_mag(D('499E3'), D('380184226E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.shift(D('-266511186E3'), D('-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder(D('-5E20'), D('9999999999999999999999999999E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_signal(D('3E-28'), D('999E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('88085633609640414E-2'), D('-6')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divmod(D('-86E-2'), D('55029E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.copy_sign(D('-500'), D('-66')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divmod(D('-100000E-2'), D('83344360271588886')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('-76626E-1'), D('7')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min(D('791E-28'), D('-59961597204683512804047327262E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_signal(D('-50E-40'), D('-4828915699300608249804355545290227195808E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.shift(D('0758512679202099813738762122173336837628E-28'), D('1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min_mag(D('50E-40'), D('499E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divide_int(D('22301385387201725000186589143'), D('126E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.multiply(D('15377035542344789E20'), D('-27152386241635137413797929158E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.copy_sign(D('1E20'), D('-861910939E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.scaleb(D('58930643268979654'), D('-7')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('01162180578657937E-1'), D('-8')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_toward(D('-7E3'), D('500E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divmod(D('34598840363020654E-10'), D('38E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_total(D('95635818001068492327303696855E-1'), D('5706473321378970755665840574E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min(D('23'), D('-33219352574108954')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.shift(D('-50E-5'), D('8')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.max(D('543572565'), D('820E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('913662523E3'), D('-174E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.copy_sign(D('77282711493501249400360160582E1'), D('5E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder_near(D('863E20'), D('96039E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('31730631928417488157469152604E-1'), D('6')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('-274976342E-40'), D('-10E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder(D('37E-28'), D('-9939477750817286087736612944E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.copy_sign(D('-500E-1'), D('-44840976211208311E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divide(D('02E-40'), D('68017983036520067E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder_near(D('6707291938013627161542024297E3'), D('238E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare(D('-50E3'), D('781E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.quantize(D('-99999999999999999E3'), D('-500E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder(D('04504E-5'), D('678')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('-91420718718305794'), D('1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.copy_sign(D('inf'), D('9E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.max_mag(D('763954016'), D('499999999999999999E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder_near(D('-499999999999999999999999999999E-10'), D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.shift(D('56478E-40'), D('2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_signal(D('500E-1'), D('4629626052773031698745872818E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_total(D('-89139'), D('10E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.scaleb(D('01E3'), D('5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min(D('-4796137781244023548615893793723818621844E-40'), D('50E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.copy_sign(D('-17E3'), D('067E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.quantize(D('-92E3'), D('99999999999999999E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('-031471148E3'), D('49')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare(D('-70041127952559576E-5'), D('14E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min_mag(D('335E-40'), D('208E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_signal(D('85E-5'), D('-6E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divide(D('31182350167320607453905776389E-28'), D('500E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.add(D('10075732261985777E-5'), D('-50')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min(D('5'), D('-50E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min(D('1E-1'), D('49999999999999999999999999999999999999999E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('55745130372490454380196940423E-3'), D('3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min_mag(D('9086383416680254377403316962E-2'), D('99999E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.quantize(D('100000E-1'), D('0E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('500E-1'), D('50E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.quantize(D('6959201000943062873759279456804302846275E-2'), D('52175294141372880313774488687E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.scaleb(D('4574599041491951261699876875648190307213E-5'), D('-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.multiply(D('46'), D('5E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min(D('-20906546003366501633213761568E3'), D('10000000000000000000000000000E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare(D('4648746129718682588225526221'), D('-6')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logical_and(D('5989334465374021179220780903'), D('16E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.shift(D('3027430032081621552292254106E-3'), D('-6')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.add(D('-73E-5'), D('5E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('156E3'), D('-94969194479132167E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.remainder_near(D('26406456907748915644587407073E-1'), D('-55643752105772385988851869413E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.max_mag(D('362'), D('14')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.subtract(D('50E20'), D('500E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.rotate(D('-82E-10'), D('8')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.min_mag(D('379E3'), D('5E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.divide_int(D('143270134E3'), D('-2599671797487898728414015835647180208006')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.shift(D('877898538E-40'), D('6')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.multiply(D('2E1'), D('-52E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.scaleb(D('-499999999999999999999999999999E-28'), D('-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.max_mag(D('953E20'), D('-inf')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.compare_signal(D('50E-5'), D('10E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_eng_string(D('500E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_integral_value(D('-689E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.is_normal(D('8E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.plus(D('-5E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.log10(D('47266608321466087E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.exp(D('-40.243049')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.ln(D('50E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.number_class(D('-69101E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.sqrt(D('50')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_integral_value(D('-9212342676480557407218331783E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logb(D('500E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_plus(D('-633899160E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logb(D('-80700E1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.sqrt(D('471E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_sci_string(D('499999999999999999')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logb(D('7E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_integral_value(D('-5E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.number_class(D('-499999999999999999E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.minus(D('3439203598619456048199891597')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.plus(D('67704336094757869197662566826E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_plus(D('-99999999999999999E3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_integral_value(D('294011678E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.is_subnormal(D('-806068019E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.logb(D('-7E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_minus(D('-95')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.minus(D('500E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.is_subnormal(D('43097E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.plus(D('-5E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_sci_string(D('-04')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_integral_value(D('620E-1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.exp(D('0.619873')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_sci_string(D('-999E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.number_class(D('100000000000000000E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.minus(D('51195400658540641523176756129E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.ln(D('51760')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_minus(D('169E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.is_normal(D('50E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.exp(D('12.447028')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.abs(D('-2181011501761468964982991523134020582753')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.abs(D('2612633574267770836558873302E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.to_sci_string(D('-5290648218673261645589334097E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.ln(D('64')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.next_minus(D('-01207965369863003775105139195E-40')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.sqrt(D('793968898E-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.ln(D('100000000000000000E-5')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('5.7223'), D('8')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('14.4661'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('22'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('2'), D('1E+1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('5.6301'), D('-3.562')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('-12.6543'), D('0')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('1.5303'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('-21.3819'), D('1E+1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('-14'), D('1E+1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('15'), D('0')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('-23.7894'), D('1E+1')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('25.9926'), D('-2')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('15'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.power(D('29.1977'), D('2.00')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.fma(D('-499999E-10'), D('-182818336'), D('2848582776618747530008095385715487730905E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.fma(D('69E-40'), D('972438859'), D('61848225968706708521638988616E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.fma(D('95E-40'), D('692347940'), D('03135E-28')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.fma(D('-927E-5'), D('5E-2'), D('0936019141988777168817325011E-3')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.fma(D('-42327976752439804E20'), D('-0E-40'), D('71427929007505383E-10')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.fma(D('50E-40'), D('94871933057261263990565462248'), D('13049485985718817909089651954E20')), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('-50E1'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('-69892674112329521491135694216E-10'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('464E-1'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('-9999999999999999999999999999999999999999'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('-5523479372814767816281476656113469090003E3'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('5E1'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('-2E-3'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('895E-3'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('548940733E-3'), c.flags]
c = Context(prec=7,rounding=ROUND_HALF_UP,traps=[]); [c.create_decimal('-07E-28'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.subtract(D('500E-2'), D('48913')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('595E-5'), D('4999999999E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_total(D('-50'), D('-8655200049771542015731218380713076581965E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder(D('99999999999999999999999999999E-1'), D('32167492409596818')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divide(D('-39768297205838451E1'), D('-18273E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('6312434572414794623934462294'), D('05043849005757189E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.scaleb(D('0E+5'), D('-7')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('9E-28'), D('-180E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder(D('4E-5'), D('-205E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.subtract(D('-51048804140296146E-40'), D('8E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.logical_and(D('500E-10'), D('27728796865586350E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('-78368694389288434288473586614E1'), D('0')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.subtract(D('0E-9'), D('-9423517812352240327848227292E-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.add(D('917982716E-28'), D('-499999999999999999E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min(D('2409929932043816256925066575219368151248E-5'), D('0')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('-0'), D('-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.rotate(D('500'), D('7')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.max(D('50E-3'), D('350506561E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.max(D('-484976430E1'), D('30214E-3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_signal(D('00698263175839112625645460677E-2'), D('50E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('-7E3'), D('-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('07526605433341813508288959803'), D('-70678296302954638143724591551E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.max(D('412E-2'), D('530E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divmod(D('-149E-3'), D('5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('999E-28'), D('8877300048643269841402227304574179593912E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder(D('-9999999999999999999999999999E-1'), D('56832954996377419171528820158')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min_mag(D('-99999E-40'), D('-908E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.scaleb(D('5E20'), D('-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('-08059190110432764E-5'), D('5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('5E-1'), D('100000000000000000E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.quantize(D('499195672E-28'), D('-3746593224448721751686772135E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder_near(D('30792531753154702210359064663'), D('-67E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.logical_and(D('-0'), D('499E-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_total(D('854E3'), D('-8867176746344171010689011158E-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min(D('5'), D('23442354679911918971694838541E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare(D('11808436715481168953165668440E-5'), D('-512981420E-40')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min(D('1543847202560589516217009615561435321487E-2'), D('03149380906642784336183176352E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.multiply(D('69'), D('0')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.rotate(D('50E-40'), D('-7')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.max(D('939'), D('7983231368957627690822905469826450855507E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divide_int(D('5E-28'), D('12132077890829638')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divide(D('69326E20'), D('-50E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder_near(D('70746E1'), D('176E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.scaleb(D('268'), D('-8')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder_near(D('2980111868393241243721121833604334093217E1'), D('5E-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder(D('08'), D('-69577997103255485E-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.scaleb(D('-49999999999999999999999999999999999999999'), D('3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder_near(D('-81910108188348181317603805636E3'), D('3257453192097819039392338025E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_toward(D('7901456506170821625299210031E-40'), D('-10000000000000000000000000000000000000000E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare(D('499E-5'), D('999E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.subtract(D('-75874652884789048'), D('-4999999999E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.logical_and(D('-17200867311620089754739606981E-40'), D('-150E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.subtract(D('8590636985244772201709317427E-10'), D('-9')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divmod(D('9999999999999999999999999999'), D('500E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min_mag(D('3E1'), D('-9042479187736782048369392693E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.copy_sign(D('7E-5'), D('51759399521750270507789946578E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder_near(D('-100'), D('50')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.multiply(D('21943E-5'), D('-100000')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_total(D('-19E20'), D('27934315613000595088290210841E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_toward(D('-500E-2'), D('-96167E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.logical_and(D('-6E1'), D('18596467887806892E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.multiply(D('snan'), D('-236E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder(D('3E-1'), D('-9999999999999999999999999999999999999999E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.rotate(D('75623E1'), D('7')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.scaleb(D('6254753937609737278952956423E-28'), D('-7')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divide(D('-65E-28'), D('-97267503041963935E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divide(D('50E1'), D('-7992728639424511531400932013417097031369E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.rotate(D('56161190984428809595836898193E3'), D('6')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.rotate(D('9E3'), D('3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_total(D('50E-2'), D('50E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare(D('4939930795888139806013163219E-2'), D('-317E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min(D('1000000000'), D('5E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.rotate(D('50E1'), D('-6')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('-7282764242735349014213562676E3'), D('2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_toward(D('5'), D('5E-40')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_toward(D('-50E-3'), D('6E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.multiply(D('92808421797202155E20'), D('-4E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('-99E20'), D('-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.add(D('-82935778828668519E-3'), D('87059E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.shift(D('283E-10'), D('-5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.remainder_near(D('-7971124071848108363548664572E3'), D('-100000000000000000')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare(D('50'), D('-29042746444586805E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_signal(D('03976940682214857E-28'), D('40226E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.divide(D('99999999999999999999999999999E-10'), D('-097838826E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.add(D('5E3'), D('-4')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.max_mag(D('-9E3'), D('436')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.min_mag(D('411'), D('5E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.copy_sign(D('-5E3'), D('5E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare(D('499999999999999999999999999999E3'), D('1E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.compare_total(D('499999E3'), D('499999E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.minus(D('-8230835242133831747017207345E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_normal(D('9E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_plus(D('06')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_minus(D('5')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.log10(D('-7225023193660332805062442968218545199896E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.log10(D('34E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_normal(D('-500E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_minus(D('49E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_subnormal(D('99999999999999999999999999999E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.minus(D('-5E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_subnormal(D('-500')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_minus(D('999E-40')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_eng_string(D('-00222E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_subnormal(D('-500E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_eng_string(D('44078')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_subnormal(D('-0602427432780170324183440686E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.exp(D('39.608005')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.sqrt(D('69233504954273214796205677715')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_integral_exact(D('49435E-40')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_integral_exact(D('44246662908910924E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_integral_value(D('-168887518E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.logb(D('99999999999999999E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_minus(D('-354E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.number_class(D('500')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_plus(D('7E-3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_normal(D('-10000000000000000000000000000E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.logb(D('-33785038369014778E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_eng_string(D('500')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.exp(D('-7.970640')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_sci_string(D('5E20')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.plus(D('1000')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.number_class(D('-85265513608186341065770697928')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.ln(D('1613023103576438025248656929975019407728E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_integral_exact(D('6185322850657938984983214228599718579796E-2')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.next_plus(D('-499E-3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_subnormal(D('-620E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_normal(D('860')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_sci_string(D('47665125692860620E-1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.is_normal(D('93009639922596505525180279288')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_eng_string(D('-96816814826533128893341144558')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_eng_string(D('-9999999999999999999999999999E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_sci_string(D('3379965395035330444085867460782160032081E-3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.abs(D('8')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.minus(D('1000000000E-40')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.to_integral_exact(D('999')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('14.1793'), D('2.00')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-0'), D('2.00')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('10'), D('9')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-12.1056'), D('19')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-21.1477'), D('0.106')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('12.5696'), D('1E+1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('18'), D('1E+1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-13.5966'), D('-2.634')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('10.6096'), D('2.00')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-5.5203'), D('15')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('22.9582'), D('6')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-28'), D('0.948')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('5'), D('3.263')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.power(D('-15'), D('1E+1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.fma(D('-44'), D('99999'), D('-500E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.fma(D('6054122360411091706402868107E20'), D('-500E-3'), D('-38E3')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.fma(D('4999E-10'), D('4999E3'), D('1000000000E-28')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.fma(D('5E-2'), D('0'), D('-5604154464344392136950189359E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.fma(D('-7177363282235472979152839013E-5'), D('5E-5'), D('-668125686E1')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.fma(D('-22E-10'), D('3636192529592277905772925588067076517677E-1'), D('267940095E-10')), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('8E-5'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('7E1'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('00875'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('-999E-10'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('0427828433146147096211264928569563739513E-5'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('-500'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('50'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('500E-5'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('65401188220429373974016871123E-1'), c.flags]
c = Context(prec=5,rounding=ROUND_05UP,traps=[]); [c.create_decimal('500E-5'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.subtract(D('49E-40'), D('-8E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('-4999'), D('-5E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max(D('-647968579E-3'), D('816136756E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logical_and(D('-2478501555791394244439140136752457245596E1'), D('-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide(D('3E-5'), D('10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max_mag(D('9654031971970607228961459641'), D('-0593982673760045937504661089293835221566E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.compare_total(D('50'), D('-17554693831995674474964899220E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.shift(D('5E1'), D('0')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logical_and(D('-8245218322351937353385426717E-2'), D('100000000000000000000000000000E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.quantize(D('49999999999999999999999999999999999999999E3'), D('0E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('703E-40'), D('-54619708605842844034494187058E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max_mag(D('38457E-40'), D('3976214935193334997399740330942780859887E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.subtract(D('nan'), D('-36E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('-88422E3'), D('-99999E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('-73980664266681768E-2'), D('23139E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max_mag(D('0'), D('671095936E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max(D('inf'), D('-45061770935750815135604153420')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min(D('46'), D('-58292528921457054473804969332E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_toward(D('612E20'), D('799625756E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('898E-5'), D('-5647828541835840796617866708554296637146E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logical_and(D('9999999999999999999999999999999999999999E-10'), D('5E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logical_and(D('-37'), D('718E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.copy_sign(D('-784214221E1'), D('-049964277')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide_int(D('-50E-1'), D('-50E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.quantize(D('-78353993760666867E-3'), D('-861E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide(D('0'), D('01404536457554816E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.quantize(D('050E3'), D('400')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.scaleb(D('-89946E-5'), D('-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max_mag(D('57150990908612270536044373688'), D('49E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divmod(D('-9999999999999999999999999999999999999999E-28'), D('-68E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divmod(D('870E20'), D('99999999999999999E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min(D('-4000236431317587772020793764'), D('02527279906436347145321676703')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide(D('-50E3'), D('-499999999999999999999999999999E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.quantize(D('50E-3'), D('-2655560753181571523341758007E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divmod(D('39271E3'), D('-09904504576598716E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide(D('912302387E-40'), D('-8E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divmod(D('-2852449487790756838921334063619501268246E-28'), D('-9E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.scaleb(D('44E-1'), D('7')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('646E3'), D('1124476180734855737329187673E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max(D('423E-1'), D('-58060779714033919')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divmod(D('-08993539758630011E20'), D('50E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.subtract(D('97096493575266325E-10'), D('6525169567064891699051813120E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('-12408204863809892173764121033E3'), D('49E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min_mag(D('99999999999999999E20'), D('364E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min(D('-50E-10'), D('05')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('-85111841579965772E-3'), D('5E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide(D('57433265697334506E-40'), D('2070506210841876747432868324352827910416E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide_int(D('-08684E-10'), D('1636367708852085872965050516E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.shift(D('77478733672571945E-10'), D('-4')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('19992E-5'), D('8395918140711272021424685210955816364672E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('snan'), D('500E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('909774002'), D('50E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.multiply(D('-62E-40'), D('17E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min_mag(D('903'), D('5E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide_int(D('5496552056534592502785441877E-28'), D('5E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logical_and(D('4343413924200163637599087200E-3'), D('50')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.compare_total(D('7106215989081489573765887453E-10'), D('499999E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.multiply(D('25156232406061927617720257568E1'), D('-3789033334250125276512089258E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max_mag(D('-500'), D('028055669E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.scaleb(D('-786E3'), D('4')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('-50'), D('54818948675777183994782359571E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide(D('499999999999999999E3'), D('-50E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.scaleb(D('25576532486565553914135586514E-10'), D('7')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min_mag(D('2E3'), D('-071E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder_near(D('10000000000000000000000000000E-10'), D('999999999E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('1E-40'), D('-08922E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('50E-5'), D('-500E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.subtract(D('500E-2'), D('128238143E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.multiply(D('35E-5'), D('0E+5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('27664E-1'), D('7019310435898248943954432163')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.add(D('06671127340178497642107244914'), D('7321041081048593603209955972E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min(D('-854380198E-5'), D('58911E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.remainder(D('0093888682241447596273621299E-3'), D('6425109720671830266708887692E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.scaleb(D('4886038220777547900271875014936608337790E-5'), D('4')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.multiply(D('0238277011878642529983839485280334419229E-10'), D('-500')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.quantize(D('51'), D('16E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.compare_total(D('-412E-28'), D('4')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max(D('-99E1'), D('2739888416017267936952874477E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.max(D('nan'), D('46812E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min(D('7E1'), D('-500')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.rotate(D('5'), D('2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.shift(D('0'), D('-7')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.compare_total(D('-648E-5'), D('959E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.compare(D('-718E-5'), D('24751E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.multiply(D('8E-5'), D('-10E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.scaleb(D('63392200651856230E-1'), D('-6')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.divide_int(D('-2951924731907812610181228395E-2'), D('-10E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.min_mag(D('492E-1'), D('9868506082273674921674232433987624915015E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_toward(D('0E+5'), D('316104284E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.subtract(D('10000000000000000000000000000000000000000E1'), D('-29822099131629746892690094967E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_sci_string(D('-485259135E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.sqrt(D('3319088663660619363352916135E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_sci_string(D('-2745547592421142262094081771')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.ln(D('474E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.abs(D('-235')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_plus(D('-68604268292006869')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.is_subnormal(D('09386205036936167001134461871E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.log10(D('04415875678754783487418933122E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.is_subnormal(D('43134200532085152137998374792E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_plus(D('1486021404034584424556766354385948290362E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.is_normal(D('1000000000E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logb(D('0241465130231616683883086713831769672862E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.ln(D('9E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.minus(D('-34352831951811073E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.normalize(D('159')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_sci_string(D('65577996070006758228678893372E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logb(D('50E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.ln(D('9149963676294180784705860639E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.is_normal(D('-0273731672604546116566214033434039766474E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.ln(D('5691220871515137604899313389994303818250E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.normalize(D('4567456461090689650192207007779942808733E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_integral_value(D('-91476504497341923237887001236E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_eng_string(D('-100000000000000000000000000000E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_eng_string(D('500E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.plus(D('-30876335142994511E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.minus(D('nan')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_integral_exact(D('18522E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_integral_exact(D('-500')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_plus(D('43823E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.sqrt(D('6E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_minus(D('74750')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.sqrt(D('747E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.logb(D('99999999999999999')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.log10(D('65107E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.normalize(D('17236843624529195E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.sqrt(D('0E+5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_eng_string(D('-82278E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.normalize(D('-022730352E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_minus(D('95853509939565328E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.exp(D('15.664340')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.is_normal(D('2208955765715731956273632594')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.ln(D('-55602033524156897E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.to_integral_value(D('10000000000000000000000000000000000000000E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.normalize(D('5E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.next_plus(D('-12841E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('12'), D('2.00')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('15.5202'), D('23')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('20'), D('2.00')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('8.5546'), D('1.708')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('10'), D('-8')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('30.1299'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('15.1054'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('0.7714'), D('-2.809')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('6.8601'), D('-1.920')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('2.3780'), D('20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('29.1621'), D('-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('-7'), D('24')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('-20'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.power(D('8'), D('-2.395')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.fma(D('-1000000000E-5'), D('3284330951740664554997477449E-5'), D('-0E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.fma(D('3439698764044780889480025704633458459210E1'), D('74426563277226088'), D('100E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.fma(D('-9942682660187054531441035386'), D('100E-10'), D('-6E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.fma(D('1E-5'), D('49E3'), D('-8E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.fma(D('-6E-10'), D('7048909046829602458950005536490375742327E-5'), D('-76010E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.fma(D('9'), D('500'), D('49999999999999999999999999999E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('-100000000000000000000000000000E20'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('0030060009720113927781935703350658511877E1'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('88894448661888816268169296465E-3'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('-inf'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('4844888167172704294773770592E3'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('9039525771504452991568545227762202425380E1'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('snan'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('5E1'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('71053484127165519398535453816'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,traps=[]); [c.create_decimal('36E3'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('-63942146746245177500997296459'), D('5E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.shift(D('500'), D('1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('18580E-5'), D('-104E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('-2772771085938207805162371948E-3'), D('-949972057E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('183896443'), D('5E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('6317879736877994131129773306E3'), D('50E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-6881504230695562965383486399233987397045'), D('500E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('5E1'), D('-inf')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('47259645171446219063216298997E-10'), D('-4')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('81E-28'), D('-43')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('56623E-3'), D('-520548309E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('5907196671724550414239124210E-1'), D('238333402E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('-5E-2'), D('-500E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('500E-3'), D('60385E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('50E-1'), D('7')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('13237709702004269E-28'), D('04326')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('-061467821'), D('121E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('100000000000000000000000000000E-1'), D('-0')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('-42883632803886715542873483556E-1'), D('1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('-88E-40'), D('0')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('-100E3'), D('965445453E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('nan5'), D('-93813E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('-137E-2'), D('99999999999999999E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('90795844757738715086116101489E3'), D('-37228E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-7E-5'), D('-26282436654303634861935367527E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('50'), D('-749E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divmod(D('028E-5'), D('2133306974939020292253143908654192703906E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.add(D('49E-28'), D('6089911813492415260558580838108864053094E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max_mag(D('-1E-5'), D('-313381374E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('499999999999999999999999999999E-10'), D('0E+5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('9E-1'), D('10000000000000000000000000000000000000000E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('68219529136482006372660695148E-28'), D('3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.shift(D('8E-5'), D('-7')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('222789028E-1'), D('5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('2E-10'), D('52053E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('-5'), D('-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logical_and(D('48857397218612340977282493245'), D('-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('snan'), D('6901894791325870352023792088E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('25749919897709412E-5'), D('4')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('-5935688813428010424728163322888328135023E-5'), D('8')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('-93374778538578822'), D('50E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.shift(D('-1000E-2'), D('3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('74833718501115370E20'), D('-500E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max(D('13E-40'), D('868E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-365E-2'), D('50E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('-59931783141646590E-2'), D('45419E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-40E-10'), D('365212923E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('001284382'), D('5E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('5E1'), D('0')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logical_and(D('499E-2'), D('328207011E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('1878111033625880474297341553E-5'), D('-500')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.scaleb(D('6477485616981321127652041555653058283242E-2'), D('-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('-7586941541895534708075392829E-1'), D('0464580651912699580017307890E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logical_and(D('354606856E1'), D('6E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('-80E20'), D('258E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min(D('58594805152373663E-2'), D('53727881402716474E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('5'), D('-500E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('-76522277265999499402855593314'), D('79372E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('52961681193331933E3'), D('-30056789545372609E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.add(D('-5E-3'), D('56717')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.rotate(D('89748E1'), D('-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max(D('-9999999999999999999999999999999999999999E-2'), D('97423740389025106E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('9458891641146784547100638954E-40'), D('55930940415185368E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min(D('26415315200576403E-3'), D('-499999999999999999999999999999E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.subtract(D('5E-40'), D('50E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('116E20'), D('-288E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('74466'), D('00390944178067382978506033616E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('21593120599992360056260131582E-2'), D('-7628725584380296101370794867E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('-77056E3'), D('8380439017276879012041029744219849197780E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('499999999999999999E-40'), D('06E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.copy_sign(D('90734E-40'), D('-9E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_toward(D('-999E-5'), D('55295E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide(D('-8E-10'), D('0E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('50E-5'), D('50E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('-60130E1'), D('50E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_signal(D('469E-1'), D('-100E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder(D('49020935679425655E1'), D('20446266935986239902429697637E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('99527233931252536E1'), D('0E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min_mag(D('0E-2'), D('0')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('-4999999999E3'), D('09E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.multiply(D('306466599E-3'), D('-29621E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('1876314528387001371772811786467037169706E-3'), D('-03392605544619309E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divide_int(D('0'), D('1810722252603725665660384471793956775787')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.min(D('5E-5'), D('9999999999999999999999999999')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.divmod(D('-1000000000E-2'), D('9E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.quantize(D('-5051129681317941827203777721E-2'), D('5E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare(D('-499999E3'), D('-407052303E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.max(D('85488E3'), D('-04350674627814207E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.compare_total(D('609'), D('44E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.remainder_near(D('29691521784455801163698919179E-2'), D('353361747E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('-674E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('-500E-40')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.log10(D('-5336241667119001034543198109E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_exact(D('5E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.number_class(D('nan5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.number_class(D('49E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.sqrt(D('-1203956515586071762989601851E-2')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('-458482330E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.ln(D('774E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.ln(D('36659605443601666053631817489E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.ln(D('57193586452108042569947762230E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.plus(D('50E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.sqrt(D('-748287157E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('0E-9')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.normalize(D('-9')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_plus(D('-09286797220135650199185478310')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.number_class(D('5043439026948468200431175631806103650653E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.normalize(D('9E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.normalize(D('9999999999999999999999999999E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.exp(D('-35.813831')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('5E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('-80131E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.log10(D('707228556E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('-8E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.sqrt(D('50')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.to_eng_string(D('-77E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_exact(D('2670239492645684029358618890E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.to_eng_string(D('-7534221514395649987227810609582317898811E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.log10(D('20965414851283933E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('027961280E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.sqrt(D('5249852532264141058885447815E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.log10(D('49E-28')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('-4999999999E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.is_subnormal(D('00493174806346386E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('5901246515755362462169896024927434558414')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('500E3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.exp(D('-24.530268')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.logb(D('-006563975E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.next_minus(D('500')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.is_subnormal(D('34132675810138409109798527807')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.to_integral_value(D('-500E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.minus(D('988E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.is_normal(D('-8363420639567088302275147956919752733476E-1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.sqrt(D('-18E-5')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('11'), D('2.00')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-15.8070'), D('2.00')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-21.7355'), D('14')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('3'), D('-1.402')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-14'), D('30')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('23.1961'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('14.3103'), D('-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('27.4089'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('9'), D('2.00')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('3.366'), D('-1.673')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('8.7425'), D('2.00')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('-14'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('0'), D('26')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.power(D('27.5312'), D('1E+1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('100E3'), D('5E-10'), D('-3879974379006220552497312737778270143832E-3')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('0E-3'), D('-8920795519217748289865199991E-40'), D('-44188871640852543779509275857E20')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('8E-10'), D('8504959865892133623922124296348004545165'), D('0E-9')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('60565581337586297438034509015E-5'), D('685E-1'), D('99999E1')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('-5E-3'), D('50E-10'), D('78')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.fma(D('8E-10'), D('12E20'), D('-47393608004474058E-10')), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('46375131235628351508911629735'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-4978860655489110203898598403'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-500'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('438778978E-2'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('-93935396663911519500596732427E-5'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('80700219115804062595165655335E-40'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('36E-2'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('61'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('499999999999999999'), c.flags]
c = Context(prec=4,Emin=-9,Emax=9,clamp=1,rounding=ROUND_FLOOR,traps=[]); [c.create_decimal('15309E-3'), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('1E-40'), D('-0289158866989427359928588047752042981242E1')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder(D('-9E-40'), D('-44591E20')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder(D('49999999999999999999999999999999999999999E-10'), D('-88877697643877188788431814489E3')), c.flags]
c = Context(prec=50,traps=[]); [c.divide_int(D('-44354E-1'), D('-5883512981690465081098114649525089520301')), c.flags]
c = Context(prec=50,traps=[]); [c.add(D('0'), D('-034E1')), c.flags]
c = Context(prec=50,traps=[]); [c.max_mag(D('-9829994508610539115818538480283053217211E-10'), D('0602122252442976151111042214966292056425E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('-499E-28'), D('4560311360823797810074360164E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.next_toward(D('-1000000000E-5'), D('-72E3')), c.flags]
c = Context(prec=50,traps=[]); [c.shift(D('-7E-40'), D('4')), c.flags]
c = Context(prec=50,traps=[]); [c.min_mag(D('502'), D('-6260759504168909345394153980128447541663E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('34602910647347661525297754535E-28'), D('-499999E1')), c.flags]
c = Context(prec=50,traps=[]); [c.scaleb(D('0'), D('-7')), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('34446617531050150E-28'), D('5E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_signal(D('500E20'), D('-15E-40')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('-500E-1'), D('99999E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.shift(D('-04471E-28'), D('6')), c.flags]
c = Context(prec=50,traps=[]); [c.max_mag(D('84313E1'), D('-810E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder(D('2E-40'), D('7167052616796348594945817383442707434383E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.min_mag(D('50E-5'), D('6788247658769851227412104987E20')), c.flags]
c = Context(prec=50,traps=[]); [c.rotate(D('9'), D('8')), c.flags]
c = Context(prec=50,traps=[]); [c.rotate(D('98166E-1'), D('-6')), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('8301030836641020120992640668725225051151E-40'), D('-07293E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder(D('0'), D('-36157E3')), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('5089469550916536086126249575362239020653E-28'), D('nan5')), c.flags]
c = Context(prec=50,traps=[]); [c.scaleb(D('53271132450262533821518192741E-5'), D('4')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('50E-2'), D('500E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.max(D('037739113E-2'), D('49999999999999999999999999999')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_total(D('56920857161275328'), D('-500')), c.flags]
c = Context(prec=50,traps=[]); [c.max(D('-137690962E-1'), D('22846924008517359468008555627E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder(D('5040550728223718150934576398987897897720E-5'), D('-93')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_signal(D('49999999999999999999999999999E-10'), D('0E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.max(D('-38528297706743979628509565597E20'), D('10000000000000000000000000000000000000000E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_total(D('1470343742522342479250875178E-40'), D('81835414353280362266050500980')), c.flags]
c = Context(prec=50,traps=[]); [c.add(D('50E-1'), D('2692896140222876184107150165E3')), c.flags]
c = Context(prec=50,traps=[]); [c.min_mag(D('-49999999999999999999999999999999999999999E-40'), D('nan')), c.flags]
c = Context(prec=50,traps=[]); [c.rotate(D('-4999E-3'), D('3')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('100000E-40'), D('-5E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('-39E-5'), D('5E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.divide(D('07E-3'), D('162480853E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.rotate(D('1617460123863397283421226943'), D('-6')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('500'), D('54010763434065504323064338780E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.divide(D('50E20'), D('-100000000000000000E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.divide(D('77E3'), D('128169847')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('1000000000'), D('338E3')), c.flags]
c = Context(prec=50,traps=[]); [c.subtract(D('2E-2'), D('97E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.subtract(D('06E-40'), D('57207E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.min(D('-89058E-2'), D('-3')), c.flags]
c = Context(prec=50,traps=[]); [c.divmod(D('-2E-5'), D('7139432734145978853150536090578851490555')), c.flags]
c = Context(prec=50,traps=[]); [c.next_toward(D('-70271444536239900E-2'), D('9497963342544542200832852157583832220338E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.max(D('577E-10'), D('5E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.compare(D('084E-28'), D('inf')), c.flags]
c = Context(prec=50,traps=[]); [c.compare(D('5974646694331624946280815855260754660217E3'), D('-571E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.subtract(D('7E-2'), D('-5')), c.flags]
c = Context(prec=50,traps=[]); [c.max_mag(D('7747106714863768435467003960E-3'), D('inf')), c.flags]
c = Context(prec=50,traps=[]); [c.shift(D('100000000000000000000000000000E-10'), D('1')), c.flags]
c = Context(prec=50,traps=[]); [c.min(D('09'), D('49999999999999999999999999999E-40')), c.flags]
c = Context(prec=50,traps=[]); [c.multiply(D('131E-40'), D('2941211486663243915652124402363912021516E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.next_toward(D('5E1'), D('-42710E3')), c.flags]
c = Context(prec=50,traps=[]); [c.max(D('-4452293775715990525982820325E-2'), D('49E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('2E-3'), D('872E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.max_mag(D('5438389879337158428731284414E-5'), D('5E3')), c.flags]
c = Context(prec=50,traps=[]); [c.divmod(D('499999E20'), D('-7160034094393895529675475066106327676962E3')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder(D('263368141E-28'), D('718613589E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.rotate(D('50E3'), D('3')), c.flags]
c = Context(prec=50,traps=[]); [c.rotate(D('01949066685628307E-10'), D('-7')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('-88284611798131753953506597597E20'), D('-1858734186578924678263324656E3')), c.flags]
c = Context(prec=50,traps=[]); [c.min_mag(D('-4631551547024441120419076272671248208634E-2'), D('14E-40')), c.flags]
c = Context(prec=50,traps=[]); [c.scaleb(D('1'), D('0')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('-5'), D('517E20')), c.flags]
c = Context(prec=50,traps=[]); [c.next_toward(D('05E-5'), D('077111633E1')), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('18875998336857703'), D('659678410E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.divide(D('-9999999999999999999999999999999999999999E1'), D('-50')), c.flags]
c = Context(prec=50,traps=[]); [c.multiply(D('-6E-10'), D('50E3')), c.flags]
c = Context(prec=50,traps=[]); [c.min(D('-72'), D('-16546147742423236E3')), c.flags]
c = Context(prec=50,traps=[]); [c.divmod(D('9892841097447854025820398569785201645393E1'), D('324E-40')), c.flags]
c = Context(prec=50,traps=[]); [c.copy_sign(D('233E-28'), D('nan5')), c.flags]
c = Context(prec=50,traps=[]); [c.next_toward(D('-5E1'), D('35295223917160563602258482708E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_total(D('-744307477'), D('-8374541961623425826249272271238257950982E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.max_mag(D('7418127158052272980300223474858642554139E-10'), D('9999999999999999999999999999999999999999E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_signal(D('90E-28'), D('-0')), c.flags]
c = Context(prec=50,traps=[]); [c.compare_signal(D('-500'), D('-9074546775607809723939248648745584798523E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('6E-5'), D('97E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('975793415E-3'), D('-500E-40')), c.flags]
c = Context(prec=50,traps=[]); [c.copy_sign(D('69'), D('-971')), c.flags]
c = Context(prec=50,traps=[]); [c.subtract(D('5E-3'), D('13828856628155190E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.add(D('-7E-1'), D('499999999999999999E20')), c.flags]
c = Context(prec=50,traps=[]); [c.logical_and(D('-50E3'), D('04779E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.add(D('504'), D('-984E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.remainder_near(D('5E3'), D('-47E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.scaleb(D('1000E-40'), D('4')), c.flags]
c = Context(prec=50,traps=[]); [c.to_sci_string(D('0178073285828219752591460568E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.normalize(D('53522E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.is_subnormal(D('-5E3')), c.flags]
c = Context(prec=50,traps=[]); [c.next_plus(D('095027818')), c.flags]
c = Context(prec=50,traps=[]); [c.next_minus(D('5E20')), c.flags]
c = Context(prec=50,traps=[]); [c.number_class(D('2E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.abs(D('100000000000000000000000000000E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.minus(D('68609834121705626334497966191E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.to_integral_value(D('-342E1')), c.flags]
c = Context(prec=50,traps=[]); [c.to_integral_value(D('848E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.to_eng_string(D('50')), c.flags]
c = Context(prec=50,traps=[]); [c.is_normal(D('1000000000E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.ln(D('9E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.is_subnormal(D('44137E3')), c.flags]
c = Context(prec=50,traps=[]); [c.is_subnormal(D('-05930104782922077')), c.flags]
c = Context(prec=50,traps=[]); [c.log10(D('500E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.sqrt(D('500E-5')), c.flags]
c = Context(prec=50,traps=[]); [c.minus(D('32866E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.logb(D('9999999999999999999999999999E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.abs(D('-22542')), c.flags]
c = Context(prec=50,traps=[]); [c.logb(D('1000000000')), c.flags]
c = Context(prec=50,traps=[]); [c.is_subnormal(D('100000E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.to_sci_string(D('135E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.next_plus(D('500E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.to_sci_string(D('-5E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.exp(D('-20.289606')), c.flags]
c = Context(prec=50,traps=[]); [c.log10(D('9938344499063948014461168344619024042157E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.is_subnormal(D('9E20')), c.flags]
c = Context(prec=50,traps=[]); [c.is_subnormal(D('-7210247166612953910056120648855548720161E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.is_normal(D('2470210869276735971086239967282684998090E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.is_normal(D('500E20')), c.flags]
c = Context(prec=50,traps=[]); [c.to_integral_exact(D('5E1')), c.flags]
c = Context(prec=50,traps=[]); [c.to_eng_string(D('1521987986479382364384017017971463082334E-10')), c.flags]
c = Context(prec=50,traps=[]); [c.plus(D('006E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.to_integral_value(D('5316162394914075266198697483E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.exp(D('21.124461')), c.flags]
c = Context(prec=50,traps=[]); [c.sqrt(D('99999999999999999E-40')), c.flags]
c = Context(prec=50,traps=[]); [c.to_sci_string(D('50E3')), c.flags]
c = Context(prec=50,traps=[]); [c.exp(D('27.71328')), c.flags]
c = Context(prec=50,traps=[]); [c.abs(D('-1025447393404758697558385116')), c.flags]
c = Context(prec=50,traps=[]); [c.sqrt(D('64137764792441115E-2')), c.flags]
c = Context(prec=50,traps=[]); [c.abs(D('2263377045117942962495784253703720615460E3')), c.flags]
c = Context(prec=50,traps=[]); [c.number_class(D('49')), c.flags]
c = Context(prec=50,traps=[]); [c.normalize(D('-1767392098005462365074309571')), c.flags]
c = Context(prec=50,traps=[]); [c.log10(D('18924980347963278000241667474E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('12'), D('1E+1')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('10'), D('2.991')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('8.1483'), D('2.00')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('-3.2704'), D('-4')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('29'), D('1E+1')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('-11.8406'), D('20')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('21.6279'), D('2.00')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('20.2707'), D('1E+1')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('19'), D('4')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('12.8690'), D('0.169')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('30.3826'), D('1E+1')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('0.9963'), D('3.337')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('14.8271'), D('2.00')), c.flags]
c = Context(prec=50,traps=[]); [c.power(D('-4.8221'), D('5.461')), c.flags]
c = Context(prec=50,traps=[]); [c.fma(D('8810290596519047862913534133972631403253E-10'), D('01913'), D('990812275E-3')), c.flags]
c = Context(prec=50,traps=[]); [c.fma(D('-500E1'), D('05799'), D('66037E-28')), c.flags]
c = Context(prec=50,traps=[]); [c.fma(D('-43504437087803731E1'), D('-1E-1'), D('10000000000000000000000000000000000000000')), c.flags]
c = Context(prec=50,traps=[]); [c.fma(D('386602805E-5'), D('-079E-2'), D('98621E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.fma(D('500E3'), D('5E20'), D('777')), c.flags]
c = Context(prec=50,traps=[]); [c.fma(D('0778166025370643440396044329726419344757E-10'), D('191E-3'), D('-84182E-1')), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('-16186493925189729'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('50'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('91096671997212656438377640280E3'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('50E-40'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('-83784E-5'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('4713844559037513294540898875E3'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('3007955485025707148216523108116208722665E-1'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('-500E-40'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('-9527126831912154163541473991907037380426E1'), c.flags]
c = Context(prec=50,traps=[]); [c.create_decimal('-03049'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('6984237087630626025347751208E20'), D('57384E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.subtract(D('50'), D('-inf')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('87588E-3'), D('821920154E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.shift(D('50E-10'), D('8')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.subtract(D('-1874512542036483776577605548E1'), D('-812E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide_int(D('968E-2'), D('-50E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('57685'), D('-5E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide(D('-54856'), D('6E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide(D('040002720E-1'), D('nan5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('500E20'), D('499999999999999999999999999999E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.shift(D('4E1'), D('0')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('2E-3'), D('08650E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.add(D('740877961E-40'), D('0247066369386213322274018253608513830388E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.logical_and(D('04628806476944877E-40'), D('99E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.rotate(D('-904841310E-28'), D('3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide_int(D('98793098385721116401035473777E-10'), D('-2605853649536561514885879159')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('405158531'), D('50E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('99E-40'), D('-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_total(D('1221120904202305865404451557E-2'), D('39085E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.multiply(D('-50E-40'), D('-964E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min_mag(D('49038'), D('1401751282610002655705451976420274711562E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.add(D('0421505111239395934888586593371487062896E-2'), D('-63616E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('50E20'), D('446E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.remainder_near(D('500'), D('-500E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide_int(D('-654881586'), D('-6979116816961934433895408893E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.subtract(D('-0'), D('07713038243036057E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.scaleb(D('-18881'), D('8')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.shift(D('10944427587547083E-28'), D('4')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.rotate(D('499999E-1'), D('1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min_mag(D('-591249079E-5'), D('85E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('6056791205601028021163313084595258633724'), D('-4E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.copy_sign(D('50E-10'), D('21E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide_int(D('-49E-28'), D('-66429511637807000E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.multiply(D('499E-3'), D('-000E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.shift(D('-100000000000000000E-10'), D('0')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.scaleb(D('-5E-10'), D('8')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('051010126E-40'), D('-0E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.copy_sign(D('50E20'), D('361E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max_mag(D('5E-1'), D('3E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide_int(D('-6119640427922702632479695744E1'), D('5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('50016990226866093366446815857E20'), D('50E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('500E-10'), D('500E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.scaleb(D('-500'), D('4')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('40208'), D('-500E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.subtract(D('5E-1'), D('5138252788909148719623139327E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max_mag(D('40040936342655960'), D('1691726035169427988974234973E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('snan'), D('-5E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max_mag(D('-3996662575376877966798130894076293408881E-5'), D('-99062510049990172')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.remainder(D('3516029528927301722915878839891150665414E3'), D('13585495952199651227421419834E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare(D('-50E-1'), D('29E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_total(D('38E-2'), D('-50E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divide_int(D('3598003144561809920906604801712293216727E-5'), D('20E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.rotate(D('012743823E-5'), D('-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.shift(D('05944'), D('-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('11534731488327083558115047306E-40'), D('9')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.remainder_near(D('-95166E1'), D('35605E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.multiply(D('-6918917465243778438129942744'), D('776E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.next_toward(D('53367'), D('51251407220301254622549226747E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('99E1'), D('8213167170443352960954653531E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max_mag(D('-7514655789930629669393278368E-10'), D('169070453E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.next_toward(D('46E1'), D('9E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_signal(D('096701825E-40'), D('-81E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.remainder_near(D('-95242698526792316E1'), D('5E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.next_toward(D('423567931E20'), D('416061237E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.remainder(D('-58435'), D('-6645367469327137180289153793644695417544E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.copy_sign(D('5E-40'), D('7954205784434651906092760485013729414019E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('-inf'), D('-82570451061092180E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('6865069825999932625536978192629907125545'), D('58154E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('2E20'), D('-823170398')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.add(D('-26673620384541130E-3'), D('99999999999999999E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_total(D('4999999999E-3'), D('99E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.rotate(D('87215E-40'), D('2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max(D('7E-40'), D('9748118909800051165887766573')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.multiply(D('0715331276038823464571132657773038675393E-10'), D('1027903011057007261299579280')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('505976759E-1'), D('0')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.quantize(D('nan5'), D('3209586807958034906923111801134510386585E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.divmod(D('-0214936897911743780172676652E-2'), D('5E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.remainder_near(D('9'), D('snan')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare(D('-87377829231720884054177150703'), D('4690209855452557469671937260E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.rotate(D('49999999999999999999999999999999999999999E-2'), D('3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.multiply(D('500E1'), D('35828891176367504029685995158E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.max_mag(D('-9713492296751056137298101561638165040036E3'), D('-76910E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.add(D('500E-28'), D('-50508665219957136E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_signal(D('nan'), D('401E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.min(D('999E3'), D('5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_signal(D('2188731114429529594656164980E-2'), D('-00E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.logical_and(D('9427322477361585230676358522913049800027E-1'), D('49E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.add(D('-5E3'), D('45518575442405381332265236750E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.multiply(D('-4999E-1'), D('3E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.compare_signal(D('0592901327176643238982275150698363720487E1'), D('97E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_eng_string(D('-2413560988288006395133072337E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.abs(D('-9E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_integral_exact(D('40E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.minus(D('499E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.ln(D('499999999999999999E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.ln(D('745074265')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_sci_string(D('-499999999999999999999999999999E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.sqrt(D('567E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.ln(D('003567109E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.sqrt(D('124E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.is_subnormal(D('-604004568E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_integral_value(D('2314208415736126342630279219E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.logb(D('500')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_sci_string(D('97409960204606803E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.next_minus(D('6E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.normalize(D('0455722448106584465482139194904140823788E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.is_normal(D('49999999999999999999999999999E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.is_subnormal(D('4135186151598783254971135216E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_integral_exact(D('143E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.sqrt(D('00554E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.log10(D('0615387287911399632986833853044876872824E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_integral_value(D('21E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.exp(D('-6.61102')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_integral_value(D('3937316397871524944858715989E-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_eng_string(D('649E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_eng_string(D('-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.exp(D('32.707667')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.is_normal(D('4999E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.minus(D('7471562319751503463034273706158998927628E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.logb(D('84388E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.normalize(D('61721229569453768E20')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_eng_string(D('-5E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.log10(D('9')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.plus(D('-5E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.abs(D('-50E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_sci_string(D('96E-40')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.number_class(D('50E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.abs(D('-499999999999999999E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.to_integral_exact(D('-4E-3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.number_class(D('-7965891513799083972976350673227666297121E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.minus(D('-8128655951635003875259768452686278553873')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.logb(D('6882001722413465331961452598E-28')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.minus(D('61E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.is_subnormal(D('-878373371E-10')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.ln(D('52681139313418422495916154727E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('18'), D('1E+1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('23'), D('7.749')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('17'), D('2.00')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('12'), D('1E+1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('30'), D('1E+1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('29'), D('-2')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('21.1643'), D('2.00')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('29.3292'), D('24')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('7.3285'), D('6.726')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('4.4587'), D('-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('6.5830'), D('2.00')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('-5.9370'), D('-4.210')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('-24.4762'), D('-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.power(D('19'), D('2.00')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.fma(D('-94762632046314217E-5'), D('-500E-3'), D('-48718030869654157775186565873E-5')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.fma(D('4667780143227105191862282871'), D('-351160668E-3'), D('-8303279057990608366424145566043716796476E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.fma(D('3E-28'), D('-53'), D('11363878730938548387591362617E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.fma(D('-557709655E-1'), D('627258205E1'), D('41745105578555352526303933481E-1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.fma(D('-85014139421302694E-1'), D('12868273020061210E-40'), D('6E1')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.fma(D('2E3'), D('856'), D('-66110300252369080444843307600E3')), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('6E-40'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('-67240254775095792E-2'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('5E3'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('500E-28'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('-58701E20'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('1000000000E-28'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('-750E-28'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('-0E3'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('-100000000000000000'), c.flags]
c = Context(prec=16,Emin=-383,Emax=384,clamp=1,traps=[]); [c.create_decimal('3423136347161504168389152694'), c.flags]
[D('95830939794212319406228685084'), str(D('95830939794212319406228685084')), hash(D('95830939794212319406228685084')), float(D('95830939794212319406228685084')), int(D('95830939794212319406228685084')), D('95830939794212319406228685084').as_integer_ratio(), round(D('95830939794212319406228685084')), D('95830939794212319406228685084').as_tuple(), D('95830939794212319406228685084').to_eng_string()]
[D('-75100E-3'), str(D('-75100E-3')), hash(D('-75100E-3')), float(D('-75100E-3')), int(D('-75100E-3')), D('-75100E-3').as_integer_ratio(), round(D('-75100E-3')), D('-75100E-3').as_tuple(), D('-75100E-3').to_eng_string()]
[D('90'), str(D('90')), hash(D('90')), float(D('90')), int(D('90')), D('90').as_integer_ratio(), round(D('90')), D('90').as_tuple(), D('90').to_eng_string()]
[D('-5772354302358221538431940415E-3'), str(D('-5772354302358221538431940415E-3')), hash(D('-5772354302358221538431940415E-3')), float(D('-5772354302358221538431940415E-3')), int(D('-5772354302358221538431940415E-3')), D('-5772354302358221538431940415E-3').as_integer_ratio(), round(D('-5772354302358221538431940415E-3')), D('-5772354302358221538431940415E-3').as_tuple(), D('-5772354302358221538431940415E-3').to_eng_string()]
[D('-06974E-5'), str(D('-06974E-5')), hash(D('-06974E-5')), float(D('-06974E-5')), int(D('-06974E-5')), D('-06974E-5').as_integer_ratio(), round(D('-06974E-5')), D('-06974E-5').as_tuple(), D('-06974E-5').to_eng_string()]
[D('-492E-1'), str(D('-492E-1')), hash(D('-492E-1')), float(D('-492E-1')), int(D('-492E-1')), D('-492E-1').as_integer_ratio(), round(D('-492E-1')), D('-492E-1').as_tuple(), D('-492E-1').to_eng_string()]
[D('2E-1'), str(D('2E-1')), hash(D('2E-1')), float(D('2E-1')), int(D('2E-1')), D('2E-1').as_integer_ratio(), round(D('2E-1')), D('2E-1').as_tuple(), D('2E-1').to_eng_string()]
[D('47252940763775833E-3'), str(D('47252940763775833E-3')), hash(D('47252940763775833E-3')), float(D('47252940763775833E-3')), int(D('47252940763775833E-3')), D('47252940763775833E-3').as_integer_ratio(), round(D('47252940763775833E-3')), D('47252940763775833E-3').as_tuple(), D('47252940763775833E-3').to_eng_string()]
[D('5680385104992286967427908224E20'), str(D('5680385104992286967427908224E20')), hash(D('5680385104992286967427908224E20')), float(D('5680385104992286967427908224E20')), int(D('5680385104992286967427908224E20')), D('5680385104992286967427908224E20').as_integer_ratio(), round(D('5680385104992286967427908224E20')), D('5680385104992286967427908224E20').as_tuple(), D('5680385104992286967427908224E20').to_eng_string()]
[D('87144076893977638107247864378E-28'), str(D('87144076893977638107247864378E-28')), hash(D('87144076893977638107247864378E-28')), float(D('87144076893977638107247864378E-28')), int(D('87144076893977638107247864378E-28')), D('87144076893977638107247864378E-28').as_integer_ratio(), round(D('87144076893977638107247864378E-28')), D('87144076893977638107247864378E-28').as_tuple(), D('87144076893977638107247864378E-28').to_eng_string()]
[D('-88021809053432987010272838666E-3'), str(D('-88021809053432987010272838666E-3')), hash(D('-88021809053432987010272838666E-3')), float(D('-88021809053432987010272838666E-3')), int(D('-88021809053432987010272838666E-3')), D('-88021809053432987010272838666E-3').as_integer_ratio(), round(D('-88021809053432987010272838666E-3')), D('-88021809053432987010272838666E-3').as_tuple(), D('-88021809053432987010272838666E-3').to_eng_string()]
[D('10E3'), str(D('10E3')), hash(D('10E3')), float(D('10E3')), int(D('10E3')), D('10E3').as_integer_ratio(), round(D('10E3')), D('10E3').as_tuple(), D('10E3').to_eng_string()]
[D('5E-28'), str(D('5E-28')), hash(D('5E-28')), float(D('5E-28')), int(D('5E-28')), D('5E-28').as_integer_ratio(), round(D('5E-28')), D('5E-28').as_tuple(), D('5E-28').to_eng_string()]
[D('47742550950960015'), str(D('47742550950960015')), hash(D('47742550950960015')), float(D('47742550950960015')), int(D('47742550950960015')), D('47742550950960015').as_integer_ratio(), round(D('47742550950960015')), D('47742550950960015').as_tuple(), D('47742550950960015').to_eng_string()]
[D('100E-10'), str(D('100E-10')), hash(D('100E-10')), float(D('100E-10')), int(D('100E-10')), D('100E-10').as_integer_ratio(), round(D('100E-10')), D('100E-10').as_tuple(), D('100E-10').to_eng_string()]
[D('-340032372E-1'), str(D('-340032372E-1')), hash(D('-340032372E-1')), float(D('-340032372E-1')), int(D('-340032372E-1')), D('-340032372E-1').as_integer_ratio(), round(D('-340032372E-1')), D('-340032372E-1').as_tuple(), D('-340032372E-1').to_eng_string()]
[D('25610336406787863E-1'), str(D('25610336406787863E-1')), hash(D('25610336406787863E-1')), float(D('25610336406787863E-1')), int(D('25610336406787863E-1')), D('25610336406787863E-1').as_integer_ratio(), round(D('25610336406787863E-1')), D('25610336406787863E-1').as_tuple(), D('25610336406787863E-1').to_eng_string()]
[D('778E-1'), str(D('778E-1')), hash(D('778E-1')), float(D('778E-1')), int(D('778E-1')), D('778E-1').as_integer_ratio(), round(D('778E-1')), D('778E-1').as_tuple(), D('778E-1').to_eng_string()]
[D('-499999999999999999999999999999E1'), str(D('-499999999999999999999999999999E1')), hash(D('-499999999999999999999999999999E1')), float(D('-499999999999999999999999999999E1')), int(D('-499999999999999999999999999999E1')), D('-499999999999999999999999999999E1').as_integer_ratio(), round(D('-499999999999999999999999999999E1')), D('-499999999999999999999999999999E1').as_tuple(), D('-499999999999999999999999999999E1').to_eng_string()]
[D('999999999E-10'), str(D('999999999E-10')), hash(D('999999999E-10')), float(D('999999999E-10')), int(D('999999999E-10')), D('999999999E-10').as_integer_ratio(), round(D('999999999E-10')), D('999999999E-10').as_tuple(), D('999999999E-10').to_eng_string()]
[D('66535'), str(D('66535')), hash(D('66535')), float(D('66535')), int(D('66535')), D('66535').as_integer_ratio(), round(D('66535')), D('66535').as_tuple(), D('66535').to_eng_string()]
[D('-97804E-3'), str(D('-97804E-3')), hash(D('-97804E-3')), float(D('-97804E-3')), int(D('-97804E-3')), D('-97804E-3').as_integer_ratio(), round(D('-97804E-3')), D('-97804E-3').as_tuple(), D('-97804E-3').to_eng_string()]
[D('074042130'), str(D('074042130')), hash(D('074042130')), float(D('074042130')), int(D('074042130')), D('074042130').as_integer_ratio(), round(D('074042130')), D('074042130').as_tuple(), D('074042130').to_eng_string()]
[D('-564'), str(D('-564')), hash(D('-564')), float(D('-564')), int(D('-564')), D('-564').as_integer_ratio(), round(D('-564')), D('-564').as_tuple(), D('-564').to_eng_string()]
[D('5026634118054364248690480130355629777543E-28'), str(D('5026634118054364248690480130355629777543E-28')), hash(D('5026634118054364248690480130355629777543E-28')), float(D('5026634118054364248690480130355629777543E-28')), int(D('5026634118054364248690480130355629777543E-28')), D('5026634118054364248690480130355629777543E-28').as_integer_ratio(), round(D('5026634118054364248690480130355629777543E-28')), D('5026634118054364248690480130355629777543E-28').as_tuple(), D('5026634118054364248690480130355629777543E-28').to_eng_string()]
[D('500E-3'), str(D('500E-3')), hash(D('500E-3')), float(D('500E-3')), int(D('500E-3')), D('500E-3').as_integer_ratio(), round(D('500E-3')), D('500E-3').as_tuple(), D('500E-3').to_eng_string()]
[D('-6E3'), str(D('-6E3')), hash(D('-6E3')), float(D('-6E3')), int(D('-6E3')), D('-6E3').as_integer_ratio(), round(D('-6E3')), D('-6E3').as_tuple(), D('-6E3').to_eng_string()]
[D('8384570702274607455583821474E-28'), str(D('8384570702274607455583821474E-28')), hash(D('8384570702274607455583821474E-28')), float(D('8384570702274607455583821474E-28')), int(D('8384570702274607455583821474E-28')), D('8384570702274607455583821474E-28').as_integer_ratio(), round(D('8384570702274607455583821474E-28')), D('8384570702274607455583821474E-28').as_tuple(), D('8384570702274607455583821474E-28').to_eng_string()]
[D('40189832119135246998115556907E-2'), str(D('40189832119135246998115556907E-2')), hash(D('40189832119135246998115556907E-2')), float(D('40189832119135246998115556907E-2')), int(D('40189832119135246998115556907E-2')), D('40189832119135246998115556907E-2').as_integer_ratio(), round(D('40189832119135246998115556907E-2')), D('40189832119135246998115556907E-2').as_tuple(), D('40189832119135246998115556907E-2').to_eng_string()]
[D('6215772862680524976043069288'), str(D('6215772862680524976043069288')), hash(D('6215772862680524976043069288')), float(D('6215772862680524976043069288')), int(D('6215772862680524976043069288')), D('6215772862680524976043069288').as_integer_ratio(), round(D('6215772862680524976043069288')), D('6215772862680524976043069288').as_tuple(), D('6215772862680524976043069288').to_eng_string()]
[D('-5E1'), str(D('-5E1')), hash(D('-5E1')), float(D('-5E1')), int(D('-5E1')), D('-5E1').as_integer_ratio(), round(D('-5E1')), D('-5E1').as_tuple(), D('-5E1').to_eng_string()]
[D('73646495871126559E-28'), str(D('73646495871126559E-28')), hash(D('73646495871126559E-28')), float(D('73646495871126559E-28')), int(D('73646495871126559E-28')), D('73646495871126559E-28').as_integer_ratio(), round(D('73646495871126559E-28')), D('73646495871126559E-28').as_tuple(), D('73646495871126559E-28').to_eng_string()]
[D('177578472E-3'), str(D('177578472E-3')), hash(D('177578472E-3')), float(D('177578472E-3')), int(D('177578472E-3')), D('177578472E-3').as_integer_ratio(), round(D('177578472E-3')), D('177578472E-3').as_tuple(), D('177578472E-3').to_eng_string()]
[D('500'), str(D('500')), hash(D('500')), float(D('500')), int(D('500')), D('500').as_integer_ratio(), round(D('500')), D('500').as_tuple(), D('500').to_eng_string()]
[D('-04151E1'), str(D('-04151E1')), hash(D('-04151E1')), float(D('-04151E1')), int(D('-04151E1')), D('-04151E1').as_integer_ratio(), round(D('-04151E1')), D('-04151E1').as_tuple(), D('-04151E1').to_eng_string()]
[D('3E-40'), str(D('3E-40')), hash(D('3E-40')), float(D('3E-40')), int(D('3E-40')), D('3E-40').as_integer_ratio(), round(D('3E-40')), D('3E-40').as_tuple(), D('3E-40').to_eng_string()]
[D('-91143378209359624'), str(D('-91143378209359624')), hash(D('-91143378209359624')), float(D('-91143378209359624')), int(D('-91143378209359624')), D('-91143378209359624').as_integer_ratio(), round(D('-91143378209359624')), D('-91143378209359624').as_tuple(), D('-91143378209359624').to_eng_string()]
[D('4577835280694839504800247467E-28'), str(D('4577835280694839504800247467E-28')), hash(D('4577835280694839504800247467E-28')), float(D('4577835280694839504800247467E-28')), int(D('4577835280694839504800247467E-28')), D('4577835280694839504800247467E-28').as_integer_ratio(), round(D('4577835280694839504800247467E-28')), D('4577835280694839504800247467E-28').as_tuple(), D('4577835280694839504800247467E-28').to_eng_string()]
[D('756971273E-28'), str(D('756971273E-28')), hash(D('756971273E-28')), float(D('756971273E-28')), int(D('756971273E-28')), D('756971273E-28').as_integer_ratio(), round(D('756971273E-28')), D('756971273E-28').as_tuple(), D('756971273E-28').to_eng_string()]
[D('32874E3'), str(D('32874E3')), hash(D('32874E3')), float(D('32874E3')), int(D('32874E3')), D('32874E3').as_integer_ratio(), round(D('32874E3')), D('32874E3').as_tuple(), D('32874E3').to_eng_string()]
[D('0E+5'), str(D('0E+5')), hash(D('0E+5')), float(D('0E+5')), int(D('0E+5')), D('0E+5').as_integer_ratio(), round(D('0E+5')), D('0E+5').as_tuple(), D('0E+5').to_eng_string()]
[D('-500E1'), str(D('-500E1')), hash(D('-500E1')), float(D('-500E1')), int(D('-500E1')), D('-500E1').as_integer_ratio(), round(D('-500E1')), D('-500E1').as_tuple(), D('-500E1').to_eng_string()]
[D('08E-28'), str(D('08E-28')), hash(D('08E-28')), float(D('08E-28')), int(D('08E-28')), D('08E-28').as_integer_ratio(), round(D('08E-28')), D('08E-28').as_tuple(), D('08E-28').to_eng_string()]
[D('7935217909917876267993950839090969356664E-28'), str(D('7935217909917876267993950839090969356664E-28')), hash(D('7935217909917876267993950839090969356664E-28')), float(D('7935217909917876267993950839090969356664E-28')), int(D('7935217909917876267993950839090969356664E-28')), D('7935217909917876267993950839090969356664E-28').as_integer_ratio(), round(D('7935217909917876267993950839090969356664E-28')), D('7935217909917876267993950839090969356664E-28').as_tuple(), D('7935217909917876267993950839090969356664E-28').to_eng_string()]
[D('89895683858420909319776398208E1'), str(D('89895683858420909319776398208E1')), hash(D('89895683858420909319776398208E1')), float(D('89895683858420909319776398208E1')), int(D('89895683858420909319776398208E1')), D('89895683858420909319776398208E1').as_integer_ratio(), round(D('89895683858420909319776398208E1')), D('89895683858420909319776398208E1').as_tuple(), D('89895683858420909319776398208E1').to_eng_string()]
[D('-9183257803423141854200752860233597144805E-10'), str(D('-9183257803423141854200752860233597144805E-10')), hash(D('-9183257803423141854200752860233597144805E-10')), float(D('-9183257803423141854200752860233597144805E-10')), int(D('-9183257803423141854200752860233597144805E-10')), D('-9183257803423141854200752860233597144805E-10').as_integer_ratio(), round(D('-9183257803423141854200752860233597144805E-10')), D('-9183257803423141854200752860233597144805E-10').as_tuple(), D('-9183257803423141854200752860233597144805E-10').to_eng_string()]
[D('31299E-2'), str(D('31299E-2')), hash(D('31299E-2')), float(D('31299E-2')), int(D('31299E-2')), D('31299E-2').as_integer_ratio(), round(D('31299E-2')), D('31299E-2').as_tuple(), D('31299E-2').to_eng_string()]
[D('-500'), str(D('-500')), hash(D('-500')), float(D('-500')), int(D('-500')), D('-500').as_integer_ratio(), round(D('-500')), D('-500').as_tuple(), D('-500').to_eng_string()]
[D('5E-10'), str(D('5E-10')), hash(D('5E-10')), float(D('5E-10')), int(D('5E-10')), D('5E-10').as_integer_ratio(), round(D('5E-10')), D('5E-10').as_tuple(), D('5E-10').to_eng_string()]
[D('-85657600583408635291650596703E3'), str(D('-85657600583408635291650596703E3')), hash(D('-85657600583408635291650596703E3')), float(D('-85657600583408635291650596703E3')), int(D('-85657600583408635291650596703E3')), D('-85657600583408635291650596703E3').as_integer_ratio(), round(D('-85657600583408635291650596703E3')), D('-85657600583408635291650596703E3').as_tuple(), D('-85657600583408635291650596703E3').to_eng_string()]
[D('-500E1'), str(D('-500E1')), hash(D('-500E1')), float(D('-500E1')), int(D('-500E1')), D('-500E1').as_integer_ratio(), round(D('-500E1')), D('-500E1').as_tuple(), D('-500E1').to_eng_string()]
[D('1019277870443023048232119396328701060934'), str(D('1019277870443023048232119396328701060934')), hash(D('1019277870443023048232119396328701060934')), float(D('1019277870443023048232119396328701060934')), int(D('1019277870443023048232119396328701060934')), D('1019277870443023048232119396328701060934').as_integer_ratio(), round(D('1019277870443023048232119396328701060934')), D('1019277870443023048232119396328701060934').as_tuple(), D('1019277870443023048232119396328701060934').to_eng_string()]
[D('100000000000000000000000000000'), str(D('100000000000000000000000000000')), hash(D('100000000000000000000000000000')), float(D('100000000000000000000000000000')), int(D('100000000000000000000000000000')), D('100000000000000000000000000000').as_integer_ratio(), round(D('100000000000000000000000000000')), D('100000000000000000000000000000').as_tuple(), D('100000000000000000000000000000').to_eng_string()]
[D('2470282259626941822005967501'), str(D('2470282259626941822005967501')), hash(D('2470282259626941822005967501')), float(D('2470282259626941822005967501')), int(D('2470282259626941822005967501')), D('2470282259626941822005967501').as_integer_ratio(), round(D('2470282259626941822005967501')), D('2470282259626941822005967501').as_tuple(), D('2470282259626941822005967501').to_eng_string()]
[D('74875170006970154E-28'), str(D('74875170006970154E-28')), hash(D('74875170006970154E-28')), float(D('74875170006970154E-28')), int(D('74875170006970154E-28')), D('74875170006970154E-28').as_integer_ratio(), round(D('74875170006970154E-28')), D('74875170006970154E-28').as_tuple(), D('74875170006970154E-28').to_eng_string()]
[D('-500E-5'), str(D('-500E-5')), hash(D('-500E-5')), float(D('-500E-5')), int(D('-500E-5')), D('-500E-5').as_integer_ratio(), round(D('-500E-5')), D('-500E-5').as_tuple(), D('-500E-5').to_eng_string()]
[D('-82642280544216954E1'), str(D('-82642280544216954E1')), hash(D('-82642280544216954E1')), float(D('-82642280544216954E1')), int(D('-82642280544216954E1')), D('-82642280544216954E1').as_integer_ratio(), round(D('-82642280544216954E1')), D('-82642280544216954E1').as_tuple(), D('-82642280544216954E1').to_eng_string()]
[D('-499E-3'), str(D('-499E-3')), hash(D('-499E-3')), float(D('-499E-3')), int(D('-499E-3')), D('-499E-3').as_integer_ratio(), round(D('-499E-3')), D('-499E-3').as_tuple(), D('-499E-3').to_eng_string()]
[D('500'), str(D('500')), hash(D('500')), float(D('500')), int(D('500')), D('500').as_integer_ratio(), round(D('500')), D('500').as_tuple(), D('500').to_eng_string()]
[D('393E-40'), str(D('393E-40')), hash(D('393E-40')), float(D('393E-40')), int(D('393E-40')), D('393E-40').as_integer_ratio(), round(D('393E-40')), D('393E-40').as_tuple(), D('393E-40').to_eng_string()]
setcontext(Context(prec=28,traps=[])); a = D('18446744073709551616E-25'); b = D('18446744073709551616E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('10000000000000000000E-2'); b = D('68574'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-10000000000000000000E+19'); b = D('-9E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-18446744073709551616E+19'); b = D('-10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('4927846915730146362'); b = D('7E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('18446744073709551615E+19'); b = D('10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-665319689930721344'); b = D('78612E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-6269458691534963803E+3'); b = D('10000000000000000000'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-8070449857700726621E-19'); b = D('-18446744073709551615E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('18446744073709551616E-19'); b = D('-393040692082256602E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-77682E+3'); b = D('4873472213245830845E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('18446744073709551616E-5'); b = D('-3E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-3E+3'); b = D('9'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('10000000000000000000'); b = D('-18446744073709551616E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-18446744073709551615E+19'); b = D('18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('9575136379839733671E+3'); b = D('1E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('18446744073709551615'); b = D('18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('2314326063480136535E-25'); b = D('18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('3E-25'); b = D('-4580563654243567271E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('7'); b = D('18446744073709551616E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-18446744073709551615E+19'); b = D('-5E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('6E+3'); b = D('-18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-10000000000000000000E+3'); b = D('-60403E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('6E+3'); b = D('-10000000000000000000'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=28,traps=[])); a = D('-18446744073709551616'); b = D('-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('434265579806637670'); b = D('18446744073709551616E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551616E+3'); b = D('10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-4666108489793404012E+19'); b = D('-18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-10000000000000000000E+19'); b = D('18446744073709551615E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551616E+3'); b = D('18446744073709551616E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551615E-5'); b = D('18446744073709551615E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-18446744073709551615'); b = D('-52463E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('33314'); b = D('-18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('1E+3'); b = D('-9'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-5E-5'); b = D('-6E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551616E+3'); b = D('-7E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('10000000000000000000E-19'); b = D('2E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-10000000000000000000E-2'); b = D('-10000000000000000000'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('2E-19'); b = D('-6E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-9495930027575687310E+3'); b = D('-18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('77348E-5'); b = D('-18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('6818913464217525918'); b = D('-10000000000000000000E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('10000000000000000000E-5'); b = D('-68634E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('0E-19'); b = D('18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('5E-25'); b = D('5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('26880E+19'); b = D('7E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551615E-5'); b = D('-10000000000000000000E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('-10000000000000000000E-19'); b = D('-18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551615E-5'); b = D('2913'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=19,traps=[])); a = D('18446744073709551615E-2'); b = D('18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('18446744073709551615'); b = D('12356E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-5365394265835797923E-25'); b = D('-7E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-5'); b = D('18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('18446744073709551615E+3'); b = D('1620245299836156868E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-10000000000000000000E+19'); b = D('18446744073709551615E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('6368157446356080013E-2'); b = D('-10000000000000000000'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-1791946857839306941E-5'); b = D('10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-0E+3'); b = D('-59025'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('2E-5'); b = D('-18446744073709551616E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('7'); b = D('1E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-10000000000000000000E-25'); b = D('-6E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-6E-25'); b = D('-18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-84988E+3'); b = D('5E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('18446744073709551615E+3'); b = D('18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-0E-2'); b = D('-68086E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-18446744073709551615E-5'); b = D('-18446744073709551615E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('20081E+19'); b = D('-4107492854795590520E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-10000000000000000000E-5'); b = D('17233'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('6547650301460069895'); b = D('-18446744073709551615E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('18446744073709551615E-19'); b = D('-18446744073709551615E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-10000000000000000000E-2'); b = D('18446744073709551616E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('4E-25'); b = D('7645839440298737235E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-18446744073709551616'); b = D('-5137280777682831441E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('-20356'); b = D('-18446744073709551616E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=20,traps=[])); a = D('75302E-19'); b = D('-1400167946951977829'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-10000000000000000000E+19'); b = D('-5E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-9E-2'); b = D('-54178E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('10000000000000000000'); b = D('-8519073683768219023E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('30925E-2'); b = D('-18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('40762'); b = D('18446744073709551615E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('13694E-19'); b = D('46192'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-1186984975656608777E-25'); b = D('10000000000000000000E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-18446744073709551615E-2'); b = D('-3311398011412128011E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-18446744073709551616'); b = D('-9E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-8E-25'); b = D('-18446744073709551615E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-5291412086703326748E-19'); b = D('10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('18446744073709551615E-2'); b = D('-18446744073709551616E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('1E-5'); b = D('-1381126107708467846E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('18446744073709551615E+19'); b = D('-9322732523312542735E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-2697876539277947676E-5'); b = D('8428'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('5'); b = D('-10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-18446744073709551616E+19'); b = D('5658036738035096917E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('18446744073709551615'); b = D('-18446744073709551615E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('18446744073709551615E-19'); b = D('1'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-10000000000000000000E+19'); b = D('5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('68645E-5'); b = D('-18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('18446744073709551616E+3'); b = D('-76637E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('18446744073709551615E-5'); b = D('18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('-18446744073709551615E-5'); b = D('-18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=4,traps=[])); a = D('4E+3'); b = D('28890E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('10000000000000000000E+3'); b = D('18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('4E-25'); b = D('-18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-18446744073709551615E+3'); b = D('-9E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-1986819181983154161E-2'); b = D('-18446744073709551615E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-18446744073709551616'); b = D('-18446744073709551616E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-18446744073709551615E-25'); b = D('-10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-2990953283764746964E-25'); b = D('18446744073709551615E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('18446744073709551616E-2'); b = D('18446744073709551615E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-10000000000000000000E+3'); b = D('8795161769161290483E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('18446744073709551616E-5'); b = D('10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('18446744073709551615E+3'); b = D('5E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-10000000000000000000E+19'); b = D('-33745'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('56543E-2'); b = D('33691'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('18446744073709551615E-19'); b = D('2973932389259650680E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('9'); b = D('-8167418688588908300E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('1'); b = D('-8'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('18446744073709551615E+3'); b = D('59300E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('7295949614196384217'); b = D('4E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('9419581038795849897E+19'); b = D('18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-18446744073709551616E-2'); b = D('-18446744073709551616E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('65469E+19'); b = D('10000000000000000000E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('5467523545617796322E-25'); b = D('-2449603129961382531'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-0E-2'); b = D('-10000000000000000000E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('18446744073709551615'); b = D('-18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=1,traps=[])); a = D('-5957293017385364656E-25'); b = D('-3793303518987624553'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-18446744073709551616E+19'); b = D('10000000000000000000E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-18446744073709551616E+3'); b = D('-10000000000000000000E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-28770'); b = D('-18446744073709551615E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-18446744073709551616E-5'); b = D('-6E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('2'); b = D('18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('18446744073709551615E+3'); b = D('-6328039769469442252E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('36949E+19'); b = D('1696709450891977973E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('18446744073709551616E-19'); b = D('1305830944148202680E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('18446744073709551615E+19'); b = D('-7289316491652835690E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('10000000000000000000'); b = D('10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-1E-2'); b = D('-4124960364929531065'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('18446744073709551615E+3'); b = D('-63767E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('8842357089208515005E+19'); b = D('10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('18446744073709551615'); b = D('-93777'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('2E+3'); b = D('18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-8329726352639475715E-25'); b = D('7'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('10000000000000000000E+3'); b = D('3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('92377'); b = D('18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-10000000000000000000E-19'); b = D('18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('5868632293138075708E+3'); b = D('-38791E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-18446744073709551615E-5'); b = D('5E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-10000000000000000000E-25'); b = D('10000000000000000000E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('4E-2'); b = D('5343986685928066082E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('18446744073709551615'); b = D('-18446744073709551616E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-3,Emax=3,traps=[])); a = D('-8E-5'); b = D('5E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('20695E+3'); b = D('7E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-6448626681309364506E+19'); b = D('18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('7732080574354600727E+3'); b = D('18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-785578449672769763E+3'); b = D('18446744073709551616E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-18446744073709551616E-2'); b = D('10000000000000000000E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-18446744073709551616E-25'); b = D('18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('49495E+3'); b = D('-10000000000000000000E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('5268874394999383012E-19'); b = D('10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('77195'); b = D('18446744073709551616E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-2436006048294597228E-2'); b = D('-34220E-25'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('3E+19'); b = D('-39480'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-18446744073709551616'); b = D('10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-18446744073709551616'); b = D('81892E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('18446744073709551616E-25'); b = D('18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('18446744073709551616E-19'); b = D('10000000000000000000E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('65545E-5'); b = D('36402E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-10000000000000000000'); b = D('-30982E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-3E-19'); b = D('32723'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-82011E-19'); b = D('18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('3'); b = D('-18446744073709551616E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-2009027919218818898'); b = D('41419E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('0E-19'); b = D('-10000000000000000000'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-39248E+19'); b = D('-18446744073709551615'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('-10000000000000000000E-5'); b = D('10000000000000000000E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=6,Emin=-30,Emax=30,clamp=1,traps=[])); a = D('92163E-2'); b = D('-18446744073709551616E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-18446744073709551615E-19'); b = D('9'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-9E-5'); b = D('-9E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-3E-19'); b = D('-18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-9E+19'); b = D('-10000000000000000000E-2'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-10000000000000000000E+3'); b = D('10000000000000000000E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-18446744073709551615'); b = D('-18446744073709551615E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('18446744073709551616E-2'); b = D('-3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('18446744073709551615'); b = D('-18446744073709551615E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-18446744073709551616E+3'); b = D('58002E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('9600584596719365695'); b = D('-4643456496611478430E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('10000000000000000000E-2'); b = D('83232'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('4536588591081753264E-19'); b = D('18446744073709551616E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-10000000000000000000E-19'); b = D('-10000000000000000000E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-18446744073709551616E-25'); b = D('930878235747913654'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-6820354395913602523E-2'); b = D('-9639902779702198922E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-18446744073709551616'); b = D('-18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-5925510159879905122E-5'); b = D('-10000000000000000000E+19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('18972E-19'); b = D('-56143'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-10000000000000000000E-19'); b = D('2332E-5'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('10000000000000000000E-25'); b = D('10000000000000000000E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-18446744073709551616E-25'); b = D('-18446744073709551615E+3'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('5E-19'); b = D('-18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('18446744073709551616'); b = D('-7E-19'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('-46875E+3'); b = D('10000000000000000000'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]
setcontext(Context(prec=5,rounding=ROUND_FLOOR,traps=[])); a = D('7852097462562779295E+19'); b = D('-18446744073709551616'); [a + b, a - b, a * b, a + 7, 3 - b, b * -1, a - a, str(getcontext())]

#%%
getcontext().prec = 6
print(D(1) / 7, getcontext())
setcontext(ExtendedContext)
print(D(1) / 0, getcontext().flags[DivisionByZero], ExtendedContext.flags[DivisionByZero])

#%%
try:
    D(1) / 0
except ZeroDivisionError as e:
    print(repr(e), str(e), isinstance(e, DivisionByZero), e.args)

#%%
getcontext().traps[FloatOperation] = True
for f in (lambda: D(1.5), lambda: D(1) < 1.5, lambda: D(1) == 1.5, lambda: D.from_float(1.5), lambda: getcontext().create_decimal(1.5)):
    try:
        print(f())
    except FloatOperation as e:
        print(repr(e))

#%%
class Money(Decimal):
    def cents(self): return int(self * 100)
m = Money("1.25")
print(repr(m), m, m.cents(), type(m + 1).__name__, type(Money(m)).__name__, m == D("1.25"), type(Money.from_float(0.5)).__name__, Money())

#%%
getcontext().prec = 200
print(D(2).sqrt(), D(2).ln(), D(1).exp(), D(10).ln(), D(7).log10(), D(2) ** D("0.1"))

#%%
getcontext().prec = 1000
print(D(3).ln(), D("1.5").exp())

#%%
getcontext().clear_flags()
D(1) / 3
print(getcontext().flags[Inexact], getcontext().flags[Rounded], getcontext().flags[Overflow])
getcontext().clear_traps()
print(getcontext().traps, D("x"), D(0) / 0)
