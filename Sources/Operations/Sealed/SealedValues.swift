import Cryptography
public import Disclosure
import Persistence

/// The secrets of records, for use inside of operations: sealed when they are put away, masked when they are shown.
public struct SealedValues {
  private let scope: Scope

  init(_ scope: Scope) {
    self.scope = scope
  }

  /// Seals a secret of a record, in place of what the field held; the caller records the event, without the secret.
  ///
  /// - Throws: `KeyRefusal.noKey` where the installation has no key.
  @discardableResult
  public func put(
    _ secret: String, field: SealedValue.Field, mask: Mask, owner: JournalEvent.Subject, organ: Organ.ID
  ) throws -> SealedValue {
    var value = SealedValue(
      id: try scope.newID(), organ: organ, owner: owner, field: field, masked: mask.of(secret))
    let (sealed, keyName) = try seal(secret, as: value)
    try repository.save(value, sealed: sealed, keyName: keyName)
    if let stored = try repository.find(field, of: owner) { value.id = stored.id }
    return value
  }

  /// Seals a secret once more for another record of the same organ, such as for an item that was split off.
  ///
  /// - Throws: `KeyRefusal`, `SealedRefusal.erased`.
  func copy(_ value: SealedValue, to owner: JournalEvent.Subject) throws {
    let copy = SealedValue(
      id: try scope.newID(), organ: value.organ, owner: owner, field: value.field, masked: value.masked)
    let (sealed, keyName) = try seal(try open(value), as: copy)
    try repository.save(copy, sealed: sealed, keyName: keyName)
  }

  /// What is shown of the secrets of a record.
  public func masked(of owner: JournalEvent.Subject) throws -> [SealedValue] { try repository.list(of: owner) }

  /// Erases the secrets of a record; the caller records the event.
  ///
  /// - Returns: which were erased.
  @discardableResult
  public func erase(of owner: JournalEvent.Subject) throws -> [SealedValue] {
    try repository.erase(of: owner, at: scope.now)
  }

  /// The secret itself; only operations that record the event may ask.
  ///
  /// - Throws: `KeyRefusal` where the key is missing or the value was tampered with; `SealedRefusal.erased`.
  func open(_ value: SealedValue) throws -> String {
    guard let sealed = try repository.sealedText(of: value.id) else { throw SealedRefusal.erased }
    do {
      return try Seal(scope.surroundings.keys).openText(sealed, context: Self.context(of: value))
    } catch {
      throw KeyRefusal(error)
    }
  }

  /// Puts a secret under the newest key.
  func reseal(_ value: SealedValue, sealed: String) throws -> Bool {
    do {
      let secret = try Seal(scope.surroundings.keys).openText(sealed, context: Self.context(of: value))
      let (text, keyName) = try seal(secret, as: value)
      return try repository.reseal(value.id, from: sealed, to: text, keyName: keyName)
    } catch let fault as SealFault {
      throw KeyRefusal(fault)
    }
  }

  private var repository: SealedRepository { scope.sealedValues }

  private func seal(_ secret: String, as value: SealedValue) throws -> (sealed: String, keyName: String) {
    do {
      let sealed = try Seal(scope.surroundings.keys).seal(secret, context: Self.context(of: value))
      return (sealed, scope.surroundings.keys.newest?.name ?? "")
    } catch {
      throw KeyRefusal(error)
    }
  }

  /// What binds a sealed value to its record, so that it cannot be moved to another.
  private static func context(of value: SealedValue) -> [String] {
    ["value", "\(value.organ)", value.owner.kind, "\(value.owner.id)", value.field.rawValue]
  }
}

extension Scope {
  /// The secrets of records: `scope.sealed.put(…)`.
  public var sealed: SealedValues { SealedValues(self) }
  var sealedValues: SealedRepository { SealedRepository(connection) }
}
