public import CivilTime
public import Disclosure
public import Persistence

/// What an operation works with: one transaction, somebody, and the time.
///
/// Repositories are reached through extensions, feature by feature: `scope.organs`, `scope.matters`.
public final class Scope {
  /// The transaction.
  public let connection: any Connection
  /// Who asks.
  public let principal: Principal
  /// What the asker may do, as the database knows it now.
  public internal(set) var authority: Authority
  /// The moment.
  public let now: Instant
  /// What outlasts a transaction: keys, limits, ports.
  public let surroundings: Surroundings
  private(set) var events: [JournalEvent] = []
  private let ids: IDReservoir

  init(
    connection: any Connection, principal: Principal, now: Instant, surroundings: Surroundings, ids: IDReservoir
  ) {
    self.connection = connection
    self.principal = principal
    self.now = now
    self.surroundings = surroundings
    self.ids = ids
    authority = .nobody
  }

  /// The same transaction as somebody else would see it; nothing may be changed or recorded through it.
  func seen(by authority: Authority) -> Scope {
    let principal = Principal(authority.person.map { .person($0) } ?? .visitor, source: principal.source)
    let scope = Scope(
      connection: connection, principal: principal, now: now, surroundings: surroundings, ids: ids)
    scope.authority = authority
    return scope
  }

  /// The day in Beijing.
  public var today: CivilDate { now.beijingDate }

  /// A number for a new record.
  public func newID<ID: RecordID>(_ type: ID.Type = ID.self) throws -> ID { ID(rawValue: try ids.next()) }

  /// Adds an event to the journal, in the chain of its organ; it is written when the operation has run.
  public func record(
    _ kind: JournalEventKind, organ: Organ.ID?, subject: JournalEvent.Subject, changes: [JournalEvent.Change] = []
  ) {
    events.append(
      JournalEvent(
        kind: kind, organ: organ, actor: principal.actor, source: principal.source, at: now, subject: subject,
        changes: changes.filter { $0.before != $0.after }))
  }

  /// Requires a capability at an organ.
  ///
  /// - Throws: `AccessRefusal`.
  public func require(_ capability: Capability, at organ: Organ.ID?) throws {
    if case .system = principal.identity { return }
    guard principal.person != nil else { throw AccessRefusal.notSignedIn }
    guard let organ else {
      guard authority.allowsSomewhere(capability) else { throw AccessRefusal.lacks(capability) }
      return
    }
    // Most people work at their own organ only; where it stands in the tree need not be asked then.
    if authority.grants(for: capability).contains(where: { $0.reach == .organ && $0.organ == organ }) { return }
    guard authority.allows(capability, at: try organs.place(of: organ)) else {
      throw AccessRefusal.lacks(capability)
    }
  }
}
