import CivilTime
public import Disclosure
import Persistence

/// What the letters of an organ say about remedies, outcome by outcome, and whether a legal reviewer has signed it.
public struct RemedyClauses: Inquiry {
  /// The clause of one kind of letter.
  public struct Clause: Sendable {
    /// The kind.
    public var kind: LetterKind
    /// What the outcome is called; empty for the letter to a third party.
    public var name: String
    /// Its paragraphs; none where nothing can be done.
    public var paragraphs: [String]
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The organ.
    public var organ: Organ
    /// The clauses.
    public var clauses: [Clause]
    /// What the organ has not said, so that letters cannot be signed.
    public var issues: [Issue]
    /// Whether the rules are signed.
    public var confirmation: RemedyConfirmation
    /// The digest of the rules, which a signature names.
    public var digest: String
    /// Whether values of the rules are known from practice only.
    public var isFromKnowledge: Bool
    /// Whether the asker may sign.
    public var mayConfirm: Bool
  }

  /// To see matters at the organ.
  public static let access = Access.capability(.viewMatters)

  /// The organ.
  public var id: Organ.ID

  /// Asks for the clauses of an organ.
  public init(of id: Organ.ID) {
    self.id = id
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Puts the clauses together, as letters of today carry them.
  public func run(in scope: Scope) throws -> Outcome {
    guard let organ = try scope.organs.find(id) else { throw NotFound() }
    var places = try scope.remedyPlaces(of: organ)
    let issues = places.issues
    places.fillGaps()
    let subjects = Disclosure.Outcome.allCases.compactMap { outcome in
      LetterKind.reply(outcome.code).map { ($0, RemedyFacts.Subject.reply(.forClause(outcome))) }
    }
    let others: [(LetterKind, RemedyFacts.Subject)] = [
      (.terminationNotice, .reply(.forClause(.otherwiseClosed))), (.disclosureToThirdParty, .noticeToThirdParty),
    ]
    let clauses = try (subjects + others).map { kind, subject in
      let clause = try RemediesClause(places.facts(subject, on: scope.today))
      let name = kind.outcome.flatMap(Disclosure.Outcome.init(rawValue:)).map { OutcomeRules.shared[$0].name } ?? ""
      return Clause(kind: kind, name: name, paragraphs: clause.paragraphs.map(\.text))
    }
    return Outcome(
      organ: organ, clauses: clauses, issues: issues, confirmation: try scope.remedyConfirmation(of: id),
      digest: RemedyRules.shippedDigest,
      isFromKnowledge: RemedyRules.shared.period(on: scope.today)?.isFromKnowledge ?? false,
      mayConfirm: scope.authority.allows(.approveMatters, at: try scope.organs.place(of: id)))
  }
}

extension OutcomeDetails {
  /// An outcome as its clause is shown without a case: a partial disclosure with a part that is refused.
  fileprivate static func forClause(_ outcome: Disclosure.Outcome) -> OutcomeDetails {
    let part = WithheldPart(passage: "附件", ground: .exempt(.deliberative), reasons: "过程性信息")
    return OutcomeDetails(outcome: outcome, extras: outcome == .partlyGranted ? [.withheldParts([part])] : [])
  }
}
