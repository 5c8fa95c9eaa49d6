import Disclosure
import Screening
import Testing

@Suite("Masking") struct MaskingTests {
  @Test(
    "Each kind of datum has its mask",
    arguments: [
      ("张建国", Masking.Kind.name, "张某"), ("欧阳雪", .name, "欧阳某"), ("阿依古丽·买买提", .name, "阿某某"),
      ("11010519491231002X", .identity, "110105********002X"), ("110105491231002", .identity, "110105*****1002"),
      ("110105 19491231 002X", .identity, "110105********002X"),
      ("G11010519491231002X", .identity, "G110105********002X"),
      ("13812345678", .mobile, "138****5678"), ("１３８１２３４５６７８", .mobile, "138****5678"),
      ("138-1234-5678", .mobile, "138****5678"), ("6222021234567890128", .card, "****0128"),
      ("云岭县城关镇解放路12号阳光小区3栋2单元402室", .address, "云岭县城关镇解放路"), ("龙潭镇王家村3组", .address, "龙潭镇王家村"),
      ("1990年3月2日", .birthDate, "1990年"), ("京A12312", .plate, "京A***12"), ("zhang_w@qq.com", .mail, "z***@qq.com"),
      ("E12345678", .number, "E1****78"), ("0578-6123456", .removal, ""), ("", .mobile, "****"),
    ])
  func masks(_ text: String, _ kind: Masking.Kind, _ mask: String) {
    #expect(Masking.masked(text, as: kind) == mask)
  }

  @Test("All that was found in a piece is masked at once, and only there")
  func wholePiece() {
    let place = ScreeningPlace("body", "0")
    let text = "患者王二小，13812345678，身份证11010519491231002X。"
    let hits = Screener.shared.hits(
      in: ScreeningText([ScreeningText.Piece(place, .paragraph, text)]), LabelledSet.context(.ordinary))
    #expect(Masking.text(text, of: place, masking: hits) == "患者王某，138****5678，身份证110105********002X。")
    #expect(Masking.text(text, of: ScreeningPlace("body", "1"), masking: hits) == text)
    #expect(Masking.text("已经改过的文字", of: place, masking: hits) == "已经改过的文字")
  }

  @Test("What is masked is not found again")
  func again() throws {
    for line in try LabelledFiles.set().lines {
      let context = LabelledSet.context(line.profile)
      var text = line.text
      let hits = Screener.shared.hits(in: text, context).filter { $0.rule.hasPrefix("P0") && $0.rule != "P04U" }
      guard !hits.isEmpty else { continue }
      for index in text.pieces.indices {
        text.pieces[index].text = Masking.text(text.pieces[index].text, of: text.pieces[index].place, masking: hits)
      }
      let left = Screener.shared.hits(in: text, context).filter { $0.rule.hasPrefix("P0") && $0.rule != "P04U" }
      #expect(left.isEmpty, "\(line.number): \(left)")
    }
  }

  @Test("More than ten people of a surname are numbered")
  func many() {
    var masks = NameMasks()
    let names = "一二三四五六七八九十百".map { "王\($0)" }
    for name in names { masks.note(name) }
    #expect(names.map(masks.mask).prefix(2) == ["王某1", "王某2"] && masks.mask(of: "王百") == "王某11")
  }
}
