import Disclosure
import Reading

/// A small sound report of 2022, for laying out its tables by hand.
enum SmallReport {
  /// The rows of table 3 with their numbers; the group a row begins, if any.
  static let requests: [(group: String?, label: String, values: [Int])] = {
    let zeros = Array(repeating: 0, count: 7)
    return [
      (nil, "一、本年新收政府信息公开申请数量", [61, 3, 0, 0, 0, 0, 64]), (nil, "二、上年结转政府信息公开申请数量", zeros),
      ("三、本年度办理结果", "（一）予以公开", [37, 1, 0, 0, 0, 0, 38]),
      (nil, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [10, 1, 0, 0, 0, 0, 11]),
      ("（三）不予公开", "1.属于国家秘密", [0, 1, 0, 0, 0, 0, 1]), (nil, "2.其他法律行政法规禁止公开", zeros),
      (nil, "3.危及“三安全一稳定”", zeros), (nil, "4.保护第三方合法权益", [1, 0, 0, 0, 0, 0, 1]),
      (nil, "5.属于三类内部事务信息", zeros), (nil, "6.属于四类过程性信息", zeros), (nil, "7.属于行政执法案卷", zeros),
      (nil, "8.属于行政查询事项", zeros), ("（四）无法提供", "1.本机关不掌握相关政府信息", [8, 0, 0, 0, 0, 0, 8]),
      (nil, "2.没有现成信息需要另行制作", zeros), (nil, "3.补正后申请内容仍不明确", zeros),
      ("（五）不予处理", "1.信访举报投诉类申请", zeros), (nil, "2.重复申请", [1, 0, 0, 0, 0, 0, 1]),
      (nil, "3.要求提供公开出版物", zeros), (nil, "4.无正当理由大量反复申请", zeros),
      (nil, "5.要求行政机关确认或重新出具已获取信息", zeros),
      ("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", zeros),
      (nil, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", zeros), (nil, "3.其他", zeros),
      (nil, "（七）总计", [57, 3, 0, 0, 0, 0, 60]), (nil, "四、结转下年度继续办理", [4, 0, 0, 0, 0, 0, 4]),
    ]
  }()

  /// The addresses of table 3 in the order of `requests`.
  static let rowKeys: [String] = {
    var keys: [String] = []
    for address in CellAddress.all where address.definition.table == "requests" {
      if let row = address.definition.row, row != "otherHandling", !keys.contains(row) { keys.append(row) }
    }
    return keys
  }()

  static let columns = [
    "naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrg", "legalServiceOrg", "otherOrg",
    "total",
  ]

  static let head =
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n"
    + "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"

  /// Reads a report whose table 3 is laid out as given.
  static func read(table3: String, table4: String = "") throws -> AnnualReport {
    let text =
      "青禾县2022年政府信息公开工作年度报告\n一、总体情况\n本县做好公开工作。\n三、收到和处理政府信息公开申请情况\n" + table3
      + "\n四、政府信息公开行政复议、行政诉讼情况\n" + table4 + "\n五、存在的主要问题及改进情况\n公开渠道有待拓宽。\n"
    return try ReportReader().read(Array(text.utf8), name: "small.txt")
  }

  /// How many cells of table 3 are right, how many honestly ambiguous, and which are anything else.
  static func score(_ report: AnnualReport) -> (right: Int, ambiguous: Int, wrong: [String]) {
    var (right, ambiguous) = (0, 0)
    var wrong: [String] = []
    for (key, row) in zip(rowKeys, requests) {
      for (column, value) in zip(columns, row.values) {
        let cell = report.cells["requests.\(key).\(column)"]
        if cell?.value == Numeral(value) {
          right += 1
        } else if cell?.status == .ambiguous, cell?.candidates.contains(Numeral(value)) == true {
          ambiguous += 1
        } else {
          wrong.append(
            "\(key).\(column): \(value) expected, \(String(describing: cell?.value)) \(String(describing: cell?.status))"
          )
        }
      }
    }
    return (right, ambiguous, wrong)
  }
}
