package claims

import (
	"strings"

	"factcheck/attribution/internal/extract"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// framing is source and cue of an attribution, or the subject and verb of a charge: what a content that is no clause hangs on.
func (w *wording) framing(a, root int) string {
	x := &w.as[a]
	if x.Rule == "charged-with" || x.Rule == "held-on" {
		return w.charge(a, root)
	}
	if !w.cueHere(x) || x.Mode == extract.Direct || w.s.Tokens[len(w.s.Tokens)-1].Lower == "?" {
		return ""
	}
	for _, t := range w.toks {
		if !w.relative(t) {
			if w.s.Tokens[t].Span.Start < x.Cue.Spans[0].Start {
				return ""
			}
			break
		}
	}
	cue := w.cueWords(x)
	if cue == "" {
		return ""
	}
	if x.Source.Entity > 0 {
		w.told[x.Source.Entity-1] = true
	}
	who, whom := w.sourceWords(x), w.object(x)
	if who == "" { // the relative is the source: "the firm, which opposed"
		who, whom = strings.TrimSpace(whom), ""
	}
	return strings.TrimSpace(who + " " + cue + whom)
}

// cueHere reports whether the cue of an attribution stands in the sentence, as a word of its own ("I'd like" has none).
func (w *wording) cueHere(x *extract.Attribution) bool {
	return len(x.Cue.Spans) > 0 && w.s.Span.Contains(x.Cue.Spans[0]) && !strings.HasPrefix(x.Cue.Text, "'") &&
		!strings.HasPrefix(x.Cue.Text, "’")
}

// passive puts the cue of a passive that names its source back between the two parts of what is said: "The crew [are believed] to have
// fled".
func (w *wording) passive() {
	a := w.inside[w.root]
	if a < 0 || w.as[a].Rule != "said-passive" || len(w.as[a].Source.Spans) == 0 || !w.cueHere(&w.as[a]) {
		return
	}
	cue := w.as[a].Cue.Spans[0]
	for i, t := range w.toks {
		if i > 0 && w.s.Tokens[w.toks[i-1]].Span.End <= cue.Start && w.s.Tokens[t].Span.Start >= cue.End {
			w.before[t] = w.as[a].Cue.Text
		}
	}
}

// sourceWords are the name of a source, or the description as it is written.
func (w *wording) sourceWords(x *extract.Attribution) string {
	text := strings.Join(strings.Fields(x.Source.Text), " ")
	if low := strings.ToLower(text); low == "i" || low == "we" { // the verb is theirs
		return text
	}
	fuller := strings.HasSuffix(strings.ToLower(text), strings.ToLower(x.Source.Name))
	if x.Source.Naming == sources.Named || !fuller || !balanced(text) || strings.Count(text, " ") > longestAntecedent {
		return x.Source.Name
	}
	return text
}

// object is who is told, where a cue and a content that is no clause have him between them ("warned | residents | to leave"), or whom a
// relative before a cue stands for, put back behind it: "a port which they accuse of".
func (w *wording) object(x *extract.Attribution) string {
	cue := w.t.TokenOf(w.si, x.Cue.Spans[0])
	if cue < 0 {
		return ""
	}
	o := w.s.Child(cue, syntax.Obj, syntax.Iobj)
	if from, to := w.s.Yield(max(o, 0)); o > cue && from == cue+1 && to < len(w.s.Tokens) &&
		w.s.Tokens[to].Span.Start == x.Content[0].Start && len(x.Cue.Spans) == 1 {
		return " " + w.phrase(o)
	}
	if o < 0 || o >= cue || !w.relative(o) {
		return ""
	}
	what := w.antecedent(w.clauseOf(o))
	if what == "" {
		return ""
	}
	w.skip[o] = true
	return " " + lower(what)
}

// exclaimed is who said one or two words that are no clause: “Amazing”.
func (w *wording) exclaimed(a int) string {
	x := &w.as[a]
	if !w.cueHere(x) || x.Mode == extract.Indirect || x.Source.Name == "" {
		return ""
	}
	cue := w.t.TokenOf(w.si, x.Cue.Spans[0])
	if cue < 0 || !w.s.Tokens[cue].Feats.Has(syntax.Finite) || w.s.Tokens[cue].UPOS != syntax.VERB || len(x.Cue.Spans) > 1 {
		return ""
	}
	if x.Source.Entity > 0 {
		w.told[x.Source.Entity-1] = true
	}
	return w.sourceWords(x) + " " + x.Cue.Text + ":"
}

// cueWords are those of a cue with what its clause needs before it: auxiliaries and negation ("did not know"), what it is the aim of
// ("is expected to deny"); a participle is told in the past where its clause is. "" where none of this makes it a verb of the source.
func (w *wording) cueWords(x *extract.Attribution) string {
	cue := w.t.TokenOf(w.si, x.Cue.Spans[0])
	if cue < 0 {
		return x.Cue.Text
	}
	from := cue
	for k := range w.s.Children(cue) {
		if r := w.s.Tokens[k].Rel.Base(); k < from && (r == syntax.Aux || r == syntax.Cop) {
			from = k
		}
	}
	if from == cue {
		return w.inflected(x, cue)
	}
	for k := from; k < cue; k++ {
		if w.s.Tokens[k].Rel.Base() == syntax.Nsubj {
			return x.Cue.Text
		}
	}
	return w.text(from, cue) + " " + x.Cue.Text
}

// inflected is a cue without auxiliaries as a finite verb.
func (w *wording) inflected(x *extract.Attribution, cue int) string {
	switch w.s.Tokens[cue].XPOS {
	case syntax.VBG:
		for h := range w.s.Ancestors(cue) {
			if w.finite(h) {
				if rest, found := strings.CutPrefix(x.Cue.Text, w.s.Tokens[cue].Span.Of(w.t.Article.Prose)); found && w.past(h) {
					return lexicon.PastOf(w.s.Tokens[cue].Lemma) + rest
				}
				return ""
			}
		}
		return ""
	case syntax.VB:
		top := cue
		for w.s.Tokens[top].Rel == syntax.Xcomp && w.s.ChildBase(top, syntax.Nsubj) < 0 {
			top = w.s.Tokens[top].Head
		}
		k := w.s.ChildBase(top, syntax.Nsubj)
		if k < 0 || top == cue {
			return x.Cue.Text
		}
		if _, to := w.s.Yield(k); to < cue && cue-to <= longestCharge && !w.relative(k) {
			return w.text(to, cue) + " " + x.Cue.Text
		}
		return ""
	}
	return x.Cue.Text
}

// charge is who is charged, with the words of the charge up to what it is for: "The suspect was charged with"; a colon stands for them
// where they are many.
func (w *wording) charge(a, root int) string {
	verb := w.s.Tokens[root].Head
	for verb >= 0 && (w.inside[verb] == a || w.s.Tokens[verb].UPOS != syntax.VERB) { // "held on suspicion of"
		verb = w.s.Tokens[verb].Head
	}
	if verb < 0 {
		return ""
	}
	host, subject, from := verb, w.s.ChildBase(verb, syntax.Nsubj), verb
	if subject < 0 {
		host, subject = w.first(verb)
	} else {
		_, from = w.s.Yield(subject)
	}
	if subject < 0 {
		return ""
	}
	who, deed := w.phrase(subject), w.toks[0]
	if from >= deed || deed-from > longestCharge || who == "" {
		return who + ":"
	}
	if also := w.shared(host, verb, subject); also != "" && host != verb {
		who += " " + also
	}
	return who + " " + w.text(from, deed)
}

// longestCharge is how many words a charge has at most that is written out.
const longestCharge = 6
