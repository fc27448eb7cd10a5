package reporting

import "factcheck/attribution/syntax"

// cueKeys draws the features by which word i is judged to anchor a cue: itself, its neighbours, what hangs on it, what it hangs on, and
// the quotation marks near it.
func (t *Text) cueKeys(i int, k *keys) {
	k.out, k.template = k.out[:0], 0
	w := &t.Words[i]
	s := t.Sentences[w.Sentence]
	lemma, x, rel := w.Lemma, uint32(w.XPOS), uint32(w.Rel)
	form := func(j int) uint32 { return t.form(j, s) }
	tag := func(j int) uint32 { return t.tag(j, s) }
	k.add(0, 0, 0)
	k.add(form(i), 0, 0)
	k.add(lemma, 0, 0)
	k.add(lemma, x, 0)
	k.add(x, rel, 0)
	k.add(lemma, rel, 0)
	k.add(form(i-1), lemma, 0)
	k.add(lemma, form(i+1), 0)
	k.add(form(i-1), x, 0)
	k.add(form(i+1), x, 0)
	k.add(tag(i-1), x, tag(i+1))
	k.add(lemma, tag(i+1), 0)
	k.add(lemma, tag(i-1), 0)
	k.add(t.lemma(i-2, s), t.lemma(i-1, s), lemma)
	k.add(lemma, form(i+1), form(i+2))
	k.add(x, tag(i+1), tag(i+2))
	k.add(x, form(i+1), form(i+2))
	in, near := bit(w.Quote >= 0), bit(t.quotedSentence(int(w.Sentence)))
	k.add(in, near, x)
	k.add(in, near, lemma)
	k.add(uint32(w.Kids), x, 0)
	k.add(uint32(w.Kids), lemma, 0)
	k.add(uint32(w.Kids), rel, in)
	k.add(uint32(w.Kids&(kidSubject|kidPassive|kidCcomp|kidXcomp|kidParataxis)), lemma, rel)
	t.classKeys(i, k, in, near)
	t.kidKeys(i, k)
	t.headKeys(i, k)
	t.markKeys(i, k, in)
}

// form, tag and lemma of a word of a sentence; beyond its edges, what stands for them.
func (t *Text) form(j int, s Range) uint32 {
	if j < s.From || j >= s.To {
		return 0xf1 + bit(j >= s.To)
	}
	return t.Words[j].Form
}

func (t *Text) tag(j int, s Range) uint32 {
	if j < s.From || j >= s.To {
		return 0xf1 + bit(j >= s.To)
	}
	return uint32(t.Words[j].XPOS)
}

func (t *Text) lemma(j int, s Range) uint32 {
	if j < s.From || j >= s.To {
		return 0xf1 + bit(j >= s.To)
	}
	return t.Words[j].Lemma
}

func (t *Text) fine(j int, s Range) uint32 {
	if j < s.From || j >= s.To {
		return 0xffff
	}
	return uint32(t.Words[j].Fine)
}

// quotedSentence reports whether a word of the sentence stands in a quotation.
func (t *Text) quotedSentence(s int) bool {
	return t.inQuotes[s]
}

// classKeys say what the word is like: its exchange class and its entry in the lexicon of reporting verbs.
func (t *Text) classKeys(i int, k *keys, in, near uint32) {
	k.at(30)
	w := &t.Words[i]
	s := t.Sentences[w.Sentence]
	x, rel := uint32(w.XPOS), uint32(w.Rel)
	fine, coarse, class := uint32(w.Fine), uint32(w.Coarse), uint32(w.Class)<<8|uint32(w.Frames)
	main := uint32(w.Kids & (kidSubject | kidPassive | kidCcomp | kidXcomp | kidParataxis | kidObj))
	k.add(fine, x, 0)
	k.add(fine, rel, x)
	k.add(fine, main, in)
	k.add(fine, near, in)
	k.add(fine, t.fine(i+1, s), 0)
	k.add(t.fine(i-1, s), fine, 0)
	k.add(coarse, x, main)
	k.add(class, x, rel)
	k.add(class, main, in)
	k.add(class, main, rel)
	k.add(class, t.form(i+1, s), x)
	k.add(uint32(w.Class), near, x)
	k.add(t.fine(i-1, s), x, t.fine(i+1, s))
}

