import Screening
import Synchronization

/// The screener of the version of the rules that was last asked for; to make one takes longer than to use it.
final class ScreenerShelf: Sendable {
  private let held = Mutex<(version: String, screener: Screener)?>(nil)

  /// The screener of a version; made where another one was held.
  func screener(of version: String, made: () throws -> Screener) rethrows -> Screener {
    if let held = held.withLock({ $0 }), held.version == version { return held.screener }
    let screener = try made()
    held.withLock { $0 = (version, screener) }
    return screener
  }
}
