// Dates of elements that are made for them: time, abbr, microdata, classes, attributes.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "article/page/date_labels.hpp"
#include "article/page/date_places.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kLongest = 160;  // bytes of an element that is a date

class ElementDates {
 public:
  ElementDates(const HtmlTree& tree, const DatePlaces& places, const StampReader& reader,
               DateCandidates& candidates)
      : tree_(tree), places_(places), reader_(reader), candidates_(candidates) {}

  void run() {
    for (std::int32_t i = 1; i < tree_.size(); ++i) {
      if (tree_.is_element(i)) take(i);
    }
  }

 private:
  void take(std::int32_t i) {
    if (tree_.tag(i) == GUMBO_TAG_META || tree_.tag(i) == GUMBO_TAG_SCRIPT) return;
    std::string_view role = tree_.attribute(i, "itemprop");
    if (role.empty()) role = tree_.attribute(i, "property");  // RDFa
    const std::string lower = ascii::to_lower(role);
    if (lower.find("datepublished") != std::string::npos || lower == "datecreated" ||
        lower.find("datemodified") != std::string::npos || lower == "uploaddate") {
      return add_microdata(i, lower);
    }
    const std::string_view said = stated(i);
    const bool is_time = tree_.tag(i) == GUMBO_TAG_TIME || tree_.has_attribute(i, "datetime");
    if (is_time || !said.empty()) return add_time(i, said);
    if (places_.own_class(i) != DateClass::kNone) add_named(i);
  }

  /// What an attribute of the element says the date is.
  [[nodiscard]] std::string_view stated(std::int32_t i) const {
    constexpr std::array<const char*, 17> kKeys = {
        "datetime",         "data-datetime",      "data-date",
        "data-time",        "data-timestamp",     "data-published",
        "data-utime",       "data-publish-date",  "data-published-date",
        "data-pubdate",     "data-epoch",         "data-unixtime",
        "data-publishdate", "data-seconds",       "data-posted",
        "data-created",     "data-date-published"};
    for (const char* key : kKeys) {
      const std::string_view value = tree_.attribute(i, key);
      if (!value.empty() && value.size() < kLongest && reader_.read(value)) return value;
    }
    const bool titled = tree_.tag(i) == GUMBO_TAG_ABBR || tree_.tag(i) == GUMBO_TAG_SPAN ||
                        tree_.tag(i) == GUMBO_TAG_A || tree_.tag(i) == GUMBO_TAG_TIME;
    const bool is_date =
        tree_.tag(i) == GUMBO_TAG_TIME || places_.date_class(i) != DateClass::kNone;
    if (!titled || !is_date) return {};
    for (const char* key : {"title", "content"}) {
      const std::string_view value = tree_.attribute(i, key);
      if (!value.empty() && value.size() < 60 && reader_.read(value)) return value;
    }
    return {};
  }

  void add_microdata(std::int32_t i, std::string_view role) {
    std::string text(tree_.attribute(i, "content"));
    if (text.empty() || !reader_.read(text)) text = tree_.attribute(i, "datetime");
    if (text.empty() || !reader_.read(text)) text = tree_.attribute(i, "title");
    const bool shown = text.empty() || !reader_.read(text);
    if (shown) text = shown_text(i);
    auto* candidate = add(i, text, fmt::format("itemprop {}", role), shown ? 86 : 90);
    if (candidate == nullptr) return;
    if (role.find("datemodified") != std::string::npos) set_modified(*candidate);
    if (role == "datecreated" || role == "uploaddate") candidate->weight -= 10;
    if (is_of_another(i)) candidate->refused = "of something embedded";
  }

  /// Microdata of a video, a comment, a review.
  [[nodiscard]] bool is_of_another(std::int32_t i) const {
    for (std::int32_t up = i; up > 0; up = tree_[up].parent) {
      if (!tree_.has_attribute(up, "itemscope")) continue;
      const std::string_view type = tree_.attribute(up, "itemtype");
      for (const std::string_view other :
           {"VideoObject", "AudioObject", "ImageObject", "Comment", "UserComments", "Review",
            "Event", "Person", "Rating", "Product", "Offer"}) {
        if (type.ends_with(other)) return true;
      }
      return false;
    }
    return false;
  }

  void add_time(std::int32_t i, std::string_view said) {
    const bool shown = said.empty();
    const DateClass named = places_.date_class(i);
    int weight = named == DateClass::kPublished ? 82 : named == DateClass::kDate ? 76 : 70;
    if (tree_.has_attribute(i, "pubdate")) weight = 88;
    if (shown) weight -= 6;
    const std::string text = shown ? shown_text(i) : std::string(said);
    auto* candidate = add(i, text, name_of(i), weight);
    if (candidate != nullptr && named == DateClass::kModified && !tree_.has_attribute(i, "pubdate"))
      set_modified(*candidate);
  }

