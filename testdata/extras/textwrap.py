#%% wrap
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.wrap(text, 30)))
show(lambda: (textwrap.wrap(text)))
show(lambda: (textwrap.wrap(text, 10)))
show(lambda: (textwrap.wrap('', 10), textwrap.wrap('   ', 10), textwrap.wrap('a', 1)))
show(lambda: (textwrap.wrap('aaaaaaaaaaaaaaaa bbb', 5)))
show(lambda: (textwrap.wrap('a b c d e f', 3)))
show(lambda: (textwrap.wrap(text, width=25, break_on_hyphens=False)))
show(lambda: (textwrap.wrap('hello world', 0)))
show(lambda: (textwrap.wrap('hello world', -1)))
show(lambda: (textwrap.wrap(5)))
show(lambda: (textwrap.wrap('a', 'b')))
show(lambda: (textwrap.wrap('hello', foo=1)))
show(lambda: (textwrap.wrap('x\n\ny z', 80)))
#%% fill
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.fill(text, 40)))
show(lambda: (textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  ')))
show(lambda: (textwrap.fill('abc', 2)))
show(lambda: (textwrap.fill('a\nb\tc', 20, expand_tabs=False, replace_whitespace=False)))
show(lambda: (textwrap.fill('a\nb\tc', 20, tabsize=4)))
#%% hyphens
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.wrap('well-known long-term state-of-the-art', 12)))
show(lambda: (textwrap.wrap('foo--bar baz---qux', 5)))
show(lambda: (textwrap.wrap('use the -b option --verbose or -x', 8)))
show(lambda: (textwrap.wrap('a-b c-d 1-2 ab-cd', 4)))
show(lambda: (textwrap.wrap('really-long-hyphenated-words-that-never-end', 15)))
show(lambda: (textwrap.wrap('really-long-hyphenated-words', 15, break_long_words=False)))
show(lambda: (textwrap.wrap('really-long-hyphenated-words', 15, break_on_hyphens=False)))
show(lambda: (textwrap.wrap('------------- ab', 5)))
show(lambda: (textwrap.wrap('this-is-a-useful-feature-for-reformatting-posts', 10)))
show(lambda: (textwrap.wrap('e-mail and x-ray, y-axis', 6)))
show(lambda: (textwrap.wrap('"quoted-word" (paren-word) [x-y]', 9)))
show(lambda: (textwrap.wrap("Dr. O'Neil-Smith, isn't-it?--yes", 8)))
#%% options
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.wrap(text, 30, max_lines=2)))
show(lambda: (textwrap.wrap(text, 30, max_lines=2, placeholder='...')))
show(lambda: (textwrap.wrap(text, 30, max_lines=1, placeholder='')))
show(lambda: (textwrap.wrap('hello world foo', 11, max_lines=1)))
show(lambda: (textwrap.wrap('a' * 30, 10, max_lines=1)))
show(lambda: (textwrap.wrap('hello', 3, max_lines=1)))
show(lambda: (textwrap.wrap('hello', 5, max_lines=1), textwrap.wrap('hello ', 5, max_lines=1)))
show(lambda: (textwrap.wrap('aa bb', 3, max_lines=0)))
show(lambda: (textwrap.wrap('a  b   c', 3, drop_whitespace=False)))
show(lambda: (textwrap.wrap('  leading and trailing  ', 10)))
show(lambda: (textwrap.wrap('  leading and trailing  ', 10, drop_whitespace=False)))
show(lambda: (textwrap.wrap('foo. bar. Baz! qux? "end." x', 80, fix_sentence_endings=True)))
show(lambda: (textwrap.wrap('aaaaaaaa', 3, break_long_words=False)))
show(lambda: (textwrap.wrap('xx aaaaaaaa yy', 3, break_long_words=False)))
show(lambda: (textwrap.wrap('ab cd', 5, initial_indent='>>> ', subsequent_indent='... ')))
show(lambda: (textwrap.wrap('abcdef', 3, initial_indent='12345')))
show(lambda: (textwrap.wrap('a b', 10, max_lines=None)))
show(lambda: (textwrap.wrap('aaa bbb ccc ddd', 7, max_lines=2, placeholder=' [more]')))
show(lambda: (textwrap.wrap('aaa bbb ccc ddd eee', 9, max_lines=2, placeholder=' ~')))
#%% shorten
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.shorten('Hello  world!', width=12)))
show(lambda: (textwrap.shorten('Hello  world!', width=11)))
show(lambda: (textwrap.shorten('Hello world', width=10, placeholder='...')))
show(lambda: (textwrap.shorten('Hello', width=4)))
show(lambda: (textwrap.shorten('Hello', width=5)))
show(lambda: (textwrap.shorten('  a  b\n c ', width=20)))
show(lambda: (textwrap.shorten('hello world foo bar', 14, placeholder='…')))
show(lambda: (textwrap.shorten('', 5)))
show(lambda: (textwrap.shorten('abc def', 2, placeholder='')))
show(lambda: (textwrap.shorten('supercalifragilistic', 10, placeholder='..')))
show(lambda: (textwrap.shorten('a b c')))
show(lambda: (textwrap.shorten('abcdef ghi', 7, placeholder='')))
#%% dedent
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.dedent('  a\n    b\n  c')))
show(lambda: (textwrap.dedent('\n    x\n      y\n\n    z\n')))
show(lambda: (textwrap.dedent('a\n  b')))
show(lambda: (textwrap.dedent('  a\n\tb')))
show(lambda: (textwrap.dedent('\t a\n\t  b')))
show(lambda: (textwrap.dedent('    \n  a\n   \n')))
show(lambda: (textwrap.dedent('')))
show(lambda: (textwrap.dedent('   ')))
show(lambda: (textwrap.dedent('  a\r\n  b')))
show(lambda: (textwrap.dedent(' a\n  b\n   c')))
show(lambda: (textwrap.dedent(5)))
show(lambda: (textwrap.dedent('  é\n  ü')))
#%% indent
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (textwrap.indent('a\nb\n\nc', '  ')))
show(lambda: (textwrap.indent('a\n\n b', '> ')))
show(lambda: (textwrap.indent('a\n\nb\n', '+ ', lambda line: True)))
show(lambda: (textwrap.indent('a\nbb', '- ', lambda line: len(line) > 2)))
show(lambda: (textwrap.indent('', 'x')))
show(lambda: (textwrap.indent('a\r\nb\x0bc', '#')))
show(lambda: (textwrap.indent('a', prefix='z', predicate=None)))
show(lambda: (textwrap.indent(5, 'x')))
show(lambda: (textwrap.indent('a')))
show(lambda: (textwrap.indent('  \n\t\nq', '>')))
#%% wrapper_object
import textwrap
text = "The quick brown fox jumped over the lazy dog. It was not amused; the well-known fox-hunter -- a Mr. Smith -- didn't care. 'Stop it!' he said.  Then\the left."
w = textwrap.TextWrapper(width=20)
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (w.width, w.initial_indent, w.subsequent_indent, w.expand_tabs, w.replace_whitespace, w.fix_sentence_endings))
show(lambda: (w.break_long_words, w.drop_whitespace, w.break_on_hyphens, w.tabsize, w.max_lines, w.placeholder))
show(lambda: (w.wrap(text)))
show(lambda: (w.fill(text)))
show(lambda: (w.foo))
show(lambda: (w.wrap()))
show(lambda: (textwrap.TextWrapper(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))
show(lambda: (textwrap.TextWrapper(width=5, nope=1)))
show(lambda: (type(w)))
#%% wrapper_changes
import textwrap
w = textwrap.TextWrapper()
w.width = 12
w.initial_indent = '- '
w.subsequent_indent = '  '
print(w.wrap('one two three four five'))
w.max_lines = 2
print(w.fill('one two three four five'))
w.placeholder = ' …'
print(w.fill('one two three four five'))
w.extra = 5
print(w.extra)
#%% wrapper_subclass
import textwrap
class W(textwrap.TextWrapper):
    def wrap(self, text):
        return [l.upper() for l in super().wrap(text)]
print(W(width=8).fill('hello big world'))
class V(textwrap.TextWrapper):
    def __init__(self, n):
        super().__init__(width=n)
print(V(5).wrap('aa bb cc'))
#%% docstring
import textwrap
def f():
    """Summary line.

        Indented code
    More text here
      deeper.
    """
body = """
    First line of a message that is long enough to be wrapped over lines.

    Second paragraph, shorter.
"""
for p in textwrap.dedent(body).strip().split('\n\n'):
    print(textwrap.fill(p, 28))
    print()
print(textwrap.dedent(f.__doc__ or ''))
#%% bullets
import textwrap
items = ['Check that the price of every trade lies within the day range', 'Sum', 'Compare with the last closing balance of the account']
print('\n'.join(textwrap.fill(i, 30, initial_indent=f'{n}. ', subsequent_indent='   ') for n, i in enumerate(items, 1)))
#%% unicode_widths
import textwrap
print(textwrap.wrap('häßliche Wörter überall, größer ñandú', 8))
print(textwrap.wrap('naïve\u00a0space and \u2003em', 6))
print(textwrap.shorten('üüü äää ööö', 8), textwrap.fill('日本語 テキスト', 4))
print(textwrap.wrap('x\x0cy\x0bz\rw', 3), textwrap.wrap('ä-ö-ü-ab cd-éf', 4))
#%% table_cells
import textwrap
rows = [('BTC', 'Bitcoin is a decentralized currency'), ('ETH', 'Smart contracts')]
for k, v in rows:
    cell = textwrap.wrap(v, 14)
    for i, l in enumerate(cell):
        print(f'{k if i == 0 else "":<5}|{l:<14}|')
#%% long_text
import textwrap
t = ' '.join(f'word{i}' * (i % 3 + 1) for i in range(500))
lines = textwrap.wrap(t, 37)
result = (len(lines), max(map(len, lines)), lines[10], lines[-1], textwrap.shorten(t, 50))
