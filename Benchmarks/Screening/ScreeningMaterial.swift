import Foundation
import TestSupport

/// Text and terms of made-up notices, from a seed.
///
/// Both draw on one vocabulary: words of notices, and three thousand that are put together from their characters. The text
/// takes a word the more seldom the later it stands in the list, as languages do; the terms take all alike.
struct ScreeningMaterial {
  private static let common = """
    政府 信息 公开 工作 部门 单位 人民 群众 管理 服务 建设 发展 项目 资金 预算 政策 文件 通知 办法 规定 实施 落实 推进 加强 完善 提高 监督 检查 评估 考核 责任 制度 机制 平台
    系统 数据 网站 窗口 办理 申请 受理 审查 答复 征求 意见 建议 会议 研究 决定 安排 部署 组织 协调 配合 保障 教育 医疗 卫生 住房 就业 社会 救助 养老 残疾 环境 生态 土地 规划 交通
    农业 农村 乡镇 街道 社区 企业 市场 价格 质量 安全 生产 应急 消防 水利 林业 文化 旅游 体育 科技 人才 招聘 公示 公告 名单 标准 程序 条件 材料 期限 方式 依据 条例 法律 法规 行政
    许可 处罚 强制 收费 采购 招标 中标 合同 验收 审计 统计 调查 分析 报告 年度 季度 全市 全县 各级 有关 重点 领域 主要 具体 进一步 切实 及时 准确 依法 统一 开展 完成 达到 增长
    """.split { $0 == " " || $0 == "\n" }
  private var generator: SplitMix64
  private let vocabulary: [String]

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let characters = Self.common.flatMap { Array($0) }
    var words = Self.common.map(String.init)
    for _ in 0..<3000 { words.append(String([generator.pick(characters), generator.pick(characters)])) }
    (self.generator, vocabulary) = (generator, words)
  }

  /// A word, the more seldom the later it stands in the list.
  private mutating func word() -> String {
    let place = pow(Double(vocabulary.count), Double.random(in: 0..<1, using: &generator))
    return vocabulary[min(Int(place), vocabulary.count - 1)]
  }

  /// Terms of four to eight characters, all different.
  mutating func terms(_ count: Int) -> [String] {
    var terms: [String] = []
    var seen: Set<String> = []
    while terms.count < count {
      let term = (0..<generator.number(2...4)).map { _ in generator.pick(vocabulary) }.joined()
      if seen.insert(term).inserted { terms.append(term) }
    }
    return terms
  }

  /// Paragraphs of so many bytes together; one in forty ends with a term, one in eighty names an office's
  /// telephone, one in two hundred a mobile number.
  mutating func paragraphs(megaBytes: Int, terms: [String]) -> [String] {
    var paragraphs: [String] = []
    var size = 0
    while size < megaBytes * 1_000_000 {
      var paragraph = ""
      for _ in 0..<generator.number(2...6) {
        for index in 0..<generator.number(6...14) {
          if index > 0, index.isMultiple(of: 5) { paragraph += "，" }
          paragraph += word()
        }
        if generator.number(0...2) == 0 {
          paragraph += "\(generator.number(1...28))日前完成\(generator.number(10...9999))件"
        }
        paragraph += "。"
      }
      paragraph += tail(terms)
      size += paragraph.utf8.count + 1
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  private mutating func tail(_ terms: [String]) -> String {
    switch generator.number(0...399) {
    case 0..<10: generator.pick(terms) + "。"
    case 10..<15: "咨询电话：0\(generator.number(310...799))-\(generator.number(2_200_000...8_999_999))。"
    case 15..<17: "张某，138\(generator.number(10_000_000...99_999_999))。"
    default: ""
    }
  }
}
