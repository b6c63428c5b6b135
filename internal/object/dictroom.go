// This file defines dicts whose first entries lie in the same allocation.

package object

import "unsafe"

// NewDictRoom makes an empty dict with room for n keys, charging for both.
func NewDictRoom(t *Thread, n int) (*Dict, error) {
	if n < 1 || n > linearTable {
		d, err := NewDict(t)
		if err == nil {
			err = d.Reserve(t, n)
		}
		return d, err
	}
	if n == 7 {
		n = 8
	}
	if err := t.Charge(sizeDict + int64(n)*sizeEntry); err != nil {
		return nil, err
	}
	var d *Dict
	switch n {
	case 1:
		p := &struct {
			Dict
			room [1]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	case 2:
		p := &struct {
			Dict
			room [2]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	case 3:
		p := &struct {
			Dict
			room [3]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	case 4:
		p := &struct {
			Dict
			room [4]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	case 5:
		p := &struct {
			Dict
			room [5]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	case 6:
		p := &struct {
			Dict
			room [6]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	default:
		p := &struct {
			Dict
			room [linearTable]dictEntry
		}{}
		d, p.entries = &p.Dict, p.room[:0]
	}
	d.typ, d.Factory, d.near = DictType, Unbound, uint8(n)
	return d, nil
}

// left is the number of bytes of the room behind the dict, where the entries have moved elsewhere.
func (d *Dict) left() int64 {
	if d.near == 0 || unsafe.Pointer(unsafe.SliceData(d.entries)) == unsafe.Add(unsafe.Pointer(d), unsafe.Sizeof(*d)) {
		return 0
	}
	return int64(d.near) * sizeEntry
}
