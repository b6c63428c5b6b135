// This file puts the functions that combine and reshape frames into the table of the module.

package pandas

import "github.com/alkimi/pyexec/internal/object"

func addReshaping(add func(name, sig string, f func(t *object.Thread, a []object.Value) (object.Value, error))) {
	add("crosstab", "index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, margins_name='All', dropna=True, normalize=False", crosstab)
	add("wide_to_long", "df, stubnames, i, j, sep='', suffix=None", wideToLong)
	add("merge_asof", "left, right, on=None, left_on=None, right_on=None, left_index=False, right_index=False, by=None, left_by=None, right_by=None, suffixes=?, tolerance=None, allow_exact_matches=True, direction='backward'", mergeAsof)
	add("merge_ordered", "left, right, on=None, left_on=None, right_on=None, left_by=None, right_by=None, fill_method=None, suffixes=?, how='outer'", mergeOrdered)
}
