public import Disclosure
import Persistence

/// Splits a request into several items (一事一申请), each with a number, a clock and an outcome of its own.
public struct SplitRequest: Operation {
  /// How many items a request may be split into at once.
  public static let most = 50

  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// What each item asks for; the first one stays with the case.
  public var parts: [String]

  /// Splits a request.
  public init(_ id: Matter.ID, version: Int, parts: [String]) {
    self.id = id
    self.version = version
    self.parts = parts
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Opens a case for each further item, with the applicant, the receipt and the clock of the first.
  ///
  /// - Returns: the new cases, in the order of the parts.
  /// - Throws: `Issues`, `RequestRefusal` at any other stage, `Conflict`.
  public func run(in scope: Scope) throws -> [Matter.ID] {
    var work = try RequestWork(id, version: version, in: scope)
    let stage = work.request.course.stage
    guard [.registered, .inHandling].contains(stage) else { throw RequestRefusal.notPossible(.beginHandling, stage) }
    let wanted = parts.map { WantedInformation($0, indexNumber: work.request.indexNumber) }
    var issues = wanted.enumerated().flatMap { index, part in
      part.issues().map { Issue("parts.\(index)", $0.key, $0.arguments) }
    }
    if !(2...Self.most).contains(parts.count) {
      issues.append(Issue("parts", "request.issue.parts", ["max": String(Self.most)]))
    }
    try Issues.check(issues)
    let split = try wanted.dropFirst().map { try work.splitOff($0) }
    try work.correct(wanted[0].description)
    try work.save(
      as: .requestSplit, [.init("items", before: nil, after: split.map(\.description).joined(separator: " "))])
    return split
  }
}

extension RequestWork {
  /// Opens the case of an item that is split off.
  fileprivate func splitOff(_ part: WantedInformation) throws -> Matter.ID {
    var opened = try scope.openMatter(
      .request, organ: matter.organ,
      draft: MatterDraft(
        title: part.title, summary: part.description, label: matter.label, openedOn: matter.openedOn),
      stage: matter.stage, assignee: matter.assignee)
    let first = opened
    var item = request
    item.id = opened.id
    item.splitFrom = request.id
    item.contentKey = RequestKeys.content(part.description, of: request.applicantKey)
    item.secretHash = ""
    item.course.consultations = []
    (item.details, item.answers, item.proposal, item.extensionAsked) = (nil, [], "", nil)
    try scope.requests.insert(item, by: scope.principal.person, at: scope.now)
    try copyParties(to: opened.id)
    if request.subject == .information, let day = request.course.receipt?.day {
      try scope.requestItems.insert(
        RequestItem(
          matter: opened.id, organ: matter.organ,
          counted: CountedRequest(
            id: opened.id.rawValue, applicant: request.applicantKind, receivedOn: day, splitOn: scope.today)))
    }
    (opened.dueOn, opened.isDueProvisional, opened.term) = (matter.dueOn, matter.isDueProvisional, matter.term)
    try scope.save(
      opened, from: first, as: .requestSplit, adding: [.init("from", before: nil, after: request.id.description)])
    return opened.id
  }

  /// Each case keeps its own parties, so that each can be erased in its time.
  private func copyParties(to id: Matter.ID) throws {
    for party in try scope.parties.ofMatter(matter.id) where party.erasedAt == nil && party.role != .thirdParty {
      var copy = party
      copy.id = try scope.newID()
      copy.matter = id
      try scope.parties.insert(copy)
      for value in try scope.sealed.masked(of: .init("party", party.id.rawValue)) where !value.isErased {
        try scope.sealed.copy(value, to: .init("party", copy.id.rawValue))
      }
    }
  }
}
