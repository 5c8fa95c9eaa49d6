/// Why this organ is not the one to answer, and which is: Regulation, Article 36(5).
public struct RightOrgan: Hashable, Codable, Sendable {
  /// Why the information is not this organ's to disclose.
  public var reasons: String
  /// Whether the organ that answers for the information can be determined.
  public var isDeterminable: Bool
  /// Its name; empty where it cannot be determined.
  public var name: String
  /// How it is reached; empty where it cannot be determined.
  public var contact: String

  /// Reasons and the right organ.
  public init(reasons: String, isDeterminable: Bool, name: String = "", contact: String = "") {
    self.reasons = reasons
    self.isDeterminable = isDeterminable
    self.name = name
    self.contact = contact
  }

  func issues() -> [Issue] {
    let issues = Issue.missing("rightOrgan.reasons", reasons)
    guard isDeterminable else { return issues }
    return issues + Issue.missing("rightOrgan.name", name) + Issue.missing("rightOrgan.contact", contact)
  }
}
