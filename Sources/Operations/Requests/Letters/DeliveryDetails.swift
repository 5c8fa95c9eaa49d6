public import Disclosure
import Persistence

/// One delivery of a case, with its letter.
public struct DeliveryDetails: Inquiry {
  /// What is found.
  public struct Outcome: Sendable {
    /// The case.
    public var matter: Matter
    /// The letter.
    public var letter: CaseLetter
    /// The delivery.
    public var delivery: Delivery
  }

  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  /// The case.
  public var matter: Matter.ID
  /// The delivery.
  public var delivery: Delivery.ID

  /// Looks at a delivery.
  public init(_ delivery: Delivery.ID, of matter: Matter.ID) {
    self.delivery = delivery
    self.matter = matter
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds; a delivery of any other case is not found.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    guard let delivery = try scope.deliveries.find(delivery), delivery.matter == matter else { throw NotFound() }
    let (matter, letter) = try scope.letter(delivery.letter, of: matter)
    return Outcome(matter: matter, letter: letter, delivery: delivery)
  }
}
