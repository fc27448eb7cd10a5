package compare

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// letters32 reads words as numbers, one a letter.
func letters32(s string) (out []int32) {
	for _, r := range s {
		out = append(out, r)
	}
	return out
}

// TestLikeness is twice the common words in order over all words; long texts count words and not their order.
func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"", "", 1}, {"", "abc", 0}, {"abcd", "abcd", 1}, {"abcd", "abxd", .75}, {"abcd", "dcba", .25}, {"xabc", "abcx", .75},
		{"ab", "abcdef", .5}, {"axbxc", "abc", .75}} {
		assert.InDelta(t, c.want, likeness(letters32(c.a), letters32(c.b)), 1e-9, "%s %s", c.a, c.b)
		assert.InDelta(t, c.want, likeness(letters32(c.b), letters32(c.a)), 1e-9, "%s %s", c.b, c.a)
	}
	in, turned := strings.Repeat("a", 200)+strings.Repeat("b", 200), strings.Repeat("b", 200)+strings.Repeat("a", 200)
	assert.InDelta(t, .5, likeness(letters32(in), letters32(turned)), 1e-9)
	assert.InDelta(t, 1, likeness(letters32(in+"c"), letters32("c"+turned)), 1e-9, "beyond the bound the order does not count")
	assert.Equal(t, 2, shared(letters32("aab"), letters32("abc")))
	assert.Equal(t, letters32("ac"), without(letters32("abac"), letters32("ab")))
}

// TestBigrams are pairs of neighbours, and single words of units of up to three.
func TestBigrams(t *testing.T) {
	for text, want := range map[string]string{"": "", "a": "a", "abc": "a b c ab bc", "abcd": "ab bc cd"} {
		var got []string
		bigrams(letters32(text), func(b [2]int32) {
			s := string(b[0])
			if b[1] >= 0 {
				s += string(b[1])
			}
			got = append(got, s)
		})
		assert.Equal(t, want, strings.Join(got, " "))
	}
}

// TestAlignment reads which sentences became which: a letter is a sentence, the same letter the same words; a capital is a headline.
func TestAlignment(t *testing.T) {
	const a, b, c, d, e = "The mayor opened the new library on Monday. ", "Nine people were hurt when the old bridge fell. ",
		"Farmers expect rain in the north this week. ",
		"A ferry sank near the western harbour. ", "Schools stay closed until the end of June. "
	for _, k := range []struct{ name, old, new, want string }{
		{"all stay", a + b + c, a + b + c, "0>0 1>1 2>2"},
		{"one goes", a + b + c, a + c, "0>0 1> 2>1"},
		{"one comes", a + c, a + b + c, "0>0 >1 1>2"},
		{"the first goes", a + b, b, "0> 1>0"},
		{"two change places", a + b + c + d, a + c + b + d, "0>0 2>1 1>2m 3>3"},
		{"one stands twice", a + b + a, a + b + a, "0>0 1>1 2>2"},
		{"one of two goes", a + b + a + c, b + a + c, "0> 1>0 2>1 3>2"},
		{"one is edited", a + b + c, a + "Ten people were hurt when the old bridge fell. " + c, "0>0 1>1 2>2"},
		{"all are other", a + b, d + e, "0> 1> >0 >1"},
		{"one is split", "The mayor opened the new library on Monday and nine people were hurt when the old bridge fell. " + c, a + b + c,
			"0>0+1 1>2"},
		{"two are merged", a + b + c, "The mayor opened the new library on Monday and nine people were hurt when the old bridge fell. " + c,
			"0+1>0 2>1"},
	} {
		cmp := versions(k.old, k.new)
		v := newVocabulary(cmp.options.Style)
		p := alignment{old: v.read(cmp.Versions[0]), new: v.read(cmp.Versions[1])}
		var got []string
		for _, l := range p.sentences() {
			s := plus(l.old) + ">" + plus(l.new)
			if l.moved {
				s += "m"
			}
			got = append(got, s)
		}
		assert.Equal(t, k.want, strings.Join(got, " "), k.name)
	}
}

func plus(ns []int) string {
	var out []string
	for _, n := range ns {
		out = append(out, fmt.Sprint(n))
	}
	return strings.Join(out, "+")
}

// TestNamesAlike are spellings of one name, and names that share a word.
func TestNamesAlike(t *testing.T) {
	for pair, want := range map[string]bool{"Lindsay Williams|Lindsey Williams": true, "Ana Horvat|Eva Kern": false,
		"Ana Horvat|Ana Maria Horvat": false, "Kern|Kerns": true, "Bo|Jo": false} {
		a, b, _ := strings.Cut(pair, "|")
		assert.Equal(t, want, respelled(a, b), pair)
	}
	for pair, want := range map[string]bool{"ana horvat|horvat": true, "ana horvat|ana": true, "ana horvat|orvat": false,
		"ana horvat|eva horvat": false, "ana|ana": true} {
		a, b, _ := strings.Cut(pair, "|")
		assert.Equal(t, want, sameName(a, b), pair)
		assert.Equal(t, want, sameName(b, a), pair)
	}
	for pair, want := range map[string]bool{"serbian|serbia": true, "japanese|japan": true, "israeli|israel": true, "serbia|serbia": false,
		"bridgean|bridge": false, "serbiaish|serbia": true, "serbiaxx|serbia": false} {
		a, b, _ := strings.Cut(pair, "|")
		assert.Equal(t, want, ofCountry(a, b), pair)
	}
	assert.True(t, alike("Ana Horvat", "Horvat Mill"))
	assert.False(t, alike("Ana Horvat", "Ivo Kern"))
	for token, want := range map[string]string{"US": "u.s.", "Us": "us", "U1": "u1", "USA": "usa", "Ohio": "ohio"} {
		assert.Equal(t, want, dotted(token), token)
	}
}

// TestJoinedSpans sorts spans and joins those between which no other stands.
func TestJoinedSpans(t *testing.T) {
	s := func(from, to int) article.Span { return article.Span{Start: from, End: to} }
	assert.Equal(t, []article.Span{s(0, 9)}, joined([]article.Span{s(5, 9), s(0, 4)}, nil))
	assert.Equal(t, []article.Span{s(0, 4), s(6, 9)}, joined([]article.Span{s(6, 9), s(0, 4)}, []article.Span{s(4, 6)}))
	assert.Equal(t, []article.Span{s(0, 9)}, joined([]article.Span{s(0, 9), s(2, 4)}, []article.Span{s(5, 6)}))
	assert.Equal(t, []article.Span{s(0, 9)}, joined([]article.Span{s(0, 5), s(5, 9)}, []article.Span{s(5, 6)}), "they touch")
	assert.True(t, overlapsAny(s(0, 5), []article.Span{s(7, 9), s(4, 6)}))
	assert.False(t, overlapsAny(s(0, 5), []article.Span{s(7, 9), s(5, 6)}))
}
