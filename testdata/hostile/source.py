#%% too_large_comment
# outcome: source limit
#<<"x"*300000>>
#%% too_large_string
# outcome: source limit
result = '<<"x"*300000>>'
#%% too_large_lines
# outcome: source limit
<<"x = 1\n"*50000>>result = 1
#%% large_but_allowed_lines
# outcome: result 1 | memory limit
<<"x = 1\n"*40000>>result = 1
#%% blank_lines
# outcome: result 1
<<"\n"*200000>>result = 1
#%% semicolons
# outcome: result 1 | memory limit
<<"x = 1;"*40000>>result = 1
#%% comments
# outcome: result 1
<<"# x\n"*50000>>result = 1
#%% continued_line
# outcome: result 1
result = 1 <<"\\\n"*100000>>
#%% spaces
# outcome: result 1
result =<<" "*200000>>1
#%% indented_blank_lines
# outcome: result 1
if True:
<<"    \n"*40000>>    result = 1
#%% giant_name
# outcome: result 1
x<<"x"*200000>> = 1
result = 1
#%% giant_unknown_name
# outcome: NameError…
x<<"x"*200000>>
#%% giant_attribute
# outcome: AttributeError…
(1).x<<"x"*200000>>
#%% giant_string
# outcome: result 200000
result = len('<<"x"*200000>>')
#%% giant_escapes
# outcome: result 50000
result = len('<<"\\n"*50000>>')
#%% giant_unicode_names
# outcome: result 20000 | SyntaxError… | memory limit
result = len('<<"\\N{EM DASH}"*20000>>')
#%% giant_bytes
# outcome: result 200000
result = len(b'<<"x"*200000>>')
#%% giant_triple_string
# outcome: result 100001
result = len('''<<"\n"*100000>>x''')
#%% giant_int
# outcome: SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 200000 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.
result = <<"1"*200000>>
#%% giant_int_underscores
# outcome: SyntaxError…
result = 1<<"_1"*100000>>
#%% giant_hex
# outcome: result 800000
result = (0x<<"f"*200000>>).bit_length()
#%% giant_binary
# outcome: result 200000
result = (0b<<"1"*200000>>).bit_length()
#%% giant_float
# outcome: result inf
result = <<"1"*200000>>.0
#%% giant_float_digits
# outcome: result 1.1111111111111112
result = 1.<<"1"*200000>>
#%% giant_exponent
# outcome: result inf
result = 1e<<"9"*100000>>
#%% giant_negative_exponent
# outcome: result 0.0
result = 1e-<<"9"*100000>>
#%% giant_imaginary
# outcome: result
result = <<"1"*200000>>j
#%% joined_strings
# outcome: result 60000 | memory limit
result = len(<<"'a' "*60000>>)
#%% joined_fstrings
# outcome: result 30000 | program… | memory limit
result = len(<<"f'a' "*30000>>)
#%% fstring_many_fields
# outcome: result 40000 | program… | syntax limit | memory limit
x = 1
result = len(f'<<"{x}"*40000>>')
#%% fstring_nested
# outcome: SyntaxError: f-string: expressions nested too deeply | syntax limit | SyntaxError…
result = <<"f'{"*300>>1<<"}'"*300>>
#%% fstring_spec_nested
# outcome: SyntaxError: f-string: expressions nested too deeply | SyntaxError…
x = 1
result = f'<<"{x:"*300>><<"}"*300>>'
#%% parentheses
# outcome: syntax limit | SyntaxError: too many nested parentheses
result = <<"("*50000>>1<<")"*50000>>
#%% parentheses_open
# outcome: syntax limit | SyntaxError: too many nested parentheses | memory limit
result = <<"("*200000>>
#%% brackets
# outcome: syntax limit | SyntaxError: too many nested parentheses
result = <<"["*50000>><<"]"*50000>>
#%% braces
# outcome: syntax limit | SyntaxError: too many nested parentheses
result = <<"{"*50000>><<"}"*50000>>
#%% mixed_brackets
# outcome: syntax limit | SyntaxError: too many nested parentheses
result = <<"([{1:"*30000>>
#%% brackets_below_the_limit
# outcome: result
result = <<"["*150>><<"]"*150>>
#%% tuples
# outcome: result
result = <<"("*150>>1<<",)"*150>>
#%% dicts
# outcome: result | program…
result = <<"{1:"*150>>1<<"}"*150>>
#%% calls_nested
# outcome: syntax limit
def f(x): return x
result = <<"f("*10000>>1<<")"*10000>>
#%% calls_chained
# outcome: syntax limit | result | program…
def f(): return f
result = f<<"()"*50000>> is f
#%% subscripts_chained
# outcome: syntax limit | IndexError… | program… | memory limit
x = []
result = x<<"[0]"*50000>>
#%% attributes_chained
# outcome: syntax limit | result 1 | program… | memory limit
x = 1
result = x<<".real"*40000>>
#%% unary_minus
# outcome: syntax limit | program…
result = <<"-"*100000>>1
#%% unary_not
# outcome: syntax limit | program… | memory limit
result = <<"not "*50000>>1
#%% unary_invert
# outcome: syntax limit | program…
result = <<"~"*100000>>1
#%% binary_plus
# outcome: syntax limit | result 50000 | program…
result = 1<<"+1"*49999>>
#%% binary_power
# outcome: syntax limit | program…
result = 1<<"**1"*50000>>
#%% boolean_and
# outcome: syntax limit | result 1 | program… | memory limit
result = 1<<" and 1"*40000>>
#%% comparisons
# outcome: syntax limit | result True | program… | memory limit
result = 1<<"<2>1"*40000>>
#%% strings_plus
# outcome: syntax limit | result | program…
result = ''<<"+'a'"*40000>>
#%% conditional
# outcome: syntax limit | result | program… | memory limit
result = <<"1 if 0 else "*15000>>2
#%% lambda_nested
# outcome: syntax limit | program… | memory limit
# policy: lambda
f = <<"lambda: "*25000>>1
#%% lambda_defaults
# outcome: syntax limit | program… | SyntaxError… | memory limit
# policy: lambda
f = <<"lambda x="*20000>>1<<": 1"*20000>>
#%% walrus_nested
# outcome: syntax limit | SyntaxError…
result = <<"(x := "*20000>>1<<")"*20000>>
#%% comprehension_nested
# outcome: syntax limit | result | program… | SyntaxError…
result = <<"[x for x in "*100>>[1]<<"]"*100>>
#%% comprehension_fors
# outcome: program… | result | syntax limit | SyntaxError: too many statically nested blocks
result = [1 <<"for x in [1] "*10000>>]
#%% comprehension_ifs
# outcome: program… | result [1] | syntax limit
result = [1 for x in [1] <<"if x "*10000>>]
#%% starred
# outcome: syntax limit | SyntaxError…
x = <<"[*"*20000>><<"]"*20000>>
#%% indentation
# outcome: syntax limit | IndentationError: too many levels of indentation | SyntaxError…
if 1:
	if 1:
		if 1:
			if 1:
				if 1:
					if 1:
						if 1:
							if 1:
								if 1:
									if 1:
										if 1:
											if 1:
												if 1:
													if 1:
														if 1:
															if 1:
																if 1:
																	if 1:
																		if 1:
																			if 1:
																				if 1:
																					if 1:
																						if 1:
																							if 1:
																								if 1:
																									if 1:
																										if 1:
																											if 1:
																												if 1:
																													if 1:
																														if 1:
																															if 1:
																																if 1:
																																	if 1:
																																		if 1:
																																			if 1:
																																				if 1:
																																					if 1:
																																						if 1:
																																							if 1:
																																								if 1:
																																									if 1:
																																										if 1:
																																											if 1:
																																												if 1:
																																													if 1:
																																														if 1:
																																															if 1:
																																																if 1:
																																																	if 1:
																																																		if 1:
																																																			if 1:
																																																				if 1:
																																																					if 1:
																																																						if 1:
																																																							if 1:
																																																								if 1:
																																																									if 1:
																																																										if 1:
																																																											if 1:
																																																												if 1:
																																																													if 1:
																																																														if 1:
																																																															if 1:
																																																																if 1:
																																																																	if 1:
																																																																		if 1:
																																																																			if 1:
																																																																				if 1:
																																																																					if 1:
																																																																						if 1:
																																																																							if 1:
																																																																								if 1:
																																																																									if 1:
																																																																										if 1:
																																																																											if 1:
																																																																												if 1:
																																																																													if 1:
																																																																														if 1:
																																																																															if 1:
																																																																																if 1:
																																																																																	if 1:
																																																																																		if 1:
																																																																																			if 1:
																																																																																				if 1:
																																																																																					if 1:
																																																																																						if 1:
																																																																																							if 1:
																																																																																								if 1:
																																																																																									if 1:
																																																																																										if 1:
																																																																																											if 1:
																																																																																												if 1:
																																																																																													if 1:
																																																																																														if 1:
																																																																																															if 1:
																																																																																																if 1:
																																																																																																	if 1:
																																																																																																		if 1:
																																																																																																			if 1:
																																																																																																				if 1:
																																																																																																					if 1:
																																																																																																						if 1:
																																																																																																							if 1:
																																																																																																								if 1:
																																																																																																									if 1:
																																																																																																										if 1:
																																																																																																											if 1:
																																																																																																												if 1:
																																																																																																													if 1:
																																																																																																														if 1:
																																																																																																															if 1:
																																																																																																																if 1:
																																																																																																																	if 1:
																																																																																																																		if 1:
																																																																																																																			if 1:
																																																																																																																				if 1:
																																																																																																																					if 1:
																																																																																																																						if 1:
																																																																																																																							if 1:
																																																																																																																								result = 1
