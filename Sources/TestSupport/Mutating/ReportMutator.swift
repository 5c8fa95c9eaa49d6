internal import Disclosure

/// Plants one known error in a sound report.
public struct ReportMutator: Sendable {
  var random: SplitMix64

  /// The mutator of a seed.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A report with one error of a kind; nil where it has nothing that could be wrong in this way.
  public mutating func plant(
    _ kind: PlantedError.Kind, in report: GeneratedReport, previous: GeneratedReport? = nil
  ) -> PlantedError? {
    switch kind {
    case .digitChanged: changeDigit(of: report)
    case .digitsSwapped: swapDigits(of: report)
    case .totalWrong: changeTotal(of: report)
    case .rowMissing: dropRow(of: report)
    case .negativeCount: makeNegative(report)
    case .unitWrong, .percentageWrong, .sumWrong, .figureWrong: falsifyFigure(kind, of: report)
    case .denialFalse: denyRequests(of: report)
    case .carryOverBroken, .stockBroken: breakSeries(kind, report, previous: previous)
    case .wrongForm: backdate(report)
    }
  }

  private mutating func changeDigit(of report: GeneratedReport) -> PlantedError? {
    guard let address = cells(of: report).randomElement(using: &random), let value = report.values[address] else {
      return nil
    }
    var digits = Array(value.description.utf8)
    let place = random.number(0...digits.count - 1)
    let old = Int(digits[place]) - 48
    let lowest = place == 0 && digits.count > 1 ? 1 : 0
    guard let new = (lowest...9).filter({ $0 != old }).randomElement(using: &random) else { return nil }
    digits[place] = UInt8(48 + new)
    return replacing(address, by: digits, in: report, kind: .digitChanged)
  }

  private mutating func swapDigits(of report: GeneratedReport) -> PlantedError? {
    let swappable = cells(of: report).filter { !Self.swaps(of: report.values[$0]).isEmpty }
    guard let address = swappable.randomElement(using: &random),
      let digits = Self.swaps(of: report.values[address]).randomElement(using: &random)
    else { return nil }
    return replacing(address, by: digits, in: report, kind: .digitsSwapped)
  }

  private static func swaps(of value: Numeral?) -> [[UInt8]] {
    let digits = Array((value?.description ?? "").utf8)
    return digits.indices.dropLast().compactMap { place in
      guard digits[place] != digits[place + 1], place > 0 || digits[1] != 48 else { return nil }
      var swapped = digits
      swapped.swapAt(place, place + 1)
      return swapped
    }
  }

  private mutating func changeTotal(of report: GeneratedReport) -> PlantedError? {
    let totals = cells(of: report).filter { address in
      let name = address.name
      return name.hasSuffix(".total") || name.contains(".resultsTotal.")
        || ["statistics.received", "statistics.answered", "statistics.reviews"].contains(name)
    }
    guard let address = totals.randomElement(using: &random), let value = report.values[address]?.integer else {
      return nil
    }
    let wrong = value + (value > 9 && random.chance(0.5) ? -random.number(1...9) : random.number(1...9))
    return replacing(address, by: Array(String(wrong).utf8), in: report, kind: .totalWrong)
  }

  private func replacing(
    _ address: CellAddress, by digits: [UInt8], in report: GeneratedReport, kind: PlantedError.Kind
  ) -> PlantedError? {
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    var report = report
    report.values[address] = Numeral(number)
    return PlantedError(
      kind: kind, report: report, caughtBy: EquationIndex.checks(on: address, of: report.format), cells: [address])
  }

  private mutating func dropRow(of report: GeneratedReport) -> PlantedError? {
    let rows = Set(report.values.keys.map(\.definition).filter { $0.table == "requests" }.compactMap(\.row))
    guard let row = rows.sorted().randomElement(using: &random) else { return nil }
    var report = report
    report.missingRows = ["requests.\(row)"]
    let cells = report.values.keys.filter { $0.name.hasPrefix("requests.\(row).") }.sorted()
    return PlantedError(kind: .rowMissing, report: report, caughtBy: ["v.blank", "t3.resultSum"], cells: cells)
  }

  private func makeNegative(_ report: GeneratedReport) -> PlantedError? {
    let address = CellAddress.named("proactive.art20_6.penalties.decisions")
    guard let value = report.values[address]?.integer, value > 0 else { return nil }
    var report = report
    report.values[address] = Numeral(-value)
    return PlantedError(kind: .negativeCount, report: report, caughtBy: ["v.nonNegative"], cells: [address])
  }

  private func breakSeries(
    _ kind: PlantedError.Kind, _ report: GeneratedReport, previous: GeneratedReport?
  ) -> PlantedError? {
    guard var previous else { return nil }
    var cells: [CellAddress] = []
    if kind == .stockBroken {
      guard report.format == .form2021, previous.format == .form2021 else { return nil }
      previous["proactive.art20_1.normativeDocuments.inForce"] += 7
      cells = [.named("proactive.art20_1.normativeDocuments.inForce")]
    } else {
      // One request more came in last year and was left over: last year's report stays sound.
      for column in ["naturalPerson", "total"] {
        previous["requests.receivedNew.\(column)"] += 1
        previous["requests.carriedOut.\(column)"] += 1
        cells.append(.named("requests.carriedIn.\(column)"))
      }
    }
    let check = kind == .stockBroken ? "x.inForce" : "x.carryOver"
    return PlantedError(kind: kind, report: report, previous: previous, caughtBy: [check], cells: cells)
  }

  private func backdate(_ report: GeneratedReport) -> PlantedError? {
    guard report.form == .form2019 else { return nil }
    var report = report
    report.year = 2022
    return PlantedError(kind: .wrongForm, report: report, caughtBy: ["d.formatForYear"], cells: [])
  }

  /// The cells that stand in an equation of the form, in a fixed order.
  private func cells(of report: GeneratedReport) -> [CellAddress] {
    report.values.keys.filter { !EquationIndex.checks(on: $0, of: report.format).isEmpty }.sorted()
  }
}
