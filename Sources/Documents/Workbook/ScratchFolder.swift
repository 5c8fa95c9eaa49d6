import Glibc

/// The folder for the files that libxlsxwriter needs while it works.
///
/// Readings of other people's reports stay off the disk where the system has a folder in memory.
enum ScratchFolder {
  static let path: String = {
    for folder in ["/dev/shm", getenv("TMPDIR").map { String(cString: $0) }].compactMap(\.self)
    where access(folder, W_OK | X_OK) == 0 {
      return folder
    }
    return "/tmp"
  }()

  /// The bytes that `body` leaves at the path it is given.
  ///
  /// The file loses its name before a byte is written, so that nothing stays behind even where the process is killed;
  /// the path leads to it through the descriptor.
  static func bytes(_ body: (_ path: String) throws -> Void) throws -> [UInt8] {
    var template = Array("\(path)/gongkai-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw WorkbookFault(description: "无法建立临时文件：\(String(cString: strerror(errno)))")
    }
    unlink(template)
    defer { close(descriptor) }
    try body("/proc/self/fd/\(descriptor)")
    return try read(descriptor)
  }

  private static func read(_ descriptor: Int32) throws -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw WorkbookFault(description: "无法读回工作簿：\(String(cString: strerror(errno)))")
    }
    var filled = 0
    var bytes = [UInt8](repeating: 0, count: size)
    try bytes.withUnsafeMutableBytes { buffer in
      while filled < size {
        let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          throw WorkbookFault(description: "无法读回工作簿：\(String(cString: strerror(errno)))")
        }
        filled += count
      }
    }
    return bytes
  }
}
