public import CivilTime

/// What is entered about somebody whom a request concerns: the applicant, the agent, a third party.
///
/// It asks for what the Regulation, Article 29(2) number 1, asks for, and nothing more; the use that the information
/// would be put to is not asked.
public struct PartyDraft: Hashable, Sendable {
  /// What the party is.
  public var kind: Party.Kind
  /// The name in full.
  public var name: String
  /// Of an organisation: who represents it or can be asked.
  public var representative: String
  /// The telephone.
  public var contact: String
  /// The e-mail address.
  public var email: String
  /// Where letters go.
  public var address: String
  /// Of an organisation: 统一社会信用代码.
  public var code: String
  /// Of a natural person: the paper that proves who it is; nil where none was shown.
  public var paper: IdentityPaper?

  /// Somebody.
  public init(
    kind: Party.Kind, name: String, representative: String = "", contact: String = "", email: String = "",
    address: String = "", code: String = "", paper: IdentityPaper? = nil
  ) {
    self.kind = kind
    self.name = name.trimmed
    self.representative = representative.trimmed
    self.contact = contact.trimmed
    self.email = email.trimmed
    self.address = address.trimmed
    self.code = code.trimmed.uppercased()
    self.paper = paper
  }

  /// What is wrong with it for whoever wants an answer by a way, all at once; the fields begin with `prefix`.
  ///
  /// `delivery` is how the answer goes out, which needs an address of its own, nil for whoever gets none; `needsProof`
  /// says whether the identity must be shown: Article 29(2) number 1.
  public func issues(
    _ prefix: String, delivery: DeliveryWay?, needsProof: Bool, today: CivilDate
  ) -> [Issue] {
    var issues: [Issue] = []
    if name.isEmpty { issues.append(Issue("name", "party.issue.noName")) }
    if name.count > 100 { issues.append(Issue("name", "party.issue.longName")) }
    if contact.isEmpty, email.isEmpty, address.isEmpty { issues.append(Issue("contact", "party.issue.noContact")) }
    for (field, text) in [
      ("contact", contact), ("email", email), ("address", address), ("representative", representative),
    ]
    where text.count > 200 {
      issues.append(Issue(field, "party.issue.long"))
    }
    if !email.isEmpty, !DisclosureOffice.isAddress(email) { issues.append(Issue("email", "party.issue.email")) }
    issues += proofIssues(needsProof: needsProof, today: today)
    switch delivery {
    case .post where address.isEmpty: issues.append(Issue("address", "party.issue.noAddress"))
    case .email where email.isEmpty: issues.append(Issue("email", "party.issue.noEmail"))
    default: break
    }
    return issues.map { Issue(prefix + $0.field, $0.key, $0.arguments) }
  }

  private func proofIssues(needsProof: Bool, today: CivilDate) -> [Issue] {
    guard kind == .naturalPerson else {
      if paper != nil { return [Issue("paperNumber", "party.issue.paperOfOrganisation")] }
      if code.isEmpty { return needsProof ? [Issue("code", "party.issue.noCode")] : [] }
      return UnifiedSocialCreditCode(code) != nil ? [] : [Issue("code", "party.issue.code")]
    }
    guard let paper else { return needsProof ? [Issue("paperNumber", "party.issue.noPaper")] : [] }
    return paper.issues(today: today)
  }
}
