/// Tells HTML from other text by the tags that it begins with or contains.
enum HTMLSignature {
  /// How a text is to be taken.
  enum Verdict: Equatable {
    /// A page: line ends mean nothing.
    case page
    /// Text with HTML tables in it, as Markdown may have: line ends outside them stand.
    case textWithTables
    /// No HTML.
    case text
  }

  private static let sample = 1 << 18

  static func verdict(on bytes: [UInt8], name: String) -> Verdict {
    let head = bytes.prefix(sample)
    let first = head.first { $0 > 0x20 }
    var opensBlock = false
    var hasTable = false
    var at = 0
    while let open = head[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      switch tagName(head[at...]) {
      case "!doctype", "html", "body", "head": return .page
      case "table": hasTable = true
      case "td" where hasTable, "th" where hasTable:
        return first == UInt8(ascii: "<") || isPageName(name) ? .page : .textWithTables
      case "div", "p", "meta", "title", "br", "span", "h1", "h2", "h3", "section", "article", "font", "center":
        if first == UInt8(ascii: "<") || isPageName(name) { return .page }
        opensBlock = true
      default: break
      }
    }
    return opensBlock && isPageName(name) ? .page : .text
  }

  private static func isPageName(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".htm", ".html", ".shtml", ".xhtml"].contains { name.hasSuffix($0) }
  }

  /// The name of a start tag in lower case.
  private static func tagName(_ rest: ArraySlice<UInt8>) -> String {
    let name = rest.prefix(9).prefix { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"): true
      default: false
      }
    }
    return String(decoding: name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
