// This file defines the two merges of timsort, from the left and from the right.

package builtins

// mergeLow merges [a, a+na) with [b, b+nb), which follows it, from the left; the first run stands in the scratch room meanwhile.
// The first item of b belongs before all of a, the last of a behind all of b.
func (s *timsort[K]) mergeLow(a, na, b, nb int) (err error) {
	s.save(a, na)
	dst, x := a, 0 // x walks the scratch room, b the second run
	takeA := func() {
		s.keys[dst] = s.tmpKeys[x]
		if s.vals != nil {
			s.vals[dst] = s.tmpVals[x]
		}
		dst, x, na = dst+1, x+1, na-1
	}
	takeB := func() {
		s.keys[dst] = s.keys[b]
		if s.vals != nil {
			s.vals[dst] = s.vals[b]
		}
		dst, b, nb = dst+1, b+1, nb-1
	}
	// Whatever happens, the rest is put where there is room for it: no item may be lost.
	defer func() {
		if err == nil && na == 1 && nb > 0 {
			s.move(dst, b, nb)
			dst += nb
		}
		s.restore(dst, x, na)
	}()
	takeB()
	if nb == 0 || na == 1 {
		return nil
	}
	gallop := s.minGallop
	for {
		for countA, countB := 0, 0; ; {
			less, err := s.lt(s.keys[b], s.tmpKeys[x])
			if err != nil {
				return err
			}
			if less {
				takeB()
				countA, countB = 0, countB+1
				if nb == 0 {
					return nil
				}
				if countB >= gallop {
					break
				}
			} else {
				takeA()
				countA, countB = countA+1, 0
				if na == 1 {
					return nil
				}
				if countA >= gallop {
					break
				}
			}
		}
		// One run wins again and again: look for whole stretches until that no longer pays.
		for gallop++; ; {
			if gallop > 1 {
				gallop--
			}
			s.minGallop = gallop
			wonA, err := s.gallopRight(s.keys[b], s.tmpKeys[x:x+na], 0)
			if err != nil {
				return err
			}
			s.restore(dst, x, wonA)
			dst, x, na = dst+wonA, x+wonA, na-wonA
			if na <= 1 {
				return nil
			}
			takeB()
			if nb == 0 {
				return nil
			}
			wonB, err := s.gallopLeft(s.tmpKeys[x], s.keys[b:b+nb], 0)
			if err != nil {
				return err
			}
			s.move(dst, b, wonB)
			dst, b, nb = dst+wonB, b+wonB, nb-wonB
			if nb == 0 {
				return nil
			}
			takeA()
			if na == 1 {
				return nil
			}
			if wonA < startGallop && wonB < startGallop {
				break
			}
		}
		gallop++
		s.minGallop = gallop
	}
}

// mergeHigh is mergeLow from the right, with the second run in the scratch room.
func (s *timsort[K]) mergeHigh(a, na, b, nb int) (err error) {
	s.save(b, nb)
	dst := b + nb // items go before it; a+na and nb are the ends of what is left
	takeA := func() {
		dst, na = dst-1, na-1
		s.keys[dst] = s.keys[a+na]
		if s.vals != nil {
			s.vals[dst] = s.vals[a+na]
		}
	}
	takeB := func() {
		dst, nb = dst-1, nb-1
		s.keys[dst] = s.tmpKeys[nb]
		if s.vals != nil {
			s.vals[dst] = s.tmpVals[nb]
		}
	}
	defer func() {
		if err == nil && nb == 1 && na > 0 {
			dst -= na
			s.move(dst, a, na)
		}
		s.restore(dst-nb, 0, nb)
	}()
	takeA()
	if na == 0 || nb == 1 {
		return nil
	}
	gallop := s.minGallop
	for {
		for countA, countB := 0, 0; ; {
			less, err := s.lt(s.tmpKeys[nb-1], s.keys[a+na-1])
			if err != nil {
				return err
			}
			if less {
				takeA()
				countA, countB = countA+1, 0
				if na == 0 {
					return nil
				}
				if countA >= gallop {
					break
				}
			} else {
				takeB()
				countA, countB = 0, countB+1
				if nb == 1 {
					return nil
				}
				if countB >= gallop {
					break
				}
			}
		}
		for gallop++; ; {
			if gallop > 1 {
				gallop--
			}
			s.minGallop = gallop
			k, err := s.gallopRight(s.tmpKeys[nb-1], s.keys[a:a+na], na-1)
			if err != nil {
				return err
			}
			wonA := na - k
			dst, na = dst-wonA, k
			s.move(dst, a+na, wonA)
			if na == 0 {
				return nil
			}
			takeB()
			if nb == 1 {
				return nil
			}
			if k, err = s.gallopLeft(s.keys[a+na-1], s.tmpKeys[:nb], nb-1); err != nil {
				return err
			}
			wonB := nb - k
			dst, nb = dst-wonB, k
			s.restore(dst, nb, wonB)
			if nb <= 1 {
				return nil
			}
			takeA()
			if na == 0 {
				return nil
			}
			if wonA < startGallop && wonB < startGallop {
				break
			}
		}
		gallop++
		s.minGallop = gallop
	}
}
