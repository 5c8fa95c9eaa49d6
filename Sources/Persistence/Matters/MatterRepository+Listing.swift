import CivilTime
public import Disclosure

extension MatterRepository {
  /// How many rows may be sorted for a page; where more may be seen, the list is read in the order of an index.
  static let sortable = 20_000

  /// A page of a list: at most `limit` matters, in the order of the filter.
  ///
  /// `visible` is the condition of `Visibility` for a spelling of the column that holds the organ, `estimate` how many
  /// matters may be seen at all, from the tally.
  public func page(
    _ filter: MatterFilter, after cursor: MatterCursor?, limit: Int, estimate: Int,
    visible: (_ organ: SQLText) -> SQLText
  ) throws -> [Matter] {
    let rows = try connection.rows(
      listing(filter, after: cursor, limit: limit, estimate: estimate, visible: visible), Matter.init(row:))
    return cursor?.isBackward == true ? rows.reversed() : rows
  }

  /// The query of a page.
  public func listing(
    _ filter: MatterFilter, after cursor: MatterCursor?, limit: Int, estimate: Int,
    visible: (_ organ: SQLText) -> SQLText
  ) -> SQLText {
    // Few rows are found by their organs and sorted. A plus before a column keeps both engines from choosing its index
    // where there is a better one.
    let isOneOrgan = filter.organ != nil && !filter.withSubtree
    let isFoundElsewhere = isOneOrgan || filter.assignee != nil || filter.number != nil
    let organ: SQLText = isFoundElsewhere ? "+m.organ_id" : "m.organ_id"
    let key = Self.key(filter.sort)
    let runsDown = filter.isDescending != (cursor?.isBackward ?? false)
    var conditions = Self.conditions(filter)
    var reach = [visible(organ)]
    if let chosen = filter.organ {
      reach.append(chosen.condition(on: isOneOrgan ? "m.organ_id" : organ, withSubtree: filter.withSubtree))
    }
    if estimate > Self.sortable && !isFoundElsewhere {
      // Many are read in the order of the page until it is full. A CASE is looked at row by row; as a bare condition
      // PostgreSQL would join the organs, lose the order and sort everything.
      conditions.append("CASE WHEN \(sql: .joined(reach, separator: " AND ")) THEN 1 ELSE 0 END <> 0")
    } else {
      conditions += reach
    }
    if let cursor { conditions.append(Self.condition(beyond: cursor, sort: filter.sort, runsDown: runsDown)) }
    let direction: SQLText = runsDown ? "DESC" : "ASC"
    return """
      SELECT \(sql: Self.selected)
        FROM matter m
       WHERE \(sql: .joined(conditions, separator: " AND "))
       ORDER BY \(sql: key) \(sql: direction), m.id \(sql: direction)
       LIMIT \(limit)
      """
  }

  private static func key(_ sort: MatterFilter.Sort) -> SQLText {
    switch sort {
    case .due: "COALESCE(m.due_on, '9999-12-31')"
    case .number: "m.number_key"
    case .opened: "m.opened_on"
    }
  }

  private static func conditions(_ filter: MatterFilter) -> [SQLText] {
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
    return conditions + Self.conditions(filter.request)
  }

  private static func conditions(_ filter: RequestFilter) -> [SQLText] {
    var conditions: [SQLText] = []
    if !filter.stages.isEmpty {
      conditions.append("m.stage IN (\(list: filter.stages.map(\.rawValue).sorted()))")
    }
    var facts: [SQLText] = []
    if let channel = filter.channel { facts.append("r.channel = \(channel.rawValue)") }
    if let kind = filter.applicant { facts.append("r.applicant_kind = \(kind.rawValue)") }
    if !facts.isEmpty {
      conditions.append(
        "EXISTS (SELECT 1 FROM request r WHERE r.id = m.id AND \(sql: .joined(facts, separator: " AND ")))")
    }
    return conditions
  }

  private static func condition(beyond cursor: MatterCursor, sort: MatterFilter.Sort, runsDown: Bool) -> SQLText {
    let sign: SQLText = runsDown ? "<" : ">"
    let value: SQLText = sort == .number ? "\(Int64(cursor.key) ?? 0)" : "\(cursor.key)"
    return "(\(sql: key(sort)), m.id) \(sql: sign) (\(sql: value), \(cursor.id))"
  }
}
