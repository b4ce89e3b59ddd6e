// What a reviewer does with the report: look along the findings, decide each, keep the decisions.
"use strict";

const byId = (id) => document.getElementById(id);
const findings = [...document.querySelectorAll(".finding")];
const storageKey = `bitally:${document.body.dataset.key}`;
const stateNames = { "accepted": "accepted", "false-alarm": "false alarm", "needs-fixing": "needs fixing" };

// Decisions by document and fingerprint: { state, reason, reviewer, date }.
let decisions = new Map();
const keyOf = ({ dataset }) => `${dataset.document}\n${dataset.fingerprint}`;
const undone = [];
let current = -1;

const announce = (text) => { byId("announce").textContent = text; };

// A browser may refuse storage to a file that was opened from disk; the report then keeps decisions until it is closed.
const stored = (action) => { try { return action(window.localStorage); } catch { return null; } };

function keep() {
  stored((storage) => storage.setItem(storageKey, JSON.stringify([...decisions])));
}

function show() {
  for (const finding of findings) {
    const decision = decisions.get(keyOf(finding));
    if (decision) finding.dataset.state = decision.state;
    else delete finding.dataset.state;
    finding.querySelector("[data-state-text]").textContent = decision ? stateNames[decision.state] : "";
    const reason = finding.querySelector("[data-reason]");
    if (reason !== document.activeElement) reason.value = decision?.reason ?? "";
    for (const button of finding.querySelectorAll("[data-decide]")) {
      button.setAttribute("aria-pressed", String(button.dataset.decide === decision?.state));
    }
  }
  const count = findings.filter((finding) => decisions.has(keyOf(finding))).length;
  byId("progress").value = count;
  byId("decided").textContent = `${count} of ${findings.length}`;
  byId("signed").textContent = byId("reviewer").value;
  filter();
}

function decide(finding, state) {
  const key = keyOf(finding);
  const before = decisions.get(key);
  undone.push([key, before]);
  const reviewer = byId("reviewer").value.trim();
  const date = new Date().toISOString().slice(0, 10);
  decisions.set(key, { state, reason: before?.reason ?? "", reviewer, date });
  keep();
  show();
  announce(`Finding ${findings.indexOf(finding) + 1}: ${stateNames[state]}`);
  if (state !== "accepted") finding.querySelector("[data-reason]").focus();
}

function undo() {
  const last = undone.pop();
  if (!last) return announce("Nothing to undo");
  const [key, before] = last;
  if (before) decisions.set(key, before);
  else decisions.delete(key);
  keep();
  show();
  announce("Undone");
}

function filter() {
  if (!byId("search")) return;
  const words = byId("search").value.trim().toLowerCase();
  const [rule, severity, state] = ["rule", "severity", "state"].map((id) => byId(id).value);
  const below = Number(byId("probability").value);
  const severities = { "error": ["error"], "warning": ["error", "warning"] }[severity];
  let shown = 0;
  for (const finding of findings) {
    const data = finding.dataset;
    const matches = (!words || finding.textContent.toLowerCase().includes(words))
      && (!rule || data.rule === rule)
      && (!severities || severities.includes(data.severity))
      && (!state || (data.state ?? "open") === state)
      && Number(data.probability) < below;
    finding.hidden = !matches;
    shown += matches ? 1 : 0;
  }
  byId("shown").textContent = shown === findings.length ? `${shown}` : `${shown} of ${findings.length}`;
}

function select(index) {
  findings[current]?.classList.remove("current");
  document.querySelectorAll(".row.current").forEach((row) => row.classList.remove("current"));
  current = index;
  const finding = findings[current];
  if (!finding) return;
  finding.classList.add("current");
  finding.focus({ preventScroll: true });
  const row = byId(finding.dataset.row);
  row?.classList.add("current");
  // Where the list stands beside the texts, both are brought into view; elsewhere the list comes first.
  if (window.matchMedia("(width > 62rem)").matches) row?.scrollIntoView({ block: "center" });
  finding.scrollIntoView({ block: "nearest" });
}

function step(direction) {
  for (let index = current + direction; index >= 0 && index < findings.length; index += direction) {
    if (!findings[index].hidden) return select(index);
  }
  announce(direction > 0 ? "No further finding" : "No finding before this one");
}

