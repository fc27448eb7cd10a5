package sources

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// run is a name in a sentence: tokens [from, to), of which those before name are titles and offices. Where name == to there is no name.
type run struct{ from, name, to int }

// nameRuns cuts the proper names out of a sentence, in order. Where an office stands in the midst of a run ("Serbia President Ana Horvat"),
// what is before it is a run of its own.
func nameRuns(s *syntax.Sentence, prose string) (out []run) {
	for i := 0; i < len(s.Tokens); {
		if !proper(s, prose, i) {
			i++
			continue
		}
		end := runEnd(s, prose, i)
		// "Hope Lang", of whom a word is a name
		if i == 1 && end == 2 && opensName(s) {
			i = 0
		}
		// a capital that every sentence has hides that the name begins here
		if i == 1 && lexicon.OpeningWord.Has(s.Tokens[0].Lower) && s.Tokens[0].Head < end {
			i = 0
		}
		if cut := personBehind(s, i, end); cut > i {
			out = append(out, cutTitles(s, i, cut)...)
			i = cut
		}
		out = append(out, cutTitles(s, i, end)...)
		i = end
	}
	return out
}

// opensName reports whether the first word of a sentence, which is tagged as a common noun, is the first name of the name behind it: they
// hang together, or the tree makes the rest of the sentence a clause about it.
func opensName(s *syntax.Sentence) bool {
	if _, first := lexicon.FirstName(s.Tokens[0].Lower); !first {
		return false
	}
	return s.Tokens[1].Head == 0 || s.Tokens[0].UPOS == syntax.NOUN && s.Tokens[1].Rel == syntax.Nsubj &&
		s.Tokens[s.Tokens[1].Head].Head == 0
}

// proper reports whether token i is tagged as a proper name and written with a capital or a digit.
func proper(s *syntax.Sentence, prose string, i int) bool {
	if i < 0 || i >= len(s.Tokens) {
		return false
	}
	t := &s.Tokens[i]
	if partyMark(s, i) || i > 0 && partyMark(s, i-1) || i > 1 && partyMark(s, i-2) {
		return false
	}
	person := t.Rel == syntax.Nsubj && reports(s, t.Head) || t.Rel == syntax.Flat && knownFirst(s, i-1) // May said, Edith May
	time := lexicon.NamesTime(t.Lower) && !person
	return (t.XPOS == syntax.NNP || t.XPOS == syntax.NNPS) && !time && upper(t.Span.Of(prose))
}

// knownFirst reports whether token i is a known first name.
func knownFirst(s *syntax.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	_, first := lexicon.FirstName(s.Tokens[i].Lower)
	return first
}

// partyMark reports whether token i begins the mark of a party and a state behind the name of a politician: "(R-Wisc.)", ", D-Mass.,".
func partyMark(s *syntax.Sentence, i int) bool {
	if i == 0 || i+2 >= len(s.Tokens) || s.Tokens[i-1].Lower != "(" && s.Tokens[i-1].Lower != "," {
		return false
	}
	w, dash := s.Tokens[i].Lower, s.Tokens[i+1].Lower
	return (w == "r" || w == "d" || w == "i") && (dash == "-" || dash == "–")
}

// joins reports whether a word in lower case, or a mark, joins the parts of a name.
func joins(w string) bool { return w == "&" || w == "-" || lexicon.ParticleWord.Has(w) }

// mostJoining is how many particles may stand in a row: "von und zu".
const mostJoining = 3

// joinedTo is the token behind the part of a name that words in lower case at token i join to what stands before them; 0 where they do not.
func joinedTo(s *syntax.Sentence, prose string, i int) int {
	for n := i; n < min(len(s.Tokens)-1, i+mostJoining) && joins(s.Tokens[n].Lower); n++ {
		if proper(s, prose, n+1) {
			return n + 2
		}
	}
	return 0
}

// runEnd is the token behind the name that begins at token i.
func runEnd(s *syntax.Sentence, prose string, i int) int {
	end := i + 1
	for end < len(s.Tokens) {
		w := s.Tokens[end].Lower
		switch {
		case proper(s, prose, end):
			end++
		case joinedTo(s, prose, end) > 0:
			end = joinedTo(s, prose, end)
		case nicknamed(s, prose, end):
			end += len(nicknameAndSurname)
		case joins(w) && end+2 < len(s.Tokens) && s.Tokens[end+1].Lower == "-" && proper(s, prose, end+2): // al-Amr
			end += 3
		case (w == "of" || w == "for") && joinsOf(s, end) && proper(s, prose, end+1):
			end += 2
		case w == "of" && joinsOf(s, end) && end+2 < len(s.Tokens) && s.Tokens[end+1].Lower == "the" && proper(s, prose, end+2):
			end += 3
		case (s.Tokens[end].UPOS == syntax.ADJ || s.Tokens[end].UPOS == syntax.NOUN || s.Tokens[end].UPOS == syntax.VERB) &&
			upper(s.Tokens[end].Span.Of(prose)) && proper(s, prose, end+1) && s.Tokens[end].Head == end+1:
			end += 2
		default:
			return end
		}
	}
	return end
}

