#%% calendar_wide_columns
# outcome: memory limit
# policy: extras
import calendar
result = calendar.month(2024, 1, 10**9)
#%% calendar_wide_year
# outcome: memory limit
# policy: extras
import calendar
result = calendar.calendar(2024, 2, 10**9)
#%% calendar_wide_gaps
# outcome: memory limit
# policy: extras
import calendar
result = calendar.calendar(2024, 2, 1, 6, 10**12)
#%% calendar_year_beyond_ints
# outcome: OverflowError: Python int too large to convert to C ssize_t
# policy: extras
import calendar
result = calendar.month(10**30, 1)
#%% calendar_leap_days_of_ages
# outcome: result 485000000000000000
# policy: extras
import calendar
result = calendar.leapdays(-10**18, 10**18)
#%% calendar_html
# outcome: AttributeError: calendar.HTMLCalendar is not supported; use calendar.TextCalendar
# policy: extras
import calendar
result = calendar.HTMLCalendar
#%% calendar_many_columns
# outcome: memory limit | time limit
# policy: extras
import calendar
result = calendar.formatstring(['a'] * 10**6, 10**6)
#%% calendar_wide_header
# outcome: memory limit
# policy: extras
import calendar
result = calendar.weekheader(10**10)
#%% calendar_year_beyond_c
# outcome: OverflowError: Python int too large to convert to C int
# policy: extras
import calendar
result = calendar.monthrange(2**62, 2)
#%% fraction_of_a_huge_exponent
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = F('1e1000000000')
#%% fraction_of_a_tiny_exponent
# outcome: memory limit | time limit
# policy: extras
from fractions import Fraction as F
result = F('1e-100000000')
#%% fraction_power
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = F(1, 3) ** 10**9
#%% fraction_format_precision
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = format(F(1, 3), '.1000000000f')
#%% fraction_format_width
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = format(F(1, 3), '1000000000.1f')
#%% fraction_round_digits
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = round(F(1, 3), 10**9)
#%% fraction_of_many_digits
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value…
# policy: extras
from fractions import Fraction as F
result = F('1' * 5000)
#%% fraction_of_a_long_text
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = F('1' * 10**8)
#%% fraction_sum
# outcome: memory limit | time limit
# policy: extras
from fractions import Fraction as F
result = sum(F(1, n) for n in range(1, 10**9))
#%% fraction_as_exponent
# outcome: memory limit
# policy: extras
from fractions import Fraction as F
result = 2 ** F(10**12)
#%% fraction_equality
# outcome: result False
# policy: extras
from fractions import Fraction as F
result = F(3, 10**4000) + F(1, 7**4000) == 0
#%% fraction_too_large_for_a_float
# outcome: OverflowError: integer division result too large for a float
# policy: extras
from fractions import Fraction as F
result = float(F(10**4000))
#%% fraction_hash
# outcome: result 0
# policy: extras
from fractions import Fraction as F
result = hash(F(10**4000, 3**4000)) and 0
#%% fraction_that_doubles
# outcome: memory limit | time limit
# policy: extras
from fractions import Fraction as F
x = F(1, 3)
while True:
    x = x * x + F(1, 7)
#%% re_nested_repeats
# outcome: result None
# policy: extras
import re
result = re.search(r'(a+)+$', 'a' * 50000 + 'b')
#%% re_sub_that_grows
# outcome: memory limit
# policy: extras lambda
import re
result = re.sub('a*', lambda m: m.group() * 1000, 'a' * 100000)
#%% re_sub_everywhere
# outcome: memory limit | time limit
# policy: extras
import re
result = re.sub('', 'x' * 10000, 'a' * 100000)
#%% re_backtracking_without_memory
# outcome: memory limit | time limit
# policy: extras
import re
result = re.match(r'(?:a|a)*(?=(b))\1', 'a' * 100000)
#%% re_no_except_catches_it
# outcome: memory limit | time limit
# policy: extras
import re
try:
    re.match(r'(?=(?:a|a)*b)', 'a' * 100)
except BaseException:
    result = 1
#%% re_compile_for_ever
# outcome: memory limit | time limit
# policy: extras
import re
i = 0
while True:
    i += 1
    re.compile('a' + str(i))
