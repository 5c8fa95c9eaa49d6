import Disclosure
import Testing

@Suite("Patterns of numbers") struct NumberPatternTests {
  @Test(
    "A number is built from the organ's word, the year and the serial",
    arguments: [
      ("{word}函〔{year}〕{serial}号", "青政办函〔2026〕12号"), ("{place}申〔{year}〕{serial}号", "青申〔2026〕12号"),
      ("沪水务部答〔{year}〕第{serial}号", "沪水务部答〔2026〕第12号"), ("{word} 函[{year}]{serial}号", "青政办函〔2026〕12号"),
      ("{word}函（{year}）{serial}号", "青政办函〔2026〕12号"),
    ])
  func writes(pattern: String, number: String) throws {
    #expect(try NumberPattern(pattern).number(word: "青政办", year: 2026, serial: 12) == number)
  }

  @Test(
    "A pattern without year or serial, or with other words in braces, is refused",
    arguments: [
      ("{word}函{serial}号", ["number.pattern.year"]), ("{word}函{year}年{serial}号", ["number.pattern.year"]),
      ("{word}函〔{year}〕号", ["number.pattern.serial"]),
      ("{word}函〔{year}〕{serial}号{serial}", ["number.pattern.serial"]),
      ("{Wort}函〔{year}〕{serial}号", ["number.pattern.unknown"]), ("", ["number.pattern.year", "number.pattern.serial"]),
    ])
  func refuses(pattern: String, keys: [String]) {
    let issues = #expect(throws: Issues.self) { try NumberPattern(pattern) }
    #expect(issues?.list.map(\.key) == keys)
  }

  @Test("No two series write the same number in the usual way")
  func usual() {
    let numbers = NumberSeries.all.map { $0.usualPattern.number(word: "青政办", year: 2026, serial: 1) }
    #expect(Set(numbers).count == numbers.count)
    #expect(Set(NumberSeries.all.map(\.name)).count == numbers.count)
  }

  @Test(
    "Numbers sort by year and serial, whatever their brackets",
    arguments: [
      ("青申〔2026〕9号", "青申〔2026〕10号"), ("青申〔2025〕900号", "青申[2026]1号"), ("青政办函(2026)第3号", "青政办函〔2026〕31号"),
    ])
  func order(earlier: String, later: String) {
    #expect(NumberKey.of(earlier) < NumberKey.of(later))
    #expect(NumberKey.of(earlier) > 0)
    #expect(NumberKey.of("没有编号") == 0)
  }
}
