// Cuts the text of a page at its block elements and line breaks.
#include "article/page/html_chunks.hpp"

#include <utility>

#include "article/page/html_noise.hpp"

namespace dateline::article {
namespace {

/// Elements within a line of text; everything else breaks it.
bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_UNKNOWN:
      return true;
    default:
      return false;
  }
}

/// Elements whose chunks are judged as theirs, even when a div stands inside.
bool is_unit(GumboTag tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE ||
         (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
}

class Cutter {
 public:
  Cutter(const HtmlTree& tree, Care care) : tree_(tree), parts_(find_parts(tree, care)) {}

  std::vector<Chunk> cut() {
    for (std::int32_t i = 0; i < tree_.size(); ++i) {
      leave(i);
      take(i);
    }
    leave(tree_.size());
    flush();
    return std::move(chunks_);
  }

 private:
  [[nodiscard]] Part part(std::int32_t i) const { return parts_[static_cast<std::size_t>(i)]; }
  /// Closes the blocks that end before node `i`.
  void leave(std::int32_t i) {
    while (!blocks_.empty() && tree_[blocks_.back()].end <= i) {
      flush();
      blocks_.pop_back();
    }
  }
  void take(std::int32_t i) {
    if (tree_.is_text(i)) {
      if (part(i) != Part::kUnseen) add(i);
      return;
    }
    const GumboTag tag = tree_.tag(i);
    if (tag == GUMBO_TAG_A) link_end_ = tree_[i].end;
    if (is_inline(tag) || part(i) == Part::kUnseen) return;
    flush();
    if (tree_[i].end > i + 1) blocks_.push_back(i);
  }
  void add(std::int32_t i) {
    const std::size_t before = text_.size();
    append_clean(text_, tree_.text(i));
    if (i < link_end_) linked_ += text_.size() - before;
    if (part(i) == Part::kNoise) noise_ += text_.size() - before;
  }
  void flush() {
    while (text_.ends_with(' ')) text_.pop_back();
    const std::size_t noise_size = text_.size();
    if (!text_.empty() && !blocks_.empty()) {
      chunks_.push_back(
          {std::move(text_), linked_, blocks_.back(), unit_tag(), noise_ * 2 > noise_size});
    }
    text_.clear();
    linked_ = 0;
    noise_ = 0;
  }
  [[nodiscard]] GumboTag unit_tag() const {
    constexpr std::size_t kLookUp = 4;
    for (std::size_t up = 1; up <= std::min(kLookUp, blocks_.size()); ++up) {
      const GumboTag tag = tree_.tag(blocks_[blocks_.size() - up]);
      if (is_unit(tag)) return tag;
    }
    return tree_.tag(blocks_.back());
  }

  const HtmlTree& tree_;
  std::vector<Part> parts_;
  std::vector<Chunk> chunks_;
  std::vector<std::int32_t> blocks_;  // open block elements
  std::string text_;
  std::size_t linked_ = 0;
  std::int32_t link_end_ = 0;
  std::size_t noise_ = 0;  // bytes inside elements that are no part of an article
};

}  // namespace

std::vector<Chunk> find_chunks(const HtmlTree& tree, Care care) {
  return Cutter(tree, care).cut();
}

}  // namespace dateline::article
