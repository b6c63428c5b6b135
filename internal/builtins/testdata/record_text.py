"""Records text.jsonl: calls of the methods of str, bytes, numbers and exceptions, and what they give. Last run with CPython 3.12.1.

Each line has a receiver r, a method m ("" calls the receiver, ".x" reads an attribute, "@f" applies the function f), arguments a and
k, and the outcome: o is the repr of the result, e the class and message of the exception.

    python3 record_text.py > text.jsonl
"""
import itertools
import json
import keyword
import sys

sys.set_int_max_str_digits(4300)


def enc(v):
    t = type(v)
    if v is None or t is bool:
        return v
    if t is str:
        if any(0xD800 <= ord(c) < 0xE000 for c in v):
            return {"u": [ord(c) for c in v]}
        return v
    if t is int:
        return {"i": hex(v)}
    if t is float:
        return {"f": repr(v)}
    if t is complex:
        return {"c": [repr(v.real), repr(v.imag)]}
    if t is bytes:
        return {"b": v.hex()}
    if t is list:
        return {"l": [enc(x) for x in v]}
    if t is tuple:
        return {"t": [enc(x) for x in v]}
    if t is dict:
        return {"d": [[enc(k), enc(x)] for k, x in v.items()]}
    if t is range:
        return {"r": [v.start, v.stop]}
    if t is object:
        return {"o": 0}
    if t is type:
        return {"ty": v.__name__}
    if isinstance(v, Raised):
        return {"e": [v.cls.__name__, [enc(x) for x in v.args]]}
    raise TypeError(t)


class Raised:
    """An exception made by the reader of the file, so that its constructor is under test too."""

    def __init__(self, cls, *args):
        self.cls, self.args = cls, args


seen = set()


def call(r, m, *a, **k):
    line = {"r": enc(r), "m": m}
    if a:
        line["a"] = [enc(x) for x in a]
    if k:
        line["k"] = {n: enc(x) for n, x in k.items()}
    key = json.dumps(line)
    if key in seen:
        return
    seen.add(key)
    try:
        if isinstance(r, Raised):
            r = r.cls(*r.args)
        if m == "":
            out = r(*a, **k)
        elif m.startswith("."):
            out = getattr(r, m[1:])
        elif m.startswith("@"):
            out = {"str": str, "repr": repr, "format": format}[m[1:]](r, *a)
        else:
            # Written out as a call, since CPython words some errors otherwise for getattr(r, m)(*a).
            given = [f"a[{i}]" for i in range(len(a))] + [f"{n}=k[{n!r}]" for n in k]
            if any(keyword.iskeyword(n) for n in k):
                out = getattr(r, m)(*a, **k)
            else:
                out = eval(f"r.{m}({', '.join(given)})", {"r": r, "a": a, "k": k})
        line["o"] = repr(out)
    except Exception as e:
        line["e"] = type(e).__name__ + ": " + str(e)
    print(json.dumps(line))


BIG = 2**70
texts = ["", "a", "abcabc", "Hello World", " \t x y \n", "ÀÉÎ ß ǆ ŉ", "日本語テキスト", "a\U0001f600b", "ΑΣ ΑΣΑ", "123", "١٢٣", "½²", "_x1",
         "x\x1cy\x85z\u2028w", "a\r\nb\rc\n", "\ud800x", "they're bill's", "1.5e3", "-42", "+7", "\x00", "İI", "ﬁn", "e\u0301", "a,b,,c,"]

for s in texts:
    for m in ("upper lower casefold title capitalize swapcase isalpha isalnum isdecimal isdigit isnumeric isspace isprintable isidentifier "
              "isupper islower istitle isascii split rsplit splitlines strip lstrip rstrip expandtabs").split():
        call(s, m)
    call(s, "splitlines", True)
    call(s, "zfill", 8)
    call(s, "center", 9)
    call(s, "center", 10, "*")
    call(s, "ljust", 9, "é")
    call(s, "rjust", 9, "\U0001f600")
    for e in ("utf-8", "ascii", "latin-1", "utf-16", "utf-32-be", "cp1252"):
        call(s, "encode", e)
    for h in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
        call(s, "encode", "ascii", h)
    call(s, "split", "b")
    call(s, "replace", "", "-")
    call(s, "find", "")
    call(s, "count", "")
    call(s, "partition", " ")
    call(s, "rpartition", "b")
    call(s, "translate", {97: "XY", 98: None, 0x65E5: 0x672C, 32: 0x1F600})
    for f in ("", "5", ">12", "*^12", ".2", "d", "=5", "_", "é<9s", "010"):
        call(s, "@format", f)

