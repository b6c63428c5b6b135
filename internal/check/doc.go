// This file documents package check.

// Package check validates a program before anything of it runs. It reports everything it finds at once, in the order of the text.
//
// # Layers
//
// Patterns look at tokens, so that strings, comments and names that merely contain a word are never hit. They know what needs no
// context: lambda, the four names that turn text into code (exec, eval, compile, __import__) and every dunder name (__x__) that is
// allowed nowhere. A word after a dot (df.eval) or in front of a call's = (f(compile=1)) is not such a name.
//
// The tree layer walks the syntax tree: names, attributes, keywords, targets, patterns and shapes, f-string fields included.
//   - exec, eval, compile and __import__ may be neither used nor bound, not even as the name of a method.
//   - Builtins outside the stripped table (open, file, input, globals, locals, vars, getattr, setattr, delattr, hasattr, dir, id,
//     help, exit, quit, breakpoint, memoryview, …) may not be used in any way, called or not. They are ordinary words, though: a
//     script that binds the name itself (a parameter input, a loop for id in ids, def file(x)) uses its own. The binding has to
//     come before the use; inside a loop, and for a function in the scope around it, it may also come later. Where this lets a use
//     of an unbound name pass, that is a NameError of the run: the builtin is not there. Attributes (bar.open), keywords and
//     column names are never touched.
//   - The modules the specification names (os.system, subprocess.call, socket.create_connection, …) are refused on use too, unless
//     the script binds that name to something of its own anywhere in the scope.
//   - Functions of pandas and numpy that open files (pd.read_csv, np.load, …).
//   - Dunder names are refused as name, attribute, keyword, parameter, target, import and pattern, and where a call takes a name as
//     text ('{0.__class__}'.format(x), agg('__class__')). Allowed are: reading __name__ and __doc__; operator methods, __slots__
//     and __match_args__ in a class body; calling operator methods through super() or on a base class written in the class
//     statement (Base.__init__(self)). Class-private names (self.__x) are ordinary names.
//   - Attributes that lead from generators, tracebacks and functions to frames and code (gi_frame, tb_frame, f_globals, …).
//   - type with three arguments, which builds a class.
//
// Imports are held against the whitelist. A submodule is allowed with its parent; names with a leading underscore, relative
// imports and import * are refused. Host modules are added or taken away by Policy.
//
// What cannot be seen in the text (a name computed at run time) is guarded again where it is used; this package is the first of
// several layers, not the only one.
//
// # Messages
//
// "Import not allowed: os" for imports, "Forbidden pattern detected: lambda" for everything else, with the plain name: open and not
// open(, __class__ and not obj.__class__; where a module is the reason, module and function as written: os.system, pd.read_csv.
package check
