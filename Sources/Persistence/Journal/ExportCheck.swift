public import Disclosure

/// Examines an exported journal line by line, without the database.
public struct ExportCheck {
  /// What was found so far.
  public private(set) var report = JournalReport()
  private let signed: SignedHeads
  private var check: ChainCheck?
  private var line = 0
  private var seen: Set<Int64> = []
  private var end: (chains: Int64, events: Int64)?

  /// An examination against signed checkpoints; without them a shortened file cannot be told from a short one.
  public init(signed: SignedHeads = SignedHeads()) {
    self.signed = signed
  }

  /// Takes the next line, without its line feed.
  public mutating func take(_ text: String) {
    line += 1
    var reader = CanonicalReader(text)
    if line == 1 {
      guard text.hasPrefix("{\"algorithm\":\"SM3\","), text.hasSuffix(",\"format\":\"gongkai.journal/1\"}") else {
        return report.add(JournalDefect(.line(line), .unreadable))
      }
    } else if reader.takes("{\"body\":"), let body = reader.string(), reader.takes(",\"hash\":"),
      let hash = reader.string(), reader.takes("}"), reader.isAtEnd, end == nil
    {
      take(JournalRow(text: body, hash: hash))
    } else if let head = Self.head(text), end == nil {
      begin(head.chain)
      finish(head: head)
    } else if let numbers = Self.end(text), end == nil {
      end = numbers
    } else {
      report.add(JournalDefect(.line(line), .unreadable))
    }
  }

  /// Ends the examination.
  public mutating func finish() -> JournalReport {
    let wasOpen = check != nil
    finish(head: nil)
    if wasOpen || end?.chains != Int64(report.chains) || end?.events != Int64(report.events) {
      report.add(JournalDefect(.line(line), .incomplete))
    }
    for chain in signed.chains.subtracting(seen).sorted() {
      begin(chain)
      finish(head: nil)
    }
    return report
  }

  private mutating func take(_ row: JournalRow) {
    // An event whose text cannot be read is examined as the next of the chain that it stands in.
    if let chain = JournalBody(text: row.text)?.chain ?? check?.chain { begin(chain) }
    guard check != nil else { return report.add(JournalDefect(.line(line), .unreadable)) }
    check?.take(row)
  }

  private mutating func begin(_ chain: Int64) {
    guard check?.chain != chain else { return }
    finish(head: nil)
    if !seen.insert(chain).inserted { report.add(JournalDefect(.line(line), .repeated)) }
    check = ChainCheck(chain: chain, signed: signed.of(chain))
  }

  private mutating func finish(head: JournalHead?) {
    guard var check else { return }
    check.finish(head: head)
    report.add(check.report)
    self.check = nil
  }

  private static func head(_ text: String) -> JournalHead? {
    var reader = CanonicalReader(text)
    guard reader.takes("{\"head\":{\"chain\":"), let chain = reader.number(), reader.takes(",\"hash\":"),
      let hash = reader.string(), reader.takes(",\"sequence\":"), let sequence = reader.number(),
      reader.takes("}}"), reader.isAtEnd
    else { return nil }
    return JournalHead(chain: chain, sequence: sequence, hash: hash)
  }

  private static func end(_ text: String) -> (chains: Int64, events: Int64)? {
    var reader = CanonicalReader(text)
    guard reader.takes("{\"end\":{\"chains\":"), let chains = reader.number(), reader.takes(",\"events\":"),
      let events = reader.number(), reader.takes("}}"), reader.isAtEnd
    else { return nil }
    return (chains, events)
  }
}
