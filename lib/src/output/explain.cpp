// Document -> an account of how it was read: which rule, anchor and decision gave each value, why
// each event stands where it does, and which links were refused.
#include "output/explain.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string>

#include "clause/verb_group.hpp"
#include "dateline/write.hpp"
#include "event/reality.hpp"
#include "event/source.hpp"
#include "output/display_width.hpp"
#include "output/ids.hpp"
#include "output/spoken_date.hpp"
#include "timeline/salience.hpp"
#include "timex/timex.hpp"

namespace dateline {
namespace {

using output::id_of;

class Account {
 public:
  Account(const Document& document, const timex::Grammar* grammar)
      : document_(document), grammar_(grammar) {}

  [[nodiscard]] std::string text() {
    published();
    findings();
    if (!document_.timexes.empty()) out_ += "\nTime expressions\n";
    for (std::size_t i = 0; i < document_.timexes.size(); ++i)
      timex(TimexId{static_cast<std::int32_t>(i)});
    if (!document_.events.empty()) out_ += "\nEvents\n";
    for (std::size_t i = 0; i < document_.events.size(); ++i)
      event(EventId{static_cast<std::int32_t>(i)});
    if (!document_.timeline.entries.empty()) out_ += "\nOrder\n";
    for (const Entry& item : document_.timeline.entries) entry(item);
    links("\nLinks\n", document_.links);
    links("\nRefused, since they contradict surer ones\n", document_.refused);
    return std::move(out_);
  }

 private:
  template <class... Arguments>
  void say(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }

  [[nodiscard]] std::string words(Span span) const {
    return output::printable(
        std::string_view(document_.article.text).substr(span.begin, span.size()));
  }

  void published() {
    const Article& article = document_.article;
    if (!article.published) {
      out_ += "Publication date: not known, so nothing is resolved against it\n";
      return;
    }
    say("Publication date: {}, {}\n", output::spoken_date(*article.published), origin());
  }

  /// What the reader of pages considered.
  void findings() {
    for (const Finding& each : document_.article.findings) {
      say("  {} {:<5} {}", each.taken ? '*' : ' ', each.what, output::printable(each.value));
      if (each.weight > 0) say(" [{}]", each.weight);
      say("  {}\n", output::printable(each.why));
    }
  }

  [[nodiscard]] std::string_view origin() const {
    switch (document_.article.published_from) {
      case PublishedFrom::kNone:
        break;
      case PublishedFrom::kCaller:
        return "as given by the caller";
      case PublishedFrom::kDocument:
        return "from the document's own field";
      case PublishedFrom::kJsonLd:
        return "from the page's JSON-LD";
      case PublishedFrom::kMeta:
        return "from the page's meta tags";
      case PublishedFrom::kTimeElement:
        return "from the page's <time> element";
      case PublishedFrom::kDateLine:
        return "from a date line in the text";
      case PublishedFrom::kAddress:
        return "from the page's address";
      case PublishedFrom::kModified:
        return "from the day of its last change, for want of another";
      case PublishedFrom::kProperties:
        return "from the properties of the document";
      case PublishedFrom::kArchive:
        return "from the day on which the page was archived, for want of another";
    }
    return "of unknown origin";
  }

  void timex(TimexId id) {
    const Timex& timex = document_.timexes[static_cast<std::size_t>(id.index)];
    say("  {:<4} \"{}\"  {} {}", id_of(id), words(timex.span), to_string(timex.type),
        calendar::to_string(timex.value));
    for (const std::string_view part :
         {to_string(timex.mod), std::string_view(timex.quant), std::string_view(timex.freq)})
      if (!part.empty()) say(" {}", part);
    say("\n       rule {}, {}, {}\n",
        grammar_ != nullptr ? timex::rule_name(*grammar_, timex.because) : std::string_view("?"),
        anchor_words(timex), timex::decision_name(timex.because));
  }

