public import Disclosure
import Persistence

/// Takes the correction that an applicant writes on the page of his case: Article 30.
public struct CorrectOwnRequest: Operation {
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey
  private let text: String

  /// Corrects: the whole description anew.
  public init(_ key: CaseKey, description text: String) {
    self.key = key
    self.text = text
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownCase(key).matter.organ }

  /// Takes the step, by which the clock of the reply starts anew.
  ///
  /// - Throws: `VisitorRefusal`, `RequestRefusal`, `Issues`.
  public func run(in scope: Scope) throws {
    var work = try scope.ownCase(key)
    guard OwnAction.correct.isOpen(for: work.request) else { throw VisitorRefusal.notNow }
    try work.take(.receiveCorrection(description: text), on: scope.today)
    try scope.keep(text, as: .correction, of: work)
    try scope.tellOfApplicant(work.matter)
  }
}

/// Takes the reasons that an applicant gives for unreasonably many requests: Article 35.
public struct ExplainOwnRequest: Operation {
  /// How long the reasons may be, in characters.
  public static let longest = 3_000
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey
  private let text: String

  /// Gives reasons.
  public init(_ key: CaseKey, reasons text: String) {
    self.key = key
    self.text = text.trimmed
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownCase(key).matter.organ }

  /// Keeps them; the office finds them sound or not.
  ///
  /// - Throws: `VisitorRefusal`, `Issues`.
  public func run(in scope: Scope) throws {
    let work = try scope.ownCase(key)
    guard OwnAction.explain.isOpen(for: work.request) else { throw VisitorRefusal.notNow }
    var issues: [Issue] = []
    if text.isEmpty { issues.append(Issue("text", "visitor.issue.noReasons")) }
    if text.count > Self.longest { issues.append(Issue("text", "visitor.issue.longText", ["max": "\(Self.longest)"])) }
    try Issues.check(issues)
    try scope.keep(text, as: .explanation, of: work)
    scope.record(.reasonsGiven, organ: work.matter.organ, subject: .init("matter", work.matter.id.rawValue))
    try scope.tellOfApplicant(work.matter)
  }
}
