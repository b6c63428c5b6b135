// This file defines print.

package builtins

import "github.com/alkimi/pyexec/internal/object"

// print writes once for each call.
func print(t *object.Thread, a []object.Value) (object.Value, error) {
	sepArg, endArg, file, flush, items := a[0], a[1], a[2], a[3], object.ToTuple(a[4]).Items
	if !file.IsNone() {
		return object.Value{}, object.TypeErrorf("print() cannot write to files here: leave out the argument 'file'")
	}
	sep, err := printText("sep", sepArg, " ")
	if err != nil {
		return object.Value{}, err
	}
	end, err := printText("end", endArg, "\n")
	if err != nil {
		return object.Value{}, err
	}
	if _, err := object.Truth(t, flush); err != nil {
		return object.Value{}, err
	}
	out := object.NewText(t)
	for i, v := range items {
		if i > 0 {
			if err := out.Write(sep); err != nil {
				return object.Value{}, err
			}
		}
		s, err := object.ToString(t, v)
		if err != nil {
			// What stands before the value that cannot be shown is printed, as in Python.
			if _, raised := err.(*object.Exc); raised && out.Len() > 0 {
				if err := t.Print(out.String()); err != nil {
					return object.Value{}, err
				}
			}
			return object.Value{}, err
		}
		if err := out.Write(s); err != nil {
			return object.Value{}, err
		}
	}
	if err := out.Write(end); err != nil {
		return object.Value{}, err
	}
	if out.Len() == 0 {
		return object.None, nil
	}
	return object.None, t.Print(out.String())
}

func printText(name string, v object.Value, none string) (string, error) {
	switch {
	case v.IsNone():
		return none, nil
	case object.IsStr(v):
		return object.ToStr(v).String(), nil
	}
	return "", object.TypeErrorf("%s must be None or a string, not %s", name, object.TypeOf(v).Name)
}
