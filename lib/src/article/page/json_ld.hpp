// The JSON-LD of a page -> what it says about articles, and about what else stands on the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::article {

/// An object with a date or a headline of its own. Empty where nothing is said.
struct JsonLdItem {
  enum class Kind : unsigned char {
    kArticle,  // NewsArticle, BlogPosting, Report ...
    kPage,     // WebPage and its kinds
    kOther,    // something that may be all there is: Recipe, Dataset, CreativeWork, or no type
    kMedia,    // a video or sound: of its own day
    kAside     // a review, an event, a person, a site: its date is none of the article's
  };
  Kind kind = Kind::kOther;
  std::string type;
  std::string headline;
  std::string url;
  std::string body;       // articleBody
  std::string published;  // datePublished
  std::string created;    // dateCreated, uploadDate
  std::string modified;   // dateModified
  bool nested =
      false;  // inside something that is told of, not the page: a list, a review, an update
};

/// The contents of one script element; JSON that cannot be mended is searched for the fields by
/// their names.
[[nodiscard]] std::vector<JsonLdItem> read_json_ld(std::string_view script);

}  // namespace dateline::article
