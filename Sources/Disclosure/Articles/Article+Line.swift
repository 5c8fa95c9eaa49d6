extension Article {
  /// One line of text being put into the form in which it is kept.
  ///
  /// It is laid out flat first, every part with the link that it stands in, so that what becomes of a space depends on
  /// its neighbours alone.
  struct Line {
    private(set) var inlines: [Inline] = []
    private let notes: Int
    private let inHeading: Bool
    private var run = String.UnicodeScalarView()
    private var runLooks = Looks()
    /// Spaces that stand only if something follows.
    private var spaces = String.UnicodeScalarView()
    private var hasLineFeed = false
    private var owesBreak = false
    /// The last part that shows something.
    private var last: (looks: Looks, isWide: Bool)?

    /// How a part looks, and where it leads.
    private struct Looks: Equatable {
      var style: Style = []
      var link: String?
    }

    /// The line of these parts: marks of notes beyond their number are left out, and weight and line ends say nothing
    /// in a heading.
    init(_ parts: [Inline], notes: Int, inHeading: Bool = false) {
      self.notes = notes
      self.inHeading = inHeading
      add(parts, link: nil)
      endRun()
    }

    /// A text without looks in the same form.
    static func plain(_ text: String) -> String {
      guard case .text(let text, _)? = Line([.text(text, style: [])], notes: 0).inlines.first else { return "" }
      return text
    }

    private mutating func add(_ parts: [Inline], link: String?) {
      for part in parts {
        switch part {
        case .text(let text, var style):
          if inHeading { style.remove(.strong) }
          if style.contains(.superscript) { style.remove(.subscript) }
          add(text, Looks(style: style, link: link))
        case .link(let address, let text): add(text, link: link ?? ArticleAddress(address)?.text)
        case .lineBreak where inHeading: addSpace()
        case .lineBreak: if last != nil { owesBreak = true }
        case .note(let number): if number >= 0, number < notes { put(part, Looks()) }
        case .picture: put(part, Looks(link: link))
        }
      }
    }

    private mutating func add(_ text: String, _ looks: Looks) {
      for scalar in text.unicodeScalars {
        if scalar.value > 0x20, scalar.value < 0x7F {
          put(scalar, looks)
        } else if ArticleCharacters.isSpace(scalar) {
          if scalar == "\n" || scalar == "\r" { hasLineFeed = true }
          addSpace()
        } else if scalar.value == 0x3000 {
          spaces.append(scalar)
        } else if !ArticleCharacters.isDropped(scalar) {
          put(scalar, looks)
        }
      }
    }

    private mutating func addSpace() {
      if spaces.last != " " { spaces.append(" ") }
    }

    private mutating func put(_ scalar: Unicode.Scalar, _ looks: Looks) {
      prepare(for: looks, isWide: scalar.value >= 0x80)
      if runLooks != looks {
        endRun()
        runLooks = looks
      }
      run.append(scalar)
    }

    private mutating func put(_ part: Inline, _ looks: Looks) {
      prepare(for: looks, isWide: false)
      endRun()
      append(part, link: looks.link)
    }

    /// Writes the spaces or the line end before the next part, looking like both sides of it.
    private mutating func prepare(for looks: Looks, isWide: Bool) {
      defer {
        last = (looks, isWide)
        spaces = String.UnicodeScalarView()
        hasLineFeed = false
        owesBreak = false
      }
      guard let last else { return }
      let common = Looks(
        style: last.looks.style.intersection(looks.style), link: last.looks.link == looks.link ? looks.link : nil)
      if owesBreak {
        endRun()
        append(.lineBreak, link: common.link)
      } else if !spaces.isEmpty {
        // A source that breaks its lines anywhere means no space between two characters.
        if hasLineFeed, last.isWide, isWide, spaces.count == 1 { return }
        if runLooks != common { endRun() }
        runLooks = common
        run.append(contentsOf: spaces)
      }
    }

    private mutating func endRun() {
      guard !run.isEmpty else { return }
      append(.text(String(run), style: runLooks.style), link: runLooks.link)
      run = String.UnicodeScalarView()
    }

    private mutating func append(_ part: Inline, link: String?) {
      guard let link else {
        inlines.append(part)
        return
      }
      if case .link(link, var text)? = inlines.last {
        text.append(part)
        inlines[inlines.count - 1] = .link(address: link, text: text)
      } else {
        inlines.append(.link(address: link, text: [part]))
      }
    }
  }
}

extension Article.Inline {
  /// The same part with weight.
  var strong: Article.Inline {
    switch self {
    case .text(let text, let style): .text(text, style: style.union(.strong))
    case .link(let address, let text): .link(address: address, text: text.map(\.strong))
    default: self
    }
  }
}
