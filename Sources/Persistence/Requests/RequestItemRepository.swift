public import Disclosure

/// What table 3 counts: the items of cases, in a table of their own that a year's count reads by its indexes.
public struct RequestItemRepository {
  private let connection: any Connection

  /// The items that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The items of a case, the first one first.
  public func ofMatter(_ id: Matter.ID) throws -> [RequestItem] {
    try items(where: "matter_id = \(id.rawValue)")
  }

  /// The items of some cases, those of each in their order.
  public func ofMatters(_ ids: [Matter.ID]) throws -> [Matter.ID: [RequestItem]] {
    guard !ids.isEmpty else { return [:] }
    return Dictionary(grouping: try items(where: "matter_id IN (\(list: ids.map(\.rawValue)))"), by: \.matter)
  }

  /// Every item of an organ that may count in a year: received in it, ended in it or open when it began.
  public func counting(in year: Int, organ: Organ.ID) throws -> [RequestItem] {
    try Self.counting(from: year, through: year, organ).flatMap { try items(where: $0) }
  }

  /// The items of an organ that may count in one of some years, in groups of those that count alike.
  public func groups(from: Int, through: Int, organ: Organ.ID) throws -> [CountedGroup] {
    try Self.counting(from: from, through: through, organ).flatMap { condition in
      try connection.rows(
        """
        SELECT applicant_kind, ending, substr(dispatched_on, 1, 4) AS dispatched,
               substr(CASE WHEN split_on > received_on THEN split_on ELSE received_on END, 1, 4) AS received,
               count(*) AS n
          FROM request_item
         WHERE \(sql: condition)
         GROUP BY applicant_kind, ending, 3, 4
        """
      ) { row in
        CountedGroup(
          applicant: try row.choice("applicant_kind"), receiptYear: try row.int("received"),
          dispatchYear: try row.integerOrNil("dispatched").map { Int($0) },
          ending: try row.textOrNil("ending").flatMap(CountedRequest.Ending.init(code:)), items: try row.int("n"))
      }
    }
  }

  /// The items of an organ that may count in one of some years, each under one of the conditions.
  ///
  /// An item that by a wrong date ended before it was received ends in the year of receipt, so these are looked for too.
  private static func counting(from: Int, through: Int, _ organ: Organ.ID) -> [SQLText] {
    let (first, last) = ("\(from)-01-01", "\(through)-12-31")
    let conditions: [SQLText] = [
      "dispatched_on >= \(first) AND received_on <= \(last)",
      "received_on >= \(first) AND received_on <= \(last) AND dispatched_on < \(first)",
      "dispatched_on IS NULL AND received_on <= \(last)",
    ]
    return conditions.map { "organ_id = \(organ.rawValue) AND \(sql: $0)" }
  }

  /// Adds an item.
  public func insert(_ item: RequestItem) throws {
    let counted = item.counted
    try connection.send(
      """
      INSERT INTO request_item (id, organ_id, matter_id, applicant_kind, received_on, split_on, reopens, dispatched_on,
        ending)
      VALUES (\(counted.id), \(item.organ.rawValue), \(item.matter.rawValue), \(counted.applicant.rawValue),
        \(counted.receivedOn), \(counted.splitOn), \(counted.reopens), \(counted.dispatchedOn),
        \(counted.ending?.code))
      """)
  }

  /// Adds many items at once.
  public func load(_ items: [RequestItem]) throws {
    try connection.load(
      table: "request_item",
      columns: [
        "id", "organ_id", "matter_id", "applicant_kind", "received_on", "split_on", "reopens", "dispatched_on",
        "ending",
      ],
      rows: items.map { item in
        let counted = item.counted
        return [
          .integer(counted.id), item.organ.sqlValue, item.matter.sqlValue, .text(counted.applicant.rawValue),
          counted.receivedOn.sqlValue, counted.splitOn?.sqlValue ?? .null,
          counted.reopens.map { .integer($0) } ?? .null, counted.dispatchedOn?.sqlValue ?? .null,
          counted.ending.map { .text($0.code) } ?? .null,
        ]
      })
  }

  /// Saves the day of receipt and the end of an item.
  public func update(_ counted: CountedRequest) throws {
    try connection.send(
      """
      UPDATE request_item
         SET received_on = \(counted.receivedOn), applicant_kind = \(counted.applicant.rawValue),
             dispatched_on = \(counted.dispatchedOn), ending = \(counted.ending?.code)
       WHERE id = \(counted.id)
      """)
  }

  private func items(where condition: SQLText) throws -> [RequestItem] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, applicant_kind, received_on, split_on, reopens, dispatched_on, ending
        FROM request_item
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      RequestItem(
        matter: try row.id("matter_id"), organ: try row.id("organ_id"),
        counted: CountedRequest(
          id: try row.integer("id"), applicant: try row.choice("applicant_kind"),
          receivedOn: try row.date("received_on"), splitOn: try row.dateOrNil("split_on"),
          reopens: try row.integerOrNil("reopens"), dispatchedOn: try row.dateOrNil("dispatched_on"),
          ending: try row.textOrNil("ending").flatMap(CountedRequest.Ending.init(code:))))
    }
  }
}
