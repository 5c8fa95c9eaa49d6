/// Who somebody is towards a running approval, at this moment.
public struct ApprovalActor: Hashable, Sendable {
  /// The person.
  public var person: Person.ID
  /// Those in whose name the person could speak at the current level: the person, and those who are away and whom the
  /// person stands in for; empty where the level waits for others.
  public var seats: [Person.ID]
  /// Whether the person may skip levels.
  public var maySkip: Bool

  /// Somebody.
  public init(person: Person.ID, seats: [Person.ID] = [], maySkip: Bool = false) {
    self.person = person
    self.seats = seats
    self.maySkip = maySkip
  }

  /// Somebody with an authority, for an approval at a place; `principals` are the authorities of those whom the person
  /// stands in for today.
  public init?(_ authority: Authority, principals: [Authority], approval: Approval, place: OrganPlace) {
    guard let person = authority.person else { return nil }
    let holder = approval.currentHolder
    self.init(
      person: person,
      seats: ([authority] + principals).filter { holder?.includes($0, at: place) ?? false }.compactMap(\.person),
      maySkip: authority.allows(.skipApprovalLevels, at: place))
  }
}

extension Approval {
  /// In whose name somebody speaks at the current level.
  ///
  /// - Throws: why the person may not.
  public func seat(of actor: ApprovalActor) throws(ApprovalRefusal) -> Person.ID {
    guard state == .running else { throw .finished(state) }
    guard !authors.contains(actor.person) else { throw .authorNeverApproves }
    guard !actor.seats.isEmpty else { throw .notYourLevel }
    // Nobody speaks for an author either: the author's seat is not there.
    let seats = actor.seats.filter { !authors.contains($0) }
    guard !seats.isEmpty else { throw .authorNeverApproves }
    let free = seats.first { seat in
      (isNamed(seat) || !hasAgreedElsewhere(seat)) && (seat == actor.person || !hasAgreedElsewhere(actor.person))
    }
    guard let free else { throw .alreadyAgreed }
    return free
  }

  /// Whether somebody has agreed at another level of this run, also through a deputy or as one.
  func hasAgreedElsewhere(_ person: Person.ID) -> Bool {
    opinions.contains {
      $0.decision == .agreed && $0.position != position && ($0.person == person || $0.onBehalfOf == person)
    }
  }

  /// Whether the chain itself names the person for the current level.
  func isNamed(_ person: Person.ID) -> Bool { currentLevel?.holder == .person(person) }
}
