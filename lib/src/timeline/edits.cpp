// Reads the edits line by line and applies each to the entry that it names.
#include "dateline/edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "embed/ascii.hpp"

namespace dateline {
namespace {

using calendar::Value;
using Problem = std::string;  // empty where all is well

/// The words of a line: what stands in quotation marks is one, \" is a mark inside it.
struct Words {
  std::vector<std::string> words;
  std::vector<bool> quoted;
  bool open = false;  // a mark is missing
};

Words words_of(std::string_view line) {
  Words found;
  std::size_t at = 0;
  while (at < line.size()) {
    if (ascii::is_space(line[at])) {
      ++at;
      continue;
    }
    if (line[at] == '#') break;
    const bool quoted = line[at] == '"';
    std::string word;
    if (quoted) ++at;
    while (at < line.size() && (quoted ? line[at] != '"' : !ascii::is_space(line[at]))) {
      if (quoted && line[at] == '\\' && at + 1 < line.size()) ++at;
      word += line[at++];
    }
    found.open = quoted && at == line.size();
    if (quoted) ++at;
    found.words.push_back(std::move(word));
    found.quoted.push_back(quoted);
  }
  return found;
}

Problem no_date(std::string_view text) {
  return fmt::format("'{}' is no date like 2024-03-09 or 2024-03", text);
}

class Editor {
 public:
  Editor(Timeline& timeline, std::vector<Document*> documents)
      : timeline_(timeline), documents_(std::move(documents)) {
    std::int32_t next = 0;
    for (const Document* document : documents_) {
      first_.push_back(next);
      next += static_cast<std::int32_t>(document->events.size());
    }
  }

  [[nodiscard]] std::vector<std::string> run(std::string_view edits) {
    std::vector<std::string> problems;
    for (std::size_t number = 1; !edits.empty(); ++number) {
      const std::string_view line = edits.substr(0, edits.find('\n'));
      edits.remove_prefix(std::min(line.size() + 1, edits.size()));
      const Problem problem = apply(words_of(line));
      if (!problem.empty())
        problems.push_back(fmt::format("line {}: {}", number, escaped(problem)));
    }
    return problems;
  }

 private:
  using Entries = std::vector<Entry>;

  [[nodiscard]] Problem apply(const Words& line) {
    if (line.words.empty()) return {};
    if (line.open) return "a quotation mark is missing";
    const std::string& what = line.words.front();
    const std::size_t count = line.words.size();
    if (what == "add")
      return count == 3 ? add(line.words[1], line.words[2]) : "like: add 2024-03-09 \"words\"";
    const bool shape = what == "hide" || what == "show" ? count == 2
                       : what == "rename"               ? count == 3
                       : what == "redate"               ? count == 3 || count == 4
                                                        : false;
    if (!shape) return "like: hide, show, rename, redate or add, and what it needs";
    const auto found = find(line.words[1], line.quoted[1]);
    if (!found.second.empty()) return found.second;
    Entry& entry = timeline_.entries[found.first];
    if (what == "show") return entry.shown = true, Problem();
    if (what == "rename") return rename(entry, line.words[2]);
    if (what == "redate") return redate(found.first, line.words[2], line.words.back());
    timeline_.entries.erase(timeline_.entries.begin() + static_cast<std::ptrdiff_t>(found.first));
    return {};
  }

  /// The one entry that has the id or whose label begins so; or what is wrong with that.
  [[nodiscard]] std::pair<std::size_t, Problem> find(const std::string& words, bool quoted) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < timeline_.entries.size(); ++i) {
      const Entry& entry = timeline_.entries[i];
      const bool fits =
          quoted ? !words.empty() && entry.label.starts_with(words) : has_id(entry, words);
      if (!fits) continue;
      // Of several that begin so, the one that a chart shows is meant.
      if (found && entry.shown == timeline_.entries[*found].shown)
        return {0, fmt::format("more than one label begins with \"{}\"", words)};
      if (!found || entry.shown) found = i;
    }
    if (found) return {*found, {}};
    return {0, quoted ? fmt::format("no label begins with \"{}\"", words)
                      : fmt::format("no entry is called {}", words)};
  }

