/// What an organ decides on a request to correct a record: Regulation, Article 41.
public enum Rectification: Hashable, Codable, Sendable {
  /// It corrects the record: what was put right.
  case corrected(String)
  /// It may not correct it, and hands the request to the organ that may: which one, and why.
  case transferred(to: String, reasons: String)
  /// The record is right: why.
  case kept(String)

  /// The letter that tells it; one that keeps the record is told as a request that is closed in another way.
  public var letter: LetterKind? {
    switch self {
    case .corrected: .rectificationNotice
    case .transferred: .transferLetter
    case .kept: LetterKind.reply(Outcome.otherwiseClosed.code)
    }
  }

  /// What its letter says besides what the case knows.
  public var letterValues: [LetterField: String] {
    switch self {
    case .corrected(let text): [.correctedContent: text]
    case .transferred(let organ, let reasons): [.rightOrgan: organ, .addressee: organ, .reasons: reasons]
    case .kept(let reasons): [.reasons: reasons, .legalBasis: LegalGround(article: 41).chinese]
    }
  }

  /// The outcome by which the letter of a record that is kept is written; nil for the other decisions.
  public var details: OutcomeDetails? {
    guard case .kept(let reasons) = self else { return nil }
    return OutcomeDetails(
      outcome: .otherwiseClosed, extras: [.statement(ClosingStatement(kind: .other, text: reasons))])
  }

  /// What is missing.
  public func issues() -> [Issue] {
    switch self {
    case .corrected(let text): text.trimmed.isEmpty ? [Issue("corrected", "request.issue.noCorrectedContent")] : []
    case .transferred(let organ, let reasons):
      (organ.trimmed.isEmpty ? [Issue("organ", "request.issue.noOrganName")] : [])
        + (reasons.trimmed.isEmpty ? [Issue("reasons", "request.issue.noReasons")] : [])
    case .kept(let reasons): reasons.trimmed.isEmpty ? [Issue("reasons", "request.issue.noReasons")] : []
    }
  }
}
