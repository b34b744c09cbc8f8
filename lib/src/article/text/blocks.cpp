// Joins lines to paragraphs and tells titles, date lines, sources and notices from running text.
#include "article/text/blocks.hpp"

#include <algorithm>
#include <span>

#include "article/date/date_line.hpp"
#include "article/text/lines.hpp"
#include "article/text/notices.hpp"
#include "article/text/wrap.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::uint32_t kLongestTitle = 250;   // bytes
constexpr std::uint32_t kLongestNotice = 500;  // bytes; what is longer tells something
constexpr std::size_t kHeadBlocks = 3;         // a byline may stand between title and date line

bool is_source_line(std::string_view line) {
  if (line.starts_with('(') || line.starts_with('[')) line.remove_prefix(1);
  if (!ascii::starts_with_ignoring_case(line, "source")) return false;
  line.remove_prefix(6);
  if (line.starts_with('s') || line.starts_with('S')) line.remove_prefix(1);
  return ascii::trim(line).starts_with(':');
}

/// Lines of the head and the last one stand alone even in hard-wrapped text without blank lines:
/// title, byline, date line, source.
bool stands_alone(std::string_view text, const Wrap& wrap, std::span<const Line> lines,
                  std::size_t i) {
  const std::string_view line = slice(text, lines[i].span);
  if (i + 1 == lines.size()) return is_source_line(line);
  if (i >= kHeadBlocks) return false;
  if (is_date_line(line)) return true;
  return i == 0 && !ends_sentence(line) && lines[0].span.size() <= wrap.column * 3 / 4 &&
         ascii::is_upper(text[lines[1].span.begin]);
}

std::vector<Block> join_lines(std::string_view text, std::span<const Line> lines) {
  const Wrap wrap = find_wrap(text, lines);
  std::vector<Block> blocks;
  bool alone_before = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool alone = wrap.hard && stands_alone(text, wrap, lines, i);
    const bool begins =
        i == 0 || alone || alone_before || parts_paragraphs(text, wrap, lines[i - 1], lines[i]);
    alone_before = alone;
    if (begins) {
      blocks.push_back({BlockKind::kParagraph, lines[i].span});
    } else {
      blocks.back().span.end = lines[i].span.end;
    }
  }
  return blocks;
}

/// Ends with neither a full stop nor something that announces what follows.
bool reads_like_title(std::string_view line) {
  if (line.size() > kLongestTitle || line.ends_with(',') || line.ends_with(';')) return false;
  // Titles ask and shout; they do not stop.
  if (line.ends_with('?') || line.ends_with('!')) return true;
  if (line.starts_with("- ") || line.starts_with("* ")) return false;
  return !ends_sentence(line);
}

/// A sentence, or words enough to be one.
bool reads_like_paragraph(std::string_view line) {
  return ends_sentence(line) || std::ranges::count(line, ' ') >= 3;
}

void mark_head(std::string_view text, std::vector<Block>& blocks) {
  const auto shown = [&](std::size_t i) { return slice(text, blocks[i].span); };
  std::size_t title = 0;
  if (is_date_line(shown(0)) && blocks.size() > 1) {
    blocks[0].kind = BlockKind::kDateLine;
    title = 1;
  }
  if (blocks[title].kind != BlockKind::kParagraph || !reads_like_title(shown(title))) return;
  std::size_t date = 0;
  for (std::size_t i = title + 1; i < std::min(blocks.size(), title + kHeadBlocks) && title == 0;
       ++i) {
    if (blocks[i].kind != BlockKind::kParagraph || ends_sentence(shown(i))) break;
    if (!is_date_line(shown(i))) continue;
    date = i;
    break;
  }
  const auto body = std::find_if(
      blocks.begin() + static_cast<std::ptrdiff_t>(std::max(title, date)) + 1, blocks.end(),
      [&](const Block& block) { return block.kind == BlockKind::kParagraph; });
  if (body == blocks.end() || !reads_like_paragraph(slice(text, body->span))) return;
  blocks[title].kind = BlockKind::kTitle;
  if (date > 0) blocks[date].kind = BlockKind::kDateLine;
}

void mark_notices(std::string_view text, std::vector<Block>& blocks) {
  static const Notices notices;
  for (Block& block : blocks) {
    const bool may = block.kind == BlockKind::kParagraph && block.span.size() <= kLongestNotice;
    if (may && notices.is_notice(slice(text, block.span))) block.kind = BlockKind::kNotice;
  }
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, Heading heading) {
  const std::vector<Line> lines = split_lines(text);
  if (lines.empty()) return {};
  std::vector<Block> blocks = join_lines(text, lines);
  if (blocks.size() > 1 && is_source_line(slice(text, blocks.back().span))) {
    blocks.back().kind = BlockKind::kSource;
  }
  if (heading == Heading::kPossible) mark_head(text, blocks);
  mark_notices(text, blocks);
  return blocks;
}

}  // namespace dateline::article
