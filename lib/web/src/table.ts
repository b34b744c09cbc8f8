// The same entries as a table, with all that is known of each.
import { dateWords, datedWords, realityWords, whyWords, type Data, type Entry } from "./data";
import { h } from "./dom";

interface Column {
  heading: string;
  cell: (entry: Entry) => string;
}

const columns: Column[] = [
  { heading: "When", cell: (entry) => dateWords(entry) || "date not told" },
  { heading: "Until", cell: (entry) => (entry.sign === "open" ? "now" : (entry.until ?? "")) },
  { heading: "How the date is known", cell: datedWords },
  { heading: "Known of the date", cell: (entry) => [entry.bounds, entry.phrase].filter(Boolean).join("; ") },
  { heading: "Said by", cell: (entry) => entry.speaker ?? "" },
  { heading: "Reality", cell: (entry) => realityWords[entry.reality] ?? entry.reality },
  { heading: "Why it stands here", cell: whyWords },
  { heading: "Sure that it is an event", cell: (entry) => `${Math.round(entry.sure * 100)} %` },
];

export function tableOf(data: Data, entries: Entry[]): HTMLElement {
  const several = data.documents.length > 1;
  const head = h("tr", {}, h("th", { scope: "col" }, "What"));
  for (const column of columns) head.append(h("th", { scope: "col" }, column.heading));
  if (several) head.append(h("th", { scope: "col" }, "Articles"));
  const body = h("tbody");
  for (const entry of entries) {
    const row = h("tr", {}, h("th", { scope: "row" }, h("a", { href: `#${entry.id}`, "data-entry": entry.id }, entry.label)));
    for (const column of columns) row.append(h("td", {}, column.cell(entry)));
    if (several) row.append(h("td", {}, entry.toldIn ?? ""));
    body.append(row);
  }
  const caption = h("caption", {}, `${entries.length} entries of the timeline, in their order`);
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table" }, h("table", {}, caption, h("thead", {}, head), body));
}
