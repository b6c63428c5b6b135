#%% format_literal
# outcome: policy
'{0.__class__}'.format(1)
#%% format_literal_nested
# outcome: policy
'{0:{1.__class__}}'.format(1, 2)
#%% format_literal_key
# outcome: policy
'{x.__class__}'.format(x=1)
#%% format_literal_after_index
# outcome: policy
'{0[0].__class__}'.format([1])
#%% format_built
# outcome: AttributeError…
f = '{0.__cla' + 'ss__}'
f.format(1)
#%% format_built_deep
# outcome: AttributeError…
f = '{0.__cla' + 'ss__.__mr' + 'o__}'
f.format(1)
#%% format_built_init_globals
# outcome: AttributeError…
class C:
    def __init__(self): pass
f = '{0.__in' + 'it__.__glo' + 'bals__}'
f.format(C())
#%% format_map_built
# outcome: AttributeError…
f = '{x.__cla' + 'ss__}'
f.format_map({'x': 1})
#%% format_spec_built
# outcome: AttributeError…
f = '{0:{1.__cla' + 'ss__}}'
f.format(1, 2)
#%% format_conversion_built
# outcome: AttributeError…
f = '{0.__cla' + 'ss__!r:>10}'
f.format(1)
#%% format_unbound_built
# outcome: AttributeError…
f = '{0.__cla' + 'ss__}'
str.format(f, 1)
#%% format_map_function
# outcome: AttributeError…
f = ('{0.__cla' + 'ss__}').format
list(map(f, [1]))
#%% format_stored
# outcome: AttributeError…
class C:
    show = ('{0.__cla' + 'ss__}').format
C.show(1)
#%% format_partial
# outcome: AttributeError…
import functools
g = functools.partial(('{0.__cla' + 'ss__}').format, 1)
g()
#%% format_reduce
# outcome: AttributeError…
import functools
functools.reduce(('{0.__cla' + 'ss__}{1}').format, [1, 2])
#%% format_sort_key
# outcome: AttributeError…
sorted([1, 2], key=('{0.__cla' + 'ss__}').format)
#%% format_str_subclass
# outcome: AttributeError…
class S(str): pass
S('{0.__cla' + 'ss__}').format(1)
#%% format_from_escape
# outcome: policy | AttributeError…
'{0.\x5f\x5fclass\x5f\x5f}'.format(1)
#%% format_from_join
# outcome: AttributeError…
''.join(['{0._', '_class_', '_}']).format(1)
#%% format_from_chr
# outcome: AttributeError…
u = chr(95) * 2
('{0.' + u + 'class' + u + '}').format(1)
#%% format_from_bytes
# outcome: AttributeError…
b'{0.\x5f\x5fclass\x5f\x5f}'.decode().format(1)
#%% format_from_replace
# outcome: AttributeError…
'{0.@class@}'.replace('@', '__').format(1)
#%% format_from_json
# outcome: AttributeError…
import json
json.loads('"{0.\\u005f_class__}"').format(1)
#%% format_fullwidth
# outcome: AttributeError…
f = '{0.__ｃla' + 'ss__}'
f.format(1)
#%% format_function_globals
# outcome: AttributeError…
def g(): pass
f = '{0.__glo' + 'bals__}'
f.format(g)
#%% format_function_code
# outcome: AttributeError…
def g(): pass
f = '{0.__co' + 'de__.co_' + 'consts}'
f.format(g)
#%% format_generator_frame
# outcome: AttributeError…
def g(): yield 1
f = '{0.gi_' + 'frame}'
f.format(g())
#%% format_traceback
# outcome: AttributeError…
try:
    1 / 0
except ZeroDivisionError as e:
    ('{0.__trace' + 'back__.tb_' + 'frame}').format(e)
