package input

func readHTML(data []byte) Article { return readText(data) }
