package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/goccy/go-yaml"
)

// seedLabels are the hand labels of one seed article; seeds/README.md describes them.
type seedLabels struct {
	Claims   []seedClaim `yaml:"claims"`
	Disputes []struct {
		Content string   `yaml:"content"`
		Sides   []string `yaml:"sides"`
	} `yaml:"disputes"`
	Steps []seedStep `yaml:"steps"`
}

type seedClaim struct {
	Text, Source, Naming, Label, Kind string
}

type seedStep struct {
	From, To int
	Changes  []seedChange
	Quiet    []struct{ Old, New string }
	Notes    []struct {
		Type, Text string
		Covers     []int
	}
}

type seedChange struct {
	Op, Old, New                       string
	Aspects                            []string
	Direction, Severity, Label, Source string
}

// score is a count of what was right, of what was due.
type score struct {
	Name       string
	Right, All int
}

func (s score) share() float64 {
	if s.All == 0 {
		return 0
	}
	return 100 * float64(s.Right) / float64(s.All)
}

// evaluateSeeds prints the scores of every article in the folder of seeds, and what was wrong with -errors.
func evaluateSeeds(args []string) error {
	errs := slices.Contains(args, "-errors")
	args = slices.DeleteFunc(args, func(a string) bool { return a == "-errors" })
	if len(args) != 1 {
		return fmt.Errorf("usage: evaluate seeds [-errors] FOLDER")
	}
	scores, wrong, err := scoreSeeds(args[0])
	if err != nil {
		return err
	}
	for _, s := range scores {
		fmt.Printf("%-18s %5.1f  (%d of %d)\n", s.Name, s.share(), s.Right, s.All)
	}
	if errs {
		fmt.Println(strings.Join(wrong, "\n"))
	}
	return nil
}

// scoreSeeds scores all seed articles in a folder together.
func scoreSeeds(folder string) ([]score, []string, error) {
	labels, err := filepath.Glob(filepath.Join(folder, "*", "labels.yaml"))
	if err != nil || len(labels) == 0 {
		return nil, nil, cmp.Or(err, fmt.Errorf("%s: no labels.yaml in it", folder))
	}
	t := &tally{at: map[string]int{}}
	for _, l := range labels {
		if err := t.seed(filepath.Dir(l)); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", l, err)
		}
	}
	return t.scores, t.wrong, nil
}

// tally gathers scores by name, and remarks about what was wrong.
type tally struct {
	scores []score
	at     map[string]int
	wrong  []string
}

func (t *tally) count(name string, right bool) {
	k, ok := t.at[name]
	if !ok {
		k = len(t.scores)
		t.at[name] = k
		t.scores = append(t.scores, score{Name: name})
	}
	t.scores[k].All++
	if right {
		t.scores[k].Right++
	}
}

func (t *tally) remark(format string, args ...any) {
	t.wrong = append(t.wrong, fmt.Sprintf(format, args...))
}

// seed scores one article.
func (t *tally) seed(folder string) error {
	data, err := os.ReadFile(filepath.Join(folder, "labels.yaml"))
	if err != nil {
		return err
	}
	var l seedLabels
	if err := yaml.UnmarshalWithOptions(data, &l, yaml.DisallowUnknownField()); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(folder, "[0-9].*"))
	if err != nil {
		return err
	}
	var docs []*attribution.Document
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		a, err := article.Read(f, data, article.ByName)
		if err != nil {
			return err
		}
		docs = append(docs, attribution.Analyze(a))
	}
	t.claims(docs[0], l.Claims)
	t.disputes(docs[0], l)
	c := compare.Versions(docs)
	for _, s := range l.Steps {
		t.step(c, s)
	}
	return nil
}

// claims scores the claims of the first version: found, and with the right label, source and kind.
func (t *tally) claims(d *attribution.Document, want []seedClaim) {
	for _, w := range want {
		best, at := 0., -1
		for i, c := range d.Claims {
			if f := alike(w.Text, c.Text); f > best {
				best, at = f, i
			}
		}
		if t.count("claim", best >= .6); best < .6 {
			t.remark("claim not found (%.2f): %s", best, w.Text)
			t.count("label", false)
			t.count("source", false)
			t.count("label and source", false)
			continue
		}
		c := d.Claims[at]
		label, source := c.Certainty.Label.String() == w.Label, sameSource(d, c, w)
		t.count("label", label)
		t.count("source", source)
		t.count("label and source", label && source)
		if w.Kind != "" {
			t.count("kind", c.Kind.String() == w.Kind)
		}
		if !label || !source {
			t.remark("claim %q: %s %q, not %s %v", c.Text, w.Label, w.Source, c.Certainty.Label, c.Sources)
		}
	}
}

