public import Disclosure

/// A step of a matter that somebody takes from a form: what all of them share.
///
/// The table of `MatterEvent` says what a step takes and what state follows; a step itself says only what else changes.
public protocol MatterTransition: Operation where Outcome == Void {
  /// The event of the table.
  static var event: MatterEvent { get }
  /// What the journal calls it.
  static var recorded: JournalEventKind { get }

  /// The matter.
  var id: Matter.ID { get }
  /// The version that the form was filled from.
  var version: Int { get }

  /// Changes what the step changes besides the state.
  func apply(to matter: inout Matter, in scope: Scope) throws
}

extension MatterTransition {
  /// What the table says.
  public static var access: Access { .capability(event.capability) }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step and saves the matter.
  ///
  /// - Throws: `MatterRefusal`, `Conflict`, and what `apply` throws.
  public func run(in scope: Scope) throws {
    let matter = try scope.matter(id)
    try matter.kind.conduct.admit(Self.event)
    try scope.requireUnchanged(matter, since: version)
    var next = matter
    next.state = try matter.state(after: Self.event)
    try apply(to: &next, in: scope)
    try scope.save(next, from: matter, as: Self.recorded)
  }
}
