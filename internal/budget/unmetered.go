// This file defines Metered as false, for measuring what metering costs. Such a build must not run code that is not trusted.

//go:build unmetered

package budget

// Metered is false: steps are not counted, memory is not charged, and no limit but that of recursion trips.
const Metered = false
