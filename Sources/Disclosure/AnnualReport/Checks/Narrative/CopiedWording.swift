/// How much of the wording of a report was copied from another one, mostly from last year's (`w.copied`).
///
/// Two sentences count as the same when their characters agree without spaces, punctuation, years and numbers: replacing
/// last year's figures by this year's makes no new sentence. Short sentences are left out, since headings and formulas
/// such as 无其他需要报告的事项 are alike in every report, and so is the preamble.
public struct CopiedWording: Sendable {
  /// A sentence that stands in both reports.
  public struct Pair: Sendable, Equatable {
    /// The sentence as the newer report prints it.
    public var text: String
    /// The sentence as the older report prints it.
    public var previousText: String
    /// The line of the newer report.
    public var line: Int
    /// The line of the older report.
    public var previousLine: Int
  }

  /// From which share on the wording is remarked upon, and how gravely.
  public struct Thresholds: Sendable {
    /// From this share on a note, 0 to 1.
    public var note: Double
    /// From this share on a warning, 0 to 1.
    public var warning: Double

    /// Thresholds of one's own.
    public init(note: Double = 0.5, warning: Double = 0.8) {
      self.note = note
      self.warning = warning
    }
  }

  /// The sentences that both reports have, in the order of the newer one.
  public let pairs: [Pair]
  /// How many sentences of the newer report were compared.
  public let count: Int

  /// Fewer sentences than this say nothing about copying.
  private static let fewestSentences = 8

  /// The share of the newer report's sentences that stand in the older one too, 0 to 1.
  public var share: Double { count == 0 ? 0 : Double(pairs.count) / Double(count) }

  /// Compares the prose of two reports, each sentence once.
  public init(_ report: AnnualReport, previous: AnnualReport) {
    let (newer, older) = (SentenceList(report), SentenceList(previous))
    let known = Dictionary(older.sentences.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    count = newer.sentences.count
    pairs = newer.sentences.compactMap { sentence in
      known[sentence.key].map {
        Pair(text: newer.text(sentence), previousText: older.text($0), line: sentence.line, previousLine: $0.line)
      }
    }
  }

  /// The check as an entry and, above a threshold, a finding.
  public func run(thresholds: Thresholds = Thresholds()) -> (entries: [CheckEntry], findings: [Finding]) {
    guard count >= Self.fewestSentences else {
      let reason = "可比的句子只有 \(count) 句"
      return ([CheckEntry(id: "w.copied", scope: "", result: .notAssessable, reason: reason)], [])
    }
    guard share >= thresholds.note else { return ([CheckEntry(id: "w.copied", scope: "", result: .passed)], []) }
    let percent = Int((share * 100).rounded())
    let example = pairs.first.map { "，如第 \($0.line) 行与上年第 \($0.previousLine) 行" } ?? ""
    let finding = Finding(
      check: "w.copied", severity: share >= thresholds.warning ? .warning : .note,
      message: "文字有 \(pairs.count) 句与上年报告相同（不计年份和数字），占 \(count) 句的 \(percent)%\(example)；请据实更新内容。",
      left: Numeral(pairs.count), right: Numeral(count), excerpt: pairs.first?.text, line: pairs.first?.line)
    return ([CheckEntry(id: "w.copied", scope: "", result: .failed)], [finding])
  }
}
