package main

import "syscall"

// peakMemory is the largest resident memory that the program has had, in bytes; 0 where
// the system does not tell.
func peakMemory() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return usage.Maxrss << 10 // Linux counts in kibibytes
}
