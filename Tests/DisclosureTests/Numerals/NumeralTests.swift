import Testing

@testable import Disclosure

@Suite("Numbers as printed") struct NumeralTests {
  @Test(
    "A number keeps the decimals it is printed with", arguments: ["0", "64", "-18", "12.50", "5949.088667", "0.00"])
  func keepsDecimals(text: String) {
    #expect(Numeral(text)?.description == text)
  }

  @Test(
    "What is no number is none",
    arguments: ["", "-", "12.", ".5", "1.2.3", "1e5", " 1", "１", "1234567890123456789", "0.1234567890123"])
  func refuses(text: String) {
    #expect(Numeral(text) == nil)
  }

  @Test("Numbers of the same value are equal, whatever their decimals")
  func comparesValues() {
    #expect(Numeral("1.50") == Numeral("1.5"))
    #expect(Set([Numeral("2.0"), Numeral(2)]).count == 1)
    #expect(Numeral(mantissa: 15, scale: 1) < Numeral(2))
    #expect(Numeral(-1) < Numeral.zero)
  }

  @Test("Sums and differences are exact")
  func addsExactly() {
    let tenth = Numeral(mantissa: 1, scale: 1)
    #expect((0..<10).reduce(Numeral.zero) { sum, _ in sum + tenth } == 1)
    #expect((Numeral("75394432.52") ?? .zero) - (Numeral("0.5") ?? .zero) == Numeral("75394432.02"))
    #expect(3 * Numeral(mantissa: 25, scale: 2) == Numeral("0.75"))
  }
}
