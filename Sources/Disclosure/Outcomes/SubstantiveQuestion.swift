/// A question of the substantive tests, in the order of practice: 补不补、该不该、有没有、给不给、当不当.
public enum SubstantiveQuestion: String, CaseIterable, Codable, Sendable {
  /// Does the applicant still want an answer, and does he still exist?
  case isAlive
  /// Is the request complete and clear? Article 29.
  case isComplete
  /// Has the applicant been asked to correct before? Article 30.
  case correctionHistory
  /// Is it a petition, complaint or report in the shape of a request? Article 39(1).
  case isPetition
  /// Does it ask for gazettes, newspapers, books? Article 39(2).
  case isPublication
  /// Is it government information? Article 2.
  case isGovernmentInformation
  /// Has the applicant had an answer to the same, or the information itself? Article 36(6).
  case isRepeated
  /// Is the number or frequency beyond reason? Article 35.
  case isExcessive
  /// Are the applicant's reasons sound? Article 35.
  case areReasonsSound
  /// Is the request charged by case? Article 42.
  case feeByCase
  /// Can a sound but large number be answered in time? Article 35.
  case isFeasibleInTime
  /// Is there a register with rules of its own? Article 36(7).
  case isRegistry
  /// Is this organ the one to disclose? Article 10.
  case isThisOrgan
  /// Did the search find it? Article 36(4).
  case isFound
  /// Would it have to be made? Article 38.
  case needsProcessing
  /// Is it public already? Article 36(1).
  case isPublic
  /// Was it made jointly, and have the others been asked? Article 34.
  case isJoint
  /// Does an exemption apply? Articles 14 to 16.
  case exemption
  /// What did the third party say? Article 32.
  case thirdParty
  /// Would keeping it back gravely affect the public interest? Articles 15, 32.
  case publicInterest
  /// Can the exempt part be cut out? Article 37.
  case isSeverable
  /// Are the pages that are given charged by volume? Article 42.
  case feeByVolume

  /// The test that a question belongs to.
  public var stage: SubstantiveStage {
    switch self {
    case .isAlive, .isComplete, .correctionHistory: .correction
    case .isGovernmentInformation, .isPetition, .isPublication, .isRepeated, .isExcessive,
      .areReasonsSound, .feeByCase, .isFeasibleInTime, .isRegistry, .isThisOrgan:
      .competence
    case .isFound, .needsProcessing: .existence
    case .isPublic, .isJoint, .exemption, .thirdParty, .publicInterest, .isSeverable: .disclosure
    case .feeByVolume: .form
    }
  }

  /// The provision that asks.
  public var provision: LegalGround {
    switch self {
    case .isComplete: LegalGround(article: 29, paragraph: 2)
    case .correctionHistory: LegalGround(article: 30)
    case .isAlive: LegalGround(article: 27)
    case .isGovernmentInformation: LegalGround(article: 2)
    case .isPetition: LegalGround(article: 39, paragraph: 1)
    case .isPublication: LegalGround(article: 39, paragraph: 2)
    case .isRepeated: LegalGround(article: 36, item: 6)
    case .isExcessive, .areReasonsSound, .isFeasibleInTime: LegalGround(article: 35)
    case .isRegistry: LegalGround(article: 36, item: 7)
    case .isThisOrgan: LegalGround(article: 10)
    case .isFound: LegalGround(article: 36, item: 4)
    case .needsProcessing: LegalGround(article: 38)
    case .isPublic: LegalGround(article: 36, item: 1)
    case .isJoint: LegalGround(article: 34)
    case .exemption: LegalGround(article: 13)
    case .thirdParty: LegalGround(article: 32)
    case .publicInterest: LegalGround(article: 15)
    case .isSeverable: LegalGround(article: 37)
    case .feeByCase, .feeByVolume: LegalGround(article: 42)
    }
  }

  /// The key of the question in the catalogue.
  public var key: String { "wizard.\(rawValue)" }

  /// The key of its one line of help.
  public var helpKey: String { "wizard.\(rawValue).help" }
}

/// One of the five tests, in their order.
public enum SubstantiveStage: String, CaseIterable, Sendable {
  /// 补不补.
  case correction
  /// 该不该.
  case competence
  /// 有没有.
  case existence
  /// 给不给.
  case disclosure
  /// 当不当.
  case form

  /// The key of its name in the catalogue.
  public var key: String { "wizard.stage.\(rawValue)" }
}
