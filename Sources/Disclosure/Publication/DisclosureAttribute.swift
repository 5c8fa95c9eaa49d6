public import CivilTime

/// To whom information is open (公开属性).
public enum DisclosureAttribute: String, CaseIterable, Codable, Sendable {
  /// 主动公开: the rule (Article 5).
  case proactive
  /// 依申请公开.
  case onRequest
  /// 不予公开: the grounds of Articles 14 to 16.
  case withheld

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "item.attribute.\(rawValue)" }
}

/// To whom an item is open, and on what ground.
public struct AttributeDecision: Codable, Hashable, Sendable {
  /// To whom it is open.
  public var attribute: DisclosureAttribute
  /// The item of Article 20, 1 to 15, under which it is published; nil where none fits or it is not.
  public var statutoryItem: Int?
  /// The ground of Articles 14 to 16 on which it is withheld.
  public var ground: ExemptionGround?
  /// What supports the ground: the mark and its date, the provision of another law, the harm, the discretion.
  public var reason: String
  /// When it is looked at again whether it can be public: Article 18.
  public var nextReviewOn: CivilDate?

  /// A decision; proactive disclosure where nothing else is said.
  public init(
    _ attribute: DisclosureAttribute = .proactive, statutoryItem: Int? = nil, ground: ExemptionGround? = nil,
    reason: String = "", nextReviewOn: CivilDate? = nil
  ) {
    self.attribute = attribute
    self.statutoryItem = statutoryItem
    self.ground = ground
    self.reason = reason
    self.nextReviewOn = nextReviewOn
  }

  /// What is wrong with it before a review.
  ///
  /// Openness is the rule, so that everything else needs its ground; a day of the next look is needed with it, at
  /// most `longestMonths` away.
  public func issues(today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if reason.count > 1_000 { issues.append(Issue("reason", "item.issue.long", ["max": "1000"])) }
    if let item = statutoryItem, !(1...15).contains(item) {
      issues.append(Issue("statutoryItem", "item.issue.statutoryItem"))
    }
    guard attribute != .proactive else { return issues }
    if attribute == .withheld && ground == nil { issues.append(Issue("ground", "item.issue.noGround")) }
    if reason.isEmpty { issues.append(Issue("reason", "item.issue.noReason")) }
    guard let day = nextReviewOn else { return issues + [Issue("nextReviewOn", "item.issue.noNextReview")] }
    if day <= today { issues.append(Issue("nextReviewOn", "item.issue.pastReview")) }
    let latest = CivilDate(dayNumber: today.dayNumber + Self.longestDays)
    if day > latest { issues.append(Issue("nextReviewOn", "item.issue.farReview", ["day": latest.description])) }
    return issues
  }

  /// The most days between two looks: ten years, the longest term of the lowest grade of secrets.
  public static let longestDays = 3_653

  /// The grounds and times that do not belong to the attribute are left out.
  public var tidied: AttributeDecision {
    var tidy = self
    tidy.reason = reason.trimmed
    if attribute == .proactive { (tidy.ground, tidy.nextReviewOn) = (nil, nil) } else { tidy.statutoryItem = nil }
    if attribute != .withheld { tidy.ground = nil }
    return tidy
  }
}