#%% indentation_loops
# outcome: SyntaxError: too many statically nested blocks | program… | IndentationError: too many levels of indentation | syntax limit | result 1
for x in [1]:
 for x in [1]:
  for x in [1]:
   for x in [1]:
    for x in [1]:
     for x in [1]:
      for x in [1]:
       for x in [1]:
        for x in [1]:
         for x in [1]:
          for x in [1]:
           for x in [1]:
            for x in [1]:
             for x in [1]:
              for x in [1]:
               for x in [1]:
                for x in [1]:
                 for x in [1]:
                  for x in [1]:
                   for x in [1]:
                    for x in [1]:
                     for x in [1]:
                      for x in [1]:
                       for x in [1]:
                        for x in [1]:
                         for x in [1]:
                          for x in [1]:
                           for x in [1]:
                            for x in [1]:
                             for x in [1]:
                              for x in [1]:
                               for x in [1]:
                                for x in [1]:
                                 for x in [1]:
                                  for x in [1]:
                                   for x in [1]:
                                    for x in [1]:
                                     for x in [1]:
                                      for x in [1]:
                                       for x in [1]:
                                        for x in [1]:
                                         for x in [1]:
                                          for x in [1]:
                                           for x in [1]:
                                            for x in [1]:
                                             for x in [1]:
                                              for x in [1]:
                                               for x in [1]:
                                                for x in [1]:
                                                 for x in [1]:
                                                  for x in [1]:
                                                   for x in [1]:
                                                    for x in [1]:
                                                     for x in [1]:
                                                      for x in [1]:
                                                       for x in [1]:
                                                        for x in [1]:
                                                         for x in [1]:
                                                          for x in [1]:
                                                           for x in [1]:
                                                            result = 1
