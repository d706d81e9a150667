package input_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/quote"
)

const samplePage = `<!DOCTYPE html>
<html><head>
<title>Ferry strike | The Tarn Courier</title>
<meta property="og:site_name" content="The Tarn Courier">
<meta property="og:title" content="Ferry strike &ldquo;over&rdquo;">
<meta property="article:published_time" content="2031-05-06T07:08:09Z">
<link rel="canonical" href="https://courier.example/ferry">
<style>p { color: red }</style>
</head><body>
<nav><p>Home</p></nav>
<article>A teaser.</article>
<article class="story">
 <header><h1>Ferry strike
   &ldquo;over&rdquo;</h1><div class="share">Share this</div></header>
 <p>The boats &#8220;sail&nbsp;again&#8221;, the
   <em>harbour <b>master</b></em> said.<script>track("p")</script>
 <figure><img src=x><figcaption>A boat, “resting”.</figcaption></figure>
 <aside><p>Read more</p></aside>
 <p>He added: <q>No more strikes.</q><br>R&D &amp; AT&T; 5 &lt; 6 &notanentity;
</article>
<footer><p>Imprint</p></footer>
</body></html>`

func page(t *testing.T, content string) input.Article {
	t.Helper()
	articles, failed := read(input.Reader{Files: files(map[string]string{"page.html": content})}, "page.html")
	require.Empty(t, failed)
	require.Len(t, articles, 1)
	return articles[0]
}

func TestPageGivesArticleWithoutItsSurroundings(t *testing.T) {
	a := page(t, samplePage)
	assert.Equal(t, "The Tarn Courier", a.Source)
	assert.Equal(t, "Ferry strike “over”", a.Title)
	assert.Equal(t, "2031-05-06T07:08:09Z", a.Published)
	assert.Equal(t, "https://courier.example/ferry", a.URL)
	assert.Equal(t, strings.Join([]string{
		"Ferry strike “over”",
		"The boats “sail\u00a0again”, the harbour master said.",
		"He added: “No more strikes.”",
		"R&D & AT&T; 5 < 6 ¬anentity;",
	}, "\n\n"), a.Text)
}

func TestSpansOfPagesLeadIntoTheFile(t *testing.T) {
	a := page(t, samplePage)
	for text, want := range map[string]string{
		"boats":               "boats",
		"sail\u00a0again":     "sail&nbsp;again",
		"“sail":               "&#8220;sail",
		"the harbour master":  "the\n   <em>harbour <b>master",
		"No more strikes.":    "No more strikes.",
		"“No more":            "<q>No more",
		"“over”":              "&ldquo;over&rdquo;",
		"& AT&T; 5 < 6":       "&amp; AT&T; 5 &lt; 6",
		"strikes.”\n\nR&D":    "strikes.</q><br>R&D",
		"Ferry strike “over”": "Ferry strike\n   &ldquo;over&rdquo;",
	} {
		at := strings.Index(a.Text, text)
		require.GreaterOrEqual(t, at, 0, text)
		s := a.InFile(quote.Span{Start: at, End: at + len(text)})
		assert.Equal(t, want, samplePage[s.Start:s.End])
	}
}

func TestPagesOfOtherMakes(t *testing.T) {
	for name, tc := range map[string]struct{ page, want string }{
		"main element":         {"<h1>Site</h1><main><p>One.<p>Two.</main><p>Imprint", "One.\n\nTwo."},
		"neither":              {"<body><p>One.</p><div>Share</div>", "One."},
		"no paragraphs at all": {"<body><div>One.</div><div>Two.</div>", "One.\n\nTwo."},
		"unclosed article":     {"<article><p>One.", "One."},
		"unclosed aside":       {"<article><aside><p>One.</p></article>", "One."},
		"nested skips":         {"<p>One.</p><aside><aside>x</aside><p>y</p></aside><p>Two.</p>", "One.\n\nTwo."},
		"hidden element":       {"<p>One.</p><p hidden>No.</p>", "One."},
		"comment":              {"<p>One<!-- or two -->.</p>", "One."},
		"markup in text":       {"plain < text & more", "plain < text & more"},
		"CRLF":                 {"<p>One\r\nline.</p>\r\n", "One line."},
		"byte order mark":      {"\ufeff<p>One.</p>", "One."},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tc.want, page(t, tc.page).Text) })
	}
}

func FuzzPage(f *testing.F) {
	f.Add(samplePage)
	f.Add("<p>a &amp b</p>")
	f.Add("<article><main></article>&#x;&#xffffffff;\u00a0<q>")
	f.Fuzz(func(t *testing.T, content string) {
		r := input.Reader{Files: files(map[string]string{"p.html": content})}
		articles, _ := read(r, "p.html")
		for _, a := range articles {
			end := 0
			for i := range len(a.Text) {
				s := a.InFile(quote.Span{Start: i, End: i + 1})
				require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(content), "%d: %v", i, s)
				require.GreaterOrEqual(t, s.End, end, "order at %d", i)
				end = s.End
			}
		}
	})
}
