public import CivilTime

/// A document that was found.
public struct SearchHit: Hashable, Sendable {
  /// The number of the document in the index; later ones are higher.
  public var id: Int64
  /// The record.
  public var subject: JournalEvent.Subject
  /// The organ whose record it is.
  public var organ: Organ.ID
  /// The heading.
  public var title: String
  /// The text that a snippet is cut from.
  public var body: String
  /// The day that the hit shows.
  public var datedOn: CivilDate?

  /// A hit.
  public init(
    id: Int64, subject: JournalEvent.Subject, organ: Organ.ID, title: String, body: String, datedOn: CivilDate?
  ) {
    self.id = id
    self.subject = subject
    self.organ = organ
    self.title = title
    self.body = body
    self.datedOn = datedOn
  }
}
