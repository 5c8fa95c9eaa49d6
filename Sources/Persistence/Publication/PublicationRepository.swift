public import CivilTime
public import Disclosure

/// The items of disclosure in the database, beside their matters.
public struct PublicationRepository {
  let connection: any Connection

  /// The items that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// An item.
  public func find(_ id: Matter.ID) throws -> Publication? { try items(where: "p.id = \(id.rawValue)").first }

  /// Some items by their numbers; those that are not there are left out.
  public func find(_ ids: some Sequence<Matter.ID>) throws -> [Matter.ID: Publication] {
    let found = try items(where: "p.id IN (\(list: Set(ids.map(\.rawValue)).sorted()))")
    return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Adds an item; its first version is there already.
  public func insert(_ item: Publication) throws {
    try connection.send(
      """
      INSERT INTO publication (id, organ_id, kind, stage, index_number, attribute, next_review_on, latest_id, public_id,
        request_id)
      VALUES (\(item.id.rawValue), \(item.organ.rawValue), \(item.kind.rawValue), \(item.stage.rawValue),
        \(item.indexNumber?.description), \(item.attribute.rawValue), \(item.nextReviewOn), \(item.latest.rawValue),
        \(item.publicVersion?.rawValue), \(item.request?.rawValue))
      """)
  }

  /// Saves what changed of an item; its matter is saved with it and guards against lost updates.
  public func update(_ item: Publication) throws {
    try connection.send(
      """
      UPDATE publication
         SET stage = \(item.stage.rawValue), index_number = \(item.indexNumber?.description),
             attribute = \(item.attribute.rawValue), next_review_on = \(item.nextReviewOn),
             latest_id = \(item.latest.rawValue), public_id = \(item.publicVersion?.rawValue)
       WHERE id = \(item.id.rawValue)
      """)
  }

  /// The kept items that are to be looked at again by a day, the earliest first: Article 18.
  public func toReview(
    by day: CivilDate, after last: Publication?, limit: Int, visible: SQLText
  ) throws -> [Publication] {
    var conditions: [SQLText] = [
      "p.stage = 'kept'", "p.next_review_on IS NOT NULL", "p.next_review_on <= \(day)",
      "(SELECT CASE WHEN \(sql: visible) THEN 1 ELSE 0 END FROM matter m WHERE m.id = p.id) = 1",
    ]
    if let last, let day = last.nextReviewOn {
      conditions.append("(p.next_review_on, p.id) > (\(day), \(last.id.rawValue))")
    }
    return try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM publication p
       WHERE \(sql: .joined(conditions, separator: " AND "))
       ORDER BY p.next_review_on, p.id
       LIMIT \(limit)
      """, Publication.init(row:))
  }

  private func items(where condition: SQLText) throws -> [Publication] {
    try connection.rows(
      "SELECT \(sql: Self.selected) FROM publication p WHERE \(sql: condition) ORDER BY p.id", Publication.init(row:))
  }

  static let columns = [
    "id", "organ_id", "kind", "stage", "index_number", "attribute", "next_review_on", "latest_id", "public_id",
    "request_id",
  ]

  static let selected: SQLText = .joined(columns.map { "p.\(identifier: $0)" }, separator: ", ")
}

extension Publication {
  /// The item of a row.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), kind: try row.choice("kind"),
      stage: try row.choice("stage"), indexNumber: try row.textOrNil("index_number").flatMap { IndexNumber($0) },
      attribute: try row.choice("attribute"), nextReviewOn: try row.dateOrNil("next_review_on"),
      latest: try row.id("latest_id"), publicVersion: try row.idOrNil("public_id"),
      request: try row.idOrNil("request_id"))
  }
}
