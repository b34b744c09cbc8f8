// Pairs quotation marks within each paragraph, and joins speech that runs on over paragraphs.
//
// Three kinds of double marks are told apart, since each closes only its own kind: curly or angled,
// straight, and the `` '' of wire services. Single marks are apostrophes more often than not and
// count only where they stand like quotation marks.
#include "article/text/quotes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "article/text/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

enum class Kind : std::uint8_t { kCurly, kAngled, kStraight, kWire, kSingleCurly, kSingle };
enum class Side : std::uint8_t { kOpen, kClose, kEither };

struct Mark {
  Kind kind = Kind::kStraight;
  Side side = Side::kEither;
  Span span;
};

bool is_word(char c) {
  return ascii::is_alnum(c) || ascii::is_high(c);
}

/// Whether a byte may be the first of a quotation mark.
constexpr std::array<bool, 256> kBeginsMark = [] {
  std::array<bool, 256> marks{};
  for (const char c : {'"', '\'', '`', '\xE2', '\xC2'}) marks[static_cast<unsigned char>(c)] = true;
  return marks;
}();

/// One paragraph under the eye; offsets are those of the whole text.
class Reader {
 public:
  Reader(std::string_view text, Span block) : text_(text), block_(block) {}

  /// The next quotation mark at or after `at`.
  [[nodiscard]] std::optional<Mark> next_mark(std::uint32_t at) const {
    for (; at < block_.end; ++at) {
      if (!kBeginsMark[static_cast<unsigned char>(text_[at])]) continue;
      if (const auto mark = mark_at(at)) return mark;
    }
    return std::nullopt;
  }

  /// Where the single quote opened by `open` ends; nothing when it is an apostrophe or unclear.
  [[nodiscard]] std::optional<std::uint32_t> single_end(const Mark& open) const;

 private:
  [[nodiscard]] char before(std::uint32_t at) const {
    return at == block_.begin ? ' ' : text_[at - 1];
  }
  [[nodiscard]] char after(std::uint32_t at) const { return at >= block_.end ? ' ' : text_[at]; }
  [[nodiscard]] bool has(std::uint32_t at, std::string_view bytes) const {
    return at + bytes.size() <= block_.end && text_.substr(at, bytes.size()) == bytes;
  }
  [[nodiscard]] std::optional<Mark> mark_at(std::uint32_t at) const;
  [[nodiscard]] Side straight_side(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool opens_single(std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  Span block_;
};

Side Reader::straight_side(std::uint32_t begin, std::uint32_t end) const {
  const char left = before(begin);
  const bool room_left = ascii::is_space(left) || left == '(' || left == '[' || left == '-' ||
                         left == '/' || left == '\'' ||
                         (ascii::is_high(left) && !ascii::is_space(after(end)));
  const bool room_right = ascii::is_space(after(end));
  if (room_left == room_right) return Side::kEither;
  return room_left ? Side::kOpen : Side::kClose;
}

/// 'tis, 'em and '90s are shortened words; a single mark opens before any other word.
bool Reader::opens_single(std::uint32_t begin, std::uint32_t end) const {
  const char left = before(begin);
  const bool room =
      ascii::is_space(left) || left == '(' || left == '[' || left == '"' || left == '`';
  if (!room || !is_word(after(end)) || ascii::is_digit(after(end))) return false;
  std::uint32_t stop = end;
  while (stop < block_.end && ascii::is_alpha(text_[stop]) && stop - end < 8) ++stop;
  const std::string_view word = text_.substr(end, stop - end);
  for (const std::string_view shortened :
       {"til", "till", "tis", "twas", "em", "cause", "n", "round", "bout"}) {
    if (ascii::equals_ignoring_case(word, shortened)) return false;
  }
  return true;
}

std::optional<Mark> Reader::mark_at(std::uint32_t at) const {
  const auto make = [&](Kind kind, Side side, std::uint32_t size) {
    return Mark{kind, side, {at, at + size}};
  };
  switch (text_[at]) {
    case '"':
      return make(Kind::kStraight, straight_side(at, at + 1), 1);
    case '`':
      if (has(at, "``")) return make(Kind::kWire, Side::kOpen, 2);
      break;
    case '\'':
      if (has(at, "'''")) break;  // a single mark before the double one
      if (has(at, "''")) return make(Kind::kWire, Side::kClose, 2);
      if (opens_single(at, at + 1)) return make(Kind::kSingle, Side::kOpen, 1);
      break;
    case '\xE2':
      if (has(at, "\xE2\x80\x9C")) return make(Kind::kCurly, Side::kOpen, 3);
      if (has(at, "\xE2\x80\x9D")) return make(Kind::kCurly, Side::kClose, 3);
      if (has(at, "\xE2\x80\x98") && opens_single(at, at + 3))
        return make(Kind::kSingleCurly, Side::kOpen, 3);
      break;
    case '\xC2':
      if (has(at, "\xC2\xAB")) return make(Kind::kAngled, Side::kOpen, 2);
      if (has(at, "\xC2\xBB")) return make(Kind::kAngled, Side::kClose, 2);
      break;
    default:
      break;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Reader::single_end(const Mark& open) const {
  const std::string_view closing = open.kind == Kind::kSingle ? "'" : "\xE2\x80\x99";
  std::optional<std::uint32_t> doubtful;  // after an s: "the workers' union"
  for (std::uint32_t at = open.span.end; at < block_.end; ++at) {
    if (text_[at] != closing[0]) {
      if (text_[at] == '`') break;
      continue;
    }
    const auto end = at + static_cast<std::uint32_t>(closing.size());
    const auto other = mark_at(at);
    if (other && other->kind == open.kind) break;  // the next one opens
    if (!has(at, closing) || is_word(after(end))) continue;
    if (before(at) != 's') return end;
    if (!doubtful) doubtful = end;
  }
  return doubtful;
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const Block> blocks) : text_(text), blocks_(blocks) {}

  std::vector<Quote> find() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == BlockKind::kSource || blocks_[i].kind == BlockKind::kDateLine)
        continue;
      read_block(i);
    }
    return std::move(quotes_);
  }

