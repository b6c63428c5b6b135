// This file defines List.

package store

import (
	"context"
	"database/sql"
	"fmt"
)

// DefaultPage and MaxPage bound how many functions List and Search give at once.
const (
	DefaultPage = 100
	MaxPage     = 1000
)

// ListOptions chooses a page of the list. The zero value is the first DefaultPage functions of everybody.
type ListOptions struct {
	// Limit is the size of the page: 0 for DefaultPage, at most MaxPage.
	Limit int
	// After gives the functions whose names come after this one, usually the last name of the page before. The
	// function itself need not exist any more.
	After string
	// CreatedBy, if not empty, gives only the functions that were saved first by this user.
	CreatedBy string
}

// List gives functions without their code, in the order of their case-folded names. Going from page to page by After
// gives each function that exists throughout exactly once, whatever is saved or deleted meanwhile.
func (s *Store) List(ctx context.Context, o ListOptions) ([]Summary, error) {
	limit, err := pageSize(o.Limit)
	if err != nil {
		return nil, err
	}
	after := ""
	if o.After != "" {
		n, err := checkName(o.After)
		if err != nil {
			return nil, err
		}
		after = n.key
	}
	return s.summaries(ctx, "list", `SELECT `+summaryColumns+` FROM functions f
		WHERE f.name_key > ?1 AND (?2 = '' OR f.created_by = ?2) ORDER BY f.name_key LIMIT ?3`, after, o.CreatedBy, limit)
}

func pageSize(limit int) (int, error) {
	switch {
	case limit < 0 || limit > MaxPage:
		return 0, &FieldError{"limit", fmt.Sprintf("is %d: it must be between 1 and %d, or 0 for %d", limit, MaxPage, DefaultPage)}
	case limit == 0:
		return DefaultPage, nil
	}
	return limit, nil
}

// summaries runs a query that selects summaryColumns.
func (s *Store) summaries(ctx context.Context, op, query string, args ...any) ([]Summary, error) {
	var found []Summary
	err := s.read(ctx, op, func(ctx context.Context, db *sql.DB) error {
		found = nil // a second try starts anew
		rows, err := db.QueryContext(ctx, query, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			summary, err := scanSummary(rows)
			if err != nil {
				return err
			}
			found = append(found, summary)
		}
		return rows.Err()
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}
