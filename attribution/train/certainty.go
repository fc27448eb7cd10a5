package main

import (
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factcheck/attribution/train/events"
	"factcheck/attribution/train/ridge"
)

// Settings of the learning of values.
const (
	sharedPull = 120 // how strongly weights are drawn to nothing
	newsPull   = 60
	webPull    = 2
	leastSeen  = 6  // a trait in fewer examples has no weight
	newsWeight = 3  // of an event of news beside one of other text
	knee       = .5 // an error in news that is larger counts by its size, not by its square: most events are plainly sure
	rounds     = 4  // of weighing events in news by their errors
	newsFuture = 2.2
	newsFolds  = 6
)

// trainCertainty learns the weights that correct the values of certainty's operators: a ridge regression over the traits of a predicate,
// on text of the web and on news at once, in which some traits weigh in one kind of text alone (Daumé 2007). It prints how the values do
// on genres and articles that they were not learned from.
func trainCertainty(args []string) error {
	fs := flag.NewFlagSet("certainty", flag.ContinueOnError)
	in := fs.String("in", "", "folder with uds-train.jsonl and meantime-train.jsonl")
	out := fs.String("out", "", "folder for weights.txt; empty to cross-validate only")
	if err := fs.Parse(args); err != nil {
		return err
	}
	web, err := readEvents(filepath.Join(*in, "uds-train.jsonl"))
	if err != nil {
		return err
	}
	news, err := readEvents(filepath.Join(*in, "meantime-train.jsonl"))
	if err != nil {
		return err
	}
	for i := range news {
		if e := &news[i]; e.Scale == "FUTURE" && e.Value > newsFuture {
			e.Value = newsFuture // a certain future is one thing to annotators, and less than a fact to readers
		}
	}
	crossValues(web, news)
	if *out == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(*out, "weights.txt"), []byte(printWeights(learnValues(web, news))), 0o644)
}

// readEvents reads the events of a file that factcheck has a predicate for.
func readEvents(path string) (out []events.Event, err error) {
	ts, err := events.Read(path)
	if err != nil {
		return nil, err
	}
	for _, t := range ts {
		for _, e := range t.Events {
			if e.Found {
				out = append(out, e)
			}
		}
	}
	return out, nil
}

// named are the traits of an event with their weights' names.
func named(e *events.Event, web bool) []string {
	out := slices.Clone(e.Traits.Shared)
	if !web {
		return append(out, prefixed("news ", e.Traits.News)...)
	}
	return append(out, prefixed("web ", e.Traits.Web)...)
}

func prefixed(p string, names []string) (out []string) {
	for _, n := range names {
		out = append(out, p+n)
	}
	return out
}

// learnValues fits the weights and leaves those out that are of no use in news.
func learnValues(web, news []events.Event) map[string]float64 {
	var xs []ridge.Example
	for i := range web {
		xs = append(xs, exampleOf(&web[i], true, 1))
	}
	for i := range news {
		xs = append(xs, exampleOf(&news[i], false, newsWeight))
	}
	var w map[string]float64
	for range rounds {
		w = ridge.Fit(xs, leastSeen, pullOf)
		for i := range news {
			xs[len(web)+i].Weight = newsWeight * knee / max(knee, math.Abs(news[i].Value-valueOf(&news[i], w)))
		}
	}
	maps.DeleteFunc(w, func(n string, _ float64) bool { return strings.HasPrefix(n, "web ") })
	return w
}

func exampleOf(e *events.Event, web bool, weight float64) ridge.Example {
	return ridge.Example{Names: named(e, web), Y: e.Value - e.Traits.Operators, Weight: weight}
}

func pullOf(name string) float64 {
	switch {
	case strings.HasPrefix(name, "web "):
		return webPull
	case strings.HasPrefix(name, "news "):
		return newsPull
	}
	return sharedPull
}

// valueOf is the value of an event by weights.
func valueOf(e *events.Event, w map[string]float64) float64 {
	v := e.Traits.Operators
	for _, n := range named(e, false) {
		v += w[n]
	}
	return max(-3, min(3, v))
}

// crossValues prints how the operators alone and the learned values do: on each genre of the web learned from the others, and on news
// learned from other articles.
func crossValues(web, news []events.Event) {
	genres := map[string]bool{}
	for _, e := range web {
		genres[e.Genre] = true
	}
	for _, g := range slices.Sorted(maps.Keys(genres)) {
		train, test := part(web, func(e events.Event) bool { return e.Genre == g })
		measureValues(g+", learned from the other genres", test, learnOn(train, news))
	}
	fold := map[string]int{}
	for _, e := range news {
		if _, ok := fold[e.Document]; !ok {
			fold[e.Document] = len(fold) % newsFolds
		}
	}
	var all []events.Event
	var values []float64
	for k := range newsFolds {
		train, test := part(news, func(e events.Event) bool { return fold[e.Document] == k })
		value := learnOn(web, train)
		for i := range test {
			values = append(values, value(&test[i]))
		}
		all = append(all, test...)
	}
	i := -1
	measureValues("news, learned from other articles", all, func(*events.Event) float64 { i++; return values[i] })
}

func learnOn(web, news []events.Event) func(*events.Event) float64 {
	w := learnValues(web, news)
	return func(e *events.Event) float64 { return valueOf(e, w) }
}

// part parts events into those to learn from and those to test on.
func part(es []events.Event, test func(events.Event) bool) (rest, tested []events.Event) {
	for _, e := range es {
		if test(e) {
			tested = append(tested, e)
		} else {
			rest = append(rest, e)
		}
	}
	return rest, tested
}

func measureValues(name string, es []events.Event, value func(*events.Event) float64) {
	var before, after events.Agreement
	for i := range es {
		before.Add(es[i].Value, es[i].Traits.Operators)
		after.Add(es[i].Value, value(&es[i]))
	}
	fmt.Printf("%-45s n %5d  operators r %.3f MAE %.3f  learned r %.3f MAE %.3f\n", name, len(es), before.R(), before.MAE(), after.R(),
		after.MAE())
}

// printWeights writes weights down in thousandths, sorted by name.
func printWeights(w map[string]float64) string {
	var b strings.Builder
	b.WriteString("# What the value of a predicate is corrected by, learned by attribution/train certainty; see README.md beside it. A " +
		"trait and its weight in thousandths, sorted.\n")
	for _, n := range slices.Sorted(maps.Keys(w)) {
		if v := int(math.Round(1000 * w[n])); v != 0 {
			fmt.Fprintf(&b, "%s\t%d\n", n, v)
		}
	}
	return b.String()
}
