import Glibc

/// A directory that only this process's user can enter, removed with all that is in it when the work is done.
public final class PrivateFolder: Sendable {
  /// Where it stands.
  public let path: String

  /// Makes the directory; nil when the disk does not let us.
  public init?() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/gongkai.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  /// Writes a file; false when the disk does not let us.
  public func write(_ bytes: [UInt8], name: String, isExecutable: Bool = false) -> Bool {
    let mode: mode_t = isExecutable ? 0o700 : 0o600
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// The bytes of a file, or nil when it is not there or larger than `limit`.
  public func read(name: String, limit: Int) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size <= limit else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let portion = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard portion > 0 else { return }
        count += portion
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Removes a directory without following links out of it.
  private static func remove(_ path: String) {
    guard let directory = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let child = "\(path)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(child) } else { unlink(child) }
    }
    closedir(directory)
    rmdir(path)
  }
}
