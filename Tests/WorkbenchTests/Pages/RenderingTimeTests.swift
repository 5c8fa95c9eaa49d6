import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Pages are rendered quickly") struct RenderingTimeTests {
  @Test("A list of 50 rows costs a few milliseconds; the bound leaves room for debug builds and busy machines")
  func fiftyRows() throws {
    let page = ComponentsPage.sample.withRows(50)
    let library = try DeskSite(features: Workbench.features, version: "0").library
    _ = try library.render(page)
    let times = try (0..<5).map { _ in try ProcessorTime.spent { _ = try library.render(page) } }
    let best = try #require(times.min())
    #expect(best < .milliseconds(200), "\(best)")
  }

  @Test("A property that holds nothing is not looked for outside")
  func absence() throws {
    struct Row: Sendable { var note: String?; var name: String }
    struct Sheet: Page {
      static let template = "sheet"
      static let sample = Sheet(
        note: "outside", rows: [Row(note: nil, name: ""), Row(note: "inside", name: "x")], empty: "")
      var note: String
      var rows: [Row]
      var empty: String
    }
    let library = try PageLibrary([
      "sheet": "{{#rows}}[{{#note}}{{note}}{{/note}}{{^name}}-{{/name}}{{name}}]{{/rows}}{{#empty}}no{{/empty}}"
    ])
    #expect(try library.render(Sheet.sample) == "[-][insidex]")
  }

  @Test("A text of the catalogue is escaped, takes its arguments from the page, and must exist")
  func texts() throws {
    struct Sheet: Page {
      static let template = "sheet"
      static let sample = Sheet(days: "3 <")
      var days: String
    }
    let library = try PageLibrary(["sheet": "[[a.b]]"], texts: ["a.b": "期限 {days} & 更多"])
    #expect(try library.render(Sheet.sample) == "期限 3 &lt; &amp; 更多")
    #expect(throws: PageLibrary.Fault.unknownText(template: "sheet", key: "a.c")) {
      try PageLibrary(["sheet": "[[a.c]]"], texts: [:])
    }
  }
}

extension ComponentsPage {
  fileprivate func withRows(_ count: Int) -> ComponentsPage {
    var page = self
    page.listing.rows = (0..<count).map { _ in listing.rows[0] }
    return page
  }
}
