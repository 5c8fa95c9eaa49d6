public import CivilTime

/// The day on which an organ received a request (收到申请之日), as the Regulation, article 31, lets it be computed.
public enum ReceiptDate: Hashable, Sendable {
  /// It is fixed by the decisive evidence of the channel.
  case fixed(CivilDate)
  /// The decisive evidence is missing; terms count from here until it comes.
  case provisional(CivilDate)

  /// The day from which terms count.
  public var day: CivilDate {
    switch self {
    case .fixed(let day), .provisional(let day): day
    }
  }

  /// Whether the decisive evidence is there.
  public var isFixed: Bool {
    if case .fixed = self { true } else { false }
  }

  /// The day that evidence shows; nil where nothing shows that the request is there at all.
  ///
  /// Of several pieces of the decisive kind the first counts: a receipt cannot be put off by confirming once more.
  public init?(_ channel: RequestChannel, by evidence: [ReceiptEvidence]) {
    func first(_ kind: ReceiptEvidence.Kind) -> CivilDate? { evidence.filter { $0.kind == kind }.map(\.on).min() }
    if let day = first(channel.decisive) {
      self = .fixed(day)
    } else if let day = first(channel.preliminary) ?? evidence.map(\.on).min() {
      self = .provisional(day)
    } else {
      return nil
    }
  }

  /// The last day on which an unconfirmed request may wait before it leads the list of what is late: one workday.
  ///
  /// An ordinary letter has to be confirmed on the day on which it arrives: article 31(2).
  public func confirmBy(_ channel: RequestChannel, in calendar: WorkCalendar) -> CivilDate? {
    guard case .provisional(let day) = self else { return nil }
    guard channel != .ordinaryMail, let term = Term(1, .workdays) else { return day }
    return CountedTerm(from: day, term: term).due(in: calendar)?.date
  }

  /// What is wrong with the evidence for a request that came by a channel.
  public static func issues(_ channel: RequestChannel, _ evidence: [ReceiptEvidence], today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if ReceiptDate(channel, by: evidence) == nil { issues.append(Issue("evidence", "request.issue.noEvidence")) }
    if evidence.contains(where: { $0.on > today }) {
      issues.append(Issue("evidence", "request.issue.futureEvidence"))
    }
    let begun = evidence.filter { $0.kind == .submitted || $0.kind == .arrived }.map(\.on).min()
    if let begun, evidence.contains(where: { $0.on < begun }) {
      issues.append(Issue("evidence", "request.issue.evidenceBeforeArrival"))
    }
    return issues
  }
}
