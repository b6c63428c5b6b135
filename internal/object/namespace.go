// This file defines Namespace, a small ordered map from names to values, and Shape, the hidden class of instances.

package object

// Namespace holds the attributes of an object that is not an Instance (a function, an exception, an instance of a subclass of list…).
type Namespace struct {
	names []string
	vals  []Value
	index map[string]int // built once there are more than a few names
}

const namespaceLinear = 8

func (n *Namespace) find(name string) int {
	if n == nil {
		return -1
	}
	if n.index != nil {
		if i, ok := n.index[name]; ok {
			return i
		}
		return -1
	}
	for i, k := range n.names {
		if k == name {
			return i
		}
	}
	return -1
}

// Get finds a name.
func (n *Namespace) Get(name string) (Value, bool) {
	if i := n.find(name); i >= 0 {
		return n.vals[i], true
	}
	return Value{}, false
}

// Set binds a name; new names keep the order of their first binding.
func (n *Namespace) Set(name string, v Value) {
	if i := n.find(name); i >= 0 {
		n.vals[i] = v
		return
	}
	n.names = append(n.names, name)
	n.vals = append(n.vals, v)
	if n.index != nil {
		n.index[name] = len(n.names) - 1
	} else if len(n.names) > namespaceLinear {
		n.reindex()
	}
}

func (n *Namespace) reindex() {
	n.index = make(map[string]int, 2*len(n.names))
	for i, k := range n.names {
		n.index[k] = i
	}
}

// Delete unbinds a name and tells whether it was bound.
func (n *Namespace) Delete(name string) bool {
	i := n.find(name)
	if i < 0 {
		return false
	}
	n.names = append(n.names[:i:i], n.names[i+1:]...)
	n.vals = append(append(make([]Value, 0, len(n.vals)-1), n.vals[:i]...), n.vals[i+1:]...)
	n.index = nil
	if len(n.names) > namespaceLinear {
		n.reindex()
	}
	return true
}

// Len is the number of names; 0 for nil.
func (n *Namespace) Len() int {
	if n == nil {
		return 0
	}
	return len(n.names)
}

// At is the i-th name and its value.
func (n *Namespace) At(i int) (string, Value) { return n.names[i], n.vals[i] }

// Shape is the hidden class of instances: which attribute stands in which slot. Instances of a class that set the same attributes
// in the same order share one Shape, so that an inline cache can go from shape to slot.
type Shape struct {
	parent *Shape
	name   string
	slot   int
	next   map[string]*Shape
	// index finds the slots of long shapes. A chain of shapes shares it: a name whose slot is behind the shape's own is not in the shape.
	index map[string]int
	tree  *shapeTree
}

// shapeTree is what all shapes of a class share: how much memory they take, and how much of it has been charged.
type shapeTree struct{ size, charged int64 }

// shapeLinear is the number of slots up to which a lookup walks along the chain; longer shapes have an index.
const shapeLinear = 6

const (
	sizeShape = 240
	sizeIndex = 48 // an entry of an index
)

// Slot is the slot of a name, -1 where instances of this shape do not have it.
func (s *Shape) Slot(name string) int {
	if s.index != nil {
		if i, ok := s.index[name]; ok && i <= s.slot {
			return i
		}
		return -1
	}
	for p := s; p.parent != nil; p = p.parent {
		if p.name == name {
			return p.slot
		}
	}
	return -1
}

// Len is the number of slots.
func (s *Shape) Len() int { return s.slot + 1 }

// Add is the shape with one more name.
func (s *Shape) Add(name string) *Shape {
	if c, ok := s.next[name]; ok {
		return c
	}
	c := &Shape{parent: s, name: name, slot: s.slot + 1, tree: s.tree}
	s.tree.size += sizeShape
	switch {
	case c.slot < shapeLinear:
	case s.index != nil && len(s.index) == c.slot: // s is the end of its chain
		c.index = s.index
		c.index[name] = c.slot
	default:
		s.tree.size += int64(c.slot) * sizeIndex
		c.index = make(map[string]int, c.slot+1)
		for p := c; p.parent != nil; p = p.parent {
			c.index[p.name] = p.slot
		}
	}
	if s.next == nil {
		s.next = map[string]*Shape{}
	}
	s.next[name] = c
	return c
}

// Names are the names in the order of their slots.
func (s *Shape) Names() []string {
	out := make([]string, s.Len())
	for p := s; p.parent != nil; p = p.parent {
		out[p.slot] = p.name
	}
	return out
}

func newRootShape() *Shape { return &Shape{slot: -1, tree: &shapeTree{}} }

