// Raw news -> what the best model says of it, as CoNLL-U with names and events: the silver that the
// fast network learns from (lib/train/encoder).
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <variant>
#include <vector>

#include "commands.hpp"
#include "dateline/read.hpp"
#include "language/analyse.hpp"

namespace dateline::train {
namespace {

void append_sentence(const Analysis& analysis, const Sentence& sentence, std::string& out) {
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = analysis[TokenId{i}];
    const std::int32_t head = token.head.valid() ? token.head.index - sentence.first + 1 : 0;
    fmt::format_to(std::back_inserter(out), "{}\t{}\t_\t_\t{}\t_\t{}\t{}\t_\tName={}|Event={}\n",
                   i - sentence.first + 1, analysis.form(TokenId{i}), to_string(token.tag), head,
                   to_string(token.dep), to_string(token.name), to_string(token.event));
  }
  out += '\n';
}

Outcome read_file_of_lines(const std::filesystem::path& path, const language::Models& models,
                           std::ofstream& out) {
  std::ifstream in(path, std::ios::binary);
  JsonLineReader reader;
  std::string line, said;
  std::size_t number = 0;
  while (std::getline(in, line)) {
    const auto article = reader.read(line, ++number);
    if (!article) continue;  // a text that is empty or not a text teaches nothing
    const Analysis analysis = language::analyse(*article, models);
    said.clear();
    for (const Sentence& sentence : analysis.sentences()) append_sentence(analysis, sentence, said);
    out << said;
  }
  if (!out)
    return tl::unexpected(Error{ErrorCode::kUnsupported, "silver.conllu cannot be written", 0});
  return std::monostate{};
}

}  // namespace

Outcome run_silver(const Setting& setting) {
  const auto models = language::Models::load();
  if (!models) return tl::unexpected(models.error());
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(setting.data)) {
    if (entry.path().extension() == ".jsonl") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::ofstream out(setting.out / "silver.conllu", std::ios::binary);
  for (const auto& path : paths) {
    if (auto done = read_file_of_lines(path, *models, out); !done) return done;
  }
  return std::monostate{};
}

}  // namespace dateline::train
