// Events against gold events, counted as the TempEval-3 scorer counts them.
#include "event_score.hpp"

#include <fmt/core.h>

#include "clause/tree.hpp"
#include "event/confidence.hpp"

namespace dateline::train {
namespace {

std::string word_class(const EventDocument& document, Span span) {
  const TokenId token = document.analysis.token_at(span.begin);
  if (!token.valid()) return "none";
  const Tag tag = document.analysis[token].tag;
  if (is_verb(tag)) return "verb";
  if (is_noun(tag)) return is_name(tag) ? "name" : "noun";
  if (is_adjective(tag)) return "adjective";
  return "other";
}

}  // namespace

double EventScore::f1(int gold, int system, int right) {
  return gold + system == 0 ? 0.0 : 200.0 * right / (gold + system);
}

void EventScore::add(const EventDocument& document, std::vector<Event> events) {
  std::erase_if(events, [](const Event& event) { return !event::is_sure(event); });
  gold_ += static_cast<int>(document.gold.events.size());
  system_ += static_cast<int>(events.size());
  if (document.timebank) {
    judged_gold_ += static_cast<int>(document.gold.events.size());
    judged_system_ += static_cast<int>(events.size());
  }
  for (const GoldEvent& gold : document.gold.events) {
    ++by_pos_[word_class(document, gold.span)].gold;
    ++by_class_[std::string(to_string(gold.event_class))].gold;
  }
  for (const Event& event : events) {
    const std::string kind = word_class(document, event.span);
    ++by_pos_[kind].system;
    ++by_class_[std::string(to_string(event.event_class))].system;
    const int at = document.gold_at[static_cast<std::size_t>(event.token.index)];
    if (at < 0) continue;
    const GoldEvent& gold = document.gold.events[static_cast<std::size_t>(at)];
    ++found_;
    ++by_pos_[kind].found;
    if (gold.event_class == event.event_class) {
      ++class_;
      ++by_class_[std::string(to_string(event.event_class))].found;
    }
    tense_ += gold.has_instance && gold.tense == event.tense ? 1 : 0;
    aspect_ += gold.has_instance && gold.aspect == event.aspect ? 1 : 0;
    if (!document.timebank) continue;
    polarity_ += gold.polarity == event.polarity ? 1 : 0;
    modality_ += gold.modality == event.modality ? 1 : 0;
    pos_ += gold.pos == event.pos ? 1 : 0;
  }
}

void EventScore::print() const {
  fmt::print(
      "event {:.2f} (P {:.2f} R {:.2f}, {} gold)  class {:.2f}  tense {:.2f}  aspect {:.2f}  ",
      event_f1(), system_ != 0 ? 100.0 * found_ / system_ : 0.0,
      gold_ != 0 ? 100.0 * found_ / gold_ : 0.0, gold_, f1(gold_, system_, class_),
      f1(gold_, system_, tense_), f1(gold_, system_, aspect_));
  fmt::print("polarity {:.2f}  modality {:.2f}  pos {:.2f}\n",
             f1(judged_gold_, judged_system_, polarity_),
             f1(judged_gold_, judged_system_, modality_), f1(judged_gold_, judged_system_, pos_));
  for (const auto* table : {&by_pos_, &by_class_}) {
    for (const auto& [name, row] : *table) {
      fmt::print("  {:<11} gold {:5}  system {:5}  right {:5}  F1 {:.2f}\n", name, row.gold,
                 row.system, row.found, f1(row.gold, row.system, row.found));
    }
  }
}

}  // namespace dateline::train
