public import Disclosure
import Persistence

/// How far an import of an old register is, and what it left out.
public struct RegisterImportDetails: Inquiry {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// What is found.
  public struct Outcome: Sendable {
    /// The import.
    public var item: RegisterImport
    /// Who confirmed it; empty where a command of the operator did.
    public var person: String
    /// The first of the rows that changed nothing.
    public var findings: [RegisterFinding]
    /// Whether the rows that were left out can be taken out.
    public var mayTakeOut: Bool
  }

  /// The import.
  public var id: RegisterImport.ID
  /// How many of the rows that changed nothing are wanted.
  public var limit: Int

  /// Asks how far an import is.
  public init(_ id: RegisterImport.ID, limit: Int = 100) {
    self.id = id
    self.limit = limit
  }

  /// The organ of the import.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.registerImport(id).organ }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let item = try scope.registerImport(id)
    return Outcome(
      item: item, person: try scope.names(people: [item.person].compactMap { $0 })[item.person],
      findings: try scope.registerImports.findings(of: id, limit: limit),
      mayTakeOut: item.state != .running && item.digest != nil && item.tally.leftOut > 0)
  }
}

/// The imports of old registers into an organ, the latest first.
public struct RegisterImportList: Inquiry {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// What is found.
  public struct Outcome: Sendable {
    /// The imports of the page.
    public var items: [RegisterImport]
    /// The names of those who confirmed them.
    public var names: RecordNames
    /// Whether there are more.
    public var hasMore: Bool
  }

  /// The organ.
  public var organ: Organ.ID
  /// The last import of the page before.
  public var before: RegisterImport.ID?
  /// How many a page has.
  public var size: Int

  /// Asks for the imports of an organ.
  public init(of organ: Organ.ID, before: RegisterImport.ID? = nil, size: Int = 25) {
    self.organ = organ
    self.before = before
    self.size = size
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let found = try scope.registerImports.ofOrgan(organ, before: before, limit: size + 1)
    let items = Array(found.prefix(size))
    return Outcome(
      items: items, names: try scope.names(people: items.compactMap(\.person)), hasMore: found.count > size)
  }
}
