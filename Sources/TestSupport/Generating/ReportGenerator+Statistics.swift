internal import Disclosure

extension ReportGenerator {
  /// The statistics table of 2014: sums, subsets and channels as the notice defines them.
  mutating func fillStatistics(_ report: inout GeneratedReport) {
    let top = [GeneratedReport.Size.empty: 0, .small: 30, .medium: 400, .large: 5000][report.size] ?? 0
    for address in CellAddress.all where address.definition.table == "statistics" {
      report.values[address] = Numeral(count(upTo: top / 10))
    }
    let received = sum(&report, "received", of: ["InPerson", "Fax", "Network", "Letter"], top: top)
    fillAnswers(&report, total: received)
    let late = count(upTo: received / 6)
    set(&report, ["closed": received, "closedExtended": late, "closedOnTime": received - late])
    _ = sum(&report, "reviews", of: ["Upheld", "Corrected", "Other"], top: top / 40)
    _ = sum(&report, "suits", of: ["Upheld", "Corrected", "Other"], top: top / 60)
    _ = sum(&report, "staff", of: ["FullTime", "PartTime"], top: 6 + top / 40)
    let items = count(upTo: top * 20, zero: 0.05)
    let website = count(upTo: items, zero: 0.05)
    let normative = count(upTo: min(items, top / 8))
    set(
      &report,
      [
        "proactiveItems": items, "viaWebsite": website, "viaGazette": items - website,
        "proactiveNormative": normative, "normativeIssued": normative + count(upTo: 9),
      ])
    for (whole, part) in [("pressConferences", "pressConferencesByHead"), ("webInterviews", "webInterviewsByHead")] {
      let times = count(upTo: top / 20)
      set(&report, [whole: times, part: count(upTo: times)])
    }
    if random.chance(0.5) {
      report.values[.named("statistics.budget")] = Numeral(mantissa: Int64(count(upTo: top) * 100 + 50), scale: 2)
    }
  }

  private mutating func fillAnswers(_ report: inout GeneratedReport, total: Int) {
    var left = total
    let rows = ["agreedPartly", "refused", "notThisOrgan", "notExist", "askedToAmend", "otherChannel", "alreadyPublic"]
    for row in rows {
      let number = min(left, count(upTo: left / 2))
      set(&report, [row: number])
      left -= number
    }
    set(&report, ["agreed": left, "answered": total])
    var refused = report["statistics.refused"]
    for row in ["StateSecret", "TradeSecret", "Privacy", "Security", "NotGovInfo"] {
      let number = min(refused, count(upTo: refused))
      set(&report, ["refused\(row)": number])
      refused -= number
    }
    set(&report, ["refusedOtherLaw": refused])
  }

  private mutating func sum(_ report: inout GeneratedReport, _ key: String, of parts: [String], top: Int) -> Int {
    var total = 0
    for part in parts {
      let number = count(upTo: top)
      set(&report, [key + part: number])
      total += number
    }
    set(&report, [key: total])
    return total
  }

  private func set(_ report: inout GeneratedReport, _ numbers: [String: Int]) {
    for (key, number) in numbers { report["statistics.\(key)"] = number }
  }
}
