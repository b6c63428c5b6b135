// This file defines the classes of pandas.errors that nothing here raises by itself: scripts name them in except clauses and in filters of
// warnings.

package pandas

import "github.com/alkimi/pyexec/internal/object"

var (
	changeWarning      = newError("PandasChangeWarning", object.WarningType)
	deprecationWarning = newError("PandasDeprecationWarning", changeWarning, object.DeprecationWarningType)
	pendingWarning     = newError("PandasPendingDeprecationWarning", changeWarning, object.PendingDeprecationWarningType)
)

// namedErrors are classes by their name.
var namedErrors = func() map[string]*object.Type {
	m := map[string]*object.Type{
		"PandasChangeWarning": changeWarning, "PandasDeprecationWarning": deprecationWarning, "PandasPendingDeprecationWarning": pendingWarning,
		"PandasFutureWarning": newError("PandasFutureWarning", changeWarning, object.FutureWarningType),
		"Pandas4Warning":      newError("Pandas4Warning", deprecationWarning),
		"Pandas5Warning":      newError("Pandas5Warning", pendingWarning),
	}
	for name, base := range map[string]*object.Type{
		"AbstractMethodError": object.NotImplementedErrorType, "ChainedAssignmentError": object.WarningType, "DtypeWarning": object.WarningType,
		"DuplicateLabelError": object.ValueErrorType, "IncompatibleFrequency": object.TypeErrorType, "InvalidComparison": object.ExceptionType,
		"LossySetitemError": object.ExceptionType, "NullFrequencyError": object.ValueErrorType, "OutOfBoundsDatetime": object.ValueErrorType,
		"OutOfBoundsTimedelta": object.ValueErrorType, "ParserWarning": object.WarningType, "PerformanceWarning": object.WarningType,
		"UnsortedIndexError": object.KeyErrorType, "UnsupportedFunctionCall": object.ValueErrorType,
	} {
		m[name] = newError(name, base)
	}
	return m
}()
