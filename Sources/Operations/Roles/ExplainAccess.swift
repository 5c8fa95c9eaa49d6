public import Disclosure
import Persistence

/// Explains why a person may see a record or may not.
///
/// It tells who may see, never what stands in the record.
public struct ExplainAccess: Inquiry {
  /// Security administration of the person's organ.
  public static let access = Access.capability(.manageRoles)

  /// The name under which the person signs in.
  public var signInName: String
  /// The record.
  public var record: RecordReference
  /// A token of the person, where the question is what a program may see.
  public var token: APIToken.ID?

  /// Asks for an explanation.
  public init(signInName: String, record: RecordReference, token: APIToken.ID? = nil) {
    self.signInName = signInName
    self.record = record
    self.token = token
  }

  /// The organ of the person.
  public func organ(in scope: Scope) throws -> Organ.ID? { try person(in: scope).organ }

  /// Explains.
  ///
  /// - Throws: `ExplanationRefusal` where the person, the record or the token is not there, or several records are.
  public func run(in scope: Scope) throws -> AccessExplanation {
    let person = try person(in: scope)
    let standing = try standing(in: scope)
    guard let organ = try scope.organs.find(standing.organ) else { throw ExplanationRefusal.noRecord }
    let grants = try scope.people.grants(of: person.id)
    let names = try scope.organs.find(Set(grants.map(\.organ)))
    let writer = ExplanationWriter(
      person: person, standing: standing, organ: organ, place: try scope.organs.place(of: organ.id),
      grants: grants, names: Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first },
      limit: try limit(of: person, in: scope), roles: try scope.roles.all())
    return writer.explanation(isAwaited: try isAwaited(person, standing, in: scope))
  }

  private func person(in scope: Scope) throws -> Person {
    guard let person = try scope.people.find(signInName: signInName) else { throw ExplanationRefusal.noPerson }
    return person
  }

  private func standing(in scope: Scope) throws -> RecordStanding {
    switch record {
    case .organ(let id):
      return RecordStanding(subject: .init("organ", id.rawValue), organ: id, label: .ordinary, holder: nil)
    case .matter(let id):
      guard let standing = try scope.people.standing(ofMatter: id) else { throw ExplanationRefusal.noRecord }
      return standing
    case .number(let number):
      let standings = try scope.people.standings(ofMattersNumbered: number)
      guard let first = standings.first else { throw ExplanationRefusal.noRecord }
      guard standings.count == 1 else {
        throw ExplanationRefusal.severalRecords(standings.map { "matter:\($0.subject.id)" })
      }
      return first
    }
  }

  /// Whether the matter's approval waits for the person, which opens it whatever its label.
  private func isAwaited(_ person: Person, _ standing: RecordStanding, in scope: Scope) throws -> Bool {
    guard standing.subject.kind == "matter", !person.isDisabled,
      let matter = try scope.matters.find(Matter.ID(rawValue: standing.subject.id))
    else { return false }
    var authority = try scope.people.authority(of: person.id)
    authority.limit = try limit(of: person, in: scope)
    return try scope.seen(by: authority).awaits(matter)
  }

  private func limit(of person: Person, in scope: Scope) throws -> Set<Capability>? {
    guard let token else { return nil }
    guard let found = try scope.tokens.find(token), found.person == person.id else {
      throw ExplanationRefusal.noToken
    }
    return found.capabilities
  }
}

/// Why an access cannot be explained.
public enum ExplanationRefusal: DomainRefusal, Equatable {
  /// Nobody signs in under this name.
  case noPerson
  /// There is no such record.
  case noRecord
  /// The number belongs to several records; their unambiguous names.
  case severalRecords([String])
  /// The person has no such token.
  case noToken

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .noPerson: "explain.noPerson"
    case .noRecord: "explain.noRecord"
    case .severalRecords: "explain.severalRecords"
    case .noToken: "explain.noToken"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .severalRecords(let names) = self { ["records": names.joined(separator: "、")] } else { [:] }
  }
}
