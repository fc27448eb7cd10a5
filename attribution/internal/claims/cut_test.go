package claims

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// cuttings prints the claims of a text: its words, its label and what it does, its sources from the outermost to the innermost, its
// evidence, its head; and what reporting clauses tell besides.
func cuttings(r result, t *text.Text) string {
	var out []string
	for _, c := range r.Claims {
		line := c.Text + " = " + c.Certainty.Label.String()
		if c.Kind != Statement {
			line += " " + c.Kind.String()
		}
		for _, e := range c.Evidence {
			line += fmt.Sprintf(" (%s)", e.Text)
		}
		if len(c.Sources) > 0 {
			line += " < " + strings.Join(c.Sources, " < ")
		}
		if c.Head >= 0 {
			line += " @" + r.Predicates[c.Head].Lemma
		}
		out = append(out, line)
	}
	for _, o := range r.Occasions {
		for _, s := range o {
			out = append(out, "besides: "+s.Of(t.Article.Prose))
		}
	}
	return strings.Join(out, " | ")
}

// below cuts a text that stands under a headline.
func below(words string) string { return cut("What happened at the bridge\n\n"+words, 1) }

// above cuts a headline.
func above(words string) string { return cut(words+"\n\nNobody knows the way there.", 0) }

// cut prints the claims of one block of an article.
func cut(words string, block int) string {
	t := text.New(article.FromText("", "", words), nil)
	who := sources.Read(sources.Input{Prose: t.Article.Prose, Sentences: t.Sentences, Quotations: t.Quotations})
	as, _ := extract.Resolve(t, who, extract.Find(t, who), .5)
	r := result{as, Cut(t, as)}
	var keep []Claim
	for _, c := range r.Claims {
		if t.Article.Blocks[block].Span.Contains(c.Spans[0]) {
			keep = append(keep, c)
		}
	}
	r.Claims = keep
	return cuttings(r, t)
}

