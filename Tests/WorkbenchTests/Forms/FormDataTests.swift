import CivilTime
import Disclosure
import Testing
import WebSupport

@Suite("Forms are read carefully") struct FormDataTests {
  @Test("Names and values come in order, decoded; a name may come twice")
  func decoding() throws {
    let form = try #require(FormData(urlEncoded: Array("a=1&b=%E9%9D%92+%E7%94%B3&a=2&c&d=a%3Db%0D%0Ac".utf8)))
    #expect(form.all("a") == ["1", "2"])
    #expect(form["b"] == "青 申")
    #expect(form["c"] == "" && form.has("c") && form["e"] == nil)
    #expect(form["d"] == "a=b\nc")
  }

  @Test("What is no UTF-8, or has too many fields, is no form", arguments: ["a=%FF%FE", "%C3%28=1"])
  func refusal(text: String) {
    #expect(FormData(urlEncoded: Array(text.utf8)) == nil)
    #expect(FormData(urlEncoded: Array(String(repeating: "a=1&", count: 2_001).utf8)) == nil)
  }

  @Test("A NUL, which no database takes, is left out")
  func nul() { #expect(FormData(urlEncoded: Array("a=1%002".utf8))?["a"] == "12") }

  @Test("Everything that is wrong is told at once, in the order of the form")
  func issues() {
    var form = FormData([
      ("name", " 　 "), ("days", "31"), ("day", "2026-02-30"), ("level", "village"), ("note", "一二三"), ("id", "-1"),
    ])
    _ = form.text("name")
    _ = form.integer("days", in: 1...30)
    _ = form.date("day")
    _ = form.choice("level", as: OrganLevel.self)
    _ = form.text("note", limit: 2, isOptional: true)
    _ = form.record("id", as: Organ.ID.self)
    _ = form.date("absent", isOptional: true)
    let expected = Issues([
      Issue("name", "form.missing"), Issue("days", "form.notInRange", ["from": "1", "to": "30"]),
      Issue("day", "form.notADate"), Issue("level", "form.notAChoice"),
      Issue("note", "form.tooLong", ["limit": "2", "length": "3"]), Issue("id", "form.notAChoice"),
    ])
    #expect(throws: expected) { try form.check() }
  }

  @Test("Good values come as what they are")
  func values() throws {
    var form = FormData([
      ("name", " 张三 "), ("days", "30"), ("day", "2026-02-28"), ("level", "county"), ("agreed", "1"), ("id", "7"),
      ("version", "3"), ("part", "county"), ("part", "township"),
    ])
    #expect(form.text("name") == "张三")
    #expect(form.integer("days", in: 1...30) == 30)
    #expect(form.date("day") == CivilDate(year: 2026, month: 2, day: 28))
    #expect(form.choice("level") == OrganLevel.county)
    #expect(form.choices("part") == [OrganLevel.county, .township])
    #expect(form.record("id", as: Organ.ID.self)?.rawValue == 7)
    #expect(form.flag("agreed") && !form.flag("other") && form.version == 3)
    try form.check()
  }

  @Test("A problem leads to its field, and a fault is none")
  func problems() throws {
    let problems = try Problems(Issues([Issue("day", "form.notADate"), Issue("", "form.missing")]))
    #expect(problems.lines.map(\.target) == ["f-day", ""])
    #expect(problems.text(for: "day").hasPrefix("请填写正确的日期"))
    #expect(throws: NotFoundError.self) { _ = try Problems(NotFoundError()) }
  }

  struct NotFoundError: Error {}
}
