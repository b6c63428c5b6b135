// This file defines RecordUse.

package store

import (
	"context"
	"database/sql"
)

// RecordUse counts one more use of a function and sets LastUsed; UpdatedAt stays. ErrNotFound if there is none of that
// name.
func (s *Store) RecordUse(ctx context.Context, name string) error {
	n, err := checkName(name)
	if err != nil {
		return notFound("record use of", name)
	}
	return s.write(ctx, "record use", func(ctx context.Context, tx *sql.Tx) error {
		// Hosts with different clocks may share the store: the latest use stands.
		return mustChange(notFound("record use of", name))(tx.ExecContext(ctx, `UPDATE functions
			SET use_count = use_count + 1, last_used = max(coalesce(last_used, ?1), ?1) WHERE name_key = ?2`,
			s.cfg.Clock().UnixMicro(), n.key))
	})
}
