import Disclosure

/// Recognises lines that only number a page: `- 3 -`, `— 4 —`, `3`, `第3页`, `3/12`.
enum PageNumberLine {
  /// A bare number counts only so near to the edge, as a part of the page's height: it might be a cell.
  private static let margin = 0.12

  /// The lines of a page without a page number at its head or foot.
  static func removed(from lines: [[Transcript.Piece]], pageHeight: Double) -> [[Transcript.Piece]] {
    var lines = lines
    if let last = lines.last, isPageNumber(last, pageHeight: pageHeight) { lines.removeLast() }
    if let first = lines.first, isPageNumber(first, pageHeight: pageHeight) { lines.removeFirst() }
    return lines
  }

  private static func isPageNumber(_ line: [Transcript.Piece], pageHeight: Double) -> Bool {
    let text = line.map(\.text).joined().filter { !$0.isWhitespace }
    guard text.count <= 12, let box = line.first?.source.box else { return false }
    let digits = text.filter { $0.isWholeNumber }
    guard !digits.isEmpty, digits.count <= 4 else { return false }
    if isMarked(text) { return true }
    let middle = (box.top + box.bottom) / 2
    let isAtEdge = middle < pageHeight * margin || middle > pageHeight * (1 - margin)
    return isAtEdge && line.count == 1 && (text == digits || isFraction(text))
  }

  /// A number between dashes, or between 第 and 页.
  private static func isMarked(_ text: String) -> Bool {
    let dashes: Set<Character> = ["-", "—", "–", "－", "―", "─", "﹣", "~", "·"]
    if let first = text.first, let last = text.last, dashes.contains(first), dashes.contains(last) {
      return text.dropFirst().dropLast().allSatisfy { $0.isWholeNumber || dashes.contains($0) }
    }
    let isPage = text.hasPrefix("第") && text.hasSuffix("页")
    return isPage && text.allSatisfy { $0.isWholeNumber || "第页共/，,".contains($0) }
  }

  private static func isFraction(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
  }
}
