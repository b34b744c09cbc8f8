// Runs the stages before the events over the annotated documents.
#include "event_corpus.hpp"

#include <algorithm>
#include <filesystem>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "language/analyse.hpp"
#include "timex/timex.hpp"

namespace dateline::train {
namespace {

Error fault(const std::string& name, const std::string& what) {
  return {ErrorCode::kSyntax, name + ": " + what, 0};
}

void place_gold(EventDocument& document) {
  document.gold_at.assign(static_cast<std::size_t>(document.analysis.size()), -1);
  for (std::size_t i = 0; i < document.gold.events.size(); ++i) {
    const Span span = document.gold.events[i].span;
    const TokenId token = document.analysis.token_at(span.begin);
    if (!token.valid() || !document.analysis[token].span.overlaps(span)) continue;
    document.gold_at[static_cast<std::size_t>(token.index)] = static_cast<int>(i);
  }
}

}  // namespace

Result<std::vector<EventDocument>> load_events(const Setting& setting,
                                               const words::SenseTable& senses) {
  const auto language = language::Models::load();
  if (!language) return tl::unexpected(language.error());
  const auto clusters = language::Clusters::load();
  if (!clusters) return tl::unexpected(clusters.error());
  const auto grammar = timex::Grammar::load();
  if (!grammar) return tl::unexpected(grammar.error());
  const std::filesystem::path folder = setting.data / "timeml";
  const auto held_out = read_list((folder / "dev.txt").string());
  std::vector<EventDocument> documents;
  for (const std::string& name : list_gold(folder.string())) {
    const auto bytes = read_file((folder / name).string());
    if (!bytes) return tl::unexpected(fault(name, "cannot be read"));
    EventDocument document;
    document.name = name;
    document.timebank = name.starts_with("timebank");
    document.held_out = std::ranges::find(held_out, name) != held_out.end();
    auto gold = read_gold(*bytes);
    if (!gold) return tl::unexpected(gold.error());
    auto article = read_timeml(*bytes, name);
    if (!article) return tl::unexpected(article.error());
    if (article->text != gold->text)
      return tl::unexpected(fault(name, "its text is read in two ways"));
    document.gold = std::move(*gold);
    document.article = std::move(*article);
    document.analysis = language::analyse(document.article, *language);
    document.timexes =
        timex::find_timexes(document.article, document.analysis, *grammar, Options{});
    document.facts = event::gather_facts(document.article, document.analysis, document.timexes,
                                         senses, *clusters);
    place_gold(document);
    documents.push_back(std::move(document));
  }
  if (documents.empty()) return tl::unexpected(fault(folder, "no annotated documents"));
  return documents;
}

}  // namespace dateline::train
