/// What a word of a sentence about disclosure work means for its numbers.
enum Word: UInt8, Sendable {
  // What is counted.
  case request, bareRequest, review, litigation, otherObject, information, document
  // What was done.
  case receive, handle, repeal
  // What came of it.
  case grant, partial, refuse, unavailable, decline, otherHandling, carry, verdict
  // When.
  case wholeYear, lastYear, nextYear, partOfYear, cumulative, plan
  // How a number belongs to others.
  case among, including, each, total, share, growth, decrease, compare, by
  // What narrows a number to a part.
  case channel, applicant, manner
  // Denials and what they are about.
  case denial, conditional, fee
  // Words that change nothing.
  case filler

  /// Whether it may stand beside a number of a claim without narrowing it.
  var isNeutral: Bool {
    switch self {
    case .channel, .applicant, .manner, .otherObject, .verdict, .fee, .document: false
    default: true
    }
  }

  static let book = PhraseBook<Word>([
    (
      .request,
      """
      政府信息公开申请 政府信息公开的申请 信息公开申请 信息公开的申请 政府信息依申请公开 信息依申请公开
      依申请公开申请 依申请公开的申请 依申请公开政府信息申请 依申请公开政府信息的申请 依申请公开信息申请
      依申请公开事项 依申请公开件 依申请件 依申请公开 依申请 申请公开政府信息 申请政府信息公开 政府信息申请
      公开政府信息的申请 公开政府信息申请 公开申请 申请件 政府信息公开申请件 政府信息公开申请事项
      依申请公开政府信息事项 政务公开申请 政务信息公开申请
      """
    ),
    (.bareRequest, "申请"),
    (.review, "行政复议申请 行政复议案件 行政复议案 行政复议 复议申请 复议案件 复议"),
    (.litigation, "行政诉讼案件 行政诉讼案 行政诉讼申请 行政诉讼 诉讼案件 诉讼"),
    (
      .otherObject,
      """
      建议提案 人大代表建议 政协提案 政协委员提案 建议 提案 投诉 举报 信访 热线 咨询 来信 来电 来访 留言 许可
      审批 处罚 检查 培训 会议 意见 舆情 稿件 问卷 工单 更正 线索 诉求 问政 补贴 救助 办事 服务事项 证照
      登记事项
      """
    ),
    (
      .information,
      """
      依申请公开信息数 依申请公开类信息 主动公开政府信息 政府信息公开 政府信息 信息公开 政务信息 信息
      """
    ),
    (.document, "行政规范性文件 规范性文件"),
    (.receive, "新收到 共收到 收到 接收到 接到 接收 新收 受理 接受"),
    (.handle, "办理完毕 办理完结 办结答复 办理 办结 办复 办毕 答复 处理 回复"),
    (.repeal, "废止和宣布失效 废止或宣布失效 废止及宣布失效 废止、失效 废止"),
    (.grant, "予以公开 同意公开 准予公开 全部公开"),
    (.partial, "予以部分公开 同意部分公开 部分公开"),
    (.refuse, "不予公开 不同意公开"),
    (.unavailable, "无法提供"),
    (.decline, "不予处理"),
    (.otherHandling, "其他处理 其它处理"),
    (.carry, "结转 顺延 转结 转入 转至"),
    (
      .verdict,
      """
      结果维持 结果纠正 其他结果 尚未审结 未审结 已审结 审结 维持 纠正 纠错 撤销 驳回 败诉 胜诉 撤诉 终止 应诉
      未经复议直接起诉 复议后起诉 直接起诉 确认违法 履行
      """
    ),
    (.wholeYear, "全年 本年度 本年 年度 今年"),
    (.lastYear, "上年度 上一年度 上年 上一年 去年 往年 前一年 历年 往年度"),
    (.nextYear, "下年度 下一年度 下年 下一年 次年 明年 来年"),
    (
      .partOfYear,
      """
      上半年 下半年 季度 月份 每月 每季 每年 每周 月均 年均 平均 日均 前三季度 今年以来
      """
    ),
    (.cumulative, "历年累计 以来 历史累计"),
    (.plan, "将 计划 力争 目标 拟 预计 争取 下一步 今后"),
    (.among, "其中"),
    (.including, "包括 包含 含 涉及"),
    (.each, "分别为 分别是 分别 均为 均 各"),
    (.total, "总共 一共 共计 合计 总计 累计 共有 共 总数 总量 计"),
    (.share, "占比 占 比例"),
    (.growth, "同比增长 同比增加 同比上升 增长 增加 上升 增幅 新增"),
    (.decrease, "同比下降 同比减少 下降 减少 降低 降幅"),
    (.compare, "较 比 同比 环比 相比 与"),
    (.by, "由 自 从"),
    (
      .channel,
      """
      当面 信函 邮寄 邮件 电子邮件 传真 网上 网络 在线 互联网 线上 线下 现场 平台 网站 渠道 窗口 通过 电话 微信
      微博 新媒体 政务新媒体 公报
      """
    ),
    (
      .applicant,
      """
      自然人 法人或其他组织 法人和其他组织 法人 其他组织 企业 科研机构 社会公益组织 法律服务机构 律师 个人
      商业企业
      """
    ),
    (
      .manner,
      """
      按时 按期 延期 超期 逾期 当场 主动公开 转办 移送 重复 补正 撤回 县级 市级 省级 本级 涉及征地 涉密
      """
    ),
    (.fee, "收费 费用 信息处理费 处理费 费"),
    (
      .denial,
      """
      未收到 未接到 未受理 未发生 未出现 未产生 未引发 未引起 未接收 未有 未因 未涉及 未被 未办理 未提起
      没有收到 没有接到 没有受理 没有发生 没有出现 没有产生 没有引发 没有引起 没有因 没有接收 没有 尚未收到
      尚未发生 尚未接到 尚未出现 暂未收到 暂未发生 暂无 均无 尚无 无
      """
    ),
    (
      .conditional,
      """
      如未 若未 如无 若无 如果 凡 对未 对于未 无法 无线 无障碍 无偿 无关 无论 无须 无需 无疑 无正当理由 无效
      无形 无纸化 无缝 无一 无锡 无为 无人 无条件 无差别 无异议 无证 有无 无理由 前所未有 从未有 从无 无界 无极
      无棣 无害 无法律
      """
    ),
    (.filler, fillers),
  ])

