// A program of somebody who uses the installed library: reads a sentence, prints its expressions.
#include <cstdio>
#include <dateline/document.hpp>
#include <dateline/read.hpp>
#include <utility>

int main() {
  auto extractor = dateline::Extractor::create();
  auto article = dateline::read_text("The bridge was closed on 4 May 2021.", "bridge");
  if (!extractor || !article) return 1;
  const dateline::Document document = extractor->process(std::move(*article));
  for (const dateline::Timex& timex : document.timexes) {
    std::printf("%s\n", dateline::calendar::to_string(timex.value).c_str());
  }
  return document.article.blocks.size() == 1 ? 0 : 1;
}
