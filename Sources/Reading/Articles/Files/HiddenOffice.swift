import Containers
import Disclosure

/// Finds what documents and workbooks hold and do not show.
enum HiddenOffice {
  /// The properties of a file and the cells and comments of workbooks, by local names.
  enum Name: Int, MarkupName {
    // docProps/core.xml and app.xml.
    case creator, lastModifiedBy, title, subject, description, keywords, category, contentStatus, Company, Manager
    case HyperlinkBase, property
    // Comments of workbooks, and heads and feet of their pages.
    case author, comment, threadedComment, person, oddHeader, oddFooter, evenHeader, evenFooter, firstHeader
    case firstFooter, text, t
    // Slides.
    case p
    // Attributes.
    case name, displayName

    static let attributes: [Name] = [.name, .displayName]
    /// The properties that say something of people or of the text.
    static let properties: [Name] = [
      .creator, .lastModifiedBy, .title, .subject, .description, .keywords, .category, .contentStatus, .Company,
      .Manager, .HyperlinkBase, .property,
    ]
    static let margins: [Name] = [.oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter]
  }

  static let vocabulary = MarkupTree<Name>.vocabulary
  private static let mostParts = 200

  /// Finds all of it in a document or a workbook.
  static func find(
    in archive: ZipArchive, main: String?, _ reader: ArticleReader, _ hidden: inout HiddenTexts
  ) throws(ReadingRefusal) {
    try findProperties(in: archive, reader, &hidden)
    if let main, main.hasPrefix("word/") {
      try HiddenWord.find(in: archive, main: main, reader, &hidden)
    } else if let main, main.hasPrefix("xl/") {
      try findCells(in: archive, main: main, reader, &hidden)
    } else if archive.contains("OFD.xml") {
      let file = try OFDDraft(archive, limits: reader.fileLimits)
      for (name, key) in [
        (OFDDraft.Name.Author, "creator"), (.Title, "title"), (.Subject, "subject"), (.Keywords, "keywords"),
      ] {
        hidden.add(.property, key, file.statement(name))
      }
      file.root.visit { if $0.name == .CustomData { hidden.add(.property, $0[.Name] ?? "custom", $0.allText) } }
    }
  }

  /// Finds what a file of Office Open XML says of itself.
  static func findProperties(
    in archive: ZipArchive, _ reader: ArticleReader, _ hidden: inout HiddenTexts
  ) throws(ReadingRefusal) {
    for part in ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"] {
      guard let tree = try tree(part, in: archive, reader) else { continue }
      tree.visit { node in
        guard let name = node.name, Name.properties.contains(name) else { return }
        hidden.add(.property, name == .property ? "custom" : String(describing: name), node.allText)
      }
    }
  }

  /// A part as a tree; nil where the file has none of this name.
  static func tree(
    _ part: String, in archive: ZipArchive, _ reader: ArticleReader
  ) throws(ReadingRefusal) -> MarkupNode<Name>? {
    let tree = MarkupTree<Name>(mostText: reader.limits.textBytes)
    let parts = OfficeParts(archive: archive, kind: "Office", limits: reader.fileLimits)
    return try parts.hear(part, vocabulary: vocabulary, handler: tree) ? tree.root : nil
  }

  private static func findCells(
    in archive: ZipArchive, main: String, _ reader: ArticleReader, _ hidden: inout HiddenTexts
  ) throws(ReadingRefusal) {
    let file = try SheetFile(archive, mainPart: main, limits: reader.fileLimits)
    for (name, sheet) in try file.read(file.workbook.hiddenSheets) {
      hidden.add(.hidden, "sheet", name)
      for row in sheet.grid.rows.keys.sorted() {
        let cells = sheet.grid.rows[row]?.sorted { $0.key < $1.key }.map(\.value) ?? []
        hidden.add(.hidden, "sheet", cells.joined(separator: " "))
      }
    }
    for (_, sheet) in try file.shown() where !sheet.hiddenRows.isEmpty || !sheet.hiddenColumns.isEmpty {
      for row in sheet.grid.rows.keys.sorted() {
        for (column, text) in (sheet.grid.rows[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
          let isHidden = sheet.hiddenRows.contains(row) || sheet.hiddenColumns.contains(column)
          if isHidden { hidden.add(.hidden, "cell", text) }
        }
      }
    }
    for number in 1...mostParts {
      for part in [
        "xl/comments\(number).xml", "xl/threadedComments/threadedComment\(number).xml", "xl/persons/person.xml",
      ] {
        try tree(part, in: archive, reader).map { tell($0, &hidden) }
      }
      try tree("xl/worksheets/sheet\(number).xml", in: archive, reader).map { tell($0, &hidden) }
      guard archive.contains("xl/worksheets/sheet\(number).xml") else { break }
    }
  }

  private static func tell(_ root: MarkupNode<Name>, _ hidden: inout HiddenTexts) {
    root.visit { node in
      switch node.name {
      case .author: hidden.add(.property, "commentAuthor", node.allText)
      case .person: hidden.add(.property, "commentAuthor", node[.displayName] ?? "")
      case .comment, .threadedComment: hidden.add(.comment, "comment", node.allText)
      case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
        hidden.add(.pageMargin, "margin", node.allText)
      default: break
      }
    }
  }
}

/// Writes the text of slides as blocks, and finds the notes that speakers have below them.
enum SlideText {
  private static let mostSlides = 500

  static func blocks(
    of archive: ZipArchive, _ reader: ArticleReader, _ hidden: inout HiddenTexts
  ) throws(ReadingRefusal) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    for number in 1...mostSlides {
      guard let slide = try HiddenOffice.tree("ppt/slides/slide\(number).xml", in: archive, reader) else { break }
      var heading = DraftParagraph(line: [.text("第\(number)页", style: [])])
      heading.level = 1
      blocks.append(.paragraph(heading))
      blocks += lines(of: slide).map { .paragraph(DraftParagraph(line: [.text($0, style: [])])) }
      if let notes = try HiddenOffice.tree("ppt/notesSlides/notesSlide\(number).xml", in: archive, reader) {
        for line in lines(of: notes) { hidden.add(.hidden, "slideNote", line) }
      }
    }
    return blocks
  }

  private static func lines(of root: MarkupNode<HiddenOffice.Name>) -> [String] {
    var lines: [String] = []
    root.visit { if $0.name == .p { lines.append(Article.line(of: $0.allText)) } }
    return lines.filter { !$0.isEmpty }
  }
}
