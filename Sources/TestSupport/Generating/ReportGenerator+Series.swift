internal import CivilTime
internal import Disclosure

extension ReportGenerator {
  /// A report and that of the same organ for the year before; everything that must carry over does.
  public mutating func pair(
    _ form: GeneratedReport.Form? = nil, size: GeneratedReport.Size? = nil
  ) -> (previous: GeneratedReport, current: GeneratedReport) {
    let tabled: [GeneratedReport.Form] = [.form2021, .form2021SingleOther, .form2019]
    let current = next(form ?? random.pick(tabled), size: size)
    var previous = next(current.year == 2021 ? .form2019 : current.form, size: current.size)
    previous.organisation = current.organisation
    previous.isGovernment = current.isGovernment
    previous.year = current.year - 1
    previous.published = current.published.flatMap { CivilDate(year: $0.year - 1, month: $0.month, day: $0.day) }
    carryOver(from: &previous, to: current)
    if previous.format == current.format { fitStocks(of: &previous, to: current) }
    write(&previous)
    return (previous, current)
  }

  private func carryOver(from previous: inout GeneratedReport, to current: GeneratedReport) {
    for column in Self.applicants + ["total"] {
      let wanted = current["requests.carriedIn.\(column)"]
      let change = wanted - previous["requests.carriedOut.\(column)"]
      previous["requests.carriedOut.\(column)"] = wanted
      // More was left over, so more had come in; less was left over, so more was granted.
      if change > 0 {
        previous["requests.receivedNew.\(column)"] += change
      } else {
        previous["requests.granted.\(column)"] -= change
        previous["requests.resultsTotal.\(column)"] -= change
      }
    }
    // The totals follow from the columns, whose changes may have had different signs.
    for row in ["receivedNew", "granted", "resultsTotal"] {
      previous["requests.\(row).total"] = Self.applicants.reduce(0) { $0 + previous["requests.\(row).\($1)"] }
    }
  }

  private mutating func fitStocks(of previous: inout GeneratedReport, to current: GeneratedReport) {
    if current.format == .form2021 {
      for path in ["proactive.art20_1.rules", "proactive.art20_1.normativeDocuments"] {
        let stock = current["\(path).inForce"] - current["\(path).issued"] + current["\(path).repealed"]
        previous["\(path).inForce"] = stock
        previous["\(path).issued"] = count(upTo: stock)
      }
      return
    }
    let paths = [
      "art20_5.licensing", "art20_5.otherServices", "art20_6.penalties", "art20_6.coercion",
      "art20_8.administrativeFees",
    ]
    for path in paths.map({ "proactive.\($0)" }) {
      let items = current["\(path).previousItemCount"]
      let change = random.chance(0.5) ? -count(upTo: items / 3) : count(upTo: items)
      previous["\(path).change"] = change
      previous["\(path).previousItemCount"] = items - change
    }
  }

  /// A government's report that sums up those of the organs below it, and these, its own among them.
  public mutating func family(
    _ form: GeneratedReport.Form = .form2021, members count: Int
  ) -> (whole: GeneratedReport, members: [GeneratedReport]) {
    var whole = next(form, size: .empty)
    whole.organisation = "青岚县人民政府"
    whole.isGovernment = true
    let members = (0..<count).map { _ in
      var member = next(form, size: .small)
      member.year = whole.year
      write(&member)
      return member
    }
    for address in whole.values.keys {
      whole.values[address] = members.reduce(Numeral.zero) { $0 + ($1.values[address] ?? .zero) }
    }
    for address in whole.units.keys { whole.units[address] = "元" }
    whole.size = .medium
    write(&whole)
    return (whole, members)
  }
}
