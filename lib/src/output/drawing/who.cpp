// Looks at the names that the language model sees in the words of a label, at what is put in for
// pronouns, and at who speaks.
#include "output/drawing/who.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "output/display_width.hpp"

namespace dateline::output {
namespace {

bool begins_name(NameLabel label) {
  return label == NameLabel::kPerson || label == NameLabel::kOrganisation;
}

/// "the Kremlin" -> "Kremlin".
std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"the ", "The "})
    if (name.starts_with(article)) name.remove_prefix(article.size());
  return name;
}

/// "Vladimir Putin", "Mr Putin" and "Putin" are one: the last word.
std::string_view key_of(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

class Names {
 public:
  void add(std::size_t entry, std::string_view words) {
    const std::string name = printable(without_article(words));
    if (name.size() < 2 || name.size() > 60) return;
    auto& [full, entries] = found_[std::string(key_of(name))];
    if (name.size() > full.size()) full = name;
    entries.insert(entry);
  }

  [[nodiscard]] Who take(std::size_t entries) {
    std::vector<std::pair<std::string, std::set<std::size_t>>> sorted;
    for (auto& [key, value] : found_) sorted.push_back(std::move(value));
    std::ranges::stable_sort(
        sorted, [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    Who who;
    who.by_entry.resize(entries);
    for (auto& [name, places] : sorted) {
      for (const std::size_t place : places)
        who.by_entry[place].push_back(static_cast<int>(who.names.size()));
      who.names.push_back(std::move(name));
    }
    return who;
  }

 private:
  std::map<std::string, std::pair<std::string, std::set<std::size_t>>> found_;
};

/// The names inside a stretch of the text.
void add_names(Names& names, std::size_t entry, const Analysis& analysis, Span span) {
  if (analysis.size() == 0) return;
  TokenId at = analysis.token_at(span.begin);
  while (at.valid() && at.index < analysis.size() && analysis[at].span.end <= span.end) {
    const NameLabel label = analysis[at].name;
    Span name = analysis[at].span;
    ++at.index;
    if (!begins_name(label)) continue;
    const auto inside = static_cast<NameLabel>(static_cast<int>(label) + 1);
    while (at.index < analysis.size() && analysis[at].name == inside)
      name.end = analysis[at].span.end, ++at.index;
    names.add(entry, analysis.slice(name));
  }
}

}  // namespace

Who who_is_named(const Drawn& drawn) {
  Names names;
  for (std::size_t i = 0; i < drawn.entries.size(); ++i) {
    const Entry& entry = *drawn.entries[i].row.entry;
    for (const LabelPiece& piece : entry.label_parts) {
      const auto document = static_cast<std::size_t>(piece.document);
      if (piece.text.empty())
        add_names(names, i, drawn.documents[document]->analysis, piece.span);
      else if (piece.text.front() >= 'A' && piece.text.front() <= 'Z')
        names.add(i, piece.text);
    }
    if (entry.source) names.add(i, *entry.source);
  }
  return names.take(drawn.entries.size());
}

}  // namespace dateline::output
