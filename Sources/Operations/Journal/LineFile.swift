import Glibc

/// A text file that is read line by line, without holding it.
public final class LineFile {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a file.
  ///
  /// - Throws: `CheckpointFile.Fault.system`.
  public init(path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CheckpointFile.Fault.system(String(cString: strerror(errno))) }
  }

  deinit {
    close(descriptor)
  }

  /// The next line without its line feed; nil at the end.
  public func next() throws -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return String(decoding: buffer[start...], as: UTF8.self)
      }
      try fill()
    }
  }

  private func fill() throws {
    buffer.removeFirst(start)
    start = 0
    var portion = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &portion, portion.count)
    guard count >= 0 else { throw CheckpointFile.Fault.system(String(cString: strerror(errno))) }
    isAtEnd = count == 0
    buffer += portion.prefix(count)
  }
}
