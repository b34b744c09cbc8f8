// Times are seconds since 1970 in civil time; places are code points of a document's text.
#include "output/drawing/page_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "output/choose_entries.hpp"
#include "output/code_points.hpp"
#include "output/drawing/who.hpp"
#include "output/ids.hpp"
#include "output/json_out.hpp"
#include "output/spoken_date.hpp"

namespace dateline::output {
namespace {

void write_interval(Json& json, std::string_view key,
                    const std::optional<calendar::Interval>& time) {
  if (time) json.raw(key, fmt::format("[{},{}]", time->begin, time->end));
}

/// The places of a text as "[[0,4],[9,12]]".
class Places {
 public:
  void add(const CodePoints& points, Span span, std::int32_t document) {
    if (span.empty()) return;
    out_ += fmt::format("{}[{},{},{}]", out_.empty() ? "" : ",", points.before(span.begin),
                        points.before(span.end), document);
  }
  [[nodiscard]] std::string take() const { return '[' + out_ + ']'; }

 private:
  std::string out_;
};

class PageData {
 public:
  PageData(const Drawn& drawn, bool with_text) : drawn_(drawn), with_text_(with_text) {
    for (const Document* document : drawn.documents) points_.emplace_back(document->article.text);
  }

  [[nodiscard]] std::string take() {
    const Who who = who_is_named(drawn_);
    json_.object();
    json_.field("version", version());
    json_.field("title", drawn_.title);
    json_.field("published", drawn_.published_words);
    if (drawn_.published) write_interval(json_, "publishedAt", interval_of(*drawn_.published));
    documents();
    axis();
    json_.array("names");
    for (const std::string& name : who.names) json_.value(name);
    json_.end_array();
    json_.array("entries");
    for (std::size_t i = 0; i < drawn_.entries.size(); ++i)
      entry(drawn_.entries[i], who.by_entry[i]);
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void documents() {
    json_.array("documents");
    for (std::size_t i = 0; i < drawn_.documents.size(); ++i) {
      const Document& document = *drawn_.documents[i];
      json_.object();
      json_.field("letter", document_letter(static_cast<std::int32_t>(i)));
      json_.field("title",
                  document.article.title.empty() ? document.article.id : document.article.title);
      if (document.article.published)
        json_.field("published", spoken_date(*document.article.published));
      if (with_text_) {
        json_.field("text", document.article.text);
        times(document, points_[i]);
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void times(const Document& document, const CodePoints& points) {
    json_.array("times");
    for (const Timex& timex : document.timexes) {
      if (timex.span.empty()) continue;
      json_.object();
      json_.raw("at", fmt::format("[{},{}]", points.before(timex.span.begin),
                                  points.before(timex.span.end)));
      json_.field("means", spoken_date(timex.value));
      json_.end_object();
    }
    json_.end_array();
  }

  void axis() {
    json_.array("axis");
    for (const Stretch& stretch : drawn_.axis) {
      json_.object();
      write_interval(json_, "time", stretch.time);
      json_.field("entries", stretch.entries);
      json_.field("finest", stretch.finest);
      json_.end_object();
    }
    json_.end_array();
  }

  void entry(const DrawnEntry& drawn, const std::vector<int>& who) {
    const Entry& entry = *drawn.row.entry;
    json_.object();
    json_.field("id", drawn.id);
    json_.field("zone", name_of(drawn.row.zone));
    json_.field("sign", name_of(drawn.row.sign));
    json_.field("dated", to_string(entry.dated));
    json_.field("reality", to_string(entry.reality));
    json_.field("label", drawn.row.label);
    write_optional("date", drawn.date);
    write_optional("until", drawn.row.until);
    write_optional("bounds", drawn.bounds);
    write_optional("phrase", drawn.row.phrase);
    write_optional("source", drawn.row.source);
    if (entry.source) write_optional("speaker", *entry.source);
    write_optional("because", entry.because);
    write_optional("toldIn", drawn.told_in);
    write_interval(json_, "from", drawn.from);
    write_interval(json_, "to", drawn.to);
    bound("earliest", entry.from.earliest);
    bound("latest", entry.from.latest);
    json_.share("sure", sureness_of(entry));
    json_.share("salience", entry.salience);
    json_.raw("shown", entry.shown ? "true" : "false");
    json_.raw("who", fmt::format("[{}]", fmt::join(who, ",")));
    if (with_text_) places(entry);
    json_.end_object();
  }

  void write_optional(std::string_view key, std::string_view text) {
    if (!text.empty()) json_.field(key, text);
  }

  /// One end of where it can have begun, as an instant.
  void bound(std::string_view key, const std::optional<calendar::Value>& value) {
    const auto time = calendar::interval_of(value);
    if (!time) return;
    json_.field(key, key == "earliest" ? time->begin : time->end);
  }

  [[nodiscard]] float sureness_of(const Entry& entry) const {
    float sure = 0;
    for (const Mention& mention : entry.mentions)
      sure = std::max(sure, event_of(mention).confidence);
    return sure;
  }

  [[nodiscard]] const Event& event_of(const Mention& mention) const {
    const Document& document = *drawn_.documents[static_cast<std::size_t>(mention.document)];
    return document.events[static_cast<std::size_t>(mention.event.index)];
  }

  /// Where the text tells it: the words of its events, those of its label, and its time.
  void places(const Entry& entry) {
    Places heads;
    for (const Mention& mention : entry.mentions)
      heads.add(points_[static_cast<std::size_t>(mention.document)], event_of(mention).span,
                mention.document);
    json_.raw("heads", heads.take());
    Places words;
    for (const LabelPiece& piece : entry.label_parts)
      words.add(points_[static_cast<std::size_t>(piece.document)], piece.span, piece.document);
    json_.raw("words", words.take());
    if (!entry.anchored_by.valid()) return;
    const Mention& first = entry.mentions.front();
    const Document& document = *drawn_.documents[static_cast<std::size_t>(first.document)];
    Places time;
    time.add(points_[static_cast<std::size_t>(first.document)],
             document.timexes[static_cast<std::size_t>(entry.anchored_by.index)].span,
             first.document);
    json_.raw("time", time.take());
  }

  const Drawn& drawn_;
  bool with_text_;
  std::vector<CodePoints> points_;
  Json json_;
};

}  // namespace

std::string page_data(const Drawn& drawn, const WriteOptions& options) {
  return PageData(drawn, options.with_text).take();
}

}  // namespace dateline::output
