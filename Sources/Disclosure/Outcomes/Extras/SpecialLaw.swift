/// The special rules for looking into a register, and where to go: Regulation, Article 36(7).
public struct SpecialLaw: Hashable, Codable, Sendable {
  /// The law or regulation and its provision.
  public var law: String
  /// The counter, site or office that opens the register.
  public var place: String

  /// The rules and the place.
  public init(law: String, place: String) {
    self.law = law
    self.place = place
  }

  func issues() -> [Issue] { Issue.missing("specialLaw.law", law) + Issue.missing("specialLaw.place", place) }
}
