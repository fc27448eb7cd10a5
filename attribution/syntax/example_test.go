package syntax_test

import (
	"fmt"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// Who said what: the subject of the verb, and the clause that it governs.
func ExampleAnalyze() {
	a := article.FromText("", "", "The mayor said that the bridge won't open.")
	for _, s := range syntax.Analyze(a.Prose, a.Blocks) {
		verb := s.Root()
		subject, clause := s.ChildBase(verb, syntax.Nsubj), s.Child(verb, syntax.Ccomp)
		fmt.Println(s.Tokens[verb].Lemma, s.Tokens[verb].XPOS, s.Tokens[verb].Feats)
		fmt.Println(s.SpanOf(s.Yield(subject)).Of(a.Prose))
		fmt.Println(s.SpanOf(s.Yield(clause)).Of(a.Prose))
		for c := range s.Children(clause) {
			fmt.Println("-", s.Tokens[c].Lemma, s.Tokens[c].Rel, s.Tokens[c].Feats)
		}
	}
	// Output:
	// say VBD Tense=Past|VerbForm=Fin
	// The mayor
	// that the bridge won't open
	// - that mark _
	// - bridge nsubj Number=Sing
	// - will aux VerbForm=Fin|VerbType=Mod
	// - not advmod Polarity=Neg
}
