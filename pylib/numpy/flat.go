// This file defines what ndarray.flat and ndarray.flags give.

package numpy

import (
	"strings"

	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// flatIter walks the items of an array in their order and takes keys like an array of one dimension.
type flatIter struct {
	object.Header
	a  *array
	at int
}

// flagsOf is ndarray.flags.
type flagsOf struct {
	object.Header
	a *array
}

var (
	flatType  = object.NewType("numpy.flatiter", object.LayoutOther)
	flagsType = object.NewType("numpy._core.multiarray.flagsobj", object.LayoutOther)
)

func initFlat() {
	self := func(v value) *flatIter { return (*flatIter)(v.Pointer()) }
	s := &flatType.Slots
	s.Visit = func(v value, visit func(value)) int64 { visit(self(v).a.Value()); return 48 }
	s.Len = func(_ *thread, v value) (int, error) { return self(v).a.Size(), nil }
	s.Iter = func(_ *thread, v value) (value, error) { return v, nil }
	s.Next = func(t *thread, v value) (value, bool, error) {
		f := self(v)
		if f.at >= f.a.Size() {
			return value{}, false, nil
		}
		f.at++
		x, err := f.a.At(t, f.at-1)
		return x, err == nil, err
	}
	s.GetItem = func(t *thread, v, key value) (value, error) {
		r, err := self(v).a.Ravel(t)
		if err != nil {
			return value{}, err
		}
		x, err := r.Get(t, key)
		if sub := toNd(x); err == nil && sub != nil {
			return whole(sub.Copy(t))
		}
		return x, err
	}
	s.SetItem = func(t *thread, v, key, item value) error {
		a := self(v).a
		r, err := a.Ravel(t)
		if err != nil {
			return err
		}
		if a.Fixed {
			return object.ValueErrorf("assignment destination is read-only")
		}
		if err := r.Set(t, key, item); err != nil || ndarray.SharesMemory(r, a) {
			return err
		}
		back, err := r.Reshape(t, a.Shape)
		if err != nil {
			return err
		}
		return a.Assign(t, back)
	}
	object.InitType(flatType)

	flags := map[string]func(a *array) bool{
		"c_contiguous": (*array).Contiguous,
		"f_contiguous": func(a *array) bool { return a.Transpose(nil).Contiguous() },
		"owndata":      func(a *array) bool { return a.Base == nil },
		"writeable":    func(a *array) bool { return !a.Fixed },
		"aligned":      func(a *array) bool { return true },
	}
	of := func(v value) *array { return (*flagsOf)(v.Pointer()).a }
	fs := &flagsType.Slots
	fs.Visit = func(v value, visit func(value)) int64 { visit(of(v).Value()); return 32 }
	for name, f := range flags {
		var set func(t *thread, self, v value) error
		if name == "writeable" {
			set = func(t *thread, self, v value) error {
				w, err := flag(t, v)
				if a := of(self); err == nil && w && a.Fixed {
					return object.ValueErrorf("cannot set WRITEABLE flag to True of this array")
				} else if err == nil {
					a.Fixed = !w
				}
				return err
			}
		}
		flagsType.Attrs[name] = object.NewGetSet(name, func(_ *thread, v value) (value, error) { return object.Bool(f(of(v))), nil }, set)
	}
	fs.GetItem = func(_ *thread, v, key value) (value, error) {
		s, _ := text(key)
		if f, ok := flags[strings.ToLower(s)]; ok {
			return object.Bool(f(of(v))), nil
		}
		return value{}, object.KeyError(object.NewStr("Unknown flag"))
	}
	fs.Repr = func(_ *thread, v value) (string, error) {
		line := func(name string) string {
			if flags[name](of(v)) {
				return "  " + strings.ToUpper(name) + " : True\n"
			}
			return "  " + strings.ToUpper(name) + " : False\n"
		}
		return line("c_contiguous") + line("f_contiguous") + line("owndata") + line("writeable") + line("aligned") + "  WRITEBACKIFCOPY : False\n", nil
	}
	object.InitType(flagsType)
}
