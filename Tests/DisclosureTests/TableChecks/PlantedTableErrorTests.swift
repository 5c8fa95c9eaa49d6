import TestSupport
import Testing

@testable import Disclosure

@Suite("Planted errors in tables") struct PlantedTableErrorTests {
  static let kinds: [PlantedError.Kind] = [
    .digitChanged, .digitsSwapped, .totalWrong, .rowMissing, .negativeCount, .carryOverBroken, .stockBroken,
  ]

  @Test("Every planted error is found, at its cell", arguments: kinds)
  func finds(kind: PlantedError.Kind) {
    var generator = ReportGenerator(seed: 31)
    var mutator = ReportMutator(seed: 31)
    var planted = 0
    for _ in 0..<120 {
      let (previous, current) = generator.pair()
      guard let error = mutator.plant(kind, in: current, previous: previous) else { continue }
      planted += 1
      let findings = tableFindings(error.report.asRead(), previous: error.previous?.asRead()).findings
      #expect(findings.contains { error.caughtBy.contains($0.check) })
      if kind != .rowMissing {
        #expect(findings.contains { !Set($0.cells).isDisjoint(with: error.cells) })
      }
    }
    #expect(planted > 20)
  }

  @Test("One wrong cell of table 3 is named with the number that would set it right")
  func namesTheRoot() throws {
    var generator = ReportGenerator(seed: 32)
    for _ in 0..<60 {
      var report = generator.next(.form2021, size: .medium)
      let address = CellAddress.named("requests.granted.naturalPerson")
      let truth = report["requests.granted.naturalPerson"]
      report["requests.granted.naturalPerson"] = truth + 9
      let findings = tableFindings(report.asRead()).findings
      #expect(findings.map(\.check) == ["t3.resultSum", "t3.columnSum"])
      let first = try #require(findings.first)
      #expect(first.cells.first == address)
      #expect(first.message.contains("若“（一）予以公开·自然人”为 \(truth)（现为 \(truth + 9)"))
      #expect(findings.last?.message.contains("与上一条同源") == true)
    }
  }

  @Test("Swapped digits are called so")
  func namesSwaps() {
    var generator = ReportGenerator(seed: 33)
    var report = generator.next(.form2021, size: .small)
    for (cell, number) in ["upheld": 21, "corrected": 3, "otherResult": 4, "pending": 0, "total": 19] {
      report["remedies.review.\(cell)"] = number
    }
    let findings = tableFindings(report.asRead()).findings
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("若“行政复议·结果维持”为 12（现为 21，两位数字可能颠倒），则相符") == true)
  }

  @Test("Two wrong cells are explained one by one")
  func explainsTwo() {
    var generator = ReportGenerator(seed: 34)
    var report = generator.next(.form2021, size: .large)
    report["requests.granted.naturalPerson"] += 5
    report["requests.declinedPetition.commercialEnterprise"] += 2
    let findings = tableFindings(report.asRead()).findings
    #expect(findings.count == 4)
    #expect(findings.count { $0.message.contains("则行、列均平") } == 2)
  }
}
