import Dispatch
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

    /// The next job; nil where the thread shall leave.
    func next() -> Job? {
      arrivals.wait()
      return queue.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
    }
  }

  private let station = Station()
  private let threads: [JoinableThread]

  /// Starts the threads; each makes its connection itself.
  init(count: Int, link: @Sendable @escaping () -> PostgresLink) {
    let station = station
    threads = (0..<count).map { _ in
      JoinableThread(name: "gongkai-postgres", stackSize: 4 << 20) {
        let link = link()
        while let job = station.next() { job(link) }
        link.close()
      }
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
    for _ in threads { station.arrivals.signal() }
  }

  /// Waits until all threads are gone.
  func ended() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [threads] in
        for thread in threads { thread.join() }
        continuation.resume()
      }
    }
  }
}
