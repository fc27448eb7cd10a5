#compdef factcheck
# Completion of factcheck for zsh. To use it: source <(factcheck completion zsh), or put it as _factcheck where fpath looks.
_factcheck() {
	local -a found lines
	local line word
	lines=("${(@f)$(${words[1]} __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
	for line in $lines; do
		word=${line%%$'\t'*}
		[[ -n $word ]] && found+=("${word//:/\\:}:${line#*$'\t'}")
	done
	if (( ${#found} )); then
		_describe factcheck found
	else
		_files
	fi
}
if [[ $funcstack[1] == _factcheck ]]; then
	_factcheck "$@"
else
	compdef _factcheck factcheck
fi
