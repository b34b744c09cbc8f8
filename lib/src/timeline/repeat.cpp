// Looks at the words, arguments, dates and places of two mentions.
#include "timeline/repeat.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "words/weights.hpp"

namespace dateline::timeline {

namespace {

constexpr std::size_t kFirstKept = 4;  // mentions of a word that are compared: the first ones
constexpr std::int32_t kNear = 8;      // events before one that are compared, whatever their words
constexpr std::size_t kLastKept = 12;  // and the nearest before

/// Verbs that say next to nothing of what happened.
bool is_light(std::string_view stem) {
  constexpr std::array<std::string_view, 7> kWords = {"be",  "have", "do",  "go",
                                                      "get", "make", "take"};
  return std::ranges::find(kWords, stem) != kWords.end();
}

/// "War" and "raid": one of the usual senses of each is of one kind.
bool shares_sense(const words::Senses& a, const words::Senses& b) {
  const auto has = [&b](std::uint16_t group) {
    return group != 0 && (group == b.group || group == b.group2);
  };
  return has(a.group) || has(a.group2);
}

class Comparer {
 public:
  Comparer(const link::Context& context, const Sketches& sketches,
           std::span<const Placing> placings, EventId first, EventId second)
      : context_(context),
        sketches_(sketches),
        a_(sketches.of(first)),
        b_(sketches.of(second)),
        first_(context.event(first)),
        second_(context.event(second)),
        one_(context.place(first)),
        two_(context.place(second)),
        dated_(placings.empty() ? nullptr : &placings[static_cast<std::size_t>(first.index)]),
        dated_too_(placings.empty() ? nullptr : &placings[static_cast<std::size_t>(second.index)]) {
  }

  RepeatValues values() {
    set(RepeatFeature::kBias, true);
    if (one_.sentence == two_.sentence)
      compare_in_sentence();
    else
      compare_words();
    compare_arguments();
    compare_places();
    compare_kinds();
    compare_dates();
    return values_;
  }

 private:
  void set(RepeatFeature feature, float value) {
    values_[static_cast<std::size_t>(feature)] = value;
  }
  void set(RepeatFeature feature, bool value) { set(feature, value ? 1.0F : 0.0F); }

  [[nodiscard]] static bool reports(const Event& event) {
    return event.event_class == EventClass::kReporting;
  }
  [[nodiscard]] static bool is_noun(const Event& event) { return event.pos == EventPos::kNoun; }

  void compare_words() {
    const bool same = a_.stem == b_.stem && !a_.stem.empty();
    const int nouns = (is_noun(first_) ? 1 : 0) + (is_noun(second_) ? 1 : 0);
    if (same) {
      set(RepeatFeature::kSameWord, true);
      set(RepeatFeature::kRareWord, 1.0F / static_cast<float>(sketches_.events_of(a_.stem)));
      set(RepeatFeature::kBothNouns, nouns == 2);
      set(RepeatFeature::kNounAndVerb, nouns == 1);
      set(RepeatFeature::kSameReport, reports(first_));
      set(RepeatFeature::kSameLightWord, is_light(a_.stem));
    }
    set(RepeatFeature::kSameSense, !same && shares_sense(a_.senses, b_.senses));
    set(RepeatFeature::kWordWithin, std::ranges::binary_search(a_.stems, b_.stem) ||
                                        std::ranges::binary_search(b_.stems, a_.stem));
    float rare = 0.0F;
    int common = 0;
    for (const auto word : a_.words) {
      if (!std::ranges::binary_search(b_.words, word)) continue;
      ++common;
      rare += 1.0F / (1.0F + std::log(static_cast<float>(std::max(1, sketches_.count(word)))));
    }
    set(RepeatFeature::kSharedRare, std::min(rare, 4.0F) / 4.0F);
    const auto fewer = std::min(a_.words.size(), b_.words.size());
    if (fewer > 0)
      set(RepeatFeature::kSharedPart, static_cast<float>(common) / static_cast<float>(fewer));
  }

  void compare_arguments() {
    const bool subject = shared(a_.subjects, b_.subjects) > 0;
    const bool object = shared(a_.objects, b_.objects) > 0;
    const bool name = shared(a_.names, b_.names) > 0;
    set(RepeatFeature::kSameSubject, subject);
    set(RepeatFeature::kSameObject, object);
    set(RepeatFeature::kSameBoth, subject && object);
    set(RepeatFeature::kOtherSubject, !subject && !a_.subjects.empty() && !b_.subjects.empty());
    set(RepeatFeature::kSameNames, name);
    set(RepeatFeature::kOtherNames, !name && !a_.names.empty() && !b_.names.empty());
    set(RepeatFeature::kSameNumbers, shared(a_.numbers, b_.numbers) > 0);
  }

  void compare_places() {
    const auto [lead, lead_end] = lead_;
    const bool title = in_title(one_);
    const bool leads = !title && one_.sentence.index >= lead && one_.sentence.index < lead_end;
    set(RepeatFeature::kFromTitle, title);
    set(RepeatFeature::kFromLead, leads);
    set(RepeatFeature::kTitleAndLead,
        title && two_.sentence.index >= lead && two_.sentence.index < lead_end);
    const auto gap = two_.sentence.index - one_.sentence.index;
    set(RepeatFeature::kNextSentence, gap == 1);
    set(RepeatFeature::kDistance, std::min(1.0F, std::log(1.0F + static_cast<float>(gap)) / 3.0F));
    set(RepeatFeature::kBothQuoted, one_.quoted && two_.quoted);
    set(RepeatFeature::kOneQuoted, one_.quoted != two_.quoted);
  }

