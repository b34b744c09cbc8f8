// Finds the element whose children bear a time each; what stands in such a child, or from it to the
// next one, is a post.
#include "article/page/live_posts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "article/page/name_words.hpp"
#include "article/page/page_title.hpp"
#include "article/text/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kFewestPosts = 3;

/// An element that says a time.
struct Mark {
  std::int32_t node = 0;
  Stamp stamp;
};

/// The children of an element that hold marks, each with its first.
struct Row {
  std::int32_t parent = -1;
  std::vector<std::pair<std::int32_t, Stamp>> children;
};

struct LivePost {
  std::int32_t begin = 0;  // nodes
  std::int32_t end = 0;
  Stamp stamp;
  std::vector<std::size_t> blocks;  // positions in the article's
};

class PostFinder {
 public:
  PostFinder(const HtmlTree& tree, const PageData& data, const StampReader& reader,
             const Article& read)
      : tree_(tree), data_(data), reader_(reader), read_(read) {}

  std::vector<LivePost> run(const std::vector<Chunk>& chunks,
                            const std::vector<std::size_t>& chosen) const {
    const Row row = longest_row(find_marks());
    if (row.children.size() < kFewestPosts) return told_by_data();
    std::vector<LivePost> own = cut(row, true);
    const std::size_t within = assign(chunks, chosen, own);
    if (is_made_of(own, within) && (is_live(row) || is_in_order(own))) return own;
    std::vector<LivePost> flat = cut(row, false);
    const std::size_t covered = assign(chunks, chosen, flat);
    if (is_live(row) && is_made_of(flat, covered)) return flat;
    return told_by_data();
  }

