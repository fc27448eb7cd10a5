package attribution_test

import (
	"fmt"

	"factcheck/attribution"
	"factcheck/attribution/article"
)

func ExampleAnalyze() {
	d := attribution.Analyze(article.FromText("fire.txt", "", "Police said the fire hurt three people. The mill is closed. "+
		"The owner, Jonas Brandt, is suspected of having started it."))
	for _, c := range d.Claims {
		source := "the article"
		if s := d.SourceOf(c); s != nil && s.Name != "" {
			source = s.Name
		}
		fmt.Printf("%s, %s: %s\n", c.Certainty.Label, source, c.Text)
	}
	// Output:
	// reported, Police: the fire hurt three people
	// asserted, the article: The mill is closed
	// alleged, the article: The owner, Jonas Brandt, is suspected of having started it
}

func ExampleDocument_attributions() {
	a := article.FromText("fire.txt", "", "“The mill will stay closed,” Mayor Ana Horvat said on Monday.")
	d := attribution.Analyze(a)
	for _, x := range d.Attributions {
		fmt.Println(x.Source.Name, x.Source.Kind, x.Source.Naming, x.Mode)
		fmt.Println(x.Cue.Spans[0].Of(a.Prose), x.Content[0].Of(a.Prose))
	}
	// Output:
	// Ana Horvat person named direct
	// said “The mill will stay closed,”
}

func ExampleOptions_Analyze() {
	verbs, err := attribution.NewVerbs(map[string]string{"grumble": "say"})
	if err != nil {
		fmt.Println(err)
		return
	}
	o := attribution.Options{Verbs: verbs}
	d := o.Analyze(article.FromText("a.txt", "", "Residents grumbled that the bridge had been closed."), nil)
	fmt.Println(d.Attributions[0].Source.Name, d.Attributions[0].Cue.Lemma)
	// Output:
	// Residents grumble
}

func ExampleRuleByID() {
	r, ok := attribution.RuleByID("nobody-alleges")
	fmt.Println(ok, r.Doc)
	fmt.Println(r.Example)
	// Output:
	// true “Allegedly” and its like without a word of who alleges.
	// The clerk allegedly stole the money.
}
