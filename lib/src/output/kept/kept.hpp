// What a result keeps of a document for merging, as JSON: `kept` in docs/timeline.schema.json.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "merge/trace.hpp"
#include "output/kept/fields.hpp"

namespace dateline::output {

/// Counts up when what is kept changes its meaning.
inline constexpr std::int64_t kKeptFormat = 1;

/// The lists of words of a trace, each with its name in JSON.
using TraceList = std::pair<std::string_view, joining::WordSet joining::Trace::*>;
inline constexpr std::array kTraceLists = {
    TraceList{"stems", &joining::Trace::stems},     TraceList{"words", &joining::Trace::words},
    TraceList{"doers", &joining::Trace::doers},     TraceList{"objects", &joining::Trace::objects},
    TraceList{"names", &joining::Trace::names},     TraceList{"numbers", &joining::Trace::numbers},
    TraceList{"counted", &joining::Trace::counted}, TraceList{"around", &joining::Trace::around}};

/// One object of JSON.
[[nodiscard]] std::string write_kept(const Document& document, const joining::DocumentTrace& trace);

/// Sets the timeline, Document::kept and the confidence of events from that object. Timexes, events
/// and links are read already; `bytes` has the byte of each code point of the text. Faults are
/// noted by `kept`.
void read_kept(const Fields& kept, const std::vector<std::uint32_t>& bytes, Document& document);

}  // namespace dateline::output
