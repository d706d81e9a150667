package input

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML takes the article out of a page: its text from the paragraphs and
// headings of the article element, where there is one; its title, outlet, time
// and address from the page's head.
//
// The page is read as tokens, not as a tree: a tree forgets where its text
// stood in the file.
func readHTML(data []byte) Article {
	tokens := tokenize(data)
	a := metadata(data, tokens)
	a.Text, a.origin = proseOf(data, tokens)
	return a
}

// A token is a tag, or text between tags. Its bytes are data[start:end].
type token struct {
	kind       html.TokenType
	name       atom.Atom // of a tag; 0 for unknown ones
	attr       map[string]string
	start, end int
	close      int // of a start tag: the index of its end tag, or -1
}

func tokenize(data []byte) []token {
	var out []token
	open := map[atom.Atom][]int{} // start tags that wait for their end tag
	z := html.NewTokenizer(bytes.NewReader(data))
	for at := 0; z.Next() != html.ErrorToken; {
		t := token{start: at, end: at + len(z.Raw()), close: -1}
		at = t.end
		parsed := z.Token()
		t.kind, t.name = parsed.Type, parsed.DataAtom
		switch t.kind {
		case html.StartTagToken:
			open[t.name] = append(open[t.name], len(out))
			t.attr = attributes(parsed)
		case html.SelfClosingTagToken:
			t.attr = attributes(parsed)
		case html.EndTagToken:
			if waiting := open[t.name]; len(waiting) > 0 {
				out[waiting[len(waiting)-1]].close = len(out)
				open[t.name] = waiting[:len(waiting)-1]
			}
		}
		out = append(out, t)
	}
	return out
}

func attributes(t html.Token) map[string]string {
	if len(t.Attr) == 0 {
		return nil
	}
	m := make(map[string]string, len(t.Attr))
	for _, a := range t.Attr {
		m[a.Key] = a.Val
	}
	return m
}

// metadata reads what the page says of itself, the more exact statement first.
func metadata(data []byte, tokens []token) Article {
	said := map[string]string{}
	note := func(key, value string) {
		if value = strings.Join(strings.Fields(value), " "); said[key] == "" {
			said[key] = value
		}
	}
	for i, t := range tokens {
		switch t.name {
		case atom.Meta:
			note(t.attr["property"]+t.attr["name"]+t.attr["itemprop"], t.attr["content"])
		case atom.Link:
			note("link "+t.attr["rel"], t.attr["href"])
		case atom.Time:
			note("time", t.attr["datetime"])
		case atom.Title, atom.H1:
			if said[t.name.String()] == "" {
				note(t.name.String(), innerText(data, tokens, i))
			}
		}
	}
	first := func(keys ...string) string {
		for _, k := range keys {
			if said[k] != "" {
				return said[k]
			}
		}
		return ""
	}
	return Article{
		Source:    first("og:site_name", "application-name", "publisher"),
		URL:       first("link canonical", "og:url"),
		Title:     first("og:title", "h1", "title"),
		Published: first("article:published_time", "datePublished", "date", "time"),
	}
}

// innerText returns what an element holds, as one line.
func innerText(data []byte, tokens []token, start int) string {
	var b strings.Builder
	for _, t := range tokens[start:max(start, tokens[start].close)] {
		if t.kind == html.TextToken {
			b.WriteString(html.UnescapeString(string(data[t.start:t.end])))
		}
	}
	return b.String()
}
