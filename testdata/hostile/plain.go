//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// marks are repeated alone, with a space, and with a word between them.
const marks = `.,;:!?'"()[]{}<>/\|-_=+*&^%$#@~` + "`…—–•§°“”‘’«»„‹›¿"

// plainUnits are what plain text repeats.
func plainUnits() (out []unit) {
	for _, m := range marks {
		out = append(out, units(string(m), string(m)+" ")...)
	}
	for _, m := range `.,;:!?'"()-–—/“”‘’` {
		out = append(out, units("a"+string(m), "Word "+string(m)+" ")...)
	}
	out = append(out, units(shapes...)...)
	out = append(out, units(characters...)...)
	out = append(out, units(words...)...)
	return append(out, units(layout...)...)
}

// shapes look like numbers, dates, addresses, telephone numbers, scores, sums.
var shapes = []string{
	"3-4-", "3–4–", "1,", "1.", "1/", "1:", "1 ", "0", "1-2/3 ", "+1 ", "(1) ", "9 000 ", "1,000,", "$1 ", "$", "£1-", "1%", "1st ",
	"12:30 ", "12:30:", "2020-01-01 ", "2020-01-01",
	"Jan. 1, ", "January 1 2020 ", "Monday ", "Monday, ", "on Monday ", "one hundred ", "one-hundred-", "million ", "1 million ", "3 to 4 ",
	"between 3 and ", "555-1234 ", "(555) ",
	"twenty-one ", "half of ", "1/2 of 1/2 ", "three of the ", "1,000 people and ", "a 9-year-old ", "9-year-", "1 km ", "5 percent to ",
	"more than 5 and ", "two years ago ", "last week ",
	"a@b.c ", "a@", "a.b@", "http://a ", "http://", "www.a.", "http://a/", "#a ", "@a ", "3.", "3.3.3 ", "III ", "A1", "1a", "x1-y2-",
}

// characters are of other scripts, or none that shows.
var characters = []string{
	"é", "e\u0301", "\u0301", "\u200b", "a\u200b", "\u00ad", "a\u00ad", "\u202e", "\u2066", "\ufeff", "\u200d", "אב ", "אב", "漢", "漢字。",
	"👩\u200d", "\U0001f600", "\U0001f600 ",
	"\x00", "\xff", "\xc3", "a\xff ", "ﷺ ", "İ", "ſ", "Ǆ ", "\ufdd0", "\u00a0", "a\u00a0", "\u2028", "\u3000", "ﬁ ",
}

// words repeat what rules look for.
var words = []string{
	"a", "a ", "A", "A ", "A.", "A. ", "a.b", "U.S.", "U.S. ", "Mr. ", "Dr. Smith ", "a-", "well-known-", "a's ", "a’s", "n't ", "don't",
	"word ", "the ", "Smith ", "John Smith ", "John Smith, ",
	"said ", "police said ", "said he ", "Smith said Jones ", "Police said. ", "said police, said ", "he ", "he said. ", "He said he said ",
	"she and he ", "his ", "it ", "who ", "which ", "that ",
	"and ", "or ", "not ", "never ", "may ", "may have ", "could be ", "is ", "was ", "to ", "to be ", "if ", "but ", "as ", "of ", "in ",
	"with ", "than ", "according to ",
	"according to police, ", "reportedly ", "allegedly ", "alleged ", "suspected of ", "accused of ", "believed to ", "denied ",
	"denied that ", "X denied that Y said that ", "claims that ",
	"He said that she said that ", "that he said ", "president ", "president of ", "the president of the bank of ", "President Smith ",
	"Smith's ", "Smith's brother's ", "A of B ",
	"the minister, the ", "spokesman for the ", "who said ", "who, ", ", who said, ", "Smith (", "(a ", "a) ", "[a ", "\"a ", "\"a\" ",
	"\"a\" said B. ", "\"a,\" said ", "“a ", "“a” ", "“a,” he said. ", "a” ",
	"‘a ", "‘a “b ", "'a ", "“‘", "\"'", "'\"", "«a ", "«a» ", "“(", "(“a” ", "“a” “", "“A” and “b”, ", "—a ", "— a — ", "- a ", "a -- ",
	"a: ", "A: b ", "a; ", "a, ", "a, b and ", "A, B and C, ",
	"Why? ", "No! ", "Is it? said ", "a... ", "a. b. ", "a.b. ", "Go. ", "Rain fell. ", "It rained and ", "It rained because ",
	"fire fire fire. ", "the fire of the fire ", "fire ", "killed ", "killing ",
	"Serbia ", "Serbia's ", "Serbia and Kosovo ", "the Serbian ", "Reuters reported that ", "the attack, which Belgrade denied, ", "will ",
	"plans to ", "asked to ", "asked whether ", "Correction: ", "UPDATE: ",
	"very ", "really not ", "unlikely ", "no ", "nobody ", "no one said ", "there is ", "what ", "so ", "I ", "I said ", "we ", "you ",
	"Mr. Smith said. He ", "Anna said she said. ", "John Smith and Mary Smith said. ",
}

