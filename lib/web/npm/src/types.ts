// The values that go into the package and come out of it.

/** What a document is; "auto" looks at the bytes. */
export type Input = "auto" | "text" | "timeml" | "html" | "json";

/** "fast" is loaded at first; "best" is the command's default and takes a file of 24 MB more. */
export type Model = "fast" | "best";

export interface ReadOptions {
  /** ISO 8601; overrides what the document says. */
  published?: string;
  /** Of the document when it names none. */
  id?: string;
  input?: Input;
  /** 01/08/2017 is 1 August. */
  dayFirst?: boolean;
  /** Expressions of time alone, by a faster path. */
  onlyTimexes?: boolean;
  /** "best" when it is loaded, else "fast". */
  model?: Model;
}

export interface WriteOptions {
  /** Of a chart, in columns; 80. */
  width?: number;
  /** A chart without characters beyond ASCII in its drawing. */
  ascii?: boolean;
  /** Every entry, also those that an editor would leave out. */
  all?: boolean;
  /** Without what is known only from somebody's words. */
  noQuotes?: boolean;
  /** At most so many entries, the most telling ones. */
  limit?: number;
  /** A drawn timeline without the article beside it. */
  noText?: boolean;
  /** Leave out what surely ended before this date. */
  from?: string;
  /** Leave out what surely began after this date. */
  to?: string;
}

/** The bytes that a module is made of. */
export interface Files {
  /** dateline-simd.wasm or dateline-plain.wasm, as bytes or compiled. */
  wasm: BufferSource | WebAssembly.Module;
  /** fast.data */
  data: Uint8Array;
  /** best.data */
  best?: Uint8Array;
}

export interface LoadOptions {
  /** "fast"; "best" loads the default model of the command, too. */
  model?: Model;
  /** false: the module without vector instructions, even where the engine has them. */
  simd?: boolean;
}

/** Codes of dateline.h. */
const codes = ["ok", "empty", "binary", "syntax", "too-large", "damaged", "unsupported", "usage", "internal", "timeout"];

/** What could not be read or written, and why. */
export class DatelineError extends Error {
  /** "empty", "binary", "syntax", "too-large", "unsupported", "usage" … */
  readonly code: string;
  /** The byte of the input, 0 when there is no place to name. */
  readonly offset: number;
  constructor(code: number, message: string, offset: number) {
    super(message);
    this.name = "DatelineError";
    this.code = codes[code] ?? "internal";
    this.offset = offset;
  }
}
