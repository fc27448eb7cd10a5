// Package conllu reads treebanks in the CoNLL-U format of Universal Dependencies, and rebuilds the text that they annotate.
//
// It keeps what training and evaluation need: words, spaces, paragraphs and documents. Empty nodes, enhanced dependencies and
// comments are skipped. It refuses to guess: a line that is no row of ten columns is an error with its number.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word is one syntactic word.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats, Rel string
	Head                                int    // index of the head in the sentence, -1 for the root
	Joined                              bool   // no space stands behind it
	Misc                                string // the last column
}

// Sentence is a tree over words.
type Sentence struct {
	Document  bool // it begins a document
	Paragraph bool // it begins a paragraph
	Words     []Word
}

// Read reads every sentence.
func Read(r io.Reader) ([]Sentence, error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), 1<<24)
	var out []Sentence
	rd := reader{}
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSuffix(sc.Text(), "\r")
		if line == "" {
			out = rd.flush(out)
			continue
		}
		if err := rd.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return rd.flush(out), sc.Err()
}

// reader gathers the lines of one sentence.
type reader struct {
	open   Sentence
	inside int  // last word of the multiword token that is open
	joined bool // whether that token is joined to what follows
}

func (rd *reader) flush(out []Sentence) []Sentence {
	if len(rd.open.Words) > 0 {
		out = append(out, rd.open)
		rd.open = Sentence{}
	}
	rd.inside = 0
	return out
}

func (rd *reader) line(line string) error {
	if line[0] == '#' {
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			rd.open.Document, rd.open.Paragraph = true, true
		case strings.HasPrefix(line, "# newpar"):
			rd.open.Paragraph = true
		}
		return nil
	}
	col := strings.Split(line, "\t")
	if len(col) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(col))
	}
	joined := strings.Contains(col[9], "SpaceAfter=No")
	if strings.Contains(col[0], ".") {
		return nil
	}
	if _, last, ok := strings.Cut(col[0], "-"); ok {
		n, err := strconv.Atoi(last)
		rd.inside, rd.joined = n, joined
		return err
	}
	id, err := strconv.Atoi(col[0])
	if err != nil {
		return err
	}
	head, err := strconv.Atoi(col[6])
	if err != nil {
		return err
	}
	if id < rd.inside {
		joined = true
	} else if id == rd.inside {
		joined = rd.joined
	}
	rd.open.Words = append(rd.open.Words, Word{Form: col[1], Lemma: col[2], UPOS: col[3], XPOS: col[4], Feats: col[5], Rel: col[7],
		Head: head - 1, Joined: joined, Misc: col[9]})
	return nil
}

// Place is where a word stands in the text that [Text] rebuilt: half-open bytes.
type Place struct{ Start, End int }

// Text rebuilds the text of the sentences, with an empty line between paragraphs, and the places of the words of each.
func Text(ss []Sentence) (string, [][]Place) {
	var b strings.Builder
	places := make([][]Place, len(ss))
	for i, s := range ss {
		if s.Paragraph && i > 0 {
			b.WriteString("\n\n")
		}
		for _, w := range s.Words {
			from := b.Len()
			b.WriteString(w.Form)
			places[i] = append(places[i], Place{from, b.Len()})
			if !w.Joined {
				b.WriteByte(' ')
			}
		}
	}
	return b.String(), places
}
