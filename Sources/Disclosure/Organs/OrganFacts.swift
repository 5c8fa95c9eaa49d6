public import CivilTime

/// What somebody enters of an organ, as it was typed; where it stands in the tree is not part of it.
public struct OrganFacts: Hashable, Sendable {
  /// The full name.
  public var name = ""
  /// The name in lists; the full name where empty.
  public var shortName = ""
  /// What kind of body it is.
  public var level = OrganLevel.department
  /// 统一社会信用代码, as typed; may be empty.
  public var creditCode = ""
  /// The six digits of GB/T 2260; may be empty.
  public var regionCode = ""
  /// 发文机关代字.
  public var documentWord = ""
  /// Where an applicant asks for reconsideration.
  public var reconsiderationOrgan = ""
  /// The address of the reconsideration organ.
  public var reconsiderationAddress = ""
  /// The court that letters name.
  public var court = ""
  /// Since when it exists.
  public var establishedOn: CivilDate?

  /// Facts that are still empty.
  public init() {}

  /// The facts of an organ.
  public init(_ organ: Organ) {
    name = organ.name
    shortName = organ.shortName
    level = organ.level
    creditCode = organ.creditCode?.description ?? ""
    regionCode = organ.regionCode ?? ""
    documentWord = organ.documentWord
    reconsiderationOrgan = organ.reconsiderationOrgan
    reconsiderationAddress = organ.reconsiderationAddress
    court = organ.court
    establishedOn = organ.establishedOn
  }

  /// What is wrong with them, in the order of the form.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    if name.isEmpty { issues.append(Issue("name", "organ.nameMissing")) }
    let lengths = [
      ("name", name, 80), ("shortName", shortName, 40), ("documentWord", documentWord, 20),
      ("reconsiderationOrgan", reconsiderationOrgan, 120),
      ("reconsiderationAddress", reconsiderationAddress, 200), ("court", court, 120),
    ]
    for (field, text, limit) in lengths where text.count > limit {
      issues.append(Issue(field, "organ.tooLong", ["max": String(limit)]))
    }
    if !creditCode.isEmpty, let fault = UnifiedSocialCreditCode.fault(in: creditCode) {
      issues.append(Issue("creditCode", fault.key, fault.arguments))
    }
    if !regionCode.isEmpty, !regionCode.isDigits(count: 6) { issues.append(Issue("regionCode", "organ.regionCode")) }
    return issues
  }

  /// The organ with these facts; they must have no issues.
  public func applied(to organ: Organ) -> Organ {
    var organ = organ
    organ.name = name
    organ.shortName = shortName.isEmpty ? name : shortName
    organ.level = level
    organ.creditCode = UnifiedSocialCreditCode(creditCode)
    organ.regionCode = regionCode.isEmpty ? nil : regionCode
    organ.documentWord = documentWord
    organ.reconsiderationOrgan = reconsiderationOrgan
    organ.reconsiderationAddress = reconsiderationAddress
    organ.court = court
    organ.establishedOn = establishedOn
    return organ
  }
}

extension String {
  /// Whether the text is so many ASCII digits and nothing else.
  func isDigits(count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
