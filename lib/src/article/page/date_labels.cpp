// Looks labels up, the longest first.
#include "article/page/date_labels.hpp"

#include <string>

#include "article/text/letters.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kNear = 60;  // bytes beside a date in which its label stands

std::string_view without_last_word(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t\n");
  return blank == std::string_view::npos ? std::string_view() : text.substr(0, blank);
}

/// Without the signs between label and date: ": ", " - ", "|".
std::string_view without_marks(std::string_view text) {
  for (;;) {
    if (text.empty()) return text;
    const char last = text.back();
    if (ascii::is_space(last) ||
        std::string_view(":,-|/.(;*").find(last) != std::string_view::npos) {
      text.remove_suffix(1);
      continue;
    }
    bool mark = false;
    for (const std::string_view sign : {"–", "—", "•", "·", "：", "，", "|"}) {
      if (!text.ends_with(sign)) continue;
      text.remove_suffix(sign.size());
      mark = true;
      break;
    }
    if (!mark) return text;
  }
}

}  // namespace

DateLabel DateLabels::before(std::string_view text) const {
  constexpr int kWordsBetween = 2;
  if (text.size() > kNear) text.remove_prefix(text.size() - kNear);
  const std::string lower = lower_case(text);
  std::string_view rest = without_marks(lower);
  for (int words = 0; words <= kWordsBetween && !rest.empty(); ++words) {
    const std::size_t updated = updated_.longest_end(rest);
    const std::size_t published = published_.longest_end(rest);
    const std::size_t other = other_.longest_end(rest);
    if (updated > 0 && updated >= published && updated >= other) return DateLabel::kUpdated;
    if (other > 0 && other >= published) return DateLabel::kOther;
    if (published > 0) return DateLabel::kPublished;
    rest = without_marks(without_last_word(rest));
  }
  return DateLabel::kNone;
}

DateLabel DateLabels::after(std::string_view text) const {
  const std::string lower = lower_case(text.substr(0, kNear));
  std::string_view rest = ascii::trim(lower);
  // "tarihinde", "'de" may stand between.
  for (int words = 0; words < 3 && !rest.empty(); ++words) {
    const std::size_t end = std::min(rest.find_first_of(" ,|)"), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (word.size() > 4 && updated_.contains(word)) return DateLabel::kUpdated;
    if (word.size() > 4 && published_.contains(word)) return DateLabel::kPublished;
    rest = ascii::trim(rest.substr(end));
    while (rest.starts_with('|') || rest.starts_with(',')) return DateLabel::kNone;
  }
  return DateLabel::kNone;
}

}  // namespace dateline::article
