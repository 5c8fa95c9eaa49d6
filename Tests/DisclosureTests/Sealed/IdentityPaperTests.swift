import CivilTime
import Disclosure
import Testing

@Suite("Identity papers") struct IdentityPaperTests {
  private let today = CivilDate(dayNumber: 20_000)

  @Test(
    "A card has a right number; another paper any sensible one",
    arguments: [
      (IdentityPaper.Kind.residentCard, "11010519491231002x", true), (.residentCard, "110105194912310021", false),
      (.residentCard, "E12345678", false), (.residentCard, "", false), (.residentCard, "11010530010101002X", false),
      (.other, "E12345678", true), (.other, " H1234567(8) ", true), (.other, "南字第12345678号", true),
      (.other, "E12", false), (.other, "E1234\n5678", false), (.other, "<b>E1234</b>", false),
      (.other, String(repeating: "E", count: 41), false), (.other, "", false),
    ])
  func numbers(kind: IdentityPaper.Kind, number: String, isRight: Bool) {
    #expect(IdentityPaper(kind, number: number).issues(today: today).isEmpty == isRight)
  }

  @Test("The number is put into its one spelling and never printed whole by its mask")
  func spelling() {
    let card = IdentityPaper(.residentCard, number: "１１０１０５１９４９１２３１００２Ｘ")
    #expect(card.number == "11010519491231002X")
    #expect(card.mask.of(card.number) == "110105********002X")
    #expect(card.field == .identityNumber)
    let passport = IdentityPaper(.other, number: " E12345678 ")
    #expect(passport.mask.of(passport.number) == "E******78")
    #expect(passport.field == .paperNumber)
  }
}
