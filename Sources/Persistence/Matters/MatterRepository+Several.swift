public import Disclosure

extension MatterRepository {
  /// Some matters by their numbers; those that are not there are left out.
  public func find(_ ids: some Sequence<Matter.ID>) throws -> [Matter.ID: Matter] {
    let numbers = Set(ids.map(\.rawValue)).sorted()
    guard !numbers.isEmpty else { return [:] }
    let found = try connection.rows(
      "SELECT \(sql: Self.selected) FROM matter m WHERE m.id IN (\(list: numbers))", Matter.init(row:))
    return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
  }
}
