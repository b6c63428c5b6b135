#%% search_basic
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.search(r'\d+', 'abc123def45')))
show(lambda: (re.search(r'\d+', 'abc123def45').group()))
show(lambda: (re.search(r'z', 'abc')))
show(lambda: (re.match('a', 'ba')))
show(lambda: (re.match('b', 'ba').span()))
show(lambda: (re.fullmatch(r'\w+', 'hello')))
show(lambda: (re.fullmatch(r'\w+', 'hello world')))
show(lambda: (re.search('', 'abc')))
show(lambda: (re.search('(a)(b)?', 'ac').groups()))
show(lambda: (re.search(r'(\w+) (\w+)', 'hello world foo').groups()))
#%% findall_groups
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall(r'\d+', 'a1b22c333')))
show(lambda: (re.findall(r'(\d)(\w)?', '1a2 3b')))
show(lambda: (re.findall(r'(\d+)', 'x1y22')))
show(lambda: (re.findall(r'', 'abc')))
show(lambda: (re.findall(r'x*', 'axxb')))
show(lambda: (re.findall(r'a|ab', 'abab')))
show(lambda: (re.findall(r'(?:ab)+', 'ababxab')))
show(lambda: (re.findall(r'\b\w', 'the quick brown')))
show(lambda: (re.findall(r'(a)|b', 'abab')))
show(lambda: (re.findall('[aeiou]', 'education')))
show(lambda: (re.findall(r'(?i)[A-Z]+', 'aBc dEf')))
#%% sub_basic
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.sub(r'\s+', ' ', 'a  b \t c')))
show(lambda: (re.sub(r'(\w+)@(\w+)', r'\2 at \1', 'me@home you@work')))
show(lambda: (re.sub('a', 'b', 'aaaa', 2)))
show(lambda: (re.sub('a', 'b', 'aaaa', count=3)))
show(lambda: (re.subn('a', 'b', 'banana')))
show(lambda: (re.sub('x*', '-', 'abc')))
show(lambda: (re.sub('x*', '-', 'abxd')))
show(lambda: (re.sub(r'(?P<first>\w)(?P<second>\w)', r'\g<second>\g<first>', 'abcd')))
show(lambda: (re.sub('(a)(b)?', r'[\1\2]', 'abac')))
show(lambda: (re.sub('.', lambda m: m.group().upper(), 'abc')))
show(lambda: (re.sub('b', '', 'abc')))
show(lambda: (re.sub('b', r'\n', 'abc')))
show(lambda: (re.sub('b', r'\\', 'abc')))
show(lambda: (re.sub('(b)', r'\g<1>0', 'abc')))
show(lambda: (re.sub('(b)', r'\g<0>\g<0>', 'abc')))
show(lambda: (re.sub('^', '> ', 'a\nb', flags=re.M)))
show(lambda: (re.sub('a', lambda m: None, 'bab')))
#%% sub_errors
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.sub('a', 1, 'a')))
show(lambda: (re.sub('a', 'b', 1)))
show(lambda: (re.sub('a', b'x', 'a')))
show(lambda: (re.sub(b'a', 'x', b'ca')))
show(lambda: (re.sub('a', lambda m: 1, 'xaa')))
show(lambda: (re.sub('(a)', r'\2', 'a')))
show(lambda: (re.sub('(a)', r'\g<x>', 'a')))
show(lambda: (re.sub('(a)', r'\g<1', 'a')))
show(lambda: (re.sub('(a)', r'\g', 'a')))
show(lambda: (re.sub('(a)', r'\g<>', 'a')))
show(lambda: (re.sub('(a)', r'\g<a b>', 'a')))
show(lambda: (re.sub('(a)', r'\g<-1>', 'a')))
show(lambda: (re.sub('(a)', r'\g<99999999999>', 'a')))
show(lambda: (re.sub('(a)', r'\99', 'a')))
show(lambda: (re.sub('(a)', r'\q', 'a')))
show(lambda: (re.sub('(a)', '\\', 'a')))
show(lambda: (re.sub('(a)', r'\8', 'a')))
show(lambda: (re.sub('(a)', r'\400', 'a')))
show(lambda: (re.sub('(a)', r'\08', 'a')))
show(lambda: (re.sub('(a)', r'\00', 'a')))
show(lambda: (re.sub('(a)', r'\101\x', 'a')))
show(lambda: (re.sub('(a)', r'\.', 'a')))
show(lambda: (re.sub('a', 'b', 'aa', 'x')))
#%% split
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.split(r'[,;]\s*', 'a, b;c,d')))
show(lambda: (re.split(r'(,)', 'a,b,c')))
show(lambda: (re.split(r'\W+', 'Words, words, words.')))
show(lambda: (re.split(r'(\W+)', '...words, words...')))
show(lambda: (re.split(r'\d', 'a1b2c3', 2)))
show(lambda: (re.split(r'x*', 'axbc')))
show(lambda: (re.split(r'(x)|(y)', 'axbyc')))
show(lambda: (re.split(r'', 'abc')))
show(lambda: (re.split(r'\b', 'hi there')))
show(lambda: (re.split('a', 'bbb')))
show(lambda: (re.split('a', '')))
show(lambda: (re.split('a', 'xayaz', maxsplit=1)))
show(lambda: (re.split('a', 'xayaz', maxsplit=-1)))
#%% finditer
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: ([m.span() for m in re.finditer(r'\w+', 'the cat sat')]))
show(lambda: ([(m.group(1), m.start(1)) for m in re.finditer(r'(\d)x', '1x 2x 3y')]))
show(lambda: ([m.span() for m in re.finditer('', 'ab')]))
show(lambda: ([m.span() for m in re.finditer('a*?', 'aab')]))
show(lambda: ([m.span() for m in re.finditer('a*', 'aab')]))
show(lambda: (next(re.finditer('z', 'abc'), 'none')))
show(lambda: (list(re.compile('b').finditer('abcb', 2))[0].span()))
#%% match_object
import re
m = re.search(r'(?P<a>\w)(?P<b>\d)(?P<c>z)?', '..x1..')
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (m.group()))
show(lambda: (m.group(0)))
show(lambda: (m.group(1, 2)))
show(lambda: (m.group('a', 'b')))
show(lambda: (m.groups()))
show(lambda: (m.groups('z')))
show(lambda: (m.groupdict()))
show(lambda: (m.groupdict(0)))
show(lambda: (m['a']))
show(lambda: (m[2]))
show(lambda: (m.start(), m.end(), m.span()))
show(lambda: (m.start('b'), m.end(2), m.span(3)))
show(lambda: (m.lastindex, m.lastgroup))
show(lambda: (m.pos, m.endpos))
show(lambda: (m.string))
show(lambda: (m.re))
show(lambda: (m.regs))
show(lambda: (m.expand(r'\2-\1-\g<a>-\3')))
show(lambda: (m.group(4)))
show(lambda: (m.group('x')))
show(lambda: (m.group(-1)))
show(lambda: (m.group(1.5)))
show(lambda: (m.group(None)))
show(lambda: (m[9]))
show(lambda: (m.start(7)))
show(lambda: (m.span('q')))
show(lambda: (m.foo))
show(lambda: (m.groups(1, 2)))
show(lambda: (bool(m)))
show(lambda: (m.group(True)))
show(lambda: (len(m)))
#%% pattern_object
import re
p = re.compile(r'a(?P<x>b)')
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (p))
show(lambda: (p.pattern, p.flags, p.groups))
show(lambda: (dict(p.groupindex)))
show(lambda: (p.match('ab'), p.search('xab'), p.fullmatch('ab')))
show(lambda: (p.match('xab', 1)))
show(lambda: (p.search('xab', 0, 2)))
show(lambda: (p.search('xab', 5, 1)))
show(lambda: (p.match('ab', -5, 100).pos))
show(lambda: (p.match('ab', -5, 100).endpos))
show(lambda: (p == re.compile('a(?P<x>b)')))
show(lambda: (p == re.compile('a(?P<x>b)', re.I)))
show(lambda: (hash(p) == hash(re.compile('a(?P<x>b)'))))
show(lambda: (p.findall('abab', 1), p.findall('abab', 0, 3)))
show(lambda: (p.sub('x', 'abab', count=1)))
show(lambda: (p.subn('x', 'abab')))
show(lambda: (p.subn('x', 'abab', -1)))
show(lambda: (p.split('xabyabz')))
show(lambda: (p.split('xabyabz', maxsplit=1)))
show(lambda: (p.foo))
show(lambda: (p < p))
show(lambda: (p.match()))
show(lambda: (p.match('a', 1, 2, 3)))
show(lambda: (p.sub('a')))
show(lambda: (p.search('a', pos='x')))
show(lambda: (p.split('b', maxsplit='q')))
show(lambda: (p.match('a', 2**70)))
show(lambda: (re.Pattern()))
show(lambda: (re.Match()))
show(lambda: (type(p)))
show(lambda: (isinstance(p, re.Pattern), isinstance(p.match('ab'), re.Match)))
show(lambda: (p.sub(None, 'b')))
show(lambda: ({p: 1}[re.compile('a(?P<x>b)')]))
#%% anchors_with_pos
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.compile('^a').search('ba', 1)))
show(lambda: (re.compile('^a').match('ba', 1)))
show(lambda: (re.compile(r'\Aa').search('ba', 1)))
show(lambda: (re.compile('(?<=b)a').search('ba', 1)))
show(lambda: (re.compile(r'\ba').search('ba', 1)))
show(lambda: (re.compile('a$').search('aab', 0, 2)))
show(lambda: (re.compile(r'a\Z').search('aab', 0, 2)))
show(lambda: (re.compile('a').fullmatch('aa', 1).span()))
show(lambda: (re.compile('(?m)^a').search('b\na', 2).span()))
show(lambda: (re.compile('a(?=b)').search('ab', 0, 1)))
#%% flags_repr
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.I))
show(lambda: (re.I | re.M))
show(lambda: (re.NOFLAG))
show(lambda: (str(re.S), format(re.X)))
show(lambda: (re.A, re.U, re.L, re.T, re.DEBUG))
show(lambda: (re.I & re.M, re.I ^ 3, (re.I | re.M) & re.I))
show(lambda: (~re.I))
show(lambda: (re.I | 1024))
show(lambda: (1024 | re.I))
show(lambda: (5 | re.M))
show(lambda: (re.M + 1, re.M * 2, -re.M))
show(lambda: (re.I.name, re.I.value, (re.I | re.S).name, re.NOFLAG.name))
show(lambda: (re.I in (re.I | re.M), re.S in re.I))
show(lambda: (re.I == 2, hash(re.I) == hash(2), bool(re.NOFLAG)))
show(lambda: (re.RegexFlag(2), re.RegexFlag.IGNORECASE))
show(lambda: (int(re.I), f'{re.I}', '%d' % re.I, '%s' % re.I))
show(lambda: (isinstance(re.I, int)))
show(lambda: (2 in re.I))
show(lambda: (re.compile('a', re.I | re.X)))
show(lambda: (re.compile('a', 2)))
show(lambda: (re.compile('a', re.A), re.compile('a', re.U), re.compile(b'a'), re.compile(b'a', re.L)))
show(lambda: (re.compile('(?i)a'), re.compile('(?i)a').flags, re.compile(b'(?i)a').flags))
show(lambda: (re.compile('(?aimsx)a')))
show(lambda: (re.compile('a', re.IGNORECASE) is re.compile('a', re.I)))
#%% api_errors
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.match(1, 'a')))
show(lambda: (re.match('a', b'a')))
show(lambda: (re.match(b'a', 'a')))
show(lambda: (re.match('a', None)))
show(lambda: (re.findall('a', ['a'])))
show(lambda: (re.search('a')))
show(lambda: (re.search('a', 'b', foo=1)))
show(lambda: (re.sub('x', 'y', 'xx', 1, 2, 3)))
show(lambda: (re.compile('a', 'b')))
show(lambda: (re.compile(re.compile('a'), 2)))
show(lambda: (re.compile(re.compile('a')).pattern))
show(lambda: (re.escape(1)))
show(lambda: (re.compile('a', re.L)))
show(lambda: (re.compile('a', re.A | re.U)))
show(lambda: (re.compile(b'a', re.U)))
show(lambda: (re.compile(b'a', re.A | re.L)))
show(lambda: (re.compile()))
#%% escape
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.escape('a.b*c')))
show(lambda: (re.escape('[x] {y} (z)')))
show(lambda: (re.escape('a-b_c d#e\n\t')))
show(lambda: (re.escape(b'a.b')))
show(lambda: (re.escape('')))
show(lambda: (re.escape('äé')))
show(lambda: (re.escape('~&|^$!%"\'')))
show(lambda: (bool(re.fullmatch(re.escape('1+1=2?'), '1+1=2?'))))
#%% unicode_classes
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall(r'\w+', 'naïve café ¼ ½x _a')))
show(lambda: (re.findall(r'\d', '1٣४x')))
show(lambda: (re.findall(r'\s', 'a\u00a0b\u2003c\x1cd')))
show(lambda: (re.findall(r'(?a)\w+', 'naïve café')))
show(lambda: (re.findall(r'\w', 'é', re.A)))
show(lambda: (re.findall(r'\D', '1٣x')))
show(lambda: (re.findall(r'[^\W\d_]+', 'ab1é_ц')))
show(lambda: (re.findall(r'\b\w', 'é ц a')))
show(lambda: (re.findall(r'(?a)\b\w', 'éa ц b')))
show(lambda: (re.search('é', 'caf\u00e9').span()))
show(lambda: (re.search('.$', 'a\U0001f600').span()))
show(lambda: (re.findall('.', '\U0001f600é')))
show(lambda: (re.search('[\U0001f600-\U0001f64f]', 'x\U0001f602').span()))
show(lambda: (re.search('b', 'é' * 500 + 'b').span()))
show(lambda: (re.sub('é', 'e', 'été')))
show(lambda: (re.search('\ud800', 'a\ud800').span()))
show(lambda: (re.findall('.', 'a\udc80b')))
show(lambda: (re.search('[\ud800-\udfff]', 'x\udc12').start()))
#%% ignorecase
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall('(?i)straße', 'STRAßE Straße')))
show(lambda: (re.findall('(?i)k', 'kK\u212a')))
show(lambda: (re.findall('(?i)[k]', 'kK\u212a')))
show(lambda: (re.findall('(?ia)k', 'kK\u212a')))
show(lambda: (re.findall('(?i)s', 'sS\u017f')))
show(lambda: (re.findall('(?i)\u017f', 'sS\u017f')))
show(lambda: (re.findall('(?i)[a-z]', 'aZ\u017f\u212a')))
show(lambda: (re.findall('(?i)[^a-z]', 'aZ\u017f\u212a1')))
show(lambda: (re.findall('(?i)i', 'iI\u0130\u0131')))
show(lambda: (re.findall('(?i)\u0130', 'iI\u0130\u0131')))
show(lambda: (re.findall('(?i)σ', 'σςΣ')))
show(lambda: (re.findall('(?i)µ', 'µμΜ')))
show(lambda: (re.findall('(?i)ǆ', 'ǄǅǆX')))
show(lambda: (re.findall('(?i)привет', 'ПРИВЕТ Привет')))
show(lambda: (re.findall(r'(?i)(a)\1', 'aA Aa ab')))
show(lambda: (re.findall(b'(?i)a', b'aA\xe1\xc1')))
show(lambda: (re.findall(b'(?i)\xe1', b'\xe1\xc1')))
show(lambda: (re.findall('(?i:a)b', 'Ab AB ab')))
show(lambda: (re.findall('(?i)a(?-i:b)', 'AB Ab')))
show(lambda: (re.findall('(?i)\ufb05', '\ufb05\ufb06')))
show(lambda: (re.findall('(?i)ß', 'ßẞ')))
show(lambda: (re.findall('[Z-a]', 'zZaA_', re.I)))
#%% multiline_dotall
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall('^a', 'a\na\nb')))
show(lambda: (re.findall('(?m)^a', 'a\na\nb')))
show(lambda: (re.findall('(?m)a$', 'a\na\nba')))
show(lambda: (re.findall('a$', 'a\na\n')))
show(lambda: (re.findall(r'a\Z', 'a\n')))
show(lambda: (re.findall('$', 'a\n')))
show(lambda: (re.findall('(?m)$', 'a\n\n')))
show(lambda: (re.findall('.', 'a\nb')))
show(lambda: (re.findall('(?s).', 'a\nb')))
show(lambda: (re.findall('(?s:.)x', '\nx')))
show(lambda: (re.findall('a.b', 'a\rb a\u2028b')))
show(lambda: (re.sub('(?m)^', '  ', 'x\ny\n')))
show(lambda: (re.sub('$', '!', 'x\n')))
show(lambda: (re.findall(r'(?m)^\w+$', 'ab\ncd\n')))
#%% verbose
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.compile(' (\\d+)  # number\n   \\s* ([a-z]+) # word ', re.X).search('  42 abc').groups()))
show(lambda: (re.findall(r'(?x) a b # c', 'ab a b')))
show(lambda: (re.findall(r'(?x) a\ b', 'a b')))
show(lambda: (re.findall(r'(?x) a[ ]b', 'a b')))
show(lambda: (re.findall(r'(?x: a b ) c', 'ab c')))
show(lambda: (re.findall(r'(?x) a (?-x: b)', 'a b')))
show(lambda: (re.findall(r'(?x) a \# b', 'a#b')))
show(lambda: (re.findall(r'(?x) a + b', 'aab')))
show(lambda: (re.findall(r'(?x)a{ 2}', 'aa a{2}')))
show(lambda: (re.findall('(?x)#c\na', 'a')))
#%% greedy_lazy_possessive
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.search('a+', 'aaa').group(), re.search('a+?', 'aaa').group()))
show(lambda: (re.search('<.*>', '<a><b>').group(), re.search('<.*?>', '<a><b>').group()))
show(lambda: (re.search('a*+a', 'aaa')))
show(lambda: (re.search('a++b', 'aaab').group()))
show(lambda: (re.search('a?+a', 'a')))
show(lambda: (re.search('(?>a+)b', 'aab').group()))
show(lambda: (re.search('(?>a|ab)c', 'abc')))
show(lambda: (re.search('(?:ab)*+a', 'aba')))
show(lambda: (re.search('a{2}', 'aaa').group(), re.search('a{2,}', 'aaaa').group(), re.search('a{,2}', 'aaaa').group()))
show(lambda: (re.search('a{1,3}?', 'aaa').group(), re.search('a{1,3}+', 'aaaa').group()))
show(lambda: (re.search('a{', 'a{'), re.search('a{}', 'a{}'), re.search('a{,}', 'aa').group(), re.search('a{1', 'a{1')))
show(lambda: (re.search('(a{2}){2}', 'aaaa').span()))
show(lambda: (re.search('x{0,2147483647}', 'xx').span()))
show(lambda: (re.search('x{4294967294}', 'xx')))
show(lambda: (re.search('x{4294967295}', 'xx')))
show(lambda: (re.search('(xy){3,5}', 'xyxyxyxy').span()))
#%% lookaround
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall(r'\w+(?=!)', 'hi! you bye!')))
show(lambda: (re.findall(r'\b\w+\b(?!!)', 'hi! you bye!')))
show(lambda: (re.findall(r'(?<=\$)\d+', '$10 20 $30')))
show(lambda: (re.findall(r'(?<!\$)\b\d+', '$10 20 $30')))
show(lambda: (re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567')))
show(lambda: (re.search(r'(?=(a+))a*b\1', 'baaabac').groups()))
show(lambda: (re.search(r'^(?=.*\d)(?=.*[a-z]).{4,}$', 'abc1')))
show(lambda: (re.search(r'^(?!.*bad).*$', 'all good').group()))
show(lambda: (re.search(r'(?<=a*)b', 'ab')))
show(lambda: (re.search(r'(?<=a|bc)d', 'ad')))
show(lambda: (re.search(r'(?<=ab|cd)e', 'cde').span()))
show(lambda: (re.search(r'(?<=(a))b', 'ab').groups()))
show(lambda: (re.search(r'(?<=é)b', 'éb').span()))
show(lambda: (re.search(r'(?<!^)a', 'aa').span()))
show(lambda: (re.search(r'(?<=^|,)\d', '1,2')))
show(lambda: (re.search(r'(a)(?<=\1)b', 'ab')))
show(lambda: (re.search(r'(?<=(a)\1)b', 'aab')))
show(lambda: (re.search(r'(?!(a)b)\w', 'ab').groups()))
show(lambda: (re.search(r'(?=a)(?=ab)(?=abc)', 'xabc').span()))
show(lambda: (re.search(r'(?<=a{3})b', 'aaab').span()))
#%% backrefs
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.search(r'(\w)\1', 'hello').group()))
show(lambda: (re.search(r'(?P<q>["\']).*?(?P=q)', 'say "hi" now').group()))
show(lambda: (re.findall(r'\b(\w+) \1\b', 'the the cat cat sat')))
show(lambda: (re.search(r'(a)(b)\2\1', 'abba').span()))
show(lambda: (re.search(r'(a)?\1b', 'b')))
show(lambda: (re.search(r'(a*)\1', 'aaaa').span()))
show(lambda: (re.search(r'\1(a)', 'a')))
show(lambda: (re.search(r'(a\1)', 'a')))
show(lambda: (re.search(r'(a)\2', 'a')))
show(lambda: (re.search(r'(a)\10', 'a')))
show(lambda: (re.search(r'(a)\101', 'aA').span()))
show(lambda: (re.search(r'(é)\1', 'éé').span()))
show(lambda: (re.match(r'^(1+?)\1+$', '1' * 9).group(1)))
#%% conditionals
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.match(r'(<)?(\w+@\w+)(?(1)>|$)', '<user@host>').group()))
show(lambda: (re.match(r'(<)?(\w+@\w+)(?(1)>|$)', 'user@host').group()))
show(lambda: (re.match(r'(<)?(\w+@\w+)(?(1)>|$)', '<user@host')))
show(lambda: (re.match(r'(?P<o>\()?x(?(o)\))', '(x)').group()))
show(lambda: (re.match(r'(a)?(?(1)b)', 'ab').group()))
show(lambda: (re.match(r'(a)?(?(1)b|c)', 'c').group()))
show(lambda: (re.compile(r'(a)?(?(1)b|c|d)')))
show(lambda: (re.compile(r'(?(a)b)')))
show(lambda: (re.compile(r'(?(0)a)')))
show(lambda: (re.compile(r'(?(2)a)(b)')))
show(lambda: (re.compile(r'(?(1')))
show(lambda: (re.compile(r'(?(9999999999)a)')))
show(lambda: (re.compile(r'(?(1)a')))
#%% syntax_errors_1
import re
for p in ['[', '[a', '[z-a]', '[a-\\d]', '[\\d-a]', '[^', '*', '+', '?', 'a**', 'a***', 'a+*', 'a{2}{3}', 'a{2,1}', '(', '(a', '(?a', ')', 'a)', '(?:']:
    try:
        print(repr(p), re.compile(p).pattern)
    except re.error as e:
        print(repr(p), e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern)
