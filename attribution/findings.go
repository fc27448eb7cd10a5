package attribution

import (
	"fmt"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
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

// nobodyAlleges finds an adverb of allegation in the article's own voice.
func (d *Document) nobodyAlleges() {
	for i, c := range d.Claims {
		if len(c.Attributions) > 0 {
			continue
		}
		for _, e := range c.Evidence {
			if o := lexicon.Governs("adv", strings.ToLower(e.Text)); o != nil && o.Effect == "alleged" && !d.namesSource(c.Sentence) {
				d.report(NobodyAlleges, "low", i, e.Span, "“%s” without a word of who alleges it.", e.Text)
			}
		}
	}
}

// namesSource reports whether a sentence has a source that is somebody.
func (d *Document) namesSource(sentence int) bool {
	span := d.Sentences[sentence].Span
	for _, a := range d.Attributions {
		if len(a.Source.Spans) > 0 && span.Contains(a.Source.Spans[0]) {
			return true
		}
	}
	return false
}

// singleSource finds a deed of wrongdoing that one unnamed source alone tells.
func (d *Document) singleSource() {
	type deed struct {
		claim   int
		sources map[string]bool
		unnamed bool
	}
	deeds := map[string]*deed{}
	var order []string
	for i, c := range d.Claims {
		if c.Kind != Statement {
			continue
		}
		for _, w := range d.wrongs(c) {
			k := deeds[w]
			if k == nil {
				k = &deed{claim: i, sources: map[string]bool{}, unnamed: true}
				deeds[w] = k
				order = append(order, w)
			}
			src := d.innermost(c)
			switch {
			case src == nil:
				k.unnamed = false // the article says it, too
			default:
				k.sources[src.Name] = true
				k.unnamed = k.unnamed && src.Naming == Anonymous
			}
		}
	}
	done := map[int]bool{}
	for _, w := range order {
		k := deeds[w]
		if !k.unnamed || len(k.sources) != 1 || done[k.claim] {
			continue
		}
		done[k.claim] = true
		c := d.Claims[k.claim]
		d.report(SingleSource, "medium", k.claim, c.Spans[0], "A serious allegation rests on one source that is not named (%s).", d.innermost(c).Text)
	}
}

// wrongs are the lemmas of wrongdoing in a claim.
func (d *Document) wrongs(c Claim) (out []string) {
	s := &d.Sentences[c.Sentence]
	for _, t := range d.Tokens(c.Sentence, c.Spans) {
		k := s.Tokens[t]
		if k.UPOS == syntax.VERB && lexicon.Wrong(k.Lemma, "verb") || k.UPOS == syntax.NOUN && lexicon.Wrong(k.Lemma, "noun") {
			out = append(out, k.Lemma)
		}
	}
	return out
}

// innermost is the source whose words a claim gives, nil in the article's own voice.
func (d *Document) innermost(c Claim) *Source {
	if n := len(c.Attributions); n > 0 {
		return &d.Attributions[c.Attributions[n-1]].Source
	}
	return nil
}

// rightOfReply finds named persons who are accused and do not get a word in.
func (d *Document) rightOfReply() {
	told := map[string]bool{}
	for i, c := range d.Claims {
		if c.Certainty.Label != certainty.Alleged || len(d.wrongs(c)) == 0 {
			continue
		}
		name, span := d.accused(i)
		if name == "" || told[lastOf(name)] || d.replies(name) {
			continue
		}
		told[lastOf(name)] = true
		d.report(RightOfReply, "medium", i, span, "%s is accused, and the article has no denial, comment or “did not respond” of that side.", name)
	}
}

// accused is the person whom a claim accuses: the first name in it that is not its source's.
func (d *Document) accused(claim int) (string, article.Span) {
	c := d.Claims[claim]
	src := d.innermost(c)
	s := &d.Sentences[c.Sentence]
	for _, n := range c.Facts.Names {
		t := d.tokenOf(c.Sentence, n.Span)
		if t < 0 || !strings.Contains(n.Text, " ") || src != nil && lastOf(src.Name) == lastOf(n.Text) {
			continue
		}
		if _, state := lexicon.State(strings.ToLower(n.Text)); state || !d.person(n.Text) {
			continue
		}
		for h := t; h >= 0; h = s.Tokens[h].Head { // the name is the subject or the object of the accusation
			switch s.Tokens[h].Rel.Base() {
			case syntax.Nsubj, syntax.Obj:
				return n.Text, n.Span
			case syntax.Obl, syntax.Nmod:
				h = -1
			}
			if h < 0 {
				break
			}
		}
	}
	return "", article.Span{}
}

// person reports whether a name is used as a person's: a title stands before it, a pronoun's antecedent, a source that is one.
func (d *Document) person(name string) bool {
	for _, a := range d.Attributions {
		if a.Source.Kind == Person && lastOf(a.Source.Name) == lastOf(name) {
			return true
		}
	}
	words := strings.Fields(name)
	return len(words) == 2 && !strings.ContainsAny(name, "0123456789") && strings.ToUpper(words[1]) != words[1] && !organisational(words[1])
}

func organisational(word string) bool {
	n, ok := lexicon.Source(strings.ToLower(word))
	return ok && n.Kind != "person"
}

func lastOf(name string) string {
	f := strings.Fields(strings.ToLower(name))
	if len(f) == 0 {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(f[len(f)-1], "'s"), "’s")
}

// replies reports whether a person gets a word in: as a source, through a lawyer or spokesman, or by a refusal to speak.
func (d *Document) replies(name string) bool {
	last := lastOf(name)
	for _, a := range d.Attributions {
		low := strings.ToLower(a.Source.Text + " " + a.Source.Name)
		if strings.Contains(low, last) {
			return true
		}
		for _, w := range speakers {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	low := strings.ToLower(d.Article.Prose)
	for _, w := range refusals {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// speakers speak for the accused; refusals say that nobody did, or that it was tried.
var (
	speakers = []string{"lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson", "representative", "defense", "defence", "family of"}
	refusals = []string{"declined to comment", "declined comment", "did not respond", "did not immediately respond", "didn't respond", "didn’t respond", "could not be reached", "couldn't be reached",
		"couldn’t be reached", "no comment", "not available for comment", "unavailable for comment", "refused to comment", "did not return", "didn't return", "didn’t return", "not immediately return",
		"has denied", "have denied", "denied ", "denies ", "deny ", "pleaded guilty", "pleaded not guilty", "pled guilty", "pled not guilty", "not immediately available", "requests for comment", "request for comment"}
)

// headlineDrift finds a headline that says flatly what the article does not.
func (d *Document) headlineDrift() {
	for i, c := range d.Claims {
		if d.Article.Blocks[d.Sentences[c.Sentence].Block].Kind != article.Headline || c.Kind != Statement || c.Certainty.Label != certainty.Asserted && c.Certainty.Label != certainty.Confirmed {
			continue
		}
		best, at := 0., -1
		flat := false
		for k, b := range d.Claims {
			if d.Article.Blocks[d.Sentences[b.Sentence].Block].Kind == article.Headline {
				continue
			}
			s := d.alike(c, b)
			if s < driftLikeness {
				continue
			}
			switch b.Certainty.Label {
			case certainty.Asserted, certainty.Confirmed, certainty.Reported, certainty.Negated, certainty.Planned, certainty.Requested:
				flat = true
			case certainty.Alleged, certainty.Possible, certainty.Probable, certainty.Unverified, certainty.Doubted:
				if s > best {
					best, at = s, k
				}
			}
		}
		if at >= 0 && !flat {
			d.report(HeadlineDrift, "high", i, c.Spans[0], "The headline says it flatly; the article only as %s: “%s”.", d.Claims[at].Certainty.Label, d.Claims[at].Text)
		}
	}
}

// driftLikeness is the share of the headline's content words that a claim of the article must have to say the same.
const driftLikeness = .5

// alike is the share of claim a's content lemmas that stand in claim b.
func (d *Document) alike(a, b Claim) float64 {
	in := map[string]bool{}
	for _, t := range d.Tokens(b.Sentence, b.Spans) {
		in[strings.ToLower(d.Sentences[b.Sentence].Tokens[t].Lemma)] = true
	}
	n, same := 0, 0
	for _, t := range d.Tokens(a.Sentence, a.Spans) {
		k := d.Sentences[a.Sentence].Tokens[t]
		switch k.UPOS {
		case syntax.NOUN, syntax.VERB, syntax.PROPN, syntax.ADJ, syntax.NUM:
			n++
			if in[strings.ToLower(k.Lemma)] {
				same++
			}
		}
	}
	if n < 2 {
		return 0
	}
	return float64(same) / float64(n)
}
