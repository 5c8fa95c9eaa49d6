import Disclosure
import TestSupport
import Testing

@Suite("Pieces of an article that are screened") struct ArticlePiecesTests {
  static let article = Article(
    [
      .heading(level: 1, text: [.text("一、总体要求", style: [])]),
      .paragraph(
        text: [
          .text("联系人：", style: []), .text("张三", style: .strong), .text("，电话1380013", style: []),
          .link(address: "https://example.com/", text: [.text("8000", style: []), .text("。", style: .emphasis)]),
          .note(0), .picture(.init(file: "1")),
        ], alignment: .text),
      .list(
        isOrdered: false, start: 1,
        items: [[.paragraph(text: [.text("甲", style: [])], alignment: .text)], [.rule, .quote(blocks: [.rule])]]),
      .table(
        .init(
          caption: "表一",
          rows: [
            .init([.init([.paragraph(text: [.text("姓名", style: [])], alignment: .text)], isHead: true)]),
            .init([
              .init([
                .paragraph(text: [.text("李四", style: [])], alignment: .text),
                .picture(.init(file: "2", alternative: "照片")),
                .paragraph(text: [.text("男", style: [])], alignment: .text),
              ])
            ]),
          ])),
      .picture(.init(file: "3", alternative: "")),
    ], notes: [[.text("注", style: [])]])

  @Test("Every text has its place and its role")
  func places() {
    let pieces = Self.article.pieces(part: "body").map { "\($0.place.path) \($0.role.rawValue) \($0.text)" }
    #expect(
      pieces == [
        "0 heading 一、总体要求", "1 paragraph 联系人：张三，电话13800138000。", "1.a0 link https://example.com/",
        "1.p0 alternative ", "2.0.0 paragraph 甲", "3.caption heading 表一", "3.0.0 tableHead 姓名",
        "3.1.0 tableCell 李四\n男", "3.1.0.1 alternative 照片", "n0 paragraph 注",
      ])
  }

  @Test("Words that reach over several stretches are replaced, and look like the first of them")
  func overStretches() throws {
    let text = "联系人：张三，电话13800138000。"
    let start = try #require(text.utf8.firstRange(of: "13800138000".utf8)).lowerBound
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
    let changed = try #require(
      Self.article.replacing(
        place: .init("body", "1"), start: offset, length: 11, found: "13800138000", with: "138****8000"))
    guard case .paragraph(let line, _) = changed.blocks[1] else { return #expect(Bool(false)) }
    #expect(line[2] == .text("，电话138****8000", style: []))
    #expect(line[3] == .link(address: "https://example.com/", text: [.text("。", style: .emphasis)]))
  }

  @Test("What does not stand there any more is not replaced")
  func moved() {
    for (path, start, found) in [
      ("1", 0, "李"), ("1", 400, "张"), ("9", 0, "张"), ("x", 0, "张"), ("", 0, ""), ("3.1.0", 6, "\n男女"),
    ] {
      let changed = Self.article.replacing(
        place: .init("body", path), start: start, length: found.utf8.count, found: found, with: "")
      #expect(changed == nil, "\(path) \(found)")
    }
    #expect(
      Self.article.replacing(place: .init("body", "1.a0"), start: 0, length: 5, found: "https", with: "javascript")
        == nil)
  }

  @Test("Captions, alternatives, addresses, cells and notes are replaced, too")
  func everywhere() {
    for (path, found) in [
      ("3.caption", "表"), ("1.a0", "example"), ("3.1.0", "李"), ("3.1.0.1", "照"), ("n0", "注"), ("2.0.0", "甲"),
    ] {
      let piece = Self.article.pieces(part: "body").first { $0.place.path == path }
      let offset = piece.flatMap { $0.text.utf8.firstRange(of: found.utf8)?.lowerBound.utf16Offset(in: $0.text) } ?? 0
      let bytes = piece.map { Array($0.text.utf16.prefix(offset)).count } ?? 0
      let changed = Self.article.replacing(
        place: .init("body", path), start: bytes, length: found.utf8.count, found: found, with: "某")
      #expect(
        changed?.pieces(part: "body").contains { $0.place.path == path && $0.text.contains("某") } == true, "\(path)")
    }
    let after = Self.article.replacing(place: .init("body", "3.1.0"), start: 7, length: 3, found: "男", with: "女")
    #expect(after?.pieces(part: "body").first { $0.place.path == "3.1.0" }?.text == "李四\n女")
  }

  @Test("Any words of any piece are replaced there and nowhere else", arguments: 0..<10)
  func property(seed: UInt64) {
    var generator = ArticleGenerator(seed: 900 + seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let article = generator.next()
      let pieces = article.pieces(part: "body")
      for (index, piece) in pieces.enumerated() where !piece.text.isEmpty && piece.role != .link {
        let scalars = Array(piece.text.unicodeScalars)
        let from = random.number(0...scalars.count - 1)
        let to = random.number(from...min(scalars.count - 1, from + 6))
        let found = String(String.UnicodeScalarView(scalars[from...to]))
        let before = String(String.UnicodeScalarView(scalars[..<from]))
        let changed = article.replacing(
          place: piece.place, start: before.utf8.count, length: found.utf8.count, found: found, with: "某")
        // Words over the end of a paragraph in a cell are none.
        guard let changed else {
          #expect(piece.role == .tableCell || piece.role == .tableHead, "\(piece)")
          continue
        }
        var expected = pieces
        let rest = String(String.UnicodeScalarView(scalars[(to + 1)...]))
        expected[index].text = before + "某" + rest
        // A link whose text is gone is gone, too.
        let got = changed.pieces(part: "body").filter { $0.role != .link }
        #expect(got == expected.filter { $0.role != .link }, "\(piece)")
      }
    }
  }
}
