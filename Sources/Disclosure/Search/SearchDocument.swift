public import CivilTime

/// A record as the full-text index knows it, with what decides who may find it.
public struct SearchDocument: Hashable, Sendable {
  /// Which record it stands for.
  public var subject: JournalEvent.Subject
  /// The organ whose record it is.
  public var organ: Organ.ID
  /// Who may see it among those who see the organ's records.
  public var label: Matter.Label
  /// Who works on it, and may see it whatever its label.
  public var holder: Person.ID?
  /// The heading of a hit.
  public var title: String
  /// Where snippets are cut from.
  public var body: String
  /// Texts that are found but never shown, such as the names of parties, which pages mask.
  public var hidden: [String]
  /// The day that a hit shows.
  public var datedOn: CivilDate?

  /// A document.
  public init(
    subject: JournalEvent.Subject, organ: Organ.ID, label: Matter.Label = .ordinary, holder: Person.ID? = nil,
    title: String, body: String = "", hidden: [String] = [], datedOn: CivilDate? = nil
  ) {
    self.subject = subject
    self.organ = organ
    self.label = label
    self.holder = holder
    self.title = title
    self.body = body
    self.hidden = hidden
    self.datedOn = datedOn
  }

  /// The grams under which it is found.
  public var grams: [String] { SearchGrams.index([title, body] + hidden) }
}
