// This file defines TestMain, which also lets the test binary play the part of another process, and shared set-up.

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// roleVariable names the part that a re-executed test binary plays.
const roleVariable = "PYEXEC_STORE_ROLE"

// roles are the parts: each gets the arguments after the program name.
var roles = map[string]func(args []string) error{
	"writer":  playWriter,
	"opener":  playOpener,
	"counter": playCounter,
	"full":    playFullDisk,
}

func TestMain(m *testing.M) {
	if role := os.Getenv(roleVariable); role != "" {
		play, ok := roles[role]
		if !ok {
			fmt.Fprintln(os.Stderr, "no such role:", role)
			os.Exit(2)
		}
		if err := play(os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// process prepares another process that plays a role.
func process(t testing.TB, role string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), roleVariable+"="+role)
	return cmd
}

// newStore opens a store in a directory of its own.
func newStore(t testing.TB, cfg Config) *Store {
	t.Helper()
	return openStore(t, filepath.Join(t.TempDir(), "functions.db"), cfg)
}

func openStore(t testing.TB, path string, cfg Config) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func mustSave(t testing.TB, s *Store, name, code string) Function {
	t.Helper()
	f, err := s.Save(context.Background(), Function{Name: name, Code: code})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func mustCheck(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func wantError(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("got error %v, want %v", err, want)
	}
}

// listNames gives the names on a page of search results or of the list.
func listNames(page []Summary) []string {
	names := []string{}
	for _, s := range page {
		names = append(names, s.Name)
	}
	return names
}

// stepClock gives times a second apart.
func stepClock(start time.Time) func() time.Time {
	now := start
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}
