public import CivilTime
public import Disclosure
public import Persistence

/// Writes cases of requests as plain rows, so that tests of what is counted lean on no workflow.
public struct CaseBook {
  private let connection: any Connection
  private let organ: Organ.ID
  private let at: Instant

  /// A book of an organ.
  public init(_ connection: any Connection, of organ: Organ.ID = TestOffice.county, at moment: Instant) {
    self.connection = connection
    self.organ = organ
    at = moment
  }

  /// A case with the items that it is counted by; it is received when the first of them is.
  public func add(
    _ id: Matter.ID, title: String = "河滨路征收补偿标准", summary: String = "", label: Matter.Label = .ordinary,
    subject: RequestSubject = .information, applicantKey: String = "a", contentKey: String = "c",
    suggestsPublication: Bool = false, details: OutcomeDetails? = nil, items: [CountedRequest]
  ) throws {
    let day = items.first?.receivedOn ?? at.beijingDate
    let ended = items.last?.dispatchedOn
    let matter = Matter(
      id: id, organ: organ, kind: .request, number: "青申〔\(day.year)〕\(id)号", title: title, summary: summary,
      label: label, state: ended == nil ? .open : .closed, openedOn: day, closedOn: ended)
    try MatterRepository(connection).insert(matter, createdAt: at)
    var request = DisclosureRequest(
      id: id, organ: organ, subject: subject,
      course: RequestCourse(channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: day)]),
      applicantKind: items.first?.applicant ?? .naturalPerson, applicantKey: applicantKey, contentKey: contentKey,
      suggestsPublication: suggestsPublication)
    request.details = details
    try RequestRepository(connection).insert(request, by: nil, at: at)
    for item in items {
      try RequestItemRepository(connection).insert(RequestItem(matter: id, organ: organ, counted: item))
    }
  }
}
