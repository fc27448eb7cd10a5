package verify

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/compare"
)

// written are the words in square brackets that the writer puts in or in the place of others.
var written = regexp.MustCompile(`\[[^\[\]\n]{0,120}\]`)

// quoted are the words of a quotation. Words in square brackets are the writer's, and leave a gap.
func quoted(prose string, s article.Span) (out []word) {
	at := s.Start
	gap := false
	add := func(end int) {
		fresh := read(prose, article.Span{Start: at, End: end})
		if len(fresh) > 0 {
			fresh[0].gap = fresh[0].gap || gap || at > s.Start && dots(prose[at:fresh[0].span.Start])
			gap = false
		}
		out = append(out, fresh...)
	}
	for _, m := range written.FindAllStringIndex(s.Of(prose), -1) {
		add(s.Start + m[0])
		at = s.Start + m[1]
		gap = len(out) > 0
	}
	add(s.End)
	return out
}

func dots(s string) bool { return strings.Contains(s, "…") || strings.Contains(s, "..") }

// farApart is how many words of a document are left out at most where a quotation is one passage.
const farApart = 40

// judge gives a quotation its verdict from the cheapest alignment.
func (c *checker) judge(q *Quotation, ws []word, a alignment, at stretch) {
	d := c.x.words[at.from:at.to]
	doc := c.x.of[at.from]
	prose := c.docs[doc].article.Prose
	steps, joined := c.joined(ws, a.steps)
	first, last := ends(steps)
	q.Match = &Match{Document: doc, Speaker: c.speaker(at, a)}
	q.Match.Spans = []article.Span{{Start: d[first].span.Start, End: d[last].span.End}}
	q.Match.Text = q.Match.Spans[0].Of(prose)
	q.Verdict, q.Severity = compare.Verbatim, compare.Quiet
	raise := func(v compare.Verdict, s compare.Severity) {
		if rank[v] > rank[q.Verdict] {
			q.Verdict = v
		}
		q.Severity = max(q.Severity, s)
	}
	if !c.alike(q.Spans[0], ws, d, steps, prose) {
		raise(compare.Restyled, compare.Quiet)
	}
	for _, x := range differences(ws, d, steps) {
		v, detail, told := c.tell(x, d, prose)
		if !told {
			raise(v, compare.Quiet)
			continue
		}
		q.Details = append(q.Details, detail)
		raise(v, detail.Severity)
	}
	for _, p := range joined {
		if c.x.of[p.from] == doc {
			q.Match.Spans = append(q.Match.Spans, article.Span{Start: c.x.words[p.from].span.Start, End: c.x.words[p.to-1].span.End})
		}
		q.Details = append(q.Details, compare.Detail{Aspect: compare.Structure, Old: wordsOf(c.docs[c.x.of[p.from]].article.Prose,
			c.x.words[p.from:p.to]), New: wordsOf(c.a.Article.Prose, ws[p.q:p.q+p.n]), Severity: compare.Medium})
		raise(compare.Altered, compare.Medium)
		if turn := c.docs[c.x.of[p.from]].turns[c.x.words[p.from].turn]; turn.speaker != q.Match.Speaker {
			raise(compare.Altered, compare.High)
		}
	}
	if turns := c.turnsOf(at, steps); len(turns) > 1 && len(names(c.docs[doc], turns)) > 1 {
		raise(compare.Altered, compare.High)
	}
	if rank[q.Verdict] < rank[compare.Altered] && !sameSpeaker(c.teller(q), q.Match.Speaker) {
		q.Verdict, q.Severity = compare.OtherSpeaker, compare.High
		q.Details = append(q.Details, compare.Detail{Aspect: compare.Source, Old: q.Match.Speaker, New: q.Speaker,
			Direction: compare.SourceChanged, Severity: compare.High})
	}
}

// elsewhere is a part of a quotation that stands in another place of the documents than the rest.
type elsewhere struct {
	stretch
	q, n int // its first word in the quotation, and how many it has
}

// fewestJoined is how many words a part has at least that is sought by itself.
const fewestJoined = 4

