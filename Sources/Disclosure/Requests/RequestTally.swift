/// Table 3 of one year as a pure function over items, or over groups of items that count alike; counted from items, each
/// cell lists those that it counts.
///
/// By construction one plus two equals three (seven) plus four in every column, columns add up to the total, and what
/// a year carries out the next one carries in.
public struct RequestTally: Sendable {
  /// The year.
  public let year: Int
  /// The form whose rows are counted.
  public let form: AnnualReport.Format
  /// The keys of the rows, in the order of the form.
  public let rows: [String]
  /// The keys of the columns, in the order of the form: the kinds of applicants and `total`.
  public let columns: [String]

  private let counts: [Place: Int]
  private let cells: [Place: [Int64]]

  private struct Place: Hashable {
    var row: String
    var column: String
  }

  /// Counts a year; nil where the form has no table 3.
  ///
  /// - Parameters:
  ///   - requests: the items of all years that may matter: what was received in the year or was open when it began.
  ///   - year: the year.
  ///   - form: the form of 2019 or of 2021.
  ///   - rules: which row an outcome is counted in.
  public init?(
    _ requests: [CountedRequest], year: Int, form: AnnualReport.Format, rules: OutcomeRules = .shared
  ) {
    let groups = requests.map { (group: CountedGroup($0), id: Int64?.some($0.id)) }
    self.init(counting: groups, year: year, form: form, rules: rules)
  }

  /// Counts a year from groups of items that count alike; its cells list no items.
  public init?(_ groups: [CountedGroup], year: Int, form: AnnualReport.Format, rules: OutcomeRules = .shared) {
    self.init(counting: groups.map { ($0, nil) }, year: year, form: form, rules: rules)
  }

  private init?(
    counting groups: [(group: CountedGroup, id: Int64?)], year: Int, form: AnnualReport.Format, rules: OutcomeRules
  ) {
    guard form == .form2019 || form == .form2021,
      let table = ReportForms.shared[form]?.tables.first(where: { $0.key == "requests" })
    else { return nil }
    self.year = year
    self.form = form
    rows = (table.rows ?? []).map(\.key)
    columns = (table.columns ?? []).map(\.key)
    var counts: [Place: Int] = [:]
    var cells: [Place: [Int64]] = [:]
    for (group, id) in groups {
      for row in Self.rows(of: group, in: year, form, rules) {
        for column in [group.applicant.column, "total"] {
          let place = Place(row: row, column: column)
          counts[place, default: 0] += group.items
          if let id { cells[place, default: []].append(id) }
        }
      }
    }
    self.counts = counts
    self.cells = cells.mapValues { $0.sorted() }
  }

  /// The items that a cell counts, by the keys of its row and column; none where groups were counted.
  public subscript(row: String, column: String) -> [Int64] { cells[Place(row: row, column: column)] ?? [] }

  /// The number in a cell.
  public func count(_ row: String, _ column: String) -> Int { counts[Place(row: row, column: column)] ?? 0 }

  /// The rows in which an item counts in a year; none where it is not of that year.
  private static func rows(
    of request: CountedGroup, in year: Int, _ form: AnnualReport.Format, _ rules: OutcomeRules
  ) -> [String] {
    guard request.receiptYear <= year, request.endingYear ?? year >= year else { return [] }
    let first = request.receiptYear == year ? "receivedNew" : "carriedIn"
    guard request.endingYear == year, let row = request.ending?.row(in: form, by: rules) else {
      return [first, "carriedOut"]
    }
    return [first, row, "resultsTotal"]
  }
}

extension CountedRequest.Ending {
  /// The row of table 3 in a form.
  func row(in form: AnnualReport.Format, by rules: OutcomeRules) -> String? {
    switch self {
    case .outcome(let outcome): rules[outcome].row(in: form)
    case .former(let outcome): rules[outcome].row(in: form)
    }
  }
}