// charge accounts for the shapes of the class that are new since it was last called.
func (s *Shape) charge(t *Thread) error {
	fresh := s.tree.size - s.tree.charged
	if fresh == 0 {
		return nil
	}
	s.tree.charged = s.tree.size
	return t.Charge(fresh)
}

// Instance is an object of a user class without a built-in base.
type Instance struct {
	Header
	Shape *Shape
	Slots []Value
}

// sizes charged per object, in bytes: what the Go allocator really takes, rounded up.
const (
	sizeInstance  = 48
	sizeNamespace = 80
	sizeValue     = 16
)

// NewInstance makes an instance of a user class.
func NewInstance(t *Thread, c *Type) (*Instance, error) {
	if err := t.Charge(sizeInstance + int64(c.slotsHint)*sizeValue); err != nil {
		return nil, err
	}
	var in *Instance
	switch n := c.slotsHint; n { // one allocation for a small object
	case 0:
		in = &Instance{}
	case 1:
		p := &struct {
			Instance
			slots [1]Value
		}{}
		in, p.Slots = &p.Instance, p.slots[:0]
	case 2:
		p := &struct {
			Instance
			slots [2]Value
		}{}
		in, p.Slots = &p.Instance, p.slots[:0]
	case 3:
		p := &struct {
			Instance
			slots [3]Value
		}{}
		in, p.Slots = &p.Instance, p.slots[:0]
	case 4:
		p := &struct {
			Instance
			slots [4]Value
		}{}
		in, p.Slots = &p.Instance, p.slots[:0]
	case 5, 6:
		p := &struct {
			Instance
			slots [6]Value
		}{}
		in, p.Slots = &p.Instance, p.slots[:0]
	default:
		in = &Instance{Slots: make([]Value, 0, n)}
	}
	in.typ, in.Shape = c, c.root
	return in, nil
}

// Get finds an attribute of the instance itself.
func (in *Instance) Get(name string) (Value, bool) {
	if i := in.Shape.Slot(name); i >= 0 {
		return in.Slots[i], true
	}
	return Value{}, false
}

// Set binds an attribute of the instance itself.
func (in *Instance) Set(t *Thread, name string, v Value) error {
	if i := in.Shape.Slot(name); i >= 0 {
		in.Slots[i] = v
		return nil
	}
	return in.AddSlot(t, in.Shape.Add(name), v)
}

// Fill gives a new instance its first attributes. shape is what Fill gave for an instance of the class before, nil at first.
func (in *Instance) Fill(t *Thread, shape *Shape, names []string, vals []Value) (*Shape, error) {
	if shape == nil {
		shape = in.Shape
		for _, n := range names {
			shape = shape.Add(n)
		}
		if err := shape.charge(t); err != nil {
			return nil, err
		}
	}
	if cap(in.Slots) < len(vals) {
		if err := t.Charge(int64(len(vals)) * sizeValue); err != nil {
			return nil, err
		}
		in.Slots = make([]Value, 0, len(vals))
	}
	in.Slots = append(in.Slots[:0], vals...)
	in.Shape = shape
	if c := in.Header.typ; len(vals) > c.slotsHint && len(vals) <= 32 {
		c.slotsHint = len(vals)
	}
	return shape, nil
}

// AddSlot binds the attribute that leads from the instance's shape to next.
func (in *Instance) AddSlot(t *Thread, next *Shape, v Value) error {
	if err := next.charge(t); err != nil {
		return err
	}
	if len(in.Slots) == cap(in.Slots) {
		if err := t.Charge(int64(max(4, cap(in.Slots))) * sizeValue); err != nil {
			return err
		}
		grown := make([]Value, len(in.Slots), max(4, 2*cap(in.Slots)))
		copy(grown, in.Slots)
		clear(in.Slots) // the room of a small object stays with it
		in.Slots = grown
	}
	in.Slots = append(in.Slots, v)
	in.Shape = next
	if c := in.Header.typ; len(in.Slots) > c.slotsHint && len(in.Slots) <= 32 {
		c.slotsHint = len(in.Slots)
	}
	return nil
}

// Delete unbinds an attribute of the instance itself and tells whether it was bound. The instance gets a shape of its own order.
func (in *Instance) Delete(name string) bool {
	i := in.Shape.Slot(name)
	if i < 0 {
		return false
	}
	s := in.Header.typ.root
	for j, n := range in.Shape.Names() {
		if j != i {
			s = s.Add(n)
		}
	}
	last := len(in.Slots) - 1
	copy(in.Slots[i:], in.Slots[i+1:])
	in.Slots[last] = Value{}
	in.Slots, in.Shape = in.Slots[:last], s
	return true
}
