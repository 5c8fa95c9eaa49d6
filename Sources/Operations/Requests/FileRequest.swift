import CivilTime
import Cryptography
public import Disclosure
import Persistence

/// What somebody who filed a request on the site is told, once.
public struct FiledRequest: Hashable, Sendable {
  /// The case.
  public var id: Matter.ID
  /// The receipt number.
  public var number: String
  /// The secret by which he follows the case; kept only as a hash.
  public var secret: String
  /// Whether the same form had been sent before, so that nothing new came of it.
  public var isRepeated: Bool
}

/// Files a request on the public site, without an account.
///
/// What it returns is durable: it is handed out only after the transaction has been committed.
public struct FileRequest: Operation {
  /// Anybody (Regulation, Article 27).
  public static let access = Access.anyone

  /// How many characters the token of a form has at least, so that nobody can guess the secret that follows from it.
  public static let shortestToken = 22

  /// The organ that is asked.
  public var organ: Organ.ID
  /// What was entered; channel and evidence are the site's own.
  public var draft: RequestDraft
  /// A random text that the form carries: sent twice, it gives the same answer again.
  public var token: String

  /// Files a request.
  public init(organ: Organ.ID, draft: RequestDraft, token: String) {
    self.organ = organ
    self.draft = draft
    self.token = token
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let found = try scope.organs.find(organ), found.abolishedOn == nil else { throw NotFound() }
    return organ
  }

  /// Files it.
  ///
  /// - Throws: `Issues` for what Article 29 asks for and is missing, `NumberRefusal`, `KeyRefusal`.
  public func run(in scope: Scope) throws -> FiledRequest {
    guard token.count >= Self.shortestToken else { throw Issues([Issue("token", "request.issue.token")]) }
    let secret = CaseSecret.secret(ofForm: token)
    if let known = try scope.idempotency.find("site", Secret.hash(token)),
      let matter = try scope.matters.find(known.subject)
    {
      scope.record(.requestFiledAgain, organ: organ, subject: .init("matter", matter.id.rawValue))
      return FiledRequest(id: matter.id, number: matter.number, secret: secret, isRepeated: true)
    }
    var draft = draft
    draft.channel = .online
    draft.evidence = [ReceiptEvidence(.submitted, on: scope.today)]
    if try scope.settings.isSet(.confirmsReceiptItself, at: organ) {
      draft.evidence.append(
        ReceiptEvidence(.confirmed, on: scope.today, note: Texts.text("request.evidence.automatic")))
    }
    try Issues.check(draft.issues(today: scope.today, isComplete: true))
    var work = try scope.receive(draft, at: organ, secretHash: CaseSecret.hash(secret))
    try work.save(as: .requestStep(.receive))
    try scope.idempotency.insert(
      "site", Secret.hash(token), body: work.request.contentKey, subject: work.matter.id, at: scope.now)
    try tellRegistrars(of: work.matter, in: scope)
    return FiledRequest(id: work.matter.id, number: work.matter.number, secret: secret, isRepeated: false)
  }

  /// How many people are told of one request: an organ has a few who register.
  private static let mostTold = 20

  /// Tells those who register requests of the organ.
  private func tellRegistrars(of matter: Matter, in scope: Scope) throws {
    let due = (matter.dueOn ?? scope.today).chinese
    for (person, _) in try scope.approvals.holders(of: .registerMatters, at: organ).prefix(Self.mostTold) {
      try scope.notify(
        person, .requestFiled, arguments: ["number": matter.number, "due": due],
        subject: .init("matter", matter.id.rawValue), organ: organ)
    }
  }
}