#%% re_nested_groups
# outcome: RecursionError: maximum recursion depth exceeded
# policy: extras
import re
result = re.compile('(' * 100000)
#%% re_long_pattern
# outcome: memory limit
# policy: extras
import re
result = re.compile('a' * 10**8)
#%% re_findall_everywhere
# outcome: memory limit | time limit
# policy: extras
import re
result = re.findall('', 'a' * 10**7)
#%% re_split_with_groups
# outcome: memory limit | time limit
# policy: extras
import re
result = re.split('(a)(b)(c)?', 'ab' * 10**6)
#%% re_many_groups_asked_for
# outcome: memory limit
# policy: extras
import re
result = re.match('a', 'a').group(*[0] * 10**7)
#%% re_long_template
# outcome: memory limit | time limit
# policy: extras
import re
result = re.sub('(a)', r'\1' * 10**6, 'a' * 1000)
#%% re_repeat_too_large
# outcome: OverflowError: the repetition number is too large
# policy: extras
import re
result = re.match('x{4294967295}', 'x')
#%% re_sub_as_function
# outcome: TypeError: sub() missing required argument 'string' (pos 2)
# policy: extras lambda
import re
result = re.sub('a', lambda m: re.sub('a', m.re.sub, 'a'), 'a')
#%% re_sub_inside_sub
# outcome: RecursionError: maximum recursion depth exceeded
# policy: extras lambda
import re
f = lambda m: re.sub('a', f, 'a')
result = re.sub('a', f, 'a')
#%% re_finditer_used_up
# outcome: result []
# policy: extras
import re
it = re.finditer('a|', 'a' * 100)
result = [list(it) for _ in range(3)][1]
#%% re_matches_kept
# outcome: memory limit | time limit
# policy: extras
import re
kept = []
while True:
    kept.append(re.match('(a)(b)?', 'a' * 1000))
#%% template_that_grows
# outcome: memory limit | time limit
# policy: extras
import string
result = string.Template('$a' * 10**6).substitute(a='x' * 10**6)
#%% formatter_width
# outcome: memory limit
# policy: extras
import string
result = string.Formatter().format('{0:{1}}', 1, 10**9)
#%% formatter_dunder
# outcome: AttributeError: access to '__class__' is not allowed in a format field
# policy: extras
import string
result = string.Formatter().get_field('0.__class__', (1,), {})
#%% capwords_long
# outcome: memory limit | time limit
# policy: extras
import string
result = string.capwords('a ' * 10**7)
#%% formatter_braces
# outcome: ValueError: Single '{' encountered in format string
# policy: extras
import string
result = string.Formatter().vformat('{' * (10**6 + 1), (), {})
#%% formatter_depth
# outcome: ValueError: Max string recursion exceeded
# policy: extras
import string
result = string.Formatter().format('{:{:{:{}}}}', 1, 2, 3, 4)
#%% template_pattern_that_backtracks
# outcome: result 50002
# policy: extras
import string
class T(string.Template):
    idpattern = '(a+)+'
result = len(T('$' + 'a' * 50000 + '!').safe_substitute())
#%% template_pattern_that_is_wrong
# outcome: error: missing ), unterminated subpattern at position 21 (line 1, column 22)
# policy: extras
import string
class T(string.Template):
    idpattern = '('
result = T('$a').substitute(a=1)
#%% formatter_without_end
# outcome: RecursionError: maximum recursion depth exceeded
# policy: extras
import string
class F(string.Formatter):
    def get_value(self, k, a, kw):
        return self.format('{0}', 1)
result = F().format('{0}')
#%% wrap_of_millions
# outcome: memory limit | time limit
# policy: extras
import textwrap
result = textwrap.wrap('a ' * 10**7, 3)
#%% indent_that_multiplies
# outcome: memory limit | time limit
# policy: extras
import textwrap
result = textwrap.indent('a\n' * 10**6, 'x' * 10**4)
#%% wrap_with_a_huge_width
# outcome: memory limit
# policy: extras
import textwrap
result = textwrap.fill('a b', 10**12, initial_indent='x' * 10**8)
#%% wrap_with_long_indents
# outcome: memory limit | time limit
# policy: extras
import textwrap
result = textwrap.wrap('a' * 10**7, 2, subsequent_indent='y' * 50)
#%% wrap_at_hyphens
# outcome: result 50000
# policy: extras
import textwrap
result = len(textwrap.wrap('a-' * 100000, 5))
#%% wrap_width_beyond_ints
# outcome: OverflowError: Python int too large to convert to C ssize_t
# policy: extras
import textwrap
result = textwrap.wrap('ab', 2**70)
#%% wrap_tabsize_beyond_ints
# outcome: OverflowError: Python int too large to convert to C int
# policy: extras
import textwrap
result = textwrap.wrap('a\tb', tabsize=10**12)
#%% dedent_of_blanks
# outcome: memory limit
# policy: extras
import textwrap
result = textwrap.dedent(' ' * 10**8 + 'a')
#%% shorten_of_millions
# outcome: memory limit | time limit
# policy: extras
import textwrap
result = textwrap.shorten('a ' * 10**7, 10**9)
