// A timeline -> the entries in which somebody or something takes part.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/merge.hpp"
#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/lexicon.hpp"
#include "event/mention.hpp"
#include "timeline/entity_name.hpp"

namespace dateline {

namespace {

constexpr std::size_t kNearChildren = 24;

bool takes_part(Dep dep) {
  switch (dep) {
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kOblAgent:
    case Dep::kNmodPoss:
    case Dep::kNmod:
    case Dep::kCompound:
      return true;
    default:
      return false;
  }
}

/// Finds the words of one document that stand for the entity.
class Finder {
 public:
  Finder(const Document& document, const event::Lexicon& lexicon, std::string_view entity)
      : document_(document), marked_(static_cast<std::size_t>(document.analysis.size())) {
    const timeline::EntityName name(entity);
    const auto mentions = event::Mentions::find(document.article, document.analysis, lexicon);
    mark_words(name);
    for (const auto& mention : mentions.names()) {
      const auto& found = mentions.entities()[static_cast<std::size_t>(mention.entity.index)];
      if (name.means(found.full)) mark(mention.first, mention.last);
    }
    mark_pronouns(name, mentions);
  }

  [[nodiscard]] bool is_about(const Entry& entry, std::int32_t number) const {
    return std::any_of(entry.mentions.begin(), entry.mentions.end(), [&](const Mention& mention) {
      return mention.document == number &&
             is_about(document_.events[static_cast<std::size_t>(mention.event.index)]);
    });
  }

 private:
  void mark(std::int32_t first, std::int32_t last) {
    std::fill(marked_.begin() + first, marked_.begin() + last, true);
  }

  /// The name as it is written, whatever the analysis takes it for.
  void mark_words(const timeline::EntityName& name) {
    const auto count = static_cast<std::int32_t>(name.words().size());
    for (std::int32_t i = 0; i + count <= document_.analysis.size(); ++i) {
      bool equal = count > 0;
      for (std::int32_t k = 0; k < count && equal; ++k) {
        equal = ascii::equals_ignoring_case(document_.analysis.form({i + k}),
                                            name.words()[static_cast<std::size_t>(k)]);
      }
      if (equal) mark(i, i + count);
    }
  }

  void mark_pronouns(const timeline::EntityName& name, const event::Mentions& mentions) {
    for (std::int32_t i = 0; i < document_.analysis.size(); ++i) {
      const auto referent = mentions.referent({i});
      if (!referent.entity.valid()) continue;
      const auto& found = mentions.entities()[static_cast<std::size_t>(referent.entity.index)];
      if (name.means(found.full)) mark(i, i + 1);
    }
  }

  [[nodiscard]] bool is_marked(TokenId token) const {
    if (!token.valid()) return false;
    if (marked_[static_cast<std::size_t>(token.index)]) return true;
    const auto children = document_.analysis.children(token);
    return std::any_of(
        children.begin(),
        children.begin() + static_cast<std::ptrdiff_t>(std::min(children.size(), kNearChildren)),
        [&](TokenId child) {
          return document_.analysis[child].dep == Dep::kConj &&
                 marked_[static_cast<std::size_t>(child.index)];
        });
  }

  [[nodiscard]] bool is_about(const Event& event) const {
    if (!event.token.valid()) return false;
    const auto& analysis = document_.analysis;
    const auto children = analysis.children(event.token);
    for (const TokenId child : children.first(std::min(children.size(), kNearChildren))) {
      if (takes_part(analysis[child].dep) && is_marked(child)) return true;
    }
    return event.pos == EventPos::kVerb &&
           is_marked(event::understood_subject(analysis, event.token));
  }

  const Document& document_;
  std::vector<bool> marked_;
};

/// Steps from 1 without gaps.
void number_anew(Timeline& timeline) {
  std::int32_t step = 0;
  std::int32_t previous = 0;
  for (Entry& entry : timeline.entries) {
    if (entry.step != previous) ++step;
    previous = entry.step;
    entry.step = step;
  }
}

Timeline filter(const Timeline& timeline, const std::vector<Finder>& finders) {
  Timeline kept;
  for (const Entry& entry : timeline.entries) {
    for (std::size_t i = 0; i < finders.size(); ++i) {
      if (!finders[i].is_about(entry, static_cast<std::int32_t>(i))) continue;
      kept.entries.push_back(entry);
      break;
    }
  }
  number_anew(kept);
  return kept;
}

}  // namespace

Timeline about(const Collection& collection, std::string_view entity) {
  // The lists are embedded and were read when the documents were made; they cannot fail here.
  const auto lexicon = event::Lexicon::load();
  if (!lexicon) return {};
  std::vector<Finder> finders;
  finders.reserve(collection.documents.size());
  for (const Document& document : collection.documents)
    finders.emplace_back(document, *lexicon, entity);
  return filter(collection.timeline, finders);
}

Timeline about(const Document& document, std::string_view entity) {
  const auto lexicon = event::Lexicon::load();
  if (!lexicon) return {};
  std::vector<Finder> finders;
  finders.emplace_back(document, *lexicon, entity);
  return filter(document.timeline, finders);
}

}  // namespace dateline
