package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// topics takes out what the words before a colon of a headline do not say. Most such words are a topic, "Energy bills: Patients get
// heating", also where they are a name: "Tina Moor: Singer to leave the band". A kind of source speaks ("Police: two hurt"); a name speaks
// where it is quoted or speaks of itself behind the colon, or where the article itself has it say so.
func topics(t *text.Text, as []Attribution) []Attribution {
	c := &colons{t: t, before: map[article.Span]bool{}}
	for i := range as {
		if beforeColon(t, &as[i]) {
			c.before[as[i].Cue.Spans[0]] = true
		}
	}
	if len(c.before) == 0 {
		return as
	}
	c.contents, c.as = indexed(as, contents), slices.Clone(as)
	c.hear()
	return slices.DeleteFunc(as, func(a Attribution) bool { return c.before[a.Cue.Spans[0]] && beforeColon(t, &a) && !c.speaks(&a) })
}

// colons are those of headlines and subheads, with what the article has its sources say.
type colons struct {
	t        *text.Text
	as       []Attribution
	before   map[article.Span]bool // colons that a source stands before
	contents index
	said     map[string]map[string]bool // by the last word of a source's name: the lemmas of what it says below
}

// hear gathers what each source says outside headlines.
func (c *colons) hear() {
	c.said = map[string]map[string]bool{}
	for i := range c.as {
		a := &c.as[i]
		name := lastWord(a.Source.Name)
		if name == "" || c.before[a.Cue.Spans[0]] {
			continue
		}
		if c.said[name] == nil {
			c.said[name] = map[string]bool{}
		}
		for _, p := range a.Content {
			for _, k := range c.t.Touching(p) {
				for _, w := range c.t.Tokens(k, []article.Span{p}) {
					c.said[name][strings.ToLower(c.t.Sentences[k].Tokens[w].Lemma)] = true
				}
			}
		}
	}
}

// lastWord is that of a name in lower case: persons are named by it later.
func lastWord(name string) string {
	name = strings.ToLower(name)
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// beforeColon reports whether a source stands before a colon of a headline or a subhead.
func beforeColon(t *text.Text, a *Attribution) bool {
	if a.Rule != "name-colon" || len(a.Source.Spans) == 0 {
		return false
	}
	k := t.Block(t.Touching(a.Cue.Spans[0])[0]).Kind
	return (k == article.Headline || k == article.Subhead) && a.Source.Spans[0].End <= a.Cue.Spans[0].Start
}

// speaks reports whether a source before a colon says what is behind it.
func (c *colons) speaks(a *Attribution) bool {
	i := c.t.Touching(a.Cue.Spans[0])[0]
	s := &c.t.Sentences[i]
	mark := c.t.TokenOf(i, a.Cue.Spans[0])
	if mark < 1 || mark+1 >= len(s.Tokens) || c.tagged(a, s.Tokens[mark+1].Span) {
		return false
	}
	last, behind := s.Tokens[mark-1], s.Tokens[mark+1:]
	if lexicon.GenreWord.Has(singular(last.Lower)) || lexicon.GenreWord.Has(last.Lower) {
		return false
	}
	if kindSpeaks(s, mark, a.Source.Text) {
		return true
	}
	_, known := lexicon.Source(last.Lower)
	_, human := lexicon.Human(singular(last.Lower))
	self := slices.ContainsFunc(behind[:min(len(behind), selfWithin)], func(k syntax.Token) bool { return firstPerson[k.Lower] })
	if self || c.t.QuotedIn(behind[0].Span, -1) > 0 {
		return known || human || a.Source.Kind == sources.Person || a.Source.Kind == sources.Organisation
	}
	return !tellsOf(behind) && c.saysBelow(a, behind)
}

// kindSpeaks reports whether the words before a mark are a kind of source: people, a body that is called by what it is, a document that
// tells what somebody found. Of what else a common noun stands for, a headline tells.
func kindSpeaks(s *syntax.Sentence, mark int, all string) bool {
	if _, known := lexicon.Source(strings.ToLower(all)); known && mark > 1 {
		return true
	}
	last := s.Tokens[mark-1]
	noun, known := lexicon.Source(last.Lower)
	switch {
	case !known || last.UPOS != syntax.NOUN && mark > 1:
		return false
	case noun.Kind == lexicon.DocumentSource && mark > 1:
		return lexicon.FindingWord.Has(singular(last.Lower))
	case noun.Kind == lexicon.OrganisationSource:
		return last.Lower == singular(last.Lower) || noun.Official
	}
	return true
}

// selfWithin is among how many words behind a colon a first person stands that speaks of itself: "My stalker says he'll be back".
const selfWithin = 3

// tagged reports whether somebody else behind the colon says what begins there: "Tax: Bills to rise, says minister".
func (c *colons) tagged(a *Attribution, first article.Span) bool {
	for p := range c.contents.over(first) {
		if cue := c.as[p.of].Cue.Spans[0]; cue != a.Cue.Spans[0] && cue.Start > first.Start {
			return true
		}
	}
	return false
}

// saysBelow reports whether the article has a source say most of the words of a headline.
func (c *colons) saysBelow(a *Attribution, headline []syntax.Token) bool {
	said := c.said[lastWord(a.Source.Name)]
	words, found := 0, 0
	for _, k := range headline {
		if k.UPOS.Nominal() || k.UPOS == syntax.VERB || k.UPOS == syntax.ADJ {
			words++
			if said[strings.ToLower(k.Lemma)] {
				found++
			}
		}
	}
	return words > 0 && 2*found >= words
}

// tellsOf reports whether the subject of a headline is somebody: of a source before the colon it is told, then, and not by it.
func tellsOf(headline []syntax.Token) bool {
	for i, k := range headline {
		if k.UPOS.Verbal() || k.UPOS == syntax.PART {
			return false
		}
		title := i+1 < len(headline) && headline[i+1].UPOS == syntax.PROPN
		if _, person := lexicon.Human(k.Lower); person && !title {
			return true
		}
	}
	return false
}
