// This file defines the time scalars Timestamp, Timedelta and NaT as Python values, and Cell, which turns a cell into a value.

package column

import (
	"math"
	"math/big"
	"time"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Timestamp is pandas.Timestamp: a count of units since 1970 (in UTC where it has a zone).
type Timestamp struct {
	object.Header
	V    int64
	Unit Unit
	Zone *time.Location
}

// Delta is pandas.Timedelta.
type Delta struct {
	object.Header
	V    int64
	Unit Unit
}

// The types of the time scalars. Package pandas gives them their methods.
var (
	TimestampType = newScalarType("Timestamp")
	DeltaType     = newScalarType("Timedelta")
	NaTType       = newScalarType("NaTType")
)

type nat struct{ object.Header }

// NaTValue is the one value of NaTType.
var NaTValue = object.Obj(&(&nat{object.HeaderOf(NaTType)}).Header)

func newScalarType(name string) *object.Type {
	t := object.NewType(name, object.LayoutOther)
	t.Module = "pandas"
	t.Final = true
	return t
}

// NewTimestamp makes a Timestamp, charged; NaT for a missing time.
func NewTimestamp(t *object.Thread, v int64, u Unit, zone *time.Location) (object.Value, error) {
	if v == NaT {
		return NaTValue, nil
	}
	if err := t.Charge(40); err != nil {
		return object.Value{}, err
	}
	o := &Timestamp{object.HeaderOf(TimestampType), v, u, zone}
	return object.Obj(&o.Header), nil
}

// NewDelta makes a Timedelta, charged; NaT for a missing one.
func NewDelta(t *object.Thread, v int64, u Unit) (object.Value, error) {
	if v == NaT {
		return NaTValue, nil
	}
	if err := t.Charge(32); err != nil {
		return object.Value{}, err
	}
	o := &Delta{object.HeaderOf(DeltaType), v, u}
	return object.Obj(&o.Header), nil
}

// ToTimestamp gives the Timestamp behind a value, nil where it is none.
func ToTimestamp(v object.Value) *Timestamp {
	if object.TypeOf(v) != TimestampType {
		return nil
	}
	return (*Timestamp)(v.Pointer())
}

// ToDelta gives the Timedelta behind a value, nil where it is none.
func ToDelta(v object.Value) *Delta {
	if object.TypeOf(v) != DeltaType {
		return nil
	}
	return (*Delta)(v.Pointer())
}

// NaN is the float that stands for missing cells.
var NaN = object.Float(math.NaN())

// Cell is a cell as a Python value.
func (c *Column) Cell(t *object.Thread, i int) (object.Value, error) {
	switch c.kind {
	case Int64:
		if c.width == Uint64 && c.Ints()[i] < 0 {
			return object.BigInt(new(big.Int).SetUint64(uint64(c.Ints()[i]))), nil
		}
		return object.Int(c.Ints()[i]), nil
	case Float64:
		return object.Float(c.Floats()[i]), nil
	case Bool:
		return object.Bool(c.bools[i]), nil
	case String:
		s, ok := c.text.At(i)
		if !ok {
			return NaN, nil
		}
		return object.StrOf(t, s)
	case Datetime:
		return NewTimestamp(t, c.Ints()[i], c.unit, c.zone)
	case Timedelta:
		return NewDelta(t, c.Ints()[i], c.unit)
	case Date:
		if c.Ints()[i] == NaT {
			return NaTValue, nil
		}
		return MakeDate(t, c.Ints()[i])
	case Category:
		if k := c.codes[i]; k >= 0 {
			return c.cats.Cell(t, int(k))
		}
		return NaN, nil
	}
	return c.objs[i], nil
}

// Cells are all cells as Python values, charged. Equal strings share one object.
func (c *Column) Cells(t *object.Thread) ([]object.Value, error) {
	if err := t.Charge(int64(c.n) * 16); err != nil {
		return nil, err
	}
	out := make([]object.Value, c.n)
	if c.kind == Object {
		return out, kernel.Copy(t.Meter, out, c.objs)
	}
	if c.kind == Category {
		return out, c.categoryCells(t, out)
	}
	var known []object.Value
	if c.kind == String && c.text.Coded() {
		if err := t.Charge(int64(len(c.text.dict)) * 16); err != nil {
			return nil, err
		}
		known = make([]object.Value, len(c.text.dict))
	}
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if known != nil {
			code := c.text.Code(i)
			if code < 0 {
				out[i] = NaN
				continue
			}
			if known[code].Ref == nil {
				v, err := object.StrOf(t, c.text.dict[code])
				if err != nil {
					return nil, err
				}
				known[code] = v
			}
			out[i] = known[code]
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}
