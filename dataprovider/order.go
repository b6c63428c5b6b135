// This file defines the newest-first order of trades: the test for it and the sort.

package dataprovider

import (
	"context"
	"slices"

	"github.com/apache/arrow-go/v18/arrow"
)

// sortRun is how many rows are sorted without a look at the context.
const sortRun = 1 << 14

// newestFirst returns the first row that is newer than the one before it, and -1
// when there is none. prev is the time before the first row.
func newestFirst(times []arrow.Timestamp, prev arrow.Timestamp) int {
	for i, t := range times {
		if t > prev {
			return i
		}
		prev = t
	}
	return -1
}

// newestOrder returns the row numbers of times in newest-first order; rows of equal
// time keep their order. It merges sorted runs, so that the context is looked at
// even while many rows are sorted.
func newestOrder(ctx context.Context, times []arrow.Timestamp) ([]int, error) {
	rows, spare := make([]int, len(times)), make([]int, len(times))
	for i := range rows {
		rows[i] = i
	}
	for lo := 0; lo < len(rows); lo += sortRun {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		slices.SortStableFunc(rows[lo:min(lo+sortRun, len(rows))], func(a, b int) int {
			switch {
			case times[a] > times[b]:
				return -1
			case times[a] < times[b]:
				return 1
			}
			return 0
		})
	}
	for width := sortRun; width < len(rows); width *= 2 {
		for lo := 0; lo < len(rows); lo += 2 * width {
			mid := min(lo+width, len(rows))
			hi := min(lo+2*width, len(rows))
			if err := mergeNewest(ctx, times, spare[lo:hi], rows[lo:mid], rows[mid:hi]); err != nil {
				return nil, err
			}
		}
		rows, spare = spare, rows
	}
	return rows, nil
}

// mergeNewest merges two newest-first runs into dst; of equal times a's come first.
func mergeNewest(ctx context.Context, times []arrow.Timestamp, dst, a, b []int) error {
	for i := range dst {
		if i%pollRows == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if len(b) == 0 || len(a) > 0 && times[a[0]] >= times[b[0]] {
			dst[i], a = a[0], a[1:]
		} else {
			dst[i], b = b[0], b[1:]
		}
	}
	return nil
}
