package reporting

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestResolve proves which of two candidates is reported, and with what content: the surest first, one for each cue, none whose cue stands
// in a content or that loses more than two fifths of its own.
func TestResolve(t *testing.T) {
	sure := Candidate{Anchor: 2, Source: []int{1}, Cue: []int{2, 3}, Content: []int{4, 5, 6, 7}, Score: 300}
	other := func(anchor int, score int32, content ...int) Candidate {
		return Candidate{Anchor: anchor, Cue: []int{anchor}, Content: content, Score: score}
	}
	for name, c := range map[string]struct {
		second Candidate
		want   [][]int // contents, in the order in which they were taken
	}{
		"apart":                        {other(20, 200, 10, 11), [][]int{{4, 5, 6, 7}, {10, 11}}},
		"surer":                        {other(20, 400, 10, 11), [][]int{{10, 11}, {4, 5, 6, 7}}},
		"as sure":                      {other(20, 300, 10, 11), [][]int{{4, 5, 6, 7}, {10, 11}}},
		"at the threshold":             {other(20, 100, 10, 11), [][]int{{4, 5, 6, 7}, {10, 11}}},
		"below the threshold":          {other(20, 99, 10, 11), [][]int{{4, 5, 6, 7}}},
		"of the same cue":              {other(2, 200, 10, 11), [][]int{{4, 5, 6, 7}}},
		"of another word of the cue":   {other(3, 200, 10, 11), [][]int{{4, 5, 6, 7}}},
		"of the source":                {other(1, 200, 10, 11), [][]int{{4, 5, 6, 7}, {10, 11}}},
		"with its cue in the content":  {other(5, 200, 10, 11), [][]int{{4, 5, 6, 7}}},
		"two fifths in the content":    {other(20, 200, 6, 7, 8, 9, 10), [][]int{{4, 5, 6, 7}, {8, 9, 10}}},
		"more than that":               {other(20, 200, 5, 6, 7, 8, 9, 10, 11), [][]int{{4, 5, 6, 7}}},
		"a surer one with its cue in":  {other(20, 400, 2, 8, 9), [][]int{{2, 8, 9}}},
		"a surer one with much of it":  {other(20, 400, 6, 7, 8), [][]int{{6, 7, 8}}},
		"a surer one with some of it":  {other(20, 400, 7, 8), [][]int{{7, 8}, {4, 5, 6}}},
		"a surer one that it stood in": {other(3, 400, 10, 11), [][]int{{10, 11}, {4, 5, 6, 7}}},
	} {
		var got [][]int
		for _, chosen := range Resolve(&Text{Words: make([]Word, 30)}, []Candidate{sure, c.second}, 100) {
			got = append(got, chosen.Content)
		}
		assert.Equal(t, c.want, got, name)
	}
}

// TestBound proves when a content is given all of a quotation: where it holds more than half of what is neither source nor cue of it.
func TestBound(t *testing.T) {
	x := &Text{Words: make([]Word, 12)} // words 2 to 7 are one quotation, 8 and 9 another
	for i := range x.Words {
		switch {
		case i >= 2 && i < 8:
			x.Words[i].Quote = 0
		case i == 8 || i == 9:
			x.Words[i].Quote = 1
		default:
			x.Words[i].Quote = -1
		}
	}
	for name, c := range map[string]struct{ content, taken, want []int }{
		"none of it":                   {[]int{0, 1}, nil, []int{0, 1}},
		"half of it":                   {[]int{1, 2, 3, 4}, nil, []int{1, 2, 3, 4}},
		"more than half":               {[]int{1, 2, 3, 4, 5}, nil, []int{1, 2, 3, 4, 5, 6, 7}},
		"the end of it":                {[]int{4, 5, 6, 7, 10}, nil, []int{2, 3, 4, 5, 6, 7, 10}},
		"half beside the cue":          {[]int{2, 3, 4}, []int{7}, []int{2, 3, 4, 5, 6}},
		"half beside another cue":      {[]int{2, 3, 4}, []int{1, 11}, []int{2, 3, 4}},
		"half beside a cue behind it":  {[]int{2, 3, 4}, []int{8}, []int{2, 3, 4}},
		"half of one, all of another":  {[]int{2, 3, 4, 8, 9}, nil, []int{2, 3, 4, 8, 9}},
		"most of one, half of another": {[]int{2, 3, 4, 5, 8}, nil, []int{2, 3, 4, 5, 6, 7, 8}},
	} {
		taken := func(w int) bool {
			for _, v := range c.taken {
				if v == w {
					return true
				}
			}
			return false
		}
		assert.Equal(t, c.want, x.bound(c.content, taken, Range{0, 11}), name)
	}
	assert.Equal(t, []int{4, 5, 6, 7}, x.bound([]int{5, 6, 7}, func(int) bool { return false }, Range{4, 11}), "a window that cuts it")
}
