// Error and its place -> the line of JSON that stands in for an answer.
#include <string>
#include <utility>

#include "dateline/text.hpp"
#include "dateline/write.hpp"
#include "output/json_out.hpp"

namespace dateline {

std::string write_json(const Error& error, const Place& place) {
  output::Json json;
  json.object();
  if (place.line > 0) json.field("line", place.line);
  json.field("error", escaped(error.message));
  json.field("code", to_string(error.code));
  if (!place.file.empty()) json.field("file", place.file);
  if (error.id_is_number && !error.id.empty())
    json.raw("id", error.id);
  else if (!error.id.empty())
    json.field("id", error.id);
  if (error.offset > 0) json.field("byte", error.offset);
  json.end_object();
  return json.take() + '\n';
}

}  // namespace dateline
