/// What a table looks like, as far as its rows have to be carried elsewhere.
public struct TableShape: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its columns, in order.
  public var columns: [String]
  /// The columns of its primary key, in the key's order.
  public var key: [String]
  /// The tables that it refers to, by column; itself included.
  public var references: [String: String]

  /// A table.
  public init(name: String, columns: [String], key: [String], references: [String: String]) {
    self.name = name
    self.columns = columns
    self.key = key
    self.references = references
  }

  /// Tables in an order in which each stands behind those that it refers to, otherwise by name.
  public static func ordered(_ tables: [TableShape]) -> [TableShape] {
    var ordered: [TableShape] = []
    var done: Set<String> = []
    var rest = tables.sorted { $0.name < $1.name }
    while !rest.isEmpty {
      let ready = rest.filter { table in
        table.references.values.allSatisfy { $0 == table.name || done.contains($0) }
      }
      // Tables that refer to each other in a ring have no such order; they come by name.
      let next = ready.isEmpty ? rest : ready
      ordered += next
      done.formUnion(next.map(\.name))
      rest.removeAll { done.contains($0.name) }
    }
    return ordered
  }
}
