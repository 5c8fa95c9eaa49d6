public import Cryptography
import Foundation
import Synchronization

/// Where passwords are hashed: on threads of its own, because each hash takes a tenth of a second of a whole core.
///
/// The queue is bounded, so that a flood of sign-ins is refused instead of piling up in memory.
public final class PasswordMill: Sendable {
  private let queue = OperationQueue()
  private let parameters: Scrypt.Parameters
  private let limit: Int
  private let load = Mutex(0)
  private let total = Mutex(0)

  /// A mill.
  ///
  /// - Parameters:
  ///   - parameters: how slow new hashes are.
  ///   - threads: how many hashes are computed at once.
  ///   - limit: how many may wait or be under way.
  public init(parameters: Scrypt.Parameters = .standard, threads: Int = 2, limit: Int = 64) {
    self.parameters = parameters
    self.limit = limit
    queue.maxConcurrentOperationCount = threads
    queue.name = "password-mill"
  }

  /// How many hashes have been computed, for tests that compare known with unknown names.
  public var runs: Int { total.withLock { $0 } }

  /// The hash of a new password, as it is stored.
  ///
  /// - Throws: `SignInRefusal.busy`.
  public func hash(_ password: String) async throws -> String {
    let parameters = parameters
    return try await work { PasswordHash(of: password, parameters: parameters).description }
  }

  /// The hash of a random password for one use, as it is stored.
  ///
  /// Of 2⁷⁹ passwords nobody tries enough, however quick the hash; so a list of a thousand takes seconds.
  ///
  /// - Throws: `SignInRefusal.busy`.
  public func hash(oneTime password: String) async throws -> String {
    let parameters = Scrypt.Parameters(
      cost: min(parameters.cost, 1 << 10), blockSize: parameters.blockSize, parallelism: parameters.parallelism)
    return try await work { PasswordHash(of: password, parameters: parameters).description }
  }

  /// Whether a password is the one that a stored hash belongs to.
  ///
  /// Takes as long where nothing is stored, or a quicker hash, so that the time does not tell which accounts exist.
  ///
  /// - Throws: `SignInRefusal.busy`.
  public func verify(_ password: String, against stored: String?) async throws -> Bool {
    let hash = stored.flatMap { PasswordHash($0) }
    let parameters = parameters
    return try await work {
      guard let hash else {
        _ = PasswordHash(of: password, parameters: parameters)
        return false
      }
      if hash.parameters.cost < parameters.cost { _ = PasswordHash(of: password, parameters: parameters) }
      return hash.verifies(password)
    }
  }

  /// The same password under a new hash, where the stored one is weaker than those that are made now; nil where not.
  ///
  /// - Throws: `SignInRefusal.busy`.
  func renewal(of password: String, stored: String) async throws -> String? {
    guard let hash = PasswordHash(stored), hash.isWeaker(than: parameters) else { return nil }
    return try await self.hash(password)
  }

  /// The hashes of recovery codes, all under one salt.
  ///
  /// - Throws: `SignInRefusal.busy`.
  func hashes(ofCodes codes: [String]) async throws -> [String] {
    let parameters = parameters
    return try await work {
      guard let first = codes.first.map({ PasswordHash(of: $0, parameters: parameters) }) else { return [] }
      return [first.description] + codes.dropFirst().map { first.sibling(of: $0).description }
    }
  }

  /// The hash that a recovery code would have beside a stored one of the same set; nil where none is stored.
  ///
  /// - Throws: `SignInRefusal.busy`.
  func hash(ofCode code: String, beside stored: String?) async throws -> String? {
    guard let sibling = stored.flatMap({ PasswordHash($0) }) else { return nil }
    return try await work { sibling.sibling(of: code).description }
  }

  private func work<Value: Sendable>(_ body: @Sendable @escaping () -> Value) async throws -> Value {
    let isAdmitted = load.withLock { load in
      guard load < limit else { return false }
      load += 1
      return true
    }
    guard isAdmitted else { throw SignInRefusal.busy }
    defer { load.withLock { $0 -= 1 } }
    total.withLock { $0 += 1 }
    return await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: body()) }
    }
  }
}
