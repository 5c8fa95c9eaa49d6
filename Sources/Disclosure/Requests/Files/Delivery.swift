public import CivilTime

/// One attempt to bring a letter to somebody, with its proof (送达).
public struct Delivery: Hashable, Sendable {
  /// The number of a delivery.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The delivery of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The organ.
  public var organ: Organ.ID
  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID
  /// By what way.
  public var way: DeliveryWay
  /// The day on which it left: of posting, of handing over, of sending.
  public var sentOn: CivilDate
  /// The number of the consignment, the address it was sent to; empty where there is none.
  public var reference: String
  /// The day on which it was received; nil while that is not known.
  public var reachedOn: CivilDate?
  /// The day on which it came back.
  public var returnedOn: CivilDate?
  /// Who signed, or how the receipt is known.
  public var note: String

  /// A delivery.
  public init(
    id: ID, organ: Organ.ID, matter: Matter.ID, letter: CaseLetter.ID, way: DeliveryWay, sentOn: CivilDate,
    reference: String = "", reachedOn: CivilDate? = nil, returnedOn: CivilDate? = nil, note: String = ""
  ) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.letter = letter
    self.way = way
    self.sentOn = sentOn
    self.reference = reference.trimmed
    self.reachedOn = reachedOn
    self.returnedOn = returnedOn
    self.note = note.trimmed
  }
}
