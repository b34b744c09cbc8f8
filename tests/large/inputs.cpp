// Prints the hostile documents for growth.py: their names and formats, or one of them.
//
//   growth_inputs                  a line a generator: format, tab, name
//   growth_inputs NAME BYTES       the document
#include <cstdio>
#include <cstdlib>
#include <string>

#include "large/generators.hpp"

int main(int argc, char** argv) {
  using dateline::test::generators;
  using dateline::test::name_of;
  for (const auto& generator : generators()) {
    if (argc < 3) {
      std::printf("%s\t%s\n", std::string(name_of(generator.format)).c_str(),
                  std::string(generator.name).c_str());
    } else if (generator.name == argv[1]) {
      const std::string text = generator.make(std::strtoull(argv[2], nullptr, 10));
      std::fwrite(text.data(), 1, text.size(), stdout);
      return 0;
    }
  }
  return argc < 3 ? 0 : 1;
}
