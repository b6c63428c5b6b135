// This file defines TextWrapper.

package textwrap

import (
	"strings"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/internal/regex"
)

// wrapper is textwrap.TextWrapper. Its options are attributes that scripts may change, and are looked up for every text.
type wrapper struct{ object.Object }

var wrapperType = object.NewType("TextWrapper", object.LayoutObject)

var options = [...]string{
	"width", "initial_indent", "subsequent_indent", "expand_tabs", "replace_whitespace", "fix_sentence_endings", "break_long_words",
	"drop_whitespace", "break_on_hyphens", "tabsize", "max_lines", "placeholder",
}

var wrapperParams = args.Parse("self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, " +
	"fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, " +
	"placeholder=' [...]'")

// settings are the options as one text sees them.
type settings struct {
	t                   *thread
	width, maxLines     int // maxLines < 0: none
	first, next, suffix string
	expandTabs, replace bool
	tabsize             value
	sentences, long     bool
	drop, hyphens       bool
}

func load(t *thread, self value) (*settings, error) {
	s := &settings{t: t, maxLines: -1}
	for _, name := range options {
		v, err := object.GetAttr(t, self, object.NewStrObj(name))
		if err != nil {
			return nil, err
		}
		flag := func(b *bool) error {
			var err error
			*b, err = object.Truth(t, v)
			return err
		}
		text := func(p *string) error {
			if !object.IsStr(v) {
				return object.TypeErrorf("%s must be str, not %s", name, object.TypeOf(v).Name)
			}
			*p = object.ToStr(v).String()
			return nil
		}
		number := func(p *int) error {
			if object.IsFloatLike(v) {
				*p = int(max(-1<<40, min(object.FloatOf(v), 1<<40)))
				return nil
			}
			if !object.IsIntLike(v) && !v.IsBool() {
				return object.TypeErrorf("'<=' not supported between instances of '%s' and 'int'", object.TypeOf(v).Name)
			}
			n, err := object.IndexInt(t, v)
			*p = max(-1<<40, min(n, 1<<40))
			return err
		}
		switch name {
		case "width":
			err = number(&s.width)
		case "initial_indent":
			err = text(&s.first)
		case "subsequent_indent":
			err = text(&s.next)
		case "placeholder":
			err = text(&s.suffix)
		case "expand_tabs":
			err = flag(&s.expandTabs)
		case "replace_whitespace":
			err = flag(&s.replace)
		case "fix_sentence_endings":
			err = flag(&s.sentences)
		case "break_long_words":
			err = flag(&s.long)
		case "drop_whitespace":
			err = flag(&s.drop)
		case "break_on_hyphens":
			err = flag(&s.hyphens)
		case "tabsize":
			s.tabsize = v
		case "max_lines":
			if !v.IsNone() {
				err = number(&s.maxLines)
				s.maxLines = max(s.maxLines, 0)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

// The parts of a text that are never cut: white space, dashes between words, and words, which end behind a hyphen between letters or
// in front of a dash.
const (
	space   = `[\t\n\x0b\x0c\r ]`
	notSp   = `[^\t\n\x0b\x0c\r ]`
	inWord  = `[\w!"'&.,?]`
	letter  = `[^\d\W]`
	hyphen  = `-(?:(?<=` + letter + letter + `-)|(?<=` + letter + `-` + letter + `-))(?=` + letter + `-?` + letter + `)`
	wordEnd = `(?=` + space + `|\Z)|(?<=` + inWord + `)(?=--+\w)`
	pieces  = space + `+|(?<=` + inWord + `)--+(?=\w)|` + notSp + `+?(?:` + hyphen + `|` + wordEnd + `)`
	runs    = space + `+`
)

// split cuts the text into chunks.
func (s *settings) split(text string) ([]string, error) {
	source := runs
	if s.hyphens {
		source = pieces
	}
	prog, err := regex.Compile(s.t.Meter, source, false, 0)
	if err != nil {
		return nil, err
	}
	m, err := regex.NewMatcher(s.t.Meter, prog, text, len(text))
	if err != nil {
		return nil, err
	}
	defer m.Close()
	var chunks []string
	add := func(c string) (err error) {
		if c != "" {
			chunks, err = budget.Append(s.t.Meter, chunks, c)
		}
		return err
	}
	last := 0
	for last < len(text) {
		ok, err := m.Find(last, regex.Search, false)
		if err != nil {
			return nil, err
		}
		if !ok {
			break
		}
		if err := add(text[last:m.Groups[0]]); err != nil {
			return nil, err
		}
		if err := add(text[m.Groups[0]:m.Groups[1]]); err != nil {
			return nil, err
		}
		last = m.Groups[1]
	}
	err = add(text[last:])
	return chunks, err
}

// munge makes blanks of white space.
func (s *settings) munge(v value) (string, error) {
	if _, err := needStr(v, "expandtabs"); err != nil {
		return "", err
	}
	if s.expandTabs {
		var err error
		if v, err = object.CallMethod(s.t, v, "expandtabs", s.tabsize); err != nil {
			return "", err
		}
	}
	text := object.ToStr(v).String()
	if !s.replace {
		return text, nil
	}
	if err := s.t.Charge(int64(len(text))); err != nil {
		return "", err
	}
	out := []byte(text)
	for i, c := range out {
		if '\t' <= c && c <= '\r' {
			out[i] = ' '
		}
	}
	return string(out), s.t.Poll(len(text) / 16)
}

// endsSentence tells a chunk that ends like a sentence.
func endsSentence(c string) bool {
	c = strings.TrimSuffix(c, "\n")
	if n := len(c); n > 0 && (c[n-1] == '"' || c[n-1] == '\'') {
		c = c[:n-1]
	}
	n := len(c)
	return n >= 2 && strings.IndexByte(".!?", c[n-1]) >= 0 && 'a' <= c[n-2] && c[n-2] <= 'z'
}

func fixSentences(chunks []string) {
	for i := 0; i < len(chunks)-1; i++ {
		if chunks[i+1] == " " && endsSentence(chunks[i]) {
			chunks[i+1] = "  "
			i++
		}
	}
}

func blank(c string) bool { return pytext.TrimSpace(c) == "" }

// wider tells a text of more than n characters; a long one is not counted for each of the lines that it fills.
func wider(c string, n int) bool {
	return len(c) > n && (len(c)/utf8.UTFMax > n || pytext.RuneCount(c) > n)
}

// line is the line being filled.
type line struct {
	parts []string
	width int
}

func (l *line) add(t *thread, c string) (err error) {
	l.parts, err = budget.Append(t.Meter, l.parts, c)
	l.width += pytext.RuneCount(c)
	return err
}

func (l *line) drop() {
	n := len(l.parts) - 1
	l.width -= pytext.RuneCount(l.parts[n])
	l.parts = l.parts[:n]
}

func (l *line) last() string { return l.parts[len(l.parts)-1] }

// wrap fills lines with chunks.
func (s *settings) wrap(chunks []string) ([]string, error) {
	if s.width <= 0 {
		return nil, object.ValueErrorf("invalid width %d (must be > 0)", s.width)
	}
	suffixWidth := pytext.RuneCount(s.suffix)
	if s.maxLines >= 0 {
		in := s.first
		if s.maxLines > 1 {
			in = s.next
		}
		if pytext.RuneCount(in)+pytext.RuneCount(pytext.TrimSpaceLeft(s.suffix)) > s.width {
			return nil, object.ValueErrorf("placeholder too large for max width")
		}
	}
	var out []string
	emit := func(in string, parts []string) error {
		n := len(in)
		for _, p := range parts {
			n += len(p)
		}
		if err := s.t.Charge(int64(n) + 16); err != nil {
			return err
		}
		var b strings.Builder
		b.Grow(n)
		b.WriteString(in)
		for _, p := range parts {
			b.WriteString(p)
		}
		var err error
		out, err = budget.Append(s.t.Meter, out, b.String())
		return err
	}
	var cur line
	for len(chunks) > 0 {
		if err := s.t.Poll(4); err != nil {
			return nil, err
		}
		in := s.first
		if len(out) > 0 {
			in = s.next
		}
		width := s.width - pytext.RuneCount(in)
		if s.drop && len(out) > 0 && blank(chunks[0]) {
			chunks = chunks[1:]
		}
		var err error
		cur.parts, cur.width = cur.parts[:0], 0
		for len(chunks) > 0 && !wider(chunks[0], width-cur.width) {
			if err := cur.add(s.t, chunks[0]); err != nil {
				return nil, err
			}
			chunks = chunks[1:]
			if err := s.t.Poll(1); err != nil {
				return nil, err
			}
		}
		if len(chunks) > 0 && wider(chunks[0], width) {
			if chunks, err = s.cut(chunks, &cur, width); err != nil {
				return nil, err
			}
		}
		if s.drop && len(cur.parts) > 0 && blank(cur.last()) {
			cur.drop()
		}
		if len(cur.parts) == 0 {
			continue
		}
		rest := len(chunks) > 0 && !(s.drop && len(chunks) == 1 && blank(chunks[0]))
		if s.maxLines < 0 || len(out)+1 < s.maxLines || !rest && cur.width <= width {
			if err := emit(in, cur.parts); err != nil {
				return nil, err
			}
			continue
		}
		for len(cur.parts) > 0 && (blank(cur.last()) || cur.width+suffixWidth > width) {
			cur.drop()
		}
		if len(cur.parts) > 0 {
			err := emit(in, append(cur.parts, s.suffix))
			return out, err
		}
		if n := len(out); n > 0 {
			if before := pytext.TrimSpaceRight(out[n-1]); pytext.RuneCount(before)+suffixWidth <= s.width {
				out = out[:n-1]
				err := emit("", []string{before, s.suffix})
				return out, err
			}
		}
		err = emit(in, []string{pytext.TrimSpaceLeft(s.suffix)})
		return out, err
	}
	return out, nil
}

// cut handles a chunk that no line has room for.
func (s *settings) cut(chunks []string, cur *line, width int) ([]string, error) {
	room := 1
	if width >= 1 {
		room = width - cur.width
	}
	chunk := chunks[0]
	if !s.long {
		if len(cur.parts) == 0 {
			chunks = chunks[1:]
			return chunks, cur.add(s.t, chunk)
		}
		return chunks, nil
	}
	end := pytext.ByteOffset(chunk, max(room, 0))
	if s.hyphens && wider(chunk, room) {
		if at := strings.LastIndexByte(chunk[:end], '-'); at > 0 && strings.Trim(chunk[:at], "-") != "" {
			end = at + 1
		}
	}
	chunks[0] = chunk[end:]
	return chunks, cur.add(s.t, chunk[:end])
}

func wrapText(t *thread, a []value) ([]string, error) {
	s, err := load(t, a[0])
	if err != nil {
		return nil, err
	}
	text, err := s.munge(a[1])
	if err != nil {
		return nil, err
	}
	chunks, err := s.split(text)
	if err != nil {
		return nil, err
	}
	if s.sentences {
		fixSentences(chunks)
	}
	return s.wrap(chunks)
}

func init() {
	typ := wrapperType
	typ.Module, typ.Doc, typ.OwnAttrs = "textwrap", "Wraps and fills text.", true
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(512); err != nil {
				return value{}, err
			}
			w := &wrapper{}
			w.Header = object.HeaderOf(cls)
			return object.Obj(&w.Header), nil
		},
		Init: func(t *thread, self value, given []value, kw []object.Kwarg) error {
			a, err := wrapperParams.BindPy(t, "TextWrapper.__init__", append([]value{self}, given...), kw)
			if err != nil {
				return err
			}
			for i, name := range options {
				if err := object.SetAttr(t, self, object.NewStrObj(name), a[i+1]); err != nil {
					return err
				}
			}
			return nil
		},
		Visit: func(v value, visit func(value)) int64 { return 64 + object.As[wrapper](v).VisitAttrs(visit) },
	}
	object.InitType(typ)
	args.AddPy(typ, "wrap", "text", "The lines of a wrapped paragraph.", func(t *thread, a []value) (value, error) {
		found, err := wrapText(t, a)
		if err != nil {
			return value{}, err
		}
		list, err := object.NewList(t, len(found))
		if err != nil {
			return value{}, err
		}
		for _, l := range found {
			s, err := object.StrOf(t, l)
			if err != nil {
				return value{}, err
			}
			if err := list.Append(t, s); err != nil {
				return value{}, err
			}
		}
		return list.Value(), nil
	})
	args.AddPy(typ, "fill", "text", "A wrapped paragraph.", func(t *thread, a []value) (value, error) {
		found, err := object.CallMethod(t, a[0], "wrap", a[1])
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(t, object.NewStr("\n"), "join", found)
	})
}
