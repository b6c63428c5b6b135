// Package dataprovider defines where the data of an analysis comes from: named
// tables, handed over as Arrow record readers.
//
// A Provider answers for three tables. Rows and columns mean:
//
//	trades     timestamp  timestamp[ns], no time zone or UTC; never null
//	           exchange   text
//	           asset      text
//	           amount     float64, in units of the asset
//	           price      float64, in quote currency for one unit of the asset
//	           side       text, "buy" or "sell"
//	balances   exchange   text; never null
//	           asset      text; null marks an exchange that holds nothing
//	           amount     float64, in units of the asset
//	snapshots  timestamp  timestamp[ns], no time zone or UTC; never null
//	           total_usd  float64, in US dollars
//
// "text" is an Arrow string column or a dictionary column of strings. Further
// columns are allowed when they hold integers, floats, text, booleans or
// timestamps. Column order is free. A null in trades or snapshots means "not
// known". Times without a zone are UTC. CheckTrades, CheckBalances and
// CheckSnapshots test a schema against this list.
//
// # Order
//
// Trades come newest first; trades of the same time keep the order of their
// source. Balances and snapshots keep the order of their source: the order of
// first appearance decides the order of exchanges and assets a script sees.
//
// # Filters
//
// A query's zero fields mean "no filter". Since is inclusive, Until is not. Names
// are compared exactly, upper and lower case apart. A filter that fits no row
// gives a reader with the schema and no rows, not an error.
//
// # Ownership
//
// A method that returns a reader gives the caller one reference, which the caller
// releases; a batch taken from a reader belongs to the reader until Next or
// Release, and who keeps it longer retains it. Read does all that and releases the
// reader, whatever happens. Tables given to NewMemory are retained by it; their
// buffers must not be changed afterwards. Everything a provider hands out may be
// shared with other runs and is read-only.
//
// Arrow arrays compute their null count and their dictionary's array on first use,
// without a lock. In the batches that this package hands out both are computed, so
// that many goroutines may read one batch or the table that Read makes of them; a
// slice taken from it computes them anew and is for one goroutine.
//
// # Providers
//
// NewMemory serves Arrow tables, NewFolder serves trades.csv, balances.json and
// snapshots.json of a folder, NewDemo makes plausible data from a seed. All three
// may be used by many goroutines at once. Wrap puts a Guard around a provider
// written elsewhere, so that its slowness, panics and wrong schemas become typed
// errors. A Registry holds the load_ functions a host adds by name.
package dataprovider
