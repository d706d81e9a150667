package main

import "io"

func writeHTML(w io.Writer, r *result) error { return nil }