#%% syntax_errors_2
import re
for p in ['(?#', '(?=', '(?<', '(?<a', '(?!', '(?>', '(?P', '(?P<n', '(?P<>', '(?P<1>a)', '(?P<n!>a)', '(?P=n)', '(?P=n', '(?P!', '(?P<n>a)(?P<n>b)', '(?z)', '(?i', '(?iz)', '(?i!', '(?-)']:
    try:
        print(repr(p), re.compile(p).pattern)
    except re.error as e:
        print(repr(p), e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern)
#%% syntax_errors_3
import re
for p in ['(?-:', '(?-i)', '(?-i', '(?i-i:a)', '(?au:a)', '(?L)a', 'a(?i)b', '(?-a:b)', '(?t:a)', '(?z-i:a)', '\\', '\\8', '\\x4', '\\u041', '\\U00110000', '\\q', '[\\q]', '\\400', '[\\400]', '[\\8]']:
    try:
        print(repr(p), re.compile(p).pattern)
    except re.error as e:
        print(repr(p), e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern)
#%% syntax_errors_4
import re
for p in ['(?<=a+)b', '^*', '$?', '\\b+', '(|*', 'a|*', '(?P<n>(?P=n))', '(a)(?<=(b)\\2)', '(?<=(?P<n>a)(?P=n))b', '(a b', 'a\nb(', '\\N', '\\N{', '\\N{}', '\\077', '\\N{DIGIT ONE']:
    try:
        print(repr(p), re.compile(p).pattern)
    except re.error as e:
        print(repr(p), e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern)
