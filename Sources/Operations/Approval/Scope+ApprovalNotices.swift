import Disclosure
import Persistence

extension Scope {
  /// How many people are told of one approval: a post that more have is rather a mistake of the chain.
  private static var mostHolders: Int { 20 }

  /// Those whose turn it is, and those who stand in for them today.
  func holders(of approval: Approval) throws -> [Person.ID] {
    guard let holder = approval.currentHolder else { return [] }
    let place = try organs.place(of: approval.organ)
    let holders = try approvals.candidates(for: holder, at: approval.organ).filter { person in
      try !approval.authors.contains(person) && holder.includes(people.authority(of: person), at: place)
    }
    return try holders.prefix(Self.mostHolders).flatMap { try present($0) }
  }

  /// Somebody, and who stands in for him where he is away today.
  func present(_ person: Person.ID) throws -> [Person.ID] {
    [person] + [try absences.deputy(of: person, on: today)].compactMap { $0 }
  }

  /// Marks as read what others were told of a level that somebody has dealt with: nothing waits for them any more.
  func settleNotices(of approval: Approval) throws {
    try notifications.settle(
      .approvalWaiting, of: .init("matter", approval.matter.rawValue), for: try holders(of: approval), at: now)
  }

  /// Tells those whose turn it is now, or those who wait for the end.
  func tell(of approval: Approval, _ matter: Matter) throws {
    let (people, kind): ([Person.ID], NoticeKind?) =
      switch approval.state {
      case .running: (try holders(of: approval), .approvalWaiting)
      case .agreed: (try waiting(for: approval, matter), .approvalAgreed)
      case .returned: (try waiting(for: approval, matter), .approvalReturned)
      case .withdrawn: ([], nil)
      }
    guard let kind else { return }
    for person in Set(people).sorted(by: { $0.rawValue < $1.rawValue }) where person != principal.person {
      try notify(
        person, kind, arguments: ["number": matter.number], subject: .init("matter", matter.id.rawValue),
        organ: matter.organ)
    }
  }

  /// Who waits for the end of an approval: who submitted it, and whoever works on the matter now.
  private func waiting(for approval: Approval, _ matter: Matter) throws -> [Person.ID] {
    [approval.startedBy] + (try workers(on: matter.assignee, at: matter.organ))
  }
}
