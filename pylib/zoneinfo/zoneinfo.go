// This file defines the module zoneinfo and its class ZoneInfo.

// Package zoneinfo is Python's zoneinfo over the time zone database that the package carries: no file of the host is read.
package zoneinfo

import (
	"path"
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
)

type (
	value  = object.Value
	thread = object.Thread
)

// zone is an instance of ZoneInfo.
type zone struct {
	object.Object
	key   *object.Str
	rules *rules
}

var (
	zoneType = object.NewType("zoneinfo.ZoneInfo", object.LayoutObject, pydatetime.TZInfoType)

	notFoundType = object.NewExcType("zoneinfo._common", "ZoneInfoNotFoundError", object.KeyErrorType)
	warningType  = object.NewExcType("zoneinfo._tzpath", "InvalidTZPathWarning", object.RuntimeWarningType)
)

func toZone(v value) *zone { return object.As[zone](v) }

func (z *zone) value() value { return object.Obj(&z.Header) }

// zones are the run's: asked twice for a key, ZoneInfo gives the same object.
type zones struct{ of map[string]*zone }

type zonesKey struct{}

func (zs *zones) Visit(visit func(value)) {
	for _, z := range zs.of {
		visit(z.value())
	}
}

func zonesOf(t *thread) *zones {
	return t.State(zonesKey{}, func() any { return &zones{of: map[string]*zone{}} }).(*zones)
}

// Module is the module zoneinfo.
var Module = sync.OnceValue(func() *object.Module {
	m := object.NewModule("zoneinfo", "Time zones of the IANA database.", map[string]value{
		"ZoneInfo": zoneType.Value(), "ZoneInfoNotFoundError": notFoundType.Value(), "InvalidTZPathWarning": warningType.Value(),
		"TZPATH": object.EmptyTuple,
		"available_timezones": args.PyFunc("available_timezones", "", "Returns a set containing all available time zones.", func(t *thread, _ []value) (value, error) {
			s, err := object.NewSet(t, object.SetType)
			if err != nil {
				return value{}, err
			}
			for _, name := range names() {
				v, err := object.StrOf(t, name)
				if err == nil {
					err = s.Add(t, v)
				}
				if err != nil {
					return value{}, err
				}
			}
			return s.Value(), nil
		}).Value(),
	})
	m.Missing = func(name string) string {
		if name == "reset_tzpath" {
			return "zoneinfo.reset_tzpath is not supported: time zones come with the library and are not read from files"
		}
		return ""
	}
	return m
})

func init() {
	typ := zoneType
	typ.Module, typ.Qualname, typ.Final = "zoneinfo", "ZoneInfo", true
	typ.Doc = "A time zone of the IANA database."
	sig := args.Parse("key")
	typ.Slots = object.Slots{
		New: func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if n := len(a) + len(kw); n > 1 {
				return value{}, object.TypeErrorf("function takes at most 1 argument (%d given)", n)
			}
			if len(a)+len(kw) == 0 {
				return value{}, object.TypeErrorf("function missing required argument 'key' (pos 1)")
			}
			bound, err := sig.Bind(t, "function", a, kw)
			if err != nil {
				return value{}, err
			}
			if object.IsStr(bound[0]) {
				if z, ok := zonesOf(t).of[object.ToStr(bound[0]).String()]; ok {
					return z.value(), nil
				}
			}
			z, err := newZone(t, bound[0])
			if err != nil {
				return value{}, err
			}
			zonesOf(t).of[z.key.String()] = z
			return z.value(), nil
		},
		Repr: func(t *thread, v value) (string, error) {
			s, err := object.Repr(t, toZone(v).key.Value())
			return "zoneinfo.ZoneInfo(key=" + s + ")", err
		},
		Str: func(_ *thread, v value) (string, error) { return toZone(v).key.String(), nil },
		Visit: func(v value, visit func(value)) int64 {
			visit(toZone(v).key.Value())
			return toZone(v).rules.size()
		},
	}
	object.InitType(typ)
	typ.Attrs["key"] = object.NewGetSet("key", func(_ *thread, v value) (value, error) { return toZone(v).key.Value(), nil },
		func(*thread, value, value) error { return object.AttributeErrorf("readonly attribute") })
	args.AddClassMethod(typ, "no_cache", "key", "Get a new instance of ZoneInfo, bypassing the cache.", func(t *thread, a []value) (value, error) {
		z, err := newZone(t, a[1])
		if err != nil {
			return value{}, err
		}
		return z.value(), nil
	})
	args.AddClassMethod(typ, "clear_cache", "*, only_keys=None", "Clear the ZoneInfo cache.", func(t *thread, a []value) (value, error) {
		zs := zonesOf(t)
		if a[1].IsNone() {
			clear(zs.of)
			return object.None, nil
		}
		return object.None, object.Iterate(t, a[1], func(k value) error {
			if object.IsStr(k) {
				delete(zs.of, object.ToStr(k).String())
			}
			return nil
		})
	})
	args.AddClassMethod(typ, "from_file", "*args, **kwargs", "Not supported.", func(*thread, []value) (value, error) {
		return value{}, object.Raise(object.NotImplementedErrorType, "ZoneInfo.from_file is not supported: a run reads no files; use ZoneInfo(key)")
	})
	answer := func(name, doc string, f func(t *thread, p *period) (value, error)) {
		args.Add(typ, name, "dt, /", doc, func(t *thread, a []value) (value, error) {
			p, err := toZone(a[0]).at(a[1])
			if err != nil || p == nil {
				return object.None, err
			}
			return f(t, p)
		})
	}
	answer("utcoffset", "Retrieve a timedelta representing the UTC offset in a zone at the given datetime.", func(t *thread, p *period) (value, error) {
		return pydatetime.NewTimedelta(t, int64(p.offset)*1e6)
	})
	answer("dst", "Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime.", func(t *thread, p *period) (value, error) {
		return pydatetime.NewTimedelta(t, int64(p.dst)*1e6)
	})
	answer("tzname", "Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime.", func(t *thread, p *period) (value, error) {
		return object.StrOf(t, p.name)
	})
	args.Add(typ, "fromutc", "dt, /", "Given a datetime with local time in UTC, retrieve an adjusted datetime in local time.", func(t *thread, a []value) (value, error) {
		if !pydatetime.IsDateTime(a[1]) {
			return value{}, object.TypeErrorf("fromutc: argument must be a datetime")
		}
		if !object.Is(pydatetime.ZoneOf(a[1]), a[0]) {
			return value{}, object.ValueErrorf("fromutc: dt.tzinfo is not self")
		}
		seconds, _ := pydatetime.WallSeconds(a[1])
		year, _, _ := pydatetime.DateOf(a[1])
		p, fold := toZone(a[0]).rules.utc(seconds, year)
		return pydatetime.Shifted(t, a[1], p.offset, fold)
	})
}

