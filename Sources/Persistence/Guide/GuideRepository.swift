public import CivilTime
public import Disclosure
import Foundation

/// The disclosure guides in the database, revision by revision.
public struct GuideRepository {
  private let connection: any Connection

  /// The guides that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The last revision of an organ's guide, published or not.
  public func latest(of organ: Organ.ID) throws -> GuideRevision? {
    try revisions(where: "organ_id = \(organ.rawValue)", limit: 1).first
  }

  /// The revision that is public now: the last one that was published.
  public func current(of organ: Organ.ID) throws -> GuideRevision? {
    try revisions(where: "organ_id = \(organ.rawValue) AND published_at IS NOT NULL", limit: 1).first
  }

  /// One revision of an organ's guide.
  public func find(_ number: Int, of organ: Organ.ID) throws -> GuideRevision? {
    try revisions(where: "organ_id = \(organ.rawValue) AND revision = \(number)", limit: 1).first
  }

  /// The revisions of an organ's guide, the last one first.
  public func history(of organ: Organ.ID, publishedOnly: Bool, limit: Int = 200) throws -> [GuideRevision] {
    let condition: SQLText = publishedOnly ? "published_at IS NOT NULL" : "1 = 1"
    return try revisions(where: "organ_id = \(organ.rawValue) AND \(sql: condition)", limit: limit)
  }

  /// The organs whose guide is public, by name, after a name and number, with the moment of the last publication.
  public func organsWithGuide(
    after last: (name: String, id: Organ.ID)?, limit: Int
  ) throws -> [(organ: Organ.ID, name: String, publishedAt: Instant)] {
    let page: SQLText = last.map { "(o.name, o.id) > (\($0.name), \($0.id.rawValue))" } ?? "1 = 1"
    return try connection.rows(
      """
      SELECT o.id, o.name, max(g.published_at) AS published_at
        FROM organ o
        JOIN guide_revision g ON g.organ_id = o.id
       WHERE g.published_at IS NOT NULL AND \(sql: page)
       GROUP BY o.id, o.name
       ORDER BY o.name, o.id
       LIMIT \(limit)
      """
    ) { row in (try row.id("id"), try row.text("name"), try row.instant("published_at")) }
  }

  /// Adds a revision.
  public func insert(_ revision: GuideRevision) throws {
    try connection.execute(
      """
      INSERT INTO guide_revision (organ_id, revision, body, note, saved_at, saved_by, published_at, published_by)
      VALUES (\(revision.organ.rawValue), \(revision.number), \(try Self.body(of: revision.guide)),
        \(revision.note), \(revision.savedAt), \(revision.savedBy?.rawValue ?? 0), NULL, NULL)
      """)
  }

  /// Makes a revision public, with the guide as it was checked.
  public func publish(_ revision: GuideRevision, at moment: Instant, by person: Person.ID?) throws {
    try connection.execute(
      """
      UPDATE guide_revision
         SET body = \(try Self.body(of: revision.guide)), published_at = \(moment),
             published_by = \(person?.rawValue ?? 0)
       WHERE organ_id = \(revision.organ.rawValue) AND revision = \(revision.number) AND published_at IS NULL
      """)
  }

  private static func body(of guide: DisclosureGuide) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(guide), as: UTF8.self)
  }

  private func revisions(where condition: SQLText, limit: Int) throws -> [GuideRevision] {
    try connection.rows(
      """
      SELECT organ_id, revision, body, note, saved_at, saved_by, published_at
        FROM guide_revision
       WHERE \(sql: condition)
       ORDER BY revision DESC
       LIMIT \(limit)
      """
    ) { row in
      let person = try row.integer("saved_by")
      return GuideRevision(
        organ: try row.id("organ_id"), number: try row.int("revision"),
        guide: try JSONDecoder().decode(DisclosureGuide.self, from: Data(try row.text("body").utf8)),
        note: try row.text("note"), savedAt: try row.instant("saved_at"),
        savedBy: person == 0 ? nil : Person.ID(rawValue: person), publishedAt: try row.instantOrNil("published_at"))
    }
  }
}
