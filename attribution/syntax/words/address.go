package words

import "strings"

// Address reports whether a form is an e-mail address, a URL or the name of a host: a name that says so by its form alone.
func Address(w string) bool {
	switch {
	case len(w) < 4:
		return false
	case strings.Contains(w, "://"), strings.HasPrefix(w, "www."):
		return true
	}
	if i := strings.IndexByte(w, '@'); i > 0 && i+1 < len(w) {
		return !strings.ContainsAny(w, "()\",;")
	}
	return host(w)
}

// host reports whether w is names with periods between them that end, before a slash, in one of the common endings of hosts and files.
func host(w string) bool {
	name, _, path := strings.Cut(w, "/")
	i := strings.LastIndexByte(name, '.')
	if i <= 0 || len(name)-i > 6 {
		return false
	}
	switch strings.ToLower(name[i+1:]) {
	case "com", "org", "net", "gov", "edu", "mil", "info", "int", "co", "uk", "eu", "de", "fr", "au", "ca", "ru", "tv", "io", "ly", "me",
		"us":
		return path || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.") != ""
	case "doc", "pdf", "xls", "txt", "html", "htm", "jpg", "gif", "png", "zip", "exe", "csv", "json", "xml", "mp3", "ppt", "docx", "xlsx":
		return true
	}
	return false
}
