// This file defines the binding of arguments to the parameters of a Python function.

package vm

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// bind fills the parameter registers of a frame. args may be the very registers in front of dst or overlap them.
func (vm *VM) bind(fn *object.Func, c *linked, dst, args []object.Value, kw []object.Kwarg) error {
	t := vm.t
	npos, nparams := c.Positional, len(c.Params)
	given := len(args)
	var rest object.Value
	if c.Vararg {
		var err error
		if rest, err = object.NewTuple(t, args[min(given, npos):]); err != nil {
			return err
		}
	}
	n := min(given, npos)
	copy(dst, args[:n])
	for i := n; i < nparams; i++ {
		dst[i] = object.Unbound
	}
	var extra *object.Dict
	if c.Kwarg {
		room := 0
		if nparams == 0 { // all keywords will be in it
			room = len(kw)
		}
		d, err := object.NewDictRoom(t, room)
		if err != nil {
			return err
		}
		extra = d
	}
	for i, k := range kw {
		if err := vm.bindKeyword(fn, c, dst, k, extra, kw); err != nil {
			return err
		}
		if i&63 == 63 { // each keyword is looked for among all parameters
			if err := t.Poll(64 + 8*nparams); err != nil {
				return err
			}
		}
	}
	// Only now: a wrong keyword is told before too many arguments.
	if given > npos && !c.Vararg {
		return vm.tooMany(fn, c, given, kw)
	}
	// Defaults.
	first := npos - len(fn.Defaults)
	missing := false
	for i := n; i < npos; i++ {
		if dst[i].IsUnbound() {
			if i < first {
				missing = true
				continue
			}
			dst[i] = fn.Defaults[i-first]
		}
	}
	if missing {
		return missingArgs(fn, c, dst, 0, npos, "positional")
	}
	for i := npos; i < nparams; i++ {
		if dst[i].IsUnbound() {
			if fn.KwDefaults != nil {
				dst[i] = fn.KwDefaults[i-npos]
			}
			missing = missing || dst[i].IsUnbound()
		}
	}
	if missing {
		return missingArgs(fn, c, dst, npos, nparams, "keyword-only")
	}
	at := nparams
	if c.Vararg {
		dst[at] = rest
		at++
	}
	if c.Kwarg {
		dst[at] = extra.Value()
	}
	return nil
}

func (vm *VM) bindKeyword(fn *object.Func, c *linked, dst []object.Value, k object.Kwarg, extra *object.Dict, all []object.Kwarg) error {
	name := k.Name.String()
	for i := c.PosOnly; i < len(c.params); i++ {
		if p := c.params[i]; p == k.Name || p.String() == name {
			if !dst[i].IsUnbound() {
				return object.TypeErrorf("%s() got multiple values for argument '%s'", fn.Qualname, name)
			}
			dst[i] = k.Value
			return nil
		}
	}
	if extra != nil {
		return extra.Set(vm.t, k.Name.Value(), k.Value)
	}
	var posOnly []string
	for _, p := range c.Params[:c.PosOnly] {
		for _, q := range all {
			if q.Name.String() == p {
				posOnly = append(posOnly, p)
			}
		}
	}
	if len(posOnly) > 0 {
		return object.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.Qualname, strings.Join(posOnly, ", "))
	}
	return object.TypeErrorf("%s() got an unexpected keyword argument '%s'", fn.Qualname, object.Printable(name, 200))
}

// bindNames is bind for a plain call with keywords, without a stop on the way: npos positional arguments stand in front of those that
// names belongs to, where the parameters will be. It does nothing and gives false for a call that needs more care, or is wrong.
func (vm *VM) bindNames(fn *object.Func, c *linked, first, npos int, names []*object.Str) bool {
	const most = 8
	n := len(c.params)
	if c.Vararg || c.Kwarg || npos > c.Positional || len(names) > most || n > most {
		return false
	}
	if npos >= c.PosOnly && npos+len(names) == n {
		k := 0
		for k < len(names) && c.params[npos+k] == names[k] {
			k++
		}
		if k == len(names) { // all are given, and stand where they should
			return true
		}
	}
	var from [most]uint8 // for each parameter, the number of its keyword argument plus one
	for k, name := range names {
		i := max(npos, c.PosOnly)
		for i < n && c.params[i] != name {
			i++
		}
		if i == n {
			return false
		}
		from[i] = uint8(k + 1)
	}
	optional := c.Positional - len(fn.Defaults)
	for i := npos; i < n; i++ {
		if from[i] == 0 && (i < optional || i >= c.Positional && (fn.KwDefaults == nil || fn.KwDefaults[i-c.Positional].IsUnbound())) {
			return false
		}
	}
	var given [most]object.Value
	copy(given[:], vm.stack[first+npos:first+npos+len(names)])
	dst := vm.stack[first : first+n]
	for i := npos; i < n; i++ {
		switch k := from[i]; {
		case k != 0:
			dst[i] = given[k-1]
		case i < c.Positional:
			dst[i] = fn.Defaults[i-optional]
		default:
			dst[i] = fn.KwDefaults[i-c.Positional]
		}
	}
	return true
}

// bindWrapper is bind for a function that takes *args and **kwargs and nothing else, as decorators make them.
func (vm *VM) bindWrapper(first, npos int, names []*object.Str) error {
	t := vm.t
	args := vm.stack[first : first+npos+len(names)]
	rest, err := object.NewTuple(t, args[:npos])
	if err != nil {
		return err
	}
	d, err := object.NewDictRoom(t, len(names))
	if err != nil {
		return err
	}
	for k, name := range names {
		if err := d.Set(t, name.Value(), args[npos+k]); err != nil {
			return err
		}
	}
	vm.stack[first], vm.stack[first+1] = rest, d.Value()
	return nil
}

func (vm *VM) tooMany(fn *object.Func, c *linked, given int, kw []object.Kwarg) error {
	npos := c.Positional
	takes, plural := fmt.Sprint(npos), npos != 1
	if n := len(fn.Defaults); n > 0 {
		takes, plural = fmt.Sprintf("from %d to %d", npos-n, npos), true
	}
	s := ""
	if plural {
		s = "s"
	}
	kwonly := 0
	for _, k := range kw {
		for _, p := range c.Params[npos:] {
			if p == k.Name.String() {
				kwonly++
			}
		}
	}
	was, more := "were", ""
	if kwonly > 0 {
		gs, ks := "s", "s"
		if given == 1 {
			gs = ""
		}
		if kwonly == 1 {
			ks = ""
		}
		more = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", gs, kwonly, ks)
	} else if given == 1 {
		was = "was"
	}
	return object.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", fn.Qualname, takes, s, given, more, was)
}

func missingArgs(fn *object.Func, c *linked, dst []object.Value, from, to int, kind string) error {
	var names []string
	first := to
	if kind == "positional" {
		first = to - len(fn.Defaults)
	}
	for i := from; i < to; i++ {
		if dst[i].IsUnbound() && i < first {
			names = append(names, "'"+c.Params[i]+"'")
		}
	}
	list := names[0]
	switch n := len(names); {
	case n == 2:
		list = names[0] + " and " + names[1]
	case n > 2:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	s := "s"
	if len(names) == 1 {
		s = ""
	}
	return object.TypeErrorf("%s() missing %d required %s argument%s: %s", fn.Qualname, len(names), kind, s, list)
}
