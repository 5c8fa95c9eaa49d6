import Testing

@testable import Screening

@Suite("Patterns") struct PatternTests {
  private func match(_ pattern: String, _ text: String, at start: Int = 0) throws -> String? {
    let ready = try Pattern(pattern)
    var machine = PatternMachine(RuleBook.shipped.names)
    var text = text
    return text.withUTF8 { bytes in
      let content = ByteText(bytes: bytes)
      return machine.end(of: ready, at: start, in: content).map { content.string(start..<$0) }
    }
  }

  @Test(
    "The language does what regular expressions do",
    arguments: [
      ("a", "ab", "a"), ("a|b", "b", "b"), ("ab?c", "ac", "ac"), ("a*b", "aaab", "aaab"), ("a+", "aab", "aa"),
      ("a{2}", "aaa", "aa"), ("a{1,2}", "aaa", "aa"), ("a{0,2}?b", "aab", "aab"), ("[a-c]+", "abcd", "abc"),
      ("[^，]+", "甲乙，丙", "甲乙"), (#"\d+年"#, "2023年", "2023年"), (#"\h+"#, "汉字ab", "汉字"), ("(?:a|b)+c", "abc", "abc"),
      (#"(.)\1"#, "甲甲乙", "甲甲"), ("a(?=b)", "ab", "a"), ("a(?!b)", "ac", "a"), ("^a$", "a", "a"), (#"\[\("#, "[(", "[("),
      ("a.{0,3}?c", "abcc", "abc"), (#"患者(\N)"#, "患者王二小因病", "患者王二小"), ("(?:a|ab)c", "abc", "abc"),
    ])
  func matches(_ pattern: String, _ text: String, _ wanted: String) throws {
    #expect(try match(pattern, text) == wanted)
  }

  @Test(
    "What does not fit is not found",
    arguments: [
      ("a", "b"), ("a(?=c)", "ab"), ("a(?!b)", "ab"), ("^a$", "ab"), ("a{2}", "a"), (#"(.)\1"#, "甲乙"), ("[^a]", "a"),
      (".", "\n"),
    ])
  func misses(_ pattern: String, _ text: String) throws { #expect(try match(pattern, text) == nil) }

  @Test("A character before is looked at")
  func behind() throws {
    #expect(try match(#"(?<=\d)月"#, "1月", at: 1) == "月")
    #expect(try match(#"(?<!\d)月"#, "1月", at: 1) == nil)
    #expect(try match(#"(?<!\d)月"#, "月") == "月")
  }

  @Test("A pattern that is wrong says where", arguments: ["(a", "a)", "[a", "a{", "a{2,1}", "[b-a]", #"\"#, "(?x)"])
  func faults(_ pattern: String) {
    #expect(throws: InvalidPattern.self) { try Pattern(pattern) }
  }

  @Test("A pattern that could go back for ever gives up")
  func bounded() throws {
    #expect(try match("(?:a*)*b", String(repeating: "a", count: 5000)) == nil)
  }
}
