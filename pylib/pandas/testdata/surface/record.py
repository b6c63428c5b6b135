"""Lists the public names of pandas with the tier of use they belong to: python3 record.py > names.txt (made with pandas 3.1.1).

A line is: class, name, tier (A nearly every analysis, B expected, C rare or unranked), and "time" where the name belongs to time
series, "gone" where pandas has dropped it but older code still uses it.
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
}
tiers["SeriesGroupBy"] = tiers["DataFrameGroupBy"]
objects = {"DataFrame": pd.DataFrame, "Series": pd.Series, "DataFrameGroupBy": type(pd.DataFrame({"a": []}).groupby("a")),
           "SeriesGroupBy": type(pd.Series([1]).groupby([1])), "Series.str": pd.Series.str, "Series.dt": None, "Series.cat": None,
           "Index": pd.Index, "MultiIndex": pd.MultiIndex, "pandas": pd}
time = set("""resample rolling asfreq tz_convert tz_localize ewm expanding to_period to_timestamp between_time at_time asof ohlc
DateOffset bdate_range offsets Period PeriodIndex period_range infer_freq tseries DatetimeTZDtype merge_asof merge_ordered timedelta_range
tz timetz week weekofyear plot hist boxplot style first last""".split())
keep = {"Series.str": set(), "DataFrameGroupBy": {"first", "last"}, "SeriesGroupBy": {"first", "last"}}


def public(where):
    if where == "Series.dt":
        s = [pd.Series(pd.to_datetime(["2024-01-01"])), pd.Series(pd.to_timedelta(["1h"]))]
        return {n for x in s for n in dir(x.dt) if not n.startswith("_")}
    if where == "Series.cat":
        return {n for n in dir(pd.Series(["a"], dtype="category").cat) if not n.startswith("_")}
    names = {n for n in dir(objects[where]) if not n.startswith("_")}
    if where == "pandas":
        names -= {"annotations", "compat", "core", "pandas", "util", "arrays", "io"}
    if where == "MultiIndex":
        names -= public("Index")
    return names


for where in objects:
    a, b = (set(x.split()) for x in tiers[where])
    here = public(where)
    lists = {"DataFrame": "Series", "Series": "DataFrame"}
    for name in sorted(here | a | b, key=str.lower):
        tier = "A" if name in a else "B" if name in b else "C"
        notes = []
        if name in time and name not in keep.get(where, ()):
            notes.append("time")
        if name not in here:
            known = name in public(lists[where]) if where in lists else False
            if known or where in ("DataFrameGroupBy", "SeriesGroupBy", "MultiIndex") and name in public({"DataFrameGroupBy": "SeriesGroupBy", "SeriesGroupBy": "DataFrameGroupBy", "MultiIndex": "Index"}[where]):
                continue
            notes.append("gone")
        print(" ".join([where, name, tier] + notes))