spans = [(), (1,), (None, 3), (-2,), (0, -1), (2, 1), (5, 5), (100,), (-100, 100), (BIG,), (-BIG, BIG), (True,), ("x",), (1.5,), (None, None, None)]
for m in "find rfind index rindex count startswith endswith".split():
    for s, sub in (("abcabc", "bc"), ("日本日本", "本"), ("aaa", "aa"), ("abc", ""), ("", ""), ("abc", "z"), ("日a\U0001f600", "\U0001f600")):
        for sp in spans:
            call(s, m, sub, *sp)
    for bad in (1, None, b"a", ["a"], ("a", 1), ("b", "a"), ()):
        call("abc", m, bad)
    call("abc", m)
    call("abc", m, sub="a")
    for b, sub in ((b"abcabc", b"bc"), (b"\xff\x00\xff", 255), (b"aaa", b"aa"), (b"abc", b""), (b"", b"")):
        for sp in spans[:12]:
            call(b, m, sub, *sp)
    for bad in ("a", 1.5, None, 256, -1, BIG, ("a",), (b"a", b"b"), True):
        call(b"abc", m, bad)
    call(b"abc", m)

for s in ("a b  c ", "a,b,,c,", "", "aXXbXXc", "日 本 語"):
    for m in ("split", "rsplit"):
        for a in ((), (None, 1), (None, 0), (",",), (",", 1), (",", 0), ("XX",), ("XX", 1), (None, -5), ("",), (1,), (b",",), (",", "x"), (",", BIG),
                  (",", 1, 2), (" ", 2)):
            call(s, m, *a)
        call(s, m, maxsplit=1)
        call(s, m, sep=",", maxsplit=1)
        call(s, m, foo=1)
        b = s.encode()
        for a in ((), (None, 1), (None, 0), (b",",), (b",", 1), (b"XX",), (None, -5), (b"",), (1,), (",",), (b",", "x"), (b" ", 2)):
            call(b, m, *a)

words = " the quick\x1cbrown\x1f fox\tjumps  over\nthe lazy dog " * 3  # longer than what pieces share
for m in ("split", "rsplit"):
    for a in ((), (None, 0), (None, 3), (None, 100), ("o",), ("o", 2), ("the ",), ("fox\tj", 1)):
        call(words, m, *a)
        call(words + "é", m, *a)
        call(words.encode(), m, *[x.encode() if isinstance(x, str) else x for x in a])
for s in (words, words + "é\u2028ü"):
    for m in ("splitlines", "strip", "lstrip", "rstrip", "title", "swapcase"):
        call(s, m)
        call(s.encode(), m)
    call(s, "partition", "fox")
    call(s, "rpartition", "fox")
    call(s, "strip", " thegod")
    call(s, "removeprefix", " the quick")
    call(s, "find", "dog", 60)
    call(s, "rfind", "dog", 0, -20)
    call(s, "replace", "o", "00", 4)
for a in ([], ["a"], ["a", "b"], ("x", "y", "z"), "abc", {"k": 1, "j": 2}, [1], ["a", None], 5, None, range(3), b"ab", ["é", "\U0001f600"], [b"a"]):
    call("-", "join", a)
    call("", "join", a)
    call("日", "join", a)
for a in ([], [b"a"], [b"a", b"b"], (b"x",), ["a"], [b"a", 1], 5, b"ab", None):
    call(b"-", "join", a)
call("", "join")
call("", "join", [], [])

for m in ("strip", "lstrip", "rstrip"):
    for s, c in (("xxabcxx", "x"), ("日a日", "日"), ("abc", ""), ("abc", "cba"), ("", "a"), ("  a ", None), ("\u2003a\x1f", None), ("abc", 1),
                 ("abc", b"a"), ("ééaé", "éb")):
        call(s, m, c)
    call("a", m, "b", "c")
    for s, c in ((b"xxabcxx", b"x"), (b" \t\x0ba\x1c", None), (b"abc", "a"), (b"abc", 1), (b"", b"")):
        call(s, m, c)
