// Takes the marks out of a text and reads the answers line by line.
#include "marks.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>

#include "timeml_gold.hpp"

namespace dateline::train {

namespace fs = std::filesystem;

namespace {

/// The text without its marks; for each mark where its last word begins.
std::string unmark(std::string_view marked, std::map<int, std::uint32_t>& places) {
  std::string text;
  while (true) {
    const auto opens = marked.find("[[");
    const auto colon = marked.find(':', std::min(opens, marked.size()));
    const auto closes = marked.find("]]", std::min(colon, marked.size()));
    text += marked.substr(0, opens);
    if (closes == std::string_view::npos) return text;
    int number = 0;
    const auto* const end = marked.data() + colon;
    if (std::from_chars(marked.data() + opens + 2, end, number).ptr != end || number == 0) {
      text += "[[";
      marked.remove_prefix(opens + 2);
      continue;
    }
    const auto words = marked.substr(colon + 1, closes - colon - 1);
    const auto blank = words.find_last_of(" \n");
    places[number] = static_cast<std::uint32_t>(text.size() + (blank + 1));
    text += words;
    marked.remove_prefix(closes + 2);
  }
}

Mark read_answer(std::string_view answer) {
  Mark mark;
  if (answer == "?") mark.open = true;
  if (answer == "?" || answer == "-") return mark;
  if (answer.starts_with('=')) {
    mark.phrase = answer.substr(1);
    return mark;
  }
  while (true) {
    const auto end = std::min(answer.find(" & "), answer.size());
    mark.names.emplace_back(answer.substr(0, end));
    if (end == answer.size()) return mark;
    answer.remove_prefix(end + 3);
  }
}

Result<MarkedText> read_text(const fs::path& path) {
  MarkedText text;
  text.name = path.stem().string();
  std::map<int, std::uint32_t> places;
  text.text = unmark(read_file(path.string()).value_or(""), places);
  std::ifstream answers(fs::path(path).replace_extension(".who"));
  for (std::string line; std::getline(answers, line);) {
    int number = 0;
    const auto blank = std::min(line.find(' '), line.size());
    std::from_chars(line.data(), line.data() + blank, number);
    const auto place = places.find(number);
    if (place == places.end() || blank == line.size()) continue;
    text.marks[place->second] = read_answer(std::string_view(line).substr(blank + 1));
    places.erase(place);
  }
  if (places.empty()) return text;
  return tl::unexpected(
      Error{ErrorCode::kSyntax,
            path.string() + ": no answer to mark " + std::to_string(places.begin()->first), 0});
}

}  // namespace

Result<std::vector<MarkedText>> read_marks(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& file : fs::directory_iterator(folder))
    if (file.path().extension() == ".mark") paths.push_back(file.path());
  std::ranges::sort(paths);
  std::vector<MarkedText> texts;
  for (const fs::path& path : paths) {
    auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    texts.push_back(std::move(*text));
  }
  return texts;
}

}  // namespace dateline::train
