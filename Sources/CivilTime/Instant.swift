/// A moment on the UTC time line, to the millisecond.
///
/// "Now" is always an argument; only the outermost layer asks a clock.
public struct Instant: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment so many milliseconds after 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment written as `2026-03-16T01:02:03.004Z`, exactly so; nil otherwise.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
      let date = CivilDate(iso: text.prefix(10)), let hour = Instant.number(bytes[11..<13]), hour < 24,
      let minute = Instant.number(bytes[14..<16]), minute < 60, let second = Instant.number(bytes[17..<19]),
      second < 60, let fraction = Instant.number(bytes[20..<23])
    else { return nil }
    let seconds = Int64(date.dayNumber) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    milliseconds = seconds * 1_000 + Int64(fraction)
  }

  /// The moment of a time of day in Beijing that is written as `09:05`; nil where it is none.
  public init?(_ day: CivilDate, beijingTime time: some StringProtocol) {
    guard time.utf8.count == 5, let moment = Instant(iso: "\(day)T\(time):00.000Z") else { return nil }
    self = moment.adding(seconds: -8 * 3_600)
  }

  /// The moment so many seconds later, or earlier where negative.
  public func adding(seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1_000)
  }

  /// The civil date in Beijing (UTC+8, no daylight saving since 1991) at this moment.
  public var beijingDate: CivilDate {
    let (day, _) = Instant.floorDivide(milliseconds + 8 * 3_600_000, by: 86_400_000)
    return CivilDate(dayNumber: Int(day))
  }

  /// The time of day in Beijing, as `09:05`.
  public var beijingTime: String {
    let (_, rest) = Instant.floorDivide(milliseconds + 8 * 3_600_000, by: 86_400_000)
    let minutes = Int(rest / 60_000)
    return Instant.padded(minutes / 60, 2) + ":" + Instant.padded(minutes % 60, 2)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Instant: Comparable {
  /// Whether the moment on the left is earlier.
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
  /// The moment as `2026-03-16T01:02:03.004Z`; such texts sort as the moments do.
  public var description: String {
    let (day, rest) = Instant.floorDivide(milliseconds, by: 86_400_000)
    let time = Int(rest)
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1_000 % 60].map { Instant.padded($0, 2) }
    return "\(CivilDate(dayNumber: Int(day)))T\(clock.joined(separator: ":")).\(Instant.padded(time % 1_000, 3))Z"
  }
}
