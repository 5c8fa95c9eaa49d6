import CPostgres
import Persistence

/// The types of PostgreSQL that are no text, by their numbers in its catalogue.
enum PostgresType: Oid {
  case truth = 16
  case bytes = 17
  case large = 20
  case small = 21
  case medium = 23
  case object = 26
  case real = 700
  case double = 701
  case numeric = 1700

  /// A number such as a sum, which PostgreSQL gives as `numeric`: `12`, `12.000`.
  ///
  /// - Throws: `SQLFault.decoding` for a number with a fraction, which the port does not know.
  static func whole(_ text: String) throws(SQLFault) -> Int64 {
    if let number = Int64(text) { return number }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, parts[1].allSatisfy({ $0 == "0" }), let number = Int64(parts[0]) else {
      throw .decoding("\(text) is no whole number")
    }
    return number
  }
}
