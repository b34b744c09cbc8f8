// Folds words and looks their parts up in the table of pieces.
#include "encoder/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include "embed/utf8.hpp"
#include "encoder/sections.hpp"
#include "learn/feature.hpp"

namespace dateline::encoder {
namespace {

constexpr std::string_view kBehind = "##";

constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::uint32_t shape_of(std::string_view word) {
  const auto upper = std::ranges::count_if(word, is_upper);
  const auto lower = std::ranges::count_if(word, is_lower);
  if (std::ranges::any_of(word, is_digit)) return 5;
  if (upper + lower == 0) return 6;
  if (upper == 0) return 0;
  if (!is_upper(word[0])) return static_cast<unsigned char>(word[0]) >= 0x80 ? 7 : 4;
  if (upper == 1) return lower > 0 ? 1 : 2;
  return lower == 0 ? 3 : 4;
}

Result<Vocabulary> Vocabulary::open(const learn::ModelFile& file) {
  Vocabulary result;
  const Sections sections(file);
  result.text_ = sections.text("pieces");
  result.ends_ = sections.numbers<std::uint32_t>("piece-ends");
  result.places_ = sections.numbers<std::uint32_t>("piece-places");
  result.folds_ = sections.numbers<Fold>("folds");
  result.splits_ = sections.numbers<Range>("splits");
  if (sections.failed()) return tl::unexpected(sections.error());
  const std::size_t places = result.places_.size();
  const bool ordered = std::ranges::is_sorted(result.ends_) && !result.ends_.empty() &&
                       result.ends_.back() <= result.text_.size();
  const bool known = std::ranges::all_of(
      result.places_, [&](std::uint32_t id) { return id <= result.ends_.size(); });
  if (!ordered || !known || places == 0 || (places & (places - 1)) != 0 ||
      std::ranges::find(result.places_, 0U) == result.places_.end()) {
    return tl::unexpected(Error{ErrorCode::kDamaged, "model: table of pieces", 0});
  }
  result.unknown_ = result.find("[UNK]", false);
  result.begin_ = result.find("[CLS]", false);
  result.end_ = result.find("[SEP]", false);
  if (std::max({result.unknown_, result.begin_, result.end_}) == kNone)
    return tl::unexpected(Error{ErrorCode::kDamaged, "model: no [UNK], [CLS] or [SEP]", 0});
  return result;
}

std::uint32_t Vocabulary::find(std::string_view bytes, bool behind) const {
  std::uint64_t hash = learn::hash_text(behind ? kBehind : std::string_view());
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = (hash ^ (hash >> 32U)) & mask; places_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t id = places_[at] - 1;
    const std::uint32_t begin = id == 0 ? 0 : ends_[id - 1];
    std::string_view piece = text_.substr(begin, ends_[id] - begin);
    if (behind) {
      if (!piece.starts_with(kBehind)) continue;
      piece.remove_prefix(kBehind.size());
    }
    if (piece == bytes) return id;
  }
  return kNone;
}

bool Vocabulary::splits(char32_t code) const {
  if (code < 0x80) {
    const char c = static_cast<char>(code);
    return !is_upper(c) && !is_lower(c) && !is_digit(c);
  }
  return std::ranges::any_of(splits_,
                             [&](const Range& r) { return code >= r.first && code < r.end; });
}

void Vocabulary::fold(std::string_view word, std::string& folded) const {
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Unit unit = utf8::decode(word, at);
    if (unit.size == 1) {
      folded += is_upper(word[at]) ? static_cast<char>(word[at] - 'A' + 'a') : word[at];
    } else {
      const auto found =
          std::ranges::lower_bound(folds_, std::uint32_t{unit.code}, {}, &Fold::code);
      if (found == folds_.end() || found->code != unit.code) {
        folded += word.substr(at, unit.size);
      } else {
        for (std::uint32_t rest = found->plain; rest != 0; rest >>= 8U)
          folded += static_cast<char>(rest & 0xFFU);
      }
    }
    at += unit.size;
  }
}

void Vocabulary::cut_part(std::string_view part, std::size_t letters,
                          std::vector<Piece>& pieces) const {
  const std::size_t first = pieces.size();
  const auto give_up = [&] {
    pieces.resize(first);
    pieces.push_back({unknown_, 0});
  };
  if (letters > kMostLetters) return give_up();
  for (std::size_t at = 0; at < part.size();) {
    std::size_t end = part.size();
    std::uint32_t id = find(part.substr(at), at > 0);
    while (id == kNone && --end > at) id = find(part.substr(at, end - at), at > 0);
    if (id == kNone) return give_up();
    pieces.push_back({id, 0});
    at = end;
  }
}

void Vocabulary::cut(std::string_view word, std::string& room, std::vector<Piece>& pieces) const {
  const std::size_t first = pieces.size();
  room.clear();
  fold(word.substr(0, kMostPieces * kMostLetters * 4), room);
  std::size_t begin = 0, letters = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) cut_part(std::string_view(room).substr(begin, end - begin), letters, pieces);
    begin = end;
    letters = 0;
  };
  for (std::size_t at = 0; at < room.size() && pieces.size() < first + kMostPieces;) {
    const utf8::Unit unit = utf8::decode(room, at);
    const bool alone = unit.valid && splits(unit.code);
    if (alone) close(at);
    at += unit.size;
    ++letters;
    if (alone) close(at);
  }
  if (pieces.size() < first + kMostPieces) close(room.size());
  if (pieces.size() == first) pieces.push_back({unknown_, 0});
  pieces.resize(std::min(pieces.size(), first + kMostPieces));
  const std::uint32_t shape = shape_of(word);
  for (std::size_t i = first; i < pieces.size(); ++i)
    pieces[i].shape = i == first ? shape : shape + kShapes;
}

}  // namespace dateline::encoder