#%% error_class
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.error('x', 'ab\nc', 4)))
show(lambda: (re.error('x', 'ab\nc', 4).lineno, re.error('x', 'ab\nc', 4).colno))
show(lambda: (re.error('x').pos, re.error('x').msg, str(re.error('x'))))
show(lambda: (re.error('x', 'abc', 1).args))
show(lambda: (re.error('x', b'abc', 1)))
show(lambda: (issubclass(re.error, Exception)))
show(lambda: (re.error()))
show(lambda: (re.error))
show(lambda: (re.compile('ab\nc(')))
show(lambda: (re.compile(b'(')))
show(lambda: (re.compile(b'(?P<\xe9>a)')))
#%% bytes
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall(rb'\w+', b'ab \xe9 cd')))
show(lambda: (re.sub(rb'\d', b'#', b'a1b2')))
show(lambda: (re.split(rb',', b'a,b')))
show(lambda: (re.match(rb'.', b'\xff').group()))
show(lambda: (re.match(rb'\xff', b'\xff').span()))
show(lambda: (re.search(b'[\x80-\xff]+', b'a\x80\x90b').span()))
show(lambda: (re.sub(rb'(a)', rb'\1\1', b'bab')))
show(lambda: (re.sub(b'a', lambda m: m.group() + b'!', b'bab')))
show(lambda: (re.findall(rb'(?i)[a-z]+', b'AbC')))
show(lambda: (re.compile(rb'a|b')))
show(lambda: (re.search(rb'\bfoo', b'a foo').start()))
show(lambda: (re.search(rb'\u0041', b'u')))
show(lambda: (re.search(b'(?u)a', b'a')))
show(lambda: (re.search(rb'(?<=\xe9)a', b'\xe9a').span()))
#%% alternation_order
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.match('a|ab|abc', 'abc').group()))
show(lambda: (re.match('(?:a|ab|abc)$', 'abc').group()))
show(lambda: (re.match('(a|ab)(c|bcd)(d*)', 'abcd').groups()))
show(lambda: (re.match('(|a)*', 'aa').groups()))
show(lambda: (re.match('(a|)+', 'aab').groups()))
show(lambda: (re.match('(?:(a)|(b)|(c))*', 'abca').groups()))
show(lambda: (re.match('((a)|b)*', 'ab').groups()))
show(lambda: (re.match('(a(b)?)+', 'aba').groups()))
show(lambda: (re.match('(?:(a)|b)*', 'ab').groups()))
show(lambda: (re.match('(a*)*', 'aa').groups()))
show(lambda: (re.match('(a*)+', 'b').groups()))
show(lambda: (re.match('(a*?)*?b', 'aab').groups()))
show(lambda: (re.match('((a*)*)*', 'aa').groups()))
show(lambda: (re.match('(?:a?)*?$', 'aa').span()))
show(lambda: (re.findall('one|two|three|four', 'onetwo fourthree')))
#%% classes
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall('[]a]', 'a]b')))
show(lambda: (re.findall('[^]a]', 'a]b')))
show(lambda: (re.findall('[a-]', 'a-b')))
show(lambda: (re.findall('[-a]', 'a-b')))
show(lambda: (re.findall('[a^]', 'a^b')))
show(lambda: (re.findall(r'[\]]', ']')))
show(lambda: (re.findall(r'[\w-]+', 'ab-c d')))
show(lambda: (re.findall(r'[\d.,]+', '1,234.5 x')))
show(lambda: (re.findall(r'[\s\S]', 'a\n')))
show(lambda: (re.findall(r'[\b]', 'a\bb')))
show(lambda: (re.findall(r'[\x41-\x43]', 'ABCD')))
show(lambda: (re.findall(r'[\u00e0-\u00ff]', 'éa')))
show(lambda: (re.findall(r'[^\d\s]+', 'a1 b2')))
show(lambda: (re.findall(r'[a\-z]', 'a-zm')))
show(lambda: (re.findall('[.]', 'a.b')))
show(lambda: (re.findall('[$^*+?{}()|]', '$x*(')))
show(lambda: (re.findall(r'[\n\t]', 'a\n\tb')))
show(lambda: (re.findall(r'[\0\07]', '\x00\x07')))
show(lambda: (re.findall(r'[\101]', 'A')))
#%% escapes
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall(r'\a\f\v\r\n\t', '\a\f\v\r\n\t')))
show(lambda: (re.findall(r'\x41\u0042\U00000043', 'ABC')))
show(lambda: (re.findall(r'\101', 'A')))
show(lambda: (re.findall(r'\0', '\0')))
show(lambda: (re.findall(r'\012', '\n')))
show(lambda: (re.findall(r'\.\*\[\]\(\)\\', '.*[]()\\')))
show(lambda: (re.findall(r'\-\ \#\!\%\'\"', "- #!%'\"")))
show(lambda: (re.findall(r'\é', 'é')))
show(lambda: (re.findall('\\\n', '\n')))
show(lambda: (re.findall(r'\_', '_')))
#%% word_boundaries
import re
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (re.findall(r'\b', 'ab cd')))
show(lambda: (re.findall(r'\B', 'ab cd')))
show(lambda: (re.findall(r'\b', '')))
show(lambda: (re.findall(r'\B', '')))
show(lambda: (re.sub(r'\b', '|', 'hi, you')))
show(lambda: (re.sub(r'\B', '-', 'hey')))
show(lambda: (re.findall(r'\bcat\b', 'cat concat cat.')))
show(lambda: (re.search(r'\Bcat', 'concat').start()))
#%% log_parsing
import re
log = """2024-01-15 10:30:45 ERROR [main] Failed to connect: timeout=30s
2024-01-15 10:31:02 INFO [worker-1] Retry ok
bad line
2024-01-16 00:00:00 WARN [main] disk 91% full"""
pat = re.compile(r'^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+) \[(?P<thread>[^\]]+)\] (?P<msg>.*)$', re.M)
result = [m.groupdict() for m in pat.finditer(log)]
#%% tokenizer
import re
spec = [('NUM', r'\d+(?:\.\d*)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[-+*/=()]'), ('WS', r'\s+'), ('BAD', r'.')]
tok = re.compile('|'.join(f'(?P<{n}>{p})' for n, p in spec))
result = [(m.lastgroup, m.group()) for m in tok.finditer('x1 = 3.14*(y - 2) ?') if m.lastgroup != 'WS']
#%% csv_quotes
import re
line = 'a,"b,c",,"d ""e""",f'
result = [m.group(1) if m.group(1) is not None else m.group(2) for m in re.finditer(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))', line)]
#%% camel_snake
import re
def snake(s): return re.sub(r'(?<!^)(?=[A-Z])', '_', s).lower()
def camel(s): return re.sub(r'_([a-z])', lambda m: m.group(1).upper(), s)
result = [snake('getHTTPResponse'), snake('Abc'), camel('get_http_response'), re.sub(r'([a-z0-9])([A-Z])', r'\1_\2', 'fooBarBaz9X')]
#%% validation
import re
email = re.compile(r'^[\w.+-]+@[\w-]+\.[\w.-]+$')
ip = re.compile(r'^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$')
result = [[bool(email.match(x)) for x in ('a@b.co', 'a@b', 'x.y+z@q-r.com', '@a.b')],
          [bool(ip.match(x)) for x in ('1.2.3.4', '256.1.1.1', '1.2.3', '255.255.255.255', '1.2.3.4.')]]
