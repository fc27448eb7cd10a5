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
// heating", also where they are a name: "Elon Musk: Only some users to vote". A kind of source speaks ("Police: two hurt"); a name speaks
// where it is quoted or speaks of itself behind the colon, or where the article itself has it say so.
func topics(t *text.Text, as []Attribution) []Attribution {
	if !slices.ContainsFunc(as, func(a Attribution) bool { return beforeColon(t, &a) }) {
		return as
	}
	all := slices.Clone(as)
	return slices.DeleteFunc(as, func(a Attribution) bool { return beforeColon(t, &a) && !speaks(t, all, &a) })
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
func speaks(t *text.Text, as []Attribution, a *Attribution) bool {
	i := t.Touching(a.Cue.Spans[0])[0]
	s := &t.Sentences[i]
	mark := t.TokenOf(i, a.Cue.Spans[0])
	if mark < 1 || mark+1 >= len(s.Tokens) || tagged(as, a, s.Tokens[mark+1].Span) {
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
	able := known || human || a.Source.Kind == sources.Person || a.Source.Kind == sources.Organisation
	opens := t.QuotedIn(behind[0].Span) > 0
	self := slices.ContainsFunc(behind[:min(len(behind), selfWithin)], func(k syntax.Token) bool { return firstPerson[k.Lower] })
	if opens || self {
		return able
	}
	return !tellsOf(behind) && saysBelow(t, as, a, behind)
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
func tagged(as []Attribution, a *Attribution, first article.Span) bool {
	return slices.ContainsFunc(as, func(o Attribution) bool {
		return o.Cue.Spans[0] != a.Cue.Spans[0] && o.Cue.Spans[0].Start > first.Start && slices.ContainsFunc(o.Content, first.Overlaps)
	})
}

// saysBelow reports whether the article has a source say most of the words of a headline.
func saysBelow(t *text.Text, as []Attribution, a *Attribution, headline []syntax.Token) bool {
	said := map[string]bool{}
	for _, o := range as {
		if beforeColon(t, &o) || !sameSource(&o.Source, &a.Source) {
			continue
		}
		for _, c := range o.Content {
			for _, i := range t.Touching(c) {
				for _, k := range t.Tokens(i, []article.Span{c}) {
					said[strings.ToLower(t.Sentences[i].Tokens[k].Lemma)] = true
				}
			}
		}
	}
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

// sameSource reports whether two mentions are of one source, as far as is known.
func sameSource(a, b *sources.Source) bool {
	if a.Entity > 0 && a.Entity == b.Entity {
		return true
	}
	x, y := strings.Fields(strings.ToLower(a.Name)), strings.Fields(strings.ToLower(b.Name))
	return len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1]
}
