import Disclosure

/// A proposed decision as a program enters it.
enum ProposalEntry {
  static func members(decisionIsRequired: Bool) -> [Schema.Member] {
    let answers = Schema.list(.choice(of: SubstantiveAnswer.self), count: 0...50)
    return [
      decisionIsRequired
        ? .init("decision", OutcomeForm.schema, "拟作出的决定") : .optional("decision", OutcomeForm.schema, "拟作出的决定"),
      .optional("answers", answers, "实体审查的回答，按提问的先后"), .optional("proposal", .words(upTo: 10_000), "给审核人的拟办意见"),
    ]
  }
}
