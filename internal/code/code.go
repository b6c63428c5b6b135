// This file defines Code, the immutable result of compiling one function, class body or module.

// Package code defines the register instruction set and the code objects that the compiler makes and the machine runs. Code is
// immutable and may run in many machines at once; what a machine learns while running (inline caches) it keeps to itself.
package code

import (
	"math/big"

	"github.com/alkimi/pyexec/internal/source"
)

// Code is one compiled function, class body, comprehension or module.
type Code struct {
	Name     string
	Qualname string
	File     *source.File
	Doc      string
	HasDoc   bool

	Ins    []Ins
	Spans  []source.Span // one for each instruction: what an error at it points to
	Consts []Const
	Names  []string // attribute, global and keyword names
	Codes  []*Code  // the functions and classes defined inside
	// Calls are the keyword shapes of call instructions: the names of the trailing keyword arguments.
	Calls [][]string

	// Parameters stand in registers 0, 1, …: positional ones, keyword-only ones, *args, **kwargs.
	Params     []string // names of positional and keyword-only parameters, in that order
	PosOnly    int      // how many of them are positional only
	Positional int      // how many of them are positional
	KwOnly     int
	Vararg     bool
	Kwarg      bool

	Regs   int      // registers of a frame, parameters included; those from 256 on are reached by wide moves only
	Locals []string // names of the registers that hold variables, for messages; "" for temporaries
	// Captures says where a new function of this code takes its cells from: the enclosing function's register (≥ 0) or its own
	// captured cell (-1-i).
	Captures  []int
	FreeNames []string // names of the captured cells, for messages

	Handlers  []Handler // innermost first
	Generator bool
	// Class marks a class body: it runs on a namespace in register 0.
	Class bool

	// Notes are the annotations that the function makes. TextNotes says that they shall be texts for everybody who reads them.
	Notes     []Note
	TextNotes bool

	// Globals are the module's variables in the order of their slots; only of a module's code.
	Globals []string
	// ResultSlot is the global `result`, -1 where the program never assigns it; only of a module's code.
	ResultSlot int

	// Caches is the number of inline caches that the code uses.
	Caches int
}

// Note is one annotation; Text is set where TextNotes is.
type Note struct{ Name, Text string }

// Handler sends an exception raised at an instruction in [Start, End) to Target, with the exception in register Reg.
type Handler struct {
	Start, End, Target int32
	Reg                uint8
}

// ConstKind tells the kinds of Const.
type ConstKind uint8

// The kinds of constants.
const (
	None ConstKind = iota
	True
	False
	Ellipsis
	Int
	Big
	Float
	Complex
	Str
	Bytes
	Tuple
	Set // of ints and strs, for in
)

// Const is a constant of a program.
type Const struct {
	Kind  ConstKind
	Int   int64
	Big   *big.Int
	Float float64
	Cplx  complex128
	Str   string
	Items []Const
}
