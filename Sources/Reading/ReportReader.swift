public import Disclosure

/// Reads an annual report from the bytes of a file of any supported kind.
public struct ReportReader: Sendable {
  /// What a file may cost.
  public var limits: ReadingLimits

  /// A reader with limits.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// The report in `bytes`.
  ///
  /// Blocks while a helper process runs, so call it off the cooperative thread pool.
  ///
  /// - Throws: `ReadingRefusal`.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingRefusal) -> AnnualReport {
    var title: String?
    let script: Script
    switch try FileOpener().open(bytes, name: name, limits: limits) {
    case .text(let text):
      try refuse(text.count { $0 & 0xC0 != 0x80 })
      script = Script(utf8: text)
    case .transcript(let transcript):
      try refuse(transcript.length)
      script = Script(transcript)
      title = transcript.title
    }
    let parser = ReportParser(script)
    var report = parser.parse(file: name)
    report.title = TitleFinder(script: script, limit: parser.bodyStart).title(container: title)
    ProseReader().complete(&report)
    return report
  }

  /// A text that is much longer than any report is none, and would only cost time.
  private func refuse(_ characters: Int) throws(ReadingRefusal) {
    if characters > limits.characters { throw .tooComplex }
  }
}