// nicknamed reports whether a nickname in marks stands at token i, and the surname behind it: Jorge “Piti” Salas, Anna (Ann) Berg.
func nicknamed(s *syntax.Sentence, prose string, i int) bool {
	if i+len(nicknameAndSurname) > len(s.Tokens) || !proper(s, prose, i+1) || !proper(s, prose, i+3) {
		return false
	}
	switch s.Tokens[i].Lower + s.Tokens[i+2].Lower {
	case "()": // but not Member of the Senedd (MS) Ana Kos
		return knownFirst(s, i-1)
	case "“”", `""`, "‘’", "''":
		return true
	}
	return false
}

// nicknameAndSurname are the tokens behind a first name with a nickname.
var nicknameAndSurname = [...]string{"(", "nickname", ")", "surname"}

// personBehind is where in a run of capitalised words the name of a person begins whose office ends with the name before it: "ambassador
// to the United States | Ana Horvat", "head of the Refugee Council | Ivo Kern"; from where there is none. The tree shows it, or a first
// name behind the name of a state or body.
func personBehind(s *syntax.Sentence, from, end int) int {
	for i := from + 1; i+1 < end; i++ {
		h := s.Tokens[i].Head
		if (h >= end || h < 0) && leaves(s, from, i) {
			return i
		}
		// Secretary of State
		if titleAt(s, i-1, from, end) || i >= from+2 && s.Tokens[i-2].Lower == "of" && titleAt(s, max(from, i-3), from, end) {
			return from
		}
		if _, first := lexicon.FirstName(s.Tokens[i].Lower); first && i+3 >= end && i > from+1 && bodyEnds(s, from, i) {
			return i
		}
	}
	return from
}

// leaves reports whether the words [from, to) hang on something before them, with nothing on what follows.
func leaves(s *syntax.Sentence, from, to int) bool {
	left := false
	for i := from; i < to; i++ {
		h := s.Tokens[i].Head
		if h >= to {
			return false
		}
		left = left || h >= 0 && h < from
	}
	return left
}

// bodyEnds reports whether the words [from, to) are the name of a state or body.
func bodyEnds(s *syntax.Sentence, from, to int) bool {
	var words []string
	for _, t := range s.Tokens[from:to] {
		words = append(words, t.Lower)
	}
	if _, ok := lexicon.State(joined(words)); ok {
		return true
	}
	n, ok := lexicon.Source(words[len(words)-1])
	return ok && n.Kind == lexicon.OrganisationSource || s.Tokens[to-1].XPOS == syntax.NNPS
}

// joinsOf reports whether the "of" at token i goes on with a name: behind the noun of a body ("Bank of"), and behind an office.
func joinsOf(s *syntax.Sentence, i int) bool {
	w := s.Tokens[i-1].Lower
	if n, ok := lexicon.Source(w); ok {
		return n.Kind == lexicon.OrganisationSource || w == "secretary" || w == "chief"
	}
	return lexicon.BodyWord.Has(w)
}

// cutTitles parts a run of capitalised words at its last office or title that a name follows.
func cutTitles(s *syntax.Sentence, from, to int) []run {
	name := from
	for i := from; i < to; i++ {
		if titleAt(s, i, from, to) {
			name = i + 1
		}
	}
	if name == from {
		return []run{{from, from, to}}
	}
	if name < to && s.Tokens[name].Lower == "of" { // Secretary of State John Kerry
		name = officeEnd(s, name+1, to)
	}
	left := from
	for left < name && !titleAt(s, left, from, to) {
		left++
	}
	if left == from || left >= name || s.Tokens[left-1].Rel == syntax.Amod {
		return []run{{from, name, to}}
	}
	return []run{{from, from, left}, {left, name, to}}
}

// officeEnd is where the name begins behind "Secretary of": at the first name that is known, else at the last two words.
func officeEnd(s *syntax.Sentence, from, to int) int {
	for i := from; i < to; i++ {
		if _, ok := lexicon.FirstName(s.Tokens[i].Lower); ok && i > from && i+1 < to {
			return i
		}
	}
	switch n := to - from; {
	case n <= 1:
		return to
	case n == 2:
		return from + 1
	}
	return to - 2
}

// titleAt reports whether token i of the run [from, to) is a title or the noun of an office. Behind a first name it is a surname, and at
// the end of a run only an office is no name.
func titleAt(s *syntax.Sentence, i, from, to int) bool {
	w := s.Tokens[i].Lower
	if i > from && s.Tokens[i-1].Lower == "for" { // the Centre for Justice
		return false
	}
	if _, ok := lexicon.Title(w); ok {
		return i+1 < to
	}
	if n, ok := lexicon.Source(s.Tokens[to-1].Lower); ok && n.Kind == lexicon.OrganisationSource && i+2 == to { // the Refugee Council
		return false
	}
	if i > from {
		if _, first := lexicon.FirstName(s.Tokens[i-1].Lower); first {
			return false
		}
	}
	if n, ok := lexicon.Source(w); ok {
		return n.Kind == lexicon.PersonSource && (i+1 < to || n.Official || i == from)
	}
	_, ok := lexicon.Human(w)
	// the South Carolina Republican
	return ok && s.Tokens[i].XPOS != syntax.NNPS && (i+1 < to || from > 0 && i > from && s.Tokens[from-1].UPOS == syntax.DET)
}

