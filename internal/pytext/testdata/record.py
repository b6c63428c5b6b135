"""Records the golden files of this folder from the running Python: CPython 3.11 (Unicode 14.0).

Text with lone surrogates is written as {"w": hex of its WTF-8 bytes}. A result that begins with '!' is 'Class: message'.
"""
import json
import math
import os
import random
import struct
import sys
import _string

assert sys.version_info[:2] == (3, 11), sys.version
HERE = os.path.dirname(os.path.abspath(__file__))
rnd = random.Random(20240611)


def enc(v):
    if isinstance(v, str):
        try:
            v.encode()
            return v
        except UnicodeEncodeError:
            return {"w": v.encode("utf-8", "surrogatepass").hex()}
    if isinstance(v, (list, tuple)):
        return [enc(x) for x in v]
    return v


def run(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return "!" + type(e).__name__ + ": " + str(e)


def save(name, rows):
    with open(os.path.join(HERE, name), "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(enc(r), ensure_ascii=False) for r in rows) + "\n]\n")
    print(name, len(rows))


def bits(f):
    return struct.pack(">d", f).hex()


def unbits(b):
    return struct.unpack(">d", b.to_bytes(8, "big"))[0]


SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 0.125, 1e15, 1e16, 9999999999999998.0, 1e17, 123456789012345680.0, 1e-4,
           0.0001234, 9.999e-5, 1e-5, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e22, 1e23, 123.45, 1234567.891,
           999999.995, 0.005, 0.015, 1.005, 2.675, 1e100, math.pi, -math.e, 1e300, 4.35, 0.045, 0.5e-6, 99999.5, 999999.5, 9.5,
           math.inf, -math.inf, math.nan, -0.001, -0.4, 1e11, 123456789012.25, 99999999999.99, 2**53 + 0.0, 2**63 + 0.0, 1e19]


def rand_float():
    k = rnd.randrange(8)
    if k == 0:
        f = unbits(rnd.getrandbits(64))
        return f if f == f else 1.25
    if k == 1:
        return round(rnd.uniform(-1e6, 1e6), rnd.randrange(6))
    if k == 2:
        return rnd.randrange(-10**rnd.randrange(1, 20), 10**18) / 10**rnd.randrange(20)
    if k == 3:
        return rnd.choice([-1, 1]) * rnd.random() * 10.0**rnd.randrange(-12, 20)
    if k == 4:
        return rnd.randrange(10**6) / 2**rnd.randrange(12)  # ties
    if k == 5:
        return float(rnd.randrange(-10**17, 10**17))
    if k == 6:
        return (rnd.randrange(10**4) + 0.5) / 10**rnd.randrange(4)
    return rnd.choice(SPECIAL)


# Float text.
floats = SPECIAL + [rand_float() for _ in range(3000)]
save("floatrepr.json", [[bits(f), repr(f), f.hex()] for f in floats])

texts = ["", " ", "1", " 1.5 ", "+1", "-1", "+-1", "1_0.5_0", "1__0", "_1", "1_", "1_.5", "1._5", "1e5", "1e+5", "1e_5", "1e5_0", "1_e5",
         "1e", "e5", ".", "-.", ".5", "5.", "5.e3", "inf", "-INF", "+Infinity", "infinit", "nan", "-nan", "NaN", "nan(1)", "0x10", "0x1p3",
         "1e400", "-1e400", "1e-400", "1e99999999999999999999", "0e99999999999999999999", "1e-99999999999999999999",
         "\u0661\u0662.\u0665", "\u3000 1\u2003", "\x1c1", "1\x00", "1 2", "١_٠", "１e５", "²", "1\ud800", "é", "1,5", "1e5.5",
         "0." + "0" * 5000 + "1e5001", "1" + "0" * 5000 + "e-5000", "9" * 5000, "0" * 9000 + "1.5", "1.5" + "0" * 9000, "1" * 400 + "e-400",
         "2.5" + "0" * 800 + "1", "9007199254740993" + "0" * 800 + "1e-801", "9007199254740993." + "0" * 5000 + "1",
         "0." + "0" * 5000 + "1e5001_", "0x", "1d5", "infinity ", "\v1\f", "1\x1f", "i", "n", "in_f", "1e५", "٣e٣"]
