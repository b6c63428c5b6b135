// This file defines the schemas of the tables and the functions that check them.

package dataprovider

import (
	"fmt"
	"slices"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"
)

const (
	wantTime  = "timestamp[ns] without a time zone or in UTC"
	wantFloat = "float64"
	wantText  = "string or a dictionary of strings"
)

type requiredColumn struct {
	name string
	want string
}

var tradeColumns = [...]requiredColumn{
	{"timestamp", wantTime}, {"exchange", wantText}, {"asset", wantText},
	{"amount", wantFloat}, {"price", wantFloat}, {"side", wantText},
}

var balanceColumns = [...]requiredColumn{
	{"exchange", wantText}, {"asset", wantText}, {"amount", wantFloat},
}

var snapshotColumns = [...]requiredColumn{
	{"timestamp", wantTime}, {"total_usd", wantFloat},
}

// SchemaError says which column of a table is missing or of the wrong type.
type SchemaError struct {
	Table   string
	Column  string // empty when the fault is not one column's
	Problem string
}

func (e *SchemaError) Error() string {
	if e.Column == "" {
		return e.Table + ": " + e.Problem
	}
	return fmt.Sprintf("%s: column %s %s", e.Table, quote(e.Column), e.Problem)
}

// CheckTrades returns a *SchemaError when schema cannot be a trades table.
func CheckTrades(schema *arrow.Schema) error {
	return checkSchema(TradesTable, schema, tradeColumns[:])
}

// CheckBalances returns a *SchemaError when schema cannot be a balances table.
func CheckBalances(schema *arrow.Schema) error {
	return checkSchema(BalancesTable, schema, balanceColumns[:])
}

// CheckSnapshots returns a *SchemaError when schema cannot be a snapshots table.
func CheckSnapshots(schema *arrow.Schema) error {
	return checkSchema(SnapshotsTable, schema, snapshotColumns[:])
}

func checkSchema(table string, schema *arrow.Schema, required []requiredColumn) error {
	if schema == nil {
		return &SchemaError{Table: table, Problem: "there is no schema"}
	}
	for _, c := range required {
		at := schema.FieldIndices(c.name)
		if len(at) == 0 {
			return &SchemaError{Table: table, Column: c.name, Problem: "is missing; there are " + nameList(schema)}
		}
		typ := schema.Field(at[0]).Type
		if !fits(c.want, typ) {
			return &SchemaError{Table: table, Column: c.name, Problem: fmt.Sprintf("must be %s, not %s", c.want, typ)}
		}
	}
	for _, f := range schema.Fields() {
		if len(schema.FieldIndices(f.Name)) > 1 {
			return &SchemaError{Table: table, Column: f.Name, Problem: "appears more than once"}
		}
		if !supported(f.Type) {
			return &SchemaError{Table: table, Column: f.Name,
				Problem: fmt.Sprintf("is %s; supported are integers, floats, booleans, strings, dictionaries of strings and timestamps in UTC", f.Type)}
		}
	}
	return nil
}

// notNull names the column of a Provider's table that must not hold nulls.
func notNull(table string) string {
	switch table {
	case TradesTable, SnapshotsTable:
		return "timestamp"
	case BalancesTable:
		return "exchange"
	}
	return ""
}

func fits(want string, typ arrow.DataType) bool {
	switch want {
	case wantTime:
		return isTime(typ)
	case wantFloat:
		return typ.ID() == arrow.FLOAT64
	default:
		return isText(typ)
	}
}

func isTime(typ arrow.DataType) bool {
	t, ok := typ.(*arrow.TimestampType)
	return ok && t.Unit == arrow.Nanosecond && (t.TimeZone == "" || t.TimeZone == "UTC")
}

// isMoment tells a timestamp of any resolution.
func isMoment(typ arrow.DataType) bool {
	t, ok := typ.(*arrow.TimestampType)
	return ok && (t.TimeZone == "" || t.TimeZone == "UTC")
}

func isText(typ arrow.DataType) bool {
	if d, ok := typ.(*arrow.DictionaryType); ok {
		return arrow.IsInteger(d.IndexType.ID()) && d.ValueType.ID() == arrow.STRING
	}
	return typ.ID() == arrow.STRING
}

func supported(typ arrow.DataType) bool {
	id := typ.ID()
	return isText(typ) || isMoment(typ) || arrow.IsInteger(id) || id == arrow.FLOAT64 || id == arrow.FLOAT32 || id == arrow.BOOL
}

// nameList names the columns for a message, as many as a line can hold.
func nameList(schema *arrow.Schema) string {
	if schema.NumFields() == 0 {
		return "no columns"
	}
	var names []string
	for i, f := range schema.Fields() {
		if i == 12 {
			names = append(names, fmt.Sprintf("and %d more", schema.NumFields()-i))
			break
		}
		names = append(names, quote(f.Name))
	}
	return strings.Join(names, ", ")
}

// tradeOrder returns the positions of schema's columns with the required ones of
// trades first, in their documented order, and nil when they stand so already.
func tradeOrder(schema *arrow.Schema) []int {
	order := make([]int, 0, schema.NumFields())
	for _, c := range tradeColumns {
		order = append(order, schema.FieldIndices(c.name)[0])
	}
	for i := range schema.NumFields() {
		if !slices.Contains(order[:len(tradeColumns)], i) {
			order = append(order, i)
		}
	}
	if slices.IsSorted(order) {
		return nil
	}
	return order
}
