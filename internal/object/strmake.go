// This file defines the making of strs from pieces: parts, joined texts, texts in the other case.

package object

import (
	enc "encoding/binary"
	"math"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// roomStr makes a str object with n bytes of room for its text. The caller writes the bytes, all of them, and only then calls fill.
func roomStr(n int) (*Str, []byte) {
	if uint(n-1) < maxNear {
		p := unsafe.Pointer(unsafe.SliceData(make([]uint64, uint(n+(sizeNear+7))/8)))
		return (*Str)(p), unsafe.Slice((*byte)(unsafe.Add(p, sizeNear)), n)
	}
	return &(&farStr{}).Str, TextRoom(n)[:n]
}

// TextRoom is room for n bytes of text, of which nobody sees one before it is written: clearing much of it would take long.
func TextRoom(n int) []byte {
	if n <= budget.Piece {
		return make([]byte, 0, n)
	}
	return budget.Uncleared(n, n)[:0]
}

// fill makes s, fresh from roomStr, the str of the text in its room.
func (s *Str) fill(room []byte, runes int) *Str {
	if n := len(room); uint(n-1) < maxNear {
		s.info |= uint32(n | runes<<8)
		if n == runes {
			s.info |= infoASCII
		}
		// The slot is not one that the collector knows, so it needs no write barrier.
		*(*uintptr)(unsafe.Pointer(s)) = uintptr(unsafe.Pointer(StrType))
		return s
	}
	s.typ = StrType
	return s.refer(unsafe.String(unsafe.SliceData(room), len(room)), runes)
}

// fillCount is fill for a near text whose code points nobody has counted.
func (s *Str) fillCount(room []byte) *Str {
	n, high := len(room), uint64(0)
	for i := 0; i < n; i += 8 {
		high |= *(*uint64)(unsafe.Add(unsafe.Pointer(s), sizeNear+i))
	}
	if high&0x8080808080808080 != 0 {
		n = pytext.RuneCount(unsafe.String(unsafe.SliceData(room), n))
	}
	return s.fill(room, n)
}

// refer makes s, the head of a farStr, the str of text.
func (s *Str) refer(text string, runes int) *Str {
	s.info = infoFar
	if len(text) == runes {
		s.info |= infoASCII
	}
	f := s.far()
	f.s, f.runes = text, runes
	return s
}

// far is the farStr that a Str with infoFar is part of.
func (s *Str) far() *farStr { return (*farStr)(unsafe.Pointer(s)) }

// copyStr is the str of a copy of text.
func copyStr(text string, runes int) *Str {
	s, room := roomStr(len(text))
	copy(room, text)
	return s.fill(room, runes)
}

// strOfText is the str of text, which is copied only if it is short.
func strOfText(text string, runes int) *Str {
	if uint(len(text)-1) < maxNear {
		return copyStr(text, runes)
	}
	o := &farStr{Str: Str{Header: Header{StrType}}}
	return o.refer(text, runes)
}

// StrCopy makes a str of a copy of text, charging for it: a part of a longer text must not keep that alive. Short ones are one
// allocation.
func StrCopy(t *Thread, text string) (Value, error) {
	switch len(text) {
	case 0:
		return Obj(&emptyStr.Header), nil
	case 1:
		return Obj(&latin1[text[0]].Header), nil
	}
	s, room, err := t.roomStr(len(text))
	if err != nil {
		return Value{}, err
	}
	if len(text) <= maxNear {
		copy(room, text)
		return Obj(&s.fillCount(room).Header), nil
	}
	if _, err := budget.Pieces(t.Meter, room[:0], bytesOf(text)); err != nil {
		return Value{}, err
	}
	n, err := runeCount(t, text)
	return Obj(&s.fill(room, n).Header), err
}

// StrPart is the str of the bytes from i to j of the text of s, charged; both are where code points begin. It copies: a part of a longer
// text must not keep that alive.
func StrPart(t *Thread, s *Str, i, j int) (Value, error) {
	text := s.String()[i:j]
	if len(text) <= 1 || !s.ASCII() {
		return StrCopy(t, text)
	}
	o, err := t.asciiStr(text)
	if err != nil {
		return Value{}, err
	}
	return Obj(&o.Header), nil
}

// StrRoom is a str with room for n bytes of text, charged: the caller writes all of them and then calls Filled.
func StrRoom(t *Thread, n int) (*Str, []byte, error) { return t.roomStr(n) }

// Filled makes s, fresh from StrRoom, the str of the text in its room, which has so many code points.
func (s *Str) Filled(room []byte, runes int) Value { return Obj(&s.fill(room, runes).Header) }

// ASCIIUpper and ASCIILower are s.upper() and s.lower() for an s of ASCII text.
func ASCIIUpper(t *Thread, s *Str) (Value, error) { return otherCase(t, s, 'a') }

// ASCIILower is the other one, see there.
func ASCIILower(t *Thread, s *Str) (Value, error) { return otherCase(t, s, 'A') }

// otherCase is s with the letters of one case, the first of which is a, in the other. A plain str without such letters is itself.
func otherCase(t *Thread, s *Str, a byte) (Value, error) {
	// A byte's high bit is set by these sums where it is not below the first letter, and where it is above the last.
	const ones, high = 0x0101010101010101, 0x8080808080808080
	from, behind := uint64(0x80-a)*ones, uint64(0x80-a-26)*ones
	text := s.String()
	bytes, n, i := unsafe.Slice(unsafe.StringData(text), len(text)), len(text), 0
	for ; i+8 <= n; i += 8 {
		if w := enc.LittleEndian.Uint64(bytes[i:]); (w+from)&^(w+behind)&high != 0 {
			break
		}
	}
	for i+8 > n && i < n && text[i]-a >= 26 {
		i++
	}
	if i >= n && s.typ == StrType {
		return s.Value(), nil
	}
	if n <= 1 {
		if n == 1 && text[0]-a < 26 {
			return Obj(&latin1[text[0]^0x20].Header), nil
		}
		return StrOf(t, text)
	}
	out, room, err := StrRoom(t, n)
	if err != nil {
		return Value{}, err
	}
	if s.info&infoFar == 0 {
		// Near texts are whole words with zeros behind.
		for i := uintptr(sizeNear); i < uintptr(n)+sizeNear; i += 8 {
			w := *(*uint64)(unsafe.Add(unsafe.Pointer(s), i))
			*(*uint64)(unsafe.Add(unsafe.Pointer(out), i)) = w ^ ((w+from)&^(w+behind)&high)>>2
		}
		return out.Filled(room, n), nil
	}
	for i = 0; i+8 <= n; i += 8 {
		w := enc.LittleEndian.Uint64(bytes[i:])
		enc.LittleEndian.PutUint64(room[i:], w^((w+from)&^(w+behind)&high)>>2)
	}
	for ; i < n; i++ {
		c := text[i]
		if c-a < 26 {
			c ^= 0x20
		}
		room[i] = c
	}
	return out.Filled(room, n), nil
}

// ReplaceByte is s.replace(old, new) for characters of ASCII and a near s that has an old one. ok is false for others.
func ReplaceByte(t *Thread, s *Str, old, new byte) (v Value, ok bool, err error) {
	if s.info&(infoFar|infoASCII) != infoASCII || old == 0 {
		return v, false, nil
	}
	n := int(uint8(s.info))
	if n <= 1 {
		return v, false, nil
	}
	out, room, err := t.roomStr(n)
	if err != nil {
		return v, true, err
	}
	const ones, low, high = 0x0101010101010101, 0x7f7f7f7f7f7f7f7f, 0x8080808080808080
	pattern, change := uint64(old)*ones, uint64(old^new)*ones
	for i := uintptr(sizeNear); i < uintptr(n)+sizeNear; i += 8 {
		w := *(*uint64)(unsafe.Add(unsafe.Pointer(s), i))
		// The high bit of bytes that are the old one; all bytes are below it, and those behind the text are zero.
		found := ^((w ^ pattern) + low) & high
		*(*uint64)(unsafe.Add(unsafe.Pointer(out), i)) = w ^ (found>>7)*0xff&change
	}
	return out.Filled(room, n), true, nil
}

// lay writes the text of s into a room from byte at on and gives where it ends. A short text may write some bytes behind that, which
// are then written again: a room is filled from left to right.
func (s *Str) lay(room []byte, at int) int {
	if n := int(uint8(s.info)); s.info&infoFar == 0 && n <= 16 && at+16 <= len(room) {
		from, to := unsafe.Add(unsafe.Pointer(s), sizeNear), (*[16]byte)(room[at:])
		enc.NativeEndian.PutUint64(to[:], *(*uint64)(from))
		if n > 8 {
			enc.NativeEndian.PutUint64(to[8:], *(*uint64)(unsafe.Add(from, 8)))
		}
		return at + n
	}
	return at + copy(room[at:], s.String())
}

// JoinWith is sep.join(items) where all items are str; else bad is the number of the first one that is not.
func JoinWith(t *Thread, sep *Str, items []Value) (v Value, bad int, err error) {
	size, runes := 0, 0
	for i, x := range items {
		if x.Ref == nil || x.Ref.typ != StrType && !IsStr(x) {
			return Value{}, i, nil
		}
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return Value{}, -1, err
			}
		}
		s := (*Str)(ptr(x))
		if s.info&infoFar == 0 {
			size += int(uint8(s.info))
			runes += int(uint8(s.info >> 8))
			continue
		}
		// The same long text may be there often: the sum can be any number.
		n := s.size()
		if n > math.MaxInt64/4-size {
			return Value{}, -1, t.Charge(math.MaxInt64)
		}
		size += n
		runes += s.Len()
	}
	if between := len(items) - 1; between > 0 {
		if n := sep.size(); n > maxNear && n > (math.MaxInt64/4-size)/between {
			return Value{}, -1, t.Charge(math.MaxInt64)
		}
		size += between * sep.size()
		runes += between * sep.Len()
	}
	if size == 0 {
		return Obj(&emptyStr.Header), -1, nil
	}
	if err := t.Poll(len(items)/8 + size/1024); err != nil {
		return Value{}, -1, err
	}
	out, room, err := t.roomStr(size)
	if err != nil {
		return Value{}, -1, err
	}
	n, between := 0, sep.String()
	for i, x := range items {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return Value{}, -1, err
			}
		}
		if len(between) == 1 && i > 0 {
			room[n] = between[0]
			n++
		} else if i > 0 && len(between) < budget.Piece {
			n += copy(room[n:], between)
		} else if i > 0 {
			done, err := budget.Pieces(t.Meter, room[:n], bytesOf(between))
			if err != nil {
				return Value{}, -1, err
			}
			n = len(done)
		}
		s := (*Str)(ptr(x))
		if k := uint8(s.info); k <= 8 && s.info&infoFar == 0 && n+8 <= len(room) {
			*(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(room)), n)) = *(*uint64)(unsafe.Add(unsafe.Pointer(s), sizeNear)) // see lay
			n += int(k)
			continue
		}
		if s.info&infoFar != 0 && s.size() > budget.Piece {
			done, err := budget.Pieces(t.Meter, room[:n], bytesOf(s.String()))
			if err != nil {
				return Value{}, -1, err
			}
			n = len(done)
			continue
		}
		n = s.lay(room, n)
	}
	return Obj(&out.fill(room, runes).Header), -1, nil
}