// joined seeks the parts of a quotation that its passage lacks, and takes those that are found elsewhere out of the steps.
func (c *checker) joined(q []word, steps []step) (rest []step, out []elsewhere) {
	for i := 0; i < len(steps); {
		k, n, first := i, 0, -1
		for k < len(steps) && (steps[k].op != same || bridged(steps, k)) {
			if steps[k].q >= 0 {
				if first < 0 {
					first = steps[k].q
				}
				n++
			}
			k++
		}
		if k == i {
			rest = append(rest, steps[i])
			i++
			continue
		}
		if n >= fewestJoined {
			part := q[first : first+n]
			if a, at := c.best(part, ""); at.to > 0 && a.cost <= putCost*n/4 && found(part, a) {
				from, to := ends(a.steps)
				out = append(out, elsewhere{stretch{at.from + from, at.from + to + 1}, first, n})
				i = k
				continue
			}
		}
		rest = append(rest, steps[i:k]...)
		i = k
	}
	return rest, out
}

// bridged reports whether a word that is the same stands alone among others that are not.
func bridged(steps []step, k int) bool {
	return k > 0 && k+1 < len(steps) && steps[k-1].op != same && steps[k+1].op != same
}

// rank orders the verdicts by how grave they are.
var rank = map[compare.Verdict]int{compare.Verbatim: 0, compare.Restyled: 1, compare.Shortened: 2, compare.Altered: 3,
	compare.OtherSpeaker: 4}

// tell says what a difference makes of a quotation; told is false for one that is nothing to tell.
func (c *checker) tell(x difference, d []word, prose string) (v compare.Verdict, detail compare.Detail, told bool) {
	detail = x.weigh(c.a.Article.Prose, prose)
	if len(x.new) > 0 {
		return compare.Altered, detail, true
	}
	from := sort.Search(len(d), func(i int) bool { return d[i].span.Start >= x.old[0].span.Start })
	if again(d, from, from+len(x.old)) {
		return compare.Restyled, detail, false
	}
	if detail.Aspect == compare.Polarity && !x.gap || len(x.old) > farApart && !x.gap {
		detail.Severity = max(detail.Severity, compare.Medium)
		return compare.Altered, detail, true
	}
	return compare.Shortened, detail, true
}

// ends are the first and the last word of the document that a quotation has.
func ends(steps []step) (first, last int) {
	first = -1
	for i, s := range steps {
		edge := i == 0 || i == len(steps)-1 // one word there may be put for another
		if s.op == same || s.op == put && edge {
			if first < 0 {
				first = s.d
			}
			last = s.d
		}
	}
	return max(first, 0), last
}

// turnsOf are the turns that the words of a quotation stand in.
func (c *checker) turnsOf(at stretch, steps []step) (out []int) {
	for _, s := range steps {
		if s.op == same {
			if t := c.x.words[at.from+s.d].turn; !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// names are the speakers of turns.
func names(d *document, turns []int) (out []string) {
	for _, t := range turns {
		if n := d.turns[t].speaker; !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// alike reports whether the words that are the same are also written alike, but for the marks at the ends, the form of marks and dashes,
// and the case of the first letter.
func (c *checker) alike(span article.Span, q, d []word, steps []step, prose string) bool {
	for i := 0; i < len(steps); {
		k := i
		for k < len(steps) && steps[k].op == same && (k == i || steps[k].d == steps[k-1].d+1 && !q[steps[k].q].gap) {
			k++
		}
		if k == i {
			i++
			continue
		}
		a := article.Span{Start: q[steps[i].q].span.Start, End: q[steps[k-1].q].span.End}
		b := article.Span{Start: d[steps[i].d].span.Start, End: d[steps[k-1].d].span.End}
		if plain(a.Of(c.a.Article.Prose), i == 0) != plain(noted.ReplaceAllStringFunc(b.Of(prose), unnoted), i == 0) {
			return false
		}
		i = k
	}
	return true
}

func unnoted(bracket string) string {
	if ofRoom(bracket) {
		return ""
	}
	return bracket
}

// plain is a text without what verbatim sets aside.
func plain(s string, first bool) string {
	s = marks.Replace(s)
	s = strings.Join(strings.Fields(s), " ")
	s = strings.NewReplacer(" -", "-", "- ", "-").Replace(s)
	if r, n := utf8.DecodeRuneInString(s); first && n > 0 {
		s = string(unicode.ToLower(r)) + s[n:]
	}
	return s
}

var marks = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "—", "-", "–", "-", "--", "-", "…", "...")
