// The word lists under the names that the event stage knows them by.
#pragma once

#include "words/lexicon.hpp"

namespace dateline::event {

using words::Complement;
using words::Effect;
using words::first_word;
using words::is_phase;
using words::LabelWord;
using words::Lexicon;
using words::NameWord;
using words::SignalNeed;
using words::SignalWords;
using words::WordPos;

}  // namespace dateline::event
