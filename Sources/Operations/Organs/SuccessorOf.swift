public import CivilTime
public import Disclosure
import Persistence

/// Which organ has a function today, or on a day, that an organ once had.
public struct SuccessorOf: Inquiry {
  /// Where a function went.
  public struct Answer: Sendable {
    /// The organ that has the function on that day.
    public var organ: Organ
    /// Its disclosure office, whose name and contact a reply gives.
    public var office: DisclosureOffice
    /// The steps that led there; none where the function never left.
    public var steps: [Succession]
  }

  /// To be signed in: successions are public orders.
  public static let access = Access.signedIn

  /// Who once had the function.
  public var id: Organ.ID
  /// The function in words, as it was recorded; empty asks for all that the organ had left.
  public var function: String
  /// The day; nil for today.
  public var day: CivilDate?

  /// Asks for a successor.
  public init(of id: Organ.ID, function: String, on day: CivilDate? = nil) {
    self.id = id
    self.function = function
    self.day = day
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Follows the chain of successions.
  public func run(in scope: Scope) throws -> Answer {
    let chain = SuccessionChain(
      from: id, function: function, on: day ?? scope.today, in: try scope.organs.successions(onwardFrom: id))
    guard let organ = try scope.organs.find(chain.organ) else { throw NotFound() }
    return Answer(organ: organ, office: try scope.organs.office(of: organ.id), steps: chain.steps)
  }
}
