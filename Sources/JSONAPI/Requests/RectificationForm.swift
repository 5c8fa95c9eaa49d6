import Disclosure

/// What is decided about a record that should be corrected, as JSON: Article 41.
enum RectificationForm {
  /// The decisions.
  enum Decision: String, CaseIterable {
    case corrected, transferred, kept
  }

  private static let passage = Schema.words(upTo: 10_000)

  static let schema = Schema.variants(
    "Rectification", by: "decision",
    [
      .init("corrected", "予以更正", [.init("content", passage, "更正了什么")]),
      .init(
        "transferred", "无权更正，转送有权更正的机关",
        [.init("organ", .words(upTo: 1_000), "有权更正的机关"), .init("reasons", passage, "理由")]),
      .init("kept", "记录准确，不予更正", [.init("reasons", passage, "理由")]),
    ])

  static func read(_ entry: Entry) throws -> Rectification {
    switch try entry.required(entry.choice("decision", Decision.self)) {
    case .corrected: .corrected(entry.text("content"))
    case .transferred: .transferred(to: entry.text("organ"), reasons: entry.text("reasons"))
    case .kept: .kept(entry.text("reasons"))
    }
  }

  static func write(_ rectification: Rectification) -> JSONValue {
    switch rectification {
    case .corrected(let content): ["decision": .text(Decision.corrected.rawValue), "content": .text(content)]
    case .transferred(let organ, let reasons):
      ["decision": .text(Decision.transferred.rawValue), "organ": .text(organ), "reasons": .text(reasons)]
    case .kept(let reasons): ["decision": .text(Decision.kept.rawValue), "reasons": .text(reasons)]
    }
  }
}
