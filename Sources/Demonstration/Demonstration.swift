public import Operations
public import Persistence

/// Fills an empty database with an invented county: the same data for the same plan.
public struct Demonstration: Sendable {
  /// The parts, in their order; a part may rely on those before it.
  public static let chapters: [any DemonstrationChapter] = [
    OrganChapter(), RequestSettingChapter(), SealChapter(), PeopleChapter(), ApprovalChainChapter(),
    RemedyConfirmationChapter(),
    MatterLoadChapter(),
    MatterChapter(), AbsenceChapter(),
    NoticeChapter(), AccountChapter(),
  ]

  private let plan: DemonstrationPlan
  private let database: any Database
  private let shelf: (any BlobShelf)?
  private let surroundings: Surroundings

  /// A demonstration in a database whose schema is up to date; without a shelf nothing that needs a file is made.
  public init(
    _ plan: DemonstrationPlan, in database: any Database, shelf: (any BlobShelf)? = nil, surroundings: Surroundings
  ) {
    self.plan = plan
    self.database = database
    self.shelf = shelf
    self.surroundings = surroundings
  }

  /// Whether the database has no organ yet; a demonstration never touches one that has.
  public func isPossible() async throws -> Bool {
    try await database.read { try $0.row("SELECT id FROM organ LIMIT 1") == nil }
  }

  /// Whether a demonstration was begun here and broken off; it cannot be continued.
  public func isUnfinished() async throws -> Bool {
    try await database.read {
      try $0.row("SELECT value FROM setting WHERE organ_id = 0 AND name = \(Self.bookmark)") != nil
    }
  }

  /// Fills the database.
  ///
  /// - Parameter progress: is told the title of each part before it begins.
  /// - Returns: what was made.
  /// - Throws: whatever an operation of the desk throws.
  public func fill(progress: @Sendable (String) -> Void = { _ in }) async throws -> DemonstrationBook {
    var book = DemonstrationBook(plan: plan, database: database, shelf: shelf, surroundings: surroundings)
    try await mark(isUnfinished: true)
    for chapter in Self.chapters {
      progress(chapter.title)
      try await chapter.write(in: &book)
    }
    try await mark(isUnfinished: false)
    return book
  }

  private static let bookmark = "demonstration.unfinished"

  private func mark(isUnfinished: Bool) async throws {
    try await database.write { connection in
      try connection.execute("DELETE FROM setting WHERE organ_id = 0 AND name = \(Self.bookmark)")
      guard isUnfinished else { return }
      try connection.execute(
        "INSERT INTO setting (organ_id, name, value, version) VALUES (0, \(Self.bookmark), '1', 1)")
    }
  }
}
