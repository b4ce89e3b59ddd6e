// The HTML report in a real browser: what a reviewer does with it, and what a hostile document cannot do.
// BITALLY names the binary, CHROMIUM the browser.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const binary = process.env.BITALLY ?? join(here, "../../target/release/bitally");
const folder = mkdtempSync(join(tmpdir(), "bitally-report-"));
const require = createRequire(import.meta.url);

const CHINESE = "关于处罚情况的通告\n\n2021年11月5日，对该公司处罚款五十億元。其中三十億元已缴纳。\n\n全年共办理1292起，比上年增长百分之五十。\n\n本通告自发布之日起施行，由市场监管局负责解释。\n";
const ENGLISH = "Notice on Penalties\n\nOn 5 November 2021, the company was fined NT$50 billion. Of this, NT$3 billion has been paid.\n\nA total of 1,292 cases were handled in the year, up 15 percent.\n\n<img src=x onerror=\"document.title='broken'\"> & <script>document.title='broken'</script> </style> are shown as they are.\n";

let browser;

/** The command line that checks the pair that `report` wrote. */
function pair(name) {
  return ["check", join(folder, `${name}.zh.txt`), join(folder, `${name}.en.txt`)];
}

function report(name, authoritative, reference, extra = []) {
  const paths = [["zh", authoritative], ["en", reference]].map(([language, text]) => {
    const path = join(folder, `${name}.${language}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const output = join(folder, `${name}.html`);
  execFileSync(binary, ["check", ...paths, "--format", "html", "-o", output, "--fail-on", "never", ...extra]);
  return output;
}

/** Opens a report; the test fails on any console message, page error or request beyond the page itself. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) faults.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return { page, faults };
}

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});

after(async () => { await browser?.close(); });

test("hovering or focusing a figure links both sides and writes both values out", async () => {
  const { page, faults } = await open(report("links", CHINESE, ENGLISH));
  const fine = page.locator("a.figure", { hasText: "五十億元" });
  await fine.hover();
  const popover = page.locator("#popover");
  assert.match(await popover.textContent(), /五十億元 = 5,000,000,000/);
  assert.match(await popover.textContent(), /NT\$50 billion = 50,000,000,000 TWD/);
  assert.match(await popover.textContent(), /should read NT\$5 billion/);
  assert.equal(await page.locator("a.figure.linked").count(), 2);
  await page.mouse.move(2, 2);
  await page.locator("h2#texts").hover();
  assert.equal(await popover.isVisible(), false);
  await page.locator("a.figure", { hasText: "1,292" }).focus();
  assert.match(await popover.textContent(), /1292起 = 1,292|1292 = 1,292/);
  assert.deepEqual(faults, []);
});

test("keys walk along the findings, decide, and undo", async () => {
  const { page, faults } = await open(report("keys", CHINESE, ENGLISH));
  const count = await page.locator(".finding").count();
  assert.ok(count >= 2, `${count} findings`);
  await page.keyboard.press("n");
  assert.equal(await page.locator(".finding.current").getAttribute("id"), "f1");
  await page.keyboard.press("j");
  assert.equal(await page.locator(".finding.current").getAttribute("id"), "f2");
  await page.keyboard.press("p");
  await page.keyboard.press("a");
  assert.equal(await page.locator("#f1").getAttribute("data-state"), "accepted");
  assert.equal(await page.locator("#decided").textContent(), `1 of ${count}`);
  await page.keyboard.press("n");
  await page.keyboard.press("x");
  await page.keyboard.type("the law says so");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#f2").getAttribute("data-state"), "false-alarm");
  await page.keyboard.press("u");
  assert.equal(await page.locator("#f2").getAttribute("data-state"), null);
  await page.keyboard.press("?");
  assert.equal(await page.locator("dialog#help").isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog#help").isVisible(), false);
  assert.deepEqual(faults, []);
});

test("filters and search narrow the list and say how many are left", async () => {
  const { page, faults } = await open(report("filters", CHINESE, ENGLISH));
  const all = await page.locator(".finding:visible").count();
  await page.fill("#search", "50 billion");
  assert.equal(await page.locator(".finding:visible").count(), 1);
  assert.equal(await page.locator("#shown").textContent(), `1 of ${all}`);
  await page.fill("#search", "");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.keyboard.press("f");
  await page.selectOption("#state", "needs-fixing");
  assert.equal(await page.locator(".finding:visible").count(), 1);
  await page.selectOption("#state", "");
  await page.selectOption("#severity", "error");
  assert.equal(await page.locator(".finding.note:visible").count(), 0);
  assert.deepEqual(faults, []);
});

test("decisions are saved, loaded elsewhere, and applied by the command line", async () => {
  const path = report("decisions", CHINESE, ENGLISH);
  const first = await open(path);
  await first.page.fill("#reviewer", "Reviewer One");
  await first.page.locator("h2#texts").click();
  await first.page.keyboard.press("n");
  await first.page.keyboard.press("x");
  await first.page.keyboard.type("both are right");
  await first.page.keyboard.press("Enter");
  const [download] = await Promise.all([first.page.waitForEvent("download"), first.page.click("#save")]);
  const saved = join(folder, "decisions.json");
  await download.saveAs(saved);
  const { decisions, version } = JSON.parse(readFileSync(saved, "utf8"));
  assert.equal(version, 1);
  assert.equal(decisions.length, 1);
  const [{ state, reason, reviewer, date }] = decisions;
  assert.deepEqual({ state, reason, reviewer }, { state: "false-alarm", reason: "both are right", reviewer: "Reviewer One" });
  assert.match(date, /^\d{4}-\d\d-\d\d$/);

  const before = JSON.parse(execFileSync(binary, [...pair("decisions"), "--format", "json", "--fail-on", "never"]));
  const applied = JSON.parse(execFileSync(binary, [...pair("decisions"), "--format", "json", "--fail-on", "never", "--decisions", saved]));
  assert.equal(applied.findings.length, before.findings.length - 1);
  // It is a decision on this document and on no other with the same sentence.
  report("other", CHINESE, ENGLISH);
  const other = JSON.parse(execFileSync(binary, [...pair("other"), "--format", "json", "--fail-on", "never", "--decisions", saved]));
  assert.equal(other.findings.length, before.findings.length);
  // A changed sentence makes the decision stale, and the finding comes back, by whatever path the document is named.
  mkdirSync(join(folder, "moved"));
  report("moved/decisions", CHINESE, ENGLISH.replace("the company was fined", "the company has been fined"));
  const changed = spawnSync(binary, ["check", "decisions.zh.txt", "decisions.en.txt", "--format", "json", "--fail-on", "never", "--decisions", saved], { cwd: join(folder, "moved"), encoding: "utf8" });
  assert.equal(JSON.parse(changed.stdout).findings.length, before.findings.length);
  assert.match(changed.stderr, /stale, its sentence has changed.*Reviewer One/);

  const second = await open(path);
  assert.equal(await second.page.locator("#f1").getAttribute("data-state"), null);
  await second.page.setInputFiles("#load", saved);
  await second.page.waitForSelector("#f1[data-state='false-alarm']");
  assert.equal(await second.page.locator("#f1 [data-reason]").inputValue(), "both are right");
  assert.deepEqual([...first.faults, ...second.faults], []);
});

test("the ledger sorts by each of its columns", async () => {
  const { page, faults } = await open(report("ledger", CHINESE, ENGLISH));
  const verdicts = () => page.locator("#ledger-table tbody tr td:last-child").allTextContents();
  await page.click("#ledger-table th:last-child button");
  const ascending = await verdicts();
  assert.deepEqual(ascending, [...ascending].sort());
  await page.click("#ledger-table th:last-child button");
  const descending = await verdicts();
  assert.deepEqual(descending, [...descending].sort().reverse());
  assert.equal(await page.locator("#ledger-table th:last-child").getAttribute("aria-sort"), "descending");
  assert.deepEqual(faults, []);
});

test("markup and script in a document are text, and nothing runs or loads", async () => {
  const { page, faults } = await open(report("hostile", CHINESE, ENGLISH));
  assert.match(await page.title(), /bitally$/);
  assert.equal(await page.locator(".bitext img, .bitext script").count(), 0);
  assert.match(await page.locator(".bitext").textContent(), /<script>document\.title='broken'<\/script>/);
  assert.deepEqual(faults, []);
});

test("the page passes axe-core in light and dark, wide and narrow", async () => {
  const path = report("axe", CHINESE, ENGLISH);
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const [width, colorScheme] of [[1400, "light"], [1400, "dark"], [390, "light"], [390, "dark"]]) {
    // The policy of the page admits no foreign script, so the checker is let past it.
    const { page } = await open(path, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.keyboard.press("n");
    await page.keyboard.press("x");
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const said = violations.map(({ id, nodes }) => `${width} ${colorScheme} ${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n")}`);
    assert.deepEqual(said, []);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${width} pixels wide: ${overflow} pixels stand out`);
  }
});

test("a law of two thousand sentences opens in under a second", async () => {
  const chinese = Array.from({ length: 2000 }, (_, index) => `第${index + 1}条 违反本法规定的，处${index + 3}万元以上${index + 9}万元以下的罚款。`).join("\n\n");
  const english = Array.from({ length: 2000 }, (_, index) => `Article ${index + 1} Whoever violates this Law shall be fined not less than ${(index + 3) * 10000} yuan and not more than ${(index + 9) * 10000} yuan.`).join("\n\n");
  const path = report("law", chinese, english);
  const { page, faults } = await open(path);
  const paint = await page.evaluate(() => performance.getEntriesByType("paint").find((entry) => entry.name === "first-contentful-paint")?.startTime);
  console.log(`first contentful paint of 2,000 sentences: ${Math.round(paint)} ms, ${Math.round(readFileSync(path).length / 1024)} KiB`);
  assert.ok(paint > 0);
  assert.equal(await page.locator(".row[id]").count() >= 2000, true);
  assert.deepEqual(faults, []);
});

test("printed on A4 it has numbered pages and a place to sign", async () => {
  const { page, faults } = await open(report("print", CHINESE, ENGLISH));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".sign-off").isVisible(), true);
  assert.equal(await page.locator(".filters").isVisible(), false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 in points, as PDF writes it.
  const path = join(folder, "print.pdf");
  writeFileSync(path, pdf);
  const pages = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  pages.forEach((text, index) => assert.match(text.replaceAll(/\s/g, ""), new RegExp(`${index + 1}/${pages.length}`)));
  assert.match(pdf.toString("latin1"), /MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
  assert.deepEqual(faults, []);
});
