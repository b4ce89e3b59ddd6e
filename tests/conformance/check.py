"""Reads what bitally wrote with other people's programs, and holds the units that they find against bitally's own.

usage: check.py FOLDER, which scripts/test-conformance has filled
"""
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from junitparser import JUnitXml
from translate.storage import tmx, xliff, xliff2

folder = Path(sys.argv[1])
beads = [json.loads(line) for line in (folder / "all.jsonl").read_text(encoding="utf-8").splitlines()]
kept = [bead for bead in beads if bead["source"] and bead["target"] and bead.get("check") != "error"]
wanted = [(bead["source_text"], bead["target_text"]) for bead in kept]
assert len(wanted) > 10, "the notice has units"


def hold(what, found, expected):
    assert found == expected, f"{what}: found {len(found)} units, expected {len(expected)}\n{found[:2]}\n{expected[:2]}"
    print(f"{what}: {len(found)} units, every text the same")


here = Path(__file__).parent
for memory in ["all.tmx", "marked.tmx"]:
    subprocess.run(
        ["xmllint", "--noout", "--nonet", "--dtdvalid", str(here / "tmx14.dtd"), str(folder / memory)], check=True
    )
    print(f"xmllint: {memory} is valid TMX 1.4")

with open(folder / "all.tmx", "rb") as file:
    store = tmx.tmxfile(file, "zh-CN", "en-US")
hold("translate-toolkit, TMX", [(unit.source, unit.target) for unit in store.units], wanted)

with open(folder / "all.xlf", "rb") as file:
    store = xliff.xlifffile(file)
both = [(bead["source_text"], bead["target_text"]) for bead in beads if bead["source"] and bead["target"]]
found = [(str(unit.source), str(unit.target)) for unit in store.units if unit.source and unit.target]
hold("translate-toolkit, XLIFF 1.2", found, both)

def segments(path, unit):
    """The segments of one unit as canonical markup."""
    found = ElementTree.parse(path).find(f".//tu[@tuid='{unit}']")
    return [ElementTree.canonicalize(ElementTree.tostring(seg, encoding="unicode"), strip_text=True) for seg in found.iter("seg")]


assert segments(here / "marked.tmx", "fee") == segments(folder / "marked.tmx", "fee"), "inline markup has changed"
print("ElementTree: inline markup of marked.tmx comes back as it was")

plain = {unit.source for unit in tmx.tmxfile(open(folder / "marked.tmx", "rb"), "zh-CN", "en-US").units}
assert len(plain) == 5, plain
with open(folder / "marked-2.xlf", "rb") as file:
    found = [str(unit.source) for unit in xliff2.Xliff2File(file).units if unit.source]
assert len(found) == 5, found
with open(folder / "marked-1.xlf", "rb") as file:
    found += [str(unit.source) for unit in xliff.xlifffile(file).units if unit.source]
assert len(found) == 10, found
print("translate-toolkit, XLIFF 1.2 and 2.1 with inline markup: 5 units each")

report = JUnitXml.fromfile(str(folder / "findings.junit.xml"))
failures = report.failures
assert failures >= 1, "the notice has planted errors"
print(f"junitparser: {report.tests} test cases, {failures} failed")

perl = "print map { $_->{'zh-CN'}{-seg} . qq(\\t) . $_->{'en-US'}{-seg} . qq(\\n) } @units"
script = f"use XML::TMX::Reader; binmode STDOUT, ':utf8'; my @units; XML::TMX::Reader->new($ARGV[0])->for_tu(sub {{ push @units, shift }}); {perl}"
read = subprocess.run(["perl", "-e", script, str(folder / "all.tmx")], check=True, capture_output=True, text=True).stdout
squeezed = [tuple(re.sub(r"\s+", " ", text).strip() for text in pair) for pair in wanted]
found = [tuple(re.sub(r"\s+", " ", text).strip() for text in line.split("\t")) for line in read.splitlines()]
hold("libxml-tmx-perl", found, squeezed)

translated = (folder / "omegat/target/notice.txt").read_text(encoding="utf-8").strip().split("\n\n")
hold("OmegaT, translated from our TMX", translated, [target for _, target in wanted])

run = json.loads((folder / "sarif-faults.json").read_text(encoding="utf-8-sig"))["runs"][0]
faults = [result for result in run.get("results", []) if result.get("level", "warning") in ("error", "warning")]
assert not faults, json.dumps(faults[:3], ensure_ascii=False, indent=1)
print("sarif-multitool: findings.sarif is valid SARIF 2.1.0")
