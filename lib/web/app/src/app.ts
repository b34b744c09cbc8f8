// The app: what is pasted or dropped -> the drawn timeline, the chart, TimeML, and files to take away.
import { DatelineClient, TaskError, type Article } from "../../npm/src/client.js";
import { hasSimd } from "../../npm/src/module.js";
import type { Files, Model, ReadOptions, WriteOptions } from "../../npm/src/types.js";
import { besideThePage, textOf, unpacked } from "./inside.js";

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = find<HTMLFormElement>("form");
const says = find("says");
const progress = find<HTMLProgressElement>("progress");
const draw = find<HTMLButtonElement>("draw");
const stop = find<HTMLButtonElement>("stop");
const format = find<HTMLSelectElement>("format");

/** Name, ending and kind of what can be taken away. */
const downloads = [
  ["html", "html", "text/html"], ["chart", "txt", "text/plain"], ["timeml", "tml", "application/xml"], ["json", "json", "application/json"],
  ["csv", "csv", "text/csv"], ["md", "md", "text/markdown"], ["svg", "svg", "image/svg+xml"], ["ics", "ics", "text/calendar"],
  ["xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
] as const;

let client: DatelineClient;
let files: Files;
let dropped: File[] = [];
let drawn: Article[] = [];
let name = "timeline";

/** A worker with everything loaded that was loaded before. */
async function start(): Promise<void> {
  client = new DatelineClient(new Worker(workerAddress));
  await client.load({}, files);
}

const workerAddress = URL.createObjectURL(new Blob([textOf("worker")], { type: "text/javascript" }));

async function open(): Promise<void> {
  const other = textOf(hasSimd() ? "wasm-plain" : "wasm-simd");
  if (other === "") throw new Error("this page is cut off");
  const [wasm, data] = await Promise.all([unpacked(textOf(hasSimd() ? "wasm-simd" : "wasm-plain")), unpacked(textOf("fast"))]);
  files = { wasm: await WebAssembly.compile(wasm), data };
  await start();
  for (const [each] of downloads) format.add(new Option(each));
  says.textContent = "Ready.";
  draw.disabled = false;
}

function showFiles(): void {
  const rows = dropped.map((file) => {
    const row = document.createElement("li");
    const away = document.createElement("button");
    away.type = "button";
    away.textContent = "remove";
    away.setAttribute("aria-label", `Remove ${file.name}`);
    away.onclick = () => {
      dropped = dropped.filter((each) => each !== file);
      showFiles();
    };
    row.append(`${file.name} `, away);
    return row;
  });
  find("files").replaceChildren(...rows);
}

function add(more: Iterable<File>): void {
  dropped = [...dropped, ...more];
  showFiles();
}

async function articles(): Promise<Article[]> {
  const options: ReadOptions = { dayFirst: find<HTMLInputElement>("day-first").checked, model: find<HTMLSelectElement>("model").value as Model };
  const published = find<HTMLInputElement>("published").value;
  if (published !== "") options.published = published;
  const found: Article[] = [];
  const text = find<HTMLTextAreaElement>("text").value;
  if (text.trim() !== "") found.push({ document: text, options: { ...options, id: "pasted" } });
  for (const file of dropped)
    found.push({ document: new Uint8Array(await file.arrayBuffer()), options: { ...options, id: file.name.replace(/\.[^.]*$/, "") } });
  return found;
}

const writing = (): WriteOptions => ({ all: find<HTMLInputElement>("all").checked });
const textFrom = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function show(which: string): void {
  for (const each of document.querySelectorAll<HTMLButtonElement>("[data-show]")) {
    const shown = each.dataset["show"] === which;
    each.setAttribute("aria-pressed", String(shown));
    find(each.dataset["show"]!).hidden = !shown;
  }
}

/** Several articles have one timeline, but no TimeML. */
async function run(): Promise<void> {
  drawn = await articles();
  if (drawn.length === 0) throw new Error("Paste an article or add a file first.");
  if (find<HTMLSelectElement>("model").value === "best" && !files.best) {
    says.textContent = "Loading the model …";
    files.best = await besideThePage();
    await client.loadBest(files.best);
  }
  says.textContent = "Reading …";
  const formats = ["html", "chart", ...(drawn.length === 1 ? ["timeml"] : [])];
  const { bytes, warnings } = await client.write(drawn, formats, writing(), (done, of) => {
    progress.max = of;
    progress.value = done;
  });
  find<HTMLIFrameElement>("drawing").srcdoc = textFrom(bytes["html"]);
  find("chart").textContent = textFrom(bytes["chart"]);
  find("timeml").textContent = bytes["timeml"] ? textFrom(bytes["timeml"]) : "TimeML is of one article.";
  find("warnings").replaceChildren(...warnings.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  name = drawn.length === 1 ? drawn[0]!.options!.id! : "timeline";
  find("result").hidden = false;
  says.textContent = "Done.";
}

async function download(): Promise<void> {
  const [each, ending, type] = downloads.find(([one]) => one === format.value)!;
  const { bytes } = await client.write(drawn, [each], writing());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes[each] as Uint8Array<ArrayBuffer>], { type }));
  link.download = `${name}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Runs it, one at a time, and says what went wrong. */
async function tried(work: () => Promise<void>): Promise<void> {
  draw.disabled = true;
  stop.hidden = progress.hidden = false;
  progress.removeAttribute("value");
  try {
    await work();
  } catch (fault) {
    const of = fault instanceof TaskError && fault.article !== undefined ? `${drawn[fault.article]!.options!.id}: ` : "";
    says.textContent = of + (fault instanceof Error ? fault.message : String(fault));
  }
  draw.disabled = false;
  stop.hidden = progress.hidden = true;
}

form.onsubmit = (event) => {
  event.preventDefault();
  void tried(run);
};
find("download").onclick = () => void tried(download);
stop.onclick = () => {
  client.end();
  void tried(start).then(() => (says.textContent = "Stopped."));
};
find<HTMLInputElement>("choose").onchange = ({ target }) => {
  add((target as HTMLInputElement).files ?? []);
  (target as HTMLInputElement).value = "";
};
for (const each of document.querySelectorAll<HTMLButtonElement>("[data-show]")) each.onclick = () => show(each.dataset["show"]!);
document.ondragover = (event) => {
  event.preventDefault();
  document.body.classList.add("over");
};
document.ondragleave = () => document.body.classList.remove("over");
document.ondrop = (event) => {
  event.preventDefault();
  document.body.classList.remove("over");
  add(event.dataTransfer?.files ?? []);
};
void tried(open);
