import CPostgres
import Cryptography
import Persistence

/// What the server answered; frees libpq's memory when it goes.
final class PostgresResult {
  private let pointer: OpaquePointer?

  /// Takes over a result of libpq; none stands for a lost connection.
  init(_ pointer: OpaquePointer?) {
    self.pointer = pointer
  }

  deinit { PQclear(pointer) }

  /// How it went.
  var status: ExecStatusType { PQresultStatus(pointer) }

  /// Whether the statement was run.
  var isSound: Bool { [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(status) }

  /// The five characters that say what went wrong.
  var sqlState: String { field(UInt8(ascii: "C")) }

  /// What went wrong, in the server's words, with the constraint where there is one.
  var message: String {
    let (message, constraint) = (field(UInt8(ascii: "M")), field(UInt8(ascii: "n")))
    return constraint.isEmpty || message.contains(constraint) ? message : "\(message) (\(constraint))"
  }

  /// How many rows a change has changed.
  var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

  /// The name of what was done, such as `COMMIT`.
  var done: String { String(cString: PQcmdStatus(pointer)) }

  /// How many rows there are.
  var count: Int { Int(PQntuples(pointer)) }

  /// The rows.
  func rows() throws(SQLFault) -> [SQLRow] {
    let width = PQnfields(pointer)
    let columns = SQLRow.Columns((0..<width).map { String(cString: PQfname(pointer, $0)) })
    let types = (0..<width).map { PQftype(pointer, $0) }
    var rows: [SQLRow] = []
    rows.reserveCapacity(count)
    for row in 0..<Int32(count) {
      var values: [SQLValue] = []
      values.reserveCapacity(Int(width))
      for column in 0..<width { values.append(try value(row, column, type: types[Int(column)])) }
      rows.append(SQLRow(columns: columns, values: values))
    }
    return rows
  }

  private func value(_ row: Int32, _ column: Int32, type: Oid) throws(SQLFault) -> SQLValue {
    guard PQgetisnull(pointer, row, column) == 0 else { return .null }
    let start = UnsafeRawPointer(PQgetvalue(pointer, row, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column)))
    let text = String(decoding: bytes, as: UTF8.self)
    switch PostgresType(rawValue: type) {
    case .truth: return .integer(text == "t" ? 1 : 0)
    case .bytes:
      guard let bytes = Hexadecimal.decode(text.dropFirst(2)) else { throw .decoding("bytes are no digits") }
      return .blob(bytes)
    case .small, .medium, .large, .object: return .integer(try PostgresType.whole(text))
    case .numeric, .real, .double: return .integer(try PostgresType.whole(text))
    case nil: return .text(text)
    }
  }

  private func field(_ code: UInt8) -> String {
    PQresultErrorField(pointer, Int32(code)).map { String(cString: $0) } ?? ""
  }
}
