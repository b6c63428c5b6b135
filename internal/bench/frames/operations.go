// This file lists the operations that are compared.

package main

// operation is Python text that both sides run; its answer is left in result. df is the trades, fees and accounts are tables to join with.
type operation struct {
	name string
	code string
	// least is the ratio that is asked for at 10 million rows.
	least float64
}

var operations = []operation{
	{"groupby_text_sum", "result = df.groupby('exchange')['amount'].sum()", 10},
	{"groupby_two_keys", "result = df.groupby(['exchange', 'asset'])['amount'].agg(['mean', 'sum'])", 10},
	{"groupby_int_sum", "result = df.groupby('key')['amount'].sum()", 1},
	{"groupby_agg_dict", "result = df.groupby('asset').agg({'amount': 'sum', 'price': 'mean'})", 1},
	{"groupby_min_max", "result = df.groupby('asset')['price'].agg(['min', 'max'])", 1},
	{"groupby_std", "result = df.groupby('asset')['price'].std()", 1},
	{"groupby_median", "result = df.groupby('exchange')['price'].median()", 1},
	{"groupby_nunique", "result = df.groupby('exchange')['key'].nunique()", 1},
	{"groupby_size", "result = df.groupby(['exchange', 'side']).size()", 1},
	{"groupby_first", "result = df.groupby('asset')['price'].first()", 1},
	{"groupby_transform", "result = df.groupby('asset')['price'].transform('mean')", 1},
	{"groupby_cumsum", "result = df.groupby('exchange')['amount'].cumsum()", 1.5},
	{"groupby_shift", "result = df.groupby('asset')['price'].shift()", 1},
	{"daily_floor", "result = df.groupby(df['ts'].dt.floor('D'))['amount'].sum()", 1},
	{"daily_grouper", "result = df.groupby(pd.Grouper(key='ts', freq='D'))['amount'].sum()", 10},
	{"value_counts", "result = df['asset'].value_counts()", 10},
	{"value_counts_int", "result = df['key'].value_counts().sort_index()", 1},
	{"sort_values", "result = df.sort_values('ts')", 3},
	{"sort_two_keys", "result = df.sort_values(['exchange', 'ts'])", 3},
	{"merge_small", "result = df.merge(fees, on='exchange', how='left')", 5},
	{"merge_accounts", "result = df.merge(accounts, on='key')", 1},
	{"filter_sum", "result = df.loc[(df['price'] > 500) & (df['side'] == 'buy'), 'amount'].sum()", 1.5},
	{"filter_frame", "result = df[df['price'] > 500]", 1},
	{"filter_head", "result = df[df['price'] > 990].head(10)", 1},
	{"pivot_table", "result = df.pivot_table(index='exchange', columns='asset', values='amount', aggfunc='sum')", 10},
	{"quantile", "result = df['price'].quantile([0.25, 0.5, 0.75])", 1},
	{"describe", "result = df['amount'].describe()", 1},
	{"arithmetic", "result = df['amount'] * df['price']", 1},
	{"arithmetic_long", "result = (df['amount'] * df['price'] * 0.999 - 1.5) / (df['price'] + 1)", 1},
	{"sum", "result = df['amount'].sum()", 1},
	{"mean_std", "result = [df['price'].mean(), df['price'].std(), df['price'].min(), df['price'].max()]", 1},
	{"cumsum", "result = df['amount'].cumsum()", 1},
	{"shift_diff_pct", "result = [df['price'].shift(1).sum(), df['price'].diff().sum(), df['price'].pct_change().count()]", 1},
	{"unique", "result = pd.Series(df['asset'].unique())", 1},
	{"nunique", "result = [df['asset'].nunique(), df['key'].nunique()]", 1},
	{"drop_duplicates", "result = df.drop_duplicates(['exchange', 'asset', 'side'])", 1},
	{"rank", "result = df['price'].rank()", 1},
	{"nlargest", "result = df.nlargest(10, 'amount')", 1},
	{"isin", "result = df[df['asset'].isin(['COIN1', 'COIN7', 'COIN30'])]['amount'].sum()", 1},
	{"text_upper", "result = df['exchange'].str.upper()", 1},
	{"text_contains", "result = df['exchange'].str.contains('bit').sum()", 1},
	{"fillna", "result = df['price'].shift(1).fillna(0.0)", 1},
	{"map", "result = df['side'].map({'buy': 1, 'sell': -1})", 1},
	{"where", "result = df['price'].where(df['price'] > 500, 0.0)", 1},
	{"clip_round", "result = df['price'].clip(100, 900).round(1)", 1},
	{"time_parts", "result = df['ts'].dt.hour", 1},
	{"between", "result = df['price'].between(100, 200).sum()", 1},
	{"cut", "result = pd.cut(df['price'], [0, 250, 500, 750, 1000], labels=False)", 1},
	{"concat", "result = pd.concat([df, df], ignore_index=True)", 1},
	{"concat_sum", "result = pd.concat([df, df], ignore_index=True)['amount'].sum()", 1},
	{"concat_sort", "result = pd.concat([df, df], ignore_index=True).sort_values('ts', kind='stable')", 1},
	{"correlation", "result = df['amount'].corr(df['price'])", 1},
	{"assign_group", "result = df.assign(value=df['amount'] * df['price']).groupby('exchange')['value'].sum()", 1},
}
