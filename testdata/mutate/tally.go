package main

import (
	"fmt"
	"slices"
	"strings"
)

// tally counts what became of the breaks of each room. The zero value has counted nothing.
type tally struct{ rooms map[string]*count }

type count struct{ broken, own, caught int } // own: caught by the tests of the room itself

func (t *tally) add(room string, v verdict) {
	if t.rooms == nil {
		t.rooms = map[string]*count{}
	}
	c := t.rooms[room]
	if c == nil {
		c = &count{}
		t.rooms[room] = c
	}
	c.broken++
	if v.room != "" {
		c.caught++
	}
	if v.room == room {
		c.own++
	}
}

func (t tally) String() string {
	var names []string
	var all count
	for name, c := range t.rooms {
		names = append(names, name)
		all.broken, all.own, all.caught = all.broken+c.broken, all.own+c.own, all.caught+c.caught
	}
	slices.Sort(names)
	var b strings.Builder
	fmt.Fprintf(&b, "\n%-36s %7s %7s %7s\n", "room", "broken", "by own", "caught")
	for _, name := range names {
		c := t.rooms[name]
		fmt.Fprintf(&b, "%-36s %7d %7d %7d\n", name, c.broken, c.own, c.caught)
	}
	fmt.Fprintf(&b, "%-36s %7d %7d %7d\n", "all", all.broken, all.own, all.caught)
	if all.broken > 0 {
		fmt.Fprintf(&b, "%.0f %% are caught, %.0f %% by the tests of their own room\n", percent(all.caught, all.broken),
			percent(all.own, all.broken))
	}
	return b.String()
}

func percent(part, of int) float64 { return 100 * float64(part) / float64(of) }
