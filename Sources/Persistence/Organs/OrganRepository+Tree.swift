public import Disclosure

/// An organ within a tree.
public struct OrganNode: Hashable, Sendable {
  /// The organ.
  public var organ: Organ
  /// How many steps it stands below the organ that was asked for.
  public var depth: Int
}

/// The two trees.
extension OrganRepository {
  /// Where an organ stands in both lines.
  public func place(of organ: Organ.ID) throws -> OrganPlace {
    var lines: [String: Set<Organ.ID>] = [:]
    let rows = try connection.rows(
      """
      SELECT line, ancestor_id
        FROM organ_ancestor
       WHERE organ_id = \(organ.rawValue)
      """)
    for row in rows { lines[try row.text("line"), default: []].insert(try row.id("ancestor_id")) }
    return OrganPlace(
      organ: organ, territorialLine: lines["territorial"] ?? [], verticalLine: lines["vertical"] ?? [])
  }

  /// The organs above an organ, from the top down, without itself.
  public func ancestors(of organ: Organ.ID, in line: OrganLine) throws -> [Organ] {
    let nodes = try nodes(
      where: "a.organ_id = \(organ.rawValue) AND a.line = \(line.rawValue) AND a.depth > 0", joining: "a.ancestor_id")
    return nodes.reversed().map(\.organ)
  }

  /// The organs directly below an organ, by name.
  public func children(of organ: Organ.ID, in line: OrganLine) throws -> [Organ] {
    let column: SQLText = line == .territorial ? "territorial_parent_id" : "vertical_parent_id"
    return try organs(where: "\(sql: column) = \(organ.rawValue)", orderBy: "name, id")
  }

  /// The organs that nothing stands above in a line, by name; in the vertical line, those that lead others.
  public func roots(of line: OrganLine) throws -> [Organ] {
    try organs(
      where: line == .territorial
        ? "territorial_parent_id IS NULL"
        : """
        vertical_parent_id IS NULL AND EXISTS (SELECT 1 FROM organ c WHERE c.vertical_parent_id = organ.id)
        """,
      orderBy: "name, id")
  }

  /// An organ and all below it, with their depths; those of one parent by name, but each depth for itself.
  public func subtree(of organ: Organ.ID, in line: OrganLine) throws -> [OrganNode] {
    try nodes(where: "a.ancestor_id = \(organ.rawValue) AND a.line = \(line.rawValue)", joining: "a.organ_id")
  }

  /// How many organs there are in the subtrees of organs, without themselves.
  public func sizes(of organs: [Organ.ID], in line: OrganLine) throws -> [Organ.ID: Int] {
    let rows = try connection.rows(
      """
      SELECT ancestor_id, count(*) - 1 AS n
        FROM organ_ancestor
       WHERE ancestor_id IN (\(list: organs.map(\.rawValue))) AND line = \(line.rawValue)
       GROUP BY ancestor_id
      """)
    return Dictionary(try rows.map { (try $0.id("ancestor_id"), try $0.int("n")) }) { first, _ in first }
  }

  /// How many organs that still exist stand directly below an organ, in either line.
  public func livingChildren(of organ: Organ.ID) throws -> Int {
    try connection.count(
      """
      SELECT count(*) AS n
        FROM organ
       WHERE (territorial_parent_id = \(organ.rawValue) OR vertical_parent_id = \(organ.rawValue))
         AND abolished_on IS NULL
      """)
  }

  /// Organs in whose name, short name or 统一社会信用代码 a text stands, by name, after a name and number.
  public func search(_ text: String, after last: (name: String, id: Organ.ID)? = nil, limit: Int) throws -> [Organ] {
    let pattern = LikePattern.containing(text)
    let page: SQLText = last.map { "(name, id) > (\($0.name), \($0.id.rawValue))" } ?? "1 = 1"
    return try organs(
      where: """
        (lower(name) LIKE \(pattern) ESCAPE '\\' OR lower(short_name) LIKE \(pattern) ESCAPE '\\'
          OR lower(credit_code) LIKE \(pattern) ESCAPE '\\')
         AND \(sql: page)
        """,
      orderBy: "name, id", limit: limit)
  }

  private func nodes(where condition: SQLText, joining column: SQLText) throws -> [OrganNode] {
    try connection.rows(
      """
      SELECT o.id, o.name, o.short_name, o.level, o.territorial_parent_id, o.vertical_parent_id, o.credit_code,
             o.region_code, o.document_word, o.reconsideration_organ, o.reconsideration_address, o.court,
             o.established_on, o.abolished_on, o.version, a.depth
        FROM organ_ancestor a
        JOIN organ o ON o.id = \(sql: column)
       WHERE \(sql: condition)
       ORDER BY a.depth, o.name, o.id
      """
    ) { row in OrganNode(organ: try Organ(row: row), depth: try row.int("depth")) }
  }
}
