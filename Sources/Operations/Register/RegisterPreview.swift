import CivilTime
public import Disclosure
import Persistence

/// What an import of an old register would do, row by row; changes nothing.
public struct RegisterPreview: Inquiry {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The organ whose register it is.
  public var organ: Organ.ID
  /// The sheet.
  public var sheet: RegisterSheet

  /// Asks what would become of a sheet.
  public init(organ: Organ.ID, _ sheet: RegisterSheet) {
    self.organ = organ
    self.sheet = sheet
  }

  /// What would become of a row.
  public struct Line: Sendable {
    /// What the row says.
    public var row: RegisterSheet.Row
    /// What the ledger has of the case.
    public var standing: RegisterStanding
    /// Everything that is wrong with it; the field is that of a column.
    public var issues: [Issue]
    /// The case of the same number; nil where there is none.
    var known: RegisterLine?
    /// What it means; nil where something is wrong.
    var entry: RegisterEntry?

    /// What is wrong with a cell or says something else than the ledger, in sentences; empty where nothing does.
    public func problem(of column: RegisterColumn) -> String {
      (issues + standing.differences).filter { $0.field == column.field }
        .map(Texts.sentence(of:)).joined()
    }
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Checks every row.
  public func run(in scope: Scope) throws -> [Line] {
    let known = try scope.requests.numbered(sheet.rows.map { $0[.number].trimmed }, organ: organ)
    let lines = try scope.requests.registered(known.values.map(\.id).sorted { $0.rawValue < $1.rawValue })
    let (rule, place) = (Visibility.rule(for: scope), try scope.organs.place(of: organ))
    var handlers = try RegisterHandlers(at: organ, in: scope)
    var first: [String: Int] = [:]
    return try sheet.rows.map { row in
      var (entry, issues) = RegisterEntry.read(row, today: scope.today)
      if let issue = try handlers.name(in: row, &entry) { issues.append(issue) }
      let number = row[.number].trimmed
      if let earlier = first[number], !number.isEmpty {
        issues.append(Issue(RegisterColumn.number.field, "register.issue.repeated", ["row": "\(earlier)"]))
      }
      first[number] = first[number] ?? row.number
      let matter = known[number]
      let line = matter.flatMap { lines[$0.id] }
      if matter != nil, line == nil { issues.append(Issue(RegisterColumn.number.field, "register.issue.taken")) }
      if let issue = entry?.unfoundedSuit(beside: line?.remedies ?? []) { issues.append(issue) }
      guard issues.isEmpty, let entry else { return Line(row: row, standing: .new, issues: issues, known: line) }
      let isVisible = matter.map { rule.allows($0, at: place) } ?? false
      let standing = line.map { entry.standing(beside: $0, isVisible: isVisible) } ?? .new
      return Line(row: row, standing: standing, issues: [], known: line, entry: entry)
    }
  }
}
