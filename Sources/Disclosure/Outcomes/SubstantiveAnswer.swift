/// An answer to a question of the substantive tests; which of them a question offers stands in `SubstantiveTests`.
public enum SubstantiveAnswer: String, CaseIterable, Codable, Sendable {
  case yes, no
  /// Not asked to correct so far.
  case neverAsked
  /// The term to correct is over and nothing came.
  case correctionMissed
  /// Corrected, and still unclear.
  case correctedUnclear
  /// The same was answered before.
  case sameAnswered
  /// Wants what it already has confirmed or issued anew.
  case confirmOrReissue
  /// The reasons were not asked for yet.
  case reasonsNotAsked
  /// The others were not asked yet.
  case notConsulted
  /// The others have given their opinion, or were silent for 15 workdays, which is consent between organs.
  case consulted
  /// The delayed term has been set and told.
  case delayNoticed
  case stateSecret, prohibitedByLaw, securityStability, thirdPartyHarm, internalAffairs, deliberative, enforcementFile
  /// None of the grounds applies.
  case noExemption
  /// The third party agrees.
  case agrees
  /// It objects with good reason.
  case objectsWithReason
  /// It objects without good reason.
  case objectsWithoutReason
  /// It was silent, and the organ finds that disclosure would harm it.
  case silentHarmed
  /// It was silent, and the organ finds no harm.
  case silentUnharmed
  /// No fee is to be charged.
  case noFee
  /// A fee is to be charged and no notice was sent.
  case feeDue
  /// The fee is paid.
  case feePaid
  /// The time to pay is over and nothing came.
  case feeMissed

  /// The key of the answer in the catalogue.
  public var key: String { "wizard.answer.\(rawValue)" }
}
