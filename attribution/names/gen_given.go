//go:build ignore

// Gen_given writes data/given.txt from the baby name statistics of the United
// States Social Security Administration:
//
//	go run gen_given.go DIR > data/given.txt
//
// DIR holds the administration's files yobYYYY.txt, with lines "Mary,F,7065".
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	firstYear = 1930 // people in the news were born since
	minBirths = 2000 // rarer names are as often family names
	sure      = 0.95 // the share of one sex from which a name tells it
	width     = 100  // letters a line
)

const head = `# Given names that are common in the United States, by the sex they tell.
#
# Made by gen_given.go from the public-domain statistics of the Social Security
# Administration: names with at least %d births from %d to %d; a name tells
# a sex where at least %.0f%% of its bearers have it.
`

type count struct{ female, all int }

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: gen_given DIR")
	}
	files, err := filepath.Glob(filepath.Join(os.Args[1], "yob*.txt"))
	if err != nil || len(files) == 0 {
		log.Fatalf("no yobYYYY.txt in %s (%v)", os.Args[1], err)
	}
	counts := make(map[string]count)
	last := 0
	for _, f := range files {
		year, err := strconv.Atoi(filepath.Base(f)[3:7])
		if err != nil {
			log.Fatal(err)
		}
		if year < firstYear {
			continue
		}
		last = max(last, year)
		if err := read(f, counts); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Printf(head, minBirths, firstYear, last, 100*sure)
	write(counts)
}

func read(file string, counts map[string]count) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		fields := strings.Split(sc.Text(), ",")
		if len(fields) != 3 {
			return fmt.Errorf("%s: bad line %q", file, sc.Text())
		}
		n, err := strconv.Atoi(strings.TrimSpace(fields[2]))
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		name := strings.ToLower(fields[0])
		c := counts[name]
		c.all += n
		if fields[1] == "F" {
			c.female += n
		}
		counts[name] = c
	}
	return sc.Err()
}

func write(counts map[string]count) {
	byKind := make(map[string][]string)
	for name, c := range counts {
		if c.all < minBirths {
			continue
		}
		share := float64(c.female) / float64(c.all)
		kind := "either"
		switch {
		case share >= sure:
			kind = "female"
		case share <= 1-sure:
			kind = "male"
		}
		byKind[kind] = append(byKind[kind], name)
	}
	for _, kind := range []string{"female", "male", "either"} {
		names := byKind[kind]
		slices.Sort(names)
		line := kind + ":"
		for _, n := range names {
			if len(line)+1+len(n) > width {
				fmt.Println(line)
				line = kind + ":"
			}
			line += " " + n
		}
		fmt.Println(line)
	}
}