for m in ("partition", "rpartition", "removeprefix", "removesuffix"):
    for s in ("abcabc", "日本", ""):
        for p in ("ab", "bc", "本", "日", "", "zz", 1, None, b"a"):
            call(s, m, p)
    for p in (b"ab", b"bc", b"", b"zz", 1, "a"):
        call(b"abcabc", m, p)
    call("a", m)

for s, o, n in (("aaa", "a", "bb"), ("aaa", "", "-"), ("日本日", "日", "x"), ("abc", "abc", ""), ("abc", "z", "y"), ("", "", "x"), ("日本", "", "·"), ("aaaa", "aa", "a")):
    for c in ((), (-1,), (0,), (1,), (2,), (BIG,), ("x",), (True,), (-BIG,)):
        call(s, "replace", o, n, *c)
        if c[:1] != ("x",):
            call(s.encode(), "replace", o.encode(), n.encode(), *c)
for a in ((1, "a"), ("a", 1), (None, "a"), ("a", b"a"), ("a",), (), ("a", "b", 1, 2)):
    call("abc", "replace", *a)
call("abc", "replace", "a", "b", count=1)
call(b"abc", "replace", "a", b"b")
call(b"abc", "replace", b"a", "b")
call("abc", "removeprefix", prefix="a")

for m in ("center", "ljust", "rjust"):
    for a in ((5,), (6, "*"), (0,), (-3,), (5, "ab"), (5, ""), (5, 1), ("5",), (1.5,), (BIG,), (), (1, 2, 3), (5, b"x"), (True,), (7, "日")):
        call("abc", m, *a)
        call("日本", m, *a)
    for a in ((5,), (6, b"*"), (0,), (5, b"ab"), (5, "x"), (5, 1), ("5",)):
        call(b"abc", m, *a)
for s in ("-42", "+1", "abc", "", "日", "--1", "5"):
    for w in (0, 3, 6, -1, "x", BIG, None):
        call(s, "zfill", w)
    call(s.encode(), "zfill", 6)
for s in ("a\tb", "\t\t", "ab\tc\nd\te", "日\tx", "", "a\rb\tc"):
    for n in ((), (4,), (0,), (-1,), (1,), ("x",), (2**40,), (True,)):
        call(s, "expandtabs", *n)
        call(s.encode(), "expandtabs", *n)
    call(s, "expandtabs", tabsize=3)

for t in ({}, {97: None}, {97: "xyz", 98: 66}, {97: 2**30}, {97: -1}, {97: BIG}, {97: 1.5}, {97: True}, 5, "xyz", [None] * 98, None, {97: b"a"}, {97: 0xD800}, {"a": "b"}):
    call("abca", "translate", t)
for a in ((), ("ab", "xy"), ("ab", "xy", "c"), ({"a": 1, 98: "x", "日": None},), ({"ab": 1},), ({"": 1},), ({1.5: 1},), ("a", "bc"), ("a", 1), (1, "a"),
          ("a", "b", 1), ("a",), ([],), ("日", "本", "語"), (1, 2, 3, 4), ({True: 1},)):
    call(str, "maketrans", *a)
call("", "maketrans", "a", "b")

names = ["utf8", "UTF-8", "Utf_8", "U8", "utf 8", "utf-8-sig", "ascii", "US-ASCII", "latin1", "ISO-8859-1", "iso8859-1", "L1", "cp1252", "windows-1252", "utf-16-le",
         "UTF-16BE", "utf_32", "utf-32-le", "zz", "", "utf\0", "utf--8", "é"]
for n in names:
    call("aé", "encode", n)
    call("a", "encode", n, "zz")
    call(b"a\xe9b\x00", "decode", n)
    call(b"a\xe9b\x00", "decode", n, "replace")
for h in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "zz", ""):
    for s in ("a\udc80b", "\ud800\udc00", "é\u1234\U0001f600", "\udcff\ud800"):
        for e in ("utf-8", "ascii", "latin-1", "utf-16-le", "utf-32-le"):
            # CPython wraps the message about an unknown handler for some codecs; we do not.
            if h not in ("zz", "") or e in ("utf-8", "ascii", "latin-1"):
                call(s, "encode", e, h)
    for b in (b"\xff\x80abc", b"\xed\xa0\x80", b"\xe2\x82", b"\xf0\x9f\x98a", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"\xed\xa0", b"\xf0\x80", b"\xf5", b"a\xe2\x82\xac\xe2"):
        call(b, "decode", "utf-8", h)
    call(b"\xe9a", "decode", "ascii", h)
    if h not in ("zz", "", "xmlcharrefreplace"):
        call(b"\x81\x80", "decode", "cp1252", h)
