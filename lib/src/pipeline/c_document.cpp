// The C interface to documents that are kept: read once, then written, explained, narrowed, merged.
#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dateline/format.hpp"
#include "dateline/merge.hpp"
#include "dateline/write.hpp"
#include "pipeline/c_api.hpp"

namespace dateline::c {
namespace {

constexpr const char* kNull = "a null pointer was given";

std::unique_ptr<dateline_document> keep(dateline_document found) {
  return std::make_unique<dateline_document>(std::move(found));
}

/// Runs what gives an answer; exceptions end here.
template <class Work>
dateline_result answer(Work work) {
  try {
    return work();
  } catch (const std::exception& fault) {
    return refused(make_error(DATELINE_INTERNAL, fault.what()));
  }
}

/// Runs what gives a document, or null and an error.
template <class Work>
dateline_document* make(dateline_error* error, Work work) {
  dateline_error failure = make_error(DATELINE_OK, "");
  std::unique_ptr<dateline_document> made;
  try {
    made = work(failure);
  } catch (const std::exception& fault) {
    failure = make_error(DATELINE_INTERNAL, fault.what());
  }
  if (error != nullptr) *error = failure;
  return made.release();
}

/// In the order of calendar::Unit.
constexpr std::array kUnits = {"second", "minute", "hour",    "part of day", "day",       "weekend",
                               "week",   "month",  "quarter", "season",      "trimester", "half",
                               "year",   "decade", "century", "millennium"};

/// Empty, and `into` set, where the text is a stretch of the calendar: 2019, 2019-06.
std::optional<dateline_error> bound(const char* text, std::optional<calendar::Value>& into) {
  if (text == nullptr) return std::nullopt;
  auto value = calendar::parse_value(text);
  if (!value) return make_error(value.error());
  if (!calendar::interval_of(*value))
    return make_error(DATELINE_SYNTAX, "this is no stretch of the calendar");
  into = std::move(*value);
  return std::nullopt;
}

dateline_write_options known_of(const dateline_write_options* given) {
  dateline_write_options options = DATELINE_WRITE_INIT;
  if (given != nullptr) std::memcpy(&options, given, std::min(given->size, sizeof options));
  return options;
}

/// The documents that are in it.
std::vector<const Document*> documents_of(const dateline_document& document) {
  if (const auto* one = std::get_if<Document>(&document.found)) return {one};
  std::vector<const Document*> all;
  for (const Document& each : std::get<Collection>(document.found).documents) all.push_back(&each);
  return all;
}

/// Whether the articles themselves are gone.
bool is_result(const Document& document) {
  return document.kept != nullptr;
}

bool holds_results(const dateline_document& document) {
  return std::ranges::any_of(documents_of(document),
                             [](const Document* each) { return is_result(*each); });
}

dateline_result write(const dateline_document& document, const char* name,
                      const dateline_write_options& given) {
  const Format* format = find_format(name);
  if (format == nullptr) return refused(make_error(DATELINE_USAGE, "no such output format"));
  WriteOptions options;
  options.extent = document.extent;
  options.with_text = given.no_text == 0;
  options.chart.width = given.width == 0 ? 80 : std::max(given.width, 60);
  options.chart.ascii = given.ascii != 0;
  options.chart.all = given.all != 0;
  options.chart.quotes = given.no_quotes == 0;
  options.chart.limit = std::max(given.limit, 0);
  if (const auto error = bound(given.from, options.chart.from)) return refused(*error);
  if (const auto error = bound(given.to, options.chart.to)) return refused(*error);
  if (document.extent == Extent::kTimexes && !format->timexes)
    return refused(make_error(DATELINE_USAGE, "the format does not write time expressions alone"));
  if (const auto* one = std::get_if<Document>(&document.found)) {
    Document copy = *one;  // a format chooses entries in place
    return answered(::dateline::write(*format, copy, options));
  }
  if (format->many == nullptr)
    return refused(make_error(DATELINE_USAGE, "the format holds no merged timeline"));
  if (holds_results(document) && !format->of_results)
    return refused(make_error(DATELINE_USAGE, "results have no articles, which the format quotes"));
  Collection copy = std::get<Collection>(document.found);
  return answered(::dateline::write(*format, copy, options));
}

bool keeps_all(const Collection& all) {
  return std::ranges::all_of(all.documents,
                             [](const Document& each) { return !each.for_merge.empty(); });
}

/// Null where it can be merged. A merged timeline keeps of its documents only what its output asks
/// for, and that is enough where they were read for merging.
const char* why_not_merged(const dateline_document* document) {
  if (document == nullptr) return kNull;
  if (document->extent != Extent::kTimeline) return "time expressions alone make no timeline";
  const auto* all = std::get_if<Collection>(&document->found);
  if (all == nullptr || keeps_all(*all)) return nullptr;
  return "a merged timeline cannot be merged again, unless its documents were read for_merge; "
         "merge its documents";
}

/// Adds what one document, result or merged timeline holds.
std::optional<dateline_error> add(const dateline_document& document, std::vector<Document>& all) {
  if (const auto* one = std::get_if<Document>(&document.found)) {
    all.push_back(*one);
    return std::nullopt;
  }
  auto parts = read_result(write_json(std::get<Collection>(document.found)));
  if (!parts) return make_error(parts.error());
  std::move(parts->begin(), parts->end(), std::back_inserter(all));
  return std::nullopt;
}

/// Why they cannot stand in one timeline. Articles are never refused: only of results is it known
/// whether they are of the same kind.
std::optional<dateline_error> clash_in(const std::vector<Document>& all) {
  if (std::ranges::none_of(all, is_result)) return std::nullopt;
  for (const Document& each : all)
    if (each.for_merge.empty())
      return make_error(DATELINE_USAGE,
                        "what is merged with results has to be read for_merge, and whole");
  const auto refusals = refused_results(all);
  if (refusals.empty()) return std::nullopt;
  const Refusal& first = refusals.front();
  return make_error(
      Error{ErrorCode::kUnsupported, "id " + all[first.document].article.id + ": " + first.why, 0});
}

std::unique_ptr<dateline_document> merged(std::vector<Document> all, dateline_error& failure) {
  if (const auto clash = clash_in(all)) {
    failure = *clash;
    return nullptr;
  }
  return keep({merge(std::move(all)), Extent::kTimeline});
}

std::unique_ptr<dateline_document> merged(const dateline_document* const* documents,
                                          std::size_t count, dateline_error& failure) {
  std::vector<Document> all;
  for (std::size_t i = 0; i < count; ++i) {
    if (const char* reason = why_not_merged(documents[i])) {
      failure = make_error(DATELINE_USAGE, reason);
      return nullptr;
    }
    if (const auto error = add(*documents[i], all)) {
      failure = *error;
      return nullptr;
    }
  }
  return merged(std::move(all), failure);
}

/// A timeline of which a part is left out is no whole to be merged later.
void keep_no_more(Document& document) {
  document.for_merge = {};
}
void keep_no_more(Collection& all) {
  for (Document& each : all.documents) each.for_merge = {};
}

}  // namespace
}  // namespace dateline::c

