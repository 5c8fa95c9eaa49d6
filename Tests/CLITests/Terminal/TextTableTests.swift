import Testing

@testable import CLI

@Suite("Tables on a terminal") struct TextTableTests {
  private let terminal = Terminal()

  @Test("Seven columns of large numbers and long labels fit 80 columns")
  func fits() {
    let row = TextTable.Row(
      label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", indent: 2,
      fields: (0..<7).map { _ in TextTable.Field(text: "123456") })
    let table = TextTable(
      head: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], rows: [row])
    let lines = table.lines(width: 80, terminal)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines.last?.contains("123456 123456 123456") == true)
  }

  @Test("Values stand under their heads")
  func aligned() {
    let table = TextTable(
      head: ["甲", "乙乙"], rows: [.init(label: "行", fields: [.init(text: "1"), .init(text: "22")])])
    #expect(table.lines(width: 80, terminal) == ["   甲 乙乙", "──────────", "行  1   22"])
  }
}
