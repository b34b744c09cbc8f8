// JSON of what a result keeps of a document -> its timeline and its trace.
#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "output/kept/kept.hpp"

namespace dateline::output {
namespace {

using joining::Trace;
using joining::WordSet;

constexpr auto kMost = std::numeric_limits<std::int32_t>::max();

class Reader {
 public:
  Reader(const std::vector<std::uint32_t>& bytes, Document& document)
      : bytes_(bytes), document_(document) {}

  void read(const Fields& json) {
    auto kept = std::make_shared<joining::Kept>();
    kept->trace.id = joining::cleaned(document_.article.id);
    kept->trace.text = json["text"].hash();
    kept->trace.published = calendar::interval_of(document_.article.published);
    for (const Fields& word : json["words"].items()) words_.emplace_back(word.text());
    kept->trace.topic = list_of(json.maybe("topic"));
    const auto confidence = json["confidence"].items(document_.events.size());
    for (std::size_t i = 0; i < confidence.size(); ++i)
      document_.events[i].confidence = static_cast<float>(confidence[i].share());
    for (const Fields& entry : json["entries"].items()) {
      document_.timeline.entries.push_back(entry_of(entry));
      kept->trace.entries.push_back(trace_of(entry));
      auto words = chart_words(entry);
      const auto teller = document_.timeline.entries.back().told_by.index;
      if (words) kept->words[teller] = std::move(*words);
    }
    document_.kept = std::move(kept);
  }

 private:
  [[nodiscard]] Span span_of(const Fields& begin, const Fields& end) const {
    const auto first = static_cast<std::size_t>(begin.index(bytes_.size()));
    const auto last = static_cast<std::size_t>(end.index(bytes_.size()));
    if (first > last) end.wrong("ends before it begins");
    return {bytes_[std::min(first, last)], bytes_[last]};
  }

  [[nodiscard]] LabelPieces pieces_of(const Fields& list) const {
    LabelPieces pieces;
    for (const Fields& each : list.items()) {
      const bool put_in = each.items().size() == 4;
      const auto parts = each.items(put_in ? 4 : 3);
      LabelPiece piece{span_of(parts[0], parts[1]), {}, 0};
      piece.level = static_cast<std::uint8_t>(parts[2].number(0, 255));
      if (put_in) piece.text = parts[3].text();
      pieces.push_back(std::move(piece));
    }
    return pieces;
  }

  [[nodiscard]] static Bounds bounds_of(const Fields& bounds) {
    if (!bounds.there()) return {};
    const auto both = bounds.items(2);
    return {both[0].value(), both[1].value()};
  }

  /// Two members each: the event, and what ties it to the entry.
  [[nodiscard]] std::vector<Mention> mentions_of(const Fields& list) const {
    std::vector<Mention> mentions;
    const auto all = list.items();
    if (all.empty() || all.size() % 2 != 0) list.wrong("has another length than it should");
    for (std::size_t i = 0; i + 1 < all.size(); i += 2)
      mentions.push_back(
          {0, EventId{all[i].index(document_.events.size())}, all[i + 1].name(Tie::kRepeat)});
    return mentions;
  }

  [[nodiscard]] Entry entry_of(const Fields& json) const {
    Entry entry;
    entry.step = static_cast<std::int32_t>(json["step"].number(1, kMost));
    entry.mentions = mentions_of(json["mentions"]);
    if (const auto teller = json.maybe("told_by"); teller.there())
      entry.told_by = EventId{teller.index(document_.events.size())};
    entry.label = json["label"].text();
    entry.label_parts = pieces_of(json["label_parts"]);
    entry.from = bounds_of(json.maybe("from"));
    entry.to = bounds_of(json.maybe("to"));
    entry.open_end = json.maybe("open_end").flag();
    entry.reality = json["reality"].name(Reality::kDenied);
    if (const auto source = json.maybe("source"); source.there()) entry.source = source.text();
    entry.dated = json["dated"].name(Dated::kNotTold);
    entry.because = json["because"].text();
    if (const auto anchor = json.maybe("anchored_by"); anchor.there())
      entry.anchored_by = TimexId{anchor.index(document_.timexes.size())};
    entry.salience = static_cast<float>(json["salience"].share());
    entry.shown = json["shown"].flag();
    return entry;
  }

  [[nodiscard]] static std::optional<joining::ChartWords> chart_words(const Fields& json) {
    const auto words = [&json](std::string_view name) {
      const auto member = json.maybe(name);
      return member.there() ? std::string(member.text()) : std::string();
    };
    joining::ChartWords read{words("distance"), words("vague"), words("short_source")};
    if (read.distance.empty() && read.vague.empty() && read.source.empty()) return std::nullopt;
    return read;
  }

  [[nodiscard]] std::string word(const Fields& number) const {
    const auto index = static_cast<std::size_t>(number.index(words_.size()));
    return index < words_.size() ? words_[index] : std::string();
  }

  [[nodiscard]] WordSet list_of(const Fields& list) const {
    WordSet words;
    for (const Fields& number : list.items()) words.push_back(word(number));
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

  [[nodiscard]] Trace trace_of(const Fields& json) const {
    Trace trace;
    trace.head = word(json["head"]);
    trace.stem = word(json["stem"]);
    for (const auto& [name, list] : kTraceLists) trace.*list = list_of(json.maybe(name));
    const Fields places = json["places"];
    const auto all = places.items();
    if (all.size() % 3 != 0) places.wrong("has another length than it should");
    for (std::size_t i = 0; i + 2 < all.size(); i += 3)
      trace.places.push_back({all[i].hash(), static_cast<std::int32_t>(all[i + 1].number(0, kMost)),
                              all[i + 2].flag()});
    std::ranges::sort(trace.places);
    trace.opens = json.maybe("opens").flag();
    return trace;
  }

  const std::vector<std::uint32_t>& bytes_;
  Document& document_;
  std::vector<std::string> words_;
};

}  // namespace

void read_kept(const Fields& kept, const std::vector<std::uint32_t>& bytes, Document& document) {
  Reader(bytes, document).read(kept);
}

}  // namespace dateline::output