  [[nodiscard]] bool has_id(const Entry& entry, std::string_view id) const {
    return std::ranges::any_of(entry.mentions, [&](const Mention& mention) {
      const std::int32_t first = first_[static_cast<std::size_t>(mention.document)];
      return id == fmt::format("e{}", first + mention.event.index + 1);
    });
  }

  [[nodiscard]] static Problem rename(Entry& entry, const std::string& label) {
    if (label.empty()) return "the new words are empty";
    entry.label = label;
    entry.label_parts.clear();
    return {};
  }

  [[nodiscard]] static std::optional<Value> date_of(const std::string& text) {
    auto value = calendar::parse_value(text);
    if (!value || !calendar::interval_of(*value)) return std::nullopt;
    return std::move(*value);
  }

  [[nodiscard]] Problem redate(std::size_t at, const std::string& from, const std::string& to) {
    const auto begin = date_of(from);
    const auto end = date_of(to);
    if (!begin || !end) return no_date(begin ? to : from);
    if (calendar::interval_of(*end)->end < calendar::interval_of(*begin)->end)
      return "it would end before it begins";
    Entry entry = std::move(timeline_.entries[at]);
    timeline_.entries.erase(timeline_.entries.begin() + static_cast<std::ptrdiff_t>(at));
    put(std::move(entry), *begin, *end);
    return {};
  }

  [[nodiscard]] Problem add(const std::string& date, const std::string& label) {
    const auto when = date_of(date);
    if (!when) return no_date(date);
    if (label.empty()) return "the words are empty";
    if (documents_.empty()) return "there is no article";
    Event event;
    event.label = label;
    Entry entry;
    entry.told_by = EventId{static_cast<std::int32_t>(documents_.front()->events.size())};
    entry.mentions.push_back({0, entry.told_by});
    entry.label = label;
    entry.salience = 1;
    if (is_to_come(*when)) entry.reality = Reality::kPlanned;
    documents_.front()->events.push_back(std::move(event));
    put(std::move(entry), *when, *when);
    return {};
  }

  /// Whether the date begins after the day of publication.
  [[nodiscard]] bool is_to_come(const Value& when) const {
    const auto& published = documents_.front()->article.published;
    const auto day = calendar::interval_of(published);
    return day && calendar::interval_of(when)->begin >= day->end;
  }

  /// Dates an entry and puts it before the first that begins later, on a step of its own.
  void put(Entry entry, const Value& begin, const Value& end) {
    entry.from = {begin, begin};
    entry.to = {end, end};
    entry.open_end = false;
    entry.dated = Dated::kTold;
    entry.because = "dated by hand";
    entry.anchored_by = {};
    const auto time = calendar::interval_of(begin);
    Entries& entries = timeline_.entries;
    const auto later = std::ranges::find_if(entries, [&](const Entry& other) {
      const auto starts = calendar::interval_of(other.from.earliest);
      return starts && starts->begin > time->begin;
    });
    entry.step = later == entries.begin() ? 1 : std::prev(later)->step + 1;
    for (auto other = later; other != entries.end(); ++other) ++other->step;
    entries.insert(later, std::move(entry));
  }

  Timeline& timeline_;
  std::vector<Document*> documents_;
  std::vector<std::int32_t> first_;  // what the ids of its events begin at
};

}  // namespace

std::vector<std::string> edit(Document& document, std::string_view edits) {
  return Editor(document.timeline, {&document}).run(edits);
}

std::vector<std::string> edit(Collection& collection, std::string_view edits) {
  std::vector<Document*> documents;
  for (Document& document : collection.documents) documents.push_back(&document);
  return Editor(collection.timeline, std::move(documents)).run(edits);
}

}  // namespace dateline
