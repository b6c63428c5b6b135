"""Records what CPython 3.12 finds for patterns: python3.12 record.py [count [seed [file]]]

Each line of the answers has a pattern, flags, a text and either the error or the spans of all groups and lastindex of every match of
finditer. Most patterns are made at random; those of EDGE are chosen.
"""
import json, os, platform, random, re, signal, sys, warnings

warnings.simplefilter("ignore")
EDGE = r"""
a b|c ab* ab*? ab*+ (a*)* (a*)*b (a*)+ (a|b)*c (a*?)*? ((a*)*)* (?:a?)*?$ (?:)* ()* (|a)* (|a)+ (a|)+ (?:a|ab)(?:c|bcd)
(a+)(a+) (a+?)(a+) (?=a)a (?!a). (?<=a)b (?<!a)b (?<=ab|cd)e (?<=a|bc)d (?<=(a))b (?<=a*)b (a)(?<=\1)b (?<=(a)\1)
\bfoo\b \B \b ^a$ \Aa\Z a$ (?m)^a$ (?s). . [^a] [\w-] [a-\d] [\d-a] [] [^] [a [z-a] [^]a] []a] [a^] [\]] [a\-z] \w+\s\d
(?i)straße (?i)k (?i)[k] (?i)ſ (?i)[ſ-ſ] (?i)İ (?i)i (?i)µ (?i)Σ (?i)[^σ] (?i:a)b (?-i:a)b (?i)a(?-i:b) (?a)\w (?a:\w)\w (?u)\w
(?x)a_b_#c (?x:a_b)c (?P<n>a)(?P=n) (?P<n>a)(?P<n>b) (?P<1>a) (?P<n (?P=n) (?P (?P! (?P<>a) (?P<n>a)\g<n> (?P<ä>a)(?P=ä)
(a)\1 (a)\2 \1(a) (a\1) \01 \012 \377 \400 \8 \x41 \x4 \u0041 \u041 \U00000041 \U00110000 \q \z \N{DIGIT_ONE} \ \0 \07 \018
* + ? a** a+* a?? a??? a{2} a{2,} a{,2} a{2,1} a{ a{} a{,} a{1 a{a} a{2}{3} a{2}* (a{2}){3} x{0,99999} {1} a|*  (*) ^* \b+ $?
( ) (a (a)) a) (? (?a (?: (?:a (?# (?#a (?#a)b (?= (?=a (?< (?<a) (?<= (?! (?> (?>a) (?>a*)a (?>a|ab)c a*+a a++b a?+a (?:ab)*+a
(?(1)a|b) (a)?(?(1)b|c) (a)?(?(1)b) (a)?(?(1)b|c|d) (?(a)b) (?(0)a) (?P<q>a)?(?(q)b|c) (?(2)a)(b) (?(1 (?(1)a (?(9999999999)a)
(?i a(?i)b (?i-) (?i-s:a) (?-) (?-: (?-i) (?-i (?i-i:a) (?ia:a) (?au:a) (?L)a (?L:a) (?z) (?iz) (?i! (?-z:a) (?-a:b) (?t:a) (?i|a
(?:a|b|c)+d (foo|bar|baz)qux (?:(a)|b)* (?:(a)|(b)|(c))* ((a)|b)*?c (a(b)?)+ (?:(a)|b\1)+ (?:(?:a|b)?)* (a?b?)*c (?:a{1,3}){2,3}b
(?:a{0,2}){3}b (?:ab?){2,3}? (?:ab?){2,3}+b (a{0,2}|b){0,4}c (?:a*|b){2,5}c \d+(?:\.\d+)?%? (\w+)@(\w+)\.com [^\s,]+ \s*(,)\s*
(?=(a+))a*b\1 (?!(a)b)\w (?<=^|,)\w (?<![a-z])\d+ (?=.*\d)(?=.*[a-z]).{4,} ^(?:(?!ab).)*$ (.)\1 (?i)(a)\1 (\w)(?=\1)
""".split()
EDGE = [p.replace("_", " ") for p in EDGE]
TEXTS = ["", "a", "b", "ab", "aab", "abab", "aaaa", "abcabd", "foo bar foo", "ba\nab\n", "a1 b22 c333", "AbaB", "aéßİıſKµς", "xx@yy.com, z", "\n", "a\n", "_a b", "\ud800a"]


