// This file defines the way between integers of any length and their digits, charged and interruptible.

package object

import (
	"math/big"
	"time"

	"github.com/alkimi/pyexec/internal/pytext"
)

// longDigits is the number of digits from which the way asks the budget.
const longDigits = 1000

// ParseDigits is the integer that decimal digits mean, and nothing but digits. The caller charges for what it keeps.
func ParseDigits(t *Thread, digits string) (*big.Int, error) {
	if len(digits) < longDigits {
		return pytext.ParseDigits(digits, 10, nil)
	}
	scratch, err := foreseeDigits(t, len(digits)*10/3)
	if err != nil {
		return nil, err
	}
	defer t.Meter.Release(scratch)
	return pytext.ParseDigits(digits, 10, askOf(t))
}

// AppendDigits appends the decimal digits of v, which is not negative. The caller charges for them.
func AppendDigits(t *Thread, dst []byte, v *big.Int) ([]byte, error) {
	if v.BitLen() < longDigits*3 {
		return v.Append(dst, 10), nil
	}
	scratch, err := foreseeDigits(t, v.BitLen())
	if err != nil {
		return dst, err
	}
	defer t.Meter.Release(scratch)
	return pytext.AppendDigits(dst, v, askOf(t))
}

// foreseeDigits charges for the scratch memory, and ends a run that has not the time.
func foreseeDigits(t *Thread, bitLen int) (scratch int64, err error) {
	scratch = 4 * sizeBig(bitLen)
	if err = t.Charge(scratch); err == nil {
		err = t.Meter.Foresee(TextCost(bitLen))
	}
	return scratch, err
}

func askOf(t *Thread) pytext.Ask {
	return func(cost int) error { return t.Meter.Foresee(time.Duration(cost)) }
}
