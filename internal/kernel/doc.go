// This file holds the package comment of kernel.

// Package kernel computes on raw slices: sums, moments, order statistics, arithmetic, comparison, sorting, grouping, calendar
// arithmetic. It knows no Python values and no frames; missing values are NaN in floats and NaT in times.
//
// Every function that makes a slice charges the meter before it allocates, and polls it every Block rows; a nil meter neither charges
// nor polls. Functions that may run in parallel take the number of workers; their results do not depend on it, since the work is
// cut at fixed places and put together in order.
package kernel
