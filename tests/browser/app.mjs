// The app in a real browser, from a disk and offline: paste, drop, draw, take away, the second model, errors,
// and no request to anywhere.
//
//   APP=build/wasm/out/dateline.html SCREENSHOTS=DIR node --test tests/browser/app.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";
import { test, before, after } from "node:test";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const app = resolve(process.env.APP ?? "build/wasm/out/dateline.html");
const command = process.env.DATELINE ?? "build/release/bin/dateline";
const shots = process.env.SCREENSHOTS;
const sample = "samples/articles/court.txt";
const native = (model, format) => execFileSync(command, ["--model", model, "-f", format, sample], { stdio: ["ignore", "pipe", "ignore"] });
let browser;
let page;

before(async () => {
  const path = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((each) => each && existsSync(each));
  assert.ok(path, "Chromium is installed");
  browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  const context = await browser.newContext({ offline: true, viewport: { width: 1100, height: 1000 } });
  page = await context.newPage();
  page.faults = [];
  page.requests = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => page.faults.push(message.text()));
  page.on("request", (request) => page.requests.push(request.url()));
  await page.goto(`file://${app}`);
  await says("Ready.");
});
after(() => browser?.close());

const says = (words) => page.locator("#says", { hasText: words }).waitFor({ timeout: 60000 });

async function draw() {
  await page.evaluate(() => (document.getElementById("says").textContent = ""));
  await page.click("#draw");
  await says("Done.");
}

async function taken(format) {
  await page.selectOption("#format", format);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("is no larger than 16 MB", () => assert.ok(statSync(app).size <= 16 * 1024 * 1024));

test("draws a file that was dropped, with the command's bytes", async () => {
  await page.setInputFiles("#choose", sample);
  await draw();
  const frame = page.frameLocator("#drawing");
  await frame.locator("html.drawn").waitFor();
  assert.match(await frame.locator("#rows").innerText(), /convicted/);
  for (const format of ["json", "timeml", "chart"]) {
    const { name, bytes } = await taken(format);
    assert.equal(name, `court.${{ json: "json", timeml: "tml", chart: "txt" }[format]}`);
    assert.ok(bytes.equals(native("fast", format)), format);
  }
  assert.equal((await taken("xlsx")).bytes.subarray(0, 2).toString(), "PK");
  if (shots) await page.screenshot({ path: join(shots, "app.png") });
});

test("shows the chart and TimeML", async () => {
  for (const [which, words] of [["chart", /2021 Sep {2}6/], ["timeml", /<TIMEX3 /]]) {
    await page.click(`[data-show=${which}]`);
    assert.match(await page.locator(`#${which}`).innerText(), words);
  }
});

test("takes the second model on demand", async () => {
  await page.selectOption("#model", "best");
  await draw();
  assert.ok((await taken("json")).bytes.equals(native("best", "json")));
});

test("merges what is pasted with files of other kinds", async () => {
  await page.selectOption("#model", "fast");
  await page.fill("#text", "The bridge was closed on Monday. It had opened in May 1998.");
  await page.fill("#published", "2019-06-07");
  await page.setInputFiles("#choose", ["samples/inputs/letter.docx", "samples/inputs/page.html", "samples/inputs/letter.eml"]);
  await draw();
  assert.match(await page.locator("#chart").innerText({ timeout: 1000 }), /1998 May/);
});

test("says which article cannot be read", async () => {
  await page.setInputFiles("#choose", { name: "broken.docx", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 nothing") });
  await page.click("#draw");
  await says("broken: ");
});

test("has no finding of axe-core", async () => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { iframes: false }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
});

test("asked for nothing but itself and the second model", () => {
  const beside = new URL("dateline-best.js", `file://${app}`).href;
  assert.deepEqual(page.requests.filter((address) => !/^(blob|about):/.test(address)), [`file://${app}`, beside]);
  assert.deepEqual(page.faults, []);
});
