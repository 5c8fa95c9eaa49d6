public import Disclosure
public import Foundation
import WebSupport

/// Keeps what was read, in memory only and not for long.
public actor ReadingStore {
  /// How much is kept, and how long.
  public struct Limits: Sendable, Equatable {
    /// How long a drop is kept.
    public var retention: Duration
    /// How many drops.
    public var batches: Int
    /// How many bytes all drops may take, as `ReadingWeight` estimates them.
    public var bytes: Int

    /// Limits of one's own.
    public init(retention: Duration, batches: Int, bytes: Int) {
      self.retention = retention
      self.batches = batches
      self.bytes = bytes
    }

    /// 30 minutes, 500 drops, 512 MB.
    public static let standard = Limits(retention: .seconds(1_800), batches: 500, bytes: 512 << 20)
  }

  private struct Shelf {
    var batch: Batch
    var weight: Int
  }

  private let limits: Limits
  private let now: @Sendable () -> Date
  private var shelves: [String: Shelf] = [:]
  /// The addresses, oldest first: all are kept equally long, so the order of arrival is that of expiry.
  private var order: [String] = []
  private var weight = 0

  /// - Parameters:
  ///   - limits: how much is kept, and how long.
  ///   - now: the clock.
  public init(limits: Limits, now: @escaping @Sendable () -> Date = { Date() }) {
    self.limits = limits
    self.now = now
  }

  /// How many drops are kept.
  public var count: Int { shelves.count }

  /// Keeps the files of a drop; the oldest drops give way where there is no room.
  ///
  /// - Returns: the address under which they are found, which nobody can guess.
  public func keep(_ entries: [Batch.Entry], standard: [CheckedReport?]) -> String {
    let expiry = now().addingTimeInterval(limits.retention / .seconds(1))
    let batch = Batch(entries: entries, standard: standard, expiry: expiry)
    let shelf = Shelf(batch: batch, weight: ReadingWeight.bytes(of: entries))
    let id = RandomToken.hexadecimal(bits: 128)
    removeExpired()
    while let oldest = order.first, shelves.count >= limits.batches || weight + shelf.weight > limits.bytes {
      remove(oldest)
    }
    shelves[id] = shelf
    order.append(id)
    weight += shelf.weight
    forgetLater()
    return id
  }

  /// The drop of an address; nil where there is none, or none any more.
  public func batch(_ id: String) -> Batch? {
    guard let shelf = shelves[id], shelf.batch.expiry > now() else { return nil }
    return shelf.batch
  }

  /// Forgets everything whose time is over.
  public func removeExpired() {
    let now = now()
    while let oldest = order.first, shelves[oldest].map({ $0.batch.expiry <= now }) ?? true {
      remove(oldest)
    }
  }

  private func remove(_ id: String) {
    order.removeAll { $0 == id }
    if let shelf = shelves.removeValue(forKey: id) { weight -= shelf.weight }
  }

  /// Frees the memory in time even if nobody comes any more.
  private func forgetLater() {
    let retention = limits.retention
    Task { [weak self] in
      try? await Task.sleep(for: retention + .seconds(1), tolerance: .seconds(5))
      await self?.removeExpired()
    }
  }
}
