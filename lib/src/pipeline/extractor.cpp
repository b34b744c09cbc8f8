// Runs the stages one after the other: Article -> Document.
#include <utility>

#include "clause/clause.hpp"
#include "dateline/document.hpp"
#include "embed/watch.hpp"
#include "event/event.hpp"
#include "label/label.hpp"
#include "language/analyse.hpp"
#include "link/link.hpp"
#include "output/explain.hpp"
#include "pipeline/warnings.hpp"
#include "timeline/about.hpp"
#include "timeline/timeline.hpp"
#include "timex/timex.hpp"

namespace dateline {

struct Extractor::Resources {
  language::Models language;
  timex::Grammar grammar;
  event::Models event;
  link::Models link;
  timeline::Models timeline;

  /// Throws Expired when the watch says so.
  [[nodiscard]] Document process(Article article, const Options& options, const Watch& watch) const;
  /// Events and signals with their labels go into the document; clauses are held no longer.
  event::Found find_labelled_events(Document& document) const;
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
  auto timeline = timeline::Models::load();
  if (!timeline) return tl::unexpected(timeline.error());
  return Extractor(std::make_unique<const Resources>(
      Resources{std::move(*language), std::move(*grammar), std::move(*event), std::move(*link),
                std::move(*timeline)}));
}

Document Extractor::process(Article article, const Options& options) const {
  return resources_->process(std::move(article), options, Watch());
}

Result<Document> Extractor::try_process(Article article, const Options& options) const {
  try {
    return resources_->process(std::move(article), options, Watch(options.expired));
  } catch (const Expired&) {
    return tl::unexpected(Error{ErrorCode::kTimeout, "the time for one document is over", 0});
  }
}

std::string Extractor::explain(const Document& document) const {
  return output::explain(document, &resources_->grammar);
}

Timeline Extractor::about(const Document& document, std::string_view entity) const {
  return timeline::about(document, entity, resources_->event.tables);
}

Timeline Extractor::about(const Collection& collection, std::string_view entity) const {
  return timeline::about(collection, entity, resources_->event.tables);
}

namespace {

/// What was left out for its language is read as if it were English.
void read_all_paragraphs(Article& article) {
  for (Block& block : article.blocks) {
    if (block.kind == BlockKind::kForeign) block.kind = BlockKind::kParagraph;
  }
}

}  // namespace

event::Found Extractor::Resources::find_labelled_events(Document& document) const {
  auto found = event::detect_events(document.article, document.analysis, document.timexes, event);
  const auto clauses = clause::read_clauses(document.article, document.analysis, event.tables.lexicon);
  event::describe_events(document.article, document.analysis, document.timexes, clauses, event,
                         found);
  document.events = std::move(found.events);
  document.signals = std::move(found.signals);
  label::label_events({document.article, document.analysis, document.timexes, document.events,
                       clauses, found.mentions, found.sides, event.tables.lexicon},
                      document.events);
  return found;
}

Document Extractor::Resources::process(Article article, const Options& options,
                                       const Watch& watch) const {
  Document document;
  document.article = std::move(article);
  if (options.any_language) read_all_paragraphs(document.article);
  const auto find_timexes = [&] {
    watch.check();
    return timex::find_timexes(document.article, document.analysis, grammar, options);
  };
  if (options.extent == Extent::kTimexes) {  // they need no analysis
    document.timexes = find_timexes();
    document.warnings = warnings_about(document, options.any_language);
    return document;
  }
  document.model = options.model;
  document.analysis = language::analyse(document.article, language, options.model, watch);
  if (options.extent == Extent::kAnalysis) return document;
  document.timexes = find_timexes();
  watch.check();
  auto found = find_labelled_events(document);
  const link::Input input{document.article, document.analysis, document.timexes,
                          document.events,  document.signals,  found.links};
  watch.check();
  auto order = link::find_order(input, link);
  watch.check();
  document.links = std::move(order.reduced);
  document.links.insert(document.links.end(), found.links.begin(), found.links.end());
  document.refused = std::move(order.refused);
  document.timeline = timeline::build_timeline(input, std::move(order), timeline, &found.mentions);
  for (Entry& entry : document.timeline.entries)  // held once: a label has many pieces
    entry.label_parts =
        std::move(document.events[static_cast<std::size_t>(entry.told_by.index)].label_parts);
  document.warnings = warnings_about(document, options.any_language);
  if (found.left_out > 0) document.warnings.push_back(about_left_out(found.left_out));
  return document;
}

std::string_view version() {
  return DATELINE_VERSION;
}

}  // namespace dateline
