public import Disclosure
import Persistence

/// The cases that a cell of table 3 or 4 counts, a page at a time.
public struct CountedCases: Inquiry {
  /// Seeing the organ's matters; a restricted case that the asker may not see is told of without what it says.
  public static let access = Access.capability(.viewMatters)

  /// A cell of one of the tables.
  public enum Cell: Hashable, Sendable {
    /// Of table 3, by the keys of row and column.
    case requests(row: String, column: String)
    /// Of table 4, by its group and the key of the column.
    case remedies(CountedRemedy.Path, column: String)

    /// The cell at an address of a form; nil for one of another table.
    public init?(_ address: CellAddress) {
      let place = address.definition
      switch (place.table, place.block.flatMap(CountedRemedy.Path.init(rawValue:)), place.row, place.column) {
      case ("requests", _, let row?, let column?): self = .requests(row: row, column: column)
      case ("remedies", let path?, _, let column?): self = .remedies(path, column: column)
      default: return nil
      }
    }
  }

  /// What a cell counts once.
  public enum Counted: Sendable {
    /// An item of a request.
    case request(CountedRequest)
    /// A reconsideration or suit.
    case remedy(RemedyCase)
  }

  /// One line of the list.
  public struct Entry: Sendable {
    /// The number of the item or of the remedy.
    public var id: Int64
    /// What is counted; nil where the asker may not see the case.
    public var counted: Counted?
    /// The case; nil where the asker may not see it.
    public var matter: Matter?
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The lines of the page.
    public var entries: [Entry]
    /// How many the cell counts.
    public var total: Int
    /// The last line of the page, where another one follows.
    public var next: Int64?
  }

  /// The organ.
  public var organ: Organ.ID
  /// The year.
  public var year: Int
  /// The cell.
  public var cell: Cell
  /// The last line of the page before.
  public var after: Int64?
  /// How many lines a page has.
  public var size: Int

  /// Opens a cell.
  public init(organ: Organ.ID, year: Int, cell: Cell, after: Int64? = nil, size: Int = 25) {
    self.organ = organ
    self.year = year
    self.cell = cell
    self.after = after
    self.size = size
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let counted = try counted(in: scope)
    let rest = after.map { last in counted.filter { $0.id > last } } ?? counted
    let page = rest.prefix(size)
    let matters = try scope.matters.find(page.map(\.matter))
    let place = try scope.organs.place(of: organ)
    let rule = Visibility.rule(for: scope)
    let entries = page.map { line in
      let matter = matters[line.matter].flatMap { rule.allows($0, at: place) ? $0 : nil }
      return Entry(id: line.id, counted: matter == nil ? nil : line.what, matter: matter)
    }
    return Outcome(entries: entries, total: counted.count, next: rest.count > size ? page.last?.id : nil)
  }

  private func counted(in scope: Scope) throws -> [(id: Int64, matter: Matter.ID, what: Counted)] {
    switch cell {
    case .requests(let row, let column):
      let items = try scope.requestItems.counting(in: year, organ: organ)
      let rules = try OutcomeRules.counting(in: try scope.countedRows(of: organ))
      let tally = OutcomeRules.form(ofYear: year).flatMap {
        RequestTally(items.map(\.counted), year: year, form: $0, rules: rules)
      }
      let ids = Set(tally?[row, column] ?? [])
      return items.filter { ids.contains($0.counted.id) }.sorted { $0.counted.id < $1.counted.id }
        .map { ($0.counted.id, $0.matter, .request($0.counted)) }
    case .remedies(let path, let column):
      let remedies = try scope.remedies.counting(in: year, organ: organ)
      let ids = Set(RemedyTally(remedies.map(\.counted), year: year)[path, column])
      return remedies.filter { ids.contains($0.id.rawValue) }.map { ($0.id.rawValue, $0.matter, .remedy($0)) }
    }
  }
}