for _ in range(1500):
    texts.append("".join(rnd.choice("0123456789._eE+- \t") for _ in range(rnd.randrange(1, 10))))
    texts.append(repr(rand_float()))
    texts.append("%d.%de%d" % (rnd.getrandbits(70), rnd.getrandbits(rnd.choice([5, 60, 200])), rnd.randrange(-340, 320)))


def parse(t):
    r = run(float, t)
    return r if isinstance(r, str) else bits(r)


save("floatparse.json", [[t, parse(t)] for t in texts])

hexes = ["0x1p0", "1.8", "0x.8", "0x8.", "0x", "", ".", "0x.", "p1", "1p", "1p+", " 0x1 ", "\x1c1", "\u20031", "-InFiNity", "nan", "0x1p1024",
         "0x1p1023", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1.fffffffffffff7fffffffffp1023", "0x1p-1074", "0x1p-1075",
         "0x1.0000001p-1075", "0x3p-1075", "0x0.8p-1074", "0x1p-99999999999999999999", "0x1p99999999999999999999", "0x0p99999999999999999999",
         "0x1_0", "1g", "0x1.00000000000008p0", "0x1.000000000000080000001p0", "0x1.00000000000018p0", "-0x0", "+0x1", "0X1P3", "é"]
for _ in range(800):
    hexes.append("%s0x%x.%xp%d" % (rnd.choice(["", "-"]), rnd.getrandbits(rnd.choice([1, 8, 60, 100])),
                                   rnd.getrandbits(rnd.choice([1, 52, 53, 80])), rnd.randrange(-1150, 1030)))


def fromhex(t):
    r = run(float.fromhex, t)
    return r if isinstance(r, str) else bits(r)


save("floathex.json", [[t, fromhex(t)] for t in hexes])

# Int text.
rows = []
its = ["", " ", "0", "-0", "+5", "- 5", "--5", "5 ", "\t5\n", "0_0", "00", "007", "0_7", "1_000", "1__0", "_1", "1_", "0x1f", "0X1F", "0x_1f",
       "0x__1", "0x", "0x_", "0b101", "0b2", "0b", "0o17", "0o8", "1f", "z", "Z_z", "9223372036854775807", "9223372036854775808",
       "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "١٢٣", "１２", "\u30005\u2003", "\x1c5",
       "5\x00", "²", "5\ud800", "é" * 300, "1.5", "1e5", "0b1_1", "0o_7", "-0x1f", "0", "0 0", "5 x", "'\"", "a" * 900, "0_", "0x1g"]
for t in its:
    for b in (10, 0, 2, 8, 16, 36, 3, 1, 37, -1):
        rows.append([t, b])
for _ in range(1500):
    b = rnd.choice([0, 2, 3, 7, 8, 10, 10, 10, 16, 32, 36])
    n = rnd.choice([3, 8, 20, 60, 300])
    rows.append(["".join(rnd.choice("0123456789abcxzZ_ +-"[:rnd.choice([2, 4, 10, 20])]) for _ in range(rnd.randrange(1, n))), b])
