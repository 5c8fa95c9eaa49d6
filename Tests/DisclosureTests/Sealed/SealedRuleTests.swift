import CivilTime
import Disclosure
import Testing

@Suite("Identity numbers") struct IdentityNumberTests {
  @Test(
    "A right number is taken, however it is written",
    arguments: ["11010519491231002X", "11010519491231002x", " 110105 19491231 002X\n", "１１０１０５１９４９１２３１００２Ｘ"])
  func right(text: String) throws {
    let number = try #require(IdentityNumber(text))
    #expect(number.text == "11010519491231002X")
    #expect(number.birthDate == CivilDate(year: 1949, month: 12, day: 31))
    #expect(number.masked == "110105********002X")
  }

  @Test(
    "A wrong check character, date, province or length is refused",
    arguments: [
      "110105194912310020", "11010519491331002X", "11010519490230002X", "99010519491231002X", "11010519491231002",
      "11010519491231002XX", "1101051949123100 2", "一二三", "", "X1010519491231002X", "110105194912310-2X",
    ])
  func wrong(text: String) { #expect(IdentityNumber(text) == nil) }

  @Test("Each wrong digit and each swap of neighbours is found")
  func everyDigit() {
    let digits = Array("110101199003071233".utf8)
    for place in digits.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[place] {
        var changed = digits
        changed[place] = digit
        #expect(IdentityNumber(String(decoding: changed, as: UTF8.self)) == nil)
      }
    }
  }

  @Test("Nobody is born tomorrow")
  func future() throws {
    let number = try #require(IdentityNumber("11010519491231002X"))
    #expect(number.isPlausible(on: number.birthDate))
    #expect(!number.isPlausible(on: number.birthDate.adding(days: -1)))
  }
}

@Suite("Masks") struct MaskTests {
  @Test(
    "Enough is hidden",
    arguments: [
      (Mask.identityNumber, "110101199003071233", "110101********1233"), (.mobile, "13800001234", "138****1234"),
      (.name, "张三", "张某"), (.name, "张三丰", "张某某"), (.name, "欧阳锋", "欧阳某"), (.name, "阿卜杜拉·买买提", "阿某某"),
      (.name, "张", "某"), (.name, "", "某"), (.paper, "E12345678", "E******78"), (.identityNumber, "1234567", "*******"),
      (.mobile, "", "***"), (.paper, "AB12", "****"),
    ])
  func masks(mask: Mask, secret: String, shown: String) { #expect(mask.of(secret) == shown) }
}

@Suite("The purpose of looking at a secret") struct RevealPurposeTests {
  @Test("A reason is enough, unless it is another one")
  func right() throws {
    #expect(try RevealPurpose(reason: .service, note: "  ").note == "")
    #expect(try RevealPurpose(reason: .other, note: " 核对2026年3月16日来访登记 ").note == "核对2026年3月16日来访登记")
  }

  @Test(
    "What is missing, too long, or a secret itself is told all at once",
    arguments: [
      (RevealPurpose.Reason?.none, "", ["sealed.reasonMissing"]), (.other, "查", ["sealed.noteMissing"]),
      (.service, String(repeating: "长", count: 201), ["sealed.noteTooLong"]),
      (.service, "核对11010119900307123X", ["sealed.noteHoldsNumber"]),
      (.service, "电话 138 0000-1234", ["sealed.noteHoldsNumber"]),
      (.none, "核对110101199003071233", ["sealed.reasonMissing", "sealed.noteHoldsNumber"]),
    ])
  func wrong(reason: RevealPurpose.Reason?, note: String, keys: [String]) {
    let issues = #expect(throws: Issues.self) { try RevealPurpose(reason: reason, note: note) }
    #expect(issues?.list.map(\.key) == keys)
  }
}
