import Foundation
import Operations

extension ColumnedSheet {
  /// The rows as a form carries them, each behind its number.
  func carried() throws -> String {
    let rows = rows.map { row in ["\(row.number)"] + Self.read.map { row[$0] } }
    return try JSONEncoder().encode(rows).base64EncodedString()
  }

  /// The rows that a form carried; nil where somebody tampered with them beyond recognition.
  init?(carried text: String) {
    guard let data = Data(base64Encoded: text), let rows = try? JSONDecoder().decode([[String]].self, from: data),
      !rows.isEmpty, rows.count <= Column.limit
    else { return nil }
    self.init(
      rows: rows.map { cells in
        let values = zip(Self.read, cells.dropFirst()).filter { !$0.1.isEmpty }
        return Row(
          number: cells.first.flatMap { Int($0) } ?? 0, values: Dictionary(values) { first, _ in first })
      })
  }
}