// sameSource compares the innermost source of a claim with the labelled one: equal but for articles, or with the same last word.
func sameSource(d *attribution.Document, c attribution.Claim, w seedClaim) bool {
	src := d.SourceOf(c)
	if src == nil {
		return w.Source == ""
	}
	got := src.Name
	if w.Source == "-" || got == "" {
		return w.Source == "-" && got == ""
	}
	return w.Source != "" && (alike(got, w.Source) >= .5 || lastWord(got) == lastWord(w.Source))
}

func lastWord(s string) string {
	f := words(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// words are the normalised words of a text.
func words(s string) []string {
	return strings.FieldsFunc(attribution.Normalize(s), func(r rune) bool { return strings.ContainsRune(" .,;:!?\"()", r) })
}

// alike is the F1 of two texts' words as bags.
func alike(a, b string) float64 {
	x, y := words(a), words(b)
	n := common(x, y)
	if n == 0 {
		return 0
	}
	return 2 * float64(n) / float64(len(x)+len(y))
}

func common(x, y []string) (n int) {
	count := map[string]int{}
	for _, w := range x {
		count[w]++
	}
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return n
}

func (t *tally) disputes(d *attribution.Document, l seedLabels) {
	for _, w := range l.Disputes {
		found := false
		for _, p := range d.Disputes {
			var text, sides []string
			for _, s := range p.Content {
				text = append(text, s.Of(d.Article.Prose))
			}
			for _, s := range p.Sides {
				sides = append(sides, d.Attributions[s.Attribution].Source.Name+" "+s.Stance)
			}
			found = found || alike(strings.Join(text, " "), w.Content) >= .6 && alike(strings.Join(sides, " "),
				strings.Join(w.Sides, " ")) >= .7
		}
		if t.count("dispute", found); !found {
			t.remark("dispute not found: %s", w.Content)
		}
	}
}

// step scores the changes of a step: found, with the right aspect, direction and severity; and how many loud ones are none.
func (t *tally) step(c *compare.Comparison, want seedStep) {
	s := c.Steps[want.From-1]
	used := map[int]bool{}
	for _, w := range want.Changes {
		at := -1
		for i, ch := range s.Changes {
			if ch.Op != compare.Kept && (at < 0 || better(ch, s.Changes[at], w)) && touches(ch, w) {
				at = i
			}
			if touches(ch, w) {
				used[i] = true
			}
		}
		if t.count("change", at >= 0); at < 0 {
			t.remark("step %d change not found: %s | %s", want.From, w.Old, w.New)
			continue
		}
		ch := s.Changes[at]
		t.change(want.From, ch, w)
	}
	for i, ch := range s.Changes {
		if ch.Severity >= compare.Medium || ch.Op == compare.Added || ch.Op == compare.Removed {
			if t.count("loud is right", used[i]); !used[i] {
				t.remark("step %d false alarm: %s %s %v | %s | %s", want.From, ch.Severity, ch.Op, ch.Details, sideText(ch.Old),
					sideText(ch.New))
			}
		}
	}
}

// change scores one change that was found.
func (t *tally) change(step int, ch compare.Change, w seedChange) {
	aspect := len(w.Aspects) == 0
	for _, a := range ch.Aspects {
		aspect = aspect || slices.Contains(w.Aspects, a.String())
	}
	direction := w.Direction == ""
	for _, d := range ch.Details {
		direction = direction || string(d.Direction) == w.Direction
	}
	severity := ch.Severity.String() == w.Severity
	t.count("aspect", aspect)
	if w.Direction != "" {
		t.count("direction", direction)
	}
	t.count("severity", severity)
	if !aspect || !direction || !severity {
		t.remark("step %d change %s %v %s %s: %s %s %v | %s | %s", step, w.Op, w.Aspects, w.Direction, w.Severity, ch.Op, ch.Severity,
			ch.Details, sideText(ch.Old), sideText(ch.New))
	}
}

// touches reports whether a change is about the words of a label.
func touches(ch compare.Change, w seedChange) bool {
	return (w.Old == "" || covers(sideText(ch.Old), w.Old)) && (w.New == "" || covers(sideText(ch.New), w.New))
}

// covers reports whether most words of one of the texts stand in the other.
func covers(a, b string) bool {
	x, y := words(a), words(b)
	return len(x) > 0 && len(y) > 0 && float64(common(x, y)) >= .7*float64(min(len(x), len(y))) && 3*min(len(x), len(y)) >= max(len(x),
		len(y))
}

// better reports whether change a fits the label better than change b.
func better(a, b compare.Change, w seedChange) bool {
	fit := func(ch compare.Change) float64 {
		return alike(sideText(ch.Old), w.Old) + alike(sideText(ch.New), w.New)
	}
	return fit(a) > fit(b)
}

func sideText(s *compare.Side) string {
	if s == nil {
		return ""
	}
	return s.Text
}
