// This file defines the time zone database that the package carries, and the reading of its files.

package zoneinfo

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
)

// archive is the IANA time zone database (public domain), one TZif file for each zone.
//
//go:embed tzdata.zip
var archive []byte

// files are the files of the archive by zone.
var files = sync.OnceValue(func() map[string]*zip.File {
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil
	}
	m := make(map[string]*zip.File, len(r.File))
	for _, f := range r.File {
		if !strings.HasSuffix(f.Name, "/") {
			m[f.Name] = f
		}
	}
	return m
})

// names are the zones in order.
func names() []string {
	list := make([]string, 0, len(files()))
	for name := range files() {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// period is what holds between two transitions.
type period struct {
	offset, dst int // seconds east of UTC, and how many of these are daylight saving time
	name        string
}

// rules are the transitions of one zone. They are immutable.
type rules struct {
	at   []int64    // when each period begins, in seconds since 1970-01-01 UTC
	wall [2][]int64 // what the local clock shows then, as readings with fold 0 and 1 are looked up
	in   []*period
	// before holds before the first transition.
	before *period
	// After the last transition yearly repeats, or where it is nil the period after does.
	yearly *yearly
	after  *period
	fixed  bool // there is but one period
}

var errTZif = errors.New("invalid time zone file")

// load reads the file of a zone.
func load(f *zip.File) (*rules, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return parse(data)
}

// tzif is the header of a TZif block: the counts of what it holds.
type tzif struct{ utc, std, leap, times, types, chars int }

func header(data []byte) (version byte, h tzif, rest []byte, err error) {
	if len(data) < 44 || string(data[:4]) != "TZif" {
		return 0, h, nil, errTZif
	}
	n := func(i int) int { return int(binary.BigEndian.Uint32(data[20+4*i:])) }
	h = tzif{n(0), n(1), n(2), n(3), n(4), n(5)}
	return data[4], h, data[44:], nil
}

// size is the length of the block that follows a header whose times have so many bytes.
func (h tzif) size(timeBytes int) int {
	return h.times*(timeBytes+1) + h.types*6 + h.chars + h.leap*(timeBytes+4) + h.std + h.utc
}

func parse(data []byte) (*rules, error) {
	version, h, body, err := header(data)
	if err != nil {
		return nil, err
	}
	timeBytes := 4
	if version >= '2' {
		// A second block with times of 64 bits follows the first.
		if h.size(4) > len(body) {
			return nil, errTZif
		}
		if _, h, body, err = header(body[h.size(4):]); err != nil {
			return nil, err
		}
		timeBytes = 8
	}
	if h.size(timeBytes) > len(body) || h.types == 0 {
		return nil, errTZif
	}
	r := &rules{at: make([]int64, h.times)}
	for i := range r.at {
		if timeBytes == 8 {
			r.at[i] = int64(binary.BigEndian.Uint64(body[8*i:]))
		} else {
			r.at[i] = int64(int32(binary.BigEndian.Uint32(body[4*i:])))
		}
	}
	kinds := body[h.times*timeBytes:][:h.times]
	records := body[h.times*(timeBytes+1):]
	text := records[6*h.types:][:h.chars]
	types, summer := make([]period, h.types), make([]bool, h.types)
	for i := range types {
		record := records[6*i:]
		start := int(record[5])
		if start >= len(text) {
			return nil, errTZif
		}
		end := bytes.IndexByte(text[start:], 0)
		if end < 0 {
			return nil, errTZif
		}
		types[i] = period{offset: int(int32(binary.BigEndian.Uint32(record))), name: string(text[start : start+end])}
		summer[i] = record[4] != 0
	}
	for _, k := range kinds {
		if int(k) >= len(types) {
			return nil, errTZif
		}
		r.in = append(r.in, &types[k])
	}
	setDST(kinds, types, summer)
	r.setWall(types[0].offset)
	r.before = &types[0]
	if first := slices.Index(summer, false); first >= 0 {
		r.before = &types[first]
	}
	r.after = &types[len(types)-1]
	if n := len(r.in); n > 0 {
		r.after = r.in[n-1]
	}
	footer := strings.Trim(string(body[h.size(timeBytes):]), "\n")
	if timeBytes == 8 && footer != "" {
		if r.yearly, r.after, err = parseRule(footer); err != nil {
			return nil, err
		}
	}
	r.fixed = len(types) == 1 && r.yearly == nil && types[0] == *r.after
	return r, nil
}

// setDST finds how much of the offset of each summer period is daylight saving time, which files do not say: what it differs by
// from the standard time before, or else after it. An hour is assumed where neither tells.
func setDST(kinds []byte, types []period, summer []bool) {
	for i := 1; i < len(kinds); i++ {
		k := kinds[i]
		if !summer[k] || types[k].dst != 0 {
			continue
		}
		if prev := kinds[i-1]; !summer[prev] {
			types[k].dst = types[k].offset - types[prev].offset
		}
		if types[k].dst == 0 && int(k) < len(types)-1 && i+1 < len(kinds) && !summer[kinds[i+1]] {
			types[k].dst = types[k].offset - types[kinds[i+1]].offset
		}
	}
	for k := range types {
		if summer[k] && types[k].dst == 0 {
			types[k].dst = 3600
		}
	}
}

// setWall fills wall. Where the clock is set back, readings occur twice: with fold 0 they belong to the period before. Where it is set
// forward, readings are left out: with fold 0 they are taken as of the period before too.
func (r *rules) setWall(first int) {
	before := first
	for i, at := range r.at {
		after := r.in[i].offset
		r.wall[0] = append(r.wall[0], at+int64(max(before, after)))
		r.wall[1] = append(r.wall[1], at+int64(min(before, after)))
		before = after
	}
}

// local is the period of a reading of the local clock.
func (r *rules) local(seconds int64, year int, fold bool) *period {
	wall := r.wall[0]
	if fold {
		wall = r.wall[1]
	}
	n := len(wall)
	switch {
	case n > 0 && seconds < wall[0]:
		return r.before
	case n == 0 || seconds > wall[n-1]:
		if r.yearly != nil {
			return r.yearly.local(seconds, year, fold)
		}
		return r.after
	}
	return r.in[after(wall, seconds)-1]
}

// utc is the period of a moment; fold tells that its reading of the local clock is the second one.
func (r *rules) utc(seconds int64, year int) (p *period, fold bool) {
	n := len(r.at)
	switch {
	case n > 0 && seconds < r.at[0]:
		return r.before, false
	case (n == 0 || seconds > r.at[n-1]) && r.yearly != nil:
		return r.yearly.utc(seconds, year)
	case n == 0:
		return r.after, false
	}
	i := after(r.at, seconds) - 1
	prev := r.before
	if i > 0 {
		prev = r.in[i-1]
	}
	p = r.in[i]
	return p, int64(prev.offset-p.offset) > seconds-r.at[i]
}

// after is the number of times that are not later than t.
func after(times []int64, t int64) int {
	i, _ := slices.BinarySearchFunc(times, t, func(x, t int64) int {
		if x <= t {
			return -1
		}
		return 1
	})
	return i
}
