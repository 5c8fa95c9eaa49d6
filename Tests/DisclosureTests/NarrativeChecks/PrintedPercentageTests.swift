import Testing

@testable import Disclosure

@Suite("Percentages recomputed") struct PrintedPercentageTests {
  @Test(
    "A share agrees when it rounds to the printed decimals",
    arguments: [
      (49, 60, "81.67", true), (49, 60, "81.66", false), (49, 60, "82", true), (49, 60, "81.7", true),
      (1, 8, "12.5", true),
      (1, 8, "12", true), (1, 8, "13", true), (60, 60, "100", true), (0, 60, "0", true), (1, 0, "100", false),
      (148, 425, "34.8", true), (21, 425, "4.9", true),
    ])
  func agrees(part: Int, whole: Int, printed: String, expected: Bool) throws {
    let percent = try #require(Numeral(printed))
    #expect(Percentage.agrees(Numeral(part), of: Numeral(whole), printed: percent) == expected)
  }

  @Test("A decline is negative and rounds away from zero")
  func declines() {
    #expect(Percentage.agrees(-10, of: 100, printed: -10))
    #expect(Percentage.share(-2, of: 3, decimals: 1) == Numeral("-66.7"))
    #expect(Percentage.share(49, of: 60, decimals: 2) == Numeral("81.67"))
  }

  @Test("Numbers beyond the range give no answer instead of a crash")
  func survivesLargeNumbers() throws {
    let large = try #require(Numeral("999999999999999999"))
    #expect(Percentage.share(large, of: large, decimals: 12) == nil)
    #expect(!Percentage.agrees(large, of: large, printed: Numeral(100)))
  }
}
