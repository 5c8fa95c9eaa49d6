public import CivilTime

/// A saved state of an item; it never changes, so that a review holds for that very text and no other.
public struct ItemVersion: Hashable, Sendable {
  /// The number of a version.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The version of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The item.
  public var item: Matter.ID
  /// Which of its versions it is, counted from 1.
  public var sequence: Int
  /// What it says.
  public var content: ItemContent
  /// The SM3 hash of the content.
  public var digest: String
  /// What was changed, in the words of who saved it.
  public var note: String
  /// Who saved it; nil where a program did.
  public var savedBy: Person.ID?
  /// When it was saved.
  public var savedAt: Instant

  /// A version.
  public init(
    id: ID, item: Matter.ID, sequence: Int, content: ItemContent, digest: String, note: String = "",
    savedBy: Person.ID?, savedAt: Instant
  ) {
    self.id = id
    self.item = item
    self.sequence = sequence
    self.content = content
    self.digest = digest
    self.note = note
    self.savedBy = savedBy
    self.savedAt = savedAt
  }
}
