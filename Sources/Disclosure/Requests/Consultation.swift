public import CivilTime

/// An opinion that the office asks for before it decides (征求意见): Regulation, articles 32 to 34.
public struct Consultation: Hashable, Sendable {
  /// The number of a consultation.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The consultation of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Who is asked; what silence means differs.
  public enum Kind: String, CaseIterable, Sendable {
    /// 第三方: silence is no consent, the organ decides (article 32).
    case thirdParty
    /// 共同制作机关: silence is consent (article 34).
    case jointOrgan
    /// 协办、会商机关: no term in the law, and silence means nothing.
    case otherOrgan
  }

  /// What was answered.
  public enum Answer: String, CaseIterable, Sendable {
    /// 同意公开.
    case agrees
    /// 不同意，理由合理.
    case objectsWithReason
    /// 不同意，没有合理理由.
    case objectsWithoutReason
    /// 其他意见: information, no word for or against.
    case informs
  }

  /// What the office may take as the opinion.
  public enum Result: Hashable, Sendable {
    /// It is awaited.
    case awaited
    /// It came.
    case answered(Answer)
    /// The term passed in silence: a third party's binds nobody.
    case silent
    /// The term passed in silence, which counts as consent: a joint organ's.
    case deemedConsent
  }

  /// The number.
  public var id: ID
  /// Who is asked.
  public var kind: Kind
  /// The name; of a natural person it stands with the party instead.
  public var name: String
  /// The party, where a person is asked.
  public var party: Party.ID?
  /// What information is asked about, or what is asked.
  public var question: String
  /// The day on which the letter was sent.
  public var sentOn: CivilDate
  /// The day on which it was received, by which the fifteen workdays begin.
  public var reachedOn: CivilDate?
  /// The day on which the opinion came.
  public var answeredOn: CivilDate?
  /// What it said.
  public var answer: Answer?
  /// The reasons that were given.
  public var reasons: String

  /// A consultation.
  public init(
    id: ID, kind: Kind, name: String, party: Party.ID? = nil, question: String = "", sentOn: CivilDate,
    reachedOn: CivilDate? = nil, answeredOn: CivilDate? = nil, answer: Answer? = nil, reasons: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.name = name.trimmed
    self.party = party
    self.question = question.trimmed
    self.sentOn = sentOn
    self.reachedOn = reachedOn
    self.answeredOn = answeredOn
    self.answer = answer
    self.reasons = reasons.trimmed
  }

  /// The last day for an answer; nil where the law sets none, or the letter has not arrived.
  public func due(under regime: RequestRegime, in calendar: WorkCalendar) -> DueDate? {
    guard kind != .otherOrgan, let reachedOn, let days = regime.opinionDays, let term = Term(days, .workdays) else {
      return nil
    }
    return CountedTerm(from: reachedOn, term: term).due(in: calendar)
  }

  /// What the office may take as the opinion on a day.
  public func result(on day: CivilDate, under regime: RequestRegime, in calendar: WorkCalendar) -> Result {
    if let answer { return .answered(answer) }
    guard let last = due(under: regime, in: calendar)?.date, last < day else { return .awaited }
    return kind == .jointOrgan ? .deemedConsent : .silent
  }

  /// How long the reply clock stands still: from the day after sending through the day of the opinion, or through the
  /// last day of the term where that comes first; nil where it does not stand still at all.
  public func pause(under regime: RequestRegime, in calendar: WorkCalendar) -> Pause? {
    guard kind == .thirdParty || regime.pausesForOrgans else { return nil }
    let last = due(under: regime, in: calendar)?.date
    let back = [answeredOn, last].compactMap(\.self).min()
    return Pause(sent: sentOn, back: back)
  }
}