// kidKeys draw from what hangs on the word.
func (t *Text) kidKeys(i int, k *keys) {
	w := &t.Words[i]
	lemma, x := w.Lemma, uint32(w.XPOS)
	for c := w.First; c >= 0; c = t.Words[c].Next {
		v := &t.Words[c]
		rel := uint32(v.Rel)
		k.at(60)
		k.add(rel, v.Form, x)
		k.add(rel, v.Lemma, lemma)
		k.add(rel, uint32(v.XPOS), lemma)
		k.add(rel, lemma, bit(int(c) > i))
		k.add(rel, uint32(v.Fine), x)
		k.add(rel, uint32(v.Fine), uint32(w.Fine))
		if v.Rel != syntax.Ccomp && v.Rel != syntax.Xcomp && v.Rel != syntax.Acl {
			continue
		}
		for g := v.First; g >= 0; g = t.Words[g].Next {
			if t.Words[g].Rel == syntax.Mark {
				k.at(70)
				k.add(t.Words[g].Form, lemma, rel)
				k.add(t.Words[g].Form, x, rel)
				k.add(t.Words[g].Form, uint32(w.Class), rel)
			}
		}
	}
}

// headKeys draw from what the word hangs on, and from the head of the clause around it.
func (t *Text) headKeys(i int, k *keys) {
	w := &t.Words[i]
	if w.Head < 0 {
		return
	}
	lemma, x, rel := w.Lemma, uint32(w.XPOS), uint32(w.Rel)
	h := &t.Words[w.Head]
	k.at(80)
	k.add(rel, h.Lemma, x)
	k.add(rel, h.Lemma, lemma)
	k.add(rel, uint32(h.XPOS), lemma)
	k.add(rel, uint32(h.XPOS), bit(int(w.Head) > i))
	k.add(rel, uint32(h.Fine), uint32(w.Fine))
	k.add(rel, uint32(h.Class), x)
	for j, steps := i, uint32(0); t.Words[j].Head >= 0 && steps < 12; steps++ {
		v := &t.Words[j]
		switch v.Rel {
		case syntax.Ccomp, syntax.Xcomp, syntax.Parataxis, syntax.Acl, syntax.Advcl, syntax.AclRelcl:
			k.add(uint32(v.Rel), t.Words[v.Head].Lemma, min(steps, 2))
			k.add(uint32(v.Rel), t.Words[v.Head].Lemma, lemma)
			k.add(uint32(v.Rel), uint32(t.Words[v.Head].Class), uint32(w.Class)<<8|x)
			return
		}
		j = int(v.Head)
	}
}

// markKeys draw from the quotation marks near the word and from its place in the sentence and the article.
func (t *Text) markKeys(i int, k *keys, in uint32) {
	w := &t.Words[i]
	s := t.Sentences[w.Sentence]
	lemma, x := w.Lemma, uint32(w.XPOS)
	left, right := uint32(9), uint32(9)
	for j := i - 1; j >= s.From && j > i-8; j-- {
		if m := t.Words[j].Mark; m != NoMark {
			left = uint32(m)*16 + bucket(i-j)
			break
		}
	}
	for j := i + 1; j <= s.To && j < len(t.Words) && j < i+8; j++ {
		if m := t.Words[j].Mark; m != NoMark {
			right = uint32(m)*16 + bucket(j-i)
			break
		}
	}
	first := bit(w.Part <= 0 || w.Sentence == 0)
	before := bit(s.From > 0 && t.Words[s.From-1].Mark == Closes)
	behind := bit(s.To < len(t.Words) && t.Words[s.To].Mark == Opens)
	k.at(90)
	k.add(left, right, in)
	k.add(left, x, in)
	k.add(right, x, in)
	k.add(left, lemma, 0)
	k.add(right, lemma, 0)
	k.add(left, right, uint32(w.Fine))
	k.add(bucket(i-s.From), x, 0)
	k.add(bucket(s.To-i), x, lemma)
	k.add(first, x, 0)
	k.add(first, lemma, 0)
	k.add(w.Suffix, x, 0)
	k.add(uint32(w.UPOS), uint32(w.Kids), bit(w.Capital))
	k.add(before*2+behind, lemma, 0)
	k.add(before*2+behind, uint32(w.Fine), x)
}
