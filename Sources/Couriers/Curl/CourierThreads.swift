import Operations
import Synchronization

/// The threads on which transfers wait for other machines.
enum CourierThreads {
  private static let threads = OwnThreads(name: "couriers", count: 8)

  /// Runs one transfer; where the task is cancelled, the transfer stops within a second.
  static func transfer<Value: Sendable>(
    _ work: @Sendable @escaping (_ isCancelled: @escaping @Sendable () -> Bool) throws -> Value
  ) async throws -> Value {
    let flag = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await threads.run { try work { flag.isSet } }
    } onCancel: {
      flag.set()
    }
  }
}

/// Tells a blocking call that nobody waits for it any more.
private final class CancellationFlag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}
