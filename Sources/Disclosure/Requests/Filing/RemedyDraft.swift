public import CivilTime

/// What is entered about a reconsideration or a suit.
public struct RemedyDraft: Hashable, Sendable {
  /// The group of table 4.
  public var path: CountedRemedy.Path
  /// The organ of reconsideration or the court.
  public var authority: String
  /// The number under which it is kept there; empty where it is not known yet.
  public var number: String
  /// The day on which it was accepted.
  public var acceptedOn: CivilDate
  /// When the organ got the copy; nil where it has none yet.
  public var servedOn: CivilDate?
  /// Whether the reconsideration goes by the simplified procedure.
  public var isSimplified: Bool
  /// When the organ answered.
  public var repliedOn: CivilDate?
  /// The reconsideration that a suit follows.
  public var follows: RemedyCase.ID?

  /// A reconsideration or suit.
  public init(
    path: CountedRemedy.Path, authority: String, number: String = "", acceptedOn: CivilDate,
    servedOn: CivilDate? = nil, isSimplified: Bool = false, repliedOn: CivilDate? = nil, follows: RemedyCase.ID? = nil
  ) {
    self.path = path
    self.authority = authority.trimmed
    self.number = number.trimmed
    self.acceptedOn = acceptedOn
    self.servedOn = servedOn
    self.isSimplified = isSimplified
    self.repliedOn = repliedOn
    self.follows = follows
  }

  /// What a draft leaves as it is.
  public init(_ remedy: RemedyCase) {
    self.init(
      path: remedy.path, authority: remedy.authority, number: remedy.number, acceptedOn: remedy.acceptedOn,
      servedOn: remedy.servedOn, isSimplified: remedy.isSimplified, repliedOn: remedy.repliedOn,
      follows: remedy.follows)
  }

  /// What is wrong with it, all at once.
  ///
  /// - Parameters:
  ///   - today: the last day that can be entered.
  ///   - receivedOn: the day of the request, before which nothing can be contested.
  ///   - others: the other remedies of the case.
  ///   - endedOn: when it was decided, where it was.
  /// - Returns: the issues in the order of the form.
  public func issues(
    today: CivilDate, receivedOn: CivilDate, others: [RemedyCase], endedOn: CivilDate? = nil
  ) -> [Issue] {
    var issues: [Issue] = []
    if authority.isEmpty { issues.append(Issue("authority", "remedy.issue.noAuthority")) }
    if authority.count > 100 { issues.append(Issue("authority", "remedy.issue.long")) }
    if number.count > 100 { issues.append(Issue("number", "remedy.issue.long")) }
    let isKnown = others.contains { $0.authority == authority && $0.number == number }
    if !number.isEmpty, isKnown { issues.append(Issue("number", "remedy.issue.known")) }
    if acceptedOn < receivedOn { issues.append(Issue("acceptedOn", "remedy.issue.beforeRequest")) }
    if let servedOn, servedOn < acceptedOn { issues.append(Issue("servedOn", "remedy.issue.beforeAcceptance")) }
    if let repliedOn, repliedOn < servedOn ?? acceptedOn {
      issues.append(Issue("repliedOn", "remedy.issue.beforeService"))
    }
    if let endedOn, endedOn < repliedOn ?? servedOn ?? acceptedOn {
      issues.append(Issue("acceptedOn", "remedy.issue.afterEnd"))
    }
    for (field, day) in [("acceptedOn", acceptedOn), ("servedOn", servedOn), ("repliedOn", repliedOn)] {
      if let day, day > today { issues.append(Issue(field, "request.refusal.inFuture")) }
    }
    return issues + procedureIssues + linkIssues(others)
  }

  private var procedureIssues: [Issue] {
    guard isSimplified else { return [] }
    let isKnown = RemedyReplyTerm.term(path, isSimplified: true, servedOn: servedOn ?? acceptedOn) != nil
    return path == .review && isKnown ? [] : [Issue("isSimplified", "remedy.issue.notSimplified")]
  }

  private func linkIssues(_ others: [RemedyCase]) -> [Issue] {
    guard path == .litigationAfterReview else {
      return follows == nil ? [] : [Issue("follows", "remedy.issue.followsNothing")]
    }
    guard let review = others.first(where: { $0.id == follows }), review.path == .review else {
      return [Issue("follows", "remedy.issue.noReview")]
    }
    return acceptedOn < review.acceptedOn ? [Issue("acceptedOn", "remedy.issue.beforeReview")] : []
  }
}

extension RemedyDecision {
  /// The decisions that can stand in a group of table 4.
  public static func all(of path: CountedRemedy.Path) -> [RemedyDecision] {
    allCases.filter { $0.paths.contains(path) }
  }

  /// Whether the organ may have to decide anew: what was annulled, or ordered to be performed.
  public var mayOrderNewDecision: Bool {
    switch self {
    case .reviewAnnulled, .reviewOrderedToPerform, .reviewDeclaredVoid, .courtAnnulled, .courtOrderedToPerform,
      .courtDeclaredVoid:
      true
    default: false
    }
  }
}
