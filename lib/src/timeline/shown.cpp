// Takes the most telling one, makes its like less telling, and goes on.
#include "timeline/shown.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace dateline::timeline {

namespace {

constexpr std::size_t kFewest = 8;
constexpr std::size_t kMostTurns = 8;  // lines that are tried for each that is wanted
constexpr std::size_t kScreen = 26;
constexpr std::size_t kFewWords = 100;     // a text that has the fewest lines
constexpr std::size_t kWordsALine = 28;    // of a longer one, for each further line
constexpr float kWithin = 0.7F;            // what is left of salience below a line that names it
constexpr float kOfNoun = 0.8F;            // of a noun, whose line says less than a clause
constexpr float kOfOpen = 0.6F;            // of what "it" or "they" did, and nobody knows who
constexpr float kOfTitle = 0.6F;           // of what the title tells, which stands above the chart
constexpr float kOnceIsEnough = 1.5F;      // how much that a line may tell the same takes of it
constexpr float kLeastTelling = 0.1F;      // below it nothing is worth a line
constexpr float kCovered = 0.7F;           // part of a label that another line has
constexpr float kSame = 0.95F;             // the same, where the two are not as real
constexpr std::size_t kUnmistakable = 40;  // bytes of a label that nobody says twice of two things
constexpr int kMostAbove = 8;              // events between one and the report that holds it
constexpr float kLikely = 0.05F;           // pairs below it are no reason to leave out a line

class Chooser {
 public:
  Chooser(const link::Context& context, std::span<const Unit> units,
          std::span<const float> saliences, std::span<const Repeat> repeats)
      : context_(context),
        units_(units),
        left_(saliences.begin(), saliences.end()),
        labels_(units.size()),
        words_(units.size()),
        shown_(units.size(), false),
        like_(units.size()) {
    std::vector<std::int32_t> unit_of(context.events().size(), 0);
    for (std::size_t i = 0; i < units.size(); ++i)
      for (const Mention& mention : units[i].mentions)
        unit_of[static_cast<std::size_t>(mention.event.index)] = static_cast<std::int32_t>(i);
    for (const Repeat& pair : repeats) {
      const auto a = unit_of[static_cast<std::size_t>(pair.first.index)];
      const auto b = unit_of[static_cast<std::size_t>(pair.second.index)];
      if (a == b || pair.likely < kLikely) continue;
      like_[static_cast<std::size_t>(a)].emplace_back(b, pair.likely);
      like_[static_cast<std::size_t>(b)].emplace_back(a, pair.likely);
    }
    for (auto& others : like_) keep_likeliest(others);
  }

  std::vector<bool> run(std::size_t lines) {
    // A line may take the place of others; in a text of nothing else that must not go on for ever.
    for (std::size_t turns = kMostTurns * lines; turns > 0 && count() < lines; --turns) {
      const auto best = most_telling();
      if (best == units_.size()) break;
      show(best);
    }
    return std::move(shown_);
  }

 private:
  using Like = std::vector<std::pair<std::int32_t, float>>;

  struct Words {
    std::size_t size = 0;
    std::size_t hash = 0;
    bool operator==(const Words&) const = default;
  };

