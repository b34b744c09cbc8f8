// Sorts documents, leaves out those that come again, and says which results contradict each other.
#include "merge/order.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "dateline/merge.hpp"

namespace dateline {
namespace joining {
namespace {

/// All that two documents can differ in before their words are read.
class Key {
 public:
  Key(const Document& document, const DocumentTrace& trace)
      : known_(!trace.published, trace.published ? trace.published->begin : 0, trace.id,
               trace.text),
        read_(written(document.article.published), written(document.article.published_other),
              std::lround(document.article.published_sure.value_or(-1) * 100),
              document.article.published_from, document.article.id_is_number,
              cleaned(document.article.title)),
        found_(document.model.value_or(LanguageModel::kBest), document.for_merge) {}

  friend bool operator<(const Key& a, const Key& b) {
    return std::tie(a.known_, a.read_, a.found_) < std::tie(b.known_, b.read_, b.found_);
  }

 private:
  static std::string written(const std::optional<calendar::Value>& value) {
    return value ? calendar::to_string(*value) : std::string();
  }

  std::tuple<bool, calendar::Instant, std::string, std::uint64_t> known_;
  std::tuple<std::string, std::string, long, PublishedFrom, bool, std::string> read_;
  std::tuple<LanguageModel, std::string> found_;
};

/// Positions in the order of the documents.
std::vector<std::size_t> order_of(const std::vector<Document>& documents,
                                  const std::vector<DocumentTrace>& traces) {
  std::vector<Key> keys;
  keys.reserve(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) keys.emplace_back(documents[i], traces[i]);
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order,
                           [&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return order;
}

}  // namespace

void put_in_order(std::vector<Document>& documents, std::vector<DocumentTrace>& traces) {
  std::set<std::pair<std::string, std::uint64_t>> seen;
  std::vector<Document> sorted;
  std::vector<DocumentTrace> sorted_traces;
  for (const std::size_t i : order_of(documents, traces)) {
    if (!seen.emplace(traces[i].id, traces[i].text).second) continue;
    sorted.push_back(std::move(documents[i]));
    sorted_traces.push_back(std::move(traces[i]));
  }
  documents = std::move(sorted);
  traces = std::move(sorted_traces);
}

}  // namespace joining

namespace {

std::string model_of(const Document& document) {
  return document.model ? std::string(to_string(*document.model)) : "none";
}

/// By what a document is known as the same one.
joining::DocumentTrace trace_of(const Document& document) {
  joining::DocumentTrace trace;
  trace.id = joining::cleaned(document.article.id);
  trace.text = document.kept ? document.kept->trace.text : joining::hash_of(document.article.text);
  trace.published = calendar::interval_of(document.article.published);
  return trace;
}

/// Why a result cannot stand beside one with the same id; empty where it is the same.
std::string why_not_same(const Document& first, const Document& second, bool same_text) {
  if (!same_text) return "the same id with another text";
  const bool same = first.for_merge == second.for_merge &&
                    first.article.published == second.article.published &&
                    first.article.title == second.article.title;
  return same ? "" : "the same document, read with another date or other options";
}

}  // namespace

std::vector<Refusal> refused_results(const std::vector<Document>& documents) {
  std::vector<Refusal> refused;
  std::vector<joining::DocumentTrace> traces;
  for (const Document& document : documents) traces.push_back(trace_of(document));
  const auto order = joining::order_of(documents, traces);
  const auto first_model = std::ranges::min_element(
      order, {}, [&](std::size_t i) { return documents[i].model.value_or(LanguageModel::kBest); });
  std::map<std::string, std::size_t> by_id;
  for (const std::size_t i : order) {
    if (documents[i].model != documents[*first_model].model) {
      refused.push_back({i, *first_model,
                         "read by the model " + model_of(documents[i]) + ", not " +
                             model_of(documents[*first_model])});
      continue;
    }
    const auto [found, added] = by_id.emplace(traces[i].id, i);
    const std::size_t other = found->second;
    const bool same_text = traces[other].text == traces[i].text;
    const auto why =
        added ? std::string() : why_not_same(documents[other], documents[i], same_text);
    if (!why.empty()) refused.push_back({i, other, why});
  }
  std::ranges::sort(refused, {}, &Refusal::document);
  return refused;
}

}  // namespace dateline
