// The scale of time: stretches in which it runs evenly, breaks between them, and what stands on it.
import { scaleLinear, scaleUtc, type ScaleLinear } from "d3-scale";
import type { Data, Interval } from "./data";
import { svg } from "./dom";

const breakPixels = 26;
const letterPixels = 7;
const narrow = 75; // pixels, with room for one tick
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const day = 86400;

/** Where the words of both lines may begin, in pixels. */
interface Free {
  fine: number;
  coarse: number;
}

export interface View {
  k: number; // how many times wider than the strip
  x: number; // where its left end lies, in widths of the strip
}

export interface Part {
  time: Interval;
  finest: number; // how short the shortest time in it is
  begin: number; // 0 to 1
  end: number;
}

export class Axis {
  readonly parts: Part[] = [];
  private readonly scale: ScaleLinear<number, number>;
  view: View = { k: 1, x: 0 };

  constructor(data: Data, readonly width: number) {
    const gap = data.axis.length > 1 ? Math.min(breakPixels / Math.max(width, 1), 0.5 / data.axis.length) : 0;
    const margin = Math.min(10 / Math.max(width, 1), 0.05);
    const weights = data.axis.map((stretch) => 1 + Math.sqrt(stretch.entries));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const room = 1 - 2 * margin - gap * Math.max(0, data.axis.length - 1);
    let at = margin;
    data.axis.forEach((stretch, i) => {
      const share = (room * (weights[i] ?? 1)) / whole;
      this.parts.push({ time: stretch.time, finest: stretch.finest, begin: at, end: at + share });
      at += share + gap;
    });
    this.scale = scaleLinear(
      this.parts.flatMap((part) => part.time),
      this.parts.flatMap((part) => [part.begin, part.end]),
    ).clamp(true);
  }

  get empty(): boolean {
    return this.parts.length === 0;
  }

  /** Where an instant stands in the view: 0 is the left end of the strip, 1 the right one. */
  at(instant: number): number {
    return this.place(this.scale(instant));
  }

  place(share: number): number {
    return share * this.view.k + this.view.x;
  }

  /** The drawing of the scale: two lines of words, ticks, and a sign where time is left out. */
  draw(publishedAt: Interval | undefined): SVGElement {
    const drawing = svg("svg", { class: "scale", width: "100%", height: 44, role: "img" });
    drawing.append(svg("title", {}, this.words()));
    const free: Free = { fine: 0, coarse: 0 };
    this.parts.forEach((part, i) => {
      this.drawPart(drawing, part, free);
      const next = this.parts[i + 1];
      if (next) drawing.append(this.breakAt((this.place(part.end) + this.place(next.begin)) / 2));
    });
    if (publishedAt) {
      const x = percent(this.at(middle(publishedAt)));
      drawing.append(svg("line", { class: "published", x1: x, x2: x, y1: 30, y2: 44 }));
    }
    return drawing;
  }

  private words(): string {
    const told = this.parts.map((part) => {
      const begin = tickWords(part.time[0], day).join(" ");
      const end = tickWords(part.time[1], day).join(" ");
      return begin === end ? begin : `${begin} to ${end}`;
    });
    const breaks = this.parts.length - 1;
    const left = breaks === 0 ? "" : breaks === 1 ? "; time is left out at one place" : `; time is left out at ${breaks} places`;
    return `Scale of time: ${told.join(", ")}${left}`;
  }

  private drawPart(drawing: SVGElement, part: Part, free: Free): void {
    const begin = this.place(part.begin);
    const end = this.place(part.end);
    drawing.append(svg("line", { class: "base", x1: percent(begin), x2: percent(end), y1: 34, y2: 34 }));
    const pixels = (end - begin) * this.width;
    const dates = scaleUtc([new Date(part.time[0] * 1000), new Date(part.time[1] * 1000)], [begin, end]);
    // Never finer than the dates that are known, unless somebody looks closer; no hours among days,
    // and no days where there is room for a month only.
    const length = part.time[1] - part.time[0];
    const finest = Math.max(part.finest, length > 2 * day ? day : 0, pixels < narrow ? (length > 300 * day ? 366 : 30) * day : 0);
    const count = pixels < narrow ? 1 : Math.min(Math.max(2, pixels / 64), (this.view.k * length) / finest, 500);
    let ticks = dates.ticks(count).map((date) => date.getTime() / 1000);
    ticks = ticks.filter((tick) => tick >= part.time[0] && tick < part.time[1]);
    const second = ticks[1];
    let step = second === undefined ? Math.min(finest, 366 * day) : second - (ticks[0] ?? 0);
    if (ticks.length === 0 || (count < 2 && second === undefined)) {
      ticks = [middle(part.time)];
      step = finest;
    }
    this.drawTicks(drawing, ticks, step, free);
  }

  private drawTicks(drawing: SVGElement, ticks: number[], step: number, free: Free): void {
    let above = "";
    for (const tick of ticks) {
      const at = this.at(tick);
      if (at < -0.02 || at > 1.02) continue;
      const [fine, coarse] = tickWords(tick, step);
      const line = svg("line", { class: "tick", x1: percent(at), x2: percent(at), y1: 34, y2: 38 });
      drawing.append(line);
      const pixels = at * this.width;
      const names = coarse !== above;
      const half = ((names && coarse.length > fine.length ? coarse : fine).length * letterPixels) / 2;
      const least = Math.max(half, names ? free.coarse + half : 0, free.fine + (fine.length * letterPixels) / 2);
      const middle = Math.min(Math.max(pixels, least), this.width - half);
      if (middle < least - 0.5 || Math.abs(middle - pixels) > 24) continue;
      const x = percent(middle / this.width);
      drawing.append(svg("text", { class: "fine", x, y: 28 }, fine));
      free.fine = middle + (fine.length * letterPixels) / 2 + 8;
      if (!names) continue;
      if (coarse) drawing.append(svg("text", { class: "coarse", x, y: 12 }, coarse));
      above = coarse;
      free.coarse = middle + half + 8;
    }
  }

  private breakAt(at: number): SVGElement {
    return svg(
      "svg",
      { x: percent(at), y: 34, overflow: "visible" },
      svg("path", { class: "break", d: "M-6,6 L-2,-6 M2,6 L6,-6" }),
    );
  }
}

/** What a tick says, and what of its date stands above it. */
function tickWords(instant: number, step: number): [fine: string, coarse: string] {
  const date = new Date(instant * 1000);
  const year = date.getUTCFullYear() <= 0 ? `${1 - date.getUTCFullYear()} BC` : String(date.getUTCFullYear());
  const month = months[date.getUTCMonth()] ?? "";
  if (step >= 360 * day) return [year, ""];
  if (step >= 27 * day) return [month, year];
  if (step >= day) return [String(date.getUTCDate()), `${month} ${year}`];
  const clock = `${String(date.getUTCHours()).padStart(2, "0")}:${String(date.getUTCMinutes()).padStart(2, "0")}`;
  return [clock, `${date.getUTCDate()} ${month} ${year}`];
}

export function middle(time: Interval): number {
  return (time[0] + time[1]) / 2;
}

export function percent(share: number): string {
  return `${Math.round(Math.max(-5, Math.min(6, share)) * 100000) / 1000}%`;
}
