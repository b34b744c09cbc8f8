// The work of a worker: tasks come in as messages, answers and progress go out as messages.
import { Dateline, type Timeline } from "./library.js";
import type { Answer, Task, Written } from "./messages.js";
import { DatelineError, type LoadOptions } from "./types.js";

/** What reads the package's own files; an app that brings its files along has none. */
export interface Loader {
  load(options?: LoadOptions): Promise<Dateline>;
  loadBest(dateline: Dateline): Promise<void>;
}

class OfArticle extends Error {
  constructor(readonly fault: unknown, readonly article: number) {
    super();
  }
}

function write(dateline: Dateline, task: Extract<Task, { task: "write" }>, step: (done: number, of: number) => void): Written {
  const timelines: Timeline[] = [];
  const steps = task.articles.length + task.formats.length;
  try {
    for (const [i, { document, options }] of task.articles.entries()) {
      step(i, steps);
      try {
        timelines.push(dateline.read(document, options));
      } catch (fault) {
        throw new OfArticle(fault, i);
      }
    }
    const warnings = timelines.flatMap((each) => each.warnings);
    let found = timelines[0];
    if (timelines.length > 1) timelines.push((found = dateline.merge(timelines)));
    if (!found) throw new DatelineError(7, "there is no article", 0);
    const bytes: Record<string, Uint8Array> = {};
    for (const [i, format] of task.formats.entries()) {
      step(task.articles.length + i, steps);
      bytes[format] = found.bytes(format, task.options);
    }
    return { bytes, warnings };
  } finally {
    for (const each of timelines) each.free();
  }
}

function errorOf(fault: unknown): Extract<Answer, { error: unknown }>["error"] {
  if (fault instanceof OfArticle) return { ...errorOf(fault.fault), article: fault.article };
  if (fault instanceof DatelineError) return { code: fault.code, message: fault.message, offset: fault.offset };
  return { code: "internal", message: fault instanceof Error ? fault.message : String(fault), offset: 0 };
}

/** Answers the messages of `port`, one after the other. */
export function serve(port: { onmessage: ((event: MessageEvent) => void) | null; postMessage(message: unknown, transfer?: Transferable[]): void }, loader?: Loader): void {
  let dateline: Dateline | undefined;
  let last: Promise<void> = Promise.resolve();
  const work = async (number: number, task: Task): Promise<Written | null> => {
    if (task.task === "load") {
      if (!task.files && !loader) throw new Error("no files were given");
      dateline = task.files ? await Dateline.create(task.files) : await loader!.load(task.options);
      return null;
    }
    if (!dateline) throw new DatelineError(7, "nothing is loaded", 0);
    if (task.task === "best") {
      if (task.best) dateline.addBest(task.best);
      else await loader?.loadBest(dateline);
      return null;
    }
    return write(dateline, task, (done, of) => port.postMessage({ number, done, of }));
  };
  port.onmessage = ({ data: { number, ...task } }: MessageEvent<{ number: number } & Task>) => {
    last = last.then(async () => {
      try {
        const result = await work(number, task);
        port.postMessage({ number, result }, result ? Object.values(result.bytes).map((each) => each.buffer as ArrayBuffer) : []);
      } catch (fault) {
        port.postMessage({ number, error: errorOf(fault) });
      }
    });
  };
}
