public import Disclosure
import Persistence

/// An organ as somebody sees it who wants to bring a request to it.
public struct ReceivingOrgan: Inquiry {
  /// What is found.
  public struct Answer: Sendable {
    /// The organ.
    public var organ: Organ
    /// Its disclosure office.
    public var office: DisclosureOffice
    /// What its guide in force says; nil where none is published.
    public var guide: DisclosureGuide?
    /// What it has given away to other organs that exist, the latest first.
    public var moved: [Moved]
  }

  /// A function that another organ has now.
  public struct Moved: Hashable, Sendable {
    /// The function in words; empty for all that was left.
    public var function: String
    /// Who has it.
    public var organ: Organ.ID
    /// The name of that organ.
    public var name: String
  }

  /// Nothing: the law wants all of this published.
  public static let access = Access.anyone

  private let id: Organ.ID

  /// Asks for an organ.
  public init(_ id: Organ.ID) {
    self.id = id
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds it.
  ///
  /// - Throws: `NotFound`; one that was abolished is found, so that its visitor learns who has its functions.
  public func run(in scope: Scope) throws -> Answer {
    guard let organ = try scope.organs.find(id) else { throw NotFound() }
    let successions = try scope.organs.successions(of: id)
      .filter { $0.from == id && $0.effectiveOn <= scope.today }
      .sorted { $0.effectiveOn > $1.effectiveOn }
    let successors = try scope.organs.find(Set(successions.map(\.to)))
    return Answer(
      organ: organ, office: try scope.organs.office(of: id), guide: try scope.guides.current(of: id)?.guide,
      moved: successions.compactMap { step in
        successors.first { $0.id == step.to && $0.abolishedOn == nil }
          .map { Moved(function: step.function, organ: $0.id, name: $0.name) }
      })
  }
}
