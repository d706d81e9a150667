package archive

func (a *Archive) config() map[string]any {
	return map[string]any{"path": a.path}
}
