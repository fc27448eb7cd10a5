package reporting

// Bounds of a window.
const (
	sentencesBefore = 8
	sentencesBehind = 10
	widestWindow    = 350 // words, from which on no sentence is added
	paragraphs      = 3   // that a quotation may run over
)

// window is the stretch of words that the arguments of a cue at word c may lie in: its sentence, the quotation that runs into it from
// before, and the one that it opens or that goes on behind it, also over paragraphs.
func (t *Text) window(c int) Range {
	r := t.Sentences[t.Words[c].Sentence]
	part := t.Words[c].Part
	for k := 0; k < sentencesBefore && r.From > 0 && t.Words[r.From-1].Part == part; k++ {
		if !t.quoted(r.From-1, r.From) && !(k == 0 && t.Words[r.From-1].Mark == Closes) {
			break
		}
		r.From = t.Sentences[t.Words[r.From-1].Sentence].From
	}
	broken := 0
	for k := 0; k < sentencesBehind && r.To < len(t.Words) && r.To-r.From < widestWindow; k++ {
		last, next := &t.Words[r.To-1], &t.Words[r.To]
		if last.Part == next.Part {
			if !t.quoted(r.To-1, r.To) && next.Mark != Opens {
				break
			}
		} else {
			if next.Mark != Opens || last.Quote < 0 && last.role&roleStop == 0 || broken >= paragraphs {
				break
			}
			broken++
		}
		r.To = t.Sentences[next.Sentence].To
	}
	return r
}
