// What both entries have, node.ts and web.ts: the types of the package.
import type { Dateline } from "./library.js";
import type { LoadOptions } from "./types.js";

export { Dateline, Timeline } from "./library.js";
export { hasSimd } from "./module.js";
export { DatelineError } from "./types.js";
export type { Files, Input, LoadOptions, Model, ReadOptions, WriteOptions } from "./types.js";

/** Loads the files that lie beside the package and makes a Dateline of them. */
export declare function load(options?: LoadOptions): Promise<Dateline>;
/** Adds the default model of the command to one that was loaded without it. */
export declare function loadBest(dateline: Dateline): Promise<void>;
