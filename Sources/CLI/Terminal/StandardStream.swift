import Glibc

/// Standard output or standard error, unbuffered.
struct StandardStream: Sendable {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Writes all bytes.
  ///
  /// A reader that has gone away (`| head`) ends the programme quietly: it has what it wanted.
  func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        exit(0)
      } else if errno == EAGAIN {
        usleep(1_000)
      } else if errno != EINTR {
        // A full disk behind `> file` must not look like success; where standard error is broken too, nobody listens.
        if descriptor == STDOUT_FILENO { Terminal.complain("写不到标准输出：\(String(cString: strerror(errno)))。") }
        exit(ExitStatus.unreadable.rawValue)
      }
    }
  }
}
