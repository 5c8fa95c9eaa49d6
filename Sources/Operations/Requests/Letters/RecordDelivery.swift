public import CivilTime
public import Disclosure
import Persistence

/// Enters that a signed letter was sent or handed over.
///
/// The reply itself goes out by the step that stops the clock; only when it came back is another attempt entered here.
public struct RecordDelivery: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID
  /// By what way.
  public var way: DeliveryWay
  /// The day on which it left.
  public var sentOn: CivilDate
  /// The number of the consignment, the address.
  public var reference: String
  /// The day on which it was received, where that is known; what is handed over is received at once.
  public var reachedOn: CivilDate?
  /// Who signed, or how the receipt is known.
  public var note: String

  /// Enters a delivery.
  public init(
    _ letter: CaseLetter.ID, of matter: Matter.ID, way: DeliveryWay, sentOn: CivilDate, reference: String = "",
    reachedOn: CivilDate? = nil, note: String = ""
  ) {
    self.letter = letter
    self.matter = matter
    self.way = way
    self.sentOn = sentOn
    self.reference = reference
    self.reachedOn = reachedOn ?? (way == .counter ? sentOn : nil)
    self.note = note
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the delivery, and what follows from it.
  ///
  /// - Throws: `Issues`, `LetterRefusal`.
  public func run(in scope: Scope) throws -> Delivery.ID {
    let (matter, letter) = try scope.letter(letter, of: matter)
    guard letter.state == .signed, !letter.kind.staysInside else { throw LetterRefusal.notSigned }
    if letter.kind.isReply, let stage = try scope.requests.find(matter.id)?.course.stage,
      [.signed, .dispatched].contains(stage)
    {
      throw LetterRefusal.replyIsDispatched
    }
    let delivery = Delivery(
      id: try scope.newID(), organ: letter.organ, matter: matter.id, letter: letter.id, way: way, sentOn: sentOn,
      reference: reference, reachedOn: reachedOn, note: note)
    try Issues.check(delivery.issues(signedOn: letter.signedOn, today: scope.today))
    try scope.deliveries.put(delivery, by: scope.principal.person, at: scope.now)
    scope.record(.deliveryRecorded, letter, delivery.journalChanges(since: nil))
    try scope.noteArrival(of: letter, by: delivery)
    return delivery.id
  }
}
