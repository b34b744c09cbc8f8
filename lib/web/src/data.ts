// What the library puts into the page (lib/src/output/page_data.cpp). Times are seconds since 1970
// in civil time; places are code points of a document's text.

export type Interval = [begin: number, end: number];
export type Place = [begin: number, end: number, document: number];
export type Zone = "past" | "not-told" | "now" | "later" | "not-so" | "perhaps" | "if";
export type Sign = "point" | "undated" | "open" | "span" | "ongoing" | "planned" | "denied" | "uncertain";
export type Dated = "told" | "reckoned" | "assumed" | "not told";

export interface Entry {
  id: string;
  zone: Zone;
  sign: Sign;
  dated: Dated;
  reality: string;
  label: string;
  date?: string;
  until?: string;
  bounds?: string;
  phrase?: string;
  source?: string; // short: "Zakharova"
  speaker?: string; // in full
  because?: string;
  toldIn?: string; // letters of the documents
  from?: Interval;
  to?: Interval;
  earliest?: number;
  latest?: number;
  sure: number;
  salience: number;
  shown: boolean;
  who: number[];
  heads?: Place[];
  words?: Place[];
  time?: Place[];
}

export interface Article {
  letter: string;
  title: string;
  published?: string;
  text?: string;
  times?: { at: Interval; means: string }[];
}

export interface Data {
  version: string;
  title: string;
  published: string;
  publishedAt?: Interval;
  documents: Article[];
  axis: { time: Interval; entries: number; finest: number }[];
  names: string[];
  entries: Entry[];
}

export const zones: { zone: Zone; heading: string; what: string }[] = [
  { zone: "past", heading: "What happened when", what: "" },
  { zone: "not-told", heading: "Date not told", what: "It happened, but the text does not say on which day." },
  { zone: "now", heading: "Going on", what: "It goes on; the text does not say since when." },
  { zone: "later", heading: "Planned or expected", what: "" },
  { zone: "not-so", heading: "Not so, or denied", what: "The text says that this is not so." },
  { zone: "perhaps", heading: "Perhaps", what: "Possible, feared or hoped for; the text does not say that it happened." },
  { zone: "if", heading: "If", what: "Only on a condition." },
];

const dateOfSign: Record<Dated, string> = {
  told: "the text gives this date",
  reckoned: "reckoned from another date or event in the text",
  assumed: "assumed, as news is usually told; the text does not give it",
  "not told": "the text gives no date",
};

/** The date of an entry for a line: "~ Fri 7 Jun 2019". */
export function dateWords(entry: Entry): string {
  if (!entry.date) return "";
  const about = entry.dated === "assumed" ? "~ " : "";
  if (entry.until && entry.sign === "span") return `${about}${entry.date} – ${entry.until}`;
  return about + entry.date + (entry.sign === "open" ? " →" : "");
}

/** How the date is known, in a sentence. */
export function datedWords(entry: Entry): string {
  return dateOfSign[entry.dated];
}

/** Why it stands where it does, without the name of the rule. */
export function whyWords(entry: Entry): string {
  return (entry.because ?? "").replace(/ \([a-z-]+\)$/, "");
}

export const realityWords: Record<string, string> = {
  happened: "told as having happened",
  ongoing: "told as going on",
  planned: "planned or expected",
  possible: "possible, not told as a fact",
  conditional: "on a condition",
  denied: "told as not so",
};

/** The data that stands in the page; never run, only read. */
export function readData(): Data {
  const element = document.getElementById("data");
  if (!element?.textContent) throw new Error("the page holds no data");
  return JSON.parse(element.textContent) as Data;
}
