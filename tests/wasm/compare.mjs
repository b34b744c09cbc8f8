// The same bytes from the WebAssembly, with vectors and without, as from the native command: JSON, TimeML
// and chart of every sample, and of every TimeML document in the folder GOLD where one is given, by both models.
//
//   DATELINE=build/release/bin/dateline PACKAGE=build/wasm/package [GOLD=folder] node --test tests/wasm/compare.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const command = process.env.DATELINE ?? "build/release/bin/dateline";
const folder = resolve(process.env.PACKAGE ?? "build/wasm/package");
const { load } = await import(pathToFileURL(join(folder, "dist/node.js")));

const named = (path, ends) => readdirSync(path).filter((name) => ends.test(name)).sort().map((name) => join(path, name));
const gold = process.env.GOLD ? named(process.env.GOLD, /\.tml$/) : [];
const files = [
  ...named("samples/articles", /^[a-z]+\.txt$/),
  ...named("samples/inputs", /^(article\.txt|page\.html|page\.mht|letter\.(docx|eml|odt)|book\.epub)$/),
  ...gold,
];
const formats = ["json", "timeml", "chart"];
const native = (file, model, format) => execFileSync(command, ["--model", model, "-f", format, file], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
const expected = new Map();

// Without vectors an article takes the default model seconds: there one of seven gold documents is enough.
const fewer = files.filter((file, i) => !gold.includes(file) || i % 7 === 0);

for (const simd of [true, false]) {
  const some = simd ? files : fewer;
  test(`${some.length} documents ${simd ? "with" : "without"} vectors`, async () => {
    const dateline = await load({ model: "best", simd });
    const different = [];
    for (const file of some) {
      for (const model of ["fast", "best"]) {
        const timeline = dateline.read(readFileSync(file), { model, id: parse(file).name });
        for (const format of formats) {
          const key = `${file} ${model} ${format}`;
          if (!expected.has(key)) expected.set(key, native(file, model, format));
          if (!expected.get(key).equals(timeline.bytes(format, { width: 80 }))) different.push(key);
        }
        timeline.free();
      }
    }
    assert.deepEqual(different, []);
  });
}
