import Foundation

/// Threads of one's own for calls that block: files, sockets, C libraries.
///
/// The threads that answer requests are few and must never wait for a disk or another machine.
public final class OwnThreads: Sendable {
  private let queue: OperationQueue

  /// At most `count` threads, named for those who look at a stack trace.
  public init(name: String, count: Int) {
    queue = OperationQueue()
    queue.name = name
    queue.maxConcurrentOperationCount = count
  }

  /// Runs blocking work on one of the threads; waits while all are busy.
  public func run<Value: Sendable>(_ work: @Sendable @escaping () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result(catching: work)) }
    }
  }
}
