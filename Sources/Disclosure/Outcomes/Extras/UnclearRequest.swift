public import CivilTime

/// What is still unclear after the applicant has corrected his request: Regulation, Article 30.
public struct UnclearRequest: Hashable, Codable, Sendable {
  /// When the corrected request arrived; nil until known.
  public var correctedOn: CivilDate?
  /// What cannot be made out.
  public var unclear: String

  /// What is still unclear.
  public init(correctedOn: CivilDate?, unclear: String) {
    self.correctedOn = correctedOn
    self.unclear = unclear
  }

  func issues() -> [Issue] {
    let missing =
      correctedOn == nil ? [Issue("stillUnclear.correctedOn", "outcome.stillUnclear.correctedOn.missing")] : []
    return missing + Issue.missing("stillUnclear.unclear", unclear)
  }
}
