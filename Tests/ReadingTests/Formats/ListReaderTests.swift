import Disclosure
import Testing

@testable import Reading

@Suite("Lists of an office") struct ListReaderTests {
  @Test("CSV keeps the numbers of its rows, whatever the line ends and however many are empty")
  func numbers() throws {
    let text = "姓名,账号\r\n\r\n 王小明 ,wang\n\"孙,\"\"李\"\"\n二\",sun\r,\r末,mo"
    let rows = try ListReader().tables(Array(text.utf8), name: "list.csv")
    #expect(
      rows == [
        [
          SheetRow(number: 1, cells: ["姓名", "账号"]), SheetRow(number: 3, cells: ["王小明", "wang"]),
          SheetRow(number: 4, cells: ["孙,\"李\"\n二", "sun"]), SheetRow(number: 6, cells: ["末", "mo"]),
        ]
      ])
  }
}
