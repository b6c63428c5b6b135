// This file defines the text of categories and of indexes of them.

package frame

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// categoryWords are at most most categories as their repr shows them; where there are more, the middle is left out and dots says so.
func categoryWords(t *object.Thread, c *column.Column, most int, spread bool) (words []string, dots int, err error) {
	cats := c.Categories()
	n := cats.Len()
	dots = -1
	if n > most {
		rows, err := headTail(t, n, most/2)
		if err != nil {
			return nil, 0, err
		}
		dots = most / 2
		if cats, err = cats.Take(t, rows); err != nil {
			return nil, 0, err
		}
	}
	rows, err := kernel.Iota(t.Meter, cats.Len())
	if err != nil {
		return nil, 0, err
	}
	if words, err = NewIndex(cats, object.None).labelReprs(t, rows, false); err != nil {
		return nil, 0, err
	}
	if spread && (cats.Kind() == column.Datetime || cats.Kind() == column.Timedelta) {
		for i, w := range words {
			words[i] = strings.Trim(w, "'")
		}
	}
	return words, dots, nil
}

// CategoriesText is the line below a categorical Series.
func CategoriesText(t *object.Thread, c *column.Column) (string, error) {
	words, dots, err := categoryWords(t, c, 8, true)
	if err != nil {
		return "", err
	}
	cats := c.Categories()
	head := "Categories (" + strconv.Itoa(cats.Len()) + ", " + cats.DType() + "): "
	sep := ", "
	if c.Ordered() {
		sep = " < "
	}
	const width = 80
	if dots >= 0 {
		words = insert(words, dots, "...")
	}
	x := object.NewText(t)
	at := len(head)
	for i, w := range words {
		part := w
		switch n := pytext.RuneCount(w); {
		case at+len(sep)+n > width:
			part = strings.TrimRight(sep, " ") + "\n" + strings.Repeat(" ", len(head)+1) + w
			at = len(head) + 1
		case i > 0:
			part = sep + w
			at += len(sep)
		}
		at += pytext.RuneCount(w)
		if err := x.Write(part); err != nil {
			return "", err
		}
	}
	return head + "[" + strings.ReplaceAll(x.String(), " < ... < ", " ... ") + "]", nil
}

// categoryAttrs are what repr of a CategoricalIndex says about its categories.
func categoryAttrs(t *object.Thread, c *column.Column) ([]string, error) {
	words, dots, err := categoryWords(t, c, 8, false)
	if err != nil {
		return nil, err
	}
	if dots >= 0 {
		words = insert(words, dots, "...")
	}
	ordered := "False"
	if c.Ordered() {
		ordered = "True"
	}
	return []string{"categories=[" + strings.Join(words, ", ") + "]", "ordered=" + ordered}, nil
}

// CategoryList is the categories as a list, as the repr of their dtype has it.
func CategoryList(t *object.Thread, c *column.Column) (string, error) {
	words, dots, err := categoryWords(t, c, 8, false)
	if err != nil {
		return "", err
	}
	if dots >= 0 {
		words = insert(words, dots, "...")
	}
	return "[" + strings.Join(words, ", ") + "]", nil
}

// CategoryCells are the cells of a Category column as repr of a Categorical shows them.
func CategoryCells(t *object.Thread, c *column.Column) ([]string, error) {
	dense, err := c.Dense(t)
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Iota(t.Meter, dense.Len())
	if err != nil {
		return nil, err
	}
	words, err := NewIndex(dense, object.None).labelReprs(t, rows, false)
	if err != nil {
		return nil, err
	}
	for i := range words {
		if c.Missing(i) {
			words[i] = "NaN"
		} else if dense.Timed() {
			words[i] = strings.Trim(words[i], "'")
		}
	}
	return words, nil
}
