// This file defines what a build without cgo does instead of SQLite: it compiles and refuses to open a store.

//go:build !cgo

package store

import (
	"database/sql"
	"errors"
)

func openPool(string, access, int) (*sql.DB, error) {
	return nil, errors.New("this program was built without cgo, which SQLite needs: build it with CGO_ENABLED=1 and a C compiler")
}

func failureKind(error) error { return nil }
