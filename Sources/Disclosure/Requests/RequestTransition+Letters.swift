extension RequestTransition {
  /// The letters that go out with the step, besides the reply; the reply of an outcome is `LetterKind.reply`.
  public var letters: [LetterKind] {
    switch event {
    case .register: [.receipt]
    case .requestCorrection: [.correctionNotice]
    case .requestExplanation: [.explanationNotice]
    case .acceptExplanation: [.delayNotice]
    case .noticeFee: [.feeNotice]
    case .consultThirdParty: [.thirdPartyConsultation, .consultationSlip, .consultationNotice]
    case .consultOrgans: [.jointOrganConsultation, .assistanceRequest, .consultationNotice]
    case .extend: [.extensionNotice]
    case .withdraw: [.terminationNotice]
    case .submit: [.reviewSheet]
    // Only where something is disclosed over a third party's objection.
    case .dispatch: [.disclosureToThirdParty]
    case .deliver: [.deliveryProof]
    default: []
    }
  }

  /// The outcome that the step itself decides, whose reply goes out with it; nil where the handler decides.
  public var outcome: Outcome? {
    switch event {
    case .remainUnclear: .stillUnclear
    case .lapseCorrection: .correctionLapsed
    case .rejectExplanation: .excessive
    case .lapseFee: .feeLapsed
    case .withdraw: .otherwiseClosed
    default: nil
    }
  }
}
