// Questions and the answers that were seen to them -> a section for AnswerTable::open.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dateline::train {

/// How often each answer was seen to each question.
class AnswerCounts {
 public:
  void add(std::uint64_t key, std::uint32_t answer) { ++counts_[key][answer]; }
  /// The questions that were seen at least `least` times, and had one answer in all but a part
  /// `doubt` of these.
  [[nodiscard]] std::string pack_sure(int least, double doubt) const;

 private:
  std::map<std::uint64_t, std::map<std::uint32_t, int>> counts_;
};

/// Keys with their answers as a section.
[[nodiscard]] std::string pack_answers(
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& answers);

}  // namespace dateline::train