#%% format_method_self
# outcome: AttributeError…
f = '{0.__se' + 'lf__}'
f.format([].append)
#%% format_module_dict
# outcome: AttributeError…
import math
f = '{0.__di' + 'ct__}'
f.format(math)
#%% format_module_loader
# outcome: AttributeError…
import json
f = '{0.__loa' + 'der__}'
f.format(json)
#%% format_subclasses
# outcome: AttributeError…
f = '{0.__sub' + 'classes__}'
f.format(int)
#%% format_private_attribute
# outcome: result '1'
class C: pass
c = C()
c._x = 1
result = '{0._x}'.format(c)
#%% format_allowed_name
# outcome: result 'f'
def f(): pass
result = '{0.__name__}'.format(f)
#%% format_deep_fields
# outcome: AttributeError… | result '1' | recursion
('{0' + '.real' * 100000 + '}').format(1)
result = '1'
#%% format_deep_items
# outcome: IndexError… | TypeError…
('{0' + '[0]' * 100000 + '}').format([1])
#%% format_own_getattr
# outcome: AttributeError… | result 'seen'
class C:
    def __getattr__(self, n): return 'seen'
result = ('{0.__cla' + 'ss__}').format(C())
#%% fstring_dunder
# outcome: policy
x = 1
f'{x.__class__}'
#%% fstring_spec_dunder
# outcome: policy
x = 1
f'{x:{x.__class__}}'
#%% percent_has_no_attributes
# outcome: KeyError: 'x.__class__'
'%(x.__class__)s' % {'x': 1}
#%% string_formatter
# outcome: policy: Import not allowed: string
import string
string.Formatter().format('{0.__class__}', 1)
#%% string_formatter_extras
# outcome: AttributeError…
# policy: extras
import string
string.Formatter().format('{0.__cla' + 'ss__}', 1)
#%% string_formatter_get_field
# outcome: AttributeError…
# policy: extras
import string
string.Formatter().get_field('0.__cla' + 'ss__', (1,), {})
#%% string_template
# outcome: result
# policy: extras
import string
result = string.Template('$x').substitute(x=1)
#%% getattr_is_absent
# outcome: policy
getattr(1, 'real')
#%% setattr_is_absent
# outcome: policy
setattr(1, 'x', 2)
#%% hasattr_is_absent
# outcome: policy
hasattr(1, 'real')
#%% dir_is_absent
# outcome: policy
dir(1)
#%% vars_is_absent
# outcome: policy
vars()
#%% globals_is_absent
# outcome: policy
globals()
#%% attrgetter_literal
# outcome: policy | AttributeError…
# policy: extras
import operator
operator.attrgetter('__class__')(1)
#%% attrgetter_built
# outcome: AttributeError…
# policy: extras
import operator
operator.attrgetter('__cla' + 'ss__')(1)
#%% attrgetter_path
# outcome: AttributeError…
# policy: extras
import operator
operator.attrgetter('real.__cla' + 'ss__')(1)
#%% attrgetter_frame
# outcome: AttributeError…
# policy: extras
import operator
def g(): yield 1
operator.attrgetter('gi_' + 'frame')(g())
#%% attrgetter_deep
# outcome: result 1 | recursion | time limit
# policy: extras
import operator
result = operator.attrgetter('real' + '.real' * 100000)(1)
#%% methodcaller_built
# outcome: AttributeError…
# policy: extras
import operator
operator.methodcaller('__sub' + 'classes__')(int)
#%% methodcaller_reduce
# outcome: AttributeError…
# policy: extras
import operator
operator.methodcaller('__red' + 'uce__')(1)
#%% methodcaller_allowed
# outcome: result 'A'
# policy: extras
import operator
result = operator.methodcaller('upper')('a')
#%% itemgetter
# outcome: result 2
# policy: extras
import operator
result = operator.itemgetter(1)([1, 2])
#%% agg_literal
# outcome: policy
import pandas as pd
pd.Series([1]).agg('__class__')
#%% agg_built
# outcome: AttributeError… | ValueError… | TypeError…
import pandas as pd
n = '__cla' + 'ss__'
pd.Series([1]).agg(n)
#%% agg_file
# outcome: AttributeError… | ValueError… | TypeError… | NotImplementedError…
import pandas as pd
n = 'to_' + 'csv'
pd.Series([1]).agg(n, path_or_buf='/tmp/x')
#%% apply_name
# outcome: AttributeError… | ValueError… | TypeError… | NotImplementedError…
import pandas as pd
n = 'to_' + 'pickle'
pd.DataFrame({'a': [1]}).apply(n)
#%% groupby_agg_built
# outcome: AttributeError… | ValueError… | TypeError…
import pandas as pd
n = '__in' + 'it__'
pd.DataFrame({'a': [1], 'b': [2]}).groupby('a').agg(n)
#%% groupby_transform_built
# outcome: AttributeError… | ValueError… | TypeError…
import pandas as pd
n = '__cla' + 'ss__'
pd.DataFrame({'a': [1], 'b': [2]}).groupby('a')['b'].transform(n)
#%% groupby_attribute
# outcome: AttributeError…
import pandas as pd
g = pd.DataFrame({'a': [1], 'b': [2]}).groupby('a')
f = '{0.__cla' + 'ss__}'
f.format(g)
#%% frame_attribute_column
# outcome: result
import pandas as pd
d = pd.DataFrame({'__cla' + 'ss__': [1]})
result = d['__cla' + 'ss__'].sum()
#%% float_format
# outcome: AttributeError… | ValueError… | TypeError… | result
import pandas as pd
result = pd.DataFrame({'a': [1.5]}).to_string(float_format=('{0.__cla' + 'ss__}').format)
#%% formatters
# outcome: AttributeError… | ValueError… | TypeError… | result
import pandas as pd
result = pd.DataFrame({'a': [1.5]}).to_string(formatters=[('{0.__cla' + 'ss__}').format])
#%% query_dunder
# outcome: policy | AttributeError… | NotImplementedError… | ValueError… | NameError… | SyntaxError… | TypeError…
import pandas as pd
pd.DataFrame({'a': [1]}).query('a.__class__ == 1')
#%% eval_dunder
# outcome: policy | AttributeError… | NotImplementedError… | ValueError… | NameError… | SyntaxError… | TypeError…
import pandas as pd
pd.DataFrame({'a': [1]}).eval('__import__("os")')
#%% rename_by_name
# outcome: result
import pandas as pd
result = list(pd.DataFrame({'a': [1]}).rename(columns={'a': '__class__'}).columns)
#%% namedtuple_field_dunder
# outcome: ValueError: Field names cannot start with an underscore: '__class__'
import collections
collections.namedtuple('P', '__cla' + 'ss__')
#%% namedtuple_rename
# outcome: result ('_0',)
import collections
result = collections.namedtuple('P', ['__cla' + 'ss__'], rename=True)._fields
#%% namedtuple_code_in_name
# outcome: ValueError…
import collections
collections.namedtuple('P', ['a=print(1)'])
#%% namedtuple_typename_code
# outcome: ValueError…
import collections
collections.namedtuple('P(print(1))', 'a')
#%% strftime_is_no_format
# outcome: result '{0.__class__}'
import datetime
result = datetime.date(2020, 1, 1).strftime('{0.__cla' + 'ss__}')
#%% format_date_spec
# outcome: result '{0.__class__}'
import datetime
f = '{0.__cla' + 'ss__}'
result = format(datetime.date(2020, 1, 1), f)
#%% match_class_dunder
# outcome: policy
match 1:
    case int(__class__=x): pass
