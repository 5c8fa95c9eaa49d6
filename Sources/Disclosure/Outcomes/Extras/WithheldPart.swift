/// A part that is cut out of what is given: Regulation, Article 37.
public struct WithheldPart: Hashable, Codable, Sendable {
  /// Why a part is cut out.
  public enum Ground: Hashable, Codable, Sendable {
    /// It must not or need not be public: Articles 14 to 16.
    case exempt(ExemptionGround)
    /// It is no government information.
    case notGovernmentInformation

    /// The provision of the Regulation.
    public var provision: LegalGround {
      switch self {
      case .exempt(let ground): ground.provision
      case .notGovernmentInformation: LegalGround(article: 2)
      }
    }
  }

  /// Which part: the document, the page, the passage.
  public var passage: String
  /// Why it is withheld; nil until somebody has decided.
  public var ground: Ground?
  /// The reasons, in words for the applicant.
  public var reasons: String

  /// A part that is cut out.
  public init(passage: String, ground: Ground?, reasons: String) {
    self.passage = passage
    self.ground = ground
    self.reasons = reasons
  }

  /// Whether withholding it is a refusal under Articles 14 to 16, which must go to reconsideration first.
  public var isRefusal: Bool {
    guard case .exempt = ground else { return false }
    return true
  }

  /// What is missing in a list of parts; the list itself must not be empty.
  static func issues(in parts: [WithheldPart]) -> [Issue] {
    if parts.isEmpty { return [Issue("withheldParts", "outcome.withheldParts.missing")] }
    return parts.enumerated().flatMap { index, part in
      let place = "withheldParts.\(index)"
      var issues: [Issue] = []
      let number = ["number": String(index + 1)]
      if part.passage.trimmed.isEmpty {
        issues.append(Issue("\(place).passage", "outcome.withheldParts.passage.missing", number))
      }
      if part.ground == nil { issues.append(Issue("\(place).ground", "outcome.withheldParts.ground.missing", number)) }
      if part.reasons.trimmed.isEmpty {
        issues.append(Issue("\(place).reasons", "outcome.withheldParts.reasons.missing", number))
      }
      return issues
    }
  }
}
