// This file defines Rename.

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Rename gives a function another name and keeps everything else but UpdatedAt. The new name may be another spelling of
// the old one ("volume" to "Volume"). Errors: ErrNotFound, ErrExists if another function has the new name, *NameError.
func (s *Store) Rename(ctx context.Context, from, to string) error {
	old, err := checkName(from)
	if err != nil {
		return notFound("rename", from)
	}
	n, err := checkName(to)
	if err != nil {
		return err
	}
	return s.write(ctx, "rename", func(ctx context.Context, tx *sql.Tx) error {
		var id, created int64
		var description string
		err := tx.QueryRowContext(ctx, `SELECT id, created_at, description FROM functions WHERE name_key = ?`, old.key).
			Scan(&id, &created, &description)
		if errors.Is(err, sql.ErrNoRows) {
			return notFound("rename", from)
		}
		if err != nil {
			return err
		}
		var taken bool
		err = tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM functions WHERE name_key = ? AND id <> ?)`, n.key, id).Scan(&taken)
		if err != nil {
			return err
		}
		if taken {
			return fmt.Errorf("store: rename %s to %s: a function of that name %w", quote(from), quote(to), ErrExists)
		}
		if err := refuseTwin(ctx, tx, to, n, id); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE functions
			SET name = ?, name_key = ?, name_shape = ?, search_text = ?, updated_at = ? WHERE id = ?`,
			n.text, n.key, n.shape, searchText(n.key, description), max(s.cfg.Clock().UnixMicro(), created), id)
		return err
	})
}
