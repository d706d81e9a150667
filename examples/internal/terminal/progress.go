package terminal

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// A Progress is a line at the foot of a terminal that says how far a long work is, how
// fast it goes and how long it will take. Where nobody sees it, it is quiet. It is for
// one goroutine.
type Progress struct {
	out     io.Writer // nil for nobody
	style   Style
	began   time.Time
	shown   time.Time
	visible bool
}

// NewProgress begins a work whose progress w shows if it is a terminal.
func NewProgress(w io.Writer) *Progress {
	p := &Progress{began: time.Now()}
	if f, ok := w.(*os.File); ok && windowWidth(f) > 0 {
		p.out, p.style = w, StyleOf(w)
	}
	return p
}

// every is how often the line changes.
const every = 200 * time.Millisecond

// Show says that a share of the work is done, 0..1, which is a count of things.
func (p *Progress) Show(share float64, count int, what string) {
	now := time.Now()
	if p.out == nil || now.Sub(p.shown) < every {
		return
	}
	p.shown, p.visible = now, true
	fmt.Fprint(p.out, "\r"+p.style.progress(share, count, what, now.Sub(p.began))+"\x1b[K")
}

// Clear takes the line away, so that something else can be written.
func (p *Progress) Clear() {
	if p.visible {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.visible, p.shown = false, time.Time{}
	}
}

// Clearing returns a writer that takes the line away before it writes to w.
func (p *Progress) Clearing(w io.Writer) io.Writer { return clearing{p, w} }

type clearing struct {
	progress *Progress
	io.Writer
}

func (c clearing) Write(b []byte) (int, error) {
	c.progress.Clear()
	return c.Writer.Write(b)
}

// progress is the line.
func (s Style) progress(share float64, count int, what string, took time.Duration) string {
	share = min(max(share, 0), 1)
	said := fmt.Sprintf(" %3.0f%%  %d %s", 100*share, count, what)
	if seconds := took.Seconds(); seconds >= 1 {
		said += fmt.Sprintf(", %.0f a second", float64(count)/seconds)
		if share > 0 {
			left := time.Duration(seconds * (1 - share) / share * float64(time.Second))
			said += fmt.Sprintf(", %v left", left.Round(time.Second))
		}
	}
	room := max(s.Columns()-1-len(said), 0)
	full := int(share*float64(room) + 0.5)
	return strings.Repeat("█", full) + strings.Repeat("░", room-full) + said
}