#%% functions_nested
# outcome: syntax limit | result 1 | IndentationError… | program…
def f():
 def f():
  def f():
   def f():
    def f():
     def f():
      def f():
       def f():
        def f():
         def f():
          def f():
           def f():
            def f():
             def f():
              def f():
               def f():
                def f():
                 def f():
                  def f():
                   def f():
                    def f():
                     def f():
                      def f():
                       def f():
                        def f():
                         def f():
                          def f():
                           def f():
                            def f():
                             def f():
                              def f():
                               def f():
                                def f():
                                 def f():
                                  def f():
                                   def f():
                                    def f():
                                     def f():
                                      def f():
                                       def f():
                                        def f():
                                         def f():
                                          def f():
                                           def f():
                                            def f():
                                             def f():
                                              def f():
                                               def f():
                                                def f():
                                                 def f():
                                                  def f():
                                                   def f():
                                                    def f():
                                                     def f():
                                                      def f():
                                                       def f():
                                                        def f():
                                                         def f():
                                                          def f():
                                                           def f():
                                                            def f():
                                                             def f():
                                                              def f():
                                                               def f():
                                                                def f():
                                                                 def f():
                                                                  def f():
                                                                   def f():
                                                                    def f():
                                                                     def f():
                                                                      def f():
                                                                       def f():
                                                                        def f():
                                                                         def f():
                                                                          def f():
                                                                           def f():
                                                                            def f():
                                                                             def f():
                                                                              def f():
                                                                               def f():
                                                                                def f():
                                                                                 def f():
                                                                                  def f():
                                                                                   def f():
                                                                                    def f():
                                                                                     def f():
                                                                                      def f():
                                                                                       def f():
                                                                                        def f():
                                                                                         def f():
                                                                                          pass
