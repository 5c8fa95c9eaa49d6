import CivilTime
public import Disclosure

extension MatterRepository {
  /// A page of a list: at most `limit` matters, in the order of the filter.
  ///
  /// `visible` is the condition of `Visibility` for a spelling of the column that holds the organ, `extent` what is
  /// known of the list.
  public func page(
    _ filter: MatterFilter, after cursor: MatterCursor?, limit: Int, extent: MatterExtent,
    visible: (_ organ: SQLText) -> SQLText
  ) throws -> [Matter] {
    guard extent.matters > 0 else { return [] }
    let rows = try connection.rows(
      listing(filter, after: cursor, limit: limit, extent: extent, visible: visible), Matter.init(row:))
    return cursor?.isBackward == true ? rows.reversed() : rows
  }

  /// The query of a page.
  public func listing(
    _ filter: MatterFilter, after cursor: MatterCursor?, limit: Int, extent: MatterExtent,
    visible: (_ organ: SQLText) -> SQLText
  ) -> SQLText {
    let shared = Self.conditions(filter, extent.rarity)
    let runsDown = filter.isDescending != (cursor?.isBackward ?? false)
    let streams = MatterStream.streams(of: filter, extent).map { stream -> SQLText in
      var reach = [visible(stream.organ)]
      if let chosen = filter.organ {
        reach.append(chosen.condition(on: stream.organ, withSubtree: filter.withSubtree))
      }
      // Many are read in the order of the page until it is full. A CASE is looked at row by row; as a bare condition
      // PostgreSQL would join the organs, lose the order and sort everything.
      if stream.isWalked { reach = ["CASE WHEN \(sql: .joined(reach, separator: " AND ")) THEN 1 ELSE 0 END <> 0"] }
      let key = stream.isSorted ? Self.sortedKey(filter.sort) : Self.key(filter.sort)
      if let cursor { reach.append(Self.condition(beyond: cursor, by: key, filter.sort, runsDown)) }
      return Self.query(stream.conditions + shared + reach, by: key, runsDown, limit)
    }
    guard streams.count > 1 else { return streams[0] }
    // The first of each stream, and of these the first.
    let merged = streams.map { "SELECT \(sql: Self.listed("stream")) FROM (\(sql: $0)) stream" as SQLText }
    return """
      SELECT \(sql: Self.listed("merged"))
        FROM (\(sql: .joined(merged, separator: " UNION ALL "))) merged
       \(sql: Self.order(by: Self.key(filter.sort, of: "merged"), "merged", runsDown))
       LIMIT \(limit)
      """
  }

  /// The columns of a list, with what it may be sorted by.
  private static func listed(_ table: SQLText) -> SQLText {
    .joined(columns.filter { $0 != "created_at" }.map { "\(sql: table).\(identifier: $0)" }, separator: ", ")
  }

  private static func query(_ conditions: [SQLText], by key: SQLText, _ runsDown: Bool, _ limit: Int) -> SQLText {
    """
    SELECT \(sql: listed("m"))
      FROM matter m
     WHERE \(sql: .joined(conditions, separator: " AND "))
     \(sql: order(by: key, "m", runsDown))
     LIMIT \(limit)
    """
  }

  private static func order(by key: SQLText, _ table: SQLText, _ runsDown: Bool) -> SQLText {
    let direction: SQLText = runsDown ? "DESC" : "ASC"
    return "ORDER BY \(sql: key) \(sql: direction), \(sql: table).id \(sql: direction)"
  }

  private static func key(_ sort: MatterFilter.Sort, of table: SQLText = "m") -> SQLText {
    switch sort {
    case .due: "COALESCE(\(sql: table).due_on, '9999-12-31')"
    case .number: "\(sql: table).number_key"
    case .opened: "\(sql: table).opened_on"
    }
  }

  /// The same value in a spelling that no index has.
  private static func sortedKey(_ sort: MatterFilter.Sort) -> SQLText {
    switch sort {
    case .due: key(.due)
    case .number: "COALESCE(m.number_key, 0)"
    case .opened: "COALESCE(m.opened_on, '')"
    }
  }

  private static func conditions(_ filter: MatterFilter, _ rarity: MatterExtent.Rarity?) -> [SQLText] {
    var conditions: [SQLText] = []
    if let kind = filter.kind { conditions.append("m.kind = \(kind.rawValue)") }
    if filter.states == [.open, .inApproval] {
      // Spelt as the partial index spells it, or the engines would not use it.
      conditions.append("m.state IN ('open', 'inApproval')")
    } else if !filter.states.isEmpty {
      conditions.append("m.state IN (\(list: filter.states.map(\.rawValue).sorted()))")
    }
    if let assignee = filter.assignee { conditions.append("m.assignee_id = \(assignee.rawValue)") }
    if let day = filter.dueFrom { conditions.append("COALESCE(m.due_on, '9999-12-31') >= \(day)") }
    if let day = filter.dueTo { conditions.append("COALESCE(m.due_on, '9999-12-31') <= \(day)") }
    if let number = filter.number { conditions.append("m.number_key = \(NumberKey.of(number))") }
    return conditions + Self.conditions(filter.request, rarity)
  }

  private static func conditions(_ filter: RequestFilter, _ rarity: MatterExtent.Rarity?) -> [SQLText] {
    var conditions: [SQLText] = []
    if !filter.stages.isEmpty {
      conditions.append("m.stage IN (\(list: filter.stages.map(\.rawValue).sorted()))")
    }
    // What is rare is found first; what many have is looked at row by row.
    if let rarity, let ids = ids(rarity, filter) { conditions.append("m.id IN (\(sql: ids))") }
    var facts: [SQLText] = []
    if let channel = filter.channel { facts.append("r.channel = \(channel.rawValue)") }
    if let kind = filter.applicant { facts.append("r.applicant_kind = \(kind.rawValue)") }
    if !facts.isEmpty {
      // Looked up row by row: as a join, PostgreSQL might walk all requests of a common channel.
      let fits: SQLText = .joined(facts, separator: " AND ")
      conditions.append("(SELECT CASE WHEN \(sql: fits) THEN 1 ELSE 0 END FROM request r WHERE r.id = m.id) = 1")
    }
    return conditions
  }

  private static func condition(
    beyond cursor: MatterCursor, by key: SQLText, _ sort: MatterFilter.Sort, _ runsDown: Bool
  ) -> SQLText {
    let sign: SQLText = runsDown ? "<" : ">"
    let value: SQLText = sort == .number ? "\(Int64(cursor.key) ?? 0)" : "\(cursor.key)"
    return "(\(sql: key), m.id) \(sql: sign) (\(sql: value), \(cursor.id))"
  }
}
