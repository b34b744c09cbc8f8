// The names of event attributes as TimeML and the JSON output write them.
#include <array>

#include "dateline/event.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 7> kClassNames = {
    "OCCURRENCE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE"};
constexpr std::array<std::string_view, 7> kTenseNames = {
    "NONE", "PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART"};
constexpr std::array<std::string_view, 4> kAspectNames = {"NONE", "PROGRESSIVE", "PERFECTIVE",
                                                          "PERFECTIVE_PROGRESSIVE"};
constexpr std::array<std::string_view, 2> kPolarityNames = {"POS", "NEG"};
constexpr std::array<std::string_view, 5> kPosNames = {"VERB", "NOUN", "ADJECTIVE", "PREPOSITION",
                                                       "OTHER"};
constexpr std::array<std::string_view, 6> kRealityNames = {"happened", "ongoing",     "planned",
                                                           "possible", "conditional", "denied"};

}  // namespace

std::string_view to_string(EventClass value) {
  return kClassNames.at(static_cast<std::size_t>(value));
}
std::string_view to_string(Tense value) {
  return kTenseNames.at(static_cast<std::size_t>(value));
}
std::string_view to_string(Aspect value) {
  return kAspectNames.at(static_cast<std::size_t>(value));
}
std::string_view to_string(Polarity value) {
  return kPolarityNames.at(static_cast<std::size_t>(value));
}
std::string_view to_string(EventPos value) {
  return kPosNames.at(static_cast<std::size_t>(value));
}
std::string_view to_string(Reality value) {
  return kRealityNames.at(static_cast<std::size_t>(value));
}

}  // namespace dateline
