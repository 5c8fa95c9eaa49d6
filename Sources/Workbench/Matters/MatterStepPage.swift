import WebSupport

/// Asks for what a step of a matter needs.
struct MatterStepPage: FormPage {
  static let template = "matter-step"
  static let sample = MatterStepPage(
    frame: .sample, subject: "青政办事〔2026〕1号 河滨路征收补偿方案", text: "提交后，审批期间不能修改。", content: "要审批的内容",
    action: "/desk/matters/1/submission", button: "提交审批", cancelPath: "/desk/matters/1", version: "1",
    fields: [FormSheet("matter").area("opinion")])

  var frame: DeskFrame
  var subject: String
  /// What will happen.
  var text: String
  /// What is approved; empty where it is no step of an approval.
  var content: String
  var action: String
  var button: String
  var cancelPath: String
  var version: String
  var fields: [Field]
  var problems = Problems.none
}

/// A party in full, once; the journal has recorded that it was shown.
struct PartyPage: DeskPage {
  static let template = "party"
  static let sample = PartyPage(
    frame: .sample, summary: [SummaryRow("姓名或者名称", "张三")], backPath: "/desk/matters/1")

  var frame: DeskFrame
  var summary: [SummaryRow]
  var backPath: String
}
