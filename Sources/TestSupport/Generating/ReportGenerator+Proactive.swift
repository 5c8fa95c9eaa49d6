internal import Disclosure

extension ReportGenerator {
  private func decisionsTop(_ size: GeneratedReport.Size) -> Int {
    switch size {
    case .empty: 0
    case .small: 300
    case .medium: 9000
    case .large: 900_000
    }
  }

  /// Table 2 of 2021.
  mutating func fillProactive2021(_ report: inout GeneratedReport) {
    let scale = [GeneratedReport.Size.empty: 0, .small: 4, .medium: 60, .large: 160][report.size] ?? 0
    for row in ["rules", "normativeDocuments"] {
      let none = row == "rules" && report.size != .large
      let issued = none ? 0 : count(upTo: scale)
      let stock = none ? 0 : count(upTo: scale * 8)
      let repealed = none ? 0 : count(upTo: (stock + issued) / 4)
      report["proactive.art20_1.\(row).issued"] = issued
      report["proactive.art20_1.\(row).repealed"] = repealed
      report["proactive.art20_1.\(row).inForce"] = stock + issued - repealed
    }
    let top = decisionsTop(report.size)
    report["proactive.art20_5.licensing.decisions"] = count(upTo: top)
    report["proactive.art20_6.penalties.decisions"] = count(upTo: top / 2)
    report["proactive.art20_6.coercion.decisions"] = count(upTo: top / 40)
    report.values[.named("proactive.art20_8.administrativeFees.feesCollected")] = amount(report.size)
  }

  /// An amount with 0 to 6 decimals.
  private mutating func amount(_ size: GeneratedReport.Size) -> Numeral {
    let whole = count(upTo: decisionsTop(size) / 10)
    let places = random.number(0...6)
    guard whole > 0, places > 0 else { return Numeral(whole) }
    let unit = (0..<places).reduce(Int64(1)) { power, _ in power * 10 }
    let decimals = Int64(random.number(1...Int(unit) - 1))
    return Numeral(mantissa: Int64(whole) * unit + decimals, scale: UInt8(places))
  }

  /// Table 2 of 2019, with signed changes and an amount that prints its own unit.
  mutating func fillProactive2019(_ report: inout GeneratedReport) {
    let scale = [GeneratedReport.Size.empty: 0, .small: 4, .medium: 60, .large: 160][report.size] ?? 0
    for row in ["rules", "normativeDocuments"] {
      let none = row == "rules" && report.size != .large
      let created = none ? 0 : count(upTo: scale)
      let published = none ? 0 : count(upTo: created, zero: 0.1)
      report["proactive.art20_1.\(row).createdThisYear"] = created
      report["proactive.art20_1.\(row).newlyPublished"] = published
      report["proactive.art20_1.\(row).publishedTotal"] = published + (none ? 0 : count(upTo: scale * 8))
    }
    let rows = [
      ("art20_5", "licensing"), ("art20_5", "otherServices"), ("art20_6", "penalties"), ("art20_6", "coercion"),
    ]
    for (block, row) in rows {
      fillItems("proactive.\(block).\(row)", &report)
      report["proactive.\(block).\(row).decisions"] = count(upTo: decisionsTop(report.size))
    }
    fillItems("proactive.art20_8.administrativeFees", &report)
    let projects = count(upTo: decisionsTop(report.size) / 300)
    report["proactive.art20_9.centralizedProcurement.projectCount"] = projects
    let money = CellAddress.named("proactive.art20_9.centralizedProcurement.totalAmount")
    let cents = projects == 0 ? 0 : random.number(1...99)
    report.values[money] =
      cents > 0
      ? Numeral(mantissa: Int64(projects * random.number(9000...400_000)) * 100 + Int64(cents), scale: 2) : .zero
    report.units[money] = projects == 0 ? random.pick(["元", "万元"]) : "元"
  }

  private mutating func fillItems(_ path: String, _ report: inout GeneratedReport) {
    let items = count(upTo: decisionsTop(report.size) / 10, zero: 0.2)
    report["\(path).previousItemCount"] = items
    report["\(path).change"] = random.chance(0.5) ? -count(upTo: items / 3) : count(upTo: items / 3)
  }
}
