/// The units in which reports count.
enum Measures {
  static let book = PhraseBook<Void>([
    (
      (),
      """
      人次 件次 条次 户次 场次 批次 车次 班次 家次 万元 亿元 元 件 条 份 宗 起 例 篇 期 次 人 名 个工作日 个 项
      场 批 家 户 位 座 处 套 册 本 张 部 台 天 小时 分钟 类 种 组 幅 辆 页 字 公里 皮长公里 海里 平方米
      平方公里 公顷 亩 吨 只 支 段 集 则 封 通 版 款 门 所 间 路 卷 盒 枚 块 幢 栋 头 株 轮 倍 岁 米 词 点 村 节
      站 栏 步 批件 方面
      """
    )
  ])

  /// Units in which Chinese numerals are counts and not figures of speech.
  static let counted = PhraseBook<Void>([
    ((), "人次 件次 条次 场次 批次 件 条 份 宗 起 例 篇 期 次 人 名 个 项 场 家 户 位")
  ])

  /// Words before and behind a number that make it a rough one.
  static let vagueBeginnings = PhraseBook<Void>([((), "至少 不少于 超过 大约 不低于 不超过 最多 高达")])
  static let vagueEndings = PhraseBook<Void>([((), "余 以上 左右 以下 以内")])

  /// Units in which requests and lawsuits are counted.
  static let cases = PhraseBook<Void>([((), "件 条 宗 份 起 例 次 个")])

  /// What stands behind 一件 where it is a count.
  static let countedThings = PhraseBook<Void>([((), "申请 政府信息 信息公开 依申请 行政复议 行政诉讼")])

  /// Words that begin like a unit and are none: 部门, 条例, 次年, 个月, 本级.
  private static let others = PhraseBook<Void>([
    (
      (),
      """
      部门 部委 部分 条例 条款 次年 次日 个月 个百分点 本级 名称 位于 户籍 项规定 人大 人民 处理 处置 起草 起诉
      张贴 家庭 类似 点击 点赞 站点 页面 集中 通过 通报 通知 所属 所有 天内 门户 路径 支持 场所 期间 期限 件事
      种类 村级 节约 点多 步骤 字号
      """
    )
  ])

  static func isOther(_ units: [UInt16], _ position: Int, _ length: Int, _ limit: Int) -> Bool {
    (others.match(units, at: position, to: limit)?.length ?? 0) > length
  }

  /// 数、为、量、额、计、是.
  static func announcesNumber(_ unit: UInt16) -> Bool {
    switch unit {
    case UInt16(scalar: "数"), UInt16(scalar: "为"), UInt16(scalar: "量"), UInt16(scalar: "额"), UInt16(scalar: "计"),
      UInt16(scalar: "是"):
      true
    default: false
    }
  }
}
