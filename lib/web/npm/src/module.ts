// The exported functions of the WebAssembly (lib/web/wasm/functions.cpp), typed, and the few functions of
// WASI that it imports: no file, no clock, no environment is there for it.

export interface Exports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  dateline_allocate(size: number): number;
  dateline_release(bytes: number): void;
  dateline_take_pack(bytes: number, size: number): number;
  dateline_load(): number;
  dateline_answer(): number;
  dateline_answer_size(): number;
  dateline_answer_offset(): number;
  dateline_answer_code(): number;
  dateline_find(bytes: number, size: number, published: number, id: number, input: number, dayFirst: number, onlyTimexes: number, model: number): number;
  dateline_join(documents: number, count: number): number;
  dateline_forget(document: number): void;
  dateline_put(document: number, format: number, width: number, ascii: number, all: number, noQuotes: number, limit: number, noText: number, from: number, to: number): number;
  dateline_say_warnings(document: number): number;
  dateline_say_why(document: number): number;
  dateline_name_of_format(index: number): number;
  dateline_is_binary(index: number): number;
  dateline_version_name(): number;
}

const badDescriptor = 8;

/** Whatever a WASI function is asked for, it is not there. */
function imports(module: WebAssembly.Module): WebAssembly.Imports {
  const found: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== "function") throw new Error(`the module imports ${from}.${name}, which is no function`);
    const ends = name === "proc_exit";
    (found[from] ??= {})[name] = (code: number) => {
      if (ends) throw new Error(`the module ended with ${code}`);
      return badDescriptor;
    };
  }
  return found;
}

export async function instantiated(wasm: BufferSource | WebAssembly.Module): Promise<Exports> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const instance = await WebAssembly.instantiate(module, imports(module));
  const exports = instance.exports as unknown as Exports;
  exports._initialize?.();
  return exports;
}

/** Whether the engine knows vectors of 128 bits: a function that makes one. */
export function hasSimd(): boolean {
  return WebAssembly.validate(new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]));
}
