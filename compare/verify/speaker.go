package verify

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// attribution is the one whose content a quotation is in: of several the one that names a person, and of these the last, which is the
// innermost; -1 for none.
func (c *checker) attribution(s article.Span) int {
	best := -1
	for i := range c.a.Attributions {
		a := &c.a.Attributions[i]
		in := slices.ContainsFunc(a.Content, func(p article.Span) bool { return covers(p, s) })
		if in && a.Source.Name != "" && (best < 0 || named(a) || !named(&c.a.Attributions[best])) {
			best = i
		}
	}
	return best
}

// covers reports whether a content has most of a quotation, so that it is no report inside it.
func covers(content, s article.Span) bool {
	return 2*(min(content.End, s.End)-max(content.Start, s.Start)) > s.End-s.Start
}

// named reports whether the source of an attribution is a person whose name stands there, who can be told from other speakers. Whom a
// pronoun means may be guessed wrongly, and nobody is accused by a guess.
func named(a *attribution.Attribution) bool {
	return a.Source.Kind == sources.Person && a.Source.Naming == sources.Named && len(nameWords(a.Source.Text)) > 0 &&
		slices.ContainsFunc(nameWords(a.Source.Text), func(w string) bool { return slices.Contains(nameWords(a.Source.Name), w) })
}

// teller is the name of the person to whom the article gives a quotation, empty where it names nobody or may name another: the source of
// the attribution, if the subject of the verb that reports the quotation is nobody else.
func (c *checker) teller(q *Quotation) string {
	subject := c.subject(q.Spans[0])
	if q.Attribution < 0 || !named(&c.a.Attributions[q.Attribution]) {
		return subject
	}
	if subject != "" && !sameSpeaker(q.Speaker, subject) {
		return ""
	}
	return q.Speaker
}

// subject is the name that is the subject of the verb of saying over a quotation, empty where there is none.
func (c *checker) subject(s article.Span) string {
	at := c.a.SentenceAt(s.Start)
	if at >= len(c.a.Sentences) || s.Start < c.a.Sentences[at].Span.Start {
		return ""
	}
	t := &c.a.Sentences[at]
	inside := slices.IndexFunc(t.Tokens, func(k syntax.Token) bool { return k.IsWord() && s.Contains(k.Span) })
	if inside < 0 {
		return ""
	}
	for h := range t.Ancestors(inside) {
		k := t.Tokens[h]
		if _, says := lexicon.ReportingVerb(k.Lemma); s.Contains(k.Span) || !says {
			continue
		}
		n := t.Child(h, syntax.Nsubj)
		if n < 0 || t.Tokens[n].UPOS != syntax.PROPN || s.Contains(t.Tokens[n].Span) {
			return ""
		}
		from, to := t.Yield(n)
		return strings.Trim(t.SpanOf(from, to).Of(c.a.Article.Prose), " ,")
	}
	return ""
}

// sameSpeaker reports whether two names may be those of one person: one of them is not known, or they have a word in common that is no
// title.
func sameSpeaker(article, document string) bool {
	a, b := nameWords(article), nameWords(document)
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// nameWords are the words of a name in lower case, without titles and marks.
func nameWords(name string) (out []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune(" .,()-", r) }) {
		if w = strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s"); len(w) > 1 && !title.has(w) {
			out = append(out, w)
		}
	}
	return out
}
