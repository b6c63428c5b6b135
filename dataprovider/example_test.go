// This file shows how a host adds a load_ function and how data is read.

package dataprovider_test

import (
	"context"
	"fmt"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// A host adds load_fees(kind='taker') for its scripts.
func ExampleRegistry() {
	fees := dataprovider.Loader{
		Name:   "load_fees",
		Doc:    "Fees of each exchange, in basis points.",
		Params: []dataprovider.Param{{Name: "kind", Default: "taker", Allowed: []any{"maker", "taker"}}},
		Load: func(_ context.Context, args map[string]any) (array.RecordReader, error) {
			bps := 10.0
			if args["kind"] == "maker" {
				bps = 8
			}
			tbl, err := dataprovider.BuildBalances(nil, []dataprovider.Balance{{Exchange: "kraken", Asset: "USDT", Amount: bps}})
			if err != nil {
				return nil, err
			}
			defer tbl.Release()
			return array.NewTableReader(tbl, 0), nil
		},
	}
	registry, err := dataprovider.NewRegistry(fees)
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	_, err = registry.Load(ctx, "load_fees", map[string]any{"kind": "gold"})
	fmt.Println(err)

	reader, err := registry.Load(ctx, "load_fees", map[string]any{"kind": "maker"})
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := dataprovider.Read(ctx, reader, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer table.Release()
	fmt.Println(table.NumRows(), table.Column(2).Data().Chunk(0))
	// Output:
	// load_fees() argument 'kind' must be one of 'maker', 'taker', not 'gold'
	// 1 [8]
}

func ExampleNewDemo() {
	demo, err := dataprovider.NewDemo(dataprovider.DemoConfig{})
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	week := dataprovider.TradeQuery{Since: demo.End().Add(-7 * 24 * time.Hour), Exchange: "kraken"}
	reader, err := dataprovider.Wrap(demo).Trades(ctx, week)
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := dataprovider.Read(ctx, reader, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer table.Release()
	for i := range int(table.NumCols()) {
		fmt.Print(table.Column(i).Name(), " ")
	}
	fmt.Println(table.NumRows() > 0)
	// Output: timestamp exchange asset amount price side true
}
