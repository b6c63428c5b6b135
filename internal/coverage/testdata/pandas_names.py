"""Lists the public names of pandas and how much they are used: python3 pandas_names.py > pandas.txt

The first line names the library. "class NAME = EXPRESSION; EXPRESSION" begins the names of a class and says how instances are made that have them between
them; "class NAME" alone is a module. A line below is a name, its tier (A nearly every analysis, B expected, C rare or unranked), and "time" where it belongs
to time series, charts or the like, "gone" where pandas has dropped it but older code still uses it.
"""
import warnings

warnings.simplefilter("ignore")
import pandas as pd

both_a = """loc head mean groupby iloc drop astype apply reset_index sort_values fillna value_counts transform dropna to_csv isnull describe
rename std isin agg info sample tail where median sort_index transpose drop_duplicates quantile unstack notnull shift resample cumsum
reindex rolling clip diff mode idxmax to_dict at rank nlargest var values nunique div shape skew duplicated plot sum to_json replace
pct_change multiply add T empty count max map copy idxmin get items min keys size isna update interpolate pow round ewm sub mul kurtosis
product pop abs divide any kurt cumprod to_string filter asfreq tz_convert tz_localize eq prod all iat cummax aggregate ffill ndim
nsmallest to_numpy index ne expanding first_valid_index notna gt lt last_valid_index bfill axes le mask pipe subtract cummin ge mod
explode floordiv truediv to_markdown"""
both_b = """hist corr dot squeeze iteritems first append memory_usage xs cov droplevel last to_period to_html add_suffix compare align
pad rename_axis take equals infer_objects add_prefix swaplevel sem combine_first to_timestamp combine truncate between_time asof at_time
reindex_like set_axis rsub radd rmul rpow backfill rtruediv rdiv rfloordiv rmod convert_dtypes attrs"""
tiers = {
    "DataFrame": (both_a + """ merge set_index iterrows corr stack pivot_table query pivot select_dtypes assign columns join itertuples
        cov melt insert applymap dtypes corrwith from_dict""", both_b + " boxplot eval style to_parquet from_records to_records lookup isetitem"),
    "Series": (both_a + """ unique tolist corr argmax to_frame item argsort str dt argmin name cov between dtype to_list autocorr
        is_monotonic_increasing hasnans is_unique is_monotonic_decreasing""", both_b + " ravel view array repeat cat searchsorted factorize nbytes case_when"),
    "DataFrameGroupBy": ("""mean sum agg apply count value_counts transform head max shift unique describe std min cumsum rolling rank
        tail median size nunique quantile first filter any resample pct_change idxmax diff all aggregate var idxmin last cumcount prod
        cumprod cummin cummax ffill bfill nth ngroup get_group groups ngroups ohlc""",
        "fillna sample corr nlargest ewm skew pipe cov kurt corrwith nsmallest sem expanding indices"),
    "Series.str": ("""replace contains count get cat lower len extract split strip slice match zfill startswith endswith upper lstrip
        rstrip title capitalize isdigit isnumeric isalpha""", """join get_dummies repeat index pad rsplit find rfind findall fullmatch
        center ljust rjust partition rpartition removeprefix removesuffix rindex isalnum isspace islower isupper istitle isdecimal
        extractall slice_replace swapcase casefold"""),
    "Series.dt": ("""date hour strftime year minute round total_seconds tz_convert tz_localize floor normalize ceil month weekday
        isocalendar time dayofweek quarter tz days month_name day_name day second dayofyear seconds""", """to_period to_pydatetime week
        microsecond nanosecond microseconds nanoseconds day_of_week day_of_year is_month_start is_month_end is_quarter_start
        is_quarter_end is_year_start is_year_end is_leap_year days_in_month daysinmonth components timetz weekofyear"""),
    "Series.cat": ("", "categories codes ordered"),
    "pandas": ("""DataFrame Series concat Timestamp to_datetime read_csv DatetimeIndex Timedelta date_range merge isna Index Grouper
        isnull notna notnull options MultiIndex merge_asof to_numeric set_option option_context DateOffset qcut cut pivot_table melt
        get_dummies crosstab unique NamedAgg NaT NA to_timedelta bdate_range RangeIndex offsets""", """pivot merge_ordered read_json
        json_normalize factorize Categorical CategoricalDtype Period PeriodIndex period_range TimedeltaIndex timedelta_range Interval
        IntervalIndex infer_freq IndexSlice array value_counts get_option reset_option api errors testing tseries Int64Dtype
        Float64Dtype BooleanDtype StringDtype DatetimeTZDtype"""),
    "Index": ("""values name names dtype size shape empty max min isin map astype unique nunique tolist to_list to_numpy to_series
        to_frame get_loc get_level_values set_names rename sort_values intersection union difference append drop duplicated
        drop_duplicates is_unique has_duplicates is_monotonic_increasing is_monotonic_decreasing searchsorted argmin argmax equals isna
        notna dropna fillna value_counts str copy""", """symmetric_difference insert delete reindex get_indexer join repeat take where
        putmask shift asof slice_locs slice_indexer memory_usage nlevels droplevel to_flat_index factorize inferred_type argsort
        identical hasnans any all"""),
    "MultiIndex": ("from_tuples from_product from_arrays levels names nlevels get_level_values droplevel to_flat_index to_frame",
        """from_frame codes swaplevel reorder_levels set_names set_levels get_loc remove_unused_levels sortlevel is_unique isin"""),
    "DatetimeIndex": ("""year month day hour minute second dayofweek weekday dayofyear quarter date time day_name month_name normalize
        floor ceil round strftime tz tz_localize tz_convert freq inferred_freq is_month_end is_month_start isocalendar to_pydatetime""",
        """microsecond nanosecond is_quarter_start is_quarter_end is_year_start is_year_end is_leap_year days_in_month to_period shift
        freqstr indexer_between_time indexer_at_time mean std"""),
    "Timestamp": ("""now today year month day hour minute second microsecond nanosecond date time timestamp isoformat strftime floor
        ceil round normalize replace tz tzinfo tz_localize tz_convert dayofweek weekday day_name month_name quarter dayofyear
        isocalendar to_pydatetime value""", """utcnow fromtimestamp strptime combine week is_month_end is_month_start is_quarter_start
        is_quarter_end is_year_start is_year_end days_in_month to_period to_datetime64 to_numpy isoweekday utcoffset astimezone min
        max"""),
    "Timedelta": ("days seconds microseconds total_seconds", "nanoseconds components floor ceil round isoformat to_pytimedelta value min max"),
}
tiers["SeriesGroupBy"] = tiers["DataFrameGroupBy"]
# Where the names are, and what has them in a program that says "import pandas as pd".
made = {
    "pandas": "",
    "DataFrame": "pd.DataFrame({'a': [1]})",
    "Series": "pd.Series([1])",
    "DataFrameGroupBy": "pd.DataFrame({'a': [1]}).groupby('a')",
    "SeriesGroupBy": "pd.Series([1]).groupby([1])",
    "Series.str": "pd.Series(['a']).str",
    "Series.dt": "pd.Series(pd.to_datetime(['2024-01-01'])).dt; pd.Series(pd.to_timedelta(['1h'])).dt",
    "Series.cat": "pd.Series(['a'], dtype='category').cat",
    "Index": "pd.Index(['a'])",
    "RangeIndex": "pd.RangeIndex(3)",
    "MultiIndex": "pd.MultiIndex.from_tuples([(1, 2)])",
    "DatetimeIndex": "pd.DatetimeIndex(['2024-01-01'])",
    "TimedeltaIndex": "pd.to_timedelta(['1h'])",
    "CategoricalIndex": "pd.CategoricalIndex(['a'])",
    "IntervalIndex": "pd.interval_range(0, 2)",
    "Categorical": "pd.Categorical(['a'])",
    "Interval": "pd.Interval(0, 1)",
    "Timestamp": "pd.Timestamp('2024-01-01')",
    "Timedelta": "pd.Timedelta('1h')",
    "pandas.api.types": "",
    "pandas.errors": "",
    "pandas.testing": "",
}
time = set("""resample rolling asfreq tz_convert tz_localize ewm expanding to_period to_timestamp between_time at_time asof ohlc
DateOffset bdate_range offsets Period PeriodIndex period_range infer_freq tseries DatetimeTZDtype timedelta_range PeriodDtype
tz tzinfo astimezone timetz indexer_at_time indexer_between_time week weekofyear plot hist boxplot style first last freq inferred_freq freqstr plotting""".split())
timeless = {"DataFrameGroupBy": {"first", "last"}, "SeriesGroupBy": {"first", "last"}}
inherited = {c: "Index" for c in "RangeIndex MultiIndex DatetimeIndex TimedeltaIndex CategoricalIndex IntervalIndex".split()}
siblings = {"DataFrame": "Series", "Series": "DataFrame", "DataFrameGroupBy": "SeriesGroupBy", "SeriesGroupBy": "DataFrameGroupBy"}
no_api = set("annotations compat core pandas util arrays io test".split())


def values(where):
    if not made[where]:
        x = pd
        for part in where.split(".")[1:]:
            x = getattr(x, part)
        return [x]
    return [eval(m, {"pd": pd}) for m in made[where].split(";")]


def public(where):
    """The public names of a class or module."""
    if where == "pandas.errors":
        return set(pd.errors.__all__)
    found = {n for x in values(where) for n in dir(type(x) if made[where] else x) if not n.startswith("_")}
    return found - no_api


print("pandas", pd.__version__)
for where in made:
    print("class", where + (" = " + made[where] if made[where] else ""))
    a, b = (set(x.split()) for x in tiers.get(where, ("", "")))
    here, above = public(where), public(inherited[where]) if where in inherited else set()
    for name in sorted(here - above | a | b, key=str.lower):
        notes = [name, "A" if name in a else "B" if name in b else "C"]
        if name in time - timeless.get(where, set()) or name == "shift" and where == "DatetimeIndex":
            notes.append("time")
        if name not in here:
            if where in siblings and name in public(siblings[where]):
                continue
            notes.append("gone")
        print(*notes)
