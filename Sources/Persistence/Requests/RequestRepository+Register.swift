public import CivilTime
public import Disclosure

/// One request as a register lists it.
public struct RegisterLine: Sendable {
  /// The case.
  public var matter: Matter
  /// The day of receipt; empty where nothing shows it.
  public var receivedOn: String
  /// How it came.
  public var channel: RequestChannel
  /// The applicant; `maskedName` is what a list shows of the name.
  public var applicant: Party
  /// Who works on it.
  public var handler: String
  /// How its last item ended.
  public var ending: CountedRequest.Ending?
  /// When its reply left.
  public var dispatchedOn: CivilDate?
  /// How its reply went out.
  public var delivery: DeliveryWay?
  /// How the applicant wants the reply.
  public var wished: DeliveryWay
  /// Reconsiderations and suits, the first one first.
  public var remedies: [RemedyCase]
}

extension RequestRepository {
  /// The requests that an organ received in a year, by number.
  ///
  /// `visible` is a condition on the matter `m`.
  public func register(of year: Int, organ: Organ.ID, visible: SQLText) throws -> [RegisterLine] {
    try lines(
      where: """
        r.organ_id = \(organ.rawValue) AND r.received_on >= \("\(year)-01-01") AND r.received_on <= \("\(year)-12-31")
        """, visible: visible)
  }

  /// What the register says of some cases, whoever may see them.
  public func registered(_ ids: [Matter.ID]) throws -> [Matter.ID: RegisterLine] {
    var found: [Matter.ID: RegisterLine] = [:]
    for start in stride(from: 0, to: ids.count, by: 400) {
      let part = ids[start..<min(start + 400, ids.count)].map(\.rawValue)
      for line in try lines(where: "r.id IN (\(list: part))", visible: "1 = 1") { found[line.matter.id] = line }
    }
    return found
  }

  private func lines(where wanted: SQLText, visible: SQLText) throws -> [RegisterLine] {
    let endings = try endings(where: wanted)
    let deliveries = try lastDeliveries(where: wanted)
    let remedies = try remedies(where: wanted)
    return try connection.rows(
      """
      SELECT \(sql: MatterRepository.selected), r.received_on, r.channel, r.applicant_kind, r.delivery AS wished,
             COALESCE(p.name, '') AS applicant, COALESCE(h.name, '') AS handler
        FROM request r
        JOIN matter m ON m.id = r.id
        LEFT JOIN party p ON p.matter_id = r.id AND p.role = 'applicant'
        LEFT JOIN person h ON h.id = m.assignee_id
       WHERE \(sql: wanted) AND \(sql: visible)
       ORDER BY m.number_key, m.id
      """
    ) { row in
      let matter = try Matter(row: row)
      return RegisterLine(
        matter: matter, receivedOn: try row.text("received_on"), channel: try row.choice("channel"),
        applicant: Party(
          id: Party.ID(rawValue: 0), organ: matter.organ, matter: matter.id, kind: try row.choice("applicant_kind"),
          name: try row.text("applicant")),
        handler: try row.text("handler"), ending: endings[matter.id]?.ending, dispatchedOn: endings[matter.id]?.on,
        delivery: deliveries[matter.id], wished: try row.choice("wished"), remedies: remedies[matter.id] ?? [])
    }
  }

  /// The matters of an organ that have some numbers.
  public func numbered(_ numbers: [String], organ: Organ.ID) throws -> [String: Matter] {
    var found: [String: Matter] = [:]
    var rest = Set(numbers.filter { !$0.isEmpty }).sorted()[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(400))
      rest = rest.dropFirst(part.count)
      let keys = Set(part.map { NumberKey.of($0) }).sorted()
      let matters = try connection.rows(
        """
        SELECT \(sql: MatterRepository.selected)
          FROM matter m
         WHERE m.number_key IN (\(list: keys)) AND m.number IN (\(list: part)) AND m.organ_id = \(organ.rawValue)
        """, Matter.init(row:))
      for matter in matters { found[matter.number] = matter }
    }
    return found
  }

  private func endings(
    where wanted: SQLText
  ) throws -> [Matter.ID: (ending: CountedRequest.Ending?, on: CivilDate?)] {
    let rows = try connection.rows(
      """
      SELECT i.matter_id, i.ending, i.dispatched_on
        FROM request r
        JOIN request_item i ON i.matter_id = r.id
       WHERE \(sql: wanted)
       ORDER BY i.id
      """
    ) { row in
      let ending = try row.textOrNil("ending").flatMap(CountedRequest.Ending.init(code:))
      return (try row.id("matter_id", as: Matter.ID.self), (ending: ending, on: try row.dateOrNil("dispatched_on")))
    }
    return Dictionary(rows) { $1 }
  }

  private func lastDeliveries(where wanted: SQLText) throws -> [Matter.ID: DeliveryWay] {
    let rows = try connection.rows(
      """
      SELECT d.matter_id, d.way
        FROM request r
        JOIN delivery d ON d.matter_id = r.id
       WHERE \(sql: wanted)
       ORDER BY d.id
      """
    ) { row in
      let way: DeliveryWay = try row.choice("way")
      return (try row.id("matter_id", as: Matter.ID.self), way)
    }
    return Dictionary(rows) { $1 }
  }

  private func remedies(where wanted: SQLText) throws -> [Matter.ID: [RemedyCase]] {
    let ids = try connection.rows(
      "SELECT DISTINCT y.matter_id FROM request r JOIN remedy y ON y.matter_id = r.id WHERE \(sql: wanted)"
    ) { try $0.id("matter_id", as: Matter.ID.self) }
    var found: [RemedyCase] = []
    for start in stride(from: 0, to: ids.count, by: 400) {
      found += try RemedyRepository(connection).ofMatters(ids[start..<min(start + 400, ids.count)])
    }
    return Dictionary(grouping: found, by: \.matter)
  }
}
