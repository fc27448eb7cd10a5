//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// houses are settings and baselines, for a harmless article.
func houses() (out []class) {
	article := file{"a.txt", "Police said that it rained."}
	settings := func(name string, text func(n int) string) class {
		return class{name: "settings " + name, args: []string{"analyze", "--config", "s.yaml", "a.txt"},
			files: func(n int) []file { return []file{article, {"s.yaml", text(n)}} }}
	}
	baseline := func(name string, text func(n int) string) class {
		return class{name: "baseline " + name, args: []string{"analyze", "--baseline", "b.yaml", "a.txt"},
			files: func(n int) []file { return []file{article, {"b.yaml", text(n)}} }}
	}
	for _, u := range yamlUnits {
		name := fmt.Sprintf("%.30q", u.before+u.text)
		out = append(out, settings(name, u.of), baseline(name, u.of))
	}
	for _, u := range []unit{{"{a,b}", "ignore: ['", "']\n"}, {"{a,", "ignore: ['", "']\n"}, {"**/", "ignore: ['", "a']\n"},
		{"*a", "ignore: ['", "']\n"}, {"[a]", "ignore: ['", "']\n"}, {"'*',", "ignore: [", "]\n"}, {"{a,{b,", "ignore: ['", "']\n"},
		{"[a, b], ", "style: [", "]\n"}, {"high,", "fail-on: '", "'\n"}, {"high, ", "fail-on: [", "]\n"}, {"a", "format: ", "\n"},
		{"x", "baseline: ", "\n"}} {
		out = append(out, settings(fmt.Sprintf("%.30q", u.before+u.text), u.of))
	}
	pattern := func(name, unit string, most int) class {
		return class{name: "pattern " + name, args: []string{"analyze", strings.Repeat(unit, most)},
			files: func(int) []file { return []file{article} }}
	}
	return append(out, pattern("of braces", "{a,b}", 200), pattern("of nested braces", "{a,", 200), pattern("of stars", "**/", 200),
		pattern("of letters", "*a", 200),
		settings("of verbs", func(n int) string { return "verbs:\n" + counted("  verb%d: say\n", n) }),
		settings("of sources", func(n int) string { return "sources:\n" + counted("  Nam%d: [Oth%d]\n", n) }),
		settings("of style", func(n int) string { return "style:\n" + counted("  - [wor%d, oth%d]\n", n) }),
		settings("of patterns", func(n int) string { return "ignore:\n" + counted("  - 'a%d/**'\n", n) }),
		baseline("of entries", func(n int) string {
			return "accepted:\n" + counted("  - {article: a.txt, rule: number, thread: t%d, new: n%d, reason: r}\n", n)
		}),
		baseline("of entries of one", func(n int) string {
			return "accepted:\n" + counted("  - {article: a.txt, rule: uncited, new: It rained., reason: r%d}\n", n)
		}),
	)
}

// lines are JSON lines for batch.
func lines() (out []class) {
	batch := func(name string, text func(n int) string) class {
		return class{name: "batch " + name, args: []string{"batch", "a.jsonl"},
			files: func(n int) []file { return []file{{"a.jsonl", text(n)}} }}
	}
	for _, u := range []unit{{text: "["}, {text: "{\"a\":"}, {text: "{}\n"}, {text: "\n"}, {text: "x"}, {text: "x\n"},
		{text: "[", before: `{"id":`}, {text: "9", before: `{"text":"Rain fell.","id":`, behind: "}"}, {text: "a", before: `{"text":"Rain fell.","id":"`, behind: `"}`},
		{text: `{"text":"Rain fell."},`, before: `{"id":1,"versions":[`, behind: `{"text":"Rain fell."}]}`}, {text: `{"id":1,"text":"a"}` + "\n"}, {text: `\u0041`, before: `{"id":1,"text":"`, behind: `"}`}, {text: `\ud800`, before: `{"id":1,"text":"`, behind: `"}`},
		{text: `\\`, before: `{"id":1,"text":"`, behind: `"}`}, {text: `"a":1,`, before: `{"id":1,`, behind: `"text":"Rain fell."}`},
		{text: `"text":"Rain fell.",`, before: `{`, behind: `"id":1}`}, {text: "{\"a\":", before: `{"id":1,"text":"Rain fell.","x":`}, {text: `"mentions",`, before: `{"id":1,"text":"Rain fell.","include":[`, behind: `"mentions"]}`},
		{text: "[", before: `{"text":`}, {text: `{"text":"Rain fell.","time":"2020"},`, before: `{"id":1,"versions":[`, behind: `{"text":"Rain fell."}]}`}} {
		out = append(out, batch(fmt.Sprintf("%.30q", u.before+u.text), u.of))
	}
	version := func(n int) string { return quoted(prose(n, 5)) }
	return append(out, batch("of prose", func(n int) string { return `{"id":1,"text":` + version(n) + "}\n" }), batch("of two versions", func(n int) string {
		return `{"id":1,"versions":[{"text":` + version(n/2) + `},{"text":` + quoted(shuffled(prose(n/2, 5), ". ", 3)) + "}]}\n"
	}), batch("of many versions", func(n int) string {
		return `{"id":1,"versions":[` + strings.TrimSuffix(counted(`{"text":"Bus%d hit the car. It rained on %d people."},`, n), ",") + "]}\n"
	}))
}

