// This file measures whole runs of tiny programs.

package main

import (
	"context"
	"fmt"
	"sort"
	"time"

	"github.com/alkimi/pyexec/executor"
)

// startUp measures whole runs of tiny programs, seen before and not.
func startUp() error {
	const rounds = 2000
	for _, c := range []struct {
		label, code string
		cached      bool
	}{
		{"print(1+1), new", "print(1+1)\nresult = 0", false},
		{"print(1+1), cached", "print(1+1)\nresult = 0", true},
		{"7 lines, new", sevenLines, false},
		{"7 lines, cached", sevenLines, true},
	} {
		ex, err := executor.New(executor.Config{})
		if err != nil {
			return err
		}
		times := make([]time.Duration, rounds)
		for i := range times {
			code := c.code
			if !c.cached {
				code = fmt.Sprintf("%s # %d", code, i)
			}
			start := time.Now()
			if _, err := ex.Execute(context.Background(), executor.Request{Code: code}); err != nil {
				return err
			}
			times[i] = time.Since(start)
		}
		sort.Slice(times, func(i, j int) bool { return times[i] < times[j] })
		fmt.Printf("%-24s median %6.1f µs, best %6.1f µs, 99 %% under %6.1f µs\n", c.label, us(times[rounds/2]), us(times[0]), us(times[rounds*99/100]))
	}
	return nil
}

func us(d time.Duration) float64 { return float64(d) / 1e3 }

const sevenLines = `fees = {'binance': 0.001, 'kraken': 0.0026}
fills = [('binance', 10.0, 3), ('kraken', 9.5, 2), ('binance', 10.5, 1)]
total = 0
for venue, price, qty in fills:
    total += price * qty * (1 - fees[venue])
mean = total / sum(q for _, _, q in fills)
result = round(mean, 4)`