result = 1
#%% classes_nested
# outcome: syntax limit | result 1 | IndentationError… | program…
class A:
 class A:
  class A:
   class A:
    class A:
     class A:
      class A:
       class A:
        class A:
         class A:
          class A:
           class A:
            class A:
             class A:
              class A:
               class A:
                class A:
                 class A:
                  class A:
                   class A:
                    class A:
                     class A:
                      class A:
                       class A:
                        class A:
                         class A:
                          class A:
                           class A:
                            class A:
                             class A:
                              class A:
                               class A:
                                class A:
                                 class A:
                                  class A:
                                   class A:
                                    class A:
                                     class A:
                                      class A:
                                       class A:
                                        class A:
                                         class A:
                                          class A:
                                           class A:
                                            class A:
                                             class A:
                                              class A:
                                               class A:
                                                class A:
                                                 class A:
                                                  class A:
                                                   class A:
                                                    class A:
                                                     class A:
                                                      class A:
                                                       class A:
                                                        class A:
                                                         class A:
                                                          class A:
                                                           class A:
                                                            class A:
                                                             class A:
                                                              class A:
                                                               class A:
                                                                class A:
                                                                 class A:
                                                                  class A:
                                                                   class A:
                                                                    class A:
                                                                     class A:
                                                                      class A:
                                                                       class A:
                                                                        class A:
                                                                         class A:
                                                                          class A:
                                                                           class A:
                                                                            class A:
                                                                             class A:
                                                                              class A:
                                                                               class A:
                                                                                class A:
                                                                                 class A:
                                                                                  class A:
                                                                                   class A:
                                                                                    class A:
                                                                                     class A:
                                                                                      class A:
                                                                                       class A:
                                                                                        class A:
                                                                                         class A:
                                                                                          pass
