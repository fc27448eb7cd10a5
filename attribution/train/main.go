// Command train learns the models of factcheck from annotated and raw text. It is run with go run and is no part of the product.
//
//	go run ./attribution/train attribution -in ANNOTATED -out attribution/internal/reporting/model
//	go run ./attribution/train certainty -in FOLDER -out attribution/certainty
//	go run ./attribution/train sources -in FILE.conllu [-names FILE.jsonl] [-news FILE.jsonl] [-dev FILE.conllu] -out attribution/sources
//	go run ./attribution/train syntax -in TREEBANKS -raw TEXTS -out attribution/syntax/model
package main

import (
	"fmt"
	"os"
)

// commands are the rooms whose models can be learned; each takes the arguments behind its name.
var commands = map[string]func(args []string) error{
	"attribution": trainAttribution,
	"certainty":   trainCertainty,
	"sources":     trainSources,
	"syntax":      trainSyntax,
	"wording":     trainWording,
}

func main() {
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr,
			"usage: train attribution|certainty|sources|syntax|wording -in DATA -out DIRECTORY; -help behind the name tells more")
		os.Exit(2)
	}
	if err := commands[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
