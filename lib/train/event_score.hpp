// How well events agree with the gold annotation, by the measures of TempEval-3.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "dateline/event.hpp"
#include "event_corpus.hpp"

namespace dateline::train {

/// Counts over documents; attributes are counted on the events found.
class EventScore {
 public:
  /// Counts the sure events, which are those that TimeML output holds.
  void add(const EventDocument& document, std::vector<Event> events);
  /// F1 in percent: of the events, and of each attribute as share of the found times that.
  [[nodiscard]] double event_f1() const { return f1(gold_, system_, found_); }
  /// The table that `dateline-train events` prints.
  void print() const;

 private:
  struct Row {
    int gold = 0;
    int system = 0;
    int found = 0;
  };
  static double f1(int gold, int system, int right);

  int gold_ = 0, system_ = 0, found_ = 0;
  int class_ = 0, tense_ = 0, aspect_ = 0;
  int judged_gold_ = 0, judged_system_ = 0, polarity_ = 0, modality_ = 0, pos_ = 0;
  std::map<std::string, Row> by_pos_;    // by the tag's word class
  std::map<std::string, Row> by_class_;  // gold and system count events of the class
};

}  // namespace dateline::train
