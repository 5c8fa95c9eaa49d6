import Testing

@testable import Disclosure

@Suite("Percentages") struct PercentageTests {
  @Test(
    "They are rounded half away from 0",
    arguments: [
      (49, 60, 2, "81.67"), (2, 60, 2, "3.33"), (1, 8, 0, "13"), (1, 8, 2, "12.50"), (-1, 8, 0, "-13"),
      (0, 5, 1, "0.0"),
    ])
  func rounds(part: Int, whole: Int, decimals: Int, expected: String) {
    #expect(Percentage.share(Numeral(part), of: Numeral(whole), decimals: UInt8(decimals))?.description == expected)
  }

  @Test("Nothing is a share of 0, and numbers beyond all measure have none")
  func refusesZero() {
    #expect(Percentage.share(5, of: 0, decimals: 1) == nil)
    #expect(Percentage.share(Numeral(mantissa: .max, scale: 0), of: 3, decimals: 2) == nil)
  }
}
