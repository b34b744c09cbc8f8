// Dates of JSON-LD, of meta elements and of addresses.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "article/page/page_date.hpp"
#include "article/page/page_title.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

class DataDates {
 public:
  DataDates(const PageData& data, std::string_view title, const StampReader& reader,
            DateCandidates& candidates)
      : data_(data), title_(comparable(title)), reader_(reader), candidates_(candidates) {}

  void run() {
    for (const JsonLdItem& item : data_.items) add_item(item);
    for (const Meta& meta : data_.metas) add_meta(meta);
    for (std::size_t i = 0; i < data_.addresses.size(); ++i)
      add_address(data_.addresses[i], i == 0 ? 90 : 84, "the page's address");
    add(data_.parsely_date, PublishedFrom::kMeta, "meta parsely-page", 88);
    add(data_.scripts_date, PublishedFrom::kJsonLd, "the data of a script", 42);
    add_address(data_.image, 40, "the address of the page's picture");
  }

 private:
  DateCandidate* add(std::string_view text, PublishedFrom from, std::string reason, int weight) {
    if (text.empty()) return nullptr;
    const auto stamp = reader_.read(text);
    DateCandidate candidate = candidate_of(from, std::move(reason), text, weight);
    if (stamp) candidate.stamp = *stamp;
    if (!stamp) candidate.refused = "no date, or a placeholder";
    candidates_.push_back(std::move(candidate));
    return &candidates_.back();
  }

  /// Whether a page with several articles in its data means another one by this.
  [[nodiscard]] bool is_another(const JsonLdItem& item) const {
    if (item.headline.empty() || title_.empty()) return false;
    if (tells_the_same(comparable(item.headline), title_)) return false;
    return std::ranges::any_of(data_.items, [&](const JsonLdItem& each) {
      return !each.published.empty() && !each.headline.empty() &&
             tells_the_same(comparable(each.headline), title_);
    });
  }

  [[nodiscard]] static int weight_of(const JsonLdItem& item) {
    using enum JsonLdItem::Kind;
    switch (item.kind) {
      case kArticle:
        return 96;
      case kPage:
        return 84;
      case kOther:
        return 80;
      case kMedia:
        return 44;
      case kAside:
        break;
    }
    return 20;
  }

  void add_item(const JsonLdItem& item) {
    const std::string type = item.type.empty() ? "an object" : item.type;
    const int weight = weight_of(item);
    const auto judge = [&](DateCandidate* candidate) {
      if (candidate == nullptr) return;
      if (item.nested) candidate->refused = "inside something else than the article";
      if (item.kind == JsonLdItem::Kind::kAside) candidate->refused = "no article";
      if (is_another(item)) candidate->refused = "another article's";
    };
    judge(add(item.published, PublishedFrom::kJsonLd, "datePublished of " + type, weight));
    judge(add(item.created, PublishedFrom::kJsonLd, "dateCreated of " + type, weight - 12));
    auto* modified =
        add(item.modified, PublishedFrom::kModified, "dateModified of " + type, weight - 10);
    judge(modified);
    if (modified != nullptr) modified->modified = true;
  }

  void add_meta(const Meta& meta) {
    int weight = 0;
    bool modified = false;
    if (published_.contains(meta.name)) {
      weight = 92;
    } else if (date_.contains(meta.name)) {
      weight = 78;
    } else if (modified_.contains(meta.name)) {
      weight = 80;
      modified = true;
    }
    if (weight == 0) return;
    if (meta.name.starts_with("video:")) weight = 44;  // as the video of JSON-LD
    auto* candidate = add(meta.content, modified ? PublishedFrom::kModified : PublishedFrom::kMeta,
                          "meta " + meta.name, weight);
    if (candidate == nullptr) return;
    candidate->modified = modified;
    if (meta.embedded) candidate->refused = "of something embedded";
  }

  void add_address(std::string_view address, int weight, std::string_view reason);

  const PageData& data_;
  std::string title_;
  const StampReader& reader_;
  DateCandidates& candidates_;
  PageWords published_{"meta published"};
  PageWords date_{"meta date"};
  PageWords modified_{"meta modified"};
};

int number_of(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// The pieces of an address between its slashes and signs.
std::vector<std::string_view> pieces_of(std::string_view address) {
  std::vector<std::string_view> pieces;
  std::size_t at = 0;
  while (at < address.size()) {
    const std::size_t end = std::min(address.find_first_of("/-_.=?&", at), address.size());
    pieces.push_back(address.substr(at, end - at));
    at = end + 1;
  }
  return pieces;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, ascii::is_digit);
}

std::optional<calendar::Day> day_of(int year, int month, int day) {
  constexpr int kFirstPage = 1994;
  constexpr int kLastPage = 2069;
  if (year < kFirstPage || year > kLastPage) return std::nullopt;
  return calendar::make_day(year, month, day);
}

/// ".../2019/06/06/...", "/2019/jun/06/", "/2019-06-06-", "/20190606/", "/2019/0606/",
/// "/06-06-2019".
std::optional<calendar::Day> day_in_address(std::string_view address, const MonthNames& months) {
  const std::size_t scheme = address.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t path = address.find('/', host);
  if (path == std::string_view::npos) return std::nullopt;
  const auto pieces = pieces_of(address.substr(path + 1, 400));
  const auto piece = [&](std::size_t i) {
    return i < pieces.size() ? pieces[i] : std::string_view();
  };
  const auto small = [&](std::size_t i) { return all_digits(piece(i)) && piece(i).size() <= 2; };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::optional<calendar::Day> day;
    if (!all_digits(pieces[i])) continue;
    const int number = number_of(pieces[i].substr(0, 8));
    if (pieces[i].size() == 4) {
      const int month = small(i + 1) ? number_of(piece(i + 1))
                                     : months.month(ascii::to_lower(piece(i + 1)), "en");
      if (month > 0 && small(i + 2)) day = day_of(number, month, number_of(piece(i + 2)));
      if (!day && all_digits(piece(i + 1)) && piece(i + 1).size() == 4)
        day = day_of(number, number_of(piece(i + 1)) / 100, number_of(piece(i + 1)) % 100);
    } else if (pieces[i].size() == 8) {
      day = day_of(number / 10000, number / 100 % 100, number % 100);
    } else if (small(i) && small(i + 1) && piece(i + 2).size() == 4 && all_digits(piece(i + 2)) &&
               number > 12) {
      day = day_of(number_of(piece(i + 2)), number_of(piece(i + 1)), number);
    }
    if (day) return day;
  }
  return std::nullopt;
}

void DataDates::add_address(std::string_view address, int weight, std::string_view reason) {
  const auto day = day_in_address(address, reader_.months());
  if (!day) return;
  candidates_.push_back(
      candidate_of(PublishedFrom::kAddress, std::string(reason), address, weight));
  candidates_.back().stamp = stamp_on(*day);
}

}  // namespace

void add_dates_of_data(const PageData& data, std::string_view title, const StampReader& reader,
                       DateCandidates& candidates) {
  DataDates(data, title, reader, candidates).run();
}

}  // namespace dateline::article
