public import CivilTime
import Cryptography
public import Operations
public import Persistence
import Synchronization

/// A desk over an empty, migrated database, with keys that are no secret and a clock that stands still.
public struct TestDesk: Sendable {
  /// The desk.
  public let desk: Desk
  /// The database behind it.
  public let database: any Database
  /// The clock, which a test may put forward.
  public let clock: TestClock
  /// The keys and settings of the desk.
  public let surroundings: Surroundings

  /// A desk on an engine.
  public init(_ engine: TestDatabase = .sqlite, now: Instant = TestClock.morning) async throws {
    self.init(try await engine.migrated(), now: now)
  }

  /// A desk over a database whose schema is up to date.
  public init(_ database: any Database, now: Instant = TestClock.morning) {
    self.database = database
    let clock = TestClock(now)
    self.clock = clock
    surroundings = TestDesk.surroundings
    desk = Desk(database: database, surroundings: surroundings) { clock.now }
  }

  /// Keys that are the same in every test.
  public static var surroundings: Surroundings {
    Surroundings(keys: KeyRing(keys: [KeyRing.Key(name: "test", bytes: Array(1...32))]))
  }
}

/// A clock that stands still until a test puts it forward.
public final class TestClock: Sendable {
  /// Monday, 16 March 2026, 9:00 in Beijing.
  public static let morning = Instant(milliseconds: 1_773_622_800_000)

  private let moment: Mutex<Instant>

  /// A clock that shows a moment.
  public init(_ now: Instant = TestClock.morning) {
    moment = Mutex(now)
  }

  /// What it shows.
  public var now: Instant {
    get { moment.withLock { $0 } }
    set { moment.withLock { $0 = newValue } }
  }

  /// Puts it to nine in the morning of a day in Beijing.
  public func set(to day: CivilDate) {
    let days = Int64(day.dayNumber - Self.morning.beijingDate.dayNumber)
    now = Self.morning.adding(seconds: days * 86_400)
  }

  /// Puts it forward.
  public func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}
