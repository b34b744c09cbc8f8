// Placeholder of the command: reads a text on standard input and draws its chart.
#include <iostream>
#include <iterator>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

int main() {
  const auto extractor = dateline::Extractor::create();
  auto article = dateline::read_text({std::istreambuf_iterator<char>(std::cin), {}}, "stdin");
  if (!extractor || !article) return 1;
  std::cout << dateline::write_chart(extractor->process(std::move(*article)), {});
}
