// Dates of visible lines: "By Ann Lee, June 6, 2019", "Published: 6 June 2019 | Updated: 9 June".
#include <fmt/format.h>

#include <algorithm>

#include "article/page/date_labels.hpp"
#include "article/page/date_places.hpp"
#include "article/text/letters.hpp"
#include "article/text/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kLongest = 300;   // bytes of a line with a date
constexpr std::size_t kFew = 14;        // bytes beside a date that is a line of its own
constexpr std::size_t kSome = 60;       // bytes beside one in a line of its head
constexpr std::size_t kOpening = 30;    // bytes before a date that opens its line
constexpr std::size_t kSentence = 100;  // bytes of a sentence that is no label

class LineDates {
 public:
  LineDates(const DatePlaces& places, const StampReader& reader, DateCandidates& candidates)
      : places_(places), reader_(reader), candidates_(candidates) {}

  void take(const Chunk& chunk) {
    if (chunk.text.size() > kLongest) return;
    const auto found = reader_.find(chunk.text);
    for (std::size_t k = 0; k < found.size(); ++k) {
      const std::size_t from = k == 0 ? 0 : found[k - 1].end;
      add(chunk, found[k], from, found.size());
    }
  }

 private:
  void add(const Chunk& chunk, const FoundStamp& found, std::size_t from, std::size_t count) {
    const std::string_view text = chunk.text;
    DateLabel label = labels_.before(text.substr(from, found.begin - from));
    const DateLabel after = labels_.after(text.substr(found.end));
    if (after != DateLabel::kNone && (label == DateLabel::kNone || count == 1)) label = after;
    const std::size_t beside = text.size() - (found.end - found.begin);
    DateCandidate candidate = candidate_of(PublishedFrom::kDateLine, {}, text, 0);
    candidate.stamp = found.stamp;
    candidate.weight = weigh(chunk, found, label, beside, candidate.reason);
    if (found.stamp.other) candidate.weight -= 8;
    if (found.stamp.short_year) candidate.weight -= 14;
    if (count > 2) candidate.weight -= 15;
    if (label == DateLabel::kUpdated) {
      candidate.modified = true;
      candidate.from = PublishedFrom::kModified;
    }
    judge(chunk, found.begin, label, candidate);
    candidates_.push_back(std::move(candidate));
  }

  /// How much the line looks like one that tells when the article came out.
  [[nodiscard]] int weigh(const Chunk& chunk, const FoundStamp& found, DateLabel label,
                          std::size_t beside, std::string& reason) const {
    int weight = 30;
    if (label == DateLabel::kPublished || label == DateLabel::kUpdated) {
      weight = 76;
      reason = "a line that says so";
    } else if (is_byline(chunk.text)) {
      weight = 70;
      reason = "a byline";
    } else if (beside <= kFew) {
      weight = 70;
      reason = "a line that is a date";
    } else if (found.begin <= 12 && !ends_sentence(chunk.text)) {
      weight = 62;
      reason = "a line that begins with a date";
    } else if (beside <= kSome && !ends_sentence(chunk.text)) {
      weight = 56;
      reason = "a line with a date";
    } else {
      reason = "a date in running text";
    }
    if (places_.date_class(chunk.node) != DateClass::kNone) weight += 4;
    switch (places_.zone(chunk.node)) {
      case Zone::kAbove:
        return weight - 10;
      case Zone::kHead:
        return weight;
      case Zone::kText:
        return weight - 14;
      case Zone::kBelow:
        break;
    }
    return weight - 12;
  }

  void judge(const Chunk& chunk, std::size_t begin, DateLabel label,
             DateCandidate& candidate) const {
    const std::string lower = lower_case(std::string_view(chunk.text).substr(0, 80));
    // Among the paragraphs a short sentence is one of them, too, unless a label opens it.
    const bool among = places_.zone(chunk.node) == Zone::kText;
    const bool opened = label == DateLabel::kPublished && begin <= kOpening;
    const bool sentence =
        ends_sentence(chunk.text) && (chunk.text.size() > kSentence || (among && !opened));
    const bool told = told_.begin(lower);
    if (sentence && !told && !is_byline(chunk.text)) candidate.refused = "within a sentence";
    if (captions_.begin(lower)) candidate.refused = "of a picture";
    if (chunk.is_heading() && candidate.reason != "a line that is a date" &&
        label == DateLabel::kNone)
      candidate.refused = "in a heading";
    if (is_of_list(chunk, label)) candidate.refused = "in a line of others";
    if (label == DateLabel::kOther) candidate.refused = "of something else, as its label says";
    if (places_.is_in_link(chunk.node) ||
        (chunk.linked * 5 > chunk.text.size() * 4 && chunk.linked > 40))
      candidate.refused = "in a link to something else";
    if (lower.find("\xC2\xA9") != std::string::npos || lower.find("copyright") != std::string::npos)
      candidate.weight -= 20;
    if (places_.is_elsewhere(chunk.node)) candidate.refused = "beside the article, not of it";
  }

  /// Below the head, a date beside the linked title of something else.
  [[nodiscard]] bool is_of_list(const Chunk& chunk, DateLabel label) const {
    constexpr std::size_t kLinkedDate = 22;  // bytes of a link that may be the date itself
    const Zone zone = places_.zone(chunk.node);
    if (zone == Zone::kHead || zone == Zone::kAbove) return false;
    if (label != DateLabel::kNone || is_byline(chunk.text)) return false;
    const bool item = chunk.tag == GUMBO_TAG_LI && chunk.linked > 0;
    return item || (chunk.linked > kLinkedDate && chunk.linked * 3 > chunk.text.size());
  }

  [[nodiscard]] static bool is_byline(std::string_view text) {
    constexpr std::size_t kByline = 160;
    if (text.size() > kByline) return false;
    const std::string lower = lower_case(text.substr(0, 20));
    for (const std::string_view word : {"by ", "by: ", "written by", "posted by", "von ", "par ",
                                        "por ", "door ", "di ", "af ", "av "}) {
      if (lower.starts_with(word)) return true;
    }
    return false;
  }

  const DatePlaces& places_;
  DateLabels labels_;
  PageWords captions_{"caption"};
  PageWords told_{"told"};
  const StampReader& reader_;
  DateCandidates& candidates_;
};

}  // namespace

void add_dates_of_lines(const std::vector<Chunk>& chunks, const DatePlaces& places,
                        const StampReader& reader, DateCandidates& candidates) {
  LineDates lines(places, reader, candidates);
  for (const Chunk& chunk : chunks) lines.take(chunk);
}

}  // namespace dateline::article
