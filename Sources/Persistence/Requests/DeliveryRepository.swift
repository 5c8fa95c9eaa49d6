public import CivilTime
public import Disclosure

/// How letters were delivered, in the database.
public struct DeliveryRepository {
  private let connection: any Connection

  /// The deliveries that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A delivery by its number.
  public func find(_ id: Delivery.ID) throws -> Delivery? { try deliveries(where: "id = \(id.rawValue)").first }

  /// The deliveries of a case, in the order in which they were entered.
  public func ofMatter(_ id: Matter.ID) throws -> [Delivery] {
    try deliveries(where: "matter_id = \(id.rawValue)")
  }

  /// Adds a delivery, or saves what became of it.
  public func put(_ delivery: Delivery, by person: Person.ID?, at moment: Instant) throws {
    try connection.send(
      """
      INSERT INTO delivery (id, organ_id, matter_id, letter_id, way, sent_on, reference, reached_on, returned_on, note,
        person_id, at)
      VALUES (\(delivery.id.rawValue), \(delivery.organ.rawValue), \(delivery.matter.rawValue),
        \(delivery.letter.rawValue), \(delivery.way.rawValue), \(delivery.sentOn), \(delivery.reference),
        \(delivery.reachedOn), \(delivery.returnedOn), \(delivery.note), \(person?.rawValue), \(moment))
          ON CONFLICT (id) DO UPDATE
         SET reached_on = excluded.reached_on, returned_on = excluded.returned_on, note = excluded.note
      """)
  }

  /// Adds many deliveries at once, each with who entered it and when.
  public func load(_ deliveries: [(delivery: Delivery, person: Person.ID?, at: Instant)]) throws {
    try connection.load(
      table: "delivery",
      columns: [
        "id", "organ_id", "matter_id", "letter_id", "way", "sent_on", "reference", "reached_on", "returned_on", "note",
        "person_id", "at",
      ],
      rows: deliveries.map { delivery, person, moment in
        [
          delivery.id.sqlValue, delivery.organ.sqlValue, delivery.matter.sqlValue, delivery.letter.sqlValue,
          .text(delivery.way.rawValue), delivery.sentOn.sqlValue, .text(delivery.reference),
          delivery.reachedOn?.sqlValue ?? .null, delivery.returnedOn?.sqlValue ?? .null, .text(delivery.note),
          person?.sqlValue ?? .null, moment.sqlValue,
        ]
      })
  }

  private func deliveries(where condition: SQLText) throws -> [Delivery] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, letter_id, way, sent_on, reference, reached_on, returned_on, note
        FROM delivery
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      Delivery(
        id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"),
        letter: try row.id("letter_id"), way: try row.choice("way"), sentOn: try row.date("sent_on"),
        reference: try row.text("reference"), reachedOn: try row.dateOrNil("reached_on"),
        returnedOn: try row.dateOrNil("returned_on"), note: try row.text("note"))
    }
  }
}
