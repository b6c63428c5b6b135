// This file defines mappingproxy, a read-only view of a dict.

package object

// MappingProxy is a read-only view of a dict.
type MappingProxy struct {
	Header
	Dict *Dict
}

// MappingProxyType is its type. Its methods are added by package builtins.
var MappingProxyType = NewType("mappingproxy", LayoutOther)

// NewMappingProxy makes a view of a dict, charged.
func NewMappingProxy(t *Thread, d *Dict) (Value, error) {
	if err := t.Charge(16); err != nil {
		return Value{}, err
	}
	p := &MappingProxy{Header{MappingProxyType}, d}
	return Obj(&p.Header), nil
}

// ProxyDict is the dict behind a view.
func ProxyDict(v Value) *Dict { return (*MappingProxy)(v.of(MappingProxyType)).Dict }

func init() { builtinTypes = append(builtinTypes, MappingProxyType) }

func initMappingProxy() {
	dict := func(v Value) Value { return ProxyDict(v).Value() }
	MappingProxyType.Final = true
	MappingProxyType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			s, err := Repr(t, dict(v))
			if err != nil {
				return "", err
			}
			return Concat(t, "mappingproxy(", s, ")")
		},
		Str:      func(t *Thread, v Value) (string, error) { return ToString(t, dict(v)) },
		Len:      func(t *Thread, v Value) (int, error) { return ProxyDict(v).Len(), nil },
		Iter:     func(t *Thread, v Value) (Value, error) { return Iter(t, dict(v)) },
		Contains: func(t *Thread, v, item Value) (bool, error) { return Contains(t, dict(v), item) },
		GetItem:  func(t *Thread, v, key Value) (Value, error) { return GetItem(t, dict(v), key) },
		Compare: func(t *Thread, op Cmp, a, b Value) (Value, error) {
			if TypeOf(b) == MappingProxyType {
				b = dict(b)
			}
			if op > CmpNe || !IsDict(b) {
				return NotImplemented, nil
			}
			return Compare(t, op, dict(a), b)
		},
		Hash: func(t *Thread, v Value) (uint64, error) { return Hash(t, dict(v)) },
		Binary: func(t *Thread, op Op, a, b Value, reflected bool) (Value, error) {
			if op != OpOr {
				return NotImplemented, nil
			}
			if TypeOf(b) == MappingProxyType {
				b = dict(b)
			}
			if reflected {
				return Binary(t, op, b, dict(a))
			}
			return Binary(t, op, dict(a), b)
		},
		Visit: func(v Value, visit func(Value)) int64 { visit(dict(v)); return 16 },
	}
}
