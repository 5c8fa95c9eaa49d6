public import CivilTime
public import Disclosure
import Persistence

/// The reconsiderations and suits that are not decided, by the day on which the reply is due.
public struct PendingRemedies: Inquiry {
  /// Whoever is signed in; narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// Whether only those are wanted to which the organ has not replied.
  public var awaitsReply: Bool
  /// The last one of the page before.
  public var after: RemedyCase.ID?
  /// How many a page has.
  public var size: Int

  /// Lists what is pending.
  public init(awaitsReply: Bool = false, after: RemedyCase.ID? = nil, size: Int = 25) {
    self.awaitsReply = awaitsReply
    self.after = after
    self.size = size
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The remedies of the page with their cases.
    public var entries: [(remedy: RemedyCase, matter: Matter)]
    /// The last one of the page, where another one follows.
    public var next: RemedyCase.ID?
    /// The names of people and organs.
    public var names: RecordNames
    /// The day in Beijing.
    public var today: CivilDate
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let visible = Visibility.rule(for: scope).matters(
      organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    let found = try scope.remedies.pending(
      awaitsReply: awaitsReply, after: try after.flatMap { try scope.remedies.find($0) }, limit: size + 1,
      visible: visible)
    let page = found.prefix(size)
    let matters = try scope.matters.find(page.map(\.matter))
    return Outcome(
      entries: page.compactMap { remedy in matters[remedy.matter].map { (remedy, $0) } },
      next: found.count > size ? page.last?.id : nil,
      names: try scope.names(people: matters.values.compactMap(\.assignee), organs: page.map(\.organ)),
      today: scope.today)
  }
}
