// The promises that hold for any input, checked after a run of the whole pipeline.
#include "fuzz/whole.hpp"

#include <simdjson.h>

#include <cstdio>
#include <cstdlib>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/format.hpp"
#include "dateline/write.hpp"
#include "support/laws.hpp"

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

Result<std::vector<Result<Article>>> read_several(std::string_view bytes, InputFormat format) {
  switch (format) {
    case InputFormat::kFeed:
      return read_feed(bytes);
    case InputFormat::kJson:
      return read_json(bytes);
    case InputFormat::kMail:
      return read_mail(bytes, "x");
    case InputFormat::kWarc:
      return read_warc(bytes);
    default:
      return std::vector<Result<Article>>{};
  }
}

Result<Article> read(std::string_view bytes, InputFormat format) {
  switch (format) {
    case InputFormat::kTimeml:
      return read_timeml(bytes, "x");
    case InputFormat::kHtml:
      return read_html(bytes, "x");
    case InputFormat::kJsonl:
      return read_json_line(bytes, 1);
    case InputFormat::kDocument:
      return read_document(bytes, "x", std::size_t{1} << 20U);
    case InputFormat::kPdf:  // what another program makes of one
      return read_pages(bytes, "x");
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
  for (const std::string& fault : test::broken_laws(document)) promise(false, fault.c_str());
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
  for (const Format& format : formats())
    promise(!format.one(document, {}).empty(), "every format writes something");
  static_cast<void>(write_explanation(document));
}

void run_article(Article article) {
  check_article(article);
  if (!article.published) article.published = calendar::parse_value("2019-06-07").value();
  Options options;  // both models are tried, the slow one less often
  options.model = article.text.size() % 4 == 0 ? LanguageModel::kBest : LanguageModel::kFast;
  const Document document = extractor().process(std::move(article), options);
  check_document(document);
  check_outputs(document);
}

}  // namespace

void run_whole(std::string_view bytes, InputFormat format) {
  static_cast<void>(detect_format(bytes));
  const bool several = format == InputFormat::kFeed || format == InputFormat::kJson ||
                       format == InputFormat::kMail || format == InputFormat::kWarc;
  if (several) {
    auto entries = read_several(bytes, format);
    if (!entries) return;
    for (auto& entry : *entries) {
      if (entry) run_article(std::move(*entry));
    }
    return;
  }
  auto article = read(bytes, format);
  if (article) run_article(std::move(*article));
}

}  // namespace dateline::fuzz
