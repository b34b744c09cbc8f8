// Words that order ("before", "since") -> the relation between what they hang on and what they
// lead. The words stand in lib/data/en/order-signals.tsv.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/link.hpp"
#include "dateline/result.hpp"

namespace dateline::link {

/// What a signal leads: "on Friday", "before they left", "after the vote"; or the verb whose time
/// is that of what it describes: "a fee starting in May".
enum class Leads : std::uint8_t { kTime, kClause, kNoun, kDescribes };

struct SignalSense {
  std::string_view word;
  Leads leads = Leads::kTime;
  Relation relation = Relation::kIsIncluded;  // governor RELATION led
  float confidence = 0.0F;
};

class SignalWords {
 public:
  /// Fails with kDamaged, naming the line, when the table cannot be read.
  static Result<SignalWords> load();

  /// `word` in lower case.
  [[nodiscard]] std::optional<SignalSense> find(std::string_view word, Leads leads) const;
  [[nodiscard]] const std::vector<SignalSense>& all() const { return senses_; }

 private:
  std::vector<SignalSense> senses_;
};

}  // namespace dateline::link
