// This file tests the ways into dicts and lists that the machine's run loop takes first.

package object

import "testing"

func TestDictLoadAndReplace(t *testing.T) {
	th := textThread()
	ints, strs := []Value(nil), []Value(nil)
	for i := range 400 {
		ints, strs = append(ints, Int(int64(i))), append(strs, NewStr("key"+string(rune('a'+i%26))+string(rune('a'+i/26))))
	}
	for _, keys := range [][]Value{ints[:4], ints, strs[:4], strs} { // without places and with them
		d, err := NewDict(th)
		if err != nil {
			t.Fatal(err)
		}
		for i, k := range keys {
			v, r := Int(int64(i)), None
			if d.Replace(th, &k, &v) || d.Load(th, &k, &r) || !r.IsNone() {
				t.Fatalf("%d keys: key %d is there before it was set", len(keys), i)
			}
			if err := d.Set(th, k, None); err != nil {
				t.Fatal(err)
			}
			if !d.Replace(th, &k, &v) || !d.Load(th, &k, &r) || r != v {
				t.Fatalf("%d keys: key %d has %v", len(keys), i, r)
			}
		}
		for i, k := range keys {
			r := True
			if !d.Load(th, &k, &r) || r != Int(int64(i)) {
				t.Fatalf("%d keys: key %d has %v", len(keys), i, r)
			}
			if _, found, err := d.Delete(th, k); err != nil || !found || d.Load(th, &k, &r) || d.Replace(th, &k, &r) {
				t.Fatalf("%d keys: key %d is there after it was deleted", len(keys), i)
			}
		}
		if d.Len() != 0 {
			t.Fatal(d.Len())
		}
		// What another key has to be asked about is left to Get and Set.
		odd := Obj(&(&fuzzKey{Header: Header{fuzzKeyType}, id: 5, hash: 5}).Header)
		if err := d.Set(th, odd, None); err != nil {
			t.Fatal(err)
		}
		five, r := Int(5), True
		if d.Load(th, &five, &r) || d.Replace(th, &five, &r) || d.Load(th, &odd, &r) || d.Replace(th, &odd, &r) {
			t.Fatal("a key with code of its own is found")
		}
	}
}

func TestListReplace(t *testing.T) {
	th := textThread()
	for _, item := range []Value{Int(5), Float(2.5), True, NewStr("text")} {
		l, err := NewListFrom(th, []Value{item, item, item})
		if err != nil {
			t.Fatal(err)
		}
		for i := -4; i < 5; i++ {
			if done := l.Replace(i, &item); done != (i >= 0 && i < 3) {
				t.Fatalf("item %d: %t", i, done)
			}
		}
		if none := None; l.Replace(1, &none) != (item.IsBool() || IsStr(item)) {
			t.Fatal("None goes where only numbers are held")
		}
	}
}