  [[nodiscard]] std::string anchor_words(const Timex& timex) const {
    switch (timex.anchor_kind) {
      case AnchorKind::kNone:
        break;
      case AnchorKind::kPublication:
        return "from the publication date";
      case AnchorKind::kEvent:
        return "from an event";
      case AnchorKind::kTimex:
        if (!timex.anchor.valid()) break;
        return fmt::format(
            "from {} \"{}\"", id_of(timex.anchor),
            words(document_.timexes[static_cast<std::size_t>(timex.anchor.index)].span));
    }
    return "says it all itself";
  }

  void event(EventId id) {
    const Event& event = document_.events[static_cast<std::size_t>(id.index)];
    say("  {:<4} \"{}\"  {} {} {} {}{}{}", id_of(id), words(event.span),
        to_string(event.event_class), to_string(event.tense), to_string(event.aspect),
        to_string(event.polarity), event.modality.empty() ? "" : " ", event.modality);
    say("\n       tense by {}; {} by {}", clause::tense_rule_name(event.because.tense_rule),
        to_string(event.reality), event::reality_rule_name(event.because.reality_rule));
    if (event.source)
      say("; said by {}, by {}", output::printable(event.source->name),
          event::source_rule_name(event.because.source_rule));
    say("; sure to {:.0f} %\n", static_cast<double>(event.confidence) * 100);
  }

  [[nodiscard]] static std::string shown(const Bounds& bounds) {
    const auto text = [](const std::optional<calendar::Value>& value) {
      return value ? calendar::to_string(*value) : std::string("?");
    };
    if (bounds.earliest && bounds.earliest == bounds.latest) return text(bounds.earliest);
    return text(bounds.earliest) + ".." + text(bounds.latest);
  }

  void entry(const Entry& entry) {
    say("  {:>3}.", entry.step);
    for (const Mention& mention : entry.mentions) {
      say(" {}", id_of(mention.event));
      if (mention.tie != Tie::kItself) say(" ({})", to_string(mention.tie));
    }
    say("  {}\n       {}: {}; begins {}, ends {}\n", output::printable(entry.label),
        to_string(entry.dated), output::printable(entry.because), shown(entry.from),
        entry.open_end ? "not yet" : shown(entry.to));
    salience(entry);
  }

  /// "salience 0.71, shown: a time of its own; against it late in the text".
  void salience(const Entry& entry) {
    say("       salience {:.2f}, {}", static_cast<double>(entry.salience),
        entry.shown ? "shown" : "not shown");
    std::string_view before = ": ";
    for (const std::int8_t reason : entry.because_salient) {
      if (reason == 0) break;
      say("{}{}{}", before, reason < 0 ? "in spite of " : "", timeline::salience_name(reason));
      before = "; ";
    }
    out_ += '\n';
  }

  [[nodiscard]] std::string end(const Node& node) const {
    const auto index = static_cast<std::size_t>(node.index);
    switch (node.kind) {
      case Node::Kind::kPublication:
        break;
      case Node::Kind::kEvent:
        return fmt::format("{} \"{}\"", id_of(node), words(document_.events[index].span));
      case Node::Kind::kTimex:
        return fmt::format("{} \"{}\"", id_of(node), words(document_.timexes[index].span));
    }
    return "publication";
  }

  void links(std::string_view heading, const std::vector<Link>& links) {
    if (links.empty()) return;
    out_ += heading;
    for (const Link& link : links)
      say("  {} {} {}  ({}, {:.2f})\n", end(link.from), to_string(link.relation), end(link.to),
          reason_name(link.because), static_cast<double>(link.confidence));
  }

  const Document& document_;
  const timex::Grammar* grammar_;
  std::string out_;
};

}  // namespace

std::string output::explain(const Document& document, const timex::Grammar* grammar) {
  return Account(document, grammar).text();
}

std::string write_explanation(const Document& document) {
  const auto grammar = timex::Grammar::load();
  return output::explain(document, grammar ? &*grammar : nullptr);
}

}  // namespace dateline
