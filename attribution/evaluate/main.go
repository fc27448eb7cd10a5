// Command evaluate scores factcheck's models against gold annotation. It is run with go run and is no part of the product.
//
//	go run ./attribution/evaluate attribution [-folds N] FILE.jsonl
//	go run ./attribution/evaluate certainty [-errors] FILE.jsonl...
//	go run ./attribution/evaluate finders FILE.jsonl
//	go run ./attribution/evaluate names [-labels FILE.tsv] [-errors] FILE.jsonl
//	go run ./attribution/evaluate seeds [-errors] FOLDER
//	go run ./attribution/evaluate syntax [-interval] FILE.conllu
package main

import (
	"fmt"
	"os"
)

// commands are the rooms that can be scored; each takes the arguments behind its name.
var commands = map[string]func(args []string) error{
	"attribution": evaluateAttribution,
	"certainty":   evaluateCertainty,
	"finders":     evaluateFinders,
	"names":       evaluateNames,
	"seeds":       evaluateSeeds,
	"syntax":      evaluateSyntax,
}

func main() {
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: evaluate attribution|certainty|finders|names|seeds|syntax [FLAGS] FILE...")
		os.Exit(2)
	}
	if err := commands[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(1)
	}
}