  [[nodiscard]] bool in_title(const link::EventPlace& place) const {
    const auto block = context_.input().analysis[place.sentence].block;
    return context_.input().article.blocks[static_cast<std::size_t>(block)].kind ==
           BlockKind::kTitle;
  }

  /// How two of one sentence hang on each other.
  void compare_in_sentence() {
    set(RepeatFeature::kOneSentence, true);
    const Analysis& analysis = context_.input().analysis;
    const bool second_below = two_.above.event.valid() && two_.above.event == id_of(first_);
    const bool first_below = one_.above.event.valid() && one_.above.event == id_of(second_);
    if (!second_below && !first_below) {
      set(RepeatFeature::kBeside, true);
      return;
    }
    const Event& upper = second_below ? first_ : second_;
    const Event& lower = second_below ? second_ : first_;
    const Dep dep = analysis[(second_below ? two_ : one_).above.child].dep;
    set(RepeatFeature::kJoined, dep == Dep::kConj);
    set(RepeatFeature::kSaid, reports(upper) && (dep == Dep::kCcomp || dep == Dep::kParataxis));
    set(RepeatFeature::kNounOf, is_noun(lower));
    set(RepeatFeature::kClauseOf, !is_noun(lower) && dep != Dep::kConj);
  }

  [[nodiscard]] EventId id_of(const Event& event) const { return context_.event_at(event.token); }

  void compare_kinds() {
    const int said = (reports(first_) ? 1 : 0) + (reports(second_) ? 1 : 0);
    const int nouns = (is_noun(first_) ? 1 : 0) + (is_noun(second_) ? 1 : 0);
    set(RepeatFeature::kOneReport, said == 1);
    set(RepeatFeature::kSameSource,
        first_.source && second_.source && first_.source->name == second_.source->name);
    set(RepeatFeature::kTwoReports, said == 2);
    set(RepeatFeature::kOneNoun, nouns == 1);
    set(RepeatFeature::kTwoNouns, nouns == 2);
    set(RepeatFeature::kOtherReality, first_.reality != second_.reality);
    set(RepeatFeature::kOtherPolarity, first_.polarity != second_.polarity);
  }

  void compare_dates() {
    if (dated_ == nullptr || !dated_->anchored_by.valid() || !dated_too_->anchored_by.valid())
      return;
    const bool same = dated_->from.earliest == dated_too_->from.earliest &&
                      dated_->from.latest == dated_too_->from.latest;
    set(same ? RepeatFeature::kSameDate : RepeatFeature::kOtherDate, true);
  }

  const link::Context& context_;
  const Sketches& sketches_;
  const Sketch& a_;
  const Sketch& b_;
  const Event& first_;
  const Event& second_;
  const link::EventPlace& one_;
  const link::EventPlace& two_;
  const Placing* dated_;
  const Placing* dated_too_;
  std::pair<std::int32_t, std::int32_t> lead_ = sketches_.lead();
  RepeatValues values_{};
};

/// The first and the last events that hold a word.
struct Postings {
  std::vector<std::int32_t> first;
  std::vector<std::int32_t> last;

  void add(std::int32_t event) {
    if (first.size() < kFirstKept) {
      first.push_back(event);
      return;
    }
    if (last.size() == kLastKept) last.erase(last.begin());
    last.push_back(event);
  }
};

}  // namespace

std::vector<Repeat> repeat_candidates(const Sketches& sketches) {
  std::vector<Repeat> pairs;
  std::unordered_map<std::string, Postings> by_word;
  std::vector<std::int32_t> alike;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(sketches.size()); ++i) {
    const Sketch& sketch = sketches.of({i});
    std::vector<std::string> keys = sketch.stems;
    if (!sketch.stem.empty()) keys.push_back(sketch.stem);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    alike.clear();
    for (const auto& key : keys) {
      Postings& postings = by_word[key];
      alike.insert(alike.end(), postings.first.begin(), postings.first.end());
      alike.insert(alike.end(), postings.last.begin(), postings.last.end());
      postings.add(i);
    }
    for (std::int32_t other = std::max(0, i - kNear); other < i; ++other) alike.push_back(other);
    std::ranges::sort(alike);
    alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
    for (const std::int32_t other : alike) pairs.push_back({{other}, {i}, 0.0F});
  }
  return pairs;
}

RepeatValues repeat_values(const link::Context& context, const Sketches& sketches,
                           std::span<const Placing> placings, EventId first, EventId second) {
  return Comparer(context, sketches, placings, first, second).values();
}

std::vector<Repeat> find_repeats(const link::Context& context, const Sketches& sketches,
                                 std::span<const Placing> placings,
                                 std::span<const float> weights) {
  auto pairs = repeat_candidates(sketches);
  for (Repeat& pair : pairs)
    pair.likely = words::probability(
        weights, repeat_values(context, sketches, placings, pair.first, pair.second));
  return pairs;
}

}  // namespace dateline::timeline
