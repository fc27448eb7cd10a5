package checks

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// deed is one of wrongdoing, with who tells it.
type deed struct {
	claim   int
	sources map[string]bool
	own     bool // the article says it in its own voice, or somebody named does
}

// singleSource finds a deed of wrongdoing that one unnamed source alone tells.
func singleSource(in *Input) (out []Finding) {
	deeds, order := in.deeds()
	done := map[int]bool{}
	for _, w := range order {
		k := deeds[w]
		if k.own || len(k.sources) != 1 || done[k.claim] {
			continue
		}
		done[k.claim] = true
		c := in.Claims[k.claim]
		who := c.Source(in.Attributions).Text
		out = append(out, finding(k.claim, c.Spans[0], "A serious allegation rests on one source that is not named (%s).", who))
	}
	return out
}

// deeds are those of the article by their lemmas, and the lemmas in order.
func (in *Input) deeds() (deeds map[string]*deed, order []string) {
	deeds = map[string]*deed{}
	for i, c := range in.Claims {
		if c.Kind != claims.Statement {
			continue
		}
		for _, w := range in.wrongs(c) {
			k := deeds[w]
			if k == nil {
				k = &deed{claim: i, sources: map[string]bool{}}
				deeds[w] = k
				order = append(order, w)
			}
			switch src := c.Source(in.Attributions); {
			case src == nil:
				k.own = true
			case in.accuses(c):
				k.sources[src.Name] = true
				k.own = k.own || src.Naming != sources.Anonymous
			}
		}
	}
	return deeds, order
}

// accuses reports whether a claim tells of somebody: "we got deceived" accuses nobody.
func (in *Input) accuses(c claims.Claim) bool {
	s := &in.Sentences[c.Sentence]
	return len(c.Facts.Names) > 0 || slices.ContainsFunc(in.Tokens(c.Sentence, c.Spans), func(t int) bool {
		return s.Tokens[t].Rel == syntax.Nsubj && s.Tokens[t].UPOS == syntax.NOUN
	})
}

// wrongs are the lemmas of wrongdoing in a claim.
func (in *Input) wrongs(c claims.Claim) (out []string) {
	s := &in.Sentences[c.Sentence]
	for _, t := range in.Tokens(c.Sentence, c.Spans) {
		k := s.Tokens[t]
		if k.UPOS == syntax.VERB && lexicon.WrongVerb.Has(k.Lemma) || k.UPOS == syntax.NOUN && lexicon.WrongNoun.Has(k.Lemma) {
			out = append(out, k.Lemma)
		}
	}
	return out
}

// rightOfReply finds named persons who are accused and do not get a word in.
func rightOfReply(in *Input) (out []Finding) {
	told, heard := map[string]bool{}, in.hearing()
	for i, c := range in.Claims {
		if c.Certainty.Label != certainty.Alleged || len(in.wrongs(c)) == 0 {
			continue
		}
		name, span := in.accused(i, heard)
		if name == "" || told[lastOf(name)] || heard.replies(name) {
			continue
		}
		told[lastOf(name)] = true
		const message = "%s is accused, and the article has no denial, comment or “did not respond” of that side."
		out = append(out, finding(i, span, message, name))
	}
	return out
}

// accused is the person whom a claim accuses: the first name in it that is not its source's.
func (in *Input) accused(claim int, heard hearing) (string, article.Span) {
	c := in.Claims[claim]
	src := c.Source(in.Attributions)
	s := &in.Sentences[c.Sentence]
	for _, n := range c.Facts.Names {
		t := in.TokenOf(c.Sentence, n.Span)
		if t < 0 || !strings.Contains(n.Text, " ") || src != nil && lastOf(src.Name) == lastOf(n.Text) {
			continue
		}
		if _, state := lexicon.State(strings.ToLower(n.Text)); state || !heard.person(n.Text) {
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

// hearing is who gets a word in, gathered once for all who are accused.
type hearing struct {
	persons map[string]bool // last names of sources that are persons
	sources string          // all of them as they stand and by name, in lower case
	reply   bool            // a lawyer or spokesman speaks, or somebody declines to
}

func (in *Input) hearing() hearing {
	h := hearing{persons: map[string]bool{}, reply: lexicon.TextReply.In(strings.ToLower(in.Article.Prose))}
	var all strings.Builder
	for _, a := range in.Attributions {
		if a.Source.Kind == sources.Person {
			h.persons[lastOf(a.Source.Name)] = true
		}
		low := strings.ToLower(a.Source.Text + " " + a.Source.Name)
		h.reply = h.reply || lexicon.SpeakerReply.In(low)
		all.WriteString(low + "\n")
	}
	h.sources = all.String()
	return h
}

// person reports whether a name is used as a person's: that of a source that is one, or two words of which the second is no institution.
func (h hearing) person(name string) bool {
	words := strings.Fields(name)
	return h.persons[lastOf(name)] ||
		len(words) == 2 && !strings.ContainsAny(name, "0123456789") && strings.ToUpper(words[1]) != words[1] && !organisational(words[1])
}

func organisational(word string) bool {
	n, ok := lexicon.Source(strings.ToLower(word))
	return ok && n.Kind != lexicon.PersonSource
}

// replies reports whether a person gets a word in: as a source, through a lawyer or spokesman, or by a refusal to speak.
func (h hearing) replies(name string) bool {
	return h.reply || strings.Contains(h.sources, lastOf(name))
}
