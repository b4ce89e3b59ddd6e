# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_bitally_global_optspecs
    string join \n o/output= q/quiet v/verbose color= jobs= h/help V/version
end

function __fish_bitally_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_bitally_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_bitally_using_subcommand
    set -l cmd (__fish_bitally_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c bitally -n "__fish_bitally_needs_command" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_needs_command" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_needs_command" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_needs_command" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_needs_command" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_needs_command" -s V -l version -d 'Print version'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "check" -d 'Flag every figure of the reference that is not the authoritative text\'s'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "align" -d 'Pair the sentences of two texts'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "build" -d 'Build one corpus from many document pairs'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "segment" -d 'Split a text into sentences'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "figures" -d 'List the figures of a text with their values'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "rule" -d 'List the rules, or show one rule\'s page'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "eval" -d 'Score a stage against gold data'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "stale" -d 'Find what is no longer current in a translation when its authoritative text changed'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "init" -d 'Write the settings of a project, `bitally.toml`, with every key explained'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "lexicon" -d 'Make a bilingual lexicon to align with'
complete -c bitally -n "__fish_bitally_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c bitally -n "__fish_bitally_using_subcommand check" -l format -d 'How to report [default: text, and nothing where a --report takes standard output]' -r -f -a "text\t'For people'
json\t'One object: findings, ledger and summary'
jsonl\t'One finding a line'
html\t'One web page to look at, send on, print and sign'"
complete -c bitally -n "__fish_bitally_using_subcommand check" -l fail-on -d 'Exit with 1 when a finding is at least this severe [default: error]' -r -f -a "note\t'Any finding'
warning\t'Warnings and errors'
error\t'Errors'
never\t'Findings never fail the run'"
complete -c bitally -n "__fish_bitally_using_subcommand check" -l config -d 'Settings; without operands, the nearest bitally.toml from the working directory up' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l changed-since -d 'Check only the pairs that differ from where the branch left this revision of git, committed or not' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l rule -d 'Set a rule\'s severity or turn it off, such as unit-missing=off or figure-added=error; may be repeated' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l baseline -d 'Leave out the findings that this file accepts, each in its document and so often, and say which of those that were checked no longer occur' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l write-baseline -d 'Write the findings to this file as accepted, for --baseline of later runs. What it accepts already and this run does not check stays in it; a run that ends with status 2 leaves it as it is' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l decisions -d 'Leave out the findings that a reviewer accepted or called false alarms in the HTML report, as it saved them, each in its document, and say which decisions on what was checked fit no finding any more' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l ledger -d 'Write every authoritative figure with its counterpart and verdict to this CSV file' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l report -d 'Write a report too, such as sarif=findings.sarif or junit=junit.xml; may be repeated, - is standard output. Kinds: text, json, jsonl, html, csv, sarif, junit, checkstyle, github, gitlab, markdown' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l lexicon -d 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l from -d 'Language of the authoritative side (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l to -d 'Language of the reference side (BCP 47, such as en); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand check" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand check" -l fix -d 'Write a corrected copy of a plain-text or Markdown reference to --output, and say what changed'
complete -c bitally -n "__fish_bitally_using_subcommand check" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand check" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand check" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand check" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand check" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand check" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand align" -l lexicon -d 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand align" -l format -d 'How to write the pairs; by default as the output\'s name says, tsv on standard output' -r -f -a "tmx\t'TMX 1.4b'
xliff\t'XLIFF 2.1'
xliff-1.2\t'XLIFF 1.2'
tsv\t'Tab-separated, with a header'
csv\t'Comma-separated, with a header; no cell starts a formula'
moses\t'Two files of lines, one for each side, named by --output and the language'
jsonl\t'One bead a line'
ladder\t'Sentence indexes and probability, one bead a line'"
complete -c bitally -n "__fish_bitally_using_subcommand align" -l min-probability -d 'Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l max-chars -d 'Leave out units with a side of more characters than this' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l from -d 'Language of the authoritative side (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l to -d 'Language of the reference side (BCP 47, such as en); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand align" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand align" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand align" -l include-failing -d 'Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"'
complete -c bitally -n "__fish_bitally_using_subcommand align" -l dedup -d 'Leave out units whose two texts were written before'
complete -c bitally -n "__fish_bitally_using_subcommand align" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand align" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand align" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand align" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand align" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand align" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand align" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand build" -l format -d 'How to write the corpus; by default as the output\'s name says' -r -f -a "tmx\t'TMX 1.4b'
xliff\t'XLIFF 2.1'
xliff-1.2\t'XLIFF 1.2'
tsv\t'Tab-separated, with a header'
csv\t'Comma-separated, with a header; no cell starts a formula'
moses\t'Two files of lines, one for each side, named by --output and the language'
jsonl\t'One bead a line'"
complete -c bitally -n "__fish_bitally_using_subcommand build" -l state -d 'Keep finished pairs in this folder [default: the output\'s name and .parts]' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand build" -l shard -d 'Work on one of several equal shares of the manifest, such as 3/40; without --output the state folder alone is filled, and a last run without --shard puts the corpus together' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l summary -d 'Write counts, expected quality and failures as JSON to this file too' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand build" -l lexicon -d 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand build" -l min-probability -d 'Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l max-chars -d 'Leave out units with a side of more characters than this' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l from -d 'Language of the authoritative side (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l to -d 'Language of the reference side (BCP 47, such as en); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand build" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand build" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand build" -l include-failing -d 'Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"'
complete -c bitally -n "__fish_bitally_using_subcommand build" -l dedup -d 'Leave out units whose two texts were written before'
complete -c bitally -n "__fish_bitally_using_subcommand build" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand build" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand build" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand build" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand build" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand build" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand build" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l format -d 'How to write the sentences' -r -f -a "text\t'For people'
jsonl\t'One JSON object a line'"
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l lang -d 'Language (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l explain -d 'Say why each sentence ends where it does'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l clauses -d 'End segments at semicolons too'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand segment" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l format -d 'How to write the figures' -r -f -a "text\t'For people'
jsonl\t'One JSON object a line'"
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l lang -d 'Language (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand figures" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand rule" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand rule" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand rule" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand rule" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand rule" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand rule" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand eval" -l report -d 'Write the scores and every fault as JSON to this file too' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand eval" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand eval" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand eval" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand eval" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand eval" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand eval" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l format -d 'How to write the changes' -r -f -a "text\t'For people'
jsonl\t'One JSON object a line'"
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l lexicon -d 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l from -d 'Language of the authoritative side (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l to -d 'Language of the reference side (BCP 47, such as en); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand stale" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand init" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand init" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand init" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand init" -l force -d 'Replace settings that are there already'
complete -c bitally -n "__fish_bitally_using_subcommand init" -l schema -d 'Write the JSON schema of the settings instead, for editors that check them'
complete -c bitally -n "__fish_bitally_using_subcommand init" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand init" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -f -a "learn" -d 'Learn a lexicon from bitexts, such as your own translation memories'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and not __fish_seen_subcommand_from learn help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l dictionary -d 'A dictionary of the source language in the CC-CEDICT format' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l from -d 'Language of the authoritative side (BCP 47, such as zh); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l to -d 'Language of the reference side (BCP 47, such as en); recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l encoding -d 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l select -d 'Read the elements of a web page that this CSS selector names' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l max-bytes -d 'Most bytes of one document, after decompression [default: 512 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l max-unit-bytes -d 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l max-depth -d 'Most elements inside each other [default: 512]' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l max-parts -d 'Most files in a DOCX, ODT or EPUB [default: 4096]' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when the run is complete' -r -F
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l jobs -d 'Threads for many units; every core by default. The result is the same whatever their number' -r
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l lines -d 'Take every line as one sentence; empty lines keep their number'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l lossy -d 'Replace undecodable bytes by U+FFFD instead of refusing the file'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l all -d 'Keep all text of a web page, not the notice alone'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -l lenient -d 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -s q -l quiet -d 'Print the result alone: no progress, no summary'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -s v -l verbose -d 'Say more: how each input was decoded and why, notes in full, every fault of a score'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from learn" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from help" -f -a "learn" -d 'Learn a lexicon from bitexts, such as your own translation memories'
complete -c bitally -n "__fish_bitally_using_subcommand lexicon; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "check" -d 'Flag every figure of the reference that is not the authoritative text\'s'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "align" -d 'Pair the sentences of two texts'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "build" -d 'Build one corpus from many document pairs'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "segment" -d 'Split a text into sentences'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "figures" -d 'List the figures of a text with their values'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "rule" -d 'List the rules, or show one rule\'s page'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "eval" -d 'Score a stage against gold data'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "stale" -d 'Find what is no longer current in a translation when its authoritative text changed'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "init" -d 'Write the settings of a project, `bitally.toml`, with every key explained'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "lexicon" -d 'Make a bilingual lexicon to align with'
complete -c bitally -n "__fish_bitally_using_subcommand help; and not __fish_seen_subcommand_from check align build segment figures rule eval stale init lexicon help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c bitally -n "__fish_bitally_using_subcommand help; and __fish_seen_subcommand_from lexicon" -f -a "learn" -d 'Learn a lexicon from bitexts, such as your own translation memories'
