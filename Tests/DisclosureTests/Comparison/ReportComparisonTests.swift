import TestSupport
import Testing

@testable import Disclosure

@Suite("Comparing reports") struct ReportComparisonTests {
  @Test("Years of one organ stand in their order, with changes")
  func comparesYears() throws {
    var generator = ReportGenerator(seed: 61)
    let (previous, current) = generator.pair(.form2019, size: .medium)
    let comparison = ReportComparison([current.asRead(), previous.asRead()])
    #expect(comparison.kind == .years)
    #expect(comparison.reports.map(\.year) == [previous.year, current.year])
    let row = try #require(comparison.rows.first { $0.name == "requests.receivedNew.total" })
    let (before, now) = (previous["requests.receivedNew.total"], current["requests.receivedNew.total"])
    #expect(row.values.map(\.number) == [Numeral(before), Numeral(now)])
    #expect(row.changes.first == .some(nil))
    #expect(row.changes.last??.delta == Numeral(now - before))
    #expect(comparison.copiedWording.count == 1)
    #expect(comparison.copiedWording.first?.pairs.isEmpty == false)
  }

  @Test("Organs of one year stand side by side, without changes")
  func comparesOrgans() {
    var generator = ReportGenerator(seed: 62)
    let (_, members) = generator.family(members: 3)
    let reports = zip(["甲县财政局", "乙县教育局", "丙县水利局"], members).map { name, member in
      var report = member.asRead()
      report.organisation = name
      return report
    }
    let comparison = ReportComparison(reports)
    #expect(comparison.kind == .organs)
    #expect(comparison.reports.map(\.organisation) == ["甲县财政局", "乙县教育局", "丙县水利局"])
    #expect(comparison.rows.allSatisfy { $0.changes.allSatisfy { $0 == nil } && $0.values.count == 3 })
  }

  @Test("The row 其他处理 of 2019 is compared with the sum of the three rows of 2021")
  func bridgesOtherHandling() throws {
    var generator = ReportGenerator(seed: 63)
    var later = generator.next(.form2021, size: .medium)
    later.year = 2021
    var earlier = generator.next(.form2019, size: .medium)
    earlier.year = 2020
    earlier.organisation = later.organisation
    let comparison = ReportComparison([later.asRead(), earlier.asRead()])
    let row = try #require(comparison.rows.first { $0.name == "requests.otherHandling.total" })
    let sum = ["otherCorrectionLapsed", "otherFeeLapsed", "otherMisc"].map { later["requests.\($0).total"] }.reduce(
      0, +)
    #expect(row.values[1] == .init(number: Numeral(sum), status: nil, unit: nil, isSum: true))
    #expect(row.values[0].number == Numeral(earlier["requests.otherHandling.total"]))
    let stock = try #require(comparison.rows.first { $0.name == "proactive.art20_1.rules.inForce" })
    #expect(stock.values[0].number == nil)
    #expect(stock.changes == [nil, nil])
    #expect(!comparison.notes.isEmpty)
  }

  @Test("The statistics table of 2014 is compared in sums only")
  func bridgesStatistics() throws {
    var generator = ReportGenerator(seed: 64)
    var later = generator.next(.form2019, size: .medium)
    later.year = 2019
    var earlier = generator.next(.form2014, size: .medium)
    earlier.year = 2018
    earlier.organisation = later.organisation
    let comparison = ReportComparison([earlier.asRead(), later.asRead()])
    let row = try #require(
      comparison.rows.first { $0.name == "requests.unavailableNotHeld.total" && $0.address == nil })
    #expect(row.values[0].number == Numeral(earlier["statistics.notThisOrgan"] + earlier["statistics.notExist"]))
    #expect(row.values[1].number == Numeral(later["requests.unavailableNotHeld.total"]))
    #expect(row.changes[1] != nil)
  }

  @Test("What cannot be told is not made up")
  func tellsMixtures() {
    var generator = ReportGenerator(seed: 65)
    var report = generator.next(.form2021).asRead()
    report.year = nil
    #expect(ReportComparison([report, generator.next(.form2019).asRead()]).kind == .mixed)
    #expect(ReportComparison([]).rows.isEmpty)
    #expect(ReportComparison([report]).kind == .mixed)
    let same = generator.next(.form2021).asRead()
    #expect(ReportComparison([same, same]).kind == .versions)
  }

  @Test("Doubtful and empty cells keep their status and have no change")
  func keepsDoubts() throws {
    var generator = ReportGenerator(seed: 66)
    let (previous, current) = generator.pair(.form2019, size: .small)
    var report = current.asRead()
    let address = CellAddress.named("requests.granted.total")
    report.cells[address] = Cell(candidates: [1, 11], source: Source(line: 1))
    let row = try #require(ReportComparison([previous.asRead(), report]).rows.first { $0.address == address })
    #expect(row.values[1].status == .ambiguous)
    #expect(row.changes == [nil, nil])
  }
}
