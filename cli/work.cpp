// Reads one document, finds what is in it, and writes the answer.
#include "work.hpp"

#include <fmt/format.h>

#include <exception>
#include <utility>

#include "dateline/merge.hpp"
#include "dateline/write.hpp"
#include "input.hpp"

namespace dateline::cli {
namespace {

Result<Article> read(Item& item) {
  if (!item.bytes) return tl::unexpected(item.bytes.error());
  std::string& bytes = *item.bytes;
  if (item.line > 0) return read_json_line(bytes, item.line);
  InputFormat format = item.format;
  if (format == InputFormat::kAuto) format = detect_format(bytes);
  switch (format) {
    case InputFormat::kTimeml:
      return read_timeml(bytes, stem_of(item.path));
    case InputFormat::kHtml:
      return read_html(bytes, stem_of(item.path));
    case InputFormat::kAuto:
    case InputFormat::kJsonl:
    case InputFormat::kText:
      break;
  }
  return read_text(std::move(bytes), stem_of(item.path));
}

std::string write(const Document& document, const Settings& settings) {
  const Extent extent = settings.options.extent;
  switch (settings.format) {
    case Format::kTimeml:
      return write_timeml(document);
    case Format::kJson:
      return write_json(document, extent);
    case Format::kConllu:
      return write_conllu(document);
    case Format::kTsv:
      return write_tsv(document, extent);
    case Format::kChart:
      break;
  }
  if (extent == Extent::kTimexes) return write_expressions(document);
  return write_chart(document, settings.chart);
}

/// The error object that stands in for the answer to a bad line.
std::string error_object(const Item& item, const Error& error) {
  std::string text = "{\"line\":" + std::to_string(item.line) + ",\"error\":\"";
  for (const char c : error.message) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') text += '\\';
    if (byte < 0x20)
      text += fmt::format("\\u{:04x}", byte);
    else if (byte < 0x80)
      text += c;
    else
      text += '?';  // messages are ASCII, but for bytes echoed from the input
  }
  return text + "\"}\n";
}

std::string place_of(const Item& item) {
  std::string place = shown_name(item.path);
  if (item.line > 0) place += ':' + std::to_string(item.line);
  return place;
}

void refuse(Answer& answer, const Item& item, const Error& error, const Settings& settings) {
  answer.failed = true;
  std::string message = place_of(item) + ": " + error.message;
  if (error.offset > 0) message += " (at byte " + std::to_string(error.offset) + ")";
  answer.messages.push_back({std::move(message), false});
  const bool filter = item.line > 0 && settings.format == Format::kJson && !settings.merge;
  if (filter && settings.output_dir.empty()) answer.text = error_object(item, error);
}

void finish(Answer& answer, Document document, const Item& item, const Settings& settings) {
  for (const std::string& warning : document.warnings)
    answer.messages.push_back({place_of(item) + ": warning: " + warning, true});
  answer.name = document.article.id.empty() ? stem_of(item.path) : document.article.id;
  if (item.line == 0) answer.name = stem_of(item.path);
  if (settings.merge) {
    answer.kept.push_back(std::move(document));
    return;
  }
  if (!settings.about.empty()) document.timeline = about(document, settings.about);
  answer.text = write(document, settings);
  if (!settings.explain) return;
  std::string explanation = write_explanation(document);
  if (settings.format == Format::kChart)
    answer.text += '\n' + explanation;
  else
    answer.explanation = std::move(explanation);
}

}  // namespace

Answer answer(Item item, const Extractor& extractor, const Settings& settings) {
  Answer answer;
  answer.bytes = item.bytes ? item.bytes->size() : 0;
  answer.place = place_of(item);
  try {
    auto article = read(item);
    if (!article) {
      refuse(answer, item, article.error(), settings);
      return answer;
    }
    if (settings.published) {
      article->published = settings.published;
      article->published_text.clear();
      article->published_from = PublishedFrom::kCaller;
    }
    Options options = settings.options;
    if (settings.format == Format::kConllu) options.extent = Extent::kAnalysis;
    finish(answer, extractor.process(std::move(*article), options), item, settings);
  } catch (
      const std::exception& fault) {  // out of memory, or a broken invariant: name the document
    answer = {};
    refuse(answer, item, {ErrorCode::kTooLarge, fault.what(), 0}, settings);
  }
  return answer;
}

std::string_view extension_of(Format format) {
  switch (format) {
    case Format::kTimeml:
      return ".tml";
    case Format::kJson:
      return ".json";
    case Format::kConllu:
      return ".conllu";
    case Format::kTsv:
      return ".tsv";
    case Format::kChart:
      break;
  }
  return ".txt";
}

}  // namespace dateline::cli
