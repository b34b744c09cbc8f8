// A section of a model file -> a table of answers.
#include "learn/answer_table.hpp"

#include <algorithm>
#include <bit>
#include <string>

namespace dateline::learn {

Result<AnswerTable> AnswerTable::open(std::string_view section, std::size_t answers) {
  const auto damaged = [](const char* what) {
    return tl::unexpected(Error{ErrorCode::kDamaged, std::string("table of answers: ") + what, 0});
  };
  const std::size_t places = section.size() / sizeof(Entry);
  if (section.size() % sizeof(Entry) != 0 || !std::has_single_bit(places))
    return damaged("impossible size");
  if (reinterpret_cast<std::uintptr_t>(section.data()) % alignof(Entry) != 0)
    return damaged("not aligned");
  AnswerTable table;
  table.entries_ = {reinterpret_cast<const Entry*>(section.data()), places};
  const auto known = [&](const Entry& entry) { return entry.answer < answers; };
  if (!std::ranges::all_of(table.entries_, known)) return damaged("unknown answer");
  const auto free = [](const Entry& entry) { return entry.fingerprint == 0; };
  if (std::ranges::none_of(table.entries_, free)) return damaged("no free place");
  return table;
}

}  // namespace dateline::learn
