// This file defines Save.

package store

import (
	"context"
	"database/sql"
	"errors"
)

// Save stores f under its name and gives back what is stored. A new name makes a new function. A name that exists
// replaces its code and description, sets UpdatedAt, and keeps the spelling of the name, CreatedBy, CreatedAt, UseCount
// and LastUsed. Of several Saves of one name at once the last one wins whole. CreatedAt, UpdatedAt, UseCount and
// LastUsed of f are not looked at.
//
// Errors: *NameError, *TooLargeError, *FieldError, *ValidationFailedError, *OpError. When Save returns nil, the function
// survives a crash of the process and of the machine.
func (s *Store) Save(ctx context.Context, f Function) (Function, error) {
	n, err := checkName(f.Name)
	if err != nil {
		return Function{}, err
	}
	if err := s.cfg.checkFields(f); err != nil {
		return Function{}, err
	}
	if err := s.validate(ctx, n, f.Code); err != nil {
		return Function{}, err
	}
	var saved Function
	err = s.write(ctx, "save", func(ctx context.Context, tx *sql.Tx) error {
		now := s.cfg.Clock().UnixMicro()
		search := searchText(n.key, f.Description)
		var id, created int64
		err := tx.QueryRowContext(ctx, `SELECT id, created_at FROM functions WHERE name_key = ?`, n.key).Scan(&id, &created)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			if err := refuseTwin(ctx, tx, f.Name, n, 0); err != nil {
				return err
			}
			result, err := tx.ExecContext(ctx, `INSERT INTO functions
				(name, name_key, name_shape, description, search_text, created_by, created_at, updated_at, code_bytes)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				n.text, n.key, n.shape, f.Description, search, f.CreatedBy, now, now, len(f.Code))
			if err != nil {
				return err
			}
			if id, err = result.LastInsertId(); err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, `INSERT INTO function_code (id, code, sum) VALUES (?, ?, ?)`,
				id, f.Code, codeSum(id, f.Code))
			if err != nil {
				return err
			}
		case err != nil:
			return err
		default:
			// A clock that was set back must not make a function older than itself.
			_, err = tx.ExecContext(ctx, `UPDATE functions SET description = ?, search_text = ?, updated_at = ?, code_bytes = ?
				WHERE id = ?`, f.Description, search, max(now, created), len(f.Code), id)
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, `UPDATE function_code SET code = ?, sum = ? WHERE id = ?`,
				f.Code, codeSum(id, f.Code), id)
			if err != nil {
				return err
			}
		}
		row := tx.QueryRowContext(ctx, `SELECT `+summaryColumns+` FROM functions f WHERE id = ?`, id)
		summary, err := scanSummary(row)
		saved = summary.withCode(f.Code)
		return err
	})
	if err != nil {
		return Function{}, err
	}
	return saved, nil
}

// validate asks the host about the code, before any lock is taken.
func (s *Store) validate(ctx context.Context, n name, code string) error {
	if s.closed.Load() {
		return &OpError{Op: "save", Path: s.path, Kind: ErrClosed}
	}
	if s.cfg.Validate == nil {
		return nil
	}
	err := s.cfg.Validate(ctx, code)
	if ctx.Err() != nil {
		return &OpError{Op: "save", Path: s.path, Kind: ctx.Err(), Cause: context.Cause(ctx)}
	}
	if err != nil {
		return &ValidationFailedError{Name: n.text, Err: err}
	}
	return nil
}

// refuseTwin refuses a new name that looks like the name of another function than the one with id.
func refuseTwin(ctx context.Context, tx *sql.Tx, raw string, n name, id int64) error {
	var twin string
	err := tx.QueryRowContext(ctx, `SELECT name FROM functions WHERE name_shape = ? AND id <> ?`, n.shape, id).Scan(&twin)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return &NameError{Name: raw, Reason: "looks like the existing name", Similar: twin}
}
