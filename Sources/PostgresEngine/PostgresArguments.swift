import Persistence

/// The values of a statement as libpq takes them: texts that end with a NUL, and bytes as they are.
struct PostgresArguments {
  private var bytes: [UInt8] = []
  private var offsets: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  /// - Throws: `SQLFault.constraint` for a text with a NUL, which PostgreSQL cannot keep.
  init(_ values: [SQLValue]) throws(SQLFault) {
    for value in values {
      switch value {
      case .null: add(nil, format: 0)
      case .integer(let number): add(Array(String(number).utf8), format: 0)
      case .blob(let bytes): add(bytes, format: 1)
      case .text(let text):
        guard !text.utf8.contains(0) else { throw .constraint("a text holds the character NUL") }
        add(Array(text.utf8), format: 0)
      }
    }
  }

  private mutating func add(_ value: [UInt8]?, format: Int32) {
    offsets.append(value == nil ? nil : bytes.count)
    lengths.append(Int32(value?.count ?? 0))
    formats.append(format)
    guard let value else { return }
    bytes += value
    bytes.append(0)
  }

  /// Calls `body` with what `PQexecParams` takes: the count, the values, their lengths and formats.
  func withPointers<Result>(
    _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(Int32(offsets.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
