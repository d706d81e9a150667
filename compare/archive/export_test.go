package archive

// Parts returns how many parts the index has.
func Parts(a *Archive) int {
	v, err := a.view()
	if err != nil {
		return 0
	}
	defer v.close()
	return len(v.parts)
}
