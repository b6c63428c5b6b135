// This file defines Append and Extend, which make slices longer and account for it.

package budget

import "unsafe"

// Append is append of one item. Where that needs a larger array, it is charged before it is made, and the old one given back.
func Append[T any](m *Meter, list []T, item T) ([]T, error) {
	if len(list) == cap(list) {
		n, size := max(8, 2*cap(list)), int64(unsafe.Sizeof(item))
		if err := m.Charge(SaturatingMul(int64(n), size)); err != nil {
			return list, err
		}
		grown := make([]T, len(list), n)
		copy(grown, list)
		m.Release(int64(cap(list)) * size)
		list = grown
	}
	return append(list, item), nil
}

// Extend is Append of many items.
func Extend[T any](m *Meter, list []T, items []T) ([]T, error) {
	if need := len(list) + len(items); need > cap(list) {
		n, size := max(8, need, 2*cap(list)), int64(unsafe.Sizeof(*new(T)))
		if err := m.Charge(SaturatingMul(int64(n), size)); err != nil {
			return list, err
		}
		grown := make([]T, len(list), n)
		copy(grown, list)
		m.Release(int64(cap(list)) * size)
		list = grown
	}
	return append(list, items...), nil
}
