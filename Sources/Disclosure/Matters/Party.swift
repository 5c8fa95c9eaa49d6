public import CivilTime

/// Somebody whom a matter concerns (当事人): an applicant, a third party, a correspondent.
public struct Party: Hashable, Sendable {
  /// The number of a party.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The party of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What the party is; the columns of table 3 of the annual report.
  public enum Kind: String, CaseIterable, Sendable {
    /// 自然人.
    case naturalPerson
    /// 商业企业.
    case commercialEnterprise
    /// 科研机构.
    case researchInstitution
    /// 社会公益组织.
    case publicWelfareOrganisation
    /// 法律服务机构.
    case legalServiceOrganisation
    /// 其他.
    case other

    /// The key of the column of table 3; an agent does not change it, the applicant does.
    public var column: String {
      switch self {
      case .naturalPerson, .commercialEnterprise, .researchInstitution: rawValue
      case .publicWelfareOrganisation: "publicWelfareOrg"
      case .legalServiceOrganisation: "legalServiceOrg"
      case .other: "otherOrg"
      }
    }
  }

  /// What the party has to do with the matter.
  public enum Role: String, CaseIterable, Sendable {
    /// 申请人.
    case applicant
    /// 代理人.
    case agent
    /// 第三方.
    case thirdParty
    /// Anybody else.
    case other
  }

  /// The number.
  public var id: ID
  /// The organ whose record it is.
  public var organ: Organ.ID
  /// The matter that concerns the party.
  public var matter: Matter.ID
  /// What the party has to do with the matter.
  public var role: Role
  /// What the party is.
  public var kind: Kind
  /// The name in full; pages show `maskedName`.
  public var name: String
  /// How to reach the party; pages show `maskedContact`.
  public var contact: String
  /// The e-mail address; shown with a purpose only, as is all that follows.
  public var email: String
  /// Where letters go.
  public var address: String
  /// Of an organisation: who represents it.
  public var representative: String
  /// Of an organisation: 统一社会信用代码.
  public var code: String
  /// When name and contact were erased.
  public var erasedAt: Instant?

  /// A party.
  public init(
    id: ID, organ: Organ.ID, matter: Matter.ID, role: Role = .other, kind: Kind, name: String, contact: String = "",
    email: String = "", address: String = "", representative: String = "", code: String = "", erasedAt: Instant? = nil
  ) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.role = role
    self.kind = kind
    self.name = name.trimmed
    self.contact = contact.trimmed
    self.email = email.trimmed
    self.address = address.trimmed
    self.representative = representative.trimmed
    self.code = code.trimmed
    self.erasedAt = erasedAt
  }

  /// The party that a draft describes.
  public init(id: ID, organ: Organ.ID, matter: Matter.ID, role: Role, draft: PartyDraft) {
    self.init(
      id: id, organ: organ, matter: matter, role: role, kind: draft.kind, name: draft.name, contact: draft.contact,
      email: draft.email, address: draft.address, representative: draft.representative, code: draft.code)
  }

  /// What is wrong with what was entered.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    if name.isEmpty { issues.append(Issue("name", "party.issue.noName")) }
    if name.count > 100 { issues.append(Issue("name", "party.issue.longName")) }
    if contact.count > 200 { issues.append(Issue("contact", "party.issue.longContact")) }
    return issues
  }

  /// The name as lists and pages show it: only the first character of a natural person's, an organisation's in full.
  public var maskedName: String {
    kind == .naturalPerson ? Self.masked(name, leaving: 1, atEnd: 0) : name
  }

  /// The contact as pages show it: its first three and last two characters.
  public var maskedContact: String {
    contact.count < 8 ? Self.masked(contact, leaving: 0, atEnd: 0) : Self.masked(contact, leaving: 3, atEnd: 2)
  }

  private static func masked(_ text: String, leaving start: Int, atEnd end: Int) -> String {
    guard text.count > start + end else { return String(repeating: "*", count: text.count) }
    return text.prefix(start) + String(repeating: "*", count: text.count - start - end) + text.suffix(end)
  }
}
