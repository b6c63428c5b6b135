// Package mt19937 defines Twister, the generator behind the module random, numpy.random.RandomState and the samples of pandas.
package mt19937

// Words is the size of the state.
const Words = 624

const middle = 397

// Twister is MT19937: Matsumoto and Nishimura's generator, with the numbers that CPython and numpy draw from it.
type Twister struct {
	State [Words]uint32
	Next  int // of State; Words when all are used up
}

// SeedWord starts the generator from one word.
func (g *Twister) SeedWord(s uint32) {
	g.State[0] = s
	for i := 1; i < Words; i++ {
		s = 1812433253*(s^s>>30) + uint32(i)
		g.State[i] = s
	}
	g.Next = Words
}

// Seed starts the generator from a key of any length but 0.
func (g *Twister) Seed(key []uint32) { _ = g.SeedPolled(key, func(int) error { return nil }) }

// SeedPolled is Seed for a key that may be long: poll is asked now and then, and its error ends the work.
func (g *Twister) SeedPolled(key []uint32, poll func(n int) error) error {
	g.SeedWord(19650218)
	i, j := 1, 0
	step := func() {
		if i++; i >= Words {
			g.State[0] = g.State[Words-1]
			i = 1
		}
	}
	for k := range max(Words, len(key)) {
		if k&0xFFFF == 0xFFFF {
			if err := poll(1 << 13); err != nil {
				return err
			}
		}
		p := g.State[i-1]
		g.State[i] = (g.State[i] ^ (p^p>>30)*1664525) + key[j] + uint32(j)
		step()
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range Words - 1 {
		p := g.State[i-1]
		g.State[i] = (g.State[i] ^ (p^p>>30)*1566083941) - uint32(i)
		step()
	}
	g.State[0] = 1 << 31
	return nil
}

// refill computes the next 624 words.
func (g *Twister) refill() {
	s := &g.State
	mix := func(a, b, far uint32) uint32 {
		y := a&(1<<31) | b&(1<<31-1)
		return far ^ y>>1 ^ -(y&1)&0x9908b0df
	}
	for i := 0; i < Words-middle; i++ {
		s[i] = mix(s[i], s[i+1], s[i+middle])
	}
	for i := Words - middle; i < Words-1; i++ {
		s[i] = mix(s[i], s[i+1], s[i+middle-Words])
	}
	s[Words-1] = mix(s[Words-1], s[0], s[middle-1])
	g.Next = 0
}

// Word is 32 random bits.
func (g *Twister) Word() uint32 {
	if g.Next >= Words {
		g.refill()
	}
	y := g.State[g.Next]
	g.Next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// Long is 64 random bits, the high ones drawn first.
func (g *Twister) Long() uint64 {
	high := uint64(g.Word())
	return high<<32 | uint64(g.Word())
}

// Float is a number in [0, 1) with 53 random bits.
func (g *Twister) Float() float64 {
	a, b := g.Word()>>5, g.Word()>>6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}

// Bits is an int of n random bits, 0 < n ≤ 64.
func (g *Twister) Bits(n int) uint64 {
	if n <= 32 {
		return uint64(g.Word() >> (32 - n))
	}
	low := uint64(g.Word())
	return low | uint64(g.Word()>>(64-n))<<32
}
