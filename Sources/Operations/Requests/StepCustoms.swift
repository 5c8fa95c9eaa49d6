public import Disclosure
import Persistence

/// What an office has set for the steps of a request, and who could work on it.
public struct StepCustoms: Inquiry {
  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  private let id: Matter.ID

  /// Looks at what holds for a case.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// How many workdays an applicant usually has to correct his request.
    public var correctionDays: Int
    /// How a fee is paid.
    public var feePayment: String
    /// Those who could handle the case.
    public var handlers: [(id: Person.ID, name: String)]
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let organ = try scope.matter(id).organ
    let days = try scope.settings.value(of: .correctionWorkdays, at: organ)
    return Outcome(
      correctionDays: Int(days) ?? 10, feePayment: try scope.settings.value(of: .feePayment, at: organ),
      handlers: try scope.approvals.holders(of: .handleMatters, at: organ))
  }
}
