import Disclosure

/// Records that somebody could not sign in.
///
/// How often that can happen is bounded by the gate, so that a flood of attempts is no flood of events.
struct RecordFailedSignIn: Operation {
  static let access = Access.anyone

  var person: Person?
  var way = Session.Way.password
  /// Why, in a word of ours; nil where it is not told apart.
  var reason: String?

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws {
    scope.record(
      .signInFailed, organ: nil, subject: .init("person", person?.id.rawValue ?? 0),
      changes: [.init("way", before: nil, after: way.rawValue), .init("reason", before: nil, after: reason)])
    if let person { try scope.suspect(person.id) }
  }
}
