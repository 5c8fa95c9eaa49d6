import Disclosure

/// The Chinese words for checks and for what they were applied to.
enum CheckWords {
  static let results: [(result: CheckEntry.Result, word: String, style: String)] = [
    (.failed, "不符", "error"), (.passed, "相符", "ok"), (.notAssessable, "无法核对", "plain"),
    (.assumed, "已用于推定", "plain"),
  ]

  /// The check in words: as the data of the forms names it, or as the list below does.
  static func title(_ id: String) -> String { titles[id] ?? id }

  /// The row, column, group or cell in words; a scope that is words already stays as it is.
  static func scope(_ scope: String) -> String {
    if let address = CellAddress(scope) { return address.definition.words }
    return scopes[scope] ?? scope
  }

  private static let titles: [String: String] = {
    var titles = narrative
    let forms = ReportForms.shared
    let checks = forms.formats.values.flatMap(\.checks) + forms.narrativeChecks + forms.documentChecks
    for check in checks {
      if let title = check.title { titles[check.id] = title }
    }
    return titles
  }()

  private static let scopes: [String: String] = {
    var scopes: [String: String] = [:]
    for form in ReportForms.shared.formats.values {
      for line in form.tables.flatMap({ ($0.rows ?? []) + ($0.columns ?? []) + ($0.groups ?? []) }) {
        scopes[line.key] = line.label
      }
    }
    return scopes
  }()

  private static let narrative: [String: String] = [
    "n.received": "文字中的新收申请数=表三", "n.handled": "文字中的办结数=表三", "n.noRequests": "写“未收到申请”的，表三应为 0",
    "n.noRemedies": "写“无复议、诉讼”的，表四应为 0", "n.granted": "文字中的予以公开数=表三",
    "n.grantedOrPartial": "文字中的予以公开及部分公开数=表三", "n.refused": "文字中的不予公开数=表三",
    "n.unavailable": "文字中的无法提供数=表三", "n.declined": "文字中的不予处理数=表三", "n.carriedOut": "文字中的结转数=表三",
    "n.review": "文字中的行政复议数=表四", "n.litigation": "文字中的行政诉讼数=表四", "n.repealedDocs": "文字中的废止文件数=表二",
    "n.share": "占比按印出的位数重算", "n.parts": "列出的分项之和=合计",
    "n.ratePlausible": "写明的频次与全年数相称", "d.sections": "六个部分齐全、次序正确", "d.formatForYear": "格式与年度相符",
    "d.period": "统计期限为 1 月 1 日至 12 月 31 日", "d.deadlineDepartment": "部门在 1 月 31 日前公布",
    "d.deadlineGovernment": "政府在 3 月 31 日前公布", "d.governmentExtra": "政府报告含考核、评议和责任追究情况",
    "d.feeStatement": "第六部分报告信息处理费", "d.contact": "写明联系方式", "w.copied": "与上年报告相同的句子",
  ]
}
