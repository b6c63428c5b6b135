// This file defines sample and the generator behind it, numpy's RandomState: the same seed chooses the same rows as in pandas.

package pandas

import (
	"math"
	"math/bits"
	"sort"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/mt19937"
)

// randomState is the generator, seeded as numpy's RandomState(seed) is.
type randomState struct{ mt19937.Twister }

func newRandomState(seed uint32) *randomState {
	r := &randomState{}
	r.SeedWord(seed)
	return r
}

// upTo is a number from 0 to most, chosen by rejection.
func (r *randomState) upTo(most uint32) uint32 {
	if most == 0 {
		return 0
	}
	mask := uint32(1)<<bits.Len32(most) - 1
	for {
		if v := r.Word() & mask; v <= most {
			return v
		}
	}
}

// choose picks n of total rows.
func (r *randomState) choose(t *object.Thread, total, n int, again bool) ([]int32, error) {
	if again {
		rows, err := kernel.Make[int32](t.Meter, n)
		if err != nil {
			return nil, err
		}
		if total == 0 && n > 0 {
			return nil, object.ValueErrorf("a must be greater than 0 unless no samples are taken")
		}
		for i := range rows {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			rows[i] = int32(r.upTo(uint32(total - 1)))
		}
		return rows, nil
	}
	rows, err := kernel.Iota(t.Meter, total)
	if err != nil {
		return nil, err
	}
	for i := total - 1; i > 0; i-- {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x4000); err != nil {
				return nil, err
			}
		}
		j := r.upTo(uint32(i))
		rows[i], rows[j] = rows[j], rows[i]
	}
	return rows[:n], nil
}

