// This file defines the instruction format and the operation codes.

package code

// Ins is one instruction: op in bits 0–7, registers A, B and C in the next three bytes, and a signed 32-bit immediate on top.
type Ins uint64

// Make builds an instruction.
func Make(op Op, a, b, c int, imm int) Ins {
	return Ins(op) | Ins(uint8(a))<<8 | Ins(uint8(b))<<16 | Ins(uint8(c))<<24 | Ins(uint32(int32(imm)))<<32
}

// Op is the operation.
func (i Ins) Op() Op { return Op(i) }

// A is the first register operand.
func (i Ins) A() uint8 { return uint8(i >> 8) }

// B is the second register operand.
func (i Ins) B() uint8 { return uint8(i >> 16) }

// C is the third register operand.
func (i Ins) C() uint8 { return uint8(i >> 24) }

// Imm is the immediate.
func (i Ins) Imm() int32 { return int32(i >> 32) }

// Op is an operation code. In the comments R is the register file, K the constants, N the names, G the module's variables, imm the
// immediate; a jump goes to instruction imm.
type Op uint8

// The operations.
const (
	Nop Op = iota

	// Moves.
	Move        // R[a] = R[b]
	MoveWide    // R[a] = stack[imm] (c=0), or stack[imm] = R[a] (c=1): registers from 256 on
	LoadConst   // R[a] = K[imm]
	LoadInt     // R[a] = imm
	LoadNone    // R[a] = None
	Unbind      // R[a] = no value
	CheckBound  // UnboundLocalError (NameError if b=1) unless R[a] has a value; imm: name in N
	MakeCell    // R[a] = cell of R[a] (b=0) or new empty cell (b=1)
	LoadCell    // R[a] = cell in R[b]; imm: name in N for the error
	StoreCell   // cell in R[b] = R[a]
	UnbindCell  // cell in R[b] loses its value; imm: name
	LoadFree    // R[a] = value of captured cell imm
	StoreFree   // captured cell imm = R[a]
	UnbindFree  // captured cell imm loses its value
	LoadGlobal  // R[a] = G[imm], else builtin
	StoreGlobal // G[imm] = R[a]
	DelGlobal   // G[imm] loses its value
	LoadBuiltin // R[a] = the builtin N[imm] that no global shadows
	LoadName    // class body: R[a] = namespace in R[0] at N[imm], else global/builtin of that name, or captured cell (b = cell+1)
	StoreName   // class body: namespace in R[0] at N[imm] = R[a]
	DelName     // class body: del namespace at N[imm]

	// Arithmetic on two registers: R[a] = R[b] op R[c].
	Add
	Sub
	Mul
	MatMul
	Div
	Mod
	Pow
	LShift
	RShift
	Or
	Xor
	And
	FloorDiv
	Concat // R[a] = R[b] + ... + R[b+c-1], and jump to imm, if all of them are plain strs
	// Arithmetic with a small int: R[a] = R[b] op imm; c=1: in place.
	AddInt
	SubInt
	MulInt
	ModInt
	FloorDivInt
	// In-place arithmetic. The common ones have codes of their own.
	IAdd    // R[a] = R[b] += R[c]
	ISub    // R[a] = R[b] -= R[c]
	IMul    // R[a] = R[b] *= R[c]
	InPlace // R[a] = R[b] op= R[c]; imm: the operator (order of Add…)
	Neg     // R[a] = -R[b]
	Pos     // R[a] = +R[b]
	Invert  // R[a] = ~R[b]
	Not     // R[a] = not R[b]

	// Comparison: R[a] = R[b] op R[c].
	Eq
	Ne
	Lt
	Le
	Gt
	Ge
	Is
	IsNot
	In
	NotIn

	// Jumps.
	Jump
	JumpBack    // a loop's way back: charges the budget
	JumpIf      // if R[a]
	JumpIfNot   // unless R[a]
	JumpNone    // if R[a] is None
	JumpNotNone // unless R[a] is None
	// Compare and jump: jump to imm unless R[a] op R[b] (c=0) or if R[a] op R[b] (c=1).
	JumpEq
	JumpNe
	JumpLt
	JumpLe
	JumpGt
	JumpGe
	// Compare with a small int c-128 and jump: unless (b=0) or if (b=1).
	JumpEqInt
	JumpNeInt
	JumpLtInt
	JumpLeInt
	JumpGtInt
	JumpGeInt

	// Loops. The iterator state is in R[a], R[a+1], R[a+2].
	GetIter // R[a..a+2] = loop state over R[b]
	ForLoop // next item into R[b] and jump to imm; fall through at the end; charges the budget

	// Attributes and items.
	// Where an instruction is cached, the low 16 bits of imm are the name and the high 16 the inline cache.
	GetAttr  // R[a] = R[b].N[imm]; cached
	SetAttr  // R[a].N[imm] = R[b]; cached
	DelAttr  // del R[a].N[imm]
	GetItem  // R[a] = R[b][R[c]]
	GetItemI // R[a] = R[b][imm]
	GetSlice // R[a] = R[b][R[c]:R[c+1]:R[c+2]]; R[c] may be overwritten
	SetItem  // R[a][R[b]] = R[c]
	SetItemI // R[a][imm] = R[c]
	DelItem  // del R[a][R[b]]
	Slice    // R[a] = slice(R[a], R[a+1], R[a+2])

	// Displays.
	BuildTuple  // R[a] = tuple of R[b..b+imm)
	BuildList   // R[a] = list of R[b..b+imm); c=1: an empty list that gets an item a round of the loop with the state R[b..]
	BuildSet    // R[a] = set of R[b..b+imm)
	BuildDict   // R[a] = dict of imm pairs key, value from R[b] on
	BuildString // R[a] = R[b..b+imm) joined: strs, and plain ints and floats as their texts
	ListAppend  // R[a].append(R[b])
	ListExtend  // R[a].extend(R[b])
	SetAdd      // R[a].add(R[b])
	SetUpdate   // R[a].update(R[b])
	DictSet     // R[a][R[b]] = R[c] in a display
	DictUpdate  // R[a].update(R[b]) for **R[b] in a display
	ListToTuple // R[a] = tuple(R[b]), b a list made by us
	Format      // R[a] = format(R[b], spec R[c]); imm: conversion byte | 256 if there is a spec | 512 if a BuildString reads it
	Unpack      // R[b..b+imm) = items of R[a], exactly; c>0: R[c-1..] instead, once all are there, and R[b..] is scratch room
	UnpackPair  // R[b], R[c] = the two items of R[a], once both are there; R[imm], R[imm+1] are scratch room
	UnpackStar  // R[b..] = items of R[a]: imm&0xffff before, list (none if c), imm>>16 after

	// Calls. The callee is R[a], arguments follow; the result lands in R[a], where nothing else is said.
	Call         // R[c] = R[a](b arguments)
	CallBuiltin  // R[c] = the builtin N[imm](b arguments)
	Len          // R[a] = len(R[b]), the builtin N[imm]
	CallKw       // R[a](b arguments, of which the last len(Calls[imm]) have the names Calls[imm])
	CallEx       // R[a](*R[a+1], **R[a+2]): a list made for the call, and a dict made for it or None (b=0); any two values (b=1), the second only if c=1
	LoadMethod   // R[a], R[a+1] = method N[imm] of R[b] and self (unbound if R[a] is bound already); cached; c=0: CallMethod comes, which may find it
	CallMethod   // R[c] = R[a](R[a+1] unless unbound, b further arguments); the arguments stand from R[a+2]; imm as in its LoadMethod
	CallMethodKw // the same with names Calls[imm] for the last ones
	KwMerge      // R[a] (a dict) takes R[b]'s items as keywords of the call of R[c]; duplicates are an error
	Return       // return R[a]
	ReturnNone   // return None

	// Functions and classes.
	MakeFunc    // R[a] = function of Codes[imm]; defaults are R[b] (tuple or None), keyword defaults R[b+1] (dict or None)
	SetAnnotate // function R[b] makes the annotations of function R[a]
	MakeClass   // R[a] = class from Codes[imm]: name constant, bases tuple R[b], keywords R[b+1] (dict or None)
	Super       // R[a] = super() of the method whose first parameter is R[b]; captured cell imm holds the class
	Import      // R[a] = module N[imm]; b=1: the top package of a dotted name
	ImportFrom  // R[a] = attribute N[imm] of module R[b]

	// Exceptions.
	Raise       // raise R[a]; b=1: from R[b+…] see imm: register of the cause
	Reraise     // raise what R[a] holds, as it is
	RaiseBare   // raise alone: the exception being handled
	PushExc     // R[a] = exception handled so far; R[b]'s exception is being handled now
	PopExc      // the exception handled is R[a] again
	MatchExc    // jump to imm unless exception R[a] matches class(es) R[b]
	AssertErr   // raise AssertionError(R[a]) (b=1) or AssertionError() (b=0)
	LoadSpecial // R[a] = bound special method of R[b]: imm 0 __enter__, 1 __exit__
	WithExc     // R[a] = R[b](type, value, traceback) of the exception R[c]

	// Generators.
	// Of a suspended generator the registers below imm are kept; all of them where imm is 0.
	Yield     // give R[a]; on resume R[a] holds what was sent
	YieldFrom // R[a] is an iterator, R[b] the value to send: give items until it ends; then R[a] holds its result
	GenStart  // first instruction of a generator function: makes the generator and returns it

	// Patterns. They leave a bool in R[a].
	MatchSeq   // R[a] = R[b] is a sequence of length imm&0xffff (c=0) or at least that (c=1)
	MatchMap   // R[a] = R[b] is a mapping with at least imm keys
	MatchKeys  // R[a] = True and R[c..c+imm) = values, if the mapping R[b] has all keys in tuple R[c]; else False
	MatchRest  // R[a] = dict of mapping R[b] without the keys in tuple R[c]
	MatchClass // R[a] = R[b] is an instance of R[c], with attributes by tuple R[c+1] and imm positional ones in R[c+2…]; else False

	numOps
)

// NumOps is the number of operations.
const NumOps = int(numOps)

// Jumps tells whether the immediate of an operation is an instruction to go to.
func (o Op) Jumps() bool {
	switch o {
	case Jump, JumpBack, JumpIf, JumpIfNot, JumpNone, JumpNotNone, JumpEq, JumpNe, JumpLt, JumpLe, JumpGt, JumpGe,
		JumpEqInt, JumpNeInt, JumpLtInt, JumpLeInt, JumpGtInt, JumpGeInt, ForLoop, MatchExc, Concat:
		return true
	}
	return false
}
