// Command train estimates the weights of alignment, of sameness and of the evidence
// for groups from labelled pairs, prints what cross-validation says of them, and
// writes them where the library embeds them; those of groups it prints.
//
//	go run ./compare/internal/train -data DIR -o compare/internal/align/weights/complete.txt align
//	go run ./compare/internal/train -data DIR -o compare/internal/align/weights/careful.txt careful
//	go run ./compare/internal/train -data DIR -o compare/internal/same/trees.txt same
//	go run ./compare/internal/train -data DIR groups
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", ".", "directory with the labelled pairs as JSON Lines")
	out := flag.String("o", "", "file to write the weights to; none: cross-validate only")
	flag.Parse()
	var err error
	switch flag.Arg(0) {
	case "align":
		err = trainAlign(*data, *out, true)
	case "careful":
		err = trainAlign(*data, *out, false)
	case "same":
		err = trainSame(*data, *out)
	case "groups":
		err = trainGroups(*data)
	default:
		err = fmt.Errorf("train: what? %q is neither align, careful, same nor groups", flag.Arg(0))
	}
	if err != nil {
		log.Fatal(err)
	}
}

// A pair is one labelled pair of wordings.
type pair struct {
	ID        string   `json:"id"`
	A         string   `json:"a"`
	B         string   `json:"b"`
	Same      *bool    `json:"same"`
	Alignment []string `json:"alignment"`
	Possible  []string `json:"possible"`
}

func readPairs(dir, set string) ([]pair, error) {
	f, err := os.Open(filepath.Join(dir, set+".jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pairs []pair
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		var p pair
		if err := json.Unmarshal(scan.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", set, len(pairs)+1, err)
		}
		pairs = append(pairs, p)
	}
	return pairs, scan.Err()
}