  private static let fillers = """
    年 期间 我局 我县 我区 我市 我镇 我乡 我委 我办 我厅 我州 我省 我院 我所 我中心 我单位 我街道 我部门 我旗
    我街 我处 我队 我站 我校 我司 我盟 我管委会 本局 本县 本区 本市 本镇 本乡 本委 本办 本厅 本州 本省 本院
    本单位 本部门 本街道 本机关 本行政机关 本级机关 全市 全县 全区 全州 全省 全镇 全乡 全局 全街道 全系统 全旗
    全盟 全委 全厅 全域 各级行政机关 各级各部门 各级政府机关 行政机关 各行政机关 各级政府及其部门 各级政府及部门
    局机关 县政府 区政府 市政府 镇政府 州政府 省政府 乡政府 公民、法人和其他组织 公民、法人或其他组织
    公民、法人或者其他组织 公民、法人及其他组织 公民、法人、其他组织 公民和法人 公民 组织 社会公众 公众 群众
    申请人 提出 提交 提起 递交 依法 依规 依法依规 依照 规范 妥善 认真 严格 有效 已经 已 全部 全都 都 也 还 并 且
    并且 均已 并已 实际 先后 另 另有 另外 同时 目前 截止 截至 有关 相关 关于 对 于 的 了 是 为 到 在 中 有 等 之
    所 因 被 引起 引发 发生 产生 出现 造成 导致 案件 案 件数 数量 数 量 情况 工作 方面 事项 公开 政府 政务 新
    新的 来 内 里 至 继续 予以 给予 进行 作出 做出 完成 开展 件 条 次 宗 份 其余 剩余 余 剩 达 达到 约 近 余件
    处于 正在 尚 未 年度内 本年内 年内 本期 当年 当期 以 及 和 或 或者 以及 总 有效件 合法 清理 发布 宣布失效
    失效 修改 修订 梳理 系统 动态 调整 有效性 制定 印发 完善 政策文件库 文件库 工作中 依据 根据 规定 程序 时限
    法定 期限 在法定期限内 规定时限内 规定期限内 法定时限内 要求 各类 各项 及时 第一时间 我们 书面 向 类 针对
    事务 市民 社会 第一
    """
}
