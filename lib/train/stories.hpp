// Articles with the timelines that editors made of them -> articles and the places of each event.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline::train {

struct Story {
  std::filesystem::path folder;  // that holds it
  std::string name;
  Article article;
  std::vector<std::vector<Span>> events;  // for each event of the timeline all its mentions
  std::vector<std::string> dates;         // of each, as the line `date:` has it
};

/// Reads NAME.story and NAME.txt, in the order of their names. A story has a line `published: DATE`
/// and for each event a line `at:` with excerpts of the article between ||, each with the word that
/// names the event in [ ]; behind it a line `date:`. Its other lines are not looked at. Fails on an
/// excerpt that the article does not have.
[[nodiscard]] Result<std::vector<Story>> read_stories(const std::filesystem::path& folder);

}  // namespace dateline::train
