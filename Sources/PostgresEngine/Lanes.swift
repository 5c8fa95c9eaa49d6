import Dispatch
import Foundation
import Persistence
import Synchronization

/// A few threads that take work from one queue, each with a connection that no other thread touches.
final class Lanes: Sendable {
  private typealias Job = @Sendable (PostgresLink) -> Void

  private struct Queue {
    var jobs: [Job] = []
    var isClosed = false
  }

  /// What the threads share; they do not keep `Lanes` itself alive.
  private final class Station: Sendable {
    let queue = Mutex(Queue())
    /// Counts the jobs, and at the end the threads that shall leave.
    let arrivals = DispatchSemaphore(value: 0)
    let threads = DispatchGroup()

    /// The next job; nil where the thread shall leave.
    func next() -> Job? {
      arrivals.wait()
      return queue.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
    }
  }

  private let station = Station()
  private let count: Int

  /// Starts the threads; each makes its connection itself.
  init(count: Int, link: @Sendable @escaping () -> PostgresLink) {
    self.count = count
    for _ in 0..<count {
      station.threads.enter()
      let thread = Thread { [station] in
        let link = link()
        while let job = station.next() { job(link) }
        link.close()
        station.threads.leave()
      }
      thread.name = "gongkai-postgres"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  /// Runs `work` on the first thread that is free.
  func run<Value: Sendable>(_ work: @Sendable @escaping (PostgresLink) throws -> Value) async throws -> Value {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      let isTaken = station.queue.withLock { queue in
        guard !queue.isClosed else { return false }
        queue.jobs.append { link in continuation.resume(with: Result { try work(link) }) }
        return true
      }
      if isTaken {
        station.arrivals.signal()
      } else {
        continuation.resume(throwing: SQLFault.connection("the database is closed"))
      }
    }
  }

  /// Lets the threads leave when the queue is empty.
  func close() {
    let wasOpen = station.queue.withLock { queue in
      defer { queue.isClosed = true }
      return !queue.isClosed
    }
    guard wasOpen else { return }
    for _ in 0..<count { station.arrivals.signal() }
  }

  /// Waits until all threads have left.
  func ended() async {
    await withCheckedContinuation { continuation in
      station.threads.notify(queue: .global()) { continuation.resume() }
    }
  }
}
