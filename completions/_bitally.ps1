
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'bitally' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'bitally'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'bitally' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Flag every figure of the reference that is not the authoritative text''s')
            [CompletionResult]::new('align', 'align', [CompletionResultType]::ParameterValue, 'Pair the sentences of two texts')
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Build one corpus from many document pairs')
            [CompletionResult]::new('segment', 'segment', [CompletionResultType]::ParameterValue, 'Split a text into sentences')
            [CompletionResult]::new('figures', 'figures', [CompletionResultType]::ParameterValue, 'List the figures of a text with their values')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'List the rules, or show one rule''s page')
            [CompletionResult]::new('eval', 'eval', [CompletionResultType]::ParameterValue, 'Score a stage against gold data')
            [CompletionResult]::new('stale', 'stale', [CompletionResultType]::ParameterValue, 'Find what is no longer current in a translation when its authoritative text changed')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write the settings of a project, `bitally.toml`, with every key explained')
            [CompletionResult]::new('lexicon', 'lexicon', [CompletionResultType]::ParameterValue, 'Make a bilingual lexicon to align with')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'bitally;check' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to report [default: text, and nothing where a --report takes standard output]')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit with 1 when a finding is at least this severe [default: error]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Settings; without operands, the nearest bitally.toml from the working directory up')
            [CompletionResult]::new('--changed-since', '--changed-since', [CompletionResultType]::ParameterName, 'Check only the pairs that differ from where the branch left this revision of git, committed or not')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set a rule''s severity or turn it off, such as unit-missing=off or figure-added=error; may be repeated')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Leave out the findings that this file accepts, each in its document and so often, and say which of those that were checked no longer occur')
            [CompletionResult]::new('--write-baseline', '--write-baseline', [CompletionResultType]::ParameterName, 'Write the findings to this file as accepted, for --baseline of later runs. What it accepts already and this run does not check stays in it; a run that ends with status 2 leaves it as it is')
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Leave out the findings that a reviewer accepted or called false alarms in the HTML report, as it saved them, each in its document, and say which decisions on what was checked fit no finding any more')
            [CompletionResult]::new('--ledger', '--ledger', [CompletionResultType]::ParameterName, 'Write every authoritative figure with its counterpart and verdict to this CSV file')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write a report too, such as sarif=findings.sarif or junit=junit.xml; may be repeated, - is standard output. Kinds: text, json, jsonl, html, csv, sarif, junit, checkstyle, github, gitlab, markdown')
            [CompletionResult]::new('--lexicon', '--lexicon', [CompletionResultType]::ParameterName, 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Language of the authoritative side (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Language of the reference side (BCP 47, such as en); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Write a corrected copy of a plain-text or Markdown reference to --output, and say what changed')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;align' {
            [CompletionResult]::new('--lexicon', '--lexicon', [CompletionResultType]::ParameterName, 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the pairs; by default as the output''s name says, tsv on standard output')
            [CompletionResult]::new('--min-probability', '--min-probability', [CompletionResultType]::ParameterName, 'Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one')
            [CompletionResult]::new('--max-chars', '--max-chars', [CompletionResultType]::ParameterName, 'Leave out units with a side of more characters than this')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Language of the authoritative side (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Language of the reference side (BCP 47, such as en); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--include-failing', '--include-failing', [CompletionResultType]::ParameterName, 'Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"')
            [CompletionResult]::new('--dedup', '--dedup', [CompletionResultType]::ParameterName, 'Leave out units whose two texts were written before')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;build' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the corpus; by default as the output''s name says')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Keep finished pairs in this folder [default: the output''s name and .parts]')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Work on one of several equal shares of the manifest, such as 3/40; without --output the state folder alone is filled, and a last run without --shard puts the corpus together')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'Write counts, expected quality and failures as JSON to this file too')
            [CompletionResult]::new('--lexicon', '--lexicon', [CompletionResultType]::ParameterName, 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one')
            [CompletionResult]::new('--min-probability', '--min-probability', [CompletionResultType]::ParameterName, 'Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one')
            [CompletionResult]::new('--max-chars', '--max-chars', [CompletionResultType]::ParameterName, 'Leave out units with a side of more characters than this')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Language of the authoritative side (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Language of the reference side (BCP 47, such as en); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--include-failing', '--include-failing', [CompletionResultType]::ParameterName, 'Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"')
            [CompletionResult]::new('--dedup', '--dedup', [CompletionResultType]::ParameterName, 'Leave out units whose two texts were written before')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;segment' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the sentences')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say why each sentence ends where it does')
            [CompletionResult]::new('--clauses', '--clauses', [CompletionResultType]::ParameterName, 'End segments at semicolons too')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;figures' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the figures')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;rule' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;eval' {
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the scores and every fault as JSON to this file too')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;stale' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the changes')
            [CompletionResult]::new('--lexicon', '--lexicon', [CompletionResultType]::ParameterName, 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Language of the authoritative side (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Language of the reference side (BCP 47, such as en); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;init' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace settings that are there already')
            [CompletionResult]::new('--schema', '--schema', [CompletionResultType]::ParameterName, 'Write the JSON schema of the settings instead, for editors that check them')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;lexicon' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('learn', 'learn', [CompletionResultType]::ParameterValue, 'Learn a lexicon from bitexts, such as your own translation memories')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'bitally;lexicon;learn' {
            [CompletionResult]::new('--dictionary', '--dictionary', [CompletionResultType]::ParameterName, 'A dictionary of the source language in the CC-CEDICT format')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Language of the authoritative side (BCP 47, such as zh); recognised by default')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Language of the reference side (BCP 47, such as en); recognised by default')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Read the elements of a web page that this CSS selector names')
            [CompletionResult]::new('--max-bytes', '--max-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one document, after decompression [default: 512 MiB]')
            [CompletionResult]::new('--max-unit-bytes', '--max-unit-bytes', [CompletionResultType]::ParameterName, 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]')
            [CompletionResult]::new('--max-depth', '--max-depth', [CompletionResultType]::ParameterName, 'Most elements inside each other [default: 512]')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'Most files in a DOCX, ODT or EPUB [default: 4096]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when the run is complete')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads for many units; every core by default. The result is the same whatever their number')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take every line as one sentence; empty lines keep their number')
            [CompletionResult]::new('--lossy', '--lossy', [CompletionResultType]::ParameterName, 'Replace undecodable bytes by U+FFFD instead of refusing the file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Keep all text of a web page, not the notice alone')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print the result alone: no progress, no summary')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more: how each input was decoded and why, notes in full, every fault of a score')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bitally;lexicon;help' {
            [CompletionResult]::new('learn', 'learn', [CompletionResultType]::ParameterValue, 'Learn a lexicon from bitexts, such as your own translation memories')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'bitally;lexicon;help;learn' {
            break
        }
        'bitally;lexicon;help;help' {
            break
        }
        'bitally;help' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Flag every figure of the reference that is not the authoritative text''s')
            [CompletionResult]::new('align', 'align', [CompletionResultType]::ParameterValue, 'Pair the sentences of two texts')
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Build one corpus from many document pairs')
            [CompletionResult]::new('segment', 'segment', [CompletionResultType]::ParameterValue, 'Split a text into sentences')
            [CompletionResult]::new('figures', 'figures', [CompletionResultType]::ParameterValue, 'List the figures of a text with their values')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'List the rules, or show one rule''s page')
            [CompletionResult]::new('eval', 'eval', [CompletionResultType]::ParameterValue, 'Score a stage against gold data')
            [CompletionResult]::new('stale', 'stale', [CompletionResultType]::ParameterValue, 'Find what is no longer current in a translation when its authoritative text changed')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write the settings of a project, `bitally.toml`, with every key explained')
            [CompletionResult]::new('lexicon', 'lexicon', [CompletionResultType]::ParameterValue, 'Make a bilingual lexicon to align with')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'bitally;help;check' {
            break
        }
        'bitally;help;align' {
            break
        }
        'bitally;help;build' {
            break
        }
        'bitally;help;segment' {
            break
        }
        'bitally;help;figures' {
            break
        }
        'bitally;help;rule' {
            break
        }
        'bitally;help;eval' {
            break
        }
        'bitally;help;stale' {
            break
        }
        'bitally;help;init' {
            break
        }
        'bitally;help;lexicon' {
            [CompletionResult]::new('learn', 'learn', [CompletionResultType]::ParameterValue, 'Learn a lexicon from bitexts, such as your own translation memories')
            break
        }
        'bitally;help;lexicon;learn' {
            break
        }
        'bitally;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