// nameMention adds the mention of a name, or of an office written like one.
func (r *Register) nameMention(si int, u run) {
	s := &r.in.Sentences[si]
	if u.name == u.to || u.name == u.from && u.to == u.from+1 && common(s, u.from) && !r.surnames[s.Tokens[u.from].Lower] {
		r.put(r.noun(si, headOf(s, u.from, u.to)), u.from, u.to)
		return
	}
	m := mention{sentence: si, head: headOf(s, u.name, u.to), from: u.from, to: u.to, form: name}
	for t := u.name; t < u.to; t++ {
		if t > u.name && nicknamed(s, r.in.Prose, t) {
			t += len(nicknameAndSurname) - 1
		}
		m.words = append(m.words, s.Tokens[t].Lower)
	}
	m.text = strings.Join(strings.Fields(s.SpanOf(u.name, u.to).Of(r.in.Prose)), " ")
	m.plural = s.Tokens[u.to-1].XPOS == syntax.NNPS
	m.courtesy = u.name > u.from
	for t := u.from; t < u.name; t++ {
		m.sex = max(m.sex, titleSex(s.Tokens[t].Lower))
	}
	m.from = phraseStart(s, m.head, u)
	m.before = r.office(s, m.from, u.name)
	r.put(m, u.from, u.to)
}

// findSurnames notes the last words of the names of persons with a known first name: "Law" is one where "Steven Law" stands.
func (r *Register) findSurnames(s *syntax.Sentence, runs []run) {
	for _, u := range runs {
		if u.to < u.name+2 {
			continue
		}
		if _, first := lexicon.FirstName(s.Tokens[u.name].Lower); first && u.to <= u.name+3 && s.Tokens[u.to-1].XPOS != syntax.NNPS {
			r.surnames[s.Tokens[u.to-1].Lower] = true
		}
	}
}

// common reports whether the single word of a run is a common noun for a source, which a capital makes no name: "Police", "the Church".
func common(s *syntax.Sentence, i int) bool {
	n, ok := lexicon.Source(s.Tokens[i].Lower)
	return ok && n.Kind != lexicon.MediaSource && !lexicon.Media(s.Tokens[i].Lower)
}

func titleSex(word string) lexicon.Sex {
	if t, ok := lexicon.Title(word); ok {
		return t.Sex
	}
	p, _ := lexicon.Human(word)
	return p.Sex
}

// headOf is the token in [from, to) whose head lies outside; the last where there are several.
func headOf(s *syntax.Sentence, from, to int) int {
	head := from
	for i := from; i < to; i++ {
		if h := s.Tokens[i].Head; (h < from || h >= to) && s.Tokens[i].Rel != syntax.Punct {
			head = i
		}
	}
	return head
}

// phraseStart walks left from a name over the words that describe it: "the party's campaign manager", "spokeswoman".
func phraseStart(s *syntax.Sentence, head int, u run) int {
	from := u.from
	for from > 0 {
		t := &s.Tokens[from-1]
		switch {
		case t.UPOS == syntax.NOUN || t.UPOS == syntax.ADJ && t.Rel == syntax.Amod || t.UPOS == syntax.PROPN || t.UPOS == syntax.NUM &&
			t.Rel == syntax.Nummod,
			t.UPOS == syntax.DET && t.Rel == syntax.Det, t.XPOS == syntax.POS, t.XPOS == syntax.PRPS, t.XPOS == syntax.HYPH:
		case t.Lower == "of" && from > 1 && s.Tokens[from-2].UPOS == syntax.NOUN && from-1 > 0 && s.Tokens[from].UPOS != syntax.PROPN:
		default:
			return from
		}
		if s.Tokens[from-1].Head >= u.to || s.Tokens[from-1].Head < from-12 {
			return from
		}
		from--
	}
	return from
}

// office is what tokens [from, to) before a name tell of it, when they hold a noun for a person: without an article in front.
func (r *Register) office(s *syntax.Sentence, from, to int) string {
	human := false
	for i := from; i < to; i++ {
		_, ok := lexicon.Human(strings.ToLower(s.Tokens[i].Lemma))
		t, title := lexicon.Title(s.Tokens[i].Lower)
		human = human || ok || title && t.Noun != ""
	}
	if !human {
		return ""
	}
	for from < to && s.Tokens[from].UPOS == syntax.DET {
		from++
	}
	return strings.Join(strings.Fields(s.SpanOf(from, to).Of(r.in.Prose)), " ")
}