#%% money_and_tickers
import re
text = "BTC-USD at $67,123.45 (+2.3%), ETH/USDT 3,456.7 -1.05%; vol 1.2M, €99"
print(re.findall(r'[$€][\d,]+(?:\.\d+)?', text))
print(re.findall(r'[+-]\d+(?:\.\d+)?%', text))
print(re.findall(r'\b([A-Z]{3,4})[-/]([A-Z]{3,4})\b', text))
print({m.group(1): float(m.group(2)) for m in re.finditer(r'(\w+) (\d[\d.]*)M', text)})
print(re.sub(r'(?<=\d),(?=\d{3})', '', text))
#%% key_value
import re
s = 'name=Joe age=30 tags="a b" x= y="" z'
result = re.findall(r'(\w+)=(?:"([^"]*)"|(\S*))', s)
#%% callable_sub_state
import re
n = 0
def f(m):
    global n
    n += 1
    return f'<{n}:{m.group(0)}>'
result = (re.sub(r'[aeiou]', f, 'education'), n, re.sub('a', str, 'bab') != '')
#%% nested_re_calls
import re
def f(m): return re.sub('a', 'b', m.group()) + re.match('.', m.group()).group()
result = re.sub('a.', f, 'axayaz')
#%% sub_raises
import re
def f(m): raise KeyError(m.group())
try:
    re.sub('b', f, 'abc')
