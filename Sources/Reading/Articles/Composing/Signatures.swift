import Disclosure

/// Puts signatures and dates to the right that a source only moved there with spaces.
enum Signatures {
  /// So many characters of space begin no paragraph.
  private static let indent = 8
  private static let longest = 40

  static func aligned(_ blocks: [DraftBlock]) -> [DraftBlock] {
    blocks.map { block in
      guard case .paragraph(var paragraph) = block, paragraph.indent >= indent, paragraph.alignment == .text,
        paragraph.level == nil, Article.line(of: paragraph.text).count <= longest
      else { return block }
      paragraph.alignment = .right
      return .paragraph(paragraph)
    }
  }
}
