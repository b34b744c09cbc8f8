// A document -> JSON of what merging has to know of it: its timeline as it was before merging, by
// what its entries are known again, and the words that output quotes.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/merge.hpp"
#include "merge/trace.hpp"
#include "output/chart/chart_words.hpp"
#include "output/chart/short_source.hpp"
#include "output/code_points.hpp"
#include "output/json_out.hpp"
#include "output/kept/kept.hpp"
#include "output/kept/pieces.hpp"

namespace dateline {
namespace {

using joining::DocumentTrace;
using joining::Trace;
using joining::WordSet;
using output::CodePoints;
using output::Json;

class Writer {
 public:
  Writer(const Document& document, const DocumentTrace& trace)
      : document_(document), trace_(trace), points_(document.article.text), linked_(document) {
    number_words();
  }

  std::string write() {
    json_.object();
    json_.field("format", output::kKeptFormat);
    json_.field("id", document_.article.id);
    if (document_.article.id_is_number) json_.raw("id_is_number", "true");
    json_.field("text", fmt::format("{:016x}", trace_.text));
    json_.field("length",
                points_.before(static_cast<std::uint32_t>(document_.article.text.size())));
    write_counts();
    write_pieces();
    json_.array("words");
    for (const auto& [word, number] : words_) json_.value(word);
    json_.end_array();
    write_list("topic", trace_.topic);
    json_.array("entries");
    for (std::size_t i = 0; i < trace_.entries.size(); ++i) {
      json_.object();
      write_entry(document_.timeline.entries[i]);
      write_trace(trace_.entries[i]);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  /// Each word stands once; lists are numbers.
  void number_words() {
    const auto add = [this](const std::string& word) { words_[word]; };
    for (const auto& word : trace_.topic) add(word);
    for (const Trace& entry : trace_.entries) {
      add(entry.head);
      add(entry.stem);
      for (const auto& [name, list] : output::kTraceLists)
        for (const auto& word : entry.*list) add(word);
    }
    int next = 0;
    for (auto& [word, number] : words_) number = next++;
  }

  void write_counts() {
    json_.field("timexes", document_.timexes.size());
    json_.field("events", document_.events.size());
    json_.field("links", document_.links.size());
    std::string anchors;
    for (const Timex& timex : document_.timexes)
      anchors += static_cast<char>('0' + static_cast<int>(timex.anchor_kind));
    json_.field("anchors", anchors);
    json_.array("confidence");
    for (const Event& event : document_.events) json_.exact(event.confidence);
    json_.end_array();
  }

  void write_pieces() {
    json_.array("quoted");
    for (const Span span : output::quoted_pieces(document_)) {
      json_.array();
      json_.value(points_.before(span.begin));
      json_.value(std::string_view(document_.article.text).substr(span.begin, span.size()));
      json_.end_array();
    }
    json_.end_array();
  }

  void write_list(std::string_view name, const WordSet& list) {
    if (list.empty()) return;
    json_.array(name);
    for (const auto& word : list) json_.value(words_.at(word));
    json_.end_array();
  }

  void write_bounds(std::string_view name, const Bounds& bounds) {
    if (!bounds.earliest && !bounds.latest) return;
    json_.array(name);
    for (const auto& value : {bounds.earliest, bounds.latest})
      json_.value(value ? calendar::to_string(*value) : std::string());
    json_.end_array();
  }

  void write_parts(const LabelPieces& parts) {
    json_.array("label_parts");
    for (const LabelPiece& piece : parts) {
      json_.array();
      json_.value(points_.before(piece.span.begin));
      json_.value(points_.before(piece.span.end));
      json_.value(piece.level);
      if (!piece.text.empty()) json_.value(piece.text);
      json_.end_array();
    }
    json_.end_array();
  }

  void write_entry(const Entry& entry) {
    json_.field("step", entry.step);
    json_.array("mentions");
    for (const Mention& mention : entry.mentions) {
      json_.value(mention.event.index);
      json_.value(to_string(mention.tie));
    }
    json_.end_array();
    if (entry.told_by.valid()) json_.field("told_by", entry.told_by.index);
    json_.field("label", entry.label);
    write_parts(entry.label_parts);
    write_bounds("from", entry.from);
    write_bounds("to", entry.to);
    if (entry.open_end) json_.raw("open_end", "true");
    json_.field("reality", to_string(entry.reality));
    if (entry.source) json_.field("source", *entry.source);
    json_.field("dated", to_string(entry.dated));
    json_.field("because", entry.because);
    if (entry.anchored_by.valid()) json_.field("anchored_by", entry.anchored_by.index);
    json_.exact("salience", entry.salience);
    json_.raw("shown", entry.shown ? "true" : "false");
    if (entry.told_by.valid()) write_chart_words(entry);
  }

  void write_chart_words(const Entry& entry) {
    const auto write = [this](std::string_view name, const std::string& words) {
      if (!words.empty()) json_.field(name, words);
    };
    write("distance", output::distance_phrase(linked_, entry.told_by));
    write("vague", output::vague_phrase(linked_, entry.told_by));
    if (!entry.source) return;
    const auto source = output::source_phrase(document_, entry.told_by, *entry.source);
    if (source != output::short_source(*entry.source, {})) write("short_source", source);
  }

  void write_trace(const Trace& trace) {
    json_.field("head", words_.at(trace.head));
    json_.field("stem", words_.at(trace.stem));
    for (const auto& [name, list] : output::kTraceLists) write_list(name, trace.*list);
    json_.array("places");
    for (const joining::Place& place : trace.places) {
      json_.value(fmt::format("{:016x}", place.sentence));
      json_.value(place.word);
      json_.raw_value(place.brief ? "true" : "false");
    }
    json_.end_array();
    if (trace.opens) json_.raw("opens", "true");
  }

  const Document& document_;
  const DocumentTrace& trace_;
  CodePoints points_;
  output::Linked linked_;
  std::map<std::string, int> words_;
  Json json_;
};

}  // namespace

std::string output::write_kept(const Document& document, const DocumentTrace& trace) {
  return Writer(document, trace).write();
}

std::string Merger::keep(const Document& document) const {
  return output::write_kept(document, trace(document));
}

}  // namespace dateline
