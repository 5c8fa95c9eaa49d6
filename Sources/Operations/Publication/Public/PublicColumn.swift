public import Disclosure
import Persistence

/// What is public in a column, of one organ or of all, the latest first.
public struct PublicColumn: Inquiry {
  /// Nothing: it is there for everybody.
  public static let access = Access.anyone

  /// The column; everything where nil.
  public var column: StatutoryColumn?
  /// The organ; of all where nil.
  public var organ: Organ.ID?
  /// The last item of the page before.
  public var after: Matter.ID?
  /// How many a page has.
  public var size: Int

  /// What is found.
  public struct Answer: Sendable {
    /// The lines of the page.
    public var entries: [Disclosed<PublicEntry>]
    /// Where the next page begins; nil where there is none.
    public var next: Matter.ID?
    /// The names of the organs of the page, and of the one that was asked for.
    public var names: RecordNames
  }

  /// Asks for a column.
  public init(_ column: StatutoryColumn? = nil, of organ: Organ.ID? = nil, after: Matter.ID? = nil, size: Int = 25) {
    self.column = column
    self.organ = organ
    self.after = after
    self.size = size
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound` where the organ does not exist.
  public func run(in scope: Scope) throws -> Answer {
    if let organ, try !scope.organs.exists(organ) { throw NotFound() }
    let exit = scope.publicExit
    let keys = column.map { [$0.key] + $0.columns.map(\.key) }
    let last = try after.flatMap { try exit.entry($0) }
    let found = try exit.list(in: keys, of: organ, after: last?.value, limit: size + 1)
    let page = found.prefix(size)
    return Answer(
      entries: Array(page), next: found.count > size ? page.last?.value.id : nil,
      names: try scope.names(organs: page.map(\.value.organ) + [organ].compactMap { $0 }))
  }
}
