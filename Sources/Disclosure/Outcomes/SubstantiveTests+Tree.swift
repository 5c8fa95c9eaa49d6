extension SubstantiveTests {
  /// Where an answer leads.
  enum Step: Hashable, Sendable {
    /// The next question.
    case ask(SubstantiveQuestion)
    /// The end.
    case find(SubstantiveFinding)
    /// The information is given, so that its pages may be charged.
    case give
    /// The refusal on the ground that was answered.
    case refuse
    /// What was found about disclosure stands.
    case supply
  }

  /// The answers that a question offers, in the order of the catalogue.
  public static func answers(to question: SubstantiveQuestion) -> [SubstantiveAnswer] {
    SubstantiveAnswer.allCases.filter { tree[question]?[$0] != nil }
  }

  /// Every question with its answers and where they lead.
  static let tree: [SubstantiveQuestion: [SubstantiveAnswer: Step]] =
    correction.merging(competence) { first, _ in first }.merging(disclosure) { first, _ in first }

  /// 补不补.
  private static let correction: [SubstantiveQuestion: [SubstantiveAnswer: Step]] = [
    .isAlive: [.yes: .ask(.isComplete), .no: .find(.outcome(.otherwiseClosed))],
    .isComplete: [.yes: .ask(.isPetition), .no: .ask(.correctionHistory)],
    .correctionHistory: [
      .neverAsked: .find(.correction), .correctionMissed: .find(.outcome(.correctionLapsed)),
      .correctedUnclear: .find(.outcome(.stillUnclear)),
    ],
  ]

  /// 该不该.
  private static let competence: [SubstantiveQuestion: [SubstantiveAnswer: Step]] = [
    .isPetition: [.yes: .find(.outcome(.petition)), .no: .ask(.isPublication)],
    .isPublication: [.yes: .find(.outcome(.publication)), .no: .ask(.isGovernmentInformation)],
    .isGovernmentInformation: [.yes: .ask(.isRepeated), .no: .find(.outcome(.otherwiseClosed))],
    .isRepeated: [
      .no: .ask(.isExcessive), .sameAnswered: .find(.outcome(.repeated)),
      .confirmOrReissue: .find(.outcome(.confirmOrReissue)),
    ],
    .isExcessive: [.yes: .ask(.areReasonsSound), .no: .ask(.isRegistry)],
    .areReasonsSound: [
      .yes: .ask(.feeByCase), .no: .find(.outcome(.excessive)), .reasonsNotAsked: .find(.explanation),
    ],
    .feeByCase: [
      .noFee: .ask(.isFeasibleInTime), .feePaid: .ask(.isFeasibleInTime),
      .feeDue: .find(.feeNotice(byVolume: false)), .feeMissed: .find(.outcome(.feeLapsed)),
    ],
    .isFeasibleInTime: [
      .yes: .ask(.isRegistry), .no: .find(.delayNotice), .delayNoticed: .ask(.isRegistry),
    ],
    .isRegistry: [.yes: .find(.outcome(.administrativeQuery)), .no: .ask(.isThisOrgan)],
    .isThisOrgan: [.yes: .ask(.isFound), .no: .find(.outcome(.notThisOrgan))],
  ]

  /// 有没有, 给不给 and 当不当.
  private static let disclosure: [SubstantiveQuestion: [SubstantiveAnswer: Step]] = [
    .isFound: [.yes: .ask(.isPublic), .no: .ask(.needsProcessing)],
    .needsProcessing: [
      .yes: .find(.outcome(.processingRequired)), .no: .find(.outcome(.informationNotExist)),
    ],
    .isPublic: [.yes: .find(.outcome(.alreadyPublic)), .no: .ask(.isJoint)],
    .isJoint: [.no: .ask(.exemption), .consulted: .ask(.exemption), .notConsulted: .find(.organConsultation)],
    .exemption: [
      .stateSecret: .ask(.isSeverable), .prohibitedByLaw: .ask(.isSeverable),
      .securityStability: .ask(.isSeverable), .thirdPartyHarm: .ask(.thirdParty),
      .internalAffairs: .ask(.isSeverable), .deliberative: .ask(.isSeverable),
      .enforcementFile: .ask(.isSeverable), .noExemption: .give,
    ],
    .thirdParty: [
      .notConsulted: .find(.thirdPartyConsultation), .agrees: .give, .silentUnharmed: .give,
      .objectsWithoutReason: .give, .objectsWithReason: .ask(.publicInterest),
      .silentHarmed: .ask(.publicInterest),
    ],
    .publicInterest: [.yes: .give, .no: .ask(.isSeverable)],
    .isSeverable: [.yes: .give, .no: .refuse],
    .feeByVolume: [
      .noFee: .supply, .feePaid: .supply, .feeDue: .find(.feeNotice(byVolume: true)),
      .feeMissed: .find(.outcome(.feeLapsed)),
    ],
  ]
}
