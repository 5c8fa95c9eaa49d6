public import Disclosure

/// What decides who may see a record, and nothing of what it says.
public struct RecordStanding: Hashable, Sendable {
  /// Which record.
  public var subject: JournalEvent.Subject
  /// Whose it is.
  public var organ: Organ.ID
  /// Who may see it among those who see the organ's records.
  public var label: Matter.Label
  /// Who works on it.
  public var holder: Person.ID?

  /// The standing of a record.
  public init(subject: JournalEvent.Subject, organ: Organ.ID, label: Matter.Label, holder: Person.ID?) {
    self.subject = subject
    self.organ = organ
    self.label = label
    self.holder = holder
  }
}

extension PersonRepository {
  /// What decides who may see a matter; nil where there is none of that number.
  public func standing(ofMatter id: Matter.ID) throws -> RecordStanding? {
    try standings(where: "id = \(id.rawValue)").first
  }

  /// What decides who may see the matters that people know by a number; several organs may use the same.
  public func standings(ofMattersNumbered number: String) throws -> [RecordStanding] {
    // The index begins with the organ and the kind: a look-up for each, rather than a walk through all matters.
    try standings(
      where: """
        organ_id IN (SELECT id FROM organ) AND kind IN (\(list: Matter.Kind.allCases.map(\.rawValue)))
          AND number = \(number)
        """)
  }

  private func standings(where condition: SQLText) throws -> [RecordStanding] {
    try connection.rows(
      """
      SELECT id, organ_id, label, assignee_id
        FROM matter
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      RecordStanding(
        subject: .init("matter", try row.integer("id")), organ: try row.id("organ_id"),
        label: try row.choice("label"), holder: try row.idOrNil("assignee_id"))
    }
  }
}