def pattern(r, depth=0):
    n = r.choice([1, 1, 2, 2, 3])
    return "".join(item(r, depth) for _ in range(n))


def item(r, depth):
    k = r.random()
    if depth > 3 or k < 0.42:
        x = r.choice(["a", "b", "c", "ab", ".", "[ab]", "[^a]", "\\w", "\\d", "\\s", "[^\\w]", "é", "[a-c]", "(?i:b)"])
    elif k < 0.55:
        x = "(" + pattern(r, depth + 1) + ")"
    elif k < 0.65:
        x = "(?:" + pattern(r, depth + 1) + ")"
    elif k < 0.78:
        x = r.choice(["(", "(?:"]) + "|".join(r.choice([pattern(r, depth + 1), pattern(r, depth + 1), ""]) for _ in range(r.randint(2, 3))) + ")"
    elif k < 0.83:
        return r.choice(["^", "$", "\\b", "\\B", "\\A", "\\Z", "(?m:^)", "(?m:$)"])
    elif k < 0.88:
        x = r.choice(["(?=", "(?!", "(?<=", "(?<!"]) + pattern(r, depth + 1) + ")"
    elif k < 0.91:
        x = "(?>" + pattern(r, depth + 1) + ")"
    elif k < 0.94:
        x = r.choice(["\\1", "\\2"])
    else:
        # CPython may see what a group had in an attempt that failed while the group is open; so the group is closed.
        n = "g%d" % r.getrandbits(40)
        x = "(?P<" + n + ">" + pattern(r, depth + 1) + ")?(?(" + n + ")" + pattern(r, depth + 2) + "|" + pattern(r, depth + 2) + ")"
    if r.random() < 0.4:
        # CPython forgets what to take back in groups inside of possessive repeats.
        x += r.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,3}", "{2,}", "{1,3}?"] + ["*+", "++", "{0,2}+"] * ("(" not in x))
    return x


def case(p, flags, text):
    rec = {"p": p, "f": flags, "t": text}
    try:
        c = re.compile(p, flags)
    except re.error as e:
        rec["e"], rec["at"] = e.msg, -1 if e.pos is None else e.pos
        return rec
    except (OverflowError, ValueError) as e:
        rec["e"], rec["at"] = str(e), -1
        return rec
    rec["m"] = [[x for g in m.regs for x in g] + [m.lastindex or 0] for m in c.finditer(text)]
    full = c.fullmatch(text)
    rec["full"] = None if full is None else [x for g in full.regs for x in g] + [full.lastindex or 0]
    return rec


def late(*_):
    raise TimeoutError


def main():
    signal.signal(signal.SIGALRM, late)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2500
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    path = sys.argv[3] if len(sys.argv) > 3 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "found.jsonl")
    with open(path, "w", encoding="utf-8") as f:
        f.write(json.dumps({"python": platform.python_version()}) + "\n")
        for p in EDGE:
            for text in r.sample(TEXTS, 8):
                f.write(json.dumps(case(p, 0, text)) + "\n")
        for _ in range(count):
            p = pattern(r)
            flags = r.choice([0, 0, 0, re.I, re.M, re.S, re.A, re.X])
            text = r.choice(TEXTS) if r.random() < 0.2 else "".join(r.choice("aaabbbc1 \né") for _ in range(r.randint(0, 9)))
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            try:
                line = json.dumps(case(p, int(flags), text)) + "\n"
            except (TimeoutError, SystemError):
                continue
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            f.write(line)


if __name__ == "__main__":
    main()
