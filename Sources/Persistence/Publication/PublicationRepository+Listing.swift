public import Disclosure

extension PublicationRepository {
  /// A page of items, the latest first.
  ///
  /// - Parameters:
  ///   - filter: which ones.
  ///   - last: the last one of the page before.
  ///   - limit: how many.
  ///   - extent: what is known of the list.
  ///   - organs: the organs whose items may be seen, as a condition on a column.
  ///   - visible: a condition on the matter `m`.
  /// - Returns: the items.
  /// - Throws: `SQLFault`.
  public func page(
    _ filter: PublicationFilter, before last: Matter.ID?, limit: Int, extent: MatterExtent,
    organs: (SQLText) -> SQLText, visible: SQLText
  ) throws -> [Publication] {
    guard extent.matters > 0 else { return [] }
    // The matter is looked up row by row: as a join, the engines would begin with all matters of the organs.
    var shared: [SQLText] = ["(SELECT CASE WHEN \(sql: visible) THEN 1 ELSE 0 END FROM matter m WHERE m.id = p.id) = 1"]
    shared += Self.conditions(filter)
    if let last { shared.append("p.id < \(last.rawValue)") }
    let streams = Self.streams(filter, extent, organs).map { own in Self.query(own + shared, limit: limit) }
    guard streams.count > 1 else { return try connection.rows(streams[0], Publication.init(row:)) }
    // The first of each stream, and of these the first.
    let merged = streams.map { "SELECT \(sql: Self.listed("stream")) FROM (\(sql: $0)) stream" as SQLText }
    return try connection.rows(
      """
      SELECT \(sql: Self.listed("merged"))
        FROM (\(sql: .joined(merged, separator: " UNION ALL "))) merged
       ORDER BY merged.id DESC
       LIMIT \(limit)
      """, Publication.init(row:))
  }

  /// What an index is asked for, stream by stream: each comes in the order of the list.
  ///
  /// Few organs have an index for each of their stages; few items of many organs are looked up and sorted; where there are
  /// many of both, the index of each stage is walked until the page is full.
  private static func streams(
    _ filter: PublicationFilter, _ extent: MatterExtent, _ organs: (SQLText) -> SQLText
  ) -> [[SQLText]] {
    let stages = (filter.stages.isEmpty ? Set(Publication.Stage.allCases) : filter.stages).map(\.rawValue).sorted()
    if let few = extent.organs, !few.isEmpty {
      return few.flatMap { organ in
        stages.map { ["p.organ_id = \(organ.rawValue)", "p.stage = \($0)"] }
      }
    }
    if extent.matters <= MatterRepository.sortable {
      return [[organs("p.organ_id"), "p.stage IN (\(list: stages))"]]
    }
    return stages.map { ["p.stage = \($0)"] }
  }

  private static func conditions(_ filter: PublicationFilter) -> [SQLText] {
    var conditions: [SQLText] = []
    if let organ = filter.organ { conditions.append("p.organ_id = \(organ.rawValue)") }
    if let kind = filter.kind { conditions.append("p.kind = \(kind.rawValue)") }
    if let attribute = filter.attribute { conditions.append("p.attribute = \(attribute.rawValue)") }
    if filter.isForcedOnly {
      conditions.append(
        "EXISTS (SELECT 1 FROM publication_review f WHERE f.item_id = p.id AND f.forced_by IS NOT NULL)")
    }
    if let editor = filter.editor {
      conditions.append("(SELECT e.assignee_id FROM matter e WHERE e.id = p.id) = \(editor.rawValue)")
    }
    return conditions
  }

  private static func query(_ conditions: [SQLText], limit: Int) -> SQLText {
    """
    SELECT \(sql: selected)
      FROM publication p
     WHERE \(sql: .joined(conditions, separator: " AND "))
     ORDER BY p.id DESC
     LIMIT \(limit)
    """
  }

  private static func listed(_ table: SQLText) -> SQLText {
    .joined(columns.map { "\(sql: table).\(identifier: $0)" }, separator: ", ")
  }
}
