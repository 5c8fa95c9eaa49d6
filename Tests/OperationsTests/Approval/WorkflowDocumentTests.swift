import Disclosure
import Foundation
import Operations
import Testing

@Suite("docs/workflow.md says what the code does") struct WorkflowDocumentTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/workflow.md").standardized

  @Test("The table of approvals is that of the code")
  func approvals() throws {
    let rows = Approval.State.allCases.flatMap { state in
      ApprovalEvent.allCases.map { event in
        let name =
          "| \(Texts.text("approval.state.\(state.rawValue)")) | \(Texts.text("approval.event.\(event.rawValue)"))"
        guard let rule = Approval.workflow[state]?[event] else { return "\(name) | – | – | – | – |" }
        return name + " | \(Texts.text("approval.who.\(rule.who.rawValue)")) | \(rule.needsOpinion ? "须写" : "可写")"
          + " | \(rule.needsSameContent ? "须未变" : "–") | \(Texts.text("approval.next.\(rule.next.rawValue)")) |"
      }
    }
    try compare("approvals", ["| 状态 | 操作 | 谁 | 意见 | 内容 | 之后 |", "|---|---|---|---|---|---|"] + rows)
  }

  @Test("The table of matters is that of the code")
  func matters() throws {
    let rows = Matter.State.allCases.flatMap { state in
      MatterEvent.allCases.map { event in
        let next = Matter.workflow[state]?[event].map { Texts.text("matter.state.\($0.rawValue)") } ?? "–"
        return "| \(Texts.text("matter.state.\(state.rawValue)")) | `\(event.rawValue)` | \(next) |"
      }
    }
    try compare("matters", ["| 状态 | 操作 | 之后 |", "|---|---|---|"] + rows)
  }

  @Test("The table of requests is that of the code")
  func requests() throws {
    let rows = RequestTransition.table.map { line in
      let from = RequestStage.allCases.filter(line.from.contains).map { Texts.text($0.textKey) }
      return
        "| \(line.number) | \(from.isEmpty ? "–" : from.joined(separator: "、")) | \(Texts.text(line.event.textKey))"
        + " | \(Texts.text("request.actor.\(line.actor.rawValue)"))"
        + " | \(Texts.text("request.clock.\(line.clock.rawValue)"))"
        + " | \(line.to.map { Texts.text($0.textKey) } ?? "不变") |"
    }
    try compare("requests", ["| # | 状态 | 操作 | 谁 | 答复期限 | 之后 |", "|---|---|---|---|---|---|"] + rows)
  }

  private func compare(_ name: String, _ lines: [String]) throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let block = "<!-- \(name) -->\n" + lines.joined(separator: "\n") + "\n<!-- /\(name) -->"
    #expect(text.contains(block), "put this between the marks of docs/workflow.md:\n\(block)")
  }
}
