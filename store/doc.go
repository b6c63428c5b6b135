// This file defines the documentation of package store.

// Package store keeps analysis functions under names, in one SQLite file that several goroutines and several processes
// may use at once.
//
// # Promise
//
// When Save, Delete, Rename or RecordUse returns nil, the change is on the disk (write-ahead log, synchronous FULL): it
// survives the death of the process and of the machine, as far as the disk keeps what it has confirmed. When they return
// an error, nothing was changed, but for an error of the disk in the very moment of the commit, after which the change is
// there whole or not at all. No call ever leaves half a change, and opening a store after a crash needs no repair.
//
// Writers queue, also those of other processes, for up to Config.BusyTimeout; readers never wait for them. Of several
// Saves of one name the last one wins whole. The file must be on a local file system, and its directory writable: SQLite
// keeps two more files beside it (-wal and -shm) while it is open. Copy a store with [Store.Backup], not with a file
// copy.
//
// A file that is there already is opened only if it carries the mark of a store: an emptied or foreign file is refused
// ([ErrNotStore]), never taken for a new store. The schema has a version; an older file is brought up to date in one
// transaction a step, after a backup beside it, and a newer one is refused untouched ([ErrNewerSchema]).
//
// # Validation
//
// Config.Validate, usually the Validate method of an executor, is called with the code before anything is written, and
// its error keeps the code out. Without it code is stored unchecked. Code is never run here; what Get returns has to be
// checked again when it is run, because the rules may have changed since. Get compares code with a check sum: it gives
// [ErrCorrupt] rather than code that is not what was saved.
//
// # Names
//
// A name has 1 to 100 characters (code points, after Unicode normalisation to NFC). Letters of any script, digits, marks,
// punctuation, symbols and single spaces are allowed. Refused are: spaces at either end or two in a row, other kinds of
// space, control, direction and invisible characters (zero-width, variation selectors, fillers), private and unassigned
// characters, path separators in any form, "." and "..", and more than four combining marks in a row.
//
// Case does not matter: "Volume", "VOLUME" and full-width "Ｖｏｌｕｍｅ" are one name (Unicode case folding of the
// compatibility composition). The spelling of the first Save is kept and shown; Rename can change it. A name that is not
// the same as an existing one but looks like it, such as "сору" in Cyrillic letters beside "copy", is refused.
//
// Any text in names, descriptions, users and searches is data, never SQL or a search operator.
//
// # Limits
//
// Code: 256 KiB, description: 4 KiB (both set in Config), created_by: 256 bytes, all valid UTF-8 without NUL; code must
// not be blank. Search: 1,000 bytes and 16 different terms. A page of List or Search: 100 functions, at most 1,000.
package store
