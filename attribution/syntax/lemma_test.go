package syntax

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLemmas takes endings off as spelling put them on, and leaves what has none.
func TestLemmas(t *testing.T) {
	for _, c := range []struct {
		form string
		tag  XPOS
		want string
	}{
		{"says", VBZ, "say"}, {"tries", VBZ, "try"}, {"passes", VBZ, "pass"}, {"goes", VBZ, "go"}, {"watches", VBZ, "watch"},
		{"said", VBD, "say"}, {"hoped", VBD, "hope"}, {"developed", VBD, "develop"}, {"stopped", VBD, "stop"}, {"denied", VBD, "deny"},
		{"agreed", VBN, "agree"},
		{"running", VBG, "run"}, {"leaving", VBG, "leave"}, {"lying", VBG, "lie"}, {"falling", VBG, "fall"}, {"sing", VB, "sing"},
		{"bridges", NNS, "bridge"}, {"cities", NNS, "city"}, {"churches", NNS, "church"}, {"houses", NNS, "house"}, {"buses", NNS, "bus"},
		{"men", NNS, "man"}, {"boss", NN, "boss"},
		{"larger", JJR, "large"}, {"strongest", JJS, "strong"}, {"biggest", JJS, "big"}, {"earliest", JJS, "early"},
		{"better", JJR, "good"}, {"best", JJS, "good"}, {"faster", RBR, "fast"},
		{"river", JJR, "river"},
		{"won't", MD, "won't"}, {"him", PRP, "he"}, {"mayor", NN, "mayor"},
	} {
		assert.Equal(t, c.want, lemma(c.form, c.form, c.tag, X, model()), "%s as %s", c.form, c.tag)
	}
	for form, want := range map[string]string{"Republicans": "Republican", "Moss": "Moss", "Countries": "Country", "Ios": "Ios",
		"Bas": "Bas"} {
		assert.Equal(t, want, lemma(form, form, NNPS, PROPN, model()), form)
		assert.Equal(t, form, lemma(form, form, NNP, PROPN, model()), form)
	}
}
