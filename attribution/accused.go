package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

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
			src := d.SourceOf(c)
			if src != nil && !d.accuses(c) {
				continue
			}
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
		d.report(SingleSource, "medium", k.claim, c.Spans[0], "A serious allegation rests on one source that is not named (%s).", d.SourceOf(c).Text)
	}
}

// accuses reports whether a claim tells of somebody: "we got deceived" accuses nobody.
func (d *Document) accuses(c Claim) bool {
	s := &d.Sentences[c.Sentence]
	return len(c.Facts.Names) > 0 || slices.ContainsFunc(d.Tokens(c.Sentence, c.Spans), func(t int) bool {
		return s.Tokens[t].Rel == syntax.Nsubj && s.Tokens[t].UPOS == syntax.NOUN
	})
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
	src := d.SourceOf(c)
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
	return ok && n.Kind != lexicon.PersonSource
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
