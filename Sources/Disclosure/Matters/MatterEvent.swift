/// What can happen to a matter of any kind; steps of a kind's own workflow move `stage` and lie beside this.
public enum MatterEvent: String, CaseIterable, Sendable {
  /// What it says is changed.
  case change
  /// It is given to somebody.
  case assign
  /// It goes into approval.
  case submit
  /// Its approval has ended.
  case endApproval
  /// It is done.
  case close
  /// A closed one is taken up again, such as after a decision of a court.
  case reopen
  /// Whoever brought it takes it back.
  case withdraw
}

/// Why a matter cannot take a step.
public enum MatterRefusal: DomainRefusal, Equatable {
  /// The step is not open in this state.
  case notPossible(MatterEvent, Matter.State)
  /// The person does not work on matters of this organ.
  case notAHandler
  /// The kind has a workflow of its own, whose steps take the matter there.
  case ownWorkflow

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .notPossible(_, .inApproval): "matter.refusal.inApproval"
    case .notPossible(.reopen, _): "matter.refusal.notClosed"
    case .notPossible(.endApproval, _): "matter.refusal.notInApproval"
    case .notPossible: "matter.refusal.finished"
    case .ownWorkflow: "matter.refusal.ownWorkflow"
    case .notAHandler: "matter.refusal.notAHandler"
    }
  }
}

extension Matter {
  /// The one table of the head record: in which state what may happen, and what state follows.
  public static let workflow: [State: [MatterEvent: State]] = [
    .open: [.change: .open, .assign: .open, .submit: .inApproval, .close: .closed, .withdraw: .withdrawn],
    .inApproval: [.assign: .inApproval, .endApproval: .open],
    .closed: [.reopen: .open],
    .withdrawn: [:],
  ]

  /// The state that follows an event.
  public func state(after event: MatterEvent) throws(MatterRefusal) -> State {
    guard let next = Self.workflow[state]?[event] else { throw .notPossible(event, state) }
    return next
  }
}
