package syntax

import "strings"

// Rel is a relation of a word to its head, by Universal Dependencies v2 with the subtypes of its English treebanks. The zero
// value means that none is known.
type Rel uint8

// The relations. A subtype follows its base.
const (
	Root Rel = iota + 1
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	CsubjOuter
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjPass
	NsubjOuter
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Vocative
	Xcomp
	relCount
)

var relNames = [relCount]string{"_", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
	"case",
	"cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "csubj:outer", "dep", "det",
	"det:predet",
	"discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
	"nmod:unmarked",
	"nsubj", "nsubj:pass", "nsubj:outer", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
	"vocative", "xcomp"}

var relBases = func() (bases [relCount]Rel) {
	for r, n := range relNames {
		base, _, _ := strings.Cut(n, ":")
		bases[r] = Rel(position(relNames[:], base))
	}
	return bases
}()

func (r Rel) String() string { return name(relNames[:], int(r)) }

// Base is the relation without its subtype: nsubj for nsubj:pass.
func (r Rel) Base() Rel {
	if r >= relCount {
		return 0
	}
	return relBases[r]
}

// ParseRel is the inverse of [Rel.String]. A name with an unknown subtype gives its base, an unknown name zero.
func ParseRel(s string) Rel {
	if r := position(relNames[:], s); r != 0 {
		return Rel(r)
	}
	base, _, _ := strings.Cut(s, ":")
	return Rel(position(relNames[:], base))
}

// Subject reports whether r ties a subject to its predicate: nominal or clausal, active or passive.
func (r Rel) Subject() bool { return r.Base() == Nsubj || r.Base() == Csubj }

// Clausal reports whether r ties a clause to its head.
func (r Rel) Clausal() bool {
	switch r.Base() {
	case Ccomp, Xcomp, Advcl, Acl, Csubj, Parataxis, Root:
		return true
	}
	return false
}

// RelCount is the number of values of Rel, the unknown one with them.
const RelCount = int(relCount)
