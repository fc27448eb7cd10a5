package attribution

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Rules of what an editor should look at in one article.
const (
	GluedAccusation = "glued-accusation"
	NobodyAlleges   = "nobody-alleges"
	SingleSource    = "single-source"
	RightOfReply    = "right-of-reply"
	HeadlineDrift   = "headline-drift"
)

// FindingRules explain them.
var FindingRules = []Rule{
	{GluedAccusation, "An accusation stands before a name like a title, so that the name takes it on.",
		"Police are looking for suspected murderer Jonas Brandt.", "Police are looking for Jonas Brandt, who is suspected of murder."},
	{HeadlineDrift, "The headline says flatly what the article only alleges, suspects or holds possible.",
		"Mayor took bribes\n\nThe mayor allegedly took bribes for years.", "Mayor accused of taking bribes\n\nThe mayor allegedly took bribes for years."},
	{NobodyAlleges, "“Allegedly” and its like without a word of who alleges.",
		"The clerk allegedly stole the money.", "The clerk allegedly stole the money, prosecutors said."},
	{RightOfReply, "A named person is accused, and the article has no denial, comment or refusal to comment of his or hers.",
		"Prosecutors accused Jonas Brandt of stealing the money.", "Prosecutors accused Jonas Brandt of stealing the money. Brandt denied it."},
	{SingleSource, "A serious allegation rests on one source that is not named.",
		"An official who asked not to be named said the mayor had bribed a judge.", "An official who asked not to be named said the mayor had bribed a judge. Prosecutors said the same in court papers: the mayor bribed the judge."},
}

// check looks through an article for what an editor should know. Each finding names its claim and the words that it rests on.
func (d *Document) check() {
	d.glued()
	d.nobodyAlleges()
	d.singleSource()
	d.rightOfReply()
	d.headlineDrift()
}

func (d *Document) report(rule, severity string, claim int, span article.Span, format string, args ...any) {
	d.Findings = append(d.Findings, Finding{rule, severity, claim, span, fmt.Sprintf(format, args...)})
}

// glued finds "suspected murderer Jonas Brandt".
func (d *Document) glued() {
	for si := range d.Sentences {
		s := &d.Sentences[si]
		for i, t := range s.Tokens {
			if i == 0 || i+1 >= len(s.Tokens) || !lexicon.Wrong(t.Lemma, "person") || s.Tokens[i+1].UPOS != syntax.PROPN || !accuses[s.Tokens[i-1].Lower] {
				continue
			}
			from, to := s.Yield(s.Tokens[i+1].Head)
			if s.Tokens[i+1].Head < 0 || to-from > 8 || from > i-1 {
				from, to = i-1, i+2
			}
			for to > i+2 && s.Tokens[to-1].UPOS != syntax.PROPN {
				to--
			}
			span := s.SpanOf(i-1, to)
			if d.Quoted(span) {
				continue
			}
			d.report(GluedAccusation, "medium", d.claimAt(span), span, "“%s” makes the accusation a title; say who accuses him or her of what.", span.Of(d.Article.Prose))
		}
	}
}

var accuses = map[string]bool{"suspected": true, "alleged": true, "accused": true, "presumed": true, "purported": true}

// claimAt is the claim that a span lies in, -1 for none.
func (d *Document) claimAt(s article.Span) int {
	for i, c := range d.Claims {
		for _, p := range c.Spans {
			if p.Contains(s) {
				return i
			}
		}
	}
	return -1
}

// nobodyAlleges finds a predicate in the article's own voice of which an adverb of allegation is all that is told, each adverb once: in
// "investigators found that they allegedly paid" somebody else speaks, too.
func (d *Document) nobodyAlleges() {
	told := map[int]bool{}
	for _, p := range d.Predicates {
		if p.Claim < 0 || len(d.Claims[p.Claim].Attributions) > 0 || len(p.Evidence) != 1 || told[p.Evidence[0].Span.Start] {
			continue
		}
		e := p.Evidence[0]
		if o := lexicon.Governs("adv", strings.ToLower(e.Text)); o != nil && o.Effect == lexicon.Alleged && !d.tellsOfAllegation(p.Sentence, e.Span) {
			told[e.Span.Start] = true
			d.report(NobodyAlleges, "low", p.Claim, e.Span, "“%s” without a word of who alleges it.", e.Text)
		}
	}
}

// tellsOfAllegation reports whether a sentence says that somebody alleges something, besides the words at a span: a cue that accuses, a
// charge or an allegation in it, or a source whose words they are.
func (d *Document) tellsOfAllegation(sentence int, at article.Span) bool {
	s := &d.Sentences[sentence]
	for _, a := range d.Attributions {
		if s.Span.Contains(a.Cue.Spans[0]) && (a.Cue.Class == "accuse" || slices.ContainsFunc(a.Content, at.Overlaps)) {
			return true
		}
	}
	return slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool {
		for _, c := range []lexicon.Construction{"of", "comp", "noun"} {
			if o := lexicon.Governs(c, t.Lemma); o != nil && o.Effect == lexicon.Alleged {
				return true
			}
		}
		return false
	})
}
