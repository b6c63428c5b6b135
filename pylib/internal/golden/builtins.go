// This file defines the names that cases may use without importing anything.

package golden

import (
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/object"
)

func builtinScope() *scope {
	s := &scope{vars: map[string]object.Value{}}
	for name, v := range builtins.Table() {
		s.vars[name] = v
	}
	return s
}
