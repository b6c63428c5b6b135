// This file defines Delete.

package store

import (
	"context"
	"database/sql"
)

// Delete removes a function for good, ErrNotFound if there is none of that name.
func (s *Store) Delete(ctx context.Context, name string) error {
	n, err := checkName(name)
	if err != nil {
		return notFound("delete", name)
	}
	return s.write(ctx, "delete", func(ctx context.Context, tx *sql.Tx) error {
		return mustChange(notFound("delete", name))(tx.ExecContext(ctx, `DELETE FROM functions WHERE name_key = ?`, n.key))
	})
}

// mustChange turns a statement that changed no row into an error.
func mustChange(otherwise error) func(sql.Result, error) error {
	return func(result sql.Result, err error) error {
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n > 0 {
			return err
		}
		return otherwise
	}
}
