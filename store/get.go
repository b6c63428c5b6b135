// This file defines Get.

package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Get gives the function with a name, ErrNotFound if there is none. Names match as described in the package
// documentation; a text that cannot be a name is simply not found. The code is given as it was saved: run it only
// through an executor, which checks it again.
func (s *Store) Get(ctx context.Context, name string) (Function, error) {
	n, err := checkName(name)
	if err != nil {
		return Function{}, notFound("get", name)
	}
	var found Function
	err = s.read(ctx, "get", func(ctx context.Context, db *sql.DB) error {
		var id int64
		var code string
		var sum []byte
		summary, err := scanSummary(db.QueryRowContext(ctx, `SELECT `+summaryColumns+`, f.id, c.code, c.sum
			FROM functions f JOIN function_code c ON c.id = f.id WHERE f.name_key = ?`, n.key),
			&id, &code, &sum)
		if errors.Is(err, sql.ErrNoRows) {
			return notFound("get", name)
		}
		if err != nil {
			return err
		}
		// Better no function than another one: SQLite does not notice every kind of damage. The name comes from the
		// table, while name_key would be read from the index that was searched.
		if fold(summary.Name) != n.key || !bytes.Equal(sum, codeSum(id, code)) {
			return &OpError{Op: "get", Path: s.path, Kind: ErrCorrupt, Cause: fmt.Errorf("%s is not what was saved", quote(n.text))}
		}
		found = summary.withCode(code)
		return nil
	})
	if err != nil {
		return Function{}, err
	}
	return found, nil
}
