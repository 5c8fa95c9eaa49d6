import CivilTime
import Foundation
import Testing

@testable import Disclosure

@Suite("Templates of letters") struct LetterTemplateTests {
  @Test("Every kind has a template that fills without an empty place", arguments: LetterKind.all)
  func fills(kind: LetterKind) throws {
    let paragraphs = try LetterSamples.draft(kind).composed()
    #expect(paragraphs.first?.style == .title)
    #expect(paragraphs.allSatisfy { !$0.text.isEmpty && !$0.text.contains("{{") })
    #expect(paragraphs.contains { $0.text == LetterSamples.remedies[0] } == kind.carriesRemedies)
  }

  @Test("Each missing value is named", arguments: LetterKind.all)
  func names(kind: LetterKind) throws {
    for field in kind.mandatoryFields {
      var draft = try LetterSamples.draft(kind)
      draft.values[field.rawValue] = " \n"
      #expect(draft.issues() == [Issue(field.rawValue, "letter.value.missing", ["field": field.label])])
    }
  }

  @Test("A part that may be left out is, where its value is missing")
  func leavesOut() throws {
    var draft = try LetterSamples.draft(#require(LetterKind.reply("D14")))
    draft.values["rightOrgan"] = nil
    #expect(try draft.composed().allSatisfy { $0.block != "organ" })
  }

  @Test("Headings are numbered in the order in which they stand")
  func numbersHeadings() throws {
    let draft = try LetterSamples.draft(.correctionNotice)
    #expect(try draft.composed().filter { $0.style == .heading }.map(\.text) == ["一、需要补正的事项", "二、补正的方法", "三、补正的期限"])
    var short = draft
    short.values["correctionGuidance"] = nil
    #expect(try short.composed().filter { $0.style == .heading }.map(\.text) == ["一、需要补正的事项", "二、补正的期限"])
    #expect([10, 11, 20, 34].map(LetterDraft.numeral) == ["十", "十一", "二十", "三十四"])
  }

  @Test("The catalogue has 17 letters of procedure, 2 forms that are printed only and 24 replies, and no other names")
  func kinds() {
    #expect(LetterKind.procedural.count == 19)
    #expect(LetterKind.replies.count == 24)
    #expect(LetterKind(rawValue: "reply.D25") == nil)
    #expect(LetterKind.reply("D07")?.outcome == "D07")
    #expect(LetterField.allCases.allSatisfy { $0.label != $0.rawValue })
  }

  @Test("Before the Regulation of 2019 no template holds")
  func holdsFrom() throws {
    let last = try #require(CivilDate(iso: "2019-05-14"))
    #expect(LetterTemplates.shipped.template(.receipt, on: last) == nil)
    #expect(LetterTemplates.shipped.template(.receipt, on: last.adding(days: 1)) != nil)
  }

  @Test(
    "A template that lost what the law asks for is refused",
    arguments: [
      ("{{searchDescription}}", "", "letter.field.dropped"), ("{{pronoun}}", "{{nobody}}", "letter.field.unknown"),
      ("{{pronoun}}", "{{pronoun", "letter.field.unknown"),
    ])
  func refuses(old: String, new: String, key: String) throws {
    var template = try LetterSamples.template(#require(LetterKind.reply("D13")))
    #expect(template.issues().isEmpty)
    for index in template.blocks.indices {
      template.blocks[index].text = template.blocks[index].text.replacingOccurrences(of: old, with: new)
    }
    #expect(template.issues().contains { $0.key == key })
  }

  @Test("A reply without its clause of remedies, and a step of procedure with one, are refused")
  func remedies() throws {
    var reply = try LetterSamples.template(#require(LetterKind.reply("D05")))
    reply.blocks.removeAll { $0.role == .remedies }
    #expect(reply.issues() == [Issue("", "letter.role.missing", ["role": "remedies"])])
    var notice = try LetterSamples.template(.extensionNotice)
    notice.blocks.append(LetterTemplate.Block(key: "remedies", role: .remedies, text: ""))
    #expect(notice.issues().map(\.key) == ["letter.remedies.unwanted"])
    var draft = try LetterSamples.draft(#require(LetterKind.reply("D05")))
    draft.remedies = [" "]
    #expect(draft.issues() == [Issue("remedies", "letter.remedies.missing")])
  }

  @Test("A file with a kind missing or twice is no file of templates")
  func wholeFile() throws {
    let bytes = Data(PackageResources.letters_json)
    var file = try #require(try JSONSerialization.jsonObject(with: bytes) as? [[String: Any]])
    var templates = try #require(file[0]["templates"] as? [[String: Any]])
    templates.append(templates[0])
    file[0]["templates"] = templates
    let twice = Array(try JSONSerialization.data(withJSONObject: file))
    #expect(throws: LetterTemplates.Defect.self) { try LetterTemplates(json: twice) }
    file[0]["templates"] = Array(templates.dropFirst(1).dropLast(1))
    let missing = Array(try JSONSerialization.data(withJSONObject: file))
    #expect(throws: LetterTemplates.Defect.self) { try LetterTemplates(json: missing) }
  }
}
