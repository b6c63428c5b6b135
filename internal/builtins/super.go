// This file defines the constructor of super(class, self). Without arguments super is the compiler's business.

package builtins

import "github.com/alkimi/pyexec/internal/object"

func init() {
	object.SuperType.Doc = "The attributes of the classes behind one class in the order of resolution."
	object.SuperType.Slots.New = func(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(kw) > 0 {
			return object.Value{}, object.TypeErrorf("super() takes no keyword arguments")
		}
		switch len(a) {
		case 0:
			return object.Value{}, object.RuntimeErrorf("super(): no arguments")
		case 1, 2:
		default:
			return object.Value{}, object.TypeErrorf("super() expected at most 2 arguments, got %d", len(a))
		}
		if !object.IsType(a[0]) {
			return object.Value{}, object.TypeErrorf("super() argument 1 must be a type, not %s", object.TypeOf(a[0]).Name)
		}
		if len(a) == 1 {
			return object.Value{}, object.TypeErrorf("super() with a class alone is not supported: write super() or super(Class, self)")
		}
		return object.NewSuper(t, object.ToType(a[0]), a[1])
	}
}
