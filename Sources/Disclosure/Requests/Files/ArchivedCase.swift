import CivilTime

/// What the file of a case holds, as far as its completeness depends on it.
public struct ArchivedCase: Sendable {
  /// What was asked.
  public var description: String
  /// The request.
  public var request: DisclosureRequest
  /// Its letters.
  public var letters: [CaseLetter]
  /// How they were delivered.
  public var deliveries: [Delivery]
  /// Its fees.
  public var fees: [ChargedFee]
  /// Its approvals.
  public var approvals: [Approval]
  /// How many files are attached.
  public var attachments: Int

  /// A case.
  public init(
    description: String, request: DisclosureRequest, letters: [CaseLetter], deliveries: [Delivery],
    fees: [ChargedFee], approvals: [Approval], attachments: Int
  ) {
    self.description = description
    self.request = request
    self.letters = letters
    self.deliveries = deliveries
    self.fees = fees
    self.approvals = approvals
    self.attachments = attachments
  }

  func state(
    of point: ArchiveChecklist.Point, on day: CivilDate, in calendar: WorkCalendar
  ) -> ArchiveChecklist.State {
    switch point {
    case .request: found(description.trimmed.isEmpty ? [Issue("request", "archive.open.request")] : [])
    case .receipt:
      found(request.course.receipt?.isFixed == true ? [] : [Issue("receipt", "archive.open.receipt")])
    case .letters: letterState
    case .deliveries: deliveryState
    case .consultations: consultationState(on: day, in: calendar)
    case .search: searchState
    case .opinions: opinionState
    case .supply: supplyState
    case .fees: feeState
    }
  }

  private func found(_ issues: [Issue]) -> ArchiveChecklist.State { issues.isEmpty ? .complete : .open(issues) }

  private var letterState: ArchiveChecklist.State {
    if letters.isEmpty { return .notNeeded }
    return found(
      letters.filter { $0.state == .draft }.map { Issue("letters", "archive.open.letter", ["letter": $0.kind.textKey]) }
    )
  }

  private var deliveryState: ArchiveChecklist.State {
    let sent = letters.filter { $0.state == .signed && $0.kind.needsProof }
    if sent.isEmpty { return .notNeeded }
    return found(
      sent.filter { letter in !deliveries.contains { $0.letter == letter.id && $0.isSettled } }
        .map { Issue("deliveries", "archive.open.delivery", ["letter": $0.kind.textKey, "number": $0.number]) })
  }

  private func consultationState(on day: CivilDate, in calendar: WorkCalendar) -> ArchiveChecklist.State {
    let asked = request.course.consultations
    // A case that was withdrawn needs no opinion any more.
    if asked.isEmpty || request.details?.outcome == .otherwiseClosed { return .notNeeded }
    // The law sets no term for the help of other units, so that their silence keeps nothing open.
    let open = asked.filter {
      $0.kind != .otherOrgan && $0.result(on: day, under: request.course.regime, in: calendar) == .awaited
    }
    return found(open.isEmpty ? [] : [Issue("consultations", "archive.open.consultation", ["count": "\(open.count)"])])
  }

  private var searchState: ArchiveChecklist.State {
    guard let details = request.details, OutcomeRules.shared[details.outcome].extras.contains(.search) else {
      return .notNeeded
    }
    return found(details[.search] == nil ? [Issue("search", "archive.open.search")] : [])
  }

  private var opinionState: ArchiveChecklist.State {
    guard request.course.steps.contains(where: { $0.event == .sign }) else { return .notNeeded }
    guard let approval = approvals.last(where: { $0.state == .agreed }) else {
      return .open([Issue("opinions", "archive.open.approval")])
    }
    let said = Set(approval.opinions.filter { $0.decision == .agreed || $0.decision == .skipped }.map(\.position))
    return found(
      approval.levels.filter { !said.contains($0.position) }
        .map { Issue("opinions", "archive.open.opinion", ["level": $0.title]) })
  }

  private var supplyState: ArchiveChecklist.State {
    guard case .supply(.enclosed(let carrier, _, _))? = request.details?[.supply], carrier != .reading else {
      return .notNeeded
    }
    return attachments == 0 ? .advised(Issue("supply", "archive.open.supply")) : .complete
  }

  private var feeState: ArchiveChecklist.State {
    if fees.isEmpty { return .notNeeded }
    let isOpen = fees.enumerated().contains { $0.element.paidOn == nil && !hasLapsed($0.offset) }
    return found(isOpen ? [Issue("fees", "archive.open.fee")] : [])
  }

  /// Whether the request ended because the fee in this place was not paid, or was taken back while it was not; a fee stays
  /// lapsed where the case was taken up again later.
  private func hasLapsed(_ place: Int) -> Bool {
    if request.details?.outcome == .feeLapsed || request.details?.outcome == .otherwiseClosed { return true }
    let steps = request.course.steps
    let notices = steps.indices.filter { steps[$0].event == .noticeFee }
    guard notices.indices.contains(place) else { return false }
    return steps[notices[place]...].contains { $0.event == .lapseFee || $0.event == .withdraw }
  }
}
