
use builtin;
use str;

set edit:completion:arg-completer[bitally] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'bitally'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'bitally'= {
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand check 'Flag every figure of the reference that is not the authoritative text''s'
            cand align 'Pair the sentences of two texts'
            cand build 'Build one corpus from many document pairs'
            cand segment 'Split a text into sentences'
            cand figures 'List the figures of a text with their values'
            cand rule 'List the rules, or show one rule''s page'
            cand eval 'Score a stage against gold data'
            cand stale 'Find what is no longer current in a translation when its authoritative text changed'
            cand init 'Write the settings of a project, `bitally.toml`, with every key explained'
            cand lexicon 'Make a bilingual lexicon to align with'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bitally;check'= {
            cand --format 'How to report [default: text, and nothing where a --report takes standard output]'
            cand --fail-on 'Exit with 1 when a finding is at least this severe [default: error]'
            cand --config 'Settings; without operands, the nearest bitally.toml from the working directory up'
            cand --changed-since 'Check only the pairs that differ from where the branch left this revision of git, committed or not'
            cand --rule 'Set a rule''s severity or turn it off, such as unit-missing=off or figure-added=error; may be repeated'
            cand --baseline 'Leave out the findings that this file accepts, each in its document and so often, and say which of those that were checked no longer occur'
            cand --write-baseline 'Write the findings to this file as accepted, for --baseline of later runs. What it accepts already and this run does not check stays in it; a run that ends with status 2 leaves it as it is'
            cand --decisions 'Leave out the findings that a reviewer accepted or called false alarms in the HTML report, as it saved them, each in its document, and say which decisions on what was checked fit no finding any more'
            cand --ledger 'Write every authoritative figure with its counterpart and verdict to this CSV file'
            cand --report 'Write a report too, such as sarif=findings.sarif or junit=junit.xml; may be repeated, - is standard output. Kinds: text, json, jsonl, html, csv, sarif, junit, checkstyle, github, gitlab, markdown'
            cand --lexicon 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one'
            cand --from 'Language of the authoritative side (BCP 47, such as zh); recognised by default'
            cand --to 'Language of the reference side (BCP 47, such as en); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --fix 'Write a corrected copy of a plain-text or Markdown reference to --output, and say what changed'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;align'= {
            cand --lexicon 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one'
            cand --format 'How to write the pairs; by default as the output''s name says, tsv on standard output'
            cand --min-probability 'Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one'
            cand --max-chars 'Leave out units with a side of more characters than this'
            cand --from 'Language of the authoritative side (BCP 47, such as zh); recognised by default'
            cand --to 'Language of the reference side (BCP 47, such as en); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --include-failing 'Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"'
            cand --dedup 'Leave out units whose two texts were written before'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;build'= {
            cand --format 'How to write the corpus; by default as the output''s name says'
            cand --state 'Keep finished pairs in this folder [default: the output''s name and .parts]'
            cand --shard 'Work on one of several equal shares of the manifest, such as 3/40; without --output the state folder alone is filled, and a last run without --shard puts the corpus together'
            cand --summary 'Write counts, expected quality and failures as JSON to this file too'
            cand --lexicon 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one'
            cand --min-probability 'Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one'
            cand --max-chars 'Leave out units with a side of more characters than this'
            cand --from 'Language of the authoritative side (BCP 47, such as zh); recognised by default'
            cand --to 'Language of the reference side (BCP 47, such as en); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --include-failing 'Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"'
            cand --dedup 'Leave out units whose two texts were written before'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;segment'= {
            cand --format 'How to write the sentences'
            cand --lang 'Language (BCP 47, such as zh); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --explain 'Say why each sentence ends where it does'
            cand --clauses 'End segments at semicolons too'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;figures'= {
            cand --format 'How to write the figures'
            cand --lang 'Language (BCP 47, such as zh); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;rule'= {
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;eval'= {
            cand --report 'Write the scores and every fault as JSON to this file too'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;stale'= {
            cand --format 'How to write the changes'
            cand --lexicon 'Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one'
            cand --from 'Language of the authoritative side (BCP 47, such as zh); recognised by default'
            cand --to 'Language of the reference side (BCP 47, such as en); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;init'= {
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --force 'Replace settings that are there already'
            cand --schema 'Write the JSON schema of the settings instead, for editors that check them'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;lexicon'= {
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand learn 'Learn a lexicon from bitexts, such as your own translation memories'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bitally;lexicon;learn'= {
            cand --dictionary 'A dictionary of the source language in the CC-CEDICT format'
            cand --from 'Language of the authoritative side (BCP 47, such as zh); recognised by default'
            cand --to 'Language of the reference side (BCP 47, such as en); recognised by default'
            cand --encoding 'Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default'
            cand --select 'Read the elements of a web page that this CSS selector names'
            cand --max-bytes 'Most bytes of one document, after decompression [default: 512 MiB]'
            cand --max-unit-bytes 'Most bytes of one line, tag or text of a bitext [default: 64 MiB]'
            cand --max-depth 'Most elements inside each other [default: 512]'
            cand --max-parts 'Most files in a DOCX, ODT or EPUB [default: 4096]'
            cand -o 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --output 'Write to this file instead of standard output; it is replaced only when the run is complete'
            cand --color 'When to colour'
            cand --jobs 'Threads for many units; every core by default. The result is the same whatever their number'
            cand --lines 'Take every line as one sentence; empty lines keep their number'
            cand --lossy 'Replace undecodable bytes by U+FFFD instead of refusing the file'
            cand --all 'Keep all text of a web page, not the notice alone'
            cand --lenient 'Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading'
            cand -q 'Print the result alone: no progress, no summary'
            cand --quiet 'Print the result alone: no progress, no summary'
            cand -v 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand --verbose 'Say more: how each input was decoded and why, notes in full, every fault of a score'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bitally;lexicon;help'= {
            cand learn 'Learn a lexicon from bitexts, such as your own translation memories'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bitally;lexicon;help;learn'= {
        }
        &'bitally;lexicon;help;help'= {
        }
        &'bitally;help'= {
            cand check 'Flag every figure of the reference that is not the authoritative text''s'
            cand align 'Pair the sentences of two texts'
            cand build 'Build one corpus from many document pairs'
            cand segment 'Split a text into sentences'
            cand figures 'List the figures of a text with their values'
            cand rule 'List the rules, or show one rule''s page'
            cand eval 'Score a stage against gold data'
            cand stale 'Find what is no longer current in a translation when its authoritative text changed'
            cand init 'Write the settings of a project, `bitally.toml`, with every key explained'
            cand lexicon 'Make a bilingual lexicon to align with'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bitally;help;check'= {
        }
        &'bitally;help;align'= {
        }
        &'bitally;help;build'= {
        }
        &'bitally;help;segment'= {
        }
        &'bitally;help;figures'= {
        }
        &'bitally;help;rule'= {
        }
        &'bitally;help;eval'= {
        }
        &'bitally;help;stale'= {
        }
        &'bitally;help;init'= {
        }
        &'bitally;help;lexicon'= {
            cand learn 'Learn a lexicon from bitexts, such as your own translation memories'
        }
        &'bitally;help;lexicon;learn'= {
        }
        &'bitally;help;help'= {
        }
    ]
    $completions[$command]
}