except KeyError as e:
    result = repr(e)
#%% match_in_if
import re
out = []
for s in ['x=1', 'y', 'zz=22']:
    if m := re.fullmatch(r'(\w+)=(\d+)', s):
        out.append((m[1], int(m[2])))
    else:
        out.append(s)
result = out
#%% purge_and_cache
import re
a = re.compile('ab')
b = re.compile('ab')
re.purge()
c = re.compile('ab')
result = (a is b, a == c, re.purge())
#%% large_text
import re
s = 'lorem ipsum 12 dolor\n' * 3000
print(len(re.findall(r'\d+', s)), len(re.sub(r'\s+', ' ', s)), len(re.split(r'\n', s)), re.search(r'zzz', s))
print(sum(1 for m in re.finditer(r'^l\w+', s, re.M)), re.subn('o', '0', s)[1])
#%% non_ascii_positions
import re
s = 'ééé abc ццц def ' * 50
ms = list(re.finditer(r'[a-f]+', s))
result = (len(ms), ms[0].span(), ms[-1].span(), ms[50].start(), s[ms[77].start():ms[77].end()], re.search('d(e)f', s).span(1))
#%% str_subclass
import re
class S(str): pass
s = S('abc')
m = re.match('a', s)
result = (type(m.string).__name__, type(re.match('abc', s).group()).__name__, type(re.sub('x', 'y', s)).__name__, type(re.split('b', s)[0]).__name__, re.match(S('a'), 'a').group())
#%% sorted_natural
import re
key = lambda s: [int(t) if t.isdigit() else t for t in re.split(r'(\d+)', s)]
result = sorted(['f10', 'f2', 'f1', 'f20a', 'f3'], key=key)
#%% template_cases
import re
m = re.match(r'(?P<y>\d+)-(?P<m>\d+)(?:-(?P<d>\d+))?', '2024-05')
print(m.expand(r'\g<m>/\g<y>/\g<d>.'), m.expand('plain'), repr(m.expand(r'\t\\\1')))
for bad in (r'\g<z>', r'\5', r'\g<', 'x\\'):
    try:
        m.expand(bad)
    except Exception as e:
        print(type(e).__name__, e)
