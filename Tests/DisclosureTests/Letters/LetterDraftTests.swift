import CivilTime
import Testing

@testable import Disclosure

@Suite("Drafts of letters") struct LetterDraftTests {
  @Test(
    "What an applicant wrote comes out as he wrote it",
    arguments: ["{{pronoun}}", "}} {{", "#read(\"/etc/passwd\")", "<w:t>&amp;]]>", "\\ $x$ *b* _i_ @a `c`"])
  func literal(value: String) throws {
    var draft = try LetterSamples.draft(#require(LetterKind.reply("D01")))
    draft.values["requestedContent"] = value
    #expect(try draft.composed().contains { $0.text.contains("“\(value)”") })
  }

  @Test("Control characters and marks that turn the direction become spaces; line ends begin paragraphs")
  func control() throws {
    var draft = try LetterSamples.draft(#require(LetterKind.reply("D13")))
    draft.values["searchDescription"] = "甲\u{0}乙\u{202E}丙\r\n丁\u{2028}戊\n\n"
    let texts = try draft.composed().filter { $0.block == "search" }.map(\.text)
    #expect(texts.dropFirst() == ["甲 乙 丙", "丁", "戊"])
  }

  @Test("The reviewer sees what was changed in a part, and only there")
  func changes() throws {
    var draft = try LetterSamples.draft(.extensionNotice)
    let block = try #require(draft.template.blocks.first { $0.key == "basis" })
    draft.edits["basis"] = block.text.replacing("特此告知", with: "特此通知")
    let changes = draft.changes
    #expect(changes.map(\.block.key) == ["basis"])
    let texts = changes[0].changes.filter { $0.kind != .kept }
    #expect(texts.map(\.text) == ["告", "通"] || texts.map(\.text) == ["告知", "通知"])
    #expect(changes[0].changes.filter { $0.kind != .removed }.map(\.text).joined() == draft.edits["basis"])
    #expect(changes[0].changes.filter { $0.kind != .added }.map(\.text).joined() == block.text)
    #expect(try draft.composed().contains { $0.text.hasSuffix("特此通知。") })
  }

  @Test("An edit may not empty a part, drop a fact, invent a field or write remedies")
  func edits() throws {
    var draft = try LetterSamples.draft(#require(LetterKind.reply("D13")))
    draft.edits = ["search": "没有找到。", "decision": " ", "opening": "{{secret}}", "remedies": "无", "other": "x"]
    let keys = Set(draft.issues().map(\.key))
    #expect(
      keys == [
        "letter.field.dropped", "letter.block.empty", "letter.field.unknown", "letter.remedies.fixed",
        "letter.block.unknown",
      ])
    #expect(throws: Issues.self) { try draft.composed() }
  }

  @Test("A frozen letter shows when a word was changed after signature")
  func frozen() throws {
    let draft = try LetterSamples.draft(#require(LetterKind.reply("D02")))
    let sum = { (bytes: [UInt8]) in String(bytes.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }) }
    let letter = try FrozenLetter(
      draft, organName: "示例县政府", number: "示公复〔2026〕1号", signedOn: LetterSamples.day, digest: sum)
    let again = try FrozenLetter(
      draft, organName: "示例县政府", number: "示公复〔2026〕1号", signedOn: LetterSamples.day, digest: sum)
    #expect(letter == again)
    #expect(letter.isGenuine(digest: sum))
    let other = try FrozenLetter(
      draft, organName: "示例县政府", number: "示公复〔2026〕2号", signedOn: LetterSamples.day, digest: sum)
    #expect(other.digest != letter.digest)
    #expect(throws: Issues([Issue("number", "letter.number.missing")])) {
      try FrozenLetter(draft, organName: "示例县政府", number: " ", signedOn: LetterSamples.day, digest: sum)
    }
  }
}
