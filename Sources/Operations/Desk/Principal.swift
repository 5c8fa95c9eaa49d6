public import CivilTime
public import Disclosure

/// Who asks, and from where.
public struct Principal: Hashable, Sendable {
  /// Who.
  public enum Identity: Hashable, Sendable {
    /// A person at the desk.
    case person(Person.ID)
    /// A program with a token of a person, narrowed to some capabilities.
    case token(Int64, of: Person.ID, limit: Set<Capability>)
    /// The platform itself, which may do everything that an operation lets it; with its name.
    case system(String)
    /// Somebody who is not signed in.
    case visitor
  }

  /// Who.
  public var identity: Identity
  /// From where: an address, or the name of a command.
  public var source: String
  /// When a person at the desk last proved who he is; nil where that is not known.
  public var confirmedAt: Instant?

  /// Somebody somewhere.
  public init(_ identity: Identity, source: String, confirmedAt: Instant? = nil) {
    self.identity = identity
    self.source = source
    self.confirmedAt = confirmedAt
  }

  /// The person, where there is one.
  public var person: Person.ID? {
    switch identity {
    case .person(let id), .token(_, of: let id, limit: _): id
    case .system, .visitor: nil
    }
  }

  /// How the journal names it.
  var actor: JournalEvent.Actor {
    switch identity {
    case .person(let id): .person(id)
    case .token(let token, of: let id, limit: _): .token(token, of: id)
    case .system(let name): .system(name)
    case .visitor: .visitor
    }
  }
}
