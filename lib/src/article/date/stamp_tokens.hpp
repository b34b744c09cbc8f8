// A text -> the numbers, words and signs that dates are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::article {

struct StampToken {
  enum class Kind : unsigned char { kNumber, kWord, kSign };
  Kind kind = Kind::kSign;
  std::size_t begin = 0;
  std::size_t end = 0;
  int number = 0;           // of up to eight figures
  std::string word;         // in lower case
  char sign = 0;            // 0 for one beyond ASCII
  bool spaced = false;      // white space stands before it
  std::size_t figures = 0;  // of a number
  /// Figures, or bytes of what is no number.
  [[nodiscard]] std::size_t size() const { return figures > 0 ? figures : end - begin; }
};

[[nodiscard]] std::vector<StampToken> split_stamps(std::string_view text);

}  // namespace dateline::article
