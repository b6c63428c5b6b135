// This file tests Meter.

package budget

import (
	"context"
	"errors"
	"math"
	"testing"
	"time"
)

func unlimited() Limits { return Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1} }

func TestTimeTripsAndStaysTripped(t *testing.T) {
	l := unlimited()
	l.Time = time.Millisecond
	m := New(context.Background(), l)
	defer m.Stop()
	for m.Poll(1) == nil {
	}
	err := m.Poll(0)
	var limit *LimitError
	if !errors.As(err, &limit) || limit.Resource != Time || !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
	if m.Charge(1) == nil && m.Poll(0) == nil {
		t.Error("a tripped meter let the run go on")
	}
}

func TestCancelKeepsTheCause(t *testing.T) {
	cause := errors.New("user left")
	ctx, cancel := context.WithCancelCause(context.Background())
	m := New(ctx, unlimited())
	defer m.Stop()
	cancel(cause)
	for m.Poll(1) == nil {
	}
	if err := m.Err(); !errors.Is(err, cause) {
		t.Errorf("got %v", err)
	}
}

func TestMemoryRefusesBeforeAndCountsTheLiving(t *testing.T) {
	l := unlimited()
	l.Memory = 1000
	m := New(context.Background(), l)
	live, walks := int64(100), 0
	m.SetCensus(func() (int64, error) { walks++; return live, nil })
	for range 1000 { // 100 KB in all, 100 bytes alive at any time
		m.Pending = 0
		if err := m.Charge(100); err != nil {
			t.Fatal(err)
		}
	}
	if walks == 0 || walks > 250 {
		t.Errorf("%d walks", walks)
	}
	// What a native function holds does not become free by a census.
	m.Pending = 0
	var err error
	for range 20 {
		if err = m.Charge(100); err != nil {
			break
		}
	}
	var limit *LimitError
	if !errors.As(err, &limit) || limit.Resource != Memory {
		t.Errorf("held memory was forgotten: %v", err)
	}
	if m.Peak() > 1125 {
		t.Errorf("peak %d over the limit", m.Peak())
	}
	huge := New(context.Background(), l)
	if huge.Charge(math.MaxInt64) == nil || huge.Charge(-1) == nil {
		t.Error("an impossible request was granted")
	}
}

func TestStepsDepthOutput(t *testing.T) {
	l := unlimited()
	l.Steps, l.Depth, l.Output = 10, 2, 5
	m := New(context.Background(), l)
	if m.Poll(10) != nil {
		t.Error("limit itself must be allowed")
	}
	if m.Print(5) != nil {
		t.Error("limit itself must be allowed")
	}
	for _, want := range []error{nil, nil, ErrDepth} {
		if got := m.Enter(); got != want {
			t.Errorf("depth: got %v, want %v", got, want)
		}
	}
	m.Leave()
	if m.Enter() != nil {
		t.Error("depth after leave")
	}
	if m.Poll(1) == nil {
		t.Error("steps")
	}
	if m.Print(1) == nil {
		t.Error("output")
	}
}

func TestSaturating(t *testing.T) {
	if SaturatingMul(1<<40, 1<<40) != math.MaxInt64 || SaturatingMul(3, 5) != 15 || SaturatingMul(-1, 2) != math.MaxInt64 {
		t.Error("mul")
	}
	if SaturatingAdd(math.MaxInt64, 1) != math.MaxInt64 || SaturatingAdd(1, 2) != 3 {
		t.Error("add")
	}
}

func TestMessages(t *testing.T) {
	for want, e := range map[string]*LimitError{
		"Execution timed out after 30s":   {Resource: Time, Limit: int64(30 * time.Second)},
		"Execution timed out after 1.5s":  {Resource: Time, Limit: int64(1500 * time.Millisecond)},
		"Execution timed out after 100ms": {Resource: Time, Limit: int64(100 * time.Millisecond)},
		"Memory limit exceeded: the run needs more than 256 MiB; filter or aggregate earlier": {Resource: Memory, Limit: 256 << 20},
	} {
		if e.Error() != want {
			t.Errorf("got %q, want %q", e.Error(), want)
		}
	}
}
