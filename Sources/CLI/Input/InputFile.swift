import Disclosure
import Glibc
import Reading

/// A file that is given to a command.
struct InputFile: Sendable {
  let path: InputPath

  /// The report in the file.
  func report(_ reader: ReportReader) -> Result<AnnualReport, InputFault> {
    switch bytes(limit: reader.limits.fileBytes) {
    case .failure(let fault): return .failure(fault)
    case .success(let bytes):
      do {
        return .success(try reader.read(bytes, name: path.shown))
      } catch {
        return .failure(InputFault(error))
      }
    }
  }

  /// The bytes of the file, one more than `limit` at the most, so that what is too large shows without being read.
  func bytes(limit: Int) -> Result<[UInt8], InputFault> {
    if path.isStandardInput { return InputFile.read(STDIN_FILENO, limit: limit) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return .failure(InputFault(system: errno)) }
    defer { close(descriptor) }
    return InputFile.read(descriptor, limit: limit)
  }

  private static func read(_ descriptor: Int32, limit: Int) -> Result<[UInt8], InputFault> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(InputFault(system: errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(.isFolder) }
    let isKnown = status.st_mode & S_IFMT == S_IFREG
    if isKnown, Int(status.st_size) > limit { return .failure(InputFault(.tooLarge(limit: limit))) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(isKnown ? Int(status.st_size) + 1 : 64 << 10)
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(InputFault(system: errno))
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    return .success(bytes)
  }
}
