package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"factcheck/attribution/certainty"
	"factcheck/attribution/train/events"
)

// evaluateCertainty prints for each file of judged events how many of them have a predicate, how many predicates there are, precision,
// recall and F1 by class where the events are labelled, and by genre how near the values are.
func evaluateCertainty(args []string) error {
	fs := flag.NewFlagSet("certainty", flag.ContinueOnError)
	errors := fs.Bool("errors", false, "print every event of another class, to standard error")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return fmt.Errorf("usage: evaluate certainty [-errors] FILE.jsonl...")
	}
	for _, path := range fs.Args() {
		texts, err := events.Read(path)
		if err != nil {
			return err
		}
		s := newSureness()
		for _, t := range texts {
			s.add(t)
			if *errors {
				printWrong(os.Stderr, t)
			}
		}
		fmt.Println(path)
		s.print(os.Stdout)
	}
	return nil
}

// folds are the classes that labelled events are told apart by: a source's claims and suspicions count by their degree.
var folds = map[string]string{"FACT": "asserted", "CONFIRMED": "asserted", "REPORTED": "asserted", "PROBABLE": "hedged",
	"POSSIBLE": "hedged", "ALLEGED": "hedged",
	"UNKNOWN": "unverified", "DOUBTED": "negated", "DENIED": "negated", "NEGATED": "negated", "FUTURE": "planned", "CONDITIONAL": "planned",
	"REQUESTED": "planned"}

// foldOf is the class of a label.
func foldOf(l certainty.Label) string {
	switch l {
	case certainty.Probable, certainty.Possible, certainty.Alleged:
		return "hedged"
	case certainty.Unverified:
		return "unverified"
	case certainty.Doubted, certainty.Denied, certainty.Negated:
		return "negated"
	case certainty.Planned, certainty.Conditional, certainty.Requested:
		return "planned"
	}
	return "asserted"
}

// oursFor is the class that an event has with us: without a predicate, what a reader takes for granted.
func oursFor(e events.Event) string {
	if !e.Found {
		return "asserted"
	}
	return foldOf(e.Predicate.Certainty.Label)
}

// sureness is what the figures of one file are made of.
type sureness struct {
	events, found, predicates, words int
	gold, ours, right                map[string]int
	genres                           map[string]*events.Agreement
}

func newSureness() *sureness {
	return &sureness{gold: map[string]int{}, ours: map[string]int{}, right: map[string]int{}, genres: map[string]*events.Agreement{}}
}

func (s *sureness) add(t events.Text) {
	s.predicates += t.Predicates
	s.words += t.Words
	for _, e := range t.Events {
		s.events++
		s.found += one(e.Found)
		if e.Labelled {
			g, o := folds[e.Scale], oursFor(e)
			s.gold[g]++
			s.ours[o]++
			s.right[g] += one(g == o)
		}
		value := 3.
		if e.Found {
			value = e.Predicate.Value
		}
		if s.genres[e.Genre] == nil {
			s.genres[e.Genre] = &events.Agreement{}
		}
		s.genres[e.Genre].Add(e.Value, value)
	}
}

func (s *sureness) print(w io.Writer) {
	fmt.Fprintf(w, "  events %d, with a predicate %.1f %%, predicates per 100 words %.1f\n", s.events,
		100*float64(s.found)/float64(max(1, s.events)), 100*float64(s.predicates)/float64(max(1, s.words)))
	classes, sum := []string{}, 0.
	for c := range s.gold {
		classes = append(classes, c)
	}
	slices.Sort(classes)
	for _, c := range classes {
		f1 := 200 * float64(s.right[c]) / float64(max(1, s.gold[c]+s.ours[c]))
		sum += f1
		fmt.Fprintf(w, "  %-11s gold %5d ours %5d right %5d F1 %5.1f\n", c, s.gold[c], s.ours[c], s.right[c], f1)
	}
	if len(classes) > 0 {
		fmt.Fprintf(w, "  macro-F1 %.1f\n", sum/float64(len(classes)))
	}
	genres := []string{}
	for g := range s.genres {
		genres = append(genres, g)
	}
	slices.Sort(genres)
	for _, g := range genres {
		a := s.genres[g]
		fmt.Fprintf(w, "  %-11s n %5d r %.3f MAE %.3f\n", g, a.N(), a.R(), a.MAE())
	}
}

// printWrong writes the events of a text that have another class with us than with their judges.
func printWrong(w io.Writer, t events.Text) {
	for _, e := range t.Events {
		if g, o := folds[e.Scale], oursFor(e); e.Labelled && g != o {
			var cues []string
			for _, c := range e.Predicate.Evidence {
				cues = append(cues, c.Ground.String())
			}
			fmt.Fprintf(w, "%s as %s: [%s] found %t (%s) %s\n", g, o, e.Text, e.Found, strings.Join(cues, " "), e.Sentence)
		}
	}
}
