// The drawing: one row an entry, with its date, its place on the scale, and its words.
import { Axis } from "./axis";
import { dateWords, datedWords, zones, type Data, type Entry, type Zone } from "./data";
import { h, svg } from "./dom";
import { drawStrip, glyph, isPlaced, shapeOf } from "./marks";

/** What stands below the line of publication. */
const beyond = new Set<Zone>(["later", "not-so", "perhaps", "if"]);

/** A browser lays out and draws a list when it gets near the screen. */
const rowsOfAList = 30;

export class Rows {
  private readonly strips = new Map<Element, [strip: SVGElement, entry: Entry][]>(); // of each list
  private readonly visible = new Set<Element>();
  private readonly seen: IntersectionObserver;
  private axis: Axis;

  constructor(
    private readonly data: Data,
    private readonly root: HTMLElement,
  ) {
    this.axis = new Axis(data, 1);
    // Only what is on the screen is drawn, so that thousands of rows scroll and zoom at once.
    this.seen = new IntersectionObserver(
      (changes) => {
        for (const change of changes) {
          if (change.isIntersecting) this.visible.add(change.target);
          else this.visible.delete(change.target);
          if (change.isIntersecting) this.drawList(change.target);
        }
      },
      { rootMargin: "400px 0px" },
    );
  }

  show(entries: Entry[]): void {
    this.seen.disconnect();
    this.strips.clear();
    this.visible.clear();
    const parts: Node[] = [];
    let published = this.data.published === "";
    for (const { zone, heading, what } of zones) {
      const chosen = entries.filter((entry) => entry.zone === zone);
      if (!published && beyond.has(zone)) {
        parts.push(h("p", { class: "published-line" }, h("span", {}, this.data.published)));
        published = true;
      }
      if (chosen.length > 0) parts.push(this.section(zone, heading, what, chosen));
    }
    if (entries.length === 0) parts.push(h("p", { class: "nothing" }, "No entry fits what you ask for."));
    this.root.replaceChildren(...parts);
    for (const list of this.strips.keys()) this.seen.observe(list);
  }

  private section(zone: string, heading: string, what: string, entries: Entry[]): HTMLElement {
    const lists: HTMLElement[] = [];
    let above = "";
    for (let first = 0; first < entries.length; first += rowsOfAList) {
      const list = h("ol", { class: "rows", start: first + 1 });
      const some = entries.slice(first, first + rowsOfAList);
      list.style.containIntrinsicSize = `auto ${some.length * 3.4}rem`;
      this.strips.set(list, []);
      for (const entry of some) {
        const date = dateWords(entry);
        list.append(this.row(list, entry, date !== "" && date === above));
        above = date;
      }
      lists.push(list);
    }
    const title = `zone-${zone}`;
    const section = h("section", { class: `zone ${zone}`, "aria-labelledby": title }, h("h2", { id: title }, heading));
    if (what) section.append(h("p", { class: "what" }, what));
    section.append(...lists);
    return section;
  }

  private row(list: Element, entry: Entry, same: boolean): HTMLElement {
    const strip = svg("svg", { class: "strip", width: "100%", "aria-hidden": "true" });
    this.strips.get(list)?.push([strip, entry]);
    return h(
      "li",
      { id: entry.id, class: `row ${entry.dated.replace(" ", "-")}${isPlaced(entry) ? "" : " bare"}`, "data-sign": entry.sign },
      h("div", { class: same ? "date same" : "date" }, ...this.date(entry)),
      h("div", { class: "time" }, strip),
      h("div", { class: "body" }, ...this.words(entry)),
    );
  }

  private date(entry: Entry): (Node | undefined)[] {
    const date = dateWords(entry);
    if (date) {
      const how = entry.dated === "told" ? undefined : h("span", { class: "how", title: datedWords(entry) }, entry.dated);
      return [h("span", { class: "when" }, date), how];
    }
    return [h("span", { class: "known" }, entry.bounds ?? "")];
  }

  private words(entry: Entry): (Node | undefined)[] {
    const marked = entry.sign === "denied" || entry.sign === "uncertain" || entry.zone === "later";
    return [
      marked ? glyph(shapeOf(entry)) : undefined,
      h("a", { class: "label", href: `#${entry.id}`, "data-entry": entry.id }, entry.label),
      entry.phrase ? h("span", { class: "phrase" }, ` (${entry.phrase})`) : undefined,
      entry.source ? h("span", { class: "source" }, ` said by ${entry.source}`) : undefined,
      entry.toldIn ? h("span", { class: "told-in", title: "the articles that tell it" }, ` [${entry.toldIn}]`) : undefined,
    ];
  }

  /** Draws what is on the screen on this axis, and the rest when it gets there. */
  drawOn(axis: Axis): void {
    this.axis = axis;
    for (const list of this.visible) this.drawList(list);
  }

  drawAll(): void {
    for (const list of this.strips.keys()) this.drawList(list);
  }

  private drawList(list: Element): void {
    for (const [strip, entry] of this.strips.get(list) ?? []) drawStrip(strip, entry, this.axis, this.data);
  }
}
