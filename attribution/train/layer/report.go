package layer

import (
	"fmt"
	"io"
	"math/rand/v2"
	"sort"

	"factcheck/attribution/internal/reporting"
)

// Results are what was found in annotated articles.
type Results []Result

// Result is what was found in one.
type Result struct {
	Article *Article
	Found   []Prediction
}

// Results are what the model reports in each held-out article.
func (h *Held) Results(m *reporting.Model) (out Results) {
	for n, a := range h.Articles {
		r := Result{Article: a}
		for _, c := range reporting.Resolve(a.Text, h.Candidates[n], m.Threshold) {
			p := a.prediction(&c)
			p.Confidence = m.Percent(c.Score)
			r.Found = append(r.Found, p)
		}
		out = append(out, r)
	}
	return out
}

// Score scores what is at least so sure, in percent.
func (r Result) Score(least int, speech bool) (Score, []Verdict) {
	var kept []Prediction
	for _, p := range r.Found {
		if p.Confidence >= least {
			kept = append(kept, p)
		}
	}
	return r.Article.Score(kept, speech)
}

// scores are those of each article.
func (rs Results) scores(least int, speech bool) (out []Score) {
	for _, r := range rs {
		s, _ := r.Score(least, speech)
		out = append(out, s)
	}
	return out
}

func total(ss []Score) (s Score) {
	for _, x := range ss {
		s.Add(x)
	}
	return s
}

// draws is how many times the bootstrap draws as many articles as there are.
const draws = 1000

// interval is the 95 % interval of F1 by bootstrap over articles.
func interval(ss []Score) (low, high float64) {
	rng := rand.New(rand.NewPCG(1, 2))
	var fs []float64
	for range draws {
		var s Score
		for range ss {
			s.Add(ss[rng.IntN(len(ss))])
		}
		fs = append(fs, s.F1())
	}
	sort.Float64s(fs)
	return fs[draws*25/1000], fs[draws*975/1000]
}

// Report prints precision, recall and F1 with its interval, the same by mode of the gold and by least confidence, and the table of
// reliability. All figures are in percent.
func (rs Results) Report(w io.Writer) {
	for _, speech := range []bool{true, false} {
		ss := rs.scores(0, speech)
		s := total(ss)
		low, high := interval(ss)
		fmt.Fprintf(w, "%-12s P %.1f R %.1f F1 %.1f (%.1f to %.1f), content F1 %.1f, n %d in %d articles\n", scope(speech), s.Precision(),
			s.Recall(), s.F1(), low, high, s.ContentF1(), s.Gold, len(rs))
		for _, mode := range []string{"direct", "mixed", "indirect"} {
			n, found := rs.recall(mode, speech)
			fmt.Fprintf(w, "  %-10s R %.1f, n %d\n", mode, 100*float64(found)/float64(max(1, n)), n)
		}
	}
	fmt.Fprintln(w, "\nleast confidence   speech: P R F1         all: P R F1")
	for least := 40; least <= 95; least += 5 {
		speech, all := total(rs.scores(least, true)), total(rs.scores(least, false))
		fmt.Fprintf(w, "%6d %%           %5.1f %5.1f %5.1f     %5.1f %5.1f %5.1f\n", least, speech.Precision(), speech.Recall(),
			speech.F1(), all.Precision(), all.Recall(), all.F1())
	}
	rs.reliability(w)
}

func scope(speech bool) string {
	if speech {
		return "speech"
	}
	return "all"
}

// recall counts the gold attributions of a mode, and those that were found.
func (rs Results) recall(mode string, speech bool) (n, found int) {
	for _, r := range rs {
		for i := range r.Article.Gold {
			g := &r.Article.Gold[i]
			if g.Mode != mode || speech && !g.Speech {
				continue
			}
			n++
			for _, p := range r.Found {
				if r.Article.overlap(g.Content, p.Content) >= half && r.Article.sameSource(g.Source, p.Source) {
					found++
					break
				}
			}
		}
	}
	return n, found
}

// reliability prints, for each step of confidence, how many attributions have it and which share of them is right.
func (rs Results) reliability(w io.Writer) {
	var right, all, sure [11]int
	for _, r := range rs {
		_, vs := r.Score(0, false)
		for i, v := range vs {
			if v == Ignored {
				continue
			}
			k := r.Found[i].Confidence / 10
			all[k]++
			sure[k] += r.Found[i].Confidence
			if v == Right {
				right[k]++
			}
		}
	}
	fmt.Fprintln(w, "\nconfidence   n      mean   right")
	for k := range all {
		if all[k] > 0 {
			fmt.Fprintf(w, "%3d to %3d    %5d  %5.1f  %5.1f\n", 10*k, 10*k+9, all[k], float64(sure[k])/float64(all[k]),
				100*float64(right[k])/float64(all[k]))
		}
	}
}
