/// The entries and findings of the narrative checks, while they are collected.
struct NarrativeOutcome {
  private(set) var entries: [CheckEntry] = []
  private(set) var findings: [Finding] = []

  mutating func pass(_ check: String, _ scope: String) {
    entries.append(CheckEntry(id: check, scope: scope, result: .passed))
  }

  mutating func leave(_ check: String, _ scope: String, because reason: String) {
    entries.append(CheckEntry(id: check, scope: scope, result: .notAssessable, reason: reason))
  }

  mutating func fail(_ scope: String, _ finding: Finding) {
    entries.append(CheckEntry(id: finding.check, scope: scope, result: .failed))
    findings.append(finding)
  }
}

extension Fact {
  /// The sentence in a few words, as the scope of a check: `第 18 行：办理政府信息公开申请 60件`.
  var scope: String {
    let number = quantity.map { " \($0.value)\($0.unit ?? "")" } ?? ""
    let share = percent.map { "，\($0)%" } ?? ""
    let name = claim?.words ?? subject
    return "第 \(span.line) 行：\(name.prefix(24))\(number)\(share)"
  }
}

extension Fact.Quantity {
  /// The number with its unit, as a finding prints it.
  var words: String { "\(value) \(unit ?? "")".trimmingSuffix() }

  /// The number with what it counts: 公示公告 2 条.
  var labelled: String {
    guard !subject.isEmpty else { return words }
    return subject.count <= Self.longestLabel ? "\(subject) \(words)" : "\(subject.prefix(Self.longestLabel))… \(words)"
  }

  private static let longestLabel = 24
}

extension String {
  fileprivate func trimmingSuffix() -> String { hasSuffix(" ") ? String(dropLast()) : self }
}