// TestCut: where the sentences differ by a word, the claims come apart elsewhere, or say it otherwise.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"The mill closed on Monday and the owners left the town.":              "The mill closed on Monday = asserted @close | the owners left the town = asserted @leave",
		"The mill closed on Monday and the owners in the town.":                "The mill closed on Monday and the owners in the town = asserted @close",
		"The mill closed and burned on Monday.":                                "The mill closed and burned on Monday = asserted @close",
		"The mill was closed, sold and burned.":                                "The mill was closed, sold and burned = asserted @close",
		"The mill closed; the owners left.":                                    "The mill closed = asserted @close | the owners left = asserted @leave",
		"The mill closed, and then, on Monday, the owners left.":               "The mill closed = asserted @close | then, on Monday, the owners left = asserted @leave",
		"The mill, which may reopen in May, burned on Monday.":                 "The mill , burned on Monday = asserted @burn | may reopen in May = possible (may) @reopen",
		"The mill, which opened in 1950, burned on Monday.":                    "The mill, which opened in 1950, burned on Monday = asserted @burn",
		"The mill which may reopen in May burned on Monday.":                   "The mill burned on Monday = asserted @burn | may reopen in May = possible (may) @reopen",
		"The mill which opened in May burned on Monday.":                       "The mill which opened in May burned on Monday = asserted @burn",
		"The mill may not reopen, because the roof burned.":                    "The mill may not reopen = doubted (not) (may) @reopen | because the roof burned = asserted @burn",
		"The mill burned although the roof may be saved.":                      "The mill burned = asserted @burn | although the roof may be saved = possible (may) @save",
		"The mill will close if the talks fail.":                               "The mill will close if the talks fail = conditional (will) (if) @close",
		"The mill will close unless the town pays.":                            "The mill will close unless the town pays = conditional (will) (unless) @close",
		"The mill closed when the talks failed.":                               "The mill closed when the talks failed = asserted @close",
		"The mill burned, the mayor said.":                                     "The mill burned = reported (said) < the mayor @burn",
		"The mill burned, the mayor said on Monday at the gate.":               "The mill burned = reported (said) < the mayor @burn | besides: on Monday at the gate",
		"The mill burned, the mayor told reporters in Holm.":                   "The mill burned = reported (told) < the mayor @burn | besides: reporters in Holm",
		"The mill burned and the roof fell, the mayor said.":                   "The mill burned = reported (said) < the mayor @burn | the roof fell = reported (said) < the mayor @fall",
		"The mayor said the mill burned and the roof fell.":                    "the mill burned = reported (said) < The mayor @burn | the roof fell = reported (said) < The mayor @fall",
		"The mayor said the mill burned, and the roof fell.":                   "the mill burned = reported (said) < The mayor @burn | the roof fell = asserted @fall",
		"The mayor said that the mill burned and that the roof fell.":          "the mill burned = reported (said) < The mayor @burn | the roof fell = reported (said) < The mayor @fall",
		"The mayor said the mill had burned but left the town.":                "the mill had burned = reported (said) < The mayor @burn | left the town = reported (said) < The mayor @leave",
		"The mayor said the mill, which may reopen, had burned.":               "the mill had burned = reported (said) < The mayor @burn | may reopen = possible (may) @reopen",
		"The mayor, who left the town on Monday, said the mill had burned.":    "the mill had burned = reported (said) < The mayor @burn | besides: who left the town on Monday",
		"The mayor, speaking at the gate, said the mill had burned.":           "the mill had burned = reported (said) < The mayor @burn | besides: speaking at the gate",
		"The mayor said the police believed the mill had burned.":              "the police believed the mill had burned = reported (said) < The mayor @believe",
		"According to the mayor, the mill burned.":                             "the mill burned = reported (According to) < the mayor @burn",
		"According to the mayor, who left on Monday, the mill burned.":         "the mill burned = reported (According to) < the mayor @burn | besides: who left on Monday",
		"The mill burned, according to a report which came out on Monday.":     "The mill burned = reported (according to) < a report @burn",
		"“The mill burned,” the mayor said.":                                   "The mill burned = reported (said) < the mayor @burn",
		"“The mill burned and the roof fell,” the mayor said.":                 "The mill burned = reported (said) < the mayor @burn | the roof fell = reported (said) < the mayor @fall",
		"“The mill burned,” the mayor said. “The roof fell.”":                  "The mill burned = reported (said) < the mayor @burn | The roof fell = reported (said) < the mayor @fall",
		"“It is not so,” the mayor said.":                                      "It is not so = negated (said) (not) < the mayor @be",
		"“No,” the mayor said.":                                                "",
		"“Not so,” the mayor said.":                                            "",
		"The mayor called the fire “a disgrace” on Monday.":                    "the fire “a disgrace” = reported (called) < The mayor @disgrace | besides: on Monday",
		"The mayor described the fire as a disgrace.":                          "the fire as a disgrace = reported (described) < The mayor @disgrace",
		"The mayor welcomed the deal.":                                         "The mayor welcomed the deal = asserted @welcome",
		"The mayor welcomed the deal, which the town signed on Monday.":        "The mayor welcomed the deal, which the town signed on Monday = asserted @welcome",
		"The mayor reported two deaths.":                                       "two deaths = reported (reported) < The mayor @death",
		"The mayor reported two cars.":                                         "The mayor reported two cars = asserted @report",
		"The mayor denied the theft.":                                          "the theft = denied (denied) < The mayor @theft",
		"The mayor denied it.":                                                 "The mayor denied it = asserted @deny",
		"The mayor denied that the mill burned.":                               "the mill burned = denied (denied) < The mayor @burn",
		"The mayor rejected the plan.":                                         "the plan = denied (rejected) < The mayor @plan",
		"The mayor accused the owner of stealing the money.":                   "the owner of stealing the money = alleged (accused) < The mayor",
		"The owner is accused of stealing the money.":                          "The owner is accused of stealing the money = alleged (is accused) @steal",
		"The owner was charged with stealing the money.":                       "The owner was charged = asserted @charge | stealing the money = alleged (charged) @steal",
		"The owner was arrested on suspicion of theft.":                        "The owner was arrested = asserted @arrest | theft = alleged (on suspicion of) @theft",
		"The owner is suspected of having stolen the money and left the town.": "The owner is suspected of having stolen the money = alleged (is suspected) @steal | left the town = alleged (is suspected) @leave",
		"The owner is wanted for theft.":                                       "The owner is wanted = asserted @want | theft = alleged (wanted) @theft",
		"The owner is believed to have left the town.":                         "The owner is believed to have left the town = probable (is believed) @leave",
		"The owner is said to be ill.":                                         "The owner is said to be ill = reported (is said) @ill",
		"The owner is reported to have died.":                                  "The owner is reported to have died = reported (is reported) @die",
		"There were rumours that the owner had died.":                          "There were rumours that the owner had died = alleged (rumours) @die",
		"There were rumours of a sale.":                                        "There were rumours of a sale = asserted @be",
		"The mayor called on both towns to open the road.":                     "both towns to open the road = requested request (called on) < The mayor @open",
		"The mayor urged the owners to pay.":                                   "to pay = requested request (urged) < The mayor @pay | besides: the owners",
		"The mayor asked whether the mill was safe.":                           "whether the mill was safe = unverified (asked) (whether) < The mayor @safe",
		"Is the mill safe?":                                                    "Is the mill safe = unverified question (?) @safe",
		"Open the road now!":                                                   "Open the road now = requested request (Open) @open",
		"The road must be opened.":                                             "The road must be opened = planned opinion (must) @open",
		"It is essential that the road is opened.":                             "It is essential that the road is opened = asserted opinion @essential",
		"The mayor said it was wrong to close the road.":                       "it was wrong to close the road = reported (said) < The mayor @wrong",
		"The mayor wants to close the road.":                                   "to close the road = planned (wants) < The mayor @close",
		"The mayor hopes to close the road in May.":                            "to close the road in May = possible (hopes) < The mayor @close",
		"The mayor promised to close the road.":                                "to close the road = planned (promised) < The mayor @close",
		"The mayor decided to close the road.":                                 "to close the road = planned (decided) < The mayor @close",
		"The mayor refused to close the road.":                                 "The mayor refused to close the road = negated (refused) @close",
		"The owner (who is 60) left the town.":                                 "The owner (who is 60) left the town = asserted @leave",
		"The owner left the town (he is 60).":                                  "The owner left the town = asserted @leave | (he is 60) = asserted @be",
		"The owner left the town - he is 60.":                                  "The owner left the town = asserted @leave | he is 60 = asserted @be",
		"The owner left the town, leaving the mill behind.":                    "The owner left the town, leaving the mill behind = asserted @leave",
		"The owner was ill and the mayor angry.":                               "The owner was ill and the mayor angry = asserted @ill",
		"The owner is a thief.":                                                "The owner is a thief = asserted @be",
		"The owner is ill.":                                                    "The owner is ill = asserted @ill",
		"The owner called him a liar.":                                         "him a liar = reported (called) < The owner @liar",
		"The owner said him a liar.":                                           "The owner said him a liar = asserted @say",
		"The mill is a ruin and was sold in May.":                              "The mill is a ruin = asserted @be | was sold in May = asserted @sell",
		"They paid $5 million for the mill.":                                   "They paid $5 million for the mill = asserted @pay",
		"They paid 5% of the price.":                                           "They paid 5% of the price = asserted @pay",
		"And they left.":                                                       "they left = asserted @leave",
		"He did not say who paid.":                                             "who paid = unverified (did not say) (not) < He @pay",
		"He knows that they left.":                                             "they left = reported (knows) < He @leave",
		"He left the town, he said, and sold the mill.":                        "He left the town = reported (said) < he @leave | sold the mill = reported (said) < he @sell",
		"It was not clear whether the owner left.":                             "It was not clear whether the owner left = unverified (not) (clear) (whether) @leave",
		"Two men who robbed a bank are suspected of having fled.":              "Two men who robbed a bank are suspected of having fled = alleged (are suspected) @flee",
		"In a statement, the firm said the mill would close in May.":           "the mill would close in May = planned (said) (would) < the firm @close | besides: In a statement",
		"The firm said in a statement that the mill would close in May.":       "the mill would close in May = planned (said in a statement) (would) < The firm @close",
		"The clerk said he was told the mill would close.":                     "he was told the mill would close = reported (said) < The clerk @tell",
		"Officials fear the mill could close.":                                 "the mill could close = possible (fear) (could) < Officials @close",
		"Officials know the owner.":                                            "Officials know the owner = asserted @know",
		"Officials believe the owner.":                                         "Officials believe the owner = asserted @believe",
		"Officials believe the owner left.":                                    "the owner left = probable (believe) < Officials @leave",
		"Paper says the owner left.":                                           "the owner left = reported (says) < Paper @leave",
		"The mill closed on Monday. The mill closed on Monday.":                "The mill closed on Monday = asserted @close | The mill closed on Monday = asserted @close",
		"The fire, police say, was set.":                                       "The fire was set = reported (say) < police @set",
		"The report found that the fire was set and blamed the owner.":         "the fire was set = reported (found) < The report @set | blamed the owner = reported (found) < The report @blame",
		"Asked about the fire, the mayor said the mill was safe.":              "the mill was safe = reported (said) < the mayor @safe | besides: Asked about the fire",
		"When asked about the fire, the mayor declined to comment.":            "When asked about the fire, the mayor declined to comment = negated (declined) @comment",
		"The mayor criticised the owner, saying the mill was unsafe.":          "The mayor criticised the owner = asserted @criticise | the mill was unsafe = reported (saying) < The mayor @unsafe",
		"The mayor warned of a strike.":                                        "a strike = possible (warned of) < The mayor @strike",
		"The mayor warned of trouble.":                                         "trouble = possible (warned of) < The mayor @trouble",
	} {
		assert.Equal(t, want, below(text), text)
	}
}

