// This file defines quickEqual, the comparison of values that need no code of the script and little time.

package object

// quickEqual is Equal for numbers of one kind, short strs, None, and values that are the same; sure is false for others.
func quickEqual(x, y *Value) (same, sure bool) {
	if x.Ref == y.Ref {
		return x.Bits == y.Bits || !x.immediate() || x.Ref == FloatRef && x.AsFloat() == y.AsFloat(), true
	}
	if x.Ref == nil {
		return false, y.Ref == NoneRef || y.Ref.typ == StrType
	}
	if y.Ref == nil {
		return false, x.Ref == NoneRef || x.Ref.typ == StrType
	}
	if x.Ref.typ != StrType {
		return false, x.Ref == NoneRef && y.Ref.typ == StrType
	}
	if y.Ref.typ != StrType {
		return false, y.Ref == NoneRef
	}
	return sameStr(x.Ref, (*Str)(ptr(*y)))
}

// TupleHas is item in v for a tuple.
func TupleHas(t *Thread, v, item Value) (bool, error) {
	items := ToTuple(v).Items
	for i := range items {
		same, sure := quickEqual(&items[i], &item)
		if !sure {
			var err error
			if same, err = Equal(t, items[i], item); err != nil {
				return false, err
			}
		}
		if same {
			return true, nil
		}
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return false, err
			}
		}
	}
	return false, nil
}
