// The family of hostile documents.
#include "large/generators.hpp"

#include <vector>

namespace dateline::test {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

/// A text that is one piece again and again.
Generator again(std::string_view name, std::string_view piece) {
  return {name, InputFormat::kText,
          [piece](std::size_t bytes) { return repeated(piece, bytes) + "\n"; }};
}

/// A beginning once, then one piece again and again, then an end.
Generator between(std::string_view name, InputFormat format, std::string_view begin,
                  std::string_view piece, std::string_view end) {
  return {name, format, [=](std::size_t bytes) {
            return std::string(begin) + repeated(piece, bytes) + std::string(end);
          }};
}

/// Pieces that differ by a number that counts up.
Generator counted(std::string_view name, InputFormat format, std::string_view begin,
                  std::string_view end, std::size_t modulus, std::size_t first) {
  return {name, format, [=](std::size_t bytes) {
            std::string text;
            for (std::size_t i = 0; text.size() < bytes; ++i)
              text.append(begin).append(std::to_string(first + i % modulus)).append(end);
            return text;
          }};
}

/// Open as often as closed.
Generator nested(std::string_view name, InputFormat format, std::string_view begin,
                 std::string_view open, std::string_view inside, std::string_view close,
                 std::string_view end) {
  return {name, format, [=](std::size_t bytes) {
            const std::size_t half = bytes / 2;
            const std::size_t depth = half / open.size();
            return std::string(begin) + repeated(open, depth * open.size()) + std::string(inside) +
                   repeated(close, depth * close.size()) + std::string(end);
          }};
}

std::vector<Generator> words() {
  return {again("names", "A B C "),
          again("titles of persons", "Mr "),
          again("initials", "A. B. "),
          again("surnames", "Ann Lee met Bob Lee. "),
          again("one name", "Smith "),
          again("months", "May "),
          again("weekdays", "Monday Tuesday Wednesday Thursday Friday "),
          again("pronouns", "he she it "),
          again("speakers", "He said she said "),
          again("that", "said that "),
          again("and", "and "),
          again("of the", "of the "),
          again("relative clauses", "the man who saw "),
          again("not", "not "),
          again("possessives", "'s "),
          again("abbreviations", "U.S. "),
          again("capitals", "THE "),
          again("number words", "one hundred and "),
          again("hashtags", "#tag "),
          again("addresses", "a@b.c ")};
}

std::vector<Generator> signs() {
  return {again("digits", "7"),
          again("digits apart", "7 "),
          again("slashes", "/"),
          again("hyphens", "-"),
          again("hyphened letters", "a-"),
          again("dots", "."),
          again("commas", ","),
          again("quotation marks", "\""),
          again("open quotation marks", "“"),
          again("apostrophes", "'"),
          again("open brackets", "("),
          nested("brackets", InputFormat::kText, "", "(", "it rained", ")", ".\n"),
          nested("nested quotations", InputFormat::kText, "", "“He said ‘she said ", "no",
                 "’ left.” ", "\n"),
          again("quotations", "\"He left,\" she said. "),
          again("blank lines", "\n"),
          between("blanks", InputFormat::kText, "It", " ", "rained.\n"),
          between("blanks without a break", InputFormat::kText, "It", "\u00A0", "rained.\n"),
          between("characters without width", InputFormat::kText, "It", "\u200B", "rained.\n"),
          between("marks that combine", InputFormat::kText, "It", "\u0301", " rained.\n"),
          between("bytes that are no text", InputFormat::kText, "It rained. ", "\xFF", ".\n"),
          again("scripts in turn", "rain дождь 雨 "),
          again("scripts in one word", "rainдождь雨"),
          again("no blanks", "雨が降った。")};
}

std::vector<Generator> times() {
  return {again("years in one token", "1990/"),
          again("times in one token", "12:30:"),
          between("dates in one address", InputFormat::kText, "http://a.b/", "2019/06/07/", "\n"),
          again("ISO dates", "2019-06-07 "),
          again("dates and times", "2019-06-07T10:00:00Z "),
          counted("dates", InputFormat::kText, "on May 7, ", " and ", 100, 1900),
          again("expressions", "on Monday and "),
          again("ranges", "from 3 to 5 and "),
          again("lengths after lengths", "two days after "),
          again("parts of parts", "the third of the first half of "),
          again("weekdays in sentences", "She left on Monday. ")};
}

std::vector<Generator> lengths() {
  return {again("one endless word", "a"),
          again("one endless mixed word", "aB1-"),
          again("one endless sentence", "the mayor left and "),
          again("one endless paragraph", "The mayor left. "),
          again("short sentences", "Go. "),
          again("short paragraphs", "Go.\n\n"),
          again("lines", "It rained in the valley\n"),
          again("events", "left, sold, saw, burned, "),
          counted("numbered sentences", InputFormat::kText, "The ", "th ship sank. ", 1000000, 1),
          counted("numbered lines", InputFormat::kText, "", ". The ship sank.\n", 1000000, 1),
          again("denials", "He did not say that she had not left. "),
          again("conditions", "if he left she would leave, ")};
}

std::vector<Generator> markup() {
  constexpr auto kHtml = InputFormat::kHtml;
  constexpr auto kTimeml = InputFormat::kTimeml;
  constexpr auto kJson = InputFormat::kJsonl;
  constexpr std::string_view kPage = "<html><body><p>It rained on Monday, the mayor said.</p>";
  constexpr std::string_view kXml = "<?xml version='1.0'?><TimeML><TEXT>It rained. ";
  return {
      nested("deep HTML", kHtml, kPage, "<div>", "snow", "</div>", ""),
      between("HTML never closed", kHtml, kPage, "<div><b>", "snow"),
      between("formatting never closed", kHtml, kPage, "<p><i>", "snow"),
      between("links", kHtml, kPage, "<a href='/x'>It rained</a> ", ""),
      between("paragraphs of HTML", kHtml, kPage, "<p>It <b>rained</b> on Monday.</p>", ""),
      between("list of HTML", kHtml, kPage, "<ul><li>rain<li>snow</ul>", ""),
      between("tables in tables", kHtml, kPage, "<table><tr><td>x", ""),
      between("attributes", kHtml, "<html><body><p ", "a='1' b ", ">It rained.</p>"),
      between("entities", kHtml, "<html><body><p>It rained. ", "&amp;", "</p>"),
      between("comments", kHtml, kPage, "<!-- x -->", ""),
      between("scripts", kHtml, kPage, "<script>var x = '<p>';</script>", ""),
      between("angle brackets", kHtml, kPage, "<", ""),
      nested("deep TimeML", kTimeml, kXml, "<a>", "rain", "</a>", "</TEXT></TimeML>"),
      between("elements of TimeML", kTimeml, kXml, "<b>rain</b> ", "</TEXT></TimeML>"),
      between("escapes of JSON", kJson, "{\"text\":\"It rained. ", "\\u0041 ", "\"}\n"),
      between("fields of JSON", kJson, "{", "\"x\":1,", "\"text\":\"It rained.\"}\n"),
      nested("brackets of JSON", kJson, "{\"x\":", "[", "1", "]", ",\"text\":\"It rained.\"}\n")};
}

/// Many documents in one file.
std::vector<Generator> folders() {
  constexpr std::string_view kMessage =
      "From a@b.c Mon Jun  3 10:00:00 2019\nSubject: Rain\nDate: Mon, 3 Jun 2019 10:00:00 +0200\n\n"
      "It rained on Sunday.\n\n";
  return {between("documents of a list", InputFormat::kJson, "[",
                  "{\"text\":\"It rained on Monday.\"},\n", "{\"text\":\"It snowed.\"}]\n"),
          between("items of a feed", InputFormat::kFeed, "<rss version='2.0'><channel>",
                  "<item><description>It rained on Monday.</description></item>\n",
                  "</channel></rss>\n"),
          between("messages of a mailbox", InputFormat::kMail, "", kMessage, "")};
}

std::vector<Generator> all() {
  std::vector<Generator> list;
  for (auto family : {words(), signs(), times(), lengths(), markup(), folders()})
    list.insert(list.end(), family.begin(), family.end());
  return list;
}

}  // namespace

std::span<const Generator> generators() {
  static const std::vector<Generator> list = all();
  return list;
}

std::string_view name_of(InputFormat format) {
  switch (format) {
    case InputFormat::kTimeml:
      return "timeml";
    case InputFormat::kHtml:
      return "html";
    case InputFormat::kJsonl:
      return "jsonl";
    case InputFormat::kJson:
      return "json";
    case InputFormat::kFeed:
      return "feed";
    case InputFormat::kMail:
      return "mail";
    default:
      return "text";
  }
}

}  // namespace dateline::test
