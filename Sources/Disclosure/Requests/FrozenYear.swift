public import CivilTime

/// Tables 3 and 4 of a year as they stood when the office reported them; what is entered later shows as a correction.
public struct FrozenYear: Hashable, Sendable {
  /// The organ.
  public var organ: Organ.ID
  /// The year.
  public var year: Int
  /// The numbers that were not 0, by the names of their cells, such as `requests.granted.total`.
  public var cells: [String: Int]
  /// The day.
  public var on: CivilDate
  /// Who did it; nil where a program did.
  public var person: Person.ID?

  /// A frozen year.
  public init(organ: Organ.ID, year: Int, cells: [String: Int], on: CivilDate, person: Person.ID?) {
    self.organ = organ
    self.year = year
    self.cells = cells
    self.on = on
    self.person = person
  }

  /// A cell that counts something else now.
  public struct Correction: Hashable, Sendable {
    /// The cell.
    public var cell: CellAddress
    /// What was reported.
    public var frozen: Int
    /// What counts now.
    public var now: Int
  }

  /// The cells that count something else now, in the order of the form.
  public func corrections(in report: AnnualReport) -> [Correction] {
    report.cells.compactMap { address, cell in
      let now = cell.value.map { Int($0.mantissa) } ?? 0
      let frozen = cells[address.name] ?? 0
      return now == frozen ? nil : Correction(cell: address, frozen: frozen, now: now)
    }
  }

  /// The numbers of counted tables that are not 0.
  public static func cells(of report: AnnualReport) -> [String: Int] {
    var cells: [String: Int] = [:]
    for (address, cell) in report.cells {
      if let value = cell.value, value != .zero { cells[address.name] = Int(value.mantissa) }
    }
    return cells
  }
}
