/// How the names of organs end.
enum OrganSuffix {
  /// What kind of organ an ending tells.
  enum Kind: Sendable {
    /// 人民政府, 管委会.
    case government
    /// A department, an office, a public body.
    case department
    /// A region without its organ: 庆元县.
    case region
    /// A street office (街道办事处), which is neither a government nor a department of one.
    case street
  }

  static let book = PhraseBook<Kind>([
    (.government, "人民政府 管理委员会 管委会 区公所 行政公署"),
    (
      .department,
      """
      人民政府办公室 人民政府办公厅 管委会办公室 管理委员会办公室 监督管理委员会 委员会办公室 委员会 委 局 厅
      办公室 办公厅 中心 学院 大学 医院 银行 法院 检察院 研究院 总队 支队 大队 分局 公司 集团 联合会 总工会 协会
      署 社 馆 站 所 院 处 办 部
      """
    ),
    (.region, "自治州 自治县 自治区 新区 开发区 实验区 试验区 示范区 高新区 县 市 区 州 省 镇 乡 旗 盟"),
    (.street, "街道办事处 办事处 街道"),
  ])

  /// The endings of governments alone, for names whose offices are printed too (管委会办公室).
  static let governments = PhraseBook<Kind>([(.government, "人民政府 管理委员会 管委会 行政公署")])

  /// The kind that a whole name tells by its ending; nil where it tells none.
  static func kind(of name: [UInt16]) -> Kind? {
    for start in name.indices {
      if let match = book.match(name, at: start, to: name.count), start + match.length == name.count {
        return match.meaning
      }
    }
    return nil
  }
}

extension PhraseBook where Meaning == OrganSuffix.Kind {
  /// Whether a name of an organ ends right before a position.
  func endsName(_ units: [UInt16], at position: Int) -> Bool {
    for start in max(0, position - 8)..<position {
      if let match = match(units, at: start, to: position), start + match.length == position { return true }
    }
    return false
  }
}
