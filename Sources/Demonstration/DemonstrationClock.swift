public import CivilTime
import Synchronization

/// The time that the desk of a demonstration takes for now: it plays through the past year.
public final class DemonstrationClock: Sendable {
  private let moment: Mutex<Instant>

  /// A clock that shows a moment.
  public init(_ now: Instant) {
    moment = Mutex(now)
  }

  /// What it shows.
  public var now: Instant { moment.withLock { $0 } }

  /// Puts it to a time of day in Beijing, but never back: the journal knows no way back.
  public func set(_ day: CivilDate, minute: Int, second: Int = 0) {
    let wanted = Self.moment(day, minute: minute, second: second)
    moment.withLock { $0 = max($0.adding(seconds: 1), wanted) }
  }

  /// A time of day in Beijing.
  static func moment(_ day: CivilDate, minute: Int, second: Int = 0) -> Instant {
    let seconds = Int64(day.dayNumber) * 86_400 + Int64(minute * 60 + second) - 8 * 3_600
    return Instant(milliseconds: seconds * 1_000)
  }
}
