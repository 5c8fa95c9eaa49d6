import Disclosure
import Testing

@testable import Screening

@Suite("The data of the rules are validated") struct RuleBookTests {
  private static let names = """
    {"surnames": "王", "compounds": [], "notNames": [], "notGiven": "", "follows": [], "plainFollows": [], "introductions": []}
    """

  private func book(_ rules: String) throws -> RuleBook {
    try RuleBook(json: Array(#"{"names": \#(Self.names), "rules": [\#(rules)]}"#.utf8))
  }

  @Test("The rules and misprints that are shipped are sound")
  func shipped() {
    #expect(RuleBook.shipped.rules.count == Screener.rules.count)
    #expect(Misprints.shipped.count == 402)
    #expect(Set(Misprints.shipped.map(\.id)).count == 402)
  }

  @Test(
    "A fault is told with its rule",
    arguments: [
      (
        #"{"id": "X", "family": "form", "kind": "pattern", "level": "hint", "anchors": ["a"]}"#,
        "X: a pattern is missing"
      ),
      (#"{"id": "X", "family": "form", "kind": "pattern", "level": "hint", "pattern": "a"}"#, "X: anchors are missing"),
      (
        #"{"id": "X", "family": "form", "kind": "pattern", "level": "loud", "pattern": "a", "anchors": ["a"]}"#,
        "X: loud is no level"
      ),
      (
        #"{"id": "X", "family": "form", "kind": "pattern", "level": "hint", "pattern": "a", "anchors": ["a"], "span": 1}"#,
        "X: the group of the hit is missing"
      ),
      (
        #"{"id": "X", "family": "form", "kind": "mobile", "level": "hint", "profiles": {"x": "off"}}"#,
        "X: x is no profile"
      ),
      (#"{"id": "X", "family": "form", "kind": "column", "level": "hint"}"#, "X: heads are missing"),
      (#"{"id": "X", "family": "form", "kind": "piece", "level": "hint"}"#, "X: roles are missing"),
    ])
  func faults(_ rule: String, _ fault: String) {
    let error = #expect(throws: InvalidRules.self) { try book(rule) }
    #expect(error?.description == fault)
  }

  @Test("Two rules cannot have one name")
  func twice() {
    let rule = #"{"id": "X", "family": "form", "kind": "mobile", "level": "hint"}"#
    #expect(throws: InvalidRules.self) { try book(rule + "," + rule) }
  }

  @Test("A line of misprints that lacks a column is told")
  func misprintLine() {
    #expect(throws: InvalidRules.self) { try Misprints.rows(Array("TY1\t错\t对\n".utf8)) }
  }

  @Test(
    "Anchors are written short",
    arguments: [
      ("[ab]c", ["ac", "bc"]), ("[0-2]", ["0", "1", "2"]), ("x", ["x"]), ("[甲乙][1-2]", ["甲1", "甲2", "乙1", "乙2"]),
    ])
  func anchors(_ text: String, _ words: [String]) throws {
    #expect(try AnchorPhrase.expanded(text, "X") == words)
  }
}
