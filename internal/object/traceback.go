// This file defines the traceback that __exit__ methods are given. It shows nothing: tracebacks are for the host.

package object

// Traceback is the one value of the type traceback; what matters to a script is that it is not None.
var Traceback = Obj(&Header{tracebackType})

var tracebackType = NewType("traceback", LayoutOther)

func initTraceback() {
	tracebackType.Final = true
	tracebackType.Slots = Slots{
		Repr:  func(*Thread, Value) (string, error) { return "<traceback object>", nil },
		Visit: func(Value, func(Value)) int64 { return 16 },
	}
	InitType(tracebackType)
}