result = 1
#%% try_nested
# outcome: program… | SyntaxError: too many statically nested blocks | result 1 | syntax limit | memory limit | IndentationError…
try:
 try:
  try:
   try:
    try:
     try:
      try:
       try:
        try:
         try:
          try:
           try:
            try:
             try:
              try:
               try:
                try:
                 try:
                  try:
                   try:
                    try:
                     try:
                      try:
                       try:
                        try:
                         try:
                          try:
                           try:
                            try:
                             try:
                              try:
                               try:
                                try:
                                 try:
                                  try:
                                   try:
                                    try:
                                     try:
                                      try:
                                       try:
                                        try:
                                         try:
                                          try:
                                           try:
                                            try:
                                             try:
                                              try:
                                               try:
                                                try:
                                                 try:
                                                  try:
                                                   try:
                                                    try:
                                                     try:
                                                      try:
                                                       try:
                                                        try:
                                                         try:
                                                          try:
                                                           try:
                                                            result = 1
                                                           finally: pass
                                                          finally: pass
                                                         finally: pass
                                                        finally: pass
                                                       finally: pass
                                                      finally: pass
                                                     finally: pass
                                                    finally: pass
                                                   finally: pass
                                                  finally: pass
                                                 finally: pass
                                                finally: pass
                                               finally: pass
                                              finally: pass
                                             finally: pass
                                            finally: pass
                                           finally: pass
                                          finally: pass
                                         finally: pass
                                        finally: pass
                                       finally: pass
                                      finally: pass
                                     finally: pass
                                    finally: pass
                                   finally: pass
                                  finally: pass
                                 finally: pass
                                finally: pass
                               finally: pass
                              finally: pass
                             finally: pass
                            finally: pass
                           finally: pass
                          finally: pass
                         finally: pass
                        finally: pass
                       finally: pass
                      finally: pass
                     finally: pass
                    finally: pass
                   finally: pass
                  finally: pass
                 finally: pass
                finally: pass
               finally: pass
              finally: pass
             finally: pass
            finally: pass
           finally: pass
          finally: pass
         finally: pass
        finally: pass
       finally: pass
      finally: pass
     finally: pass
    finally: pass
   finally: pass
  finally: pass
 finally: pass
finally: pass
#%% finally_written_out
# outcome: program… | memory limit | result 1 | SyntaxError: too many statically nested blocks
def f():
 try:
  return 1
 finally:
  try:
   return 1
  finally:
   try:
    return 1
   finally:
    try:
     return 1
    finally:
     try:
      return 1
     finally:
      try:
       return 1
      finally:
       try:
        return 1
       finally:
        try:
         return 1
        finally:
         try:
          return 1
         finally:
          try:
           return 1
          finally:
           try:
            return 1
           finally:
            try:
             return 1
            finally:
             try:
              return 1
             finally:
              try:
               return 1
              finally:
               try:
                return 1
               finally:
                try:
                 return 1
                finally:
                 try:
                  return 1
                 finally:
                    pass
result = f()
#%% with_items
# outcome: program… | result 1 | SyntaxError… | RecursionError… | syntax limit | NameError…
class C:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
with C()<<", C()"*5000>>: result = 1
#%% elifs
# outcome: result 1 | program… | syntax limit | recursion | memory limit
x = 1
if x == 0: pass
<<"elif x == -%d: pass\n"*8000>>else: result = 1
#%% elses
# outcome: result 1 | program… | syntax limit
x = 1
<<"if x: y = 1\nelse: y = 2\n"*6000>>result = y
#%% many_functions
# outcome: result 1 | memory limit
<<"def f%d(): pass\n"*10000>>result = 1
#%% many_classes
# outcome: result 1 | memory limit
<<"class C%d: pass\n"*8000>>result = 1
#%% many_locals
# outcome: result 1 | program… | SyntaxError…
def f():
<<"    v%d = 1\n"*10000>>    return v9999
result = f()
#%% many_globals
# outcome: result 1 | program…
<<"v%d = 1\n"*15000>>result = v14999
#%% many_constants
# outcome: result 15000 | program…
result = len([<<"'s%d',"*15000>>])
#%% many_dict_items
# outcome: result 12000 | program…
result = len({<<"%d: %d,"*12000>>})
#%% many_set_items
# outcome: result 15000 | program…
result = len({<<"%d,"*15000>>})
#%% many_arguments
# outcome: result 30000 | program…
def f(*a): return len(a)
result = f(<<"1,"*30000>>)
#%% many_keywords
# outcome: result 10000 | program…
def f(**k): return len(k)
result = f(<<"a%d=1,"*10000>>)
#%% many_parameters
# outcome: result 1 | program… | SyntaxError…
def f(<<"a%d=1,"*10000>>): return a0
result = f()
#%% many_decorators
# outcome: syntax limit | result 1 | program…
def d(f): return f
<<"@d\n"*10000>>def f(): return 1
result = f()
#%% many_targets
# outcome: ValueError… | program… | SyntaxError…
<<"a%d, "*10000>> = [1]
#%% many_assignments
# outcome: result 1 | program…
x<<" = y%d"*10000>> = 1
result = 1
#%% many_dels
# outcome: result 1 | program…
<<"a%d = 1\ndel a%d\n"*8000>>result = 1
#%% many_imports
# outcome: result 1 | memory limit
<<"import math\n"*15000>>result = 1
#%% many_refused_imports
# outcome: policy: Import not allowed: os
<<"import os\n"*15000>>
#%% many_refused_names
# outcome: policy | memory limit
<<"eval;"*40000>>
#%% many_cases
# outcome: result 1 | program…
match 1:
<<"    case -%d: result = 0\n"*6000>>    case _: result = 1
#%% pattern_nested
# outcome: syntax limit | SyntaxError… | program…
match 1:
    case <<"["*5000>><<"]"*5000>>: result = 1
