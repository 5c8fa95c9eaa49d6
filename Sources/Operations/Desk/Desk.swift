public import CivilTime
import Disclosure
public import Persistence

/// The only door to the data, for pages, API, commands and jobs alike.
public struct Desk: Sendable {
  private let database: any Database
  private let surroundings: Surroundings
  private let clock: @Sendable () -> Instant
  private let ids = IDReservoir()

  /// A desk over a database whose schema is up to date.
  public init(database: any Database, surroundings: Surroundings, clock: @Sendable @escaping () -> Instant) {
    self.database = database
    self.surroundings = surroundings
    self.clock = clock
  }

  /// The moment, by the clock that operations go by.
  public var now: Instant { clock() }

  /// Does something: checks who may, opens one transaction, locks the ledger of the organ, runs, writes the events to
  /// the journal, commits.
  ///
  /// - Throws: a `DomainRefusal` or `Issues` where somebody can act on it, an `SQLFault` otherwise.
  public func perform<Work: Operation>(_ operation: Work, as principal: Principal) async throws -> Work.Outcome {
    try await recordingRefusals(of: Work.name, as: principal) {
      try await transact(operation, as: principal)
    }
  }

  private func transact<Work: Operation>(_ operation: Work, as principal: Principal) async throws -> Work.Outcome {
    let (surroundings, now, ids) = (surroundings, clock(), ids)
    return try await write { connection in
      let scope = Scope(
        connection: connection, principal: principal, now: now, surroundings: surroundings, ids: ids)
      try scope.identify()
      let organ = try operation.organ(in: scope)
      try scope.admit(Work.access, at: organ)
      if Work.needsConfirmation { try scope.requireConfirmation() }
      let chains = Set([organ] + (try operation.furtherOrgans(in: scope)))
      let heads = try scope.journal.lock(chains)
      let outcome = try operation.run(in: scope)
      guard !scope.events.isEmpty else { throw SQLFault.statement("\(Work.name) recorded no event") }
      try scope.journal.append(scope.events, after: heads)
      return outcome
    }
  }

  /// Keeps the house in order: what is no change of a record and leaves no event.
  ///
  /// - Throws: a `DomainRefusal` where somebody can act on it, an `SQLFault` otherwise.
  public func keep<Work: Upkeep>(_ work: Work, as principal: Principal) async throws -> Work.Outcome {
    let (surroundings, now, ids) = (surroundings, clock(), ids)
    return try await write { connection in
      try work.run(
        in: Scope(connection: connection, principal: principal, now: now, surroundings: surroundings, ids: ids))
    }
  }

  /// Opens a transaction that has numbers enough for its records; where a key was taken by another at the same instant,
  /// once more.
  ///
  /// Names and numbers that must be unique over all organs are looked up first, but two ledgers do not wait for each
  /// other: both may find a name free. The second time the other one's is seen, and the operation says so in its own words,
  /// as it would have a moment later. A key that is taken still is no race but a fault of the code.
  private func write<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await ids.fill(from: database)
    do {
      return try await database.write(body)
    } catch SQLFault.duplicate {
      return try await database.write(body)
    }
  }

  /// Looks something up, in a transaction that sees one state of the database.
  ///
  /// - Throws: a `DomainRefusal` where somebody can act on it, an `SQLFault` otherwise.
  public func answer<Question: Inquiry>(_ inquiry: Question, as principal: Principal) async throws -> Question.Outcome {
    let (surroundings, now, ids) = (surroundings, clock(), ids)
    return try await recordingRefusals(of: "\(Question.self)", as: principal) {
      try await database.read { connection in
        let scope = Scope(
          connection: connection, principal: principal, now: now, surroundings: surroundings, ids: ids)
        try scope.identify()
        try scope.admit(Question.access, at: try inquiry.organ(in: scope))
        return try inquiry.run(in: scope)
      }
    }
  }

  /// Asks for admission to a place, such as a page, before anything is done there.
  ///
  /// - Throws: `AccessRefusal`.
  public func admit(_ access: Access, to place: String, as principal: Principal) async throws {
    let (surroundings, now, ids) = (surroundings, clock(), ids)
    try await recordingRefusals(of: place, as: principal) {
      try await database.read { connection in
        let scope = Scope(
          connection: connection, principal: principal, now: now, surroundings: surroundings, ids: ids)
        try scope.identify()
        try scope.admit(access, at: nil)
      }
    }
  }

  /// Tells the journal of what a person tried without the right to; the transaction that tried has been undone.
  private func recordingRefusals<Outcome: Sendable>(
    of name: String, as principal: Principal, _ work: () async throws -> Outcome
  ) async throws -> Outcome {
    do {
      return try await work()
    } catch let refusal as AccessRefusal {
      guard let person = principal.person, case .lacks(let capability) = refusal else { throw refusal }
      let record = RecordRefusal(person: person, operation: name, capability: capability)
      _ = try await transact(record, as: principal)
      throw refusal
    }
  }
}

extension Scope {
  /// Reads what the asker may do; a role that was taken away a moment ago counts no more.
  fileprivate func identify() throws {
    switch principal.identity {
    case .person(let id): authority = try people.authority(of: id)
    case .token(_, of: let id, limit: let limit):
      authority = try people.authority(of: id)
      authority.limit = limit
    case .system, .visitor: break
    }
  }

  fileprivate func admit(_ access: Access, at organ: Organ.ID?) throws {
    if case .system = principal.identity { return }
    switch access {
    case .anyone: return
    case .signedIn: guard principal.person != nil else { throw AccessRefusal.notSignedIn }
    case .capability(let capability): try require(capability, at: organ)
    case .system: throw AccessRefusal.systemOnly
    }
  }
}
