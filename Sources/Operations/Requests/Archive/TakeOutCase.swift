public import Disclosure
import Persistence

/// Takes the whole file of a case out, with the names of those whom it concerns; the journal records it.
public struct TakeOutCase: Operation {
  /// How many events of its journal go with it.
  public static let journalLimit = 2_000

  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var id: Matter.ID

  /// Takes a case out.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// What is taken out.
  public struct Outcome: Sendable {
    /// The case with all that its page shows.
    public var details: RequestDetails.Outcome
    /// The organ.
    public var organ: Organ
    /// The steps that it took, in order, with who took them.
    public var steps: [(step: RequestStep, person: Person.ID?)]
    /// Whether the file is complete.
    public var checklist: ArchiveChecklist
    /// The files that go with it; papers that prove an identity stay sealed and do not.
    public var attachments: [Attachment]
    /// What happened to it, the first event first.
    public var journal: [JournalEntry]
    /// The names of those who did it.
    public var names: RecordNames
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Gathers it.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let details = try RequestDetails(id).run(in: scope)
    let matter = details.matter.matter
    guard let organ = try scope.organs.find(matter.organ) else { throw NotFound() }
    let journal = try scope.journalReader.page(
      JournalFilter(.subject(.init("matter", id.rawValue))), visible: "chain = \(matter.organ.rawValue)", after: nil,
      limit: Self.journalLimit)
    let opinions = details.matter.approvals.flatMap(\.opinions)
    let people =
      journal.map(\.event.actor.person) + details.steps.map(\.person) + opinions.map(\.person)
      + opinions.map(\.onBehalfOf) + [matter.assignee]
    scope.record(
      .caseTakenOut, organ: matter.organ, subject: .init("matter", id.rawValue),
      changes: [.init("letters", before: nil, after: "\(details.letters.count)")])
    return Outcome(
      details: details, organ: organ, steps: details.steps.map { ($0.step, $0.person) },
      checklist: try scope.checklist(of: matter, details.request),
      attachments: try scope.attachments.list(of: .init(.matter, id.rawValue)).filter { $0.erasedAt == nil },
      journal: journal.reversed(), names: try scope.names(people: people.compactMap { $0 }))
  }
}
