/// Codes of administrative divisions (GB/T 2260): two digits each for province, prefecture and county.
public enum RegionCode {
  /// Whether a text is such a code.
  public static func isValid(_ code: some StringProtocol) -> Bool {
    code.utf8.count == 6 && code.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The division itself and those above it, whose closures count in it too.
  public static func line(of code: String) -> [String] {
    guard isValid(code) else { return [] }
    var line = [code]
    for digits in [4, 2] {
      let above = code.prefix(digits) + String(repeating: "0", count: 6 - digits)
      if !line.contains(String(above)) { line.append(String(above)) }
    }
    return line
  }
}
