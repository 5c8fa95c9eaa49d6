import Disclosure
import Operations
import WebSupport

/// Splits a request into several items (一事一申请).
struct SplitPart: CasePart {
  var title: String { Texts.text("case.split") }
  var rows: [String] { ["parts"] }

  func isOpen(_ ask: CaseAsk) -> Bool {
    [.registered, .inHandling].contains(ask.request.course.stage) && ask.holds(.handleMatters)
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let values =
      ask.values ?? FormData([("parts.count", "2"), ("parts.0.item", ask.found.matter.matter.summary)])
    return CaseForm(
      title: title, text: Texts.text("case.split.text"),
      groups: FormRows("parts", values).groups(legend: "case.split.part") { prefix in
        [
          FormSheet("case.split", values: values, problems: ask.problems, prefix: prefix)
            .area("item", limit: WantedInformation.longest, rows: 4)
        ]
      }, hidden: ask.values == nil ? [.init(hiddenName: "parts.count", hiddenValue: "2")] : [], button: title)
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let rows = FormRows("parts", form)
    let parts = (0..<rows.count).map {
      form.text("\(rows.prefix($0))item", limit: WantedInformation.longest, isOptional: true)
    }
    try form.check()
    do {
      _ = try await desk.perform(
        SplitRequest(ask.id, version: form.version, parts: parts), as: ask.context.principal)
    } catch let issues as Issues {
      throw Issues(
        issues.list.map { Issue($0.field == "parts" ? "parts.0.item" : "\($0.field).item", $0.key, $0.arguments) })
    }
    return nil
  }
}
