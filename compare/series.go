package compare

import "strconv"

// Thread is the life of one claim across versions.
type Thread struct {
	ID      string // the id of the claim where it first stood, with a number where threads share it
	Claims  []int  // its claim in each version, -1 where there is none
	History []Event
}

// What happens to a claim in its life. The list is closed.
const (
	Appeared     = "appeared"
	SplitOff     = "split off" // it stands alone now, and was part of another claim
	Hardened     = "hardened"  // surer than before, or without its source
	WasSoftened  = "softened"
	WasCorrected = "corrected" // another fact stands there
	WasUpdated   = "updated"   // a count that moved with the news
	Vanished     = "vanished"
	CameBack     = "came back"
)

// Event is what happened to a claim in a version.
type Event struct {
	Version int
	What    string
	Details []Detail // what it consists in; of one that came back, what differs from the words that vanished
}

// Stayed reports whether a claim stood in all versions and nothing happened to it.
func (t Thread) Stayed() bool { return len(t.History) == 1 && t.Claims[0] >= 0 }

// threads follows every claim through the steps. A claim that vanished and stands in a later version again goes on, though it may have
// other words there.
func threads(c *Comparison) []Thread {
	t := threader{c: c, ids: map[string]int{}, words: newVocabulary(c.options.Style), read: map[int]*version{}}
	at := make([][]int, len(c.Versions[0].Claims)) // the threads of each claim of the current version
	for i := range at {
		at[i] = []int{t.start(0, i, Appeared)}
	}
	for s := range c.Steps {
		at = t.step(s, at)
	}
	return t.out
}

type threader struct {
	c     *Comparison
	out   []Thread
	ids   map[string]int // how many threads began with a claim of this id
	gone  []last         // claims that vanished and did not come back, in the order of their threads' end
	words *vocabulary
	read  map[int]*version // prepared versions
}

// last is where a thread stood last.
type last struct{ thread, version, claim int }

// start begins a thread.
func (t *threader) start(version, claim int, what string) int {
	id := t.c.Versions[version].Claims[claim].ID
	if t.ids[id]++; t.ids[id] > 1 {
		id += "+" + strconv.Itoa(t.ids[id])
	}
	t.out = append(t.out, Thread{ID: id, Claims: nones(len(t.c.Versions))})
	k := len(t.out) - 1
	t.out[k].Claims[version] = claim
	t.event(k, version, what, nil)
	return k
}

func (t *threader) event(thread, version int, what string, details []Detail) {
	t.out[thread].History = append(t.out[thread].History, Event{version, what, details})
}

// step carries the threads of one version over to the next.
func (t *threader) step(s int, at [][]int) [][]int {
	st := t.c.Steps[s]
	next := make([][]int, len(t.c.Versions[st.To].Claims))
	var vanished []last
	part := make([]bool, len(next)) // claims that a split made
	for _, ch := range st.Changes {
		switch {
		case ch.New == nil:
			for _, i := range ch.Old.Claims {
				for _, k := range at[i] {
					t.event(k, st.To, Vanished, nil)
					vanished = append(vanished, last{k, st.From, i})
				}
			}
		case ch.Old != nil:
			t.carry(st.To, ch, at, next)
			for _, j := range ch.New.Claims {
				part[j] = true
			}
		}
	}
	t.back(st.To, next, part)
	t.gone = append(t.gone, vanished...)
	for j := range next {
		if len(next[j]) == 0 {
			what := Appeared
			if part[j] {
				what = SplitOff
			}
			next[j] = []int{t.start(st.To, j, what)}
		}
	}
	return next
}

// carry takes the threads of a change's old claims over to its new ones. What was merged goes on in the same claim.
func (t *threader) carry(to int, ch Change, at, next [][]int) {
	for n, i := range ch.Old.Claims {
		j := ch.New.Claims[min(n, len(ch.New.Claims)-1)]
		for _, k := range at[i] {
			t.out[k].Claims[to] = j
			next[j] = append(next[j], k)
			for _, e := range happened(ch) {
				t.event(k, to, e.What, e.Details)
			}
		}
	}
}

// sameClaim is how alike a new claim must be to one that vanished, to be that claim again.
const sameClaim = .75

// back recognises new claims of a version that stood in an earlier one and vanished.
func (t *threader) back(to int, next [][]int, part []bool) {
	a := aligner{least: sameClaim}
	var fresh []int
	for j := range next {
		if len(next[j]) == 0 && !part[j] {
			fresh = append(fresh, j)
		}
	}
	if len(fresh) == 0 || len(t.gone) == 0 {
		return
	}
	for _, g := range t.gone {
		a.old = append(a.old, t.version(g.version).claims[g.claim])
	}
	for _, j := range fresh {
		a.new = append(a.new, t.version(to).claims[j])
	}
	a.run()
	var still []last
	for i, g := range t.gone {
		if a.toNew[i] < 0 {
			still = append(still, g)
			continue
		}
		j := fresh[a.toNew[i]]
		next[j] = append(next[j], g.thread)
		t.out[g.thread].Claims[to] = j
		p := alignment{old: t.version(g.version), new: t.version(to)}
		t.event(g.thread, to, CameBack, lasting(p.decide(group{old: []int{g.claim}, new: []int{j}})))
	}
	t.gone = still
}

// version prepares a version for comparing its claims.
func (t *threader) version(v int) *version {
	if t.read[v] == nil {
		t.read[v] = t.words.read(t.c.Versions[v])
	}
	return t.read[v]
}

// happened names what a change did to a claim, with the details that it consists in: hardened or softened, corrected or updated.
func happened(ch Change) (out []Event) {
	var sure, facts Event
	for _, d := range lasting(ch) {
		what := ""
		switch d.Direction {
		case Strengthened, Unsupported, AttributionDropped, DenialRemoved, Occurred, Convicted:
			what = Hardened
		case Softened, AttributionAdded, DenialAdded, Cancelled, Cleared:
			what = WasSoftened
		}
		switch {
		case what != "" && (sure.What == "" || sure.What == what):
			sure.What, sure.Details = what, append(sure.Details, d)
		default:
			facts.What, facts.Details = WasCorrected, append(facts.Details, d)
			if ch.Update && d.Aspect == Number {
				facts.What = WasUpdated
			}
		}
	}
	for _, e := range []Event{sure, facts} {
		if e.What != "" {
			out = append(out, e)
		}
	}
	return out
}

// lasting are the details of a change that belong to the life of a claim. Other words are told where nothing more precise is.
func lasting(ch Change) (out []Detail) {
	var words []Detail
	for _, d := range ch.Details {
		switch {
		case d.Severity < Low || d.Aspect == Position || d.Aspect == Structure || d.Aspect == Wording:
		case d.Aspect == Fact:
			words = append(words, d)
		default:
			out = append(out, d)
		}
	}
	if out == nil {
		return words
	}
	return out
}

// Thread finds the thread of a claim of a version, the first where several were merged in it, -1 for none.
func (c *Comparison) Thread(version, claim int) int {
	for k, t := range c.Threads {
		if t.Claims[version] == claim {
			return k
		}
	}
	return -1
}