// weigh picks n rows by their weights, which sum to 1.
func (r *randomState) weigh(t *object.Thread, p []float64, n int, again bool) ([]int32, error) {
	cdf, err := kernel.Make[float64](t.Meter, len(p))
	if err != nil {
		return nil, err
	}
	sums := func() {
		s := 0.0
		for i, x := range p {
			s += x
			cdf[i] = s
		}
		for i := range cdf {
			cdf[i] /= s
		}
	}
	pick := func(x float64) int32 {
		return int32(min(sort.Search(len(cdf), func(k int) bool { return cdf[k] > x }), len(cdf)-1))
	}
	out, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	if again {
		sums()
		for i := range out {
			out[i] = pick(r.Float())
		}
		return out, t.Poll(n * 16)
	}
	some := 0
	for _, x := range p {
		if x > 0 {
			some++
		}
	}
	if some < n {
		return nil, object.ValueErrorf("Fewer non-zero entries in p than size")
	}
	have := 0
	draws, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return nil, err
	}
	for have < n {
		for i := range n - have {
			draws[i] = r.Float()
		}
		if have > 0 {
			for _, k := range out[:have] {
				p[k] = 0
			}
		}
		sums()
		seen := map[int32]bool{}
		start := have
		for _, x := range draws[:n-start] {
			if k := pick(x); !seen[k] {
				seen[k] = true
				out[have] = k
				have++
			}
		}
		if err := t.Poll(len(p) + n*16); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// sampleWeights reads weights: a column of the frame, a series aligned by label, or a list. They are made to sum to 1.
func sampleWeights(t *object.Thread, v, w object.Value, axis, total int) ([]float64, error) {
	if s, ok := text(w); ok {
		f := frame.ToFrame(v)
		if f == nil || axis == 1 {
			return nil, object.ValueErrorf("Strings can only be passed to weights when sampling from rows on a DataFrame")
		}
		at, err := f.Columns.Find(t, w)
		if err != nil {
			return nil, err
		}
		if at < 0 {
			return nil, object.NewExc(object.KeyErrorType, object.NewStr("String passed to weights not a valid column"))
		}
		_ = s
		w = arrayOf(f.Cols[at])
	}
	var c *column.Column
	if s := frame.ToSeries(w); s != nil {
		x := axisIndex(v)
		if axis == 1 {
			x = frame.ToFrame(v).Columns
		}
		r, err := s.Reindex(t, x)
		if err != nil {
			return nil, err
		}
		c = r.Col
	} else {
		l, ok, err := columnOf(t, w)
		if err != nil || !ok {
			return nil, orType(err, "weights must be list-like")
		}
		c = l
	}
	if c.Len() != total {
		return nil, object.ValueErrorf("Weights and axis to be sampled must be of same length")
	}
	in, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[float64](t.Meter, total)
	if err != nil {
		return nil, err
	}
	sum := 0.0
	for i, x := range in {
		switch {
		case math.IsInf(x, 0):
			return nil, object.ValueErrorf("weight vector may not include `inf` values")
		case x < 0:
			return nil, object.ValueErrorf("weights vector may not include negative values")
		case x == x:
			out[i] = x
			sum += x
		}
	}
	if sum == 0 {
		return nil, object.ValueErrorf("Invalid weights: weights sum to zero")
	}
	for i := range out {
		out[i] /= sum
	}
	return out, t.Poll(total)
}

// sampleSize is how many rows n and frac ask for.
func sampleSize(t *object.Thread, n, frac object.Value, total int, again bool) (int, error) {
	switch {
	case given(n) && given(frac):
		return 0, object.ValueErrorf("Please enter a value for `frac` OR `n`, not both")
	case given(frac):
		f, err := object.ToFloat(t, frac)
		if err != nil {
			return 0, err
		}
		if !(f >= 0) {
			return 0, object.ValueErrorf("A negative number of rows requested. Please provide `frac` >= 0.")
		}
		if f > 1 && !again {
			return 0, object.ValueErrorf("Replace has to be set to `True` when upsampling the population `frac` > 1.")
		}
		k := math.RoundToEven(f * float64(total))
		if k > 1<<31-1 {
			return 0, t.Charge(1 << 62)
		}
		return int(k), nil
	case given(n):
		if n.IsFloat() && n.AsFloat() != math.Trunc(n.AsFloat()) {
			return 0, object.ValueErrorf("Only integers accepted as `n` values")
		}
		if n.IsFloat() {
			n = object.Int(int64(max(-1, min(n.AsFloat(), 1<<40))))
		}
		k, err := object.IndexInt(t, n)
		if err != nil {
			return 0, err
		}
		if k < 0 {
			return 0, object.ValueErrorf("A negative number of rows requested. Please provide `n` >= 0.")
		}
		if k > 1<<31-1 {
			return 0, t.Charge(1 << 62)
		}
		return k, nil
	}
	return 1, nil
}

func sample(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	axis, err := axisOf(a[5], object.TypeOf(v).Name)
	if err != nil {
		return object.Value{}, err
	}
	total := frameLen(v)
	if axis == 1 {
		total = len(frame.ToFrame(v).Cols)
	}
	again, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	n, err := sampleSize(t, a[0], a[1], total, again)
	if err != nil {
		return object.Value{}, err
	}
	seed := uint32(t.Env.Seed) ^ uint32(t.Env.Seed>>32)
	switch s := a[4]; {
	case s.IsInt():
		if s.AsInt() < 0 || s.AsInt() > math.MaxUint32 {
			return object.Value{}, object.ValueErrorf("Seed must be between 0 and 2**32 - 1")
		}
		seed = uint32(s.AsInt())
	case given(s):
		return object.Value{}, object.ValueErrorf("random_state must be an integer, array-like, a BitGenerator, Generator, a numpy RandomState, or None")
	default:
		// Every call without a seed of its own goes on where the last one was.
		seed += uint32(*t.State(sampleKey{}, func() any { return new(int) }).(*int)) * 2654435761
		*t.State(sampleKey{}, func() any { return new(int) }).(*int)++
	}
	if n > total && !again {
		return object.Value{}, object.ValueErrorf("Cannot take a larger sample than population when 'replace=False'")
	}
	r := newRandomState(seed)
	var rows []int32
	if given(a[3]) {
		w, err := sampleWeights(t, v, a[3], axis, total)
		if err != nil {
			return object.Value{}, err
		}
		for _, x := range w {
			if !again && x*float64(n) > 1 {
				return object.Value{}, object.ValueErrorf("Weighted sampling cannot be achieved with replace=False. Either set replace=True or use smaller weights. See the docstring of sample for details.")
			}
		}
		rows, err = r.weigh(t, w, n, again)
		if err != nil {
			return object.Value{}, err
		}
	} else if rows, err = r.choose(t, total, n, again); err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		return frameValue(frame.ToFrame(v).Select(t, rows))
	}
	out, err := takeRows(t, v, rows)
	if err != nil {
		return out, err
	}
	if ig, err := flag(t, a[6]); err != nil {
		return out, err
	} else if ig {
		setIndexOf(out, frame.RangeIndex(0, 1, n))
	}
	return out, nil
}

// sampleKey is the key of the number of samples that a run has taken without a seed.
type sampleKey struct{}
