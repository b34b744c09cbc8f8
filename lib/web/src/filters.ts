// What a reader asks for -> the entries that fit.
import type { Data, Entry } from "./data";
import { byId, h } from "./dom";

const day = 86400;

export class Filters {
  constructor(
    private readonly data: Data,
    changed: () => void,
  ) {
    const names = byId<HTMLSelectElement>("who");
    data.names.slice(0, 200).forEach((name, i) => names.append(h("option", { value: i }, name)));
    names.closest("label")?.toggleAttribute("hidden", data.names.length === 0);
    const sources = byId<HTMLSelectElement>("source");
    const speakers = [...new Set(data.entries.flatMap((entry) => (entry.source ? [entry.source] : [])))].sort();
    for (const speaker of speakers) sources.append(h("option", { value: `=${speaker}` }, speaker));
    const articles = byId<HTMLSelectElement>("in");
    data.documents.forEach((article) => articles.append(h("option", { value: article.letter }, `${article.letter}  ${article.title}`)));
    articles.closest("label")?.toggleAttribute("hidden", data.documents.length < 2);
    byId("all").closest("label")?.toggleAttribute("hidden", data.entries.every((entry) => entry.shown));
    byId("filters").addEventListener("input", changed);
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("reset", () => setTimeout(changed)); // once the fields are empty
  }

  chosen(): Entry[] {
    const text = value("search").trim().toLowerCase();
    const who = value("who");
    const reality = value("reality");
    const source = value("source");
    const inside = value("in");
    const from = yearStart(value("from"));
    const to = yearStart(value("to"), 1);
    const all = byId<HTMLInputElement>("all").checked;
    return this.data.entries.filter(
      (entry) =>
        (all || entry.shown) &&
        (text === "" || wordsOf(entry).includes(text)) &&
        (who === "" || entry.who.includes(Number(who))) &&
        (reality === "" || entry.reality === reality) &&
        (source === "" || (source === "none" ? !entry.source : `=${entry.source}` === source)) &&
        (inside === "" || (entry.toldIn ?? "").split(" ").includes(inside)) &&
        (from === undefined || (entry.latest !== undefined && (entry.to?.[1] ?? entry.latest) > from)) &&
        (to === undefined || (entry.earliest !== undefined && entry.earliest < to)),
    );
  }

  showAll(): void {
    byId<HTMLFormElement>("filters").reset();
    byId<HTMLInputElement>("all").checked = true;
  }
}

function value(id: string): string {
  return byId<HTMLInputElement | HTMLSelectElement>(id).value;
}

function wordsOf(entry: Entry): string {
  return [entry.label, entry.date, entry.phrase, entry.speaker, entry.source].join(" ").toLowerCase();
}

/** The first second of a year, or of one so many years later. */
function yearStart(text: string, later = 0): number | undefined {
  if (text.trim() === "" || !Number.isInteger(Number(text))) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(text) + later, 0, 1);
  return Math.floor(date.getTime() / 1000 / day) * day;
}
