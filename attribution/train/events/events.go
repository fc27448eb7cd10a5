// Package events reads texts whose events were judged for certainty, and finds the predicate that factcheck has for each.
package events

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
)

// Event is one judged event.
type Event struct {
	Document, Genre string
	Text            string  // the words of the event
	Value           float64 // -3 surely not so to +3 surely so, as people judged
	Scale           string  // FACT, PROBABLE, NEGATED, FUTURE ... for text that is labelled; a fold of the value for the rest
	Labelled        bool
	Found           bool // factcheck has a predicate there
	Predicate       certainty.Predicate
	Traits          certainty.Traits
	Sentence        string
}

// Text is one analysed text with its events.
type Text struct {
	ID         string
	Events     []Event
	Predicates int // that factcheck found
	Words      int // between white space
}

// record is a line of the file; spans are in code points.
type record struct {
	ID, Text, Document, Genre string
	Spans                     []struct {
		Start, End int
		Value      float64
		Scale      string
		Labels     map[string]string
	}
}

// Read reads and analyses a file of JSON lines.
func Read(path string) (out []Text, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for sc.Scan() {
		var r record
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, len(out)+1, err)
		}
		out = append(out, r.analyse())
	}
	return out, sc.Err()
}

func (r record) analyse() Text {
	d := attribution.Analyze(article.FromText("", "", r.Text))
	rs := d.Judgments()
	at := make([]int, 0, len(r.Text)+1) // the byte where each code point begins
	for i := range r.Text {
		at = append(at, i)
	}
	at = append(at, len(r.Text))
	t := Text{ID: r.ID, Predicates: len(d.Predicates), Words: words(r.Text)}
	for _, s := range r.Spans {
		e := Event{Document: r.Document, Genre: r.Genre, Value: s.Value, Scale: s.Scale, Labelled: s.Labels != nil}
		if e.Document == "" {
			e.Document = r.ID
		}
		span := article.Span{Start: at[s.Start], End: at[s.End]}
		e.Text = span.Of(r.Text)
		e.find(d, rs, span)
		t.Events = append(t.Events, e)
	}
	return t
}

func words(text string) (n int) {
	in := false
	for _, r := range text {
		space := r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// find takes the predicate that overlaps a span most; of several the shorter one.
func (e *Event) find(d *attribution.Document, rs []certainty.Judgment, span article.Span) {
	best, short := 0, 0
	for i, r := range rs {
		if !d.Sentences[i].Span.Overlaps(span) {
			continue
		}
		e.Sentence = d.Sentences[i].Span.Of(d.Article.Prose)
		for k, p := range r.Predicates {
			at := d.Sentences[i].Tokens[p.Token].Span
			common := min(at.End, span.End) - max(at.Start, span.Start)
			if common > best || common == best && best > 0 && at.Len() < short {
				best, short = common, at.Len()
				e.Found, e.Predicate, e.Traits = true, p, r.Traits(k)
			}
		}
	}
}
