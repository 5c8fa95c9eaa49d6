public import CivilTime

/// An old register that is taken in, in the background and part by part.
public struct RegisterImport: Hashable, Sendable {
  /// The number of an import.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The import of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// 正在导入.
    case running
    /// 已完成.
    case done
    /// 已停止: the rest of the rows is not taken in.
    case stopped
  }

  /// Why it stopped before its last row.
  public enum Halt: String, CaseIterable, Sendable {
    /// Whoever confirmed it may not register any more.
    case lacksPower
    /// The sheet is gone, or cannot be opened.
    case sheetLost
  }

  /// The number.
  public var id: ID
  /// The organ whose register it is.
  public var organ: Organ.ID
  /// Who confirmed it, and in whose name it is done; nil where a command of the operator did.
  public var person: Person.ID?
  /// The digest under which the sealed sheet lies; nil where it is not needed any more.
  public var digest: String?
  /// Where it stands.
  public var state: State
  /// Why it stopped; nil where it did not.
  public var halt: Halt?
  /// How many rows there are.
  public var rows: Int
  /// What became of the rows so far.
  public var tally: RegisterTally
  /// When it was confirmed.
  public var createdAt: Instant
  /// When its last row was done, or it stopped.
  public var finishedAt: Instant?

  /// An import of which nothing is done yet.
  public init(
    id: ID, organ: Organ.ID, person: Person.ID?, digest: String?, rows: Int, createdAt: Instant
  ) {
    self.id = id
    self.organ = organ
    self.person = person
    self.digest = digest
    state = .running
    self.rows = rows
    tally = RegisterTally()
    self.createdAt = createdAt
  }
}

/// What became of the rows of an old register.
public struct RegisterTally: Hashable, Sendable {
  /// How many became cases.
  public var imported: Int
  /// How many told of cases that were there already.
  public var known: Int
  /// How many reconsiderations and suits were added to those.
  public var remedies: Int
  /// How many say something else than the ledger does of the case, and were left alone.
  public var differing: Int
  /// How many were refused.
  public var refused: Int

  /// What became of some rows.
  public init(imported: Int = 0, known: Int = 0, remedies: Int = 0, differing: Int = 0, refused: Int = 0) {
    self.imported = imported
    self.known = known
    self.remedies = remedies
    self.differing = differing
    self.refused = refused
  }

  /// How many rows are done.
  public var done: Int { imported + known + leftOut }
  /// How many rows changed nothing, so that somebody has to look at them.
  public var leftOut: Int { differing + refused }

  /// Adds what became of more rows.
  public static func += (sum: inout RegisterTally, more: RegisterTally) {
    sum.imported += more.imported
    sum.known += more.known
    sum.remedies += more.remedies
    sum.differing += more.differing
    sum.refused += more.refused
  }
}
