package layer

import (
	"encoding/gob"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/reporting"
)

type keptState struct {
	Cues  [][]int32
	Cands [][]reporting.Candidate
}

func (c *course) save() {
	k := keptState{Cands: c.cands}
	for _, a := range c.articles {
		var q []int32
		for i := range a.Text.Words {
			q = append(q, a.Text.Words[i].Cue)
		}
		k.Cues = append(k.Cues, q)
	}
	f, _ := os.Create("/tmp/kept.gob")
	gob.NewEncoder(f).Encode(k)
	f.Close()
}

func Experiment(articles []*Article, s Settings) {
	var k keptState
	f, _ := os.Open("/tmp/kept.gob")
	if err := gob.NewDecoder(f).Decode(&k); err != nil {
		panic(err)
	}
	c := &course{Settings: s, articles: articles, cands: k.Cands}
	for n, a := range articles {
		for i := range a.Text.Words {
			a.Text.Words[i].SetCue(k.Cues[n][i])
		}
	}
	h := &Held{articles, c.cands}
	c.Progress("loaded")
	c.forest()
	c.Progress("forest")
	h.Curve(os.Stdout)
}

func (h *Held) Misses(th int32) {
	why := map[string]int{}
	shown := 0
	for n, a := range h.Articles {
		cs := h.Candidates[n]
		chosen := reporting.Resolve(a.Text, cs, th)
		ps := make([]Prediction, len(chosen))
		for i := range chosen {
			ps[i] = a.prediction(&chosen[i])
		}
		all := make([]Prediction, len(cs))
		for i := range cs {
			all[i] = a.prediction(&cs[i])
		}
		for gi := range a.Gold {
			g := &a.Gold[gi]
			if !g.Speech {
				continue
			}
			best, src := 0.0, false
			for i := range ps {
				if v := a.overlap(g.Content, ps[i].Content); v > best {
					best, src = v, a.sameSource(g.Source, ps[i].Source)
				}
			}
			why["gold"]++
			if best >= half && src {
				why["found"]++
				continue
			}
			kind := "other"
			if g.anchor >= 0 {
				kind = a.Text.Words[g.anchor].UPOS.String()
			}
			reach := int32(-1 << 30)
			for i := range cs {
				if a.overlap(g.Content, all[i].Content) >= half && a.sameSource(g.Source, all[i].Source) {
					reach = max(reach, cs[i].Score)
				}
			}
			anchorChosen := false
			for _, c := range chosen {
				anchorChosen = anchorChosen || c.Anchor == g.anchor
			}
			tried := g.anchor >= 0 && a.Text.Words[g.anchor].Cue >= reporting.CueLeast
			switch {
			case best >= half:
				why["1 source wrong"]++
			case reach >= th:
				why["2 right one above threshold, rival won"]++
			case reach > -1<<30 && anchorChosen:
				why["3 right one is there, anchor chosen with another"]++
			case reach > -1<<30:
				why["4 right one is there below threshold "+kind]++
			case !tried:
				why["5 cue not tried "+kind]++
			case anchorChosen || kind == "VERB":
				if shown++; shown%40 == 0 {
					fmt.Printf("--- %v cue %s\n  gold src %s\n  gold %s\n", anchorChosen, a.show(g.Cue), a.show(g.Source), a.show(g.Content))
					for i := range cs {
						if cs[i].Anchor == g.anchor || a.overlap(g.Content, all[i].Content) > .2 {
							fmt.Printf("  cand %d %d src %s | %s\n", cs[i].Score, cs[i].Kind, a.show(all[i].Source), a.show(all[i].Content))
						}
					}
				}
				why["6 anchor chosen, no right content"]++
			default:
				why["7 tried, no right candidate "+kind]++
			}
		}
	}
	for _, k := range slices.Sorted(maps.Keys(why)) {
		fmt.Println(why[k], k)
	}
}

func (a *Article) show(ss []article.Span) string {
	o := ""
	for _, s := range ss {
		t := a.Text.Prose()[s.Start:s.End]
		if len(t) > 160 {
			t = t[:80] + " ... " + t[len(t)-80:]
		}
		o += "[" + t + "]"
	}
	return o
}

func (h *Held) Curve(w io.Writer) {
	for t := int32(-reporting.Unit / 2); t <= reporting.Unit/2; t += reporting.Unit / 4 {
		all, speech := h.At(t, false), h.At(t, true)
		fmt.Fprintf(w, "%5.2f      %5.1f %5.1f %5.2f   %5.1f %5.1f %5.2f\n", float64(t)/reporting.Unit, all.Precision(), all.Recall(), all.F1(), speech.Precision(), speech.Recall(), speech.F1())
	}
}