for n, b in [(4300, 10), (4301, 10), (4300, 7), (4301, 7), (5000, 2), (5000, 32), (5000, 16), (3000, 36), (2500, 8)]:
    rows.append(["1" * n, b])
    if n != 4301:  # 3.12 calls too many digits before garbage invalid, 3.11 too many: ours is 3.12's
        rows.append(["1" * n + "x", b])
    rows.append(["1_" * (n // 2) + "1", b])
    rows.append(["-" + "10" * (n // 2), b])


def to_int(t, b):
    r = run(int, t, b)
    return r if isinstance(r, str) else hex(r)


save("intparse.json", [[t, b, to_int(t, b)] for t, b in rows])

# The format mini-language.
CODES = ["", "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%"]


def rand_spec():
    s = ""
    if rnd.random() < .5:
        if rnd.random() < .5:
            s += rnd.choice("*0 x<é😀")
        s += rnd.choice("<>=^")
    if rnd.random() < .3:
        s += rnd.choice("+- ")
    if rnd.random() < .1:
        s += "z"
    if rnd.random() < .2:
        s += "#"
    if rnd.random() < .25:
        s += "0"
    if rnd.random() < .5:
        s += str(rnd.randrange(30))
    if rnd.random() < .3:
        s += rnd.choice(",_")
    if rnd.random() < .5:
        s += "." + str(rnd.choice([0, 1, 2, 2, 3, 4, 6, 10, 17, 25]))
    return s + rnd.choice(CODES)


FIXED = ["5.2dd", ",s", ",n", "_n", "_c", ",c", ",x", "_x", ".2", "z", "zd", "c", "+c", "#c", "é", "=", "\x01", ",\x01", ",_", "_,", ",,", "__", ".",
         "99999999999999999999", ".99999999999999999999", ".2147483648", ".2147483648f", "9223372036854775808", "05", "+", " ", "-", "#", "#x",
         "Z", "r", "%", ".0%", "0<5", "<05", "=05", "^^5", "<<5", "é>5", "\ud800>5", "٥", ".٢f", "010,", "09,", "012,d", "020_b", "#020_x",
         "#020_X", "+010,.2f", "010,.3e", ",.0f", "010f", "^10", "\0", "1.", "z.1f", "z#.0f", "#g", "#.3g", ".400f", ".900e", ".900g", "#.900g",
         ".1200f", "5.5dd", "d ", " d", "x<", "<", "_.2f", "_e", "0=10", "𝟓", "z,.2f", "-010", "ñ"]
VALUES = {"int": lambda: rnd.choice([0, 1, -1, 5, 65, 255, -255, 1234, 1234567, -1234567890, 2**63, -2**63, 2**70, 10**30, 0x110000, 10**400,
                                     rnd.randrange(-10**9, 10**9), rnd.getrandbits(rnd.randrange(1, 90))]),
          "float": rand_float, "str": lambda: rnd.choice(["", "a", "abc", "héllo wörld", "日本語", "😀x", "\ud800b"]),
          "complex": lambda: complex(rnd.choice([0.0, -0.0, rand_float()]), rand_float())}


def enc_value(v):
    if isinstance(v, bool) or isinstance(v, int):
        return str(v)
    if isinstance(v, float):
        return bits(v)
    if isinstance(v, complex):
        return bits(v.real) + bits(v.imag)
    return v


rows = []
for kind, make in VALUES.items():
    for spec in FIXED + [rand_spec() for _ in range(2200)]:
        v = make()
        if spec:
            rows.append([kind, enc_value(v), spec, run(format, v, spec)])
    for _ in range(300):
        spec = rnd.choice(["", "<", ">", "^", "*^"]) + str(rnd.randrange(1, 20)) + {"str": "", "int": ",", "float": ",.2f", "complex": ".2f"}[kind]
        v = make()
        rows.append([kind, enc_value(v), spec, run(format, v, spec)])
save("format.json", rows)
save("complexrepr.json", [[enc_value(v), repr(v)] for v in (VALUES["complex"]() for _ in range(300))])

# %-format: one format string, one value (a dict under key 'k' when it has '(').
rows = []
PCT = ["%", "a%", "%%", "a%%b%sc", "%5%", "%(k)s", "%(k", "%(a(b)c)s", "%()s", "%é", "é%y", "%\x01", "%99999999999999999999d",
       "%.99999999999999999999d", "%.2147483648f", "%l", "%ld", "%lld", "%hd", "%.", "%.3", "%-", "%zd", "% #010x", "%#.5x", "%(k)", "%(k)%",
       "%.2147483647d", "100%s%%", "%%%s"]


def rand_pct():
    s = "".join(rnd.choice(["", "", "a", "%%", "é"]) for _ in range(2)) + "%"
    if rnd.random() < .1:
        s += "(k)"
    s += "".join(rnd.choice("-+ #0") for _ in range(rnd.choice([0, 0, 1, 1, 2])))
    if rnd.random() < .5:
        s += str(rnd.randrange(1, 25))
    if rnd.random() < .4:
        s += "." + rnd.choice(["", "0", "1", "2", "3", "5", "12"])
    return s + rnd.choice("diuoxXeEfFgGcsra")


for kind in ("int", "float", "str"):
    for fmt in PCT + [rand_pct() for _ in range(2500)]:
        v = VALUES[kind]()
        if isinstance(v, int) and abs(v) > 2**80:
            v = 7
        conv = fmt[-1]
        if kind == "float" and conv in "diuoxXc" or kind == "str" and conv not in "s%":
            continue
        if conv in "ra" or conv == "c" and not 0 <= (v if kind == "int" else 0) < 0x110000:
            continue
        arg = {"k": v, "a(b)c": v, "": v} if "(" in fmt else (v,)
        rows.append([kind, enc_value(v), fmt, run(lambda: fmt % arg)])
save("percent.json", rows)

# str.format parsing.


def pieces(fmt):
    out = []
    try:
        for lit, name, spec, conv in _string.formatter_parser(fmt):
            out.append([lit, name, spec, conv])
    except Exception as e:
        out.append("!" + type(e).__name__ + ": " + str(e))
    return out


def split(name):
    out = []
    try:
        first, rest = _string.formatter_field_name_split(name)
        out.append(first)
        for is_attr, key in rest:
            out.append([is_attr, key])
    except Exception as e:
        out.append("!" + type(e).__name__ + ": " + str(e))
    return out


FMTS = ["{", "}", "{0", "{0!", "{0!r", "{0!rx}", "{0!r:", "{:{}", "{a{}", "{0[}", "{0[]}", "{0.}", "{0[a]b}", "{}{0}", "{!x}", "{!é}", "{:{:{}}}",
        "{:5", "{a]b}", "{0.a[", "}{", "{{", "{{}", "a}}b", "{0!}", "{!}", "{!:}", "{[}", "{[}]}", "x{a.b[c]!r:>{w}}y", "{a!é:b}", "{{{a}}}", "{:}",
        "{a[}", "{é}", "{a:{b}{c}}", "{:}}", "{ }", "{!r}", "{a!r:}", "{:!r}", "{a[:!]}", ""]
for _ in range(1500):
    FMTS.append("".join(rnd.choice("{{}}}!:[].ar0é") for _ in range(rnd.randrange(1, 12))))
save("fields.json", [[f, pieces(f)] for f in FMTS])
NAMES = ["", "a", "0", "12.a", "a.b.c", "a[0]", "a[b][1].c", "a[", "a[]", "a.", ".a", "[0]", "a[0]b", "99999999999999999999", "a[99999999999999999999]",
         "٣", "a[٣]", "-1", "a[-1]", "0x", "a]b", "a[0].", "a..b", "a[b.c]", "1_0", "a[ 1]"]
for _ in range(500):
    NAMES.append("".join(rnd.choice("a0.[].é1") for _ in range(rnd.randrange(1, 9))))
save("fieldnames.json", [[n, split(n)] for n in NAMES])

# Strings: every method over strings from a nasty alphabet.
ALPHABET = list("aAbB zZ09_'\"\\\t\n\r\v\f\x1c\x1e\x1f\0\x7f\x85\xa0ßéÉΣσςİıǅŉﬁ\u0345\u0301\u2028\u2029\u200b\u3000日٣²½ΐᾳ😀𝐀\ud800\udc00\ue000\u0378·'.")
STR = ["", "a", "ΑΣ", "ΑΣΑ", "Σ", "ὈΔΥΣΣΕΎΣ", "ß ŉ ﬁ ΐ İ", "ǆ Ǆ ǅ", "hello world", "they're bill's", "ΑΣ'Α", "ΑΣ\u0301", "'", '"', "'\"", "\ud83d\ude00"]
for _ in range(300):
    STR.append("".join(rnd.choice(ALPHABET) for _ in range(rnd.randrange(0, 9))))
METHODS = ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isalnum", "isdigit", "isdecimal", "isnumeric", "isspace",
           "isupper", "islower", "istitle", "isidentifier", "isprintable", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines"]
rows = []
for s in STR:
    for m in METHODS:
        rows.append([m, s, getattr(s, m)()])
    rows.append(["repr", s, repr(s)])
    rows.append(["ascii", s, ascii(s)])
    rows.append(["len", s, len(s)])
    rows.append(["keepends", s, s.splitlines(True)])
    n = rnd.randrange(4)
    rows.append(["splitn", s, n, s.split(None, n)])
    rows.append(["rsplitn", s, n, s.rsplit(None, n)])
    b = rnd.randbytes(rnd.randrange(8)) + rnd.choice([b"", b"'", b'"', b"'\"", b"\\\n"])
    rows.append(["bytesrepr", b.hex(), repr(b)])
    t = "".join(rnd.choice("ab\t\n\ré") for _ in range(rnd.randrange(10)))
    ts = rnd.randrange(-1, 9)
    rows.append(["expandtabs", t, ts, t.expandtabs(ts)])
    w, fill = rnd.randrange(14), rnd.choice("* é😀\ud800")
    for m in ("center", "ljust", "rjust"):
        rows.append([m, s, w, fill, getattr(s, m)(w, fill)])
    z = rnd.choice(["", "+", "-", "é"]) + str(rnd.randrange(1000))
    rows.append(["zfill", z, w, z.zfill(w)])
    chars = "".join(rnd.choice(ALPHABET) for _ in range(rnd.randrange(1, 30)))
    for m in ("strip", "lstrip", "rstrip"):
        rows.append([m + "chars", s, chars, getattr(s, m)(chars)])
    i, j, _ = rnd.randrange(-10, 11), rnd.randrange(-10, 11), rnd.choice([-3, -2, -1, 1, 2, 3])
    h = "".join(rnd.choice("aab日é\ud800") for _ in range(rnd.randrange(12)))
    sub = "".join(rnd.choice("aab日é\ud800") for _ in range(rnd.choice([0, 1, 1, 2])))
    for m in ("find", "count", "startswith", "endswith"):
        rows.append([m, h, sub, i, j, getattr(h, m)(sub, i, j)])
        rows.append([m, h, sub, 0, 10**9, getattr(h, m)(sub)])
    c = rnd.choice([-1, -1, 0, 1, 2, 5])
    rows.append(["replace", h, sub, "xé", c, h.replace(sub, "xé", c)])
    if sub:
        rows.append(["splitsep", h, sub, c, h.split(sub, c)])
        rows.append(["rsplitsep", h, sub, c, h.rsplit(sub, c)])
        rows.append(["partition", h, sub, list(h.partition(sub))])
save("strings.json", rows)

# Every code point: predicates as ranges, case maps in full.


def ranges(pred):
    out = []
    for c in range(sys.maxunicode + 1):
        if pred(chr(c)):
            if out and out[-1] == c - 1:
                out[-1] = c
            else:
                out += [c, c]
    return out


import unicodedata  # noqa: E402

rows = [["unassigned", ranges(lambda c: unicodedata.category(c) == "Cn")]]
for m in ("isalpha", "isalnum", "isdigit", "isdecimal", "isnumeric", "isspace", "isupper", "islower", "istitle", "isprintable", "isidentifier"):
    rows.append([m, ranges(lambda c: getattr(c, m)())])
rows.append(["idpart", ranges(lambda c: ("a" + c).isidentifier())])
rows.append(["finalsigma", ranges(lambda c: (c + "Σ").lower()[-1] == "ς")])
rows.append(["sigmaafter", ranges(lambda c: ("aΣ" + c).lower()[1] == "ς")])
rows.append(["sigmathrough", ranges(lambda c: ("a" + c + "Σ").lower()[-1] == "ς")])
for m in ("upper", "lower", "title", "casefold", "swapcase"):
    rows.append([m, [x for c in map(chr, range(sys.maxunicode + 1)) if getattr(c, m)() != c for x in (ord(c), getattr(c, m)())]])
rows.append(["decimal", [x for c in map(chr, range(sys.maxunicode + 1)) if c.isdecimal() for x in (ord(c), int(c))]])
save("unicode.json", rows)
