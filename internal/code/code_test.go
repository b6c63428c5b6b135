// This file tests instructions and their names.

package code

import "testing"

func TestEveryOperationHasAName(t *testing.T) {
	seen := map[string]Op{}
	for o := range Op(NumOps) {
		name := o.String()
		if name == "" {
			t.Errorf("operation %d has no name", o)
		}
		if other, ok := seen[name]; ok {
			t.Errorf("operations %d and %d are both called %s", other, o, name)
		}
		seen[name] = o
	}
	if NumOps > 255 {
		t.Error("an operation must fit into a byte")
	}
}

func TestInstructionFields(t *testing.T) {
	for _, imm := range []int{0, 1, -1, 1<<31 - 1, -1 << 31} {
		i := Make(ForLoop, 1, 200, 255, imm)
		if i.Op() != ForLoop || i.A() != 1 || i.B() != 200 || i.C() != 255 || int(i.Imm()) != imm {
			t.Errorf("%d: %v %d %d %d %d", imm, i.Op(), i.A(), i.B(), i.C(), i.Imm())
		}
	}
}
