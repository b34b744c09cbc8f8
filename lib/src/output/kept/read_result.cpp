// JSON of a document or a merged timeline -> the documents in it, as far as merging needs them.
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "article/json_repair.hpp"
#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "output/kept/fields.hpp"
#include "output/kept/kept.hpp"
#include "output/kept/pieces.hpp"

namespace dateline {
namespace {

using output::Fault;
using output::Fields;
using simdjson::dom::element;

constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();

constexpr auto kReasons = std::to_array<LinkReason>({
#define DATELINE_LINK_REASON(name, text) LinkReason::name,
#include "dateline/link_reasons.def"
#undef DATELINE_LINK_REASON
});

Error unfit(std::string message, ErrorCode code = ErrorCode::kUnsupported) {
  return {code, std::move(message), 0};
}

/// The lists of a result, and how much of each the documents before have taken.
struct Lists {
  std::vector<Fields> timexes;
  std::vector<Fields> events;
  std::vector<Fields> links;
  std::size_t timexes_read = 0;
  std::size_t events_read = 0;
  std::size_t links_read = 0;
};

/// The next so many of a list.
std::span<const Fields> take(const std::vector<Fields>& list, std::size_t& read,
                             const Fields& count) {
  const auto left = list.size() - read;
  const auto some = std::min(static_cast<std::size_t>(count.number(0, kMost)), left);
  read += some;
  return std::span(list).subspan(read - some, some);
}

/// One document of a result.
class Reader {
 public:
  Reader(const Fields& head, Lists& lists)
      : head_(head),
        kept_(head["merge"]),
        first_timex_(static_cast<std::int64_t>(lists.timexes_read)),
        first_event_(static_cast<std::int64_t>(lists.events_read)),
        timexes_(take(lists.timexes, lists.timexes_read, kept_["timexes"])),
        events_(take(lists.events, lists.events_read, kept_["events"])),
        links_(take(lists.links, lists.links_read, kept_["links"])) {}

  Document read() {
    read_head();
    read_text();
    read_timexes();
    read_events();
    for (const Fields& link : links_) document_.links.push_back(link_of(link));
    output::read_kept(kept_, bytes_, document_);
    return std::move(document_);
  }

 private:
  void read_head() {
    Article& article = document_.article;
    article.id = kept_["id"].text();
    article.id_is_number = kept_.maybe("id_is_number").flag();
    article.published = head_["published"].value();
    article.published_from = head_["published_from"].name(PublishedFrom::kArchive);
    if (const auto sure = head_.maybe("published_sure"); sure.there())
      article.published_sure = sure.share();
    article.published_other = head_.maybe("published_other").value();
    article.title = head_["title"].text();
  }

  /// All of it where JSON holds it, else what is quoted of it.
  void read_text() {
    const auto whole = head_.maybe("text");
    const auto size =
        static_cast<std::uint32_t>(kept_["length"].number(0, static_cast<std::int64_t>(kMaxBytes)));
    output::PartText text(size);
    const auto put = [&](const Fields& begin, const Fields& words) {
      const auto first = static_cast<std::uint32_t>(begin.number(0, size));
      if (!text.put(first, words.text())) words.wrong("is no part of the text");
    };
    document_.article.text_extracted = whole.there();
    if (whole.there() && (!text.put(0, whole.text()) || !text.full()))
      whole.wrong("is not as long as it should be");
    for (const Fields& piece : kept_["quoted"].items()) {
      const auto parts = piece.items(2);
      put(parts[0], parts[1]);
    }
    for (const auto& list : {timexes_, events_})
      for (const Fields& item : list) put(item["start"], item["text"]);
    document_.article.text = text.text();
    bytes_ = text.bytes();
  }

  [[nodiscard]] Span span_of(const Fields& item) const {
    const auto begin = static_cast<std::size_t>(item["start"].index(bytes_.size()));
    const auto end = static_cast<std::size_t>(item["end"].index(bytes_.size()));
    if (begin > end) item["end"].wrong("lies before its start");
    return {bytes_[std::min(begin, end)], bytes_[end]};
  }

  /// "t12", "e3", "t0": of this document.
  [[nodiscard]] Node node_of(const Fields& id) const {
    const std::string_view words = id.text();
    std::int64_t number = 0;
    const char* const last = words.data() + words.size();
    const bool read = words.size() > 1 && (words.front() == 't' || words.front() == 'e') &&
                      std::from_chars(words.data() + 1, last, number).ptr == last;
    if (read && words == "t0") return Node::publication();
    const bool event = read && words.front() == 'e';
    number -= 1 + (event ? first_event_ : first_timex_);
    const auto size = static_cast<std::int64_t>(event ? events_.size() : timexes_.size());
    if (!read || number < 0 || number >= size) {
      id.wrong("is no id of this document");
      return Node::publication();
    }
    return {event ? Node::Kind::kEvent : Node::Kind::kTimex, static_cast<std::int32_t>(number)};
  }

  void read_timexes() {
    const Fields anchors = kept_["anchors"];
    const std::string_view kinds = anchors.text();
    if (kinds.size() != timexes_.size()) anchors.wrong("has another length than it should");
    for (std::size_t i = 0; i < timexes_.size(); ++i) {
      const Fields& item = timexes_[i];
      Timex timex;
      timex.span = span_of(item);
      timex.type = item["type"].name(TimexType::kSet);
      timex.value = item["value"].value().value_or(calendar::Value());
      if (const auto mod = item.maybe("mod"); mod.there()) timex.mod = mod.name(Mod::kApprox);
      set(item.maybe("quant"), timex.quant);
      set(item.maybe("freq"), timex.freq);
      set(item.maybe("zone"), timex.zone);
      const int kind = i < kinds.size() ? kinds[i] - '0' : 0;
      if (kind < 0 || kind > static_cast<int>(AnchorKind::kEvent)) anchors.wrong("is unknown");
      timex.anchor_kind = static_cast<AnchorKind>(std::clamp(kind, 0, 3));
      const auto anchor = item.maybe("anchor");
      if (timex.anchor_kind == AnchorKind::kTimex && anchor.there()) {
        const Node node = node_of(anchor);
        if (node.kind == Node::Kind::kTimex) timex.anchor = TimexId{node.index};
      }
      document_.timexes.push_back(std::move(timex));
    }
  }

