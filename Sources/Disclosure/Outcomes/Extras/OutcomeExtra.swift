import CivilTime

/// Something that the letter of one outcome has to say and that of another has not.
///
/// Which of them an outcome needs stands in `OutcomeRule.extras`.
public enum OutcomeExtra: Hashable, Codable, Sendable {
  /// Where the information is public.
  case publicPlace(PublicPlace)
  /// What is given, or when and where.
  case supply(Supply)
  /// What is cut out.
  case withheldParts([WithheldPart])
  /// Basis and reasons of a refusal.
  case refusal(RefusalReasons)
  /// What the third parties answered.
  case thirdParties([ThirdPartyAnswer])
  /// Why it is given all the same: the public interest outweighs the objection, or the objection is unsound.
  case publicInterest(String)
  /// The special rules and where to go.
  case specialLaw(SpecialLaw)
  /// How the organ searched.
  case search(SearchRecord)
  /// Why another organ answers, and which.
  case rightOrgan(RightOrgan)
  /// Why the information would have to be made.
  case creation(String)
  /// What is still unclear.
  case stillUnclear(UnclearRequest)
  /// Where petitions, complaints and reports go.
  case petitionChannel(String)
  /// The answer given before.
  case firstAnswer(FirstAnswer)
  /// Where it was printed.
  case publication(String)
  /// How many requests, and the applicant's reasons.
  case excess(ExcessCount)
  /// The term that has passed.
  case lapsedTerm(LapsedTerm)
  /// What the letter says.
  case statement(ClosingStatement)

  /// The kinds of extras, as the data name them.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case publicPlace, supply, withheldParts, refusal, thirdParties, publicInterest, specialLaw, search, rightOrgan
    case creation, stillUnclear, petitionChannel, firstAnswer, publication, excess, lapsedTerm, statement
  }

  /// The kind.
  public var kind: Kind {
    switch self {
    case .publicPlace: .publicPlace
    case .supply: .supply
    case .withheldParts: .withheldParts
    case .refusal: .refusal
    case .thirdParties: .thirdParties
    case .publicInterest: .publicInterest
    case .specialLaw: .specialLaw
    case .search: .search
    case .rightOrgan: .rightOrgan
    case .creation: .creation
    case .stillUnclear: .stillUnclear
    case .petitionChannel: .petitionChannel
    case .firstAnswer: .firstAnswer
    case .publication: .publication
    case .excess: .excess
    case .lapsedTerm: .lapsedTerm
    case .statement: .statement
    }
  }

  /// What is missing, or speaks against the outcome; `day` is the day of the letter, nil while it is open.
  func issues(for outcome: Outcome, on day: CivilDate?) -> [Issue] {
    switch self {
    case .publicPlace(let place): place.issues()
    case .supply(let supply): supply.issues()
    case .withheldParts(let parts): WithheldPart.issues(in: parts)
    case .refusal(let refusal): refusal.issues(for: outcome.exemption)
    case .thirdParties(let answers): ThirdPartyAnswer.issues(in: answers, for: outcome)
    case .publicInterest(let text): Issue.missing("publicInterest", text)
    case .specialLaw(let law): law.issues()
    case .search(let record): record.issues(on: day)
    case .rightOrgan(let organ): organ.issues()
    case .creation(let text): Issue.missing("creation", text)
    case .stillUnclear(let request): request.issues()
    case .petitionChannel(let text): Issue.missing("petitionChannel", text)
    case .firstAnswer(let answer): answer.issues(on: day)
    case .publication(let text): Issue.missing("publication", text)
    case .excess(let count): count.issues()
    case .lapsedTerm(let term): term.issues(on: day)
    case .statement(let statement): statement.issues(for: outcome)
    }
  }
}

extension Issue {
  /// The issue `outcome.<field>.missing` where a text has nothing in it.
  static func missing(_ field: String, _ text: String) -> [Issue] {
    text.trimmed.isEmpty ? [Issue(field, "outcome.\(field).missing")] : []
  }
}
