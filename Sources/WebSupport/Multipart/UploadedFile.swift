/// A file that came with a form.
///
/// It exists in memory only.
public struct UploadedFile: Sendable {
  /// Its name, cleaned.
  public var name: String
  /// Its content; empty where it was larger than the limit.
  public var bytes: [UInt8]
  /// Whether it was larger than a file may be.
  public var isTooLarge: Bool
}

/// Puts the events of a parser together to files and counts them against the limits.
struct UploadAssembly {
  let limits: UploadLimits
  private var current: UploadedFile?
  private var total = 0
  private(set) var files = 0

  init(limits: UploadLimits) {
    self.limits = limits
  }

  /// Counts bytes of the body, whatever they belong to.
  mutating func count(_ bytes: Int) throws(Refusal) {
    total += bytes
    // A little more than the files themselves: heads and delimiters of 200 parts.
    guard total <= limits.totalBytes + 512 * (limits.files + 1) else {
      throw .tooLarge(limit: limits.totalBytes)
    }
  }

  /// The file that the event completes, if it does.
  mutating func take(_ event: MultipartParser.Event) throws(Refusal) -> UploadedFile? {
    switch event {
    case .begin(let head):
      guard let name = head.fileName else { return nil }
      files += 1
      guard files <= limits.files else { throw .tooManyFiles(limit: limits.files) }
      current = UploadedFile(name: name, bytes: [], isTooLarge: false)
    case .bytes(let slice):
      guard current?.isTooLarge == false else { return nil }
      current?.bytes += slice
      if let size = current?.bytes.count, size > limits.fileBytes {
        current?.bytes = []
        current?.isTooLarge = true
      }
    case .end:
      defer { current = nil }
      return current
    }
    return nil
  }
}
