// The package in browsers and for bundlers, which see the addresses of its files and put them beside.
import { Dateline } from "./library.js";
import { hasSimd } from "./module.js";
import type { LoadOptions } from "./types.js";

export { Dateline, Timeline } from "./library.js";
export { hasSimd } from "./module.js";
export { DatelineError } from "./types.js";

async function fetched(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.href}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// Written out, each: bundlers look for just this.
const simdModule = () => fetched(new URL("../files/dateline-simd.wasm", import.meta.url));
const plainModule = () => fetched(new URL("../files/dateline-plain.wasm", import.meta.url));
const fastData = () => fetched(new URL("../files/fast.data", import.meta.url));
const bestData = () => fetched(new URL("../files/best.data", import.meta.url));

export async function load({ model = "fast", simd = true }: LoadOptions = {}): Promise<Dateline> {
  const [wasm, data, best] = await Promise.all([
    simd && hasSimd() ? simdModule() : plainModule(), fastData(), model === "best" ? bestData() : undefined]);
  return Dateline.create({ wasm: wasm as BufferSource, data, best });
}

export async function loadBest(dateline: Dateline): Promise<void> {
  dateline.addBest(await bestData());
}