// layout repeats lines and paragraphs.
var layout = []string{
	"\n", " ", "\t", "\r\n", "\r", "\v", " \n", "a\n", "a\n\n", "a\t", "a\r", "ab\tcd\n", "A a\n\n", "- a\n", "- a\n\n", "— a\n", "1. a\n",
	"• a\n", "* * *\n\n", "\"a\n\n", "“a\n\n", "“A b c.\n\n", "‘a\n\n",
	"Q: Why?\n\nA: No.\n\n", "SMITH: We go.\n\n", "SMITH: We go.\n", "LONDON (AP) — Rain fell.\n\n", "LONDON — ", "By John Smith\n\n",
	"Photo by John\n\n", "Correction: It rained.\n\n",
	"Editor's note: It rained.\n\n", "January 1, 2020\n\n", "Police said.\n\n", "— We go, he said.\n\n", "What Comes Next\n\n", "a:\n\n",
	"“We go,” he said.\n\n", "He said.\n\n",
}

// madeText is plain text that no unit repeats.
func madeText() []class {
	plain := func(name string, text func(n int) string) class {
		return class{name: "plain " + name, args: analyze("a.txt"), files: func(n int) []file { return []file{{"a.txt", text(n)}} }}
	}
	numbered := func(name, form string) class {
		return plain(name, func(n int) string { return counted(form, n) })
	}
	return []class{
		plain("prose", func(n int) string { return prose(n, 1) }),
		plain("prose without stops", func(n int) string { return strings.NewReplacer(".", "", "\n", "", ",", "").Replace(prose(n, 1)) }),
		plain("prose in one line", func(n int) string { return strings.ReplaceAll(prose(n, 1), "\n", "") }),
		plain("prose without spaces", func(n int) string { return strings.ReplaceAll(prose(n, 1), " ", "") }),
		plain("prose in capitals", func(n int) string { return strings.ToUpper(prose(n, 1)) }),
		plain("quotations alone", func(n int) string {
			return "Rain fell.\n\n" + strings.Repeat("“Nobody ran to the gate.” It rained. ", n/40)
		}),
		plain("quotations alone, a paragraph each", func(n int) string {
			return strings.Repeat("“Nobody ran to the gate.”\n\nIt rained.\n\n", n/42)
		}),
		plain("prose in a quotation", func(n int) string { return "“" + strings.NewReplacer("“", "", "”", "").Replace(prose(n, 1)) }),
		plain("prose, words shuffled", func(n int) string { return shuffled(prose(n, 1), " ", 1) }),
		plain("prose, a word a line", func(n int) string { return strings.ReplaceAll(prose(n, 1), " ", "\n") }),
		plain("prose, a word a paragraph", func(n int) string { return strings.ReplaceAll(prose(n, 1), " ", "\n\n") }),
		plain("a title of prose", func(n int) string { return strings.NewReplacer(". ", " ", "\n", "").Replace(prose(n, 1)) }),
		plain("random bytes", func(n int) string { return random(n, 256, 0) }),
		plain("random ASCII", func(n int) string { return random(n, 95, 32) }),
		plain("random marks", func(n int) string { return randomOf(n, strings.Split(marks, "")) }),
		plain("random marks, spaced", func(n int) string {
			return randomOf(n,
				strings.Fields(strings.Join(strings.Split(marks, ""), " a ")))
		}),
		plain("random cues", func(n int) string { return randomOf(n, words) }),
		plain("random shapes", func(n int) string { return randomOf(n, shapes) }),
		numbered("other words", "w%d "), numbered("other names", "John Nam%d "), numbered("other surnames", "Nam%d said. "),
		numbered("other people speak", "John Nam%d said Mary Oth%d went. "),
		numbered("other offices", "The minister of the thing%d said it rained. "), numbered("other sentences", "Bus%d hit car%d. "),
		numbered("other quotations", "“Bus%d is late,” said Nam%d. "),
		numbered("other countries of one", "Serbia%d's minister said it rained. He went. "),
		numbered("other paragraphs", "Bus%d hit car%d.\n\n"), numbered("other numbers", "%d people were hurt. "),
		numbered("other disputes", "Smith%d said it rained, which Jones%d denied. "), numbered("one name, other names",
			"Smith said Nam%d. "), numbered("first names of one surname", "Nam%d Smith said. "),
		numbered("surnames behind one first name", "John Nam%d said he went. "), numbered("acronyms", "The Big Red Bank%d (BRB%d) said. "),
		numbered("other headlines", "Nam%d wins\n\n"),
	}
}

// counted repeats a form with other numbers.
func counted(form string, n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.ReplaceAll(form, "%d", fmt.Sprint(i)))
	}
	return b.String()
}

func random(n, kinds, from int) string {
	r := rand.New(rand.NewPCG(3, 3))
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(from + r.IntN(kinds))
	}
	return string(out)
}

func randomOf(n int, of []string) string {
	r := rand.New(rand.NewPCG(4, 4))
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(of[r.IntN(len(of))])
	}
	return b.String()
}