for b in (b"\xff\xfea\0", b"\xfe\xff\0a", b"a\0b", b"\0\xd8a\0", b"\0\xd8", b"\0\xdc", b"\0\xd8\0\xdc", b"", b"a", b"\0\xd8a", b"\xff\xfe"):
    for e in ("utf-16", "utf-16-le", "utf-16-be"):
        call(b, "decode", e)
        call(b, "decode", e, "replace")
for b in (b"a\0\0\0", b"a\0\0", b"\xff\xff\xff\xff", b"\0\xd8\0\0", b"\0\0\xfe\xff\0\0\0a", b"\xff\xfe\0\0a\0\0\0", b"", b"\0\xf6\x01\0"):
    for e in ("utf-32", "utf-32-le", "utf-32-be"):
        call(b, "decode", e)
        call(b, "decode", e, "ignore")
call("a", "encode", 1)
call("a", "encode", errors=1)
call("a", "encode", None)
call("a", "encode", x=1)
call("a", "encode", "utf-8", "strict", 1)
call(b"a", "decode", 1)
call(b"a", "decode", encoding="ascii", errors="ignore")

fmts = [("{}", 1), ("{} {}", 1, "a"), ("{1} {0}", 1, 2), ("{0!r} {0!s} {0!a}", "é"), ("{:>{}}", "a", 5), ("{:{}{}}", 3.14159, ">", 10), ("{0[0]}", [7]),
        ("{0[k]}", {"k": 5}), ("{0[-1]}", [1]), ("{0[-1]}", {"-1": "m"}), ("{0.real}", 5), ("{0.imag}", 2.5), ("{0.real.imag}", 5), ("{", 1), ("}", 1), ("{{}}", 1), ("{}}", 1),
        ("{0}{}", 1, 2), ("{}{0}", 1, 2), ("{!x}", 1), ("{:d}", "a"), ("{:.2f}", 3.14159), ("{:,}", 1234567), ("{:x}", 255), ("{:{:{}}}", 1, 2, 3), ("{0.foo}", 1),
        ("{0[a]}", [1]), ("{0[5]}", [1]), ("{0[x]}", {}), ("{}",), ("{2}", 1), ("{0.}", 1), ("{0[]}", [1]), ("{0[}", 1), ("{0]}", 1), ("{0[0]x}", [1]), ("{a}",), ("{!}", 1), ("{!r", 1),
        ("{:", 1), ("{0!rr}", 1), ("{:%}", 0.25), ("{:e}", 12345.678), ("{:g}", 1e20), ("{:b}", -5), ("{:c}", 65), ("{:+d}", 5), ("{:05d}", -3), ("{:^7}|", "a"), ("{:*<7}", 1),
        ("{:s}", 5), ("{:q}", 5), ("{:5}", None), ("{}", None), ("{}", [1, "a"]), ("{:10}", [1]), ("{:10}", (1,)), ("{0:}", 5), ("{0!s:>5}", 1), ("{:1000000000000}x", 1.5j), ("{:.3}", "abcdef"),
        ("{:99999999999999999999}", 1), ("{0[99999999999999999999]}", 1), ("a{}b{}c", 1, 2), ("{:{}}", 1, "{}"), ("{0:{0}}", 5), ("{:\u00e9>5}", "a"), ("{:#x}", 255), ("{:_b}", 1023), ("{:z.1f}", -0.01),
        ("{}", True), ("{:d}", True), ("{:.1f}", True), ("{:>6}", True), ("{:.2f}", 1 + 2j), ("{:>20}", 1 + 2j), ("{:05}", 1 + 2j), ("{}", b"x"), ("{0[0]}", "abc"), ("{!r:5}|", 1), ("{٠}", 1), ("{:٥}", 1)]
for f, *a in fmts:
    if "1000000000000" not in f:
        call(f, "format", *a)
