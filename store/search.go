// This file defines Search.

package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a search.
const (
	MaxQueryBytes = 1000
	MaxQueryTerms = 16
)

// SearchOptions chooses a page of the results. The zero value is the first DefaultPage.
type SearchOptions struct {
	// Limit is the size of the page: 0 for DefaultPage, at most MaxPage.
	Limit int
	// Offset skips results.
	Offset int
}

// Search finds functions by name and description. The query is split at white space; every term must occur, as the
// literal text it is, ignoring case. There are no operators or wildcards. Functions in which all terms begin a word are
// found; if there are none, functions in which they occur anywhere. A blank query finds everything.
//
// The order is: the function of that very name, names that begin with the query, names that contain it, the others;
// among those by use count, then by name. Code is not searched.
func (s *Store) Search(ctx context.Context, query string, o SearchOptions) ([]Summary, error) {
	limit, err := pageSize(o.Limit)
	if err != nil {
		return nil, err
	}
	if o.Offset < 0 {
		return nil, &FieldError{"offset", fmt.Sprintf("is %d: it must not be negative", o.Offset)}
	}
	if len(query) > MaxQueryBytes {
		return nil, &TooLargeError{Field: "query", Size: len(query), Limit: MaxQueryBytes, Unit: "bytes"}
	}
	if !utf8.ValidString(query) {
		return nil, &FieldError{"query", "is not valid UTF-8"}
	}
	if strings.IndexByte(query, 0) >= 0 { // SQL functions end a text there; no stored text has one
		return nil, &FieldError{"query", "contains a NUL character"}
	}
	folded := fold(query)
	terms := strings.Fields(folded)
	whole := strings.Join(terms, " ")
	slices.Sort(terms)
	terms = slices.Compact(terms)
	if len(terms) > MaxQueryTerms {
		return nil, &TooLargeError{Field: "query", Size: len(terms), Limit: MaxQueryTerms, Unit: "terms"}
	}

	page := func(match string, limit, offset int) ([]Summary, error) {
		var conditions strings.Builder
		args := []any{whole, limit, offset}
		if match != "" {
			args = append(args, match)
			fmt.Fprintf(&conditions, " AND f.id IN (SELECT docid FROM function_words WHERE function_words MATCH ?%d)", len(args))
		}
		for _, term := range terms {
			args = append(args, term)
			fmt.Fprintf(&conditions, " AND instr(f.search_text, ?%d) > 0", len(args))
		}
		return s.summaries(ctx, "search", `SELECT `+summaryColumns+` FROM functions f WHERE true`+conditions.String()+`
			ORDER BY f.name_key = ?1 DESC, instr(f.name_key, ?1) = 1 DESC, instr(f.name_key, ?1) > 0 DESC,
				f.use_count DESC, f.name_key LIMIT ?2 OFFSET ?3`, args...)
	}
	if match, ok := matchExpression(terms); ok {
		found, err := page(match, limit, o.Offset)
		if err != nil || len(found) > 0 {
			return found, err
		}
		if o.Offset > 0 { // a page behind the last one, or no word matches at all?
			if first, err := page(match, 1, 0); err != nil || len(first) > 0 {
				return nil, err
			}
		}
	}
	return page("", limit, o.Offset)
}

// searchText is what Search looks in.
func searchText(key, description string) string { return key + "\n" + fold(description) }

// matchExpression makes the full-text query that finds every function in which each term begins a word; ok is false if
// the index cannot know, because a term has no letters or digits at its start. Each term becomes one quoted phrase of
// letters, digits and spaces only, so that nothing in it can be an operator.
func matchExpression(terms []string) (expression string, ok bool) {
	var b strings.Builder
	for _, term := range terms {
		if first, _ := utf8.DecodeRuneInString(term); !isWord(first) {
			return "", false
		}
		words := strings.FieldsFunc(term, func(r rune) bool { return !isWord(r) })
		b.WriteString(`"` + strings.Join(words, " ") + `*" `)
	}
	return b.String(), len(terms) > 0
}

func isWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) }
