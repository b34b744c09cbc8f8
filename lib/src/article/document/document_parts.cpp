// Puts the paragraphs of a document together, and weighs its dates.
#include "article/document/document_parts.hpp"

#include <fmt/format.h>

#include <utility>

#include "article/date/stamp.hpp"
#include "article/finish.hpp"
#include "article/page/html_tree.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using Kind = Paragraph::Kind;

/// White space as single blanks; line breaks of the author stay.
std::string clean(std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line;
    append_clean(line, text.substr(0, end));
    const std::string_view trimmed = ascii::trim(line);
    if (!trimmed.empty()) {
      if (!all.empty()) all += '\n';
      all += trimmed;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

/// A title that a program made up: "Document1", "Microsoft Word - letter.doc".
bool is_made_up(std::string_view title) {
  return title.find(' ') == std::string_view::npos ||
         ascii::starts_with_ignoring_case(title, "microsoft word") ||
         ascii::starts_with_ignoring_case(title, "untitled");
}

/// The day that a property tells, and what it is to the document.
struct Told {
  const std::string* text;
  const char* reason;
  PublishedFrom from;
  double sure;
};

void add_dates(const DocumentParts& parts, Article& read) {
  const auto line = read.published;
  if (line) {
    read.published_sure = 0.85;
    read.findings.push_back(
        {"date", calendar::to_string(*line), "a date line of the text", 85, true});
  }
  for (const Told& told :
       {Told{&parts.published, "the date of publication in the properties",
             PublishedFrom::kProperties, 0.8},
        Told{&parts.created, "made, by the properties", PublishedFrom::kProperties, 0.6},
        Told{&parts.modified, "last changed, by the properties", PublishedFrom::kModified, 0.4}}) {
    const auto stamp = StampReader().read(*told.text);
    if (!stamp) continue;
    const auto value = value_of(*stamp);
    const bool taken = !read.published;
    read.findings.push_back({"date", calendar::to_string(value), told.reason,
                             static_cast<int>(told.sure * 100), taken});
    if (taken) {
      read.published = value;
      read.published_text = *told.text;
      read.published_from = told.from;
      read.published_sure = told.sure;
    } else if (line && !read.published_other && told.from == PublishedFrom::kProperties &&
               calendar::to_string(value).substr(0, 10) != calendar::to_string(*line)) {
      read.published_other = value;
    }
  }
}

}  // namespace

Result<Article> article_of(DocumentParts parts, std::string id) {
  Article read;
  read.id = std::move(id);
  read.text_extracted = true;
  bool titled = false;  // the first block is the title, whatever it reads like
  for (Paragraph& paragraph : parts.paragraphs) {
    const std::string text = clean(paragraph.text);
    if (text.empty()) continue;
    if (read.text.empty()) {
      titled = paragraph.kind != Kind::kText && !parts.title_apart;
      // A book's first heading is its title once more.
      if (parts.title_apart && paragraph.kind != Kind::kText && text == parts.title) continue;
    } else {
      read.text += "\n\n";
    }
    read.text += text;
  }
  if (read.text.empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the document holds no text", 0});
  const std::string title = clean(parts.title);
  const bool apart = parts.title_apart && !title.empty();
  if (apart) read.title = title;
  auto done = finish(std::move(read), apart ? Heading::kNone : Heading::kPossible);
  if (!done) return done;
  if (titled && done->blocks.size() > 1 && !done->title_in_text) {
    done->blocks.front().kind = BlockKind::kTitle;
    done->title = done->text.substr(0, done->blocks.front().span.end);
    done->title_in_text = true;
  }
  if (done->title.empty() && !is_made_up(title)) done->title = title;
  add_dates(parts, *done);
  return done;
}

}  // namespace dateline::article