// at is the period of a datetime; nil where dt is None and the zone has several.
func (z *zone) at(dt value) (*period, error) {
	if dt.IsNone() {
		if z.rules.fixed {
			return z.rules.after, nil
		}
		return nil, nil
	}
	if !pydatetime.IsDateTime(dt) {
		missing := "toordinal"
		if pydatetime.IsDate(dt) {
			missing = "hour"
		}
		return nil, object.NoAttribute(dt, object.NewStrObj(missing))
	}
	seconds, fold := pydatetime.WallSeconds(dt)
	year, _, _ := pydatetime.DateOf(dt)
	return z.rules.local(seconds, year, fold), nil
}

// newZone reads a zone. The messages about keys are those of CPython, which takes them for paths.
func newZone(t *thread, key value) (*zone, error) {
	if !object.IsStr(key) {
		if object.IsBytes(key) {
			return nil, object.TypeErrorf("Can't mix strings and bytes in path components")
		}
		return nil, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", object.TypeOf(key).Name)
	}
	name := object.ToStr(key).String()
	if err := t.Charge(int64(len(name)) * 2); err != nil {
		return nil, err
	}
	if err := t.Poll(len(name) / 16); err != nil {
		return nil, err
	}
	shown := object.Printable(name, 500)
	switch clean := path.Clean(name); {
	case strings.HasPrefix(name, "/"):
		return nil, object.ValueErrorf("ZoneInfo keys may not be absolute paths, got: %s", shown)
	case len(clean) != len(name):
		return nil, object.ValueErrorf("ZoneInfo keys must be normalized relative paths, got: %s", shown)
	case clean == "." || clean == ".." || strings.HasPrefix(clean, "../"):
		return nil, object.ValueErrorf("ZoneInfo keys must refer to subdirectories of TZPATH, got: %s", shown)
	case strings.IndexByte(name, 0) >= 0:
		return nil, object.ValueErrorf("embedded null byte")
	}
	f, ok := files()[name]
	if !ok {
		return nil, object.Raise(notFoundType, "No time zone found with key %s", name)
	}
	if err := t.Charge(24 * int64(f.UncompressedSize64)); err != nil {
		return nil, err
	}
	r, err := load(f)
	if err != nil {
		return nil, object.Raise(notFoundType, "No time zone found with key %s", name)
	}
	t.Meter.Release(24*int64(f.UncompressedSize64) - r.size())
	z := &zone{key: object.ToStr(key), rules: r}
	z.Header = object.HeaderOf(zoneType)
	return z, nil
}

// size is about what the rules of a zone take in memory.
func (r *rules) size() int64 { return 600 + 40*int64(len(r.at)) }
