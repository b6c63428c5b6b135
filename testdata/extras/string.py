#%% constants
import string
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (string.ascii_letters))
show(lambda: (string.ascii_lowercase, string.ascii_uppercase))
show(lambda: (string.digits, string.hexdigits, string.octdigits))
show(lambda: (string.punctuation))
show(lambda: (string.whitespace))
show(lambda: (string.printable))
show(lambda: (len(string.printable)))
show(lambda: (string.foo))
show(lambda: ([c for c in 'a1!' if c in string.ascii_letters]))
#%% capwords
import string
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (string.capwords('hello  world foo')))
show(lambda: (string.capwords(' aBc  dEf ')))
show(lambda: (string.capwords('a-b-c', '-')))
show(lambda: (string.capwords('a  b', ' ')))
show(lambda: (string.capwords('')))
show(lambda: (string.capwords('straße ñandu')))
show(lambda: (string.capwords('x', None)))
show(lambda: (string.capwords('a-b', sep='')))
show(lambda: (string.capwords(5)))
show(lambda: (string.capwords()))
#%% substitute
import string
T = string.Template
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('$who likes $what').substitute(who='tim', what='kung pao')))
show(lambda: (T('$who ${what}ing').substitute({'who': 'x', 'what': 'go'})))
show(lambda: (T('$a $b').substitute({'a': 1}, b=2)))
show(lambda: (T('$a').substitute({'a': 1}, a=2)))
show(lambda: (T('$$5 $x').substitute(x=None)))
show(lambda: (T('no fields').substitute()))
show(lambda: (T('$a').substitute()))
show(lambda: (T('$a').substitute({})))
show(lambda: (T('$').substitute()))
show(lambda: (T('cost: $5').substitute()))
show(lambda: (T('a\nb $ c').substitute()))
show(lambda: (T('${a').substitute(a=1)))
show(lambda: (T('${a b}').substitute({'a b': 1})))
show(lambda: (T('$A_b1-c').substitute(A_b1='x')))
show(lambda: (T('$ü').substitute()))
show(lambda: (T('${_x}$y.z').substitute(_x=1, y=[2])))
show(lambda: (T('$self').substitute(self='me')))
show(lambda: (T('$mapping').substitute(mapping='m')))
show(lambda: (T('$a').substitute(1)))
show(lambda: (T('$a').substitute({'a': 1}, {'b': 2})))
show(lambda: (T('$a$a').substitute(a='$b')))
#%% safe_substitute
import string
T = string.Template
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('$a $b ${c}').safe_substitute(a=1)))
show(lambda: (T('$ $$ $5 ${a').safe_substitute()))
show(lambda: (T('$a').safe_substitute({'a': 'x'}, a='y')))
show(lambda: (T('$a $b').safe_substitute({}, b=2)))
show(lambda: (T('$self').safe_substitute(self=1)))
#%% inspect
import string
T = string.Template
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('$a ${b} $$ $a $c').get_identifiers()))
show(lambda: (T('$a $').is_valid(), T('$a $$').is_valid(), T('').is_valid()))
show(lambda: (T('$a').template))
show(lambda: (T('$ $a').get_identifiers()))
show(lambda: (T.delimiter, T.idpattern, T.braceidpattern))
show(lambda: (T()))
show(lambda: (T('a', 'b')))
show(lambda: (T(template='$x').substitute(x=1)))
show(lambda: (T('$a').foo))
show(lambda: (T(5).substitute()))
#%% missing_key_is_key_error
import string
T = string.Template
class M(dict):
    def __missing__(self, k):
        return k.upper()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('$a $b').substitute(M(a=1))))
show(lambda: (T('$a').substitute(M(), a='z')))
show(lambda: (T('$q').substitute([])))
#%% subclass_delimiter
import string
class T(string.Template):
    delimiter = "%"
class U(string.Template):
    delimiter = "&&"
class V(T):
    pass
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('%a $b %% %{c}').substitute(a=1, c=2)))
show(lambda: (T('% x').substitute()))
show(lambda: (U('&&a & &&&&').substitute(a=1)))
show(lambda: (V('%a').substitute(a=5)))
show(lambda: (T('%a').get_identifiers(), T('%').is_valid()))
#%% subclass_idpattern
import string
class T(string.Template):
    idpattern = r"[a-z]+\\.[a-z]+"
class B(string.Template):
    idpattern = "[a-z]"
    braceidpattern = "[0-9]+"
