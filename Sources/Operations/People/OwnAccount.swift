public import Disclosure
import Persistence

/// Who asks, and what he may do where; narrowed by the token, if a program asks.
public struct OwnAccount: Inquiry {
  /// What is known.
  public struct Answer: Sendable {
    /// What somebody may do at one place.
    public struct Power: Sendable {
      /// Where.
      public var organ: Organ.ID
      /// How far below.
      public var reach: Grant.Reach
      /// What.
      public var capabilities: Set<Capability>
    }

    /// The person.
    public var person: Person
    /// What the person may do.
    public var powers: [Power]
  }

  /// To be signed in; it tells everybody of himself only.
  public static let access = Access.signedIn

  /// Asks who one is.
  public init() {}

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds it.
  public func run(in scope: Scope) throws -> Answer {
    guard let id = scope.principal.person, let person = try scope.people.find(id) else { throw NotFound() }
    let limit = scope.authority.limit
    let powers = scope.authority.grants.map { grant in
      Answer.Power(
        organ: grant.organ, reach: grant.reach,
        capabilities: limit.map { grant.capabilities.intersection($0) } ?? grant.capabilities)
    }
    return Answer(person: person, powers: powers.filter { !$0.capabilities.isEmpty })
  }
}
