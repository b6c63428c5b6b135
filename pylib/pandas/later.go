// This file puts the names of pandas into its types and module that are not built: those that come with time series, and those that are left out for good.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// Advice for what comes with time series.
const (
	adviseZone     = "times are without a zone and count as UTC"
	adviseWindow   = "take means of windows with rolling, or write a loop over the values"
	adviseResample = "group by pd.Grouper(freq='D') or by .dt.floor('D')"
	advisePeriod   = "use .strftime('%Y-%m') for a label of the month"
	adviseClock    = "compare the hour and minute of the times"
	adviseUnit     = "times count nanoseconds"
	adviseFreq     = "take the difference of two neighbouring times"
	adviseDtype    = "there is no such dtype"
	adviseChart    = "there is no display; print a table instead"
)

// putOff puts names into a type's table that say that they come later, and what to do until then.
func putOff(owner *object.Type, names, advice string) {
	for _, name := range strings.Fields(names) {
		if _, ok := owner.Attrs[name]; !ok {
			owner.Attrs[name] = refusal(owner, name, " yet; "+advice)
		}
	}
}

// refuseAttr refuses names that are no methods: reading them fails.
func refuseAttr(owner *object.Type, names, advice string) {
	for _, name := range strings.Fields(names) {
		full := owner.Name + "." + name
		attr(owner, name, func(*object.Thread, object.Value) (object.Value, error) {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "%s is not supported here%s", full, advice)
		})
	}
}

func initLater() {
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
		putOff(typ, "ewm", adviseWindow)
		putOff(typ, "resample asfreq", adviseResample)
		putOff(typ, "tz_convert tz_localize", adviseZone)
		putOff(typ, "to_period to_timestamp", advisePeriod)
		putOff(typ, "at_time between_time", adviseClock)
		putOff(typ, "asof first last", "choose the rows with .loc and a comparison of their times")
		refuseAttr(typ, "plot", "; "+adviseChart)
		refuseAttr(typ, "sparse", "; every column is dense")
		refuseAttr(typ, "flags", "; duplicate labels are always allowed")
		refuse(typ, "from_arrow", "a loader gives Arrow tables as frames")
	}
	refuse(frame.DataFrameType, "to_iceberg", "files and databases are out of reach; assign the frame to result")
	refuseAttr(frame.DataFrameType, "style", "; there is no display; use to_markdown or to_html for a table")
	refuseAttr(frame.SeriesType, "list struct", "; there is no such dtype, cells may hold lists and dicts: use map")
	for _, typ := range []*object.Type{frameGroupByType, seriesGroupByType} {
		putOff(typ, "ewm", "sort the rows and use a function on each group with apply")
		putOff(typ, "resample", "group by the keys and pd.Grouper(freq='D') together")
	}
	for _, typ := range []*object.Type{dtType, frame.DatetimeIndexType} {
		putOff(typ, "tz_localize tz_convert", adviseZone)
		putOff(typ, "to_period", advisePeriod)
		refuse(typ, "as_unit", adviseUnit)
		refuseAttr(typ, "freq", " yet; "+adviseFreq)
	}
	x := frame.DatetimeIndexType
	putOff(x, "indexer_at_time indexer_between_time", adviseClock)
	refuse(x, "snap", "round the times with round or floor")
	refuseAttr(x, "inferred_freq", " yet; "+adviseFreq)
	refuseAttr(frame.TimedeltaIndexType, "freq freqstr inferred_freq", " yet; "+adviseFreq)
	refuse(frame.TimedeltaIndexType, "as_unit", adviseUnit)
	refuse(frame.IndexType, "asof_locs groupby get_indexer_non_unique", "use searchsorted, or a Series with this index")
	putOff(frame.IndexType, "asof", "use searchsorted on the sorted labels")
	refuseAttr(x, "resolution asi8", "; astype('int64') gives the numbers")
	refuseAttr(frame.TimedeltaIndexType, "resolution asi8 unit", "; astype('int64') gives the numbers")
	refuse(column.TimestampType, "to_numpy to_datetime64", "a Timestamp is its own scalar; a Series gives an array with to_numpy()")
	refuseAttr(column.TimestampType, "asm8 resolution", "; a Series gives an array with to_numpy()")
	refuse(column.DeltaType, "to_numpy to_timedelta64", "a Timedelta is its own scalar; a Series gives an array with to_numpy()")
	refuseAttr(column.DeltaType, "asm8 resolution resolution_string", "; a Series gives an array with to_numpy()")
	refuse(frame.MultiIndexType, "set_codes truncate", "make the index anew with from_arrays")
	refuse(column.TimestampType, "as_unit", adviseUnit)
	refuse(column.DeltaType, "as_unit view", adviseUnit)
	putOff(column.TimestampType, "tz_localize tz_convert astimezone", adviseZone)
	putOff(column.TimestampType, "to_period", advisePeriod)
}

// fileNames are functions of pandas that reach files, databases or the web.
const fileNames = ` read_table read_excel read_sql read_sql_query read_sql_table read_pickle read_html read_hdf read_parquet read_feather read_stata read_sas
 read_clipboard read_gbq read_xml read_iceberg ExcelFile ExcelWriter HDFStore read_orc read_spss read_fwf to_pickle `

// outNames are names of the module that are left out, and what to use instead.
var outNames = map[string]string{
	"eval": "write the expression in Python", "col": "write a lambda or df['column']", "ArrowDtype": adviseDtype, "SparseDtype": adviseDtype,
	"Flags": "duplicate labels are always allowed", "plotting": adviseChart, "show_versions": "there is pandas.__version__",
	"set_eng_float_format": "use the option display.float_format", "describe_option": "get_option tells the value of an option", "lreshape": "use melt or wide_to_long",
	"NamedFunc": "name the column with assign",
}

// laterNames are names of the module that come with time series, and what to use until then.
var laterNames = map[string]string{
	"offsets": "use pd.Timedelta", "DateOffset": "use pd.Timedelta", "tseries": "use pd.Timedelta", "Period": "use strftime labels", "PeriodIndex": "use strftime labels",
	"PeriodDtype": "use strftime labels", "period_range": "use strftime labels", "DatetimeTZDtype": adviseZone, "infer_freq": adviseFreq,
	"timedelta_range": "use pd.to_timedelta(range(n), unit='h')", "bdate_range": "use date_range and choose the days with dayofweek < 5",
}

// missingName is what the module says of a name that it does not have.
func missingName(name string) string {
	if strings.Contains(fileNames, " "+name+" ") {
		return "pandas." + name + " is not supported here; files and databases are out of reach, load data with load_trades, load_balances or load_snapshots"
	}
	if use, ok := outNames[name]; ok {
		return "pandas." + name + " is not supported here; " + use
	}
	if use, ok := laterNames[name]; ok {
		return "pandas." + name + " is not supported here yet; " + use
	}
	return ""
}