#%% quantified_groups
import re
for p, s in [(r'(\w,?)+', 'a,b,c'), (r'(\w)(,\w)*', 'a,b,c'), (r'(?:(\w),?)*?$', 'a,b'), (r'((ab)|(cd)){2}', 'abcd'), (r'(a|b){3}', 'aba'),
             (r'(?:a(b)?)*', 'aba'), (r'(a?)+', 'aa'), (r'(\d{1,3})(,\d{3})*', '1,234,567')]:
    m = re.match(p, s)
    print(p, m and (m.span(), m.groups(), m.lastindex))
#%% lastindex
import re
for p in [r'(a)(b)', r'((ab))', r'(a)(?:b)', r'((a)(b))', r'(a)|(b)', r'(a)(x)?', r'a(b)?']:
    m = re.match(p, 'ab')
    print(p, m.lastindex, m.lastgroup)
#%% inline_flag_scopes
import re
for p in [r'(?i)ab', r'(?i:a)b', r'a(?i:b)', r'(?s)a.b', r'(?s-i:a.b)', r'(?-i:ab)', r'(?m:^b)', r'(?im)^B$', r'(?a:\w)\w', r'(?u:\w)', r'(?x: a b )', r'((?i)a)']:
    try:
        print(p, [m.span() for m in re.finditer(p, 'AB\nab\na\nb\néé')])
    except re.error as e:
        print(p, e)