// TestCutHeadline: what a headline is about goes with what it says of it.
func TestCutHeadline(t *testing.T) {
	for text, want := range map[string]string{
		"Missing schoolgirls: government claims a deal": "Missing schoolgirls: government claims a deal = asserted @claim",
		"No joke: boy billed for missing a party":       "No joke: boy billed for missing a party = asserted @bill",
		"Mayor left: owner billed for the fire":         "Mayor left: owner billed for the fire = asserted @leave",
		"Mayor says: owner billed for the fire":         "owner billed for the fire = reported (says:) < Mayor @bill",
		"Mayor: owner billed for the fire":              "owner billed for the fire = reported (:) < Mayor",
		"Holm fire: two held, police say":               "Holm fire: two held = reported (say) < police @fire",
		"Paper says man married dog":                    "man married dog = reported (says) < Paper",
		"Paper says man":                                "Paper says man = asserted @say",
		"Mayor denies theft":                            "Mayor denies theft = denied (denies) @deny",
		"Owner 'stole money', police say":               "Owner 'stole money' = reported (say) < police @steal",
		"Police: owner stole money":                     "owner stole money = reported (:) < Police @steal",
		"Was the owner ill?":                            "Was the owner ill = unverified question (?) @ill",
		"Reports of a sale":                             "Reports of a sale = reported (Reports) @report",
		"Mayor welcomes deal":                           "Mayor welcomes deal = asserted @welcome",
	} {
		assert.Equal(t, want, above(text), text)
	}
}

