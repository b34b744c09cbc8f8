// What client and worker say to each other. Each task has a number, which its answer carries.
import type { Files, LoadOptions, ReadOptions, WriteOptions } from "./types.js";

export interface Article {
  document: string | Uint8Array;
  options?: ReadOptions;
}

export type Task =
  | { task: "load"; files?: Files; options?: LoadOptions }
  | { task: "best"; best?: Uint8Array }
  /** Reads the articles, merges several, and writes what was found in each of the formats. */
  | { task: "write"; articles: Article[]; formats: string[]; options?: WriteOptions };

export interface Written {
  /** By the names of the formats. */
  bytes: Record<string, Uint8Array>;
  warnings: string[];
}

export type Answer =
  | { number: number; done: number; of: number }
  | { number: number; result: Written | null }
  | { number: number; error: { code: string; message: string; offset: number; article?: number } };