// JoinStrs is the str of parts in a row, charged: strs, and plain ints and floats, which stand for their texts. It may replace these in
// parts.
func JoinStrs(t *Thread, parts []Value) (Value, error) {
	size, runes, numbers := 0, 0, 0
	for i := range parts {
		v := &parts[i]
		if v.Ref == nil || v.Ref == FloatRef {
			numbers++
			continue
		}
		s := (*Str)(ptr(*v))
		if v.Ref.typ != StrType {
			s = ToStr(*v)
		}
		if s.info&infoFar == 0 {
			size += int(uint8(s.info))
			runes += int(uint8(s.info >> 8))
			continue
		}
		// The same long text may be there often: the sum can be any number.
		if s.size() > math.MaxInt64/2-size {
			return Value{}, t.Charge(math.MaxInt64)
		}
		size += s.size()
		runes += s.Len()
	}
	if numbers > 0 {
		return joinNumbers(t, parts, size+numbers*pytext.FloatReprSize, size == runes)
	}
	if size <= 1 {
		for _, v := range parts {
			if s := ToStr(v).String(); s != "" {
				return StrOf(t, s)
			}
		}
		return Obj(&emptyStr.Header), nil
	}
	out, room, err := t.roomStr(size)
	if err != nil {
		return Value{}, err
	}
	n := 0
	for i := range parts {
		s := (*Str)(ptr(parts[i]))
		if k := uint8(s.info); k <= 8 && s.info&infoFar == 0 && n+8 <= len(room) {
			*(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(room)), n)) = *(*uint64)(unsafe.Add(unsafe.Pointer(s), sizeNear)) // see lay
			n += int(k)
			continue
		}
		if s.info&infoFar != 0 && s.size() > budget.Piece {
			done, err := budget.Pieces(t.Meter, room[:n], bytesOf(s.String()))
			if err != nil {
				return Value{}, err
			}
			n = len(done)
			continue
		}
		n = s.lay(room, n)
	}
	return Obj(&out.fill(room, runes).Header), nil
}

// joinNumbers is JoinStrs where some parts are numbers; the text takes at most size bytes.
func joinNumbers(t *Thread, parts []Value, size int, ascii bool) (Value, error) {
	if size <= quickRoom {
		var room [quickRoom]byte
		text := room[:0]
		for _, v := range parts {
			if v.Ref == nil || v.Ref == FloatRef {
				text, _ = appendPlain(text, v)
			} else {
				text = append(text, (*Str)(ptr(v)).String()...)
			}
		}
		if ascii {
			return ASCIIStr(t, text)
		}
		return strOfBytes(t, text)
	}
	for i, v := range parts {
		if v.Ref == nil || v.Ref == FloatRef {
			v, err := StrFrom(t, v)
			if err != nil {
				return Value{}, err
			}
			parts[i] = v
		}
	}
	return JoinStrs(t, parts)
}
