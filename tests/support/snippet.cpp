// Reads hand-made analyses; see the header for the form of a line.
#include "support/snippet.hpp"

#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>
#include <vector>

namespace dateline::test {
namespace {

template <class Enum, std::size_t size>
Enum named(std::string_view name, const std::array<std::string_view, size>& names) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  throw std::invalid_argument("unknown name in a snippet: " + std::string(name));
}

constexpr std::array kTags = {
#define DATELINE_TAG(name, text) std::string_view{text},
#include "dateline/tags.def"
#undef DATELINE_TAG
};
constexpr std::array kDeps = {
#define DATELINE_DEP(name, text) std::string_view{text},
#include "dateline/deps.def"
#undef DATELINE_DEP
};

/// The universal part of speech that a tag usually has; `be`, `have` and `do` under aux are AUX.
Upos upos_of(Tag tag, Dep dep) {
  using enum Tag;
  if (dep == Dep::kAux || dep == Dep::kAuxPass || dep == Dep::kCop) return Upos::kAux;
  switch (tag) {
    case kNN:
    case kNNS:
      return Upos::kNoun;
    case kNNP:
    case kNNPS:
      return Upos::kPropn;
    case kVB:
    case kVBD:
    case kVBG:
    case kVBN:
    case kVBP:
    case kVBZ:
      return Upos::kVerb;
    case kMD:
      return Upos::kAux;
    case kJJ:
    case kJJR:
    case kJJS:
    case kAFX:
      return Upos::kAdj;
    case kRB:
    case kRBR:
    case kRBS:
    case kWRB:
      return Upos::kAdv;
    case kIN:
      return dep == Dep::kMark ? Upos::kSconj : Upos::kAdp;
    case kRP:
      return Upos::kAdp;
    case kTO:
    case kPOS:
      return Upos::kPart;
    case kDT:
    case kPDT:
    case kWDT:
      return Upos::kDet;
    case kPRP:
    case kPRPS:
    case kEX:
    case kWP:
    case kWPS:
      return Upos::kPron;
    case kCC:
      return Upos::kCconj;
    case kCD:
      return Upos::kNum;
    case kUH:
      return Upos::kIntj;
    case kSYM:
    case kCurrency:
    case kPound:
      return Upos::kSym;
    case kPeriod:
    case kComma:
    case kColon:
    case kLrb:
    case kRrb:
    case kHYPH:
    case kNFP:
    case kOpenQuote:
    case kCloseQuote:
      return Upos::kPunct;
    default:
      return Upos::kX;
  }
}

bool glued_to_left(std::string_view form, Tag tag) {
  return tag == Tag::kComma || tag == Tag::kPeriod || tag == Tag::kColon || tag == Tag::kPOS ||
         tag == Tag::kRrb || tag == Tag::kCloseQuote || form == "n't" || form == "n’t";
}

bool glued_to_right(Tag tag) {
  return tag == Tag::kOpenQuote || tag == Tag::kLrb || tag == Tag::kCurrency;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  std::size_t begin = text.find_first_not_of(separators);
  while (begin != std::string_view::npos) {
    const std::size_t end = text.find_first_of(separators, begin);
    parts.push_back(text.substr(begin, end - begin));
    begin = end == std::string_view::npos ? end : text.find_first_not_of(separators, end);
  }
  return parts;
}

class Builder {
 public:
  void line(std::string_view line) {
    const auto fields = split(line, " \t\r");
    if (fields.empty()) return end_sentence();
    if (fields[0] == "#") return directive(fields.size() > 1 ? fields[1] : "");
    if (fields.size() != 5)
      throw std::invalid_argument("five fields a token: " + std::string(line));
    token(fields);
  }

  Snippet finish() {
    end_block();
    Snippet result;
    result.article.text = text_;
    result.article.blocks = blocks_;
    if (!blocks_.empty() && blocks_[0].kind == BlockKind::kTitle) {
      result.article.title = text_.substr(blocks_[0].span.begin, blocks_[0].span.size());
      result.article.title_in_text = true;
    }
    find_quotes(result.article);
    result.analysis = Analysis(text_, std::move(tokens_), std::move(sentences_), std::move(pool_));
    return result;
  }

 private:
  void directive(std::string_view name) {
    end_block();
    kind_ = name == "title" ? BlockKind::kTitle : BlockKind::kParagraph;
    if (name != "title" && name != "paragraph")
      throw std::invalid_argument("unknown directive: " + std::string(name));
  }

  void token(const std::vector<std::string_view>& fields) {
    const auto tag = named<Tag>(fields[2], kTags);
    const auto dep = named<Dep>(fields[4], kDeps);
    const bool first_of_block = block_begin_ == tokens_.size();
    if (first_of_block && !text_.empty())
      text_ += "\n\n";
    else if (!text_.empty() && !glued_to_left(fields[0], tag) && !glue_next_)
      text_ += ' ';
    glue_next_ = glued_to_right(tag);
    Token token;
    token.span.begin = static_cast<std::uint32_t>(text_.size());
    text_ += fields[0];
    token.span.end = static_cast<std::uint32_t>(text_.size());
    token.tag = tag;
    token.dep = dep;
    token.upos = upos_of(tag, dep);
    token.lemma.begin = static_cast<std::uint32_t>(pool_.size());
    pool_ += fields[1];
    token.lemma.end = static_cast<std::uint32_t>(pool_.size());
    int head = 0;
    std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), head);
    if (head > 0) token.head = {static_cast<std::int32_t>(sentence_begin_) + head - 1};
    tokens_.push_back(token);
  }

  void end_sentence() {
    if (sentence_begin_ == tokens_.size()) return;
    sentences_.push_back({static_cast<std::int32_t>(sentence_begin_),
                          static_cast<std::int32_t>(tokens_.size()),
                          static_cast<std::int32_t>(blocks_.size())});
    sentence_begin_ = tokens_.size();
  }

  void end_block() {
    end_sentence();
    if (block_begin_ == tokens_.size()) return;
    blocks_.push_back({kind_, {tokens_[block_begin_].span.begin, tokens_.back().span.end}});
    block_begin_ = tokens_.size();
    kind_ = BlockKind::kParagraph;
  }

  void find_quotes(Article& article) const {
    bool open = false;
    bool continues = false;
    std::uint32_t begin = 0;
    std::size_t token = 0;
    for (const Block& block : blocks_) {
      for (; token < tokens_.size() && tokens_[token].span.begin < block.span.end; ++token) {
        if (tokens_[token].tag == Tag::kOpenQuote) {
          begin = tokens_[token].span.begin;
          open = true;
        } else if (tokens_[token].tag == Tag::kCloseQuote && open) {
          article.quotes.push_back({{begin, tokens_[token].span.end}, continues});
          open = continues = false;
        }
      }
      if (!open) continue;
      article.quotes.push_back({{begin, block.span.end}, continues});
      open = false;
      continues = true;
    }
  }

  std::string text_;
  std::string pool_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  std::vector<Block> blocks_;
  std::size_t sentence_begin_ = 0;
  std::size_t block_begin_ = 0;
  BlockKind kind_ = BlockKind::kParagraph;
  bool glue_next_ = false;
};

}  // namespace

TokenId Snippet::find(std::string_view form, int nth) const {
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    if (analysis.form({i}) == form && nth-- == 0) return {i};
  }
  return {};
}

Snippet snippet(std::string_view lines) {
  Builder builder;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    builder.line(lines.substr(begin, end - begin));
    begin = end + 1;
  }
  return builder.finish();
}

}  // namespace dateline::test
