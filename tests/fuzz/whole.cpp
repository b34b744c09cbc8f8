// The promises that hold for any input, checked after a run of the whole pipeline.
#include "fuzz/whole.hpp"

#include <simdjson.h>

#include <cstdio>
#include <cstdlib>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/write.hpp"

namespace dateline::fuzz {
namespace {

void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

const Extractor& extractor() {
  static const Extractor loaded = Extractor::create().value();
  return loaded;
}

Result<Article> read(std::string_view bytes, InputFormat format) {
  switch (format) {
    case InputFormat::kTimeml:
      return read_timeml(bytes, "x");
    case InputFormat::kHtml:
      return read_html(bytes, "x");
    case InputFormat::kJsonl:
      return read_json_line(bytes, 1);
    default:
      return read_text(std::string(bytes), "x");
  }
}

void check_article(const Article& article) {
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    promise(block.span.begin >= end && block.span.begin < block.span.end,
            "blocks are disjoint and not empty");
    end = block.span.end;
  }
  promise(end <= article.text.size(), "blocks are inside the text");
  end = 0;
  std::size_t at = 0;
  for (const Quote& quote : article.quotes) {
    promise(quote.span.begin >= end && quote.span.begin < quote.span.end,
            "quotes are disjoint and not empty");
    end = quote.span.end;
    while (at < article.blocks.size() && article.blocks[at].span.end < quote.span.end) ++at;
    promise(at < article.blocks.size() && article.blocks[at].span.contains(quote.span),
            "quotes are inside blocks");
  }
}

void check_document(const Document& document) {
  const auto size = static_cast<std::uint32_t>(document.article.text.size());
  std::uint32_t end = 0;
  for (const Timex& timex : document.timexes) {
    if (timex.span.empty()) continue;
    promise(timex.span.begin >= end && timex.span.end <= size,
            "expressions are inside the text and do not cross");
    end = timex.span.end;
  }
  for (const Event& event : document.events)
    promise(event.span.end <= size, "events are inside the text");
  std::vector<int> entries(document.events.size(), 0);
  for (const Entry& entry : document.timeline.entries) {
    for (const Mention& mention : entry.mentions)
      ++entries.at(static_cast<std::size_t>(mention.event.index));
  }
  for (const int count : entries) promise(count == 1, "every event stands in one entry");
}

void check_outputs(const Document& document) {
  simdjson::dom::parser parser;
  promise(parser.parse(write_json(document)).error() == simdjson::SUCCESS, "the JSON parses");
  const std::string timeml = write_timeml(document);
  pugi::xml_document xml;
  promise(static_cast<bool>(xml.load_buffer(timeml.data(), timeml.size())), "the TimeML parses");
  const auto again = read_timeml(timeml, "x");
  promise(again.has_value(), "the TimeML reads back");
  promise(write_timeml(document) == timeml, "the same document gives the same bytes");
  static_cast<void>(write_chart(document, {}));
  static_cast<void>(write_tsv(document));
  static_cast<void>(write_conllu(document));
  static_cast<void>(write_explanation(document));
}

}  // namespace

void run_whole(std::string_view bytes, InputFormat format) {
  static_cast<void>(detect_format(bytes));
  auto article = read(bytes, format);
  if (!article) return;
  check_article(*article);
  const Document document = extractor().process(std::move(*article));
  check_document(document);
  check_outputs(document);
}

}  // namespace dateline::fuzz
