import CivilTime
import Disclosure
import Operations
import WebSupport

extension MatterPage.Action {
  init(_ step: MatterStep, _ matter: Matter.ID) {
    self.init(
      text: step.title, path: DeskRoutes.step(step, of: matter), key: step == .agreement ? "a" : "")
  }
}

extension MatterPage.PartyLine {
  init(_ party: Party, _ secrets: [SealedValue], mayReveal: Bool) {
    let isThere = party.erasedAt == nil
    self.init(
      name: isThere ? party.maskedName : Texts.text("party.erased"),
      kind: Texts.text("party.kind.\(party.kind.rawValue)"),
      contact: isThere ? party.maskedContact : "",
      secrets: secrets.map {
        Secret(label: $0.field.word, masked: $0.masked, path: mayReveal ? DeskRoutes.identity($0.id) : "")
      },
      revealPath: mayReveal && isThere ? DeskRoutes.revealedParty(party) : "",
      papersPath: mayReveal && isThere ? DeskRoutes.files(of: .init(.party, party.id.rawValue)) : "")
  }
}

extension MatterPage.ApprovalView {
  init(_ approval: Approval, number: Int, _ names: RecordNames) {
    let steps = approval.levels.map { level in
      let opinions = approval.opinions.filter { $0.position == level.position }
      let isNow = approval.currentLevel == level
      let isDone = opinions.contains { $0.decision != .passedOn }
      let holder = isNow ? (approval.currentHolder ?? level.holder) : level.holder
      let waits = opinions.isEmpty || isNow ? [Texts.text("approval.waits", ["who": holder.words(names)])] : []
      return Step(
        level.title, isNow ? .now : isDone ? .done : .ahead,
        note: (opinions.map { $0.words(names) } + waits).joined(separator: "；"))
    }
    self.init(
      title: Texts.text("approval.number", ["number": "\(number)", "starter": names[approval.startedBy]]),
      tag: Tag(approval.state.word, approval.state.tone), timeline: steps)
  }
}

extension Approval.State {
  /// The state in a word.
  var word: String { Texts.text("approval.state.\(rawValue)") }
  /// Its colour.
  var tone: Tag.Tone {
    switch self {
    case .running: .soon
    case .agreed: .ok
    case .returned: .late
    case .withdrawn: .plain
    }
  }
}

extension ApprovalLevel.Holder {
  /// Whose turn it is, in words.
  func words(_ names: RecordNames) -> String {
    switch self {
    case .person(let person): names[person]
    case .post(let role): names[role]
    }
  }
}

extension ApprovalOpinion {
  /// Who said what, for whom and when.
  fileprivate func words(_ names: RecordNames) -> String {
    let who = onBehalfOf.map { Texts.text("approval.for", ["person": names[person], "principal": names[$0]]) }
    var words = "\(who ?? names[person]) \(Texts.text("approval.decision.\(decision.rawValue)"))"
    if let passedTo { words += Texts.text("approval.to", ["person": names[passedTo]]) }
    if !text.isEmpty { words += "：\(text)" }
    return "\(words)（\(at.beijingDate) \(at.beijingTime)）"
  }
}

extension MatterPage.Event {
  init(_ event: JournalEvent, _ names: RecordNames) {
    self.init(
      at: "\(event.at.beijingDate) \(event.at.beijingTime)", what: Texts.text("event.\(event.kind.rawValue)"),
      who: event.actor.person.map { names[$0] } ?? Texts.text("matter.system"))
  }
}
