// Prints what people claim, deny or plan in articles, by speaker: what a fact checker wants to see.
// Articles are given as files; one extractor serves them all.
//
//   who_said_what article.txt...
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/read.hpp"

int main(int argc, char** argv) {
  const auto extractor = dateline::Extractor::create();
  if (!extractor) {
    std::cerr << extractor.error().message << '\n';
    return 1;
  }
  std::map<std::string, std::vector<std::string>> claims;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    auto article = dateline::read_text({std::istreambuf_iterator<char>(file), {}}, argv[i]);
    if (!article) {
      std::cerr << argv[i] << ": " << article.error().message << '\n';
      return 1;
    }
    const dateline::Document document = extractor->process(std::move(*article));
    for (const dateline::Event& event : document.events) {
      if (!event.source) continue;
      claims[event.source->name].push_back(std::string(dateline::to_string(event.reality)) + ": " +
                                           event.label);
    }
  }
  for (const auto& [speaker, said] : claims) {
    std::cout << speaker << '\n';
    for (const std::string& line : said) std::cout << "  " << line << '\n';
  }
}
