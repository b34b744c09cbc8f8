// Reads stories line by line and finds their excerpts in the articles.
#include "stories.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>

#include "dateline/read.hpp"
#include "timeml_gold.hpp"

namespace dateline::train {

namespace fs = std::filesystem;

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Where the bracketed word of an excerpt lies if the excerpt begins here; blanks match any blanks.
/// Brackets before or behind it are the article's own.
std::optional<Span> match_at(std::string_view text, std::size_t at, std::string_view excerpt) {
  const std::size_t opens = excerpt.find('[');
  const std::size_t closes = excerpt.find(']', std::min(opens, excerpt.size()));
  Span span;
  for (std::size_t i = 0; i < excerpt.size(); ++i) {
    if (i == opens) {
      span.begin = static_cast<std::uint32_t>(at);
    } else if (i == closes) {
      span.end = static_cast<std::uint32_t>(at);
    } else if (is_blank(excerpt[i])) {
      if (at >= text.size() || !is_blank(text[at])) return std::nullopt;
      while (at < text.size() && is_blank(text[at])) ++at;
      while (i + 1 < excerpt.size() && is_blank(excerpt[i + 1])) ++i;
    } else if (at >= text.size() || text[at++] != excerpt[i]) {
      return std::nullopt;
    }
  }
  return span;
}

std::optional<Span> find(std::string_view text, std::string_view excerpt) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (const auto span = match_at(text, at, excerpt); span && !span->empty()) return span;
  return std::nullopt;
}

Error fault(const fs::path& path, std::string_view what, std::string_view where) {
  return {ErrorCode::kSyntax, path.string() + ": " + std::string(what) + ": " + std::string(where),
          0};
}

/// The excerpts of one line `at:`.
Result<std::vector<Span>> read_mentions(const fs::path& path, std::string_view text,
                                        std::string_view rest) {
  std::vector<Span> mentions;
  while (!rest.empty()) {
    const auto end = std::min(rest.find("||"), rest.size());
    const std::string_view excerpt = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 2, rest.size()));
    if (excerpt.empty()) continue;
    const auto span = find(text, excerpt);
    if (!span) return tl::unexpected(fault(path, "not in the article", excerpt));
    mentions.push_back(*span);
  }
  return mentions;
}

Result<Story> read_story(const fs::path& path) {
  Story story;
  story.folder = path.parent_path();
  story.name = path.stem().string();
  auto article = read_text(
      read_file(fs::path(path).replace_extension(".txt").string()).value_or(""), story.name);
  if (!article) return tl::unexpected(article.error());
  story.article = std::move(*article);
  std::istringstream lines(read_file(path.string()).value_or(""));
  for (std::string line; std::getline(lines, line);) {
    const std::string_view words = trim(line);
    if (words.starts_with("published:")) {
      const auto date = calendar::parse_value(trim(words.substr(10)));
      if (!date) return tl::unexpected(fault(path, "no date", words));
      story.article.published = *date;
    } else if (words.starts_with("at:")) {
      auto mentions = read_mentions(path, story.article.text, words.substr(3));
      if (!mentions) return tl::unexpected(mentions.error());
      story.events.push_back(std::move(*mentions));
      story.dates.emplace_back();
    } else if (words.starts_with("date:") && !story.dates.empty()) {
      story.dates.back() = trim(words.substr(5));
    }
  }
  return story;
}

}  // namespace

Result<std::vector<Story>> read_stories(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code missing;
  for (const auto& file : fs::directory_iterator(folder, missing))
    if (file.path().extension() == ".story") paths.push_back(file.path());
  if (paths.empty()) return tl::unexpected(fault(folder, "no stories", "*.story"));
  std::ranges::sort(paths);
  std::vector<Story> stories;
  for (const fs::path& path : paths) {
    auto story = read_story(path);
    if (!story) return tl::unexpected(story.error());
    stories.push_back(std::move(*story));
  }
  return stories;
}

}  // namespace dateline::train
