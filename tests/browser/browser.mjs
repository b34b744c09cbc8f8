// The drawn timeline in a real browser: what stands there, links, filters, keys, print, phones, hostile
// words, no request to anywhere, and no finding of axe-core.
//
//   DATELINE=build/release/bin/dateline SCREENSHOTS=DIR node --test tests/browser/browser.mjs
//
// The browser is the distribution's Chromium, or the one that CHROMIUM names.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, before, after } from "node:test";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const command = process.env.DATELINE ?? "build/release/bin/dateline";
const shots = process.env.SCREENSHOTS;
const folder = mkdtempSync(join(tmpdir(), "dateline-browser-"));
const sample = (name) => `samples/articles/${name}.txt`;
const all = ["business", "court", "disaster", "politics"].map(sample);
const hostile = "tests/cases/formats/article.txt";
let browser;

before(async () => {
  const path = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((each) => each && existsSync(each));
  assert.ok(path, "Chromium is installed");
  browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

function made(name, ...options) {
  const file = join(folder, `${name}.html`);
  execFileSync(command, ["-f", "html", "-o", file, ...options]);
  return file;
}

/** Opens a page; any error, any message of the console and any request but for the page itself is kept. */
async function open(file, { width = 1000, height = 900, hash = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.requests = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => page.faults.push(message.text()));
  page.on("dialog", (dialog) => { page.faults.push("a dialog"); dialog.dismiss(); });
  page.on("request", (request) => page.requests.push(request.url()));
  await page.goto(`file://${file}${hash}`);
  await page.waitForFunction(() => document.documentElement.classList.contains("drawn"));
  return page;
}

async function closed(page) {
  assert.deepEqual(page.faults, []);
  assert.equal(page.requests.length, 1, page.requests.join(" "));
  await page.context().close();
}

const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("draws a row for each line of the chart, with its date, sign and words", async () => {
  const file = made("disaster", sample("disaster"));
  assert.ok(statSync(file).size < 400_000, "a short article gives at most 400 kB");
  const page = await open(file);
  const chart = execFileSync(command, ["--width", "200", sample("disaster")], { encoding: "utf8" });
  const lines = chart.split("\n").filter((line) => /[●○·✗?]|├──/.test(line)).length;
  assert.equal(await page.locator(".row").count(), lines);
  assert.equal(await page.locator("h1").textContent(), "Two missing after river bursts its banks in Eastvale");
  assert.ok((await page.locator(".row .sign").count()) > 5);
  assert.ok((await page.locator("#scale .break").count()) === 1, "years in which nothing is are left out, and that is shown");
  assert.equal(await page.locator(".published-line").count(), 1);
  await closed(page);
});

test("signs stand in the order of their dates", async () => {
  const page = await open(made("court", sample("court")));
  const places = await page.locator(".zone.past .row").evaluateAll((rows) =>
    rows.map((row) => row.querySelector(".sign")?.getBoundingClientRect().x ?? 0));
  assert.ok(places.length > 4);
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  await closed(page);
});

test("entries and words lead to each other", async () => {
  const page = await open(made("links", sample("court")), { width: 1500 });
  const row = page.locator(".row").nth(2);
  const id = await row.getAttribute("id");
  await row.locator(".label").click();
  assert.equal(new URL(page.url()).hash, `#${id}`);
  assert.ok((await page.locator("#article .active").count()) > 0, "its words are marked");
  assert.ok(await page.locator(`#w-${id}`).isVisible());
  assert.match(await page.locator("#details").textContent(), /Why here.*Reality.*Sure/s);
  const word = page.locator("#article a.head").last();
  const other = await word.getAttribute("data-entry");
  await word.click();
  await page.waitForFunction((wanted) => document.querySelector(".row.selected")?.id === wanted, other);
  assert.ok(await page.locator(`#${other}`).isVisible());
  await closed(page);
});

test("each entry has an address, also one that is not shown at first", async () => {
  const file = made("address", sample("politics"));
  const page = await open(file);
  const shown = await page.locator(".row").evaluateAll((rows) => rows.map((row) => row.id));
  await page.locator("#all").check();
  const every = await page.locator(".row").evaluateAll((rows) => rows.map((row) => row.id));
  const minor = every.find((id) => !shown.includes(id));
  assert.ok(every.length > shown.length && minor);
  await closed(page);
  const there = await open(file, { hash: `#${minor}` });
  assert.ok(await there.locator(`#${minor}.selected`).isVisible());
  await closed(there);
});

test("search and filters", async () => {
  const page = await open(made("filters", "--merge", ...all));
  const count = () => page.locator(".row").count();
  const whole = await count();
  await page.locator("#search").fill("harbour");
  const found = await page.locator(".row").allTextContents();
  assert.ok(found.length > 0 && found.length < whole && found.every((text) => /harbour/i.test(text)));
  await page.locator("button[type=reset]").click();
  await page.waitForFunction((rows) => document.querySelectorAll(".row").length === rows, whole);
  await page.locator("#reality").selectOption("planned");
  assert.ok((await count()) > 0 && (await count()) < whole);
  await page.locator("#reality").selectOption("");
  await page.locator("#from").fill("2015");
  await page.locator("#to").fill("2018");
  const dates = await page.locator(".row .when").allTextContents();
  assert.ok(dates.length > 2 && dates.every((date) => /201[5-8]/.test(date) || date.includes("→")), dates.join("; "));
  await page.locator("button[type=reset]").click();
  await page.locator("#who").selectOption({ index: 1 });
  assert.ok((await count()) > 0 && (await count()) < whole);
  await page.locator("button[type=reset]").click();
  await page.locator("#in").selectOption("b");
  assert.ok((await page.locator(".told-in").allTextContents()).every((text) => text.includes("b")));
  await page.locator("#search").fill("no such words");
  assert.equal(await count(), 0);
  assert.ok(await page.locator(".nothing").isVisible());
  await closed(page);
});

test("zooms by button, key and wheel, and back", async () => {
  const page = await open(made("zoom", sample("business")));
  const place = () => page.locator(".row").nth(3).locator(".sign").evaluate((sign) => sign.getBoundingClientRect().x);
  const at = await place();
  await page.locator("#zoom-in").click();
  await settled(page);
  assert.notEqual(await place(), at);
  await page.locator("#zoom-fit").click();
  await settled(page);
  assert.equal(Math.round(await place()), Math.round(at));
  await page.locator(".label").first().focus();
  await page.keyboard.press("+");
  await settled(page);
  assert.notEqual(await place(), at);
  await page.keyboard.press("0");
  await settled(page);
  assert.equal(Math.round(await place()), Math.round(at));
  const scale = await page.locator("#scale").boundingBox();
  await page.mouse.move(scale.x + 20, scale.y + 20);
  await page.mouse.wheel(0, -300);
  await settled(page);
  assert.notEqual(await place(), at);
  await closed(page);
});

test("all by keyboard", async () => {
  const page = await open(made("keys", sample("court")));
  await page.locator(".label").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const third = await page.locator(".row").nth(2).getAttribute("id");
  assert.equal(new URL(page.url()).hash, `#${third}`);
  assert.ok(await page.locator("#details").isVisible());
  await page.keyboard.press("Escape");
  await page.locator("#as-table").focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("table").isVisible());
  await closed(page);
});

test("the table has what the drawing has", async () => {
  const page = await open(made("table", "--merge", ...all));
  const labels = await page.locator(".row .label").allTextContents();
  await page.locator("#as-table").click();
  const cells = await page.locator("tbody th").allTextContents();
  assert.deepEqual([...cells].sort(), [...labels].sort());
  await closed(page);
});

test("words are never markup", async () => {
  const page = await open(made("hostile", hostile), { width: 1500 });
  await page.locator("#all").check();
  await page.locator("#as-table").click();
  await page.locator("#as-drawing").click();
  assert.equal(await page.locator("img, script:not([type]) ~ script, b, iframe").count(), 0);
  assert.match(await page.locator("h1").textContent(), /<\/title><script>alert\(1\)<\/script>/);
  assert.match(await page.locator("#article").textContent(), /<img src=x onerror=alert\(2\)>/);
  await closed(page);
});

test("the policy forbids scripts and requests that are not its own", async () => {
  const page = await open(made("policy", sample("court")));
  let asked = 0;
  const server = createServer((_, answer) => { ++asked; answer.end(); }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}/`;
  const refused = await page.evaluate(async (address) => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    const image = new Image();
    const failed = new Promise((done) => { image.onerror = () => done(true); setTimeout(() => done(false), 2000); });
    image.src = `${address}x.png`;
    const fetched = await fetch(address).then(() => false, () => true);
    return { ran: window.ran === true, image: await failed, fetched };
  }, address);
  assert.deepEqual(refused, { ran: false, image: true, fetched: true });
  assert.equal(asked, 0);
  server.close();
  await page.context().close();
});

for (const width of [320, 360, 768, 1000, 1920, 3840])
  test(`nothing overlaps or overflows at ${width} pixels`, async () => {
    const page = await open(made(`wide-${width}`, "--merge", ...all), { width });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no scrolling sideways");
    // Rows off the screen are laid out only when they get there.
    await page.locator(".rows").evaluateAll((rows) => rows.forEach((row) => { row.style.contentVisibility = "visible"; }));
    const boxes = await page.locator(".row .label, .row .when").evaluateAll((all) => all.flatMap((each) =>
      [...each.getClientRects()].map((box) => [box.left, box.top, box.right, box.bottom])));
    boxes.sort((a, b) => a[1] - b[1]);
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1, i + 12)) {
        const over = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
        const beside = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
        // Lines of one text touch each other by their letters' heights.
        assert.ok(over < 4 || beside < 1, `words overlap: ${box} ${other}`);
      }
    });
    for (const line of ["fine", "coarse"]) {
      const ticks = await page.locator(`#scale text.${line}`).evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map((box) => [box.left, box.right]));
      ticks.sort((a, b) => a[0] - b[0]);
      for (let i = 1; i < ticks.length; ++i) assert.ok(ticks[i][0] >= ticks[i - 1][1] - 1, "ticks overlap");
    }
    if (shots) await page.screenshot({ path: join(shots, `page-${width}.png`) });
    await closed(page);
  });

