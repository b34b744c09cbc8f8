// The package as it is handed out: packed, installed in an empty folder, and every example of its README run.
//
//   TARBALL=build/wasm/dateline-timeline-0.1.0.tgz node --test tests/wasm/package.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test, before, after } from "node:test";

const tarball = resolve(process.env.TARBALL ?? "build/wasm/dateline-timeline-0.1.0.tgz");
const folder = mkdtempSync(join(tmpdir(), "dateline-npm-"));
const compiler = resolve("lib/web/npm/node_modules/typescript/bin/tsc");
const run = (program, args, options = {}) => execFileSync(program, args, { cwd: folder, encoding: "utf8", ...options });
const article = "The bridge was closed on Monday. It had opened in May 1998.";

before(() => {
  writeFileSync(join(folder, "package.json"), '{"private": true, "type": "module"}');
  run("npm", ["install", "--offline", "--silent", "--no-audit", "--no-fund", tarball]);
});
after(() => rmSync(folder, { recursive: true }));

test("every example of the README runs", () => {
  const readme = readFileSync(join(folder, "node_modules/dateline-timeline/README.md"), "utf8");
  const examples = [...readme.matchAll(/<!-- test: (\w+) -->\n```\w+\n(.*?)```/gs)];
  assert.equal(examples.length, 3);
  for (const [, kind, text] of examples) {
    writeFileSync(join(folder, "example.mjs"), text);
    const said = kind === "sh" ? run("sh", ["-ec", text], { env: { ...process.env, npm_config_offline: "true" } }) : run("node", ["example.mjs"]);
    assert.match(said, /1998|convicted/);
  }
});

test("the command says what is wrong, and how it ended", () => {
  const bin = join(folder, "node_modules/.bin/dateline-timeline");
  assert.match(run(bin, ["-d", "2019-06-07", "-f", "json"], { input: article }), /^\{.*"1998-05"/s);
  for (const [args, status, words] of [[["--format", "nonsense"], 2, /--formats/], [["--model", "big"], 2, /neither/], [["missing.txt"], 1, /missing\.txt/]]) {
    assert.throws(() => run(bin, args, { input: article, stdio: "pipe" }), (fault) => fault.status === status && words.test(fault.stderr));
  }
  const { version } = JSON.parse(readFileSync(join(folder, "node_modules/dateline-timeline/package.json"), "utf8"));
  assert.equal(run(bin, ["--version"]), `dateline-timeline ${version}\n`);
  assert.match(run(bin, ["--formats"]), /^chart\n.*timeml\n/s);
});

test("its types are what TypeScript sees", () => {
  writeFileSync(join(folder, "use.ts"), `
    import { load, Timeline, type Model } from "dateline-timeline";
    import { DatelineClient } from "dateline-timeline/client";
    const model: Model = "fast";
    const timeline: Timeline = (await load({ model })).read("x", { published: "2019-06-07" });
    const words: string = timeline.write("chart", { width: 60 });
    export const use = (client: DatelineClient) => client.write([{ document: words }], ["json"]);
    // @ts-expect-error: there is no such model
    load({ model: "large" });`);
  for (const resolution of [["NodeNext", "NodeNext"], ["ESNext", "Bundler"]])
    run("node", [compiler, "--noEmit", "--strict", "--target", "ES2022", "--lib", "ES2022,DOM", "--module", resolution[0], "--moduleResolution", resolution[1], "use.ts"]);
});

test("a worker answers its client with progress, errors and bytes", () => {
  // Node's workers speak through a port of their own; this is the bridge that a browser has.
  writeFileSync(join(folder, "worker.mjs"), `
    import { parentPort } from "node:worker_threads";
    globalThis.self = { postMessage: (message, transfer) => parentPort.postMessage(message, transfer) };
    globalThis.fetch = async (address) => { const { readFile } = await import("node:fs/promises"); return new Response(await readFile(address)); };
    await import("dateline-timeline/worker");
    parentPort.on("message", (data) => self.onmessage({ data }));`);
  writeFileSync(join(folder, "page.mjs"), `
    import { Worker } from "node:worker_threads";
    import { DatelineClient } from "dateline-timeline/client";
    const worker = new Worker("./worker.mjs");
    worker.on("message", (data) => worker.onmessage({ data }));
    const client = new DatelineClient(worker);
    await client.load();
    const steps = [];
    const { bytes } = await client.write([{ document: ${JSON.stringify(article)}, options: { published: "2019-06-07" } }], ["json", "chart"], {}, (done, of) => steps.push([done, of]));
    console.log(JSON.stringify(steps), new TextDecoder().decode(bytes.chart));
    await client.write([{ document: "" }], ["json"]).catch((fault) => console.log(fault.code, fault.article));
    client.end();`);
  const said = run("node", ["page.mjs"]);
  assert.match(said, /^\[\[0,3\],\[1,3\],\[2,3\]\].*1998.*\nempty 0\n/s);
});
