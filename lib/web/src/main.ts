// The page: reads its data, draws it, and lets a reader search, filter, zoom and follow links.
import { articlesOf, markWords } from "./article";
import { Axis, type View } from "./axis";
import { readData, type Entry } from "./data";
import { detailsOf } from "./details";
import { byId, h } from "./dom";
import { Filters } from "./filters";
import { glyph } from "./marks";
import { Rows } from "./rows";
import { tableOf } from "./table";
import { Zoom } from "./zoom";

const data = readData();
const byEntry = new Map(data.entries.map((entry) => [entry.id, entry]));
const drawing = byId("drawing");
const list = byId("rows");
const scale = byId("scale");
const rows = new Rows(data, list);
const filters = new Filters(data, show);
const zoom = new Zoom(drawing, redraw);
let view: View = { k: 1, x: 0 };
let asTable = false;
let selected: string | undefined;
let waiting = false;

function chosen(): Entry[] {
  return filters.chosen();
}

function show(): void {
  const entries = chosen();
  byId("count").textContent = `${entries.length} of ${data.entries.length} events`;
  byId("table").replaceChildren(...(asTable ? [tableOf(data, entries)] : []));
  drawing.hidden = asTable;
  byId("table").hidden = !asTable;
  if (asTable) list.replaceChildren();
  else rows.show(entries);
  const article = byId("article");
  article.replaceChildren(...articlesOf(data, entries));
  article.hidden = !article.hasChildNodes() || !byId<HTMLInputElement>("with-article").checked;
  document.body.classList.toggle("with-article", !article.hidden);
  fit();
  select(selected, false);
}

function redraw(next: View): void {
  view = next;
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    drawAxis();
  });
}

function drawAxis(): void {
  const axis = new Axis(data, scale.clientWidth);
  axis.view = view;
  byId("axis").hidden = axis.empty;
  scale.replaceChildren(...(axis.empty ? [] : [axis.draw(data.publishedAt)]));
  rows.drawOn(axis);
}

function fit(): void {
  zoom.measure(scale.getBoundingClientRect().left - drawing.getBoundingClientRect().left, scale.clientWidth);
  drawAxis();
}

/** Shows what is known of an entry: the one in focus or under the pointer, else the selected one. */
function explain(id: string | undefined): void {
  const entry = byEntry.get(id ?? selected ?? "");
  byId("details").replaceChildren(...(entry ? detailsOf(data, entry) : []));
  byId("details").hidden = !entry;
  markWords(byId("article"), entry?.id);
}

function select(id: string | undefined, scroll: boolean): void {
  list.querySelector(".selected")?.classList.remove("selected");
  selected = id;
  explain(id);
  const row = id ? document.getElementById(id) : null;
  row?.classList.add("selected");
  if (!scroll || !id) return;
  row?.scrollIntoView({ block: "nearest" });
  const words = document.getElementById(`w-${id}`);
  // Beside the drawing the article scrolls by itself; below it the reader stays at the drawing.
  if (words && getComputedStyle(byId("article")).overflowY === "auto") words.scrollIntoView({ block: "center" });
}

/** "#e12" is the address of an entry, "#w-e12" that of its words. */
function follow(): void {
  const [, words, id] = /^#(w-)?(e\d+)$/.exec(location.hash) ?? [];
  const entry = byEntry.get(id ?? "");
  if (!entry) return;
  if (asTable) setTable(false);
  if (!document.getElementById(entry.id)) {
    filters.showAll();
    show();
  }
  select(entry.id, !words);
  if (words) document.getElementById(`w-${entry.id}`)?.focus();
  else document.getElementById(entry.id)?.querySelector<HTMLElement>(".label")?.focus({ preventScroll: true });
}

function setTable(on: boolean): void {
  asTable = on;
  byId("as-drawing").setAttribute("aria-pressed", String(!on));
  byId("as-table").setAttribute("aria-pressed", String(on));
  show();
}

/** Up and down go from entry to entry. */
function step(event: KeyboardEvent): void {
  if (event.key === "Escape") return select(undefined, false);
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const here = document.activeElement;
  if (by === 0 || !here?.classList.contains("label")) return;
  const labels = [...list.querySelectorAll<HTMLElement>(".label")];
  const next = labels[labels.indexOf(here as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function entryAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target : null;
  return element?.closest(".row")?.id ?? element?.closest<HTMLElement>("[data-entry]")?.dataset["entry"];
}

function legend(): void {
  const words: [string, string][] = [
    ["told", "the text gives the date"],
    ["reckoned", "reckoned from another date"],
    ["assumed", "assumed (~), as news is told"],
    ["planned", "planned or expected"],
    ["denied", "not so"],
    ["uncertain", "perhaps, or if"],
  ];
  for (const [shape, what] of words) byId("signs").append(h("li", {}, glyph(shape), ` ${what}`));
}

function start(): void {
  byId("title").textContent = data.title || "Timeline";
  byId("published").textContent =
    data.documents.length === 1 ? data.published || "publication date unknown" : data.documents.map((each) => `${each.letter}  ${each.title}`).join("  ·  ");
  const hasText = data.documents.some((each) => each.text);
  byId("with-article").closest("label")?.toggleAttribute("hidden", !hasText);
  legend();
  byId("as-drawing").addEventListener("click", () => setTable(false));
  byId("as-table").addEventListener("click", () => setTable(true));
  byId("with-article").addEventListener("input", show);
  byId("more").addEventListener("click", () => {
    const open = byId("filters").classList.toggle("open");
    byId("more").setAttribute("aria-expanded", String(open));
  });
  for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, (event) => {
    const id = entryAt(event.target);
    if (id) explain(id);
  });
  list.addEventListener("pointerleave", () => explain(undefined));
  document.addEventListener("keydown", step);
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => rows.drawAll());
  new ResizeObserver(fit).observe(scale);
  document.documentElement.classList.add("drawn");
  show();
  follow();
}

start();
