// This file defines Metered as true: the ordinary build.

//go:build !unmetered

package budget

// Metered is false in builds with the tag unmetered, whose budget never trips: they exist to measure what metering costs.
const Metered = true
