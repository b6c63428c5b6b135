// This file defines the sorting of keys whose comparison runs no code of the script: ints, floats and strs, and tuples of these. Nobody can
// tell in which order such keys are compared; so they are sorted by numbers that stand for them.

package builtins

import (
	"math"
	"slices"
	"strings"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// keyKind is the kind of the keys in one column.
type keyKind uint8

const (
	otherKeys keyKind = iota
	intKeys           // of 64 bits
	floatKeys         // without NaN
	strKeys
)

const (
	// maxColumns is the length of the longest tuples that are sorted column by column.
	maxColumns = 8
	// keyPoll is how many keys are looked at between two looks at the budget.
	keyPoll = 1 << 12
)

func kindOfKey(v object.Value) keyKind {
	switch {
	case v.Ref == nil:
		return intKeys
	case v.IsFloat():
		if f := v.AsFloat(); f == f {
			return floatKeys
		}
	case object.TypeOf(v) == object.StrType:
		return strKeys
	}
	return otherKeys
}

// keySorter sorts positions by keys that are all of one kind, or by tuples of one length with items of one kind in each column.
type keySorter struct {
	t       *object.Thread
	keys    []object.Value
	tuples  bool
	kinds   [maxColumns]keyKind
	columns int
	flip    uint64 // all ones for descending order
	tmp     []ranked
}

// classify finds out the kinds of the keys; ok is false where they have to be compared by Python's rules.
func (s *keySorter) classify() (ok bool, err error) {
	first := s.keys[:1]
	if s.tuples = object.TypeOf(first[0]) == object.TupleType; s.tuples {
		first = object.ToTuple(first[0]).Items
	}
	if s.columns = len(first); s.columns == 0 || s.columns > maxColumns {
		return false, nil
	}
	for i, x := range first {
		if s.kinds[i] = kindOfKey(x); s.kinds[i] == otherKeys {
			return false, nil
		}
	}
	for chunk := range slices.Chunk(s.keys, keyPoll) {
		for _, k := range chunk {
			if !s.tuples {
				if kindOfKey(k) != s.kinds[0] {
					return false, nil
				}
				continue
			}
			if object.TypeOf(k) != object.TupleType {
				return false, nil
			}
			items := object.ToTuple(k).Items
			if len(items) != s.columns {
				return false, nil
			}
			for i, x := range items {
				if kindOfKey(x) != s.kinds[i] {
					return false, nil
				}
			}
		}
		if err := s.t.Poll(len(chunk)); err != nil {
			return false, err
		}
	}
	return true, nil
}

// sortPlain sorts keys, and vals along with them where it is not nil, by numbers that stand for them. done is false for keys that have to
// be compared by Python's rules.
func sortPlain(t *object.Thread, keys, vals []object.Value, reverse bool) (done bool, err error) {
	n := len(keys)
	if n < 2 || n > math.MaxInt32 {
		return n < 2, nil
	}
	s := keySorter{t: t, keys: keys}
	if ok, err := s.classify(); !ok || err != nil {
		return false, err
	}
	if reverse {
		s.flip = math.MaxUint64
	}
	moved := vals
	if moved == nil {
		moved = keys
	}
	room := int64(n) * (2*16 + 16)
	if err := t.Charge(room); err != nil {
		return false, err
	}
	defer t.Drop(t.Hold(object.ListOf(keys).Value()))
	t.Hold(object.ListOf(vals).Value())
	order := make([]ranked, n)
	s.tmp = make([]ranked, n)
	for i := range order {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return false, err
			}
		}
		order[i].at = int32(i)
	}
	if err := s.sort(order, 0, 0, 0); err != nil {
		return false, err
	}
	from, err := budget.Pieces(t.Meter, make([]object.Value, 0, n), moved)
	if err != nil {
		return false, err
	}
	// Should the run end here, nobody sees the items again.
	for i := range order {
		if i&0x3fff == 0x3fff {
			if err := t.Poll(0x400); err != nil {
				return false, err
			}
		}
		moved[i] = from[order[i].at]
	}
	t.Meter.Release(room)
	return true, nil
}

// key is the item of a column.
func (s *keySorter) key(at int32, column int) object.Value {
	if !s.tuples {
		return s.keys[at]
	}
	return object.ToTuple(s.keys[at]).Items[column]
}

// maxRounds is how often strs are looked at seven bytes further on before they are compared one by one.
const maxRounds = 6

// rankedBytes is how many bytes of a str a rank holds; behind them is the number of bytes, or more for a longer str.
const rankedBytes = 7

