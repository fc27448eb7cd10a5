package lexicon

import (
	"fmt"
	"strings"
)

// Example is a sentence in which an operator governs a predicate.
type Example struct {
	Text     string // without brackets
	From, To int    // the predicate, in bytes of Text
	Inner    bool   // the claim of the predicate tells something else, and has another label
	Negated  bool   // the cue is negated
	Weak     bool   // without the operator the label stays
}

// between two examples of a cell stand these.
const between = " | "

func readExamples(cell string) (out []Example, err error) {
	for s := range strings.SplitSeq(cell, between) {
		e, err := readExample(s)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

// readExample reads one sentence with what stands before it.
func readExample(s string) (e Example, err error) {
	var weak, negated bool
	text := s
	text, weak = strings.CutPrefix(text, "weakly: ")
	text, negated = strings.CutPrefix(text, "not: ")
	opening, closing := "[", "]"
	inner := strings.Contains(text, "{")
	if inner {
		opening, closing = "{", "}"
	}
	before, rest, opened := strings.Cut(text, opening)
	predicate, after, closed := strings.Cut(rest, closing)
	if !opened || !closed || predicate == "" || strings.ContainsAny(before+predicate+after, "[]{}|") {
		return e, fmt.Errorf("%q has not one predicate in brackets", s)
	}
	return Example{Text: before + predicate + after, From: len(before), To: len(before) + len(predicate), Inner: inner, Negated: negated,
		Weak: weak}, nil
}

// examples is a column of sentences in each of which one predicate stands in brackets.
func examples(cell string) error {
	_, err := readExamples(cell)
	return err
}

// nearMiss is a column of one sentence with a predicate in square brackets.
func nearMiss(cell string) error {
	e, err := readExample(cell)
	if err == nil && (e.Inner || e.Negated || e.Weak) {
		return fmt.Errorf("%q is a near miss; write one sentence with the predicate in square brackets, and nothing before it", cell)
	}
	return err
}
