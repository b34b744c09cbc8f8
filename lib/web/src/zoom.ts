// Zooming and moving the scale: wheel, drag and pinch by d3-zoom, keys and buttons by the same.
import { select } from "d3-selection";
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from "d3-zoom";
import type { View } from "./axis";
import { byId } from "./dom";

export class Zoom {
  private readonly behaviour = zoom<HTMLElement, unknown>();
  private left = 0;
  private width = 1;

  constructor(
    private readonly root: HTMLElement,
    private readonly changed: (view: View) => void,
  ) {
    const scale = byId("scale");
    this.behaviour
      .scaleExtent([1, 100000])
      .filter((event: Event) => this.wanted(event, scale))
      .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => this.changed(this.viewOf(event.transform)));
    select(this.root).call(this.behaviour);
    byId("zoom-in").addEventListener("click", () => this.by(2));
    byId("zoom-out").addEventListener("click", () => this.by(0.5));
    byId("zoom-fit").addEventListener("click", () => this.fit());
    byId("earlier").addEventListener("click", () => this.move(0.4));
    byId("later").addEventListener("click", () => this.move(-0.4));
    this.root.addEventListener("keydown", (event) => this.key(event));
  }

  /** Where the scale lies inside the drawing; called when that changes. */
  measure(left: number, width: number): void {
    this.left = left;
    this.width = Math.max(width, 1);
    this.behaviour
      .extent([[left, 0], [left + this.width, 1]])
      .translateExtent([[left, -Infinity], [left + this.width, Infinity]]);
  }

  private viewOf(transform: ZoomTransform): View {
    return { k: transform.k, x: (transform.k * this.left + transform.x - this.left) / this.width };
  }

  /** A wheel scrolls the page, unless it is over the scale or a key says otherwise. */
  private wanted(event: Event, scale: HTMLElement): boolean {
    const target = event.target as Element;
    const onScale = scale.contains(target);
    if (event instanceof WheelEvent) return onScale || event.ctrlKey || event.metaKey;
    if (event.type.startsWith("touch")) return onScale || (event as TouchEvent).touches.length > 1;
    return (onScale || target.closest(".strip") !== null) && !(event as MouseEvent).button;
  }

  private by(factor: number): void {
    select(this.root).call(this.behaviour.scaleBy, factor);
  }
  private move(share: number): void {
    select(this.root).call(this.behaviour.translateBy, (share * this.width) / zoomTransform(this.root).k, 0);
  }
  private fit(): void {
    select(this.root).call(this.behaviour.transform, zoomIdentity);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = {
      "+": () => this.by(2),
      "=": () => this.by(2),
      "-": () => this.by(0.5),
      "0": () => this.fit(),
      ArrowLeft: () => this.move(0.4),
      ArrowRight: () => this.move(-0.4),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }
}
