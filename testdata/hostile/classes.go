//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// class is a kind of hostile text.
type class struct {
	name  string
	files func(n int) []file // of about n bytes in all that is hostile
	args  []string           // of the command line, run beside the files
}

type file struct{ name, text string }

func analyze(name string) []string { return []string{"analyze", name} }

// classes are all of them.
func classes() (out []class) {
	for _, u := range plainUnits() {
		out = append(out, repeated("plain", "a.txt", u))
	}
	for _, u := range markdownUnits {
		out = append(out, repeated("markdown", "a.md", u))
	}
	for _, u := range pageUnits {
		out = append(out, repeated("html", "a.html", u))
	}
	out = append(out, madeText()...)
	out = append(out, heads()...)
	out = append(out, houses()...)
	out = append(out, lines()...)
	return append(out, pairs()...)
}

// unit is a text that is repeated, between what stands once before and behind it.
type unit struct{ text, before, behind string }

// repeated makes a class of an article.
func repeated(kind, name string, u unit) class {
	return class{name: fmt.Sprintf("%s %.36q", kind, u.before+u.text), args: analyze(name),
		files: func(n int) []file { return []file{{name, u.of(n)}} }}
}

// of is the text of about n bytes.
func (u unit) of(n int) string {
	return u.before + strings.Repeat(u.text, max(1, n/len(u.text))) + u.behind
}

func units(texts ...string) (out []unit) {
	for _, t := range texts {
		out = append(out, unit{text: t})
	}
	return out
}

// prose is ordinary text of about n bytes: sentences of agency news with other names and numbers.
func prose(n int, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for b.Len() < n {
		s := sentences[r.IntN(len(sentences))]
		s = strings.ReplaceAll(s, "NAME", surnames[r.IntN(len(surnames))])
		s = strings.ReplaceAll(s, "PLACE", places[r.IntN(len(places))])
		s = strings.ReplaceAll(s, "NUMBER", fmt.Sprint(2+r.IntN(900)))
		b.WriteString(s)
		if b.WriteString(" "); r.IntN(3) == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

var (
	surnames  = strings.Fields("Hale Orsini Petrov Lindqvist Marsh Okoro Vukovic Tanaka Reyes Novak Brandt Ferreira")
	places    = strings.Fields("Wexbridge Tarn Ostrava Lindholm Marlow Kestrel Brannock Velden Saltford Ryde")
	sentences = []string{
		"Police said NUMBER people were hurt when a bus left the road near PLACE on Monday.",
		"“We have no reason to doubt it,” said Maria NAME, who leads the council of PLACE.",
		"Mr. NAME denied that he had been told of the fire, which may have killed NUMBER people.",
		"The ministry plans to close NUMBER schools in PLACE by June, according to two officials.",
		"She said she would appeal.",
		"NAME, 43, is accused of stealing $NUMBER million from a bank in PLACE.",
		"The bridge was built in 1974 and is used by NUMBER lorries a day.",
	}
)

// shuffled is a text with its pieces in another order.
func shuffled(s, separator string, seed uint64) string {
	parts := strings.Split(s, separator)
	rand.New(rand.NewPCG(seed, 2)).Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return strings.Join(parts, separator)
}
