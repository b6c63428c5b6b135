// This file tests how many programs are kept.

package executor

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

func TestProgramsAreKeptByWeight(t *testing.T) {
	ex, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	body := strings.Repeat("x = x + y\n", 20000)
	for i := range 80 {
		if err := ex.Validate(context.Background(), fmt.Sprintf("x = y = %d\n%s", i, body)); err != nil {
			t.Fatal(err)
		}
	}
	c := ex.programs
	if c.size > maxPrograms || c.order.Len() == 0 || c.order.Len() >= 80 || len(c.items) != c.order.Len() {
		t.Errorf("%d programs of %d bytes", c.order.Len(), c.size)
	}
}
