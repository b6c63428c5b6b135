// This file documents package pylib.

// Package pylib holds the modules that scripts may import, and lets a host add modules of its own.
//
// Standard lists the modules of this library. Each is made once, never changes and is shared by all runs.
//
// A host's own module is a Module with functions over plain Go values:
//
//	desk := pylib.NewModule("desk", "The desk's own figures.").
//		Const("limit", 1_000_000).
//		Func("fee", "amount, *, maker=False", "The fee of an order.", func(c *pylib.Call) (any, error) {
//			amount, err := c.Float(0)
//			if err != nil {
//				return nil, err
//			}
//			if c.Bool(1) {
//				return amount * 0.0002, nil
//			}
//			return amount * 0.0005, nil
//		})
//
// The signature is written as in Python, with "/" and "*"; defaults may be None, True, False, numbers or 'text'. Arguments arrive in
// the order of the signature; see ToGo and FromGo for how values change between Python and Go. An error that the function returns
// becomes an exception of the script: Raise makes one of a given class, any other error is a RuntimeError with its text. A panic is
// a RuntimeError too. The function runs on the goroutine of the run and has to watch Call.Context, which ends with the run.
package pylib
