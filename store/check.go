// This file defines Check.

package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// maxProblems bounds what Check reports.
const maxProblems = 20

// Check reads the whole store and gives ErrCorrupt with what it found if the file, the search index, the references
// between tables or the code of a function are damaged. It takes a second or so for each few hundred megabytes.
func (s *Store) Check(ctx context.Context) error {
	return s.read(ctx, "check", func(ctx context.Context, db *sql.DB) error {
		var problems []string
		note := func(format string, args ...any) {
			if len(problems) < maxProblems {
				problems = append(problems, fmt.Sprintf(format, args...))
			}
		}
		var problem string
		err := eachRow(ctx, db, fmt.Sprintf("PRAGMA integrity_check(%d)", maxProblems), func() {
			if problem != "ok" {
				note("%s", problem)
			}
		}, &problem)
		if err != nil {
			return err
		}
		var id int64
		var name, code string
		var sum []byte
		err = eachRow(ctx, db, `SELECT f.id, f.name, coalesce(c.code, ''), coalesce(c.sum, x'')
			FROM functions f LEFT JOIN function_code c ON c.id = f.id`, func() {
			if !bytes.Equal(sum, codeSum(id, code)) {
				note("the code of %s is not what was saved", quote(name))
			}
		}, &id, &name, &code, &sum)
		if err != nil {
			return err
		}
		err = eachRow(ctx, db, `SELECT id FROM function_code WHERE id NOT IN (SELECT id FROM functions)`, func() {
			note("code %d belongs to no function", id)
		}, &id)
		if err != nil {
			return err
		}
		if len(problems) > 0 {
			return &OpError{Op: "check", Path: s.path, Kind: ErrCorrupt, Cause: errors.New(strings.Join(problems, "; "))}
		}
		return nil
	})
}

// eachRow runs a query and calls do for each row, scanned into dest.
func eachRow(ctx context.Context, db *sql.DB, query string, do func(), dest ...any) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			return err
		}
		do()
	}
	return rows.Err()
}
