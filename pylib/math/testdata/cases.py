import math
from math import *

[pi, e, tau, inf, -inf, isnan(nan)]
sqrt(-1)
sqrt("a")
sqrt()
sqrt(1, 2)
sqrt(x=1)
sqrt(10**400)
[sqrt(2), sqrt(True), sqrt(4), sqrt(1e-320), sqrt(inf)]
log(0)
log(-1)
log(10, 1)
log(10, 0)
log(0.0)
[log(10), log(10, 2), log(8, 2), log(1e-310), log(10**400), log(10**400, 10), log(2**1024 + 1)]
[log2(8), log2(2**2000), log2(10), log2(0.1), log2(3 * 2**1500), log2(inf), log2(2**-1074)]
[log10(1000), log10(10**400), log10(5 * 10**400), log10(2), log10(1e-5)]
log2(0)
log10(-5)
log("a")
log()
log(1, 2, 3)
log1p(-1)
exp(1000)
exp2(2000)
[exp(0), exp(1), exp(-1), exp(-1000), exp(709), exp(-inf), exp(inf), exp2(10), exp2(0.5), expm1(1e-12), log1p(1e-12)]
pow(0, -1)
pow(-8, 1 / 3)
pow(10, 400)
[pow(2, 0.5), pow(-2, 3), pow(0, 0), pow(nan, 0), pow(1, nan), pow(inf, -1), pow(-inf, 3), pow(2, 1024) if False else 0, pow(-0.0, 3)]
fmod(1, 0)
fmod(inf, 1)
[fmod(-7, 3), fmod(7, -3), fmod(5, inf), fmod(1e300, 7), fmod(nan, 1)]
[remainder(7, 4), remainder(6, 4), remainder(-7, 4), remainder(5, inf), remainder(1, 3)]
remainder(1, 0)
gamma(-1)
gamma(0)
gamma(171.7)
gamma(-inf)
[gamma(5), gamma(1), gamma(0.5), gamma(23), gamma(inf), gamma(24), gamma(171)]
lgamma(-1)
lgamma(0)
lgamma(1e308)
[lgamma(3), lgamma(1), lgamma(0.5), lgamma(inf), lgamma(-inf)]
sin(inf)
tan(inf)
cosh(1000)
sinh(-1000)
atanh(1)
acosh(0.5)
asin(2)
acos(-1.5)
[sin(0), cos(0), sin(1), cos(1), tan(1), asin(1), acos(0), atan(1), atan2(1, -1), atan2(-0.0, -1), sin(pi), cos(pi / 2)]
[sinh(1), cosh(1), tanh(1), asinh(1), acosh(2), atanh(0.5)]
[erf(0.5), erfc(0.5), erf(inf), erfc(-inf)]
factorial(-1)
factorial(5.0)
factorial(10**20)
factorial("a")
factorial()
[factorial(0), factorial(20), factorial(25), factorial(100), factorial(True)]
comb(5, -1)
comb(-5, 1)
comb(5.0, 1)
comb(1)
[comb(5, 2), comb(5, 6), comb(52, 5), comb(100, 50), comb(10**20, 3), comb(1000, 998), comb(200, 100), comb(0, 0)]
perm(5, -1)
perm(5, "a")
[perm(5), perm(5, None), perm(5, 2), perm(5, 6), perm(100, 20), perm(10**20, 2)]
isqrt(-1)
isqrt(4.0)
[isqrt(0), isqrt(15), isqrt(16), isqrt(10**400) == 10**200, isqrt(2**64 - 1)]
gcd(1.5)
gcd(a=1)
[gcd(), gcd(12, 18), gcd(-12, 0), gcd(10**40, 15 * 10**20), gcd(12, 18, 27), lcm(), lcm(4, 6), lcm(0, 5), lcm(-4, 6, 9)]
ldexp(1.0, 10000)
ldexp(1.0, 1.5)
ldexp(1.0, 10**30)
ldexp("a", 1)
[ldexp(0.5, 3), ldexp(1.0, -1080), ldexp(1.0, -10**30), ldexp(inf, 5), ldexp(0.0, 10**30)]
[frexp(8.5), frexp(0.0), frexp(-3), frexp(inf), modf(-1.5), modf(inf), modf(-0.0), modf(3)]
dist([1], [1, 2])
dist(5, [1])
[dist([1, 2], [4, 6]), dist([0, 0, 0], (1, 1, 1)), dist([], []), dist([nan], [inf])]
[hypot(), hypot(3, 4, 12), hypot(-5), hypot(1e200, 1e200), hypot(inf, nan), hypot(nan, 1), hypot(1e-200, 1e-200), hypot(0.1, 0.2, 0.3)]
hypot("a")
fsum([1e308, 1e308])
fsum([inf, -inf])
fsum(["a"])
fsum(5)
[fsum([0.1] * 10), fsum([1e100, 1.0, -1e100]), fsum([]), fsum([1, 2, 3]), fsum([1e16, 1.0, 1e-16]), fsum([0.1, 0.2, 0.3, -0.6]), fsum([inf, 1]), fsum([nan])]
prod([1], 2)
[prod([]), prod([], start=5), prod([2, 3], start=10), prod(range(1, 26)), prod([True, 3]), prod([2, 0.5]), prod(["a"]), prod([1e200, 1e200])]
trunc("a")
[trunc(1.5), trunc(-1.5), trunc(5), trunc(1e20)]
floor("a")
floor(nan)
ceil(inf)
[floor(1.9), ceil(1.1), floor(-1.5), ceil(-1.5), ceil(1e300) == int(1e300), floor(True), ceil(5)]
isclose(1, 1.1, rel_tol=-1)
isclose(1)
[isclose(1, 1 + 1e-10), isclose(1, 1.1), isclose(1, 1.1, rel_tol=0.2), isclose(0, 1e-10), isclose(0, 1e-10, abs_tol=1e-9), isclose(inf, inf), isclose(nan, nan)]
[copysign(1, -0.0), copysign(-3, 2), copysign(inf, -1)]
nextafter(1)
[nextafter(1.0, 2.0), nextafter(1.0, -inf), nextafter(0.0, 1.0), nextafter(0.0, -1.0), ulp(1.0), ulp(1e16), ulp(0.0), ulp(inf), ulp(-8.0), ulp(1.7976931348623157e308)]
[degrees(1), radians(180), degrees(pi), radians(1), fabs(-3), cbrt(27), cbrt(-27), cbrt(2), degrees(1e308)]
fabs(1, 2)
atan2(1)
isnan("a")
isnan(10**400)
math.e1
[isinf(inf), isinf(1), isfinite(1), isfinite(nan), isnan(True)]

