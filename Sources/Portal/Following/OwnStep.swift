import Operations

/// What somebody can do on the page of his case, by the word in its address.
enum OwnStep: String, CaseIterable, Sendable {
  /// Corrects the request.
  case correction
  /// Gives reasons.
  case reasons
  /// Suggests publication.
  case publication
  /// Rates the service.
  case rating
  /// Takes the request back.
  case withdrawal

  /// What it does.
  var action: OwnAction {
    switch self {
    case .correction: .correct
    case .reasons: .explain
    case .publication: .suggestPublication
    case .rating: .rate
    case .withdrawal: .withdraw
    }
  }
}
