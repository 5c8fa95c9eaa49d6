/// A date of the civil calendar in Beijing, without a time of day.
///
/// Arithmetic is on the proleptic Gregorian calendar and needs no time zone: the law counts days, not instants.
public struct CivilDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The date of the given parts, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date written as `2023-02-07`, or nil.
  public init?(iso text: some StringProtocol) {
    // Digit by digit and without a list of parts: each date of each row that is ever read comes through here.
    var (place, digits) = (0, 0)
    for byte in String(text).utf8 {
      let isBetween = place == 4 || place == 7
      guard place < 10, isBetween ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte) else { return nil }
      if !isBetween { digits = digits * 10 + Int(byte - 0x30) }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate: Comparable {
  /// Whether the date on the left is earlier.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2023-02-07`.
  public var description: String {
    let y = String(year)
    return String(repeating: "0", count: max(0, 4 - y.utf8.count)) + y
      + (month < 10 ? "-0" : "-") + String(month)
      + (day < 10 ? "-0" : "-") + String(day)
  }

  /// The date as a Chinese document writes it: `2023年2月7日`.
  public var chinese: String { "\(year)年\(month)月\(day)日" }
}
