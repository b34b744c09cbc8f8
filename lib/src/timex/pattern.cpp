// Recursive descent over the pattern of a rule.
#include "timex/pattern.hpp"

#include <algorithm>
#include <utility>

namespace dateline::timex {
namespace {

constexpr std::size_t kMaxWays = 2048;

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

class PatternReader {
 public:
  PatternReader(std::string_view text, GrammarBuilder& builder) : text_(text), builder_(builder) {}

  Result<Pattern> read() {
    pattern_.ways = read_choice();
    skip_blanks();
    if (at_ < text_.size()) fail("unexpected character");
    if (pattern_.ways.size() > kMaxWays) fail("too many ways through the pattern");
    if (std::ranges::any_of(pattern_.ways, [](const PatternWay& way) { return way.empty(); })) {
      fail("the pattern may match nothing");
    }
    if (!error_.empty()) return tl::unexpected(Error{ErrorCode::kSyntax, error_, at_});
    return std::move(pattern_);
  }

 private:
  using Ways = std::vector<PatternWay>;

  Ways read_choice() {
    Ways ways = read_sequence();
    while (take('|')) {
      for (PatternWay& way : read_sequence()) ways.push_back(std::move(way));
    }
    return ways;
  }

  Ways read_sequence() {
    Ways ways(1);
    bool first = depth_ == 0;
    while (error_.empty()) {
      skip_blanks();
      if (at_ == text_.size() || text_[at_] == '|' || text_[at_] == ']' || text_[at_] == ')') break;
      if (take('!')) {
        (first ? pattern_.not_before : pattern_.not_after).push_back(read_symbol());
        continue;
      }
      first = false;
      append(ways, read_element());
      if (ways.size() > kMaxWays) fail("too many ways through the pattern");
    }
    return ways;
  }

  Ways read_element() {
    if (take('~')) return only({Grammar::kGlue, -1});
    if (take('[')) {
      Ways ways = read_nested(']');
      ways.emplace_back();
      return ways;
    }
    if (take('(')) return read_nested(')');
    const std::size_t start = at_;
    while (at_ < text_.size() && is_name_char(text_[at_])) ++at_;
    std::string label(text_.substr(start, at_ - start));
    if (label.empty() || !take(':')) at_ = start;
    const std::size_t name_start = at_;
    const Symbol symbol = read_symbol();
    if (at_ == start) return {};
    const bool literal = text_[name_start] == '\'';
    if (name_start == start) label = literal ? "" : std::string(text_.substr(start, at_ - start));
    return only({symbol, label.empty() ? std::int8_t{-1} : capture(label)});
  }

  /// One way of one part.
  static Ways only(PatternPart part) {
    Ways ways(1);
    ways[0].push_back(part);
    return ways;
  }

  Ways read_nested(char close) {
    ++depth_;
    Ways ways = read_choice();
    --depth_;
    if (!take(close)) fail("a bracket is not closed");
    return ways;
  }

  Symbol read_symbol() {
    if (take('\'')) {
      const std::size_t start = at_;
      at_ = text_.find('\'', at_ + 1);  // the sign ' itself is written '''
      if (at_ == std::string_view::npos) {
        at_ = start;
        fail("a quoted word is not closed");
        return 0;
      }
      return builder_.symbol_of_literal(text_.substr(start, at_++ - start));
    }
    const std::size_t start = at_;
    while (at_ < text_.size() && is_name_char(text_[at_])) ++at_;
    if (at_ == start) {
      fail("a word in quotes or a name is missing");
      return 0;
    }
    return builder_.symbol_named(text_.substr(start, at_ - start));
  }

  std::int8_t capture(const std::string& label) {
    const auto found = std::ranges::find(pattern_.labels, label);
    const auto index = found - pattern_.labels.begin();
    if (found == pattern_.labels.end()) pattern_.labels.push_back(label);
    if (pattern_.labels.size() > kMaxCaptures) fail("too many parts with a name");
    return static_cast<std::int8_t>(index);
  }

  /// Each of `ways` goes on in each of `next`.
  static void append(Ways& ways, const Ways& next) {
    Ways longer;
    longer.reserve(ways.size() * next.size());
    for (const PatternWay& way : ways) {
      for (const PatternWay& end : next) {
        PatternWay& both = longer.emplace_back();
        both.reserve(way.size() + end.size());
        both.insert(both.end(), way.begin(), way.end());
        both.insert(both.end(), end.begin(), end.end());
      }
    }
    ways = std::move(longer);
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  bool take(char c) {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void fail(std::string_view what) {
    if (error_.empty()) error_ = what;
  }

  std::string_view text_;
  GrammarBuilder& builder_;
  std::size_t at_ = 0;
  int depth_ = 0;
  Pattern pattern_;
  std::string error_;
};

}  // namespace

Result<Pattern> read_pattern(std::string_view text, GrammarBuilder& builder) {
  return PatternReader(text, builder).read();
}

}  // namespace dateline::timex
