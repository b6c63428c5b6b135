// This file defines Iterate, Consume and IterateInto, by which Go code walks all items of an iterable.

package object

// Iterate shows every item of an iterable to f. It polls the budget. f may give StopIterating to end early. What an iterator makes counts as
// alive until the operation is over; see Consume and IterateInto.
func Iterate(t *Thread, v Value, f func(item Value) error) error { return iterate(t, v, f, false) }

// Consume is Iterate for an f that keeps nothing of an item, or shows what it keeps to the census.
func Consume(t *Thread, v Value, f func(item Value) error) error { return iterate(t, v, f, true) }

// iterate is Iterate, or Consume where drop is set.
func iterate(t *Thread, v Value, f func(item Value) error, drop bool) error {
	err := eachItem(t, v, f, drop)
	if err == errStop {
		return nil
	}
	return err
}

func eachItem(t *Thread, v Value, f func(item Value) error, drop bool) error {
	first := t.Answers()
	switch typ := TypeOf(v); typ {
	case ListType:
		// The list may change under our feet; so its length is read anew each time.
		l := ToList(v)
		for i := 0; i < l.Len(); i++ {
			if err := f(l.At(i)); err != nil {
				return err
			}
			if drop {
				t.Forgotten(first)
			}
			if err := pollAt(t, i); err != nil {
				return err
			}
		}
		return nil
	case TupleType:
		for i, x := range ToTuple(v).Items {
			if err := f(x); err != nil {
				return err
			}
			if drop {
				t.Forgotten(first)
			}
			if err := pollAt(t, i); err != nil {
				return err
			}
		}
		return nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	defer t.Drop(t.Hold(it))
	c := Cursor{src: it}
	if c.hasRest() {
		i, mark := 0, t.Answers()
		return c.rest(t, func(x Value) error {
			if err := t.Item(mark, x); err != nil { // as Next does
				return err
			}
			if err := f(x); err != nil {
				return err
			}
			if drop {
				t.Forgotten(first)
			}
			mark = t.Answers()
			i++
			return pollAt(t, i)
		})
	}
	for i := 0; ; i++ {
		x, ok, err := c.Next(t)
		if err != nil || !ok {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
		if drop {
			t.Forgotten(first)
		}
		if err := pollAt(t, i); err != nil {
			return err
		}
	}
}

// pollAt polls for the last 1024 items where i says so.
func pollAt(t *Thread, i int) error {
	if i&1023 != 1023 {
		return nil
	}
	return t.Poll(1024)
}

// IterateInto is Iterate for an f that puts all that lives on into sink, which the census sees meanwhile: what else was charged on the way,
// such as the iterator's tuples, need not count as alive until a native function returns.
func IterateInto(t *Thread, sink, v Value, f func(item Value) error) error {
	mark, base := t.Hold(sink), t.Meter.Pending
	err := Consume(t, v, func(x Value) error {
		err := f(x)
		t.Meter.Pending = base
		return err
	})
	t.Drop(mark)
	return err
}
