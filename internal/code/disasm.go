// This file writes code in readable form, for tests and for people who debug the compiler.

package code

import (
	"fmt"
	"strings"
)

// opText names the operations.
var opText = [NumOps]string{
	Nop:          "Nop",
	Move:         "Move",
	MoveWide:     "MoveWide",
	LoadConst:    "LoadConst",
	LoadInt:      "LoadInt",
	LoadNone:     "LoadNone",
	Unbind:       "Unbind",
	CheckBound:   "CheckBound",
	MakeCell:     "MakeCell",
	LoadCell:     "LoadCell",
	StoreCell:    "StoreCell",
	UnbindCell:   "UnbindCell",
	LoadFree:     "LoadFree",
	StoreFree:    "StoreFree",
	UnbindFree:   "UnbindFree",
	LoadGlobal:   "LoadGlobal",
	StoreGlobal:  "StoreGlobal",
	DelGlobal:    "DelGlobal",
	LoadBuiltin:  "LoadBuiltin",
	LoadName:     "LoadName",
	StoreName:    "StoreName",
	DelName:      "DelName",
	Add:          "Add",
	Sub:          "Sub",
	Mul:          "Mul",
	MatMul:       "MatMul",
	Div:          "Div",
	Mod:          "Mod",
	Pow:          "Pow",
	LShift:       "LShift",
	RShift:       "RShift",
	Or:           "Or",
	Xor:          "Xor",
	And:          "And",
	FloorDiv:     "FloorDiv",
	AddInt:       "AddInt",
	SubInt:       "SubInt",
	MulInt:       "MulInt",
	ModInt:       "ModInt",
	FloorDivInt:  "FloorDivInt",
	IAdd:         "IAdd",
	ISub:         "ISub",
	IMul:         "IMul",
	InPlace:      "InPlace",
	Neg:          "Neg",
	Pos:          "Pos",
	Invert:       "Invert",
	Not:          "Not",
	Eq:           "Eq",
	Ne:           "Ne",
	Lt:           "Lt",
	Le:           "Le",
	Gt:           "Gt",
	Ge:           "Ge",
	Is:           "Is",
	IsNot:        "IsNot",
	In:           "In",
	NotIn:        "NotIn",
	Jump:         "Jump",
	JumpBack:     "JumpBack",
	JumpIf:       "JumpIf",
	JumpIfNot:    "JumpIfNot",
	JumpNone:     "JumpNone",
	JumpNotNone:  "JumpNotNone",
	JumpEq:       "JumpEq",
	JumpNe:       "JumpNe",
	JumpLt:       "JumpLt",
	JumpLe:       "JumpLe",
	JumpGt:       "JumpGt",
	JumpGe:       "JumpGe",
	JumpEqInt:    "JumpEqInt",
	JumpNeInt:    "JumpNeInt",
	JumpLtInt:    "JumpLtInt",
	JumpLeInt:    "JumpLeInt",
	JumpGtInt:    "JumpGtInt",
	JumpGeInt:    "JumpGeInt",
	GetIter:      "GetIter",
	ForLoop:      "ForLoop",
	GetAttr:      "GetAttr",
	SetAttr:      "SetAttr",
	DelAttr:      "DelAttr",
	GetItem:      "GetItem",
	GetItemI:     "GetItemI",
	SetItem:      "SetItem",
	SetItemI:     "SetItemI",
	DelItem:      "DelItem",
	Slice:        "Slice",
	GetSlice:     "GetSlice",
	BuildTuple:   "BuildTuple",
	BuildList:    "BuildList",
	BuildSet:     "BuildSet",
	BuildDict:    "BuildDict",
	BuildString:  "BuildString",
	Concat:       "Concat",
	ListAppend:   "ListAppend",
	ListExtend:   "ListExtend",
	SetAdd:       "SetAdd",
	SetUpdate:    "SetUpdate",
	DictSet:      "DictSet",
	DictUpdate:   "DictUpdate",
	ListToTuple:  "ListToTuple",
	Format:       "Format",
	Unpack:       "Unpack",
	UnpackPair:   "UnpackPair",
	UnpackStar:   "UnpackStar",
	Call:         "Call",
	CallBuiltin:  "CallBuiltin",
	Len:          "Len",
	CallKw:       "CallKw",
	CallEx:       "CallEx",
	LoadMethod:   "LoadMethod",
	CallMethod:   "CallMethod",
	CallMethodKw: "CallMethodKw",
	KwMerge:      "KwMerge",
	Return:       "Return",
	ReturnNone:   "ReturnNone",
	MakeFunc:     "MakeFunc",
	SetAnnotate:  "SetAnnotate",
	MakeClass:    "MakeClass",
	Super:        "Super",
	Import:       "Import",
	ImportFrom:   "ImportFrom",
	Raise:        "Raise",
	Reraise:      "Reraise",
	RaiseBare:    "RaiseBare",
	PushExc:      "PushExc",
	PopExc:       "PopExc",
	MatchExc:     "MatchExc",
	AssertErr:    "AssertErr",
	LoadSpecial:  "LoadSpecial",
	WithExc:      "WithExc",
	Yield:        "Yield",
	YieldFrom:    "YieldFrom",
	GenStart:     "GenStart",
	MatchSeq:     "MatchSeq",
	MatchMap:     "MatchMap",
	MatchKeys:    "MatchKeys",
	MatchRest:    "MatchRest",
	MatchClass:   "MatchClass",
}

// String is the operation's name.
func (o Op) String() string {
	if int(o) < NumOps {
		return opText[o]
	}
	return fmt.Sprintf("Op(%d)", uint8(o))
}

// Disassemble lists the instructions of c and of the code inside it: number, line, operation, operands, and what they stand for.
func (c *Code) Disassemble() string {
	var b strings.Builder
	c.disassemble(&b)
	return b.String()
}

func (c *Code) disassemble(b *strings.Builder) {
	fmt.Fprintf(b, "%s: %d registers\n", c.Qualname, c.Regs)
	for n, i := range c.Ins {
		line := 0
		if c.File != nil {
			line = c.File.Line(c.Spans[n].Start)
		}
		fmt.Fprintf(b, "%4d %4d  %-12s %3d %3d %3d %d%s\n", n, line, i.Op(), i.A(), i.B(), i.C(), i.Imm(), c.note(i))
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(b, "  %d to %d: exceptions go to %d in %d\n", h.Start, h.End, h.Target, h.Reg)
	}
	for _, in := range c.Codes {
		b.WriteByte('\n')
		in.disassemble(b)
	}
}

// note says what the immediate of an instruction stands for.
func (c *Code) note(i Ins) string {
	switch i.Op() {
	case LoadConst:
		k := c.Consts[i.Imm()]
		switch k.Kind {
		case Str:
			return fmt.Sprintf("  %.40q", k.Str)
		case Float:
			return fmt.Sprintf("  %v", k.Float)
		}
	case GetAttr, SetAttr, LoadMethod, CallMethod:
		return "  " + c.Names[uint16(i.Imm())]
	case LoadBuiltin, CallBuiltin, Len, LoadName, StoreName, DelName, Import, ImportFrom, DelAttr, CheckBound:
		return "  " + c.Names[i.Imm()]
	case MakeFunc:
		return "  " + c.Codes[i.Imm()].Name
	}
	return ""
}
