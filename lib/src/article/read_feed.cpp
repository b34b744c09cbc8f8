// RSS 2.0, RSS 1.0 and Atom -> an Article an entry.
#include <fmt/format.h>

#include <new>
#include <pugixml.hpp>
#include <utility>

#include "article/date/stamp.hpp"
#include "article/finish.hpp"
#include "article/json_fields.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using Entries = std::vector<Result<Article>>;

/// The name without its prefix: feeds say "atom:entry" and "entry".
std::string_view bare(const char* name) {
  const std::string_view full = name;
  const std::size_t colon = full.find(':');
  return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

/// Markup into a string; a stream would keep to itself that memory has run out.
class Markup : public pugi::xml_writer {
 public:
  explicit Markup(std::string& into) : into_(into) {}
  void write(const void* bytes, std::size_t size) override {
    into_.append(static_cast<const char*>(bytes), size);
  }

 private:
  std::string& into_;
};

/// The characters of an element; markup in it, where it stands as markup, as HTML.
std::string content_of(pugi::xml_node node) {
  bool markup = false;
  for (const auto child : node.children()) markup |= child.type() == pugi::node_element;
  std::string out;
  Markup into(out);
  for (const auto child : node.children()) {
    if (markup) {
      child.print(into, "", pugi::format_raw);
    } else {
      out += child.value();
    }
  }
  return out;
}

/// The first child of one of the names, the best name first.
pugi::xml_node first_of(pugi::xml_node entry, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const auto child : entry.children()) {
      const bool whole = name.find(':') != std::string_view::npos;
      if (whole ? name == child.name() : name == child.name() || name == bare(child.name()))
        return child;
    }
  }
  return {};
}

std::string link_of(pugi::xml_node entry) {
  std::string link;
  for (const auto child : entry.children()) {
    if (bare(child.name()) != "link") continue;
    const std::string_view rel = child.attribute("rel").value();
    if (!rel.empty() && rel != "alternate") continue;
    link = child.attribute("href").value();
    if (link.empty()) link = ascii::trim(content_of(child));
    if (!link.empty()) return link;
  }
  return std::string(ascii::trim(content_of(first_of(entry, {"guid", "id"}))));
}

void set_date(pugi::xml_node entry, Article& read) {
  const auto published =
      first_of(entry, {"pubDate", "published", "dc:date", "issued", "created", "date"});
  const auto node = published ? published : first_of(entry, {"updated", "modified"});
  const std::string text(ascii::trim(content_of(node)));
  const auto stamp = article::StampReader().read(text);
  if (!stamp) return;
  read.published = article::value_of(*stamp);
  read.published_text = text;
  read.published_from = published ? PublishedFrom::kDocument : PublishedFrom::kModified;
}

Result<Article> read_entry(pugi::xml_node entry, std::size_t number) {
  Article read;
  read.id = link_of(entry);
  if (read.id.empty()) {
    read.id = fmt::format("{}", number);
    read.id_is_number = true;
  }
  read.title = article::plain_line(content_of(first_of(entry, {"title"})));
  set_date(entry, read);
  const auto text = first_of(entry, {"content:encoded", "content", "description", "summary"});
  article::set_text(content_of(text), read);
  read.text_extracted = true;
  if (ascii::trim(read.text).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the entry holds no text", 0});
  return article::finish(std::move(read), article::Heading::kNone);
}

}  // namespace

Result<Entries> read_feed(std::string_view bytes, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  pugi::xml_document document;
  // Doctypes and entities of one's own are passed over, never expanded or fetched.
  const auto parsed = document.load_buffer(bytes.data(), bytes.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) {
    return tl::unexpected(Error{ErrorCode::kSyntax,
                                fmt::format("broken XML: {}", parsed.description()),
                                static_cast<std::size_t>(parsed.offset)});
  }
  const auto root = document.document_element();
  Entries entries;
  const auto take_from = [&](pugi::xml_node parent) {
    for (const auto child : parent.children()) {
      const std::string_view name = bare(child.name());
      if (name == "item" || name == "entry")
        entries.push_back(read_entry(child, entries.size() + 1));
    }
  };
  take_from(root);
  for (const auto child : root.children()) {
    if (bare(child.name()) == "channel") take_from(child);
  }
  if (entries.empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the feed has no entries", 0});
  return entries;
}

}  // namespace dateline