// sort puts positions into the order of their keys from a column on. Of strs the first skip bytes are known to be equal.
func (s *keySorter) sort(a []ranked, column, skip, round int) error {
	long := false // there are strs that their ranks do not hold whole
	if s.kinds[column] == strKeys {
		var err error
		if skip, err = s.shared(a, column, skip); err != nil {
			return err
		}
	}
	for chunk := range slices.Chunk(a, keyPoll) {
		switch s.kinds[column] {
		case intKeys:
			for i := range chunk {
				chunk[i].rank = (uint64(s.key(chunk[i].at, column).AsInt()) ^ 1<<63) ^ s.flip
			}
		case floatKeys:
			for i := range chunk {
				chunk[i].rank = rankFloat(s.key(chunk[i].at, column).AsFloat()) ^ s.flip
			}
		default:
			for i := range chunk {
				rank, whole := rankText(object.ToStr(s.key(chunk[i].at, column)).String()[skip:])
				long = long || !whole
				chunk[i].rank = rank ^ s.flip
			}
		}
		if err := s.t.Poll(1 + len(chunk)/4); err != nil {
			return err
		}
	}
	if err := sortRanks(s.t, a, s.tmp[:len(a)]); err != nil {
		return err
	}
	if !long && column+1 == s.columns {
		return nil
	}
	for lo := 0; lo < len(a); {
		hi := lo + 1
		for hi < len(a) && a[hi].rank == a[lo].rank {
			hi++
		}
		if run := a[lo:hi]; len(run) > 1 {
			if err := s.sortRun(run, column, skip, round, long && byte(run[0].rank^s.flip) > rankedBytes); err != nil {
				return err
			}
		}
		lo = hi
	}
	return nil
}

// sortRun sorts positions whose keys have the same rank in a column; long tells strs that go on behind what the rank holds.
func (s *keySorter) sortRun(run []ranked, column, skip, round int, long bool) error {
	switch {
	case !long:
		if column+1 == s.columns {
			return nil
		}
		return s.sort(run, column+1, 0, 0)
	case round < maxRounds:
		return s.sort(run, column, skip+rankedBytes, round+1)
	}
	less := timsort[ranked]{t: s.t, keys: run, keySize: 16, less: func(x, y ranked) (bool, error) {
		if s.flip != 0 {
			x, y = y, x
		}
		return s.less(x.at, y.at, column)
	}}
	return less.sort()
}

// shared is how many bytes the strs of a column have in common at least.
func (s *keySorter) shared(a []ranked, column, skip int) (int, error) {
	first := object.ToStr(s.key(a[0].at, column)).String()
	n := min(len(first), skip+1<<16) // the rest is for later rounds
	for i := range a {
		text := object.ToStr(s.key(a[i].at, column)).String()
		n = min(n, len(text))
		m := skip
		for m < n && text[m] == first[m] {
			m++
		}
		if n = m; n-skip < rankedBytes {
			return skip, nil // not worth it
		}
		if err := s.t.Poll(1 + (n-skip)/256); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// less compares two keys from a column on.
func (s *keySorter) less(x, y int32, column int) (bool, error) {
	for ; column < s.columns; column++ {
		a, b := s.key(x, column), s.key(y, column)
		c := 0
		switch s.kinds[column] {
		case intKeys:
			c = compareNumbers(a.AsInt(), b.AsInt())
		case floatKeys:
			c = compareNumbers(a.AsFloat(), b.AsFloat())
		default:
			p, q := object.ToStr(a).String(), object.ToStr(b).String()
			if err := s.t.Poll(min(len(p), len(q)) / 1024); err != nil {
				return false, err
			}
			c = strings.Compare(p, q)
		}
		if c != 0 {
			return c < 0, nil
		}
	}
	return false, nil
}

func compareNumbers[K int64 | float64](a, b K) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// rankFloat is a number in the order of floats; it is the same for both zeros.
func rankFloat(f float64) uint64 {
	if f == 0 {
		return 1 << 63
	}
	b := math.Float64bits(f)
	return b ^ (uint64(int64(b)>>63) | 1<<63)
}

// rankText is a number in the order of texts; whole tells that equal numbers stand for equal texts.
func rankText(text string) (rank uint64, whole bool) {
	for i := range min(len(text), rankedBytes) {
		rank |= uint64(text[i]) << (56 - 8*i)
	}
	return rank | uint64(min(len(text), rankedBytes+1)), len(text) <= rankedBytes
}
