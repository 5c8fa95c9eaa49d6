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
    /// Whether the case is there already, so that the row is passed over.
    public var isKnown: Bool
    /// Everything that is wrong with it; the field is that of a column.
    public var issues: [Issue]
    /// What it means; nil where something is wrong.
    var entry: RegisterEntry?

    /// What is wrong with a cell, in sentences; empty where nothing is.
    public func problem(of column: RegisterColumn) -> String {
      issues.filter { $0.field == column.field }.map { Texts.text($0.key, $0.arguments) }.joined()
    }
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Checks every row.
  public func run(in scope: Scope) throws -> [Line] {
    let known = try scope.requests.numbered(sheet.rows.map { $0[.number].trimmed }, organ: organ)
    var handlers = try RegisterHandlers(at: organ, in: scope)
    var first: [String: Int] = [:]
    return try sheet.rows.map { row in
      var (entry, issues) = RegisterEntry.read(row, today: scope.today)
      if let issue = try handlers.name(in: row, &entry) { issues.append(issue) }
      let number = row[.number].trimmed
      if let earlier = first[number], !number.isEmpty {
        issues.append(Issue("number", "register.issue.repeated", ["row": "\(earlier)"]))
      }
      first[number] = first[number] ?? row.number
      let matter = known[number]
      let isKnown = matter.map { entry?.differs(from: $0) == false } ?? false
      if matter != nil, entry != nil, !isKnown { issues.append(Issue("number", "register.issue.taken")) }
      if !issues.isEmpty { entry = nil }
      return Line(row: row, isKnown: isKnown && issues.isEmpty, issues: issues, entry: entry)
    }
  }
}
