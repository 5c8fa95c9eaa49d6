import Foundation
import Synchronization

/// Ends the process with a message when one input takes too long.
final class Watchdog: Sendable {
  private let state = Mutex((index: 0, since: ContinuousClock.now, isAtWork: false))

  /// Says that work on an input begins.
  func begin(_ index: Int) { state.withLock { $0 = (index, .now, true) } }

  /// Says that no input is being worked on.
  func rest() { state.withLock { $0.isAtWork = false } }

  /// Looks twice a second, until the process ends.
  func watch(limit: Double) {
    let thread = Thread {
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        let (index, since, isAtWork) = self.state.withLock { $0 }
        if isAtWork, (ContinuousClock.now - since).seconds > limit {
          print("input \(index) takes longer than \(limit) s")
          exit(1)
        }
      }
    }
    thread.start()
  }
}