 private:
  void read_block(std::size_t i);
  /// Speech that paragraph `i` leaves open: it runs on (true), or its end was forgotten.
  bool leave_open(std::size_t i, const Mark& open);
  void add(Span span) {
    quotes_.push_back({trim(text_, span), continues_});
    continues_ = false;
  }

  std::string_view text_;
  std::span<const Block> blocks_;
  std::vector<Quote> quotes_;
  bool continues_ = false;  // the first quote of this block goes on with speech of the one before
};

void Finder::read_block(std::size_t i) {
  const Span block = blocks_[i].span;
  const Reader reader(text_, block);
  std::optional<Mark> open;
  int depth = 0;
  std::uint32_t at = block.begin;
  while (const auto mark = reader.next_mark(at)) {
    at = mark->span.end;
    const bool single = mark->kind == Kind::kSingle || mark->kind == Kind::kSingleCurly;
    if (!open) {
      if (mark->side == Side::kClose) continue;
      if (single) {
        const auto end = reader.single_end(*mark);
        if (!end) continue;
        add({mark->span.begin, *end});
        at = *end;
        continue;
      }
      open = mark;
      depth = 1;
      continue;
    }
    if (single || mark->kind != open->kind) continue;
    if (mark->side == Side::kOpen && mark->kind == Kind::kCurly) {
      ++depth;
    } else if (mark->side == Side::kOpen) {  // the end of the one before was forgotten
      add({open->span.begin, mark->span.begin});
      open = mark;
    } else if (--depth == 0) {
      add({open->span.begin, mark->span.end});
      open.reset();
    }
  }
  continues_ = open && leave_open(i, *open);
}

bool Finder::leave_open(std::size_t i, const Mark& open) {
  const bool followed = i + 1 < blocks_.size() && blocks_[i].kind == BlockKind::kParagraph &&
                        blocks_[i + 1].kind == BlockKind::kParagraph;
  if (followed) {
    const Span next = blocks_[i + 1].span;
    const auto mark =
        Reader(text_, {next.begin, std::min(next.end, next.begin + 4)}).next_mark(next.begin);
    if (mark && mark->span.begin == next.begin && mark->kind == open.kind &&
        mark->side != Side::kClose) {
      add({open.span.begin, blocks_[i].span.end});
      return true;
    }
  }
  if (open.side == Side::kOpen) add({open.span.begin, blocks_[i].span.end});
  return false;
}

}  // namespace

std::vector<Quote> find_quotes(std::string_view text, std::span<const Block> blocks) {
  return Finder(text, blocks).find();
}

}  // namespace dateline::article
