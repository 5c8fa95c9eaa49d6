import Disclosure
import Testing

@Suite("Index numbers") struct IndexNumberTests {
  @Test(
    "What stands on pages is read, and written without the hyphen of the code",
    arguments: [
      ("000014349/2018-00222", "000014349/2018-00222"), ("0142768-8/2022-00185", "01427688/2022-00185"),
      ("014225972/2019-00001", "014225972/2019-00001"), ("00001434-9/2018-00222", "000014349/2018-00222"),
      ("11341702486344515H/202110-00013", "11341702486344515H/202110-00013"),
    ])
  func read(text: String, written: String) {
    #expect(IndexNumber(text)?.description == written)
  }

  @Test(
    "What is none is refused",
    arguments: [
      "", "000014349", "000014349/2018", "000014349/2018-222", "000014349/18-00222", "00001434/2018-0022a",
      "000014349/2018-00222/1", "abc/2018-00222", "000014349/2018-000222", "000014349/２０１８-00222",
    ])
  func refused(text: String) {
    #expect(IndexNumber(text) == nil)
  }

  @Test("Serials have five digits and come to an end")
  func serials() {
    #expect(IndexNumber(code: "000014349", year: 2026, serial: 7)?.description == "000014349/2026-00007")
    #expect(IndexNumber(code: "000014349", year: 2026, serial: 99_999)?.shortened == "2026-99999")
    #expect(IndexNumber(code: "000014349", year: 2026, serial: 100_000) == nil)
    #expect(IndexNumber(code: "000014349", year: 2026, serial: 0) == nil)
  }

  @Test("The code of the organisation stands in the unified social credit code")
  func organisationCode() throws {
    let code = try #require(UnifiedSocialCreditCode("91350100M000100Y43"))
    #expect(code.organisationCode == "M000100Y4")
  }
}