#%%
class Px:
    def __float__(self):
        return 6.25
class Count:
    def __index__(self):
        return 6
class F:
    def __floor__(self):
        return "fl"
    def __ceil__(self):
        return "ce"
    def __trunc__(self):
        return "tr"
[sqrt(Px()), fabs(Px()), isclose(Px(), 6.25), factorial(Count()), gcd(Count(), 4), sqrt(Count()), isqrt(Count()), comb(Count(), 2), floor(Px()), floor(F()), ceil(F()), trunc(F())]

#%%
class Plain:
    pass
fabs(Plain())

#%%
class Bad:
    def __float__(self):
        return 1
sqrt(Bad())

sumprod([1, 2], [3, 4])

sumprod([0.1] * 10, [1] * 10)

sumprod([10, 20, 30], [1.5, 2, 3])

sumprod([1], [])


nextafter(1.0, 2.0, steps=3)

nextafter(0.0, -1.0, steps=1)

nextafter(1.0, 2.0, steps=2**70)

nextafter(-5e-324, 1.0, steps=2)

# sumprod: ints, then floats with ints, each as long as that goes
[sumprod([10, 20, 30], (1, 2, 3)), sumprod([1.5, 2.5], [3.5, 4.5]), sumprod([], []), sumprod([1.5], [True]), sumprod([True, True], [1, 2])]
[sumprod([10**400], [2]), sumprod([2**62, 2**62], [2, 2]), sumprod([-2**63], [-1]), sumprod([1], [10**20]), sumprod([0.1] * 10, [3] * 10)]
[sumprod([1e100, 1, -1e100], [1, 1, 1]), sumprod([1e308, 1e308, -1e308], [10, 10, 10]), sumprod([-0.0], [1.0]), sumprod([5e-324], [0.5])]
[sumprod([-3.0, 8.809635794747037e+17, -7617138.23546939, 3.0, -8.809635794747037e+17, 7617138.23546939, 0.8334275812467333], [968325560620.1757, -4.0, 600, 968325560620.1757, -4.0, 600, 1.0])]
sumprod([10**400], [1.5])
sumprod([1], [1, 2])
sumprod([1, 2], [1])
sumprod(['a'], [2])
sumprod([None], [1])
sumprod(['a', 'b'], [2, 3])
[nextafter(0.0, -0.0), nextafter(-0.0, 0.0), nextafter(5e-324, -0.0), nextafter(5e-324, -0.0, steps=1), nextafter(0, -0.0, steps=5)]
[sin(-0.0), tan(-0.0), asin(-0.0), sinh(-0.0), atan(-0.0), cbrt(-0.0), expm1(-0.0), log1p(-0.0)]
