// A name as a user asks for it -> which names of a text mean the same: full name, surname, acronym.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::timeline {

class EntityName {
 public:
  explicit EntityName(std::string_view asked);

  /// The words asked for, in lower case, without "Inc." and the like.
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

  /// "Steve Jobs" means "Steve Jobs" and "Jobs"; "WHO" and "World Health Organization" mean each
  /// other; "Apple" means "Apple Inc", "iTunes Store" means "iTunes Music Store". Case does not
  /// matter.
  [[nodiscard]] bool means(std::string_view name) const;

 private:
  std::vector<std::string> words_;
};

}  // namespace dateline::timeline
