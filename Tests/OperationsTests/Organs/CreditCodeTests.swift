import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("统一社会信用代码") struct CreditCodeTests {
  @Test(
    "A code is read however it was copied",
    arguments: ["11330000002482050L", "1133 0000 0024 8205 0l", "１１３３００００００２４８２０５０Ｌ"])
  func right(text: String) throws {
    let code = try #require(UnifiedSocialCreditCode(text))
    #expect(code.description == "11330000002482050L")
  }

  @Test(
    "What is wrong is told precisely",
    arguments: [
      ("1133000000248205", UnifiedSocialCreditCode.Fault.length(16)), ("", .length(0)),
      ("1133000000248205OK", .character("O", position: 17)), ("11330000002482050I", .character("I", position: 18)),
      ("11330000002482051L", .checkCharacter), ("11330000020482050L", .checkCharacter),
      ("机1330000002482050L", .character("机", position: 1)),
    ])
  func wrong(text: String, fault: UnifiedSocialCreditCode.Fault) {
    #expect(UnifiedSocialCreditCode.fault(in: text) == fault)
    #expect(UnifiedSocialCreditCode(text) == nil)
    #expect(!Texts.text(fault.key, fault.arguments).contains("{"))
  }

  @Test("A code belongs to one organ", arguments: TestDatabase.all)
  func unique(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    var facts = OrganFacts()
    (facts.name, facts.creditCode) = ("青溪县民政局", "11330000002482050L")
    _ = try await office.desk.perform(CreateOrgan(facts, territorialParent: office.county), as: CountyOffice.platform)
    facts.name = "青溪县司法局"
    await #expect(throws: Issues([Issue("creditCode", "organ.creditCode.taken", ["name": "青溪县民政局"])])) {
      _ = try await office.desk.perform(CreateOrgan(facts, territorialParent: office.county), as: CountyOffice.platform)
    }
  }
}
