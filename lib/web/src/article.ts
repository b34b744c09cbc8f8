// The article with its entries and times marked: each word of an event leads to its entry.
import type { Article, Data, Entry, Place } from "./data";
import { h } from "./dom";

interface Mark {
  begin: number;
  end: number;
  kind: "head" | "words" | "time";
  entry?: Entry;
  means?: string;
}

function marksOf(article: Article, number: number, entries: Entry[]): Mark[] {
  const marks: Mark[] = (article.times ?? []).map((time) => ({ begin: time.at[0], end: time.at[1], kind: "time", means: time.means }));
  const add = (places: Place[] | undefined, kind: "head" | "words", entry: Entry): void => {
    for (const [begin, end, document] of places ?? []) if (document === number) marks.push({ begin, end, kind, entry });
  };
  for (const entry of entries) {
    add(entry.heads, "head", entry);
    add(entry.words, "words", entry);
    add(entry.time, "words", entry);
  }
  return marks;
}

/** One stretch in which the same marks hold. */
function stretch(text: string, marks: Mark[], linked: Set<Entry>): Node {
  if (marks.length === 0) return document.createTextNode(text);
  const head = marks.find((mark) => mark.kind === "head");
  const time = marks.find((mark) => mark.kind === "time");
  const ids = [...new Set(marks.flatMap((mark) => (mark.entry ? [mark.entry.id] : [])))].join(" ");
  const title = time?.means ? `time: ${time.means}` : undefined;
  if (!head?.entry) return h("span", { class: time ? "t" : "w", "data-entries": ids || undefined, title }, text);
  const first = !linked.has(head.entry);
  linked.add(head.entry);
  return h(
    "a",
    { class: "head", id: first ? `w-${head.entry.id}` : undefined, href: `#${head.entry.id}`, "data-entry": head.entry.id, "data-entries": ids, title },
    text,
  );
}

/** Paragraphs of a text, cut where marks begin and end. */
function paragraphs(article: Article, number: number, entries: Entry[]): HTMLElement[] {
  const letters = Array.from(article.text ?? "");
  const marks = marksOf(article, number, entries).sort((a, b) => a.begin - b.begin);
  const borders = new Set<number>([0, letters.length]);
  for (const mark of marks) borders.add(mark.begin).add(mark.end);
  letters.forEach((letter, i) => {
    if (letter === "\n") borders.add(i).add(i + 1);
  });
  const cuts = [...borders].sort((a, b) => a - b);
  const out: HTMLElement[] = [];
  const linked = new Set<Entry>();
  let paragraph = h("p");
  let active: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const begin = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? 0;
    active = active.filter((mark) => mark.end > begin);
    for (let mark = marks[next]; mark && mark.begin <= begin; mark = marks[++next]) if (mark.end > begin) active.push(mark);
    const text = letters.slice(begin, end).join("");
    if (text === "\n") {
      if (paragraph.hasChildNodes()) out.push(paragraph);
      paragraph = h("p");
    } else {
      paragraph.append(stretch(text, active, linked));
    }
  }
  if (paragraph.hasChildNodes()) out.push(paragraph);
  return out;
}

export function articlesOf(data: Data, entries: Entry[]): Node[] {
  return data.documents.flatMap((article, number) => {
    if (!article.text) return [];
    const several = data.documents.length > 1;
    const name = several ? `${article.letter}  ${article.title}` : "The article";
    const published = several && article.published ? h("p", { class: "what" }, `published ${article.published}`) : undefined;
    return [h("section", { class: "article", "aria-label": name }, h("h2", {}, name), published, ...paragraphs(article, number, entries))];
  });
}

/** Marks the words of one entry, and of no other. */
export function markWords(root: HTMLElement, id: string | undefined): void {
  for (const old of root.querySelectorAll(".active")) old.classList.remove("active");
  if (!id) return;
  for (const words of root.querySelectorAll(`[data-entries~="${CSS.escape(id)}"]`)) words.classList.add("active");
}
