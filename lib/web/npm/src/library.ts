// Dateline and Timeline: the library's interface for people who write JavaScript.
import { instantiated, type Exports } from "./module.js";
import { DatelineError, type Files, type Model, type ReadOptions, type WriteOptions } from "./types.js";

const inputs = ["auto", "text", "timeml", "html", "json"];
const models = ["best", "fast"];
const number = (flag: boolean | undefined) => (flag ? 1 : 0);

/** The address of a copy in the module, which has room for the zero behind it. */
function copied(exports: Exports, bytes: Uint8Array): number {
  const address = exports.dateline_allocate(bytes.length);
  if (address === 0) throw new DatelineError(8, "out of memory", 0);
  const memory = new Uint8Array(exports.memory.buffer);
  memory.set(bytes, address);
  memory[address + bytes.length] = 0;
  return address;
}

/** Addresses of bytes in the module, given back together. */
class Lent {
  readonly #exports: Exports;
  readonly #addresses: number[] = [];
  constructor(exports: Exports) {
    this.#exports = exports;
  }
  bytes(given: Uint8Array): number {
    const address = copied(this.#exports, given);
    this.#addresses.push(address);
    return address;
  }
  /** 0 where there is no text. */
  text(given: string | undefined): number {
    return given === undefined ? 0 : this.bytes(new TextEncoder().encode(given));
  }
  end(): void {
    for (const address of this.#addresses) this.#exports.dateline_release(address);
  }
}

/** One article, or several merged; kept in the module until free(). */
export class Timeline {
  readonly #of: Dateline;
  #address: number;
  /** @internal */
  constructor(of: Dateline, address: number) {
    this.#of = of;
    this.#address = address;
  }
  /** @internal */
  get address(): number {
    if (this.#address === 0) throw new DatelineError(7, "the timeline was freed", 0);
    return this.#address;
  }
  /** The bytes of one of Dateline.formats. */
  bytes(format: string, options: WriteOptions = {}): Uint8Array {
    return this.#of.put(this, format, options);
  }
  /** The text of one of Dateline.formats. */
  write(format: string, options: WriteOptions = {}): string {
    return new TextDecoder().decode(this.bytes(format, options));
  }
  /** Everything that was found; docs/timeline.schema.json describes it. */
  json(options: WriteOptions = {}): any {
    return JSON.parse(this.write("json", options));
  }
  chart(options: WriteOptions = {}): string {
    return this.write("chart", options);
  }
  timeml(options: WriteOptions = {}): string {
    return this.write("timeml", options);
  }
  /** What there is to say to the user, often nothing. */
  get warnings(): string[] {
    return this.#of.lines(this, "warnings");
  }
  /** Which rule and which decision gave each value. */
  explain(): string {
    return this.#of.lines(this, "why").join("\n");
  }
  free(): void {
    if (this.#address !== 0) this.#of.forget(this.#address);
    this.#address = 0;
  }
}

/** The rules and models, loaded once. */
export class Dateline {
  readonly #exports: Exports;
  #best = false;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  static async create(files: Files): Promise<Dateline> {
    const made = new Dateline(await instantiated(files.wasm));
    made.#take(files.data);
    if (files.best) made.#take(files.best);
    made.#load();
    made.#best = files.best !== undefined;
    return made;
  }

  /** Adds the default model of the command: the bytes of best.data. */
  addBest(best: Uint8Array): void {
    if (this.#best) return;
    this.#take(best);
    this.#load();
    this.#best = true;
  }

  get models(): Model[] {
    return this.#best ? ["fast", "best"] : ["fast"];
  }

  /** The names that Timeline.write takes. */
  get formats(): { name: string; binary: boolean }[] {
    const all = [];
    for (let index = 0; ; ++index) {
      const address = this.#exports.dateline_name_of_format(index);
      if (address === 0) return all;
      all.push({ name: this.#string(address), binary: this.#exports.dateline_is_binary(index) !== 0 });
    }
  }

  get version(): string {
    return this.#string(this.#exports.dateline_version_name());
  }

  /** Reads one document. Throws DatelineError. */
  read(document: string | Uint8Array, options: ReadOptions = {}): Timeline {
    const model = options.model ?? (this.#best ? "best" : "fast");
    if (!this.models.includes(model)) throw new DatelineError(7, `the model ${model} is not loaded`, 0);
    const input = inputs.indexOf(options.input ?? "auto");
    const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
    const lent = new Lent(this.#exports);
    try {
      return this.#made(this.#exports.dateline_find(lent.bytes(bytes), bytes.length, lent.text(options.published),
        lent.text(options.id), input, number(options.dayFirst), number(options.onlyTimexes), models.indexOf(model)));
    } finally {
      lent.end();
    }
  }

  /** One timeline over several articles, in which an event told twice stands once. */
  merge(timelines: Timeline[]): Timeline {
    const lent = new Lent(this.#exports);
    try {
      const addresses = new Uint8Array(new Uint32Array(timelines.map((each) => each.address)).buffer);
      return this.#made(this.#exports.dateline_join(lent.bytes(addresses), timelines.length));
    } finally {
      lent.end();
    }
  }

  /** @internal */
  put(timeline: Timeline, format: string, o: WriteOptions): Uint8Array {
    const lent = new Lent(this.#exports);
    try {
      return this.#answered(this.#exports.dateline_put(timeline.address, lent.text(format), o.width ?? 0, number(o.ascii),
        number(o.all), number(o.noQuotes), o.limit ?? 0, number(o.noText), lent.text(o.from), lent.text(o.to)));
    } finally {
      lent.end();
    }
  }
  /** @internal */
  lines(timeline: Timeline, what: "warnings" | "why"): string[] {
    const { dateline_say_warnings, dateline_say_why } = this.#exports;
    const say = what === "why" ? dateline_say_why : dateline_say_warnings;
    const text = new TextDecoder().decode(this.#answered(say(timeline.address)));
    return text.split("\n").filter((line) => line !== "");
  }
  /** @internal */
  forget(address: number): void {
    this.#exports.dateline_forget(address);
  }

  #string(address: number): string {
    const memory = new Uint8Array(this.#exports.memory.buffer);
    return new TextDecoder().decode(memory.slice(address, memory.indexOf(0, address)));
  }
  #answered(code: number): Uint8Array {
    const { memory, dateline_answer, dateline_answer_size, dateline_answer_offset } = this.#exports;
    if (code !== 0) throw new DatelineError(code, this.#string(dateline_answer()), dateline_answer_offset());
    const address = dateline_answer();
    return new Uint8Array(memory.buffer).slice(address, address + dateline_answer_size());
  }
  #made(address: number): Timeline {
    if (address === 0) this.#refused();
    return new Timeline(this, address);
  }
  /** Finding and merging tell their code by the answer alone. */
  #refused(): never {
    const { dateline_answer, dateline_answer_code, dateline_answer_offset } = this.#exports;
    throw new DatelineError(dateline_answer_code(), this.#string(dateline_answer()), dateline_answer_offset());
  }
  /** The bytes stay in the module: the models are read where they are. */
  #take(pack: Uint8Array): void {
    const address = copied(this.#exports, pack);
    if (this.#exports.dateline_take_pack(address, pack.length) !== 1) throw new DatelineError(5, "a file of data is cut off or damaged", 0);
  }
  #load(): void {
    const code = this.#exports.dateline_load();
    if (code !== 0) throw new DatelineError(code, this.#string(this.#exports.dateline_answer()), 0);
  }
}
