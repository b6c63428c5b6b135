// This file defines the module time: its clocks and constants.

// Package pytime is Python's time on the clock of the run. That clock stands still: time() is the moment at which the run began, as
// datetime.now() is, and monotonic(), perf_counter() and process_time() count from there, so they answer 0. The difference of two
// readings is always 0; how long a run took is in its Result. Local time is that of the host's clock, UTC unless it says otherwise.
package pytime

import (
	"sync"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
)

type (
	value  = object.Value
	thread = object.Thread
)

// missing says why names of Python's module are not here.
var missing = map[string]string{
	"sleep":         "time.sleep is not supported: the clock of a run stands still, and a run may not wait",
	"tzset":         "time.tzset is not supported: the time zone of a run is its host's",
	"clock_gettime": "time.clock_gettime is not supported; use time.time()", "clock_gettime_ns": "time.clock_gettime_ns is not supported; use time.time_ns()",
	"clock_settime": "time.clock_settime is not supported: a run cannot set the clock", "clock_settime_ns": "time.clock_settime_ns is not supported: a run cannot set the clock",
	"clock_getres": "time.clock_getres is not supported", "get_clock_info": "time.get_clock_info is not supported",
	"pthread_getcpuclockid": "time.pthread_getcpuclockid is not supported",
}

// Module is the module time.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{"struct_time": pydatetime.StructTimeType.Value()}
	def := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.ModuleFunc("time", name, signature, doc, fn).Value()
	}
	def("time", "", "Return the time at which the run began in seconds since the Epoch.", func(t *thread, _ []value) (value, error) {
		now := t.Env.Now
		return object.Float(float64(now.Unix()) + float64(now.Nanosecond())/1e9), nil
	})
	def("time_ns", "", "Return the time at which the run began in nanoseconds since the Epoch.", func(t *thread, _ []value) (value, error) {
		return object.Int(t.Env.Now.UnixNano()), nil
	})
	for _, name := range []string{"monotonic", "perf_counter", "process_time", "thread_time"} {
		def(name, "", "Seconds of the run's clock, which stands still: 0.0.", func(*thread, []value) (value, error) { return object.Float(0), nil })
		def(name+"_ns", "", "Nanoseconds of the run's clock, which stands still: 0.", func(*thread, []value) (value, error) { return object.Int(0), nil })
	}
	defineConversions(def, func(name, doc string, fn args.Fn) {
		attrs[name] = object.NewNative(name, doc, func(t *thread, a []value, kw []object.Kwarg) (value, error) {
			if len(kw) > 0 {
				return value{}, object.TypeErrorf("%s() takes no keyword arguments", name)
			}
			return fn(t, a)
		}).Value()
	})
	m := object.NewModule("time", "This module provides various functions to manipulate time values.", attrs)
	m.Missing = func(name string) string { return missing[name] }
	m.Computed = zoneConstants()
	return m
})

// zoneConstants are those that tell the local time zone: its offsets and names in the year of the run.
func zoneConstants() map[string]func(t *thread) (value, error) {
	constants := map[string]func(z localZone) (value, error){
		"timezone": func(z localZone) (value, error) { return object.Int(int64(-z.standard)), nil },
		"altzone":  func(z localZone) (value, error) { return object.Int(int64(-z.summer)), nil },
		"daylight": func(z localZone) (value, error) {
			if z.summer != z.standard {
				return object.Int(1), nil
			}
			return object.Int(0), nil
		},
		"tzname": func(z localZone) (value, error) {
			return object.TupleOf([]value{object.NewStr(z.standardName), object.NewStr(z.summerName)}), nil
		},
	}
	out := map[string]func(t *thread) (value, error){}
	for name, f := range constants {
		out[name] = func(t *thread) (value, error) {
			if err := t.Charge(256); err != nil {
				return value{}, err
			}
			return f(zoneOf(t))
		}
	}
	return out
}

// localZone is the local time zone: offsets in seconds and names of standard and of daylight saving time.
type localZone struct {
	standard, summer         int
	standardName, summerName string
}

func zoneOf(t *thread) localZone {
	loc, year := t.Env.Now.Location(), t.Env.Now.Year()
	first, second := time.Date(year, 1, 1, 0, 0, 0, 0, loc), time.Date(year, 7, 1, 0, 0, 0, 0, loc)
	if first.IsDST() {
		first, second = second, first
	}
	var z localZone
	z.standardName, z.standard = first.Zone()
	z.summerName, z.summer = second.Zone()
	return z
}
