// This file tests operations on a thousand rows, which use memory again within a run: no result may change when later ones are made.

package pandas_test

import (
	"context"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

func TestMemoryUsedAgain(t *testing.T) {
	const code = `
import pandas as pd
from collections import Counter
kept = []
for rows in (600, 1000, 1024, 1500, 2048, 2049):
    for seed in (1, 2, 3):
        keys = [(i * i * 7919 + seed * 31) % 100003 for i in range(rows)]
        floats = [((k * 104729) % 1009) / 8 for k in keys]
        df = pd.DataFrame({'k': keys, 'x': floats, 'i': range(rows)})
        counts = Counter(keys)
        order = sorted(range(rows), key=lambda i: floats[i])
        down = sorted(range(rows), key=lambda i: -floats[i])
        places = {}
        for place, i in enumerate(order):
            places.setdefault(floats[i], []).append(place + 1)
        sums = {}
        for k, x in zip(keys, floats):
            sums[k] = sums.get(k, 0.0) + x
        kept += [
            (df['k'].value_counts(), sorted(counts.items(), key=lambda p: -p[1])),
            (df['k'].value_counts(sort=False), list(counts.items())),
            (df['k'].value_counts().sort_index(), sorted(counts.items())),
            (df.set_index('x').sort_index()['i'], [(floats[i], i) for i in order]),
            (df.sort_values('x', ascending=False).set_index('x')['i'], [(floats[i], i) for i in down]),
            (df['x'].rank(), [(i, sum(places[x]) / len(places[x])) for i, x in enumerate(floats)]),
            (pd.Series(df['k'].unique()), list(enumerate(counts))),
            (pd.Series([df['k'].nunique(), df['x'].nunique()]), [(0, len(counts)), (1, len(places))]),
            (df.groupby('k')['x'].sum(), sorted(sums.items())),
            (df.groupby('k')['i'].first(), sorted((k, keys.index(k)) for k in counts)),
        ]
for n, (have, want) in enumerate(kept):
    have = list(have.items())
    assert len(have) == len(want), (n, len(have), len(want))
    bad = [(a, b) for a, b in zip(have, want) if a[0] != b[0] or abs(a[1] - b[1]) > 1e-9]
    assert not bad, (n, bad[:3])
result = len(kept)
`
	ex, err := executor.New(executor.Config{Policy: &executor.Policy{AllowLambda: true}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ex.Execute(context.Background(), executor.Request{Code: code}); err != nil {
		t.Error(err)
	}
}
