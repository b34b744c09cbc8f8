// An expression and how it hangs in its sentence -> the event whose time it tells.
#pragma once

#include "link/context.hpp"

namespace dateline::link {

/// "Has been scheduled for May": of what is scheduled, however past the verb is.
[[nodiscard]] bool is_set_for(const Context& context, TimexId id);

/// Invalid where it dates none: "last year's record", "today's issue appears" tell of a noun, as do
/// 136 of 140 expressions in PropBank's newswire that hang on an event over another word.
[[nodiscard]] EventId dated_event(const Context& context, TimexId id);

/// "Today's issue", "the 2009 statute": a thing of a time, which says nothing of when a verb was.
/// "October sales rose" is left out of it, as what months and days describe is mostly of them.
[[nodiscard]] bool describes_a_thing(const Context& context, TimexId id);

}  // namespace dateline::link