using namespace dateline::c;

dateline_document* dateline_read(const dateline_extractor* handle, const char* bytes, size_t size,
                                 const dateline_options* options, dateline_error* error) {
  return make(error, [&](dateline_error& failure) -> std::unique_ptr<dateline_document> {
    if (handle == nullptr || (bytes == nullptr && size > 0)) {
      failure = make_error(DATELINE_USAGE, kNull);
      return nullptr;
    }
    const dateline_options how = known(options);
    const auto extent = extent_of(how);
    Found found = find(*handle, {bytes == nullptr ? "" : bytes, size}, how, extent);
    failure = found.error;
    if (!found.document) return nullptr;
    return keep({std::move(*found.document), extent});
  });
}

dateline_result dateline_write(const dateline_document* document, const char* format,
                               const dateline_write_options* options) {
  return answer([&] {
    if (document == nullptr || format == nullptr) return refused(make_error(DATELINE_USAGE, kNull));
    return write(*document, format, known_of(options));
  });
}

dateline_result dateline_text(const dateline_document* document) {
  return answer([&] {
    const auto* one =
        document == nullptr ? nullptr : std::get_if<::dateline::Document>(&document->found);
    if (one == nullptr)
      return refused(make_error(DATELINE_USAGE,
                                document == nullptr ? kNull : "merged documents have no one text"));
    return answered(one->article.text);
  });
}

