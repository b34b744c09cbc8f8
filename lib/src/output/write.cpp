// Placeholder of the chart, the table and the explanation.
#include "dateline/write.hpp"

namespace dateline {

std::string write_chart(const Document& document, const ChartOptions& /*options*/) {
  return document.article.title + "\n";
}
std::string write_tsv(const Document& /*document*/) {
  return "\n";
}
std::string write_conllu(const Document& /*document*/) {
  return "\n";
}
std::string write_chart(const Collection& /*collection*/, const ChartOptions& /*options*/) {
  return "\n";
}
std::string write_tsv(const Collection& /*collection*/) {
  return "\n";
}
std::string write_explanation(const Document& /*document*/) {
  return "\n";
}

}  // namespace dateline
