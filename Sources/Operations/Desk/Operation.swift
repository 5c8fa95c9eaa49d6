public import Disclosure

/// One thing that a person can do: the only door to a change, for pages, API, commands and jobs alike.
public protocol Operation: Sendable {
  /// What comes of it.
  associatedtype Outcome: Sendable

  /// What it takes.
  static var access: Access { get }

  /// What the journal calls it where somebody may not do it.
  static var name: String { get }

  /// Whether a person must have proved a short while ago who he is; a program with a token may not do it at all.
  ///
  /// So it is with what gives power, opens personal data in full, or cannot be undone: who finds a browser open must
  /// not be able to do it.
  static var needsConfirmation: Bool { get }

  /// The organ in whose ledger it happens; nil for the installation as a whole.
  ///
  /// The ledger of that organ is locked until the transaction ends, so that whatever `run` reads of the organ's
  /// records cannot change under it.
  func organ(in scope: Scope) throws -> Organ.ID?

  /// More ledgers that it writes to, such as that of the organ a matter is handed over to.
  func furtherOrgans(in scope: Scope) throws -> [Organ.ID]

  /// Finds, decides, saves, and records at least one event.
  ///
  /// It may run more than once where its transaction lost against another, and must not touch anything but `scope`.
  func run(in scope: Scope) throws -> Outcome
}

extension Operation {
  /// The name of its type.
  public static var name: String { "\(Self.self)" }

  /// No.
  public static var needsConfirmation: Bool { false }

  /// None.
  public func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { [] }
}

/// One thing that a person can look up; changes nothing.
///
/// What reveals personal data in full is an `Operation`, because the journal records it.
public protocol Inquiry: Sendable {
  /// What is found.
  associatedtype Outcome: Sendable

  /// What it takes.
  static var access: Access { get }

  /// The organ that it concerns; nil where it is narrowed by `Visibility` instead.
  func organ(in scope: Scope) throws -> Organ.ID?

  /// Finds.
  func run(in scope: Scope) throws -> Outcome
}