call("{a} {b:>5}", "format", a=1, b="x")
call("{a}", "format", b=1)
call("{0} {a[k]} {a[j].real}", "format", 9, a={"k": 1, "j": 2})
call("{x:{w}.{p}}", "format", x=3.14159, w=10, p=3)
call("{class}", "format", **{"class": 1})
for f, m in (("{a}", {"a": 1}), ("{a}", {}), ("{}", {}), ("{0}", {"0": 1}), ("{a[b]}", {"a": {"b": 2}}), ("{a:>{b}}", {"a": "x", "b": 4}), ("x", 5), ("{a}", 5), ("{a}", []), ("{a}", None)):
    call(f, "format_map", m)
call("", "format_map")
call("", "format_map", 1, 2)

bs = [b"", b"abc", b"Hello World", b" \t\n", b"123", b"a1", b"\xff\x00", b"ABC dEf", b"a\r\nb\rc\n\x0bd", b"they're"]
for b in bs:
    for m in "upper lower title capitalize swapcase isalpha isalnum isdigit isspace isupper islower istitle isascii split rsplit splitlines strip hex expandtabs decode".split():
        call(b, m)
    call(b, "splitlines", True)
    call(b, "translate", None, b"abc")
    call(b, "translate", bytes(range(255, -1, -1)))
    for a in ((":",), (b"-",), (":", 2), (":", -2), (":", 0), ("::",), ("é",), (1,), ("", 1), (":", "x"), ([1],), (":", 2**40)):
        call(b, "hex", *a)
call(b"abcdef", "hex", bytes_per_sep=2)
call(b"abcdef", "hex", sep=".", bytes_per_sep=4)
for a in ((1,), (b"a",), ("a",), (None, "a"), (None,), (None, b"a", 1)):
    call(b"abc", "translate", *a)
call(b"abc", "translate", None, delete=b"b")
for a in ((b"a", b"b"), (b"a", b"bc"), ("a", b"b"), (b"a", 1), (b"a",)):
    call(bytes, "maketrans", *a)
for s in ("", "aa", "AAbb", "aa bb\tcc\n", "a", "ag", "aé", "aa b b", 1, None, "٠٠", " ", b"aa"):
    call(bytes, "fromhex", s)

for a in ((), ("a",), ("aé", "utf-8"), ("é", "ascii"), ("é", "ascii", "replace"), (-1,), (5,), (0,), ([1, 2],), ([256],), ([-1],), (["a"],), ([1.5],), (1.5,), (1, "utf8"), (b"a", "utf8"), ("a", 1),
          ("a", "utf8", 1), (BIG,), (-BIG,), (1, 2, 3, 4), ({1: 2},), (None,), (range(5),), ((1, 2),), (b"x",), (True,), ([BIG],), (1j,), (object(),), ("a", "zz")):
    call(bytes, "", *a)
call(bytes, "", source=3)
call(bytes, "", encoding="utf8")
call(bytes, "", errors="x")
call(bytes, "", "abc", errors="strict")
call(bytes, "", x=1)

for a in ((), ("a",), (1,), (1.5,), (None,), (b"a",), (b"a", "utf8"), (b"\xff", "utf8"), (b"\xff", "utf8", "replace"), ("a", "utf8"), (1, "utf8"), (1, 2), (1, 2, 3, 4), ([1, "x"],), (b"a", "zz"), (int,), (True,),
          (1e300,), (BIG,), ({1: 2},), (b"a", None), (10**4300,), (Raised(KeyError, "k"),)):
    if not any(isinstance(x, Raised) for x in a):
        call(str, "", *a)
call(str, "", object=1)
call(str, "", b"a", errors="strict")
call(str, "", encoding="utf8")
call(str, "", x=1)

