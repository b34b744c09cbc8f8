// Reads brat files: triggers "T", events "E", and AFTER and COEX between events "R".
#include "link_timeset.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "stages.hpp"
#include "timex/timex.hpp"

namespace dateline::train {

namespace fs = std::filesystem;

namespace {

struct Relations {
  std::map<std::string, Span> triggers;          // in code points
  std::map<std::string, std::string> events;     // event to trigger
  std::vector<std::array<std::string, 3>> told;  // kind, first, second
};

/// What stands behind the colon of "Arg1:E3".
std::string behind_colon(const std::string& text) {
  return text.substr(text.find(':') + 1);
}

Relations read_brat(const std::string& path) {
  Relations found;
  for (const std::string& line : read_list(path)) {
    std::istringstream words(line);
    std::string id;
    std::string kind;
    words >> id >> kind;
    if (id.starts_with("T")) {
      Span span;
      std::string last;
      words >> span.begin;
      std::getline(words, last, '\t');  // "30" or "30;35 40"
      span.end = static_cast<std::uint32_t>(std::stoul(last.substr(last.find_last_of("; ") + 1)));
      found.triggers[id] = span;
    } else if (id.starts_with("E")) {
      found.events[id] = behind_colon(kind);
    } else if (id.starts_with("R")) {
      std::string first;
      std::string second;
      words >> first >> second;
      found.told.push_back({kind, behind_colon(first), behind_colon(second)});
    }
  }
  return found;
}

/// For every code point of the text the byte at which it begins.
std::vector<std::uint32_t> byte_offsets(const std::string& text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

/// All stages before this one.
Document process(Article article, const Stages& stages) {
  Document document;
  document.article = std::move(article);
  (void)stages.read(document);
  return document;
}

class ArticleReader {
 public:
  ArticleReader(Document document, const Relations& relations)
      : document_(std::move(document)), offsets_(byte_offsets(document_.article.text)) {
    for (const auto& [id, trigger] : relations.events) {
      const auto place = relations.triggers.find(trigger);
      if (place != relations.triggers.end()) find(id, place->second);
    }
    // What we do not find stands behind all events: order runs over it.
    missed_ = static_cast<std::int32_t>(document_.events.size());
    for (const auto& [id, trigger] : relations.events) {
      if (events_.try_emplace(id, EventId{missed_}).second) ++missed_;
    }
  }

  OrderDocument read(const std::string& name, const Relations& relations) {
    GoldOrder order(missed_, static_cast<std::int32_t>(document_.timexes.size()));
    for (const auto& [kind, first, second] : relations.told) {
      const auto a = events_.find(first);
      const auto b = events_.find(second);
      if (a == events_.end() || b == events_.end() || a->second == b->second) continue;
      order.order_starts(a->second, b->second, kind == "COEX");
    }
    order.set_dense();
    auto pairs = pairs_of_salient();
    return {name,
            std::move(document_.article),
            std::move(document_.analysis),
            std::move(document_.timexes),
            std::move(document_.events),
            std::move(document_.signals),
            {},
            std::move(order),
            std::move(pairs)};
  }

 private:
  void find(const std::string& id, Span points) {
    if (points.end >= offsets_.size()) return;
    const Span span{offsets_[points.begin], offsets_[points.end]};
    for (std::size_t i = 0; i < document_.events.size(); ++i) {
      if (!document_.events[i].span.overlaps(span)) continue;
      events_[id] = {static_cast<std::int32_t>(i)};
      return;
    }
  }

  [[nodiscard]] std::vector<std::pair<EventId, EventId>> pairs_of_salient() const {
    std::set<EventId> found;
    const auto events = static_cast<std::int32_t>(document_.events.size());
    for (const auto& [id, event] : events_) {
      if (event.index < events) found.insert(event);
    }
    std::vector<std::pair<EventId, EventId>> pairs;
    for (auto first = found.begin(); first != found.end(); ++first) {
      for (auto second = std::next(first); second != found.end(); ++second)
        pairs.emplace_back(*first, *second);
    }
    return pairs;
  }

  Document document_;
  std::vector<std::uint32_t> offsets_;
  std::map<std::string, EventId> events_;
  std::int32_t missed_ = 0;  // behind the last of them
};

}  // namespace

Result<std::vector<OrderDocument>> read_timeset(const fs::path& folder) {
  const auto stages = Stages::load();
  if (!stages) return tl::unexpected(stages.error());
  std::vector<OrderDocument> documents;
  for (const std::string& line : read_list((folder / "published.tsv").string())) {
    const auto tab = line.find('\t');
    const std::string name = line.substr(0, tab);
    const auto bytes = read_file((folder / (name + ".txt")).string());
    const auto published = read_published(line.substr(tab + 1));
    if (!bytes || !published)
      return tl::unexpected(Error{ErrorCode::kEmpty, name + " of TimeSET cannot be read", 0});
    auto article = read_text(*bytes, name);
    if (!article) return tl::unexpected(article.error());
    article->published = *published;
    const Relations relations = read_brat((folder / (name + ".ann")).string());
    ArticleReader reader(process(std::move(*article), *stages), relations);
    documents.push_back(reader.read(name, relations));
  }
  return documents;
}

}  // namespace dateline::train
