import Disclosure
import Foundation
import Testing

@Suite("docs/law/substantive-tests.md says what the questions lead to") struct SubstantiveDocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  @Test("The table is that of the code")
  func table() throws {
    let catalogue = Self.root.appending(path: "Sources/Operations/Texts/Resources/wizard.json")
    let texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: catalogue))
    let targets = Self.targets { finding in
      guard case .outcome(let outcome) = finding else { return texts[finding.key] ?? "" }
      return "\(outcome.code) \(OutcomeRules.shared[outcome].name)"
    } question: {
      texts[$0.key] ?? ""
    }
    let lines = SubstantiveQuestion.allCases.flatMap { question in
      SubstantiveTests.answers(to: question).map { answer in
        let cells = [
          texts[question.stage.key] ?? "", texts[question.key] ?? "", question.provision.place, texts[answer.key] ?? "",
          (targets[question]?[answer] ?? []).sorted().joined(separator: "；"),
        ]
        return "| \(cells.joined(separator: " | ")) |"
      }
    }
    let page = try String(contentsOf: Self.root.appending(path: "docs/law/substantive-tests.md"), encoding: .utf8)
    let block =
      "<!-- questions -->\n| 步骤 | 问题 | 条文 | 回答 | 去向 |\n|---|---|---|---|---|\n"
      + lines.joined(separator: "\n") + "\n<!-- /questions -->"
    #expect(page.contains(block), "put this between the marks:\n\(block)")
  }

  /// Where each answer can lead, in words; some depend on earlier answers and lead to several places.
  private static func targets(
    finding: (SubstantiveFinding) -> String, question: (SubstantiveQuestion) -> String
  ) -> [SubstantiveQuestion: [SubstantiveAnswer: Set<String>]] {
    var targets: [SubstantiveQuestion: [SubstantiveAnswer: Set<String>]] = [:]
    var open = [SubstantiveTests()]
    while let tests = open.popLast() {
      guard case .question(let asked, let answers) = tests.next else { continue }
      for answer in answers {
        guard let next = try? SubstantiveTests(answers: tests.answers + [answer]) else { continue }
        let words = next.question.map(question) ?? next.finding.map(finding) ?? ""
        targets[asked, default: [:]][answer, default: []].insert(words)
        open.append(next)
      }
    }
    return targets
  }
}
