package rule

// Severity says how much a change or a finding matters. The zero value is quiet: nobody needs to hear of it.
type Severity uint8

const (
	Quiet Severity = iota
	Info
	Low
	Medium
	High
)

// Severities are the printed words, by value.
var Severities = [...]string{"quiet", "info", "low", "medium", "high"}

func (s Severity) String() string { return Severities[s] }
