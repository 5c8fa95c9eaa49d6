public import CivilTime
public import Disclosure

/// What somebody has typed into an item and not saved yet: his own, and part of no version.
public struct ItemScratchRepository {
  /// What was typed.
  public struct Scratch: Hashable, Sendable {
    /// The version that it began from.
    public var basedOn: ItemVersion.ID
    /// What was typed so far.
    public var content: ItemContent
    /// When it was kept.
    public var savedAt: Instant

    /// What was typed.
    public init(basedOn: ItemVersion.ID, content: ItemContent, savedAt: Instant) {
      self.basedOn = basedOn
      self.content = content
      self.savedAt = savedAt
    }
  }

  private let connection: any Connection

  /// The scratches that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What somebody has typed into an item.
  public func find(_ item: Matter.ID, of person: Person.ID) throws -> Scratch? {
    try connection.row(
      """
      SELECT based_on, content, saved_at
        FROM publication_scratch
       WHERE item_id = \(item.rawValue) AND person_id = \(person.rawValue)
      """
    ).flatMap { row in
      guard let content: ItemContent = try StoredJSON.value("content", of: row) else { return nil }
      return Scratch(basedOn: try row.id("based_on"), content: content, savedAt: try row.instant("saved_at"))
    }
  }

  /// Keeps what somebody has typed, in place of what was kept before.
  public func put(_ scratch: Scratch, of item: Matter.ID, by person: Person.ID) throws {
    try connection.execute(
      """
      INSERT INTO publication_scratch (item_id, person_id, based_on, content, saved_at)
      VALUES (\(item.rawValue), \(person.rawValue), \(scratch.basedOn.rawValue),
        \(try StoredJSON.text(of: scratch.content)), \(scratch.savedAt))
      ON CONFLICT (item_id, person_id) DO UPDATE
         SET based_on = excluded.based_on, content = excluded.content, saved_at = excluded.saved_at
      """)
  }

  /// Throws away what somebody has typed; of everybody where nobody is named.
  public func remove(_ item: Matter.ID, of person: Person.ID? = nil) throws {
    let whose: SQLText = person.map { " AND person_id = \($0.rawValue)" } ?? ""
    try connection.send("DELETE FROM publication_scratch WHERE item_id = \(item.rawValue)\(sql: whose)")
  }
}
