// The package in Node: its files are read from the disk.
import { readFile } from "node:fs/promises";
import { Dateline } from "./library.js";
import { hasSimd } from "./module.js";
import type { LoadOptions } from "./types.js";

export { Dateline, Timeline } from "./library.js";
export { hasSimd } from "./module.js";
export { DatelineError } from "./types.js";

const file = (name: string) => readFile(new URL(`../files/${name}`, import.meta.url));

export async function load({ model = "fast", simd = true }: LoadOptions = {}): Promise<Dateline> {
  const [wasm, data, best] = await Promise.all([
    file(simd && hasSimd() ? "dateline-simd.wasm" : "dateline-plain.wasm"),
    file("fast.data"),
    model === "best" ? file("best.data") : undefined,
  ]);
  return Dateline.create({ wasm, data, best });
}

export async function loadBest(dateline: Dateline): Promise<void> {
  dateline.addBest(await file("best.data"));
}
