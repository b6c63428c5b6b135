// This file defines the methods of mappingproxy: those of dict that change nothing.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	for name, signature := range map[string]string{"get": "key, default=None, /", "keys": "", "values": "", "items": "", "copy": ""} {
		args.Add(object.MappingProxyType, name, signature, "", func(t *object.Thread, a []object.Value) (object.Value, error) {
			return object.CallMethod(t, object.ProxyDict(a[0]).Value(), name, a[1:]...)
		})
	}
}
