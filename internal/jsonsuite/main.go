// This file defines the command: it asks CPython and pyexec for their answers and compares them.

// Command jsonsuite runs the cases of JSONTestSuite (github.com/nst/JSONTestSuite) on pyexec's json.loads and holds the answers, values
// and error messages alike, against those of a local CPython 3.12. The cases are files of the suite's folders test_parsing and
// test_transform; nothing of them is kept here but their names and outcomes.
//
//	go run ./internal/jsonsuite -python python3.12 [-write FILE] FOLDER...
package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/alkimi/pyexec/executor"
)

//go:embed ask.py
var asker string

func main() {
	python := flag.String("python", "python3.12", "a CPython 3.12")
	write := flag.String("write", "", "write the outcomes to this file")
	flag.Parse()
	if err := command(*python, *write, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "jsonsuite:", err)
		os.Exit(1)
	}
}

func command(python, write string, folders []string) error {
	if len(folders) == 0 {
		return errors.New("name the folders of the cases")
	}
	ex, err := executor.New(executor.Config{Limits: executor.Limits{Time: 20 * time.Second, Source: 4 << 20}})
	if err != nil {
		return err
	}
	var list []outcome
	for _, folder := range folders {
		out, err := exec.Command(python, "-c", asker, folder).Output()
		if err != nil {
			return fmt.Errorf("%s: %w", folder, err)
		}
		for line := range strings.Lines(string(out)) {
			var want [2]string
			if err := json.Unmarshal([]byte(line), &want); err != nil {
				return err
			}
			data, err := os.ReadFile(filepath.Join(folder, want[0]))
			if err != nil {
				return err
			}
			o, err := judge(ex, want[0], data, want[1])
			if err != nil {
				return err
			}
			list = append(list, o)
			if !o.same {
				fmt.Printf("%s\n  CPython %.300s\n  pyexec  %.300s\n", o.name, want[1], o.answer)
			}
		}
	}
	fmt.Println(count(list))
	if write == "" {
		return nil
	}
	return os.WriteFile(write, []byte(format(list)), 0o644)
}

// judge runs one case.
func judge(ex *executor.Executor, name string, data []byte, want string) (outcome, error) {
	var code strings.Builder
	code.WriteString("import json\ndata = b'")
	for _, b := range data {
		fmt.Fprintf(&code, "\\x%02x", b)
	}
	code.WriteString("'\ntry:\n    answer = ascii(json.loads(data))\nexcept Exception as e:\n    answer = f'! {type(e).__name__}: {ascii(str(e))}'\n" +
		"print(answer)\nresult = True\n")
	var printed bytes.Buffer
	if _, err := ex.Execute(context.Background(), executor.Request{Code: code.String(), Output: &printed}); err != nil {
		return outcome{}, fmt.Errorf("%s: %w", name, err)
	}
	got := strings.TrimSuffix(printed.String(), "\n")
	return outcome{name: name, accepted: !strings.HasPrefix(got, "! "), same: got == want, answer: got}, nil
}
