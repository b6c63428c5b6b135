// This file defines Stats.

package store

import (
	"context"
	"database/sql"
	"time"
)

// Stats is a summary of the whole store at one moment.
type Stats struct {
	Functions   int64
	Uses        int64 // sum of all use counts
	Authors     int64 // different CreatedBy values
	CodeBytes   int64
	LastUpdated time.Time // latest UpdatedAt, zero for an empty store
	LastUsed    time.Time // zero if nothing was used yet
	// MostUsed is the name of the function used most, the first by name if there are several; "" if nothing was used.
	MostUsed string
}

// Stats counts what is in the store.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	var stats Stats
	err := s.read(ctx, "stats", func(ctx context.Context, db *sql.DB) error {
		var updated, used *int64
		err := db.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(use_count), 0), count(DISTINCT created_by),
				coalesce(sum(code_bytes), 0), max(updated_at), max(last_used),
				coalesce((SELECT name FROM functions WHERE use_count > 0 ORDER BY use_count DESC, name_key LIMIT 1), '')
			FROM functions`).
			Scan(&stats.Functions, &stats.Uses, &stats.Authors, &stats.CodeBytes, &updated, &used, &stats.MostUsed)
		if err != nil {
			return err
		}
		if updated != nil {
			stats.LastUpdated = time.UnixMicro(*updated).UTC()
		}
		if used != nil {
			stats.LastUsed = time.UnixMicro(*used).UTC()
		}
		return nil
	})
	if err != nil {
		return Stats{}, err
	}
	return stats, nil
}
