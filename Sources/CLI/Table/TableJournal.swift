import App
import Documents
import Glibc
import Synchronization

/// The rows of a table that is being made, on disk, so that a run that was broken off is continued and memory does not
/// grow with the number of reports.
///
/// One line a report: path, size and time of change of the file, then the row. A line is written with one call, and
/// one without a line feed at its end is thrown away, so a crash costs one report at the most.
final class TableJournal: Sendable {
  private struct State {
    var columns = TableColumns()
    var places: [Int: Range<Int>] = [:]
    var size = 0
  }

  private let descriptor: Int32
  private let path: String?
  private let files: [InputFile]
  private let state = Mutex(State())

  private static let head = "gongkai-table\t\(TableRow.lineVersion)\t\(Release.version)\n"

  /// The journal beside an output file, or one without a name that vanishes with the run.
  init(beside output: String?, files: [InputFile]) throws(TableFault) {
    self.files = files
    if let output {
      let path = output + ".journal"
      self.path = path
      descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    } else {
      path = nil
      let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      var template = Array("\(folder)/gongkai-XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      if descriptor >= 0 { unlink(template) }
    }
    guard descriptor >= 0 else { throw TableFault(system: errno, path: path ?? "临时文件") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw TableFault(message: "另一个 gongkai 正在写 \(output ?? "")，请等它结束。")
    }
    try restore()
  }

  deinit { close(descriptor) }

  /// Which files have a row already.
  var done: Set<Int> { state.withLock { Set($0.places.keys) } }

  /// The columns that occur.
  var columns: TableColumns { state.withLock { $0.columns } }

  /// Adds the row of the file with that number; `stamp` is what the file was before it was read.
  func append(_ row: TableRow, of index: Int, stamp: FileStamp) throws(TableFault) {
    let line = Array("\(stamp.key)\t\(row.line)\n".utf8)
    let fault = state.withLock { state -> TableFault? in
      guard let failure = write(line, at: state.size) else {
        state.places[index] = (state.size + stamp.key.utf8.count + 1)..<(state.size + line.count - 1)
        state.size += line.count
        state.columns.note(row)
        return nil
      }
      return failure
    }
    if let fault { throw fault }
  }

  /// The rows in the order of the files.
  func forEachRow(_ body: (TableRow) throws -> Void) throws {
    let places = state.withLock { $0.places }
    for index in files.indices {
      guard let place = places[index] else { continue }
      guard let row = TableRow(line: try text(at: place)) else {
        throw TableFault(message: "中间记录已损坏，请删除 \(path ?? "") 后重新运行。")
      }
      try body(row)
    }
  }

  /// Takes the journal away once the table stands.
  func remove() {
    if let path { unlink(path) }
  }
}

extension TableJournal {
  /// Takes over the rows of files that have not changed since; a journal of another version is begun anew.
  private func restore() throws(TableFault) {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let head = Array(TableJournal.head.utf8)
    guard size >= head.count, try text(at: 0..<head.count) == TableJournal.head else {
      guard ftruncate(descriptor, 0) == 0 else { throw TableFault(system: errno, path: path ?? "") }
      if let fault = write(head, at: 0) { throw fault }
      return state.withLock { $0.size = head.count }
    }
    var keys: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      if let stamp = FileStamp(file.path) { keys[stamp.key] = index }
    }
    try restoreLines(from: head.count, to: size, keys: keys)
  }

  private func restoreLines(from start: Int, to size: Int, keys: [String: Int]) throws(TableFault) {
    var begin = start
    var rest: [UInt8] = []
    var position = start
    while position < size {
      let bytes = try bytes(at: position..<min(position + 1 << 20, size))
      position += bytes.count
      rest += bytes
      var used = 0
      while let end = rest[used...].firstIndex(of: 10) {
        take(rest[used..<end], at: begin, keys: keys)
        begin += end - used + 1
        used = end + 1
      }
      rest.removeFirst(used)
    }
    guard ftruncate(descriptor, off_t(begin)) == 0 else { throw TableFault(system: errno, path: path ?? "") }
    state.withLock { $0.size = begin }
  }

  private func take(_ line: ArraySlice<UInt8>, at begin: Int, keys: [String: Int]) {
    let fields = line.split(separator: 9, maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4 else { return }
    let key = String(decoding: line[line.startIndex..<(fields[3].startIndex - 1)], as: UTF8.self)
    guard let index = keys[key], let row = TableRow(line: String(decoding: fields[3], as: UTF8.self)) else { return }
    state.withLock { state in
      state.places[index] = (begin + fields[3].startIndex - line.startIndex)..<(begin + line.count)
      state.columns.note(row)
    }
  }

  private func write(_ bytes: [UInt8], at offset: Int) -> TableFault? {
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
    return count == bytes.count ? nil : TableFault(system: count < 0 ? errno : ENOSPC, path: path ?? "临时文件")
  }

  private func text(at place: Range<Int>) throws(TableFault) -> String {
    String(decoding: try bytes(at: place), as: UTF8.self)
  }

  private func bytes(at place: Range<Int>) throws(TableFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: place.count)
    let count = bytes.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, $0.count, off_t(place.lowerBound))
    }
    guard count == place.count else { throw TableFault(system: count < 0 ? errno : EIO, path: path ?? "临时文件") }
    return bytes
  }
}
