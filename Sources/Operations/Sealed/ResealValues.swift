import Cryptography
public import Disclosure
import Persistence

/// Puts a batch of secrets under the newest key; it is run again until nothing is left, and may be broken off between.
public struct ResealValues: Operation {
  /// What came of a batch.
  public struct Outcome: Hashable, Sendable {
    /// How many were put under the newest key.
    public var resealed: Int
    /// How many could not be opened, and stay as they are.
    public var failed: Int
    /// The last of the batch; nil where nothing is left.
    public var last: SealedValue.ID?
  }

  /// What it takes.
  public static let access = Access.system
  /// How many secrets a batch has.
  public static let size = 200

  private let keyName: String
  private let last: SealedValue.ID?

  /// Secrets under an old key, behind the last of the batch before.
  public init(sealedWith keyName: String, after last: SealedValue.ID? = nil) {
    self.keyName = keyName
    self.last = last
  }

  /// The installation; the secrets of all organs are put under the key in turn.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Opens and seals anew; nobody sees a secret by it.
  public func run(in scope: Scope) throws -> Outcome {
    guard let newest = scope.surroundings.keys.newest?.name else { throw KeyRefusal.noKey }
    guard scope.surroundings.keys.key(named: keyName) != nil else { throw KeyRefusal.missing(keyName) }
    let batch = try scope.sealedValues.batch(sealedWith: keyName, after: last, limit: Self.size)
    var outcome = Outcome(resealed: 0, failed: 0, last: batch.last?.value.id)
    for (value, sealed) in batch {
      do {
        if try scope.sealed.reseal(value, sealed: sealed) { outcome.resealed += 1 }
      } catch KeyRefusal.broken {
        outcome.failed += 1
      }
    }
    scope.record(
      .secretsResealed, organ: nil, subject: .init("key", 0),
      changes: [
        .init("key", before: keyName, after: newest),
        .init("resealed", before: nil, after: "\(outcome.resealed)"),
        .init("failed", before: nil, after: "\(outcome.failed)"),
      ])
    return outcome
  }
}

/// How many secrets each key has sealed.
public struct SealedCounts: Inquiry {
  /// What it takes.
  public static let access = Access.system

  /// The counts.
  public init() {}

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Counts by the name of the key.
  public func run(in scope: Scope) throws -> [String: Int] { try scope.sealedValues.countsByKey() }
}

/// Tells the journal that a new key was taken into use.
public struct RecordNewKey: Operation {
  /// What it takes.
  public static let access = Access.system

  private let name: String

  /// A key by its name.
  public init(_ name: String) {
    self.name = name
  }

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Records it.
  public func run(in scope: Scope) throws {
    scope.record(
      .keyAdded, organ: nil, subject: .init("key", 0), changes: [.init("key", before: nil, after: name)])
  }
}
