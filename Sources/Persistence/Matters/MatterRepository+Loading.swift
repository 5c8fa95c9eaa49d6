public import CivilTime
public import Disclosure

extension MatterRepository {
  /// Adds many new matters at once, and counts them.
  public func load(_ matters: [(matter: Matter, createdAt: Instant)]) throws {
    try connection.load(
      table: "matter", columns: Self.columns, rows: matters.map { Self.values(of: $0.matter, createdAt: $0.createdAt) })
    let groups = Dictionary(grouping: matters.map(\.matter)) {
      MatterTally(organ: $0.organ, kind: $0.kind, state: $0.state, matters: 0)
    }
    for (group, matters) in groups { try tally(group.organ, group.kind, group.state, by: matters.count) }
  }

  /// Where the tally says something else than the matters themselves; reads them all.
  public func wrongTallies() throws -> [MatterTally] {
    let counted = try connection.rows(
      "SELECT organ_id, kind, state, count(*) AS n FROM matter GROUP BY organ_id, kind, state"
    ) { row in
      MatterTally(
        organ: try row.id("organ_id"), kind: try row.choice("kind"), state: try row.choice("state"),
        matters: try row.int("n"))
    }
    return Array(Set(try tally(where: "matters > 0")).symmetricDifference(counted))
  }
}