class C(string.Template):
    flags = 0
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('$a.b $c').safe_substitute({'a.b': 1})))
show(lambda: (B('$x ${12} ${x}').safe_substitute({'x': 'X', '12': 'T'})))
show(lambda: (C('$Ab $ab').safe_substitute(ab=1, Ab=2)))
#%% subclass_pattern
import string
import re
class T(string.Template):
    pattern = r"""
    (?P<escaped>@@) | @(?P<named>[a-z]+)@ | (?P<braced>\\A\\Z) | (?P<invalid>@)
    """
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (T('@a@ @@ x').substitute(a=1)))
show(lambda: (T('@a').substitute(a=1)))
show(lambda: (T('@a@ @b@').safe_substitute(a=1)))
#%% formatter_format
import string
f = string.Formatter()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (f.format('{} {}', 1, 2)))
show(lambda: (f.format('{0} {1} {0}', 'a', 'b')))
show(lambda: (f.format('{x} {y!r:>5}', x=1, y='q')))
show(lambda: (f.format('{0[1]} {1.real}', [1, 2], 3)))
show(lambda: (f.format('{:{}}', 'a', 5) + '|'))
show(lambda: (f.format('{{}} {}', 1)))
show(lambda: (f.format('{:.2f}', 3.14159)))
show(lambda: (f.format('{0}')))
show(lambda: (f.format('{a}')))
show(lambda: (f.format('{} {0}', 1)))
show(lambda: (f.format('{0} {}', 1)))
show(lambda: (f.format('{!x}', 1)))
show(lambda: (f.format('{!s} {!a}', 1, 'é')))
show(lambda: (f.format('{')))
show(lambda: (f.format('}')))
show(lambda: (f.format('{0[a]}', {'a': 5})))
show(lambda: (f.format('{0.nope}', 1)))
show(lambda: (f.format('{.real}', 1)))
show(lambda: (f.format('no fields')))
show(lambda: (f.format('')))
show(lambda: (f.format('{:{:{}}}', 1, 2, 3)))
show(lambda: (f.format()))
show(lambda: (f.format('{0:{1}}', 3.14159, '.1f')))
show(lambda: (f.format('{:d}', 'x')))
#%% formatter_vformat
import string
f = string.Formatter()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (f.vformat('{0} {a}', (1,), {'a': 2})))
show(lambda: (f.vformat('{a}', (), {})))
show(lambda: (f.vformat('{0}', [5], {})))
show(lambda: (f.get_value(0, [1], {}), f.get_value('a', [], {'a': 2})))
show(lambda: (f.convert_field(1, 'r'), f.convert_field('é', 'a'), f.convert_field(1, None)))
show(lambda: (f.convert_field(1, 'z')))
show(lambda: (f.format_field(3, '03d'), f.format_field('a', '')))
show(lambda: (f.get_field('0[1]', ([1, 2],), {})))
show(lambda: (f.get_field('a.real', (), {'a': 3})))
show(lambda: (list(f.parse('a{b!r:c}d{{e}}'))))
show(lambda: (list(f.parse('')), list(f.parse('x')), list(f.parse('{}'))))
show(lambda: (list(f.parse('{'))))
#%% formatter_subclass
import string
class D(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<" + key + ">")
        return super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        if spec == "up":
            return str(value).upper()
        return super().format_field(value, spec)
    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value) + "!"
        return super().convert_field(value, conversion)
d = D()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (d.format('{a} {b}', a=1)))
show(lambda: (d.format('{0:up} {x:up}', 'q')))
show(lambda: (d.format('{0!u}', 5)))
show(lambda: (d.format('{0!q}', 5)))
show(lambda: (d.vformat('{z:>5}', (), {})))
#%% formatter_unused
import string
class C(string.Formatter):
    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)), args, kwargs)
        if len(used) < len(args) + len(kwargs):
            raise ValueError("unused")
c = C()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (c.format('{0} {a}', 1, a=2)))
show(lambda: (c.format('{0}', 1, 2)))
show(lambda: (c.format('{}{}', 1, 2)))
#%% report_template
from string import Template
t = Template("""Dear $name,
Your balance is $$${amount} on ${date}.
""")
rows = [{'name': 'Ann', 'amount': '1,000', 'date': '2024-01-01'}, {'name': 'Bob', 'amount': 5, 'date': None}]
for r in rows:
    print(t.substitute(r))
result = t.get_identifiers()
#%% caesar
import string
def caesar(s, k):
    lo, up = string.ascii_lowercase, string.ascii_uppercase
    return s.translate(str.maketrans(lo + up, lo[k:] + lo[:k] + up[k:] + up[:k]))
result = (caesar('Hello, World!', 3), caesar(caesar('abc', 5), 21), ''.join(c for c in 'a,b!c' if c not in string.punctuation))