 private:
  /// The updates of JSON-LD, found by their headlines in the text.
  [[nodiscard]] std::vector<LivePost> told_by_data() const {
    std::vector<std::pair<std::string, Stamp>> updates;  // in the order of the data
    for (const JsonLdItem& item : data_.items) {
      const auto stamp = reader_.read(item.published);
      if (item.nested && !item.headline.empty() && stamp && stamp->clock)
        updates.emplace_back(comparable(item.headline), *stamp);
    }
    if (updates.size() < kFewestPosts) return {};
    std::vector<LivePost> posts;
    std::size_t bytes = 0;
    std::map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < updates.size(); ++i) numbers.emplace(updates[i].first, i);
    for (std::size_t block = 0; block < read_.blocks.size(); ++block) {
      const auto found = numbers.find(comparable(slice(read_.text, read_.blocks[block].span)));
      if (found != numbers.end())
        posts.push_back({0, 0, updates[found->second].second, {}});
      else if (posts.empty())  // the heading over the very first words is left out of the text
        posts.push_back({0, 0, updates.front().second, {}});
      posts.back().blocks.push_back(block);
      bytes += read_.blocks[block].span.size();
    }
    return is_made_of(posts, bytes) ? posts : std::vector<LivePost>();
  }

  [[nodiscard]] std::vector<Mark> find_marks() const {
    std::vector<Mark> marks;
    for (std::int32_t i = 1; i < tree_.size(); ++i) {
      if (!tree_.is_element(i) || tree_[i].end - i > 8) continue;
      if (const auto stamp = stamp_of(i)) marks.push_back({i, *stamp});
    }
    return marks;
  }

  [[nodiscard]] std::optional<Stamp> stamp_of(std::int32_t i) const {
    for (const char* key :
         {"datetime", "data-datetime", "data-timestamp", "data-time", "data-date"}) {
      if (!tree_.has_attribute(i, key)) continue;
      if (const auto stamp = reader_.read(tree_.attribute(i, key)); stamp && stamp->clock)
        return stamp;
    }
    const auto use = [](std::string_view word) {
      return word == "time" || word == "timestamp" || word == "date" || word == "clock";
    };
    const bool named =
        tree_.tag(i) == GUMBO_TAG_TIME || any_name_word(tree_.attribute(i, "class"), use);
    return named ? stamp_in(tree_.inner_text(i)) : std::nullopt;
  }

  /// "4 March 2021, 10:15", "10.15am": with its day, or on that of the page.
  [[nodiscard]] std::optional<Stamp> stamp_in(const std::string& text) const {
    constexpr std::size_t kLongest = 40;
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    if (const auto found = reader_.find(text); !found.empty()) {
      return found.front().stamp.clock ? std::optional(found.front().stamp) : std::nullopt;
    }
    if (!read_.published || !ascii::is_digit(text.front()) || text.size() > 14) return std::nullopt;
    const std::string day = calendar::to_string(*read_.published).substr(0, 10);
    const auto found = reader_.find(day + ' ' + text);
    if (found.size() != 1 || !found.front().stamp.clock) return std::nullopt;
    return found.front().stamp;
  }

  /// Of all elements the one with most children that bear marks, the deepest of equal ones.
  [[nodiscard]] Row longest_row(const std::vector<Mark>& marks) const {
    std::map<std::int32_t, Row> rows;
    for (const Mark& mark : marks) {
      for (std::int32_t i = mark.node; i > 0; i = tree_[i].parent) {
        Row& row = rows[tree_[i].parent];
        row.parent = tree_[i].parent;
        if (!row.children.empty() && row.children.back().first == i) break;  // so it is above
        row.children.emplace_back(i, mark.stamp);
      }
    }
    Row best;
    for (auto& [parent, row] : rows) {
      if (row.children.size() >= best.children.size()) best = std::move(row);
    }
    return best;
  }

  /// The children themselves, or what stands from one to the next.
  [[nodiscard]] std::vector<LivePost> cut(const Row& row, bool own) const {
    std::vector<LivePost> posts;
    for (std::size_t i = 0; i < row.children.size(); ++i) {
      const auto& [child, stamp] = row.children[i];
      const bool last = i + 1 == row.children.size();
      const std::int32_t next = last ? tree_[row.parent].end : row.children[i + 1].first;
      posts.push_back({child, own ? tree_[child].end : next, stamp, {}});
    }
    return posts;
  }

  /// Gives each post its blocks; bytes of text in all of them.
  [[nodiscard]] std::size_t assign(const std::vector<Chunk>& chunks,
                                   const std::vector<std::size_t>& chosen,
                                   std::vector<LivePost>& posts) const {
    std::size_t bytes = 0;
    std::size_t post = 0;
    for (std::size_t block = 0; block < chosen.size() && block < read_.blocks.size(); ++block) {
      const std::int32_t node = chunks[chosen[block]].node;
      while (post < posts.size() && posts[post].end <= node) ++post;
      if (post == posts.size()) break;
      if (node < posts[post].begin) continue;
      posts[post].blocks.push_back(block);
      bytes += read_.blocks[block].span.size();
    }
    return bytes;
  }

  [[nodiscard]] bool is_made_of(const std::vector<LivePost>& posts, std::size_t bytes) const {
    const auto filled = std::count_if(posts.begin(), posts.end(),
                                      [](const LivePost& post) { return !post.blocks.empty(); });
    return static_cast<std::size_t>(filled) >= kFewestPosts && bytes * 2 >= read_.text.size();
  }

  /// The newest first, or last.
  [[nodiscard]] static bool is_in_order(const std::vector<LivePost>& posts) {
    const auto number = [](const LivePost& post) {
      const auto day = calendar::day_number(post.stamp.day).value_or(0);
      return (day * 24 + post.stamp.clock->hour) * 60 + post.stamp.clock->minute;
    };
    const auto before = [&](const LivePost& a, const LivePost& b) { return number(a) < number(b); };
    return std::is_sorted(posts.begin(), posts.end(), before) ||
           std::is_sorted(posts.rbegin(), posts.rend(), before);
  }

  /// Whether the page calls itself so, in its data or in the names of elements.
  [[nodiscard]] bool is_live(const Row& row) const {
    for (const JsonLdItem& item : data_.items) {
      if (item.type.find("LiveBlog") != std::string::npos) return true;
    }
    const auto use = [](std::string_view word) {
      return word == "live" || word == "liveblog" || word == "ticker" || word == "liveticker";
    };
    for (std::int32_t i = row.children.front().first; i > 0; i = tree_[i].parent) {
      if (any_name_word(tree_.attribute(i, "class"), use) ||
          any_name_word(tree_.attribute(i, "id"), use))
        return true;
    }
    return false;
  }

  const HtmlTree& tree_;
  const PageData& data_;
  const StampReader& reader_;
  const Article& read_;
};

}  // namespace

void find_posts(const HtmlTree& tree, const std::vector<Chunk>& chunks,
                const std::vector<std::size_t>& chosen, const PageData& data,
                const StampReader& reader, Article& read) {
  for (const LivePost& post : PostFinder(tree, data, reader, read).run(chunks, chosen)) {
    if (post.blocks.empty()) continue;
    const Span span = {read.blocks[post.blocks.front()].span.begin,
                       read.blocks[post.blocks.back()].span.end};
    read.posts.push_back({span, value_of(post.stamp)});
    read.findings.push_back({"post", calendar::to_string(read.posts.back().published),
                             "a post of a live blog", 0, true});
  }
}

}  // namespace dateline::article
