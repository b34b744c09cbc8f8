// The printed form of what the readers find, for tables: "T|A title" "P|Running text." and quotes.
#pragma once

#include <string>
#include <string_view>

#include "dateline/read.hpp"

namespace dateline::test {

inline std::string slice(const Article& article, Span span) {
  return article.text.substr(span.begin, span.size());
}

/// A line a block: T title, D date line, P paragraph, S source, F foreign, N notice; line breaks inside as "/".
inline std::string shown_blocks(const Article& article) {
  std::string shown;
  for (const Block& block : article.blocks) {
    shown += "TDPSFN"[static_cast<int>(block.kind)];
    shown += '|';
    for (const char c : slice(article, block.span)) {
      if (c == '\n') shown += '/';
      if (c != '\n' && c != '\r') shown += c;
    }
    shown += '\n';
  }
  return shown;
}

/// Quotes one after the other, each in <>, those that go on with a "+" before them.
inline std::string shown_quotes(const Article& article) {
  std::string shown;
  for (const Quote& quote : article.quotes) {
    shown += quote.continues ? "+<" : "<";
    shown += slice(article, quote.span) + ">";
  }
  return shown;
}

}  // namespace dateline::test
