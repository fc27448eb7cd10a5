package text

import (
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestPlaces asks for sentences and tokens by place, in an article whose title stands apart from its text.
func TestPlaces(t *testing.T) {
	x := New(article.FromText("", "Ferry runs again", "The ferry runs. “It is new,” she said."), nil)
	prose := x.Article.Prose
	at := func(words string) article.Span {
		for i := range prose {
			if len(prose) >= i+len(words) && prose[i:i+len(words)] == words {
				return article.Span{Start: i, End: i + len(words)}
			}
		}
		t.Fatal(words)
		return article.Span{}
	}
	assert.Len(t, x.Sentences, 3)
	assert.True(t, x.InHeadline(0))
	assert.Equal(t, 1, x.SentenceAt(at("ferry").Start))
	assert.Equal(t, 2, x.SentenceAt(at("said").Start))
	assert.Equal(t, 3, x.SentenceAt(at("Ferry").Start), "the title lies behind the text")
	assert.Equal(t, []int{1, 2}, x.Touching(article.Span{Start: 0, End: at("said").End}))
	assert.Equal(t, []int{0}, x.Touching(at("Ferry runs again")))
	assert.Equal(t, []int{1, 2}, x.Tokens(1, []article.Span{at("ferry runs")}))
	assert.Equal(t, 1, x.TokenOf(1, at("ferry runs")))
	assert.Equal(t, -1, x.TokenOf(1, at("said")))
	assert.Equal(t, 2, x.HeadOf(1, []article.Span{at("ferry runs")}))
	assert.Equal(t, -1, x.HeadOf(1, nil))
	assert.True(t, x.Quoted(at("new")))
	assert.False(t, x.Quoted(at("said")))
	assert.Equal(t, len("“It is new,”"), x.QuotedIn(at("runs. “It is new,” she"), -1))
	assert.Equal(t, "ferry she", x.Join([]article.Span{at("ferry"), at("she")}))
}

// TestEnglish tells texts of other languages, long and short, and leaves English headlines and foreign names alone.
func TestEnglish(t *testing.T) {
	long := "Les habitants du village ont quitté leurs maisons lundi soir, car la rivière montait encore. "
	mixed := "The people of the village left on Monday as the river rose, and it was all that they could do, the mayor said to us. " +
		long
	for _, s := range []string{mixed, "", "Man dies", "La La Land wins", "Ursula von der Leyen visits Rio de Janeiro",
		"Café de la Paix shuts",
		"“Je suis Charlie,” she said.", "Charles de Gaulle flies to la Réunion", "War and Peace on stage", "Bayern hire coach", "12 – 14"} {
		assert.True(t, New(article.FromText("", "", s), nil).English(), s)
	}
	for _, s := range []string{long, long + long + long + long, "Der Stausee ist leer, sagte der Minister.",
		"Le pont est fermé.", "Die Brücke wurde am Montag gesperrt.",
		"Policja zatrzymała dwóch mężczyzn, którzy są podejrzani.", "Köprü kapalı ve bir kişi öldü.",
		"A híd le van zárva, mondta a rendőrség.", "Jembatan itu ditutup dan tidak ada yang terluka.", "橋は閉鎖された、と警察は述べた。",
		"Η γέφυρα έκλεισε τη Δευτέρα.", "الجسر مغلق، قالت الشرطة."} {
		assert.False(t, New(article.FromText("", "", s), nil).English(), s)
	}
}
