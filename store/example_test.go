// This file shows how the store is used.

package store_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/alkimi/pyexec/store"
)

// inScratch gives a path for a store that lives as long as an example.
func inScratch() (path string, remove func()) {
	dir, err := os.MkdirTemp("", "store-example-")
	if err != nil {
		log.Fatal(err)
	}
	return filepath.Join(dir, "functions.db"), func() { os.RemoveAll(dir) }
}

func Example() {
	path, remove := inScratch()
	defer remove()
	ctx := context.Background()
	functions, err := store.Open(ctx, path, store.Config{})
	if err != nil {
		log.Fatal(err)
	}
	defer functions.Close()

	_, err = functions.Save(ctx, store.Function{
		Name:        "volume_by_exchange",
		Code:        "df = load_trades()\nresult = df.groupby('exchange')['amount'].sum().to_dict()\n",
		Description: "Calculate trading volume by exchange",
		CreatedBy:   "U123456",
	})
	if err != nil {
		log.Fatal(err)
	}

	f, err := functions.Get(ctx, "Volume_by_Exchange") // case does not matter
	if err != nil {
		log.Fatal(err)
	}
	// … an executor runs f.Code here …
	if err := functions.RecordUse(ctx, f.Name); err != nil {
		log.Fatal(err)
	}

	found, err := functions.Search(ctx, "trading vol", store.SearchOptions{})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range found {
		fmt.Printf("%s: %s (used %d times)\n", s.Name, s.Description, s.UseCount)
	}
	stats, err := functions.Stats(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("functions:", stats.Functions, "uses:", stats.Uses)
	_, err = functions.Get(ctx, "no such function")
	fmt.Println(errors.Is(err, store.ErrNotFound))
	// Output:
	// volume_by_exchange: Calculate trading volume by exchange (used 1 times)
	// functions: 1 uses: 1
	// true
}

// Validate keeps refused code out of the store. A program that runs the functions passes its executor's Validate.
func ExampleConfig_validate() {
	path, remove := inScratch()
	defer remove()
	ctx := context.Background()
	functions, err := store.Open(ctx, path, store.Config{
		Validate: func(_ context.Context, code string) error {
			if strings.Contains(code, "import os") {
				return errors.New("Import not allowed: os")
			}
			return nil
		},
		Clock: func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) },
	})
	if err != nil {
		log.Fatal(err)
	}
	defer functions.Close()

	_, err = functions.Save(ctx, store.Function{Name: "bad", Code: "import os"})
	var refused *store.ValidationFailedError
	fmt.Println(errors.As(err, &refused), err)
	_, err = functions.Save(ctx, store.Function{Name: "../bad", Code: "result = 1"})
	fmt.Println(err)
	good, err := functions.Save(ctx, store.Function{Name: "good", Code: "result = 1"})
	fmt.Println(good.CreatedAt, err)
	// Output:
	// true store: "bad" was not saved: Import not allowed: os
	// store: name "../bad" contains a path separator (U+002F)
	// 2026-01-02 03:04:05 +0000 UTC <nil>
}

// A long list is read page by page; After is the last name of the page before.
func ExampleStore_List() {
	path, remove := inScratch()
	defer remove()
	ctx := context.Background()
	functions, err := store.Open(ctx, path, store.Config{})
	if err != nil {
		log.Fatal(err)
	}
	defer functions.Close()
	for _, name := range []string{"pnl", "Balance", "volume"} {
		if _, err := functions.Save(ctx, store.Function{Name: name, Code: "result = 1"}); err != nil {
			log.Fatal(err)
		}
	}

	after := ""
	for {
		page, err := functions.List(ctx, store.ListOptions{Limit: 2, After: after})
		if err != nil {
			log.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		for _, s := range page {
			fmt.Println(s.Name)
		}
		after = page[len(page)-1].Name
	}
	// Output:
	// Balance
	// pnl
	// volume
}

// Backup copies an open store; the copy opens like any other.
func ExampleStore_Backup() {
	path, remove := inScratch()
	defer remove()
	ctx := context.Background()
	functions, err := store.Open(ctx, path, store.Config{})
	if err != nil {
		log.Fatal(err)
	}
	defer functions.Close()
	if _, err := functions.Save(ctx, store.Function{Name: "pnl", Code: "result = 1"}); err != nil {
		log.Fatal(err)
	}
	if err := functions.Backup(ctx, path+".copy"); err != nil {
		log.Fatal(err)
	}

	restored, err := store.Open(ctx, path+".copy", store.Config{})
	if err != nil {
		log.Fatal(err)
	}
	defer restored.Close()
	f, err := restored.Get(ctx, "pnl")
	fmt.Println(f.Code, err)
	fmt.Println(errors.Is(functions.Backup(ctx, path+".copy"), store.ErrExists))
	// Output:
	// result = 1 <nil>
	// true
}