// quoted is a text in JSON.
func quoted(text string) string {
	b, _ := json.Marshal(text) // of a text it cannot fail
	return string(b)
}

// pairs are two versions, each of n bytes in half.
func pairs() (out []class) {
	diff := func(name string, sides func(n int) (string, string)) class {
		return class{name: "diff " + name, args: []string{"diff", "a.txt", "b.txt"}, files: func(n int) []file {
			a, b := sides(n / 2)
			return []file{{"a.txt", a}, {"b.txt", b}}
		}}
	}
	for _, u := range append(units("a ", "A a. ", "word ", "Rain fell. ", "Police said. ", "“a” ", "\"", ". ", "1 ", "1 people. ", "3-4-",
		"Smith said he went. ", "a\n\n", "Rain fell.\n\n", "漢", "said ", "a, ", "a b c d e f. ", "he said she said ", "Monday ", "x"),
		unit{}) {
		if u.text == "" {
			continue
		}
		out = append(out, diff(fmt.Sprintf("%.30q, one longer", u.text), func(n int) (string, string) {
			return u.of(n), u.of(n) + u.text +
				"End. "
		}),
			diff(fmt.Sprintf("%.30q and prose", u.text), func(n int) (string, string) { return u.of(n), prose(n, 6) }))
	}
	made := func(name string, a, b func(n int) string) class {
		return diff(name, func(n int) (string, string) { return a(n), b(n) })
	}
	form := func(f string) func(int) string { return func(n int) string { return counted(f, n) } }
	mixed := func(f, by string) func(int) string {
		return func(n int) string { return shuffled(counted(f, n), by, 7) }
	}
	text := func(seed uint64) func(int) string { return func(n int) string { return prose(n, seed) } }
	return append(out,
		made("prose, same", text(1), text(1)), made("prose, other", text(1), text(2)), made("prose, sentences shuffled", text(1),
			func(n int) string { return shuffled(prose(n, 1), ". ", 3) }),
		made("prose, words shuffled", text(1), func(n int) string { return shuffled(prose(n, 1), " ", 3) }),
		made("prose, paragraphs shuffled", text(1), func(n int) string { return shuffled(prose(n, 1), "\n\n", 3) }),
		made("prose, lines joined", text(1), func(n int) string { return strings.ReplaceAll(prose(n, 1), "\n", "") }),
		made("prose, no stops", text(1), func(n int) string { return strings.ReplaceAll(prose(n, 1), ".", "") }),
		made("both without stops", func(n int) string { return strings.ReplaceAll(prose(n, 1), ".", "") },
			func(n int) string { return shuffled(strings.ReplaceAll(prose(n, 1), ".", ""), " ", 5) }),
		made("numbers, other", form("%d people were hurt. "), form("1%d people were hurt. ")),
		made("numbers, shuffled", form("%d people were hurt. "), mixed("%d people were hurt. ", ". ")),
		made("words, shuffled", form("w%d "), mixed("w%d ", " ")), made("names, shuffled", form("Nam%d said it rained. "),
			mixed("Nam%d said it rained. ", ". ")), made("names, other", form("Nam%d said it rained. "), form("Oth%d said it rained. ")),
		made("quotations, shuffled", form("“Bus%d is late,” said Nam%d. "), mixed("“Bus%d is late,” said Nam%d. ", ". ")),
		made("quotations, other speakers", form("“Bus is late,” said Nam%d. "), form("“Bus is late,” said Oth%d. ")),
		made("paragraphs, shuffled", form("Bus%d hit car%d.\n\n"), mixed("Bus%d hit car%d.\n\n", "\n\n")),
		made("one sentence of words, shuffled", func(n int) string { return strings.TrimSuffix(counted("w%d ", n), " ") + "." },
			mixed("w%d ", " ")),
		made("dates, other", form("It rained on January 1, %d. "), form("It snowed on March 1, %d. ")),
		made("random cues", func(n int) string { return randomOf(n, words) }, func(n int) string {
			return shuffled(randomOf(n, words), " ",
				8)
		}),
		made("corrections", form("Correction: An earlier version gave %d.\n\n"), mixed("Correction: An earlier version gave %d.\n\n",
			"\n\n")), made("all removed", text(1), func(int) string { return "Rain fell." }),
		made("all new", func(int) string { return "Rain fell." }, text(1)),
	)
}
