// From an article to everything found in it: the pipeline as one call.
//
//   auto extractor = dateline::Extractor::create();
//   auto article = dateline::read_text(bytes, "venezuela");
//   article->published = *dateline::calendar::parse_value("2019-06-07");
//   dateline::Document document = extractor->process(std::move(*article));
//   std::string chart = dateline::write_chart(document, {});
//
// Thread safety: an Extractor is immutable once created; any number of threads may call it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/link.hpp"
#include "dateline/result.hpp"
#include "dateline/timeline.hpp"
#include "dateline/timex.hpp"

namespace dateline {

/// How far to go. Each level holds the ones before it.
enum class Extent : std::uint8_t {
  kTimexes,   // expressions alone, by a faster path: the analysis stays empty
  kAnalysis,  // the language analysis alone
  kTimeline   // everything
};

/// Whether an undated "in May" belongs near the publication (news) or near the last time mentioned
/// (narrative). kAuto tells it from the text.
enum class Genre : std::uint8_t { kAuto, kNews, kNarrative };

struct Options {
  Extent extent = Extent::kTimeline;
  Genre genre = Genre::kAuto;
  bool day_first = false;  // 01/08/2017 is 1 August
  LanguageModel model = LanguageModel::kBest;
  bool any_language = false;  // no warning about a text that is not English
  /// Asked now and then by try_process(): true ends the work. The library has no clock of its own.
  std::function<bool()> expired = {};
};

namespace joining {
struct Kept;
}

/// Everything found in one article. Ids are positions in these vectors, in the order of the text.
struct Document {
  Article article;
  Analysis analysis;
  std::vector<Timex> timexes;
  std::vector<Event> events;
  std::vector<Signal> signals;
  std::vector<Link> links;    // the reduced set that entails the rest, surest first
  std::vector<Link> refused;  // proposals that contradict a surer one, for --explain
  Timeline timeline;
  std::vector<std::string> warnings;   // for the user: no publication date, encoding faults
  std::optional<LanguageModel> model;  // that read its sentences; none for time expressions alone
  std::string for_merge;  // JSON, written with the document: what merging again has to know of it
  std::shared_ptr<const joining::Kept> kept;  // the same, read; then text and analysis are missing
};

struct Collection;

/// The rules and models, loaded once.
class Extractor {
 public:
  /// Fails when an embedded rule or model is damaged.
  static Result<Extractor> create();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  [[nodiscard]] Document process(Article article, const Options& options = {}) const;
  /// What write_explanation() and about() give, without loading rules and lists once more.
  [[nodiscard]] std::string explain(const Document& document) const;
  [[nodiscard]] Timeline about(const Document& document, std::string_view entity) const;
  [[nodiscard]] Timeline about(const Collection& collection, std::string_view entity) const;
  /// The same as process(), but ends with kTimeout soon after Options::expired says so. It is asked
  /// between sentences and stages, by the thread that called, and must not throw.
  [[nodiscard]] Result<Document> try_process(Article article, const Options& options) const;

 private:
  struct Resources;
  explicit Extractor(std::unique_ptr<const Resources> resources);
  std::unique_ptr<const Resources> resources_;
};

/// The version of this library, as in "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace dateline