#%% comments
import re
result = [re.findall(p, 'aab') for p in [r'a(?#x)b', r'a(?#x)+', r'(?#)a', r'a(?#(nested)b', r'(?x)a #c']]
#%% groupindex_types
import re
p = re.compile(r'(?P<a>x)(?P<b>y)(z)')
result = (list(p.groupindex), p.groupindex['b'], len(p.groupindex), 'c' in p.groupindex, sorted(p.groupindex.items()), p.groupindex.get('q'))
#%% long_alternation
import re
words = [f'w{i}x' for i in range(400)]
p = re.compile('|'.join(words))
result = (p.findall('w1x w399x w400x w12x'), p.search('zzz'), p.fullmatch('w77x').span())
#%% many_groups
import re
p = re.compile(''.join(f'(?P<g{i}>.)' for i in range(150)))
m = p.match('ab' * 75)
result = (p.groups, m.group(150), m['g99'], m.lastgroup, len(m.groups()))
#%% repr_forms
import re
print(re.match('a+', 'a' * 300))
print(re.compile('a' * 300))
print(re.match('é', 'é'), re.match(r'.', '\n', re.S), re.match(b'a', b'a'))
print(re.compile("it's"), re.compile('a\nb'), re.compile(r'\d'))
#%% unmatched_group_values
import re
m = re.match('(a)|(b)', 'b')
result = (m.groups(), m.group(1), m.start(1), m.end(1), m.span(1), m.groups(''), re.findall('(a)|(b)', 'ab'), re.sub('(a)|(b)', r'[\1|\2]', 'ab'), re.split('(a)|(b)', 'xaybz'))
#%% empty_matches_adjacent
import re
print(re.findall('a*', 'baac'), re.sub('a*', '-', 'baac'), re.split('a*', 'baac'))
print([m.span() for m in re.finditer(r'\b|\w+', 'ab cd')])
print(re.sub('(?=b)', '^', 'abab'), re.sub('b|(?<=b)', 'X', 'abb'), re.subn('', '-', 'ab'))
print(re.findall(r'\w*?', 'ab'), re.findall(r'(?=(\w\w))', 'abcd'))
#%% html_strip
import re
html = '<div class="x"><p>Hi <b>there</b> &amp; you</p><!-- c --><br/></div>'
print(re.sub(r'<!--.*?-->', '', html), re.sub(r'<[^>]+>', '', html), re.findall(r'<(\w+)[^>]*>(.*?)</\1>', html))
#%% dates
import re
text = '2024-01-15, 15/01/2024 and Jan 5, 2023; 1999-12-31T23:59:59Z'
print(re.findall(r'(\d{4})-(\d{2})-(\d{2})', text))
print(re.sub(r'(\d{2})/(\d{2})/(\d{4})', r'\3-\2-\1', text))
print(re.findall(r'(?:Jan|Feb|Mar)[a-z]* \d{1,2}, \d{4}', text), re.search(r'T(?P<h>\d\d):(?P<m>\d\d)', text).groupdict())
#%% iter_protocol
import re
it = re.finditer('a', 'aa')
print(iter(it) is it, next(it).span(), next(it).span(), next(it, None), next(it, None))
try:
    next(it)
