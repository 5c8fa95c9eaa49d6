import Glibc
import Synchronization

/// A line on a terminal's standard error that shows how far a long run has come, how fast, and how long it will take.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var lastShown = ContinuousClock.Instant?.none
  }

  private let title: String
  private let total: Int
  private let skipped: Int
  private let isShown: Bool
  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  /// A run over `total` items of which `skipped` were done by an earlier one.
  init(title: String, total: Int, skipped: Int) {
    self.title = title
    self.total = total
    self.skipped = skipped
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Counts one more item.
  func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard state.lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
      state.lastShown = now
      StandardStream.error.write(Array(("\r\u{1B}[K" + line(done: state.done, elapsed: now - begin)).utf8))
    }
  }

  /// Takes the line away.
  func finish() {
    guard isShown else { return }
    state.withLock { _ in StandardStream.error.write(Array("\r\u{1B}[K".utf8)) }
  }

  /// `汇总 ██████░░░░░░ 620/1200  51%  830 份/秒  剩余 0:01`.
  func line(done: Int, elapsed: Duration) -> String {
    let seconds = max(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18, 0.001)
    let rate = Double(done) / seconds
    let left = total - skipped - done
    let share = total == 0 ? 1 : Double(skipped + done) / Double(total)
    let filled = Int(share * 24)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    let remaining = rate > 0 ? Int((Double(left) / rate).rounded(.up)) : 0
    return "\(title) \(bar) \(skipped + done)/\(total)  \(Int(share * 100))%  \(Progress.rate(rate)) 份/秒"
      + "  剩余 \(Progress.clock(remaining))"
  }

  private static func rate(_ rate: Double) -> String {
    rate >= 10 ? String(Int(rate.rounded())) : "\(Int(rate)).\(Int(rate * 10) % 10)"
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