  static void set(const Fields& words, std::string& into) {
    if (words.there()) into = words.text();
  }

  void read_events() {
    for (const Fields& item : events_) {
      Event event;
      event.span = span_of(item);
      event.event_class = item["class"].name(EventClass::kState);
      event.tense = item["tense"].name(Tense::kPastPart);
      event.aspect = item["aspect"].name(Aspect::kPerfectiveProgressive);
      event.polarity = item["polarity"].name(Polarity::kNeg);
      event.pos = item["pos"].name(EventPos::kOther);
      event.reality = item["reality"].name(Reality::kDenied);
      set(item.maybe("modality"), event.modality);
      set(item.maybe("cardinality"), event.cardinality);
      if (const auto source = item.maybe("source"); source.there())
        event.source = Source{std::string(source.text()), {}};
      document_.events.push_back(std::move(event));
    }
  }

  [[nodiscard]] Link link_of(const Fields& item) const {
    Link link;
    link.kind = item["kind"].name(LinkKind::kAlink);
    link.relation = item["relation"].name(Relation::kTerminates);
    link.from = node_of(item["from"]);
    link.to = node_of(item["to"]);
    link.confidence = static_cast<float>(item["confidence"].share());
    link.because = item["because"].name(kReasons.back(), reason_name);
    return link;
  }

  Fields head_;
  Fields kept_;
  std::int64_t first_timex_;
  std::int64_t first_event_;
  std::span<const Fields> timexes_;
  std::span<const Fields> events_;
  std::span<const Fields> links_;
  std::vector<std::uint32_t> bytes_;  // of each code point
  Document document_;
};

/// What is read from a result as a whole before its documents are; a fault ends it.
std::optional<Error> refused(const Fields& result) {
  const auto words = [&](std::string_view name) {
    const auto member = result.maybe(name);
    return member.there() ? std::string(member.text()) : std::string();
  };
  if (const auto error = words("error"); !error.empty()) {
    Error told = unfit("no result: it says \"" + error + "\"");
    told.id = result.maybe("id").shown();
    return told;
  }
  if (!result.maybe("version").there() || !result.maybe("timexes").there())
    return unfit("this is no result of dateline -f json");
  if (words("version") != version())
    return unfit("a result of dateline " + words("version") + "; this is dateline " +
                 std::string(version()) + ", which may decide otherwise: read the article again");
  if (!result.maybe("timeline").there())
    return unfit("a result of --only timex, which has no timeline to merge");
  if (words("model") != "best" && words("model") != "fast")
    return unfit("a result whose model is " + words("model") + "; it needs best or fast");
  return std::nullopt;
}

std::optional<Error> refused_document(const Fields& head) {
  const auto kept = head.maybe("merge");
  if (!kept.there())
    return unfit(
        "no `merge` member: it was written without --for-merge (results of --about and --edits "
        "never have one)");
  const auto format = kept["format"].number(0, kMost);
  if (format != output::kKeptFormat)
    return unfit("its `merge` member has the format " + std::to_string(format) + ", not " +
                 std::to_string(output::kKeptFormat));
  return std::nullopt;
}

}  // namespace

Result<std::vector<Document>> read_result(std::string_view json) {
  simdjson::dom::parser parser;
  element root;
  std::string mended;
  auto error = parser.parse(json.data(), json.size()).get(root);
  if (error == simdjson::NUMBER_ERROR) {  // an id of many digits
    mended = article::with_long_numbers_quoted(json);
    error = parser.parse(mended).get(root);
  }
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS)
    return tl::unexpected(
        Error{ErrorCode::kSyntax, "broken JSON", article::json_error_offset(json)});
  Fault fault;
  const Fields result(root, fault);
  if (auto unfit = refused(result)) return tl::unexpected(std::move(*unfit));
  Lists lists{result["timexes"].items(), result["events"].items(), result["links"].items()};
  const auto model = result["model"].name(LanguageModel::kFast);
  const auto several = result.maybe("documents");
  const auto heads = several.there() ? several.items() : std::vector<Fields>{result};
  std::vector<Document> documents;
  for (const Fields& head : heads) {
    auto unfit = refused_document(head);
    if (!unfit) {
      documents.push_back(Reader(head, lists).read());
      if (!fault.what().empty()) unfit = Error{ErrorCode::kDamaged, "damaged: " + fault.what(), 0};
    }
    if (unfit) {
      if (const auto id = head.maybe("id"); several.there() && id.there()) unfit->id = id.shown();
      return tl::unexpected(std::move(*unfit));
    }
    Document& document = documents.back();
    document.model = model;
    document.for_merge = output::write_kept(document, document.kept->trace);
  }
  if (lists.timexes_read < lists.timexes.size() || lists.events_read < lists.events.size() ||
      lists.links_read < lists.links.size())
    return tl::unexpected(
        Error{ErrorCode::kDamaged, "damaged: it has more than its `merge` members name", 0});
  return documents;
}

}  // namespace dateline