for (const colorScheme of ["light", "dark"])
  for (const [name, files, width] of [["court", [sample("court")], 1500], ["phone", [sample("disaster")], 360], ["merged", ["--merge", ...all], 1000]])
    test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
      const page = await open(made(`axe-${name}`, ...files), { width, colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      const look = async (what) => {
        const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        assert.deepEqual(violations.map((each) => `${what}: ${each.id}: ${each.nodes.map((node) => node.html).slice(0, 3).join(" ")}`), []);
      };
      await look("drawing");
      await page.locator(".label").nth(1).click();
      await look("selected");
      await page.locator("#as-table").click();
      await look("table");
      await page.context().close();
    });

test("prints, with the article behind the drawing", async () => {
  const page = await open(made("print", sample("court")));
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.locator("#filters").isVisible()));
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  if (shots) writeFileSync(join(shots, "print.pdf"), pdf);
  await page.context().close();
});

test("without the article there is none in the page", async () => {
  const file = made("no-text", "--no-text", sample("court"));
  assert.ok(!readFileSync(file, "utf8").includes("October 22, 2021"), "words of the article that no entry quotes");
  const page = await open(file, { width: 1500 });
  assert.ok(!(await page.locator("#article").isVisible()));
  await closed(page);
});

test("without scripts there is the chart", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${made("plain", sample("court"))}`);
  assert.match(await page.locator("noscript").textContent(), /published Fri 22 Oct 2021/);
  await context.close();
});

test("five thousand entries are there at once and zoom smoothly", async () => {
  const file = made("many", sample("court"));
  const html = readFileSync(file, "utf8");
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html);
  const data = JSON.parse(json);
  const entries = data.entries.filter((each) => each.shown);
  data.entries = Array.from({ length: 5000 }, (_, i) => ({ ...entries[i % entries.length], id: `e${i + 1}`, heads: [], words: [] }));
  const text = JSON.stringify(data).replace(/</g, "\\u003c").replace(/>/g, "\\u003e");
  writeFileSync(file, html.replace(json, () => text));
  const page = await open(file);
  // The time of the page's own thread: what else the machine does counts for nothing.
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => 1000 * (await session.send("Performance.getMetrics")).metrics.find((each) => each.name === "TaskDuration").value;
  await page.reload();
  await page.waitForFunction(() => document.documentElement.classList.contains("drawn"));
  page.requests.pop();
  const first = await busy();
  assert.equal(await page.locator(".row").count(), 5000);
  const frame = {};
  for (const what of ["zoom", "scroll"]) {
    const before = await busy();
    await page.evaluate(async (zooms) => {
      for (let i = 0; i < 60; ++i) {
        if (zooms) document.getElementById(i % 2 ? "zoom-in" : "zoom-out").click();
        else scrollBy(0, 100);
        await new Promise((done) => requestAnimationFrame(done));
      }
    }, what === "zoom");
    frame[what] = (await busy() - before) / 60;
  }
  console.log(`# 5,000 entries: drawn in ${Math.round(first)} ms, a frame of zooming ${frame.zoom.toFixed(1)} ms, of scrolling ${frame.scroll.toFixed(1)} ms`);
  assert.ok(first < 2000 && frame.zoom < 25 && frame.scroll < 16, "60 frames a second, with room for a slower machine");
  await closed(page);
});