ints = ["0", "1", "-1", " 42 ", "+7", "1_000", "1__0", "_1", "1_", "", " ", "abc", "0x10", "0b1", "0o17", "1.5", "1e5", "١٢", "\u20031\u2003", "--1", "+ 1", "9" * 30, "-" + "9" * 19, "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "1" * 4300, "1" * 4301, "z", "Z9", "3O", "it's", '"', "\x00", "1\x00", "é", "x" * 300, "00", "01", "0_1", "\ud800", "日本" * 150, "½", "²"]
for s in ints:
    call(int, "", s)
    for b in (0, 2, 10, 16, 36):
        call(int, "", s, b)
    call(float, "", s)
    call(complex, "", s)
for b in (b"12", b" 12 ", b"zz", b"", b"\xff", b"1\x00", b"it's", b"1_0", b"0x1f", b"x" * 300, "é".encode()):
    call(int, "", b)
    call(int, "", b, 16)
    call(float, "", b)
    call(complex, "", b)
others = [None, [], (), {}, object(), 1, -1, BIG, -BIG, True, 1.5, -1.5, 1e300, float("nan"), float("inf"), -0.0, 1e-320, 2.0**63, 1j, 3 + 0j, range(3), 10**400, 123456789.5, int]
for v in others:
    for t in (int, float, bool, complex):
        call(t, "", v)
for a in (("1", 1), ("1", 37), ("1", -1), ("1", BIG), ("1", "2"), ("1", 1.5), (1, 2), ([], 2), (1, 2, 3), (), ("1", None), ("1", True), (b"1", 10)):
    call(int, "", *a)
call(int, "", base=2)
call(int, "", "11", base=2)
call(int, "", x=1)
for s in ("1.5", "-1.5", ".5", "5.", "1e5", "1E-5", "inf", "-Infinity", "nan", "+nan", "1_0.5", "1_.5", "1._5", "1e", "e5", ".", "1.5.2", "0x1p3", " 1.5 ", "1,5", "١.٥", "infinit", "1e400", "-1e400", "1e-400", "1" * 400,
          "123456789012345678", "2.5j", "x\ny", "$5", "5%", "é", "1e5_0", "1e_5", "NaN", "iNf"):
    call(float, "", s)
call(float, "", 1, 2)
call(float, "", x=1)
call(float, "")
call(bool, "", 1, 2)
call(bool, "", x=1)
for s in ("1+2j", "1-2j", "-1-2j", "j", "+j", "-j", "1j", "1.5e3-2.5e-3j", "(1+2j)", " ( 1+2j ) ", "(1+2j", "1+2j)", "1 + 2j", "1+2", "1+j", "nan+nanj", "inf-infj", "-infj", "1_0+2_0j", "1__0j", "x", "1j+2", "1+2jj", "()", "1e+j",
          "1e5+1e5j", ".j", "1.+.5j", "infinityj", "١+٢j", "1+2J", "++1j", "1+-2j", "\u20031+2j\u2003", "(( 1j ))"):
    call(complex, "", s)
for a in ((1, 2), (1.5, -2), (1j, 1j), (1, 1j), (1j, 1), ("1", 2), (1, "2"), ([], 1), (1, []), (1, 2, 3), (True, False), (10**400,), (1, 10**400), (), (b"1",), (1, None)):
    call(complex, "", *a)
call(complex, "", real=1, imag=2)
call(complex, "", imag=2)
call(complex, "", x=2)

nums = [0, 1, -1, 5, -5, 255, 256, -256, 127, 128, -128, -129, 2**63 - 1, -2**63, 2**64, BIG, -BIG, True, False]
for n in nums:
    for m in ("bit_length", "bit_count", "conjugate", "as_integer_ratio", ".real", ".imag", ".numerator", ".denominator"):
        call(n, m)
    for ln, order, signed in itertools.product((0, 1, 2, 10), ("big", "little"), (False, True)):
        call(n, "to_bytes", ln, order, signed=signed)
for a in ((), (2,), (2, "x"), (2, 1), (-1, "big"), ("x", "big"), (2, "big", True), (BIG,), (1.5,), (2, None)):
    call(5, "to_bytes", *a)
call(5, "to_bytes", length=3, byteorder="little")
call(-5, "to_bytes", signed=1)
for b in (b"", b"\x00", b"\xff", b"\x01\x02", b"\xff\xfe", b"\x80" + bytes(9), bytes(20) + b"\x01", [1, 2], [256], "a", 5, (255,), None, ["a"], range(4)):
    for order, signed in itertools.product(("big", "little"), (False, True)):
        call(int, "from_bytes", b, order, signed=signed)
call(int, "from_bytes", b"a")
call(int, "from_bytes", b"a", "x")
call(int, "from_bytes", b"a", 1)
call(int, "from_bytes")
call(int, "from_bytes", bytes=b"ab", byteorder="little")
call(bool, "from_bytes", b"a")
call(5, "bit_length", 1)
call(5, ".foo")

floats = [0.0, -0.0, 1.0, 1.5, -2.25, 1e300, 5e-324, 2.0**-1074 * 3, 0.1, float("inf"), float("-inf"), float("nan"), 123456.789, 1e16, -1.0]
for f in floats:
    for m in ("is_integer", "as_integer_ratio", "hex", "conjugate", ".real", ".imag"):
        call(f, m)
    for spec in ("", ".2f", "e", "g", "%", ",", "010.3", "+", "d", "s", "_.2f", "<12", "^12.1e", "n", "x", ".0f", "#.0f", "z.0f"):
        call(f, "@format", spec)
for s in ("0x1.8p1", "1.8", "0x1p-1074", "0x1p5000", "-0x.8", "inf", "nan", "zz", "", "0x", "0x1p", "0x1.fffffffffffff8p1023", " 0x1p1 ", 1, None, "é", "1p3", "0x1.00000000000008p0", b"1"):
    call(float, "fromhex", s)
for c in (1 + 2j, -1j, 0j, complex(-0.0, -0.0), complex(float("nan"), float("inf")), 1e300 + 1j):
    for m in ("conjugate", ".real", ".imag"):
        call(c, m)
    for spec in ("", ".2f", "e", ">20", "<20", "=20", "010", ",", "g", "+.1f", "d", "%", "s", "z"):
        call(c, "@format", spec)
for n in (0, 5, -5, 1234567, BIG, True):
    for spec in ("", "d", "x", "#o", "b", ",", "_x", "08", "+", "e", ".2f", "%", "c", "s", ".2", "n", "<8", "^8", "=+8", "X", "q", "*>9", ",x"):
        call(n, "@format", spec)

excs = [Raised(ValueError), Raised(ValueError, "a"), Raised(ValueError, "a", 1), Raised(KeyError, "a"), Raised(KeyError, "a", "b"), Raised(KeyError), Raised(IndexError, None), Raised(OSError), Raised(OSError, "a"),
        Raised(OSError, 2, "No such file"), Raised(OSError, 2, "No such file", "x.csv"), Raised(OSError, 13, "denied", "f", None, "g"), Raised(OSError, 1, 2, 3, 4, 5, 6), Raised(OSError, 99, "odd"),
        Raised(FileNotFoundError, "gone"), Raised(FileNotFoundError, 2, "gone", "f"), Raised(OSError, "x", "y"), Raised(OSError, 17, "exists", None), Raised(StopIteration), Raised(StopIteration, 5), Raised(StopIteration, 1, 2),
        Raised(SystemExit, 3), Raised(SystemExit), Raised(UnicodeDecodeError, "utf8", b"a", 0, 1, "x"), Raised(UnicodeDecodeError, "utf8", b"abc", 0, 2, "x"), Raised(UnicodeDecodeError, "utf8", b"a", 5, 9, "x"),
        Raised(UnicodeEncodeError, "utf8", "\xe9", 0, 1, "x"), Raised(UnicodeEncodeError, "utf8", "\u1234", 0, 1, "x"), Raised(UnicodeEncodeError, "utf8", "a\U00012345", 1, 2, "x"), Raised(UnicodeEncodeError, "utf8", "abc", 0, 2, "x"),
        Raised(UnicodeTranslateError, "\xe9", 0, 1, "x"), Raised(UnicodeDecodeError), Raised(UnicodeDecodeError, "utf8", "a", 0, 1, "x"), Raised(UnicodeEncodeError, "utf8", b"a", 0, 1, "x"), Raised(UnicodeEncodeError, "utf8", "a", 0, 1),
        Raised(UnicodeDecodeError, "utf8", b"a", "0", 1, "x"), Raised(SyntaxError), Raised(SyntaxError, "a"), Raised(SyntaxError, "a", ("f", 1, 2, "x")), Raised(ImportError, "a"), Raised(ZeroDivisionError, "division by zero"),
        Raised(UnicodeError, "plain"), Raised(ArithmeticError, [1]), Raised(Warning, "w")]
for e in excs:
    for m in ("@str", "@repr", ".args", ".errno", ".strerror", ".filename", ".filename2", ".value", ".code", ".reason", ".start", ".object", ".encoding", ".lineno", ".msg"):
        if (m, e.cls) in ((".filename", SyntaxError), (".code", SystemExit), (".msg", ImportError), (".errno", OSError), (".strerror", OSError)) and len(e.args) != 2:
            continue
        call(e, m)
    call(e, "with_traceback", None)
    call(e, "add_note", "n")
    call(e, "add_note", 1)
    call(e, "with_traceback")
