// Matches the words of signals.tsv against the text and looks at what stands behind them.
#include "event/signal.hpp"

#include <algorithm>

#include "clause/governance.hpp"
#include "embed/ascii.hpp"
#include "event/polarity.hpp"

namespace dateline::event {
namespace {

class SignalFinder {
 public:
  explicit SignalFinder(const Scene& scene) : scene_(scene), analysis_(scene.analysis) {}

  std::vector<Signal> run() {
    for (const Sentence& sentence : analysis_.sentences()) {
      for (std::int32_t i = sentence.first; i < sentence.last;) {
        const std::int32_t length = match(i, sentence);
        if (length > 0) add(i, length);
        i += std::max(length, 1);
      }
    }
    add_counts();
    return std::move(signals_);
  }

 private:
  /// How many words from `first` on are a signal; 0 for none.
  [[nodiscard]] std::int32_t match(std::int32_t first, const Sentence& sentence) const {
    const Token& token = analysis_[TokenId{first}];
    if (is_noun(token.tag) || token.upos == Upos::kPunct) return 0;
    const std::string word = ascii::to_lower(analysis_.form({first}));
    for (auto row = scene_.lexicon.signals_begin(word);
         row != scene_.lexicon.signals_end() && words::first_word(row->words) == word; ++row) {
      const std::int32_t length = words_match(row->words, first, sentence);
      if (length > 0 && followed(row->need, first, first + length, sentence)) return length;
    }
    return 0;
  }

  [[nodiscard]] std::int32_t words_match(std::string_view words, std::int32_t first,
                                         const Sentence& sentence) const {
    std::int32_t length = 0;
    while (!words.empty()) {
      const std::string_view word = words::first_word(words);
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      const std::int32_t i = first + length++;
      if (i >= sentence.last) return 0;
      if (!ascii::equals_ignoring_case(analysis_.form({i}), word)) return 0;
    }
    return length;
  }

  [[nodiscard]] bool followed(words::SignalNeed need, std::int32_t first, std::int32_t next,
                              const Sentence& sentence) const {
    if (scene_.timex_at({first}).valid()) return false;
    if (need == words::SignalNeed::kCount) return true;
    const bool time = next < sentence.last && scene_.timex_at({next}).valid();
    if (need == words::SignalNeed::kTime || (time && need == words::SignalNeed::kAny)) return time;
    return leads_event({next - 1}) || (next - first > 1 && leads_event({first}));
  }

  /// A conjunction or adverb at the head of a clause, or a preposition before an event.
  [[nodiscard]] bool leads_event(TokenId word) const {
    const Token& token = analysis_[word];
    if (!token.head.valid()) return false;
    switch (token.dep) {
      case Dep::kMark:
        return is_verb(analysis_[token.head].tag) || scene_.event_at(token.head).valid();
      case Dep::kAdvmod:
        return token.tag == Tag::kWRB && analysis_[token.head].dep != Dep::kCcomp &&
               word < token.head;
      case Dep::kCase:
        return scene_.event_at(token.head).valid() && token.tag != Tag::kPOS;
      default:
        return false;
    }
  }

  void add(std::int32_t first, std::int32_t length) {
    signals_.push_back(
        {{analysis_[TokenId{first}].span.begin, analysis_[TokenId{first + length - 1}].span.end}});
  }

  /// "three times": words that the data cannot list.
  void add_counts() {
    const std::size_t found = signals_.size();
    for (const Event& event : scene_.events) {
      if (event.cardinality.empty() || event.cardinality == "EVERY") continue;
      const auto cardinality = cardinality_of(analysis_, event.token);
      if (!cardinality) continue;
      const auto known = std::ranges::any_of(
          signals_.begin(), signals_.begin() + static_cast<std::ptrdiff_t>(found),
          [&](const Signal& signal) { return signal.span.overlaps(cardinality->span); });
      if (!known) signals_.push_back({cardinality->span});
    }
    const auto place = [](const Signal& signal) { return signal.span.begin; };
    std::ranges::sort(signals_, {}, place);
    const auto same = [&](const Signal& a, const Signal& b) { return place(a) == place(b); };
    signals_.erase(std::unique(signals_.begin(), signals_.end(), same), signals_.end());
  }

  const Scene& scene_;
  const Analysis& analysis_;
  std::vector<Signal> signals_;
};

}  // namespace

std::vector<Signal> find_signals(const Scene& scene) {
  return SignalFinder(scene).run();
}

SignalId signal_at(const std::vector<Signal>& signals, Span token) {
  const auto signal = std::ranges::upper_bound(signals, token.begin, {},
                                               [](const Signal& known) { return known.span.end; });
  if (signal == signals.end() || signal->span.begin > token.begin) return {};
  return {static_cast<std::int32_t>(signal - signals.begin())};
}

}  // namespace dateline::event