dateline_result dateline_warnings(const dateline_document* document) {
  return answer([&] {
    if (document == nullptr) return refused(make_error(DATELINE_USAGE, kNull));
    std::string lines;
    for (const ::dateline::Document* each : documents_of(*document))
      for (const std::string& warning : each->warnings)
        lines += ::dateline::escaped(warning) + '\n';
    return answered(lines);
  });
}

dateline_result dateline_explain(const dateline_extractor* handle,
                                 const dateline_document* document) {
  return answer([&] {
    if (handle == nullptr || document == nullptr) return refused(make_error(DATELINE_USAGE, kNull));
    if (holds_results(*document))
      return refused(make_error(DATELINE_USAGE, "results have no analysis to explain"));
    std::string text;
    for (const ::dateline::Document* each : documents_of(*document))
      text.append(text.empty() ? "" : "\n").append(handle->extractor.explain(*each));
    return answered(text);
  });
}

dateline_document* dateline_about(const dateline_extractor* handle,
                                  const dateline_document* document, const char* name,
                                  dateline_error* error) {
  return make(error, [&](dateline_error& failure) -> std::unique_ptr<dateline_document> {
    if (handle == nullptr || document == nullptr || name == nullptr) {
      failure = make_error(DATELINE_USAGE, kNull);
      return nullptr;
    }
    if (holds_results(*document)) {
      failure = make_error(DATELINE_USAGE, "results have no analysis that tells names");
      return nullptr;
    }
    auto copy = std::make_unique<dateline_document>(*document);
    std::visit(
        [&](auto& whole) {
          auto timeline = handle->extractor.about(whole, name);
          whole.timeline = std::move(timeline);
          keep_no_more(whole);
        },
        copy->found);
    return copy;
  });
}

dateline_document* dateline_read_result(const char* json, size_t size, dateline_error* error) {
  return make(error, [&](dateline_error& failure) -> std::unique_ptr<dateline_document> {
    if (json == nullptr) {
      failure = make_error(DATELINE_USAGE, kNull);
      return nullptr;
    }
    auto documents = ::dateline::read_result({json, size});
    if (documents) return merged(std::move(*documents), failure);
    failure = make_error(documents.error());
    return nullptr;
  });
}

dateline_document* dateline_merge(const dateline_document* const* documents, size_t count,
                                  dateline_error* error) {
  return make(error, [&](dateline_error& failure) -> std::unique_ptr<dateline_document> {
    if (documents == nullptr || count == 0) {
      failure = documents == nullptr ? make_error(DATELINE_USAGE, kNull)
                                     : make_error(DATELINE_EMPTY, "there is nothing to merge");
      return nullptr;
    }
    return merged(documents, count, failure);
  });
}

int dateline_interval(const char* text, long long* begin, long long* end,
                      const char** granularity) {
  if (text == nullptr || begin == nullptr || end == nullptr || granularity == nullptr) return 0;
  try {
    const auto value = ::dateline::calendar::parse_value(text);
    if (!value) return 0;
    const auto interval = ::dateline::calendar::interval_of(*value);
    const auto unit = ::dateline::calendar::granularity_of(*value);
    if (!interval || !unit) return 0;
    *begin = interval->begin;
    *end = interval->end;
    *granularity = kUnits.at(static_cast<std::size_t>(*unit));
    return 1;
  } catch (const std::exception&) {
    return 0;  // memory is out
  }
}

void dateline_document_free(dateline_document* document) {
  delete document;
}
