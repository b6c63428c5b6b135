// This file defines twister, the generator MT19937.

package pyrandom

const (
	words  = 624
	middle = 397
)

// twister is MT19937: Matsumoto and Nishimura's generator, with the numbers that CPython draws from it.
type twister struct {
	state [words]uint32
	next  int // of state; words when all are used up
}

func (g *twister) seedWord(s uint32) {
	g.state[0] = s
	for i := 1; i < words; i++ {
		s = 1812433253*(s^s>>30) + uint32(i)
		g.state[i] = s
	}
	g.next = words
}

// seed starts the generator from a key of any length but 0.
func (g *twister) seed(key []uint32) {
	g.seedWord(19650218)
	i, j := 1, 0
	step := func() {
		if i++; i >= words {
			g.state[0] = g.state[words-1]
			i = 1
		}
	}
	for range max(words, len(key)) {
		p := g.state[i-1]
		g.state[i] = (g.state[i] ^ (p^p>>30)*1664525) + key[j] + uint32(j)
		step()
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range words - 1 {
		p := g.state[i-1]
		g.state[i] = (g.state[i] ^ (p^p>>30)*1566083941) - uint32(i)
		step()
	}
	g.state[0] = 1 << 31
}

// refill computes the next 624 words.
func (g *twister) refill() {
	s := &g.state
	mix := func(a, b, far uint32) uint32 {
		y := a&(1<<31) | b&(1<<31-1)
		return far ^ y>>1 ^ -(y&1)&0x9908b0df
	}
	for i := 0; i < words-middle; i++ {
		s[i] = mix(s[i], s[i+1], s[i+middle])
	}
	for i := words - middle; i < words-1; i++ {
		s[i] = mix(s[i], s[i+1], s[i+middle-words])
	}
	s[words-1] = mix(s[words-1], s[0], s[middle-1])
	g.next = 0
}

// word is 32 random bits.
func (g *twister) word() uint32 {
	if g.next >= words {
		g.refill()
	}
	y := g.state[g.next]
	g.next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// float is a number in [0, 1) with 53 random bits.
func (g *twister) float() float64 {
	a, b := g.word()>>5, g.word()>>6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}

// bits is an int of n random bits, 0 < n ≤ 64.
func (g *twister) bits(n int) uint64 {
	if n <= 32 {
		return uint64(g.word() >> (32 - n))
	}
	low := uint64(g.word())
	return low | uint64(g.word()>>(64-n))<<32
}
