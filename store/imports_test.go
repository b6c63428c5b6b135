// This file tests which packages the store depends on, and where.

package store

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestImports(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			test := strings.HasSuffix(file, "_test.go")
			switch {
			case strings.Contains(path, "go-sqlite3") && file != "sqlite.go",
				strings.HasPrefix(path, "github.com/alkimi/pyexec/") && !(test && path == "github.com/alkimi/pyexec/store"):
				t.Errorf("%s imports %s", file, path)
			}
		}
	}
}
