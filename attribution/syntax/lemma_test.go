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

// TestEndsInE guesses by spelling whether a stem lost a final e, each beside one that is spelled nearly so.
func TestEndsInE(t *testing.T) {
	for stem, want := range map[string]bool{
		"mov": true, "danc": true, "argu": true, "seiz": true, "fil": false, "": false, "v": false,
		"clos": true, "sens": true, "curs": true, "kis": true, "gips": false,
		"chang": true, "bring": false, "long": false, "ung": false, "rag": true, "hung": false, "loung": true,
		"handl": true, "pull": false, "curl": false, "howl": false, "fail": false,
		"hat": true, "heat": false, "help": false, "bak": true, "beak": false, "nam": true, "nan": true, "den": false,
		"fir": true, "bar": true, "rop": true, "rob": true, "rid": true, "bead": false,
		"push": false, "tax": false, "play": false,
	} {
		assert.Equal(t, want, endsInE(stem), stem)
	}
}

// TestNumbersComeApart cuts what is stuck to a number.
func TestNumbersComeApart(t *testing.T) {
	for w, want := range map[string]string{"US$4.5": "US$|4.5", "10am": "10|am", "$5": "$|5", "5%": "5|%", "5$": "5|$", "$": "", "a$": "",
		"5": "", "a5": "", "5th": "", "£": "", "€5m": "€|5m", "US$": "", "10km": "10|km"} {
		got := ""
		if n := numberEnd(w); n > 0 {
			got = w[:n] + "|" + w[n:]
		}
		assert.Equal(t, want, got, w)
	}
}
