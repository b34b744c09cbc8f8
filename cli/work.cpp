// Reads one document, finds what is in it, and writes the answer.
#include "work.hpp"

#include <chrono>
#include <exception>
#include <functional>
#include <utility>

#include "dateline/edits.hpp"
#include "dateline/write.hpp"
#include "input.hpp"
#include "pdf.hpp"

namespace dateline::cli {
namespace {

/// Nothing for a record of an archive that holds no page.
std::optional<Result<Article>> read(Item& item, const Settings& settings) {
  if (!item.bytes) return tl::unexpected(item.bytes.error());
  if (item.article) return std::move(*item.article);
  std::string& bytes = *item.bytes;
  if (!item.head.empty()) return read_warc_record(item.head, bytes, settings.max_bytes);
  if (item.line > 0) return read_json_line(bytes, item.line, settings.fields);
  InputFormat format = item.format;
  if (format == InputFormat::kAuto) format = detect_format(bytes);
  switch (format) {
    case InputFormat::kTimeml:
      return read_timeml(bytes, stem_of(item.path));
    case InputFormat::kHtml:
      return read_html(bytes,
                       item.origin.address.empty() ? stem_of(item.path) : item.origin.address,
                       settings.max_bytes, item.origin);
    case InputFormat::kDocument:
      return read_document(bytes, stem_of(item.path), settings.max_bytes);
    case InputFormat::kPdf:
      return read_pdf(bytes, stem_of(item.path), settings);
    default:
      break;
  }
  return read_text(std::move(bytes), stem_of(item.path));
}

std::string place_of(const Item& item) {
  std::string place = shown_name(item.path);
  if (item.line > 0) place += ':' + std::to_string(item.line);
  return place;
}

void refuse(Answer& answer, const Item& item, const Error& error, const Settings& settings) {
  answer.failed = true;
  answer.error = error;
  std::string message = place_of(item) + ": ";
  if (!error.id.empty()) message += "id " + error.id + ": ";
  message += error.message;
  if (error.offset > 0) message += " (at byte " + std::to_string(error.offset) + ")";
  answer.messages.push_back({std::move(message)});
  const bool filter = item.line > 0 && settings.format->line && !settings.merge;
  if (filter && settings.output_dir.empty())
    answer.text = write_json(error, {shown_name(item.path), item.line});
}

/// Documents to be merged are all held until the last is read: nothing that no output asks for, and
/// no room that is not used.
void keep_little(Document& document, const Settings& settings) {
  if (!settings.explain) std::vector<Link>().swap(document.refused);
  std::vector<std::string>().swap(document.warnings);  // they are said already
  document.timexes.shrink_to_fit();
  document.events.shrink_to_fit();
  document.signals.shrink_to_fit();
  document.links.shrink_to_fit();
  document.timeline.entries.shrink_to_fit();
}

void finish(Answer& answer, Document document, const Item& item, const Tools& tools,
            const Settings& settings) {
  const Extractor& extractor = tools.extractor;
  if (settings.for_merge) document.for_merge = tools.merger->keep(document);
  for (const std::string& warning : document.warnings)
    answer.messages.push_back({place_of(item) + ": warning: " + warning, true});
  for (const Finding& finding : document.article.findings) {
    if (finding.what == "field")
      answer.messages.push_back({shown_name(item.path) + ": " + finding.why, true, true});
  }
  answer.name = document.article.id.empty() ? stem_of(item.path) : document.article.id;
  if (item.line == 0) answer.name = stem_of(item.path);
  if (settings.merge) {
    keep_little(document, settings);
    answer.kept.push_back(std::move(document));
    return;
  }
  if (!settings.about.empty()) document.timeline = extractor.about(document, settings.about);
  for (const std::string& problem : edit(document, settings.edits))
    answer.messages.push_back({place_of(item) + ": " + words_about_edit(problem, settings)});
  answer.text = write(*settings.format, document, write_options(settings));
  if (!settings.explain) return;
  std::string explanation = extractor.explain(document);
  if (settings.format->explained)
    answer.text += '\n' + explanation;
  else
    answer.explanation = std::move(explanation);
}

/// A clock that begins to run now.
std::function<bool()> over_after(double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                      std::chrono::duration<double>(seconds));
  return [end] { return Clock::now() >= end; };
}

}  // namespace

Answer answer(Item item, const Tools& tools, const Settings& settings) {
  Answer answer;
  answer.bytes = item.bytes ? item.bytes->size() : 0;
  answer.place = place_of(item);
  answer.archive_ends = item.archive_ends;
  if (item.archive_ends) return answer;
  try {
    auto read_or_not = read(item, settings);
    if (!read_or_not) return answer;
    Result<Article>& article = *read_or_not;
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
    if (options.extent == Extent::kTimeline) options.extent = settings.format->needs;
    if (settings.seconds > 0) options.expired = over_after(settings.seconds);
    Error place{ErrorCode::kTimeout, {}, 0, article->id, article->id_is_number};
    auto document = tools.extractor.try_process(std::move(*article), options);
    if (!document) {
      place.message = document.error().message;
      refuse(answer, item, place, settings);
      return answer;
    }
    finish(answer, std::move(*document), item, tools, settings);
  } catch (
      const std::exception& fault) {  // out of memory, or a broken invariant: name the document
    answer = {};
    refuse(answer, item, {ErrorCode::kTooLarge, fault.what(), 0}, settings);
  }
  return answer;
}

std::optional<Error> read_edits(Settings& settings) {
  if (settings.edits_file.empty()) return std::nullopt;
  auto input = Input::open(settings.edits_file);
  auto edits = input ? input->read_all(settings.max_bytes)
                     : Result<std::string>(tl::unexpected(input.error()));
  if (!edits) {
    edits.error().message = shown_name(settings.edits_file) + ": " + edits.error().message;
    return edits.error();
  }
  settings.edits = std::move(*edits);
  return std::nullopt;
}

Inputs inputs_of(const Settings& settings) {
  auto named = settings.files;
  if (!settings.edits_file.empty()) named.push_back(settings.edits_file);
  return Inputs(named);
}

std::string words_about_edit(const std::string& problem, const Settings& settings) {
  return "warning: " + shown_name(settings.edits_file) + ", " + problem;
}

WriteOptions write_options(const Settings& settings) {
  return {settings.chart, settings.options.extent, settings.with_text, settings.byte_order_mark};
}

}  // namespace dateline::cli
