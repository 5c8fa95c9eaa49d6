/// The order of numbers: by year, then by serial, whatever stands around them.
///
/// As text, 10号 would stand before 9号.
public enum NumberKey {
  /// How many serials a year has room for.
  public static let serials: Int64 = 10_000_000

  /// The key of a number that was written with brackets of any kind; 0 where it has no year and serial.
  public static func of(_ number: String) -> Int64 {
    let numbers = SearchText(number).units.filter { $0.kind == .number }.compactMap { Int64($0.text) }
    guard numbers.count >= 2 else { return 0 }
    let (year, serial) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
    return (1...9999).contains(year) && serial < serials ? year * serials + serial : 0
  }
}
