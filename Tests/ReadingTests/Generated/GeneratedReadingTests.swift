import Disclosure
import Reading
import TestSupport
import Testing

@Suite("Reading generated reports") struct GeneratedReadingTests {
  @Test("No cell of a sound report is wrong, in any layout", arguments: ReportLayout.allCases)
  func readsEveryCell(layout: ReportLayout) throws {
    var generator = ReportGenerator(seed: 71)
    for form in GeneratedReport.Form.allCases {
      let report = generator.next(form)
      guard layout.suits(report) else { continue }
      let rendered = layout.render(report, seed: 71)
      let score = ReadingScore(try ReportReader().read(rendered.bytes, name: rendered.name), against: rendered)
      #expect(score.silent.isEmpty, "\(rendered.name)")
      #expect(score.loud.isEmpty, "\(rendered.name)")
      #expect(score.tellsFormat && score.tellsYear, "\(rendered.name)")
    }
  }

  @Test("A planted error is found after reading, or the doubt is stated", arguments: PlantedError.Kind.allCases)
  func findsPlantedErrors(kind: PlantedError.Kind) throws {
    var generator = ReportGenerator(seed: 72)
    var mutator = ReportMutator(seed: 72)
    let layouts: [ReportLayout] = [.paddedBars, .cellPerLine, .htmlNested, .markdown]
    var planted = 0
    for index in 0..<12 {
      let (previous, current) = generator.pair(size: .medium)
      guard let error = mutator.plant(kind, in: current, previous: previous) else { continue }
      planted += 1
      let layout = layouts[index % layouts.count]
      let report = try read(layout.render(error.report))
      let before = try error.previous.map { try read(layout.render($0)) }
      let found = Set(ReportChecker().check(report, previous: before).findings.map(\.check))
      #expect(!found.isDisjoint(with: error.caughtBy), "\(error.caughtBy) in \(layout.rawValue)")
    }
    #expect(planted > 0)
  }

  @Test(
    "A sound report has no finding of severity error", arguments: [ReportLayout.paddedBars, .htmlNested, .cellPerLine])
  func raisesNoAlarm(layout: ReportLayout) throws {
    var generator = ReportGenerator(seed: 73)
    for form in GeneratedReport.Form.allCases {
      for _ in 0..<4 {
        let checked = ReportChecker().check(try read(layout.render(generator.next(form))))
        #expect(checked.findings.map(\.message) == [])
      }
    }
  }

  private func read(_ rendered: RenderedReport) throws -> AnnualReport {
    try ReportReader().read(rendered.bytes, name: rendered.name)
  }
}
