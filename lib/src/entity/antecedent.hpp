// Persons named lately -> the one whom "he" or "she" means, if nobody else comes near.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <iterator>
#include <vector>

#include "entity/mention.hpp"

namespace dateline::entity {

/// One mention of somebody: by name, by office or by a pronoun that is resolved.
struct Named {
  Referent referent;
  std::int32_t sentence = 0;
  bool subject = false;
  bool owner = false;  // "Ann Roe's house"
};

/// The latest mentions, the last one first.
class Remembered {
 public:
  void add(const Named& named);

  /// Of those that fit the one for whom most tells; invalid where two come near each other.
  template <class Fits>
  [[nodiscard]] Referent likeliest(std::int32_t sentence, const Fits& fits) const {
    std::vector<Named> fitting;
    std::ranges::copy_if(latest_, std::back_inserter(fitting),
                         [&fits](const Named& named) { return fits(named.referent); });
    return choose(fitting, sentence);
  }

 private:
  [[nodiscard]] static Referent choose(const std::vector<Named>& fitting, std::int32_t sentence);

  std::deque<Named> latest_;
};

}  // namespace dateline::entity
