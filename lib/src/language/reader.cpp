// Windows of sentences through the encoder, and its labels into the tokens.
#include "language/reader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace dateline::language {
namespace {

constexpr std::size_t kWindow = 200;                           // words
constexpr std::size_t kEarliestCut = encoder::kMostWords / 2;  // of a sentence that is too long

/// The value of an enumeration that is written so.
template <class Value>
std::optional<Value> value_of(std::string_view text, Value last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Value>(i)) == text) return static_cast<Value>(i);
  }
  return std::nullopt;
}

template <class Value>
Result<std::vector<Value>> values_of(std::span<const std::string> labels, Value last) {
  std::vector<Value> values;
  for (const std::string& label : labels) {
    const auto value = value_of(label, last);
    if (!value) return tl::unexpected(Error{ErrorCode::kDamaged, "model: label " + label, 0});
    values.push_back(*value);
  }
  if (values.empty()) return tl::unexpected(Error{ErrorCode::kDamaged, "model: no labels", 0});
  return values;
}

bool ends_a_part(std::string_view form) {
  return form == "," || form == ";" || form == ":" || form == ")" || form == "\xE2\x80\x94";
}

/// Sentences cut into parts that the encoder takes: where each ends. A part begins a sentence
/// unless it is listed in `continues`.
struct Parts {
  std::vector<std::int32_t> ends;
  std::vector<bool> continues;
};

Parts parts_of(std::string_view text, std::span<const Sentence> sentences,
               std::span<const Token> tokens) {
  Parts parts;
  for (const Sentence& sentence : sentences) {
    std::int32_t begin = sentence.first;
    while (sentence.last - begin > static_cast<std::int32_t>(encoder::kMostWords)) {
      std::int32_t end = begin + static_cast<std::int32_t>(encoder::kMostWords);
      for (std::int32_t at = end; at > begin + static_cast<std::int32_t>(kEarliestCut); --at) {
        const Span span = tokens[static_cast<std::size_t>(at - 1)].span;
        if (!ends_a_part(text.substr(span.begin, span.size()))) continue;
        end = at;
        break;
      }
      parts.ends.push_back(end);
      parts.continues.push_back(begin != sentence.first);
      begin = end;
    }
    if (sentence.last == begin) continue;
    parts.ends.push_back(sentence.last);
    parts.continues.push_back(begin != sentence.first);
  }
  return parts;
}

}  // namespace

Result<Reader> Reader::open(const learn::ModelFile& file) {
  auto encoder = encoder::Encoder::open(file);
  if (!encoder) return tl::unexpected(encoder.error());
  Reader reader(std::move(*encoder));
  if (const auto taken = reader.take_labels(); !taken) return tl::unexpected(taken.error());
  return reader;
}

Result<void> Reader::take_labels() {
  auto tags = values_of(encoder_.labels("tags"), Tag::kXX);
  if (!tags) return tl::unexpected(tags.error());
  auto deps = values_of(encoder_.labels("relations"), Dep::kCsubjOuter);
  if (!deps) return tl::unexpected(deps.error());
  auto names = values_of(encoder_.labels("names"), NameLabel::kInsideOther);
  if (!names) return tl::unexpected(names.error());
  auto events = values_of(encoder_.labels("events"), EventLabel::kState);
  if (!events) return tl::unexpected(events.error());
  tags_ = std::move(*tags);
  deps_ = std::move(*deps);
  names_ = std::move(*names);
  events_ = std::move(*events);
  return {};
}

void Reader::read(std::string_view text, std::span<const Sentence> sentences,
                  std::span<Token> tokens, const Watch& watch) const {
  const Parts parts = parts_of(text, sentences, tokens);
  // Kept from one document to the next: some megabytes whatever their length, which would else be
  // asked of the system and cleared each time.
  thread_local encoder::EncoderRoom room;
  encoder::Answers answers;
  std::vector<std::string_view> words;
  std::vector<std::size_t> ends;
  std::size_t first = 0;
  TokenId root;  // of the part before
  for (std::size_t part = 0; part < parts.ends.size();) {
    watch.check();
    words.clear();
    ends.clear();
    const std::size_t first_part = part;
    while (part < parts.ends.size() && words.size() < kWindow) {
      const auto end = static_cast<std::size_t>(parts.ends[part++]);
      for (std::size_t i = first + words.size(); i < end; ++i)
        words.push_back(text.substr(tokens[i].span.begin, tokens[i].span.size()));
      ends.push_back(words.size());
    }
    encoder_.read(words, ends, room, answers);
    for (std::size_t i = 0, k = 0; i < words.size(); ++i) {
      if (i == ends[k]) ++k;
      const std::size_t begin = first + (k == 0 ? 0 : ends[k - 1]);
      Token& token = tokens[first + i];
      token.tag = tags_[answers.tags[i]];
      token.dep = deps_[answers.relations[i]];
      token.name = names_[answers.names[i]];
      token.event = events_[answers.events[i]];
      if (answers.heads[i] >= 0) {
        token.head = {static_cast<std::int32_t>(begin) + answers.heads[i]};
        continue;
      }
      const bool continues = parts.continues[first_part + k];
      token.head = continues ? root : TokenId();
      token.dep = continues ? Dep::kParataxis : Dep::kRoot;
      if (!continues) root = {static_cast<std::int32_t>(first + i)};
    }
    first += words.size();
  }
}

}  // namespace dateline::language
