// Runs the stages one after the other: Article -> Document.
#include <utility>

#include "dateline/document.hpp"
#include "event/event.hpp"
#include "language/analyse.hpp"
#include "link/link.hpp"
#include "pipeline/warnings.hpp"
#include "timeline/timeline.hpp"
#include "timex/timex.hpp"

namespace dateline {

struct Extractor::Resources {
  language::Models language;
  timex::Grammar grammar;
  event::Models event;
  link::Models link;
};

Extractor::Extractor(std::unique_ptr<const Resources> resources)
    : resources_(std::move(resources)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::create() {
  auto language = language::Models::load();
  if (!language) return tl::unexpected(language.error());
  auto grammar = timex::Grammar::load();
  if (!grammar) return tl::unexpected(grammar.error());
  auto event = event::Models::load();
  if (!event) return tl::unexpected(event.error());
  auto link = link::Models::load();
  if (!link) return tl::unexpected(link.error());
  return Extractor(std::make_unique<const Resources>(
      Resources{std::move(*language), std::move(*grammar), std::move(*event), std::move(*link)}));
}

Document Extractor::process(Article article, const Options& options) const {
  Document document;
  document.article = std::move(article);
  const auto find_timexes = [&] {
    return timex::find_timexes(document.article, document.analysis, resources_->grammar, options);
  };
  if (options.extent == Extent::kTimexes) {  // they need no analysis
    document.timexes = find_timexes();
    document.warnings = warnings_about(document);
    return document;
  }
  document.analysis = language::analyse(document.article, resources_->language);
  if (options.extent == Extent::kAnalysis) return document;
  document.timexes = find_timexes();
  auto found =
      event::find_events(document.article, document.analysis, document.timexes, resources_->event);
  document.events = std::move(found.events);
  document.signals = std::move(found.signals);
  const link::Input input{document.article, document.analysis, document.timexes,
                          document.events,  document.signals,  found.links};
  auto order = link::find_order(input, resources_->link);
  document.timeline = timeline::build_timeline(input, order);
  document.links = std::move(order.reduced);
  document.links.insert(document.links.end(), found.links.begin(), found.links.end());
  document.refused = std::move(order.refused);
  document.warnings = warnings_about(document);
  return document;
}

std::string_view version() {
  return DATELINE_VERSION;
}

}  // namespace dateline
