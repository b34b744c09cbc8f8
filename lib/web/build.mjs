// The sources of the page -> lib/data/page/page.html: one file that needs nothing else, whose
// policy allows its own script and style, by their hashes, and nothing more.
//
//   node build.mjs            writes it
//   node build.mjs --check    says whether it is what the sources give
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { bundled, filled, hash, here } from "./bundle.mjs";

const target = join(here, "../data/page/page.html");

/** The texts of their licences, each once: they have to go with every page. */
function licences(inputs) {
  const texts = new Set();
  for (const input of Object.keys(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) texts.add(readFileSync(join(here, "node_modules", name, "LICENSE"), "utf8").trim());
  }
  const text = [...texts].sort().join("\n\n");
  if (/--|[<>]/.test(text)) throw new Error("a licence cannot stand in a comment");
  return text;
}

/** The modules that went into the script, with their licences. */
function notices(inputs) {
  const names = new Set();
  for (const input of Object.keys(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) names.add(name);
  }
  return [...names].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = readFileSync(join(folder, "LICENSE"), "utf8").trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  }).join("\n" + "-".repeat(72) + "\n\n");
}

async function page() {
  const metafile = await build({ entryPoints: [join(here, "src/main.ts")], absWorkingDir: here, bundle: true, write: false, metafile: true });
  const script = await bundled("src/main.ts", { format: "iife" });
  const style = await bundled("page.css");
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  const marks = { "@POLICY@": policy, "@STYLE@": style, "@SCRIPT@": script, "@LICENCES@": licences(metafile.metafile.inputs) };
  const html = filled(readFileSync(join(here, "page.html"), "utf8"), marks);
  for (const mark of ["@TITLE@", "@CHART@", "@DATA@"])
    if (html.split(mark).length !== 2) throw new Error(`${mark} does not stand once in the page`);
  return { "page.html": html, "licences.txt": notices(metafile.metafile.inputs) };
}

const files = await page();
let stale = false;
mkdirSync(dirname(target), { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const path = join(dirname(target), name);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    console.error(`lib/data/page/${name} is not what lib/web gives: run npm run build there`);
    stale = true;
  }
}
if (!stale) console.log(`page.html: ${Math.round(files["page.html"].length / 1024)} kB`);
process.exit(stale ? 1 : 0);
