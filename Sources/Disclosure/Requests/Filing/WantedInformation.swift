/// What somebody wants to know and how he wants to have it: Regulation, Article 29(2), numbers 2 and 3.
public struct WantedInformation: Hashable, Sendable {
  /// How long the description may be, in characters.
  public static let longest = 10_000

  /// The name, document number or other marks by which the organ can find it, in the applicant's words.
  public var description: String
  /// The index number of the catalogue, where the applicant knows it; otherwise empty.
  public var indexNumber: String
  /// In what form (形式要求).
  public var carrier: Supply.Carrier
  /// By what way (获取信息的方式、途径).
  public var delivery: DeliveryWay

  /// Something wanted.
  public init(
    _ description: String, indexNumber: String = "", carrier: Supply.Carrier = .paper, delivery: DeliveryWay = .post
  ) {
    self.description = description.trimmed
    self.indexNumber = indexNumber.trimmed
    self.carrier = carrier
    self.delivery = delivery
  }

  /// A short name for lists: the beginning of the description, up to the first end of a sentence.
  public var title: String {
    let line = description.prefix { !$0.isNewline && $0 != "。" && $0 != "；" }
    return line.count > 60 ? String(line.prefix(59)) + "…" : String(line)
  }

  /// What is wrong with what was entered.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    if description.isEmpty { issues.append(Issue("description", "request.issue.noDescription")) }
    if description.count > Self.longest {
      issues.append(Issue("description", "request.issue.longDescription", ["max": String(Self.longest)]))
    }
    if indexNumber.count > 100 { issues.append(Issue("indexNumber", "request.issue.longIndexNumber")) }
    return issues
  }
}
