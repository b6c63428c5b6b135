// This file defines node, one element of a parsed pattern.

package regex

// nodeOp says what a node is.
type nodeOp uint8

const (
	nodeLit    nodeOp = iota // text
	nodeSet                  // one character of a class
	nodeAny                  // .
	nodeAt                   // a place: at
	nodeGroup                // sub, in group number group or -1, with flags added and taken away
	nodeRepeat               // sub, min to max times
	nodeBranch               // one of alts
	nodeLook                 // sub is (not) ahead or behind
	nodeAtomic               // sub, without a way back
	nodeRef                  // what the group matched
	nodeCond                 // alts[0] if the group took part, else alts[1]
)

// manner is the way of a repeat.
type manner uint8

const (
	greedy manner = iota
	lazy
	possessive
)

// place is a condition on a position.
type place uint8

const (
	atStart place = iota // ^
	atEnd                // $
	atTextStart
	atTextEnd
	atBoundary
	atNonBoundary
	// Those below appear in programs only.
	atLineStart
	atLineEnd
	atBoundaryASCII
	atNonBoundaryASCII
)

const unlimited = 1<<32 - 1 // a repeat without a maximum

type node struct {
	op       nodeOp
	manner   manner
	at       place
	not      bool // of a look
	behind   bool
	group    int32
	min, max uint32
	add, del Flags
	text     []rune // nodeLit; shares the parser's source where it can
	class    *class
	sub      []node
	alts     [][]node
	w        width // but for nodeLit
}

// class is a class of characters as written.
type class struct {
	items []classItem
	not   bool
}

// classItem is a category (lo is its letter), or a range.
type classItem struct {
	category bool
	lo, hi   rune
}

// width is how many characters something may match.
type width struct{ min, max int64 }

const maxWidth = 1 << 62

func addWidth(a, b int64) int64 {
	if a > maxWidth-b {
		return maxWidth
	}
	return a + b
}

func mulWidth(a int64, n uint32) int64 {
	if a > 0 && int64(n) > maxWidth/a {
		return maxWidth
	}
	return a * int64(n)
}

// widthOf is the width of a sequence.
func widthOf(seq []node) width {
	var w width
	for i := range seq {
		x := seq[i].w
		if seq[i].op == nodeLit { // which may have grown
			x = width{int64(len(seq[i].text)), int64(len(seq[i].text))}
		}
		w = width{addWidth(w.min, x.min), addWidth(w.max, x.max)}
	}
	return w
}

// measure is the width of a node whose parts are measured; groups are the widths of the groups closed so far.
func (n *node) measure(groups []width) width {
	switch n.op {
	case nodeSet, nodeAny:
		return width{1, 1}
	case nodeGroup, nodeAtomic:
		return widthOf(n.sub)
	case nodeRepeat:
		x := widthOf(n.sub)
		w := width{mulWidth(x.min, n.min), mulWidth(x.max, n.max)}
		if n.max == unlimited && x.max > 0 {
			w.max = maxWidth
		}
		return w
	case nodeRef:
		return groups[n.group]
	case nodeBranch, nodeCond:
		w := width{maxWidth, 0}
		for _, alt := range n.alts {
			x := widthOf(alt)
			w = width{min(w.min, x.min), max(w.max, x.max)}
		}
		return w
	}
	return width{}
}
