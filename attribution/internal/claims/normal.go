package claims

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// namer gives claims their ids: a hash of the normalised text; equal claims of one article are told apart by an ordinal.
type namer map[string]int

func (n namer) id(text string) string {
	sum := sha256.Sum256([]byte(Normalize(text)))
	h := hex.EncodeToString(sum[:6])
	n[h]++
	if n[h] > 1 {
		return fmt.Sprintf("%s-%d", h, n[h])
	}
	return h
}

// Normalize writes a text so that only a change of words changes it: lower case, straight quotation marks, plain dashes, single
// spaces, no punctuation at its ends.
func Normalize(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(typography.Replace(text)), " "))
	return strings.Trim(text, " .,;:!?\"'-")
}

var typography = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "''", `"`, "``", `"`, "‘", "'", "’", "'", "–", "-",
	"—", "-", "−", "-", "‑", "-",
	"\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "", "\u200b", "", "…", "...")
