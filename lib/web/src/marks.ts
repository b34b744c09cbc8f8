// One entry on the scale: a sign at its time, a bar for a span, a dotted line between what bounds
// it. Shapes tell what colours tell, too.
import { middle, percent, type Axis } from "./axis";
import type { Data, Entry } from "./data";
import { svg } from "./dom";

const height = 24;
const mid = height / 2;

const shapes: Record<string, string> = {
  told: "M0,-5.5 A5.5,5.5 0 1 1 0,5.5 A5.5,5.5 0 1 1 0,-5.5 Z",
  reckoned: "M0,-7 L7,0 L0,7 L-7,0 Z",
  assumed: "M0,-5.5 A5.5,5.5 0 1 1 0,5.5 A5.5,5.5 0 1 1 0,-5.5 Z",
  planned: "M-5,-5 H5 V5 H-5 Z",
  denied: "M-5,-5 L5,5 M-5,5 L5,-5",
  uncertain: "M-3.5,-3 A3.5,3.5 0 1 1 0,1 V3 M0,6 V7",
};

export function shapeOf(entry: Entry): string {
  if (entry.sign === "planned" || entry.zone === "later") return "planned";
  if (entry.sign === "denied" || entry.sign === "uncertain") return entry.sign;
  return entry.dated;
}

/** The sign alone, for a legend or beside words. */
export function glyph(shape: string): SVGElement {
  const drawing = svg("svg", { class: `glyph ${shape}`, width: 18, height: 18, viewBox: "-9 -9 18 18", "aria-hidden": "true" });
  drawing.append(svg("path", { class: `sign ${shape}`, d: shapes[shape] ?? shapes["told"] }));
  return drawing;
}

function signAt(at: number, shape: string): SVGElement {
  const place = svg("svg", { x: percent(at), y: mid, overflow: "visible" });
  place.append(svg("path", { class: `sign ${shape}`, d: shapes[shape] ?? shapes["told"] }));
  return place;
}

function line(kind: string, from: number, to: number): SVGElement {
  return svg("line", { class: kind, x1: percent(from), x2: percent(to), y1: mid, y2: mid });
}

function endAt(at: number, kind: string, d: string): SVGElement {
  return svg("svg", { x: percent(at), y: mid, overflow: "visible" }, svg("path", { class: kind, d }));
}

/** The background of every strip: where time is left out, and the day of publication. */
export function ground(axis: Axis, data: Data): SVGElement[] {
  const drawn: SVGElement[] = [];
  axis.parts.forEach((part, i) => {
    const next = axis.parts[i + 1];
    if (!next) return;
    const from = axis.place(part.end);
    const to = axis.place(next.begin);
    drawn.push(svg("rect", { class: "left-out", x: percent(from), width: percent(Math.max(0, to - from)), y: 0, height: "100%" }));
  });
  if (data.publishedAt) {
    const x = percent(axis.at(middle(data.publishedAt)));
    drawn.push(svg("line", { class: "published", x1: x, x2: x, y1: 0, y2: "100%" }));
  }
  return drawn;
}

function drawDated(entry: Entry, axis: Axis, data: Data): SVGElement[] {
  const from = entry.from;
  if (!from) return [];
  const begin = axis.at(from[0]);
  const end = axis.at(from[1]);
  const shape = shapeOf(entry);
  if (entry.sign === "span" && entry.to) {
    const last = axis.at(entry.to[1]);
    return [line("bar", begin, last), endAt(begin, "cap", "M0,-6 V6"), endAt(last, "cap", "M0,-6 V6"), signAt(begin, shape)];
  }
  const at = (begin + end) / 2;
  if (entry.sign === "open") {
    const now = data.publishedAt && data.publishedAt[1] > from[0] ? axis.at(data.publishedAt[1]) : axis.place(axis.parts[axis.parts.length - 1]?.end ?? 1);
    return [line("bar", at, now), endAt(now, "arrow", "M-1,-6 L9,0 L-1,6 Z"), signAt(at, shape)];
  }
  return [line("precision", begin, end), signAt(at, shape)];
}

/** Somewhere between its bounds, of which either may be open. */
function drawBounds(entry: Entry, axis: Axis): SVGElement[] {
  if (entry.earliest === undefined && entry.latest === undefined) return [];
  const begin = entry.earliest === undefined ? 0 : axis.at(entry.earliest);
  const end = entry.latest === undefined ? 1 : axis.at(entry.latest);
  if (end < begin) return [];
  const drawn = [line("bounds", begin, end)];
  if (entry.earliest !== undefined) drawn.push(endAt(begin, "bound", "M3,-5 H0 V5 H3"));
  if (entry.latest !== undefined) drawn.push(endAt(end, "bound", "M-3,-5 H0 V5 H-3"));
  return drawn;
}

/** Whether anything of it stands on the scale. */
export function isPlaced(entry: Entry): boolean {
  return Boolean(entry.date) || entry.earliest !== undefined || entry.latest !== undefined;
}

export function drawStrip(strip: SVGElement, entry: Entry, axis: Axis, data: Data): void {
  if (axis.empty) return strip.replaceChildren();
  strip.replaceChildren(...ground(axis, data), ...(entry.date ? drawDated(entry, axis, data) : drawBounds(entry, axis)));
}