function save() {
  // One to a finding, however often the document has it.
  const counts = new Map();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const rows = findings.flatMap((finding, index) => {
    const key = keyOf(finding);
    const decision = decisions.get(key);
    if (!decision || findings.findIndex((other) => keyOf(other) === key) < index) return [];
    const { fingerprint, rule, document } = finding.dataset;
    return [{ fingerprint, rule, document, count: counts.get(key), ...decision }];
  });
  const { authoritative, reference } = document.body.dataset;
  const text = JSON.stringify({ version: 1, authoritative, reference, decisions: rows }, null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  announce(`Saved ${rows.length} decisions`);
}

// The findings that a saved decision fits; one without a document, as they were saved at first, fits in any. A report that
// was made in another folder calls a document by a longer or shorter path.
function keysFor({ fingerprint, document }) {
  const parts = (name) => name.split(/[\/\\]/).filter((part) => !["", ".", ".."].includes(part)).reverse();
  const fits = (name) => {
    const [one, other] = [parts(document), parts(name)];
    const shared = Math.min(one.length, other.length);
    return shared > 0 && one.slice(0, shared).join("\n") === other.slice(0, shared).join("\n");
  };
  const alike = findings.filter(({ dataset }) => dataset.fingerprint === fingerprint && (!document || fits(dataset.document)));
  return [...new Set(alike.map(keyOf))];
}

async function load(file) {
  try {
    const read = JSON.parse(await file.text());
    if (read.version !== 1 || !Array.isArray(read.decisions)) throw new Error("no decisions of version 1 in it");
    const usable = read.decisions.filter((one) => stateNames[one.state] && keysFor(one).length > 0);
    for (const one of usable) {
      const { state, reason = "", reviewer = "", date = "" } = one;
      for (const key of keysFor(one)) {
        undone.push([key, decisions.get(key)]);
        decisions.set(key, { state, reason: String(reason), reviewer: String(reviewer), date: String(date) });
      }
    }
    keep();
    show();
    const stale = read.decisions.length - usable.length;
    announce(`Loaded ${usable.length} decisions${stale ? `; ${stale} belong to sentences that have changed` : ""}`);
  } catch (error) {
    announce(`${file.name} cannot be loaded: ${error.message}`);
  }
}

// The popover of a figure: both values written out, how they relate, and what the reference should read.
function explain(figure) {
  const popover = byId("popover");
  const other = figure.dataset.counterpart ? byId(figure.dataset.counterpart) : null;
  const finding = figure.dataset.finding ? byId(figure.dataset.finding) : null;
  const pair = figure.id.startsWith("a") ? [figure, other] : [other, figure];
  const lines = pair.filter(Boolean).map((one) => ["values", `${one.textContent} = ${one.dataset.value}`]);
  lines.push(["verdict", other || finding ? figure.dataset.state.replaceAll("-", " ") : `${figure.dataset.state.replaceAll("-", " ")}, no counterpart marked`]);
  if (finding) lines.push(["message", finding.querySelector(".message").textContent]);
  if (finding?.dataset.relation) lines.push(["relation", `relation: ${finding.dataset.relation}`]);
  if (finding?.dataset.suggestion) lines.push(["suggestion", `should read ${finding.dataset.suggestion}`]);
  popover.replaceChildren(...lines.map(([name, text]) => {
    const line = document.createElement("p");
    line.className = name;
    line.textContent = text;
    return line;
  }));
  popover.hidden = false;
  const box = figure.getBoundingClientRect();
  const below = box.bottom + 8 + popover.offsetHeight < window.innerHeight;
  popover.style.top = `${Math.max(4, below ? box.bottom + 8 : box.top - 8 - popover.offsetHeight)}px`;
  popover.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - popover.offsetWidth - 20))}px`;
  figure.setAttribute("aria-describedby", "popover");
  for (const one of [figure, other]) one?.classList.add("linked");
}

function conceal() {
  byId("popover").hidden = true;
  for (const figure of document.querySelectorAll(".figure.linked")) {
    figure.classList.remove("linked");
    figure.removeAttribute("aria-describedby");
  }
}

function sort(button) {
  const header = button.closest("th");
  const body = byId("ledger-table").tBodies[0];
  const column = [...header.parentNode.children].indexOf(header);
  const descending = header.getAttribute("aria-sort") === "ascending";
  for (const other of header.parentNode.children) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  const rows = [...body.rows].sort((one, two) => compare(one.cells[column].textContent, two.cells[column].textContent));
  body.append(...(descending ? rows.reverse() : rows));
}

const figureOf = (event) => (event.target instanceof Element ? event.target.closest(".figure") : null);
for (const name of ["mouseover", "focusin"]) {
  document.addEventListener(name, (event) => {
    conceal();
    const figure = figureOf(event);
    if (figure) explain(figure);
  });
}
window.addEventListener("scroll", conceal, { passive: true });

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const finding = target?.closest(".finding");
  const button = target?.closest("button");
  if (button?.dataset.decide && finding) decide(finding, button.dataset.decide);
  if (button?.dataset.sort) sort(button);
  if (finding && !target.closest("a, button, input")) select(findings.indexOf(finding));
  const link = target?.closest("a[href^='#f']");
  if (link) {
    const index = findings.indexOf(byId(link.getAttribute("href").slice(1)));
    if (index >= 0) { event.preventDefault(); select(index); }
  }
});

byId("list")?.addEventListener("input", (event) => {
  const finding = event.target.closest(".finding");
  const decision = finding && decisions.get(keyOf(finding));
  if (!decision || !("reason" in event.target.dataset)) return;
  decision.reason = event.target.value;
  keep();
});

const keys = {
  n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1),
  a: () => findings[current] && decide(findings[current], "accepted"),
  x: () => findings[current] && decide(findings[current], "false-alarm"),
  f: () => findings[current] && decide(findings[current], "needs-fixing"),
  u: undo, s: save,
  "/": () => byId("search")?.focus(),
  "?": () => byId("help").showModal(),
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { conceal(); if (event.target.matches("input")) event.target.blur(); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) {
    if (event.key === "Enter" && event.target.matches("[data-reason]")) { event.target.blur(); select(current); }
    return;
  }
  const action = keys[event.key];
  if (action) { event.preventDefault(); action(); }
});

for (const control of document.querySelectorAll(".filters input, .filters select")) control.addEventListener("input", filter);
document.querySelector(".filters")?.addEventListener("submit", (event) => event.preventDefault());
byId("save").addEventListener("click", save);
byId("load").addEventListener("change", (event) => { const [file] = event.target.files; if (file) load(file); event.target.value = ""; });
byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("reviewer").addEventListener("input", () => { stored((storage) => storage.setItem("bitally:reviewer", byId("reviewer").value)); byId("signed").textContent = byId("reviewer").value; });

byId("reviewer").value = stored((storage) => storage.getItem("bitally:reviewer")) ?? "";
// What was stored at first has no document in its keys.
try {
  const kept = JSON.parse(stored((storage) => storage.getItem(storageKey)) ?? "[]");
  decisions = new Map(kept.flatMap(([key, one]) => key.includes("\n") ? [[key, one]] : keysFor({ fingerprint: key }).map((key) => [key, one])));
} catch { decisions = new Map(); }
show();
