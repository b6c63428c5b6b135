// This file defines Registry, the load_ functions a host adds.

package dataprovider

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// Registry holds loaders by name. It does not change, and many goroutines may use it.
type Registry struct {
	loaders map[string]*Loader
	watches map[string]*watch
}

// NewRegistry checks the loaders and returns a Registry of them.
func NewRegistry(loaders ...Loader) (*Registry, error) {
	r := &Registry{loaders: map[string]*Loader{}, watches: map[string]*watch{}}
	for _, l := range loaders {
		if err := l.Check(); err != nil {
			return nil, err
		}
		if _, ok := r.loaders[l.Name]; ok {
			return nil, fmt.Errorf("loader %s: the name appears twice", quote(l.Name))
		}
		// The host keeps its slices; a change there must not reach a running call.
		l.Params = slices.Clone(l.Params)
		for i := range l.Params {
			l.Params[i].Allowed = slices.Clone(l.Params[i].Allowed)
		}
		r.loaders[l.Name], r.watches[l.Name] = &l, &watch{}
	}
	return r, nil
}

// Names returns the loaders' names in alphabetical order.
func (r *Registry) Names() []string { return slices.Sorted(maps.Keys(r.loaders)) }

// Lookup returns a loader, which must not be changed.
func (r *Registry) Lookup(name string) (*Loader, bool) {
	l, ok := r.loaders[name]
	return l, ok
}

// Load binds the arguments and calls a loader under the same protection as a Guard
// gives a Provider. A wrong argument is an *ArgumentError, a failure a *ProviderError.
func (r *Registry) Load(ctx context.Context, name string, args map[string]any) (array.RecordReader, error) {
	l, ok := r.loaders[name]
	if !ok {
		return nil, fmt.Errorf("there is no loader %s", quote(name))
	}
	bound, err := l.Bind(args)
	if err != nil {
		return nil, err
	}
	check := func(s *arrow.Schema) error { return checkSchema(name, s, nil) }
	return r.watches[name].call(ctx, name, check, func() (array.RecordReader, error) {
		return l.Load(ctx, bound)
	})
}
