// The app -> FOLDER/dateline.html, one file with module, words, rules and fast model inside, and
// FOLDER/dateline-best.js, the default model, which the page takes when somebody asks for it. The policy of
// the page allows its own scripts and styles, those of the drawn timeline in it, and nothing of elsewhere.
//
//   node build.mjs FOLDER       FOLDER: where lib/web/wasm/build has put the modules and packs
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bundled, filled, hash, here } from "../bundle.mjs";

const folder = process.argv[2];
const most = 16 * 1024 * 1024;

const packed = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).toString("base64");
/** The hashes that the drawn timeline allows itself: a frame inherits the policy of the page around it. */
const drawn = readFileSync(join(here, "../data/page/page.html"), "utf8");
const allowed = (kind) => new RegExp(`${kind}-src ('sha256-[^']+')`).exec(drawn)[1];

const [script, worker, style] = await Promise.all([
  bundled("app/src/app.ts", { format: "iife" }), bundled("app/src/worker.ts", { format: "iife" }), bundled("app/app.css"),
]);
const policy = [
  "default-src 'none'", `script-src ${hash(script)} ${allowed("script")} 'self' 'wasm-unsafe-eval'`, `style-src ${hash(style)} ${allowed("style")}`,
  "worker-src blob:", "base-uri 'none'", "form-action 'none'",
].join("; ");
const licences = ["licences.txt", join(here, "../../NOTICE"), join(here, "../../LICENSE")].map((name) => readFileSync(resolve(folder, name), "utf8")).join("\n");
if (/<\/script|<!--/i.test(licences)) throw new Error("a mark of HTML stands in the licences");
const marks = {
  "@POLICY@": policy, "@STYLE@": style, "@LICENCES@": licences, "@WORKER@": worker, "@SCRIPT@": script,
  "@SIMD@": packed("dateline-simd.wasm"), "@PLAIN@": packed("dateline-plain.wasm"), "@FAST@": packed("fast.data"),
};
const html = filled(readFileSync(join(here, "app/app.html"), "utf8"), marks);
if (html.length > most) throw new Error(`dateline.html has ${html.length} bytes, more than ${most}`);
writeFileSync(join(folder, "dateline.html"), html);
writeFileSync(join(folder, "dateline-best.js"), `globalThis.datelineBest="${packed("best.data")}";\n`);
console.log(`dateline.html: ${(html.length / 1e6).toFixed(1)} MB`);
