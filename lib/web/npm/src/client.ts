// The side of the page: a worker with promises instead of messages.
import type { Answer, Article, Task, Written } from "./messages.js";
import type { Files, LoadOptions, WriteOptions } from "./types.js";

export type { Article, Written } from "./messages.js";

/** What a task of the worker failed with; `article` counts the articles from 0. */
export class TaskError extends Error {
  constructor(message: string, readonly code: string, readonly offset: number, readonly article?: number) {
    super(message);
    this.name = "TaskError";
  }
}

type Progress = (done: number, of: number) => void;

export class DatelineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { take: (result: Written | null) => void; fail: (error: Error) => void; progress?: Progress | undefined }>();
  #number = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#answer(data);
    worker.onerror = (event) => {
      for (const { fail } of this.#waiting.values()) fail(new Error(event.message || "the worker failed"));
      this.#waiting.clear();
    };
  }

  /** With `files` those, else the ones that lie beside the package. */
  async load(options: LoadOptions = {}, files?: Files): Promise<void> {
    await this.#send(files ? { task: "load", files } : { task: "load", options });
  }
  async loadBest(best?: Uint8Array): Promise<void> {
    await this.#send(best ? { task: "best", best } : { task: "best" });
  }
  /** Reads the articles, merges several, and writes what was found in each of the formats. */
  async write(articles: Article[], formats: string[], options: WriteOptions = {}, progress?: Progress): Promise<Written> {
    return (await this.#send({ task: "write", articles, formats, options }, progress))!;
  }
  /** Ends the worker, whatever it does. */
  end(): void {
    this.#worker.terminate();
    for (const { fail } of this.#waiting.values()) fail(new Error("the worker was ended"));
    this.#waiting.clear();
  }

  #send(task: Task, progress?: Progress): Promise<Written | null> {
    const number = ++this.#number;
    return new Promise((take, fail) => {
      this.#waiting.set(number, { take, fail, progress });
      this.#worker.postMessage({ number, ...task });
    });
  }
  #answer(answer: Answer): void {
    const asked = this.#waiting.get(answer.number);
    if (!asked) return;
    if ("done" in answer) {
      asked.progress?.(answer.done, answer.of);
      return;
    }
    this.#waiting.delete(answer.number);
    if ("error" in answer) {
      const { message, code, offset, article } = answer.error;
      asked.fail(new TaskError(message, code, offset, article));
    } else {
      asked.take(answer.result);
    }
  }
}
