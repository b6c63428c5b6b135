#%% fullwidth_eval
# outcome: policy: Forbidden pattern detected: eval
ｅｖａｌ('1')
#%% bold_eval
# outcome: policy: Forbidden pattern detected: eval
𝐞𝐯𝐚𝐥('1')
#%% mixed_eval
# outcome: policy: Forbidden pattern detected: eval
e𝘃al('1')
#%% ligature_import
# outcome: policy…
ﬁle = 1
open('x')
#%% fullwidth_import
# outcome: policy: Forbidden pattern detected: __import__
__ｉmport__('os')
#%% fullwidth_open
# outcome: policy
ｏpen('x')
#%% fullwidth_module
# outcome: policy: Import not allowed: os
import ｏｓ
#%% fullwidth_dunder
# outcome: policy: Forbidden pattern detected: __class__
().__ｃlass__
#%% fullwidth_underscores
# outcome: policy
()._＿class__
#%% modifier_letters_dunder
# outcome: policy
().__claſs__
#%% frame_attribute_fold
# outcome: policy
def g(): yield 1
g().gi_fｒame
#%% lambda_is_a_keyword_only_in_ascii
# outcome: policy | SyntaxError…
f = ｌａｍｂｄａ
#%% getattr_fold
# outcome: policy
ｇetattr(1, 'real')
#%% homoglyph_is_another_name
# outcome: NameError: name 'еval' is not defined. Did you mean: 'evаl'? | NameError…
еval('1')
#%% homoglyph_binding
# outcome: result 1
еval = 1
result = еval
#%% nfkc_names_are_one
# outcome: result 2
ﬁ = 1
fi = 2
result = ﬁ
#%% nfkc_attributes_are_one
# outcome: result 2
class C: pass
c = C()
c.ﬁ = 2
result = c.fi
#%% nfkc_keywords_are_one
# outcome: result 5
def f(*, fi): return fi
result = f(ﬁ=5)
#%% nfkc_not_in_strings
# outcome: result False
result = 'ﬁ' == 'fi'
#%% bidi_override_in_code
# outcome: SyntaxError: invalid non-printable character U+202E
x = 1 <<"\u202e"*1>> + 2
#%% bidi_in_string
# outcome: result 3
x = "<<"\u202e"*1>>ab"
result = len(x)
#%% bidi_in_comment
# outcome: result 1
# <<"\u2066"*1>> hidden
result = 1
#%% bidi_in_name
# outcome: SyntaxError: invalid non-printable character U+200F
a<<"\u200f"*1>>b = 1
#%% zero_width_space
# outcome: SyntaxError: invalid non-printable character U+200B
ev<<"\u200b"*1>>al("1")
#%% zero_width_joiner
# outcome: SyntaxError: invalid non-printable character U+200D
ev<<"\u200d"*1>>al("1")
#%% word_joiner
# outcome: SyntaxError: invalid non-printable character U+2060
ev<<"\u2060"*1>>al("1")
#%% soft_hyphen
# outcome: SyntaxError: invalid non-printable character U+00AD
ev<<"\u00ad"*1>>al("1")
#%% variation_selector_in_name
# outcome: no result
eval<<"\ufe0f"*1>> = 1
#%% no_break_space
# outcome: SyntaxError: invalid non-printable character U+00A0
x<<"\u00a0"*1>>= 1
#%% line_separator
# outcome: SyntaxError: invalid non-printable character U+2028
x = 1<<"\u2028"*1>>y = 2
#%% next_line_control
# outcome: SyntaxError: invalid non-printable character U+0085
x = 1<<"\u0085"*1>>y = 2
#%% line_separator_in_comment
# outcome: result 1
result = 1 # <<"\u2028"*1>>result = 2
#%% vertical_tab
# outcome: SyntaxError: invalid non-printable character U+000B
x = 1<<"\v"*1>>y = 2
#%% escape_sequence_in_error
# outcome: ValueError…
raise ValueError('\x1b[31mred\x1b[0m\x07')
#%% surrogate_result
# outcome: result '\ud800'
# json: result
# text: result
# go: result
result = '\ud800'
#%% surrogate_print
# outcome: UnicodeEncodeError… | result 1
print('\ud800')
result = 1
#%% surrogate_encode
# outcome: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
'\ud800'.encode()
#%% surrogate_pair_text
# outcome: result 2
result = len('\ud83d\ude00')
#%% surrogate_key
# outcome: result {'\udfff': 1}
# json: result
# go: result
result = {'\udfff': 1}
#%% surrogate_error
# outcome: ValueError
raise ValueError('\ud800' * 100)
#%% surrogate_json
# outcome: result
import json
result = json.dumps('\ud800') + json.dumps('\ud800', ensure_ascii=False)
#%% surrogate_json_loads
# outcome: result '\ud800'
import json
result = json.loads('"\\ud800"')
#%% surrogate_format
# outcome: result 1
x = f'{chr(0xdfff):>10}'
result = 1
#%% surrogate_methods
# outcome: result
# json: result
# go: result
s = '\ud800a\udfff'
result = [s.upper(), s.find('a'), s.split('a'), s.replace('a', '\ud801'), s[::-1], s.title(), s.center(9)]
#%% dotless_i
# outcome: result
result = ['ı'.upper(), 'İ'.lower(), 'ß'.upper(), 'ŉ'.upper()]
#%% combining_flood
# outcome: result
# json: result
# text: result
result = 'a' + '\u0301' * 100000
#%% digits_of_all_scripts
# outcome: result 123
result = int('１２３')
#%% digit_superscript
# outcome: ValueError: invalid literal for int() with base 10: '²'
int('²')
#%% astral_repeat
# outcome: memory limit
'😀' * 10**9
#%% astral_index
# outcome: result '😀'
s = '😀' * 1000
result = s[999]
#%% nul_in_strings
# outcome: result 'a\x00b'
# json: result
# text: result
result = 'a\0b'
#%% case_folding_names
# outcome: result 2
K = 1
K = 2
result = K
#%% hangul_normal_form
# outcome: result 1
가 = 1
result = 가
#%% fullwidth_string_prefix
# outcome: SyntaxError…
x = ｆ'{1}'
#%% fullwidth_digits_in_code
# outcome: SyntaxError: invalid character '１' (U+FF11)
x = １
#%% fullwidth_parentheses
# outcome: SyntaxError: invalid character '（' (U+FF08)
print（1）
#%% smart_quotes
# outcome: SyntaxError: invalid character '“' (U+201C)
x = “a”
#%% private_use_name
# outcome: SyntaxError…
x<<"\ue000"*1>> = 1
#%% unassigned_name
# outcome: SyntaxError…
x<<"\U000e0fff"*1>> = 1
