// This file defines join, the merge of frames by their row labels.

package pandas

import (
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// joinFrame is join(other, on, how, lsuffix, rsuffix, sort, validate).
func joinFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if frame.ToFrame(a[0]) == nil && frame.ToSeries(a[0]) == nil {
		return joinMany(t, v, a)
	}
	if s := frame.ToSeries(a[0]); s != nil && s.Name.IsNone() {
		return object.Value{}, object.ValueErrorf("Other Series must have a name")
	}
	suffixes := a[7]
	if !given(suffixes) {
		var err error
		if suffixes, err = object.Pair(t, a[3], a[4]); err != nil {
			return object.Value{}, err
		}
	}
	none, no := object.None, object.False
	if isText(a[2], "cross") {
		return mergeCall(t, []object.Value{v, a[0], a[2], a[1], none, none, no, no, a[5], suffixes, none, no, a[6]})
	}
	return mergeCall(t, []object.Value{v, a[0], a[2], none, a[1], none, object.Bool(!given(a[1])), object.True, a[5], suffixes, none, no, a[6]})
}

// joinMany joins several frames: side by side where no label repeats, else one after another.
func joinMany(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	others, ok, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		return object.Value{}, object.TypeErrorf("'%s' object is not iterable", object.TypeOf(a[0]).Name)
	}
	if given(a[1]) {
		return object.Value{}, object.ValueErrorf("Joining multiple DataFrames only supported for joining on index")
	}
	if !isText(a[3], "") || !isText(a[4], "") {
		return object.Value{}, object.ValueErrorf("Suffixes not supported when joining multiple DataFrames")
	}
	unique := true
	parts := []object.Value{v}
	for _, o := range others {
		f, err := mergeFrame(t, o)
		if err != nil {
			return object.Value{}, err
		}
		parts = append(parts, f.Value())
	}
	for _, p := range parts {
		one, err := axisIndex(p).Unique(t)
		if err != nil {
			return object.Value{}, err
		}
		unique = unique && one
	}
	how, _ := text(a[2])
	if !unique {
		out := v
		none, no, yes := object.None, object.False, object.True
		for _, o := range parts[1:] {
			suffixes, err := object.Pair(t, object.NewStr(""), object.NewStr(""))
			if err != nil {
				return object.Value{}, err
			}
			if out, err = mergeCall(t, []object.Value{out, o, a[2], none, none, none, yes, yes, no, suffixes, none, no, a[6]}); err != nil {
				return object.Value{}, err
			}
		}
		return out, nil
	}
	if how != "left" && how != "outer" && how != "inner" {
		return object.Value{}, object.ValueErrorf("Only can inner (intersect) or outer (union) join the other axis")
	}
	r, err := concatColumns(t, parts, concatArgs{outer: how != "inner", names: object.None})
	if err != nil {
		return object.Value{}, err
	}
	f := frame.ToFrame(r)
	dup, err := duplicates(t, f.Columns)
	if err != nil {
		return object.Value{}, err
	}
	if dup.Len() > 0 {
		return object.Value{}, object.ValueErrorf("Indexes have overlapping values: %s", textOf(t, dup.Value()))
	}
	if how == "left" {
		return frameValue(f.Reindex(t, axisIndex(v)))
	}
	return r, nil
}
