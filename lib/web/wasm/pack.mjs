// lib/data and lib/models -> FOLDER/fast.data (rules, words, all models but the default one) and
// FOLDER/best.data (the default model). A pack: a line "SIZE NAME" for each file, an empty line, the files,
// each at the next multiple of 64 bytes. data.cpp reads it.
//
//   node pack.mjs FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const library = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = process.argv[2];

function filesIn(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesIn(inner) : [relative(library, inner)];
  });
}

function pack(names) {
  const files = names.map((name) => readFileSync(join(library, name)));
  const parts = [Buffer.from(names.map((name, i) => `${files[i].length} ${name}\n`).join("") + "\n")];
  let at = parts[0].length;
  for (const file of files) {
    const room = (64 - (at % 64)) % 64;
    parts.push(Buffer.alloc(room), file);
    at += room + file.length;
  }
  return Buffer.concat(parts);
}

// The same files as lib/CMakeLists.txt embeds.
const wanted = (name) => /\.(tsv|rules|model)$/.test(name) || name === "data/page/page.html";
const names = [...filesIn(join(library, "data")), ...filesIn(join(library, "models"))].filter(wanted).sort();
const best = "models/encoder.model";
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "fast.data"), pack(names.filter((name) => name !== best)));
writeFileSync(join(folder, "best.data"), pack([best]));
