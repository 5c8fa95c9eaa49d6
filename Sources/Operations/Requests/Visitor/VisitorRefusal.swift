public import Disclosure

/// Why somebody who follows his case cannot do what he asks for.
public enum VisitorRefusal: DomainRefusal, Equatable {
  /// No case has this number and this secret; which of the two is wrong is not told.
  case unknownCase
  /// The half hour is over, or the secret was replaced.
  case signedOut
  /// The case does not stand where this could be done.
  case notNow
  /// It was rated before.
  case ratedAlready
  /// There are as many files as a case may have from its applicant.
  case tooManyFiles

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .unknownCase: "visitor.refusal.unknownCase"
    case .signedOut: "visitor.refusal.signedOut"
    case .notNow: "visitor.refusal.notNow"
    case .ratedAlready: "visitor.refusal.ratedAlready"
    case .tooManyFiles: "visitor.refusal.tooManyFiles"
    }
  }
}
