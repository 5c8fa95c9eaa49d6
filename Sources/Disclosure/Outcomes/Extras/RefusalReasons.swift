/// On what a refusal under Articles 14 to 16 rests, and the reasons the applicant is told: Article 36(3).
public struct RefusalReasons: Hashable, Codable, Sendable {
  /// What the file has to show.
  ///
  /// The marking of secrecy, the statute, the analysis of the harm; for a ground that leaves a choice, how it was used.
  public var basis: String
  /// The reasons in the letter; of a secret not more than is needed.
  public var reasons: String

  /// Basis and reasons.
  public init(basis: String, reasons: String) {
    self.basis = basis
    self.reasons = reasons
  }

  func issues(for ground: ExemptionGround?) -> [Issue] {
    let isChoice = ground?.duty == .may
    var issues: [Issue] = []
    if basis.trimmed.isEmpty {
      let key = isChoice ? "outcome.refusal.discretion.missing" : "outcome.refusal.basis.missing"
      issues.append(Issue("refusal.basis", key))
    } else if ground == .prohibitedByLaw, !(basis.contains("《") && basis.contains("》")) {
      issues.append(Issue("refusal.basis", "outcome.refusal.statute.missing"))
    }
    return issues + Issue.missing("refusal.reasons", reasons)
  }
}
