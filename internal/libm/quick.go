// This file defines the quick way of log, sin and cos: a result with some 65 bits, taken where its error cannot change how it rounds.

package libm

import "math"

// quickError is more than the relative error of a quick result.
const quickError = 0x1p-63

// sure is hi+lo rounded; ok is false where the error of the sum might change that.
func sure(hi, lo float64) (r float64, ok bool) {
	e := math.Abs(hi) * quickError
	r = hi + (lo - e)
	return r, r == hi+(lo+e)
}

const (
	logSteps = 128 // table entries between 1 and 2
	logFirst = 90  // the entry of √½
)

// logStep is a factor that takes numbers near an entry of the table to about 1, and minus its logarithm.
type logStep struct {
	factor float64
	log    dd
}

var logTable = func() (t [181 - logFirst + 1]logStep) {
	for i := range t {
		f := float64(logSteps) / float64(logFirst+i)
		t[i] = logStep{f, logDD(f).neg()}
	}
	return
}()

// quickLog is log(x) for a normal x above zero.
func quickLog(x float64) (r float64, ok bool) {
	bits := math.Float64bits(x)
	// m lies between √½ and √2.
	const rootHalf = 0x3fe6a09e667f3bcd
	k := int64(bits-rootHalf) >> 52
	m := math.Float64frombits(bits - uint64(k)<<52)
	s := &logTable[int(m*logSteps+0.5)-logFirst]
	p := m * s.factor
	e := math.FMA(m, s.factor, -p)
	z := p - 1 // exact
	// log(1+z+e) = z - z²/2 + z³/3 - … + e(1 - z + z²)
	sq := z * z
	tail := sq * z * ((1.0/3 - z/4) + sq*((1.0/5-z/6)+sq*((1.0/7-z/8)+sq*(1.0/9-z/10))))
	tail += e*(1-z+sq) - math.FMA(z, z, -sq)/2
	n := float64(k)
	a := fastSum(n*ln2Hi, s.log.hi)
	b := fastSum(a.hi, z)
	c := fastSum(b.hi, -sq/2)
	return sure(c.hi, c.lo+(b.lo+(a.lo+(n*ln2Mid+(s.log.lo+n*ln2Low)))+tail))
}

// quickSin is sin(x+quarters·π/2) for an x that is neither large nor next to 0.
func quickSin(x float64, quarters int) (v float64, ok bool) {
	var lo float64
	if math.Abs(x) > math.Pi/4 {
		if math.Abs(x) > 1<<19 {
			return 0, false
		}
		n := math.Floor(x*(2/math.Pi) + 0.5)
		r := twoSum(x-n*piParts[0], -n*piParts[1]) // the first difference is exact
		r = fastSum(r.hi, r.lo-n*piParts[2])
		x, lo = r.hi, r.lo
		quarters += int(n)
	}
	if math.Abs(x) < 0x1p-10 {
		return 0, false
	}
	neg := x < 0
	if neg {
		x, lo = -x, -lo
	}
	i := int(x*trigSteps + 0.5)
	t := &trigTable[i&(trigSteps-1)]
	h := x - float64(i)/trigSteps // exact
	sq := h * h
	// sin(h+lo) = h + sh, cos(h+lo) = 1 - ch
	sh := lo - h*sq*(1.0/6-sq*(1.0/120-sq/5040))
	ch := sq*(0.5-sq*(1.0/24-sq*(1.0/720-sq/40320))) + h*lo
	if quarters&1 == 0 {
		p := twoProd(t.cos.hi, h)
		s := twoSum(t.sin.hi, p.hi)
		v, ok = sure(s.hi, s.lo+(p.lo+(t.sin.lo+t.cos.lo*h)+(t.cos.hi*sh-t.sin.hi*ch)))
		neg = neg != (quarters&2 != 0)
	} else {
		p := twoProd(t.sin.hi, -h)
		s := twoSum(t.cos.hi, p.hi)
		v, ok = sure(s.hi, s.lo+(p.lo+(t.cos.lo-t.sin.lo*h)-(t.sin.hi*sh+t.cos.hi*ch)))
		neg = quarters&2 != 0
	}
	if neg {
		v = -v
	}
	return v, ok
}
