import CivilTime
public import Disclosure
import Persistence

/// Takes the next rows of an old register in, in one transaction: new ones become cases, each under its own number; known
/// ones get the reconsiderations and suits that they lack.
///
/// How far the import is changes in the same transaction, so that no row is ever taken in twice, whatever breaks off.
struct ImportRegister: Operation {
  /// Registering at the organ, by whoever confirmed it.
  static let access = Access.capability(.registerMatters)
  /// How many rows one transaction takes: few enough that nobody else waits long for the ledger.
  static let batch = 100

  /// The import.
  var id: RegisterImport.ID
  /// How many rows are done before these.
  var from: Int
  /// The rows.
  var rows: [RegisterSheet.Row]

  /// The organ of the import.
  func organ(in scope: Scope) throws -> Organ.ID? { try scope.registerImport(id).organ }

  /// Takes all of the rows in, or notes why not.
  ///
  /// - Throws: `Conflict` where somebody else has carried the import on.
  func run(in scope: Scope) throws -> RegisterImport {
    let old = try scope.registerImport(id)
    guard old.state == .running, old.tally.done == from, from + rows.count <= old.rows else { throw Conflict() }
    let lines = try RegisterPreview(organ: old.organ, RegisterSheet(rows: rows)).run(in: scope)
    var calendars: [Int: WorkCalendar] = [:]
    var (tally, findings) = (RegisterTally(), [RegisterFinding]())
    for (index, line) in lines.enumerated() {
      let kind = try scope.take(line, at: old.organ, &calendars, &tally)
      guard let kind else { continue }
      findings.append(
        RegisterFinding(
          position: from + index, row: line.row.number, number: line.row[.number].trimmed, kind: kind,
          issues: line.issues + line.standing.differences))
    }
    try scope.registerImports.insert(findings, of: id)
    var item = old
    item.tally += tally
    scope.record(
      .registerImported, organ: old.organ, subject: .init("organ", old.organ.rawValue), changes: tally.changes(of: id))
    if item.tally.done == item.rows { try scope.finish(&item) }
    try scope.registerImports.update(item, from: old)
    return item
  }
}

extension Scope {
  /// An import.
  ///
  /// - Throws: `NotFound`.
  func registerImport(_ id: RegisterImport.ID) throws -> RegisterImport {
    guard let item = try registerImports.find(id) else { throw NotFound() }
    return item
  }

  /// Does what a row says.
  ///
  /// - Returns: why it changed nothing, where somebody has to look at it.
  fileprivate func take(
    _ line: RegisterPreview.Line, at organ: Organ.ID, _ calendars: inout [Int: WorkCalendar],
    _ tally: inout RegisterTally
  ) throws -> RegisterFinding.Kind? {
    guard let entry = line.entry else {
      tally.refused += 1
      return .refused
    }
    tally.count(line.standing)
    switch line.standing {
    case .new:
      let year = entry.receivedOn.year
      let calendar = try calendars[year] ?? calendar(of: organ, from: entry.receivedOn)
      calendars[year] = calendar
      try take(entry, at: organ, calendar)
    case .known: break
    case .lacking:
      guard let known = line.known else { throw NotFound() }
      try attach(entry.compared(with: known.remedies).missing, to: known.matter, beside: known.remedies)
    case .differing: return .differs
    }
    return nil
  }

  /// Notes that an import has come to its end.
  ///
  /// The sheet is kept for a while where rows were left out, so that they can be taken out and put right; otherwise it goes
  /// at once.
  func finish(_ item: inout RegisterImport, halt: RegisterImport.Halt? = nil) throws {
    (item.state, item.halt, item.finishedAt) = (halt == nil ? .done : .stopped, halt, now)
    guard item.tally.leftOut > 0, halt != .sheetLost else { return try forgetSheet(of: &item) }
    try enqueue(
      JobRequest(.registerForget, payload: item.id.description, delay: Int64(RegisterImport.keptDays) * 86_400))
  }

  /// Lets go of the sheet of an import; sealed bytes are nobody else's.
  func forgetSheet(of item: inout RegisterImport) throws {
    if let digest = item.digest { try enqueue(JobRequest(.blobDiscard, payload: digest)) }
    item.digest = nil
  }
}

extension RegisterImport {
  /// For how many days the rows that were left out can be taken out.
  public static let keptDays = 30
}

extension RegisterTally {
  /// What the journal tells of some rows.
  func changes(of id: RegisterImport.ID) -> [JournalEvent.Change] {
    let counts = [
      ("imported", imported), ("known", known), ("remedies", remedies), ("differing", differing), ("refused", refused),
    ]
    return [.init("import", before: nil, after: id.description)]
      + counts.map { .init($0.0, before: nil, after: "\($0.1)") }
  }
}
