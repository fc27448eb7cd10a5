package compare

// Thread is the life of one claim across versions.
type Thread struct {
	ID      string // the id of the claim where it first stood, with a mark where threads share it
	Claims  []int  // its claim in each version, -1 where there is none
	History []Event
}

// Event is what happened to a claim in a version.
type Event struct {
	Version int
	What    string // appeared, hardened, softened, corrected, vanished, came back
}

// threads follows every claim through the steps. A claim that vanished and stands in a later version again, with the same id, goes on.
func threads(c *Comparison) []Thread {
	t := threader{c: c, gone: map[string]int{}, ids: map[string]int{}}
	at := make([]int, len(c.Versions[0].Claims)) // the thread of each claim of the current version
	for i := range at {
		at[i] = t.start(0, i)
	}
	for s := range c.Steps {
		at = t.step(s, at)
	}
	return t.out
}

type threader struct {
	c    *Comparison
	out  []Thread
	gone map[string]int // id of a claim that vanished, to its thread
	ids  map[string]int
}

// start begins a thread, or takes one up again.
func (t *threader) start(version, claim int) int {
	id := t.c.Versions[version].Claims[claim].ID
	if k, ok := t.gone[id]; ok {
		delete(t.gone, id)
		t.out[k].Claims[version] = claim
		t.event(k, version, "came back")
		return k
	}
	k := len(t.out)
	name := id
	if t.ids[id]++; t.ids[id] > 1 {
		name += "+" + string(rune('a'+(t.ids[id]-2)%26))
	}
	t.out = append(t.out, Thread{ID: name, Claims: nones(len(t.c.Versions))})
	t.out[k].Claims[version] = claim
	t.event(k, version, "appeared")
	return k
}

func (t *threader) event(thread, version int, what string) {
	t.out[thread].History = append(t.out[thread].History, Event{version, what})
}

// step carries the threads of one version over to the next.
func (t *threader) step(s int, at []int) []int {
	st := t.c.Steps[s]
	next := nones(len(t.c.Versions[st.To].Claims))
	for _, ch := range st.Changes {
		if ch.Old == nil {
			continue
		}
		if ch.New == nil {
			for _, i := range ch.Old.Claims {
				t.event(at[i], st.To, "vanished")
				t.gone[t.c.Versions[st.From].Claims[i].ID] = at[i]
			}
			continue
		}
		for k, i := range ch.Old.Claims {
			j := ch.New.Claims[min(k, len(ch.New.Claims)-1)]
			t.out[at[i]].Claims[st.To] = j
			if next[j] < 0 {
				next[j] = at[i]
			}
			if what := happened(ch); what != "" {
				t.event(at[i], st.To, what)
			}
		}
	}
	for j := range next {
		if next[j] < 0 {
			next[j] = t.start(st.To, j)
		}
	}
	return next
}

// happened names what a change did to a claim, "" for nothing that its life tells.
func happened(ch Change) string {
	for _, d := range ch.Details {
		switch d.Direction {
		case Strengthened, Unsupported, AttributionDropped, DenialRemoved, Occurred, Convicted:
			return "hardened"
		case Softened, AttributionAdded, DenialAdded, Reversed, Cancelled, Cleared:
			return "softened"
		}
	}
	if ch.Severity >= Medium {
		return "corrected"
	}
	return ""
}

// Thread finds the thread of a claim of a version, -1 for none.
func (c *Comparison) Thread(version, claim int) int {
	for k, t := range c.Threads {
		if t.Claims[version] == claim {
			return k
		}
	}
	return -1
}
