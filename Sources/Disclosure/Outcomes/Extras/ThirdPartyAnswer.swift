public import CivilTime

/// What a third party answered when it was asked in writing: Regulation, Article 32.
public struct ThirdPartyAnswer: Hashable, Codable, Sendable {
  /// The answer.
  public enum Result: String, CaseIterable, Codable, Sendable {
    /// 同意公开.
    case agrees
    /// 不同意公开且有合理理由.
    case objectsWithReason
    /// 不同意公开但理由不充分.
    case objectsWithoutReason
    /// 逾期未提出意见: the organ decides; silence is no consent.
    case silent
  }

  /// The third party, as the file names it.
  public var name: String
  /// The answer.
  public var result: Result
  /// When it answered, or when its 15 workdays had passed.
  public var on: CivilDate
  /// Its reasons; empty where it was silent.
  public var reasons: String

  /// The answer of a third party.
  public init(name: String, result: Result, on: CivilDate, reasons: String = "") {
    self.name = name
    self.result = result
    self.on = on
    self.reasons = reasons
  }

  /// Whether it was against disclosure.
  public var objects: Bool { result == .objectsWithReason || result == .objectsWithoutReason }

  /// What is missing in the answers, or speaks against the outcome.
  ///
  /// Disclosing over an objection wants an objection. A refusal may rest on a reasoned objection or, where all were
  /// silent, on the organ's own decision; agreement or an unreasoned objection alone does not carry it.
  static func issues(in answers: [ThirdPartyAnswer], for outcome: Outcome) -> [Issue] {
    let field = "thirdParties"
    if answers.isEmpty { return [Issue(field, "outcome.thirdParties.missing")] }
    var issues: [Issue] = []
    for (index, answer) in answers.enumerated() {
      let number = ["number": String(index + 1)]
      if answer.name.trimmed.isEmpty {
        issues.append(Issue("\(field).\(index).name", "outcome.thirdParties.name.missing", number))
      }
      if answer.objects, answer.reasons.trimmed.isEmpty, answer.result == .objectsWithReason {
        issues.append(Issue("\(field).\(index).reasons", "outcome.thirdParties.reasons.missing", number))
      }
    }
    if outcome == .grantedOverObjection, !answers.contains(where: \.objects) {
      issues.append(Issue(field, "outcome.thirdParties.noObjection"))
    }
    let carries = answers.contains { $0.result == .objectsWithReason || $0.result == .silent }
    if outcome == .refusedThirdParty, !carries {
      issues.append(Issue(field, "outcome.thirdParties.noGround"))
    }
    return issues
  }
}