except StopIteration:
    print('stop')
#%% copying_and_truth
import re
m = re.match('(a)', 'a')
result = (bool(m), m == m, m != re.match('(a)', 'a'), hash(m) == hash(m), m.re is re.compile('(a)'))
#%% attribute_writes
import re
p = re.compile('a')
for f in ('p.pattern', 'p.x', 'm.string', 'm.y', 're.I.name'):
    m = p.match('a')
    try:
        if f == 'p.pattern': p.pattern = 1
        elif f == 'p.x': p.x = 1
        elif f == 'm.string': m.string = 1
        elif f == 'm.y': m.y = 1
        else: raise AttributeError
    except AttributeError as e:
        print(f, 'AttributeError')
#%% characters by name
import re
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: re.findall(r'\N{DIGIT ONE}|\N{em dash}', '1—2'))
t(lambda: re.findall(r'[\N{LATIN SMALL LETTER A}-\N{LATIN SMALL LETTER C}]+', 'xxabcd'))
t(lambda: re.compile(r'\N{NO SUCH NAME}'))
t(lambda: re.compile(r'[\N{}]'))
t(lambda: re.compile(r'\N{DIGIT ONE'))
t(lambda: re.compile(r'\NDIGIT'))
t(lambda: re.compile(rb'\N{DIGIT ONE}'))
t(lambda: re.findall(r'\N{EURO SIGN}+\s?\d', 'a€€ 5'))
t(lambda: re.compile("\\N{it's}"))
t(lambda: re.findall(r'\N{LATIN SMALL LETTER A WITH MACRON AND GRAVE}', 'x'))
t(lambda: re.findall(r'(?i)\N{GREEK SMALL LETTER SIGMA}', 'σΣς'))