#%% match_args_dunder
# outcome: AttributeError… | no result | TypeError… | policy
class C:
    __match_args__ = ('__cla' + 'ss__',)
match C():
    case C(x): result = x
#%% match_args_frame
# outcome: AttributeError… | no result
def g(): yield 1
class C:
    __match_args__ = ('gi_' + 'frame',)
match C():
    case C(x): result = x
#%% total_ordering_names
# outcome: ValueError: must define at least one ordering operation: < > <= >=
import functools
@functools.total_ordering
class C: pass
#%% wraps_attributes
# outcome: AttributeError… | TypeError… | result
import functools
def g(): pass
def h(): pass
result = functools.update_wrapper(g, h, assigned=('__glo' + 'bals__', '__co' + 'de__')) is g
#%% cmp_key_object
# outcome: policy
import functools
functools.cmp_to_key(len)(1).obj.__class__
#%% replace_in_dataclass
# outcome: AttributeError… | TypeError…
# policy: extras
import dataclasses
@dataclasses.dataclass
class C:
    x: int = 1
f = '{0.__glo' + 'bals__}'
f.format(C.x.bit_length)
#%% super_by_text
# outcome: AttributeError…
class A: pass
class B(A):
    def f(self): return ('{0.__this' + 'class__}').format(super())
B().f()
#%% enum_by_text
# outcome: AttributeError… | KeyError… | ValueError…
# policy: extras
import enum
class E(enum.Enum): A = 1
E['__cla' + 'ss__']
