public import Disclosure
import Persistence

/// A page of the journal, the newest events first.
public struct JournalPage: Inquiry {
  /// What is on the page.
  public struct Outcome: Sendable {
    /// The events.
    public var entries: [JournalEntry]
    /// Where the next page begins; nil where there is none.
    public var next: JournalCursor?
    /// The names of those who acted.
    public var people: [Person.ID: String]
    /// The names of the organs of the chains.
    public var organs: [Organ.ID: String]
  }

  /// What it takes.
  public static let access = Access.capability(.readJournal)
  /// How many events a page has.
  public static let size = 50

  private let filter: JournalFilter
  private let cursor: JournalCursor?
  private let size: Int

  /// The page after a place, or the first.
  public init(_ filter: JournalFilter, after cursor: JournalCursor? = nil, size: Int = JournalPage.size) {
    self.size = size
    self.filter = filter
    self.cursor = cursor
  }

  /// The organ of the chain; threads through several chains are narrowed to those that may be read.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    if case .chain(let chain) = filter.thread { scope.organ(ofChain: chain) } else { nil }
  }

  /// Reads one event more than the page has, to know whether there is a next page.
  public func run(in scope: Scope) throws -> Outcome {
    var entries = try scope.journalReader.page(
      filter, visible: scope.readableChains, after: cursor, limit: size + 1)
    let hasNext = entries.count > size
    if hasNext { entries.removeLast() }
    return Outcome(
      entries: entries, next: hasNext ? entries.last?.cursor : nil, people: try scope.people(of: entries),
      organs: try scope.organs(of: entries))
  }
}

/// One event with all that it tells.
public struct JournalEventDetails: Inquiry {
  /// What it takes.
  public static let access = Access.capability(.readJournal)

  private let chain: Int64
  private let sequence: Int64

  /// The event at a place.
  public init(chain: Int64, sequence: Int64) {
    self.chain = chain
    self.sequence = sequence
  }

  /// The organ of the chain.
  public func organ(in scope: Scope) throws -> Organ.ID? { scope.organ(ofChain: chain) }

  /// Reads the event.
  public func run(in scope: Scope) throws -> JournalPage.Outcome {
    guard let entry = try scope.journalReader.entry(chain: chain, sequence: sequence) else { throw NotFound() }
    return JournalPage.Outcome(
      entries: [entry], next: nil, people: try scope.people(of: [entry]), organs: try scope.organs(of: [entry]))
  }
}

/// Who has a name to sign in, for the filter of the journal.
public struct JournalActor: Inquiry {
  /// What it takes.
  public static let access = Access.capability(.readJournal)

  private let signInName: String

  /// The person of a name.
  public init(signInName: String) {
    self.signInName = signInName
  }

  /// Anywhere; what the person did is narrowed to the chains that may be read.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Person.ID? {
    try scope.connection.row("SELECT id FROM person WHERE sign_in_name = \(signInName.lowercased())")?.id("id")
  }
}

extension Scope {
  fileprivate func people(of entries: [JournalEntry]) throws -> [Person.ID: String] {
    let ids = Set(entries.compactMap { $0.event.actor.person?.rawValue }).sorted()
    let rows = try connection.rows("SELECT id, name FROM person WHERE id IN (\(list: ids))")
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.id("id"), try $0.text("name")) })
  }

  fileprivate func organs(of entries: [JournalEntry]) throws -> [Organ.ID: String] {
    let ids = Set(entries.compactMap { $0.event.organ?.rawValue }).sorted()
    let rows = try connection.rows("SELECT id, name FROM organ WHERE id IN (\(list: ids))")
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.id("id"), try $0.text("name")) })
  }
}