  /// Of several pairs of mentions of two units the likeliest counts.
  static void keep_likeliest(Like& others) {
    std::ranges::sort(others, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : a.second > b.second;
    });
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    others.erase(std::unique(others.begin(), others.end(), same), others.end());
  }

  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::ranges::count(shown_, true));
  }

  [[nodiscard]] std::size_t most_telling() const {
    std::size_t best = units_.size();
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const bool more = best == units_.size() || left_[i] > left_[best];
      if (!shown_[i] && left_[i] >= kLeastTelling && more) best = i;
    }
    return best;
  }

  void show(std::size_t chosen) {
    shown_[chosen] = true;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const bool may_stand = shown_[i] || left_[i] >= kLeastTelling;
      if (i == chosen || !may_stand || !says_nothing_new(i, chosen)) continue;
      left_[i] = 0.0F;
      shown_[i] = false;
    }
    for (const auto& [other, likely] : like_[chosen])
      left_[static_cast<std::size_t>(other)] *= std::max(0.0F, 1.0F - kOnceIsEnough * likely);
    for (std::size_t i = 0; i < units_.size(); ++i)
      if (is_within(units_[i], units_[chosen]) || is_content(units_[chosen], units_[i]))
        left_[i] *= kWithin;
  }

  /// Whether two lines of a sentence are mostly the same words and as real, or all the same words;
  /// or two sentences the same words, as pages repeat what they quote; or whether the other holds
  /// all of a condition, a participle or what it reports. Any other clause that a longer line holds
  /// is news of its own as often as not, and stays.
  [[nodiscard]] bool says_nothing_new(std::size_t line, std::size_t other) {
    if (sentence_of(line) != sentence_of(other)) {
      const Words& words = words_of(line);
      return words.size >= kUnmistakable && words == words_of(other) &&
             text_of(line) == text_of(other);
    }
    const bool as_real =
        context_.event(units_[line].teller).reality == context_.event(units_[other].teller).reality;
    const float enough = as_real ? kCovered : kSame;
    const LabelPieces& label = label_of(line);
    const LabelPieces& by = label_of(other);
    const bool of_other = is_condition(units_[line], units_[other]) ||
                          is_said_in(units_[line], units_[other]) || is_lesser_clause(units_[line]);
    if (of_other && covered(label, by) >= kSame) return true;
    return covered(label, by) >= enough && covered(by, label) >= enough;
  }

  [[nodiscard]] SentenceId sentence_of(std::size_t unit) const {
    return context_.place(units_[unit].teller).sentence;
  }

  [[nodiscard]] const LabelPieces& label_of(std::size_t unit) {
    if (labels_[unit].empty()) labels_[unit] = shown_of(unit);
    return labels_[unit];
  }

  [[nodiscard]] LabelPieces shown_of(std::size_t unit) const {
    return shown_pieces(context_.input().article.text,
                        context_.event(units_[unit].teller).label_parts);
  }

  /// The words of a label.
  [[nodiscard]] std::string text_of(std::size_t unit) const {
    std::string text;
    for (const LabelPiece& piece : shown_of(unit))
      text += piece.text.empty() ? context_.input().analysis.slice(piece.span)
                                 : std::string_view(piece.text);
    return text;
  }

  /// Enough of them to tell most from each other.
  [[nodiscard]] const Words& words_of(std::size_t unit) {
    Words& words = words_[unit];
    if (words.size == 0) {
      const std::string text = text_of(unit);
      words = {text.size(), std::hash<std::string>()(text)};
    }
    return words;
  }

  /// The part of the article's words in a label that another label quotes, too.
  [[nodiscard]] static float covered(const LabelPieces& label, const LabelPieces& by) {
    std::uint32_t all = 0;
    std::uint32_t common = 0;
    for (const LabelPiece& piece : label) {
      if (!piece.text.empty()) continue;
      all += piece.span.size();
      for (const LabelPiece& other : by) {
        const auto begin = std::max(piece.span.begin, other.span.begin);
        const auto end = std::min(piece.span.end, other.span.end);
        if (other.text.empty() && begin < end) common += end - begin;
      }
    }
    return all == 0 ? 0.0F : static_cast<float>(common) / static_cast<float>(all);
  }

  /// The event of `other` that an event hangs on; invalid for none.
  [[nodiscard]] EventId above_in(const Unit& other, EventId id) const {
    const EventId above = context_.place(id).above.event;
    const auto found = std::ranges::find(other.mentions, above, &Mention::event);
    return above.valid() && found != other.mentions.end() ? above : EventId{};
  }

  /// A noun, participle or infinitive of the other's clause, or what the other says: its line
  /// names it.
  [[nodiscard]] bool is_within(const Unit& unit, const Unit& other) const {
    return is_content(unit, other) ||
           std::ranges::any_of(unit.mentions, [&](const Mention& mention) {
             const Event& event = context_.event(mention.event);
             const bool clause = event.tense == Tense::kPast || event.tense == Tense::kPresent ||
                                 event.tense == Tense::kFuture || !event.modality.empty();
             return !clause && above_in(other, mention.event).valid();
           });
  }

  /// A participle or an infinitive: no clause of its own.
  [[nodiscard]] bool is_lesser_clause(const Unit& unit) const {
    const Event& event = context_.event(unit.teller);
    return event.pos == EventPos::kVerb && event.modality.empty() &&
           (event.tense == Tense::kPresPart || event.tense == Tense::kPastPart ||
            event.tense == Tense::kInfinitive);
  }

  /// The condition of the other.
  [[nodiscard]] bool is_condition(const Unit& unit, const Unit& other) const {
    return std::ranges::any_of(unit.mentions, [&](const Mention& mention) {
      return context_.event(mention.event).reality == Reality::kConditional &&
             above_in(other, mention.event).valid();
    });
  }

  /// Part of what the other reports: "a withdrawal" of "said that a withdrawal would be a blow".
  [[nodiscard]] bool is_said_in(const Unit& unit, const Unit& report) const {
    EventId id = unit.teller;
    for (int up = 0; id.valid() && up < kMostAbove; ++up, id = context_.place(id).above.event) {
      const EventId above = above_in(report, id);
      if (above.valid()) return context_.event(above).event_class == EventClass::kReporting;
    }
    return false;
  }

  /// What the other reports.
  [[nodiscard]] bool is_content(const Unit& unit, const Unit& report) const {
    return std::ranges::any_of(unit.mentions, [&](const Mention& mention) {
      const EventId above = above_in(report, mention.event);
      return above.valid() && context_.event(above).event_class == EventClass::kReporting;
    });
  }

  const link::Context& context_;
  std::span<const Unit> units_;
  std::vector<float> left_;          // salience, less what is shown
  std::vector<LabelPieces> labels_;  // of those that are looked at
  std::vector<Words> words_;         // of them, likewise
  std::vector<bool> shown_;
  std::vector<Like> like_;  // for each unit the others that may be the same
};

}  // namespace

std::size_t lines_wanted(const Analysis& analysis) {
  const auto words = static_cast<std::size_t>(std::ranges::count_if(
      analysis.tokens(), [](const Token& token) { return token.upos != Upos::kPunct; }));
  const std::size_t more = words > kFewWords ? (words - kFewWords) / kWordsALine : 0;
  return std::min(kFewest + more, kScreen);
}

float readable_part(const link::Context& context, const Sketches& sketches, const Unit& unit) {
  const float noun = context.event(unit.teller).pos == EventPos::kNoun ? kOfNoun : 1.0F;
  const float title = context.in_title(unit.teller) ? kOfTitle : 1.0F;
  return title * noun * (sketches.of(unit.teller).open_subject ? kOfOpen : 1.0F);
}

std::vector<bool> choose_shown(const link::Context& context, std::span<const Unit> units,
                               std::span<const float> saliences, std::span<const Repeat> repeats) {
  return Chooser(context, units, saliences, repeats).run(lines_wanted(context.input().analysis));
}

}  // namespace dateline::timeline
