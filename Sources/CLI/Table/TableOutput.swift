import ArgumentParser
import Documents
import Glibc

/// The kinds of file a table is written to.
enum TableFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case csv, xlsx, json

  /// The kind that the ending of a file name tells.
  init?(ending path: String) {
    self.init(rawValue: path.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }
}

/// Writes the rows of a journal as a table.
struct TableOutput {
  let journal: TableJournal
  let unreadable: [JSONTable.Unreadable]

  /// Puts the table in the place of `path` in one step: until it is complete, what stood there stays.
  func write(_ format: TableFormat, to path: String) throws {
    let part = path + ".part"
    do {
      if format == .xlsx {
        try writeWorkbook(to: part)
      } else {
        try writeBytes(format, to: part)
      }
      guard rename(part, path) == 0 else { throw TableFault(system: errno, path: path) }
    } catch {
      unlink(part)
      throw error
    }
  }

  /// Gives `sink` the table piece by piece.
  func write(_ format: TableFormat, into sink: ([UInt8]) throws -> Void) throws {
    switch format {
    case .json:
      let table = JSONTable(columns: journal.columns)
      try sink(table.head)
      var isFirst = true
      try journal.forEachRow { row in
        try sink(table.bytes(row, isFirst: isFirst))
        isFirst = false
      }
      try sink(JSONTable.tail(unreadable))
    case .csv, .xlsx:
      let table = CSVTable(columns: journal.columns)
      try sink(table.head)
      try journal.forEachRow { try sink(table.bytes($0)) }
    }
  }

  private func writeWorkbook(to path: String) throws {
    let table = try WorkbookTable(path: path, columns: journal.columns)
    try journal.forEachRow { row in
      guard !Interruption.isWished else { throw ExitCode(Interruption.exitCode) }
      try table.write(row)
    }
    try table.close()
  }

  private func writeBytes(_ format: TableFormat, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw TableFault(system: errno, path: path) }
    var isOpen = true
    defer { if isOpen { fclose(file) } }
    try write(format) { bytes in
      guard !Interruption.isWished else { throw ExitCode(Interruption.exitCode) }
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TableFault(system: errno, path: path) }
    }
    isOpen = false
    guard fflush(file) == 0, fsync(fileno(file)) == 0, fclose(file) == 0 else {
      throw TableFault(system: errno, path: path)
    }
  }
}
