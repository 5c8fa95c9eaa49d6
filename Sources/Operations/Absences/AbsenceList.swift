public import Disclosure
import Persistence

/// Who of an organ is away or will be, and who stands in.
public struct AbsenceList: Inquiry {
  /// What is known.
  public struct Answer: Sendable {
    /// The absences that are not over, in their order; without the reasons of others.
    public var absences: [Absence]
    /// The people whom they name.
    public var named: [Person.ID: Colleague]
    /// Those of the organ who can be away or stand in.
    public var colleagues: [Colleague]
    /// Whether the asker may enter absences of others.
    public var mayEditOthers: Bool
  }

  /// To be signed in: who is away is no secret in the office.
  public static let access = Access.signedIn

  /// Whose people.
  public var id: Organ.ID

  /// Asks for the absences of an organ.
  public init(at id: Organ.ID) {
    self.id = id
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds them.
  public func run(in scope: Scope) throws -> Answer {
    let mayEdit = scope.authority.allows(.editAbsences, at: try scope.organs.place(of: id))
    var absences = try scope.absences.ofOrgan(id, notOverOn: scope.today)
    for index in absences.indices where !mayEdit && absences[index].person != scope.principal.person {
      absences[index].reason = ""
    }
    let named = try scope.people.colleagues(Set(absences.flatMap { [$0.person, $0.deputy] }))
    return Answer(
      absences: absences, named: Dictionary(named.map { ($0.id, $0) }) { first, _ in first },
      colleagues: try scope.people.colleagues(at: id), mayEditOthers: mayEdit)
  }
}
