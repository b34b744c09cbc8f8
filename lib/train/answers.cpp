// Counts answers, and writes tables of the sure ones.
#include "answers.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "learn/answer_table.hpp"

namespace dateline::train {

std::string AnswerCounts::pack_sure(int least, double doubt) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sure;
  for (const auto& [key, answers] : counts_) {
    int all = 0;
    for (const auto& [answer, count] : answers) all += count;
    const auto best =
        std::ranges::max_element(answers, {}, [](const auto& answer) { return answer.second; });
    if (all >= least && all - best->second <= doubt * all) sure.emplace_back(key, best->first);
  }
  return pack_answers(sure);
}

std::string pack_answers(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& answers) {
  using learn::AnswerTable;
  std::vector<AnswerTable::Entry> table(std::bit_ceil(answers.size() * 3 / 2 + 2));
  const std::size_t mask = table.size() - 1;
  for (const auto& [key, answer] : answers) {
    std::size_t place = AnswerTable::first_place(key);
    while (table[place & mask].fingerprint != 0) ++place;
    table[place & mask] = {AnswerTable::fingerprint_of(key), answer};
  }
  std::string bytes(table.size() * sizeof(table[0]), '\0');
  std::memcpy(bytes.data(), table.data(), bytes.size());
  return bytes;
}

}  // namespace dateline::train
