public import Persistence

extension Connection {
  /// The documents in which all phrases stand, ascending, whatever stretches the engine shares them into.
  public func found(_ phrases: [[String]], within reach: SearchReach = SearchReach()) throws -> [Int64] {
    try search(phrases, within: reach, before: nil).flatMap { source in
      try rows(
        "SELECT \(sql: source.id) AS id FROM \(sql: source.tables) WHERE \(sql: source.condition)"
      ) { try $0.integer("id") }
    }.sorted()
  }
}
