package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// goldArticle is a line of the corpora of attribution.
type goldArticle struct {
	ID, Text     string
	Attributions []struct {
		Source  [][2]int
		Content [][2]int
		Speaker *struct{ Name string }
	}
}

// nameLabel is one mention with what it stands for, in code points of its article; no antecedent means that it stands for itself alone.
type nameLabel struct {
	part, article          string
	from, to, ante, anteTo int
}

// evaluateNames prints how many mentions of sources resolve to the right name, mentions given: "NAME VALUE RIGHT N" a line. With -labels
// the mentions are those of the label file; without, they are those of the gold sources whose speaker is known.
func evaluateNames(args []string) error {
	fs := flag.NewFlagSet("names", flag.ContinueOnError)
	labels := fs.String("labels", "", "a file of labelled mentions, testdata/sources/polnear.tsv")
	errors := fs.Bool("errors", false, "print what was wrong in the part to develop on, to standard error")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 1 {
		return fmt.Errorf("usage: evaluate names [-labels FILE.tsv] [-errors] FILE.jsonl")
	}
	gold, err := readGold(fs.Arg(0))
	if err != nil {
		return err
	}
	t := &tally{at: map[string]int{}}
	if *labels == "" {
		for _, g := range gold {
			t.speakers(g)
		}
	} else if err := t.labelled(*labels, gold); err != nil {
		return err
	}
	for _, s := range t.scores {
		fmt.Printf("%-28s %5.1f  (%d of %d)\n", s.Name, s.share(), s.Right, s.All)
	}
	if *errors {
		fmt.Fprintln(os.Stderr, strings.Join(t.wrong, "\n"))
	}
	return nil
}

func readGold(path string) (out []goldArticle, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for sc.Scan() {
		var g goldArticle
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, g)
	}
	return out, sc.Err()
}

// reading is an article with its register of sources.
type reading struct {
	prose string
	runes []int // the byte at which each code point begins
	ss    []syntax.Sentence
	reg   *sources.Register
}

func readNames(text string) *reading {
	a := article.FromText("", "", text)
	x := &reading{prose: a.Prose, ss: syntax.Analyze(a.Prose, a.Blocks)}
	x.reg = sources.Read(sources.Input{Prose: a.Prose, Sentences: x.ss, Quotations: quotes.Pair(a.Prose, a.Blocks)})
	for i := range a.Prose {
		x.runes = append(x.runes, i)
	}
	x.runes = append(x.runes, len(a.Prose))
	return x
}

// text is the prose between two code points.
func (x *reading) text(from, to int) string { return x.prose[x.runes[from]:x.runes[to]] }

// source resolves the mention between two code points; false where no token of a sentence lies there.
func (x *reading) source(from, to int) (sources.Source, bool) {
	span := article.Span{Start: x.runes[from], End: x.runes[to]}
	for i, s := range x.ss {
		if !s.Span.Overlaps(span) {
			continue
		}
		first, end := -1, 0
		for t, k := range s.Tokens {
			if k.Span.Overlaps(span) {
				if first < 0 {
					first = t
				}
				end = t + 1
			}
		}
		if first >= 0 {
			return x.reg.Source(i, first, end), true
		}
	}
	return sources.Source{}, false
}

// labelled scores the mentions of a label file, by part and by form.
func (t *tally) labelled(path string, gold []goldArticle) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	ls, err := parseNameLabels(path, string(data))
	if err != nil {
		return err
	}
	byID := map[string]goldArticle{}
	for _, g := range gold {
		byID[fmt.Sprintf("%x", sha256.Sum256([]byte(g.ID)))[:12]] = g
	}
	for _, l := range ls {
		g, ok := byID[l.article]
		if !ok {
			return fmt.Errorf("%s: article %s is not in the corpus given", path, l.article)
		}
		x := readNames(g.Text)
		got, _ := x.source(l.from, l.to)
		mention, want := x.text(l.from, l.to), x.text(l.from, l.to)
		if l.ante >= 0 {
			want = x.text(l.ante, l.anteTo)
		}
		right := rightName(got.Name, want, l.ante < 0)
		kind := "name"
		if strings.ToLower(mention) != mention && utf8.RuneCountInString(mention) > 4 || strings.ToLower(mention[1:]) != mention[1:] {
			kind = "name"
		}
		if first := strings.ToLower(mention); pronounLabels[first] {
			kind = "pronoun"
		}
		t.count(l.part, right)
		t.count(l.part+" "+kind, right)
		if l.ante >= 0 {
			t.count(l.part+" of those named", right || !right && got.Name == mention)
		}
		if !right && l.part == "develop" {
			t.remark("%s %d %q: %q, not %q", g.ID, l.from, mention, got.Name, want)
		}
	}
	return nil
}

var pronounLabels = map[string]bool{"he": true, "she": true, "they": true, "it": true, "who": true, "i": true, "we": true, "his": true,
	"her": true, "their": true, "both": true}

// rightName reports whether a name is the wanted one: it has all words of it, or all that the wanted one has besides titles. What stands
// for itself must be as it is printed.
func rightName(got, want string, itself bool) bool {
	if itself {
		return strings.EqualFold(got, want)
	}
	have := map[string]bool{}
	for _, w := range words(got) {
		have[w] = true
	}
	for _, w := range words(want) {
		if w != "the" && !have[w] {
			return false
		}
	}
	return true
}

// parseNameLabels reads part, article, mention and antecedent from a tab-separated file.
func parseNameLabels(path, text string) (out []nameLabel, err error) {
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 {
			return nil, fmt.Errorf("%s:%d: %d columns where 6 are due", path, i+1, len(f))
		}
		n := [4]int{}
		for k := range n {
			if f[2+k] == "-" {
				n[k] = -1
			} else if n[k], err = strconv.Atoi(f[2+k]); err != nil {
				return nil, fmt.Errorf("%s:%d: %q is no offset", path, i+1, f[2+k])
			}
		}
		out = append(out, nameLabel{f[0], f[1], n[0], n[1], n[2], n[3]})
	}
	return out, nil
}

// speakers scores the gold sources of an article whose speaker is known, by the last word of the name.
func (t *tally) speakers(g goldArticle) {
	x := readNames(g.Text)
	for _, a := range g.Attributions {
		if a.Speaker == nil || a.Speaker.Name == "" || len(a.Source) == 0 {
			continue
		}
		from, to := a.Source[0][0], a.Source[0][1]
		got, _ := x.source(from, to)
		mention := x.text(from, to)
		right := lastName(got.Name) == lastName(a.Speaker.Name)
		t.count("all sources", right)
		if pronounLabels[strings.ToLower(mention)] || !strings.Contains(strings.ToLower(mention), lastName(a.Speaker.Name)) {
			t.count("to be resolved", right)
			if !right {
				t.remark("%s %d %q: %q, not %q", g.ID, from, mention, got.Name, a.Speaker.Name)
			}
		} else if !right {
			t.remark("%s %d copied %q: %q, not %q", g.ID, from, mention, got.Name, a.Speaker.Name)
		}
	}
}

// lastName is the last word of a name without a possessive ending.
func lastName(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(lastWord(name), "'s"), "’s")
}
