// This file defines dicts whose first entries lie in the same allocation.

package object

// roomDict1 and roomDict2 are dicts with room for their first entries.
type (
	roomDict1 struct {
		Dict
		room [1]dictEntry
	}
	roomDict2 struct {
		Dict
		room [2]dictEntry
	}
)

// NewDictRoom makes an empty dict with room for n keys, charging for both.
func NewDictRoom(t *Thread, n int) (*Dict, error) {
	if n < 1 || n > 2 {
		d, err := NewDict(t)
		if err == nil {
			err = d.Reserve(t, n)
		}
		return d, err
	}
	if err := t.Charge(sizeDict + int64(n)*sizeEntry); err != nil {
		return nil, err
	}
	if n == 1 {
		d := &roomDict1{Dict: Dict{Header: Header{DictType}, Factory: Unbound}}
		d.entries = d.room[:0]
		return &d.Dict, nil
	}
	d := &roomDict2{Dict: Dict{Header: Header{DictType}, Factory: Unbound}}
	d.entries = d.room[:0]
	return &d.Dict, nil
}
