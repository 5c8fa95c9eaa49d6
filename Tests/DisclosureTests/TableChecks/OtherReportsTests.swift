import TestSupport
import Testing

@testable import Disclosure

@Suite("Against other reports") struct OtherReportsTests {
  @Test("The report of another organ or another year is not held against this one")
  func refusesStrangers() {
    var generator = ReportGenerator(seed: 51)
    let (previous, current) = generator.pair(.form2021, size: .medium)
    var stranger = previous.asRead()
    stranger.organisation = "别县财政局"
    stranger.cells[.named("requests.carriedOut.total")] = Cell(.read, 999, source: Source(line: 1))
    let outcome = tableFindings(current.asRead(), previous: stranger)
    #expect(outcome.findings.isEmpty)
    let entries = outcome.entries.filter { $0.id.hasPrefix("x.") }
    #expect(entries.allSatisfy { $0.result == .notAssessable && $0.reason?.contains("机关不同") == true })

    var older = previous.asRead()
    older.year = current.year - 2
    let late = tableFindings(current.asRead(), previous: older).entries.filter { $0.id.hasPrefix("x.") }
    #expect(late.allSatisfy { $0.result == .notAssessable && $0.reason?.contains("不是上一年") == true })
  }

  @Test("Across the forms only what is carried over is compared")
  func comparesAcrossForms() {
    var generator = ReportGenerator(seed: 52)
    for _ in 0..<40 {
      let (previous, current) = generator.pair(.form2021)
      guard previous.form == .form2019 else { continue }
      let entries = tableFindings(current.asRead(), previous: previous.asRead()).entries
      #expect(entries.filter { $0.id == "x.carryOver" }.allSatisfy { $0.result == .passed })
      #expect(entries.filter { $0.id == "x.inForce" }.allSatisfy { $0.result == .notAssessable })
    }
  }

  @Test("A sum below that of the parts is an error; one above it only with the own level at hand")
  func comparesFamilies() {
    var generator = ReportGenerator(seed: 53)
    let (whole, members) = generator.family(members: 5)
    var report = whole.asRead()
    let address = CellAddress.named("proactive.art20_6.penalties.decisions")
    let sum = Numeral(whole["proactive.art20_6.penalties.decisions"])
    report.cells[address] = Cell(.read, sum + 4, source: Source(line: 8))
    var parts = members.map { $0.asRead() }
    let open = tableFindings(report, children: parts)
    #expect(open.findings.isEmpty)
    let entry = open.entries.first { $0.id == "agg.children" && $0.scope == "proactive.art20_6.penalties" }
    #expect(entry?.result == .notAssessable)

    parts[0].organisation = "青岚县人民政府办公室"
    let closed = tableFindings(report, children: parts)
    #expect(closed.findings.map(\.check) == ["agg.children"])
    #expect(closed.findings.first?.message.contains("多 4") == true)

    report.cells[address] = Cell(.read, sum - 1, source: Source(line: 8))
    parts[0].organisation = "青岚县水利局"
    guard sum > 0 else { return }
    let small = tableFindings(report, children: parts)
    #expect(small.findings.map(\.check) == ["agg.children"])
    #expect(small.findings.first?.message.contains("少 1") == true)
  }

  @Test("Sums, subsets and channels of the statistics table are checked")
  func checksStatistics() {
    var generator = ReportGenerator(seed: 54)
    var report = generator.next(.form2014, size: .medium)
    report["statistics.proactiveNormative"] = report["statistics.proactiveItems"] + 1
    report["statistics.normativeIssued"] = report["statistics.proactiveItems"] + 1
    let findings = tableFindings(report.asRead()).findings
    #expect(findings.map(\.check) == ["s.subsetNormative"])
    #expect(findings.first?.message.contains("前者不应大于后者，多出 1") == true)
  }
}
