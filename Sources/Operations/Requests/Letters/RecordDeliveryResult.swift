public import CivilTime
public import Disclosure
import Persistence

/// Enters what became of a letter that was sent: the day on which it was received, or came back.
public struct RecordDeliveryResult: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var matter: Matter.ID
  /// The delivery.
  public var delivery: Delivery.ID
  /// The day on which it was received.
  public var reachedOn: CivilDate?
  /// The day on which it came back.
  public var returnedOn: CivilDate?
  /// Who signed, or how the receipt is known, or why it came back.
  public var note: String

  /// Enters what became of a delivery.
  public init(
    _ delivery: Delivery.ID, of matter: Matter.ID, reachedOn: CivilDate? = nil, returnedOn: CivilDate? = nil,
    note: String = ""
  ) {
    self.delivery = delivery
    self.matter = matter
    self.reachedOn = reachedOn
    self.returnedOn = returnedOn
    self.note = note
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the result, and what follows from it.
  ///
  /// - Returns: the letter that was sent.
  /// - Throws: `Issues`, `LetterRefusal`.
  public func run(in scope: Scope) throws -> CaseLetter.ID {
    guard let old = try scope.deliveries.find(delivery), old.matter == matter else { throw NotFound() }
    let (matter, letter) = try scope.letter(old.letter, of: matter)
    if letter.kind.isReply, try scope.requests.find(matter.id)?.course.stage == .dispatched {
      throw LetterRefusal.replyIsDispatched
    }
    var next = Delivery(
      id: old.id, organ: old.organ, matter: old.matter, letter: old.letter, way: old.way, sentOn: old.sentOn,
      reference: old.reference, reachedOn: reachedOn, returnedOn: returnedOn, note: note)
    if next.note.isEmpty { next.note = old.note }
    var issues = next.issues(signedOn: letter.signedOn, today: scope.today)
    if !next.isSettled { issues.insert(Issue("reachedOn", "delivery.issue.noResult"), at: 0) }
    try Issues.check(issues)
    try scope.deliveries.put(next, by: scope.principal.person, at: scope.now)
    scope.record(.deliverySettled, letter, next.journalChanges(since: old))
    try scope.noteArrival(of: letter, by: next)
    return letter.id
  }
}
