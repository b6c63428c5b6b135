// This file tests that no acknowledged change is lost when the writing process is killed at any moment.

package store

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// kept is what the model of a store knows of a function.
type kept struct {
	Revision string // in the first line of the code and in the description
	Uses     int64
}

// change is one line that the writer prints: before it starts a change with the sign ">", after it with "=".
type change struct{ sign, verb, name, value string }

func (c change) apply(model map[string]kept) {
	old, exists := model[c.name]
	switch c.verb {
	case "save":
		old.Revision = c.value
		model[c.name] = old
	case "use":
		old.Uses++
		model[c.name] = old
	case "delete":
		delete(model, c.name)
	case "rename":
		if _, taken := model[c.value]; exists && !taken {
			delete(model, c.name)
			model[c.value] = old
		}
	}
}

// playWriter changes the store at a path for ever. It prints each change before and after it is made.
func playWriter(args []string) error {
	ctx := context.Background()
	s, err := Open(ctx, args[0], Config{})
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	for i := 0; ; i++ {
		c := change{verb: "save", name: fmt.Sprintf("f%d", random.IntN(12)), value: fmt.Sprintf("%s-%d", args[1], i)}
		switch random.IntN(8) {
		case 0:
			c.verb, c.value = "delete", "-"
		case 1:
			c.verb, c.value = "rename", fmt.Sprintf("f%d", random.IntN(12))
		case 2:
			c.verb, c.value = "use", "-"
		}
		fmt.Println(">", c.verb, c.name, c.value)
		switch c.verb {
		case "save":
			padding := strings.Repeat("# "+c.value+"\n", random.IntN(6000))
			_, err = s.Save(ctx, Function{Name: c.name, Code: c.value + "\n" + padding, Description: c.value})
		case "delete":
			err = s.Delete(ctx, c.name)
		case "rename":
			err = s.Rename(ctx, c.name, c.value)
		case "use":
			err = s.RecordUse(ctx, c.name)
		}
		switch {
		case errors.Is(err, ErrNotFound) || errors.Is(err, ErrExists):
			fmt.Println("x", c.verb, c.name, c.value)
		case err != nil:
			return err
		default:
			fmt.Println("=", c.verb, c.name, c.value)
		}
	}
}

// killWriter runs a writer, kills it after a time and gives what it printed.
func killWriter(t *testing.T, path, round string, after time.Duration) []change {
	t.Helper()
	cmd := process(t, "writer", path, round)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var changes []change
	var timer *time.Timer
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if timer == nil { // the clock starts with the first change
			timer = time.AfterFunc(after, func() { cmd.Process.Kill() })
		}
		var c change
		if _, err := fmt.Sscan(lines.Text(), &c.sign, &c.verb, &c.name, &c.value); err == nil {
			changes = append(changes, c)
		}
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the writer ended by itself: %v: %s", err, complaint.String())
	}
	return changes
}

