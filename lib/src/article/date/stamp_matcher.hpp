// Tokens of a text -> the date that begins at one of them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "article/date/stamp.hpp"
#include "article/date/stamp_tokens.hpp"

namespace dateline::article {

class StampMatcher {
 public:
  StampMatcher(std::span<const StampToken> tokens, const Habits& habits, const MonthNames& months)
      : tokens_(tokens), habits_(habits), months_(months) {}

  struct Match {
    Stamp stamp;
    std::size_t end = 0;  // the token after it
  };
  [[nodiscard]] std::optional<Match> at(std::size_t begin) const;
  /// "20190606", "20190606T101500Z", "20190606101500", where they stand for dates.
  [[nodiscard]] std::optional<Match> compact(std::size_t begin) const;

 private:
  using Kind = StampToken::Kind;
  [[nodiscard]] std::optional<Match> year_first(std::size_t i) const;
  [[nodiscard]] std::optional<Match> figures(std::size_t i) const;
  [[nodiscard]] std::optional<Match> day_month(std::size_t i) const;
  [[nodiscard]] std::optional<Match> month_day(std::size_t i) const;
  [[nodiscard]] std::optional<Match> east_asian(std::size_t i) const;
  /// The year after "6 June" or "June 6": a comma, "de", a clock time may stand between.
  [[nodiscard]] std::optional<Match> with_year(std::size_t i, int month, int day) const;
  void take_time(Match& match) const;
  void take_half(Match& match) const;
  void take_zone(Match& match) const;

  [[nodiscard]] bool is_number(std::size_t i, std::size_t least, std::size_t most) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::kNumber && tokens_[i].size() >= least &&
           tokens_[i].size() <= most;
  }
  [[nodiscard]] bool is_sign(std::size_t i, std::string_view signs) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::kSign && tokens_[i].sign != 0 &&
           signs.find(tokens_[i].sign) != std::string_view::npos;
  }
  [[nodiscard]] bool is_word(std::size_t i, std::string_view word) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::kWord && tokens_[i].word == word;
  }
  [[nodiscard]] bool spaced(std::size_t i) const { return i < tokens_.size() && tokens_[i].spaced; }
  [[nodiscard]] int month_at(std::size_t i) const;
  [[nodiscard]] std::size_t skip_links(std::size_t i) const;

  std::span<const StampToken> tokens_;
  const Habits& habits_;
  const MonthNames& months_;
};

}  // namespace dateline::article
