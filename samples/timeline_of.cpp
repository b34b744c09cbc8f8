// Prints the steps of an article's timeline, one a line: the library in thirty lines.
//
//   timeline_of 2024-03-14 < article.txt
#include <iostream>
#include <iterator>
#include <string>

#include "dateline/document.hpp"
#include "dateline/read.hpp"

int main(int argc, char** argv) {
  const auto extractor = dateline::Extractor::create();
  auto article = dateline::read_text({std::istreambuf_iterator<char>(std::cin), {}}, "article");
  if (!extractor || !article) {
    std::cerr << (extractor ? article.error().message : extractor.error().message) << '\n';
    return 1;
  }
  if (argc > 1) {
    const auto published = dateline::read_published(argv[1]);
    if (!published) {
      std::cerr << published.error().message << '\n';
      return 2;
    }
    article->published = *published;
  }
  const dateline::Document document = extractor->process(std::move(*article));
  for (const dateline::Entry& entry : document.timeline.entries) {
    std::cout << entry.step << '\t' << dateline::to_string(entry.reality) << '\t'
              << (entry.from.earliest ? dateline::calendar::to_string(*entry.from.earliest) : "?")
              << '\t' << entry.label << '\n';
  }
}
