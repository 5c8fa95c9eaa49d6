/// What the trimmer does with an element.
enum HTMLTagRole: UInt8 {
  /// Inline, or without meaning for the text: the tags go, the content stays.
  case transparent
  /// As `transparent`, and there is no content.
  case void
  /// Begins a line where it opens and where it closes: a line separator takes the place of its tags.
  case block
  /// Part of a table, a title or preformatted text: the tags stay.
  case structural
  /// A cell of a table: the tags stay, with their spans.
  case cell
  /// Goes with all its content.
  case dropped
  /// Goes with all its content, which is not markup.
  case raw
}

/// Finds the role of an element by its name, without a string.
struct HTMLTagTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 256)
  private var roles = [HTMLTagRole](repeating: .transparent, count: 256)

  init() {
    for name in ["area", "base", "col", "embed", "img", "input", "link", "meta", "param", "source", "wbr"] {
      set(name, .void)
    }
    for name in [
      "address", "article", "aside", "blockquo", "br", "caption", "center", "dd", "details", "dir", "div", "dl",
      "dt", "fieldset", "figcapti", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
      "legend", "li", "main", "menu", "ol", "p", "section", "summary", "ul",
    ] {
      set(name, .block)
    }
    for name in ["pre", "table", "title", "tr"] { set(name, .structural) }
    for name in ["td", "th"] { set(name, .cell) }
    for name in [
      "audio", "button", "canvas", "iframe", "math", "nav", "noscript", "object", "select", "svg", "template",
      "textarea", "video", "xml",
    ] {
      set(name, .dropped)
    }
    for name in ["script", "style"] { set(name, .raw) }
  }

  /// The first eight bytes of a name in lower case; a longer name is known by these.
  static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in name.prefix(8) {
      let isUpper = byte &- UInt8(ascii: "A") < 26
      key = key << 8 | UInt64(isUpper ? byte | 0x20 : byte)
    }
    return key
  }

  func role(_ key: UInt64) -> HTMLTagRole {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return roles[slot] }
      slot = (slot + 1) & 255
    }
    return .transparent
  }

  private mutating func set(_ name: String, _ role: HTMLTagRole) {
    let key = Array(name.utf8).withUnsafeBufferPointer { Self.key($0) }
    var slot = Self.slot(key)
    while keys[slot] != 0 { slot = (slot + 1) & 255 }
    keys[slot] = key
    roles[slot] = role
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
