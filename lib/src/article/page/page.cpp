// Reads a page: first what it says about itself, then its title, its text, and by these its date.
#include "article/page/page.hpp"

#include <algorithm>
#include <array>

#include "article/json_fields.hpp"
#include "article/page/date_places.hpp"
#include "article/page/html_body.hpp"
#include "article/page/html_chunks.hpp"
#include "article/page/live_posts.hpp"
#include "article/page/page_data.hpp"
#include "article/page/page_date.hpp"
#include "article/page/page_title.hpp"
#include "article/text/blocks.hpp"
#include "article/text/lines.hpp"

namespace dateline::article {
namespace {

/// One way to read the text.
struct Reading {
  std::vector<Chunk> chunks;
  Body body;
  std::vector<std::size_t> chosen;
  std::string_view care;

  [[nodiscard]] std::size_t size() const {
    std::size_t bytes = 0;
    for (const std::size_t i : chosen) bytes += chunks[i].text.size();
    return bytes;
  }
};

Reading read_text(const HtmlTree& tree, const PageTitle& title, Care care) {
  Reading reading;
  reading.chunks = find_chunks(tree, care);
  reading.body = find_body(tree, reading.chunks, title.heading);
  reading.chosen = choose_chunks(reading.chunks, reading.body, title.text);
  return reading;
}

/// Bytes of all unlinked sentences in paragraphs of the page, whatever the elements around them are
/// called.
std::size_t all_paragraphs(const Reading& careless) {
  std::size_t bytes = 0;
  for (const Chunk& chunk : careless.chunks) {
    if (is_running_text(chunk) && ends_sentence(chunk.text)) bytes += chunk.text.size();
  }
  return bytes;
}

/// Bytes of text in p elements outside of links: what there may be at most.
std::size_t paragraph_bytes(const HtmlTree& tree) {
  std::size_t bytes = 0;
  std::int32_t paragraph_end = 0;
  std::int32_t link_end = 0;
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == GUMBO_TAG_P) paragraph_end = std::max(paragraph_end, tree[i].end);
    if (tree.tag(i) == GUMBO_TAG_A) link_end = tree[i].end;
    if (i < paragraph_end && i >= link_end) bytes += tree.text(i).size();
  }
  return bytes;
}

/// For a page without any sentence in a paragraph: what words are to be seen at all.
void take_all_words(Reading& reading) {
  for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
    const Chunk& chunk = reading.chunks[i];
    const bool words = chunk.text.find(' ') != std::string::npos;
    if (words && !chunk.noise && chunk.linked * 2 <= chunk.text.size() && !chunk.is_heading())
      reading.chosen.push_back(i);
  }
  reading.care = "whatever words there are";
}

/// The net: a page that would lose most of its paragraphs is read again with less care, and that is
/// taken where it gives twice as much.
Reading read_safely(const HtmlTree& tree, const PageTitle& title) {
  constexpr std::size_t kSurelyEnough = 6000;  // bytes
  constexpr std::array kWays = {std::pair(Care::kStrong, std::string_view("without weak names")),
                                std::pair(Care::kLeast, std::string_view("without names"))};
  Reading best = read_text(tree, title, Care::kFull);
  best.care = "by all names";
  if (!best.chosen.empty() && best.size() * 2 >= paragraph_bytes(tree)) return best;
  for (const auto& [care, name] : kWays) {
    if (best.size() > kSurelyEnough) break;
    Reading other = read_text(tree, title, care);
    if (best.size() * 2 >= all_paragraphs(other) || other.size() < best.size() * 2) continue;
    // What stands in comments and lists of others is more text, but not the article's.
    if (care == Care::kLeast && best.size() > 600) continue;
    best = std::move(other);
    best.care = name;
  }
  if (best.chosen.empty()) take_all_words(best);
  return best;
}

/// A page that scripts fill may hold its text in its data alone. Whether that was taken.
bool take_body_of_data(const PageData& data, Article& read) {
  constexpr std::size_t kMostBeside = 600;  // bytes of text on the page itself
  for (const JsonLdItem& item : data.items) {
    const bool fuller = item.body.size() > 200 && read.text.size() * 4 < item.body.size();
    if (item.nested || !fuller || read.text.size() > kMostBeside) continue;
    read.text.clear();
    read.blocks.clear();
    set_text(item.body, read);
    read.blocks = find_blocks(read.text, Heading::kNone);
    read.findings.push_back({"text", std::to_string(read.text.size()) + " bytes",
                             "articleBody of JSON-LD: the page shows next to nothing", 0, true});
    return true;
  }
  return false;
}

PageFrame frame_of(const HtmlTree& tree, const Reading& reading, const PageTitle& title) {
  PageFrame frame;
  frame.body = reading.body.element;
  frame.title = title.heading;
  for (std::int32_t i = 0; i < tree.size() && frame.title < 0; ++i) {
    if (tree.tag(i) == GUMBO_TAG_H1 && tree.inner_text(i).find(' ') != std::string::npos)
      frame.title = i;
  }
  // A short line under the title is no paragraph yet: the date may come after it.
  for (const std::size_t i : reading.chosen) {
    const Chunk& chunk = reading.chunks[i];
    if (frame.first < 0 && is_running_text(chunk) && chunk.node > frame.title)
      frame.first = chunk.node;
    frame.last = std::max(frame.last, chunk.node);
  }
  if (frame.first < 0 && !reading.chosen.empty())
    frame.first = reading.chunks[reading.chosen.front()].node;
  return frame;
}

}  // namespace

void read_page(const HtmlTree& tree, std::string_view html, const std::string& address,
               Article& read) {
  PageData data = read_page_data(tree, html);
  if (!address.empty()) data.addresses.push_back(address);
  const PageTitle title = find_title(tree, data);
  read.title = title.text;
  const Reading reading = read_safely(tree, title);
  write_body(reading.chunks, reading.chosen, read);
  const bool of_data = take_body_of_data(data, read);
  read.findings.push_back({"title", title.text, title.why, 0, true});
  read.findings.push_back({"text", std::to_string(read.text.size()) + " bytes",
                           reading.body.why + ", " + std::string(reading.care), 0, true});
  const PageFrame frame = frame_of(tree, reading, title);
  const StampReader reader(data.habits);
  DateCandidates candidates;
  add_dates_of_data(data, title.text, reader, candidates);
  const DatePlaces places(tree, frame);
  add_dates_of_elements(tree, places, reader, candidates);
  add_dates_of_lines(reading.chunks, places, reader, candidates);
  choose_date(candidates, read);
  if (!of_data) find_posts(tree, reading.chunks, reading.chosen, data, reader, read);
}

}  // namespace dateline::article
