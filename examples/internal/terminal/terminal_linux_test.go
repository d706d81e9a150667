package terminal_test

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
)

// TestMain prints the style of standard output if asked to.
func TestMain(m *testing.M) {
	if os.Getenv("PRINT_STYLE") != "" {
		fmt.Printf("%+v", terminal.StyleOf(os.Stdout))
		return
	}
	os.Exit(m.Run())
}

func TestStyleOfTerminal(t *testing.T) {
	for environment, want := range map[string]string{
		"NO_COLOR=":  "{Color:true Width:97}",
		"NO_COLOR=1": "{Color:false Width:97}",
		"TERM=dumb":  "{Color:false Width:97}",
		"COLUMNS=50": "{Color:true Width:50}",
	} {
		window, screen := openTerminal(t, 97)
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "PRINT_STYLE=1", "TERM=xterm", "NO_COLOR=", "COLUMNS=", environment)
		cmd.Stdout = window
		require.NoError(t, cmd.Run())
		got := make([]byte, len(want))
		_, err := io.ReadFull(screen, got)
		require.NoError(t, err)
		assert.Equal(t, want, string(got), environment)
	}
}

// openTerminal returns a pseudo-terminal's two ends: what a program writes to
// the window is read from the screen.
func openTerminal(t *testing.T, columns uint16) (window, screen *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	t.Cleanup(func() { screen.Close() })
	var unlocked, number int32
	control(t, screen, syscall.TIOCSPTLCK, unsafe.Pointer(&unlocked))
	control(t, screen, syscall.TIOCGPTN, unsafe.Pointer(&number))
	size := [4]uint16{24, columns}
	control(t, screen, syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	window, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	require.NoError(t, err)
	t.Cleanup(func() { window.Close() })
	return window, screen
}

func control(t *testing.T, f *os.File, request uintptr, argument unsafe.Pointer) {
	t.Helper()
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(argument))
	require.Zero(t, errno)
}
