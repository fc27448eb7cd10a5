package wording

import (
	_ "embed"
	"fmt"
	"sync"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

//go:embed closed.txt
var closedFile string

//go:embed restricting.txt
var restrictingFile string

//go:embed general.txt
var generalFile string

// generalNouns are the words of general.txt.
var generalNouns = sync.OnceValue(func() map[string]bool {
	out, _ := readGeneral(generalFile)
	return out
})

func readGeneral(text string) (map[string]bool, error) {
	rows, err := lexicon.ParseColumns("general.txt", text, 1, lexicon.Lower)
	out := make(map[string]bool, len(rows))
	for _, r := range rows {
		out[r.Cols[0]] = true
	}
	return out, err
}

// General reports whether a word is a noun that takes up what another one tells, and says nothing by itself.
func (w Word) General() bool { return w.UPOS == syntax.NOUN && generalNouns()[w.Lemma] }

// closedWords are the words of closed.txt: of each what it says of what.
var closedWords = sync.OnceValue(func() map[string]map[string]string {
	out, _ := readClosed(closedFile) // a test finds mistakes, each of which costs its own line
	return out
})

func readClosed(text string) (map[string]map[string]string, error) {
	rows, err := lexicon.ParseColumns("closed.txt", text, 2, lexicon.Lower, lexicon.Lower, lexicon.Lower)
	out := map[string]map[string]string{}
	for _, r := range rows {
		if out[r.Cols[0]] == nil {
			out[r.Cols[0]] = map[string]string{}
		}
		out[r.Cols[0]][r.Cols[1]] = r.Cols[2]
	}
	return out, err
}

// restricting are the words of restricting.txt: true of those that restrict whatever they stand with, false of those that restrict nouns
// alone.
var restricting = sync.OnceValue(func() map[string]bool {
	out, _ := readRestricting(restrictingFile)
	return out
})

func readRestricting(text string) (map[string]bool, error) {
	rows, err := lexicon.ParseColumns("restricting.txt", text, 1, lexicon.Lower, stands)
	out := make(map[string]bool, len(rows))
	for _, r := range rows {
		out[r.Cols[0]] = r.Cols[1] == "adverb"
	}
	return out, err
}

// stands is a column of what a word restricts: anything, as an adverb does, or a noun.
func stands(cell string) error {
	if cell != "adverb" && cell != "noun" {
		return fmt.Errorf("%q is neither adverb nor noun", cell)
	}
	return nil
}

// Turns are the gaps in which one word of a closed class was put for another that says otherwise, and nothing else: "before", "after".
func (e Edits) Turns() (out Edits) {
	for _, g := range e {
		o, n := only(g.Old), only(g.New)
		if o == nil || n == nil {
			continue
		}
		for what, says := range closedWords()[o.Text] {
			if other, ok := closedWords()[n.Text][what]; ok && other != says {
				out = append(out, Gap{[]Word{*o}, []Word{*n}})
				break
			}
		}
	}
	return out
}

// only is the one word of a closed class among words of which no other tells anything; nil for none.
func only(ws []Word) (one *Word) {
	for i, w := range ws {
		closed := closedWords()[w.Text] != nil
		switch {
		case w.Text == "of" || w.Text == "the":
		case w.Text == "a" && len(ws) > 1:
		case !closed || one != nil:
			return nil
		default:
			one = &ws[i]
		}
	}
	return one
}

// Shares are the gaps in which only a word for a share came or went that is neither all nor some: "residents", "most residents".
func (e Edits) Shares() (out Edits) {
	for _, g := range e {
		old, fresh := shareIn(g.Old), shareIn(g.New)
		if old != nil && len(g.New) == 0 || fresh != nil && len(g.Old) == 0 {
			out = append(out, Gap{old, fresh})
		}
	}
	return out
}

// shareIn is the one word for a share among words that else tell nothing, where it says how large it is; nil for none.
func shareIn(ws []Word) []Word {
	w := only(ws)
	if w == nil {
		return nil
	}
	switch closedWords()[w.Text]["share"] {
	case "most", "half", "few":
		return []Word{*w}
	}
	return nil
}

// Restricted are the gaps in which a restricting word came or went with nothing in its place: "former mayor", "mayor". One that the other
// version has, too, only stands elsewhere.
func (e Edits) Restricted() (out Edits) {
	count := map[string]int{}
	for _, g := range e {
		for _, w := range g.Old {
			count[w.Text]++
		}
		for _, w := range g.New {
			count[w.Text]--
		}
	}
	for _, g := range e {
		old, fresh := restrictions(g.Old), restrictions(g.New)
		if old == nil || fresh == nil || (len(old) > 0) == (len(fresh) > 0) {
			continue
		}
		if w := append(old, fresh...)[0]; count[w.Text] != 0 {
			out = append(out, Gap{old, fresh})
		}
	}
	return out
}

// restrictions are the restricting words among words that are else only articles; nil where there are others.
func restrictions(ws []Word) []Word {
	out := []Word{}
	for _, w := range ws {
		anywhere, restricts := restricting()[w.Text]
		switch {
		case restricts && (w.UPOS != syntax.ADV || anywhere):
			out = append(out, w)
		case w.Text != "a" && w.Text != "an" && w.Text != "the":
			return nil
		}
	}
	return out
}
