// This file tests the ways into dicts and lists that the machine's run loop takes first.

package object

import "testing"

func TestDictLoadAndReplace(t *testing.T) {
	th := textThread()
	for _, size := range []int{4, 400} { // without places and with them
		d, err := NewDict(th)
		if err != nil {
			t.Fatal(err)
		}
		var keys []Value
		for i := range size {
			keys = append(keys, Int(int64(i)), NewStr("key"+string(rune('a'+i%26))+string(rune('a'+i/26))))
		}
		for i, k := range keys {
			v, r := Int(int64(i)), None
			if d.Replace(th, &k, &v) || d.Load(th, &k, &r) || !r.IsNone() {
				t.Fatalf("size %d: key %d is there before it was set", size, i)
			}
			if err := d.Set(th, k, None); err != nil {
				t.Fatal(err)
			}
			if !d.Replace(th, &k, &v) || !d.Load(th, &k, &r) || r != v {
				t.Fatalf("size %d: key %d has %v", size, i, r)
			}
		}
		for i, k := range keys {
			r := True
			if !d.Load(th, &k, &r) || r != Int(int64(i)) {
				t.Fatalf("size %d: key %d has %v", size, i, r)
			}
			if _, found, err := d.Delete(th, k); err != nil || !found || d.Load(th, &k, &r) || d.Replace(th, &k, &r) {
				t.Fatalf("size %d: key %d is there after it was deleted", size, i)
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