  void add_named(std::int32_t i) {
    const std::string text = shown_text(i);
    if (text.empty()) return;
    const DateClass named = places_.own_class(i);
    const int weight = named == DateClass::kPublished ? 72 : 62;
    const std::string kind = tree_.attribute(i, "class").empty()
                                 ? "id " + std::string(tree_.attribute(i, "id"))
                                 : "class " + std::string(tree_.attribute(i, "class"));
    const auto found = reader_.find(text);
    if (found.empty() || text.size() > kLongest) return;
    // With "Updated 9 June; published 6 June" the lines of text tell the two apart.
    if (found.size() > 1) return;
    const std::size_t beside = text.size() - (found[0].end - found[0].begin);
    if (beside > 90) return;
    auto* candidate = add(i, text, kind.substr(0, 60), beside > 40 ? weight - 8 : weight);
    if (candidate != nullptr && named == DateClass::kModified) set_modified(*candidate);
  }

  [[nodiscard]] std::string shown_text(std::int32_t i) const {
    if (tree_[i].end - i > 60) return {};
    std::string text = tree_.inner_text(i);
    return text.size() <= 2 * kLongest ? text : std::string();
  }

  [[nodiscard]] std::string name_of(std::int32_t i) const {
    if (tree_.tag(i) == GUMBO_TAG_TIME) return "time element";
    if (tree_.tag(i) == GUMBO_TAG_ABBR) return "abbr element";
    return "attribute of an element";
  }

  static void set_modified(DateCandidate& candidate) {
    candidate.modified = true;
    candidate.from = PublishedFrom::kModified;
    candidate.weight -= 6;
  }

  DateCandidate* add(std::int32_t i, std::string_view text, std::string reason, int weight) {
    const auto stamp = reader_.read(text);
    if (!stamp) return nullptr;
    DateCandidate candidate =
        candidate_of(PublishedFrom::kTimeElement, std::move(reason), text, weight);
    candidate.stamp = *stamp;
    if (stamp->other) candidate.weight -= 8;
    if (stamp->short_year) candidate.weight -= 12;
    judge_place(i, candidate);
    judge_label(i, candidate);
    candidates_.push_back(std::move(candidate));
    return &candidates_.back();
  }

  void judge_place(std::int32_t i, DateCandidate& candidate) const {
    switch (places_.zone(i)) {
      case Zone::kAbove:
        candidate.weight -= 6;
        break;
      case Zone::kHead:
        break;
      case Zone::kText:
        candidate.weight -= 14;
        break;
      case Zone::kBelow:
        candidate.weight -= 10;
        break;
    }
    if (places_.is_elsewhere(i)) candidate.refused = "beside the article, not of it";
    if (places_.is_in_link(i)) candidate.refused = "in a link to something else";
    if (places_.is_in_sentence(i) && candidate.reason.find("itemprop") == std::string::npos)
      candidate.refused = "within a sentence";
  }

  /// "Updated <time>", in the same block or in the element itself.
  void judge_label(std::int32_t i, DateCandidate& candidate) const {
    const std::string own = shown_text(i);
    const auto inside = reader_.find(own);
    DateLabel label = DateLabel::kNone;
    if (!inside.empty()) label = labels_.before(std::string_view(own).substr(0, inside[0].begin));
    if (label == DateLabel::kNone) label = labels_.before(text_before(i));
    if (label == DateLabel::kUpdated) set_modified(candidate);
    if (label == DateLabel::kOther) candidate.refused = "of something else, as its label says";
    if (label == DateLabel::kPublished) candidate.weight += 8;
  }

  /// The last words before the element in its parent or, when it is the first there, in the
  /// parent's.
  [[nodiscard]] std::string text_before(std::int32_t i) const {
    constexpr std::int32_t kNodes = 12;
    std::int32_t from = tree_[i].parent;
    if (from > 0 && i == from + 1) from = tree_[from].parent;
    std::string text;
    for (std::int32_t at = std::max(from, i - kNodes); at < i && at >= 0; ++at) {
      if (tree_.is_text(at)) append_clean(text, tree_.text(at));
    }
    return text;
  }

  const HtmlTree& tree_;
  const DatePlaces& places_;
  DateLabels labels_;
  const StampReader& reader_;
  DateCandidates& candidates_;
};

}  // namespace

void add_dates_of_elements(const HtmlTree& tree, const DatePlaces& places,
                           const StampReader& reader, DateCandidates& candidates) {
  ElementDates(tree, places, reader, candidates).run();
}

}  // namespace dateline::article
