public import CivilTime
public import Disclosure
import Persistence

/// The reconsiderations and suits about the answer to one request.
public struct CaseRemedies: Inquiry {
  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  /// The case.
  public var id: Matter.ID

  /// Looks at the remedies of a case.
  public init(of id: Matter.ID) {
    self.id = id
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The case.
    public var matter: Matter
    /// The remedies, the first one first.
    public var remedies: [RemedyCase]
    /// Who usually takes applications for reconsideration, as the record of the organ says.
    public var reviewOrgan: String
    /// The court that usually has jurisdiction.
    public var court: String
    /// Whether the asker may enter and change them.
    public var mayHandle: Bool
    /// Whether the asker may take the case up again.
    public var mayReopen: Bool
    /// The day in Beijing.
    public var today: CivilDate
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let matter = try scope.matter(id)
    guard matter.kind == .request, let request = try scope.requests.find(id),
      let organ = try scope.organs.find(matter.organ)
    else { throw NotFound() }
    let place = try scope.organs.place(of: matter.organ)
    return Outcome(
      matter: matter, remedies: try scope.remedies.ofMatter(id), reviewOrgan: organ.reconsiderationOrgan,
      court: organ.court, mayHandle: scope.authority.allows(.handleMatters, at: place),
      mayReopen: try scope.openLines(of: request).contains { $0.event == .reopen }, today: scope.today)
  }
}