#%% pattern_alternatives
# outcome: result 1 | program…
match -1:
    case <<"%d |"*10000>> -1: result = 1
#%% global_names
# outcome: result 1 | SyntaxError… | program…
def f():
    global x<<", x%d"*10000>>
f()
result = 1
#%% annotations
# outcome: result 1 | syntax limit | program…
def f(<<"a%d: int,"*8000>>): pass
result = 1
#%% slices
# outcome: IndexError… | TypeError… | program… | result
x = []
x[<<":,"*20000>>]
#%% dots
# outcome: SyntaxError: invalid syntax | memory limit
<<"."*200000>>
#%% dollar
# outcome: SyntaxError: invalid syntax | memory limit
<<"$"*200000>>
#%% quotes
# outcome: SyntaxError: unterminated triple-quoted string literal (detected at line 1) | memory limit
<<"\"\"\""*66667>>
#%% open_string
# outcome: SyntaxError: unterminated string literal (detected at line 1)
x = '<<"a"*200000>>
#%% backslashes
# outcome: SyntaxError: unexpected character after line continuation character | memory limit
<<"\\\\"*100000>>
#%% dedents
# outcome: IndentationError…
<<"if 1:\n  x = 1\n x = 1\n"*5000>>
#%% tabs_and_spaces
# outcome: TabError: inconsistent use of tabs and spaces in indentation
if 1:
        x = 1
	x = 1
#%% nul
# outcome: SyntaxError: source code cannot contain null bytes
x = 1<<"\u0000"*1>>
result = 1
#%% bom
# outcome: result 1
<<"\ufeff"*1>>result = 1
#%% bom_inside
# outcome: SyntaxError: invalid non-printable character U+FEFF
x = 1<<"\ufeff"*1>>
result = 1
#%% invalid_utf8
# outcome: SyntaxError…
x = "<<"\xff\xfe"*1>>"
#%% surrogate_utf8
# outcome: SyntaxError…
x = "<<"\xed\xa0\x80"*1>>"
#%% overlong_utf8
# outcome: SyntaxError…
x = "<<"\xc0\xaf"*1>>"
#%% invalid_utf8_comment
# outcome: SyntaxError…
# <<"\xff"*1>>
result = 1
#%% carriage_returns
# outcome: result 3
x = 1<<"\r"*1>>x = 3<<"\r\n"*1>>result = x
#%% form_feeds
# outcome: result 1
<<"\f"*1000>>result = 1
#%% coding_comment
# outcome: result 'ä'
# -*- coding: latin-1 -*-
result = 'ä'
#%% bad_named_escape
# outcome: SyntaxError…
x = '\N{NO SUCH NAME AT ALL}'
#%% giant_named_escape
# outcome: SyntaxError…
x = '\N{<<"A"*100000>>}'
#%% escape_above_unicode
# outcome: SyntaxError…
x = '\U00110000'
#%% error_on_a_long_line
# outcome: SyntaxError… | memory limit
<<"x + "*50000>>)
#%% error_far_to_the_right
# outcome: NameError: name 'y' is not defined | memory limit
x = [1<<", 1"*60000>>, y]
#%% error_in_a_wide_line
# outcome: NameError…
x = '<<"\u4e00"*50000>>' + y
