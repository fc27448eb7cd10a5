# Completion of factcheck for fish. To use it: factcheck completion fish | source
function __factcheck_complete
    set -l words (commandline -opc) (commandline -ct)
    $words[1] __complete $words[2..-1] 2>/dev/null
end
function __factcheck_has_candidates
    test (count (__factcheck_complete)) -gt 0
end
complete -c factcheck -n __factcheck_has_candidates -f -a '(__factcheck_complete)'
