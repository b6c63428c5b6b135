// This file tests what the extra modules do that CPython's answers cannot show: markers in annotations that are texts, state per run.

package executor_test

import (
	"context"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

func TestExtraModules(t *testing.T) {
	ex := newExecutor(t, executor.Config{Policy: &executor.Policy{AllowLambda: true, Extras: true}})
	for name, program := range map[string][2]string{
		"markers of dataclasses in annotations that are texts": {`
from __future__ import annotations
import dataclasses, typing
from dataclasses import dataclass, InitVar, KW_ONLY
from typing import ClassVar
@dataclass
class A:
    x: int
    count: ClassVar[int] = 3
    names: typing.ClassVar = ()
    first: InitVar[int] = 4
    other: dataclasses.InitVar[int] = 5
    _: KW_ONLY
    z: int = 0
    def __post_init__(self, first, other):
        self.x += first + other
result = (A(1), A(1, 0, 0, z=2), [f.name for f in dataclasses.fields(A)])
`, "(A(x=10, z=0), A(x=1, z=2), ['x', 'z'])"},
		"a field that describes two classes": {`
from dataclasses import dataclass, field
f = field(default=1)
@dataclass
class A:
    x: int = f
@dataclass
class B:
    y: int = f
result = (A(), B(2))
`, "(A(x=1), B(y=2))"},
		"the filters that a run starts with": {`
import warnings
with warnings.catch_warnings(record=True) as w:
    for c in (UserWarning, DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning, FutureWarning):
        warnings.warn("w", c)
result = [m.category.__name__ for m in w]
`, "['UserWarning', 'DeprecationWarning', 'FutureWarning']"},
		"hints that name nothing": {`
from typing import get_type_hints
class A:
    x: Nothing
    def f(self, y: Nothing) -> Nothing:
        return y
result = [A().f(1)]
for v in (A, A.f):
    try:
        get_type_hints(v)
    except NameError as e:
        result.append(str(e))
`, `[1, "name 'Nothing' is not defined", "name 'Nothing' is not defined"]`},
		"forward references": {`
from typing import get_type_hints, Optional, List, Dict, Union
class Node:
    next: "Optional[Node]" = None
    all: List["Node"] = []
    by: "Dict[str, list[int | None]]" = None
result = get_type_hints(Node)
`, "{'next': typing.Optional[__main__.Node], 'all': typing.List[__main__.Node], 'by': typing.Dict[str, list[int | None]]}"},
		"slots of a class that calls super": {`
from dataclasses import dataclass
@dataclass
class A:
    def hello(self):
        return "A"
@dataclass(slots=True)
class B(A):
    x: int = 3
    def hello(self):
        return super().hello() + "B"
result = (B().hello(), B())
`, "('AB', B(x=3))"},
		"from __future__": {`
from __future__ import annotations, division
result = (division.mandatory, annotations.optional, annotations.mandatory)
`, "((3, 0, 0, 'alpha', 0), (3, 7, 0, 'beta', 1), None)"},
	} {
		res, err := ex.Execute(context.Background(), executor.Request{Code: program[0]})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, err := res.Value.Repr(); err != nil || got != program[1] {
			t.Errorf("%s:\ngot  %s %v\nwant %s", name, got, err, program[1])
		}
	}
}
