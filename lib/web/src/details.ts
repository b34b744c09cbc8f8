// Why an entry stands where it does, its bounds, its source and how sure that is.
import { dateWords, datedWords, realityWords, whyWords, type Data, type Entry } from "./data";
import { h } from "./dom";

export function detailsOf(data: Data, entry: Entry): Node[] {
  const list = h("dl");
  const say = (what: string, words: string | undefined): void => {
    if (words) list.append(h("div", {}, h("dt", {}, what), h("dd", {}, words)));
  };
  const date = dateWords(entry);
  say("When", date ? `${date} – ${datedWords(entry)}` : datedWords(entry));
  say("Known", [entry.bounds, entry.phrase].filter(Boolean).join("; "));
  say("Why here", whyWords(entry));
  say("Said by", entry.speaker);
  say("Reality", realityWords[entry.reality]);
  say("Sure", `${Math.round(entry.sure * 100)} % that it is an event`);
  if (data.documents.length > 1) say("Told in", entry.toldIn);
  const links = h("p", { class: "links" }, h("a", { href: `#${entry.id}` }, `#${entry.id}`));
  if (entry.heads?.length) links.append(" · ", h("a", { href: `#w-${entry.id}` }, "its words in the article"));
  return [h("p", { class: "what" }, entry.label), list, links];
}
