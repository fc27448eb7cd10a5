# Completion of factcheck for bash. To use it: source <(factcheck completion bash)
_factcheck() {
	local current="${COMP_WORDS[COMP_CWORD]}" line words=() i
	# Bash takes --flag=value apart; the program wants it whole.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		if [[ ${COMP_WORDS[i]} == "=" && ${#words[@]} -gt 0 ]]; then
			words[-1]+="="
		elif [[ ${#words[@]} -gt 0 && ${words[-1]} == -*= && i -gt 1 && ${COMP_WORDS[i - 1]} == "=" ]]; then
			words[-1]+="${COMP_WORDS[i]}"
		else
			words+=("${COMP_WORDS[i]}")
		fi
	done
	[[ $current == "=" ]] && current=""
	COMPREPLY=()
	while IFS=$'\t' read -r line _; do
		[[ ${words[-1]} == -*=* ]] && line="${line#*=}"
		[[ -n $line ]] && COMPREPLY+=("$line")
	done < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2>/dev/null)
	if [[ ${#COMPREPLY[@]} -eq 0 && $current != -* ]]; then
		compopt -o filenames 2>/dev/null
		while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
	fi
}
complete -F _factcheck factcheck
