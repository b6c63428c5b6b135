// This file defines how an iterator hands over many items at once.

package object

import "math"

// Until says how far Slots.Fill goes. An iterator runs code of the script, which must not run ahead of what its user does with an item:
// of what calls other code, or may fail.
type Until uint8

const (
	UntilEnd   Until = iota // to the end: the user keeps the items and does nothing else
	UntilOther              // to an item that is neither int, float nor bool
	UntilTrue               // to an item that is not False, which is the only one that is kept
	UntilFalse              // to an item that is not True, which is the only one that is kept
)

// IterateNumbers is Iterate for an f that neither calls other code nor fails where it is given an int, float or bool, as long as quiet
// is true.
func IterateNumbers(t *Thread, v Value, quiet *bool, f func(item Value) error) error {
	fill := TypeOf(v).Slots.Fill
	if fill == nil {
		return Consume(t, v, f)
	}
	l, err := NewList(t, 0)
	if err != nil {
		return err
	}
	mark, base, answers := t.Hold(l.Value()), t.Meter.Pending, t.Answers()
	defer t.Drop(mark)
	t.Hold(v)
	for more := true; more; {
		most := 1
		if *quiet {
			most = blockOfNumbers
		}
		l.Truncate()
		if more, err = fill(t, v, l, most, UntilOther); err != nil {
			return err
		}
		t.Meter.Pending = base
		t.Forgotten(answers)
		for i := range l.Len() {
			if err := f(l.At(i)); err != nil {
				return err
			}
		}
		if err := t.Poll(1 + l.Len()); err != nil {
			return err
		}
	}
	return nil
}

// blockOfNumbers is how many numbers a generator makes before they are looked at: enough to share the cost of going there.
const blockOfNumbers = 64

// ExtendNew is Extend for a list that nothing else sees yet.
func ExtendNew(t *Thread, l *List, v Value) error {
	if fill := TypeOf(v).Slots.Fill; fill != nil {
		base, answers := t.Meter.Pending, t.Answers()
		_, err := fill(t, v, l, math.MaxInt, UntilEnd)
		t.Meter.Pending = base
		t.Forgotten(answers)
		return err
	}
	return Extend(t, l, v)
}
