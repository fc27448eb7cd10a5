# Completion of factcheck for PowerShell. To use it: factcheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName factcheck -ScriptBlock {
    param($word, $ast, $cursor)
    $words = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $cursor } | ForEach-Object { $_.ToString() })
    if ($word -eq '') { $words += '""' }
    & $ast.CommandElements[0].ToString() __complete @words 2>$null | ForEach-Object {
        $candidate, $doc = $_ -split "`t", 2
        if (-not $doc) { $doc = $candidate }
        [System.Management.Automation.CompletionResult]::new($candidate, $candidate, 'ParameterValue', $doc)
    }
}
