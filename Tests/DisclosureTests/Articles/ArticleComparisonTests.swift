import Disclosure
import TestSupport
import Testing

@Suite("Versions of an article compared") struct ArticleComparisonTests {
  static func p(_ text: String) -> Article.Block { .paragraph(text: [.text(text, style: [])], alignment: .text) }

  /// The lines of one version as a comparison tells them.
  static func lines(_ rows: [ArticleComparison.Row], _ kind: LetterChange.Kind) -> [String] {
    rows.flatMap { row -> [String] in
      switch row {
      case .kept(let block): ArticleText(Article([block])).lines
      case .removed(let block): kind == .removed ? ArticleText(Article([block])).lines : []
      case .added(let block): kind == .added ? ArticleText(Article([block])).lines : []
      case .changed(.line(_, let stretches)): [text(stretches, kind)].filter { !$0.isEmpty }
      case .changed(.list(_, _, let items)):
        items.flatMap { item -> [String] in
          switch item {
          case .kept(let blocks): ArticleText(Article(blocks)).lines
          case .removed(let blocks): kind == .removed ? ArticleText(Article(blocks)).lines : []
          case .added(let blocks): kind == .added ? ArticleText(Article(blocks)).lines : []
          case .changed(let rows): lines(rows, kind)
          }
        }
      case .changed(.table(let caption, let rows)):
        [text(caption, kind)].filter { !$0.isEmpty }
          + rows.flatMap { row -> [String] in
            switch row {
            case .kept(let row): row.cells.flatMap { ArticleText(Article($0.blocks)).lines }
            case .removed(let row): kind == .removed ? row.cells.flatMap { ArticleText(Article($0.blocks)).lines } : []
            case .added(let row): kind == .added ? row.cells.flatMap { ArticleText(Article($0.blocks)).lines } : []
            case .changed(let cells): cells.flatMap { lines($0.rows, kind) }
            }
          }
      case .changed(.quote(let rows)): lines(rows, kind)
      }
    }
  }

  static func text(_ stretches: [ArticleComparison.Stretch], _ kind: LetterChange.Kind) -> String {
    stretches.filter { $0.kind == .kept || $0.kind == kind }.map { ArticleText.line($0.line) }.joined()
  }

  /// What a version says, without marks of lists and rows of tables.
  static func characters(_ lines: [String]) -> String {
    lines.joined().filter { !"\t •\n.".contains($0) && !$0.isNumber }
  }

  @Test("A paragraph that was changed is told down to its characters")
  func characters() {
    let old = Article([Self.p("申请人应当自收到之日起十五日内补正。"), Self.p("留"), Self.p("删")])
    let new = Article([Self.p("新"), Self.p("申请人应当自收到之日起七日内补正。"), Self.p("留")])
    let comparison = ArticleComparison(from: old, to: new)
    #expect(comparison.rows.count == 4)
    #expect(comparison.rows[0] == .added(Self.p("新")))
    guard case .changed(.line(_, let stretches)) = comparison.rows[1] else {
      return #expect(Bool(false), "\(comparison.rows)")
    }
    #expect(stretches.map(\.kind) == [.kept, .removed, .added, .kept])
    #expect(stretches.map { ArticleText.line($0.line) } == ["申请人应当自收到之日起", "十五", "七", "日内补正。"])
    #expect(comparison.rows[2...] == [.kept(Self.p("留")), .removed(Self.p("删"))])
    #expect(!comparison.isSame)
    #expect(ArticleComparison(from: new, to: new).isSame)
  }

  @Test("Cells and items are compared by themselves, and a change of looks is a change")
  func within() {
    func table(_ texts: [[String]]) -> Article.Block {
      .table(.init(rows: texts.map { .init($0.map { .init([Self.p($0)]) }) }))
    }
    let comparison = ArticleComparison(
      from: Article([table([["名称", "金额"], ["甲单位", "12"], ["乙单位", "3"]])]),
      to: Article([table([["名称", "金额"], ["甲单位", "15"], ["丙丁", "4"], ["乙单位", "3"]])]))
    guard case .changed(.table(_, let rows))? = comparison.rows.first else { return #expect(Bool(false)) }
    #expect(
      rows.map { if case .changed = $0 { "changed" } else if case .added = $0 { "added" } else { "kept" } } == [
        "kept", "changed", "added", "kept",
      ])
    let strong = Article([.paragraph(text: [.text("甲", style: .strong), .text("乙丙丁", style: [])], alignment: .text)])
    #expect(!ArticleComparison(from: Article([Self.p("甲乙丙丁")]), to: strong).isSame)
  }

  @Test("Both versions can be told from a comparison", arguments: 0..<6)
  func both(seed: UInt64) {
    var generator = ArticleGenerator(seed: 77 + seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let old = generator.next()
      var new = old
      for _ in 0..<random.number(0...3) {
        let place = random.number(0...new.blocks.count)
        switch random.number(0...2) {
        case 0: new.blocks.insert(contentsOf: generator.next().blocks.prefix(1), at: place)
        case 1 where place < new.blocks.count: new.blocks.remove(at: place)
        default:
          guard let piece = new.pieces(part: "").first(where: { $0.role == .paragraph }) else { continue }
          let first = String(piece.text.prefix(1))
          new = new.replacing(place: piece.place, start: 0, length: first.utf8.count, found: first, with: "改动") ?? new
        }
      }
      let comparison = ArticleComparison(from: Article(old.blocks), to: Article(new.blocks))
      #expect(
        Self.characters(Self.lines(comparison.rows, .removed))
          == Self.characters(ArticleText(Article(old.blocks)).lines))
      #expect(
        Self.characters(Self.lines(comparison.rows, .added)) == Self.characters(ArticleText(Article(new.blocks)).lines))
      #expect(comparison.isSame == (old.blocks == new.blocks))
    }
  }

  @Test("Long texts that have nothing in common are compared in bounded time")
  func bounded() {
    let old = Article((0..<2_000).map { Self.p("旧文第\($0)段，" + String(repeating: "甲", count: $0 % 50)) })
    let new = Article((0..<2_000).map { Self.p("新稿第\($0)节；" + String(repeating: "乙", count: $0 % 40)) })
    let one = Article([Self.p(String(repeating: "甲乙丙", count: 20_000))]),
      other = Article([Self.p(String(repeating: "丙甲丁", count: 20_000))])
    let time = ContinuousClock().measure {
      #expect(ArticleComparison(from: old, to: new).rows.count >= 2_000)
      #expect(!ArticleComparison(from: one, to: other).isSame)
    }
    #expect(time < .seconds(30))
  }
}