// contents reads a whole store, checking that no function is half one version and half another.
func contents(t *testing.T, s *Store) map[string]kept {
	t.Helper()
	ctx := context.Background()
	mustCheck(t, s)
	all, err := s.List(ctx, ListOptions{Limit: MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	model := map[string]kept{}
	for _, summary := range all {
		f, err := s.Get(ctx, summary.Name)
		if err != nil {
			t.Fatal(err)
		}
		revision, padding, _ := strings.Cut(f.Code, "\n")
		if line := "# " + revision + "\n"; revision != f.Description || strings.Count(padding, line)*len(line) != len(padding) {
			t.Errorf("%s is a mix: %.30q, %q", f.Name, f.Code, f.Description)
		}
		model[f.Name] = kept{revision, f.UseCount}
	}
	return model
}

func TestKilledWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	rounds := 50
	if testing.Short() {
		rounds = 10
	}
	model := map[string]kept{}
	acknowledged := 0
	for round := range rounds {
		changes := killWriter(t, path, fmt.Sprint(round), time.Duration(rand.IntN(60_000))*time.Microsecond)
		var pending *change
		for _, c := range changes {
			pending = nil
			switch c.sign {
			case ">":
				pending = &c
			case "=":
				acknowledged++
				c.apply(model)
			}
		}
		s, err := Open(context.Background(), path, Config{})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		got := contents(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(model, got); diff != "" {
			// The change that was under way may have been made, and nothing else.
			if pending != nil {
				if _, exists := model[pending.name]; exists || pending.verb == "save" {
					pending.apply(model)
				}
			}
			if cmp.Diff(model, got) != "" {
				t.Fatalf("round %d (-acknowledged +found):\n%s", round, diff)
			}
		}
		model = got
	}
	t.Logf("%d rounds, %d acknowledged changes", rounds, acknowledged)
	if acknowledged < rounds {
		t.Errorf("only %d changes in %d rounds: the test tests nothing", acknowledged, rounds)
	}
	wantOnlyStore(t, path)
}

// wantOnlyStore checks that nothing but the store is in its directory.
func wantOnlyStore(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("files beside the store: %v, %v", entries, err)
	}
}

// TestTornLog cuts and scribbles on the end of a dead writer's log, as a power failure does to what was not yet forced
// to the disk: the store opens, whole, at some moment of its past.
func TestTornLog(t *testing.T) {
	var path string
	var file []byte
	var changes []change
	for run := 100 * time.Millisecond; ; run /= 2 {
		path = filepath.Join(t.TempDir(), "f.db")
		openStore(t, path, Config{}).Close()
		fresh, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		changes = killWriter(t, path, "0", run)
		if file, err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(file, fresh) {
			break
		}
		// Part of the log went into the file already, which happens only after that part was forced to the disk:
		// cutting it off would be no power failure.
		if run == 0 {
			t.Fatal("the log goes into the file at once")
		}
	}
	log, err := os.ReadFile(path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	var past []map[string]kept
	model := map[string]kept{}
	for i, c := range changes {
		if c.sign == "=" || c.sign == ">" && i == len(changes)-1 {
			past = append(past, maps.Clone(model))
			c.apply(model)
		}
	}
	past = append(past, model)
	for i := range 25 {
		cut := rand.IntN(len(log) + 1)
		torn := bytes.Clone(log[:cut])
		if i%2 == 1 {
			for range 4096 {
				torn = append(torn, byte(rand.Uint32()))
			}
		}
		copied := filepath.Join(t.TempDir(), "copy.db")
		if err := errors.Join(os.WriteFile(copied, file, 0o666), os.WriteFile(copied+"-wal", torn, 0o666)); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), copied, Config{})
		if err != nil {
			t.Errorf("log cut at %d of %d: %v", cut, len(log), err)
			continue
		}
		got := contents(t, s)
		found := false
		for _, state := range past {
			found = found || maps.Equal(state, got)
		}
		if !found {
			t.Errorf("log cut at %d of %d: a state that never was: %v", cut, len(log), got)
		}
		s.Close()
	}
}

// playOpener opens the store at a path and saves a function if it is given a name.
func playOpener(args []string) error {
	fmt.Println("go")
	s, err := Open(context.Background(), args[0], Config{})
	if err != nil {
		return err
	}
	if len(args) > 1 {
		if _, err := s.Save(context.Background(), Function{Name: args[1], Code: "1"}); err != nil {
			return err
		}
	}
	return s.Close()
}

// killOpener runs an opener and kills it a moment after it began to open, if it is not done before.
func killOpener(t *testing.T, path string, after time.Duration) {
	t.Helper()
	cmd := process(t, "opener", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	bufio.NewReader(out).ReadString('\n')
	time.Sleep(after)
	cmd.Process.Kill()
	var exit *exec.ExitError
	if err := cmd.Wait(); errors.As(err, &exit) && exit.Exited() {
		t.Fatalf("the opener failed: %v: %s", err, complaint.String())
	}
}

func TestKilledWhileCreating(t *testing.T) {
	dir := t.TempDir()
	for i := range 12 {
		path := filepath.Join(dir, fmt.Sprintf("f%d.db", i))
		killOpener(t, path, time.Duration(i)*2*time.Millisecond)
		s, err := Open(context.Background(), path, Config{})
		if err != nil {
			t.Fatalf("killed after %d ms: %v", 2*i, err)
		}
		mustSave(t, s, "f", "1")
		mustCheck(t, s)
		s.Close()
	}
	// What the killed ones left goes away in time.
	old := time.Now().Add(-2 * staleAfter)
	left, err := filepath.Glob(filepath.Join(dir, ".f*.new-*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, nursery := range left {
		if err := os.Chtimes(nursery, old, old); err != nil {
			t.Fatal(err)
		}
		base := strings.TrimPrefix(filepath.Base(nursery), ".")
		base, _, _ = strings.Cut(base, ".new-")
		removeStale(dir, base)
		if _, err := os.Stat(nursery); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is still there: %v", nursery, err)
		}
	}
	t.Logf("%d killed in the middle", len(left))
}
