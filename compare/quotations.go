package compare

import "strings"

// quotations compares the words in quotation marks. Marks and punctuation alone are quiet.
func quotations(x *contrast) []Detail {
	a, b := quoted(x.old.words), quoted(x.new.words)
	if len(a) == 0 || len(b) == 0 {
		if len(a) >= 3 && len(b) == 0 || len(b) >= 3 && len(a) == 0 {
			return []Detail{{Aspect: Quotation, Old: mark(a), New: mark(b), Severity: Medium}}
		}
		return nil
	}
	pairs := same(len(a), len(b), func(i, j int) bool { return a[i].Text == b[j].Text })
	var del, ins []string
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		del, ins = append(del, texts(a[i0:i1])...), append(ins, texts(b[j0:j1])...)
	})
	if len(del)+len(ins) == 0 {
		return nil
	}
	return []Detail{{Aspect: Quotation, Old: strings.Join(del, " "), New: strings.Join(ins, " "), Severity: High}}
}

// mark says how words stand that are quoted on one side only.
func mark(quoted []word) string {
	if len(quoted) > 0 {
		return "direct"
	}
	return "paraphrase"
}

func quoted(ws []word) (out []word) {
	for _, w := range ws {
		if w.quoted {
			out = append(out, w)
		}
	}
	return out
}

func unquoted(ws []word) (out []word) {
	for _, w := range ws {
		if !w.quoted {
			out = append(out, w)
		}
	}
	return out
}

func texts(ws []word) (out []string) {
	for _, w := range ws {
		if w.Form != "" {
			out = append(out, w.Form)
		}
	}
	return out
}