// TestIDs: equal claims of an article are told apart by their place among equals, however they are written.
func TestIDs(t *testing.T) {
	d := lone("The mill closed in May. “The mill closed in May,” he said. The  mill closed in May! The mill closed in June.")
	ids := map[string]bool{}
	for _, c := range d.Claims {
		ids[c.ID] = true
	}
	first := d.Claims[1].ID
	assert.Equal(t, map[string]bool{d.Claims[0].ID: true, first: true, first + "-2": true, first + "-3": true, d.Claims[4].ID: true}, ids)
	assert.Len(t, first, 12)
	for text, want := range map[string]string{
		"“The Mill’s  roof”": "the mill's roof",
		"The Mill's roof...": "the mill's roof",
		"- 'so' - ":          "so",
		"10–12":              "10-12",
	} {
		assert.Equal(t, want, Normalize(text), text)
	}
}

// TestFactsOfClaims: a claim has the facts that stand in it, and no others.
func TestFactsOfClaims(t *testing.T) {
	d := lone("The mill closed in 2015 and three owners left Holm.")
	closed, left := d.Claims[1].Facts, d.Claims[2].Facts
	assert.Equal(t, []int{1, 0, 0}, []int{len(closed.Dates), len(closed.Quantities), len(closed.Names)})
	assert.Equal(t, []int{0, 1, 1}, []int{len(left.Dates), len(left.Quantities), len(left.Names)})
}

// TestStatements: what the article asks, demands or holds right cannot be checked.
func TestStatements(t *testing.T) {
	for text, want := range map[string]Kind{
		"The mill closed in May.":    Statement,
		"Was the mill closed?":       Question,
		"Close the mill!":            Request,
		"The mill should be closed.": Opinion,
	} {
		c := lone(text).Claims[1]
		assert.Equal(t, want, c.Kind, text)
		assert.Equal(t, want == Statement, c.Checkable, text)
	}
	var names []string
	for _, k := range []Kind{Statement, Request, Question, Opinion} {
		names = append(names, k.String())
	}
	assert.Equal(t, []string{"statement", "request", "question", "opinion"}, names)
}

// TestSourceOfClaim: the article speaks for itself where nobody is behind a claim.
func TestSourceOfClaim(t *testing.T) {
	said := lone("The mill closed, the mayor said.")
	if s := said.Claims[1].Source(said.as); assert.NotNil(t, s) {
		assert.Equal(t, "the mayor", s.Name)
	}
	assert.Nil(t, said.Claims[0].Source(said.as))
}
