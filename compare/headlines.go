package compare

// headed are the differences of what an article is headed with. It is written anew for most versions, and has no room: what only came into
// it or went out of it is a small thing. Where hardly a word stayed, the two are told as they are, with the values that stand for others;
// tags of one headline say nothing about the other.
func (x *contrast) headed(c Change) (out []Detail) {
	anew := likeness(x.old.forms(), x.new.forms()) < leastAlike
	for _, d := range c.Details {
		tag := d.Aspect == Certainty || d.Aspect == Polarity || d.Aspect == Source
		half := d.Old == "" || d.New == ""
		switch {
		case anew && (tag || half || d.Aspect == Fact || d.Aspect == Wording):
			continue
		case half && !tag:
			d.Severity = min(d.Severity, Low)
		}
		out = append(out, d)
	}
	if anew {
		out = append(out, Detail{Aspect: Fact, Old: c.Old.Text, New: c.New.Text, Severity: Medium})
	}
	return out
}

// forms are the words of the sentences of a side in normal form.
func (h half) forms() []int32 { return h.version.wordsOf(h.version.sentencesOf(h.indexes)) }
