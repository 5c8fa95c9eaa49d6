import Disclosure

@testable import Reading

/// A sentence or two of a county's report on 2022, read and checked.
enum ProseSample {
  /// A report with one part of prose and the given cells.
  static func report(
    _ text: String, key: String = "overview", title: String? = "庆元县人民政府2022年政府信息公开工作年度报告",
    format: AnnualReport.Format = .form2021, cells: [String: Int] = [:]
  ) -> AnnualReport {
    var report = AnnualReport(file: "sample.txt", format: format)
    report.title = title
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
    report.sections = [
      ReportSection(key: key, title: "总体情况", text: text, line: 1, lines: Array(2..<(2 + count)))
    ]
    for (name, value) in cells {
      guard let address = CellAddress(name) else { continue }
      report.cells[address] = Cell(.read, Numeral(value), source: Source(line: 40, text: String(value)))
    }
    ProseReader().complete(&report)
    return report
  }

  /// What the sentences state.
  static func facts(_ text: String, key: String = "overview") -> [Fact] { report(text, key: key).facts }

  /// The quantities of a text, written shortly: `258条`.
  static func quantities(_ text: String) -> [String] {
    facts(text).filter { $0.kind == .quantity }.compactMap(\.quantity).map { "\($0.value)\($0.unit ?? "")" }
  }

  /// The tables of a small, sound report: 20 new requests and 2 from last year, 21 closed, 1 carried over.
  static let tables: [String: Int] = [
    "requests.receivedNew.total": 20, "requests.carriedIn.total": 2, "requests.granted.total": 10,
    "requests.partiallyGranted.total": 4, "requests.refusedStateSecret.total": 1,
    "requests.refusedProhibitedByLaw.total": 0, "requests.refusedSecurityStability.total": 0,
    "requests.refusedThirdParty.total": 1, "requests.refusedInternalAffairs.total": 0,
    "requests.refusedDeliberative.total": 0, "requests.refusedEnforcementFile.total": 0,
    "requests.refusedAdministrativeQuery.total": 0, "requests.unavailableNotHeld.total": 3,
    "requests.unavailableNeedsCreation.total": 0, "requests.unavailableStillUnclear.total": 0,
    "requests.declinedPetition.total": 0, "requests.declinedDuplicate.total": 1,
    "requests.declinedPublication.total": 0, "requests.declinedAbusive.total": 0,
    "requests.declinedConfirmOrReissue.total": 0, "requests.otherCorrectionLapsed.total": 1,
    "requests.otherFeeLapsed.total": 0, "requests.otherMisc.total": 0, "requests.resultsTotal.total": 21,
    "requests.carriedOut.total": 1, "remedies.review.total": 2, "remedies.litigationDirect.total": 1,
    "remedies.litigationAfterReview.total": 0, "proactive.art20_1.normativeDocuments.repealed": 3,
  ]

  /// The findings of the narrative checks on the small report with this text.
  static func findings(_ text: String, key: String = "overview", cells: [String: Int] = tables) -> [Finding] {
    NarrativeChecks().run(report(text, key: key, cells: cells)).findings
  }

  /// What became of one check on the small report with this text.
  static func results(
    _ check: String, _ text: String, key: String = "overview", cells: [String: Int] = tables
  ) -> [CheckEntry.Result] {
    NarrativeChecks().run(report(text, key: key, cells: cells)).entries.filter { $0.id == check }.map(\.result)
  }
}
