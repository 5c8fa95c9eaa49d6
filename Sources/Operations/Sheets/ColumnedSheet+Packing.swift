private import Foundation

extension ColumnedSheet {
  /// The rows as bytes, each behind its number: what forms carry and what is kept until a sheet has been worked off.
  public func packed() throws -> [UInt8] {
    Array(try JSONEncoder().encode(rows.map { row in ["\(row.number)"] + Self.read.map { row[$0] } }))
  }

  /// The rows of such bytes; nil where somebody tampered with them beyond recognition.
  public init?(packed bytes: [UInt8]) {
    guard let rows = try? JSONDecoder().decode([[String]].self, from: Data(bytes)), !rows.isEmpty,
      rows.count <= Column.limit
    else { return nil }
    self.init(
      rows: rows.map { cells in
        let values = zip(Self.read, cells.dropFirst()).filter { !$0.1.isEmpty }
        return Row(
          number: cells.first.flatMap { Int($0) } ?? 0, values: Dictionary(values) { first, _ in first })
      })
  }
}
